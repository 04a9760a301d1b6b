//! The handlers of operations.

mod accounts;
mod apps;
pub(crate) mod call;
mod deprecations;
pub(crate) mod dispatch;
mod downloads;
mod grants;
mod group_access;
mod group_lookup;
mod group_runners;
mod groups;
mod hosted;
mod hosted_catalog;
mod images;
mod jit;
mod jit_config;
mod labels;
mod lookups;
mod permissions;
mod repository;
mod runners;
mod tokens;
