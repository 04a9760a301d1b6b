//! What the variants of the generated enums mean.

use crate::rules::Site;

/// Where the table stands.
pub(super) const AT: Site = Site::here();

/// A type, one of its variants, and what the variant means.
pub(super) const VARIANTS: &[(&str, &str, &str)] = &[
    ("AccountType", "Bot", "the account of a GitHub App."),
    ("AccountType", "Enterprise", "an enterprise."),
    ("AccountType", "Organization", "an organization."),
    ("AccountType", "User", "a person's account."),
    ("CustomImageState", "Ready", "runners can use it."),
    (
        "EnabledRepositories",
        "All",
        "all repositories may have runners of their own.",
    ),
    (
        "EnabledRepositories",
        "None",
        "no repository may have runners of its own.",
    ),
    (
        "EnabledRepositories",
        "Selected",
        "only the selected repositories may have runners of their own.",
    ),
    ("HostedRunnerStatus", "Deleting", "GitHub is deleting it."),
    (
        "HostedRunnerStatus",
        "Provisioning",
        "GitHub is preparing it; it takes no jobs yet.",
    ),
    ("HostedRunnerStatus", "Ready", "it takes jobs."),
    ("HostedRunnerStatus", "Shutdown", "it is shut down and takes no jobs."),
    (
        "HostedRunnerStatus",
        "Stuck",
        "its preparation failed; it takes no jobs.",
    ),
    ("ImageSource", "Custom", "the organization or enterprise itself."),
    ("ImageSource", "Github", "GitHub."),
    ("ImageSource", "Partner", "a partner of GitHub."),
    ("InstallationAccount", "Enterprise", "An enterprise."),
    (
        "InstallationAccount",
        "OrganizationSimple",
        "An organization, in the short form that lists of installations use.",
    ),
    ("ListRepositoriesForOrgDirection", "Asc", "Ascending order."),
    ("ListRepositoriesForOrgDirection", "Desc", "Descending order."),
    ("ListRepositoriesForOrgSort", "Created", "By the time of creation."),
    (
        "ListRepositoriesForOrgSort",
        "Updated",
        "By the time of the last update.",
    ),
    ("ListRepositoriesForOrgSort", "Pushed", "By the time of the last push."),
    ("ListRepositoriesForOrgSort", "FullName", "By owner and name."),
    ("ListRepositoriesForOrgType", "All", "All repositories."),
    ("ListRepositoriesForOrgType", "Private", "Private repositories."),
    ("ListRepositoriesForOrgType", "Forks", "Forks of other repositories."),
    (
        "ListRepositoriesForOrgType",
        "Sources",
        "Repositories that are not forks.",
    ),
    (
        "ListRepositoriesForOrgType",
        "Member",
        "Repositories that the authenticated user is a member of.",
    ),
    (
        "ListRepositoriesForOrgType",
        "Internal",
        "Repositories that the enterprise can see.",
    ),
    (
        "InstallationAccount",
        "SimpleUser",
        "A person's account or an organization.",
    ),
    ("RepositorySelection", "All", "all repositories of the account."),
    ("RepositorySelection", "Selected", "selected repositories."),
    (
        "RunnerLabelType",
        "Custom",
        "added by a request or at registration; it can be removed.",
    ),
    (
        "RunnerLabelType",
        "ReadOnly",
        "given by the runner application or by a just-in-time configuration; it cannot be removed.",
    ),
    (
        "RunnerStatus",
        "Offline",
        "the machine is not connected. A runner is offline too from its creation by a just-in-time configuration until its machine connects.",
    ),
    (
        "RunnerStatus",
        "Online",
        "the machine is connected and waits for a job or runs one.",
    ),
    (
        "Visibility",
        "All",
        "all repositories of the organization, or all organizations of the enterprise.",
    ),
    ("Visibility", "Private", "all private repositories of the organization."),
    ("Visibility", "Selected", "the selected repositories or organizations."),
];
