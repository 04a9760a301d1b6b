//! The availability of operations in GitHub's products.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use serde_json::Value;

use crate::{Operation, PRODUCTS, operations};

/// The product whose operations are available without an enterprise.
const GITHUB_COM: &str = "api.github.com";
const SERVER: &str = "ghes-";

/// The operations of each product.
#[derive(Debug)]
pub struct Availability {
    github_com: BTreeSet<Call>,
    /// The known releases of GitHub Enterprise Server, oldest first.
    servers: Vec<(String, BTreeSet<Call>)>,
}

/// A method, and a path without the names of its parameters. They identify an operation in all descriptions, because GitHub
/// renames operation ids and parameters.
type Call = (String, String);

impl Availability {
    /// Returns the availability in the embedded descriptions.
    pub fn known() -> Self {
        let documents = PRODUCTS.iter().map(|product| {
            let document: Result<Value, _> = serde_json::from_str(product.text);
            (
                product.name,
                document.expect("cargo xtask check-spec proves that every product is JSON"),
            )
        });
        let documents: Vec<_> = documents.collect();
        Self::of(documents.iter().map(|(name, document)| (*name, document)))
    }

    /// Returns the availability in `products`. Each product is a name, such as `ghes-3.19`, with its description.
    pub fn of<'a>(products: impl IntoIterator<Item = (&'a str, &'a Value)>) -> Self {
        let mut it = Self {
            github_com: BTreeSet::new(),
            servers: Vec::new(),
        };
        for (name, document) in products {
            let calls = operations(document).map(|operation| call(&operation)).collect();
            match name.strip_prefix(SERVER) {
                Some(release) => it.servers.push((release.to_owned(), calls)),
                None if name == GITHUB_COM => it.github_com = calls,
                None => {}
            }
        }
        it.servers.sort_by(|(left, _), (right, _)| by_age(left, right));
        it
    }

    /// Returns the known releases of GitHub Enterprise Server, such as `3.17`, oldest first.
    pub fn servers(&self) -> Vec<&str> {
        self.servers.iter().map(|(release, _)| release.as_str()).collect()
    }

    /// Returns whether the operation is available on github.com without an enterprise. Enterprise Cloud has all operations.
    pub fn on_github_com(&self, operation: &Operation) -> bool {
        self.github_com.contains(&call(operation))
    }

    /// Returns the releases of GitHub Enterprise Server that have the operation, oldest first.
    pub fn servers_with(&self, operation: &Operation) -> Vec<&str> {
        let call = call(operation);
        let having = self.servers.iter().filter(|(_, calls)| calls.contains(&call));
        having.map(|(release, _)| release.as_str()).collect()
    }

    /// Returns a sentence about the availability: `Available on github.com, and on GitHub Enterprise Server from 3.19.`
    ///
    /// It names releases only if a known release lacks the operation. An operation of all known releases was probably added
    /// before the oldest one.
    pub fn sentence(&self, operation: &Operation) -> String {
        format!("Available on {}.", self.brief(operation))
    }

    /// Returns the products in a sentence about the availability: `github.com, and on GitHub Enterprise Server from 3.19`.
    pub fn brief(&self, operation: &Operation) -> String {
        let cloud = if self.on_github_com(operation) {
            "github.com"
        } else {
            "GitHub Enterprise Cloud"
        };
        format!("{cloud}{}", and_servers(&self.servers(), &self.servers_with(operation)))
    }
}

/// Returns the end of a sentence about the availability. `having` are the `known` releases that have the operation.
fn and_servers(known: &[&str], having: &[&str]) -> String {
    const SERVER: &str = "GitHub Enterprise Server";
    match having {
        [] => format!(", but not on {SERVER}"),
        all if all == known => format!(" and {SERVER}"),
        [first, ..] if known.ends_with(having) => format!(", and on {SERVER} from {first}"),
        some => format!(", and on these releases of {SERVER}: {}", some.join(", ")),
    }
}

fn call(operation: &Operation) -> Call {
    let path = operation.path.split('/').map(|segment| {
        let parameter = segment.starts_with('{') && segment.ends_with('}');
        if parameter { "{}" } else { segment }
    });
    (operation.method.to_owned(), path.collect::<Vec<_>>().join("/"))
}

/// Returns the key that sorts releases by their numbers: 3.9 is older than 3.17.
fn by_age(left: &str, right: &str) -> Ordering {
    let numbers = |release: &str| {
        release
            .split('.')
            .map(|it| it.parse().ok())
            .collect::<Vec<Option<u32>>>()
    };
    numbers(left).cmp(&numbers(right))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn servers_are_sorted_by_age() {
        let mut releases = ["3.17", "4.0", "3.9", "3.10"];
        releases.sort_by(|left, right| by_age(left, right));
        assert_eq!(releases, ["3.9", "3.10", "3.17", "4.0"]);
    }

    #[test]
    fn documents_which_server_releases_have_an_operation() {
        let known = ["3.17", "3.18", "3.19"];
        for (having, expected) in [
            (&["3.17", "3.18", "3.19"][..], " and GitHub Enterprise Server"),
            (&["3.19"], ", and on GitHub Enterprise Server from 3.19"),
            (
                &["3.17", "3.18"],
                ", and on these releases of GitHub Enterprise Server: 3.17, 3.18",
            ),
            (&[], ", but not on GitHub Enterprise Server"),
        ] {
            assert_eq!(and_servers(&known, having), expected);
        }
    }

    #[test]
    fn ignores_the_names_of_path_parameters() {
        let definition = json!({});
        let call_of = |path| {
            call(&Operation {
                id: "",
                method: "get",
                path,
                definition: &definition,
            })
        };
        assert_eq!(call_of("/orgs/{org}/runners"), call_of("/orgs/{name}/runners"));
        assert_ne!(call_of("/orgs/{org}/runners"), call_of("/orgs/{org}/groups"));
    }

    /// If a product were not recognized, all operations would look unavailable.
    #[test]
    fn recognizes_every_product() {
        let known = Availability::known();
        assert_eq!(known.servers().len() + 1, PRODUCTS.len());
        assert!(!known.github_com.is_empty());
        let description = crate::description();
        for (release, calls) in &known.servers {
            let having = operations(&description).filter(|it| known.servers_with(it).contains(&release.as_str()));
            assert_eq!(having.count(), calls.len(), "{release}");
        }
        let common = operations(&description).filter(|it| known.on_github_com(it));
        assert_eq!(common.count(), known.github_com.len());
    }
}
