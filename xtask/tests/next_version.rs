//! Tests the update to an invented next version of GitHub's description.

#![allow(clippy::unwrap_used)]

mod support;

use std::fs;
use std::path::PathBuf;

use github_runners_history::next::{with_additions, with_contradictions};
use serde_json::Value;
use tempfile::TempDir;

use self::support::{Layout, Server, Spec, folder_of, published, upstream};

/// Returns a folder with all documents as upstream publishes them, with `description` for Enterprise Cloud.
fn published_with(description: &Value) -> TempDir {
    let mut files = published(Layout::Npm);
    let document = upstream(&description.to_string(), Layout::Npm).to_string();
    files.insert(Layout::Npm.path("ghec"), document.into_bytes());
    folder_of(&files)
}

fn description() -> Value {
    github_runners_spec::description()
}

#[test]
fn additions_need_no_edit_and_are_reported() {
    let spec = Spec::copy();
    let before = folder_of(&[("github.json".to_owned(), github_runners_spec::DESCRIPTION.into())].into());
    let folder = published_with(&with_additions(&description()));
    let from = folder.path().to_str().unwrap();
    let ended = spec.run(&["update-spec", "--from", from]).succeeded();
    assert!(
        ended.out.contains(" decisions to make before a release"),
        "{}",
        ended.out
    );

    let report = |format| {
        let arguments = ["report", "--from", before.path().to_str().unwrap(), "--format", format];
        spec.run(&arguments).succeeded().out
    };
    let report: Value = serde_json::from_str(&report("json")).unwrap();
    assert_eq!(report["level"], "minor", "{report:#}");
    let changes = report["changes"].as_array().unwrap();
    let level = |subject: &str, what: &str| {
        let change = changes
            .iter()
            .find(|change| change["subject"] == subject && change["what"] == what);
        change.map_or(Value::Null, |change| change["level"].clone())
    };
    for (subject, what, expected) in [
        ("Runner.architecture", "is new", "minor"),
        ("Runner.power_state", "is new", "minor"),
        ("Runner.temperature", "is new", "minor"),
        ("Runner.hardware", "is new", "minor"),
        ("RunnerLabel.type", "can be `system-2.0`", "minor"),
        ("RunnerList.warnings", "is new", "minor"),
        ("CreateJitConfig.note", "is new", "minor"),
        ("actions/list-runner-applications-for-org", "is deprecated", "minor"),
        (
            "actions/list-runner-applications-for-org",
            "will be removed on 2028-01-31",
            "minor",
        ),
    ] {
        assert_eq!(level(subject, what), expected, "{subject} {what}: {changes:#?}");
    }
    assert!(
        changes.iter().all(|change| change["breaks_rust"] == false),
        "{changes:#?}"
    );
    let added: Vec<&str> = report["added"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["method"].as_str().unwrap())
        .collect();
    for method in ["brew_teapot_for_runner", "get_teapot_for_runner", "list_teapots_v2"] {
        assert!(added.contains(&method), "{added:?}");
    }
    let types = report["new_types"].to_string();
    for name in [
        "Teapot",
        "TeapotId",
        "TeapotLid",
        "RunnerPowerState",
        "ListTeapotsV2Response",
        "BrewTeapotForRunnerRequest",
    ] {
        assert!(types.contains(&format!("\"{name}\"")), "no {name} in {types}");
    }
    let no_handle = report["no_handle"].to_string();
    for operation in ["brew-teapot-for-runner", "get-teapot-for-runner", "listTeapots.v2"] {
        assert!(no_handle.contains(operation), "no {operation} in {no_handle}");
    }
    let pending = report["pending"].to_string();
    for what in [
        "`actions/brew-teapot-for-runner` is a POST and is never retried",
        "`teapot.client_secret` looks like a secret and is hidden",
        "`teapot.private_key` looks like a secret and is hidden",
        "`brew-teapot-for-runner-request.password` looks like a secret and is hidden",
        "property `temperature` is a number and keeps its digits",
        "`brew-teapot-for-runner` succeeds with 201 and 202; 201 is used",
    ] {
        assert!(pending.contains(what), "no `{what}` in {pending}");
    }

    spec.run(&["check-spec"]).succeeded();
    spec.run(&["check-spec", "--release"]).failed_with(&[
        "is a POST and is never retried",
        "has no handle yet",
        "edit spec/src/repeatable.rs:",
    ]);
}

/// Returns whether a line of `text` contains `problem` and ends with a line of `file` to edit.
fn names(text: &str, file: &str, problem: &str) -> bool {
    text.lines().any(|line| {
        let site = line.rsplit_once("; edit ").map_or("", |(_, site)| site);
        let number = site.rsplit(':').next().unwrap_or_default();
        line.contains(problem) && site.starts_with(file) && number.parse::<u32>().is_ok()
    })
}

