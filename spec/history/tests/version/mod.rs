//! Compiles the generated code of a version with a stub of the raw layer, and decodes the examples of the version.

use github_runners_spec::{operations, resolve};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// The decoders for the bodies of an operation.
pub(crate) struct Bodies {
    pub(crate) id: &'static str,
    pub(crate) response: Decoder,
    pub(crate) request: Decoder,
}

type Decoder = fn(&Value) -> Result<Value, String>;

/// Decodes a body and encodes the result.
pub(crate) fn round_trip<T: DeserializeOwned + Serialize>(body: &Value) -> Result<Value, String> {
    let decoded: T = serde_json::from_value(body.clone()).map_err(|error| error.to_string())?;
    serde_json::to_value(decoded).map_err(|error| error.to_string())
}

/// Decodes every example of a description. `exceptions` lists operations with examples that do not decode, and the reasons.
/// Panics if all examples of such an operation decode. Returns the number of decoded examples.
pub(crate) fn check_examples(description: &Value, bodies: &[Bodies], exceptions: &[(&str, &str)]) -> usize {
    let (mut decoded, mut failed) = (0, Vec::new());
    let mut excused: Vec<&str> = Vec::new();
    for operation in operations(description) {
        let found = bodies.iter().find(|bodies| bodies.id == operation.id);
        let bodies = found.unwrap_or_else(|| panic!("{} is not generated", operation.id));
        let responses = operation.definition["responses"].as_object().into_iter().flatten();
        let successes = responses.filter(|(status, _)| status.starts_with('2'));
        let responses = successes.map(|(_, response)| (response, bodies.response));
        let request = operation
            .definition
            .get("requestBody")
            .map(|body| (body, bodies.request));
        for (body, decode) in responses.chain(request) {
            for example in examples(description, body) {
                match decode(example) {
                    Ok(_) => decoded += 1,
                    Err(_) if exceptions.iter().any(|(id, _)| *id == operation.id) => excused.push(operation.id),
                    Err(problem) => failed.push(format!("{}: {problem}: {example}", operation.id)),
                }
            }
        }
    }
    assert!(failed.is_empty(), "{failed:#?}");
    for (id, reason) in exceptions {
        assert!(
            excused.contains(id),
            "all examples of {id} decode, but it is listed as an exception: {reason}"
        );
    }
    decoded
}

fn examples<'a>(description: &'a Value, body: &'a Value) -> Vec<&'a Value> {
    let Some(body) = resolve(description, body) else {
        return Vec::new();
    };
    let media = body["content"].as_object().into_iter().flatten();
    let media: Vec<&Value> = media
        .filter(|(kind, _)| *kind == "application/json")
        .map(|(_, media)| media)
        .collect();
    let named = media
        .iter()
        .flat_map(|media| media["examples"].as_object().into_iter().flatten());
    let named = named.filter_map(|(_, example)| resolve(description, example)?.get("value"));
    let lone = media.iter().filter_map(|media| media.get("example"));
    named.chain(lone).collect()
}

macro_rules! bodies {
    ($($method:ident => ($id:literal, $response:ty, $request:ty)),* $(,)?) => {
        const BODIES: &[crate::version::Bodies] = &[$(crate::version::Bodies {
            id: $id,
            response: crate::version::round_trip::<$response>,
            request: crate::version::round_trip::<$request>,
        }),*];
    };
}
pub(crate) use bodies;

/// Defines the modules that generated code needs, with a stub of the raw layer.
macro_rules! version {
    ($version:literal) => {
        #[allow(dead_code, unreachable_pub)]
        mod lenient {
            include!(concat!(env!("OUT_DIR"), "/lenient.rs"));
        }
        #[allow(dead_code, unreachable_pub)]
        mod nullable {
            include!(concat!(env!("OUT_DIR"), "/nullable.rs"));
        }
        #[allow(dead_code, unreachable_pub)]
        mod open_enum {
            include!(concat!(env!("OUT_DIR"), "/open_enum.rs"));
        }
        #[allow(dead_code, unreachable_pub)]
        mod secret {
            include!(concat!(env!("OUT_DIR"), "/secret.rs"));
        }

        #[allow(
            clippy::all,
            clippy::unwrap_used,
            missing_docs,
            unused,
            unreachable_pub,
            unexpected_cfgs
        )]
        mod models {
            pub use crate::nullable::Nullable;
            pub use crate::secret::Secret;
            pub(crate) use crate::{lenient, nullable, open_enum};
            include!(concat!(env!("OUT_DIR"), "/", $version, "/types.rs"));
        }

        #[allow(dead_code, unused_macros, unused_imports)]
        mod operations {
            #[derive(Debug)]
            pub(crate) struct Operation {
                pub(crate) name: &'static str,
                pub(crate) id: &'static str,
                pub(crate) method: &'static str,
                pub(crate) path: &'static str,
                pub(crate) repeatable: bool,
                pub(crate) success: u16,
                pub(crate) may_return_secret: bool,
                pub(crate) servers: &'static [&'static str],
            }
            include!(concat!(env!("OUT_DIR"), "/", $version, "/operations.rs"));
        }

        #[allow(clippy::all, clippy::unwrap_used, missing_docs, unused, unreachable_pub)]
        mod raw {
            use std::fmt::Display;

            use serde::Serialize;
            use serde::de::DeserializeOwned;

            use crate::operations::Operation;
            use crate::{models as types, operations};

            pub struct Client;
            pub struct Response<T>(T);
            pub struct Error;
            struct Request;

            impl Request {
                fn new(_: &'static Operation, _: &[&dyn Display]) -> Result<Self, Error> {
                    Ok(Self)
                }
                fn query<T: Display>(self, _: &'static str, _: Option<&T>) -> Self {
                    self
                }
                fn json(self, _: &impl Serialize) -> Result<Self, Error> {
                    Ok(self)
                }
            }

            impl Client {
                async fn send<T: DeserializeOwned>(&self, _: Request) -> Result<Response<T>, Error> {
                    Err(Error)
                }
            }

            include!(concat!(env!("OUT_DIR"), "/", $version, "/client.rs"));
        }

        #[allow(clippy::all)]
        mod bodies {
            use crate::models as types;
            use crate::version::bodies;
            include!(concat!(env!("OUT_DIR"), "/", $version, "/bodies.rs"));
            pub(crate) fn all() -> &'static [crate::version::Bodies] {
                BODIES
            }
        }
    };
}
pub(crate) use version;
