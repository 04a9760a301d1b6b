//! Generates random bodies from GitHub's description for every operation, and decodes them. Decoding must not lose a
//! described value.

#[path = "../description/mod.rs"]
mod description;
mod generator;
mod loss;

use std::sync::Mutex;
use std::{env, thread};

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use self::description::{Kind, Operation, Schema};
use self::generator::{Counts, Flavor, Generator};
use self::loss::loss;

/// The number of random bodies for each flavor and operation. The variable `GITHUB_RUNNERS_BODIES` sets another number.
const BODIES: u64 = 1_000;

type Decoder = fn(&[u8]) -> Result<Value, String>;

/// The decoders of an operation's response and request. build.rs writes the list.
struct Bodies {
    id: &'static str,
    response: Decoder,
    request: Decoder,
}

macro_rules! bodies {
    ($($method:ident => ($id:literal, $response:ty, $request:ty)),* $(,)?) => {
        const BODIES_OF_OPERATIONS: &[Bodies] = &[$(Bodies {
            id: $id,
            response: round_trip::<$response>,
            request: round_trip::<$request>,
        }),*];
    };
}

mod generated {
    use github_runners::raw::types;

    use super::{Bodies, round_trip};
    include!(concat!(env!("OUT_DIR"), "/bodies.rs"));
    pub(super) fn all() -> &'static [Bodies] {
        BODIES_OF_OPERATIONS
    }
}

/// Decodes a body and encodes the result.
fn round_trip<T: DeserializeOwned + Serialize>(body: &[u8]) -> Result<Value, String> {
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

/// Returns the operations whose response has a body.
fn responses() -> Vec<(&'static Bodies, String, Schema)> {
    let responses = operations()
        .into_iter()
        .filter_map(|it| Some((of(&it.id), it.id, it.response?)));
    responses.collect()
}

/// Runs a check in parallel for all operations whose response has a body. If a check fails, panics with all problems.
fn check_responses(check: impl Fn(&Bodies, &str, &Schema) -> Result<Counts, String> + Sync) -> Counts {
    let queue = Mutex::new(responses());
    let outcome = Mutex::new((Counts::default(), Vec::new()));
    let threads = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                loop {
                    let Some((bodies, id, schema)) = queue.lock().expect("no thread panics").pop() else {
                        return;
                    };
                    let result = check(bodies, &id, &schema);
                    let mut outcome = outcome.lock().expect("no thread panics");
                    match result {
                        Ok(counts) => outcome.0.add(counts),
                        Err(problem) => outcome.1.push(format!("{id}: {problem}")),
                    }
                }
            });
        }
    });
    let (counts, problems) = outcome.into_inner().expect("no thread panics");
    assert!(
        problems.is_empty(),
        "{} operations:\n{}",
        problems.len(),
        problems.join("\n")
    );
    counts
}

/// Decodes one body and checks that no value is lost.
fn check_body(decode: Decoder, schema: &Schema, body: &Value) -> Result<(), String> {
    let bytes = serde_json::to_vec(body).expect("a value is JSON");
    match decode(&bytes) {
        Ok(decoded) => loss(schema, body, &decoded).map_or(Ok(()), Err),
        Err(problem) => Err(format!("{problem}: {:.300}", String::from_utf8_lossy(&bytes))),
    }
}

#[test]
fn every_operation_decodes_random_bodies_without_loss() {
    let number_of_bodies = env::var("GITHUB_RUNNERS_BODIES").map_or(BODIES, |number| {
        number.parse().expect("GITHUB_RUNNERS_BODIES must be a number")
    });
    let counts = check_responses(|bodies, id, schema| {
        let mut sum = Counts::default();
        for (flavor, number) in Flavor::RANDOM
            .into_iter()
            .flat_map(|it| (0..number_of_bodies).map(move |number| (it, number)))
        {
            let mut generator = Generator::new(id, number, flavor);
            let body = generator.generate(schema);
            check_body(bodies.response, schema, &body).map_err(|problem| format!("{flavor:?} {number}: {problem}"))?;
            sum.add(generator.counts);
        }
        Ok(sum)
    });
    let Counts {
        nulls,
        absent,
        unknown_values,
        unknown_properties,
        large_integers,
        offsets,
    } = counts;
    for count in [
        nulls,
        absent,
        unknown_values,
        unknown_properties,
        large_integers,
        offsets,
    ] {
        assert!(count > 1_000, "{counts:?}");
    }
}

#[test]
fn generated_operations_have_a_body_if_the_description_has_one() {
    let described = operations();
    assert_eq!(described.len(), generated::all().len());
    for operation in described {
        let bodies = of(&operation.id);
        // `()` decodes from null only.
        let is_none = |decode: Decoder| decode(b"null").is_ok() && decode(b"{}").is_err();
        assert_eq!(
            is_none(bodies.response),
            operation.response.is_none(),
            "{}",
            operation.id
        );
        assert_eq!(is_none(bodies.request), operation.request.is_none(), "{}", operation.id);
    }
}

