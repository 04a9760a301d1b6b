//! The outcome of a rule.

use std::fmt;

use super::{Change, Site};

/// The outcome of a rule.
#[derive(Debug, Default)]
pub(crate) struct Outcome {
    /// The number of places that were changed.
    pub(crate) changed: usize,
    /// The changes that make bodies differ from the description.
    pub(crate) changes: Vec<Change>,
    /// The contradictions between the rule and the description.
    pub(crate) misfits: Vec<Misfit>,
    /// The decisions that a person has to make. Until then, safe defaults apply.
    pub(crate) decisions: Vec<Decision>,
}

/// A contradiction between the description and a rule, or an entry of its table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Misfit {
    /// The description of the contradiction.
    pub(crate) problem: String,
    /// The line to edit.
    pub(crate) at: Site,
}

/// A decision that a person has to make before a release. Until then, the generator uses a safe default.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Decision {
    /// A description of the finding and of the default.
    pub what: String,
    /// The question to decide, and the table for the decision.
    pub to_do: String,
    /// The line to edit: the table that holds such decisions.
    pub at: Site,
}

impl fmt::Display for Decision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}; {} ({})", self.what, self.to_do, self.at)
    }
}

impl Outcome {
    /// Records a contradiction. The line to edit is the line of the call.
    #[track_caller]
    pub(crate) fn misfit(&mut self, problem: impl Into<String>) {
        self.misfit_at(Site::here(), problem);
    }

    /// Records a contradiction. The line to edit is `at`.
    pub(crate) fn misfit_at(&mut self, at: Site, problem: impl Into<String>) {
        self.misfits.push(Misfit {
            problem: problem.into(),
            at,
        });
    }

    /// Records a decision that has to be made.
    pub(crate) fn decide(&mut self, at: Site, what: impl Into<String>, to_do: impl Into<String>) {
        self.decisions.push(Decision {
            what: what.into(),
            to_do: to_do.into(),
            at,
        });
    }

    /// Returns the contradictions without their lines.
    #[cfg(test)]
    pub(crate) fn problems(&self) -> Vec<&str> {
        self.misfits.iter().map(|misfit| misfit.problem.as_str()).collect()
    }

    /// Returns the finding of each pending decision.
    #[cfg(test)]
    pub(crate) fn undecided(&self) -> Vec<&str> {
        self.decisions.iter().map(|decision| decision.what.as_str()).collect()
    }
}
