//! Compares two clients. The server and each measurement run in separate processes. Processor time and peak memory
//! therefore include the client only.

mod chart;
pub(crate) mod server;
mod this_crate;

pub(crate) use chart::Chart;
pub(crate) use server::PATH;
pub(crate) use this_crate::this_crate;

use std::error::Error;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use std::{env, fs, io};

use rustix::time::{ClockId, clock_gettime};

use self::server::{Server, serve};

const ROUNDS: usize = 5;

/// The environment variable with the path of the server's CA certificate.
const AUTHORITY: &str = "BENCH_AUTHORITY";

/// Returns the server's CA certificate in PEM format, if the server uses TLS.
pub(crate) fn authority() -> io::Result<Option<Vec<u8>>> {
    match env::var(AUTHORITY) {
        Ok(file) if !file.is_empty() => fs::read(file).map(Some),
        _ => Ok(None),
    }
}

/// A function that runs the work of a client process. It takes the client, the work, the URL of the server and the amount.
/// It returns the number of received runners.
pub(crate) type Work = fn(&str, &str, &str, usize) -> Result<usize, Box<dyn Error>>;

/// Runs the role of this process: the server, one measurement, or the whole benchmark.
pub(crate) fn run(work: Work, everything: fn() -> Result<(), Box<dyn Error>>) -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["serve", runners, delay] => serve(runners.parse()?, Duration::from_millis(delay.parse()?), false),
        ["serve-with-etags", runners, delay] => serve(runners.parse()?, Duration::from_millis(delay.parse()?), true),
        ["measure", client, what, url, amount] => measure(work, client, what, url, amount.parse()?),
        _ => everything(),
    }
}

/// A comparison of two clients with the same work.
pub(crate) struct Comparison {
    /// The label in the output.
    pub(crate) title: &'static str,
    /// The clients in the numerator and in the denominator of the ratio.
    pub(crate) clients: [&'static str; 2],
    /// The kind of the server, which is the first argument of its process.
    pub(crate) kind: &'static str,
    /// The number of runners on the server and the delay of its responses in milliseconds.
    pub(crate) server: (usize, u64),
    /// The work and the expected number of runners.
    pub(crate) work: (&'static str, usize),
    /// The figure to compare.
    pub(crate) figure: fn(&Measured) -> f64,
}

impl Comparison {
    /// Runs the two clients alternately. Prints the median figure of each client and the median ratio. Returns the median
    /// ratio.
    pub(crate) fn print(&self) -> Result<f64, Box<dyn Error>> {
        let server = Server::start(self.kind, self.server.0, self.server.1)?;
        let mut figures = [const { Vec::new() }; 3];
        for round in 0..=ROUNDS {
            let figure = |client| -> Result<f64, Box<dyn Error>> {
                let (work, amount) = self.work;
                Ok((self.figure)(&measured(client, work, &server, amount)?))
            };
            let [left, right] = [figure(self.clients[0])?, figure(self.clients[1])?];
            // The first round warms the server up.
            if round > 0 {
                figures[0].push(left);
                figures[1].push(right);
                figures[2].push(left / right);
            }
        }
        let [left, right, ratio] = figures.map(median);
        println!(
            "{:<52} {:>9.1} ms {:>11.1} ms {ratio:>7.2}",
            self.title,
            left * 1e3,
            right * 1e3
        );
        Ok(ratio)
    }
}

/// Returns the peak memory of a client process in megabytes.
pub(crate) fn peak(client: &str, work: &str, kind: &str, runners: usize) -> Result<f64, Box<dyn Error>> {
    let server = Server::start(kind, runners, 0)?;
    Ok(measured(client, work, &server, runners)?.peak / 1e6)
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// The cost of one client process, in seconds and bytes.
pub(crate) struct Measured {
    pub(crate) wall: f64,
    pub(crate) cpu: f64,
    peak: f64,
}

fn measured(client: &str, work: &str, server: &Server, amount: usize) -> Result<Measured, Box<dyn Error>> {
    let output = Command::new(env::current_exe()?)
        .args(["measure", client, work, &server.url, &amount.to_string()])
        .env(AUTHORITY, &server.authority)
        .stderr(Stdio::inherit())
        .output()?;
    let text = String::from_utf8(output.stdout)?;
    let figures: Vec<f64> = text.split_whitespace().map(str::parse).collect::<Result<_, _>>()?;
    match figures[..] {
        [wall, cpu, peak] => Ok(Measured { wall, cpu, peak }),
        _ => Err(format!("{client} {work} failed").into()),
    }
}

fn measure(work: Work, client: &str, what: &str, url: &str, amount: usize) -> Result<(), Box<dyn Error>> {
    let (start, cpu) = (Instant::now(), processor_time());
    let received = work(client, what, url, amount)?;
    assert_eq!(received, amount, "{client} {what}");
    let (wall, cpu) = (start.elapsed().as_secs_f64(), processor_time() - cpu);
    println!("{wall} {cpu} {}", peak_memory());
    Ok(())
}

/// Runs the work of one client. All clients get the same runtime.
pub(crate) fn block_on(work: impl Future<Output = Result<usize, Box<dyn Error>>>) -> Result<usize, Box<dyn Error>> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()?;
    runtime.block_on(work)
}

/// Returns the user and system time of this process in seconds.
fn processor_time() -> f64 {
    let time = clock_gettime(ClockId::ProcessCPUTime);
    time.tv_sec as f64 + time.tv_nsec as f64 / 1e9
}

/// Returns the peak memory of this process in bytes, from Linux's `/proc`.
fn peak_memory() -> f64 {
    let text = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<f64>().ok());
    kilobytes.unwrap_or(f64::NAN) * 1024.0
}
