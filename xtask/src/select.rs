//! `cargo xtask select`: packs the fragments of whole documents for the history.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::PathBuf;

use clap::Args as ClapArgs;
use flate2::{Compression, GzBuilder};

use crate::descriptions::{Descriptions, packed};
use crate::download::Limits;
use crate::error::Error;
use crate::print;
use crate::vendored::Vendored;

/// The arguments of `select`.
#[derive(Debug, ClapArgs)]
pub(crate) struct Args {
    /// The folder with whole documents, laid out like the npm package @octokit/openapi or GitHub's repository
    #[arg(long, value_name = "FOLDER")]
    from: String,
    /// The folder to write the fragments to
    #[arg(long, value_name = "FOLDER")]
    out: PathBuf,
}

/// Runs the task.
pub(crate) fn run(args: &Args, vendored: &Vendored) -> Result<(), Error> {
    let descriptions = Descriptions::read(Some(&args.from), vendored, Limits::local())?;
    fs::create_dir_all(&args.out).map_err(Error::io("create the folder", &args.out))?;
    for (product, document) in &descriptions.documents {
        let path = args.out.join(packed(product));
        let write = || {
            // Without a time and a name, the same fragment always results in the same bytes.
            let mut file = GzBuilder::new().write(File::create(&path)?, Compression::best());
            file.write_all(document.to_string().as_bytes())?;
            file.finish()?.sync_all()
        };
        write().map_err(Error::io("write", &path))?;
        print(&format!("{}\n", path.display()));
    }
    Ok(())
}
