//! From a GitHub App's key to a token of its installation.

use super::{
    GitHubApp,
    place::Place,
    refusal::{Asked, Refusal, date},
    signer::Signer,
    tokens::Issued,
};
use crate::{
    Error,
    credential::Sign,
    raw::{
        self, ResponseValue,
        types::{Installation, InstallationId, InstallationToken},
    },
};
use chrono::Utc;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// An App, and what was learned while it asked for tokens.
pub(super) struct Exchange {
    app: GitHubApp,
    signer: Arc<Signer>,
    /// Speaks for the App.
    github: raw::Client,
    /// The installation, where it had to be found.
    found: Mutex<Option<InstallationId>>,
}

impl Exchange {
    /// `calls` gives a client that authenticates with what it is to sign.
    pub(super) fn new(app: GitHubApp, calls: impl FnOnce(Sign) -> raw::Client) -> Self {
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
    pub(super) async fn token(&self) -> Result<Issued, Error> {
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

    async fn attempt(&self, place: &Place) -> Result<Issued, Refusal> {
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
        let github = &self.github;
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
        let refused = |error| Refusal::new::<Installation>(Asked::Installation, operation, error, &self.signer);
        let installation = found.map_err(refused)?.into_inner().id;
        *self.found() = Some(installation);
        Ok(installation)
    }

    async fn exchange(&self, installation: InstallationId) -> Result<Issued, Refusal> {
        let answer = self
            .github
            .create_installation_access_token(&installation, &self.app.narrowed)
            .await;
        let refused = |error| {
            let operation = "create_installation_access_token";
            Refusal::new::<InstallationToken>(Asked::Token, operation, error, &self.signer)
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
        let now = date(answer.headers()).unwrap_or_else(|| self.signer.now());
        let InstallationToken { token, expires_at, .. } = answer.into_inner();
        Issued {
            token,
            lifetime: expires_at - now,
        }
    }

    fn found(&self) -> MutexGuard<'_, Option<InstallationId>> {
        self.found.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
