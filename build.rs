//! Writes the generated code: the types of `src/models`, the calls of `src/raw` and the table of `src/operations`.

use std::error::Error;
use std::path::Path;
use std::{env, fs};

use github_runners_spec::generated::Generated;

fn main() -> Result<(), Box<dyn Error>> {
    // The description is part of a build dependency. Cargo runs this script again when it changes.
    println!("cargo::rerun-if-changed=build.rs");
    let out = env::var("OUT_DIR")?;
    for (file, text) in generated()?.files() {
        fs::write(Path::new(&out).join(file), text)?;
    }
    Ok(())
}

#[cfg(feature = "generate")]
fn generated() -> Result<Generated, Box<dyn Error>> {
    use github_runners_spec::{description, generate};

    Ok(generate::generate(&description())?)
}

#[cfg(not(feature = "generate"))]
fn generated() -> Result<Generated, Box<dyn Error>> {
    Ok(Generated::committed())
}
