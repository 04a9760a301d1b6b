//! The table of operations: what the client has to know of a call before it is sent and when it failed, and what the
//! documentation of a handle's method says about it.

use crate::{Operation, availability::Availability, needs, operations, repeatable};
use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use serde_json::Value;
use std::collections::BTreeMap;
use syn::{Item, parse_quote};

/// `OPERATIONS`, sorted by the name of the generated method; `SERVERS`, the known releases of GitHub Enterprise Server;
/// and `docs`, a macro that becomes the documentation of the operation it is given, or of a group: `get_self_hosted_runner`
/// is that operation of every kind of scope.
///
/// `description` is as upstream wrote it: the rules drop what stands here.
pub(super) fn table(description: &Value, availability: &Availability) -> Vec<Item> {
    let mut operations: Vec<Operation> = operations(description).collect();
    operations.sort_by_key(|operation| method_name(operation.id));
    let entries = operations.iter().map(|operation| entry(operation, availability));
    let (names, docs): (Vec<Ident>, Vec<String>) = documented(&operations, availability).into_iter().unzip();
    let servers = availability.servers();
    vec![
        parse_quote! {
            pub(crate) static OPERATIONS: &[crate::operation::Operation] = &[#(#entries),*];
        },
        parse_quote! {
            pub(crate) static SERVERS: &[&str] = &[#(#servers),*];
        },
        parse_quote! {
            macro_rules! docs {
                #((#names) => { #docs };)*
            }
        },
        parse_quote! {
            pub(crate) use docs;
        },
    ]
}

fn entry(operation: &Operation, availability: &Availability) -> TokenStream {
    let (name, id, path) = (method_name(operation.id), operation.id, operation.path);
    let method = operation.method.to_uppercase();
    let repeatable = repeatable::is_repeatable(operation);
    let answers_nothing = operation.definition["responses"].get("204").is_some();
    let servers = availability.servers_with(operation);
    quote! {
        crate::operation::Operation {
            name: #name,
            id: #id,
            method: #method,
            path: #path,
            repeatable: #repeatable,
            answers_nothing: #answers_nothing,
            servers: &[#(#servers),*],
        }
    }
}

/// The documentation of each operation, and of each group of operations that differ in the kind of scope only.
fn documented(operations: &[Operation], availability: &Availability) -> Vec<(Ident, String)> {
    let mut groups: BTreeMap<String, Vec<&Operation>> = BTreeMap::new();
    for operation in operations {
        let name = method_name(operation.id);
        if let Some(group) = group(&name) {
            groups.entry(group.to_owned()).or_default().push(operation);
        }
        groups.insert(name, vec![operation]);
    }
    let text = |mut operations: Vec<&Operation>| {
        // Organizations, repositories, enterprises.
        operations.sort_by_key(|it| SCOPES.iter().position(|scope| it.id.ends_with(scope)));
        let items = operations.iter().map(|operation| in_a_list(operation, availability));
        format!("\n# On GitHub\n\n{}", items.collect::<String>())
    };
    let documented = groups
        .into_iter()
        .map(|(name, operations)| (format_ident!("{name}"), text(operations)));
    documented.collect()
}

const SCOPES: [&str; 3] = ["org", "repo", "enterprise"];

/// `get_self_hosted_runner` of `get_self_hosted_runner_for_org`.
fn group(name: &str) -> Option<&str> {
    let (before, scope) = name.rsplit_once('_')?;
    let (group, word) = before.rsplit_once('_')?;
    (SCOPES.contains(&scope) && ["for", "from"].contains(&word)).then_some(group)
}

/// The operation as an item of a Markdown list: where it is available, and what it asks of a credential.
fn in_a_list(operation: &Operation, availability: &Availability) -> String {
    let call = format!("`{} {}`", operation.method.to_uppercase(), operation.path);
    let call = match operation.definition["externalDocs"]["url"].as_str() {
        Some(url) => format!("[{call}]({url})"),
        None => call,
    };
    let mut sentences = vec![availability.sentence(operation)];
    sentences.extend(needs::sentences(operation));
    sentences.extend(needs::about_apps(operation).map(str::to_owned));
    format!("- {call}: {}\n", sentences.join(" "))
}

/// The generator's name for the method: `actions/list-x-for-org` is `list_x_for_org`.
fn method_name(id: &str) -> String {
    id.rsplit('/').next().unwrap_or(id).replace('-', "_")
}
