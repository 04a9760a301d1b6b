//! The root path of the API.

/// The root path of the API of GitHub Enterprise Server. A fake serves the API with and without it.
const ENTERPRISE_SERVER_ROOT: &str = "/api/v3";

/// Splits a path into the API root and the rest.
pub(crate) fn split_root(path: &str) -> (&'static str, &str) {
    match path.strip_prefix(ENTERPRISE_SERVER_ROOT) {
        Some(rest) if rest.starts_with('/') => (ENTERPRISE_SERVER_ROOT, rest),
        _ => ("", path),
    }
}
