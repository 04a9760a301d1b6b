//! Compares this crate with octocrab, and prints ratios.
//!
//! ```text
//! cargo run --release --manifest-path interop/bench-octocrab/Cargo.toml
//! ```

// The support code of the project's own benchmark. Some of it is unused here.
#[allow(dead_code, unused_imports)]
#[path = "../../../benches/support/mod.rs"]
mod support;

use std::error::Error;

use octocrab::Octocrab;
use octocrab::models::actions::SelfHostedRunner;

use self::support::{Comparison, block_on};

fn main() -> Result<(), Box<dyn Error>> {
    support::run(work, compare_all)
}

fn work(client: &str, _: &str, url: &str, amount: usize) -> Result<usize, Box<dyn Error>> {
    block_on(async {
        match client {
            "this crate" => support::this_crate("list", url, amount, None).await,
            "this crate, 10 pages" => support::this_crate("list", url, amount, Some(10)).await,
            _ => octocrab(url).await,
        }
    })
}

fn compare_all() -> Result<(), Box<dyn Error>> {
    println!("{:<48} {:>12} {:>14} {:>7}", "", "octocrab", "this crate", "ratio");
    for (title, client, server, figure) in [
        (
            "list 10,000 at 20 ms, 8 pages at a time, wall",
            "this crate",
            (10_000, 20),
            (|it| it.wall) as fn(&support::Measured) -> f64,
        ),
        (
            "list 10,000 at 20 ms, 10 pages at a time, wall",
            "this crate, 10 pages",
            (10_000, 20),
            |it| it.wall,
        ),
        (
            "list 10,000 at 20 ms, processor time",
            "this crate, 10 pages",
            (10_000, 20),
            |it| it.cpu,
        ),
        (
            "list 100,000, no delay, processor time",
            "this crate, 10 pages",
            (100_000, 0),
            |it| it.cpu,
        ),
    ] {
        Comparison {
            title,
            clients: ["octocrab", client],
            kind: "serve",
            server,
            work: ("list", server.0),
            figure,
        }
        .print()?;
    }
    Ok(())
}

async fn octocrab(url: &str) -> Result<usize, Box<dyn Error>> {
    let octocrab = Octocrab::builder().base_uri(url)?.personal_token("t0ken").build()?;
    let first = octocrab
        .actions()
        .list_org_self_hosted_runners("octo-org")
        .per_page(100)
        .send()
        .await?;
    let runners: Vec<SelfHostedRunner> = octocrab.all_pages(first).await?;
    Ok(runners.len())
}
