//! What upstream leaves without words, and the tables do not document yet.

use std::collections::BTreeSet;

use syn::{Item, Visibility};

use super::{fields, text, types};
use crate::rules::Decision;

/// Types that other operations of GitHub share. Upstream says nothing about most of their properties either.
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

/// Returns the types and fields among generated `items` whose documentation says no more than their name.
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

/// Whether a text says nothing that the name does not: `The license.` of `License`.
fn repeats(name: &str, text: &str) -> bool {
    let words = |text: &str| -> BTreeSet<String> {
        let mut parted = String::new();
        for letter in text.chars() {
            if letter.is_uppercase() {
                parted.push(' ');
            }
            parted.push(if letter.is_alphanumeric() { letter } else { ' ' });
        }
        let words = parted.split_whitespace().map(str::to_lowercase);
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
    fn texts_that_repeat_the_name_are_found() {
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
    fn types_and_fields_without_documentation_are_listed() {
        let items: Vec<Item> = vec![
            parse_quote!(
                #[doc = "`Kettle`"]
                pub struct Kettle {
                    #[doc = "What it weighs."]
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
