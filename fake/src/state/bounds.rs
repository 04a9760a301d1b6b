//! Limits on what clients can add to a scope.
//!
//! They bound the memory of a fake. GitHub does not document its own limits, so these are far above what fleets need.

/// The maximum number of characters in the name of a runner.
pub(crate) const LONGEST_NAME: usize = 1024;

/// The maximum number of labels of a runner. One request can add 100.
pub(crate) const MOST_LABELS: usize = 200;

/// The maximum number of runner groups of a scope.
pub(crate) const MOST_GROUPS: usize = 1000;

/// The maximum number of bytes in the name and the workflows of a runner group.
pub(crate) const MOST_GROUP_TEXT: usize = 64 << 10;

/// The maximum number of GitHub-hosted runners of a scope.
pub(crate) const MOST_HOSTED_RUNNERS: usize = 10_000;
