//! `cargo xtask public-api`: compares the hand-written public API of the libraries with reviewed texts.

mod document;
mod documentation;
mod library;
mod surface;

use std::path::Path;
use std::{fs, io};

use similar::TextDiff;

pub(crate) use self::document::run_as_rustdoc;

use self::document::{FORMAT, document};
use self::documentation::repeated;
use self::library::{LIBRARIES, Library};
use self::surface::{parse, surface};
use crate::error::Error;
use crate::print;

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Write the current public API to the reviewed files
    #[arg(long)]
    accept: bool,
}

/// Runs the task for the project in `project`.
pub(crate) fn run(args: &Args, project: &Path) -> Result<(), Error> {
    let mut changed = Vec::new();
    let mut undocumented = Vec::new();
    for library in &LIBRARIES {
        let json = document(library, project)?;
        let format = surface::format(&json)?;
        if format != FORMAT {
            return unreadable(format);
        }
        let (documented, sources) = (parse(&json)?, Path::new(library.sources));
        undocumented.extend(repeated(&documented, sources));
        let found = library.header() + &surface(&json, &documented, sources)?;
        if args.accept {
            let path = project.join(library.snapshot);
            fs::write(&path, found).map_err(Error::io("write", path))?;
        } else if !is_reviewed(library, project, &found)? {
            changed.push(library.snapshot);
        }
    }
    if !undocumented.is_empty() {
        return Err(Error::Undocumented(undocumented));
    }
    if changed.is_empty() {
        return Ok(());
    }
    Err(Error::PublicApi(changed.join(", ")))
}

/// Compares `found` with the reviewed text, and prints the difference.
fn is_reviewed(library: &Library, project: &Path, found: &str) -> Result<bool, Error> {
    let path = project.join(library.snapshot);
    let reviewed = match fs::read_to_string(&path) {
        // A checkout can have other line ends.
        Ok(text) => text.replace("\r\n", "\n"),
        Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
        Err(error) => return Err(Error::io("read", path)(error)),
    };
    if reviewed == found {
        return Ok(true);
    }
    let diff = TextDiff::from_lines(reviewed.as_str(), found);
    print(&diff.unified_diff().header(library.snapshot, "the sources").to_string());
    Ok(false)
}

/// Skips the comparison if rustdoc writes another version of the JSON, for example after an update of Rust. Fails in CI,
/// which must run every check.
fn unreadable(format: u32) -> Result<(), Error> {
    if std::env::var_os("GITHUB_RUNNERS_REQUIRE_TOOLS").is_some() {
        return Err(Error::DocumentFormat { format });
    }
    eprintln!("SKIPPED public-api: {}", Error::DocumentFormat { format });
    Ok(())
}
