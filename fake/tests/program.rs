//! Tests of the program.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::io::{BufRead, BufReader, Read};
use std::net::TcpListener;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

fn program() -> Command {
    Command::new(env!("CARGO_BIN_EXE_github-runners-fake"))
}

fn one_line(output: &Output) -> String {
    let text = String::from_utf8(output.stderr.clone()).unwrap();
    assert_eq!(text.lines().count(), 1, "{text}");
    assert!(output.stdout.is_empty());
    text
}

#[tokio::test]
async fn serves_the_scopes_of_the_command_line() {
    let mut child = program()
        .args(["--demo", "--org", "acme", "--repo", "acme/app", "--enterprise", "big"])
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let url = lines.next().unwrap().unwrap();
    let curl = lines.next().unwrap().unwrap();
    assert!(
        curl.starts_with("curl ") && curl.ends_with(&format!("{url}/orgs/acme/actions/runners")),
        "{curl}"
    );
    let client = support::plain_client();
    for (scope, some) in [
        ("orgs/octo-org", true),
        ("orgs/acme", false),
        ("repos/acme/app", false),
        ("enterprises/big", false),
    ] {
        let request = client.get(format!("{url}/{scope}/actions/runners")).bearer_auth("any");
        let list: Value = request.send().await.unwrap().json().await.unwrap();
        assert_eq!(list["total_count"].as_i64().unwrap() > 0, some, "{scope}");
    }
    child.kill().unwrap();
    child.wait().unwrap();
}

#[tokio::test]
async fn starts_with_demo_content_by_default() {
    for (arguments, status) in [(&[][..], 200), (&["--empty"][..], 404)] {
        let mut child = program().args(arguments).stdout(Stdio::piped()).spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let url = lines.next().unwrap().unwrap();
        let request = support::plain_client().get(format!("{url}/orgs/octo-org/actions/runners"));
        assert_eq!(request.bearer_auth("any").send().await.unwrap().status(), status);
        child.kill().unwrap();
        child.wait().unwrap();
    }
}

#[tokio::test]
async fn starts_with_a_fleet_faults_and_a_seed_and_stops_cleanly() {
    let files = std::path::Path::new(env!("CARGO_TARGET_TMPDIR"));
    let (fleet, faults) = (files.join("fleet.toml"), files.join("faults.toml"));
    std::fs::write(
        &fleet,
        "[[organization]]\nname = \"acme\"\nrunner = [{ name = \"r\", count = 3 }]\n",
    )
    .unwrap();
    std::fs::write(&faults, "[[fault]]\nkind = \"status\"\nstatus = 503\nnth = 2\n").unwrap();
    let mut child = program()
        .args(["--listen", "127.0.0.1", "--seed", "7", "--log", "json", "--fleet"])
        .arg(fleet)
        .arg("--faults")
        .arg(faults)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let url = lines.next().unwrap().unwrap();
    let printed: Vec<String> = lines.by_ref().take(4).map(Result::unwrap).collect();
    for (line, start) in printed
        .iter()
        .zip(["curl ", "octokit: ", "PyGithub: ", "Control API: "])
    {
        assert!(line.starts_with(start) && line.contains(&url), "{line}");
    }
    let path = format!("{url}/orgs/acme/actions/runners");
    let request = support::plain_client().get(path).bearer_auth("secret");
    for status in [200, 503] {
        let response = request.try_clone().unwrap().send().await.unwrap();
        assert_eq!(response.status().as_u16(), status);
    }
    #[cfg(unix)]
    {
        let kill = Command::new("kill").arg(child.id().to_string()).status().unwrap();
        assert!(kill.success());
        assert!(child.wait().unwrap().success());
    }
    #[cfg(not(unix))]
    child.kill().unwrap();
    let mut log = String::new();
    child.stderr.take().unwrap().read_to_string(&mut log).unwrap();
    let lines: Vec<Value> = log.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines.len(), 2);
    assert_eq!(lines[1]["status"], 503);
    assert_eq!(lines[1]["operation"], "actions/list-self-hosted-runners-for-org");
    assert_eq!((&lines[0]["faults"], &lines[1]["faults"]), (&0.into(), &1.into()));
    assert!(!log.contains("secret"));
}

#[tokio::test]
async fn keeps_running_if_its_output_is_closed() {
    let mut child = program()
        .args(["--org", "acme", "--rate-limit", "1"])
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut url = String::new();
    BufReader::with_capacity(1, child.stdout.take().unwrap())
        .read_line(&mut url)
        .unwrap();
    let path = format!("{}/orgs/acme/actions/runners", url.trim());
    for status in [200, 403] {
        let request = support::plain_client().get(&path).bearer_auth("any");
        assert_eq!(request.send().await.unwrap().status(), status);
    }
    child.kill().unwrap();
    child.wait().unwrap();
}

