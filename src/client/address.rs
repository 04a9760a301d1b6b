//! The address of the API.

use reqwest::Url;

use crate::validate::{InvalidInput, parse_url};

/// The address that was passed to the builder, not checked yet.
#[derive(Clone)]
pub(crate) enum Address {
    /// The root of the API.
    Root(String),
    /// The host or the URL of a GitHub Enterprise Server.
    EnterpriseServer(String),
    /// The host of an enterprise on `ghe.com`.
    EnterpriseCloud(String),
}

/// The domain of enterprises with data residency.
const GHE_COM: &str = ".ghe.com";

impl Address {
    /// Returns whether the address belongs to a GitHub Enterprise Server. A server behind a proxy is not recognized.
    pub(crate) fn is_server(&self) -> bool {
        match self {
            Self::Root(url) => url.trim_end_matches('/').ends_with("/api/v3"),
            Self::EnterpriseServer(_) => true,
            Self::EnterpriseCloud(_) => false,
        }
    }

    /// Checks the address and returns the root of the API.
    pub(crate) fn resolve(&self) -> Result<Url, InvalidInput> {
        match self {
            Self::Root(url) => parse_root("base_url", url),
            Self::EnterpriseServer(text) => enterprise_server(text),
            Self::EnterpriseCloud(host) => data_residency(host),
        }
    }
}

fn enterprise_server(text: &str) -> Result<Url, InvalidInput> {
    let field = "enterprise_server";
    let text = &*text.to_ascii_lowercase();
    let (scheme, host) = match text.split_once("://") {
        Some((scheme @ ("http" | "https"), host)) => (scheme, host),
        _ => ("https", text),
    };
    let host = host.trim_end_matches('/');
    let host = host.strip_suffix("/api/v3").unwrap_or(host);
    check_host(field, host, "ghe.example.com")?;
    if host.split(':').next().is_some_and(|name| name.ends_with(GHE_COM)) {
        let problem = "ghe.com is not a GitHub Enterprise Server; use `data_residency`";
        return Err(InvalidInput::new(field, problem));
    }
    parse_root(field, &format!("{scheme}://{host}/api/v3"))
}

fn data_residency(text: &str) -> Result<Url, InvalidInput> {
    let field = "data_residency";
    let text = &*text.to_ascii_lowercase();
    let host = text.strip_prefix("https://").unwrap_or(text).trim_end_matches('/');
    let host = host.strip_prefix("api.").unwrap_or(host);
    let example = "octocorp.ghe.com";
    check_host(field, host, example)?;
    let name = host.strip_suffix(GHE_COM).unwrap_or_default();
    if name.is_empty() || name.contains(['.', ':']) {
        return Err(not_a_host(field, example));
    }
    parse_root(field, &format!("https://api.{host}"))
}

fn check_host(field: &'static str, host: &str, example: &str) -> Result<(), InvalidInput> {
    let invalid = |c: char| "/\\@?#".contains(c) || c.is_whitespace() || c.is_control();
    if host.is_empty() || host.contains(invalid) {
        return Err(not_a_host(field, example));
    }
    Ok(())
}

/// Does not repeat the text, which can contain a password.
fn not_a_host(field: &'static str, example: &str) -> InvalidInput {
    InvalidInput::new(field, format!("not a host name; pass one like {example}"))
}

fn parse_root(field: &'static str, text: &str) -> Result<Url, InvalidInput> {
    parse_url(field, text, "https://api.github.com")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn adds_the_path_prefix_of_enterprise_servers() {
        for (text, expected) in [
            ("ghe.example.com:8443", "https://ghe.example.com:8443/api/v3"),
            ("https://ghe.example.com", "https://ghe.example.com/api/v3"),
            ("https://ghe.example.com/", "https://ghe.example.com/api/v3"),
            ("https://ghe.example.com/api/v3/", "https://ghe.example.com/api/v3"),
            ("http://ghe.example.com/api/v3", "http://ghe.example.com/api/v3"),
        ] {
            let server = Address::EnterpriseServer(text.to_owned());
            assert_eq!(server.resolve().expect(text).as_str(), expected);
        }
        for text in [
            "octocorp.ghe.com",
            "ftp://ghe.example.com",
            "ghe.example.com/x",
            "https://",
        ] {
            assert!(Address::EnterpriseServer(text.to_owned()).resolve().is_err(), "{text}");
        }
    }

    #[test]
    fn adds_the_api_subdomain_of_data_residency_hosts() {
        for text in [
            "octocorp.ghe.com",
            "https://octocorp.ghe.com/",
            "api.octocorp.ghe.com",
            "Octocorp.GHE.com",
        ] {
            let cloud = Address::EnterpriseCloud(text.to_owned());
            assert_eq!(cloud.resolve().expect(text).as_str(), "https://api.octocorp.ghe.com/");
        }
        for text in [
            "",
            "github.com",
            "ghe.com",
            ".ghe.com",
            "a.b.ghe.com",
            "octocorp.ghe.com.example.com",
            "a@x.ghe.com",
        ] {
            assert!(Address::EnterpriseCloud(text.to_owned()).resolve().is_err(), "{text}");
        }
    }
}
