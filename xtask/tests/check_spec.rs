//! Tests `cargo xtask check-spec` as a separate process, with the vendored files and with copies that contain an error.

#![allow(clippy::unwrap_used)]

mod support;

use std::fs;

use github_runners_spec::DESCRIPTION;
use sha2::{Digest as _, Sha256};

use self::support::{Layout, NO_PRODUCT, Spec, folder_of, fragments, published, runner_operations, server};

#[test]
fn the_vendored_description_has_no_problems() {
    let ended = Spec::copy().run(&["check-spec"]).succeeded();
    for (product, text) in fragments() {
        let file = match product {
            "ghec" => "github.json".to_owned(),
            _ => format!("products/{product}.json"),
        };
        let line = format!("{file}: {product}, {}\n", runner_operations(text));
        assert!(ended.out.contains(&line), "no `{line}` in {}", ended.out);
    }
}

/// Replaces a text in `github.json`. Asserts that the check fails with `words`.
#[track_caller]
fn fails(from: &str, to: &str, words: &[&str]) {
    let text = DESCRIPTION.replacen(from, to, 1);
    assert_ne!(text, DESCRIPTION);
    let spec = Spec::copy();
    spec.write("github.json", &text);
    spec.run(&["check-spec"]).failed_with(words);
}

#[test]
fn reports_manual_changes() {
    fails(
        "\"summary\": \"",
        "\"summary\": \"My ",
        &["github.json#: does not have the SHA-256 in source.toml"],
    );
    let words = [
        "github.json#: is not the text that update-spec writes: ",
        "line 2 is `` and should be `  \"components\": {`",
    ];
    fails("\n", "\n\n", &words);
    fails("\n", "\r\n", &["line 1 is `{\\r` and should be `{`"]);
    let words = ["github.json#/openapi: is \"3.1.0\", not 3.0.x"];
    fails("\"openapi\": \"3.0.3\"", "\"openapi\": \"3.1.0\"", &words);
    fails("{", "", &["github.json#: is not valid JSON: "]);
}

#[test]
fn names_generated_code_that_differs_from_the_description() {
    let files = ["types.rs", "client.rs", "operations.rs", "bodies.rs"].map(|name| format!("generated/{name}"));
    let spec = Spec::copy();
    let texts = files.clone().map(|file| spec.read(&file));
    for (file, text) in files.iter().zip(&texts) {
        // Even a changed comment is an error.
        let changed = text.replacen("Do not edit", "Do not change", 1);
        assert_ne!(changed, *text, "{file}");
        spec.write(file, &changed);
    }
    let ended = spec.run(&["check-spec"]);
    let mut words = files
        .clone()
        .map(|file| format!("{file}#: is not the generated code"))
        .to_vec();
    words.push("line 1 is `// Generated from github.json by `cargo xtask generate`. Do not change.`".to_owned());
    ended.failed_with(&words.iter().map(String::as_str).collect::<Vec<_>>());

    for file in &files {
        spec.remove(file);
    }
    let words = files.clone().map(|file| format!("{file}#: is missing or is not text"));
    let ended = spec.run(&["check-spec"]);
    ended.failed_with(&words.each_ref().map(String::as_str));

    spec.run(&["generate"]).succeeded();
    assert_eq!(files.map(|file| spec.read(&file)), texts);
}

#[test]
fn names_generated_code_if_only_the_description_changed() {
    let summary = "\"summary\": \"List self-hosted runners for an organization\"";
    let text = DESCRIPTION.replacen(summary, "\"summary\": \"Lists runners\"", 1);
    assert_ne!(text, DESCRIPTION);
    let spec = Spec::copy();
    spec.write("github.json", &text);
    // The hash in `source.toml` is correct.
    let source = spec.read("source.toml").replace(&sha256(DESCRIPTION), &sha256(&text));
    spec.write("source.toml", &source);
    let ended = spec.run(&["check-spec"]);
    ended.failed_with(&[
        "generated/client.rs#: is not the generated code",
        "should be `    /**Lists runners`",
    ]);
    spec.run(&["generate"]).succeeded();
    spec.run(&["check-spec"]).succeeded();
}

