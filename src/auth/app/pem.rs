//! Finding a private key in a text. By hand, since what a library decodes it also leaves behind in memory.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use zeroize::Zeroizing;

pub(super) const NOT_RSA: &str = "it is no RSA key, and GitHub Apps have only those";

/// A private key as it stood in a text, decoded.
pub(super) struct Block {
    pub(super) form: Form,
    pub(super) der: Zeroizing<Vec<u8>>,
}

/// How a private key is written down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// `RSA PRIVATE KEY`, as GitHub gives it.
    Pkcs1,
    /// `PRIVATE KEY`.
    Pkcs8,
}

/// The first private key of a text; if there is none, what is there instead.
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
            first_problem.get_or_insert("its end is missing, the line `-----END … PRIVATE KEY-----`");
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
    Err(first_problem.unwrap_or("there is no PEM text in it, which starts with `-----BEGIN RSA PRIVATE KEY-----`"))
}

fn form(label: &str, body: &str) -> Result<Form, &'static str> {
    match label {
        "RSA PRIVATE KEY" if body.contains("ENCRYPTED") => Err("it is encrypted; pass the key decrypted"),
        "ENCRYPTED PRIVATE KEY" => Err("it is encrypted; pass the key decrypted"),
        "RSA PRIVATE KEY" => Ok(Form::Pkcs1),
        "PRIVATE KEY" => Ok(Form::Pkcs8),
        "PUBLIC KEY" | "RSA PUBLIC KEY" => Err("it is a public key; the private one is needed"),
        "CERTIFICATE" => Err("it is a certificate; a private key is needed"),
        "EC PRIVATE KEY" => Err(NOT_RSA),
        "OPENSSH PRIVATE KEY" => Err("it is a key of OpenSSH's; a GitHub App's key is an `RSA PRIVATE KEY`"),
        _ => Err("it is something else than a private key"),
    }
}

fn decode(body: &str) -> Result<Zeroizing<Vec<u8>>, &'static str> {
    // Buffers have their full length from the start: one that grows leaves copies behind.
    let mut text = Zeroizing::new(Vec::with_capacity(body.len()));
    let mut bytes = body.bytes();
    while let Some(byte) = bytes.next() {
        match byte {
            // A line break that an environment variable holds as two characters.
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
        Err(_) => Err("what is between its first and last line is damaged: it is no base64"),
    }
}
