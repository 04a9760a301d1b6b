//! `cargo xtask report`: lists the changes between two descriptions, and the callers that they break.

mod build;
mod markdown;
mod model;
mod surface;
mod text;
mod wire;

use clap::{Args as ClapArgs, ValueEnum};

pub(crate) use build::{between, pending, without_handle};
pub(crate) use markdown::markdown;
pub(crate) use surface::Surface;

use crate::descriptions::Descriptions;
use crate::download::Limits;
use crate::error::Error;
use crate::print;
use crate::vendored::Vendored;

/// The arguments of `report`.
#[derive(Debug, ClapArgs)]
pub(crate) struct Args {
    /// The older description: a folder (vendored, kept as history, or whole documents) or a revision of git [default: HEAD]
    #[arg(
        long,
        value_name = "FOLDER|GIT-REV",
        default_value = "HEAD",
        hide_default_value = true
    )]
    from: String,
    /// The newer description [default: the vendored description]
    #[arg(long, value_name = "FOLDER|GIT-REV")]
    to: Option<String>,
    /// The format of the report
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    /// For a terminal
    Text,
    /// A page to publish
    Markdown,
    /// For programs
    Json,
}

/// Runs the task.
pub(crate) fn run(args: &Args, vendored: &Vendored) -> Result<(), Error> {
    let from = Descriptions::read(Some(&args.from), vendored, Limits::local())?;
    let to = Descriptions::read(args.to.as_deref(), vendored, Limits::local())?;
    let report = between(&from, &to)?;
    print(&match args.format {
        Format::Text => text::text(&report),
        Format::Markdown => markdown(&report),
        Format::Json => serde_json::to_string_pretty(&report).map_err(Error::Json)? + "\n",
    });
    Ok(())
}
