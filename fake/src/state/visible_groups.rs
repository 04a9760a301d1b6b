//! The runner groups that are visible in a scope: its own groups, and the groups that an organization inherits from its
//! enterprise.

use crate::state::group::{Access, Group};
use crate::state::ids::RunnerGroupId;
use crate::state::scope_index::ScopeIndex;
use crate::state::store::State;

/// A runner group that is visible in a scope.
#[derive(Debug, Clone, Copy)]
pub(crate) struct VisibleGroup<'a> {
    pub(crate) id: RunnerGroupId,
    pub(crate) group: &'a Group,
    /// The access settings of the scope; `None` for an inherited group whose settings it has not changed.
    pub(crate) access: Option<&'a Access>,
    /// The scope that the group belongs to.
    pub(crate) owner: ScopeIndex,
    pub(crate) inherited: bool,
}

impl VisibleGroup<'_> {
    /// Returns the access settings that apply in the scope. All repositories can use an inherited group unless the
    /// organization has changed that.
    pub(crate) fn effective_access(&self) -> Access {
        self.access.cloned().unwrap_or_else(|| Access {
            allows_public_repositories: self.group.access.allows_public_repositories,
            ..Access::all()
        })
    }
}

impl State {
    /// Returns the groups that are visible in a scope, ordered by id.
    pub(crate) fn groups(&self, scope: ScopeIndex) -> Vec<VisibleGroup<'_>> {
        let own = self.scope(scope).groups.iter().map(|(id, group)| VisibleGroup {
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

    pub(crate) fn group(&self, scope: ScopeIndex, id: RunnerGroupId) -> Option<VisibleGroup<'_>> {
        self.groups(scope).into_iter().find(|seen| seen.id == id)
    }

    /// Returns the groups that a scope inherits. The default group is not inherited, because every scope has its own.
    fn inherited(&self, scope: ScopeIndex) -> impl Iterator<Item = VisibleGroup<'_>> {
        let organization = self.scope(scope);
        organization.enterprise.into_iter().flat_map(move |owner| {
            let groups = self.scope(owner).groups.iter();
            groups
                .filter(|(id, group)| **id != RunnerGroupId::DEFAULT && group.access.allows(organization.id))
                .map(move |(id, group)| VisibleGroup {
                    id: *id,
                    group,
                    access: organization.inherited.get(id),
                    owner,
                    inherited: true,
                })
        })
    }
}
