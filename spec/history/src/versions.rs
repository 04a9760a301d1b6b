//! The fragments of earlier versions of GitHub's description.

use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use flate2::read::GzDecoder;
use serde_json::Value;

/// The stored versions of the npm package `@octokit/openapi`, oldest first.
pub const VERSIONS: &[&str] = &["16.6.0", "19.0.0", "22.0.0", "23.0.2"];

/// The maximum unpacked size of a fragment.
const LIMIT: u64 = 16 * 1024 * 1024;

/// Returns the folder of a version. It contains a file for each product: `ghec.json.gz`.
pub fn folder(version: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(version)
}

/// Returns the products of a version, sorted by name.
///
/// # Errors
///
/// Fails if the folder cannot be listed.
pub fn products(version: &str) -> io::Result<Vec<String>> {
    let mut products = Vec::new();
    for entry in fs::read_dir(folder(version))? {
        let name = entry?.file_name();
        let product = name.to_str().and_then(|name| name.strip_suffix(".json.gz"));
        products.extend(product.map(str::to_owned));
    }
    products.sort();
    Ok(products)
}

/// Reads the fragment of a product.
///
/// # Errors
///
/// Fails if the file cannot be read, unpacked or parsed.
pub fn fragment(version: &str, product: &str) -> io::Result<Value> {
    let file = File::open(folder(version).join(format!("{product}.json.gz")))?;
    let mut text = Vec::new();
    GzDecoder::new(file).take(LIMIT).read_to_end(&mut text)?;
    Ok(serde_json::from_slice(&text)?)
}
