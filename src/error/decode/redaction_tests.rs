//! Decode errors never show a secret, for any invalid body and any position of the secret.

use reqwest::StatusCode;
use reqwest::header::HeaderMap;
use serde::de::{DeserializeOwned, IgnoredAny};
use serde_json::{Value, json};

use super::DecodeError;
use crate::error::Head;
use crate::models::{AuthenticationToken, CuratedImageList, JitConfig, Runner, RunnerApplication, RunnerList};
use crate::operations::{self, Operation};

/// Secrets in the forms that GitHub uses.
const SECRETS: &[&str] = &[
    "ghp_16C7e42F292c6912E7710c838347Ae178B4a",
    "github_pat_11ABCDE0Y0abcdefghijkl_mnopqrstuvwxyz",
    "ghs_16C7e42F292c6912E7710c838347Ae178B4a",
    "AABF3JGZDX3P5PMEXLND6TS6FCWO6",
    "eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiIxIn0.c2lnbmF0dXJl",
    "eyIucnVubmVyIjoiZXlKQloyVnVkRWxrSWpvaU1TSjkifQ==",
    "-----BEGIN RSA PRIVATE KEY-----\\nMIIEpAIBAAKCAQEA\\n-----END RSA PRIVATE KEY-----",
    "https://x:hunter2@github.com/a",
];

/// Bodies with a secret, in addition to the bodies from the examples in the description.
const BODIES: &[&str] = &[
    r#"{"total_count":"SECRET","runners":[]}"#,
    r#"{"total_count":["SECRET"],"runners":[]}"#,
    r#"{"total_count":{"a":"x SECRET y"},"runners":[]}"#,
    r#"{"total_count":{"SECRET":1},"runners":[]}"#,
    r#"{"total_count":{"token":"horse-staple","a":{"password":["hunter2"]}},"runners":[]}"#,
    r#"{"SECRET":{"SECRET":"SECRET"}}"#,
    r#"{"total_count":1,"runners":[{"id":1,"name":"SECRET"}]}"#,
    r#"{"total_count":1,"runners":[{"id":"SECRET"}]}"#,
    r#"{"total_count":1,"runners":"SECRET"#,
    r#"{"total_count":1,"SECRET"#,
    r#""SECRET""#,
    r#"["SECRET"]"#,
    "SECRET",
    "<title>SECRET</title>",
    "<html>Authorization: Bearer SECRET</html>",
    "token: hunter2 SECRET",
    r#"{"token":"SECRET","expires_at":"SECRET"}"#,
    r#"{"runner":{"id":"SECRET"},"encoded_jit_config":"SECRET"}"#,
    r#"[{"os":["SECRET"],"temp_download_token":"SECRET"}]"#,
];

/// Returns everything that an error shows. If the body decodes, uses the parse error of another text.
fn shown<T: DeserializeOwned>(operation: &'static Operation, body: &str) -> String {
    let error = serde_json::from_str::<T>(body).err();
    let error = error.or_else(|| serde_json::from_str::<()>("{").err());
    let error = error.expect("an error");
    let head = Head::of(StatusCode::OK, &HeaderMap::new());
    let error = DecodeError::of_body(operation.into(), head, body.as_bytes(), &error);
    format!("{error} {error:?}")
}

/// Returns the texts that must not appear: the whole secret, and each of its parts that has at least 8 characters.
fn parts(secret: &str) -> impl Iterator<Item = &str> {
    let words = secret.split(|c: char| !c.is_alphanumeric() && c != '_');
    let words = words.filter(|word| word.len() >= 8);
    words.chain([secret, "hunter2", "horse-staple"])
}