#[test]
fn requests_survive_a_round_trip() {
    for operation in operations() {
        let Some(schema) = operation.request else { continue };
        for number in 0..200 {
            let flavors = [Flavor::Valid, Flavor::Sparse, Flavor::UnknownValues];
            let flavor = flavors[number as usize % flavors.len()];
            let body = Generator::new(&operation.id, number, flavor).generate(&schema);
            let outcome = check_body(of(&operation.id).request, &schema, &body);
            assert_eq!(outcome, Ok(()), "{} {number}", operation.id);
        }
    }
}

/// With a default of `busy: false`, a controller could delete a working runner. A missing list would look like an empty
/// one.
#[test]
fn rejects_bodies_without_a_required_property() {
    let checked = Mutex::new(0);
    check_responses(|bodies, id, schema| {
        for number in 0..8 {
            let body = Generator::new(id, number, Flavor::Valid).generate(schema);
            (bodies.response)(body.to_string().as_bytes())?;
            for (place, nullable) in required(schema, &body, String::new()) {
                *checked.lock().expect("no thread panics") += 1;
                let (object, name) = place.rsplit_once('/').expect("a pointer");
                let mut without = body.clone();
                let object_of = |body: &mut Value| -> Option<()> {
                    body.pointer_mut(object)?.as_object_mut()?.remove(name).map(|_| ())
                };
                object_of(&mut without).expect("the property exists");
                let mut invalid = vec![without];
                if !nullable {
                    let mut null = body.clone();
                    *null.pointer_mut(&place).expect("the property exists") = Value::Null;
                    invalid.push(null);
                }
                for body in invalid {
                    if (bodies.response)(body.to_string().as_bytes()).is_ok() {
                        return Err(format!("`{place}` is not required in {body:.300}"));
                    }
                }
            }
        }
        Ok(Counts::default())
    });
    let checked = checked.into_inner().expect("no thread panics");
    assert!(checked > 5_000, "{checked}");
}

/// Returns the pointers of the required properties in `body`, and whether each is nullable.
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

/// Tests the function `loss`.
#[test]
fn every_lost_changed_or_added_value_is_detected() {
    let checked = Mutex::new(0);
    check_responses(|bodies, id, schema| {
        for number in 0..3 {
            let body = Generator::new(id, number, Flavor::Valid).generate(schema);
            let decoded = (bodies.response)(body.to_string().as_bytes())?;
            for place in known(schema, &body, String::new()) {
                *checked.lock().expect("no thread panics") += 1;
                for change in [Value::Null, Value::from("different"), Value::from(7.5)] {
                    let mut changed = decoded.clone();
                    *changed.pointer_mut(&place).ok_or_else(|| format!("{place} is lost"))? = change;
                    if loss(schema, &body, &changed).is_none() {
                        return Err(format!("a change of `{place}` was not detected"));
                    }
                }
            }
            let mut extended = decoded.clone();
            if let Value::Object(object) = &mut extended {
                object.insert("invented".to_owned(), 1.into());
                if loss(schema, &body, &extended).is_none() {
                    return Err("an additional property was not detected".to_owned());
                }
            }
        }
        Ok(Counts::default())
    });
    let checked = checked.into_inner().expect("no thread panics");
    assert!(checked > 5_000, "{checked}");
}

/// Returns the pointers of the values in `body` that the description knows.
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

/// The examples include some that contradict their schema.
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
            let responses = successes.map(|(status, response)| (status.as_str(), response, bodies.response));
            let request = operation.definition.get("requestBody");
            let request = request.map(|body| ("request", body, bodies.request));
            for (side, body, decode) in responses.chain(request) {
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

/// Most examples of the description belong to single properties.
#[test]
fn bodies_of_examples_decode() {
    check_responses(|bodies, id, schema| {
        for number in 0..8 {
            let body = Generator::new(id, number, Flavor::Examples).generate(schema);
            check_body(bodies.response, schema, &body)?;
        }
        Ok(Counts::default())
    });
}

/// The types are generated from the description of Enterprise Cloud, which contains the operations of all products.
#[test]
fn bodies_of_every_product_decode() {
    let known = responses();
    for product in github_runners_spec::PRODUCTS {
        let document = serde_json::from_str(product.text).expect("a product is JSON");
        for operation in description::read(&document) {
            let Some(schema) = operation.response else { continue };
            let (bodies, _, known) = known
                .iter()
                .find(|(_, id, _)| *id == operation.id)
                .expect("the operation exists in every product");
            let flavors = Flavor::RANDOM.into_iter().chain([Flavor::Examples]).cycle();
            for (number, flavor) in (0..40).zip(flavors) {
                let body = Generator::new(product.name, number, flavor).generate(&schema);
                let outcome = check_body(bodies.response, known, &body);
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
fn bodies_depend_only_on_the_seed() {
    let (_, id, schema) = responses().remove(0);
    let body = |number| Generator::new(&id, number, Flavor::Valid).generate(&schema).to_string();
    assert_eq!(body(1), body(1));
    assert_ne!(body(1), body(2));
    let other = Generator::new("another", 1, Flavor::Valid)
        .generate(&schema)
        .to_string();
    assert_ne!(body(1), other);
}
