//! `cargo xtask public-api`: the hand-written public API of github-runners as a text that is reviewed.

mod document;
mod surface;

use std::fs;
use std::path::Path;

use similar::TextDiff;

pub(crate) use self::document::run_as_rustdoc;

use self::document::{FORMAT, document};
use self::surface::surface;
use crate::error::Error;
use crate::print;

/// The reviewed text, in the folder of the project.
const SNAPSHOT: &str = "tests/snapshots/public-api.txt";

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Writes the public API of today to tests/snapshots/public-api.txt
    #[arg(long)]
    accept: bool,
}

/// Runs the task for the project in `project`.
pub(crate) fn run(args: &Args, project: &Path) -> Result<(), Error> {
    let json = document(project)?;
    let format = surface::format(&json)?;
    if format != FORMAT {
        return unreadable(format);
    }
    let found = surface(&json, project)?;
    let path = project.join(SNAPSHOT);
    if args.accept {
        return fs::write(&path, found).map_err(Error::io("write", path));
    }
    // A checkout may have other line ends.
    let reviewed = fs::read_to_string(&path)
        .map_err(Error::io("read", path))?
        .replace("\r\n", "\n");
    if reviewed == found {
        return Ok(());
    }
    let diff = TextDiff::from_lines(&reviewed, &found);
    print(&diff.unified_diff().header(SNAPSHOT, "the sources").to_string());
    Err(Error::PublicApi)
}

/// A Rust that is newer than this project knows is no reason to fail, except where all tools must be there.
fn unreadable(format: u32) -> Result<(), Error> {
    if std::env::var_os("GITHUB_RUNNERS_REQUIRE_TOOLS").is_some() {
        return Err(Error::DocumentFormat { format });
    }
    eprintln!("SKIPPED public-api: {}", Error::DocumentFormat { format });
    Ok(())
}
