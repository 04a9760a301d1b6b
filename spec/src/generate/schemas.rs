//! What the derive of JSON Schemas cannot see by itself.

use super::requests::inside;
use quote::ToTokens;
use syn::{Field, parse_quote};

/// Says of an `Option` what the derive does not know: that the property has to be there although it may be null, or, in
/// a request, that it may be left out and yet not be null.
pub(super) fn describe(field: &mut Field, of_request: bool) {
    let Some(inner) = inside("Option", &field.ty) else {
        return;
    };
    let required = field.attrs.iter().any(|it| {
        let words = it.to_token_stream().to_string();
        words.contains("Option::deserialize")
    });
    let inner = inner.to_token_stream().to_string();
    if required {
        let taken = format!("crate::Nullable<{inner}>");
        field
            .attrs
            .push(parse_quote!(#[cfg_attr(feature = "schemars", schemars(with = #taken))]));
    } else if of_request && !inner.contains("Nullable") {
        field
            .attrs
            .push(parse_quote!(#[cfg_attr(feature = "schemars", schemars(with = #inner, default))]));
    }
}
