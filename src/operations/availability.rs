//! The releases of GitHub Enterprise Server and the operations that they have.

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
/// // The third number of a server's `installed_version` does not affect operations.
/// assert_eq!("3.17.4".parse::<ServerVersion>()?, version);
/// # Ok::<(), github_runners::InvalidInput>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ServerVersion {
    major: u16,
    minor: u16,
}

impl ServerVersion {
    /// Creates the release `major.minor`.
    pub const fn new(major: u16, minor: u16) -> Self {
        Self { major, minor }
    }

    /// Returns the first number.
    pub const fn major(self) -> u16 {
        self.major
    }

    /// Returns the second number.
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
                format!("{text:?} is not a release; pass one like 3.17 or 3.17.4"),
            )),
        }
    }
}

impl fmt::Display for ServerVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.major, self.minor)
    }
}

/// The error of a call whose operation does not exist in the release of GitHub Enterprise Server. No request was sent.
///
/// The release is set with [`enterprise_server_version`](crate::ClientBuilder::enterprise_server_version).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unavailable {
    operation: &'static str,
    server: ServerVersion,
    servers: Vec<ServerVersion>,
}

impl Unavailable {
    /// Returns the name of the operation's method in [`raw::Client`](crate::raw::Client).
    pub fn operation(&self) -> &'static str {
        self.operation
    }

    /// Returns the release of the server.
    pub fn server(&self) -> ServerVersion {
        self.server
    }

    /// Returns the known releases that have the operation, oldest first. The list is empty if only github.com has the
    /// operation.
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
        write!(f, "{operation} is not available on GitHub Enterprise Server {server}: ")?;
        match (servers.iter().find(|it| *it > server), servers.last()) {
            (Some(later), _) => write!(f, "it was added in {later}")?,
            (None, Some(last)) => write!(f, "the last release with it is {last}")?,
            (None, None) => f.write_str("no known release has it")?,
        }
        f.write_str("; no request was sent")
    }
}

impl std::error::Error for Unavailable {}

/// The product of GitHub that the client uses.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Product {
    /// github.com or ghe.com, which have all operations.
    Cloud,
    /// GitHub Enterprise Server, with its release if it is known.
    Server(Option<ServerVersion>),
}

impl Product {
    /// Rejects an operation that the release is known to lack.
    ///
    /// If the table does not contain the release, the next older release in the table decides. If the release is older than
    /// all releases in the table, the oldest of them decides. A release that is newer than all of them can have any
    /// operation, so no operation is rejected.
    pub(crate) fn check(self, operation: &'static Operation) -> Result<(), Unavailable> {
        match self {
            Self::Server(Some(server)) => check(operation, server),
            Self::Cloud | Self::Server(None) => Ok(()),
        }
    }

    /// Returns a note for a 404 if the server possibly lacks the operation.
    pub(crate) fn lacks(self, operation: &Operation) -> Option<String> {
        let servers = operation.servers;
        match self {
            Self::Server(_) if servers.is_empty() => {
                Some("no known release of GitHub Enterprise Server has this operation".to_owned())
            }
            Self::Server(_) if servers.len() < SERVERS.len() => Some(format!(
                "the known releases of GitHub Enterprise Server with this operation are {}",
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
    let equivalent = known.iter().rev().find(|it| **it <= server).or(known.first());
    if equivalent.is_some_and(|release| servers.contains(release)) {
        return Ok(());
    }
    Err(Unavailable {
        operation: operation.name,
        server,
        servers,
    })
}

/// Parses the releases of the table. A test checks that all of them are valid.
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

    fn rejected(servers: &'static [&'static str], version: ServerVersion) -> Option<String> {
        check(operation(servers), version).err().map(|error| error.to_string())
    }

    #[test]
    fn parses_and_compares_versions_by_number() {
        for bad in [
            "", "3", "3.", ".17", "3.x", "3.17.4.1", "v3.17", "3.70000", " 3.17", "+3.17", "3.17.x",
        ] {
            assert!(bad.parse::<ServerVersion>().is_err(), "{bad}");
        }
        assert!(ServerVersion::new(3, 9) < ServerVersion::new(3, 17));
        assert!(ServerVersion::new(3, 17) < ServerVersion::new(4, 0));
    }

    #[test]
    fn every_release_in_the_table_is_valid() {
        let known = versions(SERVERS);
        assert_eq!(known.len(), SERVERS.len());
        assert!(known.is_sorted());
    }

    #[test]
    fn rejects_operations_that_a_release_lacks() {
        let known = versions(SERVERS);
        let (oldest, newest) = (known[0], known[known.len() - 1]);
        assert_eq!(rejected(SERVERS, oldest), None);
        assert_eq!(
            rejected(&[], newest),
            Some(format!(
                "list_hosted_runners_for_org is not available on GitHub Enterprise Server {newest}: no known release has it; \
                 no request was sent"
            ))
        );
        let only_newest = &SERVERS[SERVERS.len() - 1..];
        assert_eq!(rejected(only_newest, newest), None);
        let message = rejected(only_newest, oldest).expect("the oldest lacks it");
        assert!(message.contains(&format!("it was added in {newest}")), "{message}");
        let message = rejected(&SERVERS[..1], newest).expect("the newest lacks it");
        assert!(
            message.contains(&format!("the last release with it is {oldest}")),
            "{message}"
        );
    }

    #[test]
    fn accepts_newer_releases_and_treats_older_ones_as_the_oldest() {
        for newer in [ServerVersion::new(3, 999), ServerVersion::new(4, 0)] {
            assert_eq!(rejected(&[], newer), None);
        }
        for older in [ServerVersion::new(3, 1), ServerVersion::new(2, 22)] {
            assert_eq!(rejected(SERVERS, older), None);
            assert!(rejected(&SERVERS[1..], older).is_some());
        }
    }
}