#[tokio::test]
async fn enforces_secondary_limits_with_the_option() {
    let mut child = program()
        .args(["--org", "acme", "--secondary-limits"])
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let path = format!(
        "{}/orgs/acme/actions/runners/remove-token",
        lines.next().unwrap().unwrap()
    );
    let client = support::plain_client();
    for number in 1..=81 {
        let request = client.post(&path).bearer_auth("any").header("content-length", 0);
        let status = request.send().await.unwrap().status();
        assert_eq!(status, if number > 80 { 403 } else { 201 });
    }
    child.kill().unwrap();
    child.wait().unwrap();
}

#[test]
fn reports_an_error_in_a_file_in_one_line() {
    let file = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("wrong.toml");
    std::fs::write(&file, "[[fault]]\nkind = \"reset\"\nnht = 3\n").unwrap();
    for option in ["--fleet", "--faults"] {
        let output = program().arg(option).arg(&file).output().unwrap();
        assert_eq!(output.status.code(), Some(1));
        let line = one_line(&output);
        assert!(line.contains("wrong.toml: line "), "{line}");
        let output = program().args([option, "no such file"]).output().unwrap();
        assert_eq!(output.status.code(), Some(1));
        assert!(one_line(&output).contains("no such file: "));
    }
}

#[test]
fn reports_an_unknown_product_in_one_line_with_status_1() {
    let output = program().args(["--product", "gitlab"]).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(one_line(&output).contains("unknown product gitlab; use one of "));
}

#[test]
fn reports_a_port_in_use_in_one_line_with_status_1() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let output = program().args(["--port", &port]).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(one_line(&output).contains(&format!("cannot listen on 127.0.0.1:{port}")));
}

#[test]
fn reports_an_invalid_command_line_in_one_line_with_status_2() {
    for (arguments, expected) in [
        (&["--unknown"][..], "--unknown"),
        (&["stray"], "stray"),
        (&["--port"], "--port"),
        (&["--port", "many"], "\"many\""),
        (&["--port", "70000"], "\"70000\""),
        (&["--repo", "acme"], "OWNER/NAME"),
        (&["--listen", "everywhere"], "an IP address"),
        (&["--seed", "-1"], "--seed must be a number"),
        (&["--log", "xml"], "off, text or json"),
        (&["--rate-limit", "none"], "--rate-limit must be a number"),
        (&["--fleet"], "--fleet"),
    ] {
        let output = program().args(arguments).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(one_line(&output).contains(expected), "{arguments:?}: {output:?}");
    }
}

#[test]
fn prints_help_and_version() {
    let help = program().arg("--help").output().unwrap();
    assert!(help.status.success() && String::from_utf8(help.stdout).unwrap().contains("--port N"));
    let version = program().arg("--version").output().unwrap();
    assert_eq!(
        String::from_utf8(version.stdout).unwrap(),
        format!("github-runners-fake {}\n", env!("CARGO_PKG_VERSION"))
    );
}

/// A running program. Dropping the value stops the program.
struct Running {
    child: std::process::Child,
    url: String,
}

impl Running {
    fn start(command: &mut Command) -> Self {
        let mut child = command.stdout(Stdio::piped()).spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let url = lines.next().unwrap().unwrap();
        Self { child, url }
    }

