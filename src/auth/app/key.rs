//! The private key of a GitHub App.

use std::fs::File;
use std::io::Read as _;
use std::path::Path;
use std::sync::Arc;
use std::{fmt, io};

use ring::error::Unspecified;
use ring::rand::SystemRandom;
use ring::rsa::KeyPair;
use ring::signature::RSA_PKCS1_SHA256;
use zeroize::Zeroizing;

use super::pem;
use super::pem::Form;
use crate::validate::InvalidInput;

/// The maximum length of a file. A key has less than 4 kB.
const LIMIT: u64 = 64 * 1024;

/// A private key of a GitHub App. RSA keys of 2048 to 4096 bits are supported; GitHub generates keys of 2048 bits.
///
/// This type needs the feature `app`, which is enabled by default.
///
/// `Debug` does not show the key. The buffers for reading and decoding are zeroed afterward. The text that you pass and the
/// key inside the library ring are not.
///
/// See GitHub's page on
/// [private keys](https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/managing-private-keys-for-github-apps).
#[derive(Clone)]
pub struct PrivateKey(Arc<KeyPair>);

impl PrivateKey {
    /// Returns an address that is the same for all clones of a key.
    pub(crate) fn address(&self) -> usize {
        Arc::as_ptr(&self.0) as usize
    }

    /// Parses a key in PEM format: `RSA PRIVATE KEY` (PKCS #1), as downloaded from GitHub, or `PRIVATE KEY` (PKCS #8).
    ///
    /// Text before and after the key is ignored. Line breaks can be written as the two characters `\n`, which is common in
    /// environment variables.
    ///
    /// ```no_run
    /// # fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// use github_runners::PrivateKey;
    ///
    /// let key = PrivateKey::from_pem(&std::env::var("GITHUB_APP_PRIVATE_KEY")?)?;
    /// # let _ = key;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// Returns [`InvalidInput`] for the field `private_key` if the text is not PEM, or if the key is public, encrypted, not
    /// RSA, too short, too long or damaged. The error does not quote the text.
    pub fn from_pem(text: &str) -> Result<Self, InvalidInput> {
        let refuse = |problem: &str| InvalidInput::new("private_key", problem);
        let block = pem::private_key(text).map_err(refuse)?;
        let pair = match block.form {
            Form::Pkcs1 => KeyPair::from_der(&block.der),
            Form::Pkcs8 => KeyPair::from_pkcs8(&block.der),
        };
        let pair = pair.map_err(|error| match error.to_string().as_str() {
            "TooSmall" => refuse("too short to be safe; a key of a GitHub App has 2048 bits"),
            "TooLarge" => refuse("more than 4096 bits; a key of a GitHub App has 2048 bits"),
            "WrongAlgorithm" => refuse(pem::NOT_RSA),
            reason => refuse(&format!("damaged ({reason})")),
        })?;
        Ok(Self(Arc::new(pair)))
    }

    /// Reads a key from a file in PEM format, see [`from_pem`](Self::from_pem). The function blocks while it reads the file.
    ///
    /// # Errors
    ///
    /// Returns the errors of [`from_pem`](Self::from_pem), and [`InvalidInput`] for the field `private_key` if the file
    /// cannot be read, is longer than 64 kB or is not text.
    pub fn from_file(path: impl AsRef<Path>) -> Result<Self, InvalidInput> {
        let path = path.as_ref();
        let refuse = |problem: &dyn fmt::Display| {
            let problem = format!("{} cannot be read: {problem}", display_path(path));
            InvalidInput::new("private_key", problem)
        };
        let text = read(path).map_err(|error| refuse(&error))?;
        let text = str::from_utf8(&text).map_err(|_| refuse(&"it is not a text file; pass a key in PEM format"))?;
        Self::from_pem(text)
    }

    /// Signs a message with RS256, the algorithm that GitHub requires.
    pub(super) fn sign(&self, message: &[u8]) -> Result<Vec<u8>, Unspecified> {
        let mut signature = vec![0; self.0.public().modulus_len()];
        self.0
            .sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), message, &mut signature)?;
        Ok(signature)
    }
}

impl fmt::Debug for PrivateKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PrivateKey(***)")
    }
}

fn read(path: &Path) -> io::Result<Zeroizing<Vec<u8>>> {
    // A buffer that grows leaves copies of the key in memory, so it gets its maximum capacity here.
    let mut text = Zeroizing::new(Vec::with_capacity(LIMIT as usize + 1));
    File::open(path)?.take(LIMIT + 1).read_to_end(&mut text)?;
    if text.len() as u64 > LIMIT {
        return Err(io::Error::other("it is longer than 64 kB"));
    }
    Ok(text)
}

/// Returns a path for an error message, unless it looks like the key itself.
fn display_path(path: &Path) -> String {
    let text = path.display().to_string();
    if text.len() > 300 || text.contains(['\n', '\\']) && text.contains("-----") {
        return "the path (it looks like the key itself; use `from_pem` for that)".to_owned();
    }
    text
}

