//! The source that makes requests pleasant to write: a constructor that takes what is required, and a setter for each of
//! the rest.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Field, Fields, Ident, Item, ItemStruct, Type, parse_quote};

use super::documentation;
use super::types::{inside, is};
use crate::rules::{Entry, RuleError, entry};

/// The order of a constructor's parameters, if it is not that of [`FIRST`]: the type, its parameters, and why. What GitHub
/// requires beside them comes last.
const ORDER: &[Entry<(&str, &[&str], &str)>] = &[
    entry((
        "CreateHostedRunner",
        &["name", "image", "size", "runner_group_id"],
        "what it is comes before where it belongs",
    )),
    entry((
        "CreateJitConfig",
        &["name", "runner_group_id", "labels"],
        "what may be long comes last",
    )),
];

/// Whatever is created is spoken of by its name, so that the name comes first.
const FIRST: &[&str] = &["name"];

/// The entries of the table of orders that do not fit the types.
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

/// An `impl` with `new` and the setters; none for a type without named fields.
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
    let doc = if parameters.is_empty() {
        "Creates a request that sets nothing yet."
    } else {
        "Creates a request with the properties that GitHub requires."
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

/// A method that sets a field of the type `ty`, or of `Option<ty>` if the field is optional.
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

/// A parameter that takes whatever becomes the type, and the value made of it.
pub(super) fn taken(name: &Ident, ty: &Type) -> (TokenStream, TokenStream) {
    if let Some(item) = inside("Vec", ty) {
        return (
            quote!(#name: impl ::std::iter::IntoIterator<Item = impl ::std::convert::Into<#item>>),
            quote!(#name.into_iter().map(::std::convert::Into::into).collect()),
        );
    }
    // Nothing else becomes one of these, so that `impl Into` would only hide what is meant.
    if is("bool", ty) || is("DateTime", ty) {
        return (quote!(#name: #ty), quote!(#name));
    }
    (quote!(#name: impl ::std::convert::Into<#ty>), quote!(#name.into()))
}
