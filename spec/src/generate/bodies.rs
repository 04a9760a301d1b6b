//! Which type each operation answers with and takes, and what holds secrets: read from the source and the description.

use super::source::type_name;
use crate::{operations, rules};
use quote::{ToTokens, quote};
use serde_json::Value;
use syn::{File, FnArg, GenericArgument, ImplItem, ImplItemFn, Item, PathArguments, ReturnType, Type};

/// `bodies! { method => ("operation id", Answer, Request), … }` with `()` where there is no body, read from the signatures of the generated methods.
pub(super) fn of_operations(file: &File, description: &Value) -> String {
    let methods = file.items.iter().filter_map(|item| match item {
        Item::Impl(it) if it.trait_.is_none() => Some(&it.items),
        _ => None,
    });
    let methods: Vec<&ImplItemFn> = methods
        .flatten()
        .filter_map(|item| match item {
            ImplItem::Fn(method) => Some(method),
            _ => None,
        })
        .collect();
    let rows = operations(description).filter_map(|operation| {
        let name = operation.id.rsplit('/').next()?.replace('-', "_");
        let method = methods.iter().find(|method| method.sig.ident == name)?;
        let id = operation.id;
        let answer = answer(method).unwrap_or_else(|| quote!(()));
        let request = request(method).unwrap_or_else(|| quote!(()));
        let method = &method.sig.ident;
        Some(quote!(#method => (#id, #answer, #request)))
    });
    let rows: Vec<_> = rows.collect();
    quote!(bodies! { #(#rows),* }).to_string()
}

/// `T` of `Result<ResponseValue<T>, …>`; none for `()`.
fn answer(method: &ImplItemFn) -> Option<proc_macro2::TokenStream> {
    let ReturnType::Type(_, result) = &method.sig.output else {
        return None;
    };
    match first_argument(first_argument(result)?)? {
        Type::Tuple(_) => None,
        body => Some(body.to_token_stream()),
    }
}

/// The type of the parameter `body`, without its reference.
fn request(method: &ImplItemFn) -> Option<proc_macro2::TokenStream> {
    method.sig.inputs.iter().find_map(|input| match input {
        FnArg::Typed(input) if input.pat.to_token_stream().to_string() == "body" => match &*input.ty {
            Type::Reference(reference) => Some(reference.elem.to_token_stream()),
            other => Some(other.to_token_stream()),
        },
        _ => None,
    })
}

fn first_argument(ty: &Type) -> Option<&Type> {
    let Type::Path(path) = ty else { return None };
    match &path.path.segments.last()?.arguments {
        PathArguments::AngleBracketed(arguments) => arguments.args.iter().find_map(|argument| match argument {
            GenericArgument::Type(inner) => Some(inner),
            _ => None,
        }),
        _ => None,
    }
}

/// The types whose values may be shown: those from which no reference leads to a secret. What is not listed holds one,
/// or is not known.
pub(super) fn without_secrets(normalized: &Value) -> String {
    let schemas = normalized["components"]["schemas"].as_object().into_iter().flatten();
    let mut names: Vec<String> = schemas
        .filter(|(name, _)| *name != rules::SECRET && !leads_to_secret(normalized, name, &mut Vec::new()))
        .map(|(name, _)| type_name(name))
        .collect();
    names.sort_unstable();
    quote!(&[#(#names),*]).to_string()
}

fn leads_to_secret(document: &Value, name: &str, seen: &mut Vec<String>) -> bool {
    if name == rules::SECRET {
        return true;
    }
    if seen.iter().any(|it| it == name) {
        return false;
    }
    seen.push(name.to_owned());
    let schema = &document["components"]["schemas"][name];
    rules::references(schema)
        .into_iter()
        .any(|inner| leads_to_secret(document, &inner, seen))
}
