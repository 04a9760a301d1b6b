//! Compares a body with the result of decoding and encoding it.

use serde_json::{Map, Value};

use crate::description::{Kind, Property, Schema};

/// Returns a description of the first difference: a described value that was lost or changed, or a value that was
/// added.
pub(crate) fn loss(schema: &Schema, body: &Value, decoded: &Value) -> Option<String> {
    compare(schema, body, decoded, &mut String::new())
}

fn compare(schema: &Schema, body: &Value, decoded: &Value, place: &mut String) -> Option<String> {
    let same = match (&schema.kind, body, decoded) {
        // Decoding checks whether null is allowed.
        (_, Value::Null, decoded) => decoded.is_null(),
        (Kind::Object(properties), Value::Object(body), Value::Object(decoded)) => {
            return in_object(properties, body, decoded, place);
        }
        (Kind::Array(items), Value::Array(body), Value::Array(decoded)) if body.len() == decoded.len() => {
            return body
                .iter()
                .zip(decoded)
                .enumerate()
                .find_map(|(index, (body, decoded))| {
                    inside(place, &index.to_string(), |place| compare(items, body, decoded, place))
                });
        }
        (Kind::Choice(choices), body, decoded) => {
            let choice = choices.iter().find(|choice| has_required_properties(choice, body));
            return match choice {
                Some(choice) => compare(choice, body, decoded, place),
                None => Some(format!("{place}: matches none of the choices")),
            };
        }
        (Kind::Date, Value::String(body), Value::String(decoded)) => {
            let instant = |text: &str| chrono::DateTime::parse_from_rfc3339(text).ok();
            instant(body).is_some() && instant(body) == instant(decoded)
        }
        // One example of a string in the description is a number.
        (Kind::Text(_), Value::Number(body), Value::String(decoded)) => body.to_string() == *decoded,
        (Kind::Map | Kind::Text(_) | Kind::Integer | Kind::Number | Kind::Boolean, body, decoded) => body == decoded,
        _ => false,
    };
    (!same).then(|| format!("{place}: expected {body}, found {decoded}"))
}

fn in_object(
    properties: &[Property],
    body: &Map<String, Value>,
    decoded: &Map<String, Value>,
    place: &mut String,
) -> Option<String> {
    let added = decoded
        .iter()
        .find(|(name, value)| !value.is_null() && body.get(*name).is_none_or(Value::is_null));
    if let Some((name, value)) = added {
        return Some(format!("{place}/{name}: expected no value, found {value}"));
    }
    properties.iter().find_map(|property| {
        let null = &Value::Null;
        let body = body.get(&property.name).unwrap_or(null);
        let decoded = decoded.get(&property.name).unwrap_or(null);
        inside(place, &property.name, |place| {
            compare(&property.schema, body, decoded, place)
        })
    })
}

fn inside<T>(place: &mut String, name: &str, compare: impl FnOnce(&mut String) -> T) -> T {
    let length = place.len();
    place.push('/');
    place.push_str(name);
    let found = compare(place);
    place.truncate(length);
    found
}

fn has_required_properties(schema: &Schema, body: &Value) -> bool {
    match &schema.kind {
        Kind::Object(properties) => properties
            .iter()
            .filter(|property| property.required)
            .all(|property| body.get(&property.name).is_some()),
        _ => true,
    }
}
