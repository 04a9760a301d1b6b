//! Configures TLS, so that programs do not have to install a crypto provider for the whole process.

use reqwest::{ClientBuilder, Url};

use crate::error::Error;
use crate::validate::InvalidInput;

/// Configures the client for `https` addresses, with rustls.
#[cfg(feature = "_rustls")]
pub(crate) fn prepare(client: ClientBuilder, base: &Url, roots: &[Vec<u8>]) -> Result<ClientBuilder, Error> {
    use std::sync::Arc;

    use rustls::{ClientConfig, RootCertStore};
    use rustls_platform_verifier::Verifier;

    use super::is_loopback;

    #[cfg(feature = "rustls-ring")]
    let provider = rustls::crypto::ring::default_provider();
    #[cfg(all(feature = "rustls-aws-lc", not(feature = "rustls-ring")))]
    let provider = rustls::crypto::aws_lc_rs::default_provider();
    #[cfg(not(any(feature = "rustls-ring", feature = "rustls-aws-lc")))]
    compile_error!("turn on `rustls-ring` or `rustls-aws-lc`, not `_rustls` itself");

    let refuse = |error: rustls::Error| Error::from(InvalidInput::new("tls", error.to_string()));
    let provider = Arc::new(provider);
    let versions = ClientConfig::builder_with_provider(Arc::clone(&provider)).with_safe_default_protocol_versions();
    let versions = versions.map_err(refuse)?;
    let roots = certificates(roots)?;
    let verified = if base.scheme() == "http" && is_loopback(base) {
        // No certificate is ever verified, so this also works on machines without system certificates.
        versions.with_root_certificates(RootCertStore::empty())
    } else {
        // `http` addresses need this as well: the connection may go through a proxy with TLS.
        let verifier = Verifier::new_with_extra_roots(roots, provider).map_err(no_roots)?;
        versions
            .dangerous()
            .with_custom_certificate_verifier(Arc::new(verifier))
    };
    let mut config = verified.with_no_client_auth();
    config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
    Ok(client.tls_backend_preconfigured(config))
}

/// Parses the certificates of PEM texts.
#[cfg(feature = "_rustls")]
fn certificates(texts: &[Vec<u8>]) -> Result<Vec<rustls::pki_types::CertificateDer<'static>>, Error> {
    use rustls::pki_types::CertificateDer;
    use rustls::pki_types::pem::PemObject as _;

    let mut certificates = Vec::new();
    for text in texts {
        let before = certificates.len();
        for certificate in CertificateDer::pem_slice_iter(text) {
            let refuse = |error| InvalidInput::new("root_certificate", format!("not in PEM format: {error}"));
            certificates.push(certificate.map_err(refuse)?);
        }
        if certificates.len() == before {
            let problem = "the text contains no certificate; pass PEM text with `BEGIN CERTIFICATE`";
            return Err(InvalidInput::new("root_certificate", problem).into());
        }
    }
    Ok(certificates)
}

/// Returns the error for a machine without system certificates, such as a minimal container image.
#[cfg(feature = "_rustls")]
fn no_roots(error: rustls::Error) -> Error {
    let problem = format!(
        "the system's certificates cannot be used ({error}); install them (on Debian and Alpine the package \
         `ca-certificates`) or add a CA with `root_certificate`"
    );
    InvalidInput::new("tls", problem).into()
}

/// Configures the client for `https` addresses, with the platform's TLS.
#[cfg(all(feature = "native-tls", not(feature = "_rustls")))]
pub(crate) fn prepare(client: ClientBuilder, _: &Url, roots: &[Vec<u8>]) -> Result<ClientBuilder, Error> {
    let mut client = client.tls_backend_native();
    for pem in roots {
        let certificates = reqwest::Certificate::from_pem_bundle(pem);
        let certificates = certificates.map_err(|error| InvalidInput::new("root_certificate", error.to_string()))?;
        for certificate in certificates {
            client = client.add_root_certificate(certificate);
        }
    }
    Ok(client)
}

/// Rejects `https` addresses, because the crate was built without TLS.
#[cfg(not(any(feature = "_rustls", feature = "native-tls")))]
pub(crate) fn prepare(client: ClientBuilder, base: &Url, _: &[Vec<u8>]) -> Result<ClientBuilder, Error> {
    if base.scheme() == "https" {
        let problem = "github-runners was built without TLS; turn on its feature `rustls-ring`, `rustls-aws-lc` or \
                       `native-tls`, or pass an HTTP client with `http_client`";
        return Err(InvalidInput::new("base_url", problem).into());
    }
    Ok(client)
}
