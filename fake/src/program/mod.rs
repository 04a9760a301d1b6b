//! The program: its command line, files and signals.

pub(crate) mod arguments;
pub(crate) mod health;
pub(crate) mod port_file;
pub(crate) mod signals;
