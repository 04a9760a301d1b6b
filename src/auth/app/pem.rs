//! Parses private keys in PEM format. This is hand-written, because libraries leave copies of the key in memory.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use zeroize::Zeroizing;

pub(super) const NOT_RSA: &str = "not an RSA key; pass the key that GitHub generated for the App";

/// A decoded private key.
pub(super) struct Block {
    pub(super) form: Form,
    pub(super) der: Zeroizing<Vec<u8>>,
}

/// The format of a private key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// `RSA PRIVATE KEY`, the format of keys that are downloaded from GitHub.
    Pkcs1,
    /// `PRIVATE KEY`.
    Pkcs8,
}

/// Returns the first private key in a text, or the reason why the text does not contain a usable key.
pub(super) fn private_key(text: &str) -> Result<Block, &'static str> {
    const BEGIN: &str = "-----BEGIN ";
    const END: &str = "-----END ";
    const DASHES: &str = "-----";
    let mut first_problem = None;
    let mut rest = text;
    while let Some(start) = rest.find(BEGIN) {
        rest = &rest[start + BEGIN.len()..];
        let Some((label, behind)) = rest.split_once(DASHES) else {
            break;
        };
        let Some((body, behind)) = behind.split_once(END) else {
            first_problem
                .get_or_insert("the end is missing; pass the text up to the line `-----END … PRIVATE KEY-----`");
            break;
        };
        match form(label, body) {
            Ok(form) => {
                return Ok(Block {
                    form,
                    der: decode(body)?,
                });
            }
            Err(problem) => first_problem.get_or_insert(problem),
        };
        rest = behind;
    }
    Err(first_problem.unwrap_or("not in PEM format; pass the text that starts with `-----BEGIN RSA PRIVATE KEY-----`"))
}

fn form(label: &str, body: &str) -> Result<Form, &'static str> {
    match label {
        "RSA PRIVATE KEY" if body.contains("ENCRYPTED") => Err("encrypted; pass the decrypted key"),
        "ENCRYPTED PRIVATE KEY" => Err("encrypted; pass the decrypted key"),
        "RSA PRIVATE KEY" => Ok(Form::Pkcs1),
        "PRIVATE KEY" => Ok(Form::Pkcs8),
        "PUBLIC KEY" | "RSA PUBLIC KEY" => Err("a public key; pass the private key"),
        "CERTIFICATE" => Err("a certificate; pass the private key"),
        "EC PRIVATE KEY" => Err(NOT_RSA),
        "OPENSSH PRIVATE KEY" => Err("an OpenSSH key; pass the `RSA PRIVATE KEY` of the GitHub App"),
        _ => Err("not a private key; pass the private key of the GitHub App"),
    }
}

fn decode(body: &str) -> Result<Zeroizing<Vec<u8>>, &'static str> {
    // Buffers that grow leave copies of the key in memory, so they get their full capacity here.
    let mut text = Zeroizing::new(Vec::with_capacity(body.len()));
    let mut bytes = body.bytes();
    while let Some(byte) = bytes.next() {
        match byte {
            // A line break that is written as the two characters `\n`.
            b'\\' => _ = bytes.next(),
            byte if byte.is_ascii_whitespace() => {}
            byte => text.push(byte),
        }
    }
    let mut der = Zeroizing::new(vec![0; base64::decoded_len_estimate(text.len())]);
    match STANDARD.decode_slice(&*text, &mut der) {
        Ok(length) => {
            der.truncate(length);
            Ok(der)
        }
        Err(_) => Err("damaged: the text between the first and the last line is not valid base64"),
    }
}
