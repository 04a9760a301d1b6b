//! Changes the generated types.

use proc_macro2::{Ident, Span};
use syn::punctuated::Punctuated;
use syn::{Attribute, Field, Fields, Item, Path, Token, parse_quote};

use super::types::{TypeGraph, inside, is};
use super::{requests, schemas};

/// Removes `Deref` from types that wrap a string. Otherwise all methods of strings would be methods of these types.
///
/// # Errors
///
/// Fails if such a type has no `Deref`, because typify generates it in another form.
pub(super) fn clean(items: &mut Vec<Item>) -> Result<(), String> {
    let all = items.len();
    items.retain(|item| !implements("Deref", item));
    let (removed, texts) = (all - items.len(), items.iter().filter(|item| is_text(item)).count());
    if removed == texts {
        Ok(())
    } else {
        Err(format!("{removed} of {texts} string types implement `Deref`"))
    }
}

/// Returns whether an item is a struct that wraps a single value.
fn is_text(item: &Item) -> bool {
    matches!(item, Item::Struct(it) if matches!(it.fields, Fields::Unnamed(_)))
}

/// Adds derives, constructors and attributes to the types.
pub(super) fn finish(items: &mut Vec<Item>, graph: &TypeGraph) {
    let constructed = items.iter().filter_map(|item| match item {
        Item::Struct(it) if graph.is_requested(&it.ident.to_string()) => requests::builder(it),
        _ => None,
    });
    let constructors: Vec<Item> = constructed.collect();
    items.extend(constructors);
    complete_texts(items);
    for item in items.iter_mut() {
        if let Item::Struct(it) = item {
            let name = it.ident.to_string();
            let only_requested = graph.is_requested(&name) && !graph.is_returned(&name);
            for field in &mut it.fields {
                distinguish_null_from_absent(field);
                schemas::describe(field, only_requested);
            }
        }
        let (attributes, may_grow) = match item {
            Item::Struct(it) => (&mut it.attrs, matches!(it.fields, Fields::Named(_))),
            Item::Enum(it) => (&mut it.attrs, true),
            _ => continue,
        };
        derive(attributes, &["PartialEq", "Eq"]);
        attributes.push(parse_quote!(#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]));
        // GitHub can add properties and choices without breaking the builds of users.
        if may_grow {
            attributes.push(parse_quote!(#[non_exhaustive]));
        }
    }
}

/// Generates `Display`, `as_str` and `AsRef<str>` for string types with a pattern. They are used in paths, and typify
/// does not generate these implementations.
fn complete_texts(items: &mut Vec<Item>) {
    let texts: Vec<Ident> = items
        .iter()
        .filter_map(|item| match item {
            Item::Struct(it) if is_text(item) => Some(it.ident.clone()),
            _ => None,
        })
        .collect();
    for name in texts {
        let of_it = |item: &Item| matches!(item, Item::Impl(it) if is(&name.to_string(), &it.self_ty));
        let displayed = items.iter().any(|item| of_it(item) && implements("Display", item));
        items.push(parse_quote! {
            impl #name {
                /// Returns the value as text.
                pub fn as_str(&self) -> &str {
                    &self.0
                }
            }
        });
        if !displayed {
            items.push(parse_quote! {
                impl ::std::fmt::Display for #name {
                    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                        ::std::fmt::Display::fmt(&self.0, f)
                    }
                }
            });
        }
    }
}

/// Returns whether an item implements a trait with this name.
fn implements(name: &str, item: &Item) -> bool {
    match item {
        Item::Impl(it) => {
            let last = it.trait_.as_ref().and_then(|(path, _)| path.segments.last());
            last.is_some_and(|last| last.ident == name)
        }
        _ => false,
    }
}

/// Adds a decoder to properties that requests can clear, so that null and an absent property differ. `Option` decodes
/// null as absent.
fn distinguish_null_from_absent(field: &mut Field) {
    if inside("Option", &field.ty).is_some_and(|inner| is("Nullable", inner)) {
        field
            .attrs
            .push(parse_quote!(#[serde(default, deserialize_with = "crate::models::nullable::present")]));
    }
}

/// Adds the derives that are missing in the list.
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_lose_their_deref() {
        let mut items: Vec<Item> = vec![
            parse_quote!(
                pub struct Version(String);
            ),
            parse_quote!(impl ::std::ops::Deref for Version { type Target = String; }),
        ];
        clean(&mut items).expect("a text with its Deref");
        assert_eq!(items.len(), 1);
    }

    #[test]
    fn a_text_that_is_generated_in_another_form_is_an_error() {
        let mut items: Vec<Item> = vec![parse_quote!(
            pub struct Version(String);
        )];
        let problem = clean(&mut items).expect_err("a text without Deref");
        assert_eq!(problem, "0 of 1 string types implement `Deref`");
    }
}
