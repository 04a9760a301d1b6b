//! Adds attributes for JSON Schemas that the derive macro cannot infer.

use quote::ToTokens;
use syn::{Field, parse_quote};

use super::types::{inside, is, serde_argument};

/// The attribute that progenitor adds to a property that is required and nullable.
const REQUIRED: &str = "::std::option::Option::deserialize";

/// Adds attributes to an `Option` field: in responses, that a nullable property is required, and in requests, that an
/// optional property is not nullable.
pub(super) fn describe(field: &mut Field, only_requested: bool) {
    let Some(inner) = inside("Option", &field.ty) else {
        return;
    };
    let required = serde_argument(&field.attrs, "deserialize_with").is_some_and(|with| with == REQUIRED);
    let nullable = is("Nullable", inner);
    let inner = inner.to_token_stream().to_string();
    if required {
        let taken = format!("crate::models::Nullable<{inner}>");
        field
            .attrs
            .push(parse_quote!(#[cfg_attr(feature = "schemars", schemars(with = #taken))]));
    } else if only_requested && !nullable {
        field
            .attrs
            .push(parse_quote!(#[cfg_attr(feature = "schemars", schemars(with = #inner, default))]));
    }
}
