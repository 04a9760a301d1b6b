//! Authentication with tokens, callbacks and GitHub Apps.

#[cfg(feature = "app")]
mod app;
mod authenticator;
mod bearer;
mod callback;
mod credential;
mod environment;
mod rejected;

#[cfg(feature = "app")]
pub use self::app::{AccessToken, AppInstallation, GitHubApp, PrivateKey};
#[cfg(feature = "app")]
pub(crate) use self::app::{AppCalls, Exchange, InstallationTarget, Issued, Signer};
pub(crate) use self::authenticator::Authenticator;
pub use self::credential::Credential;
pub(crate) use self::credential::Kind;
