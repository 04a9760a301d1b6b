//! Embeds every file of `products/`, so that nobody has to maintain a list of the releases of GitHub Enterprise Server.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

fn main() {
    let root = env::var("CARGO_MANIFEST_DIR").expect("cargo sets CARGO_MANIFEST_DIR");
    let folder = Path::new(&root).join("products");
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut names: Vec<String> = fs::read_dir(&folder)
        .expect("spec/products exists")
        .map(|entry| entry.expect("spec/products is readable").file_name())
        .filter_map(|name| Some(name.to_str()?.strip_suffix(".json")?.to_owned()))
        .collect();
    names.sort();
    let mut source = String::from("&[\n");
    for name in names {
        let path = folder.join(format!("{name}.json"));
        let _ = writeln!(
            source,
            "    Product {{ name: {name:?}, text: include_str!({path:?}) }},"
        );
    }
    source.push(']');
    let out = env::var("OUT_DIR").expect("cargo sets OUT_DIR");
    fs::write(Path::new(&out).join("products.rs"), source).expect("OUT_DIR is writable");
}
