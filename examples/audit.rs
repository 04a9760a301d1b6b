//! Prints every runner of every organization where a GitHub App is installed, as CSV.
//!
//! ```text
//! GITHUB_APP_ID=Iv23… GITHUB_APP_PRIVATE_KEY=app.pem cargo run --example audit > runners.csv
//! ```
//!
//! The App needs read access to the organization permission "Self-hosted runners".

use std::collections::HashMap;
use std::error::Error;
use std::io::{self, Write};
use std::process::ExitCode;
use std::{env, fmt};

use github_runners::{Client, Error as GitHubError, GitHubApp, Org, PrivateKey, RunnerGroupId, Scope};

/// Versions of the runner application. The value is the first date from which GitHub does not accept the version.
type Versions = HashMap<String, String>;

/// Writes one line for each runner. Returns the organizations that could not be read, with the errors.
pub(crate) async fn audit(github: &Client, output: impl Write) -> Result<Vec<(String, GitHubError)>, Box<dyn Error>> {
    let mut csv = csv::Writer::from_writer(output);
    csv.write_record("organization,name,status,busy,group,labels,version,refused_from".split(','))?;
    let (mut ends, mut failed) = (Versions::new(), Vec::new());
    let mut installations = github.installations().stream();
    while let Some(installation) = installations.try_next().await? {
        // Users and enterprises can have installations as well.
        let Some(Scope::Organization(name)) = installation.scope() else {
            continue;
        };
        match rows(&github.org(&*name), &mut ends).await {
            Ok(rows) => rows.iter().try_for_each(|row| csv.write_record(row))?,
            Err(error) => failed.push((name.to_string(), error)),
        }
    }
    csv.flush()?;
    Ok(failed)
}

/// Reads the runners of one organization. The client uses the token of the organization's installation.
async fn rows(org: &Org, ends: &mut Versions) -> Result<Vec<[String; 8]>, GitHubError> {
    let groups = org.runner_groups().list().all().await?;
    let groups: HashMap<RunnerGroupId, String> = groups.into_iter().map(|group| (group.id, group.name)).collect();
    let mut rows = Vec::new();
    let mut runners = org.runners().list().stream();
    while let Some(runner) = runners.try_next().await? {
        let group = runner.runner_group_id.and_then(|id| groups.get(&id));
        let labels: Vec<&str> = runner.labels.iter().map(|label| label.name.as_str()).collect();
        let version = runner.version.unwrap_or_default();
        let refused_from = end_of_support(org, &version, ends).await?;
        rows.push([
            org.name().to_owned(),
            runner.name,
            runner.status.to_string(),
            runner.busy.to_string(),
            text(group),
            labels.join(" "),
            version,
            refused_from,
        ]);
    }
    Ok(rows)
}

async fn end_of_support(org: &Org, version: &str, known: &mut Versions) -> Result<String, GitHubError> {
    // A runner that has never connected has no version.
    if version.is_empty() {
        return Ok(String::new());
    }
    if let Some(date) = known.get(version) {
        return Ok(date.clone());
    }
    let date = match org.runners().version_deprecation(version).await {
        Ok(deprecation) => text(deprecation.first_date().map(|date| date.date_naive())),
        Err(error) if error.is_not_found() => String::new(),
        Err(error) => return Err(error),
    };
    known.insert(version.to_owned(), date.clone());
    Ok(date)
}

fn text(value: Option<impl fmt::Display>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

#[tokio::main]
async fn main() -> Result<ExitCode, Box<dyn Error>> {
    let key = PrivateKey::from_file(env::var("GITHUB_APP_PRIVATE_KEY")?)?;
    let app = GitHubApp::new(env::var("GITHUB_APP_ID")?, key);
    let github = Client::builder().credential(app).user_agent("audit").build()?;
    let failed = audit(&github, io::stdout()).await?;
    for (organization, error) in &failed {
        eprintln!("{organization}: {error}");
    }
    Ok(ExitCode::from(u8::from(!failed.is_empty())))
}
