//! Names of new runners.

use std::fmt;

use crate::error::{Error, Result};

/// How many random characters a generated name has: 60 bits, so that two names are never the same.
const SUFFIX: usize = 12;

/// The letters and digits of a suffix, without those that are easily confused.
const ALPHABET: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";

/// The longest prefix. Names of machines have at most 63 characters, and many fleets name both alike.
const LONGEST_PREFIX: usize = 50;

/// Generates names with a random suffix: `ci-k3v9x2m7q4ya`.
///
/// A name is never used twice, so a creation whose response was lost blocks nothing, and a runner that already has the name
/// can only come from that creation.
///
/// ```
/// let names = github_runners_fleet::NameGenerator::new("ci-")?;
/// let name = names.next_name();
/// assert!(name.as_str().starts_with("ci-"));
/// # Ok::<(), github_runners_fleet::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct NameGenerator {
    prefix: String,
}

impl NameGenerator {
    /// Creates a generator of names with a prefix of at most 50 characters.
    ///
    /// # Errors
    ///
    /// [`Error::Invalid`] if the prefix is empty or too long, or has characters other than letters, digits, `-`, `_` and `.`.
    pub fn new(prefix: impl Into<String>) -> Result<Self> {
        let prefix = prefix.into();
        let plain = |letter: char| letter.is_ascii_alphanumeric() || "-_.".contains(letter);
        let problem = if prefix.is_empty() {
            "it is empty; pass the prefix of the fleet's runners".to_owned()
        } else if prefix.len() > LONGEST_PREFIX {
            format!("it has {} characters; use at most {LONGEST_PREFIX}", prefix.len())
        } else if !prefix.chars().all(plain) {
            "it has characters other than letters, digits, -, _ and .; leave them out".to_owned()
        } else {
            return Ok(Self { prefix });
        };
        Err(Error::invalid("name prefix", problem))
    }

    /// Returns a new name.
    pub fn next_name(&self) -> FreshName {
        let letters = (0..SUFFIX).map(|_| char::from(ALPHABET[fastrand::usize(..ALPHABET.len())]));
        FreshName(self.prefix.chars().chain(letters).collect())
    }
}

/// A name that no runner has had before, from a [`NameGenerator`].
///
/// It cannot be cloned: each name is for one creation.
#[derive(Debug, PartialEq, Eq, Hash)]
pub struct FreshName(String);

impl FreshName {
    /// Returns the name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for FreshName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The name of a runner to create, and whether a configuration for this name may be in use.
///
/// GitHub returns a just-in-time configuration only once. A runner that has the name already is worthless if nobody received
/// its configuration, and must not be deleted if a machine did: it is offline until that machine has booted. Only the caller
/// can know which it is.
///
/// - A [`FreshName`] was never used, so nobody can have received a configuration.
/// - A text is a name whose configuration may have been handed out. A runner with this name is never deleted.
/// - [`never_handed_out`](Self::never_handed_out) is for callers that record what they hand out.
#[derive(Debug, PartialEq, Eq)]
pub struct NewName {
    pub(crate) name: String,
    pub(crate) replaceable: bool,
}

impl NewName {
    /// Declares that no machine has received, or will still receive, an earlier configuration for this name.
    pub fn never_handed_out(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            replaceable: true,
        }
    }
}

impl From<FreshName> for NewName {
    fn from(name: FreshName) -> Self {
        Self::never_handed_out(name.0)
    }
}

impl From<String> for NewName {
    fn from(name: String) -> Self {
        Self {
            name,
            replaceable: false,
        }
    }
}

impl From<&str> for NewName {
    fn from(name: &str) -> Self {
        name.to_owned().into()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn generates_different_names_with_the_prefix() {
        let names = NameGenerator::new("ci-").expect("a prefix");
        let all: HashSet<String> = (0..10_000).map(|_| names.next_name().0).collect();
        assert_eq!(all.len(), 10_000);
        assert!(all.iter().all(|name| name.len() == 15 && name.starts_with("ci-")));
    }

    #[test]
    fn refuses_prefixes_that_are_not_part_of_a_name() {
        for prefix in ["", "a b", "ä-", "a/b", &"x".repeat(51)] {
            assert!(NameGenerator::new(prefix).is_err(), "{prefix:?}");
        }
    }

    #[test]
    fn only_fresh_names_are_replaceable_by_default() {
        let names = NameGenerator::new("ci-").expect("a prefix");
        assert!(NewName::from(names.next_name()).replaceable);
        assert!(!NewName::from("ci-1").replaceable);
        assert!(NewName::never_handed_out("ci-1").replaceable);
    }
}
