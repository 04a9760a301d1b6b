//! How fast the program starts, how many lists it answers in a second, and how much memory it takes.
//!
//! ```text
//! cargo bench -p github-runners-fake
//! ```
//!
//! The fake runs in a process of its own, as users run it; the load comes over connections that stay open. Processor
//! time and memory are read from Linux's `/proc` and left out elsewhere.

use std::error::Error;
use std::fs;
use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::task::JoinSet;

type Outcome<T> = Result<T, Box<dyn Error + Send + Sync>>;

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
        // The fake remembers the last 10,000 requests.
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

/// The fake in a process of its own, which ends with this.
struct Program {
    child: Child,
    address: SocketAddr,
}

impl Program {
    fn start(organizations: usize, runners: usize) -> Outcome<Self> {
        let mut child = Command::new(env!("CARGO_BIN_EXE_github-runners-fake"))
            .args(["--rate-limit", "1000000000", "--fleet"])
            .arg(fleet(organizations, runners)?)
            .stdout(Stdio::piped())
            .spawn()?;
        let out = child.stdout.take().ok_or("no output")?;
        let mut line = String::new();
        BufReader::new(out).read_line(&mut line)?;
        let address = line.trim().strip_prefix("http://").ok_or("no address")?.parse()?;
        Ok(Self { child, address })
    }

    /// User and system time in seconds.
    fn processor_time(&self) -> Option<f64> {
        let stat = fs::read_to_string(format!("/proc/{}/stat", self.child.id())).ok()?;
        let mut fields = stat.rsplit_once(") ")?.1.split(' ').skip(11);
        let ticks = fields.next()?.parse::<f64>().ok()? + fields.next()?.parse::<f64>().ok()?;
        // USER_HZ is 100 wherever Linux runs today.
        Some(ticks / 100.0)
    }

    /// The resident memory in MB at its highest.
    fn memory(&self) -> Option<f64> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.id())).ok()?;
        let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
        Some(line.split_whitespace().nth(1)?.parse::<f64>().ok()? / 1024.0)
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A file with so many organizations of so many runners each; the first is `octo-org`.
fn fleet(organizations: usize, runners: usize) -> Outcome<PathBuf> {
    let mut text = String::new();
    for number in 0..organizations {
        let name = if number == 0 {
            "octo-org".to_owned()
        } else {
            format!("octo-org-{number}")
        };
        text += &format!("[[organization]]\nname = \"{name}\"\n");
        if runners > 0 {
            text += &format!("runner = [{{ name = \"build\", count = {runners}, labels = [\"docker\"] }}]\n");
        }
    }
    let file = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("load-{organizations}-{runners}.toml"));
    fs::write(&file, text)?;
    Ok(file)
}

#[derive(Clone, Copy)]
enum Until {
    Time(Duration),
    Count(usize),
}

/// Asks for a path over and over on all connections; the number of answers.
async fn load(address: SocketAddr, path: &'static str, until: Until) -> Outcome<usize> {
    let mut tasks = JoinSet::new();
    let begin = Instant::now();
    for _ in 0..CONNECTIONS {
        tasks.spawn(async move {
            let mut connection = Connection::new(address).await?;
            let mut count = 0;
            while match until {
                Until::Time(time) => begin.elapsed() < time,
                Until::Count(most) => count < most.div_ceil(CONNECTIONS),
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

/// A connection that stays open, with as little work on this side as can be.
struct Connection {
    stream: TcpStream,
    buffer: Vec<u8>,
}

impl Connection {
    async fn new(address: SocketAddr) -> Outcome<Self> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        Ok(Self {
            stream,
            buffer: Vec::with_capacity(64 << 10),
        })
    }

    async fn get(&mut self, path: &str) -> Outcome<()> {
        let head = format!(
            "GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nUser-Agent: load\r\nAccept: application/vnd.github+json\r\n\
             X-GitHub-Api-Version: 2022-11-28\r\nAuthorization: Bearer any\r\n\r\n"
        );
        self.stream.write_all(head.as_bytes()).await?;
        self.buffer.clear();
        let length = loop {
            if self.stream.read_buf(&mut self.buffer).await? == 0 {
                return Err("the fake hung up".into());
            }
            if let Some(end) = self.buffer.windows(4).position(|bytes| bytes == b"\r\n\r\n") {
                let head = std::str::from_utf8(&self.buffer[..end])?;
                if !head.starts_with("HTTP/1.1 200 ") {
                    return Err(head.to_owned().into());
                }
                let length = head.lines().find_map(|line| line.strip_prefix("content-length: "));
                break end + 4 + length.ok_or("no length")?.parse::<usize>()?;
            }
        };
        while self.buffer.len() < length {
            if self.stream.read_buf(&mut self.buffer).await? == 0 {
                return Err("the fake hung up".into());
            }
        }
        Ok(())
    }
}
