//! Faults and the requests that they hit.

pub(crate) mod fault;
pub(crate) mod plan;
pub(crate) mod rules;
pub(crate) mod target;
pub(crate) mod view;
