//! Generates the list of the types of all bodies, for tests.

use std::fmt::Write as _;

use syn::{File, Item, Type, parse_quote};

use super::format::HEADER;
use super::{calls, names};
use crate::Operation;

/// Generates `bodies! { method => ("operation id", Response, Request), … }`. The type is `()` if there is no body.
pub(super) fn of_operations(file: &File, operations: &[Operation]) -> String {
    let methods: Vec<_> = calls::client_methods(file).collect();
    let mut text = format!("{HEADER}bodies! {{\n");
    for operation in operations {
        let name = names::method(operation.id);
        let Some(method) = methods.iter().find(|method| method.sig.ident == name) else {
            continue;
        };
        let response = or_unit(calls::response_type(method));
        let request = or_unit(calls::request_type(method));
        // Writing to a `String` does not fail.
        let _ = writeln!(text, "    {name} => ({:?}, {response}, {request}),", operation.id);
    }
    text.push_str("}\n");
    text
}

fn or_unit(ty: Option<&Type>) -> String {
    ty.map_or_else(|| "()".to_owned(), shown)
}

/// Formats a type like rustfmt.
fn shown(ty: &Type) -> String {
    let item: Item = parse_quote!(type T = #ty;);
    let text = prettyplease::unparse(&File {
        shebang: None,
        frontmatter: None,
        attrs: Vec::new(),
        items: vec![item],
    });
    let text = text.trim_end().trim_start_matches("type T = ").trim_end_matches(';');
    text.to_owned()
}
