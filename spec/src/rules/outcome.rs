//! What a rule reports about what it did.

use std::fmt;

use super::{Change, Site};

/// What a rule did.
#[derive(Debug, Default)]
pub(crate) struct Outcome {
    /// How many places it changed.
    pub(crate) changed: usize,
    /// Those of them where bodies may differ from the description.
    pub(crate) changes: Vec<Change>,
    /// What it expected to find and did not.
    pub(crate) misfits: Vec<Misfit>,
    /// What it handled by a safe default until somebody decides.
    pub(crate) decisions: Vec<Decision>,
}

/// Something that contradicts a rule or an entry of its table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Misfit {
    /// What contradicts it.
    pub(crate) problem: String,
    /// The line to edit.
    pub(crate) at: Site,
}

/// Something that the generator handles by a safe default, and that a person decides before a release.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Decision {
    /// What was found, and what is done about it until then.
    pub what: String,
    /// What to decide, and how to write it down.
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
    /// Notes a contradiction that is resolved in the code that found it.
    #[track_caller]
    pub(crate) fn misfit(&mut self, problem: impl Into<String>) {
        self.misfit_at(Site::here(), problem);
    }

    /// Notes a contradiction that is resolved in the line `at`.
    pub(crate) fn misfit_at(&mut self, at: Site, problem: impl Into<String>) {
        self.misfits.push(Misfit {
            problem: problem.into(),
            at,
        });
    }

    /// Notes what was handled by a default.
    pub(crate) fn decide(&mut self, at: Site, what: impl Into<String>, to_do: impl Into<String>) {
        self.decisions.push(Decision {
            what: what.into(),
            to_do: to_do.into(),
            at,
        });
    }

    /// The problems without their lines.
    #[cfg(test)]
    pub(crate) fn problems(&self) -> Vec<&str> {
        self.misfits.iter().map(|misfit| misfit.problem.as_str()).collect()
    }

    /// What was found of what is left to decide.
    #[cfg(test)]
    pub(crate) fn undecided(&self) -> Vec<&str> {
        self.decisions.iter().map(|decision| decision.what.as_str()).collect()
    }
}
