//! Response bodies that contain one page of a list.

use crate::models;

/// A response body that contains one page of a list.
pub(crate) trait Listing {
    type Item: Send + 'static;

    /// Returns the items on the page, and the number of items in the list if the body contains it.
    fn into_parts(self) -> (Vec<Self::Item>, Option<i64>);

    /// Returns a key that is unique in the list.
    fn key(item: &Self::Item) -> u64;
}

macro_rules! listings {
    ($($listing:ident { $items:ident: $item:ident })*) => {
        $(impl Listing for models::$listing {
            type Item = models::$item;

            fn into_parts(self) -> (Vec<models::$item>, Option<i64>) {
                (self.$items, Some(self.total_count))
            }

            fn key(item: &models::$item) -> u64 {
                item.id.get()
            }
        })*
    };
}

listings! {
    EnterpriseRunnerGroupList { runner_groups: EnterpriseRunnerGroup }
    HostedRunnerList { runners: HostedRunner }
    InstallationRepositoryList { repositories: Repository }
    MinimalRepositoryList { repositories: MinimalRepository }
    OrganizationList { organizations: OrganizationSimple }
    OrganizationRunnerGroupList { runner_groups: OrganizationRunnerGroup }
    RepositoryList { repositories: Repository }
    RunnerList { runners: Runner }
}

/// Lists whose pages are plain arrays, without the number of items.
macro_rules! arrays {
    ($($item:ident)*) => {
        $(impl Listing for Vec<models::$item> {
            type Item = models::$item;

            fn into_parts(self) -> (Vec<models::$item>, Option<i64>) {
                (self, None)
            }

            fn key(item: &models::$item) -> u64 {
                item.id.get()
            }
        })*
    };
}

arrays! {
    Installation
    MinimalRepository
}
