//! A headless Chromium that ChromeDriver controls.

use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use reqwest::Client;
use serde_json::{Value, json};

use crate::support::plain_client;

/// The maximum time to wait for a condition in the browser.
const TIMEOUT: Duration = Duration::from_secs(20);

/// The environment variable with which a test fails if no browser is installed.
const REQUIRED: &str = "GITHUB_RUNNERS_REQUIRE_TOOLS";

/// A browser that ends when the value is dropped.
pub(crate) struct Browser {
    driver: Child,
    client: Client,
    session: String,
}

fn find(names: &[&str]) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .flat_map(|folder| names.iter().map(move |name| folder.join(name)))
        .find(|file| file.is_file())
}

impl Browser {
    /// Starts a browser. Returns `None` if no browser is installed.
    pub(crate) async fn start() -> Option<Self> {
        let chromium = find(&["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]);
        let (Some(chromium), Some(driver)) = (chromium, find(&["chromedriver"])) else {
            assert!(
                std::env::var_os(REQUIRED).is_none(),
                "install Chromium and ChromeDriver"
            );
            // The test harness captures `eprintln!`.
            let _ = writeln!(
                std::io::stderr(),
                "SKIPPED: tests of the page require Chromium and ChromeDriver"
            );
            return None;
        };
        let mut driver = Command::new(driver)
            .arg("--port=0")
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let lines = BufReader::new(driver.stdout.take().unwrap()).lines();
        let port = lines
            .map_while(Result::ok)
            .find_map(|line| {
                Some(
                    line.split_once("successfully on port ")?
                        .1
                        .trim_end_matches('.')
                        .to_owned(),
                )
            })
            .unwrap();
        let client = plain_client();
        let options = json!({"binary": chromium, "args": [
            "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--window-size=1400,1000",
        ]});
        let capabilities = json!({"capabilities": {"alwaysMatch": {
            "goog:chromeOptions": options,
            "goog:loggingPrefs": {"browser": "ALL"},
        }}});
        let mut browser = Self {
            driver,
            client,
            session: format!("http://127.0.0.1:{port}/session"),
        };
        let created = browser.post("", capabilities).await;
        browser.session = format!("{}/{}", browser.session, created["sessionId"].as_str().unwrap());
        Some(browser)
    }

    async fn post(&self, path: &str, body: Value) -> Value {
        let request = self.client.post(format!("{}{path}", self.session)).json(&body);
        let response: Value = request.send().await.unwrap().json().await.unwrap();
        assert!(response["value"]["error"].is_null(), "{path}: {}", response["value"]);
        response["value"].clone()
    }

    pub(crate) async fn open(&self, url: &str) {
        self.post("/url", json!({"url": url})).await;
    }

    /// Runs a script in the page. The script must `return` a value.
    pub(crate) async fn run(&self, script: &str) -> Value {
        self.post("/execute/sync", json!({"script": script, "args": []})).await
    }

    /// Waits until an expression is true in the page.
    pub(crate) async fn until(&self, expression: &str) {
        let begin = Instant::now();
        while self.run(&format!("return Boolean({expression});")).await != true {
            if begin.elapsed() > TIMEOUT {
                let page = self.run("return document.body.innerText;").await;
                panic!(
                    "timed out waiting for: {expression}\n{}",
                    page.as_str().unwrap_or_default()
                );
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// Focuses an element and sends keys to it.
    pub(crate) async fn keys(&self, selector: &str, keys: &str) {
        let found = self
            .post("/element", json!({"using": "css selector", "value": selector}))
            .await;
        let id = found
            .as_object()
            .unwrap()
            .values()
            .next()
            .unwrap()
            .as_str()
            .unwrap()
            .to_owned();
        self.post(&format!("/element/{id}/value"), json!({"text": keys})).await;
    }

    /// Returns the warnings and errors in the browser's log.
    pub(crate) async fn log_errors(&self) -> Vec<String> {
        let log = self.post("/se/log", json!({"type": "browser"})).await;
        let entries = log.as_array().unwrap().iter();
        let bad = entries.filter(|entry| matches!(entry["level"].as_str(), Some("SEVERE" | "WARNING")));
        bad.map(|entry| entry["message"].to_string()).collect()
    }

    pub(crate) async fn close(self) {
        let _ = self.client.delete(&self.session).send().await;
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // Killing fails if the driver has already stopped.
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}
