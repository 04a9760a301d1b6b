//! Fuzzes private keys in PEM, and the ids of Apps, which become part of a signed token.
#![no_main]

use std::sync::LazyLock;

use github_runners::PrivateKey;

static KEY: LazyLock<PrivateKey> = LazyLock::new(|| {
    let key = PrivateKey::from_pem(include_str!("../../src/auth/app/keys/pkcs8.pem"));
    key.expect("a key")
});

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    if let Ok(text) = std::str::from_utf8(data)
        && let Err(error) = PrivateKey::from_pem(text)
    {
        // A long line could belong to a key, so the error must not show it.
        let shown = format!("{error} {error:?}");
        let mut lines = text.lines().filter(|line| line.len() >= 40);
        assert!(!lines.any(|line| shown.contains(line)), "{shown}");
    }
    // Signing takes a millisecond, so only short inputs are used as ids.
    if data.len() < 24 {
        github_runners::fuzz::app(data, &KEY);
    }
});
