// Generated from github.json by `cargo xtask generate`. Do not edit.

///The permissions of a GitHub App's installation, or of one of its tokens. A permission that is `None` is not granted.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct AppPermissions {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub actions: Option<PermissionLevel>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub administration: Option<PermissionLevel>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub artifact_metadata: Option<PermissionLevel>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub attestations: Option<PermissionLevel>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub checks: Option<PermissionLevel>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub code_quality: Option<PermissionLevel>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub codespaces: Option<PermissionLevel>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub contents: Option<PermissionLevel>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub custom_properties_for_organizations: Option<PermissionLevel>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub dependabot_secrets: Option<PermissionLevel>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub deployments: Option<PermissionLevel>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub discussions: Option<PermissionLevel>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub email_addresses: Option<PermissionLevel>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub enterprise_administration: Option<PermissionLevel>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub enterprise_custom_properties_for_organizations: Option<PermissionLevel>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub enterprise_organization_installation_repositories: Option<PermissionLevel>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub enterprise_organization_installations: Option<PermissionLevel>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub environments: Option<PermissionLevel>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub followers: Option<PermissionLevel>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub git_ssh_keys: Option<PermissionLevel>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub gpg_keys: Option<PermissionLevel>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub interaction_limits: Option<PermissionLevel>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub issues: Option<PermissionLevel>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub members: Option<PermissionLevel>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub merge_queues: Option<PermissionLevel>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub metadata: Option<PermissionLevel>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub organization_administration: Option<PermissionLevel>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub organization_announcement_banners: Option<PermissionLevel>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub organization_copilot_agent_settings: Option<PermissionLevel>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub organization_copilot_seat_management: Option<PermissionLevel>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub organization_custom_org_roles: Option<PermissionLevel>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub organization_custom_properties: Option<PermissionLevel>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub organization_custom_roles: Option<PermissionLevel>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub organization_events: Option<PermissionLevel>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub organization_hooks: Option<PermissionLevel>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub organization_packages: Option<PermissionLevel>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub organization_personal_access_token_requests: Option<PermissionLevel>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub organization_personal_access_tokens: Option<PermissionLevel>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub organization_plan: Option<PermissionLevel>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub organization_projects: Option<PermissionLevel>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub organization_secrets: Option<PermissionLevel>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub organization_self_hosted_runners: Option<PermissionLevel>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub organization_user_blocking: Option<PermissionLevel>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub packages: Option<PermissionLevel>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub pages: Option<PermissionLevel>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub profile: Option<PermissionLevel>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub pull_requests: Option<PermissionLevel>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub repository_custom_properties: Option<PermissionLevel>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub repository_hooks: Option<PermissionLevel>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub repository_projects: Option<PermissionLevel>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub secret_scanning_alerts: Option<PermissionLevel>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub secrets: Option<PermissionLevel>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub security_events: Option<PermissionLevel>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub single_file: Option<PermissionLevel>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub starring: Option<PermissionLevel>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub statuses: Option<PermissionLevel>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub vulnerability_alerts: Option<PermissionLevel>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub workflows: Option<PermissionLevel>,
}
///A short-lived token with which a machine registers or removes itself as a self-hosted runner.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct AuthenticationToken {
    ///The time at which the token expires, an hour after it was created.
    pub expires_at: ::chrono::DateTime<::chrono::offset::Utc>,
    ///The permissions of the token. GitHub omits them for registration and remove tokens.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub permissions: Option<::serde_json::Map<String, ::serde_json::Value>>,
    ///The repositories this token has access to
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub repositories: Option<Vec<Repository>>,
    ///Whether the token has access to all repositories or to selected ones.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub repository_selection: Option<RepositorySelection>,
    ///The single file that the token can read.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub single_file: Option<String>,
    ///The secret token.
    pub token: crate::models::Secret,
}
///The code of conduct of a repository.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct CodeOfConduct {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub body: Option<String>,
    ///The URL of the code of conduct's page on GitHub.
    #[serde(deserialize_with = "::std::option::Option::deserialize")]
    #[cfg_attr(
        feature = "schemars",
        schemars(with = "crate::models::Nullable<:: std :: string :: String>")
    )]
    pub html_url: Option<String>,
    pub key: String,
    ///The name of the code of conduct.
    pub name: String,
    ///The URL of the code of conduct in the API.
    pub url: String,
}
///The code of conduct of a repository, without its text.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct CodeOfConductSimple {
    ///The URL of the code of conduct's page on GitHub.
    #[serde(deserialize_with = "::std::option::Option::deserialize")]
    #[cfg_attr(
        feature = "schemars",
        schemars(with = "crate::models::Nullable<:: std :: string :: String>")
    )]
    pub html_url: Option<String>,
    pub key: String,
    ///The name of the code of conduct.
    pub name: String,
    ///The URL of the code of conduct in the API.
    pub url: String,
}
///A request that creates a runner group in an enterprise.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct CreateEnterpriseRunnerGroup {
    ///Whether public repositories can use the runners. GitHub's default is `false`.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(with = "bool", default))]
    pub allows_public_repositories: Option<bool>,
    ///Name of the runner group.
    pub name: String,
    ///The identifier of a hosted compute network configuration.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(with = ":: std :: string :: String", default)
    )]
    pub network_configuration_id: Option<String>,
    ///If `true`, the runner group will be restricted to running only the workflows specified in the `selected_workflows` array.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(with = "bool", default))]
    pub restricted_to_workflows: Option<bool>,
    ///List of runner IDs to add to the runner group.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(with = ":: std :: vec :: Vec < crate :: models :: RunnerId >", default)
    )]
    pub runners: Option<Vec<RunnerId>>,
    ///List of organization IDs that can access the runner group.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(
            with = ":: std :: vec :: Vec < crate :: models :: OrganizationId >",
            default
        )
    )]
    pub selected_organization_ids: Option<Vec<OrganizationId>>,
    ///List of workflows the runner group should be allowed to run. This setting will be ignored unless `restricted_to_workflows` is set to `true`.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(with = ":: std :: vec :: Vec < :: std :: string :: String >", default)
    )]
    pub selected_workflows: Option<Vec<String>>,
    ///Which organizations can use the runners: `all` or `selected`. GitHub does not document the default.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(with = "crate :: models :: Visibility", default)
    )]
    pub visibility: Option<Visibility>,
}
/**A request that creates a GitHub-hosted larger runner.

`size` is the `id` of a [`MachineSpec`]. GitHub bills larger runners for each minute in which they run jobs.*/
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct CreateHostedRunner {
    ///Whether this runner should be created with a static public IP. Note limit on account. To list limits on account, use `GET actions/hosted-runners/limits`
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(with = "bool", default))]
    pub enable_static_ip: Option<bool>,
    ///The image of the runner.
    pub image: CreateHostedRunnerImage,
    ///Whether this runner should be used to generate custom images.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(with = "bool", default))]
    pub image_gen: Option<bool>,
    ///The maximum amount of runners to scale up to. Runners will not auto-scale above this number. Use this setting to limit your cost.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(with = "i64", default))]
    pub maximum_runners: Option<i64>,
    ///Name of the runner. Must be between 1 and 64 characters and may only contain upper and lowercase letters a-z, numbers 0-9, '.', '-', and '_'.
    pub name: String,
    ///The id of the runner group that the runner joins.
    pub runner_group_id: RunnerGroupId,
    ///The machine size of the runner. To list available sizes, use `GET actions/hosted-runners/machine-sizes`
    pub size: String,
}
///The image of a new GitHub-hosted runner: its id, its provider and, for a custom image, its version.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct CreateHostedRunnerImage {
    ///The unique identifier of the runner image.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(with = ":: std :: string :: String", default)
    )]
    pub id: Option<String>,
    ///The provider of the image.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(with = "crate :: models :: ImageSource", default)
    )]
    pub source: Option<ImageSource>,
    ///The version of a custom image. `null` or an absent field selects the latest version. Other images have no versions.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::models::nullable::present")]
    pub version: Option<crate::models::Nullable<String>>,
}
///A request that creates a token of a GitHub App's installation, optionally with fewer permissions and for fewer repositories than the installation has.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct CreateInstallationToken {
    ///The permissions of the token. If absent, the token has all permissions of the installation.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(with = "AppPermissions", default))]
    pub permissions: Option<AppPermissions>,
    ///List of repository names that the token should have access to
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(with = ":: std :: vec :: Vec < :: std :: string :: String >", default)
    )]
    pub repositories: Option<Vec<String>>,
    ///List of repository IDs that the token should have access to
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(
            with = ":: std :: vec :: Vec < crate :: models :: RepositoryId >",
            default
        )
    )]
    pub repository_ids: Option<Vec<RepositoryId>>,
}
///A request that creates a just-in-time runner, in the format of GitHub's API.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct CreateJitConfig {
    ///The names of the custom labels to add to the runner. **Minimum items**: 1. **Maximum items**: 100.
    pub labels: Vec<String>,
    ///The name of the new runner.
    pub name: String,
    ///The id of the runner group that the runner joins.
    pub runner_group_id: RunnerGroupId,
    ///The working directory to be used for job execution, relative to the runner install directory.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(with = ":: std :: string :: String", default)
    )]
    pub work_folder: Option<String>,
}
/**A request that creates a runner group in an organization.

By default, all repositories of the organization except public ones can use the group. Set [`visibility`](Self::visibility) to restrict it.*/
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct CreateOrganizationRunnerGroup {
    ///Whether public repositories can use the runners. GitHub's default is `false`.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(with = "bool", default))]
    pub allows_public_repositories: Option<bool>,
    ///Name of the runner group.
    pub name: String,
    ///The identifier of a hosted compute network configuration.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(with = ":: std :: string :: String", default)
    )]
    pub network_configuration_id: Option<String>,
    ///If `true`, the runner group will be restricted to running only the workflows specified in the `selected_workflows` array.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(with = "bool", default))]
    pub restricted_to_workflows: Option<bool>,
    ///List of runner IDs to add to the runner group.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(with = ":: std :: vec :: Vec < crate :: models :: RunnerId >", default)
    )]
    pub runners: Option<Vec<RunnerId>>,
    ///List of repository IDs that can access the runner group.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(
            with = ":: std :: vec :: Vec < crate :: models :: RepositoryId >",
            default
        )
    )]
    pub selected_repository_ids: Option<Vec<RepositoryId>>,
    ///List of workflows the runner group should be allowed to run. This setting will be ignored unless `restricted_to_workflows` is set to `true`.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(with = ":: std :: vec :: Vec < :: std :: string :: String >", default)
    )]
    pub selected_workflows: Option<Vec<String>>,
    ///Which repositories can use the runners: `all`, `private` or `selected`. GitHub's default is `all`.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(with = "crate :: models :: Visibility", default)
    )]
    pub visibility: Option<Visibility>,
}
///An image for GitHub-hosted runners that GitHub or one of its partners provides.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct CuratedImage {
    ///Display name for this image.
    #[serde(deserialize_with = "crate::models::lenient::text")]
    pub display_name: String,
    ///The ID of the image. Use this ID for the `image` parameter when creating a new larger runner.
    pub id: String,
    ///The operating system and the architecture of the image, for example `linux-x64`.
    pub platform: String,
    ///Image size in GB.
    pub size_gb: i64,
    ///The provider of the image.
    pub source: ImageSource,
}
///The images that GitHub or its partners provide.
#[derive(::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct CuratedImageList {
    ///The images of the list.
    pub images: Vec<CuratedImage>,
    ///The total number of items on all pages.
    pub total_count: i64,
}
///An image for GitHub-hosted runners that an organization or enterprise has generated.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct CustomImage {
    ///The id of the image.
    pub id: CustomImageId,
    ///The latest image version associated with the image.
    pub latest_version: String,
    ///Display name for this image.
    pub name: String,
    ///The operating system and the architecture of the image, for example `linux-x64`.
    pub platform: String,
    ///The provider of the image, which is always `custom`.
    pub source: ImageSource,
    ///The state of the image.
    pub state: CustomImageState,
    ///Total size of all the image versions in GB.
    pub total_versions_size: i64,
    ///The number of image versions associated with the image.
    pub versions_count: i64,
}
///The custom images of an organization or enterprise.
#[derive(::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct CustomImageList {
    ///The items of the list in GitHub's example, which does not have the property `images`.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub image_versions: Option<Vec<CustomImageVersion>>,
    ///The custom images.
    pub images: Vec<CustomImage>,
    ///The total number of items on all pages.
    pub total_count: i64,
}
///One version of a custom image.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct CustomImageVersion {
    ///The time at which the version was created, as text from GitHub.
    pub created_on: String,
    ///Image version size in GB.
    pub size_gb: i64,
    ///The state of the version.
    pub state: CustomImageState,
    ///The image version status details.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub state_details: Option<String>,
    ///The version of image.
    pub version: String,
}
///The versions of a custom image.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct CustomImageVersionList {
    ///All versions of the custom image.
    pub image_versions: Vec<CustomImageVersion>,
    ///The total number of items on all pages.
    pub total_count: i64,
}
///An enterprise on GitHub.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct Enterprise {
    ///The URL of the account's avatar.
    pub avatar_url: String,
    ///The time at which the enterprise was created.
    #[serde(deserialize_with = "::std::option::Option::deserialize")]
    #[cfg_attr(
        feature = "schemars",
        schemars(
            with = "crate::models::Nullable<:: chrono :: DateTime < :: chrono :: offset :: Utc >>"
        )
    )]
    pub created_at: Option<::chrono::DateTime<::chrono::offset::Utc>>,
    ///A short description of the enterprise.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub description: Option<String>,
    ///The URL of the enterprise's page on GitHub.
    pub html_url: String,
    ///The id of the enterprise.
    pub id: EnterpriseId,
    ///The name of the enterprise.
    pub name: String,
    ///The id of the enterprise in GitHub's GraphQL API.
    pub node_id: String,
    ///The slug url identifier for the enterprise.
    pub slug: String,
    ///The time at which the enterprise was last updated.
    #[serde(deserialize_with = "::std::option::Option::deserialize")]
    #[cfg_attr(
        feature = "schemars",
        schemars(
            with = "crate::models::Nullable<:: chrono :: DateTime < :: chrono :: offset :: Utc >>"
        )
    )]
    pub updated_at: Option<::chrono::DateTime<::chrono::offset::Utc>>,
    ///The enterprise's website URL.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub website_url: Option<String>,
}
/**A group of runners of an enterprise, with the organizations that can use them.

[`UpdateEnterpriseRunnerGroup::from`] creates a request that updates the group.*/
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct EnterpriseRunnerGroup {
    ///Whether public repositories can use the runners.
    pub allows_public_repositories: bool,
    ///Whether the group is the default group, which new runners join.
    pub default: bool,
    ///The URL of the group's GitHub-hosted runners in the API.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub hosted_runners_url: Option<String>,
    ///The id of the runner group.
    pub id: RunnerGroupId,
    ///The name of the runner group.
    pub name: String,
    ///The identifier of a hosted compute network configuration.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub network_configuration_id: Option<String>,
    ///If `true`, the runner group will be restricted to running only the workflows specified in the `selected_workflows` array.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub restricted_to_workflows: Option<bool>,
    ///The URL of the group's self-hosted runners in the API.
    pub runners_url: String,
    ///The URL of the selected organizations in the API, if the visibility is `selected`.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub selected_organizations_url: Option<String>,
    ///List of workflows the runner group should be allowed to run. This setting will be ignored unless `restricted_to_workflows` is set to `true`.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub selected_workflows: Option<Vec<String>>,
    ///Which organizations can use the runners.
    pub visibility: Visibility,
    ///If `true`, the `restricted_to_workflows` and `selected_workflows` fields cannot be modified.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub workflow_restrictions_read_only: Option<bool>,
}
///A page of the runner groups of an enterprise.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct EnterpriseRunnerGroupList {
    ///The runner groups of the page.
    pub runner_groups: Vec<EnterpriseRunnerGroup>,
    ///The total number of items on all pages.
    pub total_count: i64,
}
///Whether the repositories in the organizations of an enterprise can have self-hosted runners.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct EnterpriseRunnersSettings {
    ///When true, repository-level runners will be disabled across all organizations in the enterprise
    pub disable_self_hosted_runners_for_all_orgs: bool,
}
/**A repository, as returned by the request for a single repository.

[GitHub's documentation](https://docs.github.com/rest/repos/repos#get-a-repository) describes the fields.*/
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct FullRepository {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub allow_auto_merge: Option<bool>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub allow_forking: Option<bool>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub allow_merge_commit: Option<bool>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub allow_rebase_merge: Option<bool>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub allow_squash_merge: Option<bool>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub allow_update_branch: Option<bool>,
    ///Whether anonymous git access is allowed.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub anonymous_access_enabled: Option<bool>,
    pub archive_url: String,
    pub archived: bool,
    pub assignees_url: String,
    pub blobs_url: String,
    pub branches_url: String,
    pub clone_url: String,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub code_of_conduct: Option<CodeOfConductSimple>,
    pub collaborators_url: String,
    pub comments_url: String,
    pub commits_url: String,
    pub compare_url: String,
    pub contents_url: String,
    pub contributors_url: String,
    ///The time at which the repository was created.
    pub created_at: ::chrono::DateTime<::chrono::offset::Utc>,
    ///The custom properties that were defined for the repository. The keys are the custom property names, and the values are the corresponding custom property values.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub custom_properties: Option<::serde_json::Map<String, ::serde_json::Value>>,
    pub default_branch: String,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub delete_branch_on_merge: Option<bool>,
    pub deployments_url: String,
    #[serde(deserialize_with = "::std::option::Option::deserialize")]
    #[cfg_attr(
        feature = "schemars",
        schemars(with = "crate::models::Nullable<:: std :: string :: String>")
    )]
    pub description: Option<String>,
    ///Whether GitHub has disabled the repository.
    pub disabled: bool,
    pub downloads_url: String,
    pub events_url: String,
    pub fork: bool,
    pub forks: i64,
    pub forks_count: i64,
    pub forks_url: String,
    pub full_name: String,
    pub git_commits_url: String,
    pub git_refs_url: String,
    pub git_tags_url: String,
    pub git_url: String,
    pub has_discussions: bool,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub has_downloads: Option<bool>,
    pub has_issues: bool,
    pub has_pages: bool,
    pub has_projects: bool,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub has_pull_requests: Option<bool>,
    pub has_wiki: bool,
    #[serde(deserialize_with = "::std::option::Option::deserialize")]
    #[cfg_attr(
        feature = "schemars",
        schemars(with = "crate::models::Nullable<:: std :: string :: String>")
    )]
    pub homepage: Option<String>,
    pub hooks_url: String,
    ///The URL of the repository's page on GitHub.
    pub html_url: String,
    ///The id of the repository.
    pub id: RepositoryId,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub is_template: Option<bool>,
    pub issue_comment_url: String,
    pub issue_events_url: String,
    pub issues_url: String,
    pub keys_url: String,
    pub labels_url: String,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub language: Option<String>,
    pub languages_url: String,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub license: Option<LicenseSimple>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub master_branch: Option<String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub merge_commit_message: Option<MergeCommitMessage>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub merge_commit_title: Option<MergeCommitTitle>,
    pub merges_url: String,
    pub milestones_url: String,
    #[serde(deserialize_with = "::std::option::Option::deserialize")]
    #[cfg_attr(
        feature = "schemars",
        schemars(with = "crate::models::Nullable<:: std :: string :: String>")
    )]
    pub mirror_url: Option<String>,
    ///The name of the repository.
    pub name: String,
    pub network_count: i64,
    ///The id of the repository in GitHub's GraphQL API.
    pub node_id: String,
    pub notifications_url: String,
    pub open_issues: i64,
    pub open_issues_count: i64,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub organization: Option<SimpleUser>,
    pub owner: SimpleUser,
    ///The repository from which this repository was forked. `None` if it is not a fork.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub parent: Option<Repository>,
    ///The permissions of the request's credential for the repository.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub permissions: Option<FullRepositoryPermissions>,
    pub private: bool,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub pull_request_creation_policy: Option<PullRequestCreationPolicy>,
    pub pulls_url: String,
    pub pushed_at: ::chrono::DateTime<::chrono::offset::Utc>,
    pub releases_url: String,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub security_and_analysis: Option<SecurityAndAnalysis>,
    ///The size of the repository, in kilobytes. Size is calculated hourly. When a repository is initially created, the size is 0.
    pub size: i64,
    ///The root repository of the fork network. `None` if this repository is not a fork.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub source: Option<Repository>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub squash_merge_commit_message: Option<SquashMergeCommitMessage>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub squash_merge_commit_title: Option<SquashMergeCommitTitle>,
    pub ssh_url: String,
    pub stargazers_count: i64,
    pub stargazers_url: String,
    pub statuses_url: String,
    pub subscribers_count: i64,
    pub subscribers_url: String,
    pub subscription_url: String,
    pub svn_url: String,
    pub tags_url: String,
    pub teams_url: String,
    ///A temporary token for cloning the repository.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub temp_clone_token: Option<crate::models::Secret>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub template_repository: Option<Repository>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub topics: Option<Vec<String>>,
    pub trees_url: String,
    ///The time at which the repository was last updated.
    pub updated_at: ::chrono::DateTime<::chrono::offset::Utc>,
    ///The URL of the repository in the API.
    pub url: String,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub use_squash_pr_title_as_default: Option<bool>,
    ///Who can see the repository.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub visibility: Option<RepositoryVisibility>,
    pub watchers: i64,
    pub watchers_count: i64,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub web_commit_signoff_required: Option<bool>,
}
///The permissions of the request's credential for a repository.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct FullRepositoryPermissions {
    pub admin: bool,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub maintain: Option<bool>,
    pub pull: bool,
    pub push: bool,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub triage: Option<bool>,
}
/**A GitHub-hosted larger runner: a pool of machines with the same size and image, which GitHub starts when jobs are queued.

[`UpdateHostedRunner::from`] creates a request that updates the runner.*/
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct HostedRunner {
    ///The id of the hosted runner.
    pub id: HostedRunnerId,
    ///The image in the format of GitHub's examples. Responses have either this field or `image_details`.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub image: Option<HostedRunnerImageSummary>,
    ///The image in the format of GitHub's description. Responses have either this field or `image`.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub image_details: Option<HostedRunnerImage>,
    ///Whether custom image generation is enabled for the hosted runners.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub image_gen: Option<bool>,
    ///The time at which the runner was last used, in ISO 8601 format.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub last_active_on: Option<::chrono::DateTime<::chrono::offset::Utc>>,
    ///The machine size: processor cores, memory and storage.
    pub machine_size_details: MachineSpec,
    ///The maximum amount of hosted runners. Runners will not scale automatically above this number. Use this setting to limit your cost.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub maximum_runners: Option<i64>,
    ///The name of the hosted runner.
    pub name: String,
    ///The operating system and the architecture of the image, for example `linux-x64`.
    pub platform: String,
    ///Whether public IP is enabled for the hosted runners.
    pub public_ip_enabled: bool,
    ///The public IP ranges when public IP is enabled for the hosted runners.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub public_ips: Option<Vec<PublicIp>>,
    ///The id of the hosted runner's runner group.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub runner_group_id: Option<RunnerGroupId>,
    ///The status of the runner: whether it accepts jobs.
    pub status: HostedRunnerStatus,
}
///The image of a GitHub-hosted runner.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct HostedRunnerImage {
    ///Display name for this image.
    #[serde(deserialize_with = "crate::models::lenient::text")]
    pub display_name: String,
    ///The ID of the image. Use this ID for the `image` parameter when creating a new larger runner.
    pub id: String,
    ///Image size in GB.
    pub size_gb: i64,
    ///The provider of the image.
    pub source: ImageSource,
    ///The image version of the hosted runner pool.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub version: Option<String>,
}
///The image of a GitHub-hosted runner in the format of GitHub's examples: an id and a size. The other properties are present if GitHub sends them.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct HostedRunnerImageSummary {
    ///Display name for this image.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::models::lenient::optional_text")]
    pub display_name: Option<String>,
    ///The ID of the image. Use this ID for the `image` parameter when creating a new larger runner.
    pub id: String,
    ///Image size.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub size: Option<i64>,
    ///Image size in GB.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub size_gb: Option<i64>,
    ///The provider of the image.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub source: Option<ImageSource>,
    ///The image version of the hosted runner pool.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub version: Option<String>,
}
///The limits on the GitHub-hosted runners of an organization or enterprise.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct HostedRunnerLimits {
    ///The limit on static public IP addresses, and their use.
    pub public_ips: HostedRunnerLimitsPublicIps,
}
///The number of static public IP addresses that GitHub-hosted runners use, and the maximum.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct HostedRunnerLimitsPublicIps {
    ///The current number of static public IP addresses in use by Hosted Runners.
    pub current_usage: i64,
    ///The maximum number of static public IP addresses that can be used for Hosted Runners.
    pub maximum: i64,
}
///A page of GitHub-hosted runners.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct HostedRunnerList {
    ///The runners of the page.
    pub runners: Vec<HostedRunner>,
    ///The total number of items on all pages.
    pub total_count: i64,
}
/**The version of a custom image: three numbers with dots between them.

```
use github_runners::ImageVersion;

let version: ImageVersion = "1.0.0".parse()?;
assert_eq!(version.as_str(), "1.0.0");
assert!("latest".parse::<ImageVersion>().is_err());
# Ok::<(), github_runners::models::error::ConversionError>(())
```*/
#[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct ImageVersion(String);
impl ::std::convert::From<ImageVersion> for String {
    fn from(value: ImageVersion) -> Self {
        value.0
    }
}
impl ::std::str::FromStr for ImageVersion {
    type Err = self::error::ConversionError;
    fn from_str(value: &str) -> Result<Self, self::error::ConversionError> {
        static PATTERN: ::std::sync::LazyLock<::regress::Regex> = ::std::sync::LazyLock::new(||
        { ::regress::Regex::new("^\\d+\\.\\d+\\.\\d+$").unwrap() });
        if PATTERN.find(value).is_none() {
            return Err("doesn't match pattern \"^\\d+\\.\\d+\\.\\d+$\"".into());
        }
        Ok(Self(value.to_string()))
    }
}
impl ::std::convert::TryFrom<&str> for ImageVersion {
    type Error = self::error::ConversionError;
    fn try_from(value: &str) -> Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<String> for ImageVersion {
    type Error = self::error::ConversionError;
    fn try_from(value: String) -> Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl<'de> ::serde::Deserialize<'de> for ImageVersion {
    fn deserialize<D>(deserializer: D) -> Result<Self, D::Error>
    where
        D: ::serde::Deserializer<'de>,
    {
        ::std::string::String::deserialize(deserializer)?
            .parse()
            .map_err(|e: self::error::ConversionError| {
                <D::Error as ::serde::de::Error>::custom(e.to_string())
            })
    }
}
///An installation of a GitHub App: the account on which it is installed, and its permissions.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct Installation {
    ///The URL in the API that creates tokens of the installation.
    pub access_tokens_url: String,
    ///The account on which the App is installed.
    #[serde(deserialize_with = "::std::option::Option::deserialize")]
    #[cfg_attr(
        feature = "schemars",
        schemars(with = "crate::models::Nullable<InstallationAccount>")
    )]
    pub account: Option<InstallationAccount>,
    ///The id of the GitHub App.
    pub app_id: AppId,
    ///The name of the App in URLs.
    pub app_slug: String,
    ///The client id of the App.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub client_id: Option<String>,
    ///The email address for contacting the account.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub contact_email: Option<String>,
    ///The time at which the installation was created.
    pub created_at: ::chrono::DateTime<::chrono::offset::Utc>,
    ///The webhook events that the App receives.
    pub events: Vec<String>,
    ///Whether the App can read more than one single file.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub has_multiple_single_files: Option<bool>,
    ///The URL of the installation's page on GitHub.
    pub html_url: String,
    ///The id of the installation.
    pub id: InstallationId,
    ///The permissions that the account has granted to the App.
    pub permissions: AppPermissions,
    ///The URL of the installation's repositories in the API.
    pub repositories_url: String,
    ///Whether the installation has access to all repositories or to selected ones.
    pub repository_selection: RepositorySelection,
    ///The single file that the App can read.
    #[serde(deserialize_with = "::std::option::Option::deserialize")]
    #[cfg_attr(
        feature = "schemars",
        schemars(with = "crate::models::Nullable<:: std :: string :: String>")
    )]
    pub single_file_name: Option<String>,
    ///The single files that the App can read.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub single_file_paths: Option<Vec<String>>,
    ///The time at which the installation was suspended. `None` if it is not suspended.
    #[serde(deserialize_with = "::std::option::Option::deserialize")]
    #[cfg_attr(
        feature = "schemars",
        schemars(
            with = "crate::models::Nullable<:: chrono :: DateTime < :: chrono :: offset :: Utc >>"
        )
    )]
    pub suspended_at: Option<::chrono::DateTime<::chrono::offset::Utc>>,
    ///The account that suspended the installation.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub suspended_by: Option<SimpleUser>,
    ///The ID of the user or organization this token is being scoped to.
    pub target_id: i64,
    ///The kind of account on which the App is installed.
    pub target_type: AccountType,
    ///The time at which the installation was last updated.
    pub updated_at: ::chrono::DateTime<::chrono::offset::Utc>,
}
///The account on which a GitHub App is installed.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[serde(untagged)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub enum InstallationAccount {
    ///A person's account or an organization.
    SimpleUser(SimpleUser),
    ///An enterprise account.
    Enterprise(Enterprise),
    ///An organization, in the format of lists of installations.
    OrganizationSimple(OrganizationSimple),
}
impl ::std::convert::From<SimpleUser> for InstallationAccount {
    fn from(value: SimpleUser) -> Self {
        Self::SimpleUser(value)
    }
}
impl ::std::convert::From<Enterprise> for InstallationAccount {
    fn from(value: Enterprise) -> Self {
        Self::Enterprise(value)
    }
}
impl ::std::convert::From<OrganizationSimple> for InstallationAccount {
    fn from(value: OrganizationSimple) -> Self {
        Self::OrganizationSimple(value)
    }
}
///A page of the repositories that an installation of a GitHub App can access.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct InstallationRepositoryList {
    ///The repositories of the page.
    pub repositories: Vec<Repository>,
    ///Whether the installation has access to all repositories or to selected ones.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub repository_selection: Option<String>,
    ///The total number of items on all pages.
    pub total_count: i64,
}
///A token that gives a GitHub App the access of one of its installations.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct InstallationToken {
    ///The time at which the token expires.
    pub expires_at: ::chrono::DateTime<::chrono::offset::Utc>,
    ///Whether the token can read more than one single file.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub has_multiple_single_files: Option<bool>,
    ///The permissions of the token.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub permissions: Option<AppPermissions>,
    ///The repositories to which the token has access, if they were selected.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub repositories: Option<Vec<Repository>>,
    ///Whether the token has access to all repositories or to selected ones.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub repository_selection: Option<RepositorySelection>,
    ///The single file that the token can read.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub single_file: Option<String>,
    ///The single files that the token can read.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub single_file_paths: Option<Vec<String>>,
    ///The secret token.
    pub token: crate::models::Secret,
}
///A just-in-time runner, and the secret configuration that a machine needs to run it.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct JitConfig {
    ///The configuration for `./run.sh --jitconfig`. Anyone who has it can run jobs as this runner.
    pub encoded_jit_config: crate::models::Secret,
    ///The new runner. It is offline, and it exists even if the configuration is never used.
    pub runner: Runner,
}
///The license of a repository.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct LicenseSimple {
    ///The URL of the license's page on GitHub.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub html_url: Option<String>,
    pub key: String,
    ///The name of the license.
    pub name: String,
    ///The id of the license in GitHub's GraphQL API.
    pub node_id: String,
    #[serde(deserialize_with = "::std::option::Option::deserialize")]
    #[cfg_attr(
        feature = "schemars",
        schemars(with = "crate::models::Nullable<:: std :: string :: String>")
    )]
    pub spdx_id: Option<String>,
    ///The URL of the license in the API.
    #[serde(deserialize_with = "::std::option::Option::deserialize")]
    #[cfg_attr(
        feature = "schemars",
        schemars(with = "crate::models::Nullable<:: std :: string :: String>")
    )]
    pub url: Option<String>,
}
///The direction in which repositories are sorted.
#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Copy,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd
)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub enum ListRepositoriesForOrgDirection {
    ///Ascending order.
    #[serde(rename = "asc")]
    Asc,
    ///Descending order.
    #[serde(rename = "desc")]
    Desc,
}
impl ::std::fmt::Display for ListRepositoriesForOrgDirection {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::Asc => f.write_str("asc"),
            Self::Desc => f.write_str("desc"),
        }
    }
}
impl ::std::str::FromStr for ListRepositoriesForOrgDirection {
    type Err = self::error::ConversionError;
    fn from_str(value: &str) -> Result<Self, self::error::ConversionError> {
        match value {
            "asc" => Ok(Self::Asc),
            "desc" => Ok(Self::Desc),
            _ => Err("invalid value".into()),
        }
    }
}
impl ::std::convert::TryFrom<&str> for ListRepositoriesForOrgDirection {
    type Error = self::error::ConversionError;
    fn try_from(value: &str) -> Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<String> for ListRepositoriesForOrgDirection {
    type Error = self::error::ConversionError;
    fn try_from(value: String) -> Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
///The property by which repositories are sorted.
#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Copy,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd
)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub enum ListRepositoriesForOrgSort {
    ///By the time of creation.
    #[serde(rename = "created")]
    Created,
    ///By the time of the last update.
    #[serde(rename = "updated")]
    Updated,
    ///By the time of the last push.
    #[serde(rename = "pushed")]
    Pushed,
    ///By owner and name.
    #[serde(rename = "full_name")]
    FullName,
}
impl ::std::fmt::Display for ListRepositoriesForOrgSort {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::Created => f.write_str("created"),
            Self::Updated => f.write_str("updated"),
            Self::Pushed => f.write_str("pushed"),
            Self::FullName => f.write_str("full_name"),
        }
    }
}
impl ::std::str::FromStr for ListRepositoriesForOrgSort {
    type Err = self::error::ConversionError;
    fn from_str(value: &str) -> Result<Self, self::error::ConversionError> {
        match value {
            "created" => Ok(Self::Created),
            "updated" => Ok(Self::Updated),
            "pushed" => Ok(Self::Pushed),
            "full_name" => Ok(Self::FullName),
            _ => Err("invalid value".into()),
        }
    }
}
impl ::std::convert::TryFrom<&str> for ListRepositoriesForOrgSort {
    type Error = self::error::ConversionError;
    fn try_from(value: &str) -> Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<String> for ListRepositoriesForOrgSort {
    type Error = self::error::ConversionError;
    fn try_from(value: String) -> Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
///Which repositories of an organization to list.
#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Copy,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd
)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub enum ListRepositoriesForOrgType {
    ///All repositories of the organization.
    #[serde(rename = "all")]
    All,
    ///Only private repositories.
    #[serde(rename = "private")]
    Private,
    ///Forks of other repositories.
    #[serde(rename = "forks")]
    Forks,
    ///Repositories that are not forks.
    #[serde(rename = "sources")]
    Sources,
    ///Repositories that the authenticated user is a member of.
    #[serde(rename = "member")]
    Member,
    ///Repositories that the enterprise can see.
    #[serde(rename = "internal")]
    Internal,
}
impl ::std::fmt::Display for ListRepositoriesForOrgType {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::All => f.write_str("all"),
            Self::Private => f.write_str("private"),
            Self::Forks => f.write_str("forks"),
            Self::Sources => f.write_str("sources"),
            Self::Member => f.write_str("member"),
            Self::Internal => f.write_str("internal"),
        }
    }
}
impl ::std::str::FromStr for ListRepositoriesForOrgType {
    type Err = self::error::ConversionError;
    fn from_str(value: &str) -> Result<Self, self::error::ConversionError> {
        match value {
            "all" => Ok(Self::All),
            "private" => Ok(Self::Private),
            "forks" => Ok(Self::Forks),
            "sources" => Ok(Self::Sources),
            "member" => Ok(Self::Member),
            "internal" => Ok(Self::Internal),
            _ => Err("invalid value".into()),
        }
    }
}
impl ::std::convert::TryFrom<&str> for ListRepositoriesForOrgType {
    type Error = self::error::ConversionError;
    fn try_from(value: &str) -> Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<String> for ListRepositoriesForOrgType {
    type Error = self::error::ConversionError;
    fn try_from(value: String) -> Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
///A size of machine for GitHub-hosted runners.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct MachineSpec {
    ///The number of cores.
    pub cpu_cores: i64,
    ///The ID used for the `size` parameter when creating a new runner.
    pub id: String,
    ///The available RAM for the machine spec.
    pub memory_gb: i64,
    ///The available SSD storage for the machine spec.
    pub storage_gb: i64,
}
///The sizes of machines for GitHub-hosted runners.
#[derive(::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct MachineSpecList {
    ///The machine sizes of the list.
    pub machine_specs: Vec<MachineSpec>,
    ///The total number of items on all pages.
    pub total_count: i64,
}
///A repository with the properties that lists of repositories have.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct MinimalRepository {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub allow_forking: Option<bool>,
    pub archive_url: String,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub archived: Option<bool>,
    pub assignees_url: String,
    pub blobs_url: String,
    pub branches_url: String,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub clone_url: Option<String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub code_of_conduct: Option<CodeOfConduct>,
    pub collaborators_url: String,
    pub comments_url: String,
    pub commits_url: String,
    pub compare_url: String,
    pub contents_url: String,
    pub contributors_url: String,
    ///The time at which the repository was created.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub created_at: Option<::chrono::DateTime<::chrono::offset::Utc>>,
    ///The custom properties that were defined for the repository. The keys are the custom property names, and the values are the corresponding custom property values.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub custom_properties: Option<::serde_json::Map<String, ::serde_json::Value>>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub default_branch: Option<String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub delete_branch_on_merge: Option<bool>,
    pub deployments_url: String,
    #[serde(deserialize_with = "::std::option::Option::deserialize")]
    #[cfg_attr(
        feature = "schemars",
        schemars(with = "crate::models::Nullable<:: std :: string :: String>")
    )]
    pub description: Option<String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub disabled: Option<bool>,
    pub downloads_url: String,
    pub events_url: String,
    pub fork: bool,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub forks: Option<i64>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub forks_count: Option<i64>,
    pub forks_url: String,
    pub full_name: String,
    pub git_commits_url: String,
    pub git_refs_url: String,
    pub git_tags_url: String,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub git_url: Option<String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub has_discussions: Option<bool>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub has_downloads: Option<bool>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub has_issues: Option<bool>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub has_pages: Option<bool>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub has_projects: Option<bool>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub has_pull_requests: Option<bool>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub has_wiki: Option<bool>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub homepage: Option<String>,
    pub hooks_url: String,
    ///The URL of the repository's page on GitHub.
    pub html_url: String,
    ///The id of the repository.
    pub id: RepositoryId,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub is_template: Option<bool>,
    pub issue_comment_url: String,
    pub issue_events_url: String,
    pub issues_url: String,
    pub keys_url: String,
    pub labels_url: String,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub language: Option<String>,
    pub languages_url: String,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub license: Option<MinimalRepositoryLicense>,
    pub merges_url: String,
    pub milestones_url: String,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub mirror_url: Option<String>,
    ///The name of the repository.
    pub name: String,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub network_count: Option<i64>,
    ///The id of the repository in GitHub's GraphQL API.
    pub node_id: String,
    pub notifications_url: String,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub open_issues: Option<i64>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub open_issues_count: Option<i64>,
    pub owner: SimpleUser,
    ///The permissions of the request's credential for the repository.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub permissions: Option<MinimalRepositoryPermissions>,
    pub private: bool,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub pull_request_creation_policy: Option<PullRequestCreationPolicy>,
    pub pulls_url: String,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub pushed_at: Option<::chrono::DateTime<::chrono::offset::Utc>>,
    pub releases_url: String,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub role_name: Option<String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub security_and_analysis: Option<SecurityAndAnalysis>,
    ///The size of the repository, in kilobytes. Size is calculated hourly. When a repository is initially created, the size is 0.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub size: Option<i64>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub ssh_url: Option<String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub stargazers_count: Option<i64>,
    pub stargazers_url: String,
    pub statuses_url: String,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub subscribers_count: Option<i64>,
    pub subscribers_url: String,
    pub subscription_url: String,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub svn_url: Option<String>,
    pub tags_url: String,
    pub teams_url: String,
    ///A temporary token for cloning the repository.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub temp_clone_token: Option<crate::models::Secret>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub topics: Option<Vec<String>>,
    pub trees_url: String,
    ///The time at which the repository was last updated.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub updated_at: Option<::chrono::DateTime<::chrono::offset::Utc>>,
    ///The URL of the repository in the API.
    pub url: String,
    ///Who can see the repository.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub visibility: Option<RepositoryVisibility>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub watchers: Option<i64>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub watchers_count: Option<i64>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub web_commit_signoff_required: Option<bool>,
}
///The license of a repository, as in lists of repositories.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct MinimalRepositoryLicense {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub key: Option<String>,
    ///The name of the license.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub name: Option<String>,
    ///The id of the license in GitHub's GraphQL API.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub node_id: Option<String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub spdx_id: Option<String>,
    ///The URL of the license in the API.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub url: Option<String>,
}
///A page of repositories.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct MinimalRepositoryList {
    ///The repositories of the page.
    pub repositories: Vec<MinimalRepository>,
    ///The total number of items on all pages.
    pub total_count: i64,
}
///The permissions of the request's credential for a repository.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct MinimalRepositoryPermissions {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub admin: Option<bool>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub maintain: Option<bool>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub pull: Option<bool>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub push: Option<bool>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub triage: Option<bool>,
}
///A page of organizations.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct OrganizationList {
    ///The organizations of the page.
    pub organizations: Vec<OrganizationSimple>,
    ///The total number of items on all pages.
    pub total_count: i64,
}
/**A group of runners of an organization, with the repositories that can use them.

[`UpdateOrganizationRunnerGroup::from`] creates a request that updates the group.*/
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct OrganizationRunnerGroup {
    ///Whether public repositories can use the runners.
    pub allows_public_repositories: bool,
    ///Whether the group is the default group, which new runners join.
    pub default: bool,
    ///The URL of the group's GitHub-hosted runners in the API.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub hosted_runners_url: Option<String>,
    ///The id of the runner group.
    pub id: RunnerGroupId,
    ///Whether the group belongs to the enterprise. The organization cannot change such a group.
    pub inherited: bool,
    ///Whether the enterprise allows public repositories to use the runners of an inherited group.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub inherited_allows_public_repositories: Option<bool>,
    ///The name of the runner group.
    pub name: String,
    ///The identifier of a hosted compute network configuration.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub network_configuration_id: Option<String>,
    ///If `true`, the runner group will be restricted to running only the workflows specified in the `selected_workflows` array.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub restricted_to_workflows: Option<bool>,
    ///The URL of the group's self-hosted runners in the API.
    pub runners_url: String,
    ///Link to the selected repositories resource for this runner group. Not present unless visibility was set to `selected`
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub selected_repositories_url: Option<String>,
    ///List of workflows the runner group should be allowed to run. This setting will be ignored unless `restricted_to_workflows` is set to `true`.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub selected_workflows: Option<Vec<String>>,
    ///Which repositories can use the runners.
    pub visibility: Visibility,
    ///If `true`, the `restricted_to_workflows` and `selected_workflows` fields cannot be modified.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub workflow_restrictions_read_only: Option<bool>,
}
///A page of the runner groups of an organization.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct OrganizationRunnerGroupList {
    ///The runner groups of the page.
    pub runner_groups: Vec<OrganizationRunnerGroup>,
    ///The total number of items on all pages.
    pub total_count: i64,
}
///The setting of an organization that allows self-hosted runners of its repositories.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct OrganizationRunnersSettings {
    ///Which repositories can have their own runners.
    pub enabled_repositories: EnabledRepositories,
    ///The URL to the endpoint for managing selected repositories for self-hosted runners in the organization
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub selected_repositories_url: Option<String>,
}
///An organization with the properties that lists of organizations have.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct OrganizationSimple {
    ///The URL of the account's avatar.
    pub avatar_url: String,
    #[serde(deserialize_with = "::std::option::Option::deserialize")]
    #[cfg_attr(
        feature = "schemars",
        schemars(with = "crate::models::Nullable<:: std :: string :: String>")
    )]
    pub description: Option<String>,
    pub events_url: String,
    pub hooks_url: String,
    ///The id of the organization.
    pub id: OrganizationId,
    pub issues_url: String,
    ///The name of the account, as in its URL.
    pub login: String,
    pub members_url: String,
    ///The id of the organization in GitHub's GraphQL API.
    pub node_id: String,
    pub public_members_url: String,
    pub repos_url: String,
    ///The URL of the organization in the API.
    pub url: String,
}
///The platforms of GitHub-hosted runners, such as `linux-x64`.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct PlatformList {
    ///The platforms: `linux-x64`, `win-x64` and so on.
    pub platforms: Vec<String>,
    ///The total number of items on all pages.
    pub total_count: i64,
}
///A range of public addresses of a GitHub-hosted runner.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct PublicIp {
    ///Whether public IP is enabled.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub enabled: Option<bool>,
    ///The length of the IP prefix.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub length: Option<i64>,
    ///The prefix for the public IP.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub prefix: Option<String>,
}
///A repository on GitHub with all its properties.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct Repository {
    ///Whether to allow Auto-merge to be used on pull requests.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub allow_auto_merge: Option<bool>,
    ///Whether to allow forking this repo
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub allow_forking: Option<bool>,
    ///Whether to allow merge commits for pull requests.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub allow_merge_commit: Option<bool>,
    ///Whether to allow rebase merges for pull requests.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub allow_rebase_merge: Option<bool>,
    ///Whether to allow squash merges for pull requests.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub allow_squash_merge: Option<bool>,
    ///Whether or not a pull request head branch that is behind its base branch can always be updated even if it is not required to be up to date before merging.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub allow_update_branch: Option<bool>,
    ///Whether anonymous git access is enabled for this repository
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub anonymous_access_enabled: Option<bool>,
    pub archive_url: String,
    ///Whether the repository is archived.
    pub archived: bool,
    pub assignees_url: String,
    pub blobs_url: String,
    pub branches_url: String,
    pub clone_url: String,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub code_search_index_status: Option<RepositoryCodeSearchIndexStatus>,
    pub collaborators_url: String,
    pub comments_url: String,
    pub commits_url: String,
    pub compare_url: String,
    pub contents_url: String,
    pub contributors_url: String,
    ///The time at which the repository was created.
    #[serde(deserialize_with = "::std::option::Option::deserialize")]
    #[cfg_attr(
        feature = "schemars",
        schemars(
            with = "crate::models::Nullable<:: chrono :: DateTime < :: chrono :: offset :: Utc >>"
        )
    )]
    pub created_at: Option<::chrono::DateTime<::chrono::offset::Utc>>,
    ///The custom properties that were defined for the repository. The keys are the custom property names, and the values are the corresponding custom property values. Present for org repos only.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub custom_properties: Option<::serde_json::Map<String, ::serde_json::Value>>,
    ///The default branch of the repository.
    pub default_branch: String,
    ///Whether to delete head branches when pull requests are merged
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub delete_branch_on_merge: Option<bool>,
    pub deployments_url: String,
    #[serde(deserialize_with = "::std::option::Option::deserialize")]
    #[cfg_attr(
        feature = "schemars",
        schemars(with = "crate::models::Nullable<:: std :: string :: String>")
    )]
    pub description: Option<String>,
    ///Whether GitHub has disabled the repository.
    pub disabled: bool,
    pub downloads_url: String,
    pub events_url: String,
    pub fork: bool,
    pub forks: i64,
    pub forks_count: i64,
    pub forks_url: String,
    pub full_name: String,
    pub git_commits_url: String,
    pub git_refs_url: String,
    pub git_tags_url: String,
    pub git_url: String,
    ///Whether discussions are enabled.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub has_discussions: Option<bool>,
    ///Whether downloads are enabled.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub has_downloads: Option<bool>,
    ///Whether issues are enabled.
    pub has_issues: bool,
    pub has_pages: bool,
    ///Whether projects are enabled.
    pub has_projects: bool,
    ///Whether pull requests are enabled.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub has_pull_requests: Option<bool>,
    ///Whether the wiki is enabled.
    pub has_wiki: bool,
    #[serde(deserialize_with = "::std::option::Option::deserialize")]
    #[cfg_attr(
        feature = "schemars",
        schemars(with = "crate::models::Nullable<:: std :: string :: String>")
    )]
    pub homepage: Option<String>,
    pub hooks_url: String,
    ///The URL of the repository's page on GitHub.
    pub html_url: String,
    ///The id of the repository.
    pub id: RepositoryId,
    ///Whether this repository acts as a template that can be used to generate new repositories.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub is_template: Option<bool>,
    pub issue_comment_url: String,
    pub issue_events_url: String,
    pub issues_url: String,
    pub keys_url: String,
    pub labels_url: String,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub language: Option<String>,
    pub languages_url: String,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub license: Option<LicenseSimple>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub master_branch: Option<String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub merge_commit_message: Option<MergeCommitMessage>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub merge_commit_title: Option<MergeCommitTitle>,
    pub merges_url: String,
    pub milestones_url: String,
    #[serde(deserialize_with = "::std::option::Option::deserialize")]
    #[cfg_attr(
        feature = "schemars",
        schemars(with = "crate::models::Nullable<:: std :: string :: String>")
    )]
    pub mirror_url: Option<String>,
    ///The name of the repository.
    pub name: String,
    ///The id of the repository in GitHub's GraphQL API.
    pub node_id: String,
    pub notifications_url: String,
    pub open_issues: i64,
    pub open_issues_count: i64,
    pub owner: SimpleUser,
    ///The permissions of the request's credential for the repository.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub permissions: Option<RepositoryPermissions>,
    ///Whether the repository is private or public.
    pub private: bool,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub pull_request_creation_policy: Option<PullRequestCreationPolicy>,
    pub pulls_url: String,
    #[serde(deserialize_with = "::std::option::Option::deserialize")]
    #[cfg_attr(
        feature = "schemars",
        schemars(
            with = "crate::models::Nullable<:: chrono :: DateTime < :: chrono :: offset :: Utc >>"
        )
    )]
    pub pushed_at: Option<::chrono::DateTime<::chrono::offset::Utc>>,
    pub releases_url: String,
    ///The size of the repository, in kilobytes. Size is calculated hourly. When a repository is initially created, the size is 0.
    pub size: i64,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub squash_merge_commit_message: Option<SquashMergeCommitMessage>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub squash_merge_commit_title: Option<SquashMergeCommitTitle>,
    pub ssh_url: String,
    pub stargazers_count: i64,
    pub stargazers_url: String,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub starred_at: Option<String>,
    pub statuses_url: String,
    pub subscribers_url: String,
    pub subscription_url: String,
    pub svn_url: String,
    pub tags_url: String,
    pub teams_url: String,
    ///A temporary token for cloning the repository.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub temp_clone_token: Option<crate::models::Secret>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub topics: Option<Vec<String>>,
    pub trees_url: String,
    ///The time at which the repository was last updated.
    #[serde(deserialize_with = "::std::option::Option::deserialize")]
    #[cfg_attr(
        feature = "schemars",
        schemars(
            with = "crate::models::Nullable<:: chrono :: DateTime < :: chrono :: offset :: Utc >>"
        )
    )]
    pub updated_at: Option<::chrono::DateTime<::chrono::offset::Utc>>,
    ///The URL of the repository in the API.
    pub url: String,
    ///Whether a squash merge commit can use the pull request title as default. **This property is closing down. Please use `squash_merge_commit_title` instead.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub use_squash_pr_title_as_default: Option<bool>,
    ///Who can see the repository.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub visibility: Option<RepositoryVisibility>,
    pub watchers: i64,
    pub watchers_count: i64,
    ///Whether to require contributors to sign off on web-based commits
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub web_commit_signoff_required: Option<bool>,
}
///Whether GitHub's code search includes a repository.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct RepositoryCodeSearchIndexStatus {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub lexical_commit_sha: Option<String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub lexical_search_ok: Option<bool>,
}
///A page of repositories that can have their own self-hosted runners.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct RepositoryList {
    ///The repositories of the page.
    pub repositories: Vec<Repository>,
    ///The total number of items on all pages.
    pub total_count: i64,
}
///The permissions of the request's credential for a repository.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct RepositoryPermissions {
    pub admin: bool,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub maintain: Option<bool>,
    pub pull: bool,
    pub push: bool,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub triage: Option<bool>,
}
/**A self-hosted runner.

[`status`](Self::status) shows whether the machine is connected, and [`busy`](Self::busy) whether GitHub has assigned a job to it. [`is_idle`](Self::is_idle) combines the two.*/
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct Runner {
    ///Whether GitHub has assigned a job to the runner. GitHub can report this late, usually within a minute.
    pub busy: bool,
    ///Whether the runner accepts only one job. GitHub removes the runner after the job.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub ephemeral: Option<bool>,
    ///The id of the runner, unique in its organization, repository or enterprise.
    pub id: RunnerId,
    ///The labels by which workflows select the runner.
    pub labels: Vec<RunnerLabel>,
    ///The name of the runner, unique in its organization, repository or enterprise.
    pub name: String,
    ///The operating system that the runner reports: `Linux`, `macOS`, `Windows`, `Ubuntu 24.04.1 LTS`, or `unknown` before it has connected. [`os_kind`](Self::os_kind) classifies it.
    pub os: String,
    ///The id of the runner group. GitHub often omits it.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub runner_group_id: Option<RunnerGroupId>,
    ///Whether the machine is connected to GitHub: `online` or `offline`.
    pub status: RunnerStatus,
    ///The version of the GitHub Actions Runner software. This is only set if the runner has connected to the service at least once.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub version: Option<String>,
}
///An archive of the runner application for one operating system and architecture.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct RunnerApplication {
    ///The processor architecture: `x64`, `arm` or `arm64`.
    pub architecture: Architecture,
    ///The URL of the archive.
    pub download_url: String,
    ///The file name of the archive.
    pub filename: String,
    ///The operating system: `osx`, `linux` or `win`.
    pub os: RunnerApplicationOs,
    ///The SHA-256 checksum of the archive in hexadecimal digits.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub sha256_checksum: Option<String>,
    ///A short-lived bearer token for the download, if the download requires one.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub temp_download_token: Option<crate::models::Secret>,
}
///A label of a self-hosted runner, by which workflows select the runner.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct RunnerLabel {
    ///The id of the label. It is 0 for many labels.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub id: Option<i64>,
    ///Name of the label.
    pub name: String,
    ///Whether the label can be removed.
    #[serde(rename = "type", skip_serializing_if = "::std::option::Option::is_none")]
    pub type_: Option<RunnerLabelType>,
}
///The labels of a self-hosted runner.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct RunnerLabelList {
    ///The labels of the runner.
    pub labels: Vec<RunnerLabel>,
    ///The total number of items on all pages.
    pub total_count: i64,
}
///A request that adds labels to a self-hosted runner or replaces them.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct RunnerLabels {
    ///The names of the custom labels to set for the runner. You can pass an empty array to remove all custom labels.
    pub labels: Vec<String>,
}
///A page of self-hosted runners.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct RunnerList {
    ///The runners of the page.
    pub runners: Vec<Runner>,
    ///The total number of items on all pages.
    pub total_count: i64,
}
/**The dates after which GitHub no longer accepts a version of the runner application.

GitHub sets the two dates independently, and either can be `None`. [`first_date`](Self::first_date) returns the earlier one.*/
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct RunnerVersionDeprecation {
    ///The time after which runners of this version can no longer register. `None` if GitHub has not announced it.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub registration_deprecates_at: Option<::chrono::DateTime<::chrono::offset::Utc>>,
    ///The version of the runner application, for example `2.300.0`.
    pub runner_version: String,
    ///The time after which runners of this version get no more jobs. `None` if GitHub has not announced it.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub runtime_deprecates_at: Option<::chrono::DateTime<::chrono::offset::Utc>>,
}
///Which security features of GitHub are enabled for a repository.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct SecurityAndAnalysis {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub advanced_security: Option<SecurityFeature>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub code_security: Option<SecurityFeature>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub dependabot_security_updates: Option<SecurityFeature>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub secret_scanning: Option<SecurityFeature>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub secret_scanning_ai_detection: Option<SecurityFeature>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub secret_scanning_delegated_alert_dismissal: Option<SecurityFeature>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub secret_scanning_delegated_bypass: Option<SecurityFeature>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub secret_scanning_delegated_bypass_options: Option<
        SecurityAndAnalysisSecretScanningDelegatedBypassOptions,
    >,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub secret_scanning_non_provider_patterns: Option<SecurityFeature>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub secret_scanning_push_protection: Option<SecurityFeature>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub secret_scanning_validity_checks: Option<SecurityFeature>,
}
///The reviewers of requests to bypass push protection in a repository.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct SecurityAndAnalysisSecretScanningDelegatedBypassOptions {
    ///The bypass reviewers for secret scanning delegated bypass
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub reviewers: Option<
        Vec<SecurityAndAnalysisSecretScanningDelegatedBypassOptionsReviewersItem>,
    >,
}
///A team or role that reviews requests to bypass push protection.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct SecurityAndAnalysisSecretScanningDelegatedBypassOptionsReviewersItem {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub mode: Option<BypassReviewerMode>,
    ///The ID of the team or role selected as a bypass reviewer
    pub reviewer_id: i64,
    pub reviewer_type: BypassReviewerType,
}
///The setting of a security feature of a repository.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct SecurityFeature {
    ///Whether the security feature is enabled.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub status: Option<SecurityFeatureStatus>,
}
///A request that replaces the organizations that can use a runner group.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct SelectedOrganizations {
    ///The ids of all organizations that have access afterward. Every other organization loses its access.
    pub selected_organization_ids: Vec<OrganizationId>,
}
///A request that replaces the repositories that can use a runner group, or that can have their own runners.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct SelectedRepositories {
    ///The ids of all repositories that have access afterward. Every other repository loses its access.
    pub selected_repository_ids: Vec<RepositoryId>,
}
///A request that replaces the self-hosted runners of a runner group. Runners that it does not name leave the group.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct SelectedRunners {
    ///The ids of all runners that the group has afterward. GitHub removes every other runner from the group.
    pub runners: Vec<RunnerId>,
}
///A request that sets whether the repositories in the organizations of an enterprise can have self-hosted runners.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct SetEnterpriseRunnersSettings {
    ///When true, repository-level runners will be disabled across all organizations in the enterprise
    pub disable_self_hosted_runners_for_all_orgs: bool,
}
///A request that sets which repositories of an organization can have their own self-hosted runners.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct SetOrganizationRunnersSettings {
    ///Which repositories can have their own runners.
    pub enabled_repositories: EnabledRepositories,
}
///An account on GitHub, in the short form that other objects contain.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct SimpleUser {
    ///The URL of the account's avatar.
    pub avatar_url: String,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub email: Option<String>,
    pub events_url: String,
    pub followers_url: String,
    pub following_url: String,
    pub gists_url: String,
    #[serde(deserialize_with = "::std::option::Option::deserialize")]
    #[cfg_attr(
        feature = "schemars",
        schemars(with = "crate::models::Nullable<:: std :: string :: String>")
    )]
    pub gravatar_id: Option<String>,
    ///The URL of the account's page on GitHub.
    pub html_url: String,
    ///The id of the account.
    pub id: UserId,
    ///The name of the account, as in its URL.
    pub login: String,
    ///The name of the account.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub name: Option<String>,
    ///The id of the account in GitHub's GraphQL API.
    pub node_id: String,
    pub organizations_url: String,
    pub received_events_url: String,
    pub repos_url: String,
    pub site_admin: bool,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub starred_at: Option<String>,
    pub starred_url: String,
    pub subscriptions_url: String,
    ///The kind of account.
    #[serde(rename = "type")]
    pub type_: AccountType,
    ///The URL of the account in the API.
    pub url: String,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub user_view_type: Option<String>,
}
///A request that updates a runner group of an enterprise. Absent fields do not change their properties.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct UpdateEnterpriseRunnerGroup {
    ///Whether the runner group can be used by `public` repositories.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(with = "bool", default))]
    pub allows_public_repositories: Option<bool>,
    ///Name of the runner group.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(with = ":: std :: string :: String", default)
    )]
    pub name: Option<String>,
    ///The id of a hosted compute network configuration. `null` removes the group from its network.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::models::nullable::present")]
    pub network_configuration_id: Option<crate::models::Nullable<String>>,
    ///If `true`, the runner group will be restricted to running only the workflows specified in the `selected_workflows` array.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(with = "bool", default))]
    pub restricted_to_workflows: Option<bool>,
    ///List of workflows the runner group should be allowed to run. This setting will be ignored unless `restricted_to_workflows` is set to `true`.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(with = ":: std :: vec :: Vec < :: std :: string :: String >", default)
    )]
    pub selected_workflows: Option<Vec<String>>,
    ///Which organizations can use the runners: `all` or `selected`.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(with = "crate :: models :: Visibility", default)
    )]
    pub visibility: Option<Visibility>,
}
///A request that updates a GitHub-hosted larger runner. Absent fields do not change their properties.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct UpdateHostedRunner {
    ///Whether this runner should be updated with a static public IP. Note limit on account. To list limits on account, use `GET actions/hosted-runners/limits`
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(with = "bool", default))]
    pub enable_static_ip: Option<bool>,
    ///Whether to enable image generation for this runner pool. When enabled, the runner pool is used to build and publish custom runner images.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(with = "bool", default))]
    pub image_gen: Option<bool>,
    ///The unique identifier of the runner image. To list available images, use `GET /actions/hosted-runners/images/github-owned`, `GET /actions/hosted-runners/images/partner`, or `GET /actions/hosted-runners/images/custom`.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(with = ":: std :: string :: String", default)
    )]
    pub image_id: Option<String>,
    ///The provider of the image with the id `image_id`. Set both together.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(with = "crate :: models :: ImageSource", default)
    )]
    pub image_source: Option<ImageSource>,
    ///The version of a custom image. `null` selects the latest version.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::models::nullable::present")]
    pub image_version: Option<crate::models::Nullable<String>>,
    ///The maximum amount of runners to scale up to. Runners will not auto-scale above this number. Use this setting to limit your cost.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(with = "i64", default))]
    pub maximum_runners: Option<i64>,
    ///Name of the runner. Must be between 1 and 64 characters and may only contain upper and lowercase letters a-z, numbers 0-9, '.', '-', and '_'.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(with = ":: std :: string :: String", default)
    )]
    pub name: Option<String>,
    ///The id of the runner group that the runner moves to.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(with = "crate :: models :: RunnerGroupId", default)
    )]
    pub runner_group_id: Option<RunnerGroupId>,
    ///The machine size of the runner. To list available sizes, use `GET actions/hosted-runners/machine-sizes`
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(with = ":: std :: string :: String", default)
    )]
    pub size: Option<String>,
}
///A request that updates a runner group of an organization. GitHub requires the name. Other absent fields do not change their properties.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct UpdateOrganizationRunnerGroup {
    ///Whether the runner group can be used by `public` repositories.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(with = "bool", default))]
    pub allows_public_repositories: Option<bool>,
    ///Name of the runner group.
    pub name: String,
    ///The id of a hosted compute network configuration. `null` removes the group from its network.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::models::nullable::present")]
    pub network_configuration_id: Option<crate::models::Nullable<String>>,
    ///If `true`, the runner group will be restricted to running only the workflows specified in the `selected_workflows` array.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(with = "bool", default))]
    pub restricted_to_workflows: Option<bool>,
    ///List of workflows the runner group should be allowed to run. This setting will be ignored unless `restricted_to_workflows` is set to `true`.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(with = ":: std :: vec :: Vec < :: std :: string :: String >", default)
    )]
    pub selected_workflows: Option<Vec<String>>,
    ///Which repositories can use the runners: `all`, `private` or `selected`.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(with = "crate :: models :: Visibility", default)
    )]
    pub visibility: Option<Visibility>,
}
/// Error types.
pub mod error {
    /// Error from a `TryFrom` or `FromStr` implementation.
    pub struct ConversionError(::std::borrow::Cow<'static, str>);
    impl ::std::error::Error for ConversionError {}
    impl ::std::fmt::Display for ConversionError {
        fn fmt(
            &self,
            f: &mut ::std::fmt::Formatter<'_>,
        ) -> Result<(), ::std::fmt::Error> {
            ::std::fmt::Display::fmt(&self.0, f)
        }
    }
    impl ::std::fmt::Debug for ConversionError {
        fn fmt(
            &self,
            f: &mut ::std::fmt::Formatter<'_>,
        ) -> Result<(), ::std::fmt::Error> {
            ::std::fmt::Debug::fmt(&self.0, f)
        }
    }
    impl From<&'static str> for ConversionError {
        fn from(value: &'static str) -> Self {
            Self(value.into())
        }
    }
    impl From<String> for ConversionError {
        fn from(value: String) -> Self {
            Self(value.into())
        }
    }
}
impl AppPermissions {
    ///Creates a request that does not set any property.
    pub fn new() -> Self {
        Self {
            actions: ::std::option::Option::None,
            administration: ::std::option::Option::None,
            artifact_metadata: ::std::option::Option::None,
            attestations: ::std::option::Option::None,
            checks: ::std::option::Option::None,
            code_quality: ::std::option::Option::None,
            codespaces: ::std::option::Option::None,
            contents: ::std::option::Option::None,
            custom_properties_for_organizations: ::std::option::Option::None,
            dependabot_secrets: ::std::option::Option::None,
            deployments: ::std::option::Option::None,
            discussions: ::std::option::Option::None,
            email_addresses: ::std::option::Option::None,
            enterprise_administration: ::std::option::Option::None,
            enterprise_custom_properties_for_organizations: ::std::option::Option::None,
            enterprise_organization_installation_repositories: ::std::option::Option::None,
            enterprise_organization_installations: ::std::option::Option::None,
            environments: ::std::option::Option::None,
            followers: ::std::option::Option::None,
            git_ssh_keys: ::std::option::Option::None,
            gpg_keys: ::std::option::Option::None,
            interaction_limits: ::std::option::Option::None,
            issues: ::std::option::Option::None,
            members: ::std::option::Option::None,
            merge_queues: ::std::option::Option::None,
            metadata: ::std::option::Option::None,
            organization_administration: ::std::option::Option::None,
            organization_announcement_banners: ::std::option::Option::None,
            organization_copilot_agent_settings: ::std::option::Option::None,
            organization_copilot_seat_management: ::std::option::Option::None,
            organization_custom_org_roles: ::std::option::Option::None,
            organization_custom_properties: ::std::option::Option::None,
            organization_custom_roles: ::std::option::Option::None,
            organization_events: ::std::option::Option::None,
            organization_hooks: ::std::option::Option::None,
            organization_packages: ::std::option::Option::None,
            organization_personal_access_token_requests: ::std::option::Option::None,
            organization_personal_access_tokens: ::std::option::Option::None,
            organization_plan: ::std::option::Option::None,
            organization_projects: ::std::option::Option::None,
            organization_secrets: ::std::option::Option::None,
            organization_self_hosted_runners: ::std::option::Option::None,
            organization_user_blocking: ::std::option::Option::None,
            packages: ::std::option::Option::None,
            pages: ::std::option::Option::None,
            profile: ::std::option::Option::None,
            pull_requests: ::std::option::Option::None,
            repository_custom_properties: ::std::option::Option::None,
            repository_hooks: ::std::option::Option::None,
            repository_projects: ::std::option::Option::None,
            secret_scanning_alerts: ::std::option::Option::None,
            secrets: ::std::option::Option::None,
            security_events: ::std::option::Option::None,
            single_file: ::std::option::Option::None,
            starring: ::std::option::Option::None,
            statuses: ::std::option::Option::None,
            vulnerability_alerts: ::std::option::Option::None,
            workflows: ::std::option::Option::None,
        }
    }
    ///Sets `actions`.
    #[must_use]
    pub fn actions(
        mut self,
        actions: impl ::std::convert::Into<PermissionLevel>,
    ) -> Self {
        self.actions = ::std::option::Option::Some(actions.into());
        self
    }
    ///Sets `administration`.
    #[must_use]
    pub fn administration(
        mut self,
        administration: impl ::std::convert::Into<PermissionLevel>,
    ) -> Self {
        self.administration = ::std::option::Option::Some(administration.into());
        self
    }
    ///Sets `artifact_metadata`.
    #[must_use]
    pub fn artifact_metadata(
        mut self,
        artifact_metadata: impl ::std::convert::Into<PermissionLevel>,
    ) -> Self {
        self.artifact_metadata = ::std::option::Option::Some(artifact_metadata.into());
        self
    }
    ///Sets `attestations`.
    #[must_use]
    pub fn attestations(
        mut self,
        attestations: impl ::std::convert::Into<PermissionLevel>,
    ) -> Self {
        self.attestations = ::std::option::Option::Some(attestations.into());
        self
    }
    ///Sets `checks`.
    #[must_use]
    pub fn checks(mut self, checks: impl ::std::convert::Into<PermissionLevel>) -> Self {
        self.checks = ::std::option::Option::Some(checks.into());
        self
    }
    ///Sets `code_quality`.
    #[must_use]
    pub fn code_quality(
        mut self,
        code_quality: impl ::std::convert::Into<PermissionLevel>,
    ) -> Self {
        self.code_quality = ::std::option::Option::Some(code_quality.into());
        self
    }
    ///Sets `codespaces`.
    #[must_use]
    pub fn codespaces(
        mut self,
        codespaces: impl ::std::convert::Into<PermissionLevel>,
    ) -> Self {
        self.codespaces = ::std::option::Option::Some(codespaces.into());
        self
    }
    ///Sets `contents`.
    #[must_use]
    pub fn contents(
        mut self,
        contents: impl ::std::convert::Into<PermissionLevel>,
    ) -> Self {
        self.contents = ::std::option::Option::Some(contents.into());
        self
    }
    ///Sets `custom_properties_for_organizations`.
    #[must_use]
    pub fn custom_properties_for_organizations(
        mut self,
        custom_properties_for_organizations: impl ::std::convert::Into<PermissionLevel>,
    ) -> Self {
        self.custom_properties_for_organizations = ::std::option::Option::Some(
            custom_properties_for_organizations.into(),
        );
        self
    }
    ///Sets `dependabot_secrets`.
    #[must_use]
    pub fn dependabot_secrets(
        mut self,
        dependabot_secrets: impl ::std::convert::Into<PermissionLevel>,
    ) -> Self {
        self.dependabot_secrets = ::std::option::Option::Some(dependabot_secrets.into());
        self
    }
    ///Sets `deployments`.
    #[must_use]
    pub fn deployments(
        mut self,
        deployments: impl ::std::convert::Into<PermissionLevel>,
    ) -> Self {
        self.deployments = ::std::option::Option::Some(deployments.into());
        self
    }
    ///Sets `discussions`.
    #[must_use]
    pub fn discussions(
        mut self,
        discussions: impl ::std::convert::Into<PermissionLevel>,
    ) -> Self {
        self.discussions = ::std::option::Option::Some(discussions.into());
        self
    }
    ///Sets `email_addresses`.
    #[must_use]
    pub fn email_addresses(
        mut self,
        email_addresses: impl ::std::convert::Into<PermissionLevel>,
    ) -> Self {
        self.email_addresses = ::std::option::Option::Some(email_addresses.into());
        self
    }
    ///Sets `enterprise_administration`.
    #[must_use]
    pub fn enterprise_administration(
        mut self,
        enterprise_administration: impl ::std::convert::Into<PermissionLevel>,
    ) -> Self {
        self.enterprise_administration = ::std::option::Option::Some(
            enterprise_administration.into(),
        );
        self
    }
    ///Sets `enterprise_custom_properties_for_organizations`.
    #[must_use]
    pub fn enterprise_custom_properties_for_organizations(
        mut self,
        enterprise_custom_properties_for_organizations: impl ::std::convert::Into<
            PermissionLevel,
        >,
    ) -> Self {
        self.enterprise_custom_properties_for_organizations = ::std::option::Option::Some(
            enterprise_custom_properties_for_organizations.into(),
        );
        self
    }
    ///Sets `enterprise_organization_installation_repositories`.
    #[must_use]
    pub fn enterprise_organization_installation_repositories(
        mut self,
        enterprise_organization_installation_repositories: impl ::std::convert::Into<
            PermissionLevel,
        >,
    ) -> Self {
        self.enterprise_organization_installation_repositories = ::std::option::Option::Some(
            enterprise_organization_installation_repositories.into(),
        );
        self
    }
    ///Sets `enterprise_organization_installations`.
    #[must_use]
    pub fn enterprise_organization_installations(
        mut self,
        enterprise_organization_installations: impl ::std::convert::Into<PermissionLevel>,
    ) -> Self {
        self.enterprise_organization_installations = ::std::option::Option::Some(
            enterprise_organization_installations.into(),
        );
        self
    }
    ///Sets `environments`.
    #[must_use]
    pub fn environments(
        mut self,
        environments: impl ::std::convert::Into<PermissionLevel>,
    ) -> Self {
        self.environments = ::std::option::Option::Some(environments.into());
        self
    }
    ///Sets `followers`.
    #[must_use]
    pub fn followers(
        mut self,
        followers: impl ::std::convert::Into<PermissionLevel>,
    ) -> Self {
        self.followers = ::std::option::Option::Some(followers.into());
        self
    }
    ///Sets `git_ssh_keys`.
    #[must_use]
    pub fn git_ssh_keys(
        mut self,
        git_ssh_keys: impl ::std::convert::Into<PermissionLevel>,
    ) -> Self {
        self.git_ssh_keys = ::std::option::Option::Some(git_ssh_keys.into());
        self
    }
    ///Sets `gpg_keys`.
    #[must_use]
    pub fn gpg_keys(
        mut self,
        gpg_keys: impl ::std::convert::Into<PermissionLevel>,
    ) -> Self {
        self.gpg_keys = ::std::option::Option::Some(gpg_keys.into());
        self
    }
    ///Sets `interaction_limits`.
    #[must_use]
    pub fn interaction_limits(
        mut self,
        interaction_limits: impl ::std::convert::Into<PermissionLevel>,
    ) -> Self {
        self.interaction_limits = ::std::option::Option::Some(interaction_limits.into());
        self
    }
    ///Sets `issues`.
    #[must_use]
    pub fn issues(mut self, issues: impl ::std::convert::Into<PermissionLevel>) -> Self {
        self.issues = ::std::option::Option::Some(issues.into());
        self
    }
    ///Sets `members`.
    #[must_use]
    pub fn members(
        mut self,
        members: impl ::std::convert::Into<PermissionLevel>,
    ) -> Self {
        self.members = ::std::option::Option::Some(members.into());
        self
    }
    ///Sets `merge_queues`.
    #[must_use]
    pub fn merge_queues(
        mut self,
        merge_queues: impl ::std::convert::Into<PermissionLevel>,
    ) -> Self {
        self.merge_queues = ::std::option::Option::Some(merge_queues.into());
        self
    }
    ///Sets `metadata`.
    #[must_use]
    pub fn metadata(
        mut self,
        metadata: impl ::std::convert::Into<PermissionLevel>,
    ) -> Self {
        self.metadata = ::std::option::Option::Some(metadata.into());
        self
    }
    ///Sets `organization_administration`.
    #[must_use]
    pub fn organization_administration(
        mut self,
        organization_administration: impl ::std::convert::Into<PermissionLevel>,
    ) -> Self {
        self.organization_administration = ::std::option::Option::Some(
            organization_administration.into(),
        );
        self
    }
    ///Sets `organization_announcement_banners`.
    #[must_use]
    pub fn organization_announcement_banners(
        mut self,
        organization_announcement_banners: impl ::std::convert::Into<PermissionLevel>,
    ) -> Self {
        self.organization_announcement_banners = ::std::option::Option::Some(
            organization_announcement_banners.into(),
        );
        self
    }
    ///Sets `organization_copilot_agent_settings`.
    #[must_use]
    pub fn organization_copilot_agent_settings(
        mut self,
        organization_copilot_agent_settings: impl ::std::convert::Into<PermissionLevel>,
    ) -> Self {
        self.organization_copilot_agent_settings = ::std::option::Option::Some(
            organization_copilot_agent_settings.into(),
        );
        self
    }
    ///Sets `organization_copilot_seat_management`.
    #[must_use]
    pub fn organization_copilot_seat_management(
        mut self,
        organization_copilot_seat_management: impl ::std::convert::Into<PermissionLevel>,
    ) -> Self {
        self.organization_copilot_seat_management = ::std::option::Option::Some(
            organization_copilot_seat_management.into(),
        );
        self
    }
    ///Sets `organization_custom_org_roles`.
    #[must_use]
    pub fn organization_custom_org_roles(
        mut self,
        organization_custom_org_roles: impl ::std::convert::Into<PermissionLevel>,
    ) -> Self {
        self.organization_custom_org_roles = ::std::option::Option::Some(
            organization_custom_org_roles.into(),
        );
        self
    }
    ///Sets `organization_custom_properties`.
    #[must_use]
    pub fn organization_custom_properties(
        mut self,
        organization_custom_properties: impl ::std::convert::Into<PermissionLevel>,
    ) -> Self {
        self.organization_custom_properties = ::std::option::Option::Some(
            organization_custom_properties.into(),
        );
        self
    }
    ///Sets `organization_custom_roles`.
    #[must_use]
    pub fn organization_custom_roles(
        mut self,
        organization_custom_roles: impl ::std::convert::Into<PermissionLevel>,
    ) -> Self {
        self.organization_custom_roles = ::std::option::Option::Some(
            organization_custom_roles.into(),
        );
        self
    }
    ///Sets `organization_events`.
    #[must_use]
    pub fn organization_events(
        mut self,
        organization_events: impl ::std::convert::Into<PermissionLevel>,
    ) -> Self {
        self.organization_events = ::std::option::Option::Some(
            organization_events.into(),
        );
        self
    }
    ///Sets `organization_hooks`.
    #[must_use]
    pub fn organization_hooks(
        mut self,
        organization_hooks: impl ::std::convert::Into<PermissionLevel>,
    ) -> Self {
        self.organization_hooks = ::std::option::Option::Some(organization_hooks.into());
        self
    }
    ///Sets `organization_packages`.
    #[must_use]
    pub fn organization_packages(
        mut self,
        organization_packages: impl ::std::convert::Into<PermissionLevel>,
    ) -> Self {
        self.organization_packages = ::std::option::Option::Some(
            organization_packages.into(),
        );
        self
    }
    ///Sets `organization_personal_access_token_requests`.
    #[must_use]
    pub fn organization_personal_access_token_requests(
        mut self,
        organization_personal_access_token_requests: impl ::std::convert::Into<
            PermissionLevel,
        >,
    ) -> Self {
        self.organization_personal_access_token_requests = ::std::option::Option::Some(
            organization_personal_access_token_requests.into(),
        );
        self
    }
    ///Sets `organization_personal_access_tokens`.
    #[must_use]
    pub fn organization_personal_access_tokens(
        mut self,
        organization_personal_access_tokens: impl ::std::convert::Into<PermissionLevel>,
    ) -> Self {
        self.organization_personal_access_tokens = ::std::option::Option::Some(
            organization_personal_access_tokens.into(),
        );
        self
    }
    ///Sets `organization_plan`.
    #[must_use]
    pub fn organization_plan(
        mut self,
        organization_plan: impl ::std::convert::Into<PermissionLevel>,
    ) -> Self {
        self.organization_plan = ::std::option::Option::Some(organization_plan.into());
        self
    }
    ///Sets `organization_projects`.
    #[must_use]
    pub fn organization_projects(
        mut self,
        organization_projects: impl ::std::convert::Into<PermissionLevel>,
    ) -> Self {
        self.organization_projects = ::std::option::Option::Some(
            organization_projects.into(),
        );
        self
    }
    ///Sets `organization_secrets`.
    #[must_use]
    pub fn organization_secrets(
        mut self,
        organization_secrets: impl ::std::convert::Into<PermissionLevel>,
    ) -> Self {
        self.organization_secrets = ::std::option::Option::Some(
            organization_secrets.into(),
        );
        self
    }
    ///Sets `organization_self_hosted_runners`.
    #[must_use]
    pub fn organization_self_hosted_runners(
        mut self,
        organization_self_hosted_runners: impl ::std::convert::Into<PermissionLevel>,
    ) -> Self {
        self.organization_self_hosted_runners = ::std::option::Option::Some(
            organization_self_hosted_runners.into(),
        );
        self
    }
    ///Sets `organization_user_blocking`.
    #[must_use]
    pub fn organization_user_blocking(
        mut self,
        organization_user_blocking: impl ::std::convert::Into<PermissionLevel>,
    ) -> Self {
        self.organization_user_blocking = ::std::option::Option::Some(
            organization_user_blocking.into(),
        );
        self
    }
    ///Sets `packages`.
    #[must_use]
    pub fn packages(
        mut self,
        packages: impl ::std::convert::Into<PermissionLevel>,
    ) -> Self {
        self.packages = ::std::option::Option::Some(packages.into());
        self
    }
    ///Sets `pages`.
    #[must_use]
    pub fn pages(mut self, pages: impl ::std::convert::Into<PermissionLevel>) -> Self {
        self.pages = ::std::option::Option::Some(pages.into());
        self
    }
    ///Sets `profile`.
    #[must_use]
    pub fn profile(
        mut self,
        profile: impl ::std::convert::Into<PermissionLevel>,
    ) -> Self {
        self.profile = ::std::option::Option::Some(profile.into());
        self
    }
    ///Sets `pull_requests`.
    #[must_use]
    pub fn pull_requests(
        mut self,
        pull_requests: impl ::std::convert::Into<PermissionLevel>,
    ) -> Self {
        self.pull_requests = ::std::option::Option::Some(pull_requests.into());
        self
    }
    ///Sets `repository_custom_properties`.
    #[must_use]
    pub fn repository_custom_properties(
        mut self,
        repository_custom_properties: impl ::std::convert::Into<PermissionLevel>,
    ) -> Self {
        self.repository_custom_properties = ::std::option::Option::Some(
            repository_custom_properties.into(),
        );
        self
    }
    ///Sets `repository_hooks`.
    #[must_use]
    pub fn repository_hooks(
        mut self,
        repository_hooks: impl ::std::convert::Into<PermissionLevel>,
    ) -> Self {
        self.repository_hooks = ::std::option::Option::Some(repository_hooks.into());
        self
    }
    ///Sets `repository_projects`.
    #[must_use]
    pub fn repository_projects(
        mut self,
        repository_projects: impl ::std::convert::Into<PermissionLevel>,
    ) -> Self {
        self.repository_projects = ::std::option::Option::Some(
            repository_projects.into(),
        );
        self
    }
    ///Sets `secret_scanning_alerts`.
    #[must_use]
    pub fn secret_scanning_alerts(
        mut self,
        secret_scanning_alerts: impl ::std::convert::Into<PermissionLevel>,
    ) -> Self {
        self.secret_scanning_alerts = ::std::option::Option::Some(
            secret_scanning_alerts.into(),
        );
        self
    }
    ///Sets `secrets`.
    #[must_use]
    pub fn secrets(
        mut self,
        secrets: impl ::std::convert::Into<PermissionLevel>,
    ) -> Self {
        self.secrets = ::std::option::Option::Some(secrets.into());
        self
    }
    ///Sets `security_events`.
    #[must_use]
    pub fn security_events(
        mut self,
        security_events: impl ::std::convert::Into<PermissionLevel>,
    ) -> Self {
        self.security_events = ::std::option::Option::Some(security_events.into());
        self
    }
    ///Sets `single_file`.
    #[must_use]
    pub fn single_file(
        mut self,
        single_file: impl ::std::convert::Into<PermissionLevel>,
    ) -> Self {
        self.single_file = ::std::option::Option::Some(single_file.into());
        self
    }
    ///Sets `starring`.
    #[must_use]
    pub fn starring(
        mut self,
        starring: impl ::std::convert::Into<PermissionLevel>,
    ) -> Self {
        self.starring = ::std::option::Option::Some(starring.into());
        self
    }
    ///Sets `statuses`.
    #[must_use]
    pub fn statuses(
        mut self,
        statuses: impl ::std::convert::Into<PermissionLevel>,
    ) -> Self {
        self.statuses = ::std::option::Option::Some(statuses.into());
        self
    }
    ///Sets `vulnerability_alerts`.
    #[must_use]
    pub fn vulnerability_alerts(
        mut self,
        vulnerability_alerts: impl ::std::convert::Into<PermissionLevel>,
    ) -> Self {
        self.vulnerability_alerts = ::std::option::Option::Some(
            vulnerability_alerts.into(),
        );
        self
    }
    ///Sets `workflows`.
    #[must_use]
    pub fn workflows(
        mut self,
        workflows: impl ::std::convert::Into<PermissionLevel>,
    ) -> Self {
        self.workflows = ::std::option::Option::Some(workflows.into());
        self
    }
}
impl CreateEnterpriseRunnerGroup {
    ///Creates a request with the properties that GitHub requires. GitHub's defaults apply to the other properties.
    pub fn new(name: impl ::std::convert::Into<String>) -> Self {
        Self {
            allows_public_repositories: ::std::option::Option::None,
            name: name.into(),
            network_configuration_id: ::std::option::Option::None,
            restricted_to_workflows: ::std::option::Option::None,
            runners: ::std::option::Option::None,
            selected_organization_ids: ::std::option::Option::None,
            selected_workflows: ::std::option::Option::None,
            visibility: ::std::option::Option::None,
        }
    }
    /**Sets `allows_public_repositories`.

Whether public repositories can use the runners. GitHub's default is `false`.*/
    #[must_use]
    pub fn allows_public_repositories(
        mut self,
        allows_public_repositories: bool,
    ) -> Self {
        self.allows_public_repositories = ::std::option::Option::Some(
            allows_public_repositories,
        );
        self
    }
    /**Sets `network_configuration_id`.

The identifier of a hosted compute network configuration.*/
    #[must_use]
    pub fn network_configuration_id(
        mut self,
        network_configuration_id: impl ::std::convert::Into<String>,
    ) -> Self {
        self.network_configuration_id = ::std::option::Option::Some(
            network_configuration_id.into(),
        );
        self
    }
    /**Sets `restricted_to_workflows`.

If `true`, the runner group will be restricted to running only the workflows specified in the `selected_workflows` array.*/
    #[must_use]
    pub fn restricted_to_workflows(mut self, restricted_to_workflows: bool) -> Self {
        self.restricted_to_workflows = ::std::option::Option::Some(
            restricted_to_workflows,
        );
        self
    }
    /**Sets `runners`.

List of runner IDs to add to the runner group.*/
    #[must_use]
    pub fn runners(
        mut self,
        runners: impl ::std::iter::IntoIterator<
            Item = impl ::std::convert::Into<RunnerId>,
        >,
    ) -> Self {
        self.runners = ::std::option::Option::Some(
            runners.into_iter().map(::std::convert::Into::into).collect(),
        );
        self
    }
    /**Sets `selected_organization_ids`.

List of organization IDs that can access the runner group.*/
    #[must_use]
    pub fn selected_organization_ids(
        mut self,
        selected_organization_ids: impl ::std::iter::IntoIterator<
            Item = impl ::std::convert::Into<OrganizationId>,
        >,
    ) -> Self {
        self.selected_organization_ids = ::std::option::Option::Some(
            selected_organization_ids
                .into_iter()
                .map(::std::convert::Into::into)
                .collect(),
        );
        self
    }
    /**Sets `selected_workflows`.

List of workflows the runner group should be allowed to run. This setting will be ignored unless `restricted_to_workflows` is set to `true`.*/
    #[must_use]
    pub fn selected_workflows(
        mut self,
        selected_workflows: impl ::std::iter::IntoIterator<
            Item = impl ::std::convert::Into<String>,
        >,
    ) -> Self {
        self.selected_workflows = ::std::option::Option::Some(
            selected_workflows.into_iter().map(::std::convert::Into::into).collect(),
        );
        self
    }
    /**Sets `visibility`.

Which organizations can use the runners: `all` or `selected`. GitHub does not document the default.*/
    #[must_use]
    pub fn visibility(
        mut self,
        visibility: impl ::std::convert::Into<Visibility>,
    ) -> Self {
        self.visibility = ::std::option::Option::Some(visibility.into());
        self
    }
}
impl CreateHostedRunner {
    ///Creates a request with the properties that GitHub requires. GitHub's defaults apply to the other properties.
    pub fn new(
        name: impl ::std::convert::Into<String>,
        image: impl ::std::convert::Into<CreateHostedRunnerImage>,
        size: impl ::std::convert::Into<String>,
        runner_group_id: impl ::std::convert::Into<RunnerGroupId>,
    ) -> Self {
        Self {
            enable_static_ip: ::std::option::Option::None,
            image: image.into(),
            image_gen: ::std::option::Option::None,
            maximum_runners: ::std::option::Option::None,
            name: name.into(),
            runner_group_id: runner_group_id.into(),
            size: size.into(),
        }
    }
    /**Sets `enable_static_ip`.

Whether this runner should be created with a static public IP. Note limit on account. To list limits on account, use `GET actions/hosted-runners/limits`*/
    #[must_use]
    pub fn enable_static_ip(mut self, enable_static_ip: bool) -> Self {
        self.enable_static_ip = ::std::option::Option::Some(enable_static_ip);
        self
    }
    /**Sets `image_gen`.

Whether this runner should be used to generate custom images.*/
    #[must_use]
    pub fn image_gen(mut self, image_gen: bool) -> Self {
        self.image_gen = ::std::option::Option::Some(image_gen);
        self
    }
    /**Sets `maximum_runners`.

The maximum amount of runners to scale up to. Runners will not auto-scale above this number. Use this setting to limit your cost.*/
    #[must_use]
    pub fn maximum_runners(
        mut self,
        maximum_runners: impl ::std::convert::Into<i64>,
    ) -> Self {
        self.maximum_runners = ::std::option::Option::Some(maximum_runners.into());
        self
    }
}
impl CreateHostedRunnerImage {
    ///Creates a request that does not set any property.
    pub fn new() -> Self {
        Self {
            id: ::std::option::Option::None,
            source: ::std::option::Option::None,
            version: ::std::option::Option::None,
        }
    }
    /**Sets `id`.

The unique identifier of the runner image.*/
    #[must_use]
    pub fn id(mut self, id: impl ::std::convert::Into<String>) -> Self {
        self.id = ::std::option::Option::Some(id.into());
        self
    }
    /**Sets `source`.

The provider of the image.*/
    #[must_use]
    pub fn source(mut self, source: impl ::std::convert::Into<ImageSource>) -> Self {
        self.source = ::std::option::Option::Some(source.into());
        self
    }
    /**Sets `version`.

The version of a custom image. `null` or an absent field selects the latest version. Other images have no versions.*/
    #[must_use]
    pub fn version(
        mut self,
        version: impl ::std::convert::Into<crate::models::Nullable<String>>,
    ) -> Self {
        self.version = ::std::option::Option::Some(version.into());
        self
    }
}
impl CreateInstallationToken {
    ///Creates a request that does not set any property.
    pub fn new() -> Self {
        Self {
            permissions: ::std::option::Option::None,
            repositories: ::std::option::Option::None,
            repository_ids: ::std::option::Option::None,
        }
    }
    /**Sets `permissions`.

The permissions of the token. If absent, the token has all permissions of the installation.*/
    #[must_use]
    pub fn permissions(
        mut self,
        permissions: impl ::std::convert::Into<AppPermissions>,
    ) -> Self {
        self.permissions = ::std::option::Option::Some(permissions.into());
        self
    }
    /**Sets `repositories`.

List of repository names that the token should have access to*/
    #[must_use]
    pub fn repositories(
        mut self,
        repositories: impl ::std::iter::IntoIterator<
            Item = impl ::std::convert::Into<String>,
        >,
    ) -> Self {
        self.repositories = ::std::option::Option::Some(
            repositories.into_iter().map(::std::convert::Into::into).collect(),
        );
        self
    }
    /**Sets `repository_ids`.

List of repository IDs that the token should have access to*/
    #[must_use]
    pub fn repository_ids(
        mut self,
        repository_ids: impl ::std::iter::IntoIterator<
            Item = impl ::std::convert::Into<RepositoryId>,
        >,
    ) -> Self {
        self.repository_ids = ::std::option::Option::Some(
            repository_ids.into_iter().map(::std::convert::Into::into).collect(),
        );
        self
    }
}
impl CreateJitConfig {
    ///Creates a request with the properties that GitHub requires. GitHub's defaults apply to the other properties.
    pub fn new(
        name: impl ::std::convert::Into<String>,
        runner_group_id: impl ::std::convert::Into<RunnerGroupId>,
        labels: impl ::std::iter::IntoIterator<Item = impl ::std::convert::Into<String>>,
    ) -> Self {
        Self {
            labels: labels.into_iter().map(::std::convert::Into::into).collect(),
            name: name.into(),
            runner_group_id: runner_group_id.into(),
            work_folder: ::std::option::Option::None,
        }
    }
    /**Sets `work_folder`.

The working directory to be used for job execution, relative to the runner install directory.*/
    #[must_use]
    pub fn work_folder(
        mut self,
        work_folder: impl ::std::convert::Into<String>,
    ) -> Self {
        self.work_folder = ::std::option::Option::Some(work_folder.into());
        self
    }
}
impl CreateOrganizationRunnerGroup {
    ///Creates a request with the properties that GitHub requires. GitHub's defaults apply to the other properties.
    pub fn new(name: impl ::std::convert::Into<String>) -> Self {
        Self {
            allows_public_repositories: ::std::option::Option::None,
            name: name.into(),
            network_configuration_id: ::std::option::Option::None,
            restricted_to_workflows: ::std::option::Option::None,
            runners: ::std::option::Option::None,
            selected_repository_ids: ::std::option::Option::None,
            selected_workflows: ::std::option::Option::None,
            visibility: ::std::option::Option::None,
        }
    }
    /**Sets `allows_public_repositories`.

Whether public repositories can use the runners. GitHub's default is `false`.*/
    #[must_use]
    pub fn allows_public_repositories(
        mut self,
        allows_public_repositories: bool,
    ) -> Self {
        self.allows_public_repositories = ::std::option::Option::Some(
            allows_public_repositories,
        );
        self
    }
    /**Sets `network_configuration_id`.

The identifier of a hosted compute network configuration.*/
    #[must_use]
    pub fn network_configuration_id(
        mut self,
        network_configuration_id: impl ::std::convert::Into<String>,
    ) -> Self {
        self.network_configuration_id = ::std::option::Option::Some(
            network_configuration_id.into(),
        );
        self
    }
    /**Sets `restricted_to_workflows`.

If `true`, the runner group will be restricted to running only the workflows specified in the `selected_workflows` array.*/
    #[must_use]
    pub fn restricted_to_workflows(mut self, restricted_to_workflows: bool) -> Self {
        self.restricted_to_workflows = ::std::option::Option::Some(
            restricted_to_workflows,
        );
        self
    }
    /**Sets `runners`.

List of runner IDs to add to the runner group.*/
    #[must_use]
    pub fn runners(
        mut self,
        runners: impl ::std::iter::IntoIterator<
            Item = impl ::std::convert::Into<RunnerId>,
        >,
    ) -> Self {
        self.runners = ::std::option::Option::Some(
            runners.into_iter().map(::std::convert::Into::into).collect(),
        );
        self
    }
    /**Sets `selected_repository_ids`.

List of repository IDs that can access the runner group.*/
    #[must_use]
    pub fn selected_repository_ids(
        mut self,
        selected_repository_ids: impl ::std::iter::IntoIterator<
            Item = impl ::std::convert::Into<RepositoryId>,
        >,
    ) -> Self {
        self.selected_repository_ids = ::std::option::Option::Some(
            selected_repository_ids.into_iter().map(::std::convert::Into::into).collect(),
        );
        self
    }
    /**Sets `selected_workflows`.

List of workflows the runner group should be allowed to run. This setting will be ignored unless `restricted_to_workflows` is set to `true`.*/
    #[must_use]
    pub fn selected_workflows(
        mut self,
        selected_workflows: impl ::std::iter::IntoIterator<
            Item = impl ::std::convert::Into<String>,
        >,
    ) -> Self {
        self.selected_workflows = ::std::option::Option::Some(
            selected_workflows.into_iter().map(::std::convert::Into::into).collect(),
        );
        self
    }
    /**Sets `visibility`.

Which repositories can use the runners: `all`, `private` or `selected`. GitHub's default is `all`.*/
    #[must_use]
    pub fn visibility(
        mut self,
        visibility: impl ::std::convert::Into<Visibility>,
    ) -> Self {
        self.visibility = ::std::option::Option::Some(visibility.into());
        self
    }
}
impl RunnerLabels {
    ///Creates a request with the properties that GitHub requires.
    pub fn new(
        labels: impl ::std::iter::IntoIterator<Item = impl ::std::convert::Into<String>>,
    ) -> Self {
        Self {
            labels: labels.into_iter().map(::std::convert::Into::into).collect(),
        }
    }
}
impl SelectedOrganizations {
    ///Creates a request with the properties that GitHub requires.
    pub fn new(
        selected_organization_ids: impl ::std::iter::IntoIterator<
            Item = impl ::std::convert::Into<OrganizationId>,
        >,
    ) -> Self {
        Self {
            selected_organization_ids: selected_organization_ids
                .into_iter()
                .map(::std::convert::Into::into)
                .collect(),
        }
    }
}
impl SelectedRepositories {
    ///Creates a request with the properties that GitHub requires.
    pub fn new(
        selected_repository_ids: impl ::std::iter::IntoIterator<
            Item = impl ::std::convert::Into<RepositoryId>,
        >,
    ) -> Self {
        Self {
            selected_repository_ids: selected_repository_ids
                .into_iter()
                .map(::std::convert::Into::into)
                .collect(),
        }
    }
}
impl SelectedRunners {
    ///Creates a request with the properties that GitHub requires.
    pub fn new(
        runners: impl ::std::iter::IntoIterator<
            Item = impl ::std::convert::Into<RunnerId>,
        >,
    ) -> Self {
        Self {
            runners: runners.into_iter().map(::std::convert::Into::into).collect(),
        }
    }
}
impl SetEnterpriseRunnersSettings {
    ///Creates a request with the properties that GitHub requires.
    pub fn new(disable_self_hosted_runners_for_all_orgs: bool) -> Self {
        Self {
            disable_self_hosted_runners_for_all_orgs: disable_self_hosted_runners_for_all_orgs,
        }
    }
}
impl SetOrganizationRunnersSettings {
    ///Creates a request with the properties that GitHub requires.
    pub fn new(
        enabled_repositories: impl ::std::convert::Into<EnabledRepositories>,
    ) -> Self {
        Self {
            enabled_repositories: enabled_repositories.into(),
        }
    }
}
impl UpdateEnterpriseRunnerGroup {
    ///Creates a request that does not set any property.
    pub fn new() -> Self {
        Self {
            allows_public_repositories: ::std::option::Option::None,
            name: ::std::option::Option::None,
            network_configuration_id: ::std::option::Option::None,
            restricted_to_workflows: ::std::option::Option::None,
            selected_workflows: ::std::option::Option::None,
            visibility: ::std::option::Option::None,
        }
    }
    /**Sets `allows_public_repositories`.

Whether the runner group can be used by `public` repositories.*/
    #[must_use]
    pub fn allows_public_repositories(
        mut self,
        allows_public_repositories: bool,
    ) -> Self {
        self.allows_public_repositories = ::std::option::Option::Some(
            allows_public_repositories,
        );
        self
    }
    /**Sets `name`.

Name of the runner group.*/
    #[must_use]
    pub fn name(mut self, name: impl ::std::convert::Into<String>) -> Self {
        self.name = ::std::option::Option::Some(name.into());
        self
    }
    /**Sets `network_configuration_id`.

The id of a hosted compute network configuration. `null` removes the group from its network.*/
    #[must_use]
    pub fn network_configuration_id(
        mut self,
        network_configuration_id: impl ::std::convert::Into<
            crate::models::Nullable<String>,
        >,
    ) -> Self {
        self.network_configuration_id = ::std::option::Option::Some(
            network_configuration_id.into(),
        );
        self
    }
    /**Sets `restricted_to_workflows`.

If `true`, the runner group will be restricted to running only the workflows specified in the `selected_workflows` array.*/
    #[must_use]
    pub fn restricted_to_workflows(mut self, restricted_to_workflows: bool) -> Self {
        self.restricted_to_workflows = ::std::option::Option::Some(
            restricted_to_workflows,
        );
        self
    }
    /**Sets `selected_workflows`.

List of workflows the runner group should be allowed to run. This setting will be ignored unless `restricted_to_workflows` is set to `true`.*/
    #[must_use]
    pub fn selected_workflows(
        mut self,
        selected_workflows: impl ::std::iter::IntoIterator<
            Item = impl ::std::convert::Into<String>,
        >,
    ) -> Self {
        self.selected_workflows = ::std::option::Option::Some(
            selected_workflows.into_iter().map(::std::convert::Into::into).collect(),
        );
        self
    }
    /**Sets `visibility`.

Which organizations can use the runners: `all` or `selected`.*/
    #[must_use]
    pub fn visibility(
        mut self,
        visibility: impl ::std::convert::Into<Visibility>,
    ) -> Self {
        self.visibility = ::std::option::Option::Some(visibility.into());
        self
    }
}
impl UpdateHostedRunner {
    ///Creates a request that does not set any property.
    pub fn new() -> Self {
        Self {
            enable_static_ip: ::std::option::Option::None,
            image_gen: ::std::option::Option::None,
            image_id: ::std::option::Option::None,
            image_source: ::std::option::Option::None,
            image_version: ::std::option::Option::None,
            maximum_runners: ::std::option::Option::None,
            name: ::std::option::Option::None,
            runner_group_id: ::std::option::Option::None,
            size: ::std::option::Option::None,
        }
    }
    /**Sets `enable_static_ip`.

Whether this runner should be updated with a static public IP. Note limit on account. To list limits on account, use `GET actions/hosted-runners/limits`*/
    #[must_use]
    pub fn enable_static_ip(mut self, enable_static_ip: bool) -> Self {
        self.enable_static_ip = ::std::option::Option::Some(enable_static_ip);
        self
    }
    /**Sets `image_gen`.

Whether to enable image generation for this runner pool. When enabled, the runner pool is used to build and publish custom runner images.*/
    #[must_use]
    pub fn image_gen(mut self, image_gen: bool) -> Self {
        self.image_gen = ::std::option::Option::Some(image_gen);
        self
    }
    /**Sets `image_id`.

The unique identifier of the runner image. To list available images, use `GET /actions/hosted-runners/images/github-owned`, `GET /actions/hosted-runners/images/partner`, or `GET /actions/hosted-runners/images/custom`.*/
    #[must_use]
    pub fn image_id(mut self, image_id: impl ::std::convert::Into<String>) -> Self {
        self.image_id = ::std::option::Option::Some(image_id.into());
        self
    }
    /**Sets `image_source`.

The provider of the image with the id `image_id`. Set both together.*/
    #[must_use]
    pub fn image_source(
        mut self,
        image_source: impl ::std::convert::Into<ImageSource>,
    ) -> Self {
        self.image_source = ::std::option::Option::Some(image_source.into());
        self
    }
    /**Sets `image_version`.

The version of a custom image. `null` selects the latest version.*/
    #[must_use]
    pub fn image_version(
        mut self,
        image_version: impl ::std::convert::Into<crate::models::Nullable<String>>,
    ) -> Self {
        self.image_version = ::std::option::Option::Some(image_version.into());
        self
    }
    /**Sets `maximum_runners`.

The maximum amount of runners to scale up to. Runners will not auto-scale above this number. Use this setting to limit your cost.*/
    #[must_use]
    pub fn maximum_runners(
        mut self,
        maximum_runners: impl ::std::convert::Into<i64>,
    ) -> Self {
        self.maximum_runners = ::std::option::Option::Some(maximum_runners.into());
        self
    }
    /**Sets `name`.

Name of the runner. Must be between 1 and 64 characters and may only contain upper and lowercase letters a-z, numbers 0-9, '.', '-', and '_'.*/
    #[must_use]
    pub fn name(mut self, name: impl ::std::convert::Into<String>) -> Self {
        self.name = ::std::option::Option::Some(name.into());
        self
    }
    /**Sets `runner_group_id`.

The id of the runner group that the runner moves to.*/
    #[must_use]
    pub fn runner_group_id(
        mut self,
        runner_group_id: impl ::std::convert::Into<RunnerGroupId>,
    ) -> Self {
        self.runner_group_id = ::std::option::Option::Some(runner_group_id.into());
        self
    }
    /**Sets `size`.

The machine size of the runner. To list available sizes, use `GET actions/hosted-runners/machine-sizes`*/
    #[must_use]
    pub fn size(mut self, size: impl ::std::convert::Into<String>) -> Self {
        self.size = ::std::option::Option::Some(size.into());
        self
    }
}
impl UpdateOrganizationRunnerGroup {
    ///Creates a request with the properties that GitHub requires.
    pub fn new(name: impl ::std::convert::Into<String>) -> Self {
        Self {
            allows_public_repositories: ::std::option::Option::None,
            name: name.into(),
            network_configuration_id: ::std::option::Option::None,
            restricted_to_workflows: ::std::option::Option::None,
            selected_workflows: ::std::option::Option::None,
            visibility: ::std::option::Option::None,
        }
    }
    /**Sets `allows_public_repositories`.

Whether the runner group can be used by `public` repositories.*/
    #[must_use]
    pub fn allows_public_repositories(
        mut self,
        allows_public_repositories: bool,
    ) -> Self {
        self.allows_public_repositories = ::std::option::Option::Some(
            allows_public_repositories,
        );
        self
    }
    /**Sets `network_configuration_id`.

The id of a hosted compute network configuration. `null` removes the group from its network.*/
    #[must_use]
    pub fn network_configuration_id(
        mut self,
        network_configuration_id: impl ::std::convert::Into<
            crate::models::Nullable<String>,
        >,
    ) -> Self {
        self.network_configuration_id = ::std::option::Option::Some(
            network_configuration_id.into(),
        );
        self
    }
    /**Sets `restricted_to_workflows`.

If `true`, the runner group will be restricted to running only the workflows specified in the `selected_workflows` array.*/
    #[must_use]
    pub fn restricted_to_workflows(mut self, restricted_to_workflows: bool) -> Self {
        self.restricted_to_workflows = ::std::option::Option::Some(
            restricted_to_workflows,
        );
        self
    }
    /**Sets `selected_workflows`.

List of workflows the runner group should be allowed to run. This setting will be ignored unless `restricted_to_workflows` is set to `true`.*/
    #[must_use]
    pub fn selected_workflows(
        mut self,
        selected_workflows: impl ::std::iter::IntoIterator<
            Item = impl ::std::convert::Into<String>,
        >,
    ) -> Self {
        self.selected_workflows = ::std::option::Option::Some(
            selected_workflows.into_iter().map(::std::convert::Into::into).collect(),
        );
        self
    }
    /**Sets `visibility`.

Which repositories can use the runners: `all`, `private` or `selected`.*/
    #[must_use]
    pub fn visibility(
        mut self,
        visibility: impl ::std::convert::Into<Visibility>,
    ) -> Self {
        self.visibility = ::std::option::Option::Some(visibility.into());
        self
    }
}
impl ImageVersion {
    /// Returns the value as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
impl ::std::fmt::Display for ImageVersion {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        ::std::fmt::Display::fmt(&self.0, f)
    }
}
///The kind of an account on GitHub, such as the owner of a repository or the account on which a GitHub App is installed.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum AccountType {
    ///`User`: a person's account.
    User,
    ///`Organization`: an organization account.
    Organization,
    ///`Enterprise`: an enterprise account.
    Enterprise,
    ///`Bot`: the account of a GitHub App.
    Bot,
    /// A value that this version of the crate does not know, as GitHub writes it.
    Unknown(String),
}
impl AccountType {
    /// Returns the value as GitHub writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::User => "User",
            Self::Organization => "Organization",
            Self::Enterprise => "Enterprise",
            Self::Bot => "Bot",
            Self::Unknown(value) => value,
        }
    }
}
impl ::std::convert::From<&str> for AccountType {
    fn from(value: &str) -> Self {
        match value {
            "User" => Self::User,
            "Organization" => Self::Organization,
            "Enterprise" => Self::Enterprise,
            "Bot" => Self::Bot,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}
impl ::std::convert::From<String> for AccountType {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}
impl ::std::cmp::PartialEq<&str> for AccountType {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == *other
    }
}
impl ::std::cmp::PartialEq<str> for AccountType {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == other
    }
}
impl ::std::str::FromStr for AccountType {
    type Err = ::std::convert::Infallible;
    fn from_str(value: &str) -> Result<Self, Self::Err> {
        Ok(Self::from(value))
    }
}
impl ::std::fmt::Display for AccountType {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.pad(self.as_str())
    }
}
impl ::serde::Serialize for AccountType {
    fn serialize<S: ::serde::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
impl<'de> ::serde::Deserialize<'de> for AccountType {
    fn deserialize<D: ::serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::models::open_enum::deserialize(deserializer)
    }
}
#[cfg(feature = "schemars")]
impl ::schemars::JsonSchema for AccountType {
    fn schema_name() -> ::std::borrow::Cow<'static, str> {
        "AccountType".into()
    }
    fn json_schema(_: &mut ::schemars::SchemaGenerator) -> ::schemars::Schema {
        ::schemars::json_schema!(
            { "type" : "string", "examples" : ["User", "Organization", "Enterprise",
            "Bot"] }
        )
    }
}
///The processor architecture for which an archive of the runner application is built.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Architecture {
    ///`x64`: 64-bit x86.
    X64,
    ///`arm`: 32-bit ARM.
    Arm,
    ///`arm64`: 64-bit ARM.
    Arm64,
    /// A value that this version of the crate does not know, as GitHub writes it.
    Unknown(String),
}
impl Architecture {
    /// Returns the value as GitHub writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::X64 => "x64",
            Self::Arm => "arm",
            Self::Arm64 => "arm64",
            Self::Unknown(value) => value,
        }
    }
}
impl ::std::convert::From<&str> for Architecture {
    fn from(value: &str) -> Self {
        match value {
            "x64" => Self::X64,
            "arm" => Self::Arm,
            "arm64" => Self::Arm64,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}
impl ::std::convert::From<String> for Architecture {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}
impl ::std::cmp::PartialEq<&str> for Architecture {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == *other
    }
}
impl ::std::cmp::PartialEq<str> for Architecture {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == other
    }
}
impl ::std::str::FromStr for Architecture {
    type Err = ::std::convert::Infallible;
    fn from_str(value: &str) -> Result<Self, Self::Err> {
        Ok(Self::from(value))
    }
}
impl ::std::fmt::Display for Architecture {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.pad(self.as_str())
    }
}
impl ::serde::Serialize for Architecture {
    fn serialize<S: ::serde::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
impl<'de> ::serde::Deserialize<'de> for Architecture {
    fn deserialize<D: ::serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::models::open_enum::deserialize(deserializer)
    }
}
#[cfg(feature = "schemars")]
impl ::schemars::JsonSchema for Architecture {
    fn schema_name() -> ::std::borrow::Cow<'static, str> {
        "Architecture".into()
    }
    fn json_schema(_: &mut ::schemars::SchemaGenerator) -> ::schemars::Schema {
        ::schemars::json_schema!(
            { "type" : "string", "examples" : ["x64", "arm", "arm64"] }
        )
    }
}
///Whether a reviewer has to approve each bypass of push protection or is exempt from it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum BypassReviewerMode {
    ///`ALWAYS`: the reviewer has to approve each bypass.
    Always,
    ///`EXEMPT`: the reviewer can bypass push protection without an approval.
    Exempt,
    /// A value that this version of the crate does not know, as GitHub writes it.
    Unknown(String),
}
impl BypassReviewerMode {
    /// Returns the value as GitHub writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Always => "ALWAYS",
            Self::Exempt => "EXEMPT",
            Self::Unknown(value) => value,
        }
    }
}
impl ::std::convert::From<&str> for BypassReviewerMode {
    fn from(value: &str) -> Self {
        match value {
            "ALWAYS" => Self::Always,
            "EXEMPT" => Self::Exempt,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}
impl ::std::convert::From<String> for BypassReviewerMode {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}
impl ::std::cmp::PartialEq<&str> for BypassReviewerMode {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == *other
    }
}
impl ::std::cmp::PartialEq<str> for BypassReviewerMode {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == other
    }
}
impl ::std::str::FromStr for BypassReviewerMode {
    type Err = ::std::convert::Infallible;
    fn from_str(value: &str) -> Result<Self, Self::Err> {
        Ok(Self::from(value))
    }
}
impl ::std::fmt::Display for BypassReviewerMode {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.pad(self.as_str())
    }
}
impl ::serde::Serialize for BypassReviewerMode {
    fn serialize<S: ::serde::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
impl<'de> ::serde::Deserialize<'de> for BypassReviewerMode {
    fn deserialize<D: ::serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::models::open_enum::deserialize(deserializer)
    }
}
#[cfg(feature = "schemars")]
impl ::schemars::JsonSchema for BypassReviewerMode {
    fn schema_name() -> ::std::borrow::Cow<'static, str> {
        "BypassReviewerMode".into()
    }
    fn json_schema(_: &mut ::schemars::SchemaGenerator) -> ::schemars::Schema {
        ::schemars::json_schema!(
            { "type" : "string", "examples" : ["ALWAYS", "EXEMPT"] }
        )
    }
}
///Whether a reviewer of bypass requests is a team or a role.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum BypassReviewerType {
    ///`TEAM`: the members of a team.
    Team,
    ///`ROLE`: all users with a role.
    Role,
    /// A value that this version of the crate does not know, as GitHub writes it.
    Unknown(String),
}
impl BypassReviewerType {
    /// Returns the value as GitHub writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Team => "TEAM",
            Self::Role => "ROLE",
            Self::Unknown(value) => value,
        }
    }
}
impl ::std::convert::From<&str> for BypassReviewerType {
    fn from(value: &str) -> Self {
        match value {
            "TEAM" => Self::Team,
            "ROLE" => Self::Role,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}
impl ::std::convert::From<String> for BypassReviewerType {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}
impl ::std::cmp::PartialEq<&str> for BypassReviewerType {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == *other
    }
}
impl ::std::cmp::PartialEq<str> for BypassReviewerType {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == other
    }
}
impl ::std::str::FromStr for BypassReviewerType {
    type Err = ::std::convert::Infallible;
    fn from_str(value: &str) -> Result<Self, Self::Err> {
        Ok(Self::from(value))
    }
}
impl ::std::fmt::Display for BypassReviewerType {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.pad(self.as_str())
    }
}
impl ::serde::Serialize for BypassReviewerType {
    fn serialize<S: ::serde::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
impl<'de> ::serde::Deserialize<'de> for BypassReviewerType {
    fn deserialize<D: ::serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::models::open_enum::deserialize(deserializer)
    }
}
#[cfg(feature = "schemars")]
impl ::schemars::JsonSchema for BypassReviewerType {
    fn schema_name() -> ::std::borrow::Cow<'static, str> {
        "BypassReviewerType".into()
    }
    fn json_schema(_: &mut ::schemars::SchemaGenerator) -> ::schemars::Schema {
        ::schemars::json_schema!({ "type" : "string", "examples" : ["TEAM", "ROLE"] })
    }
}
///The state of a custom image or of one of its versions. GitHub documents only `Ready`; other states are `Unknown`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum CustomImageState {
    ///`Ready`: runners can use the image.
    Ready,
    /// A value that this version of the crate does not know, as GitHub writes it.
    Unknown(String),
}
impl CustomImageState {
    /// Returns the value as GitHub writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Ready => "Ready",
            Self::Unknown(value) => value,
        }
    }
}
impl ::std::convert::From<&str> for CustomImageState {
    fn from(value: &str) -> Self {
        match value {
            "Ready" => Self::Ready,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}
impl ::std::convert::From<String> for CustomImageState {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}
impl ::std::cmp::PartialEq<&str> for CustomImageState {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == *other
    }
}
impl ::std::cmp::PartialEq<str> for CustomImageState {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == other
    }
}
impl ::std::str::FromStr for CustomImageState {
    type Err = ::std::convert::Infallible;
    fn from_str(value: &str) -> Result<Self, Self::Err> {
        Ok(Self::from(value))
    }
}
impl ::std::fmt::Display for CustomImageState {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.pad(self.as_str())
    }
}
impl ::serde::Serialize for CustomImageState {
    fn serialize<S: ::serde::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
impl<'de> ::serde::Deserialize<'de> for CustomImageState {
    fn deserialize<D: ::serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::models::open_enum::deserialize(deserializer)
    }
}
#[cfg(feature = "schemars")]
impl ::schemars::JsonSchema for CustomImageState {
    fn schema_name() -> ::std::borrow::Cow<'static, str> {
        "CustomImageState".into()
    }
    fn json_schema(_: &mut ::schemars::SchemaGenerator) -> ::schemars::Schema {
        ::schemars::json_schema!({ "type" : "string", "examples" : ["Ready"] })
    }
}
///Which repositories of an organization can have their own self-hosted runners.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum EnabledRepositories {
    ///`all`: all repositories can have their own runners.
    All,
    ///`selected`: only the selected repositories can have their own runners.
    Selected,
    ///`none`: no repository can have its own runners.
    None,
    /// A value that this version of the crate does not know, as GitHub writes it.
    Unknown(String),
}
impl EnabledRepositories {
    /// Returns the value as GitHub writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::All => "all",
            Self::Selected => "selected",
            Self::None => "none",
            Self::Unknown(value) => value,
        }
    }
}
impl ::std::convert::From<&str> for EnabledRepositories {
    fn from(value: &str) -> Self {
        match value {
            "all" => Self::All,
            "selected" => Self::Selected,
            "none" => Self::None,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}
impl ::std::convert::From<String> for EnabledRepositories {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}
impl ::std::cmp::PartialEq<&str> for EnabledRepositories {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == *other
    }
}
impl ::std::cmp::PartialEq<str> for EnabledRepositories {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == other
    }
}
impl ::std::str::FromStr for EnabledRepositories {
    type Err = ::std::convert::Infallible;
    fn from_str(value: &str) -> Result<Self, Self::Err> {
        Ok(Self::from(value))
    }
}
impl ::std::fmt::Display for EnabledRepositories {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.pad(self.as_str())
    }
}
impl ::serde::Serialize for EnabledRepositories {
    fn serialize<S: ::serde::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
impl<'de> ::serde::Deserialize<'de> for EnabledRepositories {
    fn deserialize<D: ::serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::models::open_enum::deserialize(deserializer)
    }
}
#[cfg(feature = "schemars")]
impl ::schemars::JsonSchema for EnabledRepositories {
    fn schema_name() -> ::std::borrow::Cow<'static, str> {
        "EnabledRepositories".into()
    }
    fn json_schema(_: &mut ::schemars::SchemaGenerator) -> ::schemars::Schema {
        ::schemars::json_schema!(
            { "type" : "string", "examples" : ["all", "selected", "none"] }
        )
    }
}
///The status of a GitHub-hosted runner.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum HostedRunnerStatus {
    ///`Ready`: the runner accepts jobs.
    Ready,
    ///`Provisioning`: GitHub is creating the runner, which does not accept jobs yet.
    Provisioning,
    ///`Shutdown`: the runner is shut down and does not accept jobs.
    Shutdown,
    ///`Deleting`: GitHub is deleting the runner.
    Deleting,
    ///`Stuck`: GitHub could not create the runner, which does not accept jobs.
    Stuck,
    /// A value that this version of the crate does not know, as GitHub writes it.
    Unknown(String),
}
impl HostedRunnerStatus {
    /// Returns the value as GitHub writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Ready => "Ready",
            Self::Provisioning => "Provisioning",
            Self::Shutdown => "Shutdown",
            Self::Deleting => "Deleting",
            Self::Stuck => "Stuck",
            Self::Unknown(value) => value,
        }
    }
}
impl ::std::convert::From<&str> for HostedRunnerStatus {
    fn from(value: &str) -> Self {
        match value {
            "Ready" => Self::Ready,
            "Provisioning" => Self::Provisioning,
            "Shutdown" => Self::Shutdown,
            "Deleting" => Self::Deleting,
            "Stuck" => Self::Stuck,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}
impl ::std::convert::From<String> for HostedRunnerStatus {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}
impl ::std::cmp::PartialEq<&str> for HostedRunnerStatus {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == *other
    }
}
impl ::std::cmp::PartialEq<str> for HostedRunnerStatus {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == other
    }
}
impl ::std::str::FromStr for HostedRunnerStatus {
    type Err = ::std::convert::Infallible;
    fn from_str(value: &str) -> Result<Self, Self::Err> {
        Ok(Self::from(value))
    }
}
impl ::std::fmt::Display for HostedRunnerStatus {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.pad(self.as_str())
    }
}
impl ::serde::Serialize for HostedRunnerStatus {
    fn serialize<S: ::serde::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
impl<'de> ::serde::Deserialize<'de> for HostedRunnerStatus {
    fn deserialize<D: ::serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::models::open_enum::deserialize(deserializer)
    }
}
#[cfg(feature = "schemars")]
impl ::schemars::JsonSchema for HostedRunnerStatus {
    fn schema_name() -> ::std::borrow::Cow<'static, str> {
        "HostedRunnerStatus".into()
    }
    fn json_schema(_: &mut ::schemars::SchemaGenerator) -> ::schemars::Schema {
        ::schemars::json_schema!(
            { "type" : "string", "examples" : ["Ready", "Provisioning", "Shutdown",
            "Deleting", "Stuck"] }
        )
    }
}
///The provider of an image for GitHub-hosted runners.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum ImageSource {
    ///`github`: GitHub.
    Github,
    ///`partner`: a partner of GitHub.
    Partner,
    ///`custom`: the organization or enterprise itself.
    Custom,
    /// A value that this version of the crate does not know, as GitHub writes it.
    Unknown(String),
}
impl ImageSource {
    /// Returns the value as GitHub writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Github => "github",
            Self::Partner => "partner",
            Self::Custom => "custom",
            Self::Unknown(value) => value,
        }
    }
}
impl ::std::convert::From<&str> for ImageSource {
    fn from(value: &str) -> Self {
        match value {
            "github" => Self::Github,
            "partner" => Self::Partner,
            "custom" => Self::Custom,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}
impl ::std::convert::From<String> for ImageSource {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}
impl ::std::cmp::PartialEq<&str> for ImageSource {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == *other
    }
}
impl ::std::cmp::PartialEq<str> for ImageSource {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == other
    }
}
impl ::std::str::FromStr for ImageSource {
    type Err = ::std::convert::Infallible;
    fn from_str(value: &str) -> Result<Self, Self::Err> {
        Ok(Self::from(value))
    }
}
impl ::std::fmt::Display for ImageSource {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.pad(self.as_str())
    }
}
impl ::serde::Serialize for ImageSource {
    fn serialize<S: ::serde::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
impl<'de> ::serde::Deserialize<'de> for ImageSource {
    fn deserialize<D: ::serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::models::open_enum::deserialize(deserializer)
    }
}
#[cfg(feature = "schemars")]
impl ::schemars::JsonSchema for ImageSource {
    fn schema_name() -> ::std::borrow::Cow<'static, str> {
        "ImageSource".into()
    }
    fn json_schema(_: &mut ::schemars::SchemaGenerator) -> ::schemars::Schema {
        ::schemars::json_schema!(
            { "type" : "string", "examples" : ["github", "partner", "custom"] }
        )
    }
}
///The default message of a merge commit.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum MergeCommitMessage {
    ///`PR_BODY`: the body of the pull request.
    PrBody,
    ///`PR_TITLE`: the title of the pull request.
    PrTitle,
    ///`BLANK`: no message.
    Blank,
    /// A value that this version of the crate does not know, as GitHub writes it.
    Unknown(String),
}
impl MergeCommitMessage {
    /// Returns the value as GitHub writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::PrBody => "PR_BODY",
            Self::PrTitle => "PR_TITLE",
            Self::Blank => "BLANK",
            Self::Unknown(value) => value,
        }
    }
}
impl ::std::convert::From<&str> for MergeCommitMessage {
    fn from(value: &str) -> Self {
        match value {
            "PR_BODY" => Self::PrBody,
            "PR_TITLE" => Self::PrTitle,
            "BLANK" => Self::Blank,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}
impl ::std::convert::From<String> for MergeCommitMessage {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}
impl ::std::cmp::PartialEq<&str> for MergeCommitMessage {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == *other
    }
}
impl ::std::cmp::PartialEq<str> for MergeCommitMessage {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == other
    }
}
impl ::std::str::FromStr for MergeCommitMessage {
    type Err = ::std::convert::Infallible;
    fn from_str(value: &str) -> Result<Self, Self::Err> {
        Ok(Self::from(value))
    }
}
impl ::std::fmt::Display for MergeCommitMessage {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.pad(self.as_str())
    }
}
impl ::serde::Serialize for MergeCommitMessage {
    fn serialize<S: ::serde::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
impl<'de> ::serde::Deserialize<'de> for MergeCommitMessage {
    fn deserialize<D: ::serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::models::open_enum::deserialize(deserializer)
    }
}
#[cfg(feature = "schemars")]
impl ::schemars::JsonSchema for MergeCommitMessage {
    fn schema_name() -> ::std::borrow::Cow<'static, str> {
        "MergeCommitMessage".into()
    }
    fn json_schema(_: &mut ::schemars::SchemaGenerator) -> ::schemars::Schema {
        ::schemars::json_schema!(
            { "type" : "string", "examples" : ["PR_BODY", "PR_TITLE", "BLANK"] }
        )
    }
}
///The default title of a merge commit.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum MergeCommitTitle {
    ///`PR_TITLE`: the title of the pull request.
    PrTitle,
    ///`MERGE_MESSAGE`: the usual title of a merge commit, such as `Merge pull request #123 from branch-name`.
    MergeMessage,
    /// A value that this version of the crate does not know, as GitHub writes it.
    Unknown(String),
}
impl MergeCommitTitle {
    /// Returns the value as GitHub writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::PrTitle => "PR_TITLE",
            Self::MergeMessage => "MERGE_MESSAGE",
            Self::Unknown(value) => value,
        }
    }
}
impl ::std::convert::From<&str> for MergeCommitTitle {
    fn from(value: &str) -> Self {
        match value {
            "PR_TITLE" => Self::PrTitle,
            "MERGE_MESSAGE" => Self::MergeMessage,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}
impl ::std::convert::From<String> for MergeCommitTitle {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}
impl ::std::cmp::PartialEq<&str> for MergeCommitTitle {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == *other
    }
}
impl ::std::cmp::PartialEq<str> for MergeCommitTitle {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == other
    }
}
impl ::std::str::FromStr for MergeCommitTitle {
    type Err = ::std::convert::Infallible;
    fn from_str(value: &str) -> Result<Self, Self::Err> {
        Ok(Self::from(value))
    }
}
impl ::std::fmt::Display for MergeCommitTitle {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.pad(self.as_str())
    }
}
impl ::serde::Serialize for MergeCommitTitle {
    fn serialize<S: ::serde::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
impl<'de> ::serde::Deserialize<'de> for MergeCommitTitle {
    fn deserialize<D: ::serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::models::open_enum::deserialize(deserializer)
    }
}
#[cfg(feature = "schemars")]
impl ::schemars::JsonSchema for MergeCommitTitle {
    fn schema_name() -> ::std::borrow::Cow<'static, str> {
        "MergeCommitTitle".into()
    }
    fn json_schema(_: &mut ::schemars::SchemaGenerator) -> ::schemars::Schema {
        ::schemars::json_schema!(
            { "type" : "string", "examples" : ["PR_TITLE", "MERGE_MESSAGE"] }
        )
    }
}
///The access level of a permission of a GitHub App.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum PermissionLevel {
    ///`read`: reading only.
    Read,
    ///`write`: reading and writing.
    Write,
    ///`admin`: administration.
    Admin,
    /// A value that this version of the crate does not know, as GitHub writes it.
    Unknown(String),
}
impl PermissionLevel {
    /// Returns the value as GitHub writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Read => "read",
            Self::Write => "write",
            Self::Admin => "admin",
            Self::Unknown(value) => value,
        }
    }
}
impl ::std::convert::From<&str> for PermissionLevel {
    fn from(value: &str) -> Self {
        match value {
            "read" => Self::Read,
            "write" => Self::Write,
            "admin" => Self::Admin,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}
impl ::std::convert::From<String> for PermissionLevel {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}
impl ::std::cmp::PartialEq<&str> for PermissionLevel {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == *other
    }
}
impl ::std::cmp::PartialEq<str> for PermissionLevel {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == other
    }
}
impl ::std::str::FromStr for PermissionLevel {
    type Err = ::std::convert::Infallible;
    fn from_str(value: &str) -> Result<Self, Self::Err> {
        Ok(Self::from(value))
    }
}
impl ::std::fmt::Display for PermissionLevel {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.pad(self.as_str())
    }
}
impl ::serde::Serialize for PermissionLevel {
    fn serialize<S: ::serde::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
impl<'de> ::serde::Deserialize<'de> for PermissionLevel {
    fn deserialize<D: ::serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::models::open_enum::deserialize(deserializer)
    }
}
#[cfg(feature = "schemars")]
impl ::schemars::JsonSchema for PermissionLevel {
    fn schema_name() -> ::std::borrow::Cow<'static, str> {
        "PermissionLevel".into()
    }
    fn json_schema(_: &mut ::schemars::SchemaGenerator) -> ::schemars::Schema {
        ::schemars::json_schema!(
            { "type" : "string", "examples" : ["read", "write", "admin"] }
        )
    }
}
///Who can open pull requests in a repository.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum PullRequestCreationPolicy {
    ///`all`: everyone who can see the repository.
    All,
    ///`collaborators_only`: only collaborators of the repository.
    CollaboratorsOnly,
    /// A value that this version of the crate does not know, as GitHub writes it.
    Unknown(String),
}
impl PullRequestCreationPolicy {
    /// Returns the value as GitHub writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::All => "all",
            Self::CollaboratorsOnly => "collaborators_only",
            Self::Unknown(value) => value,
        }
    }
}
impl ::std::convert::From<&str> for PullRequestCreationPolicy {
    fn from(value: &str) -> Self {
        match value {
            "all" => Self::All,
            "collaborators_only" => Self::CollaboratorsOnly,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}
impl ::std::convert::From<String> for PullRequestCreationPolicy {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}
impl ::std::cmp::PartialEq<&str> for PullRequestCreationPolicy {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == *other
    }
}
impl ::std::cmp::PartialEq<str> for PullRequestCreationPolicy {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == other
    }
}
impl ::std::str::FromStr for PullRequestCreationPolicy {
    type Err = ::std::convert::Infallible;
    fn from_str(value: &str) -> Result<Self, Self::Err> {
        Ok(Self::from(value))
    }
}
impl ::std::fmt::Display for PullRequestCreationPolicy {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.pad(self.as_str())
    }
}
impl ::serde::Serialize for PullRequestCreationPolicy {
    fn serialize<S: ::serde::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
impl<'de> ::serde::Deserialize<'de> for PullRequestCreationPolicy {
    fn deserialize<D: ::serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::models::open_enum::deserialize(deserializer)
    }
}
#[cfg(feature = "schemars")]
impl ::schemars::JsonSchema for PullRequestCreationPolicy {
    fn schema_name() -> ::std::borrow::Cow<'static, str> {
        "PullRequestCreationPolicy".into()
    }
    fn json_schema(_: &mut ::schemars::SchemaGenerator) -> ::schemars::Schema {
        ::schemars::json_schema!(
            { "type" : "string", "examples" : ["all", "collaborators_only"] }
        )
    }
}
///Whether a token or an installation has access to all repositories of an account or to selected ones.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum RepositorySelection {
    ///`all`: all repositories of the account.
    All,
    ///`selected`: selected repositories.
    Selected,
    /// A value that this version of the crate does not know, as GitHub writes it.
    Unknown(String),
}
impl RepositorySelection {
    /// Returns the value as GitHub writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::All => "all",
            Self::Selected => "selected",
            Self::Unknown(value) => value,
        }
    }
}
impl ::std::convert::From<&str> for RepositorySelection {
    fn from(value: &str) -> Self {
        match value {
            "all" => Self::All,
            "selected" => Self::Selected,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}
impl ::std::convert::From<String> for RepositorySelection {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}
impl ::std::cmp::PartialEq<&str> for RepositorySelection {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == *other
    }
}
impl ::std::cmp::PartialEq<str> for RepositorySelection {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == other
    }
}
impl ::std::str::FromStr for RepositorySelection {
    type Err = ::std::convert::Infallible;
    fn from_str(value: &str) -> Result<Self, Self::Err> {
        Ok(Self::from(value))
    }
}
impl ::std::fmt::Display for RepositorySelection {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.pad(self.as_str())
    }
}
impl ::serde::Serialize for RepositorySelection {
    fn serialize<S: ::serde::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
impl<'de> ::serde::Deserialize<'de> for RepositorySelection {
    fn deserialize<D: ::serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::models::open_enum::deserialize(deserializer)
    }
}
#[cfg(feature = "schemars")]
impl ::schemars::JsonSchema for RepositorySelection {
    fn schema_name() -> ::std::borrow::Cow<'static, str> {
        "RepositorySelection".into()
    }
    fn json_schema(_: &mut ::schemars::SchemaGenerator) -> ::schemars::Schema {
        ::schemars::json_schema!({ "type" : "string", "examples" : ["all", "selected"] })
    }
}
///Who can see a repository.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum RepositoryVisibility {
    ///`public`: everyone.
    Public,
    ///`private`: only people with access to the repository.
    Private,
    ///`internal`: all members of the enterprise.
    Internal,
    /// A value that this version of the crate does not know, as GitHub writes it.
    Unknown(String),
}
impl RepositoryVisibility {
    /// Returns the value as GitHub writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Public => "public",
            Self::Private => "private",
            Self::Internal => "internal",
            Self::Unknown(value) => value,
        }
    }
}
impl ::std::convert::From<&str> for RepositoryVisibility {
    fn from(value: &str) -> Self {
        match value {
            "public" => Self::Public,
            "private" => Self::Private,
            "internal" => Self::Internal,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}
impl ::std::convert::From<String> for RepositoryVisibility {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}
impl ::std::cmp::PartialEq<&str> for RepositoryVisibility {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == *other
    }
}
impl ::std::cmp::PartialEq<str> for RepositoryVisibility {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == other
    }
}
impl ::std::str::FromStr for RepositoryVisibility {
    type Err = ::std::convert::Infallible;
    fn from_str(value: &str) -> Result<Self, Self::Err> {
        Ok(Self::from(value))
    }
}
impl ::std::fmt::Display for RepositoryVisibility {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.pad(self.as_str())
    }
}
impl ::serde::Serialize for RepositoryVisibility {
    fn serialize<S: ::serde::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
impl<'de> ::serde::Deserialize<'de> for RepositoryVisibility {
    fn deserialize<D: ::serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::models::open_enum::deserialize(deserializer)
    }
}
#[cfg(feature = "schemars")]
impl ::schemars::JsonSchema for RepositoryVisibility {
    fn schema_name() -> ::std::borrow::Cow<'static, str> {
        "RepositoryVisibility".into()
    }
    fn json_schema(_: &mut ::schemars::SchemaGenerator) -> ::schemars::Schema {
        ::schemars::json_schema!(
            { "type" : "string", "examples" : ["public", "private", "internal"] }
        )
    }
}
///The operating system for which an archive of the runner application is built, in GitHub's abbreviations.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum RunnerApplicationOs {
    ///`osx`: macOS.
    Osx,
    ///`linux`: GNU/Linux.
    Linux,
    ///`win`: Microsoft Windows.
    Win,
    /// A value that this version of the crate does not know, as GitHub writes it.
    Unknown(String),
}
impl RunnerApplicationOs {
    /// Returns the value as GitHub writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Osx => "osx",
            Self::Linux => "linux",
            Self::Win => "win",
            Self::Unknown(value) => value,
        }
    }
}
impl ::std::convert::From<&str> for RunnerApplicationOs {
    fn from(value: &str) -> Self {
        match value {
            "osx" => Self::Osx,
            "linux" => Self::Linux,
            "win" => Self::Win,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}
impl ::std::convert::From<String> for RunnerApplicationOs {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}
impl ::std::cmp::PartialEq<&str> for RunnerApplicationOs {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == *other
    }
}
impl ::std::cmp::PartialEq<str> for RunnerApplicationOs {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == other
    }
}
impl ::std::str::FromStr for RunnerApplicationOs {
    type Err = ::std::convert::Infallible;
    fn from_str(value: &str) -> Result<Self, Self::Err> {
        Ok(Self::from(value))
    }
}
impl ::std::fmt::Display for RunnerApplicationOs {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.pad(self.as_str())
    }
}
impl ::serde::Serialize for RunnerApplicationOs {
    fn serialize<S: ::serde::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
impl<'de> ::serde::Deserialize<'de> for RunnerApplicationOs {
    fn deserialize<D: ::serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::models::open_enum::deserialize(deserializer)
    }
}
#[cfg(feature = "schemars")]
impl ::schemars::JsonSchema for RunnerApplicationOs {
    fn schema_name() -> ::std::borrow::Cow<'static, str> {
        "RunnerApplicationOs".into()
    }
    fn json_schema(_: &mut ::schemars::SchemaGenerator) -> ::schemars::Schema {
        ::schemars::json_schema!(
            { "type" : "string", "examples" : ["osx", "linux", "win"] }
        )
    }
}
///Whether a label of a runner can be removed.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum RunnerLabelType {
    ///`read-only`: set by the runner application or a just-in-time configuration. The label cannot be removed.
    ReadOnly,
    ///`custom`: added by a request or at registration. The label can be removed.
    Custom,
    /// A value that this version of the crate does not know, as GitHub writes it.
    Unknown(String),
}
impl RunnerLabelType {
    /// Returns the value as GitHub writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::ReadOnly => "read-only",
            Self::Custom => "custom",
            Self::Unknown(value) => value,
        }
    }
}
impl ::std::convert::From<&str> for RunnerLabelType {
    fn from(value: &str) -> Self {
        match value {
            "read-only" => Self::ReadOnly,
            "custom" => Self::Custom,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}
impl ::std::convert::From<String> for RunnerLabelType {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}
impl ::std::cmp::PartialEq<&str> for RunnerLabelType {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == *other
    }
}
impl ::std::cmp::PartialEq<str> for RunnerLabelType {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == other
    }
}
impl ::std::str::FromStr for RunnerLabelType {
    type Err = ::std::convert::Infallible;
    fn from_str(value: &str) -> Result<Self, Self::Err> {
        Ok(Self::from(value))
    }
}
impl ::std::fmt::Display for RunnerLabelType {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.pad(self.as_str())
    }
}
impl ::serde::Serialize for RunnerLabelType {
    fn serialize<S: ::serde::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
impl<'de> ::serde::Deserialize<'de> for RunnerLabelType {
    fn deserialize<D: ::serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::models::open_enum::deserialize(deserializer)
    }
}
#[cfg(feature = "schemars")]
impl ::schemars::JsonSchema for RunnerLabelType {
    fn schema_name() -> ::std::borrow::Cow<'static, str> {
        "RunnerLabelType".into()
    }
    fn json_schema(_: &mut ::schemars::SchemaGenerator) -> ::schemars::Schema {
        ::schemars::json_schema!(
            { "type" : "string", "examples" : ["read-only", "custom"] }
        )
    }
}
/**Whether the machine of a self-hosted runner is connected to GitHub.

The status does not show whether the runner is running a job: see [`Runner::busy`].*/
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum RunnerStatus {
    ///`online`: the machine is connected. It waits for a job or runs one.
    Online,
    ///`offline`: the machine is not connected. A just-in-time runner is offline until its machine connects for the first time.
    Offline,
    /// A value that this version of the crate does not know, as GitHub writes it.
    Unknown(String),
}
impl RunnerStatus {
    /// Returns the value as GitHub writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Online => "online",
            Self::Offline => "offline",
            Self::Unknown(value) => value,
        }
    }
}
impl ::std::convert::From<&str> for RunnerStatus {
    fn from(value: &str) -> Self {
        match value {
            "online" => Self::Online,
            "offline" => Self::Offline,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}
impl ::std::convert::From<String> for RunnerStatus {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}
impl ::std::cmp::PartialEq<&str> for RunnerStatus {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == *other
    }
}
impl ::std::cmp::PartialEq<str> for RunnerStatus {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == other
    }
}
impl ::std::str::FromStr for RunnerStatus {
    type Err = ::std::convert::Infallible;
    fn from_str(value: &str) -> Result<Self, Self::Err> {
        Ok(Self::from(value))
    }
}
impl ::std::fmt::Display for RunnerStatus {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.pad(self.as_str())
    }
}
impl ::serde::Serialize for RunnerStatus {
    fn serialize<S: ::serde::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
impl<'de> ::serde::Deserialize<'de> for RunnerStatus {
    fn deserialize<D: ::serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::models::open_enum::deserialize(deserializer)
    }
}
#[cfg(feature = "schemars")]
impl ::schemars::JsonSchema for RunnerStatus {
    fn schema_name() -> ::std::borrow::Cow<'static, str> {
        "RunnerStatus".into()
    }
    fn json_schema(_: &mut ::schemars::SchemaGenerator) -> ::schemars::Schema {
        ::schemars::json_schema!(
            { "type" : "string", "examples" : ["online", "offline"] }
        )
    }
}
///Whether a security feature is enabled.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum SecurityFeatureStatus {
    ///`enabled`: the feature is on.
    Enabled,
    ///`disabled`: the feature is off.
    Disabled,
    /// A value that this version of the crate does not know, as GitHub writes it.
    Unknown(String),
}
impl SecurityFeatureStatus {
    /// Returns the value as GitHub writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Enabled => "enabled",
            Self::Disabled => "disabled",
            Self::Unknown(value) => value,
        }
    }
}
impl ::std::convert::From<&str> for SecurityFeatureStatus {
    fn from(value: &str) -> Self {
        match value {
            "enabled" => Self::Enabled,
            "disabled" => Self::Disabled,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}
impl ::std::convert::From<String> for SecurityFeatureStatus {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}
impl ::std::cmp::PartialEq<&str> for SecurityFeatureStatus {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == *other
    }
}
impl ::std::cmp::PartialEq<str> for SecurityFeatureStatus {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == other
    }
}
impl ::std::str::FromStr for SecurityFeatureStatus {
    type Err = ::std::convert::Infallible;
    fn from_str(value: &str) -> Result<Self, Self::Err> {
        Ok(Self::from(value))
    }
}
impl ::std::fmt::Display for SecurityFeatureStatus {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.pad(self.as_str())
    }
}
impl ::serde::Serialize for SecurityFeatureStatus {
    fn serialize<S: ::serde::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
impl<'de> ::serde::Deserialize<'de> for SecurityFeatureStatus {
    fn deserialize<D: ::serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::models::open_enum::deserialize(deserializer)
    }
}
#[cfg(feature = "schemars")]
impl ::schemars::JsonSchema for SecurityFeatureStatus {
    fn schema_name() -> ::std::borrow::Cow<'static, str> {
        "SecurityFeatureStatus".into()
    }
    fn json_schema(_: &mut ::schemars::SchemaGenerator) -> ::schemars::Schema {
        ::schemars::json_schema!(
            { "type" : "string", "examples" : ["enabled", "disabled"] }
        )
    }
}
///The default message of a squashed commit.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum SquashMergeCommitMessage {
    ///`PR_BODY`: the body of the pull request.
    PrBody,
    ///`COMMIT_MESSAGES`: the messages of the commits.
    CommitMessages,
    ///`BLANK`: no message.
    Blank,
    /// A value that this version of the crate does not know, as GitHub writes it.
    Unknown(String),
}
impl SquashMergeCommitMessage {
    /// Returns the value as GitHub writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::PrBody => "PR_BODY",
            Self::CommitMessages => "COMMIT_MESSAGES",
            Self::Blank => "BLANK",
            Self::Unknown(value) => value,
        }
    }
}
impl ::std::convert::From<&str> for SquashMergeCommitMessage {
    fn from(value: &str) -> Self {
        match value {
            "PR_BODY" => Self::PrBody,
            "COMMIT_MESSAGES" => Self::CommitMessages,
            "BLANK" => Self::Blank,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}
impl ::std::convert::From<String> for SquashMergeCommitMessage {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}
impl ::std::cmp::PartialEq<&str> for SquashMergeCommitMessage {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == *other
    }
}
impl ::std::cmp::PartialEq<str> for SquashMergeCommitMessage {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == other
    }
}
impl ::std::str::FromStr for SquashMergeCommitMessage {
    type Err = ::std::convert::Infallible;
    fn from_str(value: &str) -> Result<Self, Self::Err> {
        Ok(Self::from(value))
    }
}
impl ::std::fmt::Display for SquashMergeCommitMessage {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.pad(self.as_str())
    }
}
impl ::serde::Serialize for SquashMergeCommitMessage {
    fn serialize<S: ::serde::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
impl<'de> ::serde::Deserialize<'de> for SquashMergeCommitMessage {
    fn deserialize<D: ::serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::models::open_enum::deserialize(deserializer)
    }
}
#[cfg(feature = "schemars")]
impl ::schemars::JsonSchema for SquashMergeCommitMessage {
    fn schema_name() -> ::std::borrow::Cow<'static, str> {
        "SquashMergeCommitMessage".into()
    }
    fn json_schema(_: &mut ::schemars::SchemaGenerator) -> ::schemars::Schema {
        ::schemars::json_schema!(
            { "type" : "string", "examples" : ["PR_BODY", "COMMIT_MESSAGES", "BLANK"] }
        )
    }
}
///The default title of a squashed commit.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum SquashMergeCommitTitle {
    ///`PR_TITLE`: the title of the pull request.
    PrTitle,
    ///`COMMIT_OR_PR_TITLE`: the title of the commit if there is only one, and the title of the pull request otherwise.
    CommitOrPrTitle,
    /// A value that this version of the crate does not know, as GitHub writes it.
    Unknown(String),
}
impl SquashMergeCommitTitle {
    /// Returns the value as GitHub writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::PrTitle => "PR_TITLE",
            Self::CommitOrPrTitle => "COMMIT_OR_PR_TITLE",
            Self::Unknown(value) => value,
        }
    }
}
impl ::std::convert::From<&str> for SquashMergeCommitTitle {
    fn from(value: &str) -> Self {
        match value {
            "PR_TITLE" => Self::PrTitle,
            "COMMIT_OR_PR_TITLE" => Self::CommitOrPrTitle,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}
impl ::std::convert::From<String> for SquashMergeCommitTitle {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}
impl ::std::cmp::PartialEq<&str> for SquashMergeCommitTitle {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == *other
    }
}
impl ::std::cmp::PartialEq<str> for SquashMergeCommitTitle {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == other
    }
}
impl ::std::str::FromStr for SquashMergeCommitTitle {
    type Err = ::std::convert::Infallible;
    fn from_str(value: &str) -> Result<Self, Self::Err> {
        Ok(Self::from(value))
    }
}
impl ::std::fmt::Display for SquashMergeCommitTitle {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.pad(self.as_str())
    }
}
impl ::serde::Serialize for SquashMergeCommitTitle {
    fn serialize<S: ::serde::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
impl<'de> ::serde::Deserialize<'de> for SquashMergeCommitTitle {
    fn deserialize<D: ::serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::models::open_enum::deserialize(deserializer)
    }
}
#[cfg(feature = "schemars")]
impl ::schemars::JsonSchema for SquashMergeCommitTitle {
    fn schema_name() -> ::std::borrow::Cow<'static, str> {
        "SquashMergeCommitTitle".into()
    }
    fn json_schema(_: &mut ::schemars::SchemaGenerator) -> ::schemars::Schema {
        ::schemars::json_schema!(
            { "type" : "string", "examples" : ["PR_TITLE", "COMMIT_OR_PR_TITLE"] }
        )
    }
}
/**Who can use the runners of a group.

`private` exists only for groups of organizations.*/
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Visibility {
    ///`selected`: the selected repositories or organizations.
    Selected,
    ///`all`: all repositories of the organization, or all organizations of the enterprise.
    All,
    ///`private`: all private repositories of the organization.
    Private,
    /// A value that this version of the crate does not know, as GitHub writes it.
    Unknown(String),
}
impl Visibility {
    /// Returns the value as GitHub writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Selected => "selected",
            Self::All => "all",
            Self::Private => "private",
            Self::Unknown(value) => value,
        }
    }
}
impl ::std::convert::From<&str> for Visibility {
    fn from(value: &str) -> Self {
        match value {
            "selected" => Self::Selected,
            "all" => Self::All,
            "private" => Self::Private,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}
impl ::std::convert::From<String> for Visibility {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}
impl ::std::cmp::PartialEq<&str> for Visibility {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == *other
    }
}
impl ::std::cmp::PartialEq<str> for Visibility {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == other
    }
}
impl ::std::str::FromStr for Visibility {
    type Err = ::std::convert::Infallible;
    fn from_str(value: &str) -> Result<Self, Self::Err> {
        Ok(Self::from(value))
    }
}
impl ::std::fmt::Display for Visibility {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.pad(self.as_str())
    }
}
impl ::serde::Serialize for Visibility {
    fn serialize<S: ::serde::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
impl<'de> ::serde::Deserialize<'de> for Visibility {
    fn deserialize<D: ::serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        crate::models::open_enum::deserialize(deserializer)
    }
}
#[cfg(feature = "schemars")]
impl ::schemars::JsonSchema for Visibility {
    fn schema_name() -> ::std::borrow::Cow<'static, str> {
        "Visibility".into()
    }
    fn json_schema(_: &mut ::schemars::SchemaGenerator) -> ::schemars::Schema {
        ::schemars::json_schema!(
            { "type" : "string", "examples" : ["selected", "all", "private"] }
        )
    }
}
///Identifies a GitHub App. Ids of other objects have other types, so the compiler rejects a wrong id.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    ::serde::Deserialize,
    ::serde::Serialize
)]
#[serde(transparent)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct AppId(u64);
impl AppId {
    ///Creates the id of a GitHub App from its number.
    pub const fn new(id: u64) -> Self {
        Self(id)
    }
    /// Returns the id as a number.
    pub const fn get(self) -> u64 {
        self.0
    }
}
impl ::std::convert::From<u64> for AppId {
    fn from(id: u64) -> Self {
        Self(id)
    }
}
impl ::std::convert::From<&AppId> for AppId {
    fn from(id: &AppId) -> Self {
        *id
    }
}
impl ::std::convert::From<AppId> for u64 {
    fn from(id: AppId) -> Self {
        id.0
    }
}
/// Converts numbers from other sources, such as a database without unsigned integers. Fails for negative
/// numbers.
impl ::std::convert::TryFrom<i64> for AppId {
    type Error = ::std::num::TryFromIntError;
    fn try_from(id: i64) -> Result<Self, Self::Error> {
        ::std::convert::TryFrom::try_from(id).map(Self)
    }
}
impl ::std::fmt::Display for AppId {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        ::std::fmt::Display::fmt(&self.0, f)
    }
}
impl ::std::str::FromStr for AppId {
    type Err = ::std::num::ParseIntError;
    fn from_str(id: &str) -> Result<Self, Self::Err> {
        id.parse().map(Self)
    }
}
///Identifies a custom image of GitHub-hosted runners. Ids of other objects have other types, so the compiler rejects a wrong id.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    ::serde::Deserialize,
    ::serde::Serialize
)]
#[serde(transparent)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct CustomImageId(u64);
impl CustomImageId {
    ///Creates the id of a custom image of GitHub-hosted runners from its number.
    pub const fn new(id: u64) -> Self {
        Self(id)
    }
    /// Returns the id as a number.
    pub const fn get(self) -> u64 {
        self.0
    }
}
impl ::std::convert::From<u64> for CustomImageId {
    fn from(id: u64) -> Self {
        Self(id)
    }
}
impl ::std::convert::From<&CustomImageId> for CustomImageId {
    fn from(id: &CustomImageId) -> Self {
        *id
    }
}
impl ::std::convert::From<CustomImageId> for u64 {
    fn from(id: CustomImageId) -> Self {
        id.0
    }
}
/// Converts numbers from other sources, such as a database without unsigned integers. Fails for negative
/// numbers.
impl ::std::convert::TryFrom<i64> for CustomImageId {
    type Error = ::std::num::TryFromIntError;
    fn try_from(id: i64) -> Result<Self, Self::Error> {
        ::std::convert::TryFrom::try_from(id).map(Self)
    }
}
impl ::std::fmt::Display for CustomImageId {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        ::std::fmt::Display::fmt(&self.0, f)
    }
}
impl ::std::str::FromStr for CustomImageId {
    type Err = ::std::num::ParseIntError;
    fn from_str(id: &str) -> Result<Self, Self::Err> {
        id.parse().map(Self)
    }
}
///Identifies an enterprise. Ids of other objects have other types, so the compiler rejects a wrong id.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    ::serde::Deserialize,
    ::serde::Serialize
)]
#[serde(transparent)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct EnterpriseId(u64);
impl EnterpriseId {
    ///Creates the id of an enterprise from its number.
    pub const fn new(id: u64) -> Self {
        Self(id)
    }
    /// Returns the id as a number.
    pub const fn get(self) -> u64 {
        self.0
    }
}
impl ::std::convert::From<u64> for EnterpriseId {
    fn from(id: u64) -> Self {
        Self(id)
    }
}
impl ::std::convert::From<&EnterpriseId> for EnterpriseId {
    fn from(id: &EnterpriseId) -> Self {
        *id
    }
}
impl ::std::convert::From<EnterpriseId> for u64 {
    fn from(id: EnterpriseId) -> Self {
        id.0
    }
}
/// Converts numbers from other sources, such as a database without unsigned integers. Fails for negative
/// numbers.
impl ::std::convert::TryFrom<i64> for EnterpriseId {
    type Error = ::std::num::TryFromIntError;
    fn try_from(id: i64) -> Result<Self, Self::Error> {
        ::std::convert::TryFrom::try_from(id).map(Self)
    }
}
impl ::std::fmt::Display for EnterpriseId {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        ::std::fmt::Display::fmt(&self.0, f)
    }
}
impl ::std::str::FromStr for EnterpriseId {
    type Err = ::std::num::ParseIntError;
    fn from_str(id: &str) -> Result<Self, Self::Err> {
        id.parse().map(Self)
    }
}
///Identifies a GitHub-hosted runner. Ids of other objects have other types, so the compiler rejects a wrong id.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    ::serde::Deserialize,
    ::serde::Serialize
)]
#[serde(transparent)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct HostedRunnerId(u64);
impl HostedRunnerId {
    ///Creates the id of a GitHub-hosted runner from its number.
    pub const fn new(id: u64) -> Self {
        Self(id)
    }
    /// Returns the id as a number.
    pub const fn get(self) -> u64 {
        self.0
    }
}
impl ::std::convert::From<u64> for HostedRunnerId {
    fn from(id: u64) -> Self {
        Self(id)
    }
}
impl ::std::convert::From<&HostedRunnerId> for HostedRunnerId {
    fn from(id: &HostedRunnerId) -> Self {
        *id
    }
}
impl ::std::convert::From<HostedRunnerId> for u64 {
    fn from(id: HostedRunnerId) -> Self {
        id.0
    }
}
/// Converts numbers from other sources, such as a database without unsigned integers. Fails for negative
/// numbers.
impl ::std::convert::TryFrom<i64> for HostedRunnerId {
    type Error = ::std::num::TryFromIntError;
    fn try_from(id: i64) -> Result<Self, Self::Error> {
        ::std::convert::TryFrom::try_from(id).map(Self)
    }
}
impl ::std::fmt::Display for HostedRunnerId {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        ::std::fmt::Display::fmt(&self.0, f)
    }
}
impl ::std::str::FromStr for HostedRunnerId {
    type Err = ::std::num::ParseIntError;
    fn from_str(id: &str) -> Result<Self, Self::Err> {
        id.parse().map(Self)
    }
}
///Identifies an installation of a GitHub App. Ids of other objects have other types, so the compiler rejects a wrong id.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    ::serde::Deserialize,
    ::serde::Serialize
)]
#[serde(transparent)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct InstallationId(u64);
impl InstallationId {
    ///Creates the id of an installation of a GitHub App from its number.
    pub const fn new(id: u64) -> Self {
        Self(id)
    }
    /// Returns the id as a number.
    pub const fn get(self) -> u64 {
        self.0
    }
}
impl ::std::convert::From<u64> for InstallationId {
    fn from(id: u64) -> Self {
        Self(id)
    }
}
impl ::std::convert::From<&InstallationId> for InstallationId {
    fn from(id: &InstallationId) -> Self {
        *id
    }
}
impl ::std::convert::From<InstallationId> for u64 {
    fn from(id: InstallationId) -> Self {
        id.0
    }
}
/// Converts numbers from other sources, such as a database without unsigned integers. Fails for negative
/// numbers.
impl ::std::convert::TryFrom<i64> for InstallationId {
    type Error = ::std::num::TryFromIntError;
    fn try_from(id: i64) -> Result<Self, Self::Error> {
        ::std::convert::TryFrom::try_from(id).map(Self)
    }
}
impl ::std::fmt::Display for InstallationId {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        ::std::fmt::Display::fmt(&self.0, f)
    }
}
impl ::std::str::FromStr for InstallationId {
    type Err = ::std::num::ParseIntError;
    fn from_str(id: &str) -> Result<Self, Self::Err> {
        id.parse().map(Self)
    }
}
///Identifies an organization. Ids of other objects have other types, so the compiler rejects a wrong id.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    ::serde::Deserialize,
    ::serde::Serialize
)]
#[serde(transparent)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct OrganizationId(u64);
impl OrganizationId {
    ///Creates the id of an organization from its number.
    pub const fn new(id: u64) -> Self {
        Self(id)
    }
    /// Returns the id as a number.
    pub const fn get(self) -> u64 {
        self.0
    }
}
impl ::std::convert::From<u64> for OrganizationId {
    fn from(id: u64) -> Self {
        Self(id)
    }
}
impl ::std::convert::From<&OrganizationId> for OrganizationId {
    fn from(id: &OrganizationId) -> Self {
        *id
    }
}
impl ::std::convert::From<OrganizationId> for u64 {
    fn from(id: OrganizationId) -> Self {
        id.0
    }
}
/// Converts numbers from other sources, such as a database without unsigned integers. Fails for negative
/// numbers.
impl ::std::convert::TryFrom<i64> for OrganizationId {
    type Error = ::std::num::TryFromIntError;
    fn try_from(id: i64) -> Result<Self, Self::Error> {
        ::std::convert::TryFrom::try_from(id).map(Self)
    }
}
impl ::std::fmt::Display for OrganizationId {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        ::std::fmt::Display::fmt(&self.0, f)
    }
}
impl ::std::str::FromStr for OrganizationId {
    type Err = ::std::num::ParseIntError;
    fn from_str(id: &str) -> Result<Self, Self::Err> {
        id.parse().map(Self)
    }
}
///Identifies a repository. Ids of other objects have other types, so the compiler rejects a wrong id.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    ::serde::Deserialize,
    ::serde::Serialize
)]
#[serde(transparent)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct RepositoryId(u64);
impl RepositoryId {
    ///Creates the id of a repository from its number.
    pub const fn new(id: u64) -> Self {
        Self(id)
    }
    /// Returns the id as a number.
    pub const fn get(self) -> u64 {
        self.0
    }
}
impl ::std::convert::From<u64> for RepositoryId {
    fn from(id: u64) -> Self {
        Self(id)
    }
}
impl ::std::convert::From<&RepositoryId> for RepositoryId {
    fn from(id: &RepositoryId) -> Self {
        *id
    }
}
impl ::std::convert::From<RepositoryId> for u64 {
    fn from(id: RepositoryId) -> Self {
        id.0
    }
}
/// Converts numbers from other sources, such as a database without unsigned integers. Fails for negative
/// numbers.
impl ::std::convert::TryFrom<i64> for RepositoryId {
    type Error = ::std::num::TryFromIntError;
    fn try_from(id: i64) -> Result<Self, Self::Error> {
        ::std::convert::TryFrom::try_from(id).map(Self)
    }
}
impl ::std::fmt::Display for RepositoryId {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        ::std::fmt::Display::fmt(&self.0, f)
    }
}
impl ::std::str::FromStr for RepositoryId {
    type Err = ::std::num::ParseIntError;
    fn from_str(id: &str) -> Result<Self, Self::Err> {
        id.parse().map(Self)
    }
}
///Identifies a runner group. The default group is [`DEFAULT`](Self::DEFAULT).
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    ::serde::Deserialize,
    ::serde::Serialize
)]
#[serde(transparent)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct RunnerGroupId(u64);
impl RunnerGroupId {
    ///Creates the id of a runner group from its number.
    pub const fn new(id: u64) -> Self {
        Self(id)
    }
    /// Returns the id as a number.
    pub const fn get(self) -> u64 {
        self.0
    }
}
impl ::std::convert::From<u64> for RunnerGroupId {
    fn from(id: u64) -> Self {
        Self(id)
    }
}
impl ::std::convert::From<&RunnerGroupId> for RunnerGroupId {
    fn from(id: &RunnerGroupId) -> Self {
        *id
    }
}
impl ::std::convert::From<RunnerGroupId> for u64 {
    fn from(id: RunnerGroupId) -> Self {
        id.0
    }
}
/// Converts numbers from other sources, such as a database without unsigned integers. Fails for negative
/// numbers.
impl ::std::convert::TryFrom<i64> for RunnerGroupId {
    type Error = ::std::num::TryFromIntError;
    fn try_from(id: i64) -> Result<Self, Self::Error> {
        ::std::convert::TryFrom::try_from(id).map(Self)
    }
}
impl ::std::fmt::Display for RunnerGroupId {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        ::std::fmt::Display::fmt(&self.0, f)
    }
}
impl ::std::str::FromStr for RunnerGroupId {
    type Err = ::std::num::ParseIntError;
    fn from_str(id: &str) -> Result<Self, Self::Err> {
        id.parse().map(Self)
    }
}
///Identifies a self-hosted runner. Ids of other objects have other types, so the compiler rejects a wrong id.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    ::serde::Deserialize,
    ::serde::Serialize
)]
#[serde(transparent)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct RunnerId(u64);
impl RunnerId {
    ///Creates the id of a self-hosted runner from its number.
    pub const fn new(id: u64) -> Self {
        Self(id)
    }
    /// Returns the id as a number.
    pub const fn get(self) -> u64 {
        self.0
    }
}
impl ::std::convert::From<u64> for RunnerId {
    fn from(id: u64) -> Self {
        Self(id)
    }
}
impl ::std::convert::From<&RunnerId> for RunnerId {
    fn from(id: &RunnerId) -> Self {
        *id
    }
}
impl ::std::convert::From<RunnerId> for u64 {
    fn from(id: RunnerId) -> Self {
        id.0
    }
}
/// Converts numbers from other sources, such as a database without unsigned integers. Fails for negative
/// numbers.
impl ::std::convert::TryFrom<i64> for RunnerId {
    type Error = ::std::num::TryFromIntError;
    fn try_from(id: i64) -> Result<Self, Self::Error> {
        ::std::convert::TryFrom::try_from(id).map(Self)
    }
}
impl ::std::fmt::Display for RunnerId {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        ::std::fmt::Display::fmt(&self.0, f)
    }
}
impl ::std::str::FromStr for RunnerId {
    type Err = ::std::num::ParseIntError;
    fn from_str(id: &str) -> Result<Self, Self::Err> {
        id.parse().map(Self)
    }
}
///Identifies a user or other account. Ids of other objects have other types, so the compiler rejects a wrong id.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    ::serde::Deserialize,
    ::serde::Serialize
)]
#[serde(transparent)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct UserId(u64);
impl UserId {
    ///Creates the id of a user or other account from its number.
    pub const fn new(id: u64) -> Self {
        Self(id)
    }
    /// Returns the id as a number.
    pub const fn get(self) -> u64 {
        self.0
    }
}
impl ::std::convert::From<u64> for UserId {
    fn from(id: u64) -> Self {
        Self(id)
    }
}
impl ::std::convert::From<&UserId> for UserId {
    fn from(id: &UserId) -> Self {
        *id
    }
}
impl ::std::convert::From<UserId> for u64 {
    fn from(id: UserId) -> Self {
        id.0
    }
}
/// Converts numbers from other sources, such as a database without unsigned integers. Fails for negative
/// numbers.
impl ::std::convert::TryFrom<i64> for UserId {
    type Error = ::std::num::TryFromIntError;
    fn try_from(id: i64) -> Result<Self, Self::Error> {
        ::std::convert::TryFrom::try_from(id).map(Self)
    }
}
impl ::std::fmt::Display for UserId {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        ::std::fmt::Display::fmt(&self.0, f)
    }
}
impl ::std::str::FromStr for UserId {
    type Err = ::std::num::ParseIntError;
    fn from_str(id: &str) -> Result<Self, Self::Err> {
        id.parse().map(Self)
    }
}
#[cfg(feature = "test-util")]
impl AuthenticationToken {
    /**Creates a value for a test. This method and the setters need the feature `test-util`.

Optional fields are absent. Other fields that are not parameters have a default: an empty string or list, `false`, zero, the first known value of an enum, or the first second of 1970.*/
    pub fn for_test(
        token: impl ::std::convert::Into<crate::models::Secret>,
        expires_at: ::chrono::DateTime<::chrono::offset::Utc>,
    ) -> Self {
        let token: crate::models::Secret = token.into();
        let expires_at: ::chrono::DateTime<::chrono::offset::Utc> = expires_at;
        Self {
            expires_at,
            permissions: ::std::option::Option::None,
            repositories: ::std::option::Option::None,
            repository_selection: ::std::option::Option::None,
            single_file: ::std::option::Option::None,
            token,
        }
    }
    /**Sets `permissions`.

The permissions of the token. GitHub omits them for registration and remove tokens.*/
    #[must_use]
    pub fn permissions(
        mut self,
        permissions: impl ::std::convert::Into<
            ::serde_json::Map<String, ::serde_json::Value>,
        >,
    ) -> Self {
        self.permissions = ::std::option::Option::Some(permissions.into());
        self
    }
    /**Sets `repositories`.

The repositories this token has access to*/
    #[must_use]
    pub fn repositories(
        mut self,
        repositories: impl ::std::iter::IntoIterator<
            Item = impl ::std::convert::Into<Repository>,
        >,
    ) -> Self {
        self.repositories = ::std::option::Option::Some(
            repositories.into_iter().map(::std::convert::Into::into).collect(),
        );
        self
    }
    /**Sets `repository_selection`.

Whether the token has access to all repositories or to selected ones.*/
    #[must_use]
    pub fn repository_selection(
        mut self,
        repository_selection: impl ::std::convert::Into<RepositorySelection>,
    ) -> Self {
        self.repository_selection = ::std::option::Option::Some(
            repository_selection.into(),
        );
        self
    }
    /**Sets `single_file`.

The single file that the token can read.*/
    #[must_use]
    pub fn single_file(
        mut self,
        single_file: impl ::std::convert::Into<String>,
    ) -> Self {
        self.single_file = ::std::option::Option::Some(single_file.into());
        self
    }
}
#[cfg(feature = "test-util")]
impl CodeOfConduct {
    /**Creates a value for a test. This method and the setters need the feature `test-util`.

Optional fields are absent. Other fields that are not parameters have a default: an empty string or list, `false`, zero, the first known value of an enum, or the first second of 1970.*/
    pub fn for_test(name: impl ::std::convert::Into<String>) -> Self {
        let name: String = name.into();
        Self {
            body: ::std::option::Option::None,
            html_url: ::std::option::Option::None,
            key: ::std::string::String::new(),
            name,
            url: ::std::string::String::new(),
        }
    }
    ///Sets `body`.
    #[must_use]
    pub fn body(mut self, body: impl ::std::convert::Into<String>) -> Self {
        self.body = ::std::option::Option::Some(body.into());
        self
    }
    /**Sets `html_url`.

The URL of the code of conduct's page on GitHub.*/
    #[must_use]
    pub fn html_url(mut self, html_url: impl ::std::convert::Into<String>) -> Self {
        self.html_url = ::std::option::Option::Some(html_url.into());
        self
    }
    ///Sets `key`.
    #[must_use]
    pub fn key(mut self, key: impl ::std::convert::Into<String>) -> Self {
        self.key = key.into();
        self
    }
    /**Sets `url`.

The URL of the code of conduct in the API.*/
    #[must_use]
    pub fn url(mut self, url: impl ::std::convert::Into<String>) -> Self {
        self.url = url.into();
        self
    }
}
#[cfg(feature = "test-util")]
impl CodeOfConductSimple {
    /**Creates a value for a test. This method and the setters need the feature `test-util`.

Optional fields are absent. Other fields that are not parameters have a default: an empty string or list, `false`, zero, the first known value of an enum, or the first second of 1970.*/
    pub fn for_test(name: impl ::std::convert::Into<String>) -> Self {
        let name: String = name.into();
        Self {
            html_url: ::std::option::Option::None,
            key: ::std::string::String::new(),
            name,
            url: ::std::string::String::new(),
        }
    }
    /**Sets `html_url`.

The URL of the code of conduct's page on GitHub.*/
    #[must_use]
    pub fn html_url(mut self, html_url: impl ::std::convert::Into<String>) -> Self {
        self.html_url = ::std::option::Option::Some(html_url.into());
        self
    }
    ///Sets `key`.
    #[must_use]
    pub fn key(mut self, key: impl ::std::convert::Into<String>) -> Self {
        self.key = key.into();
        self
    }
    /**Sets `url`.

The URL of the code of conduct in the API.*/
    #[must_use]
    pub fn url(mut self, url: impl ::std::convert::Into<String>) -> Self {
        self.url = url.into();
        self
    }
}
#[cfg(feature = "test-util")]
impl CuratedImage {
    /**Creates a value for a test. This method and the setters need the feature `test-util`.

Optional fields are absent. Other fields that are not parameters have a default: an empty string or list, `false`, zero, the first known value of an enum, or the first second of 1970.*/
    pub fn for_test(id: impl ::std::convert::Into<String>) -> Self {
        let id: String = id.into();
        Self {
            display_name: ::std::string::String::new(),
            id,
            platform: ::std::string::String::new(),
            size_gb: 0,
            source: <ImageSource>::Github,
        }
    }
    /**Sets `display_name`.

Display name for this image.*/
    #[must_use]
    pub fn display_name(
        mut self,
        display_name: impl ::std::convert::Into<String>,
    ) -> Self {
        self.display_name = display_name.into();
        self
    }
    /**Sets `platform`.

The operating system and the architecture of the image, for example `linux-x64`.*/
    #[must_use]
    pub fn platform(mut self, platform: impl ::std::convert::Into<String>) -> Self {
        self.platform = platform.into();
        self
    }
    /**Sets `size_gb`.

Image size in GB.*/
    #[must_use]
    pub fn size_gb(mut self, size_gb: impl ::std::convert::Into<i64>) -> Self {
        self.size_gb = size_gb.into();
        self
    }
    /**Sets `source`.

The provider of the image.*/
    #[must_use]
    pub fn source(mut self, source: impl ::std::convert::Into<ImageSource>) -> Self {
        self.source = source.into();
        self
    }
}
#[cfg(feature = "test-util")]
impl CuratedImageList {
    /**Creates a value for a test. This method and the setters need the feature `test-util`.

Optional fields are absent. Other fields that are not parameters have a default: an empty string or list, `false`, zero, the first known value of an enum, or the first second of 1970.*/
    pub fn for_test(
        images: impl ::std::iter::IntoIterator<
            Item = impl ::std::convert::Into<CuratedImage>,
        >,
    ) -> Self {
        let images: Vec<CuratedImage> = images
            .into_iter()
            .map(::std::convert::Into::into)
            .collect();
        Self {
            total_count: ::std::convert::TryFrom::try_from(images.len())
                .unwrap_or(i64::MAX),
            images,
        }
    }
}
#[cfg(feature = "test-util")]
impl CustomImage {
    /**Creates a value for a test. This method and the setters need the feature `test-util`.

Optional fields are absent. Other fields that are not parameters have a default: an empty string or list, `false`, zero, the first known value of an enum, or the first second of 1970.*/
    pub fn for_test(
        id: impl ::std::convert::Into<CustomImageId>,
        name: impl ::std::convert::Into<String>,
    ) -> Self {
        let id: CustomImageId = id.into();
        let name: String = name.into();
        Self {
            id,
            latest_version: ::std::string::String::new(),
            name,
            platform: ::std::string::String::new(),
            source: <ImageSource>::Github,
            state: <CustomImageState>::Ready,
            total_versions_size: 0,
            versions_count: 0,
        }
    }
    /**Sets `latest_version`.

The latest image version associated with the image.*/
    #[must_use]
    pub fn latest_version(
        mut self,
        latest_version: impl ::std::convert::Into<String>,
    ) -> Self {
        self.latest_version = latest_version.into();
        self
    }
    /**Sets `platform`.

The operating system and the architecture of the image, for example `linux-x64`.*/
    #[must_use]
    pub fn platform(mut self, platform: impl ::std::convert::Into<String>) -> Self {
        self.platform = platform.into();
        self
    }
    /**Sets `source`.

The provider of the image, which is always `custom`.*/
    #[must_use]
    pub fn source(mut self, source: impl ::std::convert::Into<ImageSource>) -> Self {
        self.source = source.into();
        self
    }
    /**Sets `state`.

The state of the image.*/
    #[must_use]
    pub fn state(mut self, state: impl ::std::convert::Into<CustomImageState>) -> Self {
        self.state = state.into();
        self
    }
    /**Sets `total_versions_size`.

Total size of all the image versions in GB.*/
    #[must_use]
    pub fn total_versions_size(
        mut self,
        total_versions_size: impl ::std::convert::Into<i64>,
    ) -> Self {
        self.total_versions_size = total_versions_size.into();
        self
    }
    /**Sets `versions_count`.

The number of image versions associated with the image.*/
    #[must_use]
    pub fn versions_count(
        mut self,
        versions_count: impl ::std::convert::Into<i64>,
    ) -> Self {
        self.versions_count = versions_count.into();
        self
    }
}
#[cfg(feature = "test-util")]
impl CustomImageList {
    /**Creates a value for a test. This method and the setters need the feature `test-util`.

Optional fields are absent. Other fields that are not parameters have a default: an empty string or list, `false`, zero, the first known value of an enum, or the first second of 1970.*/
    pub fn for_test(
        images: impl ::std::iter::IntoIterator<
            Item = impl ::std::convert::Into<CustomImage>,
        >,
    ) -> Self {
        let images: Vec<CustomImage> = images
            .into_iter()
            .map(::std::convert::Into::into)
            .collect();
        Self {
            total_count: ::std::convert::TryFrom::try_from(images.len())
                .unwrap_or(i64::MAX),
            image_versions: ::std::option::Option::None,
            images,
        }
    }
    /**Sets `image_versions`.

The items of the list in GitHub's example, which does not have the property `images`.*/
    #[must_use]
    pub fn image_versions(
        mut self,
        image_versions: impl ::std::iter::IntoIterator<
            Item = impl ::std::convert::Into<CustomImageVersion>,
        >,
    ) -> Self {
        self.image_versions = ::std::option::Option::Some(
            image_versions.into_iter().map(::std::convert::Into::into).collect(),
        );
        self
    }
}
#[cfg(feature = "test-util")]
impl CustomImageVersion {
    /**Creates a value for a test. This method and the setters need the feature `test-util`.

Optional fields are absent. Other fields that are not parameters have a default: an empty string or list, `false`, zero, the first known value of an enum, or the first second of 1970.*/
    pub fn for_test(version: impl ::std::convert::Into<String>) -> Self {
        let version: String = version.into();
        Self {
            created_on: ::std::string::String::new(),
            size_gb: 0,
            state: <CustomImageState>::Ready,
            state_details: ::std::option::Option::None,
            version,
        }
    }
    /**Sets `created_on`.

The time at which the version was created, as text from GitHub.*/
    #[must_use]
    pub fn created_on(mut self, created_on: impl ::std::convert::Into<String>) -> Self {
        self.created_on = created_on.into();
        self
    }
    /**Sets `size_gb`.

Image version size in GB.*/
    #[must_use]
    pub fn size_gb(mut self, size_gb: impl ::std::convert::Into<i64>) -> Self {
        self.size_gb = size_gb.into();
        self
    }
    /**Sets `state`.

The state of the version.*/
    #[must_use]
    pub fn state(mut self, state: impl ::std::convert::Into<CustomImageState>) -> Self {
        self.state = state.into();
        self
    }
    /**Sets `state_details`.

The image version status details.*/
    #[must_use]
    pub fn state_details(
        mut self,
        state_details: impl ::std::convert::Into<String>,
    ) -> Self {
        self.state_details = ::std::option::Option::Some(state_details.into());
        self
    }
}
#[cfg(feature = "test-util")]
impl CustomImageVersionList {
    /**Creates a value for a test. This method and the setters need the feature `test-util`.

Optional fields are absent. Other fields that are not parameters have a default: an empty string or list, `false`, zero, the first known value of an enum, or the first second of 1970.*/
    pub fn for_test(
        image_versions: impl ::std::iter::IntoIterator<
            Item = impl ::std::convert::Into<CustomImageVersion>,
        >,
    ) -> Self {
        let image_versions: Vec<CustomImageVersion> = image_versions
            .into_iter()
            .map(::std::convert::Into::into)
            .collect();
        Self {
            total_count: ::std::convert::TryFrom::try_from(image_versions.len())
                .unwrap_or(i64::MAX),
            image_versions,
        }
    }
}
#[cfg(feature = "test-util")]
impl Enterprise {
    /**Creates a value for a test. This method and the setters need the feature `test-util`.

Optional fields are absent. Other fields that are not parameters have a default: an empty string or list, `false`, zero, the first known value of an enum, or the first second of 1970.*/
    pub fn for_test(
        id: impl ::std::convert::Into<EnterpriseId>,
        name: impl ::std::convert::Into<String>,
        slug: impl ::std::convert::Into<String>,
    ) -> Self {
        let id: EnterpriseId = id.into();
        let name: String = name.into();
        let slug: String = slug.into();
        Self {
            avatar_url: ::std::string::String::new(),
            created_at: ::std::option::Option::None,
            description: ::std::option::Option::None,
            html_url: ::std::string::String::new(),
            id,
            name,
            node_id: ::std::string::String::new(),
            slug,
            updated_at: ::std::option::Option::None,
            website_url: ::std::option::Option::None,
        }
    }
    /**Sets `avatar_url`.

The URL of the account's avatar.*/
    #[must_use]
    pub fn avatar_url(mut self, avatar_url: impl ::std::convert::Into<String>) -> Self {
        self.avatar_url = avatar_url.into();
        self
    }
    /**Sets `created_at`.

The time at which the enterprise was created.*/
    #[must_use]
    pub fn created_at(
        mut self,
        created_at: ::chrono::DateTime<::chrono::offset::Utc>,
    ) -> Self {
        self.created_at = ::std::option::Option::Some(created_at);
        self
    }
    /**Sets `description`.

A short description of the enterprise.*/
    #[must_use]
    pub fn description(
        mut self,
        description: impl ::std::convert::Into<String>,
    ) -> Self {
        self.description = ::std::option::Option::Some(description.into());
        self
    }
    /**Sets `html_url`.

The URL of the enterprise's page on GitHub.*/
    #[must_use]
    pub fn html_url(mut self, html_url: impl ::std::convert::Into<String>) -> Self {
        self.html_url = html_url.into();
        self
    }
    /**Sets `node_id`.

The id of the enterprise in GitHub's GraphQL API.*/
    #[must_use]
    pub fn node_id(mut self, node_id: impl ::std::convert::Into<String>) -> Self {
        self.node_id = node_id.into();
        self
    }
    /**Sets `updated_at`.

The time at which the enterprise was last updated.*/
    #[must_use]
    pub fn updated_at(
        mut self,
        updated_at: ::chrono::DateTime<::chrono::offset::Utc>,
    ) -> Self {
        self.updated_at = ::std::option::Option::Some(updated_at);
        self
    }
    /**Sets `website_url`.

The enterprise's website URL.*/
    #[must_use]
    pub fn website_url(
        mut self,
        website_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.website_url = ::std::option::Option::Some(website_url.into());
        self
    }
}
#[cfg(feature = "test-util")]
impl EnterpriseRunnerGroup {
    /**Creates a value for a test. This method and the setters need the feature `test-util`.

Optional fields are absent. Other fields that are not parameters have a default: an empty string or list, `false`, zero, the first known value of an enum, or the first second of 1970.*/
    pub fn for_test(
        id: impl ::std::convert::Into<RunnerGroupId>,
        name: impl ::std::convert::Into<String>,
    ) -> Self {
        let id: RunnerGroupId = id.into();
        let name: String = name.into();
        Self {
            allows_public_repositories: false,
            default: false,
            hosted_runners_url: ::std::option::Option::None,
            id,
            name,
            network_configuration_id: ::std::option::Option::None,
            restricted_to_workflows: ::std::option::Option::None,
            runners_url: ::std::string::String::new(),
            selected_organizations_url: ::std::option::Option::None,
            selected_workflows: ::std::option::Option::None,
            visibility: <Visibility>::Selected,
            workflow_restrictions_read_only: ::std::option::Option::None,
        }
    }
    /**Sets `allows_public_repositories`.

Whether public repositories can use the runners.*/
    #[must_use]
    pub fn allows_public_repositories(
        mut self,
        allows_public_repositories: bool,
    ) -> Self {
        self.allows_public_repositories = allows_public_repositories;
        self
    }
    /**Sets `default`.

Whether the group is the default group, which new runners join.*/
    #[must_use]
    pub fn default(mut self, default: bool) -> Self {
        self.default = default;
        self
    }
    /**Sets `hosted_runners_url`.

The URL of the group's GitHub-hosted runners in the API.*/
    #[must_use]
    pub fn hosted_runners_url(
        mut self,
        hosted_runners_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.hosted_runners_url = ::std::option::Option::Some(hosted_runners_url.into());
        self
    }
    /**Sets `network_configuration_id`.

The identifier of a hosted compute network configuration.*/
    #[must_use]
    pub fn network_configuration_id(
        mut self,
        network_configuration_id: impl ::std::convert::Into<String>,
    ) -> Self {
        self.network_configuration_id = ::std::option::Option::Some(
            network_configuration_id.into(),
        );
        self
    }
    /**Sets `restricted_to_workflows`.

If `true`, the runner group will be restricted to running only the workflows specified in the `selected_workflows` array.*/
    #[must_use]
    pub fn restricted_to_workflows(mut self, restricted_to_workflows: bool) -> Self {
        self.restricted_to_workflows = ::std::option::Option::Some(
            restricted_to_workflows,
        );
        self
    }
    /**Sets `runners_url`.

The URL of the group's self-hosted runners in the API.*/
    #[must_use]
    pub fn runners_url(
        mut self,
        runners_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.runners_url = runners_url.into();
        self
    }
    /**Sets `selected_organizations_url`.

The URL of the selected organizations in the API, if the visibility is `selected`.*/
    #[must_use]
    pub fn selected_organizations_url(
        mut self,
        selected_organizations_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.selected_organizations_url = ::std::option::Option::Some(
            selected_organizations_url.into(),
        );
        self
    }
    /**Sets `selected_workflows`.

List of workflows the runner group should be allowed to run. This setting will be ignored unless `restricted_to_workflows` is set to `true`.*/
    #[must_use]
    pub fn selected_workflows(
        mut self,
        selected_workflows: impl ::std::iter::IntoIterator<
            Item = impl ::std::convert::Into<String>,
        >,
    ) -> Self {
        self.selected_workflows = ::std::option::Option::Some(
            selected_workflows.into_iter().map(::std::convert::Into::into).collect(),
        );
        self
    }
    /**Sets `visibility`.

Which organizations can use the runners.*/
    #[must_use]
    pub fn visibility(
        mut self,
        visibility: impl ::std::convert::Into<Visibility>,
    ) -> Self {
        self.visibility = visibility.into();
        self
    }
    /**Sets `workflow_restrictions_read_only`.

If `true`, the `restricted_to_workflows` and `selected_workflows` fields cannot be modified.*/
    #[must_use]
    pub fn workflow_restrictions_read_only(
        mut self,
        workflow_restrictions_read_only: bool,
    ) -> Self {
        self.workflow_restrictions_read_only = ::std::option::Option::Some(
            workflow_restrictions_read_only,
        );
        self
    }
}
#[cfg(feature = "test-util")]
impl EnterpriseRunnerGroupList {
    /**Creates a value for a test. This method and the setters need the feature `test-util`.

Optional fields are absent. Other fields that are not parameters have a default: an empty string or list, `false`, zero, the first known value of an enum, or the first second of 1970.*/
    pub fn for_test(
        runner_groups: impl ::std::iter::IntoIterator<
            Item = impl ::std::convert::Into<EnterpriseRunnerGroup>,
        >,
    ) -> Self {
        let runner_groups: Vec<EnterpriseRunnerGroup> = runner_groups
            .into_iter()
            .map(::std::convert::Into::into)
            .collect();
        Self {
            total_count: ::std::convert::TryFrom::try_from(runner_groups.len())
                .unwrap_or(i64::MAX),
            runner_groups,
        }
    }
}
#[cfg(feature = "test-util")]
impl EnterpriseRunnersSettings {
    /**Creates a value for a test. This method and the setters need the feature `test-util`.

Optional fields are absent. Other fields that are not parameters have a default: an empty string or list, `false`, zero, the first known value of an enum, or the first second of 1970.*/
    pub fn for_test(disable_self_hosted_runners_for_all_orgs: bool) -> Self {
        let disable_self_hosted_runners_for_all_orgs: bool = disable_self_hosted_runners_for_all_orgs;
        Self {
            disable_self_hosted_runners_for_all_orgs,
        }
    }
}
#[cfg(feature = "test-util")]
impl FullRepository {
    /**Creates a value for a test. This method and the setters need the feature `test-util`.

Optional fields are absent. Other fields that are not parameters have a default: an empty string or list, `false`, zero, the first known value of an enum, or the first second of 1970.*/
    pub fn for_test(
        id: impl ::std::convert::Into<RepositoryId>,
        name: impl ::std::convert::Into<String>,
    ) -> Self {
        let id: RepositoryId = id.into();
        let name: String = name.into();
        Self {
            allow_auto_merge: ::std::option::Option::None,
            allow_forking: ::std::option::Option::None,
            allow_merge_commit: ::std::option::Option::None,
            allow_rebase_merge: ::std::option::Option::None,
            allow_squash_merge: ::std::option::Option::None,
            allow_update_branch: ::std::option::Option::None,
            anonymous_access_enabled: ::std::option::Option::None,
            archive_url: ::std::string::String::new(),
            archived: false,
            assignees_url: ::std::string::String::new(),
            blobs_url: ::std::string::String::new(),
            branches_url: ::std::string::String::new(),
            clone_url: ::std::string::String::new(),
            code_of_conduct: ::std::option::Option::None,
            collaborators_url: ::std::string::String::new(),
            comments_url: ::std::string::String::new(),
            commits_url: ::std::string::String::new(),
            compare_url: ::std::string::String::new(),
            contents_url: ::std::string::String::new(),
            contributors_url: ::std::string::String::new(),
            created_at: ::chrono::DateTime::UNIX_EPOCH,
            custom_properties: ::std::option::Option::None,
            default_branch: ::std::string::String::new(),
            delete_branch_on_merge: ::std::option::Option::None,
            deployments_url: ::std::string::String::new(),
            description: ::std::option::Option::None,
            disabled: false,
            downloads_url: ::std::string::String::new(),
            events_url: ::std::string::String::new(),
            fork: false,
            forks: 0,
            forks_count: 0,
            forks_url: ::std::string::String::new(),
            full_name: ::std::string::String::new(),
            git_commits_url: ::std::string::String::new(),
            git_refs_url: ::std::string::String::new(),
            git_tags_url: ::std::string::String::new(),
            git_url: ::std::string::String::new(),
            has_discussions: false,
            has_downloads: ::std::option::Option::None,
            has_issues: false,
            has_pages: false,
            has_projects: false,
            has_pull_requests: ::std::option::Option::None,
            has_wiki: false,
            homepage: ::std::option::Option::None,
            hooks_url: ::std::string::String::new(),
            html_url: ::std::string::String::new(),
            id,
            is_template: ::std::option::Option::None,
            issue_comment_url: ::std::string::String::new(),
            issue_events_url: ::std::string::String::new(),
            issues_url: ::std::string::String::new(),
            keys_url: ::std::string::String::new(),
            labels_url: ::std::string::String::new(),
            language: ::std::option::Option::None,
            languages_url: ::std::string::String::new(),
            license: ::std::option::Option::None,
            master_branch: ::std::option::Option::None,
            merge_commit_message: ::std::option::Option::None,
            merge_commit_title: ::std::option::Option::None,
            merges_url: ::std::string::String::new(),
            milestones_url: ::std::string::String::new(),
            mirror_url: ::std::option::Option::None,
            name,
            network_count: 0,
            node_id: ::std::string::String::new(),
            notifications_url: ::std::string::String::new(),
            open_issues: 0,
            open_issues_count: 0,
            organization: ::std::option::Option::None,
            owner: <SimpleUser>::for_test(
                <UserId>::new(0),
                ::std::string::String::new(),
            ),
            parent: ::std::option::Option::None,
            permissions: ::std::option::Option::None,
            private: false,
            pull_request_creation_policy: ::std::option::Option::None,
            pulls_url: ::std::string::String::new(),
            pushed_at: ::chrono::DateTime::UNIX_EPOCH,
            releases_url: ::std::string::String::new(),
            security_and_analysis: ::std::option::Option::None,
            size: 0,
            source: ::std::option::Option::None,
            squash_merge_commit_message: ::std::option::Option::None,
            squash_merge_commit_title: ::std::option::Option::None,
            ssh_url: ::std::string::String::new(),
            stargazers_count: 0,
            stargazers_url: ::std::string::String::new(),
            statuses_url: ::std::string::String::new(),
            subscribers_count: 0,
            subscribers_url: ::std::string::String::new(),
            subscription_url: ::std::string::String::new(),
            svn_url: ::std::string::String::new(),
            tags_url: ::std::string::String::new(),
            teams_url: ::std::string::String::new(),
            temp_clone_token: ::std::option::Option::None,
            template_repository: ::std::option::Option::None,
            topics: ::std::option::Option::None,
            trees_url: ::std::string::String::new(),
            updated_at: ::chrono::DateTime::UNIX_EPOCH,
            url: ::std::string::String::new(),
            use_squash_pr_title_as_default: ::std::option::Option::None,
            visibility: ::std::option::Option::None,
            watchers: 0,
            watchers_count: 0,
            web_commit_signoff_required: ::std::option::Option::None,
        }
    }
    ///Sets `allow_auto_merge`.
    #[must_use]
    pub fn allow_auto_merge(mut self, allow_auto_merge: bool) -> Self {
        self.allow_auto_merge = ::std::option::Option::Some(allow_auto_merge);
        self
    }
    ///Sets `allow_forking`.
    #[must_use]
    pub fn allow_forking(mut self, allow_forking: bool) -> Self {
        self.allow_forking = ::std::option::Option::Some(allow_forking);
        self
    }
    ///Sets `allow_merge_commit`.
    #[must_use]
    pub fn allow_merge_commit(mut self, allow_merge_commit: bool) -> Self {
        self.allow_merge_commit = ::std::option::Option::Some(allow_merge_commit);
        self
    }
    ///Sets `allow_rebase_merge`.
    #[must_use]
    pub fn allow_rebase_merge(mut self, allow_rebase_merge: bool) -> Self {
        self.allow_rebase_merge = ::std::option::Option::Some(allow_rebase_merge);
        self
    }
    ///Sets `allow_squash_merge`.
    #[must_use]
    pub fn allow_squash_merge(mut self, allow_squash_merge: bool) -> Self {
        self.allow_squash_merge = ::std::option::Option::Some(allow_squash_merge);
        self
    }
    ///Sets `allow_update_branch`.
    #[must_use]
    pub fn allow_update_branch(mut self, allow_update_branch: bool) -> Self {
        self.allow_update_branch = ::std::option::Option::Some(allow_update_branch);
        self
    }
    /**Sets `anonymous_access_enabled`.

Whether anonymous git access is allowed.*/
    #[must_use]
    pub fn anonymous_access_enabled(mut self, anonymous_access_enabled: bool) -> Self {
        self.anonymous_access_enabled = ::std::option::Option::Some(
            anonymous_access_enabled,
        );
        self
    }
    ///Sets `archive_url`.
    #[must_use]
    pub fn archive_url(
        mut self,
        archive_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.archive_url = archive_url.into();
        self
    }
    ///Sets `archived`.
    #[must_use]
    pub fn archived(mut self, archived: bool) -> Self {
        self.archived = archived;
        self
    }
    ///Sets `assignees_url`.
    #[must_use]
    pub fn assignees_url(
        mut self,
        assignees_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.assignees_url = assignees_url.into();
        self
    }
    ///Sets `blobs_url`.
    #[must_use]
    pub fn blobs_url(mut self, blobs_url: impl ::std::convert::Into<String>) -> Self {
        self.blobs_url = blobs_url.into();
        self
    }
    ///Sets `branches_url`.
    #[must_use]
    pub fn branches_url(
        mut self,
        branches_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.branches_url = branches_url.into();
        self
    }
    ///Sets `clone_url`.
    #[must_use]
    pub fn clone_url(mut self, clone_url: impl ::std::convert::Into<String>) -> Self {
        self.clone_url = clone_url.into();
        self
    }
    ///Sets `code_of_conduct`.
    #[must_use]
    pub fn code_of_conduct(
        mut self,
        code_of_conduct: impl ::std::convert::Into<CodeOfConductSimple>,
    ) -> Self {
        self.code_of_conduct = ::std::option::Option::Some(code_of_conduct.into());
        self
    }
    ///Sets `collaborators_url`.
    #[must_use]
    pub fn collaborators_url(
        mut self,
        collaborators_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.collaborators_url = collaborators_url.into();
        self
    }
    ///Sets `comments_url`.
    #[must_use]
    pub fn comments_url(
        mut self,
        comments_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.comments_url = comments_url.into();
        self
    }
    ///Sets `commits_url`.
    #[must_use]
    pub fn commits_url(
        mut self,
        commits_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.commits_url = commits_url.into();
        self
    }
    ///Sets `compare_url`.
    #[must_use]
    pub fn compare_url(
        mut self,
        compare_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.compare_url = compare_url.into();
        self
    }
    ///Sets `contents_url`.
    #[must_use]
    pub fn contents_url(
        mut self,
        contents_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.contents_url = contents_url.into();
        self
    }
    ///Sets `contributors_url`.
    #[must_use]
    pub fn contributors_url(
        mut self,
        contributors_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.contributors_url = contributors_url.into();
        self
    }
    /**Sets `created_at`.

The time at which the repository was created.*/
    #[must_use]
    pub fn created_at(
        mut self,
        created_at: ::chrono::DateTime<::chrono::offset::Utc>,
    ) -> Self {
        self.created_at = created_at;
        self
    }
    /**Sets `custom_properties`.

The custom properties that were defined for the repository. The keys are the custom property names, and the values are the corresponding custom property values.*/
    #[must_use]
    pub fn custom_properties(
        mut self,
        custom_properties: impl ::std::convert::Into<
            ::serde_json::Map<String, ::serde_json::Value>,
        >,
    ) -> Self {
        self.custom_properties = ::std::option::Option::Some(custom_properties.into());
        self
    }
    ///Sets `default_branch`.
    #[must_use]
    pub fn default_branch(
        mut self,
        default_branch: impl ::std::convert::Into<String>,
    ) -> Self {
        self.default_branch = default_branch.into();
        self
    }
    ///Sets `delete_branch_on_merge`.
    #[must_use]
    pub fn delete_branch_on_merge(mut self, delete_branch_on_merge: bool) -> Self {
        self.delete_branch_on_merge = ::std::option::Option::Some(
            delete_branch_on_merge,
        );
        self
    }
    ///Sets `deployments_url`.
    #[must_use]
    pub fn deployments_url(
        mut self,
        deployments_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.deployments_url = deployments_url.into();
        self
    }
    ///Sets `description`.
    #[must_use]
    pub fn description(
        mut self,
        description: impl ::std::convert::Into<String>,
    ) -> Self {
        self.description = ::std::option::Option::Some(description.into());
        self
    }
    /**Sets `disabled`.

Whether GitHub has disabled the repository.*/
    #[must_use]
    pub fn disabled(mut self, disabled: bool) -> Self {
        self.disabled = disabled;
        self
    }
    ///Sets `downloads_url`.
    #[must_use]
    pub fn downloads_url(
        mut self,
        downloads_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.downloads_url = downloads_url.into();
        self
    }
    ///Sets `events_url`.
    #[must_use]
    pub fn events_url(mut self, events_url: impl ::std::convert::Into<String>) -> Self {
        self.events_url = events_url.into();
        self
    }
    ///Sets `fork`.
    #[must_use]
    pub fn fork(mut self, fork: bool) -> Self {
        self.fork = fork;
        self
    }
    ///Sets `forks`.
    #[must_use]
    pub fn forks(mut self, forks: impl ::std::convert::Into<i64>) -> Self {
        self.forks = forks.into();
        self
    }
    ///Sets `forks_count`.
    #[must_use]
    pub fn forks_count(mut self, forks_count: impl ::std::convert::Into<i64>) -> Self {
        self.forks_count = forks_count.into();
        self
    }
    ///Sets `forks_url`.
    #[must_use]
    pub fn forks_url(mut self, forks_url: impl ::std::convert::Into<String>) -> Self {
        self.forks_url = forks_url.into();
        self
    }
    ///Sets `full_name`.
    #[must_use]
    pub fn full_name(mut self, full_name: impl ::std::convert::Into<String>) -> Self {
        self.full_name = full_name.into();
        self
    }
    ///Sets `git_commits_url`.
    #[must_use]
    pub fn git_commits_url(
        mut self,
        git_commits_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.git_commits_url = git_commits_url.into();
        self
    }
    ///Sets `git_refs_url`.
    #[must_use]
    pub fn git_refs_url(
        mut self,
        git_refs_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.git_refs_url = git_refs_url.into();
        self
    }
    ///Sets `git_tags_url`.
    #[must_use]
    pub fn git_tags_url(
        mut self,
        git_tags_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.git_tags_url = git_tags_url.into();
        self
    }
    ///Sets `git_url`.
    #[must_use]
    pub fn git_url(mut self, git_url: impl ::std::convert::Into<String>) -> Self {
        self.git_url = git_url.into();
        self
    }
    ///Sets `has_discussions`.
    #[must_use]
    pub fn has_discussions(mut self, has_discussions: bool) -> Self {
        self.has_discussions = has_discussions;
        self
    }
    ///Sets `has_downloads`.
    #[must_use]
    pub fn has_downloads(mut self, has_downloads: bool) -> Self {
        self.has_downloads = ::std::option::Option::Some(has_downloads);
        self
    }
    ///Sets `has_issues`.
    #[must_use]
    pub fn has_issues(mut self, has_issues: bool) -> Self {
        self.has_issues = has_issues;
        self
    }
    ///Sets `has_pages`.
    #[must_use]
    pub fn has_pages(mut self, has_pages: bool) -> Self {
        self.has_pages = has_pages;
        self
    }
    ///Sets `has_projects`.
    #[must_use]
    pub fn has_projects(mut self, has_projects: bool) -> Self {
        self.has_projects = has_projects;
        self
    }
    ///Sets `has_pull_requests`.
    #[must_use]
    pub fn has_pull_requests(mut self, has_pull_requests: bool) -> Self {
        self.has_pull_requests = ::std::option::Option::Some(has_pull_requests);
        self
    }
    ///Sets `has_wiki`.
    #[must_use]
    pub fn has_wiki(mut self, has_wiki: bool) -> Self {
        self.has_wiki = has_wiki;
        self
    }
    ///Sets `homepage`.
    #[must_use]
    pub fn homepage(mut self, homepage: impl ::std::convert::Into<String>) -> Self {
        self.homepage = ::std::option::Option::Some(homepage.into());
        self
    }
    ///Sets `hooks_url`.
    #[must_use]
    pub fn hooks_url(mut self, hooks_url: impl ::std::convert::Into<String>) -> Self {
        self.hooks_url = hooks_url.into();
        self
    }
    /**Sets `html_url`.

The URL of the repository's page on GitHub.*/
    #[must_use]
    pub fn html_url(mut self, html_url: impl ::std::convert::Into<String>) -> Self {
        self.html_url = html_url.into();
        self
    }
    ///Sets `is_template`.
    #[must_use]
    pub fn is_template(mut self, is_template: bool) -> Self {
        self.is_template = ::std::option::Option::Some(is_template);
        self
    }
    ///Sets `issue_comment_url`.
    #[must_use]
    pub fn issue_comment_url(
        mut self,
        issue_comment_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.issue_comment_url = issue_comment_url.into();
        self
    }
    ///Sets `issue_events_url`.
    #[must_use]
    pub fn issue_events_url(
        mut self,
        issue_events_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.issue_events_url = issue_events_url.into();
        self
    }
    ///Sets `issues_url`.
    #[must_use]
    pub fn issues_url(mut self, issues_url: impl ::std::convert::Into<String>) -> Self {
        self.issues_url = issues_url.into();
        self
    }
    ///Sets `keys_url`.
    #[must_use]
    pub fn keys_url(mut self, keys_url: impl ::std::convert::Into<String>) -> Self {
        self.keys_url = keys_url.into();
        self
    }
    ///Sets `labels_url`.
    #[must_use]
    pub fn labels_url(mut self, labels_url: impl ::std::convert::Into<String>) -> Self {
        self.labels_url = labels_url.into();
        self
    }
    ///Sets `language`.
    #[must_use]
    pub fn language(mut self, language: impl ::std::convert::Into<String>) -> Self {
        self.language = ::std::option::Option::Some(language.into());
        self
    }
    ///Sets `languages_url`.
    #[must_use]
    pub fn languages_url(
        mut self,
        languages_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.languages_url = languages_url.into();
        self
    }
    ///Sets `license`.
    #[must_use]
    pub fn license(mut self, license: impl ::std::convert::Into<LicenseSimple>) -> Self {
        self.license = ::std::option::Option::Some(license.into());
        self
    }
    ///Sets `master_branch`.
    #[must_use]
    pub fn master_branch(
        mut self,
        master_branch: impl ::std::convert::Into<String>,
    ) -> Self {
        self.master_branch = ::std::option::Option::Some(master_branch.into());
        self
    }
    ///Sets `merge_commit_message`.
    #[must_use]
    pub fn merge_commit_message(
        mut self,
        merge_commit_message: impl ::std::convert::Into<MergeCommitMessage>,
    ) -> Self {
        self.merge_commit_message = ::std::option::Option::Some(
            merge_commit_message.into(),
        );
        self
    }
    ///Sets `merge_commit_title`.
    #[must_use]
    pub fn merge_commit_title(
        mut self,
        merge_commit_title: impl ::std::convert::Into<MergeCommitTitle>,
    ) -> Self {
        self.merge_commit_title = ::std::option::Option::Some(merge_commit_title.into());
        self
    }
    ///Sets `merges_url`.
    #[must_use]
    pub fn merges_url(mut self, merges_url: impl ::std::convert::Into<String>) -> Self {
        self.merges_url = merges_url.into();
        self
    }
    ///Sets `milestones_url`.
    #[must_use]
    pub fn milestones_url(
        mut self,
        milestones_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.milestones_url = milestones_url.into();
        self
    }
    ///Sets `mirror_url`.
    #[must_use]
    pub fn mirror_url(mut self, mirror_url: impl ::std::convert::Into<String>) -> Self {
        self.mirror_url = ::std::option::Option::Some(mirror_url.into());
        self
    }
    ///Sets `network_count`.
    #[must_use]
    pub fn network_count(
        mut self,
        network_count: impl ::std::convert::Into<i64>,
    ) -> Self {
        self.network_count = network_count.into();
        self
    }
    /**Sets `node_id`.

The id of the repository in GitHub's GraphQL API.*/
    #[must_use]
    pub fn node_id(mut self, node_id: impl ::std::convert::Into<String>) -> Self {
        self.node_id = node_id.into();
        self
    }
    ///Sets `notifications_url`.
    #[must_use]
    pub fn notifications_url(
        mut self,
        notifications_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.notifications_url = notifications_url.into();
        self
    }
    ///Sets `open_issues`.
    #[must_use]
    pub fn open_issues(mut self, open_issues: impl ::std::convert::Into<i64>) -> Self {
        self.open_issues = open_issues.into();
        self
    }
    ///Sets `open_issues_count`.
    #[must_use]
    pub fn open_issues_count(
        mut self,
        open_issues_count: impl ::std::convert::Into<i64>,
    ) -> Self {
        self.open_issues_count = open_issues_count.into();
        self
    }
    ///Sets `organization`.
    #[must_use]
    pub fn organization(
        mut self,
        organization: impl ::std::convert::Into<SimpleUser>,
    ) -> Self {
        self.organization = ::std::option::Option::Some(organization.into());
        self
    }
    ///Sets `owner`.
    #[must_use]
    pub fn owner(mut self, owner: impl ::std::convert::Into<SimpleUser>) -> Self {
        self.owner = owner.into();
        self
    }
    /**Sets `parent`.

The repository from which this repository was forked. `None` if it is not a fork.*/
    #[must_use]
    pub fn parent(mut self, parent: impl ::std::convert::Into<Repository>) -> Self {
        self.parent = ::std::option::Option::Some(parent.into());
        self
    }
    /**Sets `permissions`.

The permissions of the request's credential for the repository.*/
    #[must_use]
    pub fn permissions(
        mut self,
        permissions: impl ::std::convert::Into<FullRepositoryPermissions>,
    ) -> Self {
        self.permissions = ::std::option::Option::Some(permissions.into());
        self
    }
    ///Sets `private`.
    #[must_use]
    pub fn private(mut self, private: bool) -> Self {
        self.private = private;
        self
    }
    ///Sets `pull_request_creation_policy`.
    #[must_use]
    pub fn pull_request_creation_policy(
        mut self,
        pull_request_creation_policy: impl ::std::convert::Into<
            PullRequestCreationPolicy,
        >,
    ) -> Self {
        self.pull_request_creation_policy = ::std::option::Option::Some(
            pull_request_creation_policy.into(),
        );
        self
    }
    ///Sets `pulls_url`.
    #[must_use]
    pub fn pulls_url(mut self, pulls_url: impl ::std::convert::Into<String>) -> Self {
        self.pulls_url = pulls_url.into();
        self
    }
    ///Sets `pushed_at`.
    #[must_use]
    pub fn pushed_at(
        mut self,
        pushed_at: ::chrono::DateTime<::chrono::offset::Utc>,
    ) -> Self {
        self.pushed_at = pushed_at;
        self
    }
    ///Sets `releases_url`.
    #[must_use]
    pub fn releases_url(
        mut self,
        releases_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.releases_url = releases_url.into();
        self
    }
    ///Sets `security_and_analysis`.
    #[must_use]
    pub fn security_and_analysis(
        mut self,
        security_and_analysis: impl ::std::convert::Into<SecurityAndAnalysis>,
    ) -> Self {
        self.security_and_analysis = ::std::option::Option::Some(
            security_and_analysis.into(),
        );
        self
    }
    /**Sets `size`.

The size of the repository, in kilobytes. Size is calculated hourly. When a repository is initially created, the size is 0.*/
    #[must_use]
    pub fn size(mut self, size: impl ::std::convert::Into<i64>) -> Self {
        self.size = size.into();
        self
    }
    /**Sets `source`.

The root repository of the fork network. `None` if this repository is not a fork.*/
    #[must_use]
    pub fn source(mut self, source: impl ::std::convert::Into<Repository>) -> Self {
        self.source = ::std::option::Option::Some(source.into());
        self
    }
    ///Sets `squash_merge_commit_message`.
    #[must_use]
    pub fn squash_merge_commit_message(
        mut self,
        squash_merge_commit_message: impl ::std::convert::Into<SquashMergeCommitMessage>,
    ) -> Self {
        self.squash_merge_commit_message = ::std::option::Option::Some(
            squash_merge_commit_message.into(),
        );
        self
    }
    ///Sets `squash_merge_commit_title`.
    #[must_use]
    pub fn squash_merge_commit_title(
        mut self,
        squash_merge_commit_title: impl ::std::convert::Into<SquashMergeCommitTitle>,
    ) -> Self {
        self.squash_merge_commit_title = ::std::option::Option::Some(
            squash_merge_commit_title.into(),
        );
        self
    }
    ///Sets `ssh_url`.
    #[must_use]
    pub fn ssh_url(mut self, ssh_url: impl ::std::convert::Into<String>) -> Self {
        self.ssh_url = ssh_url.into();
        self
    }
    ///Sets `stargazers_count`.
    #[must_use]
    pub fn stargazers_count(
        mut self,
        stargazers_count: impl ::std::convert::Into<i64>,
    ) -> Self {
        self.stargazers_count = stargazers_count.into();
        self
    }
    ///Sets `stargazers_url`.
    #[must_use]
    pub fn stargazers_url(
        mut self,
        stargazers_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.stargazers_url = stargazers_url.into();
        self
    }
    ///Sets `statuses_url`.
    #[must_use]
    pub fn statuses_url(
        mut self,
        statuses_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.statuses_url = statuses_url.into();
        self
    }
    ///Sets `subscribers_count`.
    #[must_use]
    pub fn subscribers_count(
        mut self,
        subscribers_count: impl ::std::convert::Into<i64>,
    ) -> Self {
        self.subscribers_count = subscribers_count.into();
        self
    }
    ///Sets `subscribers_url`.
    #[must_use]
    pub fn subscribers_url(
        mut self,
        subscribers_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.subscribers_url = subscribers_url.into();
        self
    }
    ///Sets `subscription_url`.
    #[must_use]
    pub fn subscription_url(
        mut self,
        subscription_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.subscription_url = subscription_url.into();
        self
    }
    ///Sets `svn_url`.
    #[must_use]
    pub fn svn_url(mut self, svn_url: impl ::std::convert::Into<String>) -> Self {
        self.svn_url = svn_url.into();
        self
    }
    ///Sets `tags_url`.
    #[must_use]
    pub fn tags_url(mut self, tags_url: impl ::std::convert::Into<String>) -> Self {
        self.tags_url = tags_url.into();
        self
    }
    ///Sets `teams_url`.
    #[must_use]
    pub fn teams_url(mut self, teams_url: impl ::std::convert::Into<String>) -> Self {
        self.teams_url = teams_url.into();
        self
    }
    /**Sets `temp_clone_token`.

A temporary token for cloning the repository.*/
    #[must_use]
    pub fn temp_clone_token(
        mut self,
        temp_clone_token: impl ::std::convert::Into<crate::models::Secret>,
    ) -> Self {
        self.temp_clone_token = ::std::option::Option::Some(temp_clone_token.into());
        self
    }
    ///Sets `template_repository`.
    #[must_use]
    pub fn template_repository(
        mut self,
        template_repository: impl ::std::convert::Into<Repository>,
    ) -> Self {
        self.template_repository = ::std::option::Option::Some(
            template_repository.into(),
        );
        self
    }
    ///Sets `topics`.
    #[must_use]
    pub fn topics(
        mut self,
        topics: impl ::std::iter::IntoIterator<Item = impl ::std::convert::Into<String>>,
    ) -> Self {
        self.topics = ::std::option::Option::Some(
            topics.into_iter().map(::std::convert::Into::into).collect(),
        );
        self
    }
    ///Sets `trees_url`.
    #[must_use]
    pub fn trees_url(mut self, trees_url: impl ::std::convert::Into<String>) -> Self {
        self.trees_url = trees_url.into();
        self
    }
    /**Sets `updated_at`.

The time at which the repository was last updated.*/
    #[must_use]
    pub fn updated_at(
        mut self,
        updated_at: ::chrono::DateTime<::chrono::offset::Utc>,
    ) -> Self {
        self.updated_at = updated_at;
        self
    }
    /**Sets `url`.

The URL of the repository in the API.*/
    #[must_use]
    pub fn url(mut self, url: impl ::std::convert::Into<String>) -> Self {
        self.url = url.into();
        self
    }
    ///Sets `use_squash_pr_title_as_default`.
    #[must_use]
    pub fn use_squash_pr_title_as_default(
        mut self,
        use_squash_pr_title_as_default: bool,
    ) -> Self {
        self.use_squash_pr_title_as_default = ::std::option::Option::Some(
            use_squash_pr_title_as_default,
        );
        self
    }
    /**Sets `visibility`.

Who can see the repository.*/
    #[must_use]
    pub fn visibility(
        mut self,
        visibility: impl ::std::convert::Into<RepositoryVisibility>,
    ) -> Self {
        self.visibility = ::std::option::Option::Some(visibility.into());
        self
    }
    ///Sets `watchers`.
    #[must_use]
    pub fn watchers(mut self, watchers: impl ::std::convert::Into<i64>) -> Self {
        self.watchers = watchers.into();
        self
    }
    ///Sets `watchers_count`.
    #[must_use]
    pub fn watchers_count(
        mut self,
        watchers_count: impl ::std::convert::Into<i64>,
    ) -> Self {
        self.watchers_count = watchers_count.into();
        self
    }
    ///Sets `web_commit_signoff_required`.
    #[must_use]
    pub fn web_commit_signoff_required(
        mut self,
        web_commit_signoff_required: bool,
    ) -> Self {
        self.web_commit_signoff_required = ::std::option::Option::Some(
            web_commit_signoff_required,
        );
        self
    }
}
#[cfg(feature = "test-util")]
impl FullRepositoryPermissions {
    /**Creates a value for a test. This method and the setters need the feature `test-util`.

Optional fields are absent. Other fields that are not parameters have a default: an empty string or list, `false`, zero, the first known value of an enum, or the first second of 1970.*/
    pub fn for_test() -> Self {
        Self {
            admin: false,
            maintain: ::std::option::Option::None,
            pull: false,
            push: false,
            triage: ::std::option::Option::None,
        }
    }
    ///Sets `admin`.
    #[must_use]
    pub fn admin(mut self, admin: bool) -> Self {
        self.admin = admin;
        self
    }
    ///Sets `maintain`.
    #[must_use]
    pub fn maintain(mut self, maintain: bool) -> Self {
        self.maintain = ::std::option::Option::Some(maintain);
        self
    }
    ///Sets `pull`.
    #[must_use]
    pub fn pull(mut self, pull: bool) -> Self {
        self.pull = pull;
        self
    }
    ///Sets `push`.
    #[must_use]
    pub fn push(mut self, push: bool) -> Self {
        self.push = push;
        self
    }
    ///Sets `triage`.
    #[must_use]
    pub fn triage(mut self, triage: bool) -> Self {
        self.triage = ::std::option::Option::Some(triage);
        self
    }
}
#[cfg(feature = "test-util")]
impl HostedRunner {
    /**Creates a value for a test. This method and the setters need the feature `test-util`.

Optional fields are absent. Other fields that are not parameters have a default: an empty string or list, `false`, zero, the first known value of an enum, or the first second of 1970.*/
    pub fn for_test(
        id: impl ::std::convert::Into<HostedRunnerId>,
        name: impl ::std::convert::Into<String>,
    ) -> Self {
        let id: HostedRunnerId = id.into();
        let name: String = name.into();
        Self {
            id,
            image: ::std::option::Option::None,
            image_details: ::std::option::Option::None,
            image_gen: ::std::option::Option::None,
            last_active_on: ::std::option::Option::None,
            machine_size_details: <MachineSpec>::for_test(::std::string::String::new()),
            maximum_runners: ::std::option::Option::None,
            name,
            platform: ::std::string::String::new(),
            public_ip_enabled: false,
            public_ips: ::std::option::Option::None,
            runner_group_id: ::std::option::Option::None,
            status: <HostedRunnerStatus>::Ready,
        }
    }
    /**Sets `image`.

The image in the format of GitHub's examples. Responses have either this field or `image_details`.*/
    #[must_use]
    pub fn image(
        mut self,
        image: impl ::std::convert::Into<HostedRunnerImageSummary>,
    ) -> Self {
        self.image = ::std::option::Option::Some(image.into());
        self
    }
    /**Sets `image_details`.

The image in the format of GitHub's description. Responses have either this field or `image`.*/
    #[must_use]
    pub fn image_details(
        mut self,
        image_details: impl ::std::convert::Into<HostedRunnerImage>,
    ) -> Self {
        self.image_details = ::std::option::Option::Some(image_details.into());
        self
    }
    /**Sets `image_gen`.

Whether custom image generation is enabled for the hosted runners.*/
    #[must_use]
    pub fn image_gen(mut self, image_gen: bool) -> Self {
        self.image_gen = ::std::option::Option::Some(image_gen);
        self
    }
    /**Sets `last_active_on`.

The time at which the runner was last used, in ISO 8601 format.*/
    #[must_use]
    pub fn last_active_on(
        mut self,
        last_active_on: ::chrono::DateTime<::chrono::offset::Utc>,
    ) -> Self {
        self.last_active_on = ::std::option::Option::Some(last_active_on);
        self
    }
    /**Sets `machine_size_details`.

The machine size: processor cores, memory and storage.*/
    #[must_use]
    pub fn machine_size_details(
        mut self,
        machine_size_details: impl ::std::convert::Into<MachineSpec>,
    ) -> Self {
        self.machine_size_details = machine_size_details.into();
        self
    }
    /**Sets `maximum_runners`.

The maximum amount of hosted runners. Runners will not scale automatically above this number. Use this setting to limit your cost.*/
    #[must_use]
    pub fn maximum_runners(
        mut self,
        maximum_runners: impl ::std::convert::Into<i64>,
    ) -> Self {
        self.maximum_runners = ::std::option::Option::Some(maximum_runners.into());
        self
    }
    /**Sets `platform`.

The operating system and the architecture of the image, for example `linux-x64`.*/
    #[must_use]
    pub fn platform(mut self, platform: impl ::std::convert::Into<String>) -> Self {
        self.platform = platform.into();
        self
    }
    /**Sets `public_ip_enabled`.

Whether public IP is enabled for the hosted runners.*/
    #[must_use]
    pub fn public_ip_enabled(mut self, public_ip_enabled: bool) -> Self {
        self.public_ip_enabled = public_ip_enabled;
        self
    }
    /**Sets `public_ips`.

The public IP ranges when public IP is enabled for the hosted runners.*/
    #[must_use]
    pub fn public_ips(
        mut self,
        public_ips: impl ::std::iter::IntoIterator<
            Item = impl ::std::convert::Into<PublicIp>,
        >,
    ) -> Self {
        self.public_ips = ::std::option::Option::Some(
            public_ips.into_iter().map(::std::convert::Into::into).collect(),
        );
        self
    }
    /**Sets `runner_group_id`.

The id of the hosted runner's runner group.*/
    #[must_use]
    pub fn runner_group_id(
        mut self,
        runner_group_id: impl ::std::convert::Into<RunnerGroupId>,
    ) -> Self {
        self.runner_group_id = ::std::option::Option::Some(runner_group_id.into());
        self
    }
    /**Sets `status`.

The status of the runner: whether it accepts jobs.*/
    #[must_use]
    pub fn status(
        mut self,
        status: impl ::std::convert::Into<HostedRunnerStatus>,
    ) -> Self {
        self.status = status.into();
        self
    }
}
#[cfg(feature = "test-util")]
impl HostedRunnerImage {
    /**Creates a value for a test. This method and the setters need the feature `test-util`.

Optional fields are absent. Other fields that are not parameters have a default: an empty string or list, `false`, zero, the first known value of an enum, or the first second of 1970.*/
    pub fn for_test(id: impl ::std::convert::Into<String>) -> Self {
        let id: String = id.into();
        Self {
            display_name: ::std::string::String::new(),
            id,
            size_gb: 0,
            source: <ImageSource>::Github,
            version: ::std::option::Option::None,
        }
    }
    /**Sets `display_name`.

Display name for this image.*/
    #[must_use]
    pub fn display_name(
        mut self,
        display_name: impl ::std::convert::Into<String>,
    ) -> Self {
        self.display_name = display_name.into();
        self
    }
    /**Sets `size_gb`.

Image size in GB.*/
    #[must_use]
    pub fn size_gb(mut self, size_gb: impl ::std::convert::Into<i64>) -> Self {
        self.size_gb = size_gb.into();
        self
    }
    /**Sets `source`.

The provider of the image.*/
    #[must_use]
    pub fn source(mut self, source: impl ::std::convert::Into<ImageSource>) -> Self {
        self.source = source.into();
        self
    }
    /**Sets `version`.

The image version of the hosted runner pool.*/
    #[must_use]
    pub fn version(mut self, version: impl ::std::convert::Into<String>) -> Self {
        self.version = ::std::option::Option::Some(version.into());
        self
    }
}
#[cfg(feature = "test-util")]
impl HostedRunnerImageSummary {
    /**Creates a value for a test. This method and the setters need the feature `test-util`.

Optional fields are absent. Other fields that are not parameters have a default: an empty string or list, `false`, zero, the first known value of an enum, or the first second of 1970.*/
    pub fn for_test(id: impl ::std::convert::Into<String>) -> Self {
        let id: String = id.into();
        Self {
            display_name: ::std::option::Option::None,
            id,
            size: ::std::option::Option::None,
            size_gb: ::std::option::Option::None,
            source: ::std::option::Option::None,
            version: ::std::option::Option::None,
        }
    }
    /**Sets `display_name`.

Display name for this image.*/
    #[must_use]
    pub fn display_name(
        mut self,
        display_name: impl ::std::convert::Into<String>,
    ) -> Self {
        self.display_name = ::std::option::Option::Some(display_name.into());
        self
    }
    /**Sets `size`.

Image size.*/
    #[must_use]
    pub fn size(mut self, size: impl ::std::convert::Into<i64>) -> Self {
        self.size = ::std::option::Option::Some(size.into());
        self
    }
    /**Sets `size_gb`.

Image size in GB.*/
    #[must_use]
    pub fn size_gb(mut self, size_gb: impl ::std::convert::Into<i64>) -> Self {
        self.size_gb = ::std::option::Option::Some(size_gb.into());
        self
    }
    /**Sets `source`.

The provider of the image.*/
    #[must_use]
    pub fn source(mut self, source: impl ::std::convert::Into<ImageSource>) -> Self {
        self.source = ::std::option::Option::Some(source.into());
        self
    }
    /**Sets `version`.

The image version of the hosted runner pool.*/
    #[must_use]
    pub fn version(mut self, version: impl ::std::convert::Into<String>) -> Self {
        self.version = ::std::option::Option::Some(version.into());
        self
    }
}
#[cfg(feature = "test-util")]
impl HostedRunnerLimits {
    /**Creates a value for a test. This method and the setters need the feature `test-util`.

Optional fields are absent. Other fields that are not parameters have a default: an empty string or list, `false`, zero, the first known value of an enum, or the first second of 1970.*/
    pub fn for_test(
        public_ips: impl ::std::convert::Into<HostedRunnerLimitsPublicIps>,
    ) -> Self {
        let public_ips: HostedRunnerLimitsPublicIps = public_ips.into();
        Self { public_ips }
    }
}
#[cfg(feature = "test-util")]
impl HostedRunnerLimitsPublicIps {
    /**Creates a value for a test. This method and the setters need the feature `test-util`.

Optional fields are absent. Other fields that are not parameters have a default: an empty string or list, `false`, zero, the first known value of an enum, or the first second of 1970.*/
    pub fn for_test(
        current_usage: impl ::std::convert::Into<i64>,
        maximum: impl ::std::convert::Into<i64>,
    ) -> Self {
        let current_usage: i64 = current_usage.into();
        let maximum: i64 = maximum.into();
        Self { current_usage, maximum }
    }
}
#[cfg(feature = "test-util")]
impl HostedRunnerList {
    /**Creates a value for a test. This method and the setters need the feature `test-util`.

Optional fields are absent. Other fields that are not parameters have a default: an empty string or list, `false`, zero, the first known value of an enum, or the first second of 1970.*/
    pub fn for_test(
        runners: impl ::std::iter::IntoIterator<
            Item = impl ::std::convert::Into<HostedRunner>,
        >,
    ) -> Self {
        let runners: Vec<HostedRunner> = runners
            .into_iter()
            .map(::std::convert::Into::into)
            .collect();
        Self {
            total_count: ::std::convert::TryFrom::try_from(runners.len())
                .unwrap_or(i64::MAX),
            runners,
        }
    }
}
#[cfg(feature = "test-util")]
impl Installation {
    /**Creates a value for a test. This method and the setters need the feature `test-util`.

Optional fields are absent. Other fields that are not parameters have a default: an empty string or list, `false`, zero, the first known value of an enum, or the first second of 1970.*/
    pub fn for_test(id: impl ::std::convert::Into<InstallationId>) -> Self {
        let id: InstallationId = id.into();
        Self {
            access_tokens_url: ::std::string::String::new(),
            account: ::std::option::Option::None,
            app_id: <AppId>::new(0),
            app_slug: ::std::string::String::new(),
            client_id: ::std::option::Option::None,
            contact_email: ::std::option::Option::None,
            created_at: ::chrono::DateTime::UNIX_EPOCH,
            events: ::std::vec::Vec::new(),
            has_multiple_single_files: ::std::option::Option::None,
            html_url: ::std::string::String::new(),
            id,
            permissions: <AppPermissions>::new(),
            repositories_url: ::std::string::String::new(),
            repository_selection: <RepositorySelection>::All,
            single_file_name: ::std::option::Option::None,
            single_file_paths: ::std::option::Option::None,
            suspended_at: ::std::option::Option::None,
            suspended_by: ::std::option::Option::None,
            target_id: 0,
            target_type: <AccountType>::User,
            updated_at: ::chrono::DateTime::UNIX_EPOCH,
        }
    }
    /**Sets `access_tokens_url`.

The URL in the API that creates tokens of the installation.*/
    #[must_use]
    pub fn access_tokens_url(
        mut self,
        access_tokens_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.access_tokens_url = access_tokens_url.into();
        self
    }
    /**Sets `account`.

The account on which the App is installed.*/
    #[must_use]
    pub fn account(
        mut self,
        account: impl ::std::convert::Into<InstallationAccount>,
    ) -> Self {
        self.account = ::std::option::Option::Some(account.into());
        self
    }
    /**Sets `app_id`.

The id of the GitHub App.*/
    #[must_use]
    pub fn app_id(mut self, app_id: impl ::std::convert::Into<AppId>) -> Self {
        self.app_id = app_id.into();
        self
    }
    /**Sets `app_slug`.

The name of the App in URLs.*/
    #[must_use]
    pub fn app_slug(mut self, app_slug: impl ::std::convert::Into<String>) -> Self {
        self.app_slug = app_slug.into();
        self
    }
    /**Sets `client_id`.

The client id of the App.*/
    #[must_use]
    pub fn client_id(mut self, client_id: impl ::std::convert::Into<String>) -> Self {
        self.client_id = ::std::option::Option::Some(client_id.into());
        self
    }
    /**Sets `contact_email`.

The email address for contacting the account.*/
    #[must_use]
    pub fn contact_email(
        mut self,
        contact_email: impl ::std::convert::Into<String>,
    ) -> Self {
        self.contact_email = ::std::option::Option::Some(contact_email.into());
        self
    }
    /**Sets `created_at`.

The time at which the installation was created.*/
    #[must_use]
    pub fn created_at(
        mut self,
        created_at: ::chrono::DateTime<::chrono::offset::Utc>,
    ) -> Self {
        self.created_at = created_at;
        self
    }
    /**Sets `events`.

The webhook events that the App receives.*/
    #[must_use]
    pub fn events(
        mut self,
        events: impl ::std::iter::IntoIterator<Item = impl ::std::convert::Into<String>>,
    ) -> Self {
        self.events = events.into_iter().map(::std::convert::Into::into).collect();
        self
    }
    /**Sets `has_multiple_single_files`.

Whether the App can read more than one single file.*/
    #[must_use]
    pub fn has_multiple_single_files(mut self, has_multiple_single_files: bool) -> Self {
        self.has_multiple_single_files = ::std::option::Option::Some(
            has_multiple_single_files,
        );
        self
    }
    /**Sets `html_url`.

The URL of the installation's page on GitHub.*/
    #[must_use]
    pub fn html_url(mut self, html_url: impl ::std::convert::Into<String>) -> Self {
        self.html_url = html_url.into();
        self
    }
    /**Sets `permissions`.

The permissions that the account has granted to the App.*/
    #[must_use]
    pub fn permissions(
        mut self,
        permissions: impl ::std::convert::Into<AppPermissions>,
    ) -> Self {
        self.permissions = permissions.into();
        self
    }
    /**Sets `repositories_url`.

The URL of the installation's repositories in the API.*/
    #[must_use]
    pub fn repositories_url(
        mut self,
        repositories_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.repositories_url = repositories_url.into();
        self
    }
    /**Sets `repository_selection`.

Whether the installation has access to all repositories or to selected ones.*/
    #[must_use]
    pub fn repository_selection(
        mut self,
        repository_selection: impl ::std::convert::Into<RepositorySelection>,
    ) -> Self {
        self.repository_selection = repository_selection.into();
        self
    }
    /**Sets `single_file_name`.

The single file that the App can read.*/
    #[must_use]
    pub fn single_file_name(
        mut self,
        single_file_name: impl ::std::convert::Into<String>,
    ) -> Self {
        self.single_file_name = ::std::option::Option::Some(single_file_name.into());
        self
    }
    /**Sets `single_file_paths`.

The single files that the App can read.*/
    #[must_use]
    pub fn single_file_paths(
        mut self,
        single_file_paths: impl ::std::iter::IntoIterator<
            Item = impl ::std::convert::Into<String>,
        >,
    ) -> Self {
        self.single_file_paths = ::std::option::Option::Some(
            single_file_paths.into_iter().map(::std::convert::Into::into).collect(),
        );
        self
    }
    /**Sets `suspended_at`.

The time at which the installation was suspended. `None` if it is not suspended.*/
    #[must_use]
    pub fn suspended_at(
        mut self,
        suspended_at: ::chrono::DateTime<::chrono::offset::Utc>,
    ) -> Self {
        self.suspended_at = ::std::option::Option::Some(suspended_at);
        self
    }
    /**Sets `suspended_by`.

The account that suspended the installation.*/
    #[must_use]
    pub fn suspended_by(
        mut self,
        suspended_by: impl ::std::convert::Into<SimpleUser>,
    ) -> Self {
        self.suspended_by = ::std::option::Option::Some(suspended_by.into());
        self
    }
    /**Sets `target_id`.

The ID of the user or organization this token is being scoped to.*/
    #[must_use]
    pub fn target_id(mut self, target_id: impl ::std::convert::Into<i64>) -> Self {
        self.target_id = target_id.into();
        self
    }
    /**Sets `target_type`.

The kind of account on which the App is installed.*/
    #[must_use]
    pub fn target_type(
        mut self,
        target_type: impl ::std::convert::Into<AccountType>,
    ) -> Self {
        self.target_type = target_type.into();
        self
    }
    /**Sets `updated_at`.

The time at which the installation was last updated.*/
    #[must_use]
    pub fn updated_at(
        mut self,
        updated_at: ::chrono::DateTime<::chrono::offset::Utc>,
    ) -> Self {
        self.updated_at = updated_at;
        self
    }
}
#[cfg(feature = "test-util")]
impl InstallationRepositoryList {
    /**Creates a value for a test. This method and the setters need the feature `test-util`.

Optional fields are absent. Other fields that are not parameters have a default: an empty string or list, `false`, zero, the first known value of an enum, or the first second of 1970.*/
    pub fn for_test(
        repositories: impl ::std::iter::IntoIterator<
            Item = impl ::std::convert::Into<Repository>,
        >,
    ) -> Self {
        let repositories: Vec<Repository> = repositories
            .into_iter()
            .map(::std::convert::Into::into)
            .collect();
        Self {
            total_count: ::std::convert::TryFrom::try_from(repositories.len())
                .unwrap_or(i64::MAX),
            repositories,
            repository_selection: ::std::option::Option::None,
        }
    }
    /**Sets `repository_selection`.

Whether the installation has access to all repositories or to selected ones.*/
    #[must_use]
    pub fn repository_selection(
        mut self,
        repository_selection: impl ::std::convert::Into<String>,
    ) -> Self {
        self.repository_selection = ::std::option::Option::Some(
            repository_selection.into(),
        );
        self
    }
}
#[cfg(feature = "test-util")]
impl InstallationToken {
    /**Creates a value for a test. This method and the setters need the feature `test-util`.

Optional fields are absent. Other fields that are not parameters have a default: an empty string or list, `false`, zero, the first known value of an enum, or the first second of 1970.*/
    pub fn for_test(
        token: impl ::std::convert::Into<crate::models::Secret>,
        expires_at: ::chrono::DateTime<::chrono::offset::Utc>,
    ) -> Self {
        let token: crate::models::Secret = token.into();
        let expires_at: ::chrono::DateTime<::chrono::offset::Utc> = expires_at;
        Self {
            expires_at,
            has_multiple_single_files: ::std::option::Option::None,
            permissions: ::std::option::Option::None,
            repositories: ::std::option::Option::None,
            repository_selection: ::std::option::Option::None,
            single_file: ::std::option::Option::None,
            single_file_paths: ::std::option::Option::None,
            token,
        }
    }
    /**Sets `has_multiple_single_files`.

Whether the token can read more than one single file.*/
    #[must_use]
    pub fn has_multiple_single_files(mut self, has_multiple_single_files: bool) -> Self {
        self.has_multiple_single_files = ::std::option::Option::Some(
            has_multiple_single_files,
        );
        self
    }
    /**Sets `permissions`.

The permissions of the token.*/
    #[must_use]
    pub fn permissions(
        mut self,
        permissions: impl ::std::convert::Into<AppPermissions>,
    ) -> Self {
        self.permissions = ::std::option::Option::Some(permissions.into());
        self
    }
    /**Sets `repositories`.

The repositories to which the token has access, if they were selected.*/
    #[must_use]
    pub fn repositories(
        mut self,
        repositories: impl ::std::iter::IntoIterator<
            Item = impl ::std::convert::Into<Repository>,
        >,
    ) -> Self {
        self.repositories = ::std::option::Option::Some(
            repositories.into_iter().map(::std::convert::Into::into).collect(),
        );
        self
    }
    /**Sets `repository_selection`.

Whether the token has access to all repositories or to selected ones.*/
    #[must_use]
    pub fn repository_selection(
        mut self,
        repository_selection: impl ::std::convert::Into<RepositorySelection>,
    ) -> Self {
        self.repository_selection = ::std::option::Option::Some(
            repository_selection.into(),
        );
        self
    }
    /**Sets `single_file`.

The single file that the token can read.*/
    #[must_use]
    pub fn single_file(
        mut self,
        single_file: impl ::std::convert::Into<String>,
    ) -> Self {
        self.single_file = ::std::option::Option::Some(single_file.into());
        self
    }
    /**Sets `single_file_paths`.

The single files that the token can read.*/
    #[must_use]
    pub fn single_file_paths(
        mut self,
        single_file_paths: impl ::std::iter::IntoIterator<
            Item = impl ::std::convert::Into<String>,
        >,
    ) -> Self {
        self.single_file_paths = ::std::option::Option::Some(
            single_file_paths.into_iter().map(::std::convert::Into::into).collect(),
        );
        self
    }
}
#[cfg(feature = "test-util")]
impl JitConfig {
    /**Creates a value for a test. This method and the setters need the feature `test-util`.

Optional fields are absent. Other fields that are not parameters have a default: an empty string or list, `false`, zero, the first known value of an enum, or the first second of 1970.*/
    pub fn for_test(
        runner: impl ::std::convert::Into<Runner>,
        encoded_jit_config: impl ::std::convert::Into<crate::models::Secret>,
    ) -> Self {
        let runner: Runner = runner.into();
        let encoded_jit_config: crate::models::Secret = encoded_jit_config.into();
        Self { encoded_jit_config, runner }
    }
}
#[cfg(feature = "test-util")]
impl LicenseSimple {
    /**Creates a value for a test. This method and the setters need the feature `test-util`.

Optional fields are absent. Other fields that are not parameters have a default: an empty string or list, `false`, zero, the first known value of an enum, or the first second of 1970.*/
    pub fn for_test(name: impl ::std::convert::Into<String>) -> Self {
        let name: String = name.into();
        Self {
            html_url: ::std::option::Option::None,
            key: ::std::string::String::new(),
            name,
            node_id: ::std::string::String::new(),
            spdx_id: ::std::option::Option::None,
            url: ::std::option::Option::None,
        }
    }
    /**Sets `html_url`.

The URL of the license's page on GitHub.*/
    #[must_use]
    pub fn html_url(mut self, html_url: impl ::std::convert::Into<String>) -> Self {
        self.html_url = ::std::option::Option::Some(html_url.into());
        self
    }
    ///Sets `key`.
    #[must_use]
    pub fn key(mut self, key: impl ::std::convert::Into<String>) -> Self {
        self.key = key.into();
        self
    }
    /**Sets `node_id`.

The id of the license in GitHub's GraphQL API.*/
    #[must_use]
    pub fn node_id(mut self, node_id: impl ::std::convert::Into<String>) -> Self {
        self.node_id = node_id.into();
        self
    }
    ///Sets `spdx_id`.
    #[must_use]
    pub fn spdx_id(mut self, spdx_id: impl ::std::convert::Into<String>) -> Self {
        self.spdx_id = ::std::option::Option::Some(spdx_id.into());
        self
    }
    /**Sets `url`.

The URL of the license in the API.*/
    #[must_use]
    pub fn url(mut self, url: impl ::std::convert::Into<String>) -> Self {
        self.url = ::std::option::Option::Some(url.into());
        self
    }
}
#[cfg(feature = "test-util")]
impl MachineSpec {
    /**Creates a value for a test. This method and the setters need the feature `test-util`.

Optional fields are absent. Other fields that are not parameters have a default: an empty string or list, `false`, zero, the first known value of an enum, or the first second of 1970.*/
    pub fn for_test(id: impl ::std::convert::Into<String>) -> Self {
        let id: String = id.into();
        Self {
            cpu_cores: 0,
            id,
            memory_gb: 0,
            storage_gb: 0,
        }
    }
    /**Sets `cpu_cores`.

The number of cores.*/
    #[must_use]
    pub fn cpu_cores(mut self, cpu_cores: impl ::std::convert::Into<i64>) -> Self {
        self.cpu_cores = cpu_cores.into();
        self
    }
    /**Sets `memory_gb`.

The available RAM for the machine spec.*/
    #[must_use]
    pub fn memory_gb(mut self, memory_gb: impl ::std::convert::Into<i64>) -> Self {
        self.memory_gb = memory_gb.into();
        self
    }
    /**Sets `storage_gb`.

The available SSD storage for the machine spec.*/
    #[must_use]
    pub fn storage_gb(mut self, storage_gb: impl ::std::convert::Into<i64>) -> Self {
        self.storage_gb = storage_gb.into();
        self
    }
}
#[cfg(feature = "test-util")]
impl MachineSpecList {
    /**Creates a value for a test. This method and the setters need the feature `test-util`.

Optional fields are absent. Other fields that are not parameters have a default: an empty string or list, `false`, zero, the first known value of an enum, or the first second of 1970.*/
    pub fn for_test(
        machine_specs: impl ::std::iter::IntoIterator<
            Item = impl ::std::convert::Into<MachineSpec>,
        >,
    ) -> Self {
        let machine_specs: Vec<MachineSpec> = machine_specs
            .into_iter()
            .map(::std::convert::Into::into)
            .collect();
        Self {
            total_count: ::std::convert::TryFrom::try_from(machine_specs.len())
                .unwrap_or(i64::MAX),
            machine_specs,
        }
    }
}
#[cfg(feature = "test-util")]
impl MinimalRepository {
    /**Creates a value for a test. This method and the setters need the feature `test-util`.

Optional fields are absent. Other fields that are not parameters have a default: an empty string or list, `false`, zero, the first known value of an enum, or the first second of 1970.*/
    pub fn for_test(
        id: impl ::std::convert::Into<RepositoryId>,
        name: impl ::std::convert::Into<String>,
    ) -> Self {
        let id: RepositoryId = id.into();
        let name: String = name.into();
        Self {
            allow_forking: ::std::option::Option::None,
            archive_url: ::std::string::String::new(),
            archived: ::std::option::Option::None,
            assignees_url: ::std::string::String::new(),
            blobs_url: ::std::string::String::new(),
            branches_url: ::std::string::String::new(),
            clone_url: ::std::option::Option::None,
            code_of_conduct: ::std::option::Option::None,
            collaborators_url: ::std::string::String::new(),
            comments_url: ::std::string::String::new(),
            commits_url: ::std::string::String::new(),
            compare_url: ::std::string::String::new(),
            contents_url: ::std::string::String::new(),
            contributors_url: ::std::string::String::new(),
            created_at: ::std::option::Option::None,
            custom_properties: ::std::option::Option::None,
            default_branch: ::std::option::Option::None,
            delete_branch_on_merge: ::std::option::Option::None,
            deployments_url: ::std::string::String::new(),
            description: ::std::option::Option::None,
            disabled: ::std::option::Option::None,
            downloads_url: ::std::string::String::new(),
            events_url: ::std::string::String::new(),
            fork: false,
            forks: ::std::option::Option::None,
            forks_count: ::std::option::Option::None,
            forks_url: ::std::string::String::new(),
            full_name: ::std::string::String::new(),
            git_commits_url: ::std::string::String::new(),
            git_refs_url: ::std::string::String::new(),
            git_tags_url: ::std::string::String::new(),
            git_url: ::std::option::Option::None,
            has_discussions: ::std::option::Option::None,
            has_downloads: ::std::option::Option::None,
            has_issues: ::std::option::Option::None,
            has_pages: ::std::option::Option::None,
            has_projects: ::std::option::Option::None,
            has_pull_requests: ::std::option::Option::None,
            has_wiki: ::std::option::Option::None,
            homepage: ::std::option::Option::None,
            hooks_url: ::std::string::String::new(),
            html_url: ::std::string::String::new(),
            id,
            is_template: ::std::option::Option::None,
            issue_comment_url: ::std::string::String::new(),
            issue_events_url: ::std::string::String::new(),
            issues_url: ::std::string::String::new(),
            keys_url: ::std::string::String::new(),
            labels_url: ::std::string::String::new(),
            language: ::std::option::Option::None,
            languages_url: ::std::string::String::new(),
            license: ::std::option::Option::None,
            merges_url: ::std::string::String::new(),
            milestones_url: ::std::string::String::new(),
            mirror_url: ::std::option::Option::None,
            name,
            network_count: ::std::option::Option::None,
            node_id: ::std::string::String::new(),
            notifications_url: ::std::string::String::new(),
            open_issues: ::std::option::Option::None,
            open_issues_count: ::std::option::Option::None,
            owner: <SimpleUser>::for_test(
                <UserId>::new(0),
                ::std::string::String::new(),
            ),
            permissions: ::std::option::Option::None,
            private: false,
            pull_request_creation_policy: ::std::option::Option::None,
            pulls_url: ::std::string::String::new(),
            pushed_at: ::std::option::Option::None,
            releases_url: ::std::string::String::new(),
            role_name: ::std::option::Option::None,
            security_and_analysis: ::std::option::Option::None,
            size: ::std::option::Option::None,
            ssh_url: ::std::option::Option::None,
            stargazers_count: ::std::option::Option::None,
            stargazers_url: ::std::string::String::new(),
            statuses_url: ::std::string::String::new(),
            subscribers_count: ::std::option::Option::None,
            subscribers_url: ::std::string::String::new(),
            subscription_url: ::std::string::String::new(),
            svn_url: ::std::option::Option::None,
            tags_url: ::std::string::String::new(),
            teams_url: ::std::string::String::new(),
            temp_clone_token: ::std::option::Option::None,
            topics: ::std::option::Option::None,
            trees_url: ::std::string::String::new(),
            updated_at: ::std::option::Option::None,
            url: ::std::string::String::new(),
            visibility: ::std::option::Option::None,
            watchers: ::std::option::Option::None,
            watchers_count: ::std::option::Option::None,
            web_commit_signoff_required: ::std::option::Option::None,
        }
    }
    ///Sets `allow_forking`.
    #[must_use]
    pub fn allow_forking(mut self, allow_forking: bool) -> Self {
        self.allow_forking = ::std::option::Option::Some(allow_forking);
        self
    }
    ///Sets `archive_url`.
    #[must_use]
    pub fn archive_url(
        mut self,
        archive_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.archive_url = archive_url.into();
        self
    }
    ///Sets `archived`.
    #[must_use]
    pub fn archived(mut self, archived: bool) -> Self {
        self.archived = ::std::option::Option::Some(archived);
        self
    }
    ///Sets `assignees_url`.
    #[must_use]
    pub fn assignees_url(
        mut self,
        assignees_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.assignees_url = assignees_url.into();
        self
    }
    ///Sets `blobs_url`.
    #[must_use]
    pub fn blobs_url(mut self, blobs_url: impl ::std::convert::Into<String>) -> Self {
        self.blobs_url = blobs_url.into();
        self
    }
    ///Sets `branches_url`.
    #[must_use]
    pub fn branches_url(
        mut self,
        branches_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.branches_url = branches_url.into();
        self
    }
    ///Sets `clone_url`.
    #[must_use]
    pub fn clone_url(mut self, clone_url: impl ::std::convert::Into<String>) -> Self {
        self.clone_url = ::std::option::Option::Some(clone_url.into());
        self
    }
    ///Sets `code_of_conduct`.
    #[must_use]
    pub fn code_of_conduct(
        mut self,
        code_of_conduct: impl ::std::convert::Into<CodeOfConduct>,
    ) -> Self {
        self.code_of_conduct = ::std::option::Option::Some(code_of_conduct.into());
        self
    }
    ///Sets `collaborators_url`.
    #[must_use]
    pub fn collaborators_url(
        mut self,
        collaborators_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.collaborators_url = collaborators_url.into();
        self
    }
    ///Sets `comments_url`.
    #[must_use]
    pub fn comments_url(
        mut self,
        comments_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.comments_url = comments_url.into();
        self
    }
    ///Sets `commits_url`.
    #[must_use]
    pub fn commits_url(
        mut self,
        commits_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.commits_url = commits_url.into();
        self
    }
    ///Sets `compare_url`.
    #[must_use]
    pub fn compare_url(
        mut self,
        compare_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.compare_url = compare_url.into();
        self
    }
    ///Sets `contents_url`.
    #[must_use]
    pub fn contents_url(
        mut self,
        contents_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.contents_url = contents_url.into();
        self
    }
    ///Sets `contributors_url`.
    #[must_use]
    pub fn contributors_url(
        mut self,
        contributors_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.contributors_url = contributors_url.into();
        self
    }
    /**Sets `created_at`.

The time at which the repository was created.*/
    #[must_use]
    pub fn created_at(
        mut self,
        created_at: ::chrono::DateTime<::chrono::offset::Utc>,
    ) -> Self {
        self.created_at = ::std::option::Option::Some(created_at);
        self
    }
    /**Sets `custom_properties`.

The custom properties that were defined for the repository. The keys are the custom property names, and the values are the corresponding custom property values.*/
    #[must_use]
    pub fn custom_properties(
        mut self,
        custom_properties: impl ::std::convert::Into<
            ::serde_json::Map<String, ::serde_json::Value>,
        >,
    ) -> Self {
        self.custom_properties = ::std::option::Option::Some(custom_properties.into());
        self
    }
    ///Sets `default_branch`.
    #[must_use]
    pub fn default_branch(
        mut self,
        default_branch: impl ::std::convert::Into<String>,
    ) -> Self {
        self.default_branch = ::std::option::Option::Some(default_branch.into());
        self
    }
    ///Sets `delete_branch_on_merge`.
    #[must_use]
    pub fn delete_branch_on_merge(mut self, delete_branch_on_merge: bool) -> Self {
        self.delete_branch_on_merge = ::std::option::Option::Some(
            delete_branch_on_merge,
        );
        self
    }
    ///Sets `deployments_url`.
    #[must_use]
    pub fn deployments_url(
        mut self,
        deployments_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.deployments_url = deployments_url.into();
        self
    }
    ///Sets `description`.
    #[must_use]
    pub fn description(
        mut self,
        description: impl ::std::convert::Into<String>,
    ) -> Self {
        self.description = ::std::option::Option::Some(description.into());
        self
    }
    ///Sets `disabled`.
    #[must_use]
    pub fn disabled(mut self, disabled: bool) -> Self {
        self.disabled = ::std::option::Option::Some(disabled);
        self
    }
    ///Sets `downloads_url`.
    #[must_use]
    pub fn downloads_url(
        mut self,
        downloads_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.downloads_url = downloads_url.into();
        self
    }
    ///Sets `events_url`.
    #[must_use]
    pub fn events_url(mut self, events_url: impl ::std::convert::Into<String>) -> Self {
        self.events_url = events_url.into();
        self
    }
    ///Sets `fork`.
    #[must_use]
    pub fn fork(mut self, fork: bool) -> Self {
        self.fork = fork;
        self
    }
    ///Sets `forks`.
    #[must_use]
    pub fn forks(mut self, forks: impl ::std::convert::Into<i64>) -> Self {
        self.forks = ::std::option::Option::Some(forks.into());
        self
    }
    ///Sets `forks_count`.
    #[must_use]
    pub fn forks_count(mut self, forks_count: impl ::std::convert::Into<i64>) -> Self {
        self.forks_count = ::std::option::Option::Some(forks_count.into());
        self
    }
    ///Sets `forks_url`.
    #[must_use]
    pub fn forks_url(mut self, forks_url: impl ::std::convert::Into<String>) -> Self {
        self.forks_url = forks_url.into();
        self
    }
    ///Sets `full_name`.
    #[must_use]
    pub fn full_name(mut self, full_name: impl ::std::convert::Into<String>) -> Self {
        self.full_name = full_name.into();
        self
    }
    ///Sets `git_commits_url`.
    #[must_use]
    pub fn git_commits_url(
        mut self,
        git_commits_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.git_commits_url = git_commits_url.into();
        self
    }
    ///Sets `git_refs_url`.
    #[must_use]
    pub fn git_refs_url(
        mut self,
        git_refs_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.git_refs_url = git_refs_url.into();
        self
    }
    ///Sets `git_tags_url`.
    #[must_use]
    pub fn git_tags_url(
        mut self,
        git_tags_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.git_tags_url = git_tags_url.into();
        self
    }
    ///Sets `git_url`.
    #[must_use]
    pub fn git_url(mut self, git_url: impl ::std::convert::Into<String>) -> Self {
        self.git_url = ::std::option::Option::Some(git_url.into());
        self
    }
    ///Sets `has_discussions`.
    #[must_use]
    pub fn has_discussions(mut self, has_discussions: bool) -> Self {
        self.has_discussions = ::std::option::Option::Some(has_discussions);
        self
    }
    ///Sets `has_downloads`.
    #[must_use]
    pub fn has_downloads(mut self, has_downloads: bool) -> Self {
        self.has_downloads = ::std::option::Option::Some(has_downloads);
        self
    }
    ///Sets `has_issues`.
    #[must_use]
    pub fn has_issues(mut self, has_issues: bool) -> Self {
        self.has_issues = ::std::option::Option::Some(has_issues);
        self
    }
    ///Sets `has_pages`.
    #[must_use]
    pub fn has_pages(mut self, has_pages: bool) -> Self {
        self.has_pages = ::std::option::Option::Some(has_pages);
        self
    }
    ///Sets `has_projects`.
    #[must_use]
    pub fn has_projects(mut self, has_projects: bool) -> Self {
        self.has_projects = ::std::option::Option::Some(has_projects);
        self
    }
    ///Sets `has_pull_requests`.
    #[must_use]
    pub fn has_pull_requests(mut self, has_pull_requests: bool) -> Self {
        self.has_pull_requests = ::std::option::Option::Some(has_pull_requests);
        self
    }
    ///Sets `has_wiki`.
    #[must_use]
    pub fn has_wiki(mut self, has_wiki: bool) -> Self {
        self.has_wiki = ::std::option::Option::Some(has_wiki);
        self
    }
    ///Sets `homepage`.
    #[must_use]
    pub fn homepage(mut self, homepage: impl ::std::convert::Into<String>) -> Self {
        self.homepage = ::std::option::Option::Some(homepage.into());
        self
    }
    ///Sets `hooks_url`.
    #[must_use]
    pub fn hooks_url(mut self, hooks_url: impl ::std::convert::Into<String>) -> Self {
        self.hooks_url = hooks_url.into();
        self
    }
    /**Sets `html_url`.

The URL of the repository's page on GitHub.*/
    #[must_use]
    pub fn html_url(mut self, html_url: impl ::std::convert::Into<String>) -> Self {
        self.html_url = html_url.into();
        self
    }
    ///Sets `is_template`.
    #[must_use]
    pub fn is_template(mut self, is_template: bool) -> Self {
        self.is_template = ::std::option::Option::Some(is_template);
        self
    }
    ///Sets `issue_comment_url`.
    #[must_use]
    pub fn issue_comment_url(
        mut self,
        issue_comment_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.issue_comment_url = issue_comment_url.into();
        self
    }
    ///Sets `issue_events_url`.
    #[must_use]
    pub fn issue_events_url(
        mut self,
        issue_events_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.issue_events_url = issue_events_url.into();
        self
    }
    ///Sets `issues_url`.
    #[must_use]
    pub fn issues_url(mut self, issues_url: impl ::std::convert::Into<String>) -> Self {
        self.issues_url = issues_url.into();
        self
    }
    ///Sets `keys_url`.
    #[must_use]
    pub fn keys_url(mut self, keys_url: impl ::std::convert::Into<String>) -> Self {
        self.keys_url = keys_url.into();
        self
    }
    ///Sets `labels_url`.
    #[must_use]
    pub fn labels_url(mut self, labels_url: impl ::std::convert::Into<String>) -> Self {
        self.labels_url = labels_url.into();
        self
    }
    ///Sets `language`.
    #[must_use]
    pub fn language(mut self, language: impl ::std::convert::Into<String>) -> Self {
        self.language = ::std::option::Option::Some(language.into());
        self
    }
    ///Sets `languages_url`.
    #[must_use]
    pub fn languages_url(
        mut self,
        languages_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.languages_url = languages_url.into();
        self
    }
    ///Sets `license`.
    #[must_use]
    pub fn license(
        mut self,
        license: impl ::std::convert::Into<MinimalRepositoryLicense>,
    ) -> Self {
        self.license = ::std::option::Option::Some(license.into());
        self
    }
    ///Sets `merges_url`.
    #[must_use]
    pub fn merges_url(mut self, merges_url: impl ::std::convert::Into<String>) -> Self {
        self.merges_url = merges_url.into();
        self
    }
    ///Sets `milestones_url`.
    #[must_use]
    pub fn milestones_url(
        mut self,
        milestones_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.milestones_url = milestones_url.into();
        self
    }
    ///Sets `mirror_url`.
    #[must_use]
    pub fn mirror_url(mut self, mirror_url: impl ::std::convert::Into<String>) -> Self {
        self.mirror_url = ::std::option::Option::Some(mirror_url.into());
        self
    }
    ///Sets `network_count`.
    #[must_use]
    pub fn network_count(
        mut self,
        network_count: impl ::std::convert::Into<i64>,
    ) -> Self {
        self.network_count = ::std::option::Option::Some(network_count.into());
        self
    }
    /**Sets `node_id`.

The id of the repository in GitHub's GraphQL API.*/
    #[must_use]
    pub fn node_id(mut self, node_id: impl ::std::convert::Into<String>) -> Self {
        self.node_id = node_id.into();
        self
    }
    ///Sets `notifications_url`.
    #[must_use]
    pub fn notifications_url(
        mut self,
        notifications_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.notifications_url = notifications_url.into();
        self
    }
    ///Sets `open_issues`.
    #[must_use]
    pub fn open_issues(mut self, open_issues: impl ::std::convert::Into<i64>) -> Self {
        self.open_issues = ::std::option::Option::Some(open_issues.into());
        self
    }
    ///Sets `open_issues_count`.
    #[must_use]
    pub fn open_issues_count(
        mut self,
        open_issues_count: impl ::std::convert::Into<i64>,
    ) -> Self {
        self.open_issues_count = ::std::option::Option::Some(open_issues_count.into());
        self
    }
    ///Sets `owner`.
    #[must_use]
    pub fn owner(mut self, owner: impl ::std::convert::Into<SimpleUser>) -> Self {
        self.owner = owner.into();
        self
    }
    /**Sets `permissions`.

The permissions of the request's credential for the repository.*/
    #[must_use]
    pub fn permissions(
        mut self,
        permissions: impl ::std::convert::Into<MinimalRepositoryPermissions>,
    ) -> Self {
        self.permissions = ::std::option::Option::Some(permissions.into());
        self
    }
    ///Sets `private`.
    #[must_use]
    pub fn private(mut self, private: bool) -> Self {
        self.private = private;
        self
    }
    ///Sets `pull_request_creation_policy`.
    #[must_use]
    pub fn pull_request_creation_policy(
        mut self,
        pull_request_creation_policy: impl ::std::convert::Into<
            PullRequestCreationPolicy,
        >,
    ) -> Self {
        self.pull_request_creation_policy = ::std::option::Option::Some(
            pull_request_creation_policy.into(),
        );
        self
    }
    ///Sets `pulls_url`.
    #[must_use]
    pub fn pulls_url(mut self, pulls_url: impl ::std::convert::Into<String>) -> Self {
        self.pulls_url = pulls_url.into();
        self
    }
    ///Sets `pushed_at`.
    #[must_use]
    pub fn pushed_at(
        mut self,
        pushed_at: ::chrono::DateTime<::chrono::offset::Utc>,
    ) -> Self {
        self.pushed_at = ::std::option::Option::Some(pushed_at);
        self
    }
    ///Sets `releases_url`.
    #[must_use]
    pub fn releases_url(
        mut self,
        releases_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.releases_url = releases_url.into();
        self
    }
    ///Sets `role_name`.
    #[must_use]
    pub fn role_name(mut self, role_name: impl ::std::convert::Into<String>) -> Self {
        self.role_name = ::std::option::Option::Some(role_name.into());
        self
    }
    ///Sets `security_and_analysis`.
    #[must_use]
    pub fn security_and_analysis(
        mut self,
        security_and_analysis: impl ::std::convert::Into<SecurityAndAnalysis>,
    ) -> Self {
        self.security_and_analysis = ::std::option::Option::Some(
            security_and_analysis.into(),
        );
        self
    }
    /**Sets `size`.

The size of the repository, in kilobytes. Size is calculated hourly. When a repository is initially created, the size is 0.*/
    #[must_use]
    pub fn size(mut self, size: impl ::std::convert::Into<i64>) -> Self {
        self.size = ::std::option::Option::Some(size.into());
        self
    }
    ///Sets `ssh_url`.
    #[must_use]
    pub fn ssh_url(mut self, ssh_url: impl ::std::convert::Into<String>) -> Self {
        self.ssh_url = ::std::option::Option::Some(ssh_url.into());
        self
    }
    ///Sets `stargazers_count`.
    #[must_use]
    pub fn stargazers_count(
        mut self,
        stargazers_count: impl ::std::convert::Into<i64>,
    ) -> Self {
        self.stargazers_count = ::std::option::Option::Some(stargazers_count.into());
        self
    }
    ///Sets `stargazers_url`.
    #[must_use]
    pub fn stargazers_url(
        mut self,
        stargazers_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.stargazers_url = stargazers_url.into();
        self
    }
    ///Sets `statuses_url`.
    #[must_use]
    pub fn statuses_url(
        mut self,
        statuses_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.statuses_url = statuses_url.into();
        self
    }
    ///Sets `subscribers_count`.
    #[must_use]
    pub fn subscribers_count(
        mut self,
        subscribers_count: impl ::std::convert::Into<i64>,
    ) -> Self {
        self.subscribers_count = ::std::option::Option::Some(subscribers_count.into());
        self
    }
    ///Sets `subscribers_url`.
    #[must_use]
    pub fn subscribers_url(
        mut self,
        subscribers_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.subscribers_url = subscribers_url.into();
        self
    }
    ///Sets `subscription_url`.
    #[must_use]
    pub fn subscription_url(
        mut self,
        subscription_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.subscription_url = subscription_url.into();
        self
    }
    ///Sets `svn_url`.
    #[must_use]
    pub fn svn_url(mut self, svn_url: impl ::std::convert::Into<String>) -> Self {
        self.svn_url = ::std::option::Option::Some(svn_url.into());
        self
    }
    ///Sets `tags_url`.
    #[must_use]
    pub fn tags_url(mut self, tags_url: impl ::std::convert::Into<String>) -> Self {
        self.tags_url = tags_url.into();
        self
    }
    ///Sets `teams_url`.
    #[must_use]
    pub fn teams_url(mut self, teams_url: impl ::std::convert::Into<String>) -> Self {
        self.teams_url = teams_url.into();
        self
    }
    /**Sets `temp_clone_token`.

A temporary token for cloning the repository.*/
    #[must_use]
    pub fn temp_clone_token(
        mut self,
        temp_clone_token: impl ::std::convert::Into<crate::models::Secret>,
    ) -> Self {
        self.temp_clone_token = ::std::option::Option::Some(temp_clone_token.into());
        self
    }
    ///Sets `topics`.
    #[must_use]
    pub fn topics(
        mut self,
        topics: impl ::std::iter::IntoIterator<Item = impl ::std::convert::Into<String>>,
    ) -> Self {
        self.topics = ::std::option::Option::Some(
            topics.into_iter().map(::std::convert::Into::into).collect(),
        );
        self
    }
    ///Sets `trees_url`.
    #[must_use]
    pub fn trees_url(mut self, trees_url: impl ::std::convert::Into<String>) -> Self {
        self.trees_url = trees_url.into();
        self
    }
    /**Sets `updated_at`.

The time at which the repository was last updated.*/
    #[must_use]
    pub fn updated_at(
        mut self,
        updated_at: ::chrono::DateTime<::chrono::offset::Utc>,
    ) -> Self {
        self.updated_at = ::std::option::Option::Some(updated_at);
        self
    }
    /**Sets `url`.

The URL of the repository in the API.*/
    #[must_use]
    pub fn url(mut self, url: impl ::std::convert::Into<String>) -> Self {
        self.url = url.into();
        self
    }
    /**Sets `visibility`.

Who can see the repository.*/
    #[must_use]
    pub fn visibility(
        mut self,
        visibility: impl ::std::convert::Into<RepositoryVisibility>,
    ) -> Self {
        self.visibility = ::std::option::Option::Some(visibility.into());
        self
    }
    ///Sets `watchers`.
    #[must_use]
    pub fn watchers(mut self, watchers: impl ::std::convert::Into<i64>) -> Self {
        self.watchers = ::std::option::Option::Some(watchers.into());
        self
    }
    ///Sets `watchers_count`.
    #[must_use]
    pub fn watchers_count(
        mut self,
        watchers_count: impl ::std::convert::Into<i64>,
    ) -> Self {
        self.watchers_count = ::std::option::Option::Some(watchers_count.into());
        self
    }
    ///Sets `web_commit_signoff_required`.
    #[must_use]
    pub fn web_commit_signoff_required(
        mut self,
        web_commit_signoff_required: bool,
    ) -> Self {
        self.web_commit_signoff_required = ::std::option::Option::Some(
            web_commit_signoff_required,
        );
        self
    }
}
#[cfg(feature = "test-util")]
impl MinimalRepositoryLicense {
    /**Creates a value for a test. This method and the setters need the feature `test-util`.

Optional fields are absent. Other fields that are not parameters have a default: an empty string or list, `false`, zero, the first known value of an enum, or the first second of 1970.*/
    pub fn for_test() -> Self {
        Self {
            key: ::std::option::Option::None,
            name: ::std::option::Option::None,
            node_id: ::std::option::Option::None,
            spdx_id: ::std::option::Option::None,
            url: ::std::option::Option::None,
        }
    }
    ///Sets `key`.
    #[must_use]
    pub fn key(mut self, key: impl ::std::convert::Into<String>) -> Self {
        self.key = ::std::option::Option::Some(key.into());
        self
    }
    /**Sets `name`.

The name of the license.*/
    #[must_use]
    pub fn name(mut self, name: impl ::std::convert::Into<String>) -> Self {
        self.name = ::std::option::Option::Some(name.into());
        self
    }
    /**Sets `node_id`.

The id of the license in GitHub's GraphQL API.*/
    #[must_use]
    pub fn node_id(mut self, node_id: impl ::std::convert::Into<String>) -> Self {
        self.node_id = ::std::option::Option::Some(node_id.into());
        self
    }
    ///Sets `spdx_id`.
    #[must_use]
    pub fn spdx_id(mut self, spdx_id: impl ::std::convert::Into<String>) -> Self {
        self.spdx_id = ::std::option::Option::Some(spdx_id.into());
        self
    }
    /**Sets `url`.

The URL of the license in the API.*/
    #[must_use]
    pub fn url(mut self, url: impl ::std::convert::Into<String>) -> Self {
        self.url = ::std::option::Option::Some(url.into());
        self
    }
}
#[cfg(feature = "test-util")]
impl MinimalRepositoryList {
    /**Creates a value for a test. This method and the setters need the feature `test-util`.

Optional fields are absent. Other fields that are not parameters have a default: an empty string or list, `false`, zero, the first known value of an enum, or the first second of 1970.*/
    pub fn for_test(
        repositories: impl ::std::iter::IntoIterator<
            Item = impl ::std::convert::Into<MinimalRepository>,
        >,
    ) -> Self {
        let repositories: Vec<MinimalRepository> = repositories
            .into_iter()
            .map(::std::convert::Into::into)
            .collect();
        Self {
            total_count: ::std::convert::TryFrom::try_from(repositories.len())
                .unwrap_or(i64::MAX),
            repositories,
        }
    }
}
#[cfg(feature = "test-util")]
impl MinimalRepositoryPermissions {
    /**Creates a value for a test. This method and the setters need the feature `test-util`.

Optional fields are absent. Other fields that are not parameters have a default: an empty string or list, `false`, zero, the first known value of an enum, or the first second of 1970.*/
    pub fn for_test() -> Self {
        Self {
            admin: ::std::option::Option::None,
            maintain: ::std::option::Option::None,
            pull: ::std::option::Option::None,
            push: ::std::option::Option::None,
            triage: ::std::option::Option::None,
        }
    }
    ///Sets `admin`.
    #[must_use]
    pub fn admin(mut self, admin: bool) -> Self {
        self.admin = ::std::option::Option::Some(admin);
        self
    }
    ///Sets `maintain`.
    #[must_use]
    pub fn maintain(mut self, maintain: bool) -> Self {
        self.maintain = ::std::option::Option::Some(maintain);
        self
    }
    ///Sets `pull`.
    #[must_use]
    pub fn pull(mut self, pull: bool) -> Self {
        self.pull = ::std::option::Option::Some(pull);
        self
    }
    ///Sets `push`.
    #[must_use]
    pub fn push(mut self, push: bool) -> Self {
        self.push = ::std::option::Option::Some(push);
        self
    }
    ///Sets `triage`.
    #[must_use]
    pub fn triage(mut self, triage: bool) -> Self {
        self.triage = ::std::option::Option::Some(triage);
        self
    }
}
#[cfg(feature = "test-util")]
impl OrganizationList {
    /**Creates a value for a test. This method and the setters need the feature `test-util`.

Optional fields are absent. Other fields that are not parameters have a default: an empty string or list, `false`, zero, the first known value of an enum, or the first second of 1970.*/
    pub fn for_test(
        organizations: impl ::std::iter::IntoIterator<
            Item = impl ::std::convert::Into<OrganizationSimple>,
        >,
    ) -> Self {
        let organizations: Vec<OrganizationSimple> = organizations
            .into_iter()
            .map(::std::convert::Into::into)
            .collect();
        Self {
            total_count: ::std::convert::TryFrom::try_from(organizations.len())
                .unwrap_or(i64::MAX),
            organizations,
        }
    }
}
#[cfg(feature = "test-util")]
impl OrganizationRunnerGroup {
    /**Creates a value for a test. This method and the setters need the feature `test-util`.

Optional fields are absent. Other fields that are not parameters have a default: an empty string or list, `false`, zero, the first known value of an enum, or the first second of 1970.*/
    pub fn for_test(
        id: impl ::std::convert::Into<RunnerGroupId>,
        name: impl ::std::convert::Into<String>,
    ) -> Self {
        let id: RunnerGroupId = id.into();
        let name: String = name.into();
        Self {
            allows_public_repositories: false,
            default: false,
            hosted_runners_url: ::std::option::Option::None,
            id,
            inherited: false,
            inherited_allows_public_repositories: ::std::option::Option::None,
            name,
            network_configuration_id: ::std::option::Option::None,
            restricted_to_workflows: ::std::option::Option::None,
            runners_url: ::std::string::String::new(),
            selected_repositories_url: ::std::option::Option::None,
            selected_workflows: ::std::option::Option::None,
            visibility: <Visibility>::Selected,
            workflow_restrictions_read_only: ::std::option::Option::None,
        }
    }
    /**Sets `allows_public_repositories`.

Whether public repositories can use the runners.*/
    #[must_use]
    pub fn allows_public_repositories(
        mut self,
        allows_public_repositories: bool,
    ) -> Self {
        self.allows_public_repositories = allows_public_repositories;
        self
    }
    /**Sets `default`.

Whether the group is the default group, which new runners join.*/
    #[must_use]
    pub fn default(mut self, default: bool) -> Self {
        self.default = default;
        self
    }
    /**Sets `hosted_runners_url`.

The URL of the group's GitHub-hosted runners in the API.*/
    #[must_use]
    pub fn hosted_runners_url(
        mut self,
        hosted_runners_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.hosted_runners_url = ::std::option::Option::Some(hosted_runners_url.into());
        self
    }
    /**Sets `inherited`.

Whether the group belongs to the enterprise. The organization cannot change such a group.*/
    #[must_use]
    pub fn inherited(mut self, inherited: bool) -> Self {
        self.inherited = inherited;
        self
    }
    /**Sets `inherited_allows_public_repositories`.

Whether the enterprise allows public repositories to use the runners of an inherited group.*/
    #[must_use]
    pub fn inherited_allows_public_repositories(
        mut self,
        inherited_allows_public_repositories: bool,
    ) -> Self {
        self.inherited_allows_public_repositories = ::std::option::Option::Some(
            inherited_allows_public_repositories,
        );
        self
    }
    /**Sets `network_configuration_id`.

The identifier of a hosted compute network configuration.*/
    #[must_use]
    pub fn network_configuration_id(
        mut self,
        network_configuration_id: impl ::std::convert::Into<String>,
    ) -> Self {
        self.network_configuration_id = ::std::option::Option::Some(
            network_configuration_id.into(),
        );
        self
    }
    /**Sets `restricted_to_workflows`.

If `true`, the runner group will be restricted to running only the workflows specified in the `selected_workflows` array.*/
    #[must_use]
    pub fn restricted_to_workflows(mut self, restricted_to_workflows: bool) -> Self {
        self.restricted_to_workflows = ::std::option::Option::Some(
            restricted_to_workflows,
        );
        self
    }
    /**Sets `runners_url`.

The URL of the group's self-hosted runners in the API.*/
    #[must_use]
    pub fn runners_url(
        mut self,
        runners_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.runners_url = runners_url.into();
        self
    }
    /**Sets `selected_repositories_url`.

Link to the selected repositories resource for this runner group. Not present unless visibility was set to `selected`*/
    #[must_use]
    pub fn selected_repositories_url(
        mut self,
        selected_repositories_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.selected_repositories_url = ::std::option::Option::Some(
            selected_repositories_url.into(),
        );
        self
    }
    /**Sets `selected_workflows`.

List of workflows the runner group should be allowed to run. This setting will be ignored unless `restricted_to_workflows` is set to `true`.*/
    #[must_use]
    pub fn selected_workflows(
        mut self,
        selected_workflows: impl ::std::iter::IntoIterator<
            Item = impl ::std::convert::Into<String>,
        >,
    ) -> Self {
        self.selected_workflows = ::std::option::Option::Some(
            selected_workflows.into_iter().map(::std::convert::Into::into).collect(),
        );
        self
    }
    /**Sets `visibility`.

Which repositories can use the runners.*/
    #[must_use]
    pub fn visibility(
        mut self,
        visibility: impl ::std::convert::Into<Visibility>,
    ) -> Self {
        self.visibility = visibility.into();
        self
    }
    /**Sets `workflow_restrictions_read_only`.

If `true`, the `restricted_to_workflows` and `selected_workflows` fields cannot be modified.*/
    #[must_use]
    pub fn workflow_restrictions_read_only(
        mut self,
        workflow_restrictions_read_only: bool,
    ) -> Self {
        self.workflow_restrictions_read_only = ::std::option::Option::Some(
            workflow_restrictions_read_only,
        );
        self
    }
}
#[cfg(feature = "test-util")]
impl OrganizationRunnerGroupList {
    /**Creates a value for a test. This method and the setters need the feature `test-util`.

Optional fields are absent. Other fields that are not parameters have a default: an empty string or list, `false`, zero, the first known value of an enum, or the first second of 1970.*/
    pub fn for_test(
        runner_groups: impl ::std::iter::IntoIterator<
            Item = impl ::std::convert::Into<OrganizationRunnerGroup>,
        >,
    ) -> Self {
        let runner_groups: Vec<OrganizationRunnerGroup> = runner_groups
            .into_iter()
            .map(::std::convert::Into::into)
            .collect();
        Self {
            total_count: ::std::convert::TryFrom::try_from(runner_groups.len())
                .unwrap_or(i64::MAX),
            runner_groups,
        }
    }
}
#[cfg(feature = "test-util")]
impl OrganizationRunnersSettings {
    /**Creates a value for a test. This method and the setters need the feature `test-util`.

Optional fields are absent. Other fields that are not parameters have a default: an empty string or list, `false`, zero, the first known value of an enum, or the first second of 1970.*/
    pub fn for_test(
        enabled_repositories: impl ::std::convert::Into<EnabledRepositories>,
    ) -> Self {
        let enabled_repositories: EnabledRepositories = enabled_repositories.into();
        Self {
            enabled_repositories,
            selected_repositories_url: ::std::option::Option::None,
        }
    }
    /**Sets `selected_repositories_url`.

The URL to the endpoint for managing selected repositories for self-hosted runners in the organization*/
    #[must_use]
    pub fn selected_repositories_url(
        mut self,
        selected_repositories_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.selected_repositories_url = ::std::option::Option::Some(
            selected_repositories_url.into(),
        );
        self
    }
}
#[cfg(feature = "test-util")]
impl OrganizationSimple {
    /**Creates a value for a test. This method and the setters need the feature `test-util`.

Optional fields are absent. Other fields that are not parameters have a default: an empty string or list, `false`, zero, the first known value of an enum, or the first second of 1970.*/
    pub fn for_test(
        id: impl ::std::convert::Into<OrganizationId>,
        login: impl ::std::convert::Into<String>,
    ) -> Self {
        let id: OrganizationId = id.into();
        let login: String = login.into();
        Self {
            avatar_url: ::std::string::String::new(),
            description: ::std::option::Option::None,
            events_url: ::std::string::String::new(),
            hooks_url: ::std::string::String::new(),
            id,
            issues_url: ::std::string::String::new(),
            login,
            members_url: ::std::string::String::new(),
            node_id: ::std::string::String::new(),
            public_members_url: ::std::string::String::new(),
            repos_url: ::std::string::String::new(),
            url: ::std::string::String::new(),
        }
    }
    /**Sets `avatar_url`.

The URL of the account's avatar.*/
    #[must_use]
    pub fn avatar_url(mut self, avatar_url: impl ::std::convert::Into<String>) -> Self {
        self.avatar_url = avatar_url.into();
        self
    }
    ///Sets `description`.
    #[must_use]
    pub fn description(
        mut self,
        description: impl ::std::convert::Into<String>,
    ) -> Self {
        self.description = ::std::option::Option::Some(description.into());
        self
    }
    ///Sets `events_url`.
    #[must_use]
    pub fn events_url(mut self, events_url: impl ::std::convert::Into<String>) -> Self {
        self.events_url = events_url.into();
        self
    }
    ///Sets `hooks_url`.
    #[must_use]
    pub fn hooks_url(mut self, hooks_url: impl ::std::convert::Into<String>) -> Self {
        self.hooks_url = hooks_url.into();
        self
    }
    ///Sets `issues_url`.
    #[must_use]
    pub fn issues_url(mut self, issues_url: impl ::std::convert::Into<String>) -> Self {
        self.issues_url = issues_url.into();
        self
    }
    ///Sets `members_url`.
    #[must_use]
    pub fn members_url(
        mut self,
        members_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.members_url = members_url.into();
        self
    }
    /**Sets `node_id`.

The id of the organization in GitHub's GraphQL API.*/
    #[must_use]
    pub fn node_id(mut self, node_id: impl ::std::convert::Into<String>) -> Self {
        self.node_id = node_id.into();
        self
    }
    ///Sets `public_members_url`.
    #[must_use]
    pub fn public_members_url(
        mut self,
        public_members_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.public_members_url = public_members_url.into();
        self
    }
    ///Sets `repos_url`.
    #[must_use]
    pub fn repos_url(mut self, repos_url: impl ::std::convert::Into<String>) -> Self {
        self.repos_url = repos_url.into();
        self
    }
    /**Sets `url`.

The URL of the organization in the API.*/
    #[must_use]
    pub fn url(mut self, url: impl ::std::convert::Into<String>) -> Self {
        self.url = url.into();
        self
    }
}
#[cfg(feature = "test-util")]
impl PlatformList {
    /**Creates a value for a test. This method and the setters need the feature `test-util`.

Optional fields are absent. Other fields that are not parameters have a default: an empty string or list, `false`, zero, the first known value of an enum, or the first second of 1970.*/
    pub fn for_test(
        platforms: impl ::std::iter::IntoIterator<
            Item = impl ::std::convert::Into<String>,
        >,
    ) -> Self {
        let platforms: Vec<String> = platforms
            .into_iter()
            .map(::std::convert::Into::into)
            .collect();
        Self {
            total_count: ::std::convert::TryFrom::try_from(platforms.len())
                .unwrap_or(i64::MAX),
            platforms,
        }
    }
}
#[cfg(feature = "test-util")]
impl PublicIp {
    /**Creates a value for a test. This method and the setters need the feature `test-util`.

Optional fields are absent. Other fields that are not parameters have a default: an empty string or list, `false`, zero, the first known value of an enum, or the first second of 1970.*/
    pub fn for_test() -> Self {
        Self {
            enabled: ::std::option::Option::None,
            length: ::std::option::Option::None,
            prefix: ::std::option::Option::None,
        }
    }
    /**Sets `enabled`.

Whether public IP is enabled.*/
    #[must_use]
    pub fn enabled(mut self, enabled: bool) -> Self {
        self.enabled = ::std::option::Option::Some(enabled);
        self
    }
    /**Sets `length`.

The length of the IP prefix.*/
    #[must_use]
    pub fn length(mut self, length: impl ::std::convert::Into<i64>) -> Self {
        self.length = ::std::option::Option::Some(length.into());
        self
    }
    /**Sets `prefix`.

The prefix for the public IP.*/
    #[must_use]
    pub fn prefix(mut self, prefix: impl ::std::convert::Into<String>) -> Self {
        self.prefix = ::std::option::Option::Some(prefix.into());
        self
    }
}
#[cfg(feature = "test-util")]
impl Repository {
    /**Creates a value for a test. This method and the setters need the feature `test-util`.

Optional fields are absent. Other fields that are not parameters have a default: an empty string or list, `false`, zero, the first known value of an enum, or the first second of 1970.*/
    pub fn for_test(
        id: impl ::std::convert::Into<RepositoryId>,
        name: impl ::std::convert::Into<String>,
    ) -> Self {
        let id: RepositoryId = id.into();
        let name: String = name.into();
        Self {
            allow_auto_merge: ::std::option::Option::None,
            allow_forking: ::std::option::Option::None,
            allow_merge_commit: ::std::option::Option::None,
            allow_rebase_merge: ::std::option::Option::None,
            allow_squash_merge: ::std::option::Option::None,
            allow_update_branch: ::std::option::Option::None,
            anonymous_access_enabled: ::std::option::Option::None,
            archive_url: ::std::string::String::new(),
            archived: false,
            assignees_url: ::std::string::String::new(),
            blobs_url: ::std::string::String::new(),
            branches_url: ::std::string::String::new(),
            clone_url: ::std::string::String::new(),
            code_search_index_status: ::std::option::Option::None,
            collaborators_url: ::std::string::String::new(),
            comments_url: ::std::string::String::new(),
            commits_url: ::std::string::String::new(),
            compare_url: ::std::string::String::new(),
            contents_url: ::std::string::String::new(),
            contributors_url: ::std::string::String::new(),
            created_at: ::std::option::Option::None,
            custom_properties: ::std::option::Option::None,
            default_branch: ::std::string::String::new(),
            delete_branch_on_merge: ::std::option::Option::None,
            deployments_url: ::std::string::String::new(),
            description: ::std::option::Option::None,
            disabled: false,
            downloads_url: ::std::string::String::new(),
            events_url: ::std::string::String::new(),
            fork: false,
            forks: 0,
            forks_count: 0,
            forks_url: ::std::string::String::new(),
            full_name: ::std::string::String::new(),
            git_commits_url: ::std::string::String::new(),
            git_refs_url: ::std::string::String::new(),
            git_tags_url: ::std::string::String::new(),
            git_url: ::std::string::String::new(),
            has_discussions: ::std::option::Option::None,
            has_downloads: ::std::option::Option::None,
            has_issues: false,
            has_pages: false,
            has_projects: false,
            has_pull_requests: ::std::option::Option::None,
            has_wiki: false,
            homepage: ::std::option::Option::None,
            hooks_url: ::std::string::String::new(),
            html_url: ::std::string::String::new(),
            id,
            is_template: ::std::option::Option::None,
            issue_comment_url: ::std::string::String::new(),
            issue_events_url: ::std::string::String::new(),
            issues_url: ::std::string::String::new(),
            keys_url: ::std::string::String::new(),
            labels_url: ::std::string::String::new(),
            language: ::std::option::Option::None,
            languages_url: ::std::string::String::new(),
            license: ::std::option::Option::None,
            master_branch: ::std::option::Option::None,
            merge_commit_message: ::std::option::Option::None,
            merge_commit_title: ::std::option::Option::None,
            merges_url: ::std::string::String::new(),
            milestones_url: ::std::string::String::new(),
            mirror_url: ::std::option::Option::None,
            name,
            node_id: ::std::string::String::new(),
            notifications_url: ::std::string::String::new(),
            open_issues: 0,
            open_issues_count: 0,
            owner: <SimpleUser>::for_test(
                <UserId>::new(0),
                ::std::string::String::new(),
            ),
            permissions: ::std::option::Option::None,
            private: false,
            pull_request_creation_policy: ::std::option::Option::None,
            pulls_url: ::std::string::String::new(),
            pushed_at: ::std::option::Option::None,
            releases_url: ::std::string::String::new(),
            size: 0,
            squash_merge_commit_message: ::std::option::Option::None,
            squash_merge_commit_title: ::std::option::Option::None,
            ssh_url: ::std::string::String::new(),
            stargazers_count: 0,
            stargazers_url: ::std::string::String::new(),
            starred_at: ::std::option::Option::None,
            statuses_url: ::std::string::String::new(),
            subscribers_url: ::std::string::String::new(),
            subscription_url: ::std::string::String::new(),
            svn_url: ::std::string::String::new(),
            tags_url: ::std::string::String::new(),
            teams_url: ::std::string::String::new(),
            temp_clone_token: ::std::option::Option::None,
            topics: ::std::option::Option::None,
            trees_url: ::std::string::String::new(),
            updated_at: ::std::option::Option::None,
            url: ::std::string::String::new(),
            use_squash_pr_title_as_default: ::std::option::Option::None,
            visibility: ::std::option::Option::None,
            watchers: 0,
            watchers_count: 0,
            web_commit_signoff_required: ::std::option::Option::None,
        }
    }
    /**Sets `allow_auto_merge`.

Whether to allow Auto-merge to be used on pull requests.*/
    #[must_use]
    pub fn allow_auto_merge(mut self, allow_auto_merge: bool) -> Self {
        self.allow_auto_merge = ::std::option::Option::Some(allow_auto_merge);
        self
    }
    /**Sets `allow_forking`.

Whether to allow forking this repo*/
    #[must_use]
    pub fn allow_forking(mut self, allow_forking: bool) -> Self {
        self.allow_forking = ::std::option::Option::Some(allow_forking);
        self
    }
    /**Sets `allow_merge_commit`.

Whether to allow merge commits for pull requests.*/
    #[must_use]
    pub fn allow_merge_commit(mut self, allow_merge_commit: bool) -> Self {
        self.allow_merge_commit = ::std::option::Option::Some(allow_merge_commit);
        self
    }
    /**Sets `allow_rebase_merge`.

Whether to allow rebase merges for pull requests.*/
    #[must_use]
    pub fn allow_rebase_merge(mut self, allow_rebase_merge: bool) -> Self {
        self.allow_rebase_merge = ::std::option::Option::Some(allow_rebase_merge);
        self
    }
    /**Sets `allow_squash_merge`.

Whether to allow squash merges for pull requests.*/
    #[must_use]
    pub fn allow_squash_merge(mut self, allow_squash_merge: bool) -> Self {
        self.allow_squash_merge = ::std::option::Option::Some(allow_squash_merge);
        self
    }
    /**Sets `allow_update_branch`.

Whether or not a pull request head branch that is behind its base branch can always be updated even if it is not required to be up to date before merging.*/
    #[must_use]
    pub fn allow_update_branch(mut self, allow_update_branch: bool) -> Self {
        self.allow_update_branch = ::std::option::Option::Some(allow_update_branch);
        self
    }
    /**Sets `anonymous_access_enabled`.

Whether anonymous git access is enabled for this repository*/
    #[must_use]
    pub fn anonymous_access_enabled(mut self, anonymous_access_enabled: bool) -> Self {
        self.anonymous_access_enabled = ::std::option::Option::Some(
            anonymous_access_enabled,
        );
        self
    }
    ///Sets `archive_url`.
    #[must_use]
    pub fn archive_url(
        mut self,
        archive_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.archive_url = archive_url.into();
        self
    }
    /**Sets `archived`.

Whether the repository is archived.*/
    #[must_use]
    pub fn archived(mut self, archived: bool) -> Self {
        self.archived = archived;
        self
    }
    ///Sets `assignees_url`.
    #[must_use]
    pub fn assignees_url(
        mut self,
        assignees_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.assignees_url = assignees_url.into();
        self
    }
    ///Sets `blobs_url`.
    #[must_use]
    pub fn blobs_url(mut self, blobs_url: impl ::std::convert::Into<String>) -> Self {
        self.blobs_url = blobs_url.into();
        self
    }
    ///Sets `branches_url`.
    #[must_use]
    pub fn branches_url(
        mut self,
        branches_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.branches_url = branches_url.into();
        self
    }
    ///Sets `clone_url`.
    #[must_use]
    pub fn clone_url(mut self, clone_url: impl ::std::convert::Into<String>) -> Self {
        self.clone_url = clone_url.into();
        self
    }
    ///Sets `code_search_index_status`.
    #[must_use]
    pub fn code_search_index_status(
        mut self,
        code_search_index_status: impl ::std::convert::Into<
            RepositoryCodeSearchIndexStatus,
        >,
    ) -> Self {
        self.code_search_index_status = ::std::option::Option::Some(
            code_search_index_status.into(),
        );
        self
    }
    ///Sets `collaborators_url`.
    #[must_use]
    pub fn collaborators_url(
        mut self,
        collaborators_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.collaborators_url = collaborators_url.into();
        self
    }
    ///Sets `comments_url`.
    #[must_use]
    pub fn comments_url(
        mut self,
        comments_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.comments_url = comments_url.into();
        self
    }
    ///Sets `commits_url`.
    #[must_use]
    pub fn commits_url(
        mut self,
        commits_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.commits_url = commits_url.into();
        self
    }
    ///Sets `compare_url`.
    #[must_use]
    pub fn compare_url(
        mut self,
        compare_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.compare_url = compare_url.into();
        self
    }
    ///Sets `contents_url`.
    #[must_use]
    pub fn contents_url(
        mut self,
        contents_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.contents_url = contents_url.into();
        self
    }
    ///Sets `contributors_url`.
    #[must_use]
    pub fn contributors_url(
        mut self,
        contributors_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.contributors_url = contributors_url.into();
        self
    }
    /**Sets `created_at`.

The time at which the repository was created.*/
    #[must_use]
    pub fn created_at(
        mut self,
        created_at: ::chrono::DateTime<::chrono::offset::Utc>,
    ) -> Self {
        self.created_at = ::std::option::Option::Some(created_at);
        self
    }
    /**Sets `custom_properties`.

The custom properties that were defined for the repository. The keys are the custom property names, and the values are the corresponding custom property values. Present for org repos only.*/
    #[must_use]
    pub fn custom_properties(
        mut self,
        custom_properties: impl ::std::convert::Into<
            ::serde_json::Map<String, ::serde_json::Value>,
        >,
    ) -> Self {
        self.custom_properties = ::std::option::Option::Some(custom_properties.into());
        self
    }
    /**Sets `default_branch`.

The default branch of the repository.*/
    #[must_use]
    pub fn default_branch(
        mut self,
        default_branch: impl ::std::convert::Into<String>,
    ) -> Self {
        self.default_branch = default_branch.into();
        self
    }
    /**Sets `delete_branch_on_merge`.

Whether to delete head branches when pull requests are merged*/
    #[must_use]
    pub fn delete_branch_on_merge(mut self, delete_branch_on_merge: bool) -> Self {
        self.delete_branch_on_merge = ::std::option::Option::Some(
            delete_branch_on_merge,
        );
        self
    }
    ///Sets `deployments_url`.
    #[must_use]
    pub fn deployments_url(
        mut self,
        deployments_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.deployments_url = deployments_url.into();
        self
    }
    ///Sets `description`.
    #[must_use]
    pub fn description(
        mut self,
        description: impl ::std::convert::Into<String>,
    ) -> Self {
        self.description = ::std::option::Option::Some(description.into());
        self
    }
    /**Sets `disabled`.

Whether GitHub has disabled the repository.*/
    #[must_use]
    pub fn disabled(mut self, disabled: bool) -> Self {
        self.disabled = disabled;
        self
    }
    ///Sets `downloads_url`.
    #[must_use]
    pub fn downloads_url(
        mut self,
        downloads_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.downloads_url = downloads_url.into();
        self
    }
    ///Sets `events_url`.
    #[must_use]
    pub fn events_url(mut self, events_url: impl ::std::convert::Into<String>) -> Self {
        self.events_url = events_url.into();
        self
    }
    ///Sets `fork`.
    #[must_use]
    pub fn fork(mut self, fork: bool) -> Self {
        self.fork = fork;
        self
    }
    ///Sets `forks`.
    #[must_use]
    pub fn forks(mut self, forks: impl ::std::convert::Into<i64>) -> Self {
        self.forks = forks.into();
        self
    }
    ///Sets `forks_count`.
    #[must_use]
    pub fn forks_count(mut self, forks_count: impl ::std::convert::Into<i64>) -> Self {
        self.forks_count = forks_count.into();
        self
    }
    ///Sets `forks_url`.
    #[must_use]
    pub fn forks_url(mut self, forks_url: impl ::std::convert::Into<String>) -> Self {
        self.forks_url = forks_url.into();
        self
    }
    ///Sets `full_name`.
    #[must_use]
    pub fn full_name(mut self, full_name: impl ::std::convert::Into<String>) -> Self {
        self.full_name = full_name.into();
        self
    }
    ///Sets `git_commits_url`.
    #[must_use]
    pub fn git_commits_url(
        mut self,
        git_commits_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.git_commits_url = git_commits_url.into();
        self
    }
    ///Sets `git_refs_url`.
    #[must_use]
    pub fn git_refs_url(
        mut self,
        git_refs_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.git_refs_url = git_refs_url.into();
        self
    }
    ///Sets `git_tags_url`.
    #[must_use]
    pub fn git_tags_url(
        mut self,
        git_tags_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.git_tags_url = git_tags_url.into();
        self
    }
    ///Sets `git_url`.
    #[must_use]
    pub fn git_url(mut self, git_url: impl ::std::convert::Into<String>) -> Self {
        self.git_url = git_url.into();
        self
    }
    /**Sets `has_discussions`.

Whether discussions are enabled.*/
    #[must_use]
    pub fn has_discussions(mut self, has_discussions: bool) -> Self {
        self.has_discussions = ::std::option::Option::Some(has_discussions);
        self
    }
    /**Sets `has_downloads`.

Whether downloads are enabled.*/
    #[must_use]
    pub fn has_downloads(mut self, has_downloads: bool) -> Self {
        self.has_downloads = ::std::option::Option::Some(has_downloads);
        self
    }
    /**Sets `has_issues`.

Whether issues are enabled.*/
    #[must_use]
    pub fn has_issues(mut self, has_issues: bool) -> Self {
        self.has_issues = has_issues;
        self
    }
    ///Sets `has_pages`.
    #[must_use]
    pub fn has_pages(mut self, has_pages: bool) -> Self {
        self.has_pages = has_pages;
        self
    }
    /**Sets `has_projects`.

Whether projects are enabled.*/
    #[must_use]
    pub fn has_projects(mut self, has_projects: bool) -> Self {
        self.has_projects = has_projects;
        self
    }
    /**Sets `has_pull_requests`.

Whether pull requests are enabled.*/
    #[must_use]
    pub fn has_pull_requests(mut self, has_pull_requests: bool) -> Self {
        self.has_pull_requests = ::std::option::Option::Some(has_pull_requests);
        self
    }
    /**Sets `has_wiki`.

Whether the wiki is enabled.*/
    #[must_use]
    pub fn has_wiki(mut self, has_wiki: bool) -> Self {
        self.has_wiki = has_wiki;
        self
    }
    ///Sets `homepage`.
    #[must_use]
    pub fn homepage(mut self, homepage: impl ::std::convert::Into<String>) -> Self {
        self.homepage = ::std::option::Option::Some(homepage.into());
        self
    }
    ///Sets `hooks_url`.
    #[must_use]
    pub fn hooks_url(mut self, hooks_url: impl ::std::convert::Into<String>) -> Self {
        self.hooks_url = hooks_url.into();
        self
    }
    /**Sets `html_url`.

The URL of the repository's page on GitHub.*/
    #[must_use]
    pub fn html_url(mut self, html_url: impl ::std::convert::Into<String>) -> Self {
        self.html_url = html_url.into();
        self
    }
    /**Sets `is_template`.

Whether this repository acts as a template that can be used to generate new repositories.*/
    #[must_use]
    pub fn is_template(mut self, is_template: bool) -> Self {
        self.is_template = ::std::option::Option::Some(is_template);
        self
    }
    ///Sets `issue_comment_url`.
    #[must_use]
    pub fn issue_comment_url(
        mut self,
        issue_comment_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.issue_comment_url = issue_comment_url.into();
        self
    }
    ///Sets `issue_events_url`.
    #[must_use]
    pub fn issue_events_url(
        mut self,
        issue_events_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.issue_events_url = issue_events_url.into();
        self
    }
    ///Sets `issues_url`.
    #[must_use]
    pub fn issues_url(mut self, issues_url: impl ::std::convert::Into<String>) -> Self {
        self.issues_url = issues_url.into();
        self
    }
    ///Sets `keys_url`.
    #[must_use]
    pub fn keys_url(mut self, keys_url: impl ::std::convert::Into<String>) -> Self {
        self.keys_url = keys_url.into();
        self
    }
    ///Sets `labels_url`.
    #[must_use]
    pub fn labels_url(mut self, labels_url: impl ::std::convert::Into<String>) -> Self {
        self.labels_url = labels_url.into();
        self
    }
    ///Sets `language`.
    #[must_use]
    pub fn language(mut self, language: impl ::std::convert::Into<String>) -> Self {
        self.language = ::std::option::Option::Some(language.into());
        self
    }
    ///Sets `languages_url`.
    #[must_use]
    pub fn languages_url(
        mut self,
        languages_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.languages_url = languages_url.into();
        self
    }
    ///Sets `license`.
    #[must_use]
    pub fn license(mut self, license: impl ::std::convert::Into<LicenseSimple>) -> Self {
        self.license = ::std::option::Option::Some(license.into());
        self
    }
    ///Sets `master_branch`.
    #[must_use]
    pub fn master_branch(
        mut self,
        master_branch: impl ::std::convert::Into<String>,
    ) -> Self {
        self.master_branch = ::std::option::Option::Some(master_branch.into());
        self
    }
    ///Sets `merge_commit_message`.
    #[must_use]
    pub fn merge_commit_message(
        mut self,
        merge_commit_message: impl ::std::convert::Into<MergeCommitMessage>,
    ) -> Self {
        self.merge_commit_message = ::std::option::Option::Some(
            merge_commit_message.into(),
        );
        self
    }
    ///Sets `merge_commit_title`.
    #[must_use]
    pub fn merge_commit_title(
        mut self,
        merge_commit_title: impl ::std::convert::Into<MergeCommitTitle>,
    ) -> Self {
        self.merge_commit_title = ::std::option::Option::Some(merge_commit_title.into());
        self
    }
    ///Sets `merges_url`.
    #[must_use]
    pub fn merges_url(mut self, merges_url: impl ::std::convert::Into<String>) -> Self {
        self.merges_url = merges_url.into();
        self
    }
    ///Sets `milestones_url`.
    #[must_use]
    pub fn milestones_url(
        mut self,
        milestones_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.milestones_url = milestones_url.into();
        self
    }
    ///Sets `mirror_url`.
    #[must_use]
    pub fn mirror_url(mut self, mirror_url: impl ::std::convert::Into<String>) -> Self {
        self.mirror_url = ::std::option::Option::Some(mirror_url.into());
        self
    }
    /**Sets `node_id`.

The id of the repository in GitHub's GraphQL API.*/
    #[must_use]
    pub fn node_id(mut self, node_id: impl ::std::convert::Into<String>) -> Self {
        self.node_id = node_id.into();
        self
    }
    ///Sets `notifications_url`.
    #[must_use]
    pub fn notifications_url(
        mut self,
        notifications_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.notifications_url = notifications_url.into();
        self
    }
    ///Sets `open_issues`.
    #[must_use]
    pub fn open_issues(mut self, open_issues: impl ::std::convert::Into<i64>) -> Self {
        self.open_issues = open_issues.into();
        self
    }
    ///Sets `open_issues_count`.
    #[must_use]
    pub fn open_issues_count(
        mut self,
        open_issues_count: impl ::std::convert::Into<i64>,
    ) -> Self {
        self.open_issues_count = open_issues_count.into();
        self
    }
    ///Sets `owner`.
    #[must_use]
    pub fn owner(mut self, owner: impl ::std::convert::Into<SimpleUser>) -> Self {
        self.owner = owner.into();
        self
    }
    /**Sets `permissions`.

The permissions of the request's credential for the repository.*/
    #[must_use]
    pub fn permissions(
        mut self,
        permissions: impl ::std::convert::Into<RepositoryPermissions>,
    ) -> Self {
        self.permissions = ::std::option::Option::Some(permissions.into());
        self
    }
    /**Sets `private`.

Whether the repository is private or public.*/
    #[must_use]
    pub fn private(mut self, private: bool) -> Self {
        self.private = private;
        self
    }
    ///Sets `pull_request_creation_policy`.
    #[must_use]
    pub fn pull_request_creation_policy(
        mut self,
        pull_request_creation_policy: impl ::std::convert::Into<
            PullRequestCreationPolicy,
        >,
    ) -> Self {
        self.pull_request_creation_policy = ::std::option::Option::Some(
            pull_request_creation_policy.into(),
        );
        self
    }
    ///Sets `pulls_url`.
    #[must_use]
    pub fn pulls_url(mut self, pulls_url: impl ::std::convert::Into<String>) -> Self {
        self.pulls_url = pulls_url.into();
        self
    }
    ///Sets `pushed_at`.
    #[must_use]
    pub fn pushed_at(
        mut self,
        pushed_at: ::chrono::DateTime<::chrono::offset::Utc>,
    ) -> Self {
        self.pushed_at = ::std::option::Option::Some(pushed_at);
        self
    }
    ///Sets `releases_url`.
    #[must_use]
    pub fn releases_url(
        mut self,
        releases_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.releases_url = releases_url.into();
        self
    }
    /**Sets `size`.

The size of the repository, in kilobytes. Size is calculated hourly. When a repository is initially created, the size is 0.*/
    #[must_use]
    pub fn size(mut self, size: impl ::std::convert::Into<i64>) -> Self {
        self.size = size.into();
        self
    }
    ///Sets `squash_merge_commit_message`.
    #[must_use]
    pub fn squash_merge_commit_message(
        mut self,
        squash_merge_commit_message: impl ::std::convert::Into<SquashMergeCommitMessage>,
    ) -> Self {
        self.squash_merge_commit_message = ::std::option::Option::Some(
            squash_merge_commit_message.into(),
        );
        self
    }
    ///Sets `squash_merge_commit_title`.
    #[must_use]
    pub fn squash_merge_commit_title(
        mut self,
        squash_merge_commit_title: impl ::std::convert::Into<SquashMergeCommitTitle>,
    ) -> Self {
        self.squash_merge_commit_title = ::std::option::Option::Some(
            squash_merge_commit_title.into(),
        );
        self
    }
    ///Sets `ssh_url`.
    #[must_use]
    pub fn ssh_url(mut self, ssh_url: impl ::std::convert::Into<String>) -> Self {
        self.ssh_url = ssh_url.into();
        self
    }
    ///Sets `stargazers_count`.
    #[must_use]
    pub fn stargazers_count(
        mut self,
        stargazers_count: impl ::std::convert::Into<i64>,
    ) -> Self {
        self.stargazers_count = stargazers_count.into();
        self
    }
    ///Sets `stargazers_url`.
    #[must_use]
    pub fn stargazers_url(
        mut self,
        stargazers_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.stargazers_url = stargazers_url.into();
        self
    }
    ///Sets `starred_at`.
    #[must_use]
    pub fn starred_at(mut self, starred_at: impl ::std::convert::Into<String>) -> Self {
        self.starred_at = ::std::option::Option::Some(starred_at.into());
        self
    }
    ///Sets `statuses_url`.
    #[must_use]
    pub fn statuses_url(
        mut self,
        statuses_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.statuses_url = statuses_url.into();
        self
    }
    ///Sets `subscribers_url`.
    #[must_use]
    pub fn subscribers_url(
        mut self,
        subscribers_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.subscribers_url = subscribers_url.into();
        self
    }
    ///Sets `subscription_url`.
    #[must_use]
    pub fn subscription_url(
        mut self,
        subscription_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.subscription_url = subscription_url.into();
        self
    }
    ///Sets `svn_url`.
    #[must_use]
    pub fn svn_url(mut self, svn_url: impl ::std::convert::Into<String>) -> Self {
        self.svn_url = svn_url.into();
        self
    }
    ///Sets `tags_url`.
    #[must_use]
    pub fn tags_url(mut self, tags_url: impl ::std::convert::Into<String>) -> Self {
        self.tags_url = tags_url.into();
        self
    }
    ///Sets `teams_url`.
    #[must_use]
    pub fn teams_url(mut self, teams_url: impl ::std::convert::Into<String>) -> Self {
        self.teams_url = teams_url.into();
        self
    }
    /**Sets `temp_clone_token`.

A temporary token for cloning the repository.*/
    #[must_use]
    pub fn temp_clone_token(
        mut self,
        temp_clone_token: impl ::std::convert::Into<crate::models::Secret>,
    ) -> Self {
        self.temp_clone_token = ::std::option::Option::Some(temp_clone_token.into());
        self
    }
    ///Sets `topics`.
    #[must_use]
    pub fn topics(
        mut self,
        topics: impl ::std::iter::IntoIterator<Item = impl ::std::convert::Into<String>>,
    ) -> Self {
        self.topics = ::std::option::Option::Some(
            topics.into_iter().map(::std::convert::Into::into).collect(),
        );
        self
    }
    ///Sets `trees_url`.
    #[must_use]
    pub fn trees_url(mut self, trees_url: impl ::std::convert::Into<String>) -> Self {
        self.trees_url = trees_url.into();
        self
    }
    /**Sets `updated_at`.

The time at which the repository was last updated.*/
    #[must_use]
    pub fn updated_at(
        mut self,
        updated_at: ::chrono::DateTime<::chrono::offset::Utc>,
    ) -> Self {
        self.updated_at = ::std::option::Option::Some(updated_at);
        self
    }
    /**Sets `url`.

The URL of the repository in the API.*/
    #[must_use]
    pub fn url(mut self, url: impl ::std::convert::Into<String>) -> Self {
        self.url = url.into();
        self
    }
    /**Sets `use_squash_pr_title_as_default`.

Whether a squash merge commit can use the pull request title as default. **This property is closing down. Please use `squash_merge_commit_title` instead.*/
    #[must_use]
    pub fn use_squash_pr_title_as_default(
        mut self,
        use_squash_pr_title_as_default: bool,
    ) -> Self {
        self.use_squash_pr_title_as_default = ::std::option::Option::Some(
            use_squash_pr_title_as_default,
        );
        self
    }
    /**Sets `visibility`.

Who can see the repository.*/
    #[must_use]
    pub fn visibility(
        mut self,
        visibility: impl ::std::convert::Into<RepositoryVisibility>,
    ) -> Self {
        self.visibility = ::std::option::Option::Some(visibility.into());
        self
    }
    ///Sets `watchers`.
    #[must_use]
    pub fn watchers(mut self, watchers: impl ::std::convert::Into<i64>) -> Self {
        self.watchers = watchers.into();
        self
    }
    ///Sets `watchers_count`.
    #[must_use]
    pub fn watchers_count(
        mut self,
        watchers_count: impl ::std::convert::Into<i64>,
    ) -> Self {
        self.watchers_count = watchers_count.into();
        self
    }
    /**Sets `web_commit_signoff_required`.

Whether to require contributors to sign off on web-based commits*/
    #[must_use]
    pub fn web_commit_signoff_required(
        mut self,
        web_commit_signoff_required: bool,
    ) -> Self {
        self.web_commit_signoff_required = ::std::option::Option::Some(
            web_commit_signoff_required,
        );
        self
    }
}
#[cfg(feature = "test-util")]
impl RepositoryCodeSearchIndexStatus {
    /**Creates a value for a test. This method and the setters need the feature `test-util`.

Optional fields are absent. Other fields that are not parameters have a default: an empty string or list, `false`, zero, the first known value of an enum, or the first second of 1970.*/
    pub fn for_test() -> Self {
        Self {
            lexical_commit_sha: ::std::option::Option::None,
            lexical_search_ok: ::std::option::Option::None,
        }
    }
    ///Sets `lexical_commit_sha`.
    #[must_use]
    pub fn lexical_commit_sha(
        mut self,
        lexical_commit_sha: impl ::std::convert::Into<String>,
    ) -> Self {
        self.lexical_commit_sha = ::std::option::Option::Some(lexical_commit_sha.into());
        self
    }
    ///Sets `lexical_search_ok`.
    #[must_use]
    pub fn lexical_search_ok(mut self, lexical_search_ok: bool) -> Self {
        self.lexical_search_ok = ::std::option::Option::Some(lexical_search_ok);
        self
    }
}
#[cfg(feature = "test-util")]
impl RepositoryList {
    /**Creates a value for a test. This method and the setters need the feature `test-util`.

Optional fields are absent. Other fields that are not parameters have a default: an empty string or list, `false`, zero, the first known value of an enum, or the first second of 1970.*/
    pub fn for_test(
        repositories: impl ::std::iter::IntoIterator<
            Item = impl ::std::convert::Into<Repository>,
        >,
    ) -> Self {
        let repositories: Vec<Repository> = repositories
            .into_iter()
            .map(::std::convert::Into::into)
            .collect();
        Self {
            total_count: ::std::convert::TryFrom::try_from(repositories.len())
                .unwrap_or(i64::MAX),
            repositories,
        }
    }
}
#[cfg(feature = "test-util")]
impl RepositoryPermissions {
    /**Creates a value for a test. This method and the setters need the feature `test-util`.

Optional fields are absent. Other fields that are not parameters have a default: an empty string or list, `false`, zero, the first known value of an enum, or the first second of 1970.*/
    pub fn for_test() -> Self {
        Self {
            admin: false,
            maintain: ::std::option::Option::None,
            pull: false,
            push: false,
            triage: ::std::option::Option::None,
        }
    }
    ///Sets `admin`.
    #[must_use]
    pub fn admin(mut self, admin: bool) -> Self {
        self.admin = admin;
        self
    }
    ///Sets `maintain`.
    #[must_use]
    pub fn maintain(mut self, maintain: bool) -> Self {
        self.maintain = ::std::option::Option::Some(maintain);
        self
    }
    ///Sets `pull`.
    #[must_use]
    pub fn pull(mut self, pull: bool) -> Self {
        self.pull = pull;
        self
    }
    ///Sets `push`.
    #[must_use]
    pub fn push(mut self, push: bool) -> Self {
        self.push = push;
        self
    }
    ///Sets `triage`.
    #[must_use]
    pub fn triage(mut self, triage: bool) -> Self {
        self.triage = ::std::option::Option::Some(triage);
        self
    }
}
#[cfg(feature = "test-util")]
impl Runner {
    /**Creates a value for a test. This method and the setters need the feature `test-util`.

Optional fields are absent. Other fields that are not parameters have a default: an empty string or list, `false`, zero, the first known value of an enum, or the first second of 1970.*/
    pub fn for_test(
        id: impl ::std::convert::Into<RunnerId>,
        name: impl ::std::convert::Into<String>,
    ) -> Self {
        let id: RunnerId = id.into();
        let name: String = name.into();
        Self {
            busy: false,
            ephemeral: ::std::option::Option::None,
            id,
            labels: ::std::vec::Vec::new(),
            name,
            os: ::std::string::String::new(),
            runner_group_id: ::std::option::Option::None,
            status: <RunnerStatus>::Online,
            version: ::std::option::Option::None,
        }
    }
    /**Sets `busy`.

Whether GitHub has assigned a job to the runner. GitHub can report this late, usually within a minute.*/
    #[must_use]
    pub fn busy(mut self, busy: bool) -> Self {
        self.busy = busy;
        self
    }
    /**Sets `ephemeral`.

Whether the runner accepts only one job. GitHub removes the runner after the job.*/
    #[must_use]
    pub fn ephemeral(mut self, ephemeral: bool) -> Self {
        self.ephemeral = ::std::option::Option::Some(ephemeral);
        self
    }
    /**Sets `labels`.

The labels by which workflows select the runner.*/
    #[must_use]
    pub fn labels(
        mut self,
        labels: impl ::std::iter::IntoIterator<
            Item = impl ::std::convert::Into<RunnerLabel>,
        >,
    ) -> Self {
        self.labels = labels.into_iter().map(::std::convert::Into::into).collect();
        self
    }
    /**Sets `os`.

The operating system that the runner reports: `Linux`, `macOS`, `Windows`, `Ubuntu 24.04.1 LTS`, or `unknown` before it has connected. [`os_kind`](Self::os_kind) classifies it.*/
    #[must_use]
    pub fn os(mut self, os: impl ::std::convert::Into<String>) -> Self {
        self.os = os.into();
        self
    }
    /**Sets `runner_group_id`.

The id of the runner group. GitHub often omits it.*/
    #[must_use]
    pub fn runner_group_id(
        mut self,
        runner_group_id: impl ::std::convert::Into<RunnerGroupId>,
    ) -> Self {
        self.runner_group_id = ::std::option::Option::Some(runner_group_id.into());
        self
    }
    /**Sets `status`.

Whether the machine is connected to GitHub: `online` or `offline`.*/
    #[must_use]
    pub fn status(mut self, status: impl ::std::convert::Into<RunnerStatus>) -> Self {
        self.status = status.into();
        self
    }
    /**Sets `version`.

The version of the GitHub Actions Runner software. This is only set if the runner has connected to the service at least once.*/
    #[must_use]
    pub fn version(mut self, version: impl ::std::convert::Into<String>) -> Self {
        self.version = ::std::option::Option::Some(version.into());
        self
    }
}
#[cfg(feature = "test-util")]
impl RunnerApplication {
    /**Creates a value for a test. This method and the setters need the feature `test-util`.

Optional fields are absent. Other fields that are not parameters have a default: an empty string or list, `false`, zero, the first known value of an enum, or the first second of 1970.*/
    pub fn for_test(filename: impl ::std::convert::Into<String>) -> Self {
        let filename: String = filename.into();
        Self {
            architecture: <Architecture>::X64,
            download_url: ::std::string::String::new(),
            filename,
            os: <RunnerApplicationOs>::Osx,
            sha256_checksum: ::std::option::Option::None,
            temp_download_token: ::std::option::Option::None,
        }
    }
    /**Sets `architecture`.

The processor architecture: `x64`, `arm` or `arm64`.*/
    #[must_use]
    pub fn architecture(
        mut self,
        architecture: impl ::std::convert::Into<Architecture>,
    ) -> Self {
        self.architecture = architecture.into();
        self
    }
    /**Sets `download_url`.

The URL of the archive.*/
    #[must_use]
    pub fn download_url(
        mut self,
        download_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.download_url = download_url.into();
        self
    }
    /**Sets `os`.

The operating system: `osx`, `linux` or `win`.*/
    #[must_use]
    pub fn os(mut self, os: impl ::std::convert::Into<RunnerApplicationOs>) -> Self {
        self.os = os.into();
        self
    }
    /**Sets `sha256_checksum`.

The SHA-256 checksum of the archive in hexadecimal digits.*/
    #[must_use]
    pub fn sha256_checksum(
        mut self,
        sha256_checksum: impl ::std::convert::Into<String>,
    ) -> Self {
        self.sha256_checksum = ::std::option::Option::Some(sha256_checksum.into());
        self
    }
    /**Sets `temp_download_token`.

A short-lived bearer token for the download, if the download requires one.*/
    #[must_use]
    pub fn temp_download_token(
        mut self,
        temp_download_token: impl ::std::convert::Into<crate::models::Secret>,
    ) -> Self {
        self.temp_download_token = ::std::option::Option::Some(
            temp_download_token.into(),
        );
        self
    }
}
#[cfg(feature = "test-util")]
impl RunnerLabel {
    /**Creates a value for a test. This method and the setters need the feature `test-util`.

Optional fields are absent. Other fields that are not parameters have a default: an empty string or list, `false`, zero, the first known value of an enum, or the first second of 1970.*/
    pub fn for_test(name: impl ::std::convert::Into<String>) -> Self {
        let name: String = name.into();
        Self {
            id: ::std::option::Option::None,
            name,
            type_: ::std::option::Option::None,
        }
    }
    /**Sets `id`.

The id of the label. It is 0 for many labels.*/
    #[must_use]
    pub fn id(mut self, id: impl ::std::convert::Into<i64>) -> Self {
        self.id = ::std::option::Option::Some(id.into());
        self
    }
    /**Sets `type_`.

Whether the label can be removed.*/
    #[must_use]
    pub fn type_(mut self, type_: impl ::std::convert::Into<RunnerLabelType>) -> Self {
        self.type_ = ::std::option::Option::Some(type_.into());
        self
    }
}
#[cfg(feature = "test-util")]
impl RunnerLabelList {
    /**Creates a value for a test. This method and the setters need the feature `test-util`.

Optional fields are absent. Other fields that are not parameters have a default: an empty string or list, `false`, zero, the first known value of an enum, or the first second of 1970.*/
    pub fn for_test(
        labels: impl ::std::iter::IntoIterator<
            Item = impl ::std::convert::Into<RunnerLabel>,
        >,
    ) -> Self {
        let labels: Vec<RunnerLabel> = labels
            .into_iter()
            .map(::std::convert::Into::into)
            .collect();
        Self {
            total_count: ::std::convert::TryFrom::try_from(labels.len())
                .unwrap_or(i64::MAX),
            labels,
        }
    }
}
#[cfg(feature = "test-util")]
impl RunnerList {
    /**Creates a value for a test. This method and the setters need the feature `test-util`.

Optional fields are absent. Other fields that are not parameters have a default: an empty string or list, `false`, zero, the first known value of an enum, or the first second of 1970.*/
    pub fn for_test(
        runners: impl ::std::iter::IntoIterator<Item = impl ::std::convert::Into<Runner>>,
    ) -> Self {
        let runners: Vec<Runner> = runners
            .into_iter()
            .map(::std::convert::Into::into)
            .collect();
        Self {
            total_count: ::std::convert::TryFrom::try_from(runners.len())
                .unwrap_or(i64::MAX),
            runners,
        }
    }
}
#[cfg(feature = "test-util")]
impl RunnerVersionDeprecation {
    /**Creates a value for a test. This method and the setters need the feature `test-util`.

Optional fields are absent. Other fields that are not parameters have a default: an empty string or list, `false`, zero, the first known value of an enum, or the first second of 1970.*/
    pub fn for_test(runner_version: impl ::std::convert::Into<String>) -> Self {
        let runner_version: String = runner_version.into();
        Self {
            registration_deprecates_at: ::std::option::Option::None,
            runner_version,
            runtime_deprecates_at: ::std::option::Option::None,
        }
    }
    /**Sets `registration_deprecates_at`.

The time after which runners of this version can no longer register. `None` if GitHub has not announced it.*/
    #[must_use]
    pub fn registration_deprecates_at(
        mut self,
        registration_deprecates_at: ::chrono::DateTime<::chrono::offset::Utc>,
    ) -> Self {
        self.registration_deprecates_at = ::std::option::Option::Some(
            registration_deprecates_at,
        );
        self
    }
    /**Sets `runtime_deprecates_at`.

The time after which runners of this version get no more jobs. `None` if GitHub has not announced it.*/
    #[must_use]
    pub fn runtime_deprecates_at(
        mut self,
        runtime_deprecates_at: ::chrono::DateTime<::chrono::offset::Utc>,
    ) -> Self {
        self.runtime_deprecates_at = ::std::option::Option::Some(runtime_deprecates_at);
        self
    }
}
#[cfg(feature = "test-util")]
impl SecurityAndAnalysis {
    /**Creates a value for a test. This method and the setters need the feature `test-util`.

Optional fields are absent. Other fields that are not parameters have a default: an empty string or list, `false`, zero, the first known value of an enum, or the first second of 1970.*/
    pub fn for_test() -> Self {
        Self {
            advanced_security: ::std::option::Option::None,
            code_security: ::std::option::Option::None,
            dependabot_security_updates: ::std::option::Option::None,
            secret_scanning: ::std::option::Option::None,
            secret_scanning_ai_detection: ::std::option::Option::None,
            secret_scanning_delegated_alert_dismissal: ::std::option::Option::None,
            secret_scanning_delegated_bypass: ::std::option::Option::None,
            secret_scanning_delegated_bypass_options: ::std::option::Option::None,
            secret_scanning_non_provider_patterns: ::std::option::Option::None,
            secret_scanning_push_protection: ::std::option::Option::None,
            secret_scanning_validity_checks: ::std::option::Option::None,
        }
    }
    ///Sets `advanced_security`.
    #[must_use]
    pub fn advanced_security(
        mut self,
        advanced_security: impl ::std::convert::Into<SecurityFeature>,
    ) -> Self {
        self.advanced_security = ::std::option::Option::Some(advanced_security.into());
        self
    }
    ///Sets `code_security`.
    #[must_use]
    pub fn code_security(
        mut self,
        code_security: impl ::std::convert::Into<SecurityFeature>,
    ) -> Self {
        self.code_security = ::std::option::Option::Some(code_security.into());
        self
    }
    ///Sets `dependabot_security_updates`.
    #[must_use]
    pub fn dependabot_security_updates(
        mut self,
        dependabot_security_updates: impl ::std::convert::Into<SecurityFeature>,
    ) -> Self {
        self.dependabot_security_updates = ::std::option::Option::Some(
            dependabot_security_updates.into(),
        );
        self
    }
    ///Sets `secret_scanning`.
    #[must_use]
    pub fn secret_scanning(
        mut self,
        secret_scanning: impl ::std::convert::Into<SecurityFeature>,
    ) -> Self {
        self.secret_scanning = ::std::option::Option::Some(secret_scanning.into());
        self
    }
    ///Sets `secret_scanning_ai_detection`.
    #[must_use]
    pub fn secret_scanning_ai_detection(
        mut self,
        secret_scanning_ai_detection: impl ::std::convert::Into<SecurityFeature>,
    ) -> Self {
        self.secret_scanning_ai_detection = ::std::option::Option::Some(
            secret_scanning_ai_detection.into(),
        );
        self
    }
    ///Sets `secret_scanning_delegated_alert_dismissal`.
    #[must_use]
    pub fn secret_scanning_delegated_alert_dismissal(
        mut self,
        secret_scanning_delegated_alert_dismissal: impl ::std::convert::Into<
            SecurityFeature,
        >,
    ) -> Self {
        self.secret_scanning_delegated_alert_dismissal = ::std::option::Option::Some(
            secret_scanning_delegated_alert_dismissal.into(),
        );
        self
    }
    ///Sets `secret_scanning_delegated_bypass`.
    #[must_use]
    pub fn secret_scanning_delegated_bypass(
        mut self,
        secret_scanning_delegated_bypass: impl ::std::convert::Into<SecurityFeature>,
    ) -> Self {
        self.secret_scanning_delegated_bypass = ::std::option::Option::Some(
            secret_scanning_delegated_bypass.into(),
        );
        self
    }
    ///Sets `secret_scanning_delegated_bypass_options`.
    #[must_use]
    pub fn secret_scanning_delegated_bypass_options(
        mut self,
        secret_scanning_delegated_bypass_options: impl ::std::convert::Into<
            SecurityAndAnalysisSecretScanningDelegatedBypassOptions,
        >,
    ) -> Self {
        self.secret_scanning_delegated_bypass_options = ::std::option::Option::Some(
            secret_scanning_delegated_bypass_options.into(),
        );
        self
    }
    ///Sets `secret_scanning_non_provider_patterns`.
    #[must_use]
    pub fn secret_scanning_non_provider_patterns(
        mut self,
        secret_scanning_non_provider_patterns: impl ::std::convert::Into<SecurityFeature>,
    ) -> Self {
        self.secret_scanning_non_provider_patterns = ::std::option::Option::Some(
            secret_scanning_non_provider_patterns.into(),
        );
        self
    }
    ///Sets `secret_scanning_push_protection`.
    #[must_use]
    pub fn secret_scanning_push_protection(
        mut self,
        secret_scanning_push_protection: impl ::std::convert::Into<SecurityFeature>,
    ) -> Self {
        self.secret_scanning_push_protection = ::std::option::Option::Some(
            secret_scanning_push_protection.into(),
        );
        self
    }
    ///Sets `secret_scanning_validity_checks`.
    #[must_use]
    pub fn secret_scanning_validity_checks(
        mut self,
        secret_scanning_validity_checks: impl ::std::convert::Into<SecurityFeature>,
    ) -> Self {
        self.secret_scanning_validity_checks = ::std::option::Option::Some(
            secret_scanning_validity_checks.into(),
        );
        self
    }
}
#[cfg(feature = "test-util")]
impl SecurityAndAnalysisSecretScanningDelegatedBypassOptions {
    /**Creates a value for a test. This method and the setters need the feature `test-util`.

Optional fields are absent. Other fields that are not parameters have a default: an empty string or list, `false`, zero, the first known value of an enum, or the first second of 1970.*/
    pub fn for_test() -> Self {
        Self {
            reviewers: ::std::option::Option::None,
        }
    }
    /**Sets `reviewers`.

The bypass reviewers for secret scanning delegated bypass*/
    #[must_use]
    pub fn reviewers(
        mut self,
        reviewers: impl ::std::iter::IntoIterator<
            Item = impl ::std::convert::Into<
                SecurityAndAnalysisSecretScanningDelegatedBypassOptionsReviewersItem,
            >,
        >,
    ) -> Self {
        self.reviewers = ::std::option::Option::Some(
            reviewers.into_iter().map(::std::convert::Into::into).collect(),
        );
        self
    }
}
#[cfg(feature = "test-util")]
impl SecurityAndAnalysisSecretScanningDelegatedBypassOptionsReviewersItem {
    /**Creates a value for a test. This method and the setters need the feature `test-util`.

Optional fields are absent. Other fields that are not parameters have a default: an empty string or list, `false`, zero, the first known value of an enum, or the first second of 1970.*/
    pub fn for_test(
        reviewer_id: impl ::std::convert::Into<i64>,
        reviewer_type: impl ::std::convert::Into<BypassReviewerType>,
    ) -> Self {
        let reviewer_id: i64 = reviewer_id.into();
        let reviewer_type: BypassReviewerType = reviewer_type.into();
        Self {
            mode: ::std::option::Option::None,
            reviewer_id,
            reviewer_type,
        }
    }
    ///Sets `mode`.
    #[must_use]
    pub fn mode(mut self, mode: impl ::std::convert::Into<BypassReviewerMode>) -> Self {
        self.mode = ::std::option::Option::Some(mode.into());
        self
    }
}
#[cfg(feature = "test-util")]
impl SecurityFeature {
    /**Creates a value for a test. This method and the setters need the feature `test-util`.

Optional fields are absent. Other fields that are not parameters have a default: an empty string or list, `false`, zero, the first known value of an enum, or the first second of 1970.*/
    pub fn for_test() -> Self {
        Self {
            status: ::std::option::Option::None,
        }
    }
    /**Sets `status`.

Whether the security feature is enabled.*/
    #[must_use]
    pub fn status(
        mut self,
        status: impl ::std::convert::Into<SecurityFeatureStatus>,
    ) -> Self {
        self.status = ::std::option::Option::Some(status.into());
        self
    }
}
#[cfg(feature = "test-util")]
impl SimpleUser {
    /**Creates a value for a test. This method and the setters need the feature `test-util`.

Optional fields are absent. Other fields that are not parameters have a default: an empty string or list, `false`, zero, the first known value of an enum, or the first second of 1970.*/
    pub fn for_test(
        id: impl ::std::convert::Into<UserId>,
        login: impl ::std::convert::Into<String>,
    ) -> Self {
        let id: UserId = id.into();
        let login: String = login.into();
        Self {
            avatar_url: ::std::string::String::new(),
            email: ::std::option::Option::None,
            events_url: ::std::string::String::new(),
            followers_url: ::std::string::String::new(),
            following_url: ::std::string::String::new(),
            gists_url: ::std::string::String::new(),
            gravatar_id: ::std::option::Option::None,
            html_url: ::std::string::String::new(),
            id,
            login,
            name: ::std::option::Option::None,
            node_id: ::std::string::String::new(),
            organizations_url: ::std::string::String::new(),
            received_events_url: ::std::string::String::new(),
            repos_url: ::std::string::String::new(),
            site_admin: false,
            starred_at: ::std::option::Option::None,
            starred_url: ::std::string::String::new(),
            subscriptions_url: ::std::string::String::new(),
            type_: <AccountType>::User,
            url: ::std::string::String::new(),
            user_view_type: ::std::option::Option::None,
        }
    }
    /**Sets `avatar_url`.

The URL of the account's avatar.*/
    #[must_use]
    pub fn avatar_url(mut self, avatar_url: impl ::std::convert::Into<String>) -> Self {
        self.avatar_url = avatar_url.into();
        self
    }
    ///Sets `email`.
    #[must_use]
    pub fn email(mut self, email: impl ::std::convert::Into<String>) -> Self {
        self.email = ::std::option::Option::Some(email.into());
        self
    }
    ///Sets `events_url`.
    #[must_use]
    pub fn events_url(mut self, events_url: impl ::std::convert::Into<String>) -> Self {
        self.events_url = events_url.into();
        self
    }
    ///Sets `followers_url`.
    #[must_use]
    pub fn followers_url(
        mut self,
        followers_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.followers_url = followers_url.into();
        self
    }
    ///Sets `following_url`.
    #[must_use]
    pub fn following_url(
        mut self,
        following_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.following_url = following_url.into();
        self
    }
    ///Sets `gists_url`.
    #[must_use]
    pub fn gists_url(mut self, gists_url: impl ::std::convert::Into<String>) -> Self {
        self.gists_url = gists_url.into();
        self
    }
    ///Sets `gravatar_id`.
    #[must_use]
    pub fn gravatar_id(
        mut self,
        gravatar_id: impl ::std::convert::Into<String>,
    ) -> Self {
        self.gravatar_id = ::std::option::Option::Some(gravatar_id.into());
        self
    }
    /**Sets `html_url`.

The URL of the account's page on GitHub.*/
    #[must_use]
    pub fn html_url(mut self, html_url: impl ::std::convert::Into<String>) -> Self {
        self.html_url = html_url.into();
        self
    }
    /**Sets `name`.

The name of the account.*/
    #[must_use]
    pub fn name(mut self, name: impl ::std::convert::Into<String>) -> Self {
        self.name = ::std::option::Option::Some(name.into());
        self
    }
    /**Sets `node_id`.

The id of the account in GitHub's GraphQL API.*/
    #[must_use]
    pub fn node_id(mut self, node_id: impl ::std::convert::Into<String>) -> Self {
        self.node_id = node_id.into();
        self
    }
    ///Sets `organizations_url`.
    #[must_use]
    pub fn organizations_url(
        mut self,
        organizations_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.organizations_url = organizations_url.into();
        self
    }
    ///Sets `received_events_url`.
    #[must_use]
    pub fn received_events_url(
        mut self,
        received_events_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.received_events_url = received_events_url.into();
        self
    }
    ///Sets `repos_url`.
    #[must_use]
    pub fn repos_url(mut self, repos_url: impl ::std::convert::Into<String>) -> Self {
        self.repos_url = repos_url.into();
        self
    }
    ///Sets `site_admin`.
    #[must_use]
    pub fn site_admin(mut self, site_admin: bool) -> Self {
        self.site_admin = site_admin;
        self
    }
    ///Sets `starred_at`.
    #[must_use]
    pub fn starred_at(mut self, starred_at: impl ::std::convert::Into<String>) -> Self {
        self.starred_at = ::std::option::Option::Some(starred_at.into());
        self
    }
    ///Sets `starred_url`.
    #[must_use]
    pub fn starred_url(
        mut self,
        starred_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.starred_url = starred_url.into();
        self
    }
    ///Sets `subscriptions_url`.
    #[must_use]
    pub fn subscriptions_url(
        mut self,
        subscriptions_url: impl ::std::convert::Into<String>,
    ) -> Self {
        self.subscriptions_url = subscriptions_url.into();
        self
    }
    /**Sets `type_`.

The kind of account.*/
    #[must_use]
    pub fn type_(mut self, type_: impl ::std::convert::Into<AccountType>) -> Self {
        self.type_ = type_.into();
        self
    }
    /**Sets `url`.

The URL of the account in the API.*/
    #[must_use]
    pub fn url(mut self, url: impl ::std::convert::Into<String>) -> Self {
        self.url = url.into();
        self
    }
    ///Sets `user_view_type`.
    #[must_use]
    pub fn user_view_type(
        mut self,
        user_view_type: impl ::std::convert::Into<String>,
    ) -> Self {
        self.user_view_type = ::std::option::Option::Some(user_view_type.into());
        self
    }
}
impl<'de> ::serde::Deserialize<'de> for CuratedImageList {
    fn deserialize<D: ::serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        let list = crate::models::lenient::list::<
            D,
            CuratedImage,
            ::serde::de::IgnoredAny,
        >(deserializer, "images", ::std::option::Option::None)?;
        Ok(Self {
            images: list.items,
            total_count: list.total_count,
        })
    }
}
impl<'de> ::serde::Deserialize<'de> for CustomImageList {
    fn deserialize<D: ::serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        let list = crate::models::lenient::list::<
            D,
            CustomImage,
            CustomImageVersion,
        >(deserializer, "images", ::std::option::Option::Some("image_versions"))?;
        Ok(Self {
            images: list.items,
            image_versions: list.instead,
            total_count: list.total_count,
        })
    }
}
impl<'de> ::serde::Deserialize<'de> for MachineSpecList {
    fn deserialize<D: ::serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        let list = crate::models::lenient::list::<
            D,
            MachineSpec,
            ::serde::de::IgnoredAny,
        >(deserializer, "machine_specs", ::std::option::Option::None)?;
        Ok(Self {
            machine_specs: list.items,
            total_count: list.total_count,
        })
    }
}