#[test]
fn contradictions_are_reported_by_line_and_nothing_is_written() {
    let (next, contradictions) = with_contradictions(&description());
    let folder = published_with(&next);
    let from = folder.path().to_str().unwrap();
    let spec = Spec::copy();
    let before = spec.content();
    let ended = spec.run(&["update-spec", "--from", from]);
    let ended = ended.failed_with(&["the new description was rejected, and nothing was changed:\n"]);
    for (file, problem) in &contradictions {
        assert!(
            names(&ended.err, file, problem),
            "no `{problem}` at {file} in {}",
            ended.err
        );
    }
    assert_eq!(spec.content(), before);

    let ended = spec.run(&["update-spec", "--check", "--from", from]);
    let ended = ended.ended_with(3, &["the vendored description differs from"]);
    assert!(ended.out.contains("the update would be rejected:\n"), "{}", ended.out);
    for (file, problem) in &contradictions {
        assert!(
            names(&ended.out, file, problem),
            "no `{problem}` at {file} in {}",
            ended.out
        );
    }
    assert_eq!(spec.content(), before);
}

#[test]
fn keep_going_writes_and_marks_a_contradicting_version() {
    let (next, _) = with_contradictions(&description());
    let folder = published_with(&next);
    let files: Vec<PathBuf> = fs::read_dir(folder.path().join("generated"))
        .unwrap()
        .map(|it| it.unwrap().path())
        .collect();
    let served = files.iter().map(|path| {
        let name = path.file_name().unwrap().to_str().unwrap();
        (format!("generated/{name}"), fs::read(path).unwrap())
    });
    let server = Server::of(served.collect(), []);
    let spec = Spec::copy();
    let update = ["update-spec", "--from", &server.url(), "--keep-going"];
    spec.run(&update).ended_with(
        4,
        &[
            "the new description was written, but must not be released",
            "; edit spec/src/rules/",
        ],
    );
    assert!(spec.read("github.json").contains("runner-group-of-an-org"));
    assert!(spec.read("source.toml").contains("releasable = false"));
    spec.run(&["check-spec"])
        .failed_with(&["the component `runner-groups-org` does not exist"]);

    // The next run checks the rules again without a download.
    let requests = server.requests().len();
    spec.run(&["update-spec", "--from", &server.url()])
        .failed_with(&["rules still contradict the description that was written with --keep-going"]);
    assert_eq!(server.requests().len(), requests);

    // If no rule contradicts the description anymore, the next run removes the mark.
    let spec = Spec::copy();
    let source = spec.read("source.toml");
    spec.write(
        "source.toml",
        &source.replacen("\n\n[documents", "\nreleasable = false\n\n[documents", 1),
    );
    spec.run(&["check-spec", "--release"])
        .failed_with(&["was written with --keep-going"]);
    spec.run(&["update-spec", "--from", &server.url()]).succeeded();
    assert_eq!(server.requests().len(), requests);
    assert_eq!(spec.read("source.toml"), source);
    let released = spec.run(&["check-spec", "--release"]);
    assert!(
        !released.err.contains("was written with --keep-going"),
        "{}",
        released.err
    );
}

#[test]
fn a_pull_request_contains_the_report_and_the_pending_decisions() {
    let spec = Spec::copy();
    let parts = tempfile::tempdir().unwrap();
    let out = parts.path().to_str().unwrap();
    let task = |folder: &TempDir| {
        let from = folder.path().to_str().unwrap();
        spec.run(&["pull-request", "--out", out, "--from", from]).succeeded()
    };
    let ended = task(&folder_of(&published(Layout::Npm)));
    assert!(
        ended.out.ends_with("nothing changed: no pull request\n"),
        "{}",
        ended.out
    );
    assert_eq!(fs::read_dir(parts.path()).unwrap().count(), 0);

    task(&published_with(&with_additions(&description())));
    let part = |name: &str| fs::read_to_string(parts.path().join(name)).unwrap();
    assert_eq!(part("title"), "Update GitHub's description to 23.0.2\n");
    assert_eq!(part("branch"), "description-23.0.2\n");
    let body = part("body.md");
    for words in [
        "requires a **minor** release",
        "- [ ] `actions/brew-teapot-for-runner` is a POST and is never retried: ",
        "## Operations without a handle yet",
        "## For CHANGELOG.md",
    ] {
        assert!(body.contains(words), "no `{words}` in {body}");
    }
    assert!(!body.contains("## To correct before this can be merged"), "{body}");

    task(&published_with(&with_contradictions(&description()).0));
    let body = part("body.md");
    assert!(
        body.contains("## To correct before this can be merged\n\n- [ ] "),
        "{body}"
    );
    assert!(
        body.contains("the component `runner-groups-org` does not exist; edit spec/src/rules/names.rs:"),
        "{body}"
    );
}
