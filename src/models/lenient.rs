//! Answers that come in other shapes than their schema says.

use std::fmt;
use std::marker::PhantomData;

use serde::de::value::SeqAccessDeserializer;
use serde::de::{DeserializeOwned, Error, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value};

/// A list in whatever shape it came.
#[derive(Debug)]
pub(crate) struct List<T, I> {
    pub(crate) items: Vec<T>,
    /// What stood under the other name and is no item.
    pub(crate) instead: Option<Vec<I>>,
    pub(crate) total_count: i64,
    // Only lists that have more than items need it, and whether there are any is up to the description.
    #[allow(dead_code)]
    rest: Map<String, Value>,
}

impl<T, I> List<T, I> {
    /// Decodes a property beside the items, which may be absent.
    #[allow(dead_code)]
    pub(crate) fn rest<P: DeserializeOwned + Default, E: Error>(&mut self, name: &str) -> Result<P, E> {
        match self.rest.remove(name) {
            Some(value) => serde_json::from_value(value).map_err(E::custom),
            None => Ok(P::default()),
        }
    }
}

/// Decodes an object with `total_count` and `name`, which is what the schema says, or with `instead` for `name`; an
/// array; or a single item. An object with nothing of it is an error: an empty body must not look like an empty list.
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
        Ok(alone(Vec::deserialize(SeqAccessDeserializer::new(sequence))?))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let (mut items, mut instead, mut total_count) = (None, None, None);
        // What may turn out to be a single item.
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
                    .map(|item| alone(vec![item]))
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

fn once<T, E: Error>(place: &mut Option<T>, value: T, name: &'static str) -> Result<(), E> {
    match place.replace(value) {
        Some(_) => Err(E::duplicate_field(name)),
        None => Ok(()),
    }
}

/// A list of which nothing says how much more there is.
fn alone<T, I>(items: Vec<T>) -> List<T, I> {
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

/// Decodes a text that may come as a number: an example has `20.04` without quotes.
pub(crate) fn text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    deserializer.deserialize_any(TextVisitor)
}

/// The same for a text that may be absent or null.
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

    fn refused<T: DeserializeOwned>(body: Value) -> String {
        let error = serde_json::from_value::<T>(body).err().expect("the body is bad");
        error.to_string()
    }

    #[test]
    fn a_list_decodes_in_every_shape() {
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
    fn what_is_no_list_is_an_error() {
        for body in [json!({}), json!({ "message": "x" }), json!({ "total_count": 1 })] {
            for problem in [
                refused::<CuratedImageList>(body.clone()),
                refused::<CustomImageList>(body.clone()),
            ] {
                assert!(problem.contains("missing field `images`"), "{problem}");
            }
            assert!(refused::<MachineSpecList>(body).contains("missing field `machine_specs`"));
        }
        assert!(refused::<CuratedImageList>(json!({ "images": [] })).contains("missing field `total_count`"));
        for body in [
            json!(null),
            json!("x"),
            json!({ "total_count": 0, "images": null }),
            json!([{}]),
        ] {
            refused::<CuratedImageList>(body);
        }
        let twice = r#"{"total_count":1,"total_count":2,"images":[]}"#;
        assert!(serde_json::from_str::<CuratedImageList>(twice).is_err());
    }

    #[test]
    fn lists_of_runners_take_nothing_but_what_they_are() {
        for body in [
            json!({}),
            json!([]),
            json!({ "total_count": 0 }),
            json!({ "total_count": 0, "runners": null }),
        ] {
            refused::<RunnerList>(body.clone());
            refused::<HostedRunnerList>(body);
        }
    }

    #[test]
    fn custom_images_come_under_either_name() {
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
            refused::<CustomImageList>(json!({ "total_count": 1, "image_versions": [{}] })).contains("missing field")
        );
    }

    #[test]
    fn a_text_may_be_a_number() {
        for (sent, kept) in [
            (json!("20.04"), "20.04"),
            (json!(20.04), "20.04"),
            (json!(22), "22"),
            (json!(-1), "-1"),
        ] {
            let image: CuratedImage = serde_json::from_value(image(sent)).expect("an image");
            assert_eq!(image.display_name, kept);
        }
        for (sent, kept) in [(json!(20.04), Some("20.04")), (json!(null), None)] {
            let image: HostedRunnerImageSummary =
                serde_json::from_value(json!({ "id": "a", "display_name": sent })).expect("an image");
            assert_eq!(image.display_name.as_deref(), kept);
        }
        assert!(refused::<CuratedImage>(image(json!(null))).contains("expected a string or a number"));
    }
}
