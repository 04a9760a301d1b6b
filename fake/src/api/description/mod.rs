//! GitHub's description of its API.

pub(crate) mod body_schema;
pub(crate) mod lists;
pub(crate) mod names;
pub(crate) mod operation;
pub(crate) mod permission;
pub(crate) mod product;
pub(crate) mod router;
