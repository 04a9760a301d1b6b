//! Creates the JSON web tokens of a GitHub App.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, TimeDelta, Utc};
use ring::error::Unspecified;
use ring::rand;
use ring::rand::SystemRandom;
use serde_json::json;
use zeroize::Zeroizing;

use super::PrivateKey;

/// How far `iat` is in the past. GitHub recommends this, because the clock of this machine can be fast.
const BACKDATED: TimeDelta = TimeDelta::seconds(60);

/// The time between `iat` and `exp`. GitHub accepts an `exp` at most ten minutes ahead of its clock. A clock that is less
/// than two minutes fast or eight minutes slow is therefore harmless.
const LIFETIME: TimeDelta = TimeDelta::minutes(9);

/// Signs a token for the App with this id at this time.
///
/// # Errors
///
/// Fails if the system cannot generate random numbers.
pub(super) fn sign(key: &PrivateKey, app: &str, now: DateTime<Utc>) -> Result<Zeroizing<String>, Unspecified> {
    let issued = now - BACKDATED;
    let unique: [u8; 16] = rand::generate(&SystemRandom::new())?.expose();
    let header = json!({"alg": "RS256", "typ": "JWT"});
    let claims = json!({
        "iss": app,
        "iat": issued.timestamp(),
        "exp": (issued + LIFETIME).timestamp(),
        "jti": URL_SAFE_NO_PAD.encode(unique),
    });
    let [header, claims] = [header, claims].map(|part| URL_SAFE_NO_PAD.encode(part.to_string()));
    let message = format!("{header}.{claims}");
    let signature = URL_SAFE_NO_PAD.encode(key.sign(message.as_bytes())?);
    Ok(Zeroizing::new(format!("{message}.{signature}")))
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;

    fn parts(token: &str) -> [Value; 2] {
        let mut parts = token
            .split('.')
            .map(|part| URL_SAFE_NO_PAD.decode(part).expect("base64"));
        let mut next = || serde_json::from_slice(&parts.next().expect("a part")).expect("JSON");
        [next(), next()]
    }

    #[test]
    fn has_the_claims_that_github_requires() {
        let key = PrivateKey::from_pem(include_str!("keys/pkcs1.pem")).expect("a key");
        let now = DateTime::from_timestamp(1_761_000_000, 999_999_999).expect("a time");
        let tokens = [(); 2].map(|()| sign(&key, "Iv23liAbC", now).expect("a token"));
        let [header, claims] = parts(&tokens[0]);
        assert_eq!(header, json!({"alg": "RS256", "typ": "JWT"}));
        assert_eq!(claims["iss"], "Iv23liAbC");
        assert_eq!(
            (&claims["iat"], &claims["exp"]),
            (&json!(1_760_999_940), &json!(1_761_000_480))
        );
        let [_, other] = parts(&tokens[1]);
        assert_ne!(claims["jti"], other["jti"]);
        assert_eq!(claims["jti"].as_str().map(str::len), Some(22));
    }
}
