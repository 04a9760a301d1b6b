//! Which release of GitHub Enterprise Server has which operation.

use std::fmt;
use std::str::FromStr;

use crate::operations::{Operation, SERVERS};
use crate::validate::InvalidInput;

/// A release of GitHub Enterprise Server: `3.17`.
///
/// ```
/// use github_runners::ServerVersion;
///
/// let version: ServerVersion = "3.17".parse()?;
/// assert_eq!((version.major(), version.minor()), (3, 17));
/// assert_eq!(version.to_string(), "3.17");
/// assert!(ServerVersion::new(3, 9) < version);
/// // The server's own `installed_version` has a third number, which says nothing about operations.
/// assert_eq!("3.17.4".parse::<ServerVersion>()?, version);
/// # Ok::<(), github_runners::InvalidInput>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ServerVersion {
    major: u16,
    minor: u16,
}

impl ServerVersion {
    /// The release `major.minor`.
    pub const fn new(major: u16, minor: u16) -> Self {
        Self { major, minor }
    }

    /// The first number.
    pub const fn major(self) -> u16 {
        self.major
    }

    /// The second number.
    pub const fn minor(self) -> u16 {
        self.minor
    }
}

impl FromStr for ServerVersion {
    type Err = InvalidInput;

    fn from_str(text: &str) -> Result<Self, InvalidInput> {
        let number = |part: &str| {
            let digits = !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
            digits.then(|| part.parse().ok()).flatten()
        };
        let numbers: Option<Vec<u16>> = text.split('.').map(number).collect();
        match numbers.as_deref() {
            Some([major, minor] | [major, minor, _]) => Ok(Self::new(*major, *minor)),
            _ => Err(InvalidInput::new(
                "enterprise_server_version",
                format!("{text:?} is no release as `3.17` or `3.17.4` are"),
            )),
        }
    }
}

impl fmt::Display for ServerVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.major, self.minor)
    }
}

/// A call that the release of GitHub Enterprise Server does not have. Nothing was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unavailable {
    operation: &'static str,
    server: ServerVersion,
    servers: Vec<ServerVersion>,
}

impl Unavailable {
    /// The operation, by its name in [`raw::Client`](crate::raw::Client).
    pub fn operation(&self) -> &'static str {
        self.operation
    }

    /// The release that was asked.
    pub fn server(&self) -> ServerVersion {
        self.server
    }

    /// The known releases that have the operation, the oldest first. Without any only github.com has it.
    pub fn servers(&self) -> &[ServerVersion] {
        &self.servers
    }
}

impl fmt::Display for Unavailable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            operation,
            server,
            servers,
        } = self;
        write!(f, "{operation} is not on GitHub Enterprise Server {server}; ")?;
        match (servers.iter().find(|it| *it > server), servers.last()) {
            (Some(later), _) => write!(f, "it came with {later}")?,
            (None, Some(last)) => write!(f, "{last} is the last known to have it")?,
            (None, None) => f.write_str("no known release has it")?,
        }
        f.write_str("; nothing was sent")
    }
}

impl std::error::Error for Unavailable {}

/// Which GitHub answers.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Product {
    /// github.com or ghe.com, where everything is.
    Cloud,
    /// GitHub Enterprise Server, in a release that may not be known.
    Server(Option<ServerVersion>),
}

impl Product {
    /// Refuses what the release is known not to have.
    ///
    /// A release is judged as the newest known one that is no newer; one older than every known release as the oldest.
    /// One newer than every known release may have anything, and is never refused.
    pub(crate) fn check(self, operation: &'static Operation) -> Result<(), Unavailable> {
        match self {
            Self::Server(Some(server)) => check(operation, server),
            Self::Cloud | Self::Server(None) => Ok(()),
        }
    }

    /// What a 404 may mean on a server: that the release does not have the operation.
    pub(crate) fn lacks(self, operation: &Operation) -> Option<String> {
        let servers = operation.servers;
        match self {
            Self::Server(_) if servers.is_empty() => {
                Some("no known release of GitHub Enterprise Server has this operation".to_owned())
            }
            Self::Server(_) if servers.len() < SERVERS.len() => Some(format!(
                "of the known releases of GitHub Enterprise Server only {} have this operation",
                servers.join(", ")
            )),
            _ => None,
        }
    }
}

fn check(operation: &'static Operation, server: ServerVersion) -> Result<(), Unavailable> {
    let known = versions(SERVERS);
    if known.last().is_none_or(|newest| server > *newest) {
        return Ok(());
    }
    let servers = versions(operation.servers);
    let judged = known.iter().rev().find(|it| **it <= server).or(known.first());
    if judged.is_some_and(|release| servers.contains(release)) {
        return Ok(());
    }
    Err(Unavailable {
        operation: operation.name,
        server,
        servers,
    })
}

/// The table's own releases; a test parses them all.
fn versions(releases: &[&str]) -> Vec<ServerVersion> {
    releases.iter().filter_map(|release| release.parse().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn operation(servers: &'static [&'static str]) -> &'static Operation {
        Box::leak(Box::new(Operation {
            servers,
            ..crate::operations::LIST_HOSTED_RUNNERS_FOR_ORG
        }))
    }

    fn refused(servers: &'static [&'static str], version: ServerVersion) -> Option<String> {
        check(operation(servers), version).err().map(|error| error.to_string())
    }

    #[test]
    fn versions_are_read_and_compared_by_number() {
        for bad in [
            "", "3", "3.", ".17", "3.x", "3.17.4.1", "v3.17", "3.70000", " 3.17", "+3.17", "3.17.x",
        ] {
            assert!(bad.parse::<ServerVersion>().is_err(), "{bad}");
        }
        assert!(ServerVersion::new(3, 9) < ServerVersion::new(3, 17));
        assert!(ServerVersion::new(3, 17) < ServerVersion::new(4, 0));
    }

    #[test]
    fn every_release_of_the_table_is_one() {
        let known = versions(SERVERS);
        assert_eq!(known.len(), SERVERS.len());
        assert!(known.is_sorted());
    }

    #[test]
    fn what_a_release_lacks_is_refused() {
        let known = versions(SERVERS);
        let (oldest, newest) = (known[0], known[known.len() - 1]);
        assert_eq!(refused(SERVERS, oldest), None);
        assert_eq!(
            refused(&[], newest),
            Some(format!(
                "list_hosted_runners_for_org is not on GitHub Enterprise Server {newest}; no known release has it; \
                 nothing was sent"
            ))
        );
        let only_newest = &SERVERS[SERVERS.len() - 1..];
        assert_eq!(refused(only_newest, newest), None);
        let refusal = refused(only_newest, oldest).expect("the oldest lacks it");
        assert!(refusal.contains(&format!("it came with {newest}")), "{refusal}");
        let refusal = refused(&SERVERS[..1], newest).expect("the newest lacks it");
        assert!(refusal.contains(&format!("{oldest} is the last known")), "{refusal}");
    }

    #[test]
    fn a_newer_release_is_never_refused_and_an_older_one_is_the_oldest() {
        for newer in [ServerVersion::new(3, 999), ServerVersion::new(4, 0)] {
            assert_eq!(refused(&[], newer), None);
        }
        for older in [ServerVersion::new(3, 1), ServerVersion::new(2, 22)] {
            assert_eq!(refused(SERVERS, older), None);
            assert!(refused(&SERVERS[1..], older).is_some());
        }
    }
}
