//! GitHub Apps, their installations and their JSON web tokens.

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, Utc};
use ring::signature::{RSA_PKCS1_2048_8192_SHA256, UnparsedPublicKey};
use serde_json::{Map, Value};
use spki::der::DecodePem;
use spki::{ObjectIdentifier, SubjectPublicKeyInfoOwned};

use crate::state::error::KeyError;
use crate::state::ids::{AppId, InstallationId};
use crate::state::scope_index::ScopeIndex;

/// `rsaEncryption` of PKCS #1.
const RSA: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.1");

/// The maximum number of seconds by which a JSON web token can be issued in the future, to tolerate clock skew.
const SKEW: f64 = 60.0;

/// The maximum number of seconds for which a JSON web token can be valid.
const LONGEST: f64 = 600.0;

/// The reason why a JSON web token was rejected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum WebTokenError {
    /// The text is not a JSON web token, or its signature is wrong.
    Undecodable,
    /// The issuer is not an App of the fake.
    UnknownApp,
    /// A claim is invalid. The value is GitHub's message, which names the claim.
    Refused(&'static str),
}

/// A GitHub App.
#[derive(Debug)]
pub(crate) struct App {
    pub(crate) id: AppId,
    pub(crate) client_id: String,
    /// The RSA public key in PKCS #1 encoding.
    key: Vec<u8>,
}

impl App {
    pub(crate) fn new(id: AppId, client_id: String, public_key_pem: &str) -> Result<Self, KeyError> {
        let info = SubjectPublicKeyInfoOwned::from_pem(public_key_pem).map_err(|error| KeyError(error.to_string()))?;
        if info.algorithm.oid != RSA {
            return Err(KeyError("it is not an RSA key".to_owned()));
        }
        Ok(Self {
            id,
            client_id,
            key: info.subject_public_key.raw_bytes().to_vec(),
        })
    }
}

/// An installation of a GitHub App in a scope, with its permissions.
#[derive(Debug, Clone)]
pub(crate) struct Installation {
    pub(crate) id: InstallationId,
    pub(crate) app_id: AppId,
    pub(crate) scope: ScopeIndex,
    pub(crate) permissions: Map<String, Value>,
}

/// The GitHub Apps of a fake and their installations.
#[derive(Debug, Default)]
pub(crate) struct Apps {
    pub(crate) apps: BTreeMap<AppId, App>,
    pub(crate) installations: BTreeMap<InstallationId, Installation>,
}

impl Apps {
    /// Returns the id of the App's installation in a scope. If the installation does not exist, creates it.
    pub(crate) fn install(
        &mut self,
        app_id: AppId,
        scope: ScopeIndex,
        permissions: Map<String, Value>,
    ) -> InstallationId {
        if let Some(found) = self.installed(app_id, scope) {
            return found.id;
        }
        let id = self
            .installations
            .last_key_value()
            .map_or(InstallationId::new(1), |(id, _)| id.next());
        let installation = Installation {
            id,
            app_id,
            scope,
            permissions,
        };
        self.installations.insert(id, installation);
        id
    }

    pub(crate) fn installed(&self, app_id: AppId, scope: ScopeIndex) -> Option<&Installation> {
        self.installations
            .values()
            .find(|installation| installation.app_id == app_id && installation.scope == scope)
    }

    /// Returns the id of the App that signed a JSON web token, if the token is valid at this time.
    pub(crate) fn authenticate(&self, token: &str, now: DateTime<Utc>) -> Result<AppId, WebTokenError> {
        let parts: Vec<&str> = token.split('.').collect();
        let [header, claims, signature] = parts[..] else {
            return Err(WebTokenError::Undecodable);
        };
        let header = object(header).ok_or(WebTokenError::Undecodable)?;
        let claims = object(claims).ok_or(WebTokenError::Undecodable)?;
        let signature = URL_SAFE_NO_PAD
            .decode(signature)
            .map_err(|_| WebTokenError::Undecodable)?;
        if header["alg"] != "RS256" {
            return Err(WebTokenError::Undecodable);
        }
        let app = self.issuer(&claims["iss"])?;
        let signed = token.rsplit_once('.').map_or("", |(signed, _)| signed);
        UnparsedPublicKey::new(&RSA_PKCS1_2048_8192_SHA256, &app.key)
            .verify(signed.as_bytes(), &signature)
            .map_err(|_| WebTokenError::Undecodable)?;
        check_times(&claims, now)?;
        Ok(app.id)
    }

    /// Returns whether a token is a JSON web token of a known App, even if the token is not valid.
    pub(crate) fn is_web_token(&self, token: &str) -> bool {
        let Some([_, claims, _]) = token.split('.').collect::<Vec<_>>().first_chunk().copied() else {
            return false;
        };
        object(claims).is_some_and(|claims| self.issuer(&claims["iss"]).is_ok())
    }

    fn issuer(&self, issuer: &Value) -> Result<&App, WebTokenError> {
        let issuer = match issuer {
            Value::String(text) => text.clone(),
            Value::Number(number) => number.to_string(),
            _ => return Err(WebTokenError::Refused("Missing 'issuer' claim ('iss') in assertion")),
        };
        self.apps
            .values()
            .find(|app| app.client_id == issuer || app.id.to_string() == issuer)
            .ok_or(WebTokenError::UnknownApp)
    }
}

/// Decodes a part of a JSON web token.
fn object(part: &str) -> Option<Value> {
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(part).ok()?).ok()
}

#[allow(clippy::cast_precision_loss, reason = "seconds since 1970 are exact")]
fn check_times(claims: &Value, now: DateTime<Utc>) -> Result<(), WebTokenError> {
    let now = now.timestamp() as f64;
    match claims["iat"].as_f64() {
        Some(issued) if issued <= now + SKEW => {}
        _ => {
            return Err(WebTokenError::Refused(
                "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued",
            ));
        }
    }
    match claims["exp"].as_f64() {
        Some(expires) if expires > now + LONGEST => Err(WebTokenError::Refused(
            "'Expiration time' claim ('exp') is too far in the future",
        )),
        Some(expires) if expires > now => Ok(()),
        _ => Err(WebTokenError::Refused(
            "'Expiration time' claim ('exp') must be a numeric value representing the future time at which the \
             assertion expires",
        )),
    }
}
