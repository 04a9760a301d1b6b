//! The binary.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::io::{BufRead, BufReader};
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
async fn it_serves_what_it_was_asked_for() {
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

#[test]
fn a_port_in_use_is_one_line_and_status_1() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let output = program().args(["--port", &port]).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(one_line(&output).contains(&format!("cannot listen on 127.0.0.1:{port}")));
}

#[test]
fn a_wrong_command_line_is_one_line_and_status_2() {
    for (arguments, told) in [
        (&["--unknown"][..], "--unknown"),
        (&["stray"], "stray"),
        (&["--port"], "--port"),
        (&["--port", "many"], "\"many\""),
        (&["--port", "70000"], "\"70000\""),
        (&["--repo", "acme"], "OWNER/NAME"),
    ] {
        let output = program().args(arguments).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(one_line(&output).contains(told), "{arguments:?}: {output:?}");
    }
}

#[test]
fn help_and_version_are_shown() {
    let help = program().arg("--help").output().unwrap();
    assert!(help.status.success() && String::from_utf8(help.stdout).unwrap().contains("--port N"));
    let version = program().arg("--version").output().unwrap();
    assert_eq!(
        String::from_utf8(version.stdout).unwrap(),
        format!("github-runners-fake {}\n", env!("CARGO_PKG_VERSION"))
    );
}
