//! The ids of custom labels.

use std::collections::{HashMap, HashSet};

use crate::state::ids::LabelId;

/// The number of labels above which unused labels are dropped.
const MANY: usize = 10_000;

/// The ids of the custom labels of a scope. A label keeps its id while a runner has it.
#[derive(Debug, Default)]
pub(crate) struct LabelIds {
    /// The ids by name in lower case.
    ids: HashMap<String, LabelId>,
    last: LabelId,
    /// How many labels were left after the last cleanup.
    left: usize,
}

impl LabelIds {
    /// Returns the id of a label. A new label gets a new id. `used` returns the ids of the labels that runners have.
    pub(crate) fn of(&mut self, name: &str, used: impl FnOnce() -> HashSet<LabelId>) -> LabelId {
        let name = name.to_lowercase();
        if let Some(id) = self.ids.get(&name) {
            return *id;
        }
        if self.ids.len() >= MANY.max(2 * self.left) {
            let used = used();
            self.ids.retain(|_, id| used.contains(id));
            self.left = self.ids.len();
        }
        self.last = self.last.next();
        self.ids.insert(name, self.last);
        self.last
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn drops_labels_that_no_runner_has() {
        let mut ids = LabelIds::default();
        let gpu = ids.of("GPU", HashSet::new);
        for number in 0..3 * MANY {
            ids.of(&number.to_string(), || HashSet::from([gpu]));
            assert!(ids.ids.len() <= MANY + 1);
        }
        assert_eq!(ids.of("gpu", HashSet::new), gpu);
    }
}
