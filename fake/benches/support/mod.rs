//! Runs the program, and connects to it.
#![allow(dead_code, reason = "each benchmark uses a part of it")]

use std::error::Error;
use std::fs;
use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

pub(crate) type Outcome<T> = Result<T, Box<dyn Error + Send + Sync>>;

/// The program in a separate process. Dropping the value stops the process.
pub(crate) struct Program {
    child: Child,
    pub(crate) address: SocketAddr,
}

impl Program {
    pub(crate) fn start(organizations: usize, runners: usize) -> Outcome<Self> {
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

    /// Returns the user and system time in seconds.
    pub(crate) fn processor_time(&self) -> Option<f64> {
        let stat = fs::read_to_string(format!("/proc/{}/stat", self.child.id())).ok()?;
        let mut fields = stat.rsplit_once(") ")?.1.split(' ').skip(11);
        let ticks = fields.next()?.parse::<f64>().ok()? + fields.next()?.parse::<f64>().ok()?;
        // USER_HZ is 100 on all platforms of Linux today.
        Some(ticks / 100.0)
    }

    /// Returns the peak of the resident memory in MB.
    pub(crate) fn memory(&self) -> Option<f64> {
        self.status("VmHWM:")
    }

    /// Returns the current resident memory in MB.
    pub(crate) fn memory_now(&self) -> Option<f64> {
        self.status("VmRSS:")
    }

    fn status(&self, name: &str) -> Option<f64> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.id())).ok()?;
        let line = status.lines().find(|line| line.starts_with(name))?;
        Some(line.split_whitespace().nth(1)?.parse::<f64>().ok()? / 1024.0)
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // Killing fails if the program has already stopped.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Creates a fleet file with organizations that have the same number of runners. The first organization is `octo-org`.
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

/// An open connection that does as little work as possible on the side of the client.
pub(crate) struct Connection {
    stream: TcpStream,
    buffer: Vec<u8>,
}

impl Connection {
    pub(crate) async fn new(address: SocketAddr) -> Outcome<Self> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        Ok(Self {
            stream,
            buffer: Vec::with_capacity(64 << 10),
        })
    }

    /// Sends a `GET` request. Fails if the status code is not 200.
    pub(crate) async fn get(&mut self, path: &str) -> Outcome<()> {
        match self.send("GET", path, "any", None).await? {
            (200, _) => Ok(()),
            (status, _) => Err(format!("{status} for {path}").into()),
        }
    }

    /// Sends a request. Returns the status code and the body of the response.
    pub(crate) async fn send(
        &mut self,
        method: &str,
        path: &str,
        token: &str,
        body: Option<&str>,
    ) -> Outcome<(u16, &[u8])> {
        let mut request = format!(
            "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nUser-Agent: load\r\nAccept: application/vnd.github+json\r\n\
             X-GitHub-Api-Version: 2022-11-28\r\nAuthorization: Bearer {token}\r\n"
        );
        if let Some(body) = body {
            request += &format!("Content-Type: application/json\r\nContent-Length: {}\r\n", body.len());
        }
        request += "\r\n";
        request += body.unwrap_or_default();
        self.stream.write_all(request.as_bytes()).await?;
        self.buffer.clear();
        let (status, begin, end) = loop {
            self.read().await?;
            if let Some(end) = self.buffer.windows(4).position(|bytes| bytes == b"\r\n\r\n") {
                let head = std::str::from_utf8(&self.buffer[..end])?;
                let status = head.split(' ').nth(1).ok_or("no status")?.parse()?;
                let length = head.lines().find_map(|line| line.strip_prefix("content-length: "));
                let length: usize = length.map_or(Ok(0), str::parse)?;
                break (status, end + 4, end + 4 + length);
            }
        };
        while self.buffer.len() < end {
            self.read().await?;
        }
        Ok((status, &self.buffer[begin..end]))
    }

    async fn read(&mut self) -> Outcome<()> {
        if self.stream.read_buf(&mut self.buffer).await? == 0 {
            return Err("the fake closed the connection".into());
        }
        Ok(())
    }
}
