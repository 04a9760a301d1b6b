//! Generates the table of operations, which the client uses to send calls and to report errors, and the documentation that
//! methods of handles include.

use std::collections::BTreeMap;

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use syn::{File, Item, parse_quote};

use super::calls;
use super::names::{constant, method as method_name};
use super::types::TypeGraph;
use crate::availability::Availability;
use crate::{Operation, needs, repeatable, rules};

/// Generates the items of the table:
///
/// - a constant for each operation,
/// - `OPERATIONS`, all operations sorted by the name of the generated method,
/// - `SERVERS`, the known releases of GitHub Enterprise Server,
/// - `docs`, a macro that expands to the documentation of an operation, or of a group such as `get_self_hosted_runner`,
///   which is this operation in every kind of scope.
///
/// `operations` are verbatim, because the rules remove properties that are read here. `file` is the output of progenitor.
pub(super) fn table(
    operations: &[Operation],
    file: &File,
    graph: &TypeGraph,
    availability: &Availability,
) -> Vec<Item> {
    let mut operations = operations.to_vec();
    operations.sort_by_key(|operation| method_name(operation.id));
    let secret: Vec<String> = calls::client_methods(file)
        .filter(|method| calls::response_type(method).is_some_and(|ty| graph.may_hold_secret(ty)))
        .map(|method| method.sig.ident.to_string())
        .collect();
    let constants: Vec<Ident> = operations.iter().map(|operation| constant(operation.id)).collect();
    let entries = operations
        .iter()
        .map(|operation| entry(operation, secret.contains(&method_name(operation.id)), availability));
    let (names, docs): (Vec<Ident>, Vec<String>) = documented(&operations, availability).into_iter().unzip();
    let servers = availability.servers();
    let mut items: Vec<Item> = constants
        .iter()
        .zip(entries)
        .map(|(constant, entry)| parse_quote!(pub(crate) static #constant: Operation = #entry;))
        .collect();
    let all: [Item; 4] = [
        parse_quote! {
            #[cfg(any(test, fuzzing))]
            pub(crate) static OPERATIONS: &[&Operation] = &[#(&#constants),*];
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
    ];
    items.extend(all);
    items
}

fn entry(operation: &Operation, secret: bool, availability: &Availability) -> TokenStream {
    let (name, id, path) = (method_name(operation.id), operation.id, operation.path);
    let method = operation.method.to_uppercase();
    let repeatable = repeatable::is_repeatable(operation);
    let success = success(operation);
    let servers = availability.servers_with(operation);
    quote! {
        Operation {
            name: #name,
            id: #id,
            method: #method,
            path: #path,
            repeatable: #repeatable,
            success: #success,
            may_return_secret: #secret,
            servers: &[#(#servers),*],
        }
    }
}

/// Returns the status code of success that the rules select.
fn success(operation: &Operation) -> u16 {
    let responses = operation.definition["responses"].as_object();
    let status = responses.and_then(rules::success);
    status.and_then(|status| status.parse().ok()).unwrap_or(200)
}

/// Returns the documentation of each operation, and of each group of operations that differ only in the kind of scope.
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
        // The order is organizations, repositories, enterprises.
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

/// Returns the name of the group: `get_self_hosted_runner` for `get_self_hosted_runner_for_org`.
fn group(name: &str) -> Option<&str> {
    let (before, scope) = name.rsplit_once('_')?;
    let (group, word) = before.rsplit_once('_')?;
    (SCOPES.contains(&scope) && ["for", "from"].contains(&word)).then_some(group)
}

/// Returns the operation as an item of a Markdown list, with its availability and the requirements on the credential.
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
