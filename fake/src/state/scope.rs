//! The state of an organization, a repository or an enterprise.

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

/// The state of an organization, a repository or an enterprise.
#[derive(Debug)]
pub(crate) struct ScopeState {
    pub(crate) id: ScopeId,
    pub(crate) name: ScopeName,
    /// The previous names of the scope.
    pub(crate) former: Vec<ScopeName>,
    /// The runners by id, which is the order of lists.
    pub(crate) runners: BTreeMap<RunnerId, Runner>,
    pub(crate) groups: BTreeMap<RunnerGroupId, Group>,
    /// The organization's access settings for groups that it inherits from its enterprise.
    pub(crate) inherited: BTreeMap<RunnerGroupId, Access>,
    /// The enterprise that an organization belongs to.
    pub(crate) enterprise: Option<ScopeIndex>,
    pub(crate) hosted: Hosted,
    pub(crate) permissions: Permissions,
    pub(crate) tokens: Tokens,
    /// The ids of custom labels.
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

    /// Renames the scope and remembers the old name for redirects.
    pub(crate) fn rename(&mut self, name: ScopeName) {
        self.former.push(std::mem::replace(&mut self.name, name));
    }

    /// Returns the path of the scope in GitHub's `Link` headers.
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

    /// Inserts a runner. If a runner with the same id exists, it is replaced.
    pub(crate) fn insert(&mut self, id: RunnerId, new: NewRunner) {
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

    /// Adds the labels that the runner does not have yet.
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
