//! What is left of a body after decoding and encoding.

use serde_json::{Map, Value};

use crate::description::{Kind, Property, Schema};

/// The first property that the description knows and that did not come back with its value, or that came back without
/// having been sent.
pub(crate) fn loss(schema: &Schema, sent: &Value, kept: &Value) -> Option<String> {
    look(schema, sent, kept, &mut String::new())
}

fn look(schema: &Schema, sent: &Value, kept: &Value, place: &mut String) -> Option<String> {
    let same = match (&schema.kind, sent, kept) {
        // Whether it may be null is for decoding to say.
        (_, Value::Null, kept) => kept.is_null(),
        (Kind::Object(properties), Value::Object(sent), Value::Object(kept)) => {
            return in_object(properties, sent, kept, place);
        }
        (Kind::Array(items), Value::Array(sent), Value::Array(kept)) if sent.len() == kept.len() => {
            return sent.iter().zip(kept).enumerate().find_map(|(index, (sent, kept))| {
                inside(place, &index.to_string(), |place| look(items, sent, kept, place))
            });
        }
        (Kind::Choice(choices), sent, kept) => {
            let choice = choices.iter().find(|choice| has_what_is_required(choice, sent));
            return match choice {
                Some(choice) => look(choice, sent, kept, place),
                None => Some(format!("{place}: it is none of the choices")),
            };
        }
        (Kind::Date, Value::String(sent), Value::String(kept)) => {
            let instant = |text: &str| chrono::DateTime::parse_from_rfc3339(text).ok();
            instant(sent).is_some() && instant(sent) == instant(kept)
        }
        // The description's own example of a text is a number.
        (Kind::Text(_), Value::Number(sent), Value::String(kept)) => sent.to_string() == *kept,
        (Kind::Map | Kind::Text(_) | Kind::Integer | Kind::Number | Kind::Boolean, sent, kept) => sent == kept,
        _ => false,
    };
    (!same).then(|| format!("{place}: sent {sent}, kept {kept}"))
}

fn in_object(
    properties: &[Property],
    sent: &Map<String, Value>,
    kept: &Map<String, Value>,
    place: &mut String,
) -> Option<String> {
    let invented = kept
        .iter()
        .find(|(name, value)| !value.is_null() && sent.get(*name).is_none_or(Value::is_null));
    if let Some((name, value)) = invented {
        return Some(format!("{place}/{name}: sent nothing, kept {value}"));
    }
    properties.iter().find_map(|property| {
        let null = &Value::Null;
        let sent = sent.get(&property.name).unwrap_or(null);
        let kept = kept.get(&property.name).unwrap_or(null);
        inside(place, &property.name, |place| look(&property.schema, sent, kept, place))
    })
}

fn inside<T>(place: &mut String, name: &str, look: impl FnOnce(&mut String) -> T) -> T {
    let length = place.len();
    place.push('/');
    place.push_str(name);
    let found = look(place);
    place.truncate(length);
    found
}

fn has_what_is_required(schema: &Schema, sent: &Value) -> bool {
    match &schema.kind {
        Kind::Object(properties) => properties
            .iter()
            .filter(|property| property.required)
            .all(|property| sent.get(&property.name).is_some()),
        _ => true,
    }
}
