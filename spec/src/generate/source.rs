//! What is changed in the generated types.

use proc_macro2::{Ident, Span};
use syn::punctuated::Punctuated;
use syn::visit_mut::{self, VisitMut};
use syn::{Attribute, Field, Fields, Item, Path, Token, parse_quote};

use super::types::{TypeGraph, inside, is};
use super::{names, requests, schemas};

/// Gives the types their derives, constructors and attributes.
///
/// `ids` are the components that are ids.
pub(super) fn finish(items: &mut Vec<Item>, graph: &TypeGraph, ids: &[String]) {
    let constructed = items.iter().filter_map(|item| match item {
        Item::Struct(it) if graph.is_requested(&it.ident.to_string()) => requests::builder(it),
        _ => None,
    });
    let constructors: Vec<Item> = constructed.collect();
    items.extend(constructors);
    add_missing_displays(items);
    let ids: Vec<String> = ids.iter().map(|name| names::type_name(name)).collect();
    for item in items.iter_mut() {
        if let Item::Struct(it) = item {
            let name = it.ident.to_string();
            let only_requested = graph.is_requested(&name) && !graph.is_returned(&name);
            for field in &mut it.fields {
                distinguish_null_from_absent(field);
                schemas::describe(field, only_requested);
            }
        }
        let (attributes, name, may_grow) = match item {
            Item::Struct(it) => (&mut it.attrs, &it.ident, matches!(it.fields, Fields::Named(_))),
            Item::Enum(it) => (&mut it.attrs, &it.ident, true),
            _ => continue,
        };
        derive(attributes, &["PartialEq", "Eq"]);
        attributes.push(parse_quote!(#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]));
        let name = name.to_string();
        if ids.contains(&name) {
            derive(attributes, &["Copy", "Hash", "PartialOrd", "Ord"]);
        }
        // Properties, forms and values are added without notice, and must not break a user's build.
        if may_grow {
            attributes.push(parse_quote!(#[non_exhaustive]));
        }
    }
    for item in items {
        WithoutSchemas.visit_item_mut(item);
    }
}

/// typify leaves out `Display` for a text with a pattern, which stands in paths like any other.
fn add_missing_displays(items: &mut Vec<Item>) {
    let implements = |name: &Ident| {
        items.iter().any(|item| match item {
            Item::Impl(it) => {
                let of_display = it
                    .trait_
                    .as_ref()
                    .and_then(|(path, _)| path.segments.last())
                    .is_some_and(|last| last.ident == "Display");
                of_display && is(&name.to_string(), &it.self_ty)
            }
            _ => false,
        })
    };
    let displays = items.iter().filter_map(|item| match item {
        Item::Struct(it) if matches!(it.fields, Fields::Unnamed(_)) && !implements(&it.ident) => {
            let name = &it.ident;
            Some(parse_quote! {
                impl ::std::fmt::Display for #name {
                    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                        ::std::fmt::Display::fmt(&self.0, f)
                    }
                }
            })
        }
        _ => None,
    });
    let displays: Vec<Item> = displays.collect();
    items.extend(displays);
}

/// An `Option` reads null as absent; a property that can be cleared needs to see the difference.
fn distinguish_null_from_absent(field: &mut Field) {
    if inside("Option", &field.ty).is_some_and(|inner| is("Nullable", inner)) {
        field
            .attrs
            .push(parse_quote!(#[serde(default, deserialize_with = "crate::models::nullable::present")]));
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

/// The generator repeats the schema of each type, as JSON, in the type's documentation. The description is at hand
/// for that; a type's documentation says what the type is.
struct WithoutSchemas;

const SCHEMA_IN_DOCS: &str = "<details><summary>JSON schema</summary>";

impl VisitMut for WithoutSchemas {
    fn visit_attribute_mut(&mut self, attribute: &mut Attribute) {
        if attribute.path().is_ident("doc")
            && let Some((words, _)) = text_of(attribute)
                .as_deref()
                .and_then(|it| it.split_once(SCHEMA_IN_DOCS))
        {
            let words = words.trim_end();
            *attribute = parse_quote!(#[doc = #words]);
        }
        visit_mut::visit_attribute_mut(self, attribute);
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
