//! Runs all methods of octocrab for runners against the fake.
//!
//! octocrab is independent of this project, so it shows that the fake works with other clients. If a method of octocrab
//! fails, its test says why.

mod apps;
mod failures;
mod groups;
mod hosted;
mod permissions;
mod runners;
mod tokens;

use github_runners_fake::{Fake, Scope};
use octocrab::{Error, GitHubError, Octocrab};

/// The organization and the repository of all tests.
const ORG: &str = "octo-org";
const REPO: &str = "hello-world";

/// A fake with an organization and a repository, and a client for it.
struct World {
    fake: Fake,
    org: Scope,
    repo: Scope,
    octocrab: Octocrab,
}

impl World {
    async fn new() -> Self {
        let fake = Fake::start().await.unwrap();
        let org = fake.add_organization(ORG);
        let repo = fake.add_repository(ORG, REPO);
        let octocrab = Octocrab::builder().base_uri(fake.base_url()).unwrap();
        let octocrab = octocrab.personal_token("any").build().unwrap();
        Self {
            fake,
            org,
            repo,
            octocrab,
        }
    }

    /// Returns the operations that the fake received, in order.
    fn operations(&self) -> Vec<&'static str> {
        let requests = self.fake.requests();
        requests.iter().map(|request| request.operation.unwrap()).collect()
    }
}

/// Returns the error response of a result.
#[track_caller]
fn refused<T: std::fmt::Debug>(result: octocrab::Result<T>) -> GitHubError {
    match result {
        Err(Error::GitHub { source, .. }) => *source,
        other => panic!("not refused: {other:?}"),
    }
}
