//! Converts GitHub's names to names in Rust. No other module does that.

use std::collections::BTreeSet;

use heck::{ToKebabCase, ToSnakeCase, ToUpperCamelCase};

/// Keywords that cannot be the name of a function or a field.
const KEYWORDS: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate", "do", "dyn", "else",
    "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro", "match", "mod",
    "move", "mut", "override", "priv", "pub", "ref", "return", "self", "static", "struct", "super", "trait", "true",
    "try", "type", "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// Operations whose ids are unclear without their prefix, and the names that replace them.
const OPERATIONS: &[(&str, &str)] = &[
    ("repos/get", "get-repository"),
    ("repos/list-for-org", "list-repositories-for-org"),
];

/// Returns an `operationId` without its prefix, in kebab case: `actions/listRunners.v2` becomes `list-runners-v2`, and
/// `repos/get` becomes `get-repository`.
pub fn operation_name(id: &str) -> String {
    match OPERATIONS.iter().find(|(renamed, _)| *renamed == id) {
        Some((_, name)) => (*name).to_owned(),
        None => kebab(id.rsplit('/').next().unwrap_or(id)),
    }
}

/// Returns the name of an operation's generated method: `actions/list-x-for-org` becomes `list_x_for_org`.
pub fn method_name(id: &str) -> String {
    snake(&operation_name(id))
}

/// Returns the name of a field or function: `selectedRepositories` becomes `selected_repositories`, `type` becomes `type_`.
pub fn snake(words: &str) -> String {
    let name = starting_with_letter(ascii(words).to_snake_case(), "x_");
    if KEYWORDS.contains(&name.as_str()) {
        name + "_"
    } else {
        name
    }
}

/// Returns the canonical name of a component, in kebab case: `runnerLabel` becomes `runner-label`.
pub fn kebab(words: &str) -> String {
    match starting_with_letter(ascii(words).to_kebab_case(), "x-").as_str() {
        // `Self` is the only keyword in the form of a type's name.
        "self" => "self-value".to_owned(),
        name => name.to_owned(),
    }
}

/// Returns the name of a component's type: `runner-group-id` becomes `RunnerGroupId`.
pub fn type_name(component: &str) -> String {
    kebab(component).to_upper_camel_case()
}

/// Returns distinct names of the variants for the values of an enum, in the same order.
///
/// `Unknown` is not used, because it is the variant for values that the description does not list.
pub fn variant_names<'a>(values: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for value in values {
        let wanted = variant_name(value);
        let free = |name: &String| !names.contains(name);
        let numbered = (2_u32..).map(|number| format!("{wanted}{number}"));
        let name = std::iter::once(wanted.clone()).chain(numbered).find(free);
        names.push(name.unwrap_or(wanted));
    }
    names
}

fn variant_name(value: &str) -> String {
    let words = value.replace('+', " plus ");
    let words = match words.strip_prefix('-') {
        Some(rest) if rest.starts_with(|first: char| first.is_ascii_digit()) => format!("minus {rest}"),
        _ => words,
    };
    match starting_with_letter(ascii(&words).to_upper_camel_case(), "V").as_str() {
        // The value contains no letters and digits.
        "V" if !value.eq_ignore_ascii_case("v") => "Empty".to_owned(),
        name @ ("Unknown" | "Self") => format!("{name}Value"),
        name => name.to_owned(),
    }
}

/// Splits a name into words. Characters other than ASCII letters and digits separate words.
fn ascii(words: &str) -> String {
    let kept = |letter: char| if letter.is_ascii_alphanumeric() { letter } else { ' ' };
    words.chars().map(kept).collect()
}

/// Makes an identifier start with a letter.
fn starting_with_letter(name: String, prefix: &str) -> String {
    if name.starts_with(|first: char| first.is_ascii_alphabetic()) {
        name
    } else {
        format!("{prefix}{name}")
    }
}

/// Returns whether the documentation of an item is empty or only repeats its name: `The license.` for `License`.
pub fn repeats(name: &str, documentation: &str) -> bool {
    /// Words that add no meaning.
    const FILLERS: &[&str] = &[
        "a", "an", "the", "of", "s", "its", "this", "return", "returns", "set", "sets",
    ];
    let words = |text: &str| -> BTreeSet<String> {
        let mut spaced = String::new();
        for letter in text.chars() {
            if letter.is_uppercase() && !spaced.ends_with(char::is_uppercase) {
                spaced.push(' ');
            }
            spaced.push(if letter.is_alphanumeric() { letter } else { ' ' });
        }
        let words = spaced.split_whitespace().map(str::to_lowercase);
        words.filter(|word| !FILLERS.contains(&word.as_str())).collect()
    };
    words(documentation).is_subset(&words(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn detects_documentation_that_repeats_the_name() {
        for (name, text) in [
            ("RunnerApplication", "Runner Application"),
            ("RunnerList", "`RunnerList`"),
            ("Runner", ""),
            ("LicenseSimple", "The license."),
            ("base_url", "Sets the base URL."),
        ] {
            assert!(repeats(name, text), "{name}");
        }
        assert!(!repeats("Runner", "A self-hosted runner."));
        assert!(!repeats("id", "Returns the id of the runner."));
    }

    #[test]
    fn operations_become_methods() {
        for (id, method) in [
            (
                "actions/list-self-hosted-runners-for-org",
                "list_self_hosted_runners_for_org",
            ),
            ("actions/listRunners", "list_runners"),
            ("actions/list.runners", "list_runners"),
            ("match", "match_"),
            ("actions/2fa", "x_2fa"),
        ] {
            assert_eq!(method_name(id), method);
        }
        assert_eq!(operation_name("actions/listRunners.v2"), "list-runners-v2");
    }

    #[test]
    fn components_become_types() {
        for (component, name) in [
            ("runner-group-id", "RunnerGroupId"),
            ("basicError", "BasicError"),
            ("repoURL", "RepoUrl"),
            ("self", "SelfValue"),
            ("2fa", "X2fa"),
        ] {
            assert_eq!(type_name(component), name);
        }
    }

    #[test]
    fn values_become_distinct_variants() {
        let values = [
            "read-only",
            "MERGE_MESSAGE",
            "ubuntu-22.04",
            "Unknown",
            "self",
            "",
            "+1",
            "-1",
            "10",
            "read_only",
            "*",
            "v",
        ];
        let expected = [
            "ReadOnly",
            "MergeMessage",
            "Ubuntu2204",
            "UnknownValue",
            "SelfValue",
            "Empty",
            "Plus1",
            "Minus1",
            "V10",
            "ReadOnly2",
            "Empty2",
            "V",
        ];
        assert_eq!(variant_names(values), expected);
    }

    #[test]
    fn canonical_names_stay_as_they_are() {
        let description = crate::description();
        // GitHub can add names in other forms.
        let is_canonical = |name: &str| {
            name.chars()
                .all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || "-/".contains(it))
        };
        for operation in crate::operations(&description).filter(|it| is_canonical(it.id)) {
            let name = operation_name(operation.id);
            // Operations on repositories have other names: see `operation_name`.
            assert!(
                operation.id.ends_with(&name) || operation.id.starts_with("repos/"),
                "{name}"
            );
            assert_eq!(snake(&name), method_name(operation.id));
        }
        for name in description["components"]["schemas"]
            .as_object()
            .expect("schemas")
            .keys()
            .filter(|name| is_canonical(name))
        {
            assert_eq!(kebab(name), *name);
        }
    }
}
