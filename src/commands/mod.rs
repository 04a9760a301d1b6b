//! The command lines that register a machine as a runner and remove it.

mod config;
mod shell;

pub use self::config::ConfigCommand;
pub use self::shell::ShellCommand;
pub(crate) use self::shell::{CONFIG, RUN, Shell};
