//! Bodies made from GitHub's description, as published: every operation decodes them all, and loses nothing of them but
//! what the description does not know.

#[path = "../description/mod.rs"]
mod description;
mod loss;
mod maker;

use std::sync::Mutex;
use std::thread;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use self::description::{Kind, Operation, Schema};
use self::loss::loss;
use self::maker::{Flavor, Made, Maker};

/// How many random bodies of each flavor each operation decodes.
const BODIES: u64 = 1_000;

type Decoder = fn(&[u8]) -> Result<Value, String>;

/// Each operation's answer and request as its generated method has them; written by build.rs.
struct Bodies {
    id: &'static str,
    answer: Decoder,
    request: Decoder,
}

macro_rules! bodies {
    ($($method:ident => ($id:literal, $answer:ty, $request:ty)),* $(,)?) => {
        const BODIES_OF_OPERATIONS: &[Bodies] = &[$(Bodies {
            id: $id,
            answer: there_and_back::<$answer>,
            request: there_and_back::<$request>,
        }),*];
    };
}

mod generated {
    use github_runners::raw::types;

    use super::{Bodies, there_and_back};
    include!(concat!(env!("OUT_DIR"), "/bodies.rs"));
    pub(super) fn all() -> &'static [Bodies] {
        BODIES_OF_OPERATIONS
    }
}

/// What comes back of a body.
fn there_and_back<T: DeserializeOwned + Serialize>(body: &[u8]) -> Result<Value, String> {
    let decoded: T = serde_json::from_slice(body).map_err(|error| error.to_string())?;
    serde_json::to_value(decoded).map_err(|error| error.to_string())
}

fn of(id: &str) -> &'static Bodies {
    let found = generated::all().iter().find(|it| it.id == id);
    found.unwrap_or_else(|| panic!("{id} is not generated"))
}

fn operations() -> Vec<Operation> {
    description::read(&github_runners_spec::description())
}

/// Every operation that answers with a body.
fn answers() -> Vec<(&'static Bodies, String, Schema)> {
    let answering = operations()
        .into_iter()
        .filter_map(|it| Some((of(&it.id), it.id, it.answer?)));
    answering.collect()
}

/// Runs a check of every answering operation on every processor, and gives the first few complaints.
fn each_answer(check: impl Fn(&Bodies, &str, &Schema) -> Result<Made, String> + Sync) -> Made {
    let waiting = Mutex::new(answers());
    let outcome = Mutex::new((Made::default(), Vec::new()));
    let threads = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                loop {
                    let Some((bodies, id, schema)) = waiting.lock().expect("no thread panics").pop() else {
                        return;
                    };
                    let result = check(bodies, &id, &schema);
                    let mut outcome = outcome.lock().expect("no thread panics");
                    match result {
                        Ok(made) => outcome.0.add(made),
                        Err(problem) => outcome.1.push(format!("{id}: {problem}")),
                    }
                }
            });
        }
    });
    let (made, problems) = outcome.into_inner().expect("no thread panics");
    assert!(
        problems.is_empty(),
        "{} operations:\n{}",
        problems.len(),
        problems.join("\n")
    );
    made
}

/// Decodes one body and tells what is wrong with what comes back.
fn check_body(decode: Decoder, schema: &Schema, body: &Value) -> Result<(), String> {
    let bytes = serde_json::to_vec(body).expect("a value is JSON");
    match decode(&bytes) {
        Ok(kept) => loss(schema, body, &kept).map_or(Ok(()), Err),
        Err(problem) => Err(format!("{problem}: {:.300}", String::from_utf8_lossy(&bytes))),
    }
}

#[test]
fn every_operation_decodes_whatever_the_description_allows_and_more() {
    let made = each_answer(|bodies, id, schema| {
        let mut sum = Made::default();
        for (flavor, number) in Flavor::RANDOM
            .into_iter()
            .flat_map(|it| (0..BODIES).map(move |number| (it, number)))
        {
            let mut maker = Maker::new(id, number, flavor);
            let body = maker.make(schema);
            check_body(bodies.answer, schema, &body).map_err(|problem| format!("{flavor:?} {number}: {problem}"))?;
            sum.add(maker.made);
        }
        Ok(sum)
    });
    let Made {
        nulls,
        absent,
        unknown_values,
        unknown_properties,
        large_integers,
        offsets,
    } = made;
    for count in [
        nulls,
        absent,
        unknown_values,
        unknown_properties,
        large_integers,
        offsets,
    ] {
        assert!(count > 1_000, "{made:?}");
    }
}

