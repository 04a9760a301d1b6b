//! Strings that `Debug` does not show.

use std::fmt;

use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A secret, such as a token or a just-in-time configuration.
///
/// `Debug`, errors and logs of this crate do not show the secret, and `Display` is not implemented. Call
/// [`expose_secret`](Secret::expose_secret) to read it. Its memory is overwritten when it is dropped, but the memory of the
/// response that contained it is not overwritten.
///
/// `Serialize` writes the secret itself, so that you can send it to the machine that needs it. Store the serialized
/// form as safely as the secret.
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
    /// Returns the secret as plain text.
    ///
    /// Do not log it. Do not pass it as an argument of a process, because every user of the machine can read the
    /// arguments.
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
    /// Compares two secrets. The time depends only on their lengths, and not on the position of the first difference.
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
    fn secrets_are_equal_only_if_every_byte_is() {
        assert_eq!(Secret::from("abc"), Secret::from("abc"));
        for other in ["abd", "bbc", "ab", "abcd", ""] {
            assert_ne!(Secret::from("abc"), Secret::from(other));
        }
    }

    #[test]
    fn json_contains_the_secret_and_debug_hides_it() {
        let secret: Secret = serde_json::from_str(r#""abc""#).unwrap();
        assert_eq!(serde_json::to_string(&secret).unwrap(), r#""abc""#);
        assert!(!format!("{secret:?} {secret:#?}").contains("abc"));
    }
}
