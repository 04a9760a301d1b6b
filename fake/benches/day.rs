//! Measures the memory of the program after a day in virtual time with a million requests.
//!
//! ```text
//! cargo bench -p github-runners-fake --bench day
//! ```
//!
//! Forty clients with changing tokens create, list, get and delete just-in-time runners, while the clock advances by a day.
//! The benchmark fails if the resident memory grows by 64 MB or more. It reads the memory from `/proc`, so it runs only on
//! Linux.

mod support;

use std::time::Instant;

use tokio::task::JoinSet;

use self::support::{Connection, Outcome, Program};

const REQUESTS: usize = 1_000_000;
const CLIENTS: usize = 40;
const ROUNDS: usize = 100;
const DAY: f64 = 86_400.0;
const LIMIT: f64 = 64.0;

#[tokio::main]
async fn main() -> Outcome<()> {
    let program = Program::start(2, 1000)?;
    // The first request parses the description.
    Connection::new(program.address)
        .await?
        .get("/orgs/octo-org/actions/runners")
        .await?;
    let Some(before) = program.memory_now() else {
        println!("skipped: the memory of the program can be read only on Linux");
        return Ok(());
    };
    let begin = Instant::now();
    for round in 0..ROUNDS {
        let mut clients = JoinSet::new();
        for client in 0..CLIENTS {
            clients.spawn(run_client(program.address, round, client));
        }
        while let Some(client) = clients.join_next().await {
            client??;
        }
        advance(program.address, DAY / ROUNDS as f64).await?;
        if (round + 1) % 20 == 0 {
            println!(
                "{} requests: {:.0} MB above the start",
                (round + 1) * REQUESTS / ROUNDS,
                program.memory_now().unwrap_or_default() - before
            );
        }
    }
    let after = program.memory_now().ok_or("the program has stopped")?;
    println!(
        "{REQUESTS} requests in {:.0} s: {before:.1} MB at the start, {after:.1} MB at the end",
        begin.elapsed().as_secs_f64()
    );
    if after - before >= LIMIT {
        return Err(format!("the memory grew by {:.1} MB", after - before).into());
    }
    Ok(())
}

/// Sends all requests of a client in a round.
async fn run_client(address: std::net::SocketAddr, round: usize, client: usize) -> Outcome<()> {
    let mut connection = Connection::new(address).await?;
    let token = format!("ghp_{round}_{client}");
    let runners = "/orgs/octo-org/actions/runners";
    for number in 0..REQUESTS / ROUNDS / CLIENTS / 5 {
        let name = format!("jit-{round}-{client}-{number}");
        let body = format!(r#"{{"name": "{name}", "runner_group_id": 1, "labels": ["linux", "{name}"]}}"#);
        let path = format!("{runners}/generate-jitconfig");
        let (status, body) = connection.send("POST", &path, &token, Some(&body)).await?;
        let id = first_id(body).ok_or_else(|| format!("{status} for {name}"))?;
        for (method, path, expected) in [
            ("GET", format!("{runners}?per_page=30"), 200),
            ("GET", format!("{runners}?name={name}"), 200),
            ("GET", format!("{runners}/{id}"), 200),
            ("DELETE", format!("{runners}/{id}"), 204),
        ] {
            let (status, _) = connection.send(method, &path, &token, None).await?;
            if status != expected {
                return Err(format!("{status} for {method} {path}").into());
            }
        }
    }
    Ok(())
}

/// Returns the first id in a body.
fn first_id(body: &[u8]) -> Option<u64> {
    let text = std::str::from_utf8(body).ok()?;
    let (_, rest) = text.split_once("\"id\":")?;
    rest.split(|letter: char| !letter.is_ascii_digit()).next()?.parse().ok()
}

async fn advance(address: std::net::SocketAddr, seconds: f64) -> Outcome<()> {
    let body = format!(r#"{{"advance_seconds": {seconds}}}"#);
    let mut connection = Connection::new(address).await?;
    match connection.send("POST", "/_fake/clock", "any", Some(&body)).await? {
        (200, _) => Ok(()),
        (status, _) => Err(format!("{status} for the clock").into()),
    }
}
