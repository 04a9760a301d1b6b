//! The root of the API.

/// Where GitHub Enterprise Server has its API. A fake serves it with and without this root.
const ENTERPRISE_SERVER_ROOT: &str = "/api/v3";

/// Splits a path into the root of the API and the rest.
pub(crate) fn split_root(path: &str) -> (&'static str, &str) {
    match path.strip_prefix(ENTERPRISE_SERVER_ROOT) {
        Some(rest) if rest.starts_with('/') => (ENTERPRISE_SERVER_ROOT, rest),
        _ => ("", path),
    }
}
