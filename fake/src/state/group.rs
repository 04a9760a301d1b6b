//! Runner groups, and what an organization sees of those of its enterprise.

use std::collections::BTreeSet;

use crate::state::ids::ScopeId;

/// Who may use a runner group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Visibility {
    /// All repositories of an organization, or all organizations of an enterprise.
    All,
    /// Selected ones.
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

/// Which repositories or organizations may use a group.
#[derive(Debug, Clone)]
pub(crate) struct Access {
    pub(crate) visibility: Visibility,
    /// Ids; only where the visibility is `selected`.
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

    /// Whether this id may use the group. The repositories of a fake are private.
    pub(crate) fn admits(&self, id: ScopeId) -> bool {
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
    /// Whether GitHub's own runners are in it; self-hosted runners cannot join such a group.
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
