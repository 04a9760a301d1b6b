// Generated from github.json by `cargo xtask generate`. Do not edit.

///The id of a GitHub App.
#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Debug,
    PartialEq,
    Eq,
    Copy,
    Hash,
    PartialOrd,
    Ord
)]
#[serde(transparent)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct AppId(pub i64);
impl ::std::ops::Deref for AppId {
    type Target = i64;
    fn deref(&self) -> &i64 {
        &self.0
    }
}
impl ::std::convert::From<AppId> for i64 {
    fn from(value: AppId) -> Self {
        value.0
    }
}
impl ::std::convert::From<i64> for AppId {
    fn from(value: i64) -> Self {
        Self(value)
    }
}
impl ::std::fmt::Display for AppId {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        self.0.fmt(f)
    }
}
impl ::std::str::FromStr for AppId {
    type Err = <i64 as ::std::str::FromStr>::Err;
    fn from_str(value: &str) -> Result<Self, Self::Err> {
        Ok(Self(value.parse()?))
    }
}
impl ::std::convert::TryFrom<&str> for AppId {
    type Error = <i64 as ::std::str::FromStr>::Err;
    fn try_from(value: &str) -> Result<Self, Self::Error> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<String> for AppId {
    type Error = <i64 as ::std::str::FromStr>::Err;
    fn try_from(value: String) -> Result<Self, Self::Error> {
        value.parse()
    }
}
///The permissions granted to the fine-grained access token.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
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
///Authentication Token
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct AuthenticationToken {
    ///The time this token expires
    pub expires_at: ::chrono::DateTime<::chrono::offset::Utc>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub permissions: Option<::serde_json::Map<String, ::serde_json::Value>>,
    ///The repositories this token has access to
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub repositories: Option<Vec<Repository>>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub repository_selection: Option<RepositorySelection>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub single_file: Option<String>,
    pub token: crate::models::Secret,
}
///Code Of Conduct
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct CodeOfConduct {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub body: Option<String>,
    #[serde(deserialize_with = "::std::option::Option::deserialize")]
    #[cfg_attr(
        feature = "schemars",
        schemars(with = "crate::models::Nullable<:: std :: string :: String>")
    )]
    pub html_url: Option<String>,
    pub key: String,
    pub name: String,
    pub url: String,
}
///`CreateEnterpriseRunnerGroup`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct CreateEnterpriseRunnerGroup {
    ///Whether the runner group can be used by `public` repositories.
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
        schemars(with = ":: std :: vec :: Vec < RunnerId >", default)
    )]
    pub runners: Option<Vec<RunnerId>>,
    ///List of organization IDs that can access the runner group.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(with = ":: std :: vec :: Vec < OrganizationId >", default)
    )]
    pub selected_organization_ids: Option<Vec<OrganizationId>>,
    ///List of workflows the runner group should be allowed to run. This setting will be ignored unless `restricted_to_workflows` is set to `true`.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(with = ":: std :: vec :: Vec < :: std :: string :: String >", default)
    )]
    pub selected_workflows: Option<Vec<String>>,
    ///Visibility of a runner group. You can select all organizations or select individual organization.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(with = "CreateEnterpriseRunnerGroupVisibility", default)
    )]
    pub visibility: Option<CreateEnterpriseRunnerGroupVisibility>,
}
///Visibility of a runner group. You can select all organizations or select individual organization.
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
pub enum CreateEnterpriseRunnerGroupVisibility {
    #[serde(rename = "selected")]
    Selected,
    #[serde(rename = "all")]
    All,
}
impl ::std::fmt::Display for CreateEnterpriseRunnerGroupVisibility {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::Selected => f.write_str("selected"),
            Self::All => f.write_str("all"),
        }
    }
}
impl ::std::str::FromStr for CreateEnterpriseRunnerGroupVisibility {
    type Err = self::error::ConversionError;
    fn from_str(value: &str) -> Result<Self, self::error::ConversionError> {
        match value {
            "selected" => Ok(Self::Selected),
            "all" => Ok(Self::All),
            _ => Err("invalid value".into()),
        }
    }
}
impl ::std::convert::TryFrom<&str> for CreateEnterpriseRunnerGroupVisibility {
    type Error = self::error::ConversionError;
    fn try_from(value: &str) -> Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<String> for CreateEnterpriseRunnerGroupVisibility {
    type Error = self::error::ConversionError;
    fn try_from(value: String) -> Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
///`CreateHostedRunner`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct CreateHostedRunner {
    ///Whether this runner should be created with a static public IP. Note limit on account. To list limits on account, use `GET actions/hosted-runners/limits`
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(with = "bool", default))]
    pub enable_static_ip: Option<bool>,
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
    pub runner_group_id: RunnerGroupId,
    ///The machine size of the runner. To list available sizes, use `GET actions/hosted-runners/machine-sizes`
    pub size: String,
}
///The image of runner. To list all available images, use `GET /actions/hosted-runners/images/github-owned` or `GET /actions/hosted-runners/images/partner`.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct CreateHostedRunnerImage {
    ///The unique identifier of the runner image.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(with = ":: std :: string :: String", default)
    )]
    pub id: Option<String>,
    ///The source of the runner image.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(with = "CreateHostedRunnerImageSource", default)
    )]
    pub source: Option<CreateHostedRunnerImageSource>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[serde(default, deserialize_with = "crate::models::nullable::present")]
    pub version: Option<crate::models::Nullable<String>>,
}
///The source of the runner image.
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
pub enum CreateHostedRunnerImageSource {
    #[serde(rename = "github")]
    Github,
    #[serde(rename = "partner")]
    Partner,
    #[serde(rename = "custom")]
    Custom,
}
impl ::std::fmt::Display for CreateHostedRunnerImageSource {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::Github => f.write_str("github"),
            Self::Partner => f.write_str("partner"),
            Self::Custom => f.write_str("custom"),
        }
    }
}
impl ::std::str::FromStr for CreateHostedRunnerImageSource {
    type Err = self::error::ConversionError;
    fn from_str(value: &str) -> Result<Self, self::error::ConversionError> {
        match value {
            "github" => Ok(Self::Github),
            "partner" => Ok(Self::Partner),
            "custom" => Ok(Self::Custom),
            _ => Err("invalid value".into()),
        }
    }
}
impl ::std::convert::TryFrom<&str> for CreateHostedRunnerImageSource {
    type Error = self::error::ConversionError;
    fn try_from(value: &str) -> Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<String> for CreateHostedRunnerImageSource {
    type Error = self::error::ConversionError;
    fn try_from(value: String) -> Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
///`CreateInstallationToken`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct CreateInstallationToken {
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
        schemars(with = ":: std :: vec :: Vec < RepositoryId >", default)
    )]
    pub repository_ids: Option<Vec<RepositoryId>>,
}
///`CreateJitConfig`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct CreateJitConfig {
    ///The names of the custom labels to add to the runner. **Minimum items**: 1. **Maximum items**: 100.
    pub labels: Vec<String>,
    ///The name of the new runner.
    pub name: String,
    pub runner_group_id: RunnerGroupId,
    ///The working directory to be used for job execution, relative to the runner install directory.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(with = ":: std :: string :: String", default)
    )]
    pub work_folder: Option<String>,
}
///`CreateOrganizationRunnerGroup`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct CreateOrganizationRunnerGroup {
    ///Whether the runner group can be used by `public` repositories.
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
        schemars(with = ":: std :: vec :: Vec < RunnerId >", default)
    )]
    pub runners: Option<Vec<RunnerId>>,
    ///List of repository IDs that can access the runner group.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(with = ":: std :: vec :: Vec < RepositoryId >", default)
    )]
    pub selected_repository_ids: Option<Vec<RepositoryId>>,
    ///List of workflows the runner group should be allowed to run. This setting will be ignored unless `restricted_to_workflows` is set to `true`.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(with = ":: std :: vec :: Vec < :: std :: string :: String >", default)
    )]
    pub selected_workflows: Option<Vec<String>>,
    ///Visibility of a runner group. You can select all repositories, select individual repositories, or limit access to private repositories.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(with = "CreateOrganizationRunnerGroupVisibility", default)
    )]
    pub visibility: Option<CreateOrganizationRunnerGroupVisibility>,
}
///Visibility of a runner group. You can select all repositories, select individual repositories, or limit access to private repositories.
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
pub enum CreateOrganizationRunnerGroupVisibility {
    #[serde(rename = "selected")]
    Selected,
    #[serde(rename = "all")]
    All,
    #[serde(rename = "private")]
    Private,
}
impl ::std::fmt::Display for CreateOrganizationRunnerGroupVisibility {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::Selected => f.write_str("selected"),
            Self::All => f.write_str("all"),
            Self::Private => f.write_str("private"),
        }
    }
}
impl ::std::str::FromStr for CreateOrganizationRunnerGroupVisibility {
    type Err = self::error::ConversionError;
    fn from_str(value: &str) -> Result<Self, self::error::ConversionError> {
        match value {
            "selected" => Ok(Self::Selected),
            "all" => Ok(Self::All),
            "private" => Ok(Self::Private),
            _ => Err("invalid value".into()),
        }
    }
}
impl ::std::convert::TryFrom<&str> for CreateOrganizationRunnerGroupVisibility {
    type Error = self::error::ConversionError;
    fn try_from(value: &str) -> Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<String> for CreateOrganizationRunnerGroupVisibility {
    type Error = self::error::ConversionError;
    fn try_from(value: String) -> Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
///Provides details of a hosted runner image
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct CuratedImage {
    ///Display name for this image.
    #[serde(deserialize_with = "crate::models::lenient::text")]
    pub display_name: String,
    ///The ID of the image. Use this ID for the `image` parameter when creating a new larger runner.
    pub id: String,
    ///The operating system of the image.
    pub platform: String,
    ///Image size in GB.
    pub size_gb: i64,
    pub source: ImageSource,
}
///`CuratedImageList`
#[derive(::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct CuratedImageList {
    pub images: Vec<CuratedImage>,
    pub total_count: i64,
}
///Provides details of a custom runner image
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct CustomImage {
    pub id: CustomImageId,
    ///The latest image version associated with the image.
    pub latest_version: String,
    ///Display name for this image.
    pub name: String,
    ///The operating system of the image.
    pub platform: String,
    ///The image provider.
    pub source: String,
    ///The number of image versions associated with the image.
    pub state: String,
    ///Total size of all the image versions in GB.
    pub total_versions_size: i64,
    ///The number of image versions associated with the image.
    pub versions_count: i64,
}
///The id of a custom image of GitHub-hosted runners.
#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Debug,
    PartialEq,
    Eq,
    Copy,
    Hash,
    PartialOrd,
    Ord
)]
#[serde(transparent)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct CustomImageId(pub i64);
impl ::std::ops::Deref for CustomImageId {
    type Target = i64;
    fn deref(&self) -> &i64 {
        &self.0
    }
}
impl ::std::convert::From<CustomImageId> for i64 {
    fn from(value: CustomImageId) -> Self {
        value.0
    }
}
impl ::std::convert::From<i64> for CustomImageId {
    fn from(value: i64) -> Self {
        Self(value)
    }
}
impl ::std::fmt::Display for CustomImageId {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        self.0.fmt(f)
    }
}
impl ::std::str::FromStr for CustomImageId {
    type Err = <i64 as ::std::str::FromStr>::Err;
    fn from_str(value: &str) -> Result<Self, Self::Err> {
        Ok(Self(value.parse()?))
    }
}
impl ::std::convert::TryFrom<&str> for CustomImageId {
    type Error = <i64 as ::std::str::FromStr>::Err;
    fn try_from(value: &str) -> Result<Self, Self::Error> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<String> for CustomImageId {
    type Error = <i64 as ::std::str::FromStr>::Err;
    fn try_from(value: String) -> Result<Self, Self::Error> {
        value.parse()
    }
}
///`CustomImageList`
#[derive(::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct CustomImageList {
    ///What the example of GitHub's description lists instead of `images`.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub image_versions: Option<Vec<CustomImageVersion>>,
    pub images: Vec<CustomImage>,
    pub total_count: i64,
}
///Provides details of a hosted runner custom image version
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct CustomImageVersion {
    ///The creation date time of the image version.
    pub created_on: String,
    ///Image version size in GB.
    pub size_gb: i64,
    ///The state of image version.
    pub state: String,
    ///The image version status details.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub state_details: Option<String>,
    ///The version of image.
    pub version: String,
}
///`CustomImageVersionList`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct CustomImageVersionList {
    pub image_versions: Vec<CustomImageVersion>,
    pub total_count: i64,
}
///An enterprise on GitHub.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct Enterprise {
    pub avatar_url: String,
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
    pub html_url: String,
    pub id: EnterpriseId,
    ///The name of the enterprise.
    pub name: String,
    pub node_id: String,
    ///The slug url identifier for the enterprise.
    pub slug: String,
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
///The id of an enterprise.
#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Debug,
    PartialEq,
    Eq,
    Copy,
    Hash,
    PartialOrd,
    Ord
)]
#[serde(transparent)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct EnterpriseId(pub i64);
impl ::std::ops::Deref for EnterpriseId {
    type Target = i64;
    fn deref(&self) -> &i64 {
        &self.0
    }
}
impl ::std::convert::From<EnterpriseId> for i64 {
    fn from(value: EnterpriseId) -> Self {
        value.0
    }
}
impl ::std::convert::From<i64> for EnterpriseId {
    fn from(value: i64) -> Self {
        Self(value)
    }
}
impl ::std::fmt::Display for EnterpriseId {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        self.0.fmt(f)
    }
}
impl ::std::str::FromStr for EnterpriseId {
    type Err = <i64 as ::std::str::FromStr>::Err;
    fn from_str(value: &str) -> Result<Self, Self::Err> {
        Ok(Self(value.parse()?))
    }
}
impl ::std::convert::TryFrom<&str> for EnterpriseId {
    type Error = <i64 as ::std::str::FromStr>::Err;
    fn try_from(value: &str) -> Result<Self, Self::Error> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<String> for EnterpriseId {
    type Error = <i64 as ::std::str::FromStr>::Err;
    fn try_from(value: String) -> Result<Self, Self::Error> {
        value.parse()
    }
}
///`EnterpriseRunnerGroup`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct EnterpriseRunnerGroup {
    pub allows_public_repositories: bool,
    pub default: bool,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub hosted_runners_url: Option<String>,
    pub id: RunnerGroupId,
    pub name: String,
    ///The identifier of a hosted compute network configuration.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub network_configuration_id: Option<String>,
    ///If `true`, the runner group will be restricted to running only the workflows specified in the `selected_workflows` array.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub restricted_to_workflows: Option<bool>,
    pub runners_url: String,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub selected_organizations_url: Option<String>,
    ///List of workflows the runner group should be allowed to run. This setting will be ignored unless `restricted_to_workflows` is set to `true`.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub selected_workflows: Option<Vec<String>>,
    pub visibility: String,
    ///If `true`, the `restricted_to_workflows` and `selected_workflows` fields cannot be modified.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub workflow_restrictions_read_only: Option<bool>,
}
///`EnterpriseRunnerGroupList`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct EnterpriseRunnerGroupList {
    pub runner_groups: Vec<EnterpriseRunnerGroup>,
    pub total_count: i64,
}
///`EnterpriseRunnersSettings`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct EnterpriseRunnersSettings {
    ///When true, repository-level runners will be disabled across all organizations in the enterprise
    pub disable_self_hosted_runners_for_all_orgs: bool,
}
///A Github-hosted hosted runner.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct HostedRunner {
    pub id: HostedRunnerId,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub image: Option<HostedRunnerImageSummary>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub image_details: Option<HostedRunnerImage>,
    ///Whether custom image generation is enabled for the hosted runners.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub image_gen: Option<bool>,
    ///The time at which the runner was last used, in ISO 8601 format.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub last_active_on: Option<::chrono::DateTime<::chrono::offset::Utc>>,
    pub machine_size_details: MachineSpec,
    ///The maximum amount of hosted runners. Runners will not scale automatically above this number. Use this setting to limit your cost.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub maximum_runners: Option<i64>,
    ///The name of the hosted runner.
    pub name: String,
    ///The operating system of the image.
    pub platform: String,
    ///Whether public IP is enabled for the hosted runners.
    pub public_ip_enabled: bool,
    ///The public IP ranges when public IP is enabled for the hosted runners.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub public_ips: Option<Vec<PublicIp>>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub runner_group_id: Option<RunnerGroupId>,
    pub status: HostedRunnerStatus,
}
///The id of a GitHub-hosted runner.
#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Debug,
    PartialEq,
    Eq,
    Copy,
    Hash,
    PartialOrd,
    Ord
)]
#[serde(transparent)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct HostedRunnerId(pub i64);
impl ::std::ops::Deref for HostedRunnerId {
    type Target = i64;
    fn deref(&self) -> &i64 {
        &self.0
    }
}
impl ::std::convert::From<HostedRunnerId> for i64 {
    fn from(value: HostedRunnerId) -> Self {
        value.0
    }
}
impl ::std::convert::From<i64> for HostedRunnerId {
    fn from(value: i64) -> Self {
        Self(value)
    }
}
impl ::std::fmt::Display for HostedRunnerId {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        self.0.fmt(f)
    }
}
impl ::std::str::FromStr for HostedRunnerId {
    type Err = <i64 as ::std::str::FromStr>::Err;
    fn from_str(value: &str) -> Result<Self, Self::Err> {
        Ok(Self(value.parse()?))
    }
}
impl ::std::convert::TryFrom<&str> for HostedRunnerId {
    type Error = <i64 as ::std::str::FromStr>::Err;
    fn try_from(value: &str) -> Result<Self, Self::Error> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<String> for HostedRunnerId {
    type Error = <i64 as ::std::str::FromStr>::Err;
    fn try_from(value: String) -> Result<Self, Self::Error> {
        value.parse()
    }
}
///Provides details of a hosted runner image
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
    pub source: ImageSource,
    ///The image version of the hosted runner pool.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub version: Option<String>,
}
///`HostedRunnerImageSummary`
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
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub source: Option<ImageSource>,
    ///The image version of the hosted runner pool.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub version: Option<String>,
}
///`HostedRunnerLimits`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct HostedRunnerLimits {
    pub public_ips: HostedRunnerLimitsPublicIps,
}
///Provides details of static public IP limits for GitHub-hosted Hosted Runners
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct HostedRunnerLimitsPublicIps {
    ///The current number of static public IP addresses in use by Hosted Runners.
    pub current_usage: i64,
    ///The maximum number of static public IP addresses that can be used for Hosted Runners.
    pub maximum: i64,
}
///`HostedRunnerList`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct HostedRunnerList {
    pub runners: Vec<HostedRunner>,
    pub total_count: i64,
}
///`ImageVersion`
#[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct ImageVersion(String);
impl ::std::ops::Deref for ImageVersion {
    type Target = String;
    fn deref(&self) -> &String {
        &self.0
    }
}
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
///Installation
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct Installation {
    pub access_tokens_url: String,
    #[serde(deserialize_with = "::std::option::Option::deserialize")]
    #[cfg_attr(
        feature = "schemars",
        schemars(with = "crate::models::Nullable<InstallationAccount>")
    )]
    pub account: Option<InstallationAccount>,
    pub app_id: AppId,
    pub app_slug: String,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub client_id: Option<String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub contact_email: Option<String>,
    pub created_at: ::chrono::DateTime<::chrono::offset::Utc>,
    pub events: Vec<String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub has_multiple_single_files: Option<bool>,
    pub html_url: String,
    pub id: InstallationId,
    pub permissions: AppPermissions,
    pub repositories_url: String,
    pub repository_selection: RepositorySelection,
    #[serde(deserialize_with = "::std::option::Option::deserialize")]
    #[cfg_attr(
        feature = "schemars",
        schemars(with = "crate::models::Nullable<:: std :: string :: String>")
    )]
    pub single_file_name: Option<String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub single_file_paths: Option<Vec<String>>,
    #[serde(deserialize_with = "::std::option::Option::deserialize")]
    #[cfg_attr(
        feature = "schemars",
        schemars(
            with = "crate::models::Nullable<:: chrono :: DateTime < :: chrono :: offset :: Utc >>"
        )
    )]
    pub suspended_at: Option<::chrono::DateTime<::chrono::offset::Utc>>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub suspended_by: Option<SimpleUser>,
    ///The ID of the user or organization this token is being scoped to.
    pub target_id: i64,
    pub target_type: String,
    pub updated_at: ::chrono::DateTime<::chrono::offset::Utc>,
}
///`InstallationAccount`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[serde(untagged)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub enum InstallationAccount {
    SimpleUser(SimpleUser),
    Enterprise(Enterprise),
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
///The id of an installation of a GitHub App.
#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Debug,
    PartialEq,
    Eq,
    Copy,
    Hash,
    PartialOrd,
    Ord
)]
#[serde(transparent)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct InstallationId(pub i64);
impl ::std::ops::Deref for InstallationId {
    type Target = i64;
    fn deref(&self) -> &i64 {
        &self.0
    }
}
impl ::std::convert::From<InstallationId> for i64 {
    fn from(value: InstallationId) -> Self {
        value.0
    }
}
impl ::std::convert::From<i64> for InstallationId {
    fn from(value: i64) -> Self {
        Self(value)
    }
}
impl ::std::fmt::Display for InstallationId {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        self.0.fmt(f)
    }
}
impl ::std::str::FromStr for InstallationId {
    type Err = <i64 as ::std::str::FromStr>::Err;
    fn from_str(value: &str) -> Result<Self, Self::Err> {
        Ok(Self(value.parse()?))
    }
}
impl ::std::convert::TryFrom<&str> for InstallationId {
    type Error = <i64 as ::std::str::FromStr>::Err;
    fn try_from(value: &str) -> Result<Self, Self::Error> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<String> for InstallationId {
    type Error = <i64 as ::std::str::FromStr>::Err;
    fn try_from(value: String) -> Result<Self, Self::Error> {
        value.parse()
    }
}
///Authentication token for a GitHub App installed on a user, org, or enterprise.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct InstallationToken {
    pub expires_at: ::chrono::DateTime<::chrono::offset::Utc>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub has_multiple_single_files: Option<bool>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub permissions: Option<AppPermissions>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub repositories: Option<Vec<Repository>>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub repository_selection: Option<RepositorySelection>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub single_file: Option<String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub single_file_paths: Option<Vec<String>>,
    pub token: crate::models::Secret,
}
///`JitConfig`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct JitConfig {
    pub encoded_jit_config: crate::models::Secret,
    pub runner: Runner,
}
///License Simple
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct LicenseSimple {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub html_url: Option<String>,
    pub key: String,
    pub name: String,
    pub node_id: String,
    #[serde(deserialize_with = "::std::option::Option::deserialize")]
    #[cfg_attr(
        feature = "schemars",
        schemars(with = "crate::models::Nullable<:: std :: string :: String>")
    )]
    pub spdx_id: Option<String>,
    #[serde(deserialize_with = "::std::option::Option::deserialize")]
    #[cfg_attr(
        feature = "schemars",
        schemars(with = "crate::models::Nullable<:: std :: string :: String>")
    )]
    pub url: Option<String>,
}
///Provides details of a particular machine spec.
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
///`MachineSpecList`
#[derive(::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct MachineSpecList {
    pub machine_specs: Vec<MachineSpec>,
    pub total_count: i64,
}
///Minimal Repository
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
    pub html_url: String,
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
    pub name: String,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub network_count: Option<i64>,
    pub node_id: String,
    pub notifications_url: String,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub open_issues: Option<i64>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub open_issues_count: Option<i64>,
    pub owner: SimpleUser,
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
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub temp_clone_token: Option<crate::models::Secret>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub topics: Option<Vec<String>>,
    pub trees_url: String,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub updated_at: Option<::chrono::DateTime<::chrono::offset::Utc>>,
    pub url: String,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub visibility: Option<String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub watchers: Option<i64>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub watchers_count: Option<i64>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub web_commit_signoff_required: Option<bool>,
}
///`MinimalRepositoryLicense`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct MinimalRepositoryLicense {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub key: Option<String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub name: Option<String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub node_id: Option<String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub spdx_id: Option<String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub url: Option<String>,
}
///`MinimalRepositoryList`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct MinimalRepositoryList {
    pub repositories: Vec<MinimalRepository>,
    pub total_count: i64,
}
///`MinimalRepositoryPermissions`
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
///The id of an organization.
#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Debug,
    PartialEq,
    Eq,
    Copy,
    Hash,
    PartialOrd,
    Ord
)]
#[serde(transparent)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct OrganizationId(pub i64);
impl ::std::ops::Deref for OrganizationId {
    type Target = i64;
    fn deref(&self) -> &i64 {
        &self.0
    }
}
impl ::std::convert::From<OrganizationId> for i64 {
    fn from(value: OrganizationId) -> Self {
        value.0
    }
}
impl ::std::convert::From<i64> for OrganizationId {
    fn from(value: i64) -> Self {
        Self(value)
    }
}
impl ::std::fmt::Display for OrganizationId {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        self.0.fmt(f)
    }
}
impl ::std::str::FromStr for OrganizationId {
    type Err = <i64 as ::std::str::FromStr>::Err;
    fn from_str(value: &str) -> Result<Self, Self::Err> {
        Ok(Self(value.parse()?))
    }
}
impl ::std::convert::TryFrom<&str> for OrganizationId {
    type Error = <i64 as ::std::str::FromStr>::Err;
    fn try_from(value: &str) -> Result<Self, Self::Error> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<String> for OrganizationId {
    type Error = <i64 as ::std::str::FromStr>::Err;
    fn try_from(value: String) -> Result<Self, Self::Error> {
        value.parse()
    }
}
///`OrganizationList`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct OrganizationList {
    pub organizations: Vec<OrganizationSimple>,
    pub total_count: i64,
}
///`OrganizationRunnerGroup`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct OrganizationRunnerGroup {
    pub allows_public_repositories: bool,
    pub default: bool,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub hosted_runners_url: Option<String>,
    pub id: RunnerGroupId,
    pub inherited: bool,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub inherited_allows_public_repositories: Option<bool>,
    pub name: String,
    ///The identifier of a hosted compute network configuration.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub network_configuration_id: Option<String>,
    ///If `true`, the runner group will be restricted to running only the workflows specified in the `selected_workflows` array.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub restricted_to_workflows: Option<bool>,
    pub runners_url: String,
    ///Link to the selected repositories resource for this runner group. Not present unless visibility was set to `selected`
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub selected_repositories_url: Option<String>,
    ///List of workflows the runner group should be allowed to run. This setting will be ignored unless `restricted_to_workflows` is set to `true`.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub selected_workflows: Option<Vec<String>>,
    pub visibility: String,
    ///If `true`, the `restricted_to_workflows` and `selected_workflows` fields cannot be modified.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub workflow_restrictions_read_only: Option<bool>,
}
///`OrganizationRunnerGroupList`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct OrganizationRunnerGroupList {
    pub runner_groups: Vec<OrganizationRunnerGroup>,
    pub total_count: i64,
}
///`OrganizationRunnersSettings`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct OrganizationRunnersSettings {
    pub enabled_repositories: EnabledRepositories,
    ///The URL to the endpoint for managing selected repositories for self-hosted runners in the organization
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub selected_repositories_url: Option<String>,
}
///A GitHub organization.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct OrganizationSimple {
    pub avatar_url: String,
    #[serde(deserialize_with = "::std::option::Option::deserialize")]
    #[cfg_attr(
        feature = "schemars",
        schemars(with = "crate::models::Nullable<:: std :: string :: String>")
    )]
    pub description: Option<String>,
    pub events_url: String,
    pub hooks_url: String,
    pub id: OrganizationId,
    pub issues_url: String,
    pub login: String,
    pub members_url: String,
    pub node_id: String,
    pub public_members_url: String,
    pub repos_url: String,
    pub url: String,
}
///`PlatformList`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct PlatformList {
    pub platforms: Vec<String>,
    pub total_count: i64,
}
///Provides details of Public IP for a GitHub-hosted larger runners
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
///A repository on GitHub.
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
    #[serde(deserialize_with = "::std::option::Option::deserialize")]
    #[cfg_attr(
        feature = "schemars",
        schemars(
            with = "crate::models::Nullable<:: chrono :: DateTime < :: chrono :: offset :: Utc >>"
        )
    )]
    pub created_at: Option<::chrono::DateTime<::chrono::offset::Utc>>,
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
    ///Returns whether or not this repository disabled.
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
    pub html_url: String,
    pub id: RepositoryId,
    ///Whether this repository acts as a template that can be used to generate new repositories.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub is_template: Option<bool>,
    pub issue_comment_url: String,
    pub issue_events_url: String,
    pub issues_url: String,
    pub keys_url: String,
    pub labels_url: String,
    #[serde(deserialize_with = "::std::option::Option::deserialize")]
    #[cfg_attr(
        feature = "schemars",
        schemars(with = "crate::models::Nullable<:: std :: string :: String>")
    )]
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
    pub node_id: String,
    pub notifications_url: String,
    pub open_issues: i64,
    pub open_issues_count: i64,
    pub owner: SimpleUser,
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
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub temp_clone_token: Option<crate::models::Secret>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub topics: Option<Vec<String>>,
    pub trees_url: String,
    #[serde(deserialize_with = "::std::option::Option::deserialize")]
    #[cfg_attr(
        feature = "schemars",
        schemars(
            with = "crate::models::Nullable<:: chrono :: DateTime < :: chrono :: offset :: Utc >>"
        )
    )]
    pub updated_at: Option<::chrono::DateTime<::chrono::offset::Utc>>,
    pub url: String,
    ///Whether a squash merge commit can use the pull request title as default. **This property is closing down. Please use `squash_merge_commit_title` instead.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub use_squash_pr_title_as_default: Option<bool>,
    ///The repository visibility: public, private, or internal.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub visibility: Option<String>,
    pub watchers: i64,
    pub watchers_count: i64,
    ///Whether to require contributors to sign off on web-based commits
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub web_commit_signoff_required: Option<bool>,
}
///The status of the code search index for this repository
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct RepositoryCodeSearchIndexStatus {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub lexical_commit_sha: Option<String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub lexical_search_ok: Option<bool>,
}
///The id of a repository.
#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Debug,
    PartialEq,
    Eq,
    Copy,
    Hash,
    PartialOrd,
    Ord
)]
#[serde(transparent)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct RepositoryId(pub i64);
impl ::std::ops::Deref for RepositoryId {
    type Target = i64;
    fn deref(&self) -> &i64 {
        &self.0
    }
}
impl ::std::convert::From<RepositoryId> for i64 {
    fn from(value: RepositoryId) -> Self {
        value.0
    }
}
impl ::std::convert::From<i64> for RepositoryId {
    fn from(value: i64) -> Self {
        Self(value)
    }
}
impl ::std::fmt::Display for RepositoryId {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        self.0.fmt(f)
    }
}
impl ::std::str::FromStr for RepositoryId {
    type Err = <i64 as ::std::str::FromStr>::Err;
    fn from_str(value: &str) -> Result<Self, Self::Err> {
        Ok(Self(value.parse()?))
    }
}
impl ::std::convert::TryFrom<&str> for RepositoryId {
    type Error = <i64 as ::std::str::FromStr>::Err;
    fn try_from(value: &str) -> Result<Self, Self::Error> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<String> for RepositoryId {
    type Error = <i64 as ::std::str::FromStr>::Err;
    fn try_from(value: String) -> Result<Self, Self::Error> {
        value.parse()
    }
}
///`RepositoryList`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct RepositoryList {
    pub repositories: Vec<Repository>,
    pub total_count: i64,
}
///`RepositoryPermissions`
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
///A self hosted runner
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct Runner {
    pub busy: bool,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub ephemeral: Option<bool>,
    pub id: RunnerId,
    pub labels: Vec<RunnerLabel>,
    ///The name of the runner.
    pub name: String,
    ///The Operating System of the runner.
    pub os: String,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub runner_group_id: Option<RunnerGroupId>,
    ///The status of the runner.
    pub status: String,
    ///The version of the GitHub Actions Runner software. This is only set if the runner has connected to the service at least once.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub version: Option<String>,
}
///Runner Application
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct RunnerApplication {
    pub architecture: String,
    pub download_url: String,
    pub filename: String,
    pub os: String,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub sha256_checksum: Option<String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub temp_download_token: Option<crate::models::Secret>,
}
///The id of a runner group.
#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Debug,
    PartialEq,
    Eq,
    Copy,
    Hash,
    PartialOrd,
    Ord
)]
#[serde(transparent)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct RunnerGroupId(pub i64);
impl ::std::ops::Deref for RunnerGroupId {
    type Target = i64;
    fn deref(&self) -> &i64 {
        &self.0
    }
}
impl ::std::convert::From<RunnerGroupId> for i64 {
    fn from(value: RunnerGroupId) -> Self {
        value.0
    }
}
impl ::std::convert::From<i64> for RunnerGroupId {
    fn from(value: i64) -> Self {
        Self(value)
    }
}
impl ::std::fmt::Display for RunnerGroupId {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        self.0.fmt(f)
    }
}
impl ::std::str::FromStr for RunnerGroupId {
    type Err = <i64 as ::std::str::FromStr>::Err;
    fn from_str(value: &str) -> Result<Self, Self::Err> {
        Ok(Self(value.parse()?))
    }
}
impl ::std::convert::TryFrom<&str> for RunnerGroupId {
    type Error = <i64 as ::std::str::FromStr>::Err;
    fn try_from(value: &str) -> Result<Self, Self::Error> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<String> for RunnerGroupId {
    type Error = <i64 as ::std::str::FromStr>::Err;
    fn try_from(value: String) -> Result<Self, Self::Error> {
        value.parse()
    }
}
///The id of a self-hosted runner.
#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Debug,
    PartialEq,
    Eq,
    Copy,
    Hash,
    PartialOrd,
    Ord
)]
#[serde(transparent)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct RunnerId(pub i64);
impl ::std::ops::Deref for RunnerId {
    type Target = i64;
    fn deref(&self) -> &i64 {
        &self.0
    }
}
impl ::std::convert::From<RunnerId> for i64 {
    fn from(value: RunnerId) -> Self {
        value.0
    }
}
impl ::std::convert::From<i64> for RunnerId {
    fn from(value: i64) -> Self {
        Self(value)
    }
}
impl ::std::fmt::Display for RunnerId {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        self.0.fmt(f)
    }
}
impl ::std::str::FromStr for RunnerId {
    type Err = <i64 as ::std::str::FromStr>::Err;
    fn from_str(value: &str) -> Result<Self, Self::Err> {
        Ok(Self(value.parse()?))
    }
}
impl ::std::convert::TryFrom<&str> for RunnerId {
    type Error = <i64 as ::std::str::FromStr>::Err;
    fn try_from(value: &str) -> Result<Self, Self::Error> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<String> for RunnerId {
    type Error = <i64 as ::std::str::FromStr>::Err;
    fn try_from(value: String) -> Result<Self, Self::Error> {
        value.parse()
    }
}
///A label for a self hosted runner
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct RunnerLabel {
    ///Unique identifier of the label.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub id: Option<i64>,
    ///Name of the label.
    pub name: String,
    #[serde(rename = "type", skip_serializing_if = "::std::option::Option::is_none")]
    pub type_: Option<RunnerLabelType>,
}
///`RunnerLabelList`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct RunnerLabelList {
    pub labels: Vec<RunnerLabel>,
    pub total_count: i64,
}
///`RunnerLabels`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct RunnerLabels {
    ///The names of the custom labels to set for the runner. You can pass an empty array to remove all custom labels.
    pub labels: Vec<String>,
}
///`RunnerList`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct RunnerList {
    pub runners: Vec<Runner>,
    pub total_count: i64,
}
///`RunnerVersionDeprecation`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct RunnerVersionDeprecation {
    ///The date after which this runner version can no longer register. Null if no schedule is set.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub registration_deprecates_at: Option<::chrono::DateTime<::chrono::offset::Utc>>,
    ///The runner version string.
    pub runner_version: String,
    ///The date after which jobs will no longer be dispatched to runners on this version.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub runtime_deprecates_at: Option<::chrono::DateTime<::chrono::offset::Utc>>,
}
///`SecurityAndAnalysis`
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
///`SecurityAndAnalysisSecretScanningDelegatedBypassOptions`
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
///`SecurityAndAnalysisSecretScanningDelegatedBypassOptionsReviewersItem`
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
///`SecurityFeature`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct SecurityFeature {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub status: Option<SecurityFeatureStatus>,
}
///`SelectedOrganizations`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct SelectedOrganizations {
    ///List of organization IDs that can access the runner group.
    pub selected_organization_ids: Vec<OrganizationId>,
}
///`SelectedRepositories`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct SelectedRepositories {
    ///List of repository IDs that can access the runner group.
    pub selected_repository_ids: Vec<RepositoryId>,
}
///`SelectedRunners`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct SelectedRunners {
    ///List of runner IDs to add to the runner group.
    pub runners: Vec<RunnerId>,
}
///`SetEnterpriseRunnersSettings`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct SetEnterpriseRunnersSettings {
    ///When true, repository-level runners will be disabled across all organizations in the enterprise
    pub disable_self_hosted_runners_for_all_orgs: bool,
}
///`SetOrganizationRunnersSettings`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct SetOrganizationRunnersSettings {
    ///The policy that controls whether self-hosted runners can be used in the organization
    pub enabled_repositories: SetOrganizationRunnersSettingsEnabledRepositories,
}
///The policy that controls whether self-hosted runners can be used in the organization
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
pub enum SetOrganizationRunnersSettingsEnabledRepositories {
    #[serde(rename = "all")]
    All,
    #[serde(rename = "selected")]
    Selected,
    #[serde(rename = "none")]
    None,
}
impl ::std::fmt::Display for SetOrganizationRunnersSettingsEnabledRepositories {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::All => f.write_str("all"),
            Self::Selected => f.write_str("selected"),
            Self::None => f.write_str("none"),
        }
    }
}
impl ::std::str::FromStr for SetOrganizationRunnersSettingsEnabledRepositories {
    type Err = self::error::ConversionError;
    fn from_str(value: &str) -> Result<Self, self::error::ConversionError> {
        match value {
            "all" => Ok(Self::All),
            "selected" => Ok(Self::Selected),
            "none" => Ok(Self::None),
            _ => Err("invalid value".into()),
        }
    }
}
impl ::std::convert::TryFrom<&str>
for SetOrganizationRunnersSettingsEnabledRepositories {
    type Error = self::error::ConversionError;
    fn try_from(value: &str) -> Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<String>
for SetOrganizationRunnersSettingsEnabledRepositories {
    type Error = self::error::ConversionError;
    fn try_from(value: String) -> Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
///A GitHub user.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct SimpleUser {
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
    pub html_url: String,
    pub id: UserId,
    pub login: String,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub name: Option<String>,
    pub node_id: String,
    pub organizations_url: String,
    pub received_events_url: String,
    pub repos_url: String,
    pub site_admin: bool,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub starred_at: Option<String>,
    pub starred_url: String,
    pub subscriptions_url: String,
    #[serde(rename = "type")]
    pub type_: String,
    pub url: String,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub user_view_type: Option<String>,
}
///`UpdateEnterpriseRunnerGroup`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
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
    ///Visibility of a runner group. You can select all organizations or select individual organizations.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(with = "UpdateEnterpriseRunnerGroupVisibility", default)
    )]
    pub visibility: Option<UpdateEnterpriseRunnerGroupVisibility>,
}
///Visibility of a runner group. You can select all organizations or select individual organizations.
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
pub enum UpdateEnterpriseRunnerGroupVisibility {
    #[serde(rename = "selected")]
    Selected,
    #[serde(rename = "all")]
    All,
}
impl ::std::fmt::Display for UpdateEnterpriseRunnerGroupVisibility {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::Selected => f.write_str("selected"),
            Self::All => f.write_str("all"),
        }
    }
}
impl ::std::str::FromStr for UpdateEnterpriseRunnerGroupVisibility {
    type Err = self::error::ConversionError;
    fn from_str(value: &str) -> Result<Self, self::error::ConversionError> {
        match value {
            "selected" => Ok(Self::Selected),
            "all" => Ok(Self::All),
            _ => Err("invalid value".into()),
        }
    }
}
impl ::std::convert::TryFrom<&str> for UpdateEnterpriseRunnerGroupVisibility {
    type Error = self::error::ConversionError;
    fn try_from(value: &str) -> Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<String> for UpdateEnterpriseRunnerGroupVisibility {
    type Error = self::error::ConversionError;
    fn try_from(value: String) -> Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
///`UpdateHostedRunner`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
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
    ///The source type of the runner image to use. Must match the source of the image specified by `image_id`. Can be one of `github`, `partner`, or `custom`.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(with = "UpdateHostedRunnerImageSource", default)
    )]
    pub image_source: Option<UpdateHostedRunnerImageSource>,
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
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(with = "RunnerGroupId", default))]
    pub runner_group_id: Option<RunnerGroupId>,
    ///The machine size of the runner. To list available sizes, use `GET actions/hosted-runners/machine-sizes`
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(with = ":: std :: string :: String", default)
    )]
    pub size: Option<String>,
}
///The source type of the runner image to use. Must match the source of the image specified by `image_id`. Can be one of `github`, `partner`, or `custom`.
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
pub enum UpdateHostedRunnerImageSource {
    #[serde(rename = "github")]
    Github,
    #[serde(rename = "partner")]
    Partner,
    #[serde(rename = "custom")]
    Custom,
}
impl ::std::fmt::Display for UpdateHostedRunnerImageSource {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::Github => f.write_str("github"),
            Self::Partner => f.write_str("partner"),
            Self::Custom => f.write_str("custom"),
        }
    }
}
impl ::std::str::FromStr for UpdateHostedRunnerImageSource {
    type Err = self::error::ConversionError;
    fn from_str(value: &str) -> Result<Self, self::error::ConversionError> {
        match value {
            "github" => Ok(Self::Github),
            "partner" => Ok(Self::Partner),
            "custom" => Ok(Self::Custom),
            _ => Err("invalid value".into()),
        }
    }
}
impl ::std::convert::TryFrom<&str> for UpdateHostedRunnerImageSource {
    type Error = self::error::ConversionError;
    fn try_from(value: &str) -> Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<String> for UpdateHostedRunnerImageSource {
    type Error = self::error::ConversionError;
    fn try_from(value: String) -> Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
///`UpdateOrganizationRunnerGroup`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct UpdateOrganizationRunnerGroup {
    ///Whether the runner group can be used by `public` repositories.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(feature = "schemars", schemars(with = "bool", default))]
    pub allows_public_repositories: Option<bool>,
    ///Name of the runner group.
    pub name: String,
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
    ///Visibility of a runner group. You can select all repositories, select individual repositories, or all private repositories.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    #[cfg_attr(
        feature = "schemars",
        schemars(with = "UpdateOrganizationRunnerGroupVisibility", default)
    )]
    pub visibility: Option<UpdateOrganizationRunnerGroupVisibility>,
}
///Visibility of a runner group. You can select all repositories, select individual repositories, or all private repositories.
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
pub enum UpdateOrganizationRunnerGroupVisibility {
    #[serde(rename = "selected")]
    Selected,
    #[serde(rename = "all")]
    All,
    #[serde(rename = "private")]
    Private,
}
impl ::std::fmt::Display for UpdateOrganizationRunnerGroupVisibility {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::Selected => f.write_str("selected"),
            Self::All => f.write_str("all"),
            Self::Private => f.write_str("private"),
        }
    }
}
impl ::std::str::FromStr for UpdateOrganizationRunnerGroupVisibility {
    type Err = self::error::ConversionError;
    fn from_str(value: &str) -> Result<Self, self::error::ConversionError> {
        match value {
            "selected" => Ok(Self::Selected),
            "all" => Ok(Self::All),
            "private" => Ok(Self::Private),
            _ => Err("invalid value".into()),
        }
    }
}
impl ::std::convert::TryFrom<&str> for UpdateOrganizationRunnerGroupVisibility {
    type Error = self::error::ConversionError;
    fn try_from(value: &str) -> Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<String> for UpdateOrganizationRunnerGroupVisibility {
    type Error = self::error::ConversionError;
    fn try_from(value: String) -> Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
///The id of a user or other account.
#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Debug,
    PartialEq,
    Eq,
    Copy,
    Hash,
    PartialOrd,
    Ord
)]
#[serde(transparent)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
pub struct UserId(pub i64);
impl ::std::ops::Deref for UserId {
    type Target = i64;
    fn deref(&self) -> &i64 {
        &self.0
    }
}
impl ::std::convert::From<UserId> for i64 {
    fn from(value: UserId) -> Self {
        value.0
    }
}
impl ::std::convert::From<i64> for UserId {
    fn from(value: i64) -> Self {
        Self(value)
    }
}
impl ::std::fmt::Display for UserId {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        self.0.fmt(f)
    }
}
impl ::std::str::FromStr for UserId {
    type Err = <i64 as ::std::str::FromStr>::Err;
    fn from_str(value: &str) -> Result<Self, Self::Err> {
        Ok(Self(value.parse()?))
    }
}
impl ::std::convert::TryFrom<&str> for UserId {
    type Error = <i64 as ::std::str::FromStr>::Err;
    fn try_from(value: &str) -> Result<Self, Self::Error> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<String> for UserId {
    type Error = <i64 as ::std::str::FromStr>::Err;
    fn try_from(value: String) -> Result<Self, Self::Error> {
        value.parse()
    }
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
    ///A request that asks for nothing yet.
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
    ///A request with what is required.
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
    ///Sets `allows_public_repositories`.
    #[must_use]
    pub fn allows_public_repositories(
        mut self,
        allows_public_repositories: impl ::std::convert::Into<bool>,
    ) -> Self {
        self.allows_public_repositories = ::std::option::Option::Some(
            allows_public_repositories.into(),
        );
        self
    }
    ///Sets `network_configuration_id`.
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
    ///Sets `restricted_to_workflows`.
    #[must_use]
    pub fn restricted_to_workflows(
        mut self,
        restricted_to_workflows: impl ::std::convert::Into<bool>,
    ) -> Self {
        self.restricted_to_workflows = ::std::option::Option::Some(
            restricted_to_workflows.into(),
        );
        self
    }
    ///Sets `runners`.
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
    ///Sets `selected_organization_ids`.
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
    ///Sets `selected_workflows`.
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
    ///Sets `visibility`.
    #[must_use]
    pub fn visibility(
        mut self,
        visibility: impl ::std::convert::Into<CreateEnterpriseRunnerGroupVisibility>,
    ) -> Self {
        self.visibility = ::std::option::Option::Some(visibility.into());
        self
    }
}
impl CreateHostedRunner {
    ///A request with what is required.
    pub fn new(
        image: impl ::std::convert::Into<CreateHostedRunnerImage>,
        name: impl ::std::convert::Into<String>,
        runner_group_id: impl ::std::convert::Into<RunnerGroupId>,
        size: impl ::std::convert::Into<String>,
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
    ///Sets `enable_static_ip`.
    #[must_use]
    pub fn enable_static_ip(
        mut self,
        enable_static_ip: impl ::std::convert::Into<bool>,
    ) -> Self {
        self.enable_static_ip = ::std::option::Option::Some(enable_static_ip.into());
        self
    }
    ///Sets `image_gen`.
    #[must_use]
    pub fn image_gen(mut self, image_gen: impl ::std::convert::Into<bool>) -> Self {
        self.image_gen = ::std::option::Option::Some(image_gen.into());
        self
    }
    ///Sets `maximum_runners`.
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
    ///A request that asks for nothing yet.
    pub fn new() -> Self {
        Self {
            id: ::std::option::Option::None,
            source: ::std::option::Option::None,
            version: ::std::option::Option::None,
        }
    }
    ///Sets `id`.
    #[must_use]
    pub fn id(mut self, id: impl ::std::convert::Into<String>) -> Self {
        self.id = ::std::option::Option::Some(id.into());
        self
    }
    ///Sets `source`.
    #[must_use]
    pub fn source(
        mut self,
        source: impl ::std::convert::Into<CreateHostedRunnerImageSource>,
    ) -> Self {
        self.source = ::std::option::Option::Some(source.into());
        self
    }
    ///Sets `version`.
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
    ///A request that asks for nothing yet.
    pub fn new() -> Self {
        Self {
            permissions: ::std::option::Option::None,
            repositories: ::std::option::Option::None,
            repository_ids: ::std::option::Option::None,
        }
    }
    ///Sets `permissions`.
    #[must_use]
    pub fn permissions(
        mut self,
        permissions: impl ::std::convert::Into<AppPermissions>,
    ) -> Self {
        self.permissions = ::std::option::Option::Some(permissions.into());
        self
    }
    ///Sets `repositories`.
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
    ///Sets `repository_ids`.
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
    ///A request with what is required.
    pub fn new(
        labels: impl ::std::iter::IntoIterator<Item = impl ::std::convert::Into<String>>,
        name: impl ::std::convert::Into<String>,
        runner_group_id: impl ::std::convert::Into<RunnerGroupId>,
    ) -> Self {
        Self {
            labels: labels.into_iter().map(::std::convert::Into::into).collect(),
            name: name.into(),
            runner_group_id: runner_group_id.into(),
            work_folder: ::std::option::Option::None,
        }
    }
    ///Sets `work_folder`.
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
    ///A request with what is required.
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
    ///Sets `allows_public_repositories`.
    #[must_use]
    pub fn allows_public_repositories(
        mut self,
        allows_public_repositories: impl ::std::convert::Into<bool>,
    ) -> Self {
        self.allows_public_repositories = ::std::option::Option::Some(
            allows_public_repositories.into(),
        );
        self
    }
    ///Sets `network_configuration_id`.
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
    ///Sets `restricted_to_workflows`.
    #[must_use]
    pub fn restricted_to_workflows(
        mut self,
        restricted_to_workflows: impl ::std::convert::Into<bool>,
    ) -> Self {
        self.restricted_to_workflows = ::std::option::Option::Some(
            restricted_to_workflows.into(),
        );
        self
    }
    ///Sets `runners`.
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
    ///Sets `selected_repository_ids`.
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
    ///Sets `selected_workflows`.
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
    ///Sets `visibility`.
    #[must_use]
    pub fn visibility(
        mut self,
        visibility: impl ::std::convert::Into<CreateOrganizationRunnerGroupVisibility>,
    ) -> Self {
        self.visibility = ::std::option::Option::Some(visibility.into());
        self
    }
}
impl RunnerLabels {
    ///A request with what is required.
    pub fn new(
        labels: impl ::std::iter::IntoIterator<Item = impl ::std::convert::Into<String>>,
    ) -> Self {
        Self {
            labels: labels.into_iter().map(::std::convert::Into::into).collect(),
        }
    }
}
impl SelectedOrganizations {
    ///A request with what is required.
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
    ///A request with what is required.
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
    ///A request with what is required.
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
    ///A request with what is required.
    pub fn new(
        disable_self_hosted_runners_for_all_orgs: impl ::std::convert::Into<bool>,
    ) -> Self {
        Self {
            disable_self_hosted_runners_for_all_orgs: disable_self_hosted_runners_for_all_orgs
                .into(),
        }
    }
}
impl SetOrganizationRunnersSettings {
    ///A request with what is required.
    pub fn new(
        enabled_repositories: impl ::std::convert::Into<
            SetOrganizationRunnersSettingsEnabledRepositories,
        >,
    ) -> Self {
        Self {
            enabled_repositories: enabled_repositories.into(),
        }
    }
}
impl UpdateEnterpriseRunnerGroup {
    ///A request that asks for nothing yet.
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
    ///Sets `allows_public_repositories`.
    #[must_use]
    pub fn allows_public_repositories(
        mut self,
        allows_public_repositories: impl ::std::convert::Into<bool>,
    ) -> Self {
        self.allows_public_repositories = ::std::option::Option::Some(
            allows_public_repositories.into(),
        );
        self
    }
    ///Sets `name`.
    #[must_use]
    pub fn name(mut self, name: impl ::std::convert::Into<String>) -> Self {
        self.name = ::std::option::Option::Some(name.into());
        self
    }
    ///Sets `network_configuration_id`.
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
    ///Sets `restricted_to_workflows`.
    #[must_use]
    pub fn restricted_to_workflows(
        mut self,
        restricted_to_workflows: impl ::std::convert::Into<bool>,
    ) -> Self {
        self.restricted_to_workflows = ::std::option::Option::Some(
            restricted_to_workflows.into(),
        );
        self
    }
    ///Sets `selected_workflows`.
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
    ///Sets `visibility`.
    #[must_use]
    pub fn visibility(
        mut self,
        visibility: impl ::std::convert::Into<UpdateEnterpriseRunnerGroupVisibility>,
    ) -> Self {
        self.visibility = ::std::option::Option::Some(visibility.into());
        self
    }
}
impl UpdateHostedRunner {
    ///A request that asks for nothing yet.
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
    ///Sets `enable_static_ip`.
    #[must_use]
    pub fn enable_static_ip(
        mut self,
        enable_static_ip: impl ::std::convert::Into<bool>,
    ) -> Self {
        self.enable_static_ip = ::std::option::Option::Some(enable_static_ip.into());
        self
    }
    ///Sets `image_gen`.
    #[must_use]
    pub fn image_gen(mut self, image_gen: impl ::std::convert::Into<bool>) -> Self {
        self.image_gen = ::std::option::Option::Some(image_gen.into());
        self
    }
    ///Sets `image_id`.
    #[must_use]
    pub fn image_id(mut self, image_id: impl ::std::convert::Into<String>) -> Self {
        self.image_id = ::std::option::Option::Some(image_id.into());
        self
    }
    ///Sets `image_source`.
    #[must_use]
    pub fn image_source(
        mut self,
        image_source: impl ::std::convert::Into<UpdateHostedRunnerImageSource>,
    ) -> Self {
        self.image_source = ::std::option::Option::Some(image_source.into());
        self
    }
    ///Sets `image_version`.
    #[must_use]
    pub fn image_version(
        mut self,
        image_version: impl ::std::convert::Into<crate::models::Nullable<String>>,
    ) -> Self {
        self.image_version = ::std::option::Option::Some(image_version.into());
        self
    }
    ///Sets `maximum_runners`.
    #[must_use]
    pub fn maximum_runners(
        mut self,
        maximum_runners: impl ::std::convert::Into<i64>,
    ) -> Self {
        self.maximum_runners = ::std::option::Option::Some(maximum_runners.into());
        self
    }
    ///Sets `name`.
    #[must_use]
    pub fn name(mut self, name: impl ::std::convert::Into<String>) -> Self {
        self.name = ::std::option::Option::Some(name.into());
        self
    }
    ///Sets `runner_group_id`.
    #[must_use]
    pub fn runner_group_id(
        mut self,
        runner_group_id: impl ::std::convert::Into<RunnerGroupId>,
    ) -> Self {
        self.runner_group_id = ::std::option::Option::Some(runner_group_id.into());
        self
    }
    ///Sets `size`.
    #[must_use]
    pub fn size(mut self, size: impl ::std::convert::Into<String>) -> Self {
        self.size = ::std::option::Option::Some(size.into());
        self
    }
}
impl UpdateOrganizationRunnerGroup {
    ///A request with what is required.
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
    ///Sets `allows_public_repositories`.
    #[must_use]
    pub fn allows_public_repositories(
        mut self,
        allows_public_repositories: impl ::std::convert::Into<bool>,
    ) -> Self {
        self.allows_public_repositories = ::std::option::Option::Some(
            allows_public_repositories.into(),
        );
        self
    }
    ///Sets `network_configuration_id`.
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
    ///Sets `restricted_to_workflows`.
    #[must_use]
    pub fn restricted_to_workflows(
        mut self,
        restricted_to_workflows: impl ::std::convert::Into<bool>,
    ) -> Self {
        self.restricted_to_workflows = ::std::option::Option::Some(
            restricted_to_workflows.into(),
        );
        self
    }
    ///Sets `selected_workflows`.
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
    ///Sets `visibility`.
    #[must_use]
    pub fn visibility(
        mut self,
        visibility: impl ::std::convert::Into<UpdateOrganizationRunnerGroupVisibility>,
    ) -> Self {
        self.visibility = ::std::option::Option::Some(visibility.into());
        self
    }
}
impl ::std::fmt::Display for ImageVersion {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        ::std::fmt::Display::fmt(&self.0, f)
    }
}
///One of `ALWAYS`, `EXEMPT`, or a value that the description does not know.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum BypassReviewerMode {
    ///`ALWAYS`
    Always,
    ///`EXEMPT`
    Exempt,
    /// A value that the description does not know, as GitHub sent it.
    Unknown(String),
}
impl BypassReviewerMode {
    /// The value as GitHub writes it.
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
        f.write_str(self.as_str())
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
        let value = <::std::borrow::Cow<
            'de,
            str,
        > as ::serde::Deserialize>::deserialize(deserializer)?;
        Ok(Self::from(&*value))
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
///One of `TEAM`, `ROLE`, or a value that the description does not know.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum BypassReviewerType {
    ///`TEAM`
    Team,
    ///`ROLE`
    Role,
    /// A value that the description does not know, as GitHub sent it.
    Unknown(String),
}
impl BypassReviewerType {
    /// The value as GitHub writes it.
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
        f.write_str(self.as_str())
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
        let value = <::std::borrow::Cow<
            'de,
            str,
        > as ::serde::Deserialize>::deserialize(deserializer)?;
        Ok(Self::from(&*value))
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
///One of `all`, `selected`, `none`, or a value that the description does not know.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum EnabledRepositories {
    ///`all`
    All,
    ///`selected`
    Selected,
    ///`none`
    None,
    /// A value that the description does not know, as GitHub sent it.
    Unknown(String),
}
impl EnabledRepositories {
    /// The value as GitHub writes it.
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
        f.write_str(self.as_str())
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
        let value = <::std::borrow::Cow<
            'de,
            str,
        > as ::serde::Deserialize>::deserialize(deserializer)?;
        Ok(Self::from(&*value))
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
///One of `Ready`, `Provisioning`, `Shutdown`, `Deleting`, `Stuck`, or a value that the description does not know.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum HostedRunnerStatus {
    ///`Ready`
    Ready,
    ///`Provisioning`
    Provisioning,
    ///`Shutdown`
    Shutdown,
    ///`Deleting`
    Deleting,
    ///`Stuck`
    Stuck,
    /// A value that the description does not know, as GitHub sent it.
    Unknown(String),
}
impl HostedRunnerStatus {
    /// The value as GitHub writes it.
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
        f.write_str(self.as_str())
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
        let value = <::std::borrow::Cow<
            'de,
            str,
        > as ::serde::Deserialize>::deserialize(deserializer)?;
        Ok(Self::from(&*value))
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
///One of `github`, `partner`, `custom`, or a value that the description does not know.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum ImageSource {
    ///`github`
    Github,
    ///`partner`
    Partner,
    ///`custom`
    Custom,
    /// A value that the description does not know, as GitHub sent it.
    Unknown(String),
}
impl ImageSource {
    /// The value as GitHub writes it.
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
        f.write_str(self.as_str())
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
        let value = <::std::borrow::Cow<
            'de,
            str,
        > as ::serde::Deserialize>::deserialize(deserializer)?;
        Ok(Self::from(&*value))
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
///One of `PR_BODY`, `PR_TITLE`, `BLANK`, or a value that the description does not know.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum MergeCommitMessage {
    ///`PR_BODY`
    PrBody,
    ///`PR_TITLE`
    PrTitle,
    ///`BLANK`
    Blank,
    /// A value that the description does not know, as GitHub sent it.
    Unknown(String),
}
impl MergeCommitMessage {
    /// The value as GitHub writes it.
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
        f.write_str(self.as_str())
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
        let value = <::std::borrow::Cow<
            'de,
            str,
        > as ::serde::Deserialize>::deserialize(deserializer)?;
        Ok(Self::from(&*value))
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
///One of `PR_TITLE`, `MERGE_MESSAGE`, or a value that the description does not know.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum MergeCommitTitle {
    ///`PR_TITLE`
    PrTitle,
    ///`MERGE_MESSAGE`
    MergeMessage,
    /// A value that the description does not know, as GitHub sent it.
    Unknown(String),
}
impl MergeCommitTitle {
    /// The value as GitHub writes it.
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
        f.write_str(self.as_str())
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
        let value = <::std::borrow::Cow<
            'de,
            str,
        > as ::serde::Deserialize>::deserialize(deserializer)?;
        Ok(Self::from(&*value))
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
///One of `read`, `write`, `admin`, or a value that the description does not know.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum PermissionLevel {
    ///`read`
    Read,
    ///`write`
    Write,
    ///`admin`
    Admin,
    /// A value that the description does not know, as GitHub sent it.
    Unknown(String),
}
impl PermissionLevel {
    /// The value as GitHub writes it.
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
        f.write_str(self.as_str())
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
        let value = <::std::borrow::Cow<
            'de,
            str,
        > as ::serde::Deserialize>::deserialize(deserializer)?;
        Ok(Self::from(&*value))
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
///One of `all`, `collaborators_only`, or a value that the description does not know.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum PullRequestCreationPolicy {
    ///`all`
    All,
    ///`collaborators_only`
    CollaboratorsOnly,
    /// A value that the description does not know, as GitHub sent it.
    Unknown(String),
}
impl PullRequestCreationPolicy {
    /// The value as GitHub writes it.
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
        f.write_str(self.as_str())
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
        let value = <::std::borrow::Cow<
            'de,
            str,
        > as ::serde::Deserialize>::deserialize(deserializer)?;
        Ok(Self::from(&*value))
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
///One of `all`, `selected`, or a value that the description does not know.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum RepositorySelection {
    ///`all`
    All,
    ///`selected`
    Selected,
    /// A value that the description does not know, as GitHub sent it.
    Unknown(String),
}
impl RepositorySelection {
    /// The value as GitHub writes it.
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
        f.write_str(self.as_str())
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
        let value = <::std::borrow::Cow<
            'de,
            str,
        > as ::serde::Deserialize>::deserialize(deserializer)?;
        Ok(Self::from(&*value))
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
///One of `read-only`, `custom`, or a value that the description does not know.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum RunnerLabelType {
    ///`read-only`
    ReadOnly,
    ///`custom`
    Custom,
    /// A value that the description does not know, as GitHub sent it.
    Unknown(String),
}
impl RunnerLabelType {
    /// The value as GitHub writes it.
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
        f.write_str(self.as_str())
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
        let value = <::std::borrow::Cow<
            'de,
            str,
        > as ::serde::Deserialize>::deserialize(deserializer)?;
        Ok(Self::from(&*value))
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
///One of `enabled`, `disabled`, or a value that the description does not know.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum SecurityFeatureStatus {
    ///`enabled`
    Enabled,
    ///`disabled`
    Disabled,
    /// A value that the description does not know, as GitHub sent it.
    Unknown(String),
}
impl SecurityFeatureStatus {
    /// The value as GitHub writes it.
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
        f.write_str(self.as_str())
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
        let value = <::std::borrow::Cow<
            'de,
            str,
        > as ::serde::Deserialize>::deserialize(deserializer)?;
        Ok(Self::from(&*value))
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
///One of `PR_BODY`, `COMMIT_MESSAGES`, `BLANK`, or a value that the description does not know.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum SquashMergeCommitMessage {
    ///`PR_BODY`
    PrBody,
    ///`COMMIT_MESSAGES`
    CommitMessages,
    ///`BLANK`
    Blank,
    /// A value that the description does not know, as GitHub sent it.
    Unknown(String),
}
impl SquashMergeCommitMessage {
    /// The value as GitHub writes it.
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
        f.write_str(self.as_str())
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
        let value = <::std::borrow::Cow<
            'de,
            str,
        > as ::serde::Deserialize>::deserialize(deserializer)?;
        Ok(Self::from(&*value))
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
///One of `PR_TITLE`, `COMMIT_OR_PR_TITLE`, or a value that the description does not know.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum SquashMergeCommitTitle {
    ///`PR_TITLE`
    PrTitle,
    ///`COMMIT_OR_PR_TITLE`
    CommitOrPrTitle,
    /// A value that the description does not know, as GitHub sent it.
    Unknown(String),
}
impl SquashMergeCommitTitle {
    /// The value as GitHub writes it.
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
        f.write_str(self.as_str())
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
        let value = <::std::borrow::Cow<
            'de,
            str,
        > as ::serde::Deserialize>::deserialize(deserializer)?;
        Ok(Self::from(&*value))
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
