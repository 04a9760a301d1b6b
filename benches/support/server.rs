//! A server with prepared response bodies, in a separate process.

use std::error::Error;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::time::Duration;
use std::{env, thread};

/// The process of the server. It is killed when this value is dropped.
pub(crate) struct Server {
    process: Child,
    pub(crate) url: String,
    /// The file with the server's CA certificate. Empty if the server does not use TLS.
    pub(crate) authority: String,
}

impl Server {
    /// Starts the server. `kind` is the first argument of its process.
    pub(crate) fn start(kind: &str, runners: usize, delay: u64) -> Result<Self, Box<dyn Error>> {
        let mut process = Command::new(env::current_exe()?)
            .args([kind, &runners.to_string(), &delay.to_string()])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let mut lines = BufReader::new(process.stdout.take().ok_or("no output")?).lines();
        let mut line = || lines.next().unwrap_or_else(|| Ok(String::new()));
        let (url, authority) = (line()?, line()?);
        Ok(Self {
            process,
            url,
            authority,
        })
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

/// A prepared response.
pub(crate) struct Page {
    pub(crate) headers: Vec<(&'static str, String)>,
    pub(crate) body: String,
}

/// Returns the pages of a list of runners and, at the end, a response with one runner. The pages have links, as GitHub's
/// responses have. If `tagged` is true, they also have an `ETag`.
pub(crate) fn pages(runners: usize, url: &str, tagged: bool) -> Vec<Page> {
    let one = |id: usize| {
        format!(
            r#"{{"id":{id},"name":"build-{id}","os":"Linux","status":"online","busy":false,"ephemeral":true,"runner_group_id":1,"version":"2.329.0","labels":[{{"id":0,"name":"self-hosted","type":"read-only"}},{{"id":0,"name":"Linux","type":"read-only"}},{{"id":0,"name":"X64","type":"read-only"}},{{"id":7,"name":"gpu","type":"custom"}}]}}"#
        )
    };
    let response = |number: usize, link: Option<String>, body: String| {
        let mut headers = vec![("content-type", "application/json; charset=utf-8".to_owned())];
        headers.extend(link.map(|link| ("link", link)));
        if tagged {
            headers.push(("etag", format!("W/\"{number:064x}\"")));
            headers.push(("cache-control", "private, max-age=60, s-maxage=60".to_owned()));
        }
        Page { headers, body }
    };
    let last = runners.div_ceil(100);
    let page = |number: usize| {
        let ids = (number - 1) * 100 + 1..=runners.min(number * 100);
        let items: Vec<String> = ids.map(one).collect();
        let link = |number, name| format!(r#"<{url}{PATH}?per_page=100&page={number}>; rel="{name}""#);
        let links = match number < last {
            true => Some(format!("{}, {}", link(number + 1, "next"), link(last, "last"))),
            false => None,
        };
        let body = format!(r#"{{"total_count":{runners},"runners":[{}]}}"#, items.join(","));
        response(number, links, body)
    };
    let mut pages: Vec<Page> = (1..=last).map(page).collect();
    pages.push(response(0, None, one(1)));
    pages
}

/// Returns the index in [`pages`] of the response to a request. `target` is the path with the query.
pub(crate) fn page_index(target: &str, pages: usize) -> Option<usize> {
    if !target.contains('?') {
        return pages.checked_sub(1);
    }
    let mut parts = target.split(['?', '&']);
    let number = parts.find_map(|part| part.strip_prefix("page=")?.parse::<usize>().ok());
    number.unwrap_or(1).checked_sub(1)
}

/// Serves HTTP/1 without TLS, with a thread for each connection.
pub(crate) fn serve(runners: usize, delay: Duration, tagged: bool) -> Result<(), Box<dyn Error>> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let url = format!("http://{}", listener.local_addr()?);
    let whole = |page: Page| {
        let length = page.body.len();
        let headers: Vec<String> = page
            .headers
            .iter()
            .map(|(name, value)| format!("{name}: {value}\r\n"))
            .collect();
        let headers = headers.concat();
        format!(
            "HTTP/1.1 200 OK\r\n{headers}content-length: {length}\r\n\r\n{}",
            page.body
        )
    };
    let pages: Vec<String> = pages(runners, &url, tagged).into_iter().map(whole).collect();
    let pages: &'static [String] = pages.leak();
    println!("{url}\n");
    std::io::stdout().flush()?;
    for stream in listener.incoming() {
        let stream = stream?;
        thread::spawn(move || serve_connection(stream, pages, delay));
    }
    Ok(())
}

fn serve_connection(mut stream: TcpStream, pages: &[String], delay: Duration) -> Option<()> {
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
        let response = pages.get(page_index(text.split(' ').nth(1)?, pages.len())?)?;
        thread::sleep(delay);
        stream.write_all(response.as_bytes()).ok()?;
        buffer.clear();
    }
}
