//! How names of the description become identifiers.

use proc_macro2::Ident;
use quote::format_ident;

pub(super) use crate::names::{method_name as method, snake as parameter, type_name, variant_names};

/// The name of an operation's constant: `actions/list-x-for-org` is `LIST_X_FOR_ORG`.
pub(super) fn constant(operation_id: &str) -> Ident {
    format_ident!("{}", method(operation_id).to_uppercase())
}
