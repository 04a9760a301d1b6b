//! From a GitHub App's key to a token of its installation.

use super::{
    GitHubApp, jwt,
    place::Place,
    refusal::{Asked, Refusal, date},
    tokens::Issued,
};
use crate::{
    Error,
    credential::bearer,
    raw::{
        self, ResponseValue,
        types::{Installation, InstallationId, InstallationToken},
    },
};
use chrono::{DateTime, TimeDelta, Utc};
use reqwest::header::HeaderValue;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The greatest difference between two clocks that is believed, a century: any time this far from now can be reckoned
/// with.
const FARTHEST: TimeDelta = TimeDelta::days(36_500);

/// An App, and what was learned while it asked for tokens.
pub(super) struct Exchange {
    app: GitHubApp,
    calls: Box<dyn Fn(HeaderValue) -> raw::Client + Send + Sync>,
    learned: Mutex<Learned>,
}

#[derive(Default)]
struct Learned {
    installation: Option<InstallationId>,
    /// How far GitHub's clock is ahead of this machine's, as far as it matters.
    clock_ahead: TimeDelta,
}

/// A client that speaks for the App, and the time that it signed.
struct Signed {
    github: raw::Client,
    at: DateTime<Utc>,
}

impl Exchange {
    pub(super) fn new(app: GitHubApp, calls: impl Fn(HeaderValue) -> raw::Client + Send + Sync + 'static) -> Self {
        Self {
            app,
            calls: Box::new(calls),
            learned: Mutex::default(),
        }
    }

    /// A new token.
    pub(super) async fn token(&self) -> Result<Issued, Error> {
        let place = self.app.place()?;
        let mut result = self.attempt(place).await;
        if let Err(refusal) = &result
            && let Some(ahead) = refusal.clock_ahead()
            && self.put_right(ahead)
        {
            result = self.attempt(place).await;
        }
        result.map_err(|refusal| refusal.explain(&self.app.id, place))
    }

    /// Signs by GitHub's clock from now on; `false` where that cannot be a clock.
    fn put_right(&self, ahead: TimeDelta) -> bool {
        let mut learned = self.learned();
        let clock_ahead = learned.clock_ahead + ahead;
        if clock_ahead.abs() > FARTHEST {
            return false;
        }
        learned.clock_ahead = clock_ahead;
        drop(learned);
        let seconds = clock_ahead.num_seconds();
        tracing::warn!(
            seconds,
            "GitHub's clock is so far ahead of this machine's; it is signed by GitHub's"
        );
        true
    }

    async fn attempt(&self, place: &Place) -> Result<Issued, Refusal> {
        let signed = self.sign()?;
        let known = self.known_installation(place);
        let installation = match known {
            Some(installation) => installation,
            None => self.find(&signed, place).await?,
        };
        let result = self.exchange(&signed, installation).await;
        let found_before = known.is_some() && !matches!(place, Place::Installation(_));
        match result {
            // The App was installed anew since then, with another id.
            Err(refusal) if found_before && refusal.is_missing(Asked::Token) => {
                let installation = self.find(&signed, place).await?;
                self.exchange(&signed, installation).await
            }
            result => result,
        }
    }

    fn sign(&self) -> Result<Signed, Refusal> {
        let at = Utc::now() + self.learned().clock_ahead;
        let token = jwt::sign(&self.app.key, &self.app.id, at);
        let token = token.map_err(|_| Refusal::unasked("the system gives no random numbers to sign with"))?;
        let header = bearer(&token).map_err(|_| Refusal::unasked("the signed token does not fit into a header"))?;
        let github = (self.calls)(header);
        Ok(Signed { github, at })
    }

    fn known_installation(&self, place: &Place) -> Option<InstallationId> {
        match place {
            Place::Installation(id) => Some(*id),
            _ => self.learned().installation,
        }
    }

    async fn find(&self, signed: &Signed, place: &Place) -> Result<InstallationId, Refusal> {
        let github = &signed.github;
        let (operation, found) = match place {
            Place::Installation(id) => return Ok(*id),
            Place::Organization(name) => ("get_org_installation", github.get_org_installation(name).await),
            Place::Repository { owner, name } => {
                ("get_repo_installation", github.get_repo_installation(owner, name).await)
            }
            Place::Enterprise(slug) => (
                "get_enterprise_installation",
                github.get_enterprise_installation(slug).await,
            ),
        };
        let refused = |error| Refusal::new::<Installation>(Asked::Installation, operation, error, signed.at);
        let installation = found.map_err(refused)?.into_inner().id;
        self.learned().installation = Some(installation);
        Ok(installation)
    }

    async fn exchange(&self, signed: &Signed, installation: InstallationId) -> Result<Issued, Refusal> {
        let answer = signed
            .github
            .create_installation_access_token(&installation, &self.app.narrowed)
            .await;
        let refused = |error| {
            let operation = "create_installation_access_token";
            Refusal::new::<InstallationToken>(Asked::Token, operation, error, signed.at)
        };
        let issued = self.issued(answer.map_err(refused)?);
        tracing::debug!(
            app = self.app.id,
            installation = installation.0,
            lifetime = issued.lifetime.num_seconds(),
            "a new token of the installation"
        );
        Ok(issued)
    }

    fn issued(&self, answer: ResponseValue<InstallationToken>) -> Issued {
        // By GitHub's own clock, if the answer tells it: ours may be wrong.
        let now = date(answer.headers()).unwrap_or_else(|| Utc::now() + self.learned().clock_ahead);
        let InstallationToken { token, expires_at, .. } = answer.into_inner();
        Issued {
            token,
            lifetime: expires_at - now,
        }
    }

    fn learned(&self) -> MutexGuard<'_, Learned> {
        self.learned.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
