//! The public surface of the generated code, as a snapshot: a change of GitHub's description, of a rule or of the
//! generator shows as a diff that somebody reads.

use quote::ToTokens;
use syn::{Attribute, ImplItem, Item, Type, Visibility};

const TYPES: &str = include_str!(concat!(env!("OUT_DIR"), "/types.rs"));
const CLIENT: &str = include_str!(concat!(env!("OUT_DIR"), "/client.rs"));

fn items(source: &str) -> Vec<Item> {
    let mut source = source.to_owned();
    // Paths that a reader knows.
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

/// The items in Rust's usual form, without what says nothing about the surface.
fn shown(items: Vec<Item>) -> String {
    prettyplease::unparse(&syn::parse_quote!(#(#items)*))
}

fn keep_what_types_say(attributes: &mut Vec<Attribute>) {
    attributes.retain(|attribute| {
        let said = ["derive", "non_exhaustive", "serde"]
            .iter()
            .any(|it| attribute.path().is_ident(it));
        // Every optional property has it.
        said && !attribute.to_token_stream().to_string().contains("skip_serializing_if")
    });
}

#[test]
fn types_are_as_reviewed() {
    let surface = types().into_iter().filter_map(|mut item| {
        match &mut item {
            Item::Struct(it) => {
                keep_what_types_say(&mut it.attrs);
                it.fields
                    .iter_mut()
                    .for_each(|field| keep_what_types_say(&mut field.attrs));
            }
            Item::Enum(it) => {
                keep_what_types_say(&mut it.attrs);
                it.variants
                    .iter_mut()
                    .for_each(|variant| keep_what_types_say(&mut variant.attrs));
            }
            _ => return None,
        }
        Some(item)
    });
    insta::assert_snapshot!("types", shown(surface.collect()));
}

#[test]
fn operations_are_as_reviewed() {
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
        shown(syn::parse_file(&methods).expect("signatures are Rust").items)
    );
}

#[test]
fn requests_are_made_as_reviewed() {
    let implementations = types().into_iter().filter_map(|item| match item {
        Item::Impl(it) if it.trait_.is_none() => Some(it),
        _ => None,
    });
    let signatures = implementations.filter_map(|mut it| {
        it.items.retain_mut(|item| match item {
            ImplItem::Fn(method) => {
                method.attrs.clear();
                method.block = syn::parse_quote!({});
                matches!(method.vis, Visibility::Public(_))
            }
            ImplItem::Const(it) => matches!(it.vis, Visibility::Public(_)),
            _ => false,
        });
        (!it.items.is_empty()).then_some(Item::Impl(it))
    });
    insta::assert_snapshot!("requests", shown(signatures.collect()));
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
    use github_runners::raw::types::ImageVersion;

    assert_eq!(
        "1.2.3".parse::<ImageVersion>().expect("three numbers").as_str(),
        "1.2.3"
    );
    for bad in ["", "1.2", "1.2.3.4", "v1.2.3", "latest"] {
        assert!(bad.parse::<ImageVersion>().is_err(), "{bad}");
    }
}
