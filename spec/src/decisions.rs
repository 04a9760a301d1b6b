//! What a person has to decide before a release.

use serde_json::Value;

use crate::repeatable;
use crate::rules::{self, Decision};

/// Returns everything about a description that is handled by a safe default until a person decides, sorted.
pub fn pending(description: &Value) -> Vec<Decision> {
    let mut pending = rules::apply(description.clone()).decisions;
    pending.extend(repeatable::undecided(description));
    pending.sort();
    pending.dedup();
    pending
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_pending_for_the_vendored_description() {
        assert_eq!(pending(&crate::description()), []);
    }
}
