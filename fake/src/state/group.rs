//! Runner groups, and what an organization sees of those of its enterprise.

use std::collections::BTreeSet;

use super::{DEFAULT_GROUP, ScopeIndex, State};

/// Who may use a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Visibility {
    All,
    Selected,
    Private,
}

impl Visibility {
    pub(crate) fn as_str(self) -> &'static str {
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
    pub(crate) selected: BTreeSet<i64>,
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
    pub(crate) fn admits(&self, id: i64) -> bool {
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

/// A group as one scope sees it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct SeenGroup<'a> {
    pub(crate) id: i64,
    pub(crate) group: &'a Group,
    /// What the scope itself has said about the access; `None` for an inherited group that it said nothing about.
    pub(crate) access: Option<&'a Access>,
    /// The scope that the group belongs to.
    pub(crate) owner: ScopeIndex,
    pub(crate) inherited: bool,
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

    pub(crate) fn group(&self, scope: ScopeIndex, id: i64) -> Option<SeenGroup<'_>> {
        self.groups(scope).into_iter().find(|seen| seen.id == id)
    }

    /// Every scope has a default group of the same id, so an enterprise's own is not passed on.
    fn inherited(&self, scope: ScopeIndex) -> impl Iterator<Item = SeenGroup<'_>> {
        let heir = self.scope(scope);
        heir.enterprise.into_iter().flat_map(move |owner| {
            let groups = self.scope(owner).groups.iter();
            groups
                .filter(|(id, group)| **id != DEFAULT_GROUP && group.access.admits(heir.id))
                .map(move |(id, group)| SeenGroup {
                    id: *id,
                    group,
                    access: heir.inherited.get(id),
                    owner,
                    inherited: true,
                })
        })
    }

    /// Adds a group. Ids are unique in the whole fake but for the default groups, so that an inherited group has the
    /// same id in the organization and in the enterprise.
    pub(crate) fn add_group(&mut self, scope: ScopeIndex, group: Group) -> i64 {
        let id = self.next_group;
        self.next_group += 1;
        self.scope_mut(scope).groups.insert(id, group);
        id
    }

    /// The group of this name becomes this one; it is created if it is not there.
    pub(crate) fn put_group(&mut self, scope: ScopeIndex, group: Group) -> i64 {
        let groups = &mut self.scope_mut(scope).groups;
        if let Some((id, old)) = groups.iter_mut().find(|(_, old)| old.name == group.name) {
            *old = group;
            return *id;
        }
        self.add_group(scope, group)
    }
}
