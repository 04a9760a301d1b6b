//! Helpers for the tests of the tasks: copies of the vendored folder, documents in upstream's layouts, and a server with
//! configurable faults.

// Each test file uses a different part of this module.
#![allow(dead_code, unreachable_pub, clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::io::{self, BufRead as _, BufReader, Read as _, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::{Arc, Mutex, mpsc};
use std::{fs, thread};

use github_runners_spec::generated::Generated;
use github_runners_spec::{DESCRIPTION, PRODUCTS, SOURCE, operations};
use serde_json::{Map, Value, json};
use tempfile::TempDir;

/// A copy of the vendored folder, which a test can change.
pub struct Spec {
    folder: TempDir,
}

impl Spec {
    pub fn copy() -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("products")).unwrap();
        let spec = Self { folder };
        spec.write("github.json", DESCRIPTION);
        spec.write("source.toml", SOURCE);
        for product in PRODUCTS {
            spec.write(&format!("products/{}.json", product.name), product.text);
        }
        fs::create_dir(spec.path().join("generated")).unwrap();
        for (name, text) in Generated::committed().files() {
            spec.write(&format!("generated/{name}"), text);
        }
        spec
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    pub fn write(&self, name: &str, text: &str) {
        fs::write(self.path().join(name), text).unwrap();
    }

    pub fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path().join(name)).unwrap()
    }

    pub fn remove(&self, name: &str) {
        fs::remove_file(self.path().join(name)).unwrap();
    }

    /// Changes a summary in `github.json`, which then differs from upstream. Does not update `source.toml`.
    pub fn fall_behind(&self) {
        // Examples also have summaries, and come before the operations.
        let (components, paths) = DESCRIPTION.split_once("\"paths\": {").expect("a description has paths");
        let changed = paths.replacen("\"summary\": \"", "\"summary\": \"Once: ", 1);
        assert_ne!(changed, paths);
        let text = format!("{components}\"paths\": {{{changed}");
        self.write("github.json", &text);
    }

    /// Returns all files in the folder with their bytes.
    pub fn content(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        fn collect(folder: &Path, found: &mut BTreeMap<PathBuf, Vec<u8>>) {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    collect(&path, found);
                } else {
                    found.insert(path.clone(), fs::read(path).unwrap());
                }
            }
        }
        let mut found = BTreeMap::new();
        collect(self.path(), &mut found);
        found
    }

    /// Returns a command that runs a task in this folder, without environment variables that change the result.
    pub fn xtask(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
        command.arg("--spec-dir").arg(self.path()).args(args);
        let variables = [
            "SOURCE_DATE_EPOCH",
            "GITHUB_TOKEN",
            "GH_TOKEN",
            "ALL_PROXY",
            "HTTP_PROXY",
            "HTTPS_PROXY",
        ];
        for name in variables {
            command.env_remove(name).env_remove(name.to_lowercase());
        }
        command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }

    pub fn run(&self, args: &[&str]) -> Ended {
        Ended::from(self.xtask(args).output().unwrap())
    }
}

/// The exit code and the output of a task that has ended.
#[derive(Debug)]
pub struct Ended {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

impl From<Output> for Ended {
    fn from(output: Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Self {
            code: output.status.code(),
            out: text(output.stdout),
            err: text(output.stderr),
        }
    }
}

impl Ended {
    #[track_caller]
    pub fn succeeded(self) -> Self {
        assert_eq!(self.code, Some(0), "{}\n{}", self.out, self.err);
        self
    }

    /// Asserts that the task failed with exit code 1, and that its error contains all `words`.
    #[track_caller]
    pub fn failed_with(self, words: &[&str]) -> Self {
        self.ended_with(1, words)
    }

    /// Asserts that the task ended with exit code `code`, did not panic, and that its error contains all `words`.
    #[track_caller]
    pub fn ended_with(self, code: i32, words: &[&str]) -> Self {
        assert_eq!(self.code, Some(code), "{}\n{}", self.out, self.err);
        assert!(!self.err.contains("panicked"), "{}", self.err);
        for word in words {
            assert!(self.err.contains(word), "no `{word}` in:\n{}", self.err);
        }
        self
    }
}

/// Returns the vendored products with their fragments, including the product from which code is generated.
pub fn fragments() -> Vec<(&'static str, &'static str)> {
    let mut fragments = vec![("ghec", DESCRIPTION)];
    fragments.extend(PRODUCTS.iter().map(|product| (product.name, product.text)));
    fragments
}

/// Returns the number of runner operations of a fragment as a text: `3 runner operations`.
pub fn runner_operations(fragment: &str) -> String {
    let fragment: Value = serde_json::from_str(fragment).unwrap();
    let runners = operations(&fragment).filter(|operation| operation.is_runner_operation());
    format!("{} runner operations", runners.count())
}

/// Returns the summary that an update prints for the vendored description: `3 runner operations, 5 products`.
pub fn summary() -> String {
    format!("{}, {} products", runner_operations(DESCRIPTION), fragments().len())
}

/// Returns the newest vendored release of GitHub Enterprise Server, with its fragment.
pub fn server() -> (&'static str, &'static str) {
    let mut servers = fragments().into_iter().rev();
    servers.find(|(product, _)| product.starts_with("ghes-")).unwrap()
}

/// A product that does not exist.
pub const NO_PRODUCT: &str = "ghes-0.1";

/// The layout in which a publisher provides the documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layout {
    /// The npm package @octokit/openapi.
    Npm,
    /// The repository github/rest-api-description.
    Repository,
}

