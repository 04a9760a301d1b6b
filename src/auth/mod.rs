//! What a client authenticates with: tokens, callbacks, GitHub Apps.

#[cfg(feature = "app")]
mod app;
mod authenticator;
mod bearer;
mod callback;
mod credential;
mod environment;

#[cfg(feature = "app")]
pub(crate) use self::app::{AppCalls, Issued, Place};
#[cfg(feature = "app")]
pub use self::app::{GitHubApp, PrivateKey};
pub(crate) use self::authenticator::{Authenticator, Sign};
pub use self::credential::Credential;