#[test]
fn hides_secrets_in_bodies_of_every_form() {
    for secret in SECRETS {
        for template in BODIES {
            let body = template.replace("SECRET", secret);
            for text in [
                shown::<RunnerList>(&operations::LIST_SELF_HOSTED_RUNNERS_FOR_ORG, &body),
                shown::<Runner>(&operations::GET_SELF_HOSTED_RUNNER_FOR_ORG, &body),
                shown::<AuthenticationToken>(&operations::CREATE_REGISTRATION_TOKEN_FOR_ORG, &body),
                shown::<JitConfig>(&operations::GENERATE_RUNNER_JITCONFIG_FOR_ORG, &body),
                shown::<Vec<RunnerApplication>>(&operations::LIST_RUNNER_APPLICATIONS_FOR_ORG, &body),
                shown::<CuratedImageList>(&operations::GET_HOSTED_RUNNERS_PARTNER_IMAGES_FOR_ORG, &body),
                shown::<IgnoredAny>(&operations::CREATE_INSTALLATION_ACCESS_TOKEN, &body),
            ] {
                for part in parts(secret) {
                    assert!(!text.contains(part), "{part} of {body}: {text}");
                }
            }
        }
    }
}

type Shown = fn(&'static Operation, &str) -> String;

macro_rules! bodies {
    ($($method:ident => ($id:literal, $response:ty, $request:ty)),* $(,)?) => {
        const RESPONSES: &[(&str, Shown)] = &[$(($id, shown::<$response>)),*];
    };
}

mod generated {
    use super::{Shown, shown};
    use crate::models as types;
    include!(concat!(env!("OUT_DIR"), "/bodies.rs"));
    pub(super) fn responses() -> &'static [(&'static str, Shown)] {
        RESPONSES
    }
}

#[test]
fn hides_secrets_in_every_position_of_the_described_bodies() {
    let description = github_runners_spec::description();
    let mut tried = 0;
    for operation in github_runners_spec::operations(&description) {
        let (_, shown) = generated::responses()
            .iter()
            .find(|(id, _)| *id == operation.id)
            .expect("a generated table entry");
        let listed = operations::OPERATIONS.iter().find(|it| it.id == operation.id);
        let listed = listed.expect("an operation of the table");
        for example in examples(&description, operation.definition) {
            for (number, pointer) in pointers(example, String::new()).into_iter().enumerate() {
                let secret = SECRETS[number % SECRETS.len()];
                for secret_value in [
                    json!(secret),
                    json!([{ "a": secret, "key": "horse-staple" }]),
                    json!({ secret: secret, "token": "hunter2" }),
                ] {
                    let mut body = example.clone();
                    *body.pointer_mut(&pointer).expect("a valid pointer") = secret_value;
                    let text = shown(listed, &body.to_string());
                    for part in parts(secret) {
                        assert!(!text.contains(part), "{} {pointer}: {text}", operation.id);
                    }
                    tried += 1;
                }
            }
        }
    }
    assert!(tried > 5_000, "{tried}");
}

fn examples<'a>(description: &'a Value, operation: &'a Value) -> Vec<&'a Value> {
    let resolved = |value: &'a Value| github_runners_spec::resolve(description, value).expect("a reference");
    let responses = operation["responses"].as_object().into_iter().flatten();
    let successes = responses.filter(|(status, _)| status.starts_with('2'));
    let examples = successes.flat_map(|(_, response)| {
        let examples = &resolved(response)["content"]["application/json"]["examples"];
        examples.as_object().into_iter().flatten()
    });
    examples.map(|(_, example)| &resolved(example)["value"]).collect()
}

fn pointers(value: &Value, path: String) -> Vec<String> {
    let inside = |name: String, value: &Value| pointers(value, format!("{path}/{name}"));
    let mut found: Vec<String> = match value {
        Value::Object(object) => object
            .iter()
            .flat_map(|(name, value)| inside(name.clone(), value))
            .collect(),
        Value::Array(list) => list
            .iter()
            .enumerate()
            .flat_map(|(index, value)| inside(index.to_string(), value))
            .collect(),
        _ => Vec::new(),
    };
    found.push(path);
    found
}
