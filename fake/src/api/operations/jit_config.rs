//! Just-in-time configurations in the format that the runner application decodes.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use fastrand::Rng;
use serde_json::{Value, json};

use crate::state::random;
use crate::state::runner::Runner;

/// Returns a just-in-time configuration: a base64-encoded JSON object of file names and base64-encoded contents.
///
/// The key consists of random bytes and is not an RSA key. All URLs point to the fake, so a runner application that gets
/// the configuration by mistake sends nothing to other servers.
pub(super) fn encode(runner: &Runner, group: &str, work_folder: &str, base_url: &str, rng: &mut Rng) -> String {
    let settings = json!({
        "AgentId": runner.id.to_string(),
        "AgentName": runner.name,
        "DisableUpdate": "False",
        "Ephemeral": "True",
        "PoolId": runner.runner_group_id.to_string(),
        "PoolName": group,
        "ServerUrl": format!("{base_url}/"),
        "ServerUrlV2": format!("{base_url}/broker/"),
        "UseV2Flow": "True",
        "WorkFolder": work_folder,
    });
    let credentials = json!({
        "scheme": "OAuth",
        "data": {
            "clientId": random::uuid(rng),
            "authorizationUrl": format!("{base_url}/_apis/oauth2/token/{}", random::uuid(rng)),
            "requireFipsCryptography": "True",
        },
    });
    let mut number = |bytes| STANDARD.encode(random::bytes(rng, bytes));
    let key = json!({
        "d": number(256),
        "dp": number(128),
        "dq": number(128),
        "exponent": "AQAB",
        "inverseQ": number(128),
        "modulus": number(256),
        "p": number(128),
        "q": number(128),
    });
    let file = |content: &Value| STANDARD.encode(content.to_string());
    let files = json!({
        ".runner": file(&settings),
        ".credentials": file(&credentials),
        ".credentials_rsaparams": file(&key),
    });
    STANDARD.encode(files.to_string())
}
