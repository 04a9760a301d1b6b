//! The credential of a client.

use std::error::Error as StdError;
use std::future::Future;
use std::{env, fmt};

use super::callback::Callback;
use super::environment;
#[cfg(feature = "app")]
use super::{AppInstallation, GitHubApp};
use crate::models::Secret;
use crate::validate::{InvalidInput, check_token};

/// A credential of a client: a token, a callback that returns tokens, a GitHub App, or one of its installations.
///
/// ```no_run
/// # fn example() -> Result<(), Box<dyn std::error::Error>> {
/// use github_runners::{Client, Credential};
///
/// let github = Client::builder().credential(Credential::from_env()?).build()?;
/// # Ok(())
/// # }
/// ```
///
/// Operations need these scopes or permissions:
///
/// | runners of | classic token or OAuth | fine-grained token or GitHub App |
/// |---|---|---|
/// | an organization | `admin:org` | organization permission "Self-hosted runners" |
/// | a repository | `repo` | repository permission "Administration" |
/// | an enterprise | `manage_runners:enterprise` | none, according to GitHub's description |
///
/// `Debug` shows only the kind of the credential. See GitHub's page on
/// [authentication](https://docs.github.com/en/rest/authentication/authenticating-to-the-rest-api).
#[derive(Clone)]
pub struct Credential(Kind);

#[derive(Clone)]
pub(crate) enum Kind {
    Token(Secret),
    Callback(Callback),
    #[cfg(feature = "app")]
    App(GitHubApp),
    #[cfg(feature = "app")]
    Installation(Box<AppInstallation>),
}

impl Credential {
    /// Creates a credential from a fixed token, such as a personal access token.
    ///
    /// An empty or otherwise invalid token is rejected when the client is built.
    pub fn token(token: impl Into<Secret>) -> Self {
        Self(Kind::Token(token.into()))
    }

    /// Reads a token from the environment variable `GITHUB_TOKEN` or, if that is unset or empty, `GH_TOKEN`.
    ///
    /// The variable is read once, when this function is called. Surrounding white space is removed, because a token from a
    /// file often ends with a line break.
    ///
    /// # Errors
    ///
    /// Returns [`InvalidInput`] if both variables are unset or empty, or if the value is not a valid token.
    pub fn from_env() -> Result<Self, InvalidInput> {
        environment::token(|name| env::var_os(name)).map(Self::token)
    }

    /// Creates a credential whose tokens come from a callback. Use it for tokens from other sources, for example a file
    /// that a sidecar refreshes, a vault or a token broker.
    ///
    /// The client calls the callback before each request, possibly from many tasks at the same time. It does not cache
    /// tokens, so a callback with expensive tokens should cache them itself. If GitHub returns 401, the client calls the
    /// callback once more and retries with the new token. The time that the callback takes counts toward the call's
    /// deadline. If the call is dropped, the future of the callback is dropped as well.
    ///
    /// ```
    /// use github_runners::{Credential, Secret};
    /// use std::{fs, io};
    ///
    /// let credential = Credential::callback(|| async {
    ///     let token = fs::read_to_string("/run/secrets/github-token")?;
    ///     Ok::<_, io::Error>(Secret::from(token.trim_end()))
    /// });
    /// # let _ = credential;
    /// ```
    ///
    /// # Errors
    ///
    /// If the callback fails, the call fails with [`Error::Credential`](crate::Error::Credential). Its message includes the
    /// message of the callback's error, which therefore must not contain a secret. The call also fails if the token
    /// contains a character that is not allowed in a header, such as a line break at its end.
    pub fn callback<F, Fut, E>(source: F) -> Self
    where
        F: Fn() -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Result<Secret, E>> + Send + 'static,
        E: Into<Box<dyn StdError + Send + Sync>>,
    {
        Self(Kind::Callback(Callback::new(move || {
            let result = source();
            Box::pin(async move { result.await.map_err(Into::into) })
        })))
    }

    pub(crate) fn kind(&self) -> &Kind {
        &self.0
    }

    /// Rejects credentials that can never be valid.
    pub(crate) fn check(&self) -> Result<(), InvalidInput> {
        match &self.0 {
            Kind::Token(token) => check_token(token.expose_secret()),
            Kind::Callback(_) => Ok(()),
            #[cfg(feature = "app")]
            Kind::App(app) => app.check(),
            #[cfg(feature = "app")]
            Kind::Installation(installation) => installation.check(),
        }
    }
}

impl fmt::Debug for Credential {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = match &self.0 {
            Kind::Token(_) => "a token",
            Kind::Callback(_) => "a callback",
            #[cfg(feature = "app")]
            Kind::App(_) => "a GitHub App",
            #[cfg(feature = "app")]
            Kind::Installation(_) => "an installation of a GitHub App",
        };
        f.debug_tuple("Credential").field(&format_args!("{kind}")).finish()
    }
}

impl From<Secret> for Credential {
    fn from(token: Secret) -> Self {
        Self::token(token)
    }
}

#[cfg(feature = "app")]
impl From<GitHubApp> for Credential {
    fn from(app: GitHubApp) -> Self {
        Self(Kind::App(app))
    }
}

#[cfg(feature = "app")]
impl From<AppInstallation> for Credential {
    fn from(installation: AppInstallation) -> Self {
        Self(Kind::Installation(Box::new(installation)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_shows_only_the_kind() {
        let callback = Credential::callback(|| async { Ok::<_, InvalidInput>(Secret::from("hunter2")) });
        assert_eq!(format!("{callback:?}"), "Credential(a callback)");
        assert_eq!(format!("{:?}", Credential::token("hunter2")), "Credential(a token)");
    }

    #[test]
    fn rejects_invalid_tokens_without_quoting_them() {
        for token in ["", "a b", "hunter2\n"] {
            let error = Credential::token(token).check().expect_err(token);
            assert_eq!(error.field(), "token");
            assert!(!error.to_string().contains("hunter2"), "{error}");
        }
    }
}
