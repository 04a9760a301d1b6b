//! Sets up a runner group for some repositories, and prints the commands that register machines in it.
//!
//! ```text
//! GITHUB_TOKEN=… cargo run --example setup -- octo-org gpu hello-world another-repository
//! ```
//!
//! If you run it again, it only reverts changes that were made in the meantime.

use std::env;
use std::error::Error;

use github_runners::{
    Client, CreateOrganizationRunnerGroup, LabelChanges, Org, OrganizationRunnerGroup, Result, Runner, RunnerGroupId,
    Shell, ShellCommand, UpdateOrganizationRunnerGroup, Visibility,
};

/// Creates or updates the group, so that exactly these repositories can use it.
pub(crate) async fn ensure_group(org: &Org, name: &str, repositories: &[String]) -> Result<OrganizationRunnerGroup> {
    let groups = org.runner_groups();
    let group = match groups.find_by_name(name).await? {
        Some(group) if group.visibility == Visibility::Selected => group,
        Some(group) => {
            let update = UpdateOrganizationRunnerGroup::from(&group).visibility(Visibility::Selected);
            groups.update(group.id, update).await?
        }
        None => {
            let new = CreateOrganizationRunnerGroup::new(name).visibility(Visibility::Selected);
            groups.create(new).await?
        }
    };
    groups.repositories(group.id).set(repositories).await?;
    Ok(group)
}

/// Sets the labels of every runner in a group, except the read-only labels from its registration.
pub(crate) async fn sync_labels(
    org: &Org,
    group: RunnerGroupId,
    labels: &[&str],
) -> Result<Vec<(Runner, LabelChanges)>> {
    let mut changed = Vec::new();
    let mut runners = org.runner_groups().runners(group).list().stream();
    while let Some(runner) = runners.try_next().await? {
        let changes = org.runners().labels(runner.id).sync(labels.iter().copied()).await?;
        if !changes.is_empty() {
            changed.push((runner, changes));
        }
    }
    Ok(changed)
}

/// Returns the commands that register a machine in a group, for Linux or macOS and for Windows.
pub(crate) async fn commands(org: &Org, group: &str, labels: &[&str]) -> Result<[ShellCommand; 2]> {
    let token = org.runners().registration_token().await?;
    let command = |shell| {
        let command = token
            .config_command()
            .runner_group(group)
            .labels(labels.iter().copied());
        command.shell(shell).build()
    };
    Ok([command(Shell::Posix)?, command(Shell::Windows)?])
}

#[tokio::main]
async fn main() -> std::result::Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [organization, group, repositories @ ..] = &*arguments else {
        return Err("usage: setup ORGANIZATION GROUP REPOSITORY…".into());
    };
    let org = Client::from_env()?.org(organization);
    let labels = [group.as_str()];

    let ensured = ensure_group(&org, group, repositories).await?;
    println!(
        "group {} has id {}; {} repositories can use it",
        ensured.name,
        ensured.id,
        repositories.len()
    );
    for (runner, changes) in sync_labels(&org, ensured.id, &labels).await? {
        println!(
            "{}: {} labels added, {} removed",
            runner.name,
            changes.added.len(),
            changes.removed.len()
        );
    }
    for command in commands(&org, group, &labels).await? {
        // The token is passed in an environment variable, so that process lists do not show it.
        println!(
            "{} with the token in {}",
            command.without_secret(),
            command.environment().0
        );
    }
    Ok(())
}
