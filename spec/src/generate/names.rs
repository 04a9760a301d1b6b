//! How names of the description become names of Rust.

use proc_macro2::Ident;
use quote::format_ident;

/// The name of a component's type: `runner-group-id` is `RunnerGroupId`.
pub(super) fn type_name(component: &str) -> String {
    component.split(['-', '_', ' ']).map(capitalized).collect()
}

/// The name of a value's variant: `read-only` is `ReadOnly`, `MERGE_MESSAGE` is `MergeMessage`.
pub(super) fn variant(value: &str) -> String {
    type_name(&value.to_lowercase())
}

/// The name of an operation's method: `actions/list-x-for-org` is `list_x_for_org`.
pub(super) fn method(operation_id: &str) -> String {
    operation_id
        .rsplit('/')
        .next()
        .unwrap_or(operation_id)
        .replace('-', "_")
}

/// The name of an operation's constant: `actions/list-x-for-org` is `LIST_X_FOR_ORG`.
pub(super) fn constant(operation_id: &str) -> Ident {
    format_ident!("{}", method(operation_id).to_uppercase())
}

/// The name of a method's parameter: `runner-id` is `runner_id`.
pub(super) fn parameter(name: &str) -> String {
    name.replace('-', "_")
}

fn capitalized(word: &str) -> String {
    let mut letters = word.chars();
    letters
        .next()
        .into_iter()
        .flat_map(char::to_uppercase)
        .chain(letters)
        .collect()
}
