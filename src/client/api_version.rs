//! The calendar versions of the API.

use reqwest::header::HeaderValue;

/// A calendar version of GitHub's API, sent with every request as `X-GitHub-Api-Version`.
///
/// The types of this crate decode the responses of both versions. See
/// [GitHub's documentation](https://docs.github.com/rest/about-the-rest-api/api-versions).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub enum ApiVersion {
    /// `2022-11-28`, the default. Every product of GitHub supports it, until March 2028 at least.
    #[default]
    V2022_11_28,
    /// `2026-03-10`. GitHub Enterprise Server up to 3.20 does not support it.
    V2026_03_10,
}

impl ApiVersion {
    /// Returns the version as GitHub writes it: `2022-11-28`.
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
