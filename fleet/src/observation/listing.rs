//! Lists all runners of a scope.

use std::collections::HashSet;

use github_runners::{Runner, Runners};

use crate::error::{During, Result};

/// The runners of one listing.
#[derive(Debug)]
pub(crate) struct Listing {
    pub(crate) runners: Vec<Runner>,
    /// The number of runners that GitHub counted.
    pub(crate) expected: u64,
}

impl Listing {
    /// Reads all pages. Fails if a page cannot be read.
    pub(crate) async fn read(runners: &Runners) -> Result<Self> {
        let list = runners.list().per_page(100);
        let step = || "list the runners".to_owned();
        // Read the first page separately, because `all` does not return the total count.
        let first = list.clone().await.during(step)?;
        let (more, expected) = (first.has_next(), first.total_count);
        let mut all = first.items;
        if more {
            all.extend(list.page(2).all().await.during(step)?);
        }
        let mut seen = HashSet::new();
        all.retain(|runner| seen.insert(runner.id));
        Ok(Self { runners: all, expected })
    }
}
