//! The public handles.

pub(crate) mod agent;
pub(crate) mod builder;
pub(crate) mod fake;
pub(crate) mod fault_handle;
pub(crate) mod inspection;
pub(crate) mod scope;
pub(crate) mod test_app;
pub(crate) mod waiting;
