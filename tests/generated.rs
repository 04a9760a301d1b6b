//! Snapshots of the public surface of the generated code. Changes of GitHub's description, of a rule or of the
//! generator appear as a diff to review.

use std::collections::BTreeSet;

use quote::ToTokens;
use syn::{Attribute, Expr, Fields, ImplItem, Item, ItemImpl, Lit, Type, Visibility};

const TYPES: &str = include_str!(concat!(env!("OUT_DIR"), "/types.rs"));
const CLIENT: &str = include_str!(concat!(env!("OUT_DIR"), "/client.rs"));

fn items(source: &str) -> Vec<Item> {
    let mut source = source.to_owned();
    // Shorten well-known paths.
    for path in [
        "::std::option::",
        "::std::string::",
        "::std::vec::",
        "::std::result::",
        "crate::models::",
    ] {
        source = source.replace(path, "");
    }
    syn::parse_file(&source).expect("build.rs wrote Rust").items
}

fn types() -> Vec<Item> {
    items(TYPES)
}

/// Formats items as Rust code.
fn format_items(items: Vec<Item>) -> String {
    prettyplease::unparse(&syn::parse_quote!(#(#items)*))
}

fn keep_relevant_attributes(attributes: &mut Vec<Attribute>) {
    attributes.retain(|attribute| {
        let is_relevant = ["derive", "non_exhaustive", "serde"]
            .iter()
            .any(|it| attribute.path().is_ident(it));
        // All optional properties have this attribute.
        is_relevant && !attribute.to_token_stream().to_string().contains("skip_serializing_if")
    });
}

#[test]
fn types_match_the_snapshot() {
    let surface = types().into_iter().filter_map(|mut item| {
        match &mut item {
            Item::Struct(it) => {
                keep_relevant_attributes(&mut it.attrs);
                it.fields
                    .iter_mut()
                    .for_each(|field| keep_relevant_attributes(&mut field.attrs));
            }
            Item::Enum(it) => {
                keep_relevant_attributes(&mut it.attrs);
                it.variants
                    .iter_mut()
                    .for_each(|variant| keep_relevant_attributes(&mut variant.attrs));
            }
            _ => return None,
        }
        Some(item)
    });
    insta::assert_snapshot!("types", format_items(surface.collect()));
}

#[test]
fn operations_match_the_snapshot() {
    let implementations = items(CLIENT).into_iter().filter_map(|item| match item {
        Item::Impl(it)
            if it.trait_.is_none() && matches!(&*it.self_ty, Type::Path(path) if path.path.is_ident("Client")) =>
        {
            Some(it.items)
        }
        _ => None,
    });
    let signatures = implementations.flatten().filter_map(|item| match item {
        ImplItem::Fn(method) if matches!(method.vis, Visibility::Public(_)) => {
            Some(method.sig.to_token_stream().to_string())
        }
        _ => None,
    });
    let mut signatures: Vec<String> = signatures.collect();
    signatures.sort();
    let description = github_runners_spec::description();
    assert_eq!(signatures.len(), github_runners_spec::operations(&description).count());
    let methods = signatures.join(" {}\n") + " {}\n";
    insta::assert_snapshot!(
        "operations",
        format_items(syn::parse_file(&methods).expect("signatures are Rust").items)
    );
}

/// Returns the inherent implementations, split into unconditional ones and ones with an attribute such as `cfg`.
fn methods() -> (Vec<ItemImpl>, Vec<ItemImpl>) {
    let implementations = types().into_iter().filter_map(|item| match item {
        Item::Impl(it) if it.trait_.is_none() => Some(it),
        _ => None,
    });
    implementations.partition(|it| it.attrs.is_empty())
}

/// Returns the signatures of the public methods for which `wanted` is true.
fn signatures(implementations: Vec<ItemImpl>, wanted: impl Fn(&syn::Signature) -> bool) -> String {
    let signatures = implementations.into_iter().filter_map(|mut it| {
        it.attrs.clear();
        it.items.retain_mut(|item| match item {
            ImplItem::Fn(method) => {
                method.attrs.clear();
                method.block = syn::parse_quote!({});
                matches!(method.vis, Visibility::Public(_)) && wanted(&method.sig)
            }
            ImplItem::Const(it) => matches!(it.vis, Visibility::Public(_)),
            _ => false,
        });
        (!it.items.is_empty()).then_some(Item::Impl(it))
    });
    format_items(signatures.collect())
}

#[test]
fn constructors_and_setters_match_the_snapshot() {
    let (always, _) = methods();
    insta::assert_snapshot!("requests", signatures(always, |_| true));
}

#[test]
fn test_constructors_match_the_snapshot() {
    let (_, for_tests) = methods();
    insta::assert_snapshot!("test_util", signatures(for_tests, |it| it.ident == "for_test"));
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

/// Returns whether a text only repeats the name: `The name.` for `name`, `Runner Application` for `RunnerApplication`.
fn repeats(name: &str, text: &str) -> bool {
    let words = |text: &str| -> BTreeSet<String> {
        let mut spaced = String::new();
        for letter in text.chars() {
            if letter.is_uppercase() {
                spaced.push(' ');
            }
            spaced.push(if letter.is_alphanumeric() { letter } else { ' ' });
        }
        let words = spaced.split_whitespace().map(str::to_lowercase);
        words
            .filter(|word| !["a", "an", "the", "of", "s"].contains(&word.as_str()))
            .collect()
    };
    words(text).is_subset(&words(name))
}

#[test]
fn detects_repeated_names() {
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
fn documentation_of_types_does_not_repeat_their_names() {
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

/// Types that other operations of GitHub share. The description does not document most of their properties.
const SHARED: &[&str] = &[
    "AppPermissions",
    "CodeOfConduct",
    "CodeOfConductSimple",
    "Enterprise",
    "FullRepository",
    "FullRepositoryPermissions",
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
fn generated_code_has_no_floats_and_no_panics() {
    for word in ["f64", "f32", "panic!", "todo!", "unimplemented!", ".expect("] {
        for source in [TYPES, CLIENT] {
            assert!(!source.contains(word), "the generated code contains {word}");
        }
    }
    // The patterns of the description. `rejects_invalid_image_versions` compiles them.
    let panicking = TYPES.split(';').filter(|statement| statement.contains(".unwrap()"));
    for statement in panicking {
        assert!(statement.contains("::regress::Regex::new("), "{statement}");
    }
}

#[test]
fn rejects_invalid_image_versions() {
    use github_runners::ImageVersion;

    assert_eq!(
        "1.2.3".parse::<ImageVersion>().expect("three numbers").as_str(),
        "1.2.3"
    );
    for bad in ["", "1.2", "1.2.3.4", "v1.2.3", "latest"] {
        assert!(bad.parse::<ImageVersion>().is_err(), "{bad}");
    }
}
