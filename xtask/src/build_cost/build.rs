//! Builds a program in an empty folder, and measures the build.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use std::{fmt, fs};

use wait4::Wait4;

use crate::error::Error;

/// A variant of the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Variant {
    /// With reqwest and serde_json.
    HandWritten,
    /// With this crate and its default features.
    Default,
    /// With this crate, without the feature `generate`.
    WithoutGenerate,
}

impl Variant {
    pub(super) const ALL: [Self; 3] = [Self::HandWritten, Self::Default, Self::WithoutGenerate];

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::HandWritten => "hand-written",
            Self::Default => "github-runners",
            Self::WithoutGenerate => "without `generate`",
        }
    }

    fn package(self) -> &'static str {
        match self {
            Self::HandWritten => "hand-written",
            Self::Default | Self::WithoutGenerate => "with-github-runners",
        }
    }
}

/// The cost of one build.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cost {
    pub(super) wall: Duration,
    /// The processor time of cargo, all compilers and all build scripts.
    pub(super) processor: Duration,
    /// The size of the stripped program in bytes.
    pub(super) binary: u64,
    /// The peak memory in bytes of the largest compiler, linker or build script.
    pub(super) memory: u64,
    /// The wall time of building this crate and its build script, with built dependencies.
    pub(super) crate_alone: Option<Duration>,
}

impl fmt::Display for Cost {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{:.1} s wall, {:.1} s processor",
            self.wall.as_secs_f64(),
            self.processor.as_secs_f64()
        )
    }
}

/// Downloads the dependencies, so that no build waits for the network.
pub(super) fn fetch(programs: &Path) -> Result<(), Error> {
    let mut fetch = cargo(programs);
    fetch.args(["fetch", "--locked"]);
    measured(fetch).map(drop)
}

/// Builds a program in an empty folder.
pub(super) fn cold(variant: Variant, programs: &Path) -> Result<Cost, Error> {
    let target = tempfile::Builder::new()
        .prefix("build-cost-")
        .tempdir()
        .map_err(Error::io("create a folder in", std::env::temp_dir()))?;
    let first = measured(build(variant, programs, target.path()))?;
    let name = format!("{}{}", variant.package(), std::env::consts::EXE_SUFFIX);
    let program = target.path().join("release").join(name);
    let binary = fs::metadata(&program).map_err(Error::io("read", program))?.len();
    let crate_alone = match variant {
        Variant::HandWritten => None,
        Variant::Default | Variant::WithoutGenerate => {
            forget("github-runners", target.path())?;
            forget(variant.package(), target.path())?;
            let both = measured(build(variant, programs, target.path()))?.wall;
            forget(variant.package(), target.path())?;
            let program = measured(build(variant, programs, target.path()))?.wall;
            Some(both.saturating_sub(program))
        }
    };
    Ok(Cost {
        wall: first.wall,
        processor: first.processor,
        binary,
        memory: first.memory,
        crate_alone,
    })
}

/// Makes cargo build a package again.
///
/// `cargo clean --package` also removes dependencies with the name of a test of the package, such as `tracing`.
fn forget(package: &str, target: &Path) -> Result<(), Error> {
    let fingerprints = target.join("release").join(".fingerprint");
    let read = |error| Error::io("read", &fingerprints)(error);
    for entry in fs::read_dir(&fingerprints).map_err(read)? {
        let entry = entry.map_err(read)?;
        let name = entry.file_name();
        let hash = name
            .to_str()
            .and_then(|name| name.strip_prefix(package)?.strip_prefix('-'));
        if hash.is_some_and(|hash| !hash.contains('-')) {
            fs::remove_dir_all(entry.path()).map_err(Error::io("remove", entry.path()))?;
        }
    }
    Ok(())
}

fn build(variant: Variant, programs: &Path, target: &Path) -> Command {
    let mut build = cargo(programs);
    build.args(["build", "--quiet", "--locked", "--offline", "--release"]);
    build.args(["--package", variant.package(), "--target-dir"]).arg(target);
    if variant == Variant::WithoutGenerate {
        build.arg("--no-default-features");
    }
    build
}

/// Returns a cargo command without environment variables that would change the cost.
fn cargo(programs: &Path) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(programs).stdin(Stdio::null());
    let settings = std::env::vars_os().filter(|(name, _)| {
        let name = name.to_string_lossy();
        name.starts_with("CARGO_PROFILE_") || name.starts_with("CARGO_BUILD_") || name.starts_with("CARGO_TARGET_")
    });
    for (name, _) in settings {
        command.env_remove(name);
    }
    for name in [
        "CARGO_ENCODED_RUSTFLAGS",
        "RUSTC_WRAPPER",
        "RUSTC_WORKSPACE_WRAPPER",
        "RUSTFLAGS",
    ] {
        command.env_remove(name);
    }
    command.env("CARGO_INCREMENTAL", "0");
    command
}

/// The resources that a command and its child processes used.
struct Usage {
    wall: Duration,
    processor: Duration,
    memory: u64,
}

fn measured(mut command: Command) -> Result<Usage, Error> {
    let start = Instant::now();
    let mut child = command.spawn().map_err(Error::io("start", command.get_program()))?;
    let ended = child.wait4().map_err(Error::io("wait for", command.get_program()))?;
    let wall = start.elapsed();
    if !ended.status.success() {
        return Err(Error::Command {
            command: "cargo for build-cost",
        });
    }
    Ok(Usage {
        wall,
        processor: ended.rusage.utime + ended.rusage.stime,
        memory: ended.rusage.maxrss,
    })
}
