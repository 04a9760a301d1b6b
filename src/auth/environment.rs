//! Reads a token from the environment.

use std::ffi::OsString;

use zeroize::Zeroizing;

use crate::models::Secret;
use crate::validate::{InvalidInput, check_token};

/// The environment variables that can hold a token, in order of precedence.
const NAMES: [&str; 2] = ["GITHUB_TOKEN", "GH_TOKEN"];

/// Returns the token of the first variable that is set and not empty.
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
    let problem = format!(
        "neither {} nor {} is set to a token; set one of them",
        NAMES[0], NAMES[1]
    );
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
    fn reads_the_first_variable_that_is_not_empty() {
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
    fn error_names_both_variables_if_neither_is_set() {
        for variables in [&[][..], &[("GITHUB_TOKEN", ""), ("GH_TOKEN", " \n")]] {
            let error = from(variables).expect_err("no token");
            assert_eq!(error.field(), "token");
            assert!(error.problem().contains("neither GITHUB_TOKEN nor GH_TOKEN"), "{error}");
        }
    }

    #[test]
    fn error_does_not_quote_an_invalid_token() {
        let error = from(&[("GITHUB_TOKEN", "hunter2 hunter2"), ("GH_TOKEN", "b")]).expect_err("a space");
        assert_eq!(error.field(), "GITHUB_TOKEN");
        assert!(!error.to_string().contains("hunter2"), "{error}");
    }
}
