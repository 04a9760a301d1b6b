//! What a client authenticates with.

use std::error::Error as StdError;
use std::future::Future;
use std::{env, fmt};

use super::callback::Callback;
use super::environment;
#[cfg(feature = "app")]
use super::{AppInstallation, GitHubApp};
use crate::models::Secret;
use crate::validate::{InvalidInput, check_token};

/// What a client authenticates with: a token, an installation of a GitHub App, or what a callback gives.
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
/// What operations need, for each kind of token:
///
/// | runners of | classic token or OAuth | fine-grained token or GitHub App |
/// |---|---|---|
/// | an organization | `admin:org` | organization permission "Self-hosted runners" |
/// | a repository | `repo` | repository permission "Administration" |
/// | an enterprise | `manage_runners:enterprise` | |
///
/// `Debug` shows the kind only. See GitHub's page on
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
    /// A token that stays the same: a personal access token, or one that somebody else has obtained.
    ///
    /// What cannot be one, as an empty text, is refused when the client is built.
    pub fn token(token: impl Into<Secret>) -> Self {
        Self(Kind::Token(token.into()))
    }

    /// The token in the environment variable `GITHUB_TOKEN` or, where that is not set or empty, `GH_TOKEN`.
    ///
    /// It is read now, once. White space around it is left out, since a token from a file often ends with a line break.
    ///
    /// # Errors
    ///
    /// [`InvalidInput`] that names both variables where neither holds anything, and one of them where it holds what is
    /// no token.
    pub fn from_env() -> Result<Self, InvalidInput> {
        environment::token(|name| env::var_os(name)).map(Self::token)
    }

    /// What a callback gives, for anything else: a file that a sidecar refreshes, a vault, a broker.
    ///
    /// It is asked before each request, by many tasks at the same time. Where a token is worth keeping, the callback
    /// keeps it: nothing of it is kept here. When GitHub answers 401, it is asked once more, and the request is sent
    /// again with what it gives then. Its time is part of the call's, and what it waits for is given up with the call.
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
    /// An error of the callback's ends the call with [`Error::Credential`](crate::Error::Credential), which shows that
    /// error's text; so it must not hold a secret. A token that no header can carry, for a line break at its end for
    /// example, does the same.
    pub fn callback<F, Fut, E>(source: F) -> Self
    where
        F: Fn() -> Fut + Send + Sync + 'static,
        Fut: Future<Output = Result<Secret, E>> + Send + 'static,
        E: Into<Box<dyn StdError + Send + Sync>>,
    {
        Self(Kind::Callback(Callback::new(move || {
            let given = source();
            Box::pin(async move { given.await.map_err(Into::into) })
        })))
    }

    pub(crate) fn kind(&self) -> &Kind {
        &self.0
    }

    /// Refuses what could never be sent.
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
    fn debug_shows_the_kind_only() {
        let callback = Credential::callback(|| async { Ok::<_, InvalidInput>(Secret::from("hunter2")) });
        assert_eq!(format!("{callback:?}"), "Credential(a callback)");
        assert_eq!(format!("{:?}", Credential::token("hunter2")), "Credential(a token)");
    }

    #[test]
    fn what_is_no_token_is_refused() {
        for token in ["", "a b", "hunter2\n"] {
            let error = Credential::token(token).check().expect_err(token);
            assert_eq!(error.field(), "token");
            assert!(!error.to_string().contains("hunter2"), "{error}");
        }
    }
}
