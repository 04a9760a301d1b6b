//! Recognizes loopback addresses.

use reqwest::Url;
use url::Host;

/// Returns whether a URL refers to this machine.
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
    fn recognizes_loopback_addresses() {
        let loopback = [
            "http://127.0.0.1:1",
            "http://localhost:8080",
            "http://[::1]/x",
            "http://a.localhost",
        ];
        let remote = [
            "https://api.github.com",
            "http://10.0.0.1",
            "https://localhost.example.com",
        ];
        assert!(loopback.iter().all(|url| is_loopback(&Url::parse(url).expect(url))));
        assert!(!remote.iter().any(|url| is_loopback(&Url::parse(url).expect(url))));
    }
}
