//! The runner groups that a scope sees: its own, and those that an organization inherits from its enterprise.

use crate::state::group::{Access, Group};
use crate::state::ids::RunnerGroupId;
use crate::state::scope_index::ScopeIndex;
use crate::state::store::State;

/// A group as one scope sees it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct SeenGroup<'a> {
    pub(crate) id: RunnerGroupId,
    pub(crate) group: &'a Group,
    /// What the scope itself has said about the access; `None` for an inherited group that it said nothing about.
    pub(crate) access: Option<&'a Access>,
    /// The scope that the group belongs to.
    pub(crate) owner: ScopeIndex,
    pub(crate) inherited: bool,
}

impl SeenGroup<'_> {
    /// Returns who may use the group, as the scope sees it. An inherited group is open to all unless the organization has
    /// changed that.
    pub(crate) fn effective_access(&self) -> Access {
        self.access.cloned().unwrap_or_else(|| Access {
            allows_public_repositories: self.group.access.allows_public_repositories,
            ..Access::all()
        })
    }
}

impl State {
    /// The groups of a scope by id: its own, and those that its enterprise lets it use.
    pub(crate) fn groups(&self, scope: ScopeIndex) -> Vec<SeenGroup<'_>> {
        let own = self.scope(scope).groups.iter().map(|(id, group)| SeenGroup {
            id: *id,
            group,
            access: Some(&group.access),
            owner: scope,
            inherited: false,
        });
        let mut groups: Vec<_> = own.chain(self.inherited(scope)).collect();
        groups.sort_by_key(|seen| seen.id);
        groups
    }

    pub(crate) fn group(&self, scope: ScopeIndex, id: RunnerGroupId) -> Option<SeenGroup<'_>> {
        self.groups(scope).into_iter().find(|seen| seen.id == id)
    }

    /// Every scope has a default group of the same id, so an enterprise's own is not passed on.
    fn inherited(&self, scope: ScopeIndex) -> impl Iterator<Item = SeenGroup<'_>> {
        let heir = self.scope(scope);
        heir.enterprise.into_iter().flat_map(move |owner| {
            let groups = self.scope(owner).groups.iter();
            groups
                .filter(|(id, group)| **id != RunnerGroupId::DEFAULT && group.access.admits(heir.id))
                .map(move |(id, group)| SeenGroup {
                    id: *id,
                    group,
                    access: heir.inherited.get(id),
                    owner,
                    inherited: true,
                })
        })
    }
}
