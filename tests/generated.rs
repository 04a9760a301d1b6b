//! The generated code as it is built in. Its text is `spec/generated/`, where every change is reviewed as a diff.

use std::collections::BTreeSet;

use syn::{Attribute, Expr, Fields, Item, Lit};

const TYPES: &str = include_str!(concat!(env!("OUT_DIR"), "/types.rs"));
const CLIENT: &str = include_str!(concat!(env!("OUT_DIR"), "/client.rs"));

fn types() -> Vec<Item> {
    syn::parse_file(TYPES).expect("build.rs wrote Rust").items
}

#[test]
fn build_uses_the_committed_code_with_and_without_the_generator() {
    let committed = github_runners_spec::generated::Generated::committed();
    assert!(TYPES == committed.types, "types.rs differs; run `cargo xtask generate`");
    assert!(
        CLIENT == committed.client,
        "client.rs differs; run `cargo xtask generate`"
    );
}

#[test]
fn every_operation_has_a_method() {
    let description = github_runners_spec::description();
    let methods = CLIENT.matches("\n    pub async fn ").count();
    assert_eq!(methods, github_runners_spec::operations(&description).count());
}

#[test]
fn public_structs_and_enums_can_grow() {
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

fn documentation(attributes: &[Attribute]) -> String {
    let lines = attributes.iter().filter_map(|attribute| {
        let value = &attribute.meta.require_name_value().ok()?.value;
        match value {
            Expr::Lit(it) if attribute.path().is_ident("doc") => Some(it.lit.clone()),
            _ => None,
        }
    });
    let lines = lines.filter_map(|literal| match literal {
        Lit::Str(text) => Some(text.value()),
        _ => None,
    });
    lines.collect::<Vec<_>>().join(" ")
}

/// Whether a text says nothing that the name does not: `The name.` of `name`, `Runner Application` of its type.
fn repeats(name: &str, text: &str) -> bool {
    let words = |text: &str| -> BTreeSet<String> {
        let mut parted = String::new();
        for letter in text.chars() {
            if letter.is_uppercase() {
                parted.push(' ');
            }
            parted.push(if letter.is_alphanumeric() { letter } else { ' ' });
        }
        let words = parted.split_whitespace().map(str::to_lowercase);
        words
            .filter(|word| !["a", "an", "the", "of", "s"].contains(&word.as_str()))
            .collect()
    };
    words(text).is_subset(&words(name))
}

#[test]
fn repetition_is_noticed() {
    for (name, text) in [
        ("RunnerApplication", "Runner Application"),
        ("RunnerList", "`RunnerList`"),
        ("Runner", ""),
        ("LicenseSimple", "The license."),
    ] {
        assert!(repeats(name, text), "{name}");
    }
    assert!(!repeats("Runner", "A self-hosted runner."));
}

#[test]
fn every_type_says_more_than_its_name() {
    let mut checked = 0;
    for item in types() {
        let (name, attributes) = match &item {
            Item::Struct(it) => (&it.ident, &it.attrs),
            Item::Enum(it) => (&it.ident, &it.attrs),
            _ => continue,
        };
        let text = documentation(attributes);
        assert!(!repeats(&name.to_string(), &text), "{name}: {text:?}");
        checked += 1;
    }
    assert!(checked > 80, "{checked}");
}

/// Types of GitHub's that other operations share. Of most of their properties upstream says nothing either.
const SHARED: &[&str] = &[
    "AppPermissions",
    "CodeOfConduct",
    "Enterprise",
    "LicenseSimple",
    "MinimalRepository",
    "MinimalRepositoryLicense",
    "MinimalRepositoryPermissions",
    "OrganizationSimple",
    "Repository",
    "RepositoryCodeSearchIndexStatus",
    "RepositoryPermissions",
    "SecurityAndAnalysis",
    "SecurityAndAnalysisSecretScanningDelegatedBypassOptions",
    "SecurityAndAnalysisSecretScanningDelegatedBypassOptionsReviewersItem",
    "SimpleUser",
];

#[test]
fn every_field_about_runners_is_documented() {
    let (mut missing, mut checked) = (Vec::new(), 0);
    for item in types() {
        let Item::Struct(item) = &item else { continue };
        if SHARED.iter().any(|name| item.ident == name) {
            continue;
        }
        for field in &item.fields {
            let Some(name) = &field.ident else { continue };
            checked += 1;
            if documentation(&field.attrs).is_empty() {
                missing.push(format!("{}.{name}", item.ident));
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
    assert!(checked > 150, "{checked}");
}

#[test]
fn every_variant_is_documented() {
    for item in types() {
        let Item::Enum(item) = &item else { continue };
        for variant in &item.variants {
            assert!(
                !documentation(&variant.attrs).is_empty(),
                "{}::{}",
                item.ident,
                variant.ident
            );
        }
    }
}

#[test]
fn nothing_floats_and_nothing_panics() {
    for word in ["f64", "f32", "panic!", "todo!", "unimplemented!", ".expect("] {
        for source in [TYPES, CLIENT] {
            assert!(!source.contains(word), "the generated code contains {word}");
        }
    }
    // The patterns of the description, which `image_versions_are_checked` compiles.
    let panicking = TYPES.split(';').filter(|statement| statement.contains(".unwrap()"));
    for statement in panicking {
        assert!(statement.contains("::regress::Regex::new("), "{statement}");
    }
}

#[test]
fn image_versions_are_checked() {
    use github_runners::ImageVersion;

    assert_eq!(
        "1.2.3".parse::<ImageVersion>().expect("three numbers").as_str(),
        "1.2.3"
    );
    for bad in ["", "1.2", "1.2.3.4", "v1.2.3", "latest"] {
        assert!(bad.parse::<ImageVersion>().is_err(), "{bad}");
    }
}
