//! Who sends a request, and whether the credential is good for the operation.

use chrono::{DateTime, Utc};
use hyper::StatusCode;

use crate::api::description::operation::Operation;
use crate::api::problem::Problem;
use crate::state::app::WebTokenError;
use crate::state::credential::{Credential, CredentialError};
use crate::state::store::State;

/// Reads an `Authorization` header. Schemes that the API does not accept are an error.
pub(crate) fn read_credential(authorization: Option<&str>) -> Result<Credential, Problem> {
    let authorization = authorization.map(str::trim).unwrap_or_default();
    if authorization.is_empty() {
        return Ok(Credential::Anonymous);
    }
    let (scheme, token) = authorization.split_once(' ').unwrap_or((authorization, ""));
    match token.trim() {
        "" => Ok(Credential::Anonymous),
        token if scheme.eq_ignore_ascii_case("bearer") || scheme.eq_ignore_ascii_case("token") => {
            Ok(Credential::Token(token.to_owned()))
        }
        _ => Err(bad_credentials()),
    }
}

/// Checks a credential for an operation. Returns the id of the App if the operation takes a JSON web token.
pub(crate) fn authenticate(
    state: &State,
    credential: &Credential,
    operation: Option<&Operation>,
    now: DateTime<Utc>,
) -> Result<Option<i64>, Problem> {
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
