//! The types of each operation's bodies, for tests that go through all of them.

use quote::{ToTokens, quote};
use syn::{File, Type};

use super::{calls, names};
use crate::Operation;

/// `bodies! { method => ("operation id", Response, Request), … }`, with `()` for no body.
pub(super) fn of_operations(file: &File, operations: &[Operation]) -> String {
    let methods: Vec<_> = calls::client_methods(file).collect();
    let rows = operations.iter().filter_map(|operation| {
        let name = names::method(operation.id);
        let method = methods.iter().find(|method| method.sig.ident == name)?;
        let id = operation.id;
        let response = or_unit(calls::response_type(method));
        let request = or_unit(calls::request_type(method));
        let method = &method.sig.ident;
        Some(quote!(#method => (#id, #response, #request)))
    });
    let rows: Vec<_> = rows.collect();
    quote!(bodies! { #(#rows),* }).to_string()
}

fn or_unit(ty: Option<&Type>) -> proc_macro2::TokenStream {
    ty.map_or_else(|| quote!(()), ToTokens::to_token_stream)
}
