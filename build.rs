//! Generates the types of `src/models`, the calls of `src/raw` and the table of `src/operations` from GitHub's
//! description.

use std::error::Error;
use std::path::Path;
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    // The description is part of the build dependency: cargo runs this again when that changes.
    println!("cargo::rerun-if-changed=build.rs");
    let generated = github_runners_spec::generate::generate(&github_runners_spec::description())?;
    let out = env::var("OUT_DIR")?;
    for (file, text) in [
        ("types.rs", generated.types),
        ("client.rs", generated.client),
        ("operations.rs", generated.operations),
        ("bodies.rs", generated.bodies),
    ] {
        fs::write(Path::new(&out).join(file), text)?;
    }
    Ok(())
}
