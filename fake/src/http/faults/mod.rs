//! Faults: what goes wrong, and when.

pub(crate) mod fault;
pub(crate) mod plan;
pub(crate) mod rules;
pub(crate) mod target;
pub(crate) mod view;
