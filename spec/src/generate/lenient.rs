//! Generates decoders that accept more than the schema of a response allows.

use quote::{format_ident, quote};
use syn::punctuated::Punctuated;
use syn::{Attribute, Item, ItemStruct, Path, Token, Type, parse_quote};

use super::names::type_name;
use super::types::{argument, inside, serde_argument};
use crate::rules::LenientList;

/// Makes the decoders of lists accept all shapes, and the decoders of the strings in `numbers_too` (component,
/// property) accept numbers.
///
/// # Errors
///
/// Fails if the types do not contain a list or a string, because progenitor generates it in another form.
pub(super) fn finish(
    items: &mut Vec<Item>,
    lists: &[LenientList],
    numbers_too: &[(String, String)],
) -> Result<(), String> {
    let mut decoders = Vec::new();
    let mut texts = 0;
    for item in items.iter_mut() {
        let Item::Struct(item) = item else { continue };
        if let Some(list) = lists.iter().find(|list| item.ident == type_name(&list.name)) {
            decoders.extend(decoder(item, list));
        }
        for (_, property) in numbers_too
            .iter()
            .filter(|(component, _)| item.ident == type_name(component))
        {
            for field in item
                .fields
                .iter_mut()
                .filter(|it| it.ident.as_ref().is_some_and(|name| name == property))
            {
                texts += 1;
                field.attrs.push(match inside("Option", &field.ty) {
                    Some(_) => {
                        parse_quote!(#[serde(default, deserialize_with = "crate::models::lenient::optional_text")])
                    }
                    None => parse_quote!(#[serde(deserialize_with = "crate::models::lenient::text")]),
                });
            }
        }
    }
    if decoders.len() != lists.len() || texts != numbers_too.len() {
        let (lists, all) = (lists.len(), numbers_too.len());
        let found = decoders.len();
        return Err(format!(
            "{found} of {lists} lenient lists and {texts} of {all} lenient texts are in the types"
        ));
    }
    items.extend(decoders);
    Ok(())
}

/// Generates the implementation of `Deserialize` that replaces the derived one.
fn decoder(item: &mut ItemStruct, list: &LenientList) -> Option<Item> {
    let listed = |name: &str| {
        let field = item
            .fields
            .iter()
            .find(|it| it.ident.as_ref().is_some_and(|ident| ident == name))?;
        innermost(&field.ty).cloned()
    };
    let (name, list_name) = (&item.ident, &list.items);
    let (items, element) = (format_ident!("{}", list.items), listed(&list.items)?);
    let (instead_name, instead, other) = match &list.instead {
        Some(instead) => {
            let (field, other) = (format_ident!("{instead}"), listed(instead)?);
            (
                quote!(::std::option::Option::Some(#instead)),
                quote!(#field: list.instead,),
                quote!(#other),
            )
        }
        None => (
            quote!(::std::option::Option::None),
            quote!(),
            quote!(::serde::de::IgnoredAny),
        ),
    };
    let known = ["total_count", &list.items, list.instead.as_deref().unwrap_or_default()];
    let rest = item.fields.iter().filter_map(|field| {
        let name = field
            .ident
            .as_ref()
            .filter(|name| !known.contains(&name.to_string().as_str()))?;
        let key = serde_argument(&field.attrs, "rename").unwrap_or_else(|| name.to_string());
        Some(quote!(#name: list.rest(#key)?,))
    });
    let rest: Vec<_> = rest.collect();
    let mutable = (!rest.is_empty()).then(|| quote!(mut));
    let decoder = parse_quote! {
        impl<'de> ::serde::Deserialize<'de> for #name {
            fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> ::std::result::Result<Self, D::Error> {
                let #mutable list = crate::models::lenient::list::<D, #element, #other>(deserializer, #list_name, #instead_name)?;
                Ok(Self { #(#rest)* #items: list.items, #instead total_count: list.total_count })
            }
        }
    };
    item.attrs.iter_mut().for_each(underive);
    Some(decoder)
}

/// Returns `T` of `Option<Vec<T>>` or `Vec<T>`. The generator uses only these types for lists.
fn innermost(ty: &Type) -> Option<&Type> {
    argument(ty).map_or(Some(ty), innermost)
}

fn underive(attribute: &mut Attribute) {
    let parse = Punctuated::<Path, Token![,]>::parse_terminated;
    if attribute.path().is_ident("derive")
        && let Ok(derived) = attribute.parse_args_with(parse)
    {
        let kept = derived
            .iter()
            .filter(|it| it.segments.last().is_none_or(|last| last.ident != "Deserialize"));
        *attribute = parse_quote!(#[derive(#(#kept),*)]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn items() -> Vec<Item> {
        vec![parse_quote! {
            #[derive(::serde::Deserialize)]
            pub struct ImageList {
                pub images: ::std::vec::Vec<Image>,
                pub total_count: i64,
            }
        }]
    }

    fn list(name: &str) -> LenientList {
        LenientList {
            name: name.to_owned(),
            items: "images".to_owned(),
            instead: None,
        }
    }

    #[test]
    fn a_lenient_list_gets_a_decoder_in_place_of_the_derived_one() {
        let mut items = items();
        finish(&mut items, &[list("image-list")], &[]).expect("the list exists");
        let text = quote!(#(#items)*).to_string();
        assert!(text.contains("Deserialize < 'de > for ImageList"), "{text}");
        assert!(!text.contains("derive (:: serde :: Deserialize)"), "{text}");
    }

    #[test]
    fn a_list_or_a_text_that_is_not_generated_is_an_error() {
        let problem = finish(&mut items(), &[list("other-list")], &[]).expect_err("no such list");
        assert!(problem.contains("0 of 1 lenient lists"), "{problem}");
        let texts = [("image-list".to_owned(), "display_name".to_owned())];
        let problem = finish(&mut items(), &[], &texts).expect_err("no such field");
        assert!(problem.contains("0 of 1 lenient texts"), "{problem}");
    }
}
