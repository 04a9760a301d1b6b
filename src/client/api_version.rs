//! The calendar versions of the API.

use reqwest::header::HeaderValue;

/// A calendar version of GitHub's API, sent with every request as `X-GitHub-Api-Version`.
///
/// The types of this crate take the answers of both. See
/// [GitHub's documentation](https://docs.github.com/rest/about-the-rest-api/api-versions).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub enum ApiVersion {
    /// `2022-11-28`, the default: every product of GitHub serves it, until March 2028 at least.
    #[default]
    V2022_11_28,
    /// `2026-03-10`. GitHub Enterprise Server does not have it up to 3.20.
    V2026_03_10,
}

impl ApiVersion {
    /// The version as GitHub writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::V2022_11_28 => "2022-11-28",
            Self::V2026_03_10 => "2026-03-10",
        }
    }

    pub(crate) fn header(self) -> HeaderValue {
        HeaderValue::from_static(self.as_str())
    }
}
