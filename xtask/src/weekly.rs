//! `cargo xtask pull-request`: updates the description and writes the texts of a pull request. The weekly workflow runs
//! this task, and then opens the pull request.

use std::fs;
use std::path::PathBuf;

use clap::Args as ClapArgs;

use crate::descriptions::Descriptions;
use crate::download::Limits;
use crate::error::Error;
use crate::report::{between, markdown};
use crate::vendored::Vendored;
use crate::{print, update};

/// The arguments of `pull-request`.
// Without a group, because the arguments of `update-spec` have a group with this name.
#[derive(Debug, ClapArgs)]
#[group(skip)]
pub(crate) struct Args {
    /// The folder to write the parts of a pull request to: branch, title and body.md. Nothing is written if nothing changed
    #[arg(long, value_name = "FOLDER")]
    out: PathBuf,
    #[command(flatten)]
    update: update::Args,
}

/// Updates the vendored description, even if rules contradict it, and writes the parts of a pull request.
pub(crate) fn run(args: Args, vendored: &Vendored) -> Result<(), Error> {
    fs::create_dir_all(&args.out).map_err(Error::io("create the folder", &args.out))?;
    let before = Descriptions::read(None, vendored, Limits::local())?;
    let problems = match update::run(&args.update.for_pull_request(), vendored) {
        Ok(()) => Vec::new(),
        Err(Error::KeptGoing(problems)) => problems,
        Err(error) => return Err(error),
    };
    let after = Descriptions::read(None, vendored, Limits::local())?;
    if before.documents == after.documents {
        print("nothing changed: no pull request\n");
        return Ok(());
    }
    let report = between(&before, &after)?;
    let mut body = markdown(&report);
    if !problems.is_empty() {
        body.push_str("\n## To correct before this can be merged\n\n");
        for problem in problems {
            body.push_str(&format!("- [ ] {problem}\n"));
        }
    }
    let title = format!("Update GitHub's description to {}", report.to);
    for (name, text) in [
        ("branch", format!("description-{}\n", report.to)),
        ("title", format!("{title}\n")),
        ("body.md", body),
    ] {
        let path = args.out.join(name);
        fs::write(&path, text).map_err(Error::io("write", &path))?;
    }
    print(&format!("{title}: in {}\n", args.out.display()));
    Ok(())
}
