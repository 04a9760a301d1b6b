//! The credentials that the client uses, and the tokens that GitHub accepts.

use std::io;
use std::sync::LazyLock;
use std::time::Duration;

use tokio::time::sleep;

use super::{GitHub, State};
use crate::auth::{Credential, GitHubApp, PrivateKey};
use crate::models::{InstallationId, Secret};

/// The numbers of the credentials. `APP` obtains the tokens of `INSTALLATION`.
pub(super) const STATIC: usize = 0;
pub(super) const CALLBACK: usize = 1;
pub(super) const INSTALLATION: usize = 2;
pub(super) const APP: usize = 3;

static KEY: LazyLock<PrivateKey> = LazyLock::new(|| {
    let key = PrivateKey::from_pem(include_str!("../../../auth/app/keys/pkcs8.pem"));
    key.expect("a key")
});

impl GitHub {
    pub(in crate::client::simulation) fn credential(&self, account: usize) -> Credential {
        match account {
            STATIC => Credential::token("static"),
            CALLBACK => {
                let github = self.clone();
                Credential::callback(move || github.clone().callback())
            }
            _ => GitHubApp::new("Iv23liAbCdEf0123456", KEY.clone())
                .installation(InstallationId::new(7))
                .into(),
        }
    }

    async fn callback(self) -> Result<Secret, io::Error> {
        let (wait, fails) = {
            let state = &mut *self.state();
            state.accounts[CALLBACK].credentials += 1;
            let (most, failures) = state.conditions.callback;
            let wait = Duration::from_millis(state.random.u64(0..=most));
            (wait, state.random.u16(0..1_000) < failures)
        };
        if !wait.is_zero() {
            sleep(wait).await;
        }
        if fails {
            return Err(io::Error::other("no token today"));
        }
        let state = self.state();
        Ok(Secret::from(format!("callback-{}", state.token_number())))
    }
}

impl State {
    /// Returns the number of the current token of the callback.
    fn token_number(&self) -> u64 {
        if self.conditions.faultless || self.conditions.bad_callback {
            return 0;
        }
        self.start.elapsed().as_secs() / self.conditions.token_life
    }

    /// Returns whether GitHub accepts a token.
    pub(super) fn accepts(&self, account: usize, token: &str) -> bool {
        let number = token.rsplit('-').next().and_then(|number| number.parse::<u64>().ok());
        match account {
            STATIC => !self.conditions.bad_token,
            CALLBACK => !self.conditions.bad_callback && number == Some(self.token_number()),
            INSTALLATION => number.is_some_and(|number| number <= self.issued),
            _ => !self.conditions.bad_key,
        }
    }
}
