//! What the derive of JSON Schemas cannot see by itself.

use quote::ToTokens;
use syn::{Field, parse_quote};

use super::types::{inside, is, serde_argument};

/// How progenitor marks a property that must be present although it can be null.
const REQUIRED: &str = "::std::option::Option::deserialize";

/// Says of an `Option` what the derive does not know: that the property has to be there although it may be null, or, in
/// a request, that it may be left out and yet not be null.
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
