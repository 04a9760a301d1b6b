//! A server with prepared response bodies, in a separate process.

use std::error::Error;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::time::Duration;
use std::{env, thread};

/// The process of the server. It is stopped when this value is dropped.
pub(crate) struct Server {
    process: Child,
    pub(crate) url: String,
}

impl Server {
    pub(crate) fn start(runners: usize, delay: u64) -> Result<Self, Box<dyn Error>> {
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

/// The path of the list.
pub(crate) const PATH: &str = "/orgs/octo-org/actions/runners";

/// Serves prepared responses, with one thread for each connection. The pages have `Link` headers like GitHub's.
pub(crate) fn serve(runners: usize, delay: Duration) -> Result<(), Box<dyn Error>> {
    let one = |id: usize| {
        format!(
            r#"{{"id":{id},"name":"build-{id}","os":"Linux","status":"online","busy":false,"ephemeral":true,"runner_group_id":1,"version":"2.329.0","labels":[{{"id":0,"name":"self-hosted","type":"read-only"}},{{"id":0,"name":"Linux","type":"read-only"}},{{"id":0,"name":"X64","type":"read-only"}},{{"id":7,"name":"gpu","type":"custom"}}]}}"#
        )
    };
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let url = format!("http://{}", listener.local_addr()?);
    let response = |headers: &str, body: String| {
        let length = body.len();
        format!(
            "HTTP/1.1 200 OK\r\nContent-Type: application/json; charset=utf-8\r\n{headers}Content-Length: {length}\r\n\r\n\
             {body}"
        )
    };
    let last = runners.div_ceil(100);
    let page = |number: usize| {
        let ids = (number - 1) * 100 + 1..=runners.min(number * 100);
        let items: Vec<String> = ids.map(one).collect();
        let link = |number, name| format!(r#"<{url}{PATH}?per_page=100&page={number}>; rel="{name}""#);
        let links = match number < last {
            true => format!("Link: {}, {}\r\n", link(number + 1, "next"), link(last, "last")),
            false => String::new(),
        };
        let body = format!(r#"{{"total_count":{runners},"runners":[{}]}}"#, items.join(","));
        response(&links, body)
    };
    let pages: Vec<String> = (1..=last).map(page).collect();
    let pages: &'static [String] = pages.leak();
    let single: &'static str = response("", one(1)).leak();
    println!("{url}");
    std::io::stdout().flush()?;
    for stream in listener.incoming() {
        let stream = stream?;
        thread::spawn(move || serve_connection(stream, pages, single, delay));
    }
    Ok(())
}

fn serve_connection(mut stream: TcpStream, pages: &[String], single: &str, delay: Duration) -> Option<()> {
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
        let response = match target.contains('?') {
            true => pages.get(number.unwrap_or(1) - 1)?,
            false => single,
        };
        thread::sleep(delay);
        stream.write_all(response.as_bytes()).ok()?;
        buffer.clear();
    }
}
