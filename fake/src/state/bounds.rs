//! How much clients can add to a scope. GitHub's limits are not known here, so these are far above what fleets need. They
//! keep the memory of a fake bounded.

/// How many characters the name of a runner has at most.
pub(crate) const LONGEST_NAME: usize = 1024;

/// How many labels a runner has at most.
pub(crate) const MOST_LABELS: usize = 100;

/// How many runner groups a scope has at most.
pub(crate) const MOST_GROUPS: usize = 1000;

/// How many bytes of text a runner group has at most: its name and its workflows.
pub(crate) const MOST_GROUP_TEXT: usize = 64 << 10;

/// How many GitHub-hosted runners a scope has at most.
pub(crate) const MOST_HOSTED_RUNNERS: usize = 10_000;
