//! Simulates a week of a fleet in virtual time, managed by three controllers: with the workflows of this crate and a
//! proof from the machines, with the workflows without a proof, and with the loop that many fleets use.
//!
//! ```text
//! cargo run --release -p github-runners-fleet --example fleet_week -- --seed 1
//! cargo run --release -p github-runners-fleet --example fleet_week -- --seeds 1..=100 --size 0.02
//! ```
//!
//! `--size 1` means 500 runners and 20,000 jobs. GitHub reports each job a minute late. With `--busy-lag 0` it reports
//! jobs immediately, and no controller of this crate kills a job. With `--seeds`, the first two controllers run for
//! each seed, and the program fails if a goal is missed. GitHub is the fake of this project, over real sockets.

mod arguments;
mod careful;
mod ledger;
mod machines;
mod naive;
mod report;
mod settings;
mod simulation;
mod world;

use std::process::ExitCode;

use self::arguments::Arguments;

type Outcome<T> = Result<T, Box<dyn std::error::Error + Send + Sync>>;

fn main() -> ExitCode {
    let arguments = match Arguments::parse(std::env::args().skip(1)) {
        Ok(arguments) => arguments,
        Err(error) => {
            eprintln!("error: {error}");
            return ExitCode::FAILURE;
        }
    };
    match report::run(&arguments) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}
