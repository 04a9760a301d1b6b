//! Authentication as a GitHub App, or as one of its installations.

mod calls;
mod exchange;
mod installation;
mod jwt;
mod key;
mod pem;
mod refusal;
mod signer;
mod target;
mod tokens;

use std::fmt;
use std::sync::Arc;

pub(crate) use self::calls::{AppCalls, Issued};
pub(crate) use self::exchange::Exchange;
pub use self::installation::AppInstallation;
pub use self::key::PrivateKey;
pub(crate) use self::signer::Signer;
pub(crate) use self::target::InstallationTarget;
pub use self::tokens::AccessToken;
pub(crate) use self::tokens::InstallationTokens;

use crate::models::InstallationId;
use crate::validate::InvalidInput;

/// A GitHub App: its id and one of its private keys. This type needs the feature `app`, which is enabled by default.
///
/// An App is installed in organizations, user accounts and enterprises. Each installation has its own tokens and rate
/// limits. Use an App in one of these ways:
///
/// - As a credential itself: each call uses the installation of the organization, repository or enterprise that it
///   addresses. The client finds the installation once, and obtains and renews its tokens. Calls that only an App can
///   make, such as listing its installations, are authenticated as the App.
/// - [`installation_for_org`](Self::installation_for_org), [`installation_for_repo`](Self::installation_for_repo),
///   [`installation_for_enterprise`](Self::installation_for_enterprise) and [`installation`](Self::installation): one
///   installation, whose tokens can be restricted to permissions and repositories.
///
/// ```no_run
/// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
/// use github_runners::{Client, GitHubApp, PrivateKey};
///
/// let app = GitHubApp::new("Iv23liAbCdEf0123456", PrivateKey::from_file("app.private-key.pem")?);
/// let github = Client::builder().credential(app.clone()).build()?;
/// println!("{} runners", github.org("octo-org").runners().list().await?.total_count);
///
/// // Another credential on the same connections:
/// let acme = github.with_credential(app.installation_for_org("acme"));
/// println!("{} runners", acme.org("acme").runners().list().await?.total_count);
/// # Ok(())
/// # }
/// ```
///
/// The App needs the organization permission "Self-hosted runners" for runners of an organization, and the repository
/// permission "Administration" for runners of a repository. Read access is enough for calls that only read. According to
/// GitHub's description, Apps cannot use the operations of enterprises. See
/// GitHub's page on
/// [authenticating as an installation](https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/authenticating-as-a-github-app-installation).
///
/// If GitHub rejects a signature because this machine's clock is wrong, the client corrects the time by GitHub's clock
/// and signs again.
///
/// # Errors
///
/// An invalid App id, organization, repository or enterprise name is rejected with [`InvalidInput`] when the client is
/// built or, for [`Client::with_credential`](crate::Client::with_credential), when a call is made. If GitHub rejects the
/// App or its key, the call that needed the token fails with [`Error::Credential`](crate::Error::Credential).
#[derive(Clone)]
pub struct GitHubApp {
    id: Arc<str>,
    key: PrivateKey,
}

impl GitHubApp {
    /// Creates an App from an id and one of its private keys. The id is the client id (`"Iv23li…"`, which GitHub
    /// recommends) or the App id (`123456`). The ids and the keys are on the page of the App's settings.
    pub fn new(id: impl fmt::Display, key: PrivateKey) -> Self {
        Self {
            id: id.to_string().into(),
            key,
        }
    }

    /// Returns the client id or the App id.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Returns the installation with this id, which is the number at the end of the URL of the installation's settings.
    pub fn installation(&self, id: impl Into<InstallationId>) -> AppInstallation {
        self.at(InstallationTarget::Installation(id.into()))
    }

    /// Returns the App's installation in an organization. The client looks up its id before the first token.
    pub fn installation_for_org(&self, name: impl Into<String>) -> AppInstallation {
        self.at(InstallationTarget::Organization(name.into()))
    }

    /// Returns the App's installation for a repository, which is the installation of the repository's owner. The client
    /// looks up its id before the first token.
    ///
    /// Its tokens can access everything that the installation can access. Use [`AppInstallation::repositories`] to restrict
    /// them to the repository.
    pub fn installation_for_repo(&self, owner: impl Into<String>, name: impl Into<String>) -> AppInstallation {
        self.at(InstallationTarget::Repository {
            owner: owner.into(),
            name: name.into(),
        })
    }

    /// Returns the App's installation in an enterprise, by the enterprise's slug. The client looks up its id before the
    /// first token.
    pub fn installation_for_enterprise(&self, slug: impl Into<String>) -> AppInstallation {
        self.at(InstallationTarget::Enterprise(slug.into()))
    }

    fn at(&self, target: InstallationTarget) -> AppInstallation {
        AppInstallation::at(self, target)
    }

    pub(crate) fn key(&self) -> &PrivateKey {
        &self.key
    }

    /// Rejects a text that cannot be the id of an App.
    pub(crate) fn check(&self) -> Result<(), InvalidInput> {
        if self.id.is_empty() || !self.id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'.') {
            let problem = "neither an App id (123456) nor a client id (Iv23liAbCdEf0123456)";
            return Err(InvalidInput::new("app_id", problem));
        }
        Ok(())
    }
}

impl fmt::Debug for GitHubApp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("GitHubApp")
            .field("id", &self.id)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rejects_ids_that_cannot_be_an_app() {
        let key = PrivateKey::from_pem(include_str!("keys/pkcs8.pem")).expect("a key");
        for id in ["", "my app", "a/b"] {
            assert_eq!(GitHubApp::new(id, key.clone()).check().expect_err(id).field(), "app_id");
        }
        for id in ["123456", "Iv1.0123456789abcdef", "Iv23liAbCdEf0123456"] {
            assert_eq!(GitHubApp::new(id, key.clone()).check(), Ok(()));
        }
    }

    #[test]
    fn debug_does_not_show_the_key() {
        let key = PrivateKey::from_pem(include_str!("keys/pkcs8.pem")).expect("a key");
        let app = GitHubApp::new("1", key);
        let shown = format!("{app:?} {:?}", app.installation_for_org("octo-org"));
        assert!(
            shown.contains("octo-org") && !shown.to_lowercase().contains("key"),
            "{shown}"
        );
    }
}
