//! Names of new runners.

use std::fmt;

use crate::error::{Error, Result};

/// The number of random characters in a generated name. 12 characters have 60 bits, so collisions are practically
/// impossible.
const SUFFIX: usize = 12;

/// The characters of a suffix. It omits characters that are easily confused, such as `0` and `o`.
const ALPHABET: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";

/// The maximum length of a prefix. Host names have at most 63 characters, and many fleets use the names of runners as host
/// names.
const MAX_PREFIX: usize = 50;

/// Generates names with a random suffix: `ci-k3v9x2m7q4ya`.
///
/// Every name is new. If a runner already has the name, that runner can only come from an earlier request of the same
/// creation.
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
    /// Returns [`Error::Invalid`] if the prefix is empty or too long, or contains other characters than letters,
    /// digits, `-`, `_` and `.`.
    pub fn new(prefix: impl Into<String>) -> Result<Self> {
        let prefix = prefix.into();
        let plain = |letter: char| letter.is_ascii_alphanumeric() || "-_.".contains(letter);
        let problem = if prefix.is_empty() {
            "it is empty; pass the prefix of the fleet's runners".to_owned()
        } else if prefix.len() > MAX_PREFIX {
            format!("it has {} characters; use at most {MAX_PREFIX}", prefix.len())
        } else if !prefix.chars().all(plain) {
            "it contains other characters than letters, digits, `-`, `_` and `.`; remove them".to_owned()
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

/// A name from a [`NameGenerator`] that no runner has had before.
///
/// It cannot be cloned, because each name is for a single creation.
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
/// GitHub returns a just-in-time configuration only once. A runner whose configuration was lost is useless and can be
/// deleted. But if a machine has received the configuration, the runner must not be deleted, even though it is offline
/// until the machine has booted. Only the caller knows whether a machine has received the configuration:
///
/// - A [`FreshName`] was never used, so no machine can have a configuration for it.
/// - A string is a name whose configuration may have been handed out. [`create_jit`](crate::Fleet::create_jit) never
///   deletes a runner with this name. Other workflows can, for example a [sweep](crate::Fleet::sweep) if the runner stays
///   offline.
/// - [`never_handed_out`](Self::never_handed_out) is for callers that record which configurations they hand out.
#[derive(Debug, PartialEq, Eq)]
pub struct NewName {
    pub(crate) name: String,
    pub(crate) replaceable: bool,
}

impl NewName {
    /// Creates a name and declares that no machine has or will get an earlier configuration for it.
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
    fn rejects_invalid_prefixes() {
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
