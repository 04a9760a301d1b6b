//! `cargo xtask check-spec`, as it is run: on the vendored files, and on copies with one thing wrong.

#![allow(clippy::unwrap_used)]

mod support;

use github_runners_spec::DESCRIPTION;
use support::{Layout, Spec, folder_of, published};

#[test]
fn the_vendored_description_is_sound() {
    let ended = Spec::copy().run(&["check-spec"]).succeeded();
    assert!(
        ended.out.contains("github.json: ghec, 106 runner operations\n"),
        "{}",
        ended.out
    );
    assert!(
        ended
            .out
            .contains("products/api.github.com.json: api.github.com, 60 runner operations\n"),
        "{}",
        ended.out
    );
}

/// Changes `github.json` by a replacement; the check has to fail with `words`.
#[track_caller]
fn fails(from: &str, to: &str, words: &[&str]) {
    let text = DESCRIPTION.replacen(from, to, 1);
    assert_ne!(text, DESCRIPTION);
    let spec = Spec::copy();
    spec.write("github.json", &text);
    spec.run(&["check-spec"]).failed_with(words);
}

#[test]
fn a_change_by_hand_is_named() {
    fails(
        "\"summary\": \"",
        "\"summary\": \"My ",
        &["github.json#: is not the file source.toml knows"],
    );
    fails("\n", "\n\n", &["github.json#: is not as update-spec writes it"]);
    fails("{", "", &["github.json#: is not JSON: "]);
}

#[test]
fn what_is_not_openapi_is_named_with_its_place() {
    let words = [
        "github.json#/components/responses/",
        "not valid OpenAPI 3.0: ",
        "'description' is a required property",
    ];
    fails("\"description\": \"Requires authentication\"", "\"x-d\": \"\"", &words);
}

#[test]
fn a_lost_reference_and_a_component_left_over_are_named() {
    let words = [
        "which does not exist",
        "github.json#/components/schemas/other-error: is a component that no operation needs",
    ];
    fails("\"basic-error\": {", "\"other-error\": {", &words);
}

#[test]
fn an_operation_lost_is_named() {
    let words = ["github.json#/paths: has no operation apps/get-org-installation, which the client needs"];
    fails(
        "\"operationId\": \"apps/get-org-installation\"",
        "\"operationId\": \"apps/other\"",
        &words,
    );
}

#[test]
fn a_bad_example_is_named_with_its_place() {
    let words = [
        "github.json#/components/examples/authentication-token/value: ",
        "201 default`)",
    ];
    fails("\"token\": \"LLBF3JGZDX3P5PMEXLND6TS6FCWO6\"", "\"token\": 7", &words);
}

#[test]
fn files_and_source_must_agree() {
    let spec = Spec::copy();
    let text = spec.read("products/ghes-3.19.json");
    spec.remove("products/ghes-3.19.json");
    spec.write("products/ghes-3.1.json", &text);
    spec.run(&["check-spec"]).failed_with(&[
        "products/ghes-3.19.json#: is missing, source.toml knows it",
        "products/ghes-3.1.json#: is not in source.toml",
        "products/ghes-3.1.json#: /info: describes ghes-3.19, not ghes-3.1",
    ]);
    spec.remove("source.toml");
    spec.run(&["check-spec"]).failed_with(&["source.toml#: is missing"]);
    spec.write("source.toml", "source = 1");
    spec.run(&["check-spec"])
        .failed_with(&["source.toml#: is not what update-spec writes: "]);
}

#[test]
fn the_check_needs_nothing_that_an_update_does_not_write() {
    let spec = Spec::copy();
    let folder = folder_of(&published(Layout::Repository));
    for file in ["github.json", "source.toml", "products/ghes-3.19.json"] {
        spec.remove(file);
    }
    spec.run(&["update-spec", "--from", folder.path().to_str().unwrap()])
        .succeeded();
    spec.run(&["check-spec"]).succeeded();
}