#[cfg(test)]
mod tests {
    use ring::signature::{RSA_PKCS1_2048_8192_SHA256, UnparsedPublicKey};

    use super::*;

    // These keys were generated for the tests and are not used anywhere else.
    const PKCS1: &str = include_str!("keys/pkcs1.pem");
    const PKCS8: &str = include_str!("keys/pkcs8.pem");
    const PUBLIC: &str = include_str!("keys/public.pem");

    fn problem(text: &str) -> String {
        let error = PrivateKey::from_pem(text).expect_err("an invalid key");
        assert_eq!(error.field(), "private_key");
        error.problem().to_owned()
    }

    #[test]
    fn reads_the_same_key_from_both_formats() {
        let windows = PKCS1.replace('\n', "\r\n");
        let variable = PKCS1.trim_end().replace('\n', "\\n");
        let among_others = format!("Bag Attributes: none\n{PUBLIC}{PKCS8}");
        let texts = [PKCS1, PKCS8, &windows, &variable, &among_others];
        let keys = texts.map(|text| PrivateKey::from_pem(text).expect(text));
        let signatures = keys.map(|key| key.sign(b"message").expect("a signature"));
        assert!(signatures.iter().all(|signature| *signature == signatures[0]));
        let public = PrivateKey::from_pem(PKCS1).expect("a key").0.public().as_ref().to_vec();
        UnparsedPublicKey::new(&RSA_PKCS1_2048_8192_SHA256, public)
            .verify(b"message", &signatures[0])
            .expect("a valid signature");
    }

    #[test]
    fn error_says_what_is_wrong_with_a_key() {
        let cut = &PKCS1[..PKCS1.len() / 2];
        let modulus = PKCS1.lines().nth(3).expect("a line");
        let other_line = PKCS1.replace(modulus, &modulus.chars().rev().collect::<String>());
        for (text, expected) in [
            ("", "not in PEM format"),
            ("hunter2", "not in PEM format"),
            ("-----BEGIN hunter2", "not in PEM format"),
            (cut, "the end is missing"),
            (PUBLIC, "a public key"),
            (include_str!("keys/encrypted-pkcs1.pem"), "encrypted"),
            (include_str!("keys/encrypted-pkcs8.pem"), "encrypted"),
            (include_str!("keys/small.pem"), "too short"),
            (include_str!("keys/elliptic.pem"), "not an RSA key"),
            (
                "-----BEGIN EC PRIVATE KEY-----\nAA==\n-----END EC PRIVATE KEY-----",
                "not an RSA key",
            ),
            (
                "-----BEGIN OPENSSH PRIVATE KEY-----\nAA==\n-----END OPENSSH PRIVATE KEY-----",
                "OpenSSH",
            ),
            (
                "-----BEGIN CERTIFICATE-----\nAA==\n-----END CERTIFICATE-----",
                "certificate",
            ),
            (
                "-----BEGIN hunter2-----\nAA==\n-----END hunter2-----",
                "not a private key",
            ),
            (
                "-----BEGIN PRIVATE KEY-----\nhunter2\n-----END PRIVATE KEY-----",
                "not valid base64",
            ),
            (
                "-----BEGIN PRIVATE KEY-----\nAA==\n-----END PRIVATE KEY-----",
                "damaged (InvalidEncoding)",
            ),
            ("-----BEGIN PRIVATE KEY-----\n\n-----END PRIVATE KEY-----", "damaged"),
            (&other_line, "damaged"),
            (&PKCS1.replace("RSA ", ""), "damaged"),
        ] {
            let problem = problem(text);
            assert!(problem.contains(expected), "{expected}: {problem}");
            assert!(!problem.contains("hunter2"), "{problem}");
        }
    }

    #[test]
    fn reads_key_from_file() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/auth/app/keys");
        PrivateKey::from_file(format!("{folder}/pkcs1.pem")).expect("a key");
        let error = PrivateKey::from_file(format!("{folder}/none.pem")).expect_err("no file");
        assert!(error.problem().contains("none.pem cannot be read"), "{error}");
        let error = PrivateKey::from_file(folder).expect_err("a folder");
        assert!(error.problem().contains("cannot be read"), "{error}");
    }

    #[test]
    fn error_does_not_quote_a_key_passed_as_a_path() {
        let base64 = PKCS1.lines().nth(1).expect("a line").to_owned();
        for path in [
            PKCS1.to_owned(),
            PKCS1.replace('\n', "\\n"),
            PKCS1.lines().filter(|line| !line.starts_with('-')).collect(),
        ] {
            let error = PrivateKey::from_file(&path).expect_err("no path");
            assert!(!error.to_string().contains(&base64[..20]), "{error}");
            assert!(error.to_string().contains("from_pem"), "{error}");
        }
    }

    #[test]
    fn debug_does_not_show_the_key() {
        assert_eq!(
            format!("{:?}", PrivateKey::from_pem(PKCS8).expect("a key")),
            "PrivateKey(***)"
        );
    }
}
