//! Response bodies whose shape differs from their schema.

use std::fmt;
use std::marker::PhantomData;

use serde::de::value::SeqAccessDeserializer;
use serde::de::{DeserializeOwned, Error, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value};

/// A list, decoded from any of the accepted shapes.
#[derive(Debug)]
pub(crate) struct List<T, I> {
    pub(crate) items: Vec<T>,
    /// The values of the alternative property, if they are not items.
    pub(crate) instead: Option<Vec<I>>,
    pub(crate) total_count: i64,
    // The description decides whether there are lists with further properties. Only such lists use this field.
    #[allow(dead_code)]
    rest: Map<String, Value>,
}

impl<T, I> List<T, I> {
    /// Decodes a further property of the list. The property can be absent.
    #[allow(dead_code)]
    pub(crate) fn rest<P: DeserializeOwned + Default, E: Error>(&mut self, name: &str) -> Result<P, E> {
        match self.rest.remove(name) {
            Some(value) => serde_json::from_value(value).map_err(E::custom),
            None => Ok(P::default()),
        }
    }
}

/// Decodes a list in one of four shapes: an object with `total_count` and `name`, as in the schema; the same object
/// with `instead` in place of `name`; an array; a single item.
///
/// Any other object is an error, because an empty body must not decode as an empty list.
pub(crate) fn list<'de, D, T, I>(
    deserializer: D,
    name: &'static str,
    instead: Option<&'static str>,
) -> Result<List<T, I>, D::Error>
where
    D: Deserializer<'de>,
    T: DeserializeOwned,
    I: DeserializeOwned,
{
    deserializer.deserialize_any(ListVisitor {
        name,
        instead,
        of: PhantomData,
    })
}

struct ListVisitor<T, I> {
    name: &'static str,
    instead: Option<&'static str>,
    of: PhantomData<(T, I)>,
}

impl<'de, T: DeserializeOwned, I: DeserializeOwned> Visitor<'de> for ListVisitor<T, I> {
    type Value = List<T, I>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "an object with `total_count` and `{}`", self.name)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, sequence: A) -> Result<Self::Value, A::Error> {
        Ok(without_count(Vec::deserialize(SeqAccessDeserializer::new(sequence))?))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let (mut items, mut instead, mut total_count) = (None, None, None);
        // The properties of a single item, if the body is one.
        let mut item = Map::new();
        while let Some(key) = map.next_key::<String>()? {
            if key == self.name {
                once(&mut items, map.next_value()?, self.name)?;
            } else if key == "total_count" {
                once(&mut total_count, map.next_value()?, "total_count")?;
            } else if self.instead.is_some_and(|instead| key == instead) {
                instead = map.next_value::<Option<Vec<Value>>>()?;
            } else {
                item.insert(key, map.next_value()?);
            }
        }
        let items = match (items, &instead) {
            (Some(items), _) => items,
            (None, Some(others)) => match each(others) {
                Ok(items) => {
                    instead = None;
                    items
                }
                Err(_) => Vec::new(),
            },
            (None, None) if total_count.is_none() => {
                let item = T::deserialize(Value::Object(item));
                return item
                    .map(|item| without_count(vec![item]))
                    .map_err(|_| A::Error::missing_field(self.name));
            }
            (None, None) => return Err(A::Error::missing_field(self.name)),
        };
        Ok(List {
            items,
            instead: instead.as_deref().map(each).transpose().map_err(A::Error::custom)?,
            total_count: total_count.ok_or_else(|| A::Error::missing_field("total_count"))?,
            rest: item,
        })
    }
}

fn once<T, E: Error>(slot: &mut Option<T>, value: T, name: &'static str) -> Result<(), E> {
    match slot.replace(value) {
        Some(_) => Err(E::duplicate_field(name)),
        None => Ok(()),
    }
}

/// Creates a list from a body without `total_count`.
fn without_count<T, I>(items: Vec<T>) -> List<T, I> {
    List {
        total_count: i64::try_from(items.len()).unwrap_or(i64::MAX),
        items,
        instead: None,
        rest: Map::new(),
    }
}

fn each<T: DeserializeOwned>(values: &[Value]) -> Result<Vec<T>, serde_json::Error> {
    values.iter().map(T::deserialize).collect()
}

/// Decodes a string that can also be a number: an example of GitHub has `20.04` without quotes.
pub(crate) fn text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    deserializer.deserialize_any(TextVisitor)
}

/// Decodes an optional string that can also be a number.
pub(crate) fn optional_text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    struct Text(String);
    impl<'de> Deserialize<'de> for Text {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            text(deserializer).map(Self)
        }
    }
    let text = Option::<Text>::deserialize(deserializer)?;
    Ok(text.map(|Text(text)| text))
}

struct TextVisitor;

