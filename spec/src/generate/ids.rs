//! Generates id types.

use quote::format_ident;
use syn::{Item, parse_quote};

use super::names::type_name;
use crate::rules::IdType;

/// Generates an id type: a positive integer that cannot be confused with other ids.
///
/// `From<u64>` is the only conversion from an integer, so the compiler can infer the type of a literal: `get(42)`.
pub(super) fn id_type(id: &IdType) -> Vec<Item> {
    let name = format_ident!("{}", type_name(&id.name));
    let new = format!("Creates the id of {} from its number.", id.of);
    let doc = format!(
        "Identifies {}. Ids of other objects have other types, so the compiler rejects a wrong id.",
        id.of
    );
    vec![
        parse_quote! {
            #[doc = #doc]
            #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, ::serde::Deserialize, ::serde::Serialize)]
            #[serde(transparent)]
            #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
            pub struct #name(u64);
        },
        parse_quote! {
            impl #name {
                #[doc = #new]
                pub const fn new(id: u64) -> Self {
                    Self(id)
                }

                /// Returns the id as a number.
                pub const fn get(self) -> u64 {
                    self.0
                }
            }
        },
        parse_quote! {
            impl ::std::convert::From<u64> for #name {
                fn from(id: u64) -> Self {
                    Self(id)
                }
            }
        },
        parse_quote! {
            impl ::std::convert::From<&#name> for #name {
                fn from(id: &#name) -> Self {
                    *id
                }
            }
        },
        parse_quote! {
            impl ::std::convert::From<#name> for u64 {
                fn from(id: #name) -> Self {
                    id.0
                }
            }
        },
        parse_quote! {
            /// Converts numbers from other sources, such as a database without unsigned integers. Fails for negative
            /// numbers.
            impl ::std::convert::TryFrom<i64> for #name {
                type Error = ::std::num::TryFromIntError;
                fn try_from(id: i64) -> ::std::result::Result<Self, Self::Error> {
                    ::std::convert::TryFrom::try_from(id).map(Self)
                }
            }
        },
        parse_quote! {
            impl ::std::fmt::Display for #name {
                fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                    ::std::fmt::Display::fmt(&self.0, f)
                }
            }
        },
        parse_quote! {
            impl ::std::str::FromStr for #name {
                type Err = ::std::num::ParseIntError;
                fn from_str(id: &str) -> ::std::result::Result<Self, Self::Err> {
                    id.parse().map(Self)
                }
            }
        },
    ]
}
