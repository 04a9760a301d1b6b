//! The address of the API.

use reqwest::Url;

use crate::validate::InvalidInput;

/// Where the API is, as a builder was told.
#[derive(Clone)]
pub(crate) enum Address {
    /// The root itself.
    Root(String),
    /// The host or the address of a GitHub Enterprise Server.
    EnterpriseServer(String),
    /// The host of an enterprise on `ghe.com`.
    EnterpriseCloud(String),
}

/// What the hosts of enterprises with data residency end with.
const GHE_COM: &str = ".ghe.com";

impl Address {
    /// Whether it is that of a GitHub Enterprise Server, as far as it shows.
    pub(crate) fn is_server(&self) -> bool {
        match self {
            Self::Root(url) => url.trim_end_matches('/').ends_with("/api/v3"),
            Self::EnterpriseServer(_) => true,
            Self::EnterpriseCloud(_) => false,
        }
    }

    /// The root of the API; what cannot be one is refused.
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
        return Err(InvalidInput::new(
            field,
            "it is no server; use `data_residency` for ghe.com",
        ));
    }
    parse_root(field, &format!("{scheme}://{host}/api/v3"))
}

fn data_residency(text: &str) -> Result<Url, InvalidInput> {
    let field = "data_residency";
    let text = &*text.to_ascii_lowercase();
    let host = text.strip_prefix("https://").unwrap_or(text).trim_end_matches('/');
    let host = host.strip_prefix("api.").unwrap_or(host);
    check_host(field, host, "octocorp.ghe.com")?;
    let name = host.strip_suffix(GHE_COM).unwrap_or_default();
    if name.is_empty() || name.contains(['.', ':']) {
        return Err(InvalidInput::new(field, "it is no host like octocorp.ghe.com"));
    }
    parse_root(field, &format!("https://api.{host}"))
}

fn check_host(field: &'static str, host: &str, example: &str) -> Result<(), InvalidInput> {
    // The text may hold a password, so no message repeats it.
    let strange = |c: char| "/\\@?#".contains(c) || c.is_whitespace() || c.is_control();
    if host.is_empty() || host.contains(strange) {
        return Err(InvalidInput::new(
            field,
            format!("it is no host; it looks like {example}"),
        ));
    }
    Ok(())
}

fn parse_root(field: &'static str, text: &str) -> Result<Url, InvalidInput> {
    // The text may hold a password, so no message repeats it.
    let refuse = |problem: &str| Err(InvalidInput::new(field, problem));
    let Ok(url) = Url::parse(text) else {
        return refuse("it is no address; it looks like https://api.github.com");
    };
    if !matches!(url.scheme(), "http" | "https") {
        return refuse("it is neither http nor https");
    }
    if url.host_str().is_none_or(str::is_empty) {
        return refuse("it has no host");
    }
    if !url.username().is_empty() || url.password().is_some() {
        return refuse("it holds a user name or a password; pass a credential with `token`");
    }
    if url.query().is_some() || url.fragment().is_some() {
        return refuse("it holds a query or a fragment, and paths are added to its end");
    }
    Ok(url)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_gets_its_prefix() {
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
    fn an_enterprise_of_the_cloud_has_a_host_for_its_api() {
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
