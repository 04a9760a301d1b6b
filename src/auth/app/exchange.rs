//! Exchanges a GitHub App's signature for a token of its installation.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::AppInstallation;
use super::calls::{AppCalls, Issued};
use super::refusal::{Refusal, Step};
use super::signer::Signer;
use super::target::InstallationTarget;
use super::tokens::{InstallationTokens, Obtained};
use crate::error::Error;
use crate::models::InstallationId;

/// Requests the tokens of an installation.
pub(crate) struct Exchange {
    installation: AppInstallation,
    signer: Arc<Signer>,
    /// Sends the requests, authenticated as the App.
    github: Box<dyn AppCalls>,
    /// The id of the installation, once it has been looked up.
    found: Mutex<Option<InstallationId>>,
}

impl Exchange {
    /// Creates the exchange. `github` sends the requests, and `signer` signs them.
    pub(crate) fn new(installation: AppInstallation, signer: Arc<Signer>, github: Box<dyn AppCalls>) -> Self {
        Self {
            installation,
            signer,
            github,
            found: Mutex::default(),
        }
    }

    /// Returns the tokens of the installation.
    pub(crate) fn into_tokens(self) -> Arc<InstallationTokens> {
        let exchange = Arc::new(self);
        InstallationTokens::new(move || {
            let exchange = Arc::clone(&exchange);
            Box::pin(async move { exchange.token().await })
        })
    }

    /// Returns the id of the installation. Looks it up if it is unknown.
    pub(crate) async fn installation_id(&self) -> Result<InstallationId, Error> {
        let target = self.installation.target();
        if let Some(known) = self.known_installation(target) {
            return Ok(known);
        }
        let mut result = self.find(target).await;
        if let Err(refusal) = &result
            && let Some(behind) = refusal.clock_behind()
            && self.signer.correct_clock(behind)
        {
            result = self.find(target).await;
        }
        result.map_err(|refusal| refusal.explain(self.installation.app().id(), target))
    }

    /// Requests a new token.
    async fn token(&self) -> Result<Obtained, Error> {
        let target = self.installation.target();
        let mut result = self.attempt(target).await;
        if let Err(refusal) = &result
            && let Some(behind) = refusal.clock_behind()
            && self.signer.correct_clock(behind)
        {
            result = self.attempt(target).await;
        }
        result.map_err(|refusal| refusal.explain(self.installation.app().id(), target))
    }

    async fn attempt(&self, target: &InstallationTarget) -> Result<Obtained, Refusal> {
        let known = self.known_installation(target);
        let installation = match known {
            Some(installation) => installation,
            None => self.find(target).await?,
        };
        let result = self.exchange(installation).await;
        let found_before = known.is_some() && !matches!(target, InstallationTarget::Installation(_));
        match result {
            // The App has been reinstalled, so the installation has another id.
            Err(refusal) if found_before && refusal.is_missing(Step::CreateToken) => {
                let installation = self.find(target).await?;
                self.exchange(installation).await
            }
            result => result,
        }
    }

    fn known_installation(&self, target: &InstallationTarget) -> Option<InstallationId> {
        match target {
            InstallationTarget::Installation(id) => Some(*id),
            _ => *self.found(),
        }
    }

    async fn find(&self, target: &InstallationTarget) -> Result<InstallationId, Refusal> {
        let found = self.github.find_installation(target).await;
        let installation = found.map_err(|error| Refusal::new(Step::FindInstallation, error, &self.signer))?;
        *self.found() = Some(installation);
        Ok(installation)
    }

    async fn exchange(&self, installation: InstallationId) -> Result<Obtained, Refusal> {
        let issued = self
            .github
            .create_token(installation, self.installation.request())
            .await;
        let issued = issued.map_err(|error| Refusal::new(Step::CreateToken, error, &self.signer))?;
        let obtained = self.obtained(issued);
        tracing::debug!(
            app = self.installation.app().id(),
            installation = installation.get(),
            lifetime = obtained.lifetime.num_seconds(),
            "obtained a new installation token"
        );
        Ok(obtained)
    }

    fn obtained(&self, issued: Issued) -> Obtained {
        // The lifetime is calculated with GitHub's clock if possible, because this machine's clock can be wrong.
        let now = issued.date.unwrap_or_else(|| self.signer.now());
        Obtained {
            lifetime: issued.expires_at - now,
            token: issued.token,
        }
    }

    fn found(&self) -> MutexGuard<'_, Option<InstallationId>> {
        self.found.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