#[test]
fn every_operation_with_a_body_is_generated_with_one() {
    let described = operations();
    assert_eq!(described.len(), generated::all().len());
    for operation in described {
        let bodies = of(&operation.id);
        // Nothing but null decodes as no body.
        let is_none = |decode: Decoder| decode(b"null").is_ok() && decode(b"{}").is_err();
        assert_eq!(is_none(bodies.answer), operation.answer.is_none(), "{}", operation.id);
        assert_eq!(is_none(bodies.request), operation.request.is_none(), "{}", operation.id);
    }
}

#[test]
fn requests_come_back_as_they_were() {
    for operation in operations() {
        let Some(schema) = operation.request else { continue };
        for number in 0..200 {
            let flavors = [Flavor::Valid, Flavor::Sparse, Flavor::UnknownValues];
            let flavor = flavors[number as usize % flavors.len()];
            let body = Maker::new(&operation.id, number, flavor).make(&schema);
            let outcome = check_body(of(&operation.id).request, &schema, &body);
            assert_eq!(outcome, Ok(()), "{} {number}", operation.id);
        }
    }
}

/// A required property that is absent, or null where it may not be, is an error: `busy: false` as a guess would let a
/// controller delete a working runner, and a list without its items would pass for an empty fleet.
#[test]
fn nothing_that_is_required_is_guessed() {
    let checked = Mutex::new(0);
    each_answer(|bodies, id, schema| {
        for number in 0..8 {
            let body = Maker::new(id, number, Flavor::Valid).make(schema);
            (bodies.answer)(body.to_string().as_bytes())?;
            for (place, nullable) in required(schema, &body, String::new()) {
                *checked.lock().expect("no thread panics") += 1;
                let (object, name) = place.rsplit_once('/').expect("a pointer");
                let mut without = body.clone();
                let object_of = |body: &mut Value| -> Option<()> {
                    body.pointer_mut(object)?.as_object_mut()?.remove(name).map(|_| ())
                };
                object_of(&mut without).expect("the property is there");
                let mut wrong = vec![without];
                if !nullable {
                    let mut null = body.clone();
                    *null.pointer_mut(&place).expect("the property is there") = Value::Null;
                    wrong.push(null);
                }
                for body in wrong {
                    if (bodies.answer)(body.to_string().as_bytes()).is_ok() {
                        return Err(format!("`{place}` is guessed in {body:.300}"));
                    }
                }
            }
        }
        Ok(Made::default())
    });
    let checked = checked.into_inner().expect("no thread panics");
    assert!(checked > 5_000, "{checked}");
}

/// The pointers of the required properties that `body` has, each with whether it may be null.
fn required(schema: &Schema, body: &Value, place: String) -> Vec<(String, bool)> {
    match (&schema.kind, body) {
        (Kind::Object(properties), Value::Object(object)) => properties
            .iter()
            .filter_map(|property| Some((property, object.get(&property.name)?)))
            .flat_map(|(property, value)| {
                let place = format!("{place}/{}", property.name);
                let own = property.required.then(|| (place.clone(), property.schema.nullable));
                own.into_iter().chain(required(&property.schema, value, place))
            })
            .collect(),
        (Kind::Array(items), Value::Array(list)) => {
            let inside = |(index, item)| required(items, item, format!("{place}/{index}"));
            list.iter().enumerate().flat_map(inside).collect()
        }
        _ => Vec::new(),
    }
}

/// The check itself: whatever is missing, different or invented after decoding is noticed.
#[test]
fn every_loss_is_noticed() {
    let checked = Mutex::new(0);
    each_answer(|bodies, id, schema| {
        for number in 0..3 {
            let body = Maker::new(id, number, Flavor::Valid).make(schema);
            let kept = (bodies.answer)(body.to_string().as_bytes())?;
            for place in known(schema, &body, String::new()) {
                *checked.lock().expect("no thread panics") += 1;
                for change in [Value::Null, Value::from("different"), Value::from(7.5)] {
                    let mut changed = kept.clone();
                    *changed.pointer_mut(&place).ok_or_else(|| format!("{place} is lost"))? = change;
                    if loss(schema, &body, &changed).is_none() {
                        return Err(format!("a change of `{place}` was not noticed"));
                    }
                }
            }
            let mut more = kept.clone();
            if let Value::Object(object) = &mut more {
                object.insert("invented".to_owned(), 1.into());
                if loss(schema, &body, &more).is_none() {
                    return Err("an invention was not noticed".to_owned());
                }
            }
        }
        Ok(Made::default())
    });
    let checked = checked.into_inner().expect("no thread panics");
    assert!(checked > 5_000, "{checked}");
}

