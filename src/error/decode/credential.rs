//! Names and texts that suggest a secret.

/// Parts of the names of secrets.
const NAMES: &[&str] = &[
    "auth",
    "cookie",
    "credential",
    "jit",
    "key",
    "passw",
    "private",
    "secret",
    "session",
    "signature",
    "token",
];

/// Texts that occur in credentials: the prefixes of GitHub's tokens, the start of a PEM file, JSON in base64 as in web
/// tokens, and the schemes of `Authorization` headers.
const MARKS: &[&str] = &[
    "ghp_",
    "ghs_",
    "gho_",
    "ghu_",
    "ghr_",
    "github_pat_",
    "-----begin",
    "eyj",
    "bearer ",
    "basic ",
    "remoteauth ",
];

/// The minimum length of a run of letters and digits that can be a credential. Registration tokens have 29 characters.
const OPAQUE: usize = 16;

/// Returns whether a name suggests a secret.
pub(super) fn is_secret_name(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    NAMES.iter().any(|part| name.contains(part))
}

/// Returns whether a text can contain a credential. It prefers false positives.
pub(super) fn looks_like_credential(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    let marked = MARKS.iter().any(|mark| lower.contains(mark));
    let opaque = text
        .split(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '_' | '+' | '='))
        .any(is_opaque);
    // `https://user:password@host`
    let in_url = lower.split_once("://").is_some_and(|(_, rest)| rest.contains('@'));
    marked || opaque || in_url
}

fn is_opaque(run: &str) -> bool {
    let has = |what: fn(&u8) -> bool| run.as_bytes().iter().any(what);
    let mixed = has(u8::is_ascii_digit) && has(u8::is_ascii_alphabetic);
    let mixed = mixed || (has(u8::is_ascii_uppercase) && has(u8::is_ascii_lowercase));
    (run.len() >= OPAQUE && mixed) || run.len() >= 2 * OPAQUE
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn recognizes_credentials() {
        for text in [
            "ghp_16C7e42F292c6912E7710c838347Ae178B4a",
            "x ghs_a",
            "github_pat_11A",
            "AABF3JGZDX3P5PMEXLND6TS6FCWO6",
            "v1.1f699f1069f60b1f699f1069f60b1f699f1069f60b",
            "-----BEGIN RSA PRIVATE KEY-----",
            "eyJhbGciOiJSUzI1NiJ9.e30.c2ln",
            "Authorization: Bearer x",
            "https://user:hunter2@ghe.example.com",
        ] {
            assert!(looks_like_credential(text), "{text}");
        }
        for text in [
            "",
            "linux-x64",
            "2025-02-17T21:11:49.260-08:00",
            "Microsoft Windows 10.0.17763 ",
            "https://api.github.com/orgs/octo-org/actions/runners?page=2",
            "größer",
        ] {
            assert!(!looks_like_credential(text), "{text}");
        }
    }

    #[test]
    fn recognizes_names_of_secrets() {
        for name in [
            "token",
            "temp_clone_token",
            "encoded_jit_config",
            "Password",
            "api_key",
            "client_secret",
        ] {
            assert!(is_secret_name(name), "{name}");
        }
        for name in ["id", "runners", "total_count", "os"] {
            assert!(!is_secret_name(name), "{name}");
        }
    }
}
