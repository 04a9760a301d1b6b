//! The documentation of types.

use crate::rules::{Entry, Site, entry};

/// The line of the table.
pub(super) const AT: Site = Site::here();

/// A type and its documentation.
pub(super) const TYPES: &[Entry<(&str, &str)>] = &[
    entry((
        "AccountType",
        "The kind of an account on GitHub, such as the owner of a repository or the account on which a GitHub App is installed.",
    )),
    entry((
        "AppPermissions",
        "The permissions of a GitHub App's installation, or of one of its tokens. A permission that is `None` is not granted.",
    )),
    entry((
        "Architecture",
        "The processor architecture for which an archive of the runner application is built.",
    )),
    entry((
        "AuthenticationToken",
        "A short-lived token with which a machine registers or removes itself as a self-hosted runner.",
    )),
    entry((
        "BypassReviewerMode",
        "Whether a reviewer has to approve each bypass of push protection or is exempt from it.",
    )),
    entry((
        "BypassReviewerType",
        "Whether a reviewer of bypass requests is a team or a role.",
    )),
    entry(("CodeOfConduct", "The code of conduct of a repository.")),
    entry((
        "InstallationRepositoryList",
        "A page of the repositories that an installation of a GitHub App can access.",
    )),
    entry((
        "ListRepositoriesForOrgDirection",
        "The direction in which repositories are sorted.",
    )),
    entry((
        "ListRepositoriesForOrgSort",
        "The property by which repositories are sorted.",
    )),
    entry((
        "ListRepositoriesForOrgType",
        "Which repositories of an organization to list.",
    )),
    entry((
        "FullRepositoryPermissions",
        "The permissions of the request's credential for a repository.",
    )),
    entry((
        "FullRepository",
        "A repository, as returned by the request for a single repository.\n\n[GitHub's documentation](https://docs.github.com/rest/repos/repos#get-a-repository) describes the fields.",
    )),
    entry((
        "CodeOfConductSimple",
        "The code of conduct of a repository, without its text.",
    )),
    entry((
        "CreateEnterpriseRunnerGroup",
        "A request that creates a runner group in an enterprise.",
    )),
    entry((
        "CreateHostedRunner",
        "A request that creates a GitHub-hosted larger runner.\n\n`size` is the `id` of a [`MachineSpec`]. GitHub bills larger runners for each minute in which they run jobs.",
    )),
    entry((
        "CreateHostedRunnerImage",
        "The image of a new GitHub-hosted runner: its id, its provider and, for a custom image, its version.",
    )),
    entry((
        "CreateInstallationToken",
        "A request that creates a token of a GitHub App's installation, optionally with fewer permissions and for fewer repositories than the installation has.",
    )),
    entry((
        "CreateJitConfig",
        "A request that creates a just-in-time runner, in the format of GitHub's API.",
    )),
    entry((
        "CreateOrganizationRunnerGroup",
        "A request that creates a runner group in an organization.\n\nBy default, all repositories of the organization except public ones can use the group. Set [`visibility`](Self::visibility) to restrict it.",
    )),
    entry((
        "CuratedImage",
        "An image for GitHub-hosted runners that GitHub or one of its partners provides.",
    )),
    entry(("CuratedImageList", "The images that GitHub or its partners provide.")),
    entry((
        "CustomImage",
        "An image for GitHub-hosted runners that an organization or enterprise has generated.",
    )),
    entry(("CustomImageList", "The custom images of an organization or enterprise.")),
    entry((
        "CustomImageState",
        "The state of a custom image or of one of its versions. GitHub documents only `Ready`; other states are `Unknown`.",
    )),
    entry(("CustomImageVersion", "One version of a custom image.")),
    entry(("CustomImageVersionList", "The versions of a custom image.")),
    entry((
        "EnabledRepositories",
        "Which repositories of an organization can have their own self-hosted runners.",
    )),
    entry((
        "EnterpriseRunnerGroup",
        "A group of runners of an enterprise, with the organizations that can use them.\n\n[`UpdateEnterpriseRunnerGroup::from`] creates a request that updates the group.",
    )),
    entry((
        "EnterpriseRunnerGroupList",
        "A page of the runner groups of an enterprise.",
    )),
    entry((
        "EnterpriseRunnersSettings",
        "Whether the repositories in the organizations of an enterprise can have self-hosted runners.",
    )),
    entry((
        "HostedRunner",
        "A GitHub-hosted larger runner: a pool of machines with the same size and image, which GitHub starts when jobs are queued.\n\n[`UpdateHostedRunner::from`] creates a request that updates the runner.",
    )),
    entry(("HostedRunnerImage", "The image of a GitHub-hosted runner.")),
    entry((
        "HostedRunnerImageSummary",
        "The image of a GitHub-hosted runner in the format of GitHub's examples: an id and a size. The other properties are present if GitHub sends them.",
    )),
    entry((
        "HostedRunnerLimits",
        "The limits on the GitHub-hosted runners of an organization or enterprise.",
    )),
    entry((
        "HostedRunnerLimitsPublicIps",
        "The number of static public IP addresses that GitHub-hosted runners use, and the maximum.",
    )),
    entry(("HostedRunnerList", "A page of GitHub-hosted runners.")),
    entry(("HostedRunnerStatus", "The status of a GitHub-hosted runner.")),
    entry(("ImageSource", "The provider of an image for GitHub-hosted runners.")),
    entry((
        "ImageVersion",
        "The version of a custom image: three numbers with dots between them.\n\n```\nuse github_runners::ImageVersion;\n\nlet version: ImageVersion = \"1.0.0\".parse()?;\nassert_eq!(version.as_str(), \"1.0.0\");\nassert!(\"latest\".parse::<ImageVersion>().is_err());\n# Ok::<(), github_runners::models::error::ConversionError>(())\n```",
    )),
    entry((
        "Installation",
        "An installation of a GitHub App: the account on which it is installed, and its permissions.",
    )),
    entry(("InstallationAccount", "The account on which a GitHub App is installed.")),
    entry((
        "InstallationToken",
        "A token that gives a GitHub App the access of one of its installations.",
    )),
    entry((
        "JitConfig",
        "A just-in-time runner, and the secret configuration that a machine needs to run it.",
    )),
    entry(("LicenseSimple", "The license of a repository.")),
    entry(("MachineSpec", "A size of machine for GitHub-hosted runners.")),
    entry(("MachineSpecList", "The sizes of machines for GitHub-hosted runners.")),
    entry(("MergeCommitMessage", "The default message of a merge commit.")),
    entry(("MergeCommitTitle", "The default title of a merge commit.")),
    entry((
        "MinimalRepository",
        "A repository with the properties that lists of repositories have.",
    )),
    entry((
        "MinimalRepositoryLicense",
        "The license of a repository, as in lists of repositories.",
    )),
    entry(("MinimalRepositoryList", "A page of repositories.")),
    entry((
        "MinimalRepositoryPermissions",
        "The permissions of the request's credential for a repository.",
    )),
    entry(("OrganizationList", "A page of organizations.")),
    entry((
        "OrganizationRunnerGroup",
        "A group of runners of an organization, with the repositories that can use them.\n\n[`UpdateOrganizationRunnerGroup::from`] creates a request that updates the group.",
    )),
    entry((
        "OrganizationRunnerGroupList",
        "A page of the runner groups of an organization.",
    )),
    entry((
        "OrganizationRunnersSettings",
        "The setting of an organization that allows self-hosted runners of its repositories.",
    )),
    entry((
        "OrganizationSimple",
        "An organization with the properties that lists of organizations have.",
    )),
    entry(("PermissionLevel", "The access level of a permission of a GitHub App.")),
    entry((
        "PlatformList",
        "The platforms of GitHub-hosted runners, such as `linux-x64`.",
    )),
    entry(("PublicIp", "A range of public addresses of a GitHub-hosted runner.")),
    entry((
        "PullRequestCreationPolicy",
        "Who can open pull requests in a repository.",
    )),
    entry(("Repository", "A repository on GitHub with all its properties.")),
    entry((
        "RepositoryCodeSearchIndexStatus",
        "Whether GitHub's code search includes a repository.",
    )),
    entry((
        "RepositoryList",
        "A page of repositories that can have their own self-hosted runners.",
    )),
    entry((
        "RepositoryPermissions",
        "The permissions of the request's credential for a repository.",
    )),
    entry((
        "RepositorySelection",
        "Whether a token or an installation has access to all repositories of an account or to selected ones.",
    )),
    entry(("RepositoryVisibility", "Who can see a repository.")),
    entry((
        "Runner",
        "A self-hosted runner.\n\n[`status`](Self::status) shows whether the machine is connected, and [`busy`](Self::busy) whether GitHub has assigned a job to it. [`is_idle`](Self::is_idle) combines the two.",
    )),
    entry((
        "RunnerApplication",
        "An archive of the runner application for one operating system and architecture.",
    )),
    entry((
        "RunnerApplicationOs",
        "The operating system for which an archive of the runner application is built, in GitHub's abbreviations.",
    )),
    entry((
        "RunnerGroupId",
        "Identifies a runner group. The default group is [`DEFAULT`](Self::DEFAULT).",
    )),
    entry((
        "RunnerLabel",
        "A label of a self-hosted runner, by which workflows select the runner.",
    )),
    entry(("RunnerLabelList", "The labels of a self-hosted runner.")),
    entry(("RunnerLabelType", "Whether a label of a runner can be removed.")),
    entry((
        "RunnerLabels",
        "A request that adds labels to a self-hosted runner or replaces them.",
    )),
    entry(("RunnerList", "A page of self-hosted runners.")),
    entry((
        "RunnerStatus",
        "Whether the machine of a self-hosted runner is connected to GitHub.\n\nThe status does not show whether the runner is running a job: see [`Runner::busy`].",
    )),
    entry((
        "RunnerVersionDeprecation",
        "The dates after which GitHub no longer accepts a version of the runner application.\n\nGitHub sets the two dates independently, and either can be `None`. [`first_date`](Self::first_date) returns the earlier one.",
    )),
    entry((
        "SecurityAndAnalysis",
        "Which security features of GitHub are enabled for a repository.",
    )),
    entry((
        "SecurityAndAnalysisSecretScanningDelegatedBypassOptions",
        "The reviewers of requests to bypass push protection in a repository.",
    )),
    entry((
        "SecurityAndAnalysisSecretScanningDelegatedBypassOptionsReviewersItem",
        "A team or role that reviews requests to bypass push protection.",
    )),
    entry(("SecurityFeature", "The setting of a security feature of a repository.")),
    entry(("SecurityFeatureStatus", "Whether a security feature is enabled.")),
    entry((
        "SelectedOrganizations",
        "A request that replaces the organizations that can use a runner group.",
    )),
    entry((
        "SelectedRepositories",
        "A request that replaces the repositories that can use a runner group, or that can have their own runners.",
    )),
    entry((
        "SelectedRunners",
        "A request that replaces the self-hosted runners of a runner group. Runners that it does not name leave the group.",
    )),
    entry((
        "SetEnterpriseRunnersSettings",
        "A request that sets whether the repositories in the organizations of an enterprise can have self-hosted runners.",
    )),
    entry((
        "SetOrganizationRunnersSettings",
        "A request that sets which repositories of an organization can have their own self-hosted runners.",
    )),
    entry((
        "SimpleUser",
        "An account on GitHub, in the short form that other objects contain.",
    )),
    entry(("SquashMergeCommitMessage", "The default message of a squashed commit.")),
    entry(("SquashMergeCommitTitle", "The default title of a squashed commit.")),
    entry((
        "UpdateEnterpriseRunnerGroup",
        "A request that updates a runner group of an enterprise. Absent fields do not change their properties.",
    )),
    entry((
        "UpdateHostedRunner",
        "A request that updates a GitHub-hosted larger runner. Absent fields do not change their properties.",
    )),
    entry((
        "UpdateOrganizationRunnerGroup",
        "A request that updates a runner group of an organization. GitHub requires the name. Other absent fields do not change their properties.",
    )),
    entry((
        "Visibility",
        "Who can use the runners of a group.\n\n`private` exists only for groups of organizations.",
    )),
];
