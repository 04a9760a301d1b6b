//! Private keys in PEM, and ids of Apps that become a part of a signed token.
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
        // A line of the text could be a line of a key.
        let shown = format!("{error} {error:?}");
        let mut lines = text.lines().filter(|line| line.len() >= 40);
        assert!(!lines.any(|line| shown.contains(line)), "{shown}");
    }
    // A signature takes a millisecond.
    if data.len() < 24 {
        github_runners::fuzz::app(data, &KEY);
    }
});
