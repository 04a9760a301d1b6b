//! `cargo xtask build-cost`: compares the cost of building a program with this crate and with hand-written code.

mod build;
mod table;

use std::path::Path;

use self::build::{Cost, Variant};
use crate::error::Error;
use crate::print;

/// The workspace of the two programs, in the folder of the project.
const PROGRAMS: &str = "interop/build-cost";

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Number of builds of each program; the table shows medians
    #[arg(long, value_name = "NUMBER", default_value = "3", value_parser = clap::value_parser!(u32).range(1..))]
    rounds: u32,
}

/// Runs the task for the project in `project`.
pub(crate) fn run(args: &Args, project: &Path) -> Result<(), Error> {
    let programs = project.join(PROGRAMS);
    build::fetch(&programs)?;
    let mut costs: Vec<(Variant, Vec<Cost>)> = Variant::ALL.map(|variant| (variant, Vec::new())).into();
    for round in 1..=args.rounds {
        for (variant, costs) in &mut costs {
            let cost = build::cold(*variant, &programs)?;
            print(&format!("round {round}: {}: {cost}\n", variant.name()));
            costs.push(cost);
        }
    }
    print(&format!("\n{}", table::table(&costs)));
    Ok(())
}
