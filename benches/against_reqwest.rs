//! This crate beside hand-written reqwest + serde, in one run, as ratios.
//!
//! ```text
//! cargo bench
//! ```
//!
//! Every measurement is a process of its own, the server another one, so that processor time and peak memory are the
//! client's alone. The two clients take turns; what is printed is the median of each and the median of their ratios.

use futures_util::{StreamExt, TryStreamExt, stream};
use github_runners::{Client, RunnerId};
use serde::Deserialize;
use std::{
    env,
    error::Error,
    fs,
    io::{BufRead, BufReader, Read, Write},
    net::{TcpListener, TcpStream},
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

const ROUNDS: usize = 5;
const CONCURRENCY: u32 = 10;

fn main() -> Result<(), Box<dyn Error>> {
    // One provider for the hand-written client; ours brings its own.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let arguments: Vec<String> = env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["serve", runners, delay] => serve(runners.parse()?, Duration::from_millis(delay.parse()?)),
        ["measure", client, work, url, amount] => measure(client, work, url, amount.parse()?),
        _ => compare_all(),
    }
}

fn compare_all() -> Result<(), Box<dyn Error>> {
    println!("{:<44} {:>12} {:>14} {:>7}", "", "this crate", "hand-written", "ratio");
    compare("list 10,000 runners at 20 ms, wall", 10_000, 20, "list", 10_000, |it| {
        it.wall
    })?;
    compare(
        "list 100,000 runners, processor time",
        100_000,
        0,
        "list",
        100_000,
        |it| it.cpu,
    )?;
    compare("get one runner 3,000 times, processor time", 1, 0, "get", 3_000, |it| {
        it.cpu
    })?;
    let small = peak("stream", 10_000)?;
    let large = peak("stream", 100_000)?;
    println!(
        "{:<44} {small:>9.1} MB {large:>11.1} MB {:>7.2}",
        "stream, peak memory, 10,000 and 100,000",
        large / small
    );
    Ok(())
}

fn compare(
    title: &str,
    runners: usize,
    delay: u64,
    work: &str,
    amount: usize,
    figure: fn(&Measured) -> f64,
) -> Result<(), Box<dyn Error>> {
    let server = Server::start(runners, delay)?;
    let (mut ours, mut theirs, mut ratios) = (Vec::new(), Vec::new(), Vec::new());
    for round in 0..=ROUNDS {
        let our = figure(&run("ours", work, &server.url, amount)?);
        let their = figure(&run("reqwest", work, &server.url, amount)?);
        // The first round warms the server up.
        if round > 0 {
            ours.push(our);
            theirs.push(their);
            ratios.push(our / their);
        }
    }
    let [our, their, ratio] = [ours, theirs, ratios].map(median);
    println!(
        "{title:<44} {:>9.1} ms {:>11.1} ms {ratio:>7.2}",
        our * 1e3,
        their * 1e3
    );
    Ok(())
}

fn peak(work: &str, runners: usize) -> Result<f64, Box<dyn Error>> {
    let server = Server::start(runners, 0)?;
    Ok(run("ours", work, &server.url, runners)?.peak / 1e6)
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// What one process of a client cost: seconds and bytes.
struct Measured {
    wall: f64,
    cpu: f64,
    peak: f64,
}

fn run(client: &str, work: &str, url: &str, amount: usize) -> Result<Measured, Box<dyn Error>> {
    let output = Command::new(env::current_exe()?)
        .args(["measure", client, work, url, &amount.to_string()])
        .stderr(Stdio::inherit())
        .output()?;
    let text = String::from_utf8(output.stdout)?;
    let figures: Vec<f64> = text.split_whitespace().map(str::parse).collect::<Result<_, _>>()?;
    match figures[..] {
        [wall, cpu, peak] => Ok(Measured { wall, cpu, peak }),
        _ => Err(format!("{client} {work} failed").into()),
    }
}

fn measure(client: &str, work: &str, url: &str, amount: usize) -> Result<(), Box<dyn Error>> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()?;
    let (begun, cpu) = (Instant::now(), processor_time());
    let seen = runtime.block_on(async {
        match client {
            "ours" => ours(work, url, amount).await,
            _ => hand_written(work, url, amount).await,
        }
    })?;
    assert_eq!(seen, amount, "{client} {work}");
    let (wall, cpu) = (begun.elapsed().as_secs_f64(), processor_time() - cpu);
    println!("{wall} {cpu} {}", peak_memory());
    Ok(())
}

async fn ours(work: &str, url: &str, amount: usize) -> Result<usize, Box<dyn Error>> {
    let github = Client::builder().base_url(url).token("t0ken").build()?;
    let runners = github.org("octo-org").runners();
    let list = runners.list().per_page(100).concurrency(CONCURRENCY);
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
                seen += usize::from(runners.get(RunnerId(1)).await?.id == RunnerId(1));
            }
        }
    }
    Ok(seen)
}

