//! The token that stands in the environment.

use std::ffi::OsString;

use zeroize::Zeroizing;

use crate::models::Secret;
use crate::validate::{InvalidInput, check_token};

/// Where a token may stand; the first one counts.
const NAMES: [&str; 2] = ["GITHUB_TOKEN", "GH_TOKEN"];

/// The token of the first variable that is set to something.
pub(super) fn token(variable: impl Fn(&str) -> Option<OsString>) -> Result<Secret, InvalidInput> {
    for name in NAMES {
        let Some(value) = variable(name) else { continue };
        let value = Zeroizing::new(value.to_string_lossy().into_owned());
        // A secret that was mounted or pasted often ends with a line break.
        let token = value.trim();
        if token.is_empty() {
            continue;
        }
        check_token(token).map_err(|error| InvalidInput::new(name, error.problem()))?;
        return Ok(token.into());
    }
    let problem = format!("neither {} nor {} is set, or what is set is empty", NAMES[0], NAMES[1]);
    Err(InvalidInput::new("token", problem))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn from(variables: &[(&str, &str)]) -> Result<Secret, InvalidInput> {
        token(|name| {
            let found = variables.iter().find(|(other, _)| *other == name);
            found.map(|(_, value)| value.into())
        })
    }

    #[test]
    fn the_first_variable_that_holds_something_counts() {
        for (variables, expected) in [
            (&[("GITHUB_TOKEN", "a"), ("GH_TOKEN", "b")][..], "a"),
            (&[("GITHUB_TOKEN", ""), ("GH_TOKEN", "b")], "b"),
            (&[("GH_TOKEN", "b")], "b"),
            (&[("GITHUB_TOKEN", " a\n")], "a"),
        ] {
            assert_eq!(from(variables).expect(expected).expose_secret(), expected);
        }
    }

    #[test]
    fn nothing_at_all_names_both() {
        for variables in [&[][..], &[("GITHUB_TOKEN", ""), ("GH_TOKEN", " \n")]] {
            let error = from(variables).expect_err("nothing is there");
            assert_eq!(error.field(), "token");
            assert!(error.problem().contains("neither GITHUB_TOKEN nor GH_TOKEN"), "{error}");
        }
    }

    #[test]
    fn what_is_no_token_is_not_repeated() {
        let error = from(&[("GITHUB_TOKEN", "hunter2 hunter2"), ("GH_TOKEN", "b")]).expect_err("a space");
        assert_eq!(error.field(), "GITHUB_TOKEN");
        assert!(!error.to_string().contains("hunter2"), "{error}");
    }
}
