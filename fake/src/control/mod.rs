//! The control API, its page, and the files that describe fleets and faults.

pub(crate) mod agent_start;
pub(crate) mod clock_move;
pub(crate) mod controls;
pub(crate) mod demo;
pub(crate) mod events;
pub(crate) mod fault_file;
pub(crate) mod file;
pub(crate) mod fleet;
pub(crate) mod initial;
pub(crate) mod outcome;
pub(crate) mod page;
pub(crate) mod protection;
pub(crate) mod routes;
pub(crate) mod runner_search;
pub(crate) mod views;
pub(crate) mod workload_start;
