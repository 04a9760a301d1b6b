//! Runs the examples of the README unchanged.
//!
//! If a tool is missing, its example is skipped with a message. If `GITHUB_RUNNERS_REQUIRE_TOOLS` is set, the test fails.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{env, fs};

const README: &str = include_str!("../README.md");

/// Returns the first code block of a language below a heading.
fn block(heading: &str, language: &str) -> &'static str {
    let (_, page) = README.split_once(&format!("\n{heading}\n")).unwrap();
    let (_, rest) = page.split_once(&format!("\n```{language}\n")).unwrap();
    rest.split_once("\n```\n").unwrap().0
}

/// Returns whether a tool is installed.
fn has(tool: &str) -> bool {
    let version = Command::new(tool)
        .arg("--version")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    version.is_ok_and(|status| status.success())
}

/// Returns whether an example can be run, and prints a message if not. The test harness captures `println!`.
fn can_run(page: &str, tools: &[&str]) -> bool {
    let Some(missing) = tools.iter().find(|tool| !has(tool)) else {
        return true;
    };
    assert!(
        env::var_os("GITHUB_RUNNERS_REQUIRE_TOOLS").is_none(),
        "{page} cannot be run without {missing}"
    );
    let _ = writeln!(std::io::stderr(), "SKIPPED: {page} requires {missing}");
    false
}

/// Creates an empty directory.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// Runs a command with the program in its `PATH`. Returns its output.
fn run(command: &mut Command, folder: &Path) -> String {
    let program = Path::new(env!("CARGO_BIN_EXE_github-runners-fake"));
    let path = env::var_os("PATH").unwrap_or_default();
    let folders = std::iter::once(program.parent().unwrap().to_owned()).chain(env::split_paths(&path));
    let output = command
        .env("PATH", env::join_paths(folders).unwrap())
        .env("NO_PROXY", "127.0.0.1")
        .env("no_proxy", "127.0.0.1")
        // With this variable, node would report to the test runner of a parent process.
        .env_remove("NODE_TEST_CONTEXT")
        .current_dir(folder)
        .output()
        .unwrap();
    let text = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{text}");
    text
}

#[test]
fn runs_the_javascript_example() {
    if !can_run("the JavaScript example", &["node"]) {
        return;
    }
    let folder = folder("readme-js");
    fs::write(
        folder.join("scale-down.test.mjs"),
        block("## In a JavaScript test", "js"),
    )
    .unwrap();
    let text = run(
        Command::new("node").args(["--test", "--test-reporter=tap", "scale-down.test.mjs"]),
        &folder,
    );
    assert!(text.contains("# pass 2") && text.contains("# fail 0"), "{text}");
}

// On Windows, bash runs in another system.
#[cfg(unix)]
#[test]
fn runs_the_shell_example() {
    if !can_run("the shell example", &["bash", "curl"]) {
        return;
    }
    let folder = folder("readme-sh");
    fs::write(folder.join("script.sh"), block("## In a shell script", "sh")).unwrap();
    let text = run(Command::new("bash").arg("script.sh"), &folder);
    assert_eq!(text, "ok\n");
}
