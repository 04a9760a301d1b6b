//! Lists the runners of an organization with github-runners.

use std::error::Error;

use github_runners::Client;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let org = std::env::args()
        .nth(1)
        .ok_or("usage: with-github-runners ORGANIZATION")?;
    let github = Client::builder()
        .user_agent("build-cost")
        .token(std::env::var("GITHUB_TOKEN")?)
        .build()?;
    let mut runners = github.org(&org).runners().list().per_page(100).stream();
    while let Some(runner) = runners.try_next().await? {
        let labels: Vec<_> = runner.labels.iter().map(|label| label.name.as_str()).collect();
        println!(
            "{} {} {} {} {} {}",
            runner.id,
            runner.name,
            runner.os,
            runner.status,
            runner.busy,
            labels.join(",")
        );
    }
    Ok(())
}
