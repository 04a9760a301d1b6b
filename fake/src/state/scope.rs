//! One organization, repository or enterprise.

use std::collections::BTreeMap;

use crate::state::group::{Access, Group};
use crate::state::hosted::Hosted;
use crate::state::ids::{LabelId, RunnerGroupId, RunnerId, ScopeId};
use crate::state::label_ids::LabelIds;
use crate::state::new_runner::NewRunner;
use crate::state::permissions::Permissions;
use crate::state::runner::{Label, Runner};
use crate::state::scope_index::ScopeIndex;
use crate::state::scope_name::ScopeName;
use crate::state::text::same_name;
use crate::state::token::Tokens;

#[derive(Debug)]
pub(crate) struct ScopeState {
    pub(crate) id: ScopeId,
    pub(crate) name: ScopeName,
    /// What it was called before.
    pub(crate) former: Vec<ScopeName>,
    /// By id, which is the order of the list.
    pub(crate) runners: BTreeMap<RunnerId, Runner>,
    pub(crate) groups: BTreeMap<RunnerGroupId, Group>,
    /// What an organization has said about the groups of its enterprise.
    pub(crate) inherited: BTreeMap<RunnerGroupId, Access>,
    /// The enterprise that an organization belongs to.
    pub(crate) enterprise: Option<ScopeIndex>,
    pub(crate) hosted: Hosted,
    pub(crate) permissions: Permissions,
    pub(crate) tokens: Tokens,
    /// The ids of custom labels by their names in lower case.
    labels: LabelIds,
}

impl ScopeState {
    pub(crate) fn new(id: ScopeId, name: ScopeName) -> Self {
        Self {
            id,
            name,
            former: Vec::new(),
            runners: BTreeMap::new(),
            groups: [(RunnerGroupId::DEFAULT, Group::new("Default"))].into(),
            inherited: BTreeMap::new(),
            enterprise: None,
            hosted: Hosted::default(),
            permissions: Permissions::default(),
            tokens: Tokens::default(),
            labels: LabelIds::default(),
        }
    }

    /// Gives it another name; the old one leads to it.
    pub(crate) fn rename(&mut self, name: ScopeName) {
        self.former.push(std::mem::replace(&mut self.name, name));
    }

    /// The path that GitHub's `Link` headers have.
    pub(crate) fn link_path(&self) -> String {
        match self.name {
            ScopeName::Organization(_) => format!("/organizations/{}", self.id),
            ScopeName::Repository { .. } => format!("/repositories/{}", self.id),
            ScopeName::Enterprise(_) => self.name.path(),
        }
    }

    /// Returns the runner with this name.
    pub(crate) fn runner_named(&self, name: &str) -> Option<&Runner> {
        self.runners.values().find(|runner| same_name(&runner.name, name))
    }

    /// Puts a runner in its place, over one of the same id.
    pub(crate) fn put(&mut self, id: RunnerId, new: NewRunner) {
        let mut labels = Vec::new();
        if new.default_labels {
            let defaults = ["self-hosted", &new.os, &new.architecture];
            labels.extend(defaults.into_iter().map(Label::read_only));
        }
        let mut runner = Runner {
            id,
            name: new.name,
            os: new.os,
            status: new.status,
            busy: new.busy,
            ephemeral: new.ephemeral,
            version: new.version,
            runner_group_id: new.runner_group_id,
            labels,
        };
        self.add_labels(&mut runner, &new.labels);
        self.runners.insert(id, runner);
    }

    /// Adds those labels that the runner does not have.
    pub(crate) fn add_labels(&mut self, runner: &mut Runner, names: &[String]) {
        for name in names {
            if !runner.has_label(name) {
                let id = self.label_id(name);
                runner.labels.push(Label {
                    id,
                    name: name.clone(),
                    read_only: false,
                });
            }
        }
    }

    fn label_id(&mut self, name: &str) -> LabelId {
        let runners = self.runners.values();
        let used = || {
            runners
                .flat_map(|runner| &runner.labels)
                .map(|label| label.id)
                .collect()
        };
        self.labels.of(name, used)
    }
}
