//! Checks the generated code. It is committed in `spec/generated/`, so a review shows each change as a diff.

use github_runners::ImageVersion;
use syn::{Fields, Item};

const TYPES: &str = include_str!(concat!(env!("OUT_DIR"), "/types.rs"));
const CLIENT: &str = include_str!(concat!(env!("OUT_DIR"), "/client.rs"));

#[test]
fn build_uses_the_committed_code_with_and_without_the_generator() {
    let committed = github_runners_spec::generated::Generated::committed();
    assert!(TYPES == committed.types, "types.rs differs; run `cargo xtask generate`");
    assert!(
        CLIENT == committed.client,
        "client.rs differs; run `cargo xtask generate`"
    );
}

fn types() -> Vec<Item> {
    syn::parse_file(TYPES).expect("build.rs wrote Rust").items
}

#[test]
fn public_structs_and_enums_are_non_exhaustive() {
    for item in types() {
        let (name, attributes) = match &item {
            Item::Struct(it) if matches!(it.fields, Fields::Named(_)) => (&it.ident, &it.attrs),
            Item::Enum(it) => (&it.ident, &it.attrs),
            _ => continue,
        };
        let marked = attributes
            .iter()
            .any(|attribute| attribute.path().is_ident("non_exhaustive"));
        assert!(marked, "{name} is exhaustive");
    }
}

#[test]
fn every_operation_has_a_method() {
    let description = github_runners_spec::description();
    let methods = CLIENT.matches("\n    pub async fn ").count();
    assert_eq!(methods, github_runners_spec::operations(&description).count());
}

#[test]
fn generated_code_has_no_floats_and_no_panics() {
    for word in ["f64", "f32", "panic!", "todo!", "unimplemented!", ".expect("] {
        for source in [TYPES, CLIENT] {
            assert!(!source.contains(word), "the generated code contains {word}");
        }
    }
    // These calls compile patterns of the description. `rejects_invalid_image_versions` runs them.
    let panicking = TYPES.split(';').filter(|statement| statement.contains(".unwrap()"));
    for statement in panicking {
        assert!(statement.contains("::regress::Regex::new("), "{statement}");
    }
}

#[test]
fn rejects_invalid_image_versions() {
    assert_eq!(
        "1.2.3".parse::<ImageVersion>().expect("three numbers").as_str(),
        "1.2.3"
    );
    for bad in ["", "1.2", "1.2.3.4", "v1.2.3", "latest"] {
        assert!(bad.parse::<ImageVersion>().is_err(), "{bad}");
    }
}
