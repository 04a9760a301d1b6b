//! Generates constructors of requests, which take the required fields, and setters for the other fields.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Field, Fields, Ident, Item, ItemStruct, Type, parse_quote};

use super::documentation;
use super::types::{inside, is};
use crate::rules::{Entry, RuleError, entry};

/// The order of a constructor's parameters, if it differs from [`FIRST`]: the type, its parameters, and the reason. Other
/// required fields come last.
const ORDER: &[Entry<(&str, &[&str], &str)>] = &[
    entry((
        "CreateHostedRunner",
        &["name", "image", "size", "runner_group_id"],
        "the object comes before the group that it belongs to",
    )),
    entry((
        "CreateJitConfig",
        &["name", "runner_group_id", "labels"],
        "parameters that can be long come last",
    )),
];

/// The parameters that come first. An object that is created is identified by its name.
const FIRST: &[&str] = &["name"];

/// Returns errors for the entries of the table that do not fit the types.
pub(super) fn misfits(items: &[Item]) -> Vec<RuleError> {
    let required = |name: &str| {
        let fields = items.iter().find_map(|item| match item {
            Item::Struct(item) if item.ident == name => Some(&item.fields),
            _ => None,
        });
        let required = fields.into_iter().flatten().filter(|field| !is("Option", &field.ty));
        let names = required.filter_map(|field| field.ident.as_ref().map(ToString::to_string));
        names.collect::<Vec<_>>()
    };
    let misfit = |at, name, field| RuleError {
        rule: "order of parameters",
        problem: format!("`{name}` does not require `{field}`"),
        at,
    };
    let mut misfits = Vec::new();
    for Entry {
        value: (name, order, _),
        at,
    } in ORDER
    {
        let required = required(name);
        let missing = order.iter().filter(|field| !required.iter().any(|it| it == *field));
        misfits.extend(missing.map(|field| misfit(*at, name, field)));
    }
    misfits
}

/// Generates an `impl` with `new` and the setters. Returns `None` for a type without named fields.
pub(super) fn builder(item: &ItemStruct) -> Option<Item> {
    let Fields::Named(fields) = &item.fields else {
        return None;
    };
    let name = &item.ident;
    let (mut parameters, mut values, mut setters) = (Vec::new(), Vec::new(), Vec::new());
    let fields = fields
        .named
        .iter()
        .filter_map(|field| Some((field.ident.as_ref()?, field)));
    for (field_name, field) in fields {
        match inside("Option", &field.ty) {
            Some(optional) => {
                values.push(quote!(#field_name: ::std::option::Option::None));
                setters.push(setter(field_name, field, optional, true));
            }
            None => {
                let (parameter, value) = taken(field_name, &field.ty);
                parameters.push((field_name.to_string(), parameter));
                values.push(quote!(#field_name: #value));
            }
        }
    }
    let parameters = in_order(&name.to_string(), parameters);
    let creates = name.to_string().starts_with("Create") && !setters.is_empty();
    let doc = match parameters.as_slice() {
        [] => "Creates a request that does not set any property.",
        _ if creates => {
            "Creates a request with the properties that GitHub requires. GitHub's defaults apply to the other properties."
        }
        _ => "Creates a request with the properties that GitHub requires.",
    };
    Some(parse_quote! {
        impl #name {
            #[doc = #doc]
            pub fn new(#(#parameters),*) -> Self {
                Self { #(#values),* }
            }
            #(#setters)*
        }
    })
}

fn in_order(name: &str, mut parameters: Vec<(String, TokenStream)>) -> Vec<TokenStream> {
    let order = ORDER
        .iter()
        .find(|entry| entry.value.0 == name)
        .map_or(FIRST, |entry| entry.value.1);
    parameters.sort_by_key(|(name, _)| order.iter().position(|it| it == name).unwrap_or(order.len()));
    parameters.into_iter().map(|(_, parameter)| parameter).collect()
}

/// Generates a method that sets a field of the type `ty`, or `Option<ty>` if the field is optional.
pub(super) fn setter(name: &Ident, field: &Field, ty: &Type, optional: bool) -> TokenStream {
    let words = documentation::text(&field.attrs);
    let doc = if words.is_empty() {
        format!("Sets `{name}`.")
    } else {
        format!("Sets `{name}`.\n\n{words}")
    };
    let (parameter, value) = taken(name, ty);
    let value = if optional {
        quote!(::std::option::Option::Some(#value))
    } else {
        value
    };
    quote! {
        #[doc = #doc]
        #[must_use]
        pub fn #name(mut self, #parameter) -> Self {
            self.#name = #value;
            self
        }
    }
}

/// Returns a parameter that accepts all types that convert to `ty`, and the expression that converts it.
pub(super) fn taken(name: &Ident, ty: &Type) -> (TokenStream, TokenStream) {
    if let Some(item) = inside("Vec", ty) {
        return (
            quote!(#name: impl ::std::iter::IntoIterator<Item = impl ::std::convert::Into<#item>>),
            quote!(#name.into_iter().map(::std::convert::Into::into).collect()),
        );
    }
    // No other type converts to these, so `impl Into` would only make the signature harder to read.
    if is("bool", ty) || is("DateTime", ty) {
        return (quote!(#name: #ty), quote!(#name));
    }
    (quote!(#name: impl ::std::convert::Into<#ty>), quote!(#name.into()))
}
