//! Converts names of the description to identifiers.

use proc_macro2::Ident;
use quote::format_ident;

pub(super) use crate::names::{method_name as method, snake as parameter, type_name, variant_names};

/// Returns the name of an operation's constant: `LIST_X_FOR_ORG` for `actions/list-x-for-org`.
pub(super) fn constant(operation_id: &str) -> Ident {
    format_ident!("{}", method(operation_id).to_uppercase())
}
