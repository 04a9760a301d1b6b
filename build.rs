//! Generates the types and calls of `src/raw.rs` from GitHub's description.

use std::{env, error::Error, fs, path::Path};

fn main() -> Result<(), Box<dyn Error>> {
    // The description is part of the build dependency: cargo runs this again when that changes.
    println!("cargo::rerun-if-changed=build.rs");
    let generated = github_runners_spec::generate::generate_all(&github_runners_spec::description())?;
    let out = env::var("OUT_DIR")?;
    for (file, text) in [
        ("generated.rs", generated.source),
        ("bodies.rs", generated.bodies),
        ("without_secrets.rs", generated.without_secrets),
    ] {
        fs::write(Path::new(&out).join(file), text)?;
    }
    Ok(())
}
