//! Generates the types and calls of `src/raw.rs` from GitHub's description.

use std::{env, error::Error, fs, path::Path};

fn main() -> Result<(), Box<dyn Error>> {
    // The description is part of the build dependency: cargo runs this again when that changes.
    println!("cargo::rerun-if-changed=build.rs");
    let source = github_runners_spec::generate::generate(&github_runners_spec::description())?;
    fs::write(Path::new(&env::var("OUT_DIR")?).join("generated.rs"), source)?;
    Ok(())
}
