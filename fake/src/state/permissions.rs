//! Which repositories may have self-hosted runners.

use std::collections::BTreeSet;

use crate::state::ids::ScopeId;

/// Which repositories of an organization may have self-hosted runners.
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

/// The settings of an organization (the first two) or an enterprise (the last).
#[derive(Debug, Default)]
pub(crate) struct Permissions {
    pub(crate) enabled: EnabledRepositories,
    /// Ids. They stay while another setting is active, like on GitHub.
    pub(crate) selected: BTreeSet<ScopeId>,
    pub(crate) disabled_for_all_organizations: bool,
}
