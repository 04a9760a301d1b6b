//! Lists the runners of an organization and the downloads, creates a registration token, and gets one runner.
//!
//! ```text
//! cargo run --example quickstart                                        on a fake GitHub in this process
//! GITHUB_TOKEN=… cargo run --example quickstart -- octo-org             on github.com
//! GITHUB_TOKEN=… cargo run --example quickstart -- octo-org --show-token
//! ```
//!
//! On github.com, it only reads, except that it creates a registration token, which expires after an hour. On the fake, it
//! also registers and removes a runner.

use std::env;
use std::error::Error;
use std::process::ExitCode;

use github_runners::{Client, Runner, Runners};
use github_runners_fake::{Fake, NewRunner};

const DEMO_ORGANIZATION: &str = "octo-org";

#[tokio::main]
async fn main() -> ExitCode {
    match run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn run() -> Result<(), Box<dyn Error>> {
    let (mut organization, mut show_token) = (None, false);
    for argument in env::args().skip(1) {
        match argument.as_str() {
            "--show-token" => show_token = true,
            other if other.starts_with('-') => return Err(format!("unknown option {other}").into()),
            name => organization = Some(name.to_owned()),
        }
    }

    match env::var("GITHUB_TOKEN").ok().filter(|token| !token.is_empty()) {
        Some(token) => {
            let organization = organization.ok_or(
                "GITHUB_TOKEN is set, so the quickstart uses github.com; pass an organization \
                 (`cargo run --example quickstart -- octo-org`), or unset the token to use the fake",
            )?;
            let github = Client::builder()
                .token(token)
                .user_agent("github-runners-quickstart")
                .build()?;
            show(&github.org(&organization).runners(), &organization, show_token).await
        }
        None => {
            let fake = Fake::demo().await?;
            println!(
                "GITHUB_TOKEN is not set: this runs on a fake GitHub at {}\n",
                fake.base_url()
            );
            let github = Client::builder()
                .base_url(fake.base_url())
                .token("fake-token")
                .build()?;
            let organization = organization.unwrap_or_else(|| DEMO_ORGANIZATION.to_owned());
            let runners = github.org(&organization).runners();
            show(&runners, &organization, show_token).await?;
            register_and_remove(&fake, &runners, &organization).await
        }
    }
}

async fn show(runners: &Runners, organization: &str, show_token: bool) -> Result<(), Box<dyn Error>> {
    println!("Runners of {organization}");
    println!(
        "{:>6}  {:<20} {:<10} {:<8} {:<5} LABELS",
        "ID", "NAME", "OS", "STATUS", "BUSY"
    );
    let (mut all, mut first) = (runners.list().stream(), None);
    while let Some(runner) = all.try_next().await? {
        print_row(&runner);
        first = first.or(Some(runner.id));
    }

    println!("\nThe runner application");
    for download in runners.downloads().await? {
        println!(
            "  {:<6} {:<6} {}",
            download.os, download.architecture, download.filename
        );
    }

    let token = runners.registration_token().await?;
    let command = token
        .config_command()
        .name("build-1")
        .labels(["gpu"])
        .ephemeral()
        .build()?;
    println!("\nTo register a machine, until {}", token.expires_at);
    if show_token {
        println!("  {}", command.expose_secret());
    } else {
        println!("  {command}\n  (run with --show-token to see the token)");
    }

    if let Some(id) = first {
        let runner = runners.get(id).await?;
        println!(
            "\nRunner {id} by its id: {} runs version {}",
            runner.name,
            runner.version.as_deref().unwrap_or("unknown")
        );
    }
    Ok(())
}

fn print_row(runner: &Runner) {
    let labels: Vec<&str> = runner.labels.iter().map(|label| label.name.as_str()).collect();
    let busy = if runner.busy { "yes" } else { "no" };
    let Runner {
        id, name, os, status, ..
    } = runner;
    let status = status.as_str();
    println!(
        "{:>6}  {name:<20} {os:<10} {status:<8} {busy:<5} {}",
        id.to_string(),
        labels.join(", ")
    );
}

/// Registers a runner as `config.sh` does, and then removes it.
async fn register_and_remove(fake: &Fake, runners: &Runners, organization: &str) -> Result<(), Box<dyn Error>> {
    let token = runners.registration_token().await?;
    let machine = NewRunner::new("quickstart-1").labels(["gpu"]);
    let id = fake
        .add_organization(organization)
        .register(token.token.expose_secret(), machine)?;
    let runner = runners.get(id.get()).await?;
    println!("\nRegistered {} with id {id}, status {}", runner.name, runner.status);

    runners.delete(runner.id).await?;
    match runners.get(runner.id).await {
        Err(error) if error.is_not_found() => println!("Removed it; getting it again fails:\n  {error}"),
        other => return Err(format!("the runner is still there: {other:?}").into()),
    }
    Ok(())
}
