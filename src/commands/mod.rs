//! The commands of the runner application: they register a machine, remove a machine or run a just-in-time runner.

mod config;
mod remove;
mod run;
mod shell;

pub use self::config::ConfigCommand;
pub use self::remove::RemoveCommand;
pub use self::run::RunCommand;
pub use self::shell::{Shell, ShellCommand};
