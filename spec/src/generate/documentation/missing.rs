//! Finds types, fields and variants whose documentation is missing or only repeats the name.

use syn::{Item, ItemEnum, Visibility};

use super::{fields, text, types, variants};
use crate::names::repeats;
use crate::rules::Decision;

/// Types that GitHub's operations share. GitHub does not document most of their fields, and the names are clear.
const SHARED: &[&str] = &[
    "AppPermissions",
    "CodeOfConduct",
    "CodeOfConductSimple",
    "Enterprise",
    "FullRepository",
    "FullRepositoryPermissions",
    "LicenseSimple",
    "MinimalRepository",
    "MinimalRepositoryLicense",
    "MinimalRepositoryPermissions",
    "OrganizationSimple",
    "Repository",
    "RepositoryCodeSearchIndexStatus",
    "RepositoryPermissions",
    "SecurityAndAnalysis",
    "SecurityAndAnalysisSecretScanningDelegatedBypassOptions",
    "SecurityAndAnalysisSecretScanningDelegatedBypassOptionsReviewersItem",
    "SimpleUser",
];

/// Returns the types, fields and variants among generated `items` whose documentation is missing or only repeats the name.
pub(in crate::generate) fn decisions(items: &[Item]) -> Vec<Decision> {
    let mut decisions = Vec::new();
    for item in items {
        let (name, attributes) = match item {
            Item::Struct(it) => (it.ident.to_string(), &it.attrs),
            Item::Enum(it) => (it.ident.to_string(), &it.attrs),
            _ => continue,
        };
        if repeats(&name, &text(attributes)) {
            decisions.push(Decision {
                what: format!("the type `{name}` has no documentation"),
                to_do: "describe it in TYPES".to_owned(),
                at: types::AT,
            });
        }
        if let Item::Enum(item) = item {
            decisions.extend(variants_without_meaning(item));
        }
        let Item::Struct(item) = item else { continue };
        if SHARED.contains(&name.as_str()) {
            continue;
        }
        let public = item.fields.iter().filter(|it| matches!(it.vis, Visibility::Public(_)));
        for field in public {
            let Some(ident) = &field.ident else { continue };
            if !repeats(&ident.to_string(), &text(&field.attrs)) {
                continue;
            }
            decisions.push(Decision {
                what: format!("the field `{name}.{ident}` has no documentation"),
                to_do: "describe it in FIELDS".to_owned(),
                at: fields::AT,
            });
        }
    }
    decisions
}

/// Returns the variants of an enum of texts that are documented only by their text: `` `read` ``.
fn variants_without_meaning(item: &ItemEnum) -> impl Iterator<Item = Decision> {
    let variants = item.variants.iter().filter(|it| {
        let text = text(&it.attrs);
        let value = text.strip_prefix('`').and_then(|rest| rest.strip_suffix('`'));
        value.is_some_and(|value| !value.contains('`'))
    });
    variants.map(|variant| Decision {
        what: format!("the variant `{}::{}` has no documentation", item.ident, variant.ident),
        to_do: "describe it in VARIANTS".to_owned(),
        at: variants::AT,
    })
}

#[cfg(test)]
mod tests {
    use syn::parse_quote;

    use super::*;

    #[test]
    fn no_entry_of_the_tables_repeats_the_name() {
        for entry in types::TYPES {
            let (name, text) = entry.value;
            assert!(!repeats(name, text), "{name}: {text}");
        }
        for entry in fields::FIELDS {
            let (of, field, text) = entry.value;
            let text = text.replace("{}", "hosted runner");
            assert!(!repeats(field, &text), "{of}.{field}: {text}");
        }
        for entry in variants::VARIANTS {
            let (of, variant, text) = entry.value;
            assert!(!repeats(variant, text), "{of}::{variant}: {text}");
        }
    }

    #[test]
    fn lists_types_fields_and_variants_without_documentation() {
        let items: Vec<Item> = vec![
            parse_quote!(
                #[doc = "`Kettle`"]
                pub struct Kettle {
                    #[doc = "The weight in grams."]
                    pub weight: i64,
                    pub lid: String,
                    #[doc = "The handle's color."]
                    pub handle_color: String,
                }
            ),
            parse_quote!(
                #[doc = "What a kettle is made of."]
                pub enum Material {
                    #[doc = "`steel`"]
                    Steel,
                    #[doc = "`glass`: it breaks."]
                    Glass,
                    #[doc = "A value that is not known."]
                    Unknown(String),
                }
            ),
            parse_quote!(
                #[doc = "A small repository."]
                pub struct MinimalRepository {
                    pub name: String,
                }
            ),
        ];
        let found: Vec<String> = decisions(&items).into_iter().map(|it| it.what).collect();
        let expected = [
            "the type `Kettle` has no documentation",
            "the field `Kettle.lid` has no documentation",
            "the field `Kettle.handle_color` has no documentation",
            "the variant `Material::Steel` has no documentation",
        ];
        assert_eq!(found, expected);
    }
}
