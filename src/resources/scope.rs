//! Scopes: organizations, repositories and enterprises.

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use reqwest::Url;

use crate::validate::{InvalidInput, check_name, parse_url};

/// An organization, a repository or an enterprise, which can each have self-hosted runners.
///
/// A scope is parsed from the URLs that `./config.sh` accepts, and from `octo-org`, `octo-org/hello-world` and
/// `enterprises/octo-enterprise`. `Display` writes these short forms. The scope does not contain the host of the URL:
/// the base URL of the client determines the server.
///
/// ```
/// # fn main() -> Result<(), github_runners::InvalidInput> {
/// use github_runners::Scope;
///
/// let scope: Scope = "https://github.com/octo-org/hello-world".parse()?;
/// assert_eq!(scope, Scope::repository("octo-org", "hello-world"));
/// assert_eq!(scope.to_string(), "octo-org/hello-world");
/// # Ok(())
/// # }
/// ```
///
/// [`Client::runners`](crate::Client::runners) returns the runners of a scope.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Scope {
    /// An organization, by its name.
    Organization(Arc<str>),
    /// A repository of an organization or a user.
    Repository {
        /// The name of the organization or user.
        owner: Arc<str>,
        /// The name of the repository, without its owner.
        name: Arc<str>,
    },
    /// An enterprise, by its slug.
    Enterprise(Arc<str>),
}

/// The first path segment of the URLs of enterprises.
const ENTERPRISES: &str = "enterprises";

impl Scope {
    /// Creates the scope of an organization. The name is checked when a call is made.
    pub fn organization(name: impl Into<String>) -> Self {
        Self::Organization(name.into().into())
    }

    /// Creates the scope of a repository. The names are checked when a call is made.
    pub fn repository(owner: impl Into<String>, name: impl Into<String>) -> Self {
        Self::Repository {
            owner: owner.into().into(),
            name: name.into().into(),
        }
    }

    /// Creates the scope of an enterprise by its slug. The slug is checked when a call is made.
    pub fn enterprise(slug: impl Into<String>) -> Self {
        Self::Enterprise(slug.into().into())
    }

    /// Returns the name of the organization, the name of the repository without its owner, or the slug of the
    /// enterprise.
    pub fn name(&self) -> &str {
        match self {
            Self::Organization(name) | Self::Repository { name, .. } | Self::Enterprise(name) => name,
        }
    }

    /// Returns the owner of a repository, and `None` for organizations and enterprises.
    pub fn owner(&self) -> Option<&str> {
        match self {
            Self::Repository { owner, .. } => Some(owner),
            Self::Organization(_) | Self::Enterprise(_) => None,
        }
    }

    /// Rejects names that would change the request path.
    pub(crate) fn check(&self) -> Result<(), InvalidInput> {
        match self {
            Self::Organization(name) => check_name("organization", name),
            Self::Repository { owner, name } => {
                check_name("owner", owner)?;
                check_name("repository", name)
            }
            Self::Enterprise(name) => check_name("enterprise", name),
        }
    }

    /// Returns the URL of the scope on GitHub's website, or `None` if the website of the API is not known.
    pub(super) fn url(&self, api: &str) -> Option<String> {
        Some(format!("{}/{self}", website(api)?))
    }
}

/// Returns the origin of the website that belongs to the root of an API.
fn website(api: &str) -> Option<String> {
    let mut url = Url::parse(api).ok()?;
    let host = url.host_str()?;
    let website = match host.strip_prefix("api.") {
        Some(website) if website == "github.com" || website.ends_with(".ghe.com") => Some(website.to_owned()),
        _ => None,
    };
    if !matches!(url.path().trim_end_matches('/'), "" | "/api/v3") {
        return None;
    }
    if let Some(website) = website {
        url.set_host(Some(&website)).ok()?;
    }
    Some(url.origin().ascii_serialization())
}

impl fmt::Display for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Organization(name) => f.write_str(name),
            Self::Repository { owner, name } => write!(f, "{owner}/{name}"),
            Self::Enterprise(slug) => write!(f, "{ENTERPRISES}/{slug}"),
        }
    }
}

impl FromStr for Scope {
    type Err = InvalidInput;

