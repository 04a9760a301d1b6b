//! References to repositories, by id or by name.

use std::sync::Arc;

use futures_util::{StreamExt, TryStreamExt, stream};

use super::repo::Repo;
use crate::client::Client;
use crate::error::Result;
use crate::models::{FullRepository, MinimalRepository, Repository, RepositoryId};
use crate::validate::InvalidInput;

/// The number of concurrent lookups.
const LOOKUPS: usize = 8;

/// A reference to a repository of an organization, by id or by name.
///
/// Methods that take `impl Into<RepositoryRef>` accept an id, a name with or without its owner, and a repository from a
/// response. Each name takes one more request, which looks up the id.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RepositoryRef {
    /// The repository with this id.
    Id(RepositoryId),
    /// The repository with this name: `hello-world` or `octo-org/hello-world`.
    Name(String),
}

impl RepositoryRef {
    /// Returns the id of the repository. Looks it up if the reference is a name.
    pub(super) async fn resolve(self, client: &Client, organization: &Arc<str>) -> Result<RepositoryId> {
        let name = match self {
            Self::Id(id) => return Ok(id),
            Self::Name(name) => name,
        };
        let repository = match name.split_once('/') {
            None => Repo::new(client.clone(), organization.clone(), name.into()),
            Some((owner, name)) if owner.eq_ignore_ascii_case(organization) => {
                Repo::new(client.clone(), organization.clone(), name.into())
            }
            Some(_) => {
                let problem = format!(
                    "{name:?} does not belong to the organization {organization}; pass one of its repositories"
                );
                return Err(InvalidInput::new("repository", problem).into());
            }
        };
        repository.id().await
    }

    /// Returns the ids of several repositories, in their order.
    pub(super) async fn resolve_all(
        repositories: impl IntoIterator<Item = impl Into<Self>>,
        client: &Client,
        organization: &Arc<str>,
    ) -> Result<Vec<RepositoryId>> {
        // Collected first, because the iterator is not necessarily `Send`.
        let repositories: Vec<Self> = repositories.into_iter().map(Into::into).collect();
        let lookups = repositories.into_iter().map(|it| it.resolve(client, organization));
        stream::iter(lookups).buffered(LOOKUPS).try_collect().await
    }
}

impl From<RepositoryId> for RepositoryRef {
    fn from(id: RepositoryId) -> Self {
        Self::Id(id)
    }
}

impl From<&RepositoryId> for RepositoryRef {
    fn from(id: &RepositoryId) -> Self {
        Self::Id(*id)
    }
}

impl From<&str> for RepositoryRef {
    fn from(name: &str) -> Self {
        Self::Name(name.to_owned())
    }
}

impl From<String> for RepositoryRef {
    fn from(name: String) -> Self {
        Self::Name(name)
    }
}

impl From<&String> for RepositoryRef {
    fn from(name: &String) -> Self {
        Self::Name(name.clone())
    }
}

macro_rules! from_repositories {
    ($($repository:ident)*) => {
        $(impl From<&$repository> for RepositoryRef {
            fn from(repository: &$repository) -> Self {
                Self::Id(repository.id)
            }
        })*
    };
}

from_repositories!(FullRepository MinimalRepository Repository);
