//! Reads and checks the credentials of requests.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chrono::{DateTime, Utc};
use hyper::StatusCode;

use crate::api::description::operation::Operation;
use crate::api::problem::Problem;
use crate::state::app::WebTokenError;
use crate::state::credential::{Credential, CredentialError};
use crate::state::ids::AppId;
use crate::state::store::State;

/// Reads an `Authorization` header. Fails if the API does not accept the scheme.
///
/// With basic authentication, the token is the password. If the password is empty, the token is the user name.
pub(crate) fn read_credential(authorization: Option<&str>) -> Result<Credential, Problem> {
    let authorization = authorization.map(str::trim).unwrap_or_default();
    if authorization.is_empty() {
        return Ok(Credential::Anonymous);
    }
    let (scheme, value) = authorization.split_once(' ').unwrap_or((authorization, ""));
    let value = value.trim();
    let token = match scheme.to_ascii_lowercase().as_str() {
        _ if value.is_empty() => return Ok(Credential::Anonymous),
        "bearer" | "token" => Some(value.to_owned()),
        "basic" => basic_token(value),
        _ => None,
    };
    token.map(Credential::Token).ok_or_else(bad_credentials)
}

/// Returns the token of basic authentication.
fn basic_token(value: &str) -> Option<String> {
    let pair = String::from_utf8(STANDARD.decode(value).ok()?).ok()?;
    let (user, password) = pair.split_once(':').unwrap_or((&pair, ""));
    let token = match password {
        "" | "x-oauth-basic" => user,
        password => password,
    };
    (!token.is_empty()).then(|| token.to_owned())
}

/// Checks a credential for an operation. Returns the id of the App if the operation takes a JSON web token.
pub(crate) fn authenticate(
    state: &State,
    credential: &Credential,
    operation: Option<&Operation>,
    now: DateTime<Utc>,
) -> Result<Option<AppId>, Problem> {
    match credential {
        Credential::Token(token) if operation.is_some_and(|operation| operation.for_apps) => {
            let app = state.apps.authenticate(token, now);
            app.map(Some).map_err(web_token_problem)
        }
        Credential::Token(token) if state.apps.is_web_token(token) => Err(bad_credentials()),
        _ => match state.credentials.check(credential, now) {
            Ok(()) => Ok(None),
            Err(CredentialError::Missing) => Err(unauthorized("Requires authentication")),
            Err(CredentialError::Bad) => Err(bad_credentials()),
        },
    }
}

fn web_token_problem(error: WebTokenError) -> Problem {
    match error {
        WebTokenError::Undecodable => unauthorized("A JSON web token could not be decoded"),
        WebTokenError::UnknownApp => Problem::general(StatusCode::NOT_FOUND, "Integration not found"),
        WebTokenError::Refused(message) => unauthorized(message),
    }
}

fn bad_credentials() -> Problem {
    unauthorized("Bad credentials")
}

fn unauthorized(message: &str) -> Problem {
    Problem::general(StatusCode::UNAUTHORIZED, message)
}