    /// Parses `octo-org`, `octo-org/hello-world`, `enterprises/octo-enterprise`, or an http or https URL with one of
    /// these as its path.
    fn from_str(text: &str) -> Result<Self, InvalidInput> {
        // The text can be a URL with a password, so messages repeat only parts that are known to be names.
        let example = "https://github.com/octo-org";
        let reject = |problem: &str| Err(InvalidInput::new("scope", problem));
        let path = if text.contains("://") {
            let url = parse_url("scope", text, example)?;
            if url.host_str().is_some_and(|host| host == "api.github.com") {
                return reject(
                    "the URL belongs to the API; pass a URL of the website like https://github.com/octo-org",
                );
            }
            url.path().trim_matches('/').to_owned()
        } else {
            if text.contains(['@', ':']) {
                return reject("neither a name nor an http or https URL; pass one like https://github.com/octo-org");
            }
            text.trim_end_matches('/').to_owned()
        };
        let mut segments = path.split('/');
        let scope = match (segments.next(), segments.next(), segments.next()) {
            (Some(""), None, None) => {
                return reject(
                    "does not name an organization, a repository or an enterprise; pass one like octo-org/hello-world",
                );
            }
            (Some(owner), Some(_), None) if owner.contains('.') => {
                return reject("the name of the owner contains a dot; to pass a URL, start it with https://");
            }
            (Some(first), Some(slug), None) if first.eq_ignore_ascii_case(ENTERPRISES) => Self::enterprise(slug),
            (Some(owner), Some(name), None) => Self::repository(owner, name),
            (Some(name), None, None) => Self::organization(name),
            _ => return reject("too many path segments; pass one like https://github.com/octo-org/hello-world"),
        };
        scope.check()?;
        Ok(scope)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parses_the_urls_that_config_sh_accepts() {
        let organization = Scope::organization("octo-org");
        let repository = Scope::repository("octo-org", "hello.world");
        let enterprise = Scope::enterprise("octo-enterprise");
        for (text, expected) in [
            ("octo-org", &organization),
            ("https://github.com/octo-org", &organization),
            ("https://github.com/octo-org/", &organization),
            ("http://ghe.example.com:8080/octo-org", &organization),
            ("octo-org/hello.world", &repository),
            ("https://github.com/octo-org/hello.world", &repository),
            ("https://octocorp.ghe.com/octo-org/hello.world/", &repository),
            ("enterprises/octo-enterprise", &enterprise),
            ("https://github.com/enterprises/octo-enterprise", &enterprise),
            ("https://ghe.example.com/Enterprises/octo-enterprise", &enterprise),
        ] {
            assert_eq!(text.parse::<Scope>().as_ref(), Ok(expected), "{text}");
        }
        for scope in [organization, repository, enterprise] {
            assert_eq!(scope.to_string().parse(), Ok(scope));
        }
    }

    #[test]
    fn rejects_text_that_is_not_a_scope() {
        for text in [
            "",
            "/",
            "https://github.com",
            "https://github.com/",
            "https://github.com/a/b/c",
            "a/b/c",
            "a//b",
            "/a",
            "a b",
            "a/..",
            "../a",
            "github.com/octo-org",
            "https://api.github.com/octo-org",
            "ftp://github.com/a",
            "git@github.com:octo-org/hello-world.git",
            "https://u:p4ss@github.com/a",
            "https://github.com/a?b=c",
            "https://github.com/a#b",
            "https://",
        ] {
            let error = text.parse::<Scope>().expect_err(text);
            assert!(!error.to_string().contains("p4ss"), "{error}");
        }
    }

    #[test]
    fn derives_the_website_from_the_base_url() {
        let scope = Scope::repository("octo-org", "hello-world");
        for (api, expected) in [
            (
                "https://api.github.com",
                Some("https://github.com/octo-org/hello-world"),
            ),
            (
                "https://api.octocorp.ghe.com",
                Some("https://octocorp.ghe.com/octo-org/hello-world"),
            ),
            (
                "https://ghe.example.com/api/v3",
                Some("https://ghe.example.com/octo-org/hello-world"),
            ),
            (
                "http://ghe.example.com:8080/api/v3/",
                Some("http://ghe.example.com:8080/octo-org/hello-world"),
            ),
            (
                "https://api.example.com/api/v3",
                Some("https://api.example.com/octo-org/hello-world"),
            ),
            (
                "http://127.0.0.1:4000",
                Some("http://127.0.0.1:4000/octo-org/hello-world"),
            ),
            ("https://proxy.example.com/github", None),
        ] {
            assert_eq!(scope.url(api).as_deref(), expected, "{api}");
        }
    }
}
