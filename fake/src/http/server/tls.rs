//! TLS with a certificate that is created when the fake starts.

use std::fmt;
use std::sync::Arc;

use chrono::{DateTime, Datelike as _, TimeDelta, Utc};
use rcgen::{
    BasicConstraints, CertificateParams, DistinguishedName, DnType, ExtendedKeyUsagePurpose, IsCa, Issuer, KeyPair,
    KeyUsagePurpose, date_time_ymd,
};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer};

/// How long the certificates are valid. Some platforms reject certificates that are valid for much longer than a year.
const VALIDITY: TimeDelta = TimeDelta::days(365);

/// The TLS configuration, with a certificate from the fake's own authority.
pub(crate) struct Tls {
    pub(crate) acceptor: TlsAcceptor,
    /// The certificate of the authority in PEM.
    pub(crate) authority: Arc<str>,
}

impl fmt::Debug for Tls {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Tls").finish_non_exhaustive()
    }
}

/// The error of a TLS configuration that cannot be created.
#[derive(Debug, thiserror::Error)]
pub(crate) enum TlsError {
    #[error("cannot create the certificate: {0}; use host names and IP addresses as names")]
    Certificate(#[from] rcgen::Error),
    #[error("cannot set up TLS: {0}")]
    Config(#[from] tokio_rustls::rustls::Error),
}

impl Tls {
    /// Creates an authority, and a certificate for these host names and IP addresses.
    pub(crate) fn new(names: Vec<String>) -> Result<Self, TlsError> {
        let now = Utc::now();
        let key = KeyPair::generate()?;
        let mut authority = dated(CertificateParams::new(Vec::new())?, "github-runners-fake CA", now);
        authority.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        authority.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
        let certificate = authority.self_signed(&key)?;
        let issuer = Issuer::new(authority, key);

        let server_key = KeyPair::generate()?;
        let mut server = dated(CertificateParams::new(names)?, "github-runners-fake", now);
        server.key_usages = vec![KeyUsagePurpose::DigitalSignature];
        server.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
        let server = server.signed_by(&server_key, &issuer)?;

        let chain: Vec<CertificateDer<'static>> = vec![server.der().clone()];
        let private = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(server_key.serialize_der()));
        let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()));
        let config = config.with_safe_default_protocol_versions()?.with_no_client_auth();
        let mut config = config.with_single_cert(chain, private)?;
        config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
        Ok(Self {
            acceptor: TlsAcceptor::from(Arc::new(config)),
            authority: certificate.pem().into(),
        })
    }
}

/// Sets the name and the dates of a certificate.
fn dated(mut params: CertificateParams, name: &str, now: DateTime<Utc>) -> CertificateParams {
    let mut distinguished = DistinguishedName::new();
    distinguished.push(DnType::CommonName, name);
    params.distinguished_name = distinguished;
    // A month and a day fit into a byte.
    let date = |time: DateTime<Utc>| date_time_ymd(time.year(), time.month() as u8, time.day() as u8);
    params.not_before = date(now - TimeDelta::days(1));
    params.not_after = date(now + VALIDITY);
    params
}
