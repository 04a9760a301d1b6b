//! Generates open enums.

use quote::{format_ident, quote};
use syn::{Item, parse_quote};

use super::names::{type_name, variant_names};
use crate::rules::OpenEnum;

/// Generates an enum with a variant for each known value, and `Unknown` for values that GitHub adds later.
pub(super) fn open_enum(open: &OpenEnum) -> Vec<Item> {
    let name = format_ident!("{}", type_name(&open.name));
    let values = &open.values;
    let variants: Vec<_> = variant_names(values.iter().map(String::as_str))
        .iter()
        .map(|name| format_ident!("{name}"))
        .collect();
    let variant_docs: Vec<_> = values.iter().map(|value| format!("`{value}`")).collect();
    let doc = format!(
        "One of {}, or a value that this version of the crate does not know.",
        variant_docs.join(", ")
    );
    vec![
        parse_quote! {
            #[doc = #doc]
            #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
            #[non_exhaustive]
            pub enum #name {
                #(#[doc = #variant_docs] #variants,)*
                /// A value that this version of the crate does not know, as GitHub writes it.
                Unknown(::std::string::String),
            }
        },
        parse_quote! {
            impl #name {
                /// Returns the value as GitHub writes it.
                pub fn as_str(&self) -> &str {
                    match self {
                        #(Self::#variants => #values,)*
                        Self::Unknown(value) => value,
                    }
                }
            }
        },
        parse_quote! {
            impl ::std::convert::From<&str> for #name {
                fn from(value: &str) -> Self {
                    match value {
                        #(#values => Self::#variants,)*
                        _ => Self::Unknown(value.to_owned()),
                    }
                }
            }
        },
        parse_quote! {
            impl ::std::convert::From<::std::string::String> for #name {
                fn from(value: ::std::string::String) -> Self {
                    Self::from(value.as_str())
                }
            }
        },
        parse_quote! {
            impl ::std::cmp::PartialEq<&str> for #name {
                fn eq(&self, other: &&str) -> bool {
                    self.as_str() == *other
                }
            }
        },
        parse_quote! {
            impl ::std::cmp::PartialEq<str> for #name {
                fn eq(&self, other: &str) -> bool {
                    self.as_str() == other
                }
            }
        },
        parse_quote! {
            impl ::std::str::FromStr for #name {
                type Err = ::std::convert::Infallible;
                fn from_str(value: &str) -> ::std::result::Result<Self, Self::Err> {
                    Ok(Self::from(value))
                }
            }
        },
        parse_quote! {
            impl ::std::fmt::Display for #name {
                fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                    f.pad(self.as_str())
                }
            }
        },
        parse_quote! {
            impl ::serde::Serialize for #name {
                fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> ::std::result::Result<S::Ok, S::Error> {
                    serializer.serialize_str(self.as_str())
                }
            }
        },
        parse_quote! {
            impl<'de> ::serde::Deserialize<'de> for #name {
                fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> ::std::result::Result<Self, D::Error> {
                    crate::models::open_enum::deserialize(deserializer)
                }
            }
        },
        json_schema(open, quote!(#name)),
    ]
}

/// Generates the JSON Schema: any string is valid, and known values are examples.
fn json_schema(open: &OpenEnum, name: proc_macro2::TokenStream) -> Item {
    let (text, values) = (type_name(&open.name), &open.values);
    parse_quote! {
        #[cfg(feature = "schemars")]
        impl ::schemars::JsonSchema for #name {
            fn schema_name() -> ::std::borrow::Cow<'static, str> {
                #text.into()
            }
            fn json_schema(_: &mut ::schemars::SchemaGenerator) -> ::schemars::Schema {
                ::schemars::json_schema!({ "type": "string", "examples": [#(#values),*] })
            }
        }
    }
}
