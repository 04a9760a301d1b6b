//! The header that carries a token.

use bytes::Bytes;
use reqwest::header::HeaderValue;
use zeroize::Zeroizing;

/// `Bearer TOKEN`, marked as sensitive. Its memory is wiped when the last copy is dropped; that of the connection it was
/// written to is not.
///
/// # Errors
///
/// For a token with a character that no header may have; [`check_token`](crate::input::check_token) lets none through.
pub(crate) fn bearer(token: &str) -> Result<HeaderValue, NoHeader> {
    const SCHEME: &str = "Bearer ";
    // Made at its full length: a buffer that grows leaves copies behind.
    let mut text = Zeroizing::new(Vec::with_capacity(SCHEME.len() + token.len()));
    text.extend_from_slice(SCHEME.as_bytes());
    text.extend_from_slice(token.as_bytes());
    let mut header = HeaderValue::from_maybe_shared(Bytes::from_owner(text)).map_err(|_| NoHeader)?;
    header.set_sensitive(true);
    Ok(header)
}

/// A token that fits into no header.
#[derive(Debug)]
pub(crate) struct NoHeader;

#[cfg(test)]
mod tests {
    use super::bearer;

    #[test]
    fn a_header_hides_its_token() {
        let header = bearer("hunter2").expect("a header");
        assert_eq!(header.as_bytes(), b"Bearer hunter2");
        assert!(!format!("{header:?}").contains("hunter2"));
        assert!(bearer("a\nb").is_err());
    }
}
