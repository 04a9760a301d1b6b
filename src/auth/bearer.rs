//! Builds the `Authorization` header.

use bytes::Bytes;
use reqwest::header::HeaderValue;
use zeroize::Zeroizing;

/// Returns the header value `Bearer TOKEN`, marked as sensitive. Its memory is zeroed when the last clone is dropped. The
/// buffers of the connection are not zeroed.
///
/// # Errors
///
/// Fails if the token contains a character that is not allowed in a header. `validate::check_token` rejects such tokens.
pub(crate) fn bearer(token: &str) -> Result<HeaderValue, InvalidHeader> {
    const SCHEME: &str = "Bearer ";
    // A buffer that grows leaves copies of the token in memory, so it gets its full capacity here.
    let mut text = Zeroizing::new(Vec::with_capacity(SCHEME.len() + token.len()));
    text.extend_from_slice(SCHEME.as_bytes());
    text.extend_from_slice(token.as_bytes());
    let mut header = HeaderValue::from_maybe_shared(Bytes::from_owner(text)).map_err(|_| InvalidHeader)?;
    header.set_sensitive(true);
    Ok(header)
}

/// The token contains a character that is not allowed in a header.
#[derive(Debug)]
pub(crate) struct InvalidHeader;

#[cfg(test)]
mod tests {
    use super::bearer;

    #[test]
    fn debug_does_not_show_the_token() {
        let header = bearer("hunter2").expect("a header");
        assert_eq!(header.as_bytes(), b"Bearer hunter2");
        assert!(!format!("{header:?}").contains("hunter2"));
        assert!(bearer("a\nb").is_err());
    }
}