impl Visitor<'_> for TextVisitor {
    type Value = String;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string or a number")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<String, E> {
        Ok(text.to_owned())
    }

    fn visit_string<E: Error>(self, text: String) -> Result<String, E> {
        Ok(text)
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<String, E> {
        Ok(number.to_string())
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<String, E> {
        Ok(number.to_string())
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<String, E> {
        Ok(number.to_string())
    }
}

#[cfg(test)]
mod tests {
    use serde::de::DeserializeOwned;
    use serde_json::{Value, json};

    use crate::models::{
        CuratedImage, CuratedImageList, CustomImageList, HostedRunnerImageSummary, HostedRunnerList, MachineSpecList,
        RunnerList,
    };

    fn image(name: Value) -> Value {
        json!({ "id": "ubuntu", "display_name": name, "platform": "linux-x64", "size_gb": 86, "source": "github" })
    }

    fn rejected<T: DeserializeOwned>(body: Value) -> String {
        let error = serde_json::from_value::<T>(body).err().expect("the body is invalid");
        error.to_string()
    }

    #[test]
    fn decodes_lists_in_every_shape() {
        let one = image(json!("a"));
        for (body, count) in [
            (json!({ "total_count": 7, "images": [one] }), 7),
            (
                json!({ "new": { "total_count": 1 }, "images": [one], "total_count": 7, "newer": 1 }),
                7,
            ),
            (json!([one]), 1),
            (one.clone(), 1),
        ] {
            let list: CuratedImageList = serde_json::from_value(body).expect("a shape of a list");
            assert_eq!((list.total_count, list.images.len()), (count, 1));
            assert_eq!(list.images[0].display_name, "a");
        }
        let empty: CuratedImageList =
            serde_json::from_value(json!({ "total_count": 0, "images": [] })).expect("no images");
        assert!(empty.images.is_empty());
    }

    #[test]
    fn rejects_bodies_that_are_not_lists() {
        for body in [json!({}), json!({ "message": "x" }), json!({ "total_count": 1 })] {
            for problem in [
                rejected::<CuratedImageList>(body.clone()),
                rejected::<CustomImageList>(body.clone()),
            ] {
                assert!(problem.contains("missing field `images`"), "{problem}");
            }
            assert!(rejected::<MachineSpecList>(body).contains("missing field `machine_specs`"));
        }
        assert!(rejected::<CuratedImageList>(json!({ "images": [] })).contains("missing field `total_count`"));
        for body in [
            json!(null),
            json!("x"),
            json!({ "total_count": 0, "images": null }),
            json!([{}]),
        ] {
            rejected::<CuratedImageList>(body);
        }
        let twice = r#"{"total_count":1,"total_count":2,"images":[]}"#;
        assert!(serde_json::from_str::<CuratedImageList>(twice).is_err());
    }

    #[test]
    fn decodes_lists_of_runners_in_one_shape_only() {
        for body in [
            json!({}),
            json!([]),
            json!({ "total_count": 0 }),
            json!({ "total_count": 0, "runners": null }),
        ] {
            rejected::<RunnerList>(body.clone());
            rejected::<HostedRunnerList>(body);
        }
    }

    #[test]
    fn decodes_custom_images_from_either_property() {
        let image = json!({
            "id": 1, "latest_version": "1.3.0", "name": "a", "platform": "linux-x64", "source": "custom", "state": "Ready",
            "total_versions_size": 200, "versions_count": 4
        });
        let version =
            json!({ "created_on": "2024-11-09T23:39:01Z", "size_gb": 75, "state": "Ready", "version": "1.1.0" });
        let decoded = |body: Value| serde_json::from_value::<CustomImageList>(body).expect("a shape of a list");
        for name in ["images", "image_versions"] {
            let list = decoded(json!({ "total_count": 1, name: [image] }));
            assert_eq!((list.images.len(), list.image_versions), (1, None));
        }
        let list = decoded(json!({ "total_count": 1, "image_versions": [version] }));
        assert!(list.images.is_empty());
        assert_eq!(list.image_versions.expect("versions")[0].version, "1.1.0");
        let list = decoded(json!({ "total_count": 1, "images": [image], "image_versions": null }));
        assert_eq!((list.images.len(), list.image_versions), (1, None));
        assert!(
            rejected::<CustomImageList>(json!({ "total_count": 1, "image_versions": [{}] })).contains("missing field")
        );
    }

    #[test]
    fn decodes_numbers_as_strings() {
        for (value, decoded) in [
            (json!("20.04"), "20.04"),
            (json!(20.04), "20.04"),
            (json!(22), "22"),
            (json!(-1), "-1"),
        ] {
            let image: CuratedImage = serde_json::from_value(image(value)).expect("an image");
            assert_eq!(image.display_name, decoded);
        }
        for (value, decoded) in [(json!(20.04), Some("20.04")), (json!(null), None)] {
            let image: HostedRunnerImageSummary =
                serde_json::from_value(json!({ "id": "a", "display_name": value })).expect("an image");
            assert_eq!(image.display_name.as_deref(), decoded);
        }
        assert!(rejected::<CuratedImage>(image(json!(null))).contains("expected a string or a number"));
    }
}
