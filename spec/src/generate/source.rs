//! What is done to the generator's source after it.

use super::{requests, schemas};
use crate::rules::ID_TYPES;
use proc_macro2::{Group, Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use std::collections::BTreeSet;
use syn::{
    Attribute, Field, Fields, File, ImplItem, Item, ItemMod, Path, Token, parse_quote, punctuated::Punctuated,
    visit_mut::VisitMut,
};

/// The name of a component's type: `runner-group-id` is `RunnerGroupId`.
pub(super) fn type_name(component: &str) -> String {
    component.split(['-', '_', ' ']).map(capitalized).collect()
}

/// The name of a value's variant: `read-only` is `ReadOnly`, `MERGE_MESSAGE` is `MergeMessage`.
pub(super) fn variant_name(value: &str) -> String {
    type_name(&value.to_lowercase())
}

fn capitalized(word: &str) -> String {
    let mut letters = word.chars();
    letters
        .next()
        .into_iter()
        .flat_map(char::to_uppercase)
        .chain(letters)
        .collect()
}

/// Parses the generator's tokens, with every path segment checked.
pub(super) fn parse(tokens: TokenStream) -> syn::Result<File> {
    syn::parse2(check_path_segments(tokens))
}

/// `encode_path(x)` becomes `super::path_segment(x)?`.
///
/// progenitor escapes what stands in a path, but for dots: a label named `..` would turn "remove this label" into
/// "remove all labels", since URLs fold dot segments, escaped or not. Such a segment can only be refused.
fn check_path_segments(tokens: TokenStream) -> TokenStream {
    let mut checked = TokenStream::new();
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Ident(ident) if ident == "encode_path" && matches!(tokens.peek(), Some(TokenTree::Group(_))) => {
                let arguments = tokens.next();
                checked.extend(quote!(super::path_segment #arguments ?));
            }
            TokenTree::Group(group) => {
                let mut inner = Group::new(group.delimiter(), check_path_segments(group.stream()));
                inner.set_span(group.span());
                checked.extend([TokenTree::Group(inner)]);
            }
            other => checked.extend([other]),
        }
    }
    checked
}

/// Gives the types their derives and takes away what would open a second door to GitHub.
///
/// `requests` and `responses` are the components that each side uses.
pub(super) fn finish(file: &mut File, requests: &BTreeSet<String>, responses: &BTreeSet<String>) {
    for item in &mut file.items {
        if let Item::Impl(implementation) = item {
            implementation
                .items
                .retain(|item| !matches!(item, ImplItem::Fn(method) if method.sig.ident == "new"));
            for item in &mut implementation.items {
                if let ImplItem::Fn(method) = item
                    && method.sig.ident == "new_with_client"
                {
                    method.vis = parse_quote!(pub(crate));
                }
            }
        }
    }
    file.items
        .retain(|item| !matches!(item, Item::Mod(module) if module.ident == "prelude"));
    // A type inside a component is named after it, so the longest component that starts its name is its owner.
    let owners: Vec<(String, bool, bool)> = requests
        .union(responses)
        .map(|name| (type_name(name), requests.contains(name), responses.contains(name)))
        .collect();
    let owner = |name: &str| {
        let mine = owners.iter().filter(|(owner, ..)| name.starts_with(owner.as_str()));
        mine.max_by_key(|(owner, ..)| owner.len())
    };
    let only_answered = |name: &str| owner(name).is_some_and(|(_, asked, _)| !asked);
    let only_asked = |name: &str| owner(name).is_some_and(|(_, _, answered)| !answered);
    let ids: Vec<String> = ID_TYPES.iter().map(|(name, ..)| type_name(name)).collect();
    if let Some((_, items)) = types(file) {
        let asked = items.iter().filter_map(|item| match item {
            Item::Struct(it) if !only_answered(&it.ident.to_string()) => requests::builder(it),
            _ => None,
        });
        let builders: Vec<Item> = asked.collect();
        items.extend(builders);
        for item in items {
            if let Item::Struct(it) = item {
                let of_request = only_asked(&it.ident.to_string());
                for field in &mut it.fields {
                    tell_null_from_absent(field);
                    schemas::describe(field, of_request);
                }
            }
            let (attributes, name, named_fields) = match item {
                Item::Struct(it) => (&mut it.attrs, &it.ident, matches!(it.fields, Fields::Named(_))),
                Item::Enum(it) => (&mut it.attrs, &it.ident, false),
                _ => continue,
            };
            derive(attributes, &["PartialEq", "Eq"]);
            attributes.push(parse_quote!(#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]));
            if ids.contains(&name.to_string()) {
                derive(attributes, &["Copy", "Hash", "PartialOrd", "Ord"]);
            }
            // What only GitHub makes may gain properties without breaking a user's build.
            if named_fields && only_answered(&name.to_string()) {
                attributes.push(parse_quote!(#[non_exhaustive]));
            }
        }
    }
    OwnWords.visit_file_mut(file);
}

/// An `Option` takes null for absence; what can be cleared has to see it.
fn tell_null_from_absent(field: &mut Field) {
    if field.ty.to_token_stream().to_string().contains("crate :: Nullable") {
        let present = parse_quote!(#[serde(default, deserialize_with = "crate::nullable::present")]);
        field.attrs.push(present);
    }
}

/// Adds to the list of derives what it does not have.
fn derive(attributes: &mut [Attribute], traits: &[&str]) {
    let Some(list) = attributes.iter_mut().find(|it| it.path().is_ident("derive")) else {
        return;
    };
    let parse = Punctuated::<Path, Token![,]>::parse_terminated;
    let Ok(mut derived) = list.parse_args_with(parse) else {
        return;
    };
    for name in traits {
        if !derived.iter().any(|it| it.is_ident(name)) {
            derived.push(Path::from(Ident::new(name, Span::call_site())));
        }
    }
    *list = parse_quote!(#[derive(#derived)]);
}

/// Adds items to the module of types.
pub(super) fn append_types(file: &mut File, items: impl Iterator<Item = Item>) {
    if let Some((_, types)) = types(file) {
        types.extend(items);
    }
}

/// The module of types.
pub(super) fn types(file: &mut File) -> Option<&mut (syn::token::Brace, Vec<Item>)> {
    file.items.iter_mut().find_map(|item| match item {
        Item::Mod(ItemMod { ident, content, .. }) if ident == "types" => content.as_mut(),
        _ => None,
    })
}

/// The generator repeats the schema of each type, as JSON, in the type's documentation. The description is at hand
/// for that; a type's documentation says what the type is.
struct OwnWords;

const SCHEMA_IN_DOCS: &str = "<details><summary>JSON schema</summary>";

impl VisitMut for OwnWords {
    fn visit_attribute_mut(&mut self, attribute: &mut Attribute) {
        if attribute.path().is_ident("doc")
            && let Some((words, _)) = text_of(attribute)
                .as_deref()
                .and_then(|it| it.split_once(SCHEMA_IN_DOCS))
        {
            let words = words.trim_end();
            *attribute = parse_quote!(#[doc = #words]);
        }
    }
}

fn text_of(attribute: &Attribute) -> Option<String> {
    match &attribute.meta.require_name_value().ok()?.value {
        syn::Expr::Lit(syn::ExprLit {
            lit: syn::Lit::Str(text),
            ..
        }) => Some(text.value()),
        _ => None,
    }
}
