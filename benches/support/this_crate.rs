//! The work of a client of this crate.

use std::error::Error;

use github_runners::{Client, RunnerId};

/// Runs the work: `list` or `stream` reads all runners, and `get` gets one runner `amount` times. Returns the number of
/// received runners.
///
/// `concurrency` is the number of concurrent pages. `None` uses the crate's default.
pub(crate) async fn this_crate(
    work: &str,
    url: &str,
    amount: usize,
    concurrency: Option<u32>,
) -> Result<usize, Box<dyn Error>> {
    // The default pacing would delay a thousand pages.
    let github = Client::builder().base_url(url).token("t0ken").no_pacing();
    let github = match super::authority()? {
        Some(authority) => github.root_certificate(authority).build()?,
        None => github.build()?,
    };
    let runners = github.org("octo-org").runners();
    let list = runners.list().per_page(100);
    let list = match concurrency {
        Some(pages) => list.concurrent_pages(pages),
        None => list,
    };
    let mut received = 0;
    match work {
        "list" => received = list.all().await?.len(),
        "stream" => {
            let mut stream = list.stream();
            while let Some(runner) = stream.try_next().await? {
                received += usize::from(!runner.name.is_empty());
            }
        }
        _ => {
            for _ in 0..amount {
                received += usize::from(runners.get(RunnerId::new(1)).await?.id == RunnerId::new(1));
            }
        }
    }
    Ok(received)
}
