//! From a GitHub App's key to a token of its installation.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chrono::Utc;

use super::GitHubApp;
use super::calls::{AppCalls, Issued};
use super::place::Place;
use super::refusal::{Asked, Refusal};
use super::signer::Signer;
use super::tokens::Obtained;
use crate::auth::authenticator::Sign;
use crate::error::Error;
use crate::models::InstallationId;

/// An App, and what was learned while it asked for tokens.
pub(super) struct Exchange {
    app: GitHubApp,
    signer: Arc<Signer>,
    /// Speaks for the App.
    github: Box<dyn AppCalls>,
    /// The installation, where it had to be found.
    found: Mutex<Option<InstallationId>>,
}

impl Exchange {
    /// `calls` makes what sends requests that are authenticated by a signature.
    pub(super) fn new(app: GitHubApp, calls: impl FnOnce(Sign) -> Box<dyn AppCalls>) -> Self {
        let signer = Arc::new(Signer::new(&app, Utc::now));
        let signs = Arc::clone(&signer);
        Self {
            app,
            signer,
            github: calls(Box::new(move || signs.header())),
            found: Mutex::default(),
        }
    }

    /// A new token.
    pub(super) async fn token(&self) -> Result<Obtained, Error> {
        let place = self.app.place()?;
        let mut result = self.attempt(place).await;
        if let Err(refusal) = &result
            && let Some(behind) = refusal.clock_behind()
            && self.signer.put_right(behind)
        {
            result = self.attempt(place).await;
        }
        result.map_err(|refusal| refusal.explain(&self.app.id, place))
    }

    async fn attempt(&self, place: &Place) -> Result<Obtained, Refusal> {
        let known = self.known_installation(place);
        let installation = match known {
            Some(installation) => installation,
            None => self.find(place).await?,
        };
        let result = self.exchange(installation).await;
        let found_before = known.is_some() && !matches!(place, Place::Installation(_));
        match result {
            // The App was installed anew since then, with another id.
            Err(refusal) if found_before && refusal.is_missing(Asked::Token) => {
                let installation = self.find(place).await?;
                self.exchange(installation).await
            }
            result => result,
        }
    }

    fn known_installation(&self, place: &Place) -> Option<InstallationId> {
        match place {
            Place::Installation(id) => Some(*id),
            _ => *self.found(),
        }
    }

    async fn find(&self, place: &Place) -> Result<InstallationId, Refusal> {
        let found = self.github.find_installation(place).await;
        let installation = found.map_err(|error| Refusal::new(Asked::Installation, error, &self.signer))?;
        *self.found() = Some(installation);
        Ok(installation)
    }

    async fn exchange(&self, installation: InstallationId) -> Result<Obtained, Refusal> {
        let issued = self.github.create_token(installation, &self.app.narrowed).await;
        let issued = issued.map_err(|error| Refusal::new(Asked::Token, error, &self.signer))?;
        let obtained = self.obtained(issued);
        tracing::debug!(
            app = self.app.id,
            installation = installation.0,
            lifetime = obtained.lifetime.num_seconds(),
            "a new token of the installation"
        );
        Ok(obtained)
    }

    fn obtained(&self, issued: Issued) -> Obtained {
        // By GitHub's own clock, if the response has its time: ours may be wrong.
        let now = issued.date.unwrap_or_else(|| self.signer.now());
        Obtained {
            lifetime: issued.token.expires_at - now,
            token: issued.token.token,
        }
    }

    fn found(&self) -> MutexGuard<'_, Option<InstallationId>> {
        self.found.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
