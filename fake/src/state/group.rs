//! Runner groups and their access settings.

use std::collections::BTreeSet;

use crate::state::ids::ScopeId;

/// The repositories or organizations that can use a runner group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Visibility {
    /// All repositories of an organization, or all organizations of an enterprise.
    All,
    /// Selected repositories of an organization, or selected organizations of an enterprise.
    Selected,
    /// The private repositories of an organization.
    Private,
}

impl Visibility {
    /// Returns the word that GitHub uses.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Selected => "selected",
            Self::Private => "private",
        }
    }

    pub(crate) fn named(name: &str) -> Option<Self> {
        [Self::All, Self::Selected, Self::Private]
            .into_iter()
            .find(|visibility| visibility.as_str() == name)
    }
}

/// The access settings of a runner group.
#[derive(Debug, Clone)]
pub(crate) struct Access {
    pub(crate) visibility: Visibility,
    /// The ids of the selected repositories or organizations; empty for other visibilities.
    pub(crate) selected: BTreeSet<ScopeId>,
    pub(crate) allows_public_repositories: bool,
}

impl Access {
    pub(crate) fn all() -> Self {
        Self {
            visibility: Visibility::All,
            selected: BTreeSet::new(),
            allows_public_repositories: false,
        }
    }

    /// Returns whether the repository or organization with this id can use the group. All repositories of a fake are
    /// private.
    pub(crate) fn allows(&self, id: ScopeId) -> bool {
        self.visibility != Visibility::Selected || self.selected.contains(&id)
    }

    pub(crate) fn set_visibility(&mut self, visibility: Visibility) {
        self.visibility = visibility;
        if visibility != Visibility::Selected {
            self.selected.clear();
        }
    }
}

/// A runner group.
#[derive(Debug, Clone)]
pub(crate) struct Group {
    pub(crate) name: String,
    /// Whether the group is for GitHub-hosted runners. Self-hosted runners cannot join it.
    pub(crate) hosted: bool,
    pub(crate) access: Access,
    pub(crate) restricted_to_workflows: bool,
    pub(crate) selected_workflows: Vec<String>,
    pub(crate) network_configuration_id: Option<String>,
}

impl Group {
    pub(crate) fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            hosted: false,
            access: Access::all(),
            restricted_to_workflows: false,
            selected_workflows: Vec::new(),
            network_configuration_id: None,
        }
    }
}