impl Layout {
    pub fn path(self, product: &str) -> String {
        match self {
            Self::Npm => format!("generated/{product}.json"),
            Self::Repository => format!("descriptions/{product}/{product}.json"),
        }
    }
}

/// Returns a whole document from which `fragment` can be selected. The document has additional items, and its keys have
/// another order. For the npm package, it also has another `info` and extensions.
pub fn upstream(fragment: &str, layout: Layout) -> Value {
    let mut document: Value = serde_json::from_str(fragment).unwrap();
    document["paths"]["/pets"] = json!({
        "get": {
            "operationId": "pets/list",
            "parameters": [{ "$ref": "#/components/parameters/pet" }],
            "responses": { "200": { "description": "Pets" } },
        },
    });
    document["components"]["schemas"]["pet"] = json!({ "type": "object" });
    document["components"]["parameters"]["pet"] =
        json!({ "name": "pet", "in": "query", "schema": { "$ref": "#/components/schemas/pet" } });
    document["tags"] = json!([{ "name": "actions" }]);
    document["externalDocs"] = json!({ "url": "https://docs.github.com/rest" });
    document["x-webhooks"] = json!({ "ping": { "post": { "operationId": "ping", "responses": {} } } });
    document["info"]["version"] = json!("1.1.4");
    document["info"]["title"] = json!("GitHub v3 REST API");
    if layout == Layout::Npm {
        document["info"]["version"] = json!("23.0.2");
        document["info"]["title"] = json!("GitHub's official OpenAPI spec + Octokit extension");
        document["info"]["contact"] = json!({ "name": "Support" });
        for item in document["paths"].as_object_mut().unwrap().values_mut() {
            for operation in item
                .as_object_mut()
                .unwrap()
                .values_mut()
                .filter(|operation| operation.is_object())
            {
                operation["x-octokit"] = json!({ "changes": [] });
            }
        }
    }
    backwards(&document)
}

fn backwards(value: &Value) -> Value {
    match value {
        Value::Object(members) => members
            .iter()
            .rev()
            .map(|(key, value)| (key.clone(), backwards(value)))
            .collect::<Map<_, _>>()
            .into(),
        Value::Array(items) => items.iter().map(backwards).collect(),
        other => other.clone(),
    }
}

/// Returns all documents in a layout, by their paths.
pub fn published(layout: Layout) -> BTreeMap<String, Vec<u8>> {
    let document = |(product, text): (&str, &str)| (layout.path(product), upstream(text, layout).to_string().into());
    fragments().into_iter().map(document).collect()
}

/// Writes `files` to a new folder.
pub fn folder_of(files: &BTreeMap<String, Vec<u8>>) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    folder
}

/// The response of a server to a request.
#[derive(Debug, Clone)]
pub enum Response {
    /// A complete body with its length.
    Body(Vec<u8>),
    /// A body compressed with gzip, of which only this number of bytes is sent.
    Gzip(Vec<u8>, usize),
    /// A status code other than 200, with a body.
    Status(u16, &'static str),
    /// A redirect to another URL.
    Redirect(String),
    /// The length of the complete body, but only this number of bytes.
    Truncated(Vec<u8>, usize),
    /// A chunked body without the last chunk.
    Unterminated(Vec<u8>),
    /// An endless body of spaces.
    Endless,
    /// The length of the complete body and this number of bytes. Then nothing until the client closes the connection.
    Stalled(Vec<u8>, usize),
    /// Nothing until the client closes the connection.
    Silent,
}

/// A request, as received by the server.
#[derive(Debug, Clone)]
pub struct Request {
    /// The path and the query.
    pub target: String,
    /// The header lines, with names in lower case.
    pub headers: Vec<String>,
}

/// A server on the loopback interface. It returns 404 for unknown paths.
pub struct Server {
    address: SocketAddr,
    requests: Arc<Mutex<Vec<Request>>>,
    /// Receives a message each time the server stops sending.
    pub silent: mpsc::Receiver<()>,
}

impl Server {
    pub fn start(responses: BTreeMap<String, Response>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let requests = Arc::new(Mutex::new(Vec::new()));
        let (fell_silent, silent) = mpsc::channel();
        let (responses, log) = (Arc::new(responses), Arc::clone(&requests));
        thread::spawn(move || {
            for stream in listener.incoming() {
                let Ok(stream) = stream else { return };
                let (responses, log, fell_silent) = (Arc::clone(&responses), Arc::clone(&log), fell_silent.clone());
                // The client can close the connection at any time.
                thread::spawn(move || drop(serve(stream, &responses, &log, &fell_silent)));
            }
        });
        Self {
            address,
            requests,
            silent,
        }
    }