/// The pointers of what `body` has and the description knows.
fn known(schema: &Schema, body: &Value, place: String) -> Vec<String> {
    match (&schema.kind, body) {
        (_, Value::Null) => Vec::new(),
        (Kind::Object(properties), Value::Object(object)) => properties
            .iter()
            .filter_map(|property| Some((property, object.get(&property.name)?)))
            .flat_map(|(property, value)| known(&property.schema, value, format!("{place}/{}", property.name)))
            .collect(),
        (Kind::Array(items), Value::Array(list)) => {
            let inside = |(index, item)| known(items, item, format!("{place}/{index}"));
            list.iter().enumerate().flat_map(inside).collect()
        }
        _ if place.is_empty() => Vec::new(),
        _ => vec![place],
    }
}

/// Also the examples that break the schema they illustrate.
#[test]
fn every_example_of_every_product_decodes() {
    let mut failed = Vec::new();
    let mut decoded = 0;
    let mut documents = vec![("ghec", github_runners_spec::description())];
    for product in github_runners_spec::PRODUCTS {
        documents.push((
            product.name,
            serde_json::from_str(product.text).expect("a product is JSON"),
        ));
    }
    for (product, document) in &documents {
        for operation in github_runners_spec::operations(document) {
            let bodies = of(operation.id);
            let responses = operation.definition["responses"].as_object().into_iter().flatten();
            let successes = responses.filter(|(status, _)| status.starts_with('2'));
            let answers = successes.map(|(status, response)| (status.as_str(), response, bodies.answer));
            let request = operation.definition.get("requestBody");
            let request = request.map(|body| ("request", body, bodies.request));
            for (side, body, decode) in answers.chain(request) {
                for (name, example) in examples(document, body) {
                    match decode(example.to_string().as_bytes()) {
                        Ok(_) => decoded += 1,
                        Err(problem) => failed.push(format!("{product}: {} {side} {name}: {problem}", operation.id)),
                    }
                }
            }
        }
    }
    assert!(decoded > 300, "{decoded}");
    assert!(failed.is_empty(), "{failed:#?}");
}

fn examples<'a>(document: &'a Value, body: &'a Value) -> Vec<(&'a str, &'a Value)> {
    let body = github_runners_spec::resolve(document, body).expect("a body");
    let media = body["content"].as_object().into_iter().flatten();
    let named = media
        .clone()
        .flat_map(|(_, media)| media["examples"].as_object().into_iter().flatten());
    let named = named.filter_map(|(name, example)| {
        let example = github_runners_spec::resolve(document, example)?;
        Some((name.as_str(), example.get("value")?))
    });
    let lone = media.filter_map(|(_, media)| Some(("example", media.get("example")?)));
    named.chain(lone).collect()
}

/// The examples of single properties, of which the description has most.
#[test]
fn bodies_of_examples_decode() {
    each_answer(|bodies, id, schema| {
        for number in 0..8 {
            let body = Maker::new(id, number, Flavor::Examples).make(schema);
            check_body(bodies.answer, schema, &body)?;
        }
        Ok(Made::default())
    });
}

/// Products differ in what they describe. The types are made from the widest of them, so what it knows is what is kept.
#[test]
fn bodies_of_every_product_decode() {
    let known = answers();
    for product in github_runners_spec::PRODUCTS {
        let document = serde_json::from_str(product.text).expect("a product is JSON");
        for operation in description::read(&document) {
            let Some(schema) = operation.answer else { continue };
            let (bodies, _, known) = known.iter().find(|(_, id, _)| *id == operation.id).expect("a superset");
            let flavors = Flavor::RANDOM.into_iter().chain([Flavor::Examples]).cycle();
            for (number, flavor) in (0..40).zip(flavors) {
                let body = Maker::new(product.name, number, flavor).make(&schema);
                let outcome = check_body(bodies.answer, known, &body);
                assert_eq!(
                    outcome,
                    Ok(()),
                    "{}: {} {flavor:?} {number}",
                    product.name,
                    operation.id
                );
            }
        }
    }
}

#[test]
fn the_same_seed_makes_the_same_body() {
    let (_, id, schema) = answers().remove(0);
    let body = |number| Maker::new(&id, number, Flavor::Valid).make(&schema).to_string();
    assert_eq!(body(1), body(1));
    assert_ne!(body(1), body(2));
    let other = Maker::new("another", 1, Flavor::Valid).make(&schema).to_string();
    assert_ne!(body(1), other);
}
