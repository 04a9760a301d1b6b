//! Types and fields that neither upstream nor the tables document.

use std::collections::BTreeSet;

use syn::{Item, Visibility};

use super::{fields, text, types};
use crate::rules::Decision;

/// Types that other operations of GitHub share. The description does not document most of their properties.
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

/// Returns the types and fields among generated `items` that have no documentation, or that only repeat their name.
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
        let Item::Struct(item) = item else { continue };
        if SHARED.contains(&name.as_str()) {
            continue;
        }
        let public = item.fields.iter().filter(|it| matches!(it.vis, Visibility::Public(_)));
        for field in public.filter(|it| text(&it.attrs).is_empty()) {
            let Some(field) = &field.ident else { continue };
            decisions.push(Decision {
                what: format!("the field `{name}.{field}` has no documentation"),
                to_do: "describe it in FIELDS".to_owned(),
                at: fields::AT,
            });
        }
    }
    decisions
}

/// Returns whether a text only repeats the name: `The license.` for `License`.
fn repeats(name: &str, text: &str) -> bool {
    let words = |text: &str| -> BTreeSet<String> {
        let mut spaced = String::new();
        for letter in text.chars() {
            if letter.is_uppercase() {
                spaced.push(' ');
            }
            spaced.push(if letter.is_alphanumeric() { letter } else { ' ' });
        }
        let words = spaced.split_whitespace().map(str::to_lowercase);
        words
            .filter(|word| !["a", "an", "the", "of", "s"].contains(&word.as_str()))
            .collect()
    };
    words(text).is_subset(&words(name))
}

#[cfg(test)]
mod tests {
    use syn::parse_quote;

    use super::*;

    #[test]
    fn detects_repeated_names() {
        for (name, text) in [
            ("RunnerApplication", "Runner Application"),
            ("RunnerList", "`RunnerList`"),
            ("Runner", ""),
            ("LicenseSimple", "The license."),
        ] {
            assert!(repeats(name, text), "{name}");
        }
        assert!(!repeats("Runner", "A self-hosted runner."));
    }

    #[test]
    fn lists_types_and_fields_without_documentation() {
        let items: Vec<Item> = vec![
            parse_quote!(
                #[doc = "`Kettle`"]
                pub struct Kettle {
                    #[doc = "The weight in grams."]
                    pub weight: i64,
                    pub lid: String,
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
        ];
        assert_eq!(found, expected);
    }
}
