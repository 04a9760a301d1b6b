//! Removes runners that have lost their machines from an organization and its repositories.
//!
//! ```text
//! GITHUB_TOKEN=… cargo run --example cleanup -- octo-org build-             shows what would be removed
//! GITHUB_TOKEN=… cargo run --example cleanup -- octo-org build- --remove
//! ```
//!
//! GitHub does not report how long a runner has been offline. Pass the name prefix of runners whose machines are gone.

use std::env;
use std::error::Error;

use futures_util::{StreamExt, TryStreamExt, stream};
use github_runners::{Client, Result, Runner, Runners, Scope};

/// The number of repositories that are read concurrently.
const CONCURRENCY: usize = 8;

/// A runner to remove.
#[derive(Debug)]
pub(crate) struct Leftover {
    runners: Runners,
    pub(crate) runner: Runner,
}

/// Finds the leftovers of an organization and its repositories.
pub(crate) async fn find(github: &Client, organization: &str, prefix: &str) -> Result<Vec<Leftover>> {
    let mut scopes = vec![Scope::organization(organization)];
    let mut repositories = github.org(organization).repositories().stream();
    while let Some(repository) = repositories.try_next().await? {
        scopes.push(Scope::repository(organization, repository.name));
    }
    let searches = scopes.into_iter().map(|scope| find_in(github.runners(scope), prefix));
    stream::iter(searches).buffered(CONCURRENCY).try_concat().await
}

async fn find_in(runners: Runners, prefix: &str) -> Result<Vec<Leftover>> {
    let all = runners.list().all().await?;
    let leftovers = all.into_iter().filter(|runner| is_leftover(runner, prefix));
    Ok(leftovers
        .map(|runner| Leftover {
            runners: runners.clone(),
            runner,
        })
        .collect())
}

/// Returns whether a runner has lost its machine. A new just-in-time runner does not count. It is offline and has no version
/// until its machine connects.
fn is_leftover(runner: &Runner, prefix: &str) -> bool {
    runner.name.starts_with(prefix) && runner.is_offline() && !runner.busy && runner.version.is_some()
}

impl Leftover {
    pub(crate) fn scope(&self) -> &Scope {
        self.runners.scope()
    }

    /// Removes the runner if it is still offline when it is read again. Returns whether it is gone.
    pub(crate) async fn remove(&self, prefix: &str) -> Result<bool> {
        let removed = match self.runners.get(self.runner.id).await {
            Ok(now) if is_leftover(&now, prefix) => self.runners.delete(now.id).await,
            Ok(_) => return Ok(false),
            Err(error) => Err(error),
        };
        match removed {
            Ok(_) => Ok(true),
            Err(error) if error.is_not_found() => Ok(true),
            Err(error) if error.is_busy() => Ok(false),
            Err(error) => Err(error),
        }
    }
}

#[tokio::main]
async fn main() -> std::result::Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let (organization, prefix, remove) = match &*arguments {
        [organization, prefix] => (organization, prefix, false),
        [organization, prefix, remove] if remove == "--remove" => (organization, prefix, true),
        _ => return Err("usage: cleanup ORGANIZATION PREFIX [--remove]".into()),
    };
    let leftovers = find(&Client::from_env()?, organization, prefix).await?;
    for leftover in &leftovers {
        let outcome = match remove {
            true if leftover.remove(prefix).await? => "removed",
            true => "kept, since it has come back or runs a job",
            false => "would be removed",
        };
        println!(
            "{} {} {}: {outcome}",
            leftover.scope(),
            leftover.runner.id,
            leftover.runner.name
        );
    }
    println!("{} runners", leftovers.len());
    Ok(())
}
