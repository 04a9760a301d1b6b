//! The address of the API.

use crate::InvalidInput;
use reqwest::Url;
use url::Host;

/// Where the API is, as a builder was told.
#[derive(Clone)]
pub(crate) enum Address {
    /// The root itself.
    Root(String),
    /// The host of a GitHub Enterprise Server.
    EnterpriseServer(String),
}

impl Address {
    /// The root of the API; what cannot be one is refused.
    pub(crate) fn resolve(&self) -> Result<Url, InvalidInput> {
        match self {
            Self::Root(url) => parse_root("base_url", url),
            Self::EnterpriseServer(host) => {
                // The text may hold a password, so no message repeats it.
                let strange = |c: char| "/\\@?#".contains(c) || c.is_whitespace() || c.is_control();
                if host.is_empty() || host.contains(strange) {
                    let problem = "it is no host; it looks like ghe.example.com";
                    return Err(InvalidInput::new("enterprise_server", problem));
                }
                parse_root("enterprise_server", &format!("https://{host}/api/v3"))
            }
        }
    }
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

/// Whether an address is one of this machine.
pub(crate) fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_gets_its_prefix() {
        let server = Address::EnterpriseServer("ghe.example.com:8443".to_owned());
        assert_eq!(
            server.resolve().expect("a host").as_str(),
            "https://ghe.example.com:8443/api/v3"
        );
    }

    #[test]
    fn only_this_machine_is_reached_without_a_proxy() {
        let near = [
            "http://127.0.0.1:1",
            "http://localhost:8080",
            "http://[::1]/x",
            "http://a.localhost",
        ];
        let far = [
            "https://api.github.com",
            "http://10.0.0.1",
            "https://localhost.example.com",
        ];
        assert!(near.iter().all(|url| is_loopback(&Url::parse(url).expect(url))));
        assert!(!far.iter().any(|url| is_loopback(&Url::parse(url).expect(url))));
    }
}
