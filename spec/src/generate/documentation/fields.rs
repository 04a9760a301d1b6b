//! The documentation of fields.

use crate::rules::{Entry, Site, entry};

/// The line of the table.
pub(super) const AT: Site = Site::here();

/// A type, a field, and the documentation of the field.
///
/// The type `*` means all types whose field upstream does not document, or whose documentation only repeats the name. `{}`
/// is replaced by the [noun](super::nouns) of the type.
pub(super) const FIELDS: &[Entry<(&str, &str, &str)>] = &[
    entry(("*", "avatar_url", "The URL of the account's avatar.")),
    entry(("*", "created_at", "The time at which the {} was created.")),
    entry(("*", "expires_at", "The time at which the token expires.")),
    entry(("*", "html_url", "The URL of the {}'s page on GitHub.")),
    entry(("*", "id", "The id of the {}.")),
    entry((
        "*",
        "image_version",
        "The version of a custom image. `null` selects the latest version.",
    )),
    entry(("*", "images", "The images of the list.")),
    entry(("*", "labels", "The labels of the runner.")),
    entry(("*", "login", "The name of the account, as in its URL.")),
    entry(("*", "name", "The name of the {}.")),
    entry((
        "*",
        "network_configuration_id",
        "The id of a hosted compute network configuration. `null` removes the group from its network.",
    )),
    entry(("*", "node_id", "The id of the {} in GitHub's GraphQL API.")),
    entry(("*", "repositories", "The repositories of the page.")),
    entry((
        "*",
        "repository_selection",
        "Whether the {} has access to all repositories or to selected ones.",
    )),
    entry(("*", "runner_group_id", "The id of the {}'s runner group.")),
    entry(("*", "runner_groups", "The runner groups of the page.")),
    entry(("*", "runners", "The runners of the page.")),
    entry(("*", "source", "The provider of the image.")),
    entry(("*", "temp_clone_token", "A temporary token for cloning the repository.")),
    entry(("*", "token", "The secret token.")),
    entry(("*", "total_count", "The total number of items on all pages.")),
    entry(("*", "updated_at", "The time at which the {} was last updated.")),
    entry(("*", "url", "The URL of the {} in the API.")),
    entry((
        "AuthenticationToken",
        "expires_at",
        "The time at which the token expires, an hour after it was created.",
    )),
    entry((
        "AuthenticationToken",
        "permissions",
        "The permissions of the token. GitHub omits them for registration and remove tokens.",
    )),
    entry((
        "AuthenticationToken",
        "single_file",
        "The single file that the token can read.",
    )),
    entry((
        "CreateEnterpriseRunnerGroup",
        "allows_public_repositories",
        "Whether public repositories can use the runners. GitHub's default is `false`.",
    )),
    entry((
        "CreateEnterpriseRunnerGroup",
        "visibility",
        "Which organizations can use the runners: `all` or `selected`. GitHub does not document the default.",
    )),
    entry(("CreateHostedRunner", "image", "The image of the runner.")),
    entry((
        "CreateHostedRunner",
        "runner_group_id",
        "The id of the runner group that the runner joins.",
    )),
    entry((
        "CreateHostedRunnerImage",
        "version",
        "The version of a custom image. `null` or an absent field selects the latest version. Other images have no versions.",
    )),
    entry((
        "CreateInstallationToken",
        "permissions",
        "The permissions of the token. If absent, the token has all permissions of the installation.",
    )),
    entry((
        "CreateJitConfig",
        "runner_group_id",
        "The id of the runner group that the runner joins.",
    )),
    entry((
        "CreateOrganizationRunnerGroup",
        "allows_public_repositories",
        "Whether public repositories can use the runners. GitHub's default is `false`.",
    )),
    entry((
        "CreateOrganizationRunnerGroup",
        "visibility",
        "Which repositories can use the runners: `all`, `private` or `selected`. GitHub's default is `all`.",
    )),
    entry((
        "CuratedImage",
        "platform",
        "The operating system and the architecture of the image, for example `linux-x64`.",
    )),
    entry((
        "CustomImage",
        "platform",
        "The operating system and the architecture of the image, for example `linux-x64`.",
    )),
    entry((
        "CustomImage",
        "source",
        "The provider of the image, which is always `custom`.",
    )),
    entry(("CustomImage", "state", "The state of the image.")),
    entry(("CustomImageList", "images", "The custom images.")),
    entry((
        "CustomImageVersion",
        "created_on",
        "The time at which the version was created, as text from GitHub.",
    )),
    entry(("CustomImageVersion", "state", "The state of the version.")),
    entry((
        "CustomImageVersionList",
        "image_versions",
        "All versions of the custom image.",
    )),
    entry((
        "EnterpriseRunnerGroup",
        "allows_public_repositories",
        "Whether public repositories can use the runners.",
    )),
    entry((
        "EnterpriseRunnerGroup",
        "default",
        "Whether the group is the default group, which new runners join.",
    )),
    entry((
        "EnterpriseRunnerGroup",
        "hosted_runners_url",
        "The URL of the group's GitHub-hosted runners in the API.",
    )),
    entry((
        "EnterpriseRunnerGroup",
        "runners_url",
        "The URL of the group's self-hosted runners in the API.",
    )),
    entry((
        "EnterpriseRunnerGroup",
        "selected_organizations_url",
        "The URL of the selected organizations in the API, if the visibility is `selected`.",
    )),
    entry((
        "EnterpriseRunnerGroup",
        "visibility",
        "Which organizations can use the runners.",
    )),
    entry((
        "FullRepository",
        "disabled",
        "Whether GitHub has disabled the repository.",
    )),
    entry((
        "FullRepository",
        "parent",
        "The repository from which this repository was forked. `None` if it is not a fork.",
    )),
    entry((
        "FullRepository",
        "permissions",
        "The permissions of the request's credential for the repository.",
    )),
    entry((
        "FullRepository",
        "source",
        "The root repository of the fork network. `None` if this repository is not a fork.",
    )),
    entry(("FullRepository", "visibility", "Who can see the repository.")),
    entry((
        "HostedRunner",
        "image",
        "The image in the format of GitHub's examples. Responses have either this field or `image_details`.",
    )),
    entry((
        "HostedRunner",
        "image_details",
        "The image in the format of GitHub's description. Responses have either this field or `image`.",
    )),
    entry((
        "HostedRunner",
        "machine_size_details",
        "The machine size: processor cores, memory and storage.",
    )),
    entry((
        "HostedRunner",
        "platform",
        "The operating system and the architecture of the image, for example `linux-x64`.",
    )),
    entry((
        "HostedRunner",
        "status",
        "The status of the runner: whether it accepts jobs.",
    )),
    entry((
        "HostedRunnerLimits",
        "public_ips",
        "The limit on static public IP addresses, and their use.",
    )),
    entry((
        "Installation",
        "access_tokens_url",
        "The URL in the API that creates tokens of the installation.",
    )),
    entry(("Installation", "account", "The account on which the App is installed.")),
    entry(("Installation", "app_id", "The id of the GitHub App.")),
    entry(("Installation", "app_slug", "The name of the App in URLs.")),
    entry(("Installation", "client_id", "The client id of the App.")),
    entry((
        "Installation",
        "contact_email",
        "The email address for contacting the account.",
    )),
    entry(("Installation", "events", "The webhook events that the App receives.")),
    entry((
        "Installation",
        "has_multiple_single_files",
        "Whether the App can read more than one single file.",
    )),
    entry((
        "Installation",
        "permissions",
        "The permissions that the account has granted to the App.",
    )),
    entry((
        "Installation",
        "repositories_url",
        "The URL of the installation's repositories in the API.",
    )),
    entry((
        "Installation",
        "single_file_name",
        "The single file that the App can read.",
    )),
    entry((
        "Installation",
        "single_file_paths",
        "The single files that the App can read.",
    )),
    entry((
        "Installation",
        "suspended_at",
        "The time at which the installation was suspended. `None` if it is not suspended.",
    )),
    entry((
        "Installation",
        "suspended_by",
        "The account that suspended the installation.",
    )),
    entry((
        "Installation",
        "target_type",
        "The kind of account on which the App is installed.",
    )),
    entry((
        "InstallationToken",
        "has_multiple_single_files",
        "Whether the token can read more than one single file.",
    )),
    entry(("InstallationToken", "permissions", "The permissions of the token.")),
    entry((
        "InstallationToken",
        "repositories",
        "The repositories to which the token has access, if they were selected.",
    )),
    entry((
        "InstallationToken",
        "single_file",
        "The single file that the token can read.",
    )),
    entry((
        "InstallationToken",
        "single_file_paths",
        "The single files that the token can read.",
    )),
    entry((
        "JitConfig",
        "encoded_jit_config",
        "The configuration for `./run.sh --jitconfig`. Anyone who has it can run jobs as this runner.",
    )),
    entry((
        "JitConfig",
        "runner",
        "The new runner. It is offline, and it exists even if the configuration is never used.",
    )),
    entry(("MachineSpecList", "machine_specs", "The machine sizes of the list.")),
    entry((
        "MinimalRepository",
        "permissions",
        "The permissions of the request's credential for the repository.",
    )),
    entry(("MinimalRepository", "visibility", "Who can see the repository.")),
    entry(("OrganizationList", "organizations", "The organizations of the page.")),
    entry((
        "OrganizationRunnerGroup",
        "allows_public_repositories",
        "Whether public repositories can use the runners.",
    )),
    entry((
        "OrganizationRunnerGroup",
        "default",
        "Whether the group is the default group, which new runners join.",
    )),
    entry((
        "OrganizationRunnerGroup",
        "hosted_runners_url",
        "The URL of the group's GitHub-hosted runners in the API.",
    )),
    entry((
        "OrganizationRunnerGroup",
        "inherited",
        "Whether the group belongs to the enterprise. The organization cannot change such a group.",
    )),
    entry((
        "OrganizationRunnerGroup",
        "inherited_allows_public_repositories",
        "Whether the enterprise allows public repositories to use the runners of an inherited group.",
    )),
    entry((
        "OrganizationRunnerGroup",
        "runners_url",
        "The URL of the group's self-hosted runners in the API.",
    )),
    entry((
        "OrganizationRunnerGroup",
        "visibility",
        "Which repositories can use the runners.",
    )),
    entry((
        "OrganizationRunnersSettings",
        "enabled_repositories",
        "Which repositories can have their own runners.",
    )),
    entry((
        "PlatformList",
        "platforms",
        "The platforms: `linux-x64`, `win-x64` and so on.",
    )),
    entry((
        "Runner",
        "busy",
        "Whether GitHub has assigned a job to the runner. GitHub can report this late, usually within a minute.",
    )),
    entry((
        "Runner",
        "ephemeral",
        "Whether the runner accepts only one job. GitHub removes the runner after the job.",
    )),
    entry((
        "Runner",
        "id",
        "The id of the runner, unique in its organization, repository or enterprise.",
    )),
    entry(("Runner", "labels", "The labels by which workflows select the runner.")),
    entry((
        "Runner",
        "name",
        "The name of the runner, unique in its organization, repository or enterprise.",
    )),
    entry((
        "Runner",
        "os",
        "The operating system that the runner reports: `Linux`, `macOS`, `Windows`, `Ubuntu 24.04.1 LTS`, or `unknown` before it has connected. [`os_kind`](Self::os_kind) classifies it.",
    )),
    entry((
        "Runner",
        "runner_group_id",
        "The id of the runner group. GitHub often omits it.",
    )),
    entry((
        "Runner",
        "status",
        "Whether the machine is connected to GitHub: `online` or `offline`.",
    )),
    entry((
        "RunnerApplication",
        "architecture",
        "The processor architecture: `x64`, `arm` or `arm64`.",
    )),
    entry(("RunnerApplication", "download_url", "The URL of the archive.")),
    entry(("RunnerApplication", "filename", "The file name of the archive.")),
    entry((
        "RunnerApplication",
        "os",
        "The operating system: `osx`, `linux` or `win`.",
    )),
    entry((
        "RunnerApplication",
        "sha256_checksum",
        "The SHA-256 checksum of the archive in hexadecimal digits.",
    )),
    entry((
        "RunnerApplication",
        "temp_download_token",
        "A short-lived bearer token for the download, if the download requires one.",
    )),
    entry(("RunnerLabel", "id", "The id of the label. It is 0 for many labels.")),
    entry(("RunnerLabel", "type_", "Whether the label can be removed.")),
    entry((
        "RunnerVersionDeprecation",
        "registration_deprecates_at",
        "The time after which runners of this version can no longer register. `None` if GitHub has not announced it.",
    )),
    entry((
        "RunnerVersionDeprecation",
        "runner_version",
        "The version of the runner application, for example `2.300.0`.",
    )),
    entry((
        "RunnerVersionDeprecation",
        "runtime_deprecates_at",
        "The time after which runners of this version get no more jobs. `None` if GitHub has not announced it.",
    )),
    entry(("Repository", "disabled", "Whether GitHub has disabled the repository.")),
    entry((
        "Repository",
        "permissions",
        "The permissions of the request's credential for the repository.",
    )),
    entry(("Repository", "visibility", "Who can see the repository.")),
    entry(("SecurityFeature", "status", "Whether the security feature is enabled.")),
    entry((
        "SelectedOrganizations",
        "selected_organization_ids",
        "The ids of all organizations that have access afterward. Every other organization loses its access.",
    )),
    entry((
        "SelectedRepositories",
        "selected_repository_ids",
        "The ids of all repositories that have access afterward. Every other repository loses its access.",
    )),
    entry((
        "SelectedRunners",
        "runners",
        "The ids of all runners that the group has afterward. GitHub removes every other runner from the group.",
    )),
    entry((
        "SetOrganizationRunnersSettings",
        "enabled_repositories",
        "Which repositories can have their own runners.",
    )),
    entry(("SimpleUser", "type_", "The kind of account.")),
    entry((
        "UpdateEnterpriseRunnerGroup",
        "visibility",
        "Which organizations can use the runners: `all` or `selected`.",
    )),
    entry((
        "UpdateHostedRunner",
        "image_source",
        "The provider of the image with the id `image_id`. Set both together.",
    )),
    entry((
        "UpdateHostedRunner",
        "runner_group_id",
        "The id of the runner group that the runner moves to.",
    )),
    entry((
        "UpdateOrganizationRunnerGroup",
        "visibility",
        "Which repositories can use the runners: `all`, `private` or `selected`.",
    )),
];