/// Returns the hash of a fragment in the format of `source.toml`.
fn sha256(text: &str) -> String {
    let digest = Sha256::digest(text);
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn names_the_path_of_invalid_openapi() {
    let words = [
        "github.json#/components/responses/",
        "not valid OpenAPI 3.0: ",
        "'description' is a required property",
    ];
    fails("\"description\": \"Requires authentication\"", "\"x-d\": \"\"", &words);
}

#[test]
fn names_missing_and_unused_components() {
    let words = [
        "which does not exist",
        "github.json#/components/schemas/other-error: is a component that no operation needs",
    ];
    fails("\"basic-error\": {", "\"other-error\": {", &words);
}

#[test]
fn reports_each_missing_reference_on_one_line() {
    let spec = Spec::copy();
    spec.write(
        "github.json",
        &DESCRIPTION.replacen("\"basic-error\": {", "\"other-error\": {", 1),
    );
    let ended = spec.run(&["check-spec"]).failed_with(&[]);
    let lost = "refers to #/components/schemas/basic-error, which does not exist";
    let references = DESCRIPTION.matches("\"#/components/schemas/basic-error\"").count();
    assert!(references > 1);
    let lines = ended.err.lines().filter(|line| line.ends_with(lost));
    assert_eq!(lines.count(), references, "{}", ended.err);
    assert_eq!(ended.err.matches(lost).count(), references, "{}", ended.err);
}

/// Replaces a text in `source.toml`. Asserts that the check fails with `words`.
#[track_caller]
fn source_fails(from: &str, to: &str, words: &[&str]) {
    let spec = Spec::copy();
    let text = spec.read("source.toml");
    assert!(text.contains(from), "no `{from}` in {text}");
    spec.write("source.toml", &text.replacen(from, to, 1));
    spec.run(&["check-spec"]).failed_with(words);
}

#[test]
fn checks_all_fields_of_source_toml() {
    source_fails(
        "selection = \"every operation",
        "selection = \"some operation",
        &["source.toml#: selection is not \"every operation"],
    );
    source_fails(
        "\nupstream_version = \"",
        "\nupstream_version = \"0.",
        &["source.toml#: upstream_version differs from documents.ghec"],
    );
    let count = runner_operations(DESCRIPTION);
    let (number, _) = count.split_once(' ').unwrap();
    source_fails(
        &format!("\nrunner_operations = {number}\n"),
        "\nrunner_operations = 1\n",
        &[&format!(
            "source.toml#: documents.\"ghec\".runner_operations is not {number}"
        )],
    );
}

#[test]
fn names_a_file_that_belongs_to_no_product() {
    let spec = Spec::copy();
    spec.write("products/ghec.json", DESCRIPTION);
    spec.write("products/notes.json", "{}\n");
    spec.run(&["check-spec"]).failed_with(&[
        "products/ghec.json#: is not named like a product",
        "products/notes.json#: is not named like a product",
    ]);
}

#[test]
fn reports_a_missing_operation() {
    let words = ["github.json#/paths: has no operation apps/get-org-installation, which the client needs"];
    fails(
        "\"operationId\": \"apps/get-org-installation\"",
        "\"operationId\": \"apps/other\"",
        &words,
    );
}

#[test]
fn names_the_path_of_a_bad_example() {
    let words = [
        "github.json#/components/examples/authentication-token/value: ",
        "201 default`)",
    ];
    fails("\"token\": \"LLBF3JGZDX3P5PMEXLND6TS6FCWO6\"", "\"token\": 7", &words);
}

#[test]
fn names_a_missing_folder() {
    let spec = Spec::copy();
    fs::remove_dir_all(spec.path()).unwrap();
    for args in [&["check-spec"][..], &["update-spec", "--from", "http://127.0.0.1:1"]] {
        spec.run(args).failed_with(&["cannot list "]);
    }
}

#[test]
fn files_and_source_must_agree() {
    let spec = Spec::copy();
    let (product, text) = server();
    spec.remove(&format!("products/{product}.json"));
    spec.write(&format!("products/{NO_PRODUCT}.json"), text);
    spec.run(&["check-spec"]).failed_with(&[
        &format!("products/{product}.json#: is missing, but source.toml lists it"),
        &format!("products/{NO_PRODUCT}.json#: is not in source.toml"),
        &format!("products/{NO_PRODUCT}.json#/info: describes ghes-"),
    ]);
    spec.remove("source.toml");
    spec.run(&["check-spec"]).failed_with(&["source.toml#: is missing"]);
    spec.write("source.toml", "source = 1");
    spec.run(&["check-spec"])
        .failed_with(&["source.toml#: is not what update-spec writes: "]);
}

#[test]
fn an_update_writes_everything_that_the_check_needs() {
    let spec = Spec::copy();
    let folder = folder_of(&published(Layout::Repository));
    for file in ["github.json", "source.toml", &format!("products/{}.json", server().0)] {
        spec.remove(file);
    }
    spec.run(&["update-spec", "--from", folder.path().to_str().unwrap()])
        .succeeded();
    spec.run(&["check-spec"]).succeeded();
}
