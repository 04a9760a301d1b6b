//! The tasks of this project. They update and check GitHub's description, generate code from it, report its changes, compare
//! the public API with reviewed texts, and measure the cost of a build.

mod build_cost;
mod check;
mod descriptions;
mod difference;
mod download;
mod error;
mod examples;
mod generate;
mod generation;
mod handles;
mod provenance;
mod public_api;
mod replace;
mod report;
mod select;
mod source;
mod update;
mod validity;
mod vendored;
mod weekly;

use std::io::{self, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::error::Error;
use crate::vendored::Vendored;

/// Updates and checks the vendored description of GitHub's runner API.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Cli {
    /// The folder with github.json, products/ and source.toml [default: spec/ of this project]
    #[arg(long, global = true, value_name = "FOLDER")]
    spec_dir: Option<PathBuf>,
    #[command(subcommand)]
    task: Task,
}

#[derive(Debug, Subcommand)]
enum Task {
    /// Downloads GitHub's OpenAPI documents and updates the vendored fragments
    UpdateSpec(Box<update::Args>),
    /// Checks the vendored fragments without the network
    CheckSpec(check::Args),
    /// Generates spec/generated/ from the vendored fragments; with --from and --out, the code of any version
    Generate(generate::Args),
    /// Updates the description and writes the parts of a pull request, if anything changed
    PullRequest(Box<weekly::Args>),
    /// Lists the changes between two descriptions, and the callers that they break
    Report(report::Args),
    /// Packs the fragments of whole documents as history for the tests
    Select(select::Args),
    /// Compares the hand-written public API of the libraries with the reviewed texts
    PublicApi(public_api::Args),
    /// Builds the programs in interop/build-cost in empty folders, and compares the costs
    BuildCost(build_cost::Args),
}

fn main() -> ExitCode {
    if let Some(code) = public_api::run_as_rustdoc() {
        return code;
    }
    let cli = Cli::parse();
    let vendored = Vendored::new(cli.spec_dir);
    let outcome = match cli.task {
        Task::UpdateSpec(args) => update::run(&args, &vendored),
        Task::BuildCost(args) => build_cost::run(&args, vendored::project()),
        Task::CheckSpec(args) => check::run(&args, &vendored),
        Task::Generate(args) => generate::run(&args, &vendored),
        Task::PullRequest(args) => weekly::run(*args, &vendored),
        Task::Report(args) => report::run(&args, &vendored),
        Task::Select(args) => select::run(&args, &vendored),
        Task::PublicApi(args) => public_api::run(&args, vendored::project()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            print_error(&error);
            ExitCode::from(error.exit_code())
        }
    }
}

/// Writes to standard output. Ignores a closed pipe (`| head`).
fn print(text: &str) {
    let _ = io::stdout().write_all(text.as_bytes());
}

/// Prints an error with its causes, each on a separate line.
fn print_error(error: &Error) {
    eprintln!("error: {error}");
    let mut cause = std::error::Error::source(error);
    while let Some(error) = cause {
        eprintln!("  because: {error}");
        cause = error.source();
    }
}
