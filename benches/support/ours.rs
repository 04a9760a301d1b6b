//! What is measured of this crate.

use std::error::Error;

use github_runners::{Client, RunnerId};

/// Does the work: `list` or `stream` of all runners, or `get` of one `amount` times. Gives how many runners came.
///
/// `concurrency` is how many pages are fetched at a time; the crate's own default where there is none.
pub(crate) async fn ours(
    work: &str,
    url: &str,
    amount: usize,
    concurrency: Option<u32>,
) -> Result<usize, Box<dyn Error>> {
    // GitHub's limits would hold back a thousand pages at once.
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
    let mut seen = 0;
    match work {
        "list" => seen = list.all().await?.len(),
        "stream" => {
            let mut stream = list.stream();
            while let Some(runner) = stream.try_next().await? {
                seen += usize::from(!runner.name.is_empty());
            }
        }
        _ => {
            for _ in 0..amount {
                seen += usize::from(runners.get(RunnerId::new(1)).await?.id == RunnerId::new(1));
            }
        }
    }
    Ok(seen)
}