#[derive(Deserialize)]
#[expect(
    dead_code,
    reason = "as a program would declare it, whether it reads all of it or not"
)]
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
#[expect(
    dead_code,
    reason = "as a program would declare it, whether it reads all of it or not"
)]
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
    let client = reqwest::Client::builder().user_agent("bench").no_proxy().build()?;
    let client = &client;
    let get = async |path: String| -> Result<reqwest::Response, reqwest::Error> {
        let request = client.get(format!("{url}{path}")).bearer_auth("t0ken");
        let request = request
            .header("accept", "application/vnd.github+json")
            .header("x-github-api-version", "2022-11-28");
        request.send().await?.error_for_status()
    };
    if work == "get" {
        let mut seen = 0;
        for _ in 0..amount {
            let runner: Runner = get("/orgs/octo-org/actions/runners/1".to_owned()).await?.json().await?;
            seen += usize::from(runner.id == 1);
        }
        return Ok(seen);
    }
    let get = &get;
    let page = move |page: usize| async move {
        get(format!("/orgs/octo-org/actions/runners?per_page=100&page={page}"))
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

/// The server's process; it ends with its standard input.
struct Server {
    process: Child,
    url: String,
}

impl Server {
    fn start(runners: usize, delay: u64) -> Result<Self, Box<dyn Error>> {
        let mut process = Command::new(env::current_exe()?)
            .args(["serve", &runners.to_string(), &delay.to_string()])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let mut url = String::new();
        BufReader::new(process.stdout.take().ok_or("no output")?).read_line(&mut url)?;
        let url = url.trim().to_owned();
        Ok(Self { process, url })
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Answers from bodies made beforehand, one thread a connection.
fn serve(runners: usize, delay: Duration) -> Result<(), Box<dyn Error>> {
    let one = |id: usize| {
        format!(
            r#"{{"id":{id},"name":"build-{id}","os":"Linux","status":"online","busy":false,"ephemeral":true,"runner_group_id":1,"version":"2.329.0","labels":[{{"id":0,"name":"self-hosted","type":"read-only"}},{{"id":0,"name":"Linux","type":"read-only"}},{{"id":0,"name":"X64","type":"read-only"}},{{"id":7,"name":"gpu","type":"custom"}}]}}"#
        )
    };
    let answer = |body: String| {
        let length = body.len();
        format!(
            "HTTP/1.1 200 OK\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: {length}\r\n\r\n{body}"
        )
    };
    let page = |number: usize| {
        let ids = number * 100 + 1..=runners.min(number * 100 + 100);
        let items: Vec<String> = ids.map(one).collect();
        answer(format!(
            r#"{{"total_count":{runners},"runners":[{}]}}"#,
            items.join(",")
        ))
    };
    let pages: Vec<String> = (0..runners.div_ceil(100)).map(page).collect();
    let pages: &'static [String] = pages.leak();
    let single: &'static str = answer(one(1)).leak();
    let listener = TcpListener::bind("127.0.0.1:0")?;
    println!("http://{}", listener.local_addr()?);
    std::io::stdout().flush()?;
    for stream in listener.incoming() {
        let stream = stream?;
        thread::spawn(move || converse(stream, pages, single, delay));
    }
    Ok(())
}

fn converse(mut stream: TcpStream, pages: &[String], single: &str, delay: Duration) -> Option<()> {
    stream.set_nodelay(true).ok()?;
    let mut buffer = Vec::new();
    let mut chunk = [0; 4096];
    loop {
        while !buffer.windows(4).any(|end| end == b"\r\n\r\n") {
            match stream.read(&mut chunk).ok()? {
                0 => return None,
                read => buffer.extend_from_slice(&chunk[..read]),
            }
        }
        let text = String::from_utf8_lossy(&buffer);
        let target = text.split(' ').nth(1)?;
        let number = target
            .split(['?', '&'])
            .find_map(|part| part.strip_prefix("page=")?.parse::<usize>().ok());
        let answer = match target.contains('?') {
            true => pages.get(number.unwrap_or(1) - 1)?,
            false => single,
        };
        thread::sleep(delay);
        stream.write_all(answer.as_bytes()).ok()?;
        buffer.clear();
    }
}

/// User and system time of this process in seconds, from Linux's `/proc`: in ticks of 10 ms.
fn processor_time() -> f64 {
    let text = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields: Vec<&str> = text.rsplit(") ").next().unwrap_or_default().split(' ').collect();
    let ticks = |index: usize| {
        fields
            .get(index)
            .and_then(|it| it.parse::<f64>().ok())
            .unwrap_or(f64::NAN)
    };
    (ticks(11) + ticks(12)) / 100.0
}

/// The most memory that this process had, in bytes, from Linux's `/proc`.
fn peak_memory() -> f64 {
    let text = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<f64>().ok());
    kilobytes.unwrap_or(f64::NAN) * 1024.0
}