    /// Serves documents unchanged, except for the responses in `responses`.
    pub fn of(files: BTreeMap<String, Vec<u8>>, responses: impl IntoIterator<Item = (String, Response)>) -> Self {
        let mut all: BTreeMap<_, _> = files
            .into_iter()
            .map(|(path, body)| (path, Response::Body(body)))
            .collect();
        all.extend(responses);
        Self::start(all)
    }

    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    pub fn requests(&self) -> Vec<Request> {
        self.requests.lock().unwrap().clone()
    }
}

fn serve(
    mut stream: TcpStream,
    responses: &BTreeMap<String, Response>,
    log: &Mutex<Vec<Request>>,
    fell_silent: &mpsc::Sender<()>,
) -> io::Result<()> {
    let mut lines = BufReader::new(stream.try_clone()?).lines();
    let first = lines.next().unwrap_or(Ok(String::new()))?;
    let target = first.split(' ').nth(1).unwrap_or_default().to_owned();
    let headers = lines.by_ref().map_while(Result::ok).take_while(|line| !line.is_empty());
    let headers = headers.map(|line| {
        let (name, value) = line.split_once(':').unwrap();
        format!("{}:{value}", name.to_lowercase())
    });
    let headers = headers.collect();
    log.lock().unwrap().push(Request {
        target: target.clone(),
        headers,
    });
    let path = target.split('?').next().unwrap_or_default().trim_start_matches('/');
    let missing = Response::Status(404, "{\"message\": \"Not Found\"}");
    let head = |length: usize, more: &str| format!("HTTP/1.1 200 OK\r\ncontent-length: {length}\r\n{more}\r\n");
    match responses.get(path).unwrap_or(&missing) {
        Response::Body(body) => {
            stream.write_all(head(body.len(), "connection: close\r\n").as_bytes())?;
            stream.write_all(body)
        }
        Response::Gzip(body, sent) => {
            let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
            packed.write_all(body)?;
            let packed = packed.finish()?;
            let sent = (*sent).min(packed.len());
            // The response has no length, so only the compression shows that bytes are missing.
            stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\nconnection: close\r\n\r\n")?;
            stream.write_all(&packed[..sent])
        }
        Response::Status(status, body) => {
            let length = body.len();
            write!(
                stream,
                "HTTP/1.1 {status} No\r\nconnection: close\r\ncontent-length: {length}\r\n\r\n{body}"
            )
        }
        Response::Redirect(to) => {
            write!(
                stream,
                "HTTP/1.1 302 There\r\nconnection: close\r\ncontent-length: 0\r\nlocation: {to}\r\n\r\n"
            )
        }
        Response::Truncated(body, sent) => {
            stream.write_all(head(body.len(), "connection: close\r\n").as_bytes())?;
            stream.write_all(&body[..*sent])
        }
        Response::Unterminated(body) => {
            write!(
                stream,
                "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n{:x}\r\n",
                body.len()
            )?;
            stream.write_all(body)?;
            stream.write_all(b"\r\n")
        }
        Response::Endless => {
            stream.write_all(b"HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n")?;
            loop {
                stream.write_all(&[b' '; 64 * 1024])?;
            }
        }
        Response::Stalled(body, sent) => {
            stream.write_all(head(body.len(), "").as_bytes())?;
            stream.write_all(&body[..*sent])?;
            stay_silent(stream, fell_silent)
        }
        Response::Silent => stay_silent(stream, fell_silent),
    }
}

fn stay_silent(mut stream: TcpStream, fell_silent: &mpsc::Sender<()>) -> io::Result<()> {
    // The receiver does not exist anymore if the test has ended.
    let _ = fell_silent.send(());
    // Returns when the client closes the connection.
    stream.read(&mut [0]).map(drop)
}
