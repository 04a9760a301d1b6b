//! Generates constructors of responses, which users need in their tests.

use std::collections::BTreeMap;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{Field, Fields, Ident, Item, ItemStruct, Type, parse_quote};

use super::names::{type_name, variant_names};
use super::requests::{setter, taken};
use super::types::{TypeGraph, inside, is};
use crate::rules::{IdType, OpenEnum};

/// The fields that a test sets when it creates a value, in the order of the parameters.
const NAMED: &[&str] = &[
    "id",
    "name",
    "login",
    "slug",
    "filename",
    "runner_version",
    "version",
    "runner",
    "token",
];

/// The maximum number of required fields that are all parameters. If a type has more, only the fields in [`NAMED`] and fields
/// without a default are parameters.
const FEW: usize = 2;

/// Generates an `impl` with `for_test` and setters for each struct that is used only in responses.
///
/// Required fields without a default value are parameters.
pub(super) fn constructors(items: &[Item], graph: &TypeGraph, enums: &[OpenEnum], ids: &[IdType]) -> Vec<Item> {
    let named = items.iter().filter_map(|item| match item {
        Item::Struct(item) if matches!(item.fields, Fields::Named(_)) => Some(item),
        _ => None,
    });
    let (requests, responses): (Vec<_>, Vec<_>) = named.partition(|item| graph.is_requested(&item.ident.to_string()));
    let defaults = Defaults {
        responses: responses.iter().map(|item| (item.ident.to_string(), *item)).collect(),
        requests: requests
            .iter()
            .filter(|item| item.fields.iter().all(|field| is("Option", &field.ty)))
            .map(|item| item.ident.to_string())
            .collect(),
        enums: enums.iter().map(|it| (type_name(&it.name), it)).collect(),
        ids: ids.iter().map(|it| type_name(&it.name)).collect(),
    };
    responses.iter().map(|item| constructor(item, &defaults)).collect()
}

fn constructor(item: &ItemStruct, defaults: &Defaults) -> Item {
    let name = &item.ident;
    let parameters = defaults.parameters(item);
    let (mut taken_parameters, mut values, mut setters) = (Vec::new(), Vec::new(), Vec::new());
    for (field_name, field) in fields(item) {
        if is_count(item, field_name) {
            continue;
        }
        match inside("Option", &field.ty) {
            Some(optional) => {
                values.push(quote!(#field_name: ::std::option::Option::None));
                setters.push(setter(field_name, field, optional, true));
            }
            None => match defaults.value(&field.ty).filter(|_| !parameters.contains(&field_name)) {
                Some(value) => {
                    values.push(quote!(#field_name: #value));
                    setters.push(setter(field_name, field, &field.ty, false));
                }
                None => values.push(quote!(#field_name)),
            },
        }
    }
    let mut conversions = Vec::new();
    for parameter in &parameters {
        let Some((_, field)) = fields(item).find(|(name, _)| name == parameter) else {
            continue;
        };
        let ty = &field.ty;
        let (taken, value) = taken(parameter, ty);
        taken_parameters.push(taken);
        conversions.push(quote!(let #parameter: #ty = #value;));
        if is_list(item) {
            let length = quote!(::std::convert::TryFrom::try_from(#parameter.len()).unwrap_or(i64::MAX));
            // Counts the items before they are moved.
            values.insert(0, quote!(total_count: #length));
        }
    }
    let doc = "Creates a value for a test. This method and the setters need the feature `test-util`.\n\nOptional fields are \
               absent. Other fields that are not parameters have a default: an empty string or list, `false`, zero, the first \
               known value of an enum, or the first second of 1970.";
    parse_quote! {
        #[cfg(feature = "test-util")]
        impl #name {
            #[doc = #doc]
            pub fn for_test(#(#taken_parameters),*) -> Self {
                #(#conversions)*
                Self { #(#values),* }
            }
            #(#setters)*
        }
    }
}

fn fields(item: &ItemStruct) -> impl Iterator<Item = (&Ident, &Field)> {
    item.fields
        .iter()
        .filter_map(|field| Some((field.ident.as_ref()?, field)))
}

/// Returns whether a type is a list, which has items and their number.
fn is_list(item: &ItemStruct) -> bool {
    let required: Vec<_> = fields(item).filter(|(_, field)| !is("Option", &field.ty)).collect();
    required.len() == 2
        && required.iter().any(|(name, _)| *name == "total_count")
        && required.iter().any(|(_, field)| is("Vec", &field.ty))
}

fn is_count(item: &ItemStruct, field: &Ident) -> bool {
    field == "total_count" && is_list(item)
}

/// The types that have default values.
struct Defaults<'a> {
    responses: BTreeMap<String, &'a ItemStruct>,
    requests: Vec<String>,
    enums: BTreeMap<String, &'a OpenEnum>,
    ids: Vec<String>,
}

impl Defaults<'_> {
    fn parameters<'a>(&self, item: &'a ItemStruct) -> Vec<&'a Ident> {
        let position = |name: &Ident| NAMED.iter().position(|it| name == it);
        let required = fields(item).filter(|(name, field)| !is("Option", &field.ty) && !is_count(item, name));
        let mut required: Vec<(&Ident, &Field)> = required.collect();
        if required.len() > FEW {
            required.retain(|(name, field)| position(name).is_some() || self.value(&field.ty).is_none());
        }
        required.sort_by_key(|(name, _)| position(name).unwrap_or(NAMED.len()));
        required.into_iter().map(|(name, _)| name).collect()
    }

    fn value(&self, ty: &Type) -> Option<TokenStream> {
        if is("String", ty) {
            return Some(quote!(::std::string::String::new()));
        }
        if is("bool", ty) {
            return Some(quote!(false));
        }
        if is("i64", ty) {
            return Some(quote!(0));
        }
        if is("Vec", ty) {
            return Some(quote!(::std::vec::Vec::new()));
        }
        if is("DateTime", ty) {
            return Some(quote!(::chrono::DateTime::UNIX_EPOCH));
        }
        if is("Value", ty) {
            return Some(quote!(::serde_json::Value::Null));
        }
        if is("Number", ty) {
            return Some(quote!(::serde_json::Number::from(0)));
        }
        if ["Map", "HashMap"].iter().any(|name| is(name, ty)) {
            return Some(quote!(::std::default::Default::default()));
        }
        if is("Secret", ty) {
            return Some(quote!(crate::models::Secret::from("")));
        }
        let Type::Path(path) = ty else { return None };
        let name = path
            .path
            .segments
            .last()
            .map(|last| last.ident.to_string())
            .unwrap_or_default();
        if self.ids.contains(&name) {
            return Some(quote!(<#ty>::new(0)));
        }
        let variants = self
            .enums
            .get(&name)
            .map(|open| variant_names(open.values.iter().map(String::as_str)));
        if let Some(first) = variants.as_ref().and_then(|variants| variants.first()) {
            let first = format_ident!("{first}");
            return Some(quote!(<#ty>::#first));
        }
        if let Some(item) = self.responses.get(&name) {
            let values = self.parameters(item).into_iter().filter_map(|parameter| {
                let (_, field) = fields(item).find(|(name, _)| *name == parameter)?;
                Some(match inside("Vec", &field.ty) {
                    Some(inner) => Some(quote!(::std::iter::empty::<#inner>())),
                    None => self.value(&field.ty),
                })
            });
            let values = values.collect::<Option<Vec<_>>>()?;
            return Some(quote!(<#ty>::for_test(#(#values),*)));
        }
        if self.requests.contains(&name) {
            return Some(quote!(<#ty>::new()));
        }
        None
    }
}
