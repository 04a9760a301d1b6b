//! `cargo xtask generate`: generates code from the vendored description or another version.

use std::fs;
use std::path::PathBuf;

use clap::Args as ClapArgs;
use github_runners_spec::generate::generate_leniently;

use crate::descriptions::Descriptions;
use crate::download::Limits;
use crate::error::{Error, count};
use crate::vendored::Vendored;
use crate::{generation, print};

/// The arguments of `generate`.
#[derive(Debug, ClapArgs)]
pub(crate) struct Args {
    /// The folder or revision of git with the description [default: the vendored description]
    #[arg(long, value_name = "FOLDER|GIT-REV", requires = "out")]
    from: Option<String>,
    /// The file to write the code to; the rules that do not fit are printed [default: the files of spec/generated/]
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

/// Runs the task.
pub(crate) fn run(args: &Args, vendored: &Vendored) -> Result<(), Error> {
    let Some(out) = &args.out else {
        return generation::write(vendored);
    };
    let descriptions = Descriptions::read(args.from.as_deref(), vendored, Limits::local())?;
    let document = descriptions.generated()?;
    let (generated, misfits) = generate_leniently(document).map_err(|error| Error::Generation {
        place: descriptions.version.clone(),
        reason: error.to_string(),
    })?;
    let text = format!(
        "pub mod types {{\n{}\n}}\n\npub mod client {{\n{}\n}}\n\npub mod operations {{\n{}\n}}\n",
        generated.types, generated.client, generated.operations
    );
    fs::write(out, text).map_err(Error::io("write", out))?;
    print(&format!(
        "{}: generated from {}; {} not fit\n",
        out.display(),
        descriptions.version,
        match misfits.len() {
            1 => "1 rule or table entry does".to_owned(),
            number => count(number, "rule or table entr").replace("entrs", "entries do"),
        }
    ));
    for misfit in misfits {
        print(&format!("  {misfit}\n"));
    }
    Ok(())
}
