//! Tests `cargo xtask report` with versions that upstream has published.

#![allow(clippy::unwrap_used)]

mod support;

use github_runners_history::{VERSIONS, folder};
use serde_json::Value;

use self::support::Spec;

fn report(from: &str, to: &str, format: &str) -> String {
    let (from, to) = (folder(from), folder(to));
    let arguments = [
        "report",
        "--from",
        from.to_str().unwrap(),
        "--to",
        to.to_str().unwrap(),
        "--format",
        format,
    ];
    Spec::copy().run(&arguments).succeeded().out
}

#[test]
fn any_two_versions_can_be_compared() {
    for pair in VERSIONS.windows(2) {
        let report: Value = serde_json::from_str(&report(pair[0], pair[1], "json")).unwrap();
        assert_eq!(report["unknown_rust"], Value::Null, "{}: {report:#}", pair[0]);
        assert!(
            report["operations"][0].as_u64() < report["operations"][1].as_u64(),
            "{pair:?}"
        );
    }
}

#[test]
fn a_version_does_not_differ_from_itself() {
    let text = report("23.0.2", "23.0.2", "text");
    assert!(text.contains("nothing changed"), "{text}");
    assert!(text.ends_with("requires a patch release: 0.1.0 -> 0.1.1\n"), "{text}");
}

#[test]
fn the_page_is_complete() {
    let page = report("19.0.0", "23.0.2", "markdown");
    for words in [
        "# GitHub's description: 19.0.0 to 23.0.2\n",
        "requires a **major** release of `github-runners`: 0.1.0 to 0.2.0.",
        "| `AppPermissions.team_discussions` is removed | Rust, wire | major | `models::AppPermissions::team_discussions` |",
        "| `MinimalRepository.license.url` may be null | wire | patch |",
        "`get_runner_version_deprecation_for_org` | `Runners::version_deprecation` | ghec |",
        "| `Runner.version` is new | minor | `models::Runner::version` |",
        "| `ghes-3.19` is described | patch |",
        "## For CHANGELOG.md\n\n### GitHub's description 23.0.2\n",
        "- Breaking: `AppPermissions.team_discussions` is removed (`models::AppPermissions::team_discussions`).",
        "- Added: 8 operations of permissions: ",
    ] {
        assert!(page.contains(words), "no `{words}` in {page}");
    }
    // The items of this list became a composition of the same component, which is not a change.
    assert!(
        !page.contains("InstallationRepositoryList.repositories[]` is"),
        "{page}"
    );
    // Every row of a table has as many cells as its header.
    let mut cells = 0;
    for line in page.lines() {
        let found = line.replace("\\|", "").matches('|').count();
        if line.starts_with("|---") {
            cells = found;
        } else if line.starts_with("| `") || line.starts_with("| [") {
            assert_eq!(found, cells, "{line}");
        }
    }
}

#[test]
fn names_a_file_that_is_not_a_description() {
    let spec = Spec::copy();
    spec.run(&["report", "--from", "no-such-revision"])
        .failed_with(&["--from no-such-revision: is neither a folder nor a revision of git"]);
    let empty = tempfile::tempdir().unwrap();
    spec.run(&["report", "--from", empty.path().to_str().unwrap()])
        .failed_with(&["has none of generated/ghec.json"]);
}
