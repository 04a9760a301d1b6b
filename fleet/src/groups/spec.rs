//! Specifications of runner groups.

use github_runners::{OrganizationId, RepositoryId, Visibility};

use crate::error::{Error, Result};

/// The specification of a runner group. Settings that the specification does not mention are not changed.
///
/// ```
/// use github_runners::{RepositoryId, Visibility};
/// use github_runners_fleet::GroupSpec;
///
/// let spec = GroupSpec::new("gpu").repositories([RepositoryId::new(42)]).allows_public_repositories(false);
/// # let _ = spec;
/// ```
#[derive(Debug, Clone, PartialEq)]
#[must_use = "a specification does nothing until it is ensured"]
pub struct GroupSpec {
    pub(super) name: String,
    pub(super) visibility: Option<Visibility>,
    pub(super) members: Option<Members>,
    pub(super) allows_public_repositories: Option<bool>,
    pub(super) restricted_to_workflows: Option<bool>,
    pub(super) selected_workflows: Option<Vec<String>>,
}

/// The repositories or organizations that can use a group with the visibility `selected`.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Members {
    Repositories(Vec<RepositoryId>),
    Organizations(Vec<OrganizationId>),
}

impl GroupSpec {
    /// Creates a specification for the group with this name. The name identifies the group, so it cannot be changed.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            visibility: None,
            members: None,
            allows_public_repositories: None,
            restricted_to_workflows: None,
            selected_workflows: None,
        }
    }

    /// Sets the visibility of the group, which decides which repositories or organizations can use it.
    pub fn visibility(mut self, visibility: Visibility) -> Self {
        self.visibility = Some(visibility);
        self
    }

    /// Sets the repositories that can use the group of an organization. This implies the visibility `selected`.
    pub fn repositories(mut self, repositories: impl IntoIterator<Item = RepositoryId>) -> Self {
        self.members = Some(Members::Repositories(repositories.into_iter().collect()));
        self
    }

    /// Sets the organizations that can use the group of an enterprise. This implies the visibility `selected`.
    pub fn organizations(mut self, organizations: impl IntoIterator<Item = OrganizationId>) -> Self {
        self.members = Some(Members::Organizations(organizations.into_iter().collect()));
        self
    }

    /// Sets whether public repositories can use the group.
    ///
    /// Anyone who can open a pull request in a public repository might be able to run code on its self-hosted runners.
    pub fn allows_public_repositories(mut self, allows: bool) -> Self {
        self.allows_public_repositories = Some(allows);
        self
    }

    /// Sets whether only selected workflows can use the group.
    pub fn restricted_to_workflows(mut self, restricted: bool) -> Self {
        self.restricted_to_workflows = Some(restricted);
        self
    }

    /// Sets the workflows that can use the group if it is restricted:
    /// `octo-org/octo-repo/.github/workflows/build.yml@main`.
    pub fn selected_workflows(mut self, workflows: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.selected_workflows = Some(workflows.into_iter().map(Into::into).collect());
        self
    }

    /// Returns the visibility that the group should have.
    pub(super) fn wanted_visibility(&self) -> Option<Visibility> {
        match self.members {
            Some(_) => Some(Visibility::Selected),
            None => self.visibility.clone(),
        }
    }

    pub(super) fn check(&self) -> Result<()> {
        if self.name.trim().is_empty() {
            return Err(Error::invalid("group name", "it is empty; pass the name of the group"));
        }
        match &self.visibility {
            Some(visibility) if self.members.is_some() && *visibility != Visibility::Selected => {
                let problem = format!(
                    "{:?} cannot be combined with a selection; leave out one of them",
                    visibility.as_str()
                );
                Err(Error::invalid("visibility", problem))
            }
            _ => Ok(()),
        }
    }
}
