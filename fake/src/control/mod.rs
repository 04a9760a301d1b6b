//! The control API, and the files that describe fleets and faults.

pub(crate) mod controls;
pub(crate) mod demo;
pub(crate) mod fault_file;
pub(crate) mod file;
pub(crate) mod fleet;
pub(crate) mod initial;
pub(crate) mod routes;
