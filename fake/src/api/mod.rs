//! GitHub's API without HTTP: authentication, parameters, operations and their replies.

pub(crate) mod authentication;
pub(crate) mod description;
pub(crate) mod operations;
pub(crate) mod page;
pub(crate) mod problem;
pub(crate) mod query;
pub(crate) mod reply;
pub(crate) mod runner_body;
