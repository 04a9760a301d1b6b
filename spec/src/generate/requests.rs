//! The source that makes requests pleasant to write: a constructor that asks for what is required, and a method for
//! each of the rest.

use quote::quote;
use syn::{Fields, Ident, Item, ItemStruct, Type, parse_quote};

use super::types::inside;

/// An `impl` with `new` and the methods; none for what has no named fields.
pub(super) fn builder(item: &ItemStruct) -> Option<Item> {
    let Fields::Named(fields) = &item.fields else {
        return None;
    };
    let name = &item.ident;
    let (mut parameters, mut values, mut methods) = (Vec::new(), Vec::new(), Vec::new());
    for field in &fields.named {
        let field_name = field.ident.as_ref()?;
        match inside("Option", &field.ty) {
            Some(optional) => {
                values.push(quote!(#field_name: ::std::option::Option::None));
                methods.push(setter(field_name, optional));
            }
            None => {
                let (parameter, value) = taken(field_name, &field.ty);
                parameters.push(parameter);
                values.push(quote!(#field_name: #value));
            }
        }
    }
    let doc = if parameters.is_empty() {
        "A request that asks for nothing yet."
    } else {
        "A request with what is required."
    };
    Some(parse_quote! {
        impl #name {
            #[doc = #doc]
            pub fn new(#(#parameters),*) -> Self {
                Self { #(#values),* }
            }
            #(#methods)*
        }
    })
}

fn setter(name: &Ident, ty: &Type) -> proc_macro2::TokenStream {
    let doc = format!("Sets `{name}`.");
    let (parameter, value) = taken(name, ty);
    quote! {
        #[doc = #doc]
        #[must_use]
        pub fn #name(mut self, #parameter) -> Self {
            self.#name = ::std::option::Option::Some(#value);
            self
        }
    }
}

/// A parameter that takes whatever becomes the type, and the value made of it.
fn taken(name: &Ident, ty: &Type) -> (proc_macro2::TokenStream, proc_macro2::TokenStream) {
    match inside("Vec", ty) {
        Some(item) => (
            quote!(#name: impl ::std::iter::IntoIterator<Item = impl ::std::convert::Into<#item>>),
            quote!(#name.into_iter().map(::std::convert::Into::into).collect()),
        ),
        None => (quote!(#name: impl ::std::convert::Into<#ty>), quote!(#name.into())),
    }
}
