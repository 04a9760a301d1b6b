//! Lists the runners of an organization with reqwest and serde_json.

use std::error::Error;

use serde::Deserialize;

#[derive(Debug, Deserialize)]
struct Runner {
    id: i64,
    name: String,
    os: String,
    status: String,
    busy: bool,
    labels: Vec<Label>,
}

#[derive(Debug, Deserialize)]
struct Label {
    name: String,
}

#[derive(Debug, Deserialize)]
struct List {
    total_count: u64,
    runners: Vec<Runner>,
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    if rustls::crypto::ring::default_provider().install_default().is_err() {
        return Err("another TLS provider is installed".into());
    }
    let token = std::env::var("GITHUB_TOKEN")?;
    let org = std::env::args().nth(1).ok_or("usage: hand-written ORGANIZATION")?;
    let client = reqwest::Client::builder().user_agent("build-cost").build()?;
    let (mut page, mut seen) = (1_u32, 0);
    loop {
        let request = client
            .get(format!("https://api.github.com/orgs/{org}/actions/runners"))
            .query(&[("per_page", 100), ("page", page)])
            .bearer_auth(&token)
            .header("accept", "application/vnd.github+json")
            .header("x-github-api-version", "2022-11-28");
        let body = request.send().await?.error_for_status()?.bytes().await?;
        let list: List = serde_json::from_slice(&body)?;
        let empty = list.runners.is_empty();
        for runner in list.runners {
            seen += 1;
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
        if empty || seen >= list.total_count {
            return Ok(());
        }
        page += 1;
    }
}
