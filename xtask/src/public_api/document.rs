//! Documents a library as JSON. This needs an unstable option of rustdoc.
//!
//! `RUSTC_BOOTSTRAP=1` allows unstable options on a stable toolchain. If the variable is set for cargo, cargo builds every
//! dependency again, because build scripts read the variable. Therefore cargo runs this program instead of rustdoc. This
//! program sets the variable and runs rustdoc.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use serde_json::Value;

use super::library::Library;
use crate::error::Error;

/// The version of the JSON that `public-api` reads.
pub(super) const FORMAT: u32 = rustdoc_types::FORMAT_VERSION;

/// The environment variable with the real rustdoc, set if cargo runs this program as rustdoc.
const RUSTDOC: &str = "GITHUB_RUNNERS_XTASK_RUSTDOC";

/// Runs rustdoc with unstable options if cargo started this process as rustdoc.
pub(crate) fn run_as_rustdoc() -> Option<ExitCode> {
    let rustdoc = env::var_os(RUSTDOC)?;
    let status = rustdoc_command(&rustdoc).args(env::args_os().skip(1)).status();
    let code = match status {
        Ok(status) => u8::try_from(status.code().unwrap_or(1)).unwrap_or(1),
        Err(error) => {
            eprintln!("error: cannot run {}: {error}", rustdoc.display());
            1
        }
    };
    Some(ExitCode::from(code))
}

pub(super) fn rustdoc_command(rustdoc: &OsString) -> Command {
    let mut command = Command::new(rustdoc);
    command.env("RUSTC_BOOTSTRAP", "1").env_remove(RUSTDOC);
    command
}

/// Documents `library` and returns the JSON.
pub(super) fn document(library: &Library, project: &Path) -> Result<String, Error> {
    let program = env::current_exe().map_err(Error::io("find", "this program"))?;
    let rustdoc = env::var_os("RUSTDOC").unwrap_or_else(|| "rustdoc".into());
    let mut command = cargo(project);
    command.args(["rustdoc", "--locked", "--quiet", "--package", library.package, "--lib"]);
    command.args(["--no-default-features", "--features", library.features]);
    // `cargo doc` reports problems of the documentation itself.
    command.args([
        "--",
        "-Z",
        "unstable-options",
        "--output-format",
        "json",
        "--cap-lints",
        "allow",
    ]);
    command.env("RUSTDOC", program).env(RUSTDOC, rustdoc);
    let status = command.status().map_err(Error::io("run", "cargo rustdoc"))?;
    if !status.success() {
        return Err(Error::Command {
            command: "cargo rustdoc",
        });
    }
    let file = format!("doc/{}.json", library.package.replace('-', "_"));
    let path = target_folder(project)?.join(file);
    std::fs::read_to_string(&path).map_err(Error::io("read", path))
}

fn cargo(project: &Path) -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(project);
    command
}

fn target_folder(project: &Path) -> Result<PathBuf, Error> {
    let mut command = cargo(project);
    command.args(["metadata", "--locked", "--no-deps", "--format-version", "1"]);
    let output = command.output().map_err(Error::io("run", "cargo metadata"))?;
    let metadata: Option<Value> = serde_json::from_slice(&output.stdout).ok();
    let folder = metadata.as_ref().and_then(|it| it["target_directory"].as_str());
    folder.map(PathBuf::from).ok_or(Error::Command {
        command: "cargo metadata",
    })
}
