//! Addresses of this machine.

use reqwest::Url;
use url::Host;

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
