//! Tests updates from documents that could do harm.

#![allow(clippy::unwrap_used)]

mod support;

use serde_json::{Value, json};

use self::support::{Layout, Spec, folder_of, published, upstream};

/// Updates from a document of Enterprise Cloud. Asserts that the error contains all `words`, and that nothing is written.
#[track_caller]
fn rejects(document: &str, words: &[&str]) {
    let mut files = published(Layout::Npm);
    files.insert(Layout::Npm.path("ghec"), document.as_bytes().to_vec());
    let folder = folder_of(&files);
    let spec = Spec::copy();
    let before = spec.content();
    spec.run(&["update-spec", "--from", folder.path().to_str().unwrap()])
        .failed_with(words);
    assert_eq!(spec.content(), before);
}

fn changed(change: impl FnOnce(&mut Value)) -> String {
    let mut document = upstream(github_runners_spec::DESCRIPTION, Layout::Npm);
    change(&mut document);
    document.to_string()
}

#[test]
fn names_the_path_of_deep_nesting() {
    let deep = "[".repeat(200_000) + &"]".repeat(200_000);
    let document = changed(|it| it["components"]["schemas"]["runner"]["example"] = json!("DEEP"));
    rejects(
        &document.replace("\"DEEP\"", &deep),
        &[
            "generated/ghec.json#/components/schemas/runner: cannot be parsed",
            "recursion limit exceeded",
        ],
    );
    rejects(&deep, &["is not an OpenAPI document"]);
}

#[test]
fn names_cyclic_references() {
    let document = changed(|it| {
        let to = |name: &str| json!({ "$ref": format!("#/components/schemas/{name}") });
        it["components"]["schemas"]["runner"]["properties"]["loop"] = to("one");
        it["components"]["schemas"]["one"] = json!({ "allOf": [to("two")] });
        it["components"]["schemas"]["two"] = to("one");
    });
    rejects(
        &document,
        &[
            "github.json#/components/schemas/one: refers to itself, without a property in between",
            "github.json#/components/schemas/two: refers to itself",
        ],
    );
}

#[test]
fn names_colliding_names_and_undeclared_parameters() {
    let document = changed(|it| {
        let runner = &mut it["components"]["schemas"]["runner"]["properties"];
        runner["fooBar"] = json!({ "type": "string" });
        runner["foo_bar"] = json!({ "type": "string" });
        let operation = it["paths"]["/orgs/{org}/actions/runners"]["get"].clone();
        it["paths"]["/orgs/{org}/{undeclared}/runners"]["get"] = operation;
        it["paths"]["/orgs/{org}/{undeclared}/runners"]["get"]["operationId"] = json!("actions/other-runners");
    });
    rejects(
        &document,
        &[
            "github.json#/components/schemas/runner/properties/foo_bar: `foo_bar` and `fooBar` are the same field in Rust",
            "github.json#/paths/~1orgs~1{org}~1{undeclared}~1runners/get: the path has `{undeclared}`, which is not declared",
        ],
    );
}

#[test]
fn accepts_keywords_as_names() {
    let document = changed(|it| {
        let runner = &mut it["components"]["schemas"]["runner"]["properties"];
        for name in ["type", "self", "Self", "async", "crate", "2fa", "with space", "@"] {
            runner[name] = json!({ "type": "string", "enum": ["self", "Self", "crate"] });
        }
    });
    let mut files = published(Layout::Npm);
    files.insert(Layout::Npm.path("ghec"), document.into_bytes());
    let folder = folder_of(&files);
    // `self` and `Self` would be the same field. All other names are accepted.
    Spec::copy()
        .run(&["update-spec", "--from", folder.path().to_str().unwrap()])
        .failed_with(&["`self` and `Self` are the same field in Rust"]);
}

#[test]
fn a_million_keys_are_skipped() {
    let keys: String = (0..1_000_000)
        .map(|number| format!("\"/pets/{number}\":{{}},"))
        .collect();
    let document = changed(|_| ()).replacen("\"paths\":{", &format!("\"paths\":{{{keys}"), 1);
    let mut files = published(Layout::Npm);
    files.insert(Layout::Npm.path("ghec"), document.into_bytes());
    let folder = folder_of(&files);
    let ended = Spec::copy().run(&["update-spec", "--check", "--from", folder.path().to_str().unwrap()]);
    ended.succeeded();
}
