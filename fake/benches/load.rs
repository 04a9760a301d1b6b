//! Measures the start time, the request rate and the memory of the program.
//!
//! ```text
//! cargo bench -p github-runners-fake --bench load
//! ```
//!
//! The program runs in a separate process, as it does for users. The load generator uses open connections. Processor time and
//! memory are read from `/proc`, so they are measured only on Linux.

mod support;

use std::net::SocketAddr;
use std::time::{Duration, Instant};

use tokio::task::JoinSet;

use self::support::{Connection, Outcome, Program};

const STARTS: usize = 9;
const ROUNDS: usize = 5;
const ROUND: Duration = Duration::from_secs(3);
const CONNECTIONS: usize = 16;
const LIST: &str = "/orgs/octo-org/actions/runners?per_page=100";

#[tokio::main]
async fn main() -> Outcome<()> {
    starts()?;
    requests().await?;
    memory().await
}

fn starts() -> Outcome<()> {
    for runners in [0, 10_000] {
        let mut times = Vec::new();
        for _ in 0..STARTS {
            let begin = Instant::now();
            let program = Program::start(1, runners)?;
            times.push(begin.elapsed().as_secs_f64() * 1e3);
            drop(program);
        }
        println!("start with {runners} runners: {:.1} ms", median(times));
    }
    Ok(())
}

async fn requests() -> Outcome<()> {
    for (title, runners, path) in [
        ("list of 100 runners", 100, LIST),
        (
            "list of 100 of 10,000 runners, the last page",
            10_000,
            "/orgs/octo-org/actions/runners?per_page=100&page=100",
        ),
        ("one runner of 10,000", 10_000, "/orgs/octo-org/actions/runners/5000"),
        (
            "a name among 10,000",
            10_000,
            "/orgs/octo-org/actions/runners?name=build-5000",
        ),
    ] {
        let program = Program::start(1, runners)?;
        let (mut rates, mut cpu) = (Vec::new(), Vec::new());
        for _ in 0..ROUNDS {
            let before = program.processor_time();
            let count = load(program.address, path, Until::Time(ROUND)).await?;
            rates.push(count as f64 / ROUND.as_secs_f64());
            if let (Some(before), Some(after)) = (before, program.processor_time()) {
                cpu.push((after - before) * 1e6 / count as f64);
            }
        }
        let cpu = if cpu.is_empty() {
            String::new()
        } else {
            format!(", {:.0} us of the fake's processor time each", median(cpu))
        };
        println!("{title}: {:.0} requests a second{cpu}", median(rates));
    }
    Ok(())
}

async fn memory() -> Outcome<()> {
    for (organizations, runners) in [(1, 100_000), (10, 10_000)] {
        let program = Program::start(organizations, runners)?;
        let before = program.memory();
        // The log holds 10,000 requests.
        load(program.address, LIST, Until::Count(10_000)).await?;
        if let (Some(before), Some(after)) = (before, program.memory()) {
            println!(
                "{} runners in {organizations} organizations: {before:.0} MB, after 10,000 lists {after:.0} MB",
                organizations * runners
            );
        }
    }
    Ok(())
}

fn median(mut numbers: Vec<f64>) -> f64 {
    numbers.sort_by(f64::total_cmp);
    numbers[numbers.len() / 2]
}

#[derive(Clone, Copy)]
enum Until {
    Time(Duration),
    Count(usize),
}

/// Sends requests for a path over all connections. Returns the number of responses.
async fn load(address: SocketAddr, path: &'static str, until: Until) -> Outcome<usize> {
    let mut tasks = JoinSet::new();
    let begin = Instant::now();
    for _ in 0..CONNECTIONS {
        tasks.spawn(async move {
            let mut connection = Connection::new(address).await?;
            let mut count = 0;
            while match until {
                Until::Time(time) => begin.elapsed() < time,
                Until::Count(total) => count < total.div_ceil(CONNECTIONS),
            } {
                connection.get(path).await?;
                count += 1;
            }
            Outcome::Ok(count)
        });
    }
    let mut total = 0;
    while let Some(count) = tasks.join_next().await {
        total += count??;
    }
    Ok(total)
}
