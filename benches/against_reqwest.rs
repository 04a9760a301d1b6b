//! Compares this crate with hand-written reqwest and serde code. Prints ratios and draws them in `BENCHMARKS.svg`.
//!
//! ```text
//! cargo bench
//! ```

mod secure;
mod support;

use std::env;
use std::error::Error;
use std::path::Path;
use std::time::Duration;

use futures_util::{StreamExt, TryStreamExt, stream};
use serde::Deserialize;

use self::support::{Chart, Comparison, PATH, block_on, peak};

const CONCURRENCY: u32 = 10;

/// The file with the chart of the ratios. `BENCHMARKS.md` shows it.
const CHART: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/BENCHMARKS.svg");

/// The first argument of the process that serves HTTPS.
const HTTPS: &str = "serve-https";

fn main() -> Result<(), Box<dyn Error>> {
    // The hand-written client needs this crypto provider. This crate configures its own provider.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let arguments: Vec<String> = env::args().skip(1).collect();
    match &arguments[..] {
        [kind, runners, delay] if kind == HTTPS => {
            secure::serve(runners.parse()?, Duration::from_millis(delay.parse()?))
        }
        _ => support::run(work, compare_all),
    }
}

fn work(client: &str, work: &str, url: &str, amount: usize) -> Result<usize, Box<dyn Error>> {
    block_on(async {
        match client {
            "this crate" => support::this_crate(work, url, amount, Some(CONCURRENCY)).await,
            _ => hand_written(work, url, amount).await,
        }
    })
}

fn compare_all() -> Result<(), Box<dyn Error>> {
    println!("{:<52} {:>12} {:>14} {:>7}", "", "this crate", "hand-written", "ratio");
    let clients = ["this crate", "reqwest"];
    let comparisons = [
        Comparison {
            title: "list 10,000 runners at 20 ms, wall",
            clients,
            kind: "serve",
            server: (10_000, 20),
            work: ("list", 10_000),
            figure: |it| it.wall,
        },
        Comparison {
            title: "list 100,000 runners, processor time",
            clients,
            kind: "serve",
            server: (100_000, 0),
            work: ("list", 100_000),
            figure: |it| it.cpu,
        },
        Comparison {
            title: "get one runner 3,000 times, processor time",
            clients,
            kind: "serve",
            server: (1, 0),
            work: ("get", 3_000),
            figure: |it| it.cpu,
        },
        Comparison {
            title: "list 100,000 runners with ETags, processor time",
            clients,
            kind: "serve-with-etags",
            server: (100_000, 0),
            work: ("list", 100_000),
            figure: |it| it.cpu,
        },
        Comparison {
            title: "list 10,000 runners at 20 ms, HTTP/2 with TLS, wall",
            clients,
            kind: HTTPS,
            server: (10_000, 20),
            work: ("list", 10_000),
            figure: |it| it.wall,
        },
        Comparison {
            title: "list 100,000 runners, HTTP/2 with TLS, processor",
            clients,
            kind: HTTPS,
            server: (100_000, 0),
            work: ("list", 100_000),
            figure: |it| it.cpu,
        },
    ];
    let mut chart = Chart::new("This crate divided by hand-written code (lower is better)");
    for comparison in &comparisons {
        chart.add(comparison.title, comparison.print()?);
    }
    for (title, kind) in [("", "serve"), (" with ETags", "serve-with-etags")] {
        let (own, other) = (
            peak("this crate", "list", kind, 100_000)?,
            peak("reqwest", "list", kind, 100_000)?,
        );
        let title = format!("list 100,000{title}, peak memory");
        println!("{title:<52} {own:>9.1} MB {other:>11.1} MB {:>7.2}", own / other);
        chart.add(title, own / other);
    }
    let stream = |runners| peak("this crate", "stream", "serve", runners);
    let (small, large) = (stream(10_000)?, stream(100_000)?);
    println!(
        "{:<52} {small:>9.1} MB {large:>11.1} MB {:>7.2}",
        "stream, peak memory, 10,000 and 100,000",
        large / small
    );
    chart.write(Path::new(CHART))?;
    Ok(())
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "the type is complete, as in a real program")]
struct Runner {
    id: i64,
    name: String,
    os: String,
    status: String,
    busy: bool,
    labels: Vec<Label>,
    runner_group_id: Option<i64>,
    ephemeral: Option<bool>,
    version: Option<String>,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "the type is complete, as in a real program")]
struct Label {
    id: Option<i64>,
    name: String,
    #[serde(rename = "type")]
    kind: Option<String>,
}

#[derive(Deserialize)]
struct List {
    total_count: usize,
    runners: Vec<Runner>,
}

async fn hand_written(work: &str, url: &str, amount: usize) -> Result<usize, Box<dyn Error>> {
    let client = reqwest::Client::builder().user_agent("bench").no_proxy();
    let client = match support::authority()? {
        Some(authority) => client
            .tls_certs_only([reqwest::Certificate::from_pem(&authority)?])
            .build()?,
        None => client.build()?,
    };
    let client = &client;
    let get = async |path: String| -> Result<reqwest::Response, reqwest::Error> {
        let request = client.get(format!("{url}{path}")).bearer_auth("t0ken");
        let request = request
            .header("accept", "application/vnd.github+json")
            .header("x-github-api-version", "2022-11-28");
        request.send().await?.error_for_status()
    };
    if work == "get" {
        let mut received = 0;
        for _ in 0..amount {
            let runner: Runner = get(format!("{PATH}/1")).await?.json().await?;
            received += usize::from(runner.id == 1);
        }
        return Ok(received);
    }
    let get = &get;
    let page = move |page: usize| async move {
        get(format!("{PATH}?per_page=100&page={page}"))
            .await?
            .json::<List>()
            .await
    };
    let first = page(1).await?;
    let last = first.total_count.div_ceil(100);
    let rest: Vec<List> = stream::iter(2..=last)
        .map(page)
        .buffered(CONCURRENCY as usize)
        .try_collect()
        .await?;
    let mut runners = first.runners;
    runners.extend(rest.into_iter().flat_map(|list| list.runners));
    Ok(runners.len())
}
