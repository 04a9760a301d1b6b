//! What documentation calls the objects that the generated types describe.

use crate::rules::{Entry, entry};

/// A type, and the noun that replaces `{}` in the table of fields. The noun of other types is their name in words.
pub(super) const NOUNS: &[Entry<(&str, &str)>] = &[
    entry(("AuthenticationToken", "token")),
    entry(("CodeOfConductSimple", "code of conduct")),
    entry(("CustomImage", "image")),
    entry(("EnterpriseRunnerGroup", "runner group")),
    entry(("FullRepository", "repository")),
    entry(("InstallationRepositoryList", "installation")),
    entry(("InstallationToken", "token")),
    entry(("LicenseSimple", "license")),
    entry(("MinimalRepository", "repository")),
    entry(("MinimalRepositoryLicense", "license")),
    entry(("OrganizationRunnerGroup", "runner group")),
    entry(("OrganizationSimple", "organization")),
    entry(("SimpleUser", "account")),
];

/// Returns the noun for a type: `hosted runner` for `HostedRunner`, unless the table has another one.
pub(super) fn noun(of: &str) -> String {
    if let Some(entry) = NOUNS.iter().find(|it| it.value.0 == of) {
        return entry.value.1.to_owned();
    }
    let mut noun = String::new();
    for letter in of.chars() {
        if letter.is_uppercase() && !noun.is_empty() {
            noun.push(' ');
        }
        noun.extend(letter.to_lowercase());
    }
    noun
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_objects_by_their_type() {
        for (of, expected) in [
            ("HostedRunner", "hosted runner"),
            ("SimpleUser", "account"),
            ("Runner", "runner"),
        ] {
            assert_eq!(noun(of), expected);
        }
    }
}
