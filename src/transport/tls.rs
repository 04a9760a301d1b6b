//! TLS, prepared here so that no provider has to be installed for the whole process.

use reqwest::{ClientBuilder, Url};

use crate::error::Error;
#[cfg(any(feature = "_rustls", not(feature = "native-tls")))]
use crate::validate::InvalidInput;

/// Gives the client what it needs to reach `https` addresses.
#[cfg(feature = "_rustls")]
pub(crate) fn prepare(client: ClientBuilder, base: &Url) -> Result<ClientBuilder, Error> {
    use std::sync::Arc;

    use rustls::{ClientConfig, RootCertStore};
    use rustls_platform_verifier::BuilderVerifierExt;

    use super::is_loopback;

    #[cfg(feature = "rustls-ring")]
    let provider = rustls::crypto::ring::default_provider();
    #[cfg(all(feature = "rustls-aws-lc", not(feature = "rustls-ring")))]
    let provider = rustls::crypto::aws_lc_rs::default_provider();
    #[cfg(not(any(feature = "rustls-ring", feature = "rustls-aws-lc")))]
    compile_error!("turn on `rustls-ring` or `rustls-aws-lc`, not `_rustls` itself");

    let refuse = |error: rustls::Error| Error::from(InvalidInput::new("tls", error.to_string()));
    let versions = ClientConfig::builder_with_provider(Arc::new(provider)).with_safe_default_protocol_versions();
    let versions = versions.map_err(refuse)?;
    let verified = if base.scheme() == "http" && is_loopback(base) {
        // Nothing is ever verified, and a machine without certificates can still talk to a server beside it.
        versions.with_root_certificates(RootCertStore::empty())
    } else {
        // For a plain address too: the way there may lead through a proxy with TLS.
        versions.with_platform_verifier().map_err(refuse)?
    };
    let mut config = verified.with_no_client_auth();
    config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
    Ok(client.tls_backend_preconfigured(config))
}

/// The platform's TLS, where none of rustls is built in.
#[cfg(all(feature = "native-tls", not(feature = "_rustls")))]
pub(crate) fn prepare(client: ClientBuilder, _: &Url) -> Result<ClientBuilder, Error> {
    Ok(client.tls_backend_native())
}

/// Without TLS, `https` addresses are refused.
#[cfg(not(any(feature = "_rustls", feature = "native-tls")))]
pub(crate) fn prepare(client: ClientBuilder, base: &Url) -> Result<ClientBuilder, Error> {
    if base.scheme() == "https" {
        let problem = "github-runners was built without TLS; turn on its feature `rustls-ring`, `rustls-aws-lc` or \
                       `native-tls`, or bring an HTTP client with `http_client`";
        return Err(InvalidInput::new("base_url", problem).into());
    }
    Ok(client)
}
