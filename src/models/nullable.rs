//! Properties that a request can clear.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The value of a property that a request can clear.
///
/// Updates distinguish three cases: an absent property keeps its value, null clears it, and a value sets it. Such a
/// property is an `Option<Nullable<T>>` in requests.
///
/// ```
/// use github_runners::{Nullable, UpdateOrganizationRunnerGroup};
///
/// let update = UpdateOrganizationRunnerGroup::new("gpu");
/// assert_eq!(serde_json::to_string(&update)?, r#"{"name":"gpu"}"#);
///
/// let update = update.network_configuration_id(Nullable::Null);
/// let cleared = r#"{"name":"gpu","network_configuration_id":null}"#;
/// assert_eq!(serde_json::to_string(&update)?, cleared);
/// assert_eq!(serde_json::from_str::<UpdateOrganizationRunnerGroup>(cleared)?, update);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Nullable<T> {
    /// Clears the property. Serialized as null.
    Null,
    /// Sets the property.
    Value(T),
}

impl<T> From<T> for Nullable<T> {
    fn from(value: T) -> Self {
        Self::Value(value)
    }
}

impl From<&str> for Nullable<String> {
    fn from(value: &str) -> Self {
        Self::Value(value.to_owned())
    }
}

impl<T: Serialize> Serialize for Nullable<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_none(),
            Self::Value(value) => value.serialize(serializer),
        }
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Nullable<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Option::deserialize(deserializer)?.map_or(Self::Null, Self::Value))
    }
}

/// Decodes a property that is present. serde's own decoder of `Option` would treat null like an absent property.
pub(crate) fn present<'de, D, T>(deserializer: D) -> Result<Option<Nullable<T>>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    Nullable::deserialize(deserializer).map(Some)
}

#[cfg(feature = "schemars")]
impl<T: schemars::JsonSchema> schemars::JsonSchema for Nullable<T> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        format!("Nullable_{}", T::schema_name()).into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        Option::<T>::json_schema(generator)
    }
}
