//! A GitHub App for tests, with its private key.

use crate::state::ids::AppId;

/// The private key of the App. It is published with this crate and has no other use.
const PRIVATE_KEY: &str = include_str!("key.pem");

/// The public key of the App.
pub(crate) const PUBLIC_KEY: &str = include_str!("key.pub.pem");

/// A GitHub App of a fake, with the private key that signs its JSON web tokens. See
/// [`Fake::add_test_app`](crate::Fake::add_test_app).
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct TestApp {
    /// The id of the App.
    pub id: AppId,
    /// The client id of the App.
    pub client_id: String,
}

impl TestApp {
    /// The id of the App.
    pub(crate) const ID: AppId = AppId::new(1_234_567);

    /// Returns the private key in PEM. The key is not secret: it is part of this crate.
    pub fn private_key_pem(&self) -> &'static str {
        PRIVATE_KEY
    }
}
