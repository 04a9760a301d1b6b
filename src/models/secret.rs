//! Strings that never show themselves.

use std::fmt;

use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A secret from GitHub: a token, a JIT configuration.
///
/// Neither `Debug` nor any error or log of this crate shows it, there is no `Display`, and its own memory is wiped when
/// it is dropped (not that of the answer it came in). Whoever needs it says so with [`expose_secret`](Secret::expose_secret).
///
/// Serializing it writes the secret itself, so that a token can be handed to the machine it is for; serialize it only
/// where the result is kept as safe as the secret.
///
/// ```
/// use github_runners::Secret;
///
/// let token = Secret::from("AABF3JGZDX3P5PMEXLND6TS6FCWO6");
/// assert_eq!(format!("{token:?}"), "Secret(***)");
/// assert_eq!(token.expose_secret(), "AABF3JGZDX3P5PMEXLND6TS6FCWO6");
/// ```
#[derive(Clone)]
pub struct Secret(SecretString);

impl Secret {
    /// The secret itself. Keep it out of logs, and out of the argument list of a process, which everyone can read.
    pub fn expose_secret(&self) -> &str {
        self.0.expose_secret()
    }
}

impl From<String> for Secret {
    fn from(secret: String) -> Self {
        Self(secret.into())
    }
}

impl From<&str> for Secret {
    fn from(secret: &str) -> Self {
        Self(secret.into())
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(***)")
    }
}

impl PartialEq for Secret {
    /// Takes as long for secrets that differ in their first byte as for those that differ in their last.
    fn eq(&self, other: &Self) -> bool {
        let (own, other) = (self.expose_secret().as_bytes(), other.expose_secret().as_bytes());
        own.len() == other.len() && own.iter().zip(other).fold(0, |difference, (a, b)| difference | (a ^ b)) == 0
    }
}

impl Eq for Secret {}

impl Serialize for Secret {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.expose_secret())
    }
}

impl<'de> Deserialize<'de> for Secret {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        SecretString::deserialize(deserializer).map(Self)
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Secret {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Secret".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string" })
    }
}

#[cfg(test)]
mod tests {
    use super::Secret;

    #[test]
    fn only_the_same_secret_is_equal() {
        assert_eq!(Secret::from("abc"), Secret::from("abc"));
        for other in ["abd", "bbc", "ab", "abcd", ""] {
            assert_ne!(Secret::from("abc"), Secret::from(other));
        }
    }

    #[test]
    fn json_keeps_the_secret_and_debug_hides_it() {
        let secret: Secret = serde_json::from_str(r#""abc""#).unwrap();
        assert_eq!(serde_json::to_string(&secret).unwrap(), r#""abc""#);
        assert!(!format!("{secret:?} {secret:#?}").contains("abc"));
    }
}
