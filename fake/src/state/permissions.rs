//! The settings that allow self-hosted runners of repositories.

use std::collections::BTreeSet;

use crate::state::ids::ScopeId;

/// The repositories of an organization that can have self-hosted runners.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum EnabledRepositories {
    /// All repositories.
    #[default]
    All,
    /// Selected repositories.
    Selected,
    /// No repository.
    None,
}

impl EnabledRepositories {
    /// Returns the word that GitHub uses.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Selected => "selected",
            Self::None => "none",
        }
    }

    pub(crate) fn named(name: &str) -> Option<Self> {
        [Self::All, Self::Selected, Self::None]
            .into_iter()
            .find(|enabled| enabled.as_str() == name)
    }
}

/// The settings of an organization or an enterprise.
#[derive(Debug, Default)]
pub(crate) struct Permissions {
    /// The setting of an organization.
    pub(crate) enabled: EnabledRepositories,
    /// The ids of the organization's selected repositories. Like GitHub, the fake keeps them while another setting is
    /// active.
    pub(crate) selected: BTreeSet<ScopeId>,
    /// The setting of an enterprise.
    pub(crate) disabled_for_all_organizations: bool,
}
