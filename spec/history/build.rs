//! Generates the code of each version for the tests, and copies the modules of the library that generated types need.

#[path = "src/next.rs"]
#[allow(dead_code, unreachable_pub)]
mod next;
#[path = "src/versions.rs"]
#[allow(dead_code, unreachable_pub, missing_docs)]
mod versions;

use std::error::Error;
use std::path::Path;
use std::{env, fs};

use github_runners_spec::generate::generate_leniently;
use github_runners_spec::generated::Generated;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=src");
    let out = env::var("OUT_DIR")?;
    let out = Path::new(&out);
    for version in versions::VERSIONS {
        println!("cargo::rerun-if-changed={version}");
        let fragment = versions::fragment(version, "ghec")?;
        let (generated, _) = generate_leniently(&fragment)?;
        write(&out.join(version), &generated)?;
    }
    let (next, _) = generate_leniently(&next::with_additions(&github_runners_spec::description()))?;
    write(&out.join("next"), &next)?;
    for name in ["lenient", "nullable", "open_enum", "secret"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../../src/models/{name}.rs"));
        println!("cargo::rerun-if-changed={}", path.display());
        let text = fs::read_to_string(&path)?;
        // Removes the tests, which use types of the library, and the inner documentation, which an included file cannot have.
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        let lines = code.lines().filter(|line| !line.starts_with("//!"));
        fs::write(out.join(format!("{name}.rs")), lines.collect::<Vec<_>>().join("\n"))?;
    }
    Ok(())
}

fn write(folder: &Path, generated: &Generated) -> Result<(), Box<dyn Error>> {
    fs::create_dir_all(folder)?;
    for (file, text) in generated.files() {
        fs::write(folder.join(file), text)?;
    }
    Ok(())
}