    fn terminate(&self) {
        let kill = Command::new("kill").arg(self.child.id().to_string()).status();
        assert!(kill.unwrap().success());
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // Killing fails if the program has already stopped.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[cfg(unix)]
#[tokio::test]
async fn sigterm_stops_the_fake_within_a_second_during_requests() {
    let mut fake = Running::start(&mut program());
    let client = support::plain_client();
    let latency = serde_json::json!({"kind": "latency", "milliseconds": 60_000, "path": "/orgs"});
    let added = client.post(format!("{}/_fake/faults", fake.url)).json(&latency).send();
    assert_eq!(added.await.unwrap().status(), 201);
    let slow = client
        .get(format!("{}/orgs/octo-org/actions/runners", fake.url))
        .bearer_auth("any");
    let slow = tokio::spawn(slow.send());
    // An event stream has no end.
    let mut events = client.get(format!("{}/_fake/events", fake.url)).send().await.unwrap();
    assert!(events.chunk().await.unwrap().is_some());

    let begin = std::time::Instant::now();
    fake.terminate();
    assert!(fake.child.wait().unwrap().success());
    assert!(
        begin.elapsed() < std::time::Duration::from_secs(1),
        "{:?}",
        begin.elapsed()
    );
    assert!(slow.await.unwrap().is_err());
}

/// A script can send SIGTERM as soon as it has read the address.
#[cfg(unix)]
#[test]
fn sigterm_right_after_the_start_exits_with_success() {
    for _ in 0..10 {
        let mut fake = Running::start(&mut program());
        fake.terminate();
        assert!(fake.child.wait().unwrap().success());
    }
}

#[test]
fn writes_its_port_to_a_file() {
    let file = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("port");
    let _ = std::fs::remove_file(&file);
    let fake = Running::start(program().arg("--port-file").arg(&file));
    let port = std::fs::read_to_string(&file).unwrap();
    assert_eq!(fake.url, format!("http://127.0.0.1:{}", port.trim_end()));

    let nowhere = program()
        .args(["--port-file", "/nowhere/port"])
        .stdout(Stdio::null())
        .output()
        .unwrap();
    assert!(!nowhere.status.success() && one_line(&nowhere).contains("/nowhere/port"));
}

#[tokio::test]
async fn serves_https_and_writes_the_certificate_of_its_authority() {
    let file = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("ca.pem");
    let _ = std::fs::remove_file(&file);
    let fake = Running::start(
        program()
            .args(["--tls-name", "github.internal", "--org", "acme", "--tls-ca-file"])
            .arg(&file),
    );
    assert!(fake.url.starts_with("https://127.0.0.1:"), "{}", fake.url);
    let authority = reqwest::Certificate::from_pem(&std::fs::read(&file).unwrap()).unwrap();
    let _ = rustls::crypto::ring::default_provider().install_default();
    let address = fake.url.trim_start_matches("https://").parse().unwrap();
    let client = reqwest::Client::builder()
        .user_agent("test")
        .tls_certs_only([authority])
        .resolve("github.internal", address)
        .build()
        .unwrap();
    for host in ["127.0.0.1", "github.internal"] {
        let url = format!("https://{host}:{}/orgs/acme/actions/runners", address.port());
        let response = client.get(url).bearer_auth("any").send().await.unwrap();
        assert_eq!(response.status(), 200, "{host}");
    }

    let nowhere = program()
        .args(["--tls-ca-file", "/nowhere/ca.pem"])
        .stdout(Stdio::null())
        .output()
        .unwrap();
    assert!(!nowhere.status.success() && one_line(&nowhere).contains("/nowhere/ca.pem"));
}

/// The log must be larger than the buffer of a pipe, which has 64 KiB.
#[tokio::test]
async fn keeps_running_if_nobody_reads_the_log() {
    let fake = Running::start(
        program()
            .args(["--log", "json", "--rate-limit", "100000"])
            .stderr(Stdio::piped()),
    );
    let client = support::plain_client();
    let path = format!("{}/orgs/octo-org/actions/runners/{}", fake.url, "x".repeat(900));
    for _ in 0..500 {
        let response = client.get(&path).bearer_auth("any").send().await.unwrap();
        assert_eq!(response.status(), 404);
    }
}

#[tokio::test]
async fn a_reset_keeps_the_scopes_of_the_command_line() {
    let fake = Running::start(program().args(["--org", "acme", "--repo", "acme/app", "--enterprise", "big"]));
    let client = support::plain_client();
    let reset = client.post(format!("{}/_fake/reset", fake.url)).send().await.unwrap();
    assert_eq!(reset.status(), 204);
    for path in ["orgs/acme", "repos/acme/app", "enterprises/big"] {
        let request = client
            .get(format!("{}/{path}/actions/runners", fake.url))
            .bearer_auth("any");
        assert_eq!(request.send().await.unwrap().status(), 200, "{path}");
    }
}

#[tokio::test]
async fn reads_the_control_token_from_the_environment() {
    let fake = Running::start(program().env("GITHUB_RUNNERS_FAKE_CONTROL_TOKEN", "t0ken"));
    let client = support::plain_client();
    let state = client.get(format!("{}/_fake/state", fake.url));
    assert_eq!(state.try_clone().unwrap().send().await.unwrap().status(), 401);
    assert_eq!(state.bearer_auth("t0ken").send().await.unwrap().status(), 200);
}

#[test]
fn checks_the_health_of_another_fake() {
    let fake = Running::start(program().arg("--empty"));
    let address = fake.url.strip_prefix("http://").unwrap();
    let check = |address: &str| program().args(["--check-health", address]).output().unwrap();
    assert!(check(address).status.success());
    let free = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let failed = check(&free.to_string());
    assert_eq!(failed.status.code(), Some(1));
    one_line(&failed);
}

#[test]
fn examples_use_existing_options() {
    let help = program().arg("--help").output().unwrap();
    let help = String::from_utf8(help.stdout).unwrap();
    let files = [
        include_str!("../examples/compose.yaml"),
        include_str!("../examples/workflow.yml"),
        include_str!("../Dockerfile"),
    ];
    let lines = files.iter().flat_map(|file| file.lines());
    let uses = lines.filter(|line| {
        let line = line.trim_start();
        [
            "github-runners-fake ",
            "command: [",
            "test: [",
            "HEALTHCHECK",
            "ENTRYPOINT",
        ]
        .iter()
        .any(|begin| line.starts_with(begin))
    });
    let mut count = 0;
    for option in uses.flat_map(|line| line.split([' ', '"', ',', '[', ']'])) {
        if option.starts_with("--") && !option.starts_with("--interval") {
            assert!(help.contains(&format!("  {option} ")), "{option}");
            count += 1;
        }
    }
    assert!(count >= 8, "{count}");
}
