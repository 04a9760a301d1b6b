//! What the variants of the generated enums mean.

use crate::rules::{Entry, Site, entry};

/// The line of the table.
pub(super) const AT: Site = Site::here();

/// A type, one of its variants, and what the variant means.
pub(super) const VARIANTS: &[Entry<(&str, &str, &str)>] = &[
    entry(("AccountType", "Bot", "the account of a GitHub App.")),
    entry(("AccountType", "Enterprise", "an enterprise.")),
    entry(("AccountType", "Organization", "an organization.")),
    entry(("AccountType", "User", "a person's account.")),
    entry(("CustomImageState", "Ready", "runners can use it.")),
    entry((
        "EnabledRepositories",
        "All",
        "all repositories may have their own runners.",
    )),
    entry(("EnabledRepositories", "None", "no repository may have its own runners.")),
    entry((
        "EnabledRepositories",
        "Selected",
        "only the selected repositories may have their own runners.",
    )),
    entry(("HostedRunnerStatus", "Deleting", "GitHub is deleting it.")),
    entry((
        "HostedRunnerStatus",
        "Provisioning",
        "GitHub is preparing it; it takes no jobs yet.",
    )),
    entry(("HostedRunnerStatus", "Ready", "it takes jobs.")),
    entry(("HostedRunnerStatus", "Shutdown", "it is shut down and takes no jobs.")),
    entry((
        "HostedRunnerStatus",
        "Stuck",
        "its preparation failed; it takes no jobs.",
    )),
    entry(("ImageSource", "Custom", "the organization or enterprise itself.")),
    entry(("ImageSource", "Github", "GitHub.")),
    entry(("ImageSource", "Partner", "a partner of GitHub.")),
    entry(("InstallationAccount", "Enterprise", "An enterprise.")),
    entry((
        "InstallationAccount",
        "OrganizationSimple",
        "An organization, in the short form that lists of installations use.",
    )),
    entry(("ListRepositoriesForOrgDirection", "Asc", "Ascending order.")),
    entry(("ListRepositoriesForOrgDirection", "Desc", "Descending order.")),
    entry(("ListRepositoriesForOrgSort", "Created", "By the time of creation.")),
    entry((
        "ListRepositoriesForOrgSort",
        "Updated",
        "By the time of the last update.",
    )),
    entry(("ListRepositoriesForOrgSort", "Pushed", "By the time of the last push.")),
    entry(("ListRepositoriesForOrgSort", "FullName", "By owner and name.")),
    entry(("ListRepositoriesForOrgType", "All", "All repositories.")),
    entry(("ListRepositoriesForOrgType", "Private", "Private repositories.")),
    entry(("ListRepositoriesForOrgType", "Forks", "Forks of other repositories.")),
    entry((
        "ListRepositoriesForOrgType",
        "Sources",
        "Repositories that are not forks.",
    )),
    entry((
        "ListRepositoriesForOrgType",
        "Member",
        "Repositories that the authenticated user is a member of.",
    )),
    entry((
        "ListRepositoriesForOrgType",
        "Internal",
        "Repositories that the enterprise can see.",
    )),
    entry((
        "InstallationAccount",
        "SimpleUser",
        "A person's account or an organization.",
    )),
    entry(("RepositorySelection", "All", "all repositories of the account.")),
    entry(("RepositorySelection", "Selected", "selected repositories.")),
    entry((
        "RunnerLabelType",
        "Custom",
        "added by a request or at registration; it can be removed.",
    )),
    entry((
        "RunnerLabelType",
        "ReadOnly",
        "given by the runner application or by a just-in-time configuration; it cannot be removed.",
    )),
    entry((
        "RunnerStatus",
        "Offline",
        "the machine is not connected. A runner is offline too from its creation by a just-in-time configuration until its machine connects.",
    )),
    entry((
        "RunnerStatus",
        "Online",
        "the machine is connected and waits for a job or runs one.",
    )),
    entry((
        "Visibility",
        "All",
        "all repositories of the organization, or all organizations of the enterprise.",
    )),
    entry(("Visibility", "Private", "all private repositories of the organization.")),
    entry(("Visibility", "Selected", "the selected repositories or organizations.")),
];
