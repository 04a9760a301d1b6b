// Generated from github.json by `cargo xtask generate`. Do not edit.

pub(crate) static ADD_CUSTOM_LABELS_TO_SELF_HOSTED_RUNNER_FOR_ENTERPRISE: Operation = Operation {
    name: "add_custom_labels_to_self_hosted_runner_for_enterprise",
    id: "enterprise-admin/add-custom-labels-to-self-hosted-runner-for-enterprise",
    method: "POST",
    path: "/enterprises/{enterprise}/actions/runners/{runner_id}/labels",
    repeatable: true,
    success: 200u16,
    may_return_secret: false,
    servers: &["3.17", "3.18", "3.19"],
};
pub(crate) static ADD_CUSTOM_LABELS_TO_SELF_HOSTED_RUNNER_FOR_ORG: Operation = Operation {
    name: "add_custom_labels_to_self_hosted_runner_for_org",
    id: "actions/add-custom-labels-to-self-hosted-runner-for-org",
    method: "POST",
    path: "/orgs/{org}/actions/runners/{runner_id}/labels",
    repeatable: true,
    success: 200u16,
    may_return_secret: false,
    servers: &["3.17", "3.18", "3.19"],
};
pub(crate) static ADD_CUSTOM_LABELS_TO_SELF_HOSTED_RUNNER_FOR_REPO: Operation = Operation {
    name: "add_custom_labels_to_self_hosted_runner_for_repo",
    id: "actions/add-custom-labels-to-self-hosted-runner-for-repo",
    method: "POST",
    path: "/repos/{owner}/{repo}/actions/runners/{runner_id}/labels",
    repeatable: true,
    success: 200u16,
    may_return_secret: false,
    servers: &["3.17", "3.18", "3.19"],
};
pub(crate) static ADD_ORG_ACCESS_TO_SELF_HOSTED_RUNNER_GROUP_IN_ENTERPRISE: Operation = Operation {
    name: "add_org_access_to_self_hosted_runner_group_in_enterprise",
    id: "enterprise-admin/add-org-access-to-self-hosted-runner-group-in-enterprise",
    method: "PUT",
    path: "/enterprises/{enterprise}/actions/runner-groups/{runner_group_id}/organizations/{org_id}",
    repeatable: true,
    success: 204u16,
    may_return_secret: false,
    servers: &["3.17", "3.18", "3.19"],
};
pub(crate) static ADD_REPO_ACCESS_TO_SELF_HOSTED_RUNNER_GROUP_IN_ORG: Operation = Operation {
    name: "add_repo_access_to_self_hosted_runner_group_in_org",
    id: "actions/add-repo-access-to-self-hosted-runner-group-in-org",
    method: "PUT",
    path: "/orgs/{org}/actions/runner-groups/{runner_group_id}/repositories/{repository_id}",
    repeatable: true,
    success: 204u16,
    may_return_secret: false,
    servers: &["3.17", "3.18", "3.19"],
};
pub(crate) static ADD_SELF_HOSTED_RUNNER_TO_GROUP_FOR_ENTERPRISE: Operation = Operation {
    name: "add_self_hosted_runner_to_group_for_enterprise",
    id: "enterprise-admin/add-self-hosted-runner-to-group-for-enterprise",
    method: "PUT",
    path: "/enterprises/{enterprise}/actions/runner-groups/{runner_group_id}/runners/{runner_id}",
    repeatable: true,
    success: 204u16,
    may_return_secret: false,
    servers: &["3.17", "3.18", "3.19"],
};
pub(crate) static ADD_SELF_HOSTED_RUNNER_TO_GROUP_FOR_ORG: Operation = Operation {
    name: "add_self_hosted_runner_to_group_for_org",
    id: "actions/add-self-hosted-runner-to-group-for-org",
    method: "PUT",
    path: "/orgs/{org}/actions/runner-groups/{runner_group_id}/runners/{runner_id}",
    repeatable: true,
    success: 204u16,
    may_return_secret: false,
    servers: &["3.17", "3.18", "3.19"],
};
pub(crate) static CREATE_HOSTED_RUNNER_FOR_ENTERPRISE: Operation = Operation {
    name: "create_hosted_runner_for_enterprise",
    id: "actions/create-hosted-runner-for-enterprise",
    method: "POST",
    path: "/enterprises/{enterprise}/actions/hosted-runners",
    repeatable: false,
    success: 201u16,
    may_return_secret: false,
    servers: &[],
};
pub(crate) static CREATE_HOSTED_RUNNER_FOR_ORG: Operation = Operation {
    name: "create_hosted_runner_for_org",
    id: "actions/create-hosted-runner-for-org",
    method: "POST",
    path: "/orgs/{org}/actions/hosted-runners",
    repeatable: false,
    success: 201u16,
    may_return_secret: false,
    servers: &[],
};
pub(crate) static CREATE_INSTALLATION_ACCESS_TOKEN: Operation = Operation {
    name: "create_installation_access_token",
    id: "apps/create-installation-access-token",
    method: "POST",
    path: "/app/installations/{installation_id}/access_tokens",
    repeatable: true,
    success: 201u16,
    may_return_secret: true,
    servers: &["3.17", "3.18", "3.19"],
};
pub(crate) static CREATE_REGISTRATION_TOKEN_FOR_ENTERPRISE: Operation = Operation {
    name: "create_registration_token_for_enterprise",
    id: "enterprise-admin/create-registration-token-for-enterprise",
    method: "POST",
    path: "/enterprises/{enterprise}/actions/runners/registration-token",
    repeatable: true,
    success: 201u16,
    may_return_secret: true,
    servers: &["3.17", "3.18", "3.19"],
};
pub(crate) static CREATE_REGISTRATION_TOKEN_FOR_ORG: Operation = Operation {
    name: "create_registration_token_for_org",
    id: "actions/create-registration-token-for-org",
    method: "POST",
    path: "/orgs/{org}/actions/runners/registration-token",
    repeatable: true,
    success: 201u16,
    may_return_secret: true,
    servers: &["3.17", "3.18", "3.19"],
};
pub(crate) static CREATE_REGISTRATION_TOKEN_FOR_REPO: Operation = Operation {
    name: "create_registration_token_for_repo",
    id: "actions/create-registration-token-for-repo",
    method: "POST",
    path: "/repos/{owner}/{repo}/actions/runners/registration-token",
    repeatable: true,
    success: 201u16,
    may_return_secret: true,
    servers: &["3.17", "3.18", "3.19"],
};
pub(crate) static CREATE_REMOVE_TOKEN_FOR_ENTERPRISE: Operation = Operation {
    name: "create_remove_token_for_enterprise",
    id: "enterprise-admin/create-remove-token-for-enterprise",
    method: "POST",
    path: "/enterprises/{enterprise}/actions/runners/remove-token",
    repeatable: true,
    success: 201u16,
    may_return_secret: true,
    servers: &["3.17", "3.18", "3.19"],
};
pub(crate) static CREATE_REMOVE_TOKEN_FOR_ORG: Operation = Operation {
    name: "create_remove_token_for_org",
    id: "actions/create-remove-token-for-org",
    method: "POST",
    path: "/orgs/{org}/actions/runners/remove-token",
    repeatable: true,
    success: 201u16,
    may_return_secret: true,
    servers: &["3.17", "3.18", "3.19"],
};
pub(crate) static CREATE_REMOVE_TOKEN_FOR_REPO: Operation = Operation {
    name: "create_remove_token_for_repo",
    id: "actions/create-remove-token-for-repo",
    method: "POST",
    path: "/repos/{owner}/{repo}/actions/runners/remove-token",
    repeatable: true,
    success: 201u16,
    may_return_secret: true,
    servers: &["3.17", "3.18", "3.19"],
};
pub(crate) static CREATE_SELF_HOSTED_RUNNER_GROUP_FOR_ENTERPRISE: Operation = Operation {
    name: "create_self_hosted_runner_group_for_enterprise",
    id: "enterprise-admin/create-self-hosted-runner-group-for-enterprise",
    method: "POST",
    path: "/enterprises/{enterprise}/actions/runner-groups",
    repeatable: false,
    success: 201u16,
    may_return_secret: false,
    servers: &["3.17", "3.18", "3.19"],
};
pub(crate) static CREATE_SELF_HOSTED_RUNNER_GROUP_FOR_ORG: Operation = Operation {
    name: "create_self_hosted_runner_group_for_org",
    id: "actions/create-self-hosted-runner-group-for-org",
    method: "POST",
    path: "/orgs/{org}/actions/runner-groups",
    repeatable: false,
    success: 201u16,
    may_return_secret: false,
    servers: &["3.17", "3.18", "3.19"],
};
pub(crate) static DELETE_CUSTOM_IMAGE_FROM_ENTERPRISE: Operation = Operation {
    name: "delete_custom_image_from_enterprise",
    id: "actions/delete-custom-image-from-enterprise",
    method: "DELETE",
    path: "/enterprises/{enterprise}/actions/hosted-runners/images/custom/{image_definition_id}",
    repeatable: true,
    success: 204u16,
    may_return_secret: false,
    servers: &[],
};
pub(crate) static DELETE_CUSTOM_IMAGE_FROM_ORG: Operation = Operation {
    name: "delete_custom_image_from_org",
    id: "actions/delete-custom-image-from-org",
    method: "DELETE",
    path: "/orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}",
    repeatable: true,
    success: 204u16,
    may_return_secret: false,
    servers: &[],
};
pub(crate) static DELETE_CUSTOM_IMAGE_VERSION_FROM_ENTERPRISE: Operation = Operation {
    name: "delete_custom_image_version_from_enterprise",
    id: "actions/delete-custom-image-version-from-enterprise",
    method: "DELETE",
    path: "/enterprises/{enterprise}/actions/hosted-runners/images/custom/{image_definition_id}/versions/{version}",
    repeatable: true,
    success: 204u16,
    may_return_secret: false,
    servers: &[],
};
pub(crate) static DELETE_CUSTOM_IMAGE_VERSION_FROM_ORG: Operation = Operation {
    name: "delete_custom_image_version_from_org",
    id: "actions/delete-custom-image-version-from-org",
    method: "DELETE",
    path: "/orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}/versions/{version}",
    repeatable: true,
    success: 204u16,
    may_return_secret: false,
    servers: &[],
};
pub(crate) static DELETE_HOSTED_RUNNER_FOR_ENTERPRISE: Operation = Operation {
    name: "delete_hosted_runner_for_enterprise",
    id: "actions/delete-hosted-runner-for-enterprise",
    method: "DELETE",
    path: "/enterprises/{enterprise}/actions/hosted-runners/{hosted_runner_id}",
    repeatable: true,
    success: 202u16,
    may_return_secret: false,
    servers: &[],
};
pub(crate) static DELETE_HOSTED_RUNNER_FOR_ORG: Operation = Operation {
    name: "delete_hosted_runner_for_org",
    id: "actions/delete-hosted-runner-for-org",
    method: "DELETE",
    path: "/orgs/{org}/actions/hosted-runners/{hosted_runner_id}",
    repeatable: true,
    success: 202u16,
    may_return_secret: false,
    servers: &[],
};
pub(crate) static DELETE_SELF_HOSTED_RUNNER_FROM_ENTERPRISE: Operation = Operation {
    name: "delete_self_hosted_runner_from_enterprise",
    id: "enterprise-admin/delete-self-hosted-runner-from-enterprise",
    method: "DELETE",
    path: "/enterprises/{enterprise}/actions/runners/{runner_id}",
    repeatable: true,
    success: 204u16,
    may_return_secret: false,
    servers: &["3.17", "3.18", "3.19"],
};
pub(crate) static DELETE_SELF_HOSTED_RUNNER_FROM_ORG: Operation = Operation {
    name: "delete_self_hosted_runner_from_org",
    id: "actions/delete-self-hosted-runner-from-org",
    method: "DELETE",
    path: "/orgs/{org}/actions/runners/{runner_id}",
    repeatable: true,
    success: 204u16,
    may_return_secret: false,
    servers: &["3.17", "3.18", "3.19"],
};
pub(crate) static DELETE_SELF_HOSTED_RUNNER_FROM_REPO: Operation = Operation {
    name: "delete_self_hosted_runner_from_repo",
    id: "actions/delete-self-hosted-runner-from-repo",
    method: "DELETE",
    path: "/repos/{owner}/{repo}/actions/runners/{runner_id}",
    repeatable: true,
    success: 204u16,
    may_return_secret: false,
    servers: &["3.17", "3.18", "3.19"],
};
pub(crate) static DELETE_SELF_HOSTED_RUNNER_GROUP_FROM_ENTERPRISE: Operation = Operation {
    name: "delete_self_hosted_runner_group_from_enterprise",
    id: "enterprise-admin/delete-self-hosted-runner-group-from-enterprise",
    method: "DELETE",
    path: "/enterprises/{enterprise}/actions/runner-groups/{runner_group_id}",
    repeatable: true,
    success: 204u16,
    may_return_secret: false,
    servers: &["3.17", "3.18", "3.19"],
};
pub(crate) static DELETE_SELF_HOSTED_RUNNER_GROUP_FROM_ORG: Operation = Operation {
    name: "delete_self_hosted_runner_group_from_org",
    id: "actions/delete-self-hosted-runner-group-from-org",
    method: "DELETE",
    path: "/orgs/{org}/actions/runner-groups/{runner_group_id}",
    repeatable: true,
    success: 204u16,
    may_return_secret: false,
    servers: &["3.17", "3.18", "3.19"],
};
pub(crate) static DISABLE_SELECTED_REPOSITORY_SELF_HOSTED_RUNNERS_ORGANIZATION: Operation = Operation {
    name: "disable_selected_repository_self_hosted_runners_organization",
    id: "actions/disable-selected-repository-self-hosted-runners-organization",
    method: "DELETE",
    path: "/orgs/{org}/actions/permissions/self-hosted-runners/repositories/{repository_id}",
    repeatable: true,
    success: 204u16,
    may_return_secret: false,
    servers: &["3.19"],
};
pub(crate) static ENABLE_SELECTED_REPOSITORY_SELF_HOSTED_RUNNERS_ORGANIZATION: Operation = Operation {
    name: "enable_selected_repository_self_hosted_runners_organization",
    id: "actions/enable-selected-repository-self-hosted-runners-organization",
    method: "PUT",
    path: "/orgs/{org}/actions/permissions/self-hosted-runners/repositories/{repository_id}",
    repeatable: true,
    success: 204u16,
    may_return_secret: false,
    servers: &["3.19"],
};
pub(crate) static GENERATE_RUNNER_JITCONFIG_FOR_ENTERPRISE: Operation = Operation {
    name: "generate_runner_jitconfig_for_enterprise",
    id: "actions/generate-runner-jitconfig-for-enterprise",
    method: "POST",
    path: "/enterprises/{enterprise}/actions/runners/generate-jitconfig",
    repeatable: false,
    success: 201u16,
    may_return_secret: true,
    servers: &["3.17", "3.18", "3.19"],
};
pub(crate) static GENERATE_RUNNER_JITCONFIG_FOR_ORG: Operation = Operation {
    name: "generate_runner_jitconfig_for_org",
    id: "actions/generate-runner-jitconfig-for-org",
    method: "POST",
    path: "/orgs/{org}/actions/runners/generate-jitconfig",
    repeatable: false,
    success: 201u16,
    may_return_secret: true,
    servers: &["3.17", "3.18", "3.19"],
};
pub(crate) static GENERATE_RUNNER_JITCONFIG_FOR_REPO: Operation = Operation {
    name: "generate_runner_jitconfig_for_repo",
    id: "actions/generate-runner-jitconfig-for-repo",
    method: "POST",
    path: "/repos/{owner}/{repo}/actions/runners/generate-jitconfig",
    repeatable: false,
    success: 201u16,
    may_return_secret: true,
    servers: &["3.17", "3.18", "3.19"],
};
pub(crate) static GET_CUSTOM_IMAGE_FOR_ENTERPRISE: Operation = Operation {
    name: "get_custom_image_for_enterprise",
    id: "actions/get-custom-image-for-enterprise",
    method: "GET",
    path: "/enterprises/{enterprise}/actions/hosted-runners/images/custom/{image_definition_id}",
    repeatable: true,
    success: 200u16,
    may_return_secret: false,
    servers: &[],
};
pub(crate) static GET_CUSTOM_IMAGE_FOR_ORG: Operation = Operation {
    name: "get_custom_image_for_org",
    id: "actions/get-custom-image-for-org",
    method: "GET",
    path: "/orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}",
    repeatable: true,
    success: 200u16,
    may_return_secret: false,
    servers: &[],
};
pub(crate) static GET_CUSTOM_IMAGE_VERSION_FOR_ENTERPRISE: Operation = Operation {
    name: "get_custom_image_version_for_enterprise",
    id: "actions/get-custom-image-version-for-enterprise",
    method: "GET",
    path: "/enterprises/{enterprise}/actions/hosted-runners/images/custom/{image_definition_id}/versions/{version}",
    repeatable: true,
    success: 200u16,
    may_return_secret: false,
    servers: &[],
};
pub(crate) static GET_CUSTOM_IMAGE_VERSION_FOR_ORG: Operation = Operation {
    name: "get_custom_image_version_for_org",
    id: "actions/get-custom-image-version-for-org",
    method: "GET",
    path: "/orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}/versions/{version}",
    repeatable: true,
    success: 200u16,
    may_return_secret: false,
    servers: &[],
};
pub(crate) static GET_ENTERPRISE_INSTALLATION: Operation = Operation {
    name: "get_enterprise_installation",
    id: "apps/get-enterprise-installation",
    method: "GET",
    path: "/enterprises/{enterprise}/installation",
    repeatable: true,
    success: 200u16,
    may_return_secret: false,
    servers: &[],
};
pub(crate) static GET_HOSTED_RUNNER_FOR_ENTERPRISE: Operation = Operation {
    name: "get_hosted_runner_for_enterprise",
    id: "actions/get-hosted-runner-for-enterprise",
    method: "GET",
    path: "/enterprises/{enterprise}/actions/hosted-runners/{hosted_runner_id}",
    repeatable: true,
    success: 200u16,
    may_return_secret: false,
    servers: &[],
};
pub(crate) static GET_HOSTED_RUNNER_FOR_ORG: Operation = Operation {
    name: "get_hosted_runner_for_org",
    id: "actions/get-hosted-runner-for-org",
    method: "GET",
    path: "/orgs/{org}/actions/hosted-runners/{hosted_runner_id}",
    repeatable: true,
    success: 200u16,
    may_return_secret: false,
    servers: &[],
};
pub(crate) static GET_HOSTED_RUNNERS_GITHUB_OWNED_IMAGES_FOR_ENTERPRISE: Operation = Operation {
    name: "get_hosted_runners_github_owned_images_for_enterprise",
    id: "actions/get-hosted-runners-github-owned-images-for-enterprise",
    method: "GET",
    path: "/enterprises/{enterprise}/actions/hosted-runners/images/github-owned",
    repeatable: true,
    success: 200u16,
    may_return_secret: false,
    servers: &[],
};
pub(crate) static GET_HOSTED_RUNNERS_GITHUB_OWNED_IMAGES_FOR_ORG: Operation = Operation {
    name: "get_hosted_runners_github_owned_images_for_org",
    id: "actions/get-hosted-runners-github-owned-images-for-org",
    method: "GET",
    path: "/orgs/{org}/actions/hosted-runners/images/github-owned",
    repeatable: true,
    success: 200u16,
    may_return_secret: false,
    servers: &[],
};
pub(crate) static GET_HOSTED_RUNNERS_LIMITS_FOR_ENTERPRISE: Operation = Operation {
    name: "get_hosted_runners_limits_for_enterprise",
    id: "actions/get-hosted-runners-limits-for-enterprise",
    method: "GET",
    path: "/enterprises/{enterprise}/actions/hosted-runners/limits",
    repeatable: true,
    success: 200u16,
    may_return_secret: false,
    servers: &[],
};
pub(crate) static GET_HOSTED_RUNNERS_LIMITS_FOR_ORG: Operation = Operation {
    name: "get_hosted_runners_limits_for_org",
    id: "actions/get-hosted-runners-limits-for-org",
    method: "GET",
    path: "/orgs/{org}/actions/hosted-runners/limits",
    repeatable: true,
    success: 200u16,
    may_return_secret: false,
    servers: &[],
};
pub(crate) static GET_HOSTED_RUNNERS_MACHINE_SPECS_FOR_ENTERPRISE: Operation = Operation {
    name: "get_hosted_runners_machine_specs_for_enterprise",
    id: "actions/get-hosted-runners-machine-specs-for-enterprise",
    method: "GET",
    path: "/enterprises/{enterprise}/actions/hosted-runners/machine-sizes",
    repeatable: true,
    success: 200u16,
    may_return_secret: false,
    servers: &[],
};
pub(crate) static GET_HOSTED_RUNNERS_MACHINE_SPECS_FOR_ORG: Operation = Operation {
    name: "get_hosted_runners_machine_specs_for_org",
    id: "actions/get-hosted-runners-machine-specs-for-org",
    method: "GET",
    path: "/orgs/{org}/actions/hosted-runners/machine-sizes",
    repeatable: true,
    success: 200u16,
    may_return_secret: false,
    servers: &[],
};
pub(crate) static GET_HOSTED_RUNNERS_PARTNER_IMAGES_FOR_ENTERPRISE: Operation = Operation {
    name: "get_hosted_runners_partner_images_for_enterprise",
    id: "actions/get-hosted-runners-partner-images-for-enterprise",
    method: "GET",
    path: "/enterprises/{enterprise}/actions/hosted-runners/images/partner",
    repeatable: true,
    success: 200u16,
    may_return_secret: false,
    servers: &[],
};
pub(crate) static GET_HOSTED_RUNNERS_PARTNER_IMAGES_FOR_ORG: Operation = Operation {
    name: "get_hosted_runners_partner_images_for_org",
    id: "actions/get-hosted-runners-partner-images-for-org",
    method: "GET",
    path: "/orgs/{org}/actions/hosted-runners/images/partner",
    repeatable: true,
    success: 200u16,
    may_return_secret: false,
    servers: &[],
};
pub(crate) static GET_HOSTED_RUNNERS_PLATFORMS_FOR_ENTERPRISE: Operation = Operation {
    name: "get_hosted_runners_platforms_for_enterprise",
    id: "actions/get-hosted-runners-platforms-for-enterprise",
    method: "GET",
    path: "/enterprises/{enterprise}/actions/hosted-runners/platforms",
    repeatable: true,
    success: 200u16,
    may_return_secret: false,
    servers: &[],
};
pub(crate) static GET_HOSTED_RUNNERS_PLATFORMS_FOR_ORG: Operation = Operation {
    name: "get_hosted_runners_platforms_for_org",
    id: "actions/get-hosted-runners-platforms-for-org",
    method: "GET",
    path: "/orgs/{org}/actions/hosted-runners/platforms",
    repeatable: true,
    success: 200u16,
    may_return_secret: false,
    servers: &[],
};
pub(crate) static GET_ORG_INSTALLATION: Operation = Operation {
    name: "get_org_installation",
    id: "apps/get-org-installation",
    method: "GET",
    path: "/orgs/{org}/installation",
    repeatable: true,
    success: 200u16,
    may_return_secret: false,
    servers: &["3.17", "3.18", "3.19"],
};
pub(crate) static GET_REPO_INSTALLATION: Operation = Operation {
    name: "get_repo_installation",
    id: "apps/get-repo-installation",
    method: "GET",
    path: "/repos/{owner}/{repo}/installation",
    repeatable: true,
    success: 200u16,
    may_return_secret: false,
    servers: &["3.17", "3.18", "3.19"],
};
pub(crate) static GET_REPOSITORY: Operation = Operation {
    name: "get_repository",
    id: "repos/get",
    method: "GET",
    path: "/repos/{owner}/{repo}",
    repeatable: true,
    success: 200u16,
    may_return_secret: true,
    servers: &["3.17", "3.18", "3.19"],
};
pub(crate) static GET_RUNNER_VERSION_DEPRECATION_FOR_ENTERPRISE: Operation = Operation {
    name: "get_runner_version_deprecation_for_enterprise",
    id: "enterprise-admin/get-runner-version-deprecation-for-enterprise",
    method: "GET",
    path: "/enterprises/{enterprise}/actions/runners/deprecations/{version}",
    repeatable: true,
    success: 200u16,
    may_return_secret: false,
    servers: &[],
};
pub(crate) static GET_RUNNER_VERSION_DEPRECATION_FOR_ORG: Operation = Operation {
    name: "get_runner_version_deprecation_for_org",
    id: "actions/get-runner-version-deprecation-for-org",
    method: "GET",
    path: "/orgs/{org}/actions/runners/deprecations/{version}",
    repeatable: true,
    success: 200u16,
    may_return_secret: false,
    servers: &[],
};
pub(crate) static GET_RUNNER_VERSION_DEPRECATION_FOR_REPO: Operation = Operation {
    name: "get_runner_version_deprecation_for_repo",
    id: "actions/get-runner-version-deprecation-for-repo",
    method: "GET",
    path: "/repos/{owner}/{repo}/actions/runners/deprecations/{version}",
    repeatable: true,
    success: 200u16,
    may_return_secret: false,
    servers: &[],
};
pub(crate) static GET_SELF_HOSTED_RUNNER_FOR_ENTERPRISE: Operation = Operation {
    name: "get_self_hosted_runner_for_enterprise",
    id: "enterprise-admin/get-self-hosted-runner-for-enterprise",
    method: "GET",
    path: "/enterprises/{enterprise}/actions/runners/{runner_id}",
    repeatable: true,
    success: 200u16,
    may_return_secret: false,
    servers: &["3.17", "3.18", "3.19"],
};
pub(crate) static GET_SELF_HOSTED_RUNNER_FOR_ORG: Operation = Operation {
    name: "get_self_hosted_runner_for_org",
    id: "actions/get-self-hosted-runner-for-org",
    method: "GET",
    path: "/orgs/{org}/actions/runners/{runner_id}",
    repeatable: true,
    success: 200u16,
    may_return_secret: false,
    servers: &["3.17", "3.18", "3.19"],
};
pub(crate) static GET_SELF_HOSTED_RUNNER_FOR_REPO: Operation = Operation {
    name: "get_self_hosted_runner_for_repo",
    id: "actions/get-self-hosted-runner-for-repo",
    method: "GET",
    path: "/repos/{owner}/{repo}/actions/runners/{runner_id}",
    repeatable: true,
    success: 200u16,
    may_return_secret: false,
    servers: &["3.17", "3.18", "3.19"],
};
pub(crate) static GET_SELF_HOSTED_RUNNER_GROUP_FOR_ENTERPRISE: Operation = Operation {
    name: "get_self_hosted_runner_group_for_enterprise",
    id: "enterprise-admin/get-self-hosted-runner-group-for-enterprise",
    method: "GET",
    path: "/enterprises/{enterprise}/actions/runner-groups/{runner_group_id}",
    repeatable: true,
    success: 200u16,
    may_return_secret: false,
    servers: &["3.17", "3.18", "3.19"],
};
pub(crate) static GET_SELF_HOSTED_RUNNER_GROUP_FOR_ORG: Operation = Operation {
    name: "get_self_hosted_runner_group_for_org",
    id: "actions/get-self-hosted-runner-group-for-org",
    method: "GET",
    path: "/orgs/{org}/actions/runner-groups/{runner_group_id}",
    repeatable: true,
    success: 200u16,
    may_return_secret: false,
    servers: &["3.17", "3.18", "3.19"],
};
pub(crate) static GET_SELF_HOSTED_RUNNERS_PERMISSIONS: Operation = Operation {
    name: "get_self_hosted_runners_permissions",
    id: "enterprise-admin/get-self-hosted-runners-permissions",
    method: "GET",
    path: "/enterprises/{enterprise}/actions/permissions/self-hosted-runners",
    repeatable: true,
    success: 200u16,
    may_return_secret: false,
    servers: &["3.19"],
};
pub(crate) static GET_SELF_HOSTED_RUNNERS_PERMISSIONS_ORGANIZATION: Operation = Operation {
    name: "get_self_hosted_runners_permissions_organization",
    id: "actions/get-self-hosted-runners-permissions-organization",
    method: "GET",
    path: "/orgs/{org}/actions/permissions/self-hosted-runners",
    repeatable: true,
    success: 200u16,
    may_return_secret: false,
    servers: &["3.19"],
};
pub(crate) static LIST_CUSTOM_IMAGE_VERSIONS_FOR_ENTERPRISE: Operation = Operation {
    name: "list_custom_image_versions_for_enterprise",
    id: "actions/list-custom-image-versions-for-enterprise",
    method: "GET",
    path: "/enterprises/{enterprise}/actions/hosted-runners/images/custom/{image_definition_id}/versions",
    repeatable: true,
    success: 200u16,
    may_return_secret: false,
    servers: &[],
};
pub(crate) static LIST_CUSTOM_IMAGE_VERSIONS_FOR_ORG: Operation = Operation {
    name: "list_custom_image_versions_for_org",
    id: "actions/list-custom-image-versions-for-org",
    method: "GET",
    path: "/orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}/versions",
    repeatable: true,
    success: 200u16,
    may_return_secret: false,
    servers: &[],
};
pub(crate) static LIST_CUSTOM_IMAGES_FOR_ENTERPRISE: Operation = Operation {
    name: "list_custom_images_for_enterprise",
    id: "actions/list-custom-images-for-enterprise",
    method: "GET",
    path: "/enterprises/{enterprise}/actions/hosted-runners/images/custom",
    repeatable: true,
    success: 200u16,
    may_return_secret: false,
    servers: &[],
};
pub(crate) static LIST_CUSTOM_IMAGES_FOR_ORG: Operation = Operation {
    name: "list_custom_images_for_org",
    id: "actions/list-custom-images-for-org",
    method: "GET",
    path: "/orgs/{org}/actions/hosted-runners/images/custom",
    repeatable: true,
    success: 200u16,
    may_return_secret: false,
    servers: &[],
};
pub(crate) static LIST_GITHUB_HOSTED_RUNNERS_IN_GROUP_FOR_ORG: Operation = Operation {
    name: "list_github_hosted_runners_in_group_for_org",
    id: "actions/list-github-hosted-runners-in-group-for-org",
    method: "GET",
    path: "/orgs/{org}/actions/runner-groups/{runner_group_id}/hosted-runners",
    repeatable: true,
    success: 200u16,
    may_return_secret: false,
    servers: &[],
};
pub(crate) static LIST_HOSTED_RUNNERS_FOR_ENTERPRISE: Operation = Operation {
    name: "list_hosted_runners_for_enterprise",
    id: "actions/list-hosted-runners-for-enterprise",
    method: "GET",
    path: "/enterprises/{enterprise}/actions/hosted-runners",
    repeatable: true,
    success: 200u16,
    may_return_secret: false,
    servers: &[],
};
pub(crate) static LIST_HOSTED_RUNNERS_FOR_ORG: Operation = Operation {
    name: "list_hosted_runners_for_org",
    id: "actions/list-hosted-runners-for-org",
    method: "GET",
    path: "/orgs/{org}/actions/hosted-runners",
    repeatable: true,
    success: 200u16,
    may_return_secret: false,
    servers: &[],
};
pub(crate) static LIST_INSTALLATIONS: Operation = Operation {
    name: "list_installations",
    id: "apps/list-installations",
    method: "GET",
    path: "/app/installations",
    repeatable: true,
    success: 200u16,
    may_return_secret: false,
    servers: &["3.17", "3.18", "3.19"],
};
pub(crate) static LIST_LABELS_FOR_SELF_HOSTED_RUNNER_FOR_ENTERPRISE: Operation = Operation {
    name: "list_labels_for_self_hosted_runner_for_enterprise",
    id: "enterprise-admin/list-labels-for-self-hosted-runner-for-enterprise",
    method: "GET",
    path: "/enterprises/{enterprise}/actions/runners/{runner_id}/labels",
    repeatable: true,
    success: 200u16,
    may_return_secret: false,
    servers: &["3.17", "3.18", "3.19"],
};
pub(crate) static LIST_LABELS_FOR_SELF_HOSTED_RUNNER_FOR_ORG: Operation = Operation {
    name: "list_labels_for_self_hosted_runner_for_org",
    id: "actions/list-labels-for-self-hosted-runner-for-org",
    method: "GET",
    path: "/orgs/{org}/actions/runners/{runner_id}/labels",
    repeatable: true,
    success: 200u16,
    may_return_secret: false,
    servers: &["3.17", "3.18", "3.19"],
};
pub(crate) static LIST_LABELS_FOR_SELF_HOSTED_RUNNER_FOR_REPO: Operation = Operation {
    name: "list_labels_for_self_hosted_runner_for_repo",
    id: "actions/list-labels-for-self-hosted-runner-for-repo",
    method: "GET",
    path: "/repos/{owner}/{repo}/actions/runners/{runner_id}/labels",
    repeatable: true,
    success: 200u16,
    may_return_secret: false,
    servers: &["3.17", "3.18", "3.19"],
};
pub(crate) static LIST_ORG_ACCESS_TO_SELF_HOSTED_RUNNER_GROUP_IN_ENTERPRISE: Operation = Operation {
    name: "list_org_access_to_self_hosted_runner_group_in_enterprise",
    id: "enterprise-admin/list-org-access-to-self-hosted-runner-group-in-enterprise",
    method: "GET",
    path: "/enterprises/{enterprise}/actions/runner-groups/{runner_group_id}/organizations",
    repeatable: true,
    success: 200u16,
    may_return_secret: false,
    servers: &["3.17", "3.18", "3.19"],
};
pub(crate) static LIST_REPO_ACCESS_TO_SELF_HOSTED_RUNNER_GROUP_IN_ORG: Operation = Operation {
    name: "list_repo_access_to_self_hosted_runner_group_in_org",
    id: "actions/list-repo-access-to-self-hosted-runner-group-in-org",
    method: "GET",
    path: "/orgs/{org}/actions/runner-groups/{runner_group_id}/repositories",
    repeatable: true,
    success: 200u16,
    may_return_secret: true,
    servers: &["3.17", "3.18", "3.19"],
};
pub(crate) static LIST_REPOS_ACCESSIBLE_TO_INSTALLATION: Operation = Operation {
    name: "list_repos_accessible_to_installation",
    id: "apps/list-repos-accessible-to-installation",
    method: "GET",
    path: "/installation/repositories",
    repeatable: true,
    success: 200u16,
    may_return_secret: true,
    servers: &["3.17", "3.18", "3.19"],
};
pub(crate) static LIST_REPOSITORIES_FOR_ORG: Operation = Operation {
    name: "list_repositories_for_org",
    id: "repos/list-for-org",
    method: "GET",
    path: "/orgs/{org}/repos",
    repeatable: true,
    success: 200u16,
    may_return_secret: true,
    servers: &["3.17", "3.18", "3.19"],
};
pub(crate) static LIST_RUNNER_APPLICATIONS_FOR_ENTERPRISE: Operation = Operation {
    name: "list_runner_applications_for_enterprise",
    id: "enterprise-admin/list-runner-applications-for-enterprise",
    method: "GET",
    path: "/enterprises/{enterprise}/actions/runners/downloads",
    repeatable: true,
    success: 200u16,
    may_return_secret: true,
    servers: &["3.17", "3.18", "3.19"],
};
pub(crate) static LIST_RUNNER_APPLICATIONS_FOR_ORG: Operation = Operation {
    name: "list_runner_applications_for_org",
    id: "actions/list-runner-applications-for-org",
    method: "GET",
    path: "/orgs/{org}/actions/runners/downloads",
    repeatable: true,
    success: 200u16,
    may_return_secret: true,
    servers: &["3.17", "3.18", "3.19"],
};
pub(crate) static LIST_RUNNER_APPLICATIONS_FOR_REPO: Operation = Operation {
    name: "list_runner_applications_for_repo",
    id: "actions/list-runner-applications-for-repo",
    method: "GET",
    path: "/repos/{owner}/{repo}/actions/runners/downloads",
    repeatable: true,
    success: 200u16,
    may_return_secret: true,
    servers: &["3.17", "3.18", "3.19"],
};
pub(crate) static LIST_SELECTED_REPOSITORIES_SELF_HOSTED_RUNNERS_ORGANIZATION: Operation = Operation {
    name: "list_selected_repositories_self_hosted_runners_organization",
    id: "actions/list-selected-repositories-self-hosted-runners-organization",
    method: "GET",
    path: "/orgs/{org}/actions/permissions/self-hosted-runners/repositories",
    repeatable: true,
    success: 200u16,
    may_return_secret: true,
    servers: &["3.19"],
};
pub(crate) static LIST_SELF_HOSTED_RUNNER_GROUPS_FOR_ENTERPRISE: Operation = Operation {
    name: "list_self_hosted_runner_groups_for_enterprise",
    id: "enterprise-admin/list-self-hosted-runner-groups-for-enterprise",
    method: "GET",
    path: "/enterprises/{enterprise}/actions/runner-groups",
    repeatable: true,
    success: 200u16,
    may_return_secret: false,
    servers: &["3.17", "3.18", "3.19"],
};
pub(crate) static LIST_SELF_HOSTED_RUNNER_GROUPS_FOR_ORG: Operation = Operation {
    name: "list_self_hosted_runner_groups_for_org",
    id: "actions/list-self-hosted-runner-groups-for-org",
    method: "GET",
    path: "/orgs/{org}/actions/runner-groups",
    repeatable: true,
    success: 200u16,
    may_return_secret: false,
    servers: &["3.17", "3.18", "3.19"],
};
pub(crate) static LIST_SELF_HOSTED_RUNNERS_FOR_ENTERPRISE: Operation = Operation {
    name: "list_self_hosted_runners_for_enterprise",
    id: "enterprise-admin/list-self-hosted-runners-for-enterprise",
    method: "GET",
    path: "/enterprises/{enterprise}/actions/runners",
    repeatable: true,
    success: 200u16,
    may_return_secret: false,
    servers: &["3.17", "3.18", "3.19"],
};
pub(crate) static LIST_SELF_HOSTED_RUNNERS_FOR_ORG: Operation = Operation {
    name: "list_self_hosted_runners_for_org",
    id: "actions/list-self-hosted-runners-for-org",
    method: "GET",
    path: "/orgs/{org}/actions/runners",
    repeatable: true,
    success: 200u16,
    may_return_secret: false,
    servers: &["3.17", "3.18", "3.19"],
};
pub(crate) static LIST_SELF_HOSTED_RUNNERS_FOR_REPO: Operation = Operation {
    name: "list_self_hosted_runners_for_repo",
    id: "actions/list-self-hosted-runners-for-repo",
    method: "GET",
    path: "/repos/{owner}/{repo}/actions/runners",
    repeatable: true,
    success: 200u16,
    may_return_secret: false,
    servers: &["3.17", "3.18", "3.19"],
};
pub(crate) static LIST_SELF_HOSTED_RUNNERS_IN_GROUP_FOR_ENTERPRISE: Operation = Operation {
    name: "list_self_hosted_runners_in_group_for_enterprise",
    id: "enterprise-admin/list-self-hosted-runners-in-group-for-enterprise",
    method: "GET",
    path: "/enterprises/{enterprise}/actions/runner-groups/{runner_group_id}/runners",
    repeatable: true,
    success: 200u16,
    may_return_secret: false,
    servers: &["3.17", "3.18", "3.19"],
};
pub(crate) static LIST_SELF_HOSTED_RUNNERS_IN_GROUP_FOR_ORG: Operation = Operation {
    name: "list_self_hosted_runners_in_group_for_org",
    id: "actions/list-self-hosted-runners-in-group-for-org",
    method: "GET",
    path: "/orgs/{org}/actions/runner-groups/{runner_group_id}/runners",
    repeatable: true,
    success: 200u16,
    may_return_secret: false,
    servers: &["3.17", "3.18", "3.19"],
};
pub(crate) static REMOVE_ALL_CUSTOM_LABELS_FROM_SELF_HOSTED_RUNNER_FOR_ENTERPRISE: Operation = Operation {
    name: "remove_all_custom_labels_from_self_hosted_runner_for_enterprise",
    id: "enterprise-admin/remove-all-custom-labels-from-self-hosted-runner-for-enterprise",
    method: "DELETE",
    path: "/enterprises/{enterprise}/actions/runners/{runner_id}/labels",
    repeatable: true,
    success: 200u16,
    may_return_secret: false,
    servers: &["3.17", "3.18", "3.19"],
};
pub(crate) static REMOVE_ALL_CUSTOM_LABELS_FROM_SELF_HOSTED_RUNNER_FOR_ORG: Operation = Operation {
    name: "remove_all_custom_labels_from_self_hosted_runner_for_org",
    id: "actions/remove-all-custom-labels-from-self-hosted-runner-for-org",
    method: "DELETE",
    path: "/orgs/{org}/actions/runners/{runner_id}/labels",
    repeatable: true,
    success: 200u16,
    may_return_secret: false,
    servers: &["3.17", "3.18", "3.19"],
};
pub(crate) static REMOVE_ALL_CUSTOM_LABELS_FROM_SELF_HOSTED_RUNNER_FOR_REPO: Operation = Operation {
    name: "remove_all_custom_labels_from_self_hosted_runner_for_repo",
    id: "actions/remove-all-custom-labels-from-self-hosted-runner-for-repo",
    method: "DELETE",
    path: "/repos/{owner}/{repo}/actions/runners/{runner_id}/labels",
    repeatable: true,
    success: 200u16,
    may_return_secret: false,
    servers: &["3.17", "3.18", "3.19"],
};
pub(crate) static REMOVE_CUSTOM_LABEL_FROM_SELF_HOSTED_RUNNER_FOR_ENTERPRISE: Operation = Operation {
    name: "remove_custom_label_from_self_hosted_runner_for_enterprise",
    id: "enterprise-admin/remove-custom-label-from-self-hosted-runner-for-enterprise",
    method: "DELETE",
    path: "/enterprises/{enterprise}/actions/runners/{runner_id}/labels/{name}",
    repeatable: true,
    success: 200u16,
    may_return_secret: false,
    servers: &["3.17", "3.18", "3.19"],
};
pub(crate) static REMOVE_CUSTOM_LABEL_FROM_SELF_HOSTED_RUNNER_FOR_ORG: Operation = Operation {
    name: "remove_custom_label_from_self_hosted_runner_for_org",
    id: "actions/remove-custom-label-from-self-hosted-runner-for-org",
    method: "DELETE",
    path: "/orgs/{org}/actions/runners/{runner_id}/labels/{name}",
    repeatable: true,
    success: 200u16,
    may_return_secret: false,
    servers: &["3.17", "3.18", "3.19"],
};
pub(crate) static REMOVE_CUSTOM_LABEL_FROM_SELF_HOSTED_RUNNER_FOR_REPO: Operation = Operation {
    name: "remove_custom_label_from_self_hosted_runner_for_repo",
    id: "actions/remove-custom-label-from-self-hosted-runner-for-repo",
    method: "DELETE",
    path: "/repos/{owner}/{repo}/actions/runners/{runner_id}/labels/{name}",
    repeatable: true,
    success: 200u16,
    may_return_secret: false,
    servers: &["3.17", "3.18", "3.19"],
};
pub(crate) static REMOVE_ORG_ACCESS_TO_SELF_HOSTED_RUNNER_GROUP_IN_ENTERPRISE: Operation = Operation {
    name: "remove_org_access_to_self_hosted_runner_group_in_enterprise",
    id: "enterprise-admin/remove-org-access-to-self-hosted-runner-group-in-enterprise",
    method: "DELETE",
    path: "/enterprises/{enterprise}/actions/runner-groups/{runner_group_id}/organizations/{org_id}",
    repeatable: true,
    success: 204u16,
    may_return_secret: false,
    servers: &["3.17", "3.18", "3.19"],
};
pub(crate) static REMOVE_REPO_ACCESS_TO_SELF_HOSTED_RUNNER_GROUP_IN_ORG: Operation = Operation {
    name: "remove_repo_access_to_self_hosted_runner_group_in_org",
    id: "actions/remove-repo-access-to-self-hosted-runner-group-in-org",
    method: "DELETE",
    path: "/orgs/{org}/actions/runner-groups/{runner_group_id}/repositories/{repository_id}",
    repeatable: true,
    success: 204u16,
    may_return_secret: false,
    servers: &["3.17", "3.18", "3.19"],
};
pub(crate) static REMOVE_SELF_HOSTED_RUNNER_FROM_GROUP_FOR_ENTERPRISE: Operation = Operation {
    name: "remove_self_hosted_runner_from_group_for_enterprise",
    id: "enterprise-admin/remove-self-hosted-runner-from-group-for-enterprise",
    method: "DELETE",
    path: "/enterprises/{enterprise}/actions/runner-groups/{runner_group_id}/runners/{runner_id}",
    repeatable: true,
    success: 204u16,
    may_return_secret: false,
    servers: &["3.17", "3.18", "3.19"],
};
pub(crate) static REMOVE_SELF_HOSTED_RUNNER_FROM_GROUP_FOR_ORG: Operation = Operation {
    name: "remove_self_hosted_runner_from_group_for_org",
    id: "actions/remove-self-hosted-runner-from-group-for-org",
    method: "DELETE",
    path: "/orgs/{org}/actions/runner-groups/{runner_group_id}/runners/{runner_id}",
    repeatable: true,
    success: 204u16,
    may_return_secret: false,
    servers: &["3.17", "3.18", "3.19"],
};
pub(crate) static SET_CUSTOM_LABELS_FOR_SELF_HOSTED_RUNNER_FOR_ENTERPRISE: Operation = Operation {
    name: "set_custom_labels_for_self_hosted_runner_for_enterprise",
    id: "enterprise-admin/set-custom-labels-for-self-hosted-runner-for-enterprise",
    method: "PUT",
    path: "/enterprises/{enterprise}/actions/runners/{runner_id}/labels",
    repeatable: true,
    success: 200u16,
    may_return_secret: false,
    servers: &["3.17", "3.18", "3.19"],
};
pub(crate) static SET_CUSTOM_LABELS_FOR_SELF_HOSTED_RUNNER_FOR_ORG: Operation = Operation {
    name: "set_custom_labels_for_self_hosted_runner_for_org",
    id: "actions/set-custom-labels-for-self-hosted-runner-for-org",
    method: "PUT",
    path: "/orgs/{org}/actions/runners/{runner_id}/labels",
    repeatable: true,
    success: 200u16,
    may_return_secret: false,
    servers: &["3.17", "3.18", "3.19"],
};
pub(crate) static SET_CUSTOM_LABELS_FOR_SELF_HOSTED_RUNNER_FOR_REPO: Operation = Operation {
    name: "set_custom_labels_for_self_hosted_runner_for_repo",
    id: "actions/set-custom-labels-for-self-hosted-runner-for-repo",
    method: "PUT",
    path: "/repos/{owner}/{repo}/actions/runners/{runner_id}/labels",
    repeatable: true,
    success: 200u16,
    may_return_secret: false,
    servers: &["3.17", "3.18", "3.19"],
};
pub(crate) static SET_ORG_ACCESS_TO_SELF_HOSTED_RUNNER_GROUP_IN_ENTERPRISE: Operation = Operation {
    name: "set_org_access_to_self_hosted_runner_group_in_enterprise",
    id: "enterprise-admin/set-org-access-to-self-hosted-runner-group-in-enterprise",
    method: "PUT",
    path: "/enterprises/{enterprise}/actions/runner-groups/{runner_group_id}/organizations",
    repeatable: true,
    success: 204u16,
    may_return_secret: false,
    servers: &["3.17", "3.18", "3.19"],
};
pub(crate) static SET_REPO_ACCESS_TO_SELF_HOSTED_RUNNER_GROUP_IN_ORG: Operation = Operation {
    name: "set_repo_access_to_self_hosted_runner_group_in_org",
    id: "actions/set-repo-access-to-self-hosted-runner-group-in-org",
    method: "PUT",
    path: "/orgs/{org}/actions/runner-groups/{runner_group_id}/repositories",
    repeatable: true,
    success: 204u16,
    may_return_secret: false,
    servers: &["3.17", "3.18", "3.19"],
};
pub(crate) static SET_SELECTED_REPOSITORIES_SELF_HOSTED_RUNNERS_ORGANIZATION: Operation = Operation {
    name: "set_selected_repositories_self_hosted_runners_organization",
    id: "actions/set-selected-repositories-self-hosted-runners-organization",
    method: "PUT",
    path: "/orgs/{org}/actions/permissions/self-hosted-runners/repositories",
    repeatable: true,
    success: 204u16,
    may_return_secret: false,
    servers: &["3.19"],
};
pub(crate) static SET_SELF_HOSTED_RUNNERS_IN_GROUP_FOR_ENTERPRISE: Operation = Operation {
    name: "set_self_hosted_runners_in_group_for_enterprise",
    id: "enterprise-admin/set-self-hosted-runners-in-group-for-enterprise",
    method: "PUT",
    path: "/enterprises/{enterprise}/actions/runner-groups/{runner_group_id}/runners",
    repeatable: true,
    success: 204u16,
    may_return_secret: false,
    servers: &["3.17", "3.18", "3.19"],
};
pub(crate) static SET_SELF_HOSTED_RUNNERS_IN_GROUP_FOR_ORG: Operation = Operation {
    name: "set_self_hosted_runners_in_group_for_org",
    id: "actions/set-self-hosted-runners-in-group-for-org",
    method: "PUT",
    path: "/orgs/{org}/actions/runner-groups/{runner_group_id}/runners",
    repeatable: true,
    success: 204u16,
    may_return_secret: false,
    servers: &["3.17", "3.18", "3.19"],
};
pub(crate) static SET_SELF_HOSTED_RUNNERS_PERMISSIONS: Operation = Operation {
    name: "set_self_hosted_runners_permissions",
    id: "enterprise-admin/set-self-hosted-runners-permissions",
    method: "PUT",
    path: "/enterprises/{enterprise}/actions/permissions/self-hosted-runners",
    repeatable: true,
    success: 204u16,
    may_return_secret: false,
    servers: &["3.19"],
};
pub(crate) static SET_SELF_HOSTED_RUNNERS_PERMISSIONS_ORGANIZATION: Operation = Operation {
    name: "set_self_hosted_runners_permissions_organization",
    id: "actions/set-self-hosted-runners-permissions-organization",
    method: "PUT",
    path: "/orgs/{org}/actions/permissions/self-hosted-runners",
    repeatable: true,
    success: 204u16,
    may_return_secret: false,
    servers: &["3.19"],
};
pub(crate) static UPDATE_HOSTED_RUNNER_FOR_ENTERPRISE: Operation = Operation {
    name: "update_hosted_runner_for_enterprise",
    id: "actions/update-hosted-runner-for-enterprise",
    method: "PATCH",
    path: "/enterprises/{enterprise}/actions/hosted-runners/{hosted_runner_id}",
    repeatable: true,
    success: 200u16,
    may_return_secret: false,
    servers: &[],
};
pub(crate) static UPDATE_HOSTED_RUNNER_FOR_ORG: Operation = Operation {
    name: "update_hosted_runner_for_org",
    id: "actions/update-hosted-runner-for-org",
    method: "PATCH",
    path: "/orgs/{org}/actions/hosted-runners/{hosted_runner_id}",
    repeatable: true,
    success: 200u16,
    may_return_secret: false,
    servers: &[],
};
pub(crate) static UPDATE_SELF_HOSTED_RUNNER_GROUP_FOR_ENTERPRISE: Operation = Operation {
    name: "update_self_hosted_runner_group_for_enterprise",
    id: "enterprise-admin/update-self-hosted-runner-group-for-enterprise",
    method: "PATCH",
    path: "/enterprises/{enterprise}/actions/runner-groups/{runner_group_id}",
    repeatable: true,
    success: 200u16,
    may_return_secret: false,
    servers: &["3.17", "3.18", "3.19"],
};
pub(crate) static UPDATE_SELF_HOSTED_RUNNER_GROUP_FOR_ORG: Operation = Operation {
    name: "update_self_hosted_runner_group_for_org",
    id: "actions/update-self-hosted-runner-group-for-org",
    method: "PATCH",
    path: "/orgs/{org}/actions/runner-groups/{runner_group_id}",
    repeatable: true,
    success: 200u16,
    may_return_secret: false,
    servers: &["3.17", "3.18", "3.19"],
};
#[cfg(any(test, fuzzing))]
pub(crate) static OPERATIONS: &[&Operation] = &[
    &ADD_CUSTOM_LABELS_TO_SELF_HOSTED_RUNNER_FOR_ENTERPRISE,
    &ADD_CUSTOM_LABELS_TO_SELF_HOSTED_RUNNER_FOR_ORG,
    &ADD_CUSTOM_LABELS_TO_SELF_HOSTED_RUNNER_FOR_REPO,
    &ADD_ORG_ACCESS_TO_SELF_HOSTED_RUNNER_GROUP_IN_ENTERPRISE,
    &ADD_REPO_ACCESS_TO_SELF_HOSTED_RUNNER_GROUP_IN_ORG,
    &ADD_SELF_HOSTED_RUNNER_TO_GROUP_FOR_ENTERPRISE,
    &ADD_SELF_HOSTED_RUNNER_TO_GROUP_FOR_ORG,
    &CREATE_HOSTED_RUNNER_FOR_ENTERPRISE,
    &CREATE_HOSTED_RUNNER_FOR_ORG,
    &CREATE_INSTALLATION_ACCESS_TOKEN,
    &CREATE_REGISTRATION_TOKEN_FOR_ENTERPRISE,
    &CREATE_REGISTRATION_TOKEN_FOR_ORG,
    &CREATE_REGISTRATION_TOKEN_FOR_REPO,
    &CREATE_REMOVE_TOKEN_FOR_ENTERPRISE,
    &CREATE_REMOVE_TOKEN_FOR_ORG,
    &CREATE_REMOVE_TOKEN_FOR_REPO,
    &CREATE_SELF_HOSTED_RUNNER_GROUP_FOR_ENTERPRISE,
    &CREATE_SELF_HOSTED_RUNNER_GROUP_FOR_ORG,
    &DELETE_CUSTOM_IMAGE_FROM_ENTERPRISE,
    &DELETE_CUSTOM_IMAGE_FROM_ORG,
    &DELETE_CUSTOM_IMAGE_VERSION_FROM_ENTERPRISE,
    &DELETE_CUSTOM_IMAGE_VERSION_FROM_ORG,
    &DELETE_HOSTED_RUNNER_FOR_ENTERPRISE,
    &DELETE_HOSTED_RUNNER_FOR_ORG,
    &DELETE_SELF_HOSTED_RUNNER_FROM_ENTERPRISE,
    &DELETE_SELF_HOSTED_RUNNER_FROM_ORG,
    &DELETE_SELF_HOSTED_RUNNER_FROM_REPO,
    &DELETE_SELF_HOSTED_RUNNER_GROUP_FROM_ENTERPRISE,
    &DELETE_SELF_HOSTED_RUNNER_GROUP_FROM_ORG,
    &DISABLE_SELECTED_REPOSITORY_SELF_HOSTED_RUNNERS_ORGANIZATION,
    &ENABLE_SELECTED_REPOSITORY_SELF_HOSTED_RUNNERS_ORGANIZATION,
    &GENERATE_RUNNER_JITCONFIG_FOR_ENTERPRISE,
    &GENERATE_RUNNER_JITCONFIG_FOR_ORG,
    &GENERATE_RUNNER_JITCONFIG_FOR_REPO,
    &GET_CUSTOM_IMAGE_FOR_ENTERPRISE,
    &GET_CUSTOM_IMAGE_FOR_ORG,
    &GET_CUSTOM_IMAGE_VERSION_FOR_ENTERPRISE,
    &GET_CUSTOM_IMAGE_VERSION_FOR_ORG,
    &GET_ENTERPRISE_INSTALLATION,
    &GET_HOSTED_RUNNER_FOR_ENTERPRISE,
    &GET_HOSTED_RUNNER_FOR_ORG,
    &GET_HOSTED_RUNNERS_GITHUB_OWNED_IMAGES_FOR_ENTERPRISE,
    &GET_HOSTED_RUNNERS_GITHUB_OWNED_IMAGES_FOR_ORG,
    &GET_HOSTED_RUNNERS_LIMITS_FOR_ENTERPRISE,
    &GET_HOSTED_RUNNERS_LIMITS_FOR_ORG,
    &GET_HOSTED_RUNNERS_MACHINE_SPECS_FOR_ENTERPRISE,
    &GET_HOSTED_RUNNERS_MACHINE_SPECS_FOR_ORG,
    &GET_HOSTED_RUNNERS_PARTNER_IMAGES_FOR_ENTERPRISE,
    &GET_HOSTED_RUNNERS_PARTNER_IMAGES_FOR_ORG,
    &GET_HOSTED_RUNNERS_PLATFORMS_FOR_ENTERPRISE,
    &GET_HOSTED_RUNNERS_PLATFORMS_FOR_ORG,
    &GET_ORG_INSTALLATION,
    &GET_REPO_INSTALLATION,
    &GET_REPOSITORY,
    &GET_RUNNER_VERSION_DEPRECATION_FOR_ENTERPRISE,
    &GET_RUNNER_VERSION_DEPRECATION_FOR_ORG,
    &GET_RUNNER_VERSION_DEPRECATION_FOR_REPO,
    &GET_SELF_HOSTED_RUNNER_FOR_ENTERPRISE,
    &GET_SELF_HOSTED_RUNNER_FOR_ORG,
    &GET_SELF_HOSTED_RUNNER_FOR_REPO,
    &GET_SELF_HOSTED_RUNNER_GROUP_FOR_ENTERPRISE,
    &GET_SELF_HOSTED_RUNNER_GROUP_FOR_ORG,
    &GET_SELF_HOSTED_RUNNERS_PERMISSIONS,
    &GET_SELF_HOSTED_RUNNERS_PERMISSIONS_ORGANIZATION,
    &LIST_CUSTOM_IMAGE_VERSIONS_FOR_ENTERPRISE,
    &LIST_CUSTOM_IMAGE_VERSIONS_FOR_ORG,
    &LIST_CUSTOM_IMAGES_FOR_ENTERPRISE,
    &LIST_CUSTOM_IMAGES_FOR_ORG,
    &LIST_GITHUB_HOSTED_RUNNERS_IN_GROUP_FOR_ORG,
    &LIST_HOSTED_RUNNERS_FOR_ENTERPRISE,
    &LIST_HOSTED_RUNNERS_FOR_ORG,
    &LIST_INSTALLATIONS,
    &LIST_LABELS_FOR_SELF_HOSTED_RUNNER_FOR_ENTERPRISE,
    &LIST_LABELS_FOR_SELF_HOSTED_RUNNER_FOR_ORG,
    &LIST_LABELS_FOR_SELF_HOSTED_RUNNER_FOR_REPO,
    &LIST_ORG_ACCESS_TO_SELF_HOSTED_RUNNER_GROUP_IN_ENTERPRISE,
    &LIST_REPO_ACCESS_TO_SELF_HOSTED_RUNNER_GROUP_IN_ORG,
    &LIST_REPOS_ACCESSIBLE_TO_INSTALLATION,
    &LIST_REPOSITORIES_FOR_ORG,
    &LIST_RUNNER_APPLICATIONS_FOR_ENTERPRISE,
    &LIST_RUNNER_APPLICATIONS_FOR_ORG,
    &LIST_RUNNER_APPLICATIONS_FOR_REPO,
    &LIST_SELECTED_REPOSITORIES_SELF_HOSTED_RUNNERS_ORGANIZATION,
    &LIST_SELF_HOSTED_RUNNER_GROUPS_FOR_ENTERPRISE,
    &LIST_SELF_HOSTED_RUNNER_GROUPS_FOR_ORG,
    &LIST_SELF_HOSTED_RUNNERS_FOR_ENTERPRISE,
    &LIST_SELF_HOSTED_RUNNERS_FOR_ORG,
    &LIST_SELF_HOSTED_RUNNERS_FOR_REPO,
    &LIST_SELF_HOSTED_RUNNERS_IN_GROUP_FOR_ENTERPRISE,
    &LIST_SELF_HOSTED_RUNNERS_IN_GROUP_FOR_ORG,
    &REMOVE_ALL_CUSTOM_LABELS_FROM_SELF_HOSTED_RUNNER_FOR_ENTERPRISE,
    &REMOVE_ALL_CUSTOM_LABELS_FROM_SELF_HOSTED_RUNNER_FOR_ORG,
    &REMOVE_ALL_CUSTOM_LABELS_FROM_SELF_HOSTED_RUNNER_FOR_REPO,
    &REMOVE_CUSTOM_LABEL_FROM_SELF_HOSTED_RUNNER_FOR_ENTERPRISE,
    &REMOVE_CUSTOM_LABEL_FROM_SELF_HOSTED_RUNNER_FOR_ORG,
    &REMOVE_CUSTOM_LABEL_FROM_SELF_HOSTED_RUNNER_FOR_REPO,
    &REMOVE_ORG_ACCESS_TO_SELF_HOSTED_RUNNER_GROUP_IN_ENTERPRISE,
    &REMOVE_REPO_ACCESS_TO_SELF_HOSTED_RUNNER_GROUP_IN_ORG,
    &REMOVE_SELF_HOSTED_RUNNER_FROM_GROUP_FOR_ENTERPRISE,
    &REMOVE_SELF_HOSTED_RUNNER_FROM_GROUP_FOR_ORG,
    &SET_CUSTOM_LABELS_FOR_SELF_HOSTED_RUNNER_FOR_ENTERPRISE,
    &SET_CUSTOM_LABELS_FOR_SELF_HOSTED_RUNNER_FOR_ORG,
    &SET_CUSTOM_LABELS_FOR_SELF_HOSTED_RUNNER_FOR_REPO,
    &SET_ORG_ACCESS_TO_SELF_HOSTED_RUNNER_GROUP_IN_ENTERPRISE,
    &SET_REPO_ACCESS_TO_SELF_HOSTED_RUNNER_GROUP_IN_ORG,
    &SET_SELECTED_REPOSITORIES_SELF_HOSTED_RUNNERS_ORGANIZATION,
    &SET_SELF_HOSTED_RUNNERS_IN_GROUP_FOR_ENTERPRISE,
    &SET_SELF_HOSTED_RUNNERS_IN_GROUP_FOR_ORG,
    &SET_SELF_HOSTED_RUNNERS_PERMISSIONS,
    &SET_SELF_HOSTED_RUNNERS_PERMISSIONS_ORGANIZATION,
    &UPDATE_HOSTED_RUNNER_FOR_ENTERPRISE,
    &UPDATE_HOSTED_RUNNER_FOR_ORG,
    &UPDATE_SELF_HOSTED_RUNNER_GROUP_FOR_ENTERPRISE,
    &UPDATE_SELF_HOSTED_RUNNER_GROUP_FOR_ORG,
];
pub(crate) static SERVERS: &[&str] = &["3.17", "3.18", "3.19"];
macro_rules! docs {
    (add_custom_labels_to_self_hosted_runner) => {
        "\n# On GitHub\n\n- [`POST /orgs/{org}/actions/runners/{runner_id}/labels`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#add-custom-labels-to-a-self-hosted-runner-for-an-organization): Available on github.com and GitHub Enterprise Server. Authenticated users must have admin access to the organization to use this endpoint. OAuth tokens and personal access tokens (classic) need the `admin:org` scope to use this endpoint.\n- [`POST /repos/{owner}/{repo}/actions/runners/{runner_id}/labels`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#add-custom-labels-to-a-self-hosted-runner-for-a-repository): Available on github.com and GitHub Enterprise Server. Authenticated users must have admin access to the organization to use this endpoint. OAuth tokens and personal access tokens (classic) need the `repo` scope to use this endpoint.\n- [`POST /enterprises/{enterprise}/actions/runners/{runner_id}/labels`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#add-custom-labels-to-a-self-hosted-runner-for-an-enterprise): Available on GitHub Enterprise Cloud and GitHub Enterprise Server. OAuth app tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint. According to GitHub's description, GitHub Apps cannot use this operation.\n"
    };
    (add_custom_labels_to_self_hosted_runner_for_enterprise) => {
        "\n# On GitHub\n\n- [`POST /enterprises/{enterprise}/actions/runners/{runner_id}/labels`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#add-custom-labels-to-a-self-hosted-runner-for-an-enterprise): Available on GitHub Enterprise Cloud and GitHub Enterprise Server. OAuth app tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint. According to GitHub's description, GitHub Apps cannot use this operation.\n"
    };
    (add_custom_labels_to_self_hosted_runner_for_org) => {
        "\n# On GitHub\n\n- [`POST /orgs/{org}/actions/runners/{runner_id}/labels`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#add-custom-labels-to-a-self-hosted-runner-for-an-organization): Available on github.com and GitHub Enterprise Server. Authenticated users must have admin access to the organization to use this endpoint. OAuth tokens and personal access tokens (classic) need the `admin:org` scope to use this endpoint.\n"
    };
    (add_custom_labels_to_self_hosted_runner_for_repo) => {
        "\n# On GitHub\n\n- [`POST /repos/{owner}/{repo}/actions/runners/{runner_id}/labels`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#add-custom-labels-to-a-self-hosted-runner-for-a-repository): Available on github.com and GitHub Enterprise Server. Authenticated users must have admin access to the organization to use this endpoint. OAuth tokens and personal access tokens (classic) need the `repo` scope to use this endpoint.\n"
    };
    (add_org_access_to_self_hosted_runner_group_in_enterprise) => {
        "\n# On GitHub\n\n- [`PUT /enterprises/{enterprise}/actions/runner-groups/{runner_group_id}/organizations/{org_id}`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runner-groups#add-organization-access-to-a-self-hosted-runner-group-in-an-enterprise): Available on GitHub Enterprise Cloud and GitHub Enterprise Server. OAuth app tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint. According to GitHub's description, GitHub Apps cannot use this operation.\n"
    };
    (add_repo_access_to_self_hosted_runner_group_in_org) => {
        "\n# On GitHub\n\n- [`PUT /orgs/{org}/actions/runner-groups/{runner_group_id}/repositories/{repository_id}`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runner-groups#add-repository-access-to-a-self-hosted-runner-group-in-an-organization): Available on github.com and GitHub Enterprise Server. OAuth tokens and personal access tokens (classic) need the `admin:org` scope to use this endpoint.\n"
    };
    (add_self_hosted_runner_to_group) => {
        "\n# On GitHub\n\n- [`PUT /orgs/{org}/actions/runner-groups/{runner_group_id}/runners/{runner_id}`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runner-groups#add-a-self-hosted-runner-to-a-group-for-an-organization): Available on github.com and GitHub Enterprise Server. OAuth tokens and personal access tokens (classic) need the `admin:org` scope to use this endpoint.\n- [`PUT /enterprises/{enterprise}/actions/runner-groups/{runner_group_id}/runners/{runner_id}`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runner-groups#add-a-self-hosted-runner-to-a-group-for-an-enterprise): Available on GitHub Enterprise Cloud and GitHub Enterprise Server. OAuth app tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint. According to GitHub's description, GitHub Apps cannot use this operation.\n"
    };
    (add_self_hosted_runner_to_group_for_enterprise) => {
        "\n# On GitHub\n\n- [`PUT /enterprises/{enterprise}/actions/runner-groups/{runner_group_id}/runners/{runner_id}`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runner-groups#add-a-self-hosted-runner-to-a-group-for-an-enterprise): Available on GitHub Enterprise Cloud and GitHub Enterprise Server. OAuth app tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint. According to GitHub's description, GitHub Apps cannot use this operation.\n"
    };
    (add_self_hosted_runner_to_group_for_org) => {
        "\n# On GitHub\n\n- [`PUT /orgs/{org}/actions/runner-groups/{runner_group_id}/runners/{runner_id}`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runner-groups#add-a-self-hosted-runner-to-a-group-for-an-organization): Available on github.com and GitHub Enterprise Server. OAuth tokens and personal access tokens (classic) need the `admin:org` scope to use this endpoint.\n"
    };
    (create_hosted_runner) => {
        "\n# On GitHub\n\n- [`POST /orgs/{org}/actions/hosted-runners`](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#create-a-github-hosted-runner-for-an-organization): Available on github.com, but not on GitHub Enterprise Server. OAuth tokens and personal access tokens (classic) need the `manage_runners:org` scope to use this endpoint.\n- [`POST /enterprises/{enterprise}/actions/hosted-runners`](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#create-a-github-hosted-runner-for-an-enterprise): Available on GitHub Enterprise Cloud, but not on GitHub Enterprise Server. OAuth tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint. According to GitHub's description, GitHub Apps cannot use this operation.\n"
    };
    (create_hosted_runner_for_enterprise) => {
        "\n# On GitHub\n\n- [`POST /enterprises/{enterprise}/actions/hosted-runners`](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#create-a-github-hosted-runner-for-an-enterprise): Available on GitHub Enterprise Cloud, but not on GitHub Enterprise Server. OAuth tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint. According to GitHub's description, GitHub Apps cannot use this operation.\n"
    };
    (create_hosted_runner_for_org) => {
        "\n# On GitHub\n\n- [`POST /orgs/{org}/actions/hosted-runners`](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#create-a-github-hosted-runner-for-an-organization): Available on github.com, but not on GitHub Enterprise Server. OAuth tokens and personal access tokens (classic) need the `manage_runners:org` scope to use this endpoint.\n"
    };
    (create_installation_access_token) => {
        "\n# On GitHub\n\n- [`POST /app/installations/{installation_id}/access_tokens`](https://docs.github.com/enterprise-cloud@latest/rest/apps/apps#create-an-installation-access-token-for-an-app): Available on github.com and GitHub Enterprise Server. You must use a [JWT](https://docs.github.com/enterprise-cloud@latest/apps/building-github-apps/authenticating-with-github-apps/#authenticating-as-a-github-app) to access this endpoint.\n"
    };
    (create_registration_token) => {
        "\n# On GitHub\n\n- [`POST /orgs/{org}/actions/runners/registration-token`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#create-a-registration-token-for-an-organization): Available on github.com and GitHub Enterprise Server. Authenticated users must have admin access to the organization to use this endpoint. OAuth tokens and personal access tokens (classic) need the `admin:org` scope to use this endpoint.\n- [`POST /repos/{owner}/{repo}/actions/runners/registration-token`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#create-a-registration-token-for-a-repository): Available on github.com and GitHub Enterprise Server. Authenticated users must have admin access to the repository to use this endpoint. OAuth tokens and personal access tokens (classic) need the `repo` scope to use this endpoint.\n- [`POST /enterprises/{enterprise}/actions/runners/registration-token`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#create-a-registration-token-for-an-enterprise): Available on GitHub Enterprise Cloud and GitHub Enterprise Server. OAuth app tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint. According to GitHub's description, GitHub Apps cannot use this operation.\n"
    };
    (create_registration_token_for_enterprise) => {
        "\n# On GitHub\n\n- [`POST /enterprises/{enterprise}/actions/runners/registration-token`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#create-a-registration-token-for-an-enterprise): Available on GitHub Enterprise Cloud and GitHub Enterprise Server. OAuth app tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint. According to GitHub's description, GitHub Apps cannot use this operation.\n"
    };
    (create_registration_token_for_org) => {
        "\n# On GitHub\n\n- [`POST /orgs/{org}/actions/runners/registration-token`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#create-a-registration-token-for-an-organization): Available on github.com and GitHub Enterprise Server. Authenticated users must have admin access to the organization to use this endpoint. OAuth tokens and personal access tokens (classic) need the `admin:org` scope to use this endpoint.\n"
    };
    (create_registration_token_for_repo) => {
        "\n# On GitHub\n\n- [`POST /repos/{owner}/{repo}/actions/runners/registration-token`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#create-a-registration-token-for-a-repository): Available on github.com and GitHub Enterprise Server. Authenticated users must have admin access to the repository to use this endpoint. OAuth tokens and personal access tokens (classic) need the `repo` scope to use this endpoint.\n"
    };
    (create_remove_token) => {
        "\n# On GitHub\n\n- [`POST /orgs/{org}/actions/runners/remove-token`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#create-a-remove-token-for-an-organization): Available on github.com and GitHub Enterprise Server. Authenticated users must have admin access to the organization to use this endpoint. OAuth tokens and personal access tokens (classic) need the `admin:org` scope to use this endpoint.\n- [`POST /repos/{owner}/{repo}/actions/runners/remove-token`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#create-a-remove-token-for-a-repository): Available on github.com and GitHub Enterprise Server. Authenticated users must have admin access to the repository to use this endpoint. OAuth tokens and personal access tokens (classic) need the `repo` scope to use this endpoint.\n- [`POST /enterprises/{enterprise}/actions/runners/remove-token`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#create-a-remove-token-for-an-enterprise): Available on GitHub Enterprise Cloud and GitHub Enterprise Server. OAuth app tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint. According to GitHub's description, GitHub Apps cannot use this operation.\n"
    };
    (create_remove_token_for_enterprise) => {
        "\n# On GitHub\n\n- [`POST /enterprises/{enterprise}/actions/runners/remove-token`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#create-a-remove-token-for-an-enterprise): Available on GitHub Enterprise Cloud and GitHub Enterprise Server. OAuth app tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint. According to GitHub's description, GitHub Apps cannot use this operation.\n"
    };
    (create_remove_token_for_org) => {
        "\n# On GitHub\n\n- [`POST /orgs/{org}/actions/runners/remove-token`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#create-a-remove-token-for-an-organization): Available on github.com and GitHub Enterprise Server. Authenticated users must have admin access to the organization to use this endpoint. OAuth tokens and personal access tokens (classic) need the `admin:org` scope to use this endpoint.\n"
    };
    (create_remove_token_for_repo) => {
        "\n# On GitHub\n\n- [`POST /repos/{owner}/{repo}/actions/runners/remove-token`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#create-a-remove-token-for-a-repository): Available on github.com and GitHub Enterprise Server. Authenticated users must have admin access to the repository to use this endpoint. OAuth tokens and personal access tokens (classic) need the `repo` scope to use this endpoint.\n"
    };
    (create_self_hosted_runner_group) => {
        "\n# On GitHub\n\n- [`POST /orgs/{org}/actions/runner-groups`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runner-groups#create-a-self-hosted-runner-group-for-an-organization): Available on github.com and GitHub Enterprise Server. OAuth tokens and personal access tokens (classic) need the `admin:org` scope to use this endpoint.\n- [`POST /enterprises/{enterprise}/actions/runner-groups`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runner-groups#create-a-self-hosted-runner-group-for-an-enterprise): Available on GitHub Enterprise Cloud and GitHub Enterprise Server. OAuth app tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint. According to GitHub's description, GitHub Apps cannot use this operation.\n"
    };
    (create_self_hosted_runner_group_for_enterprise) => {
        "\n# On GitHub\n\n- [`POST /enterprises/{enterprise}/actions/runner-groups`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runner-groups#create-a-self-hosted-runner-group-for-an-enterprise): Available on GitHub Enterprise Cloud and GitHub Enterprise Server. OAuth app tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint. According to GitHub's description, GitHub Apps cannot use this operation.\n"
    };
    (create_self_hosted_runner_group_for_org) => {
        "\n# On GitHub\n\n- [`POST /orgs/{org}/actions/runner-groups`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runner-groups#create-a-self-hosted-runner-group-for-an-organization): Available on github.com and GitHub Enterprise Server. OAuth tokens and personal access tokens (classic) need the `admin:org` scope to use this endpoint.\n"
    };
    (delete_custom_image) => {
        "\n# On GitHub\n\n- [`DELETE /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}`](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#delete-a-custom-image-from-the-organization): Available on github.com, but not on GitHub Enterprise Server. OAuth tokens and personal access tokens (classic) need the `manage_runners:org` scope to use this endpoint.\n- [`DELETE /enterprises/{enterprise}/actions/hosted-runners/images/custom/{image_definition_id}`](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#delete-a-custom-image-from-the-enterprise): Available on GitHub Enterprise Cloud, but not on GitHub Enterprise Server. OAuth tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint. According to GitHub's description, GitHub Apps cannot use this operation.\n"
    };
    (delete_custom_image_from_enterprise) => {
        "\n# On GitHub\n\n- [`DELETE /enterprises/{enterprise}/actions/hosted-runners/images/custom/{image_definition_id}`](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#delete-a-custom-image-from-the-enterprise): Available on GitHub Enterprise Cloud, but not on GitHub Enterprise Server. OAuth tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint. According to GitHub's description, GitHub Apps cannot use this operation.\n"
    };
    (delete_custom_image_from_org) => {
        "\n# On GitHub\n\n- [`DELETE /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}`](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#delete-a-custom-image-from-the-organization): Available on github.com, but not on GitHub Enterprise Server. OAuth tokens and personal access tokens (classic) need the `manage_runners:org` scope to use this endpoint.\n"
    };
    (delete_custom_image_version) => {
        "\n# On GitHub\n\n- [`DELETE /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}/versions/{version}`](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#delete-an-image-version-of-custom-image-from-the-organization): Available on github.com, but not on GitHub Enterprise Server. OAuth tokens and personal access tokens (classic) need the `manage_runners:org` scope to use this endpoint.\n- [`DELETE /enterprises/{enterprise}/actions/hosted-runners/images/custom/{image_definition_id}/versions/{version}`](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#delete-an-image-version-of-custom-image-from-the-enterprise): Available on GitHub Enterprise Cloud, but not on GitHub Enterprise Server. OAuth tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint. According to GitHub's description, GitHub Apps cannot use this operation.\n"
    };
    (delete_custom_image_version_from_enterprise) => {
        "\n# On GitHub\n\n- [`DELETE /enterprises/{enterprise}/actions/hosted-runners/images/custom/{image_definition_id}/versions/{version}`](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#delete-an-image-version-of-custom-image-from-the-enterprise): Available on GitHub Enterprise Cloud, but not on GitHub Enterprise Server. OAuth tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint. According to GitHub's description, GitHub Apps cannot use this operation.\n"
    };
    (delete_custom_image_version_from_org) => {
        "\n# On GitHub\n\n- [`DELETE /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}/versions/{version}`](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#delete-an-image-version-of-custom-image-from-the-organization): Available on github.com, but not on GitHub Enterprise Server. OAuth tokens and personal access tokens (classic) need the `manage_runners:org` scope to use this endpoint.\n"
    };
    (delete_hosted_runner) => {
        "\n# On GitHub\n\n- [`DELETE /orgs/{org}/actions/hosted-runners/{hosted_runner_id}`](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#delete-a-github-hosted-runner-for-an-organization): Available on github.com, but not on GitHub Enterprise Server. According to GitHub's description, GitHub Apps cannot use this operation.\n- [`DELETE /enterprises/{enterprise}/actions/hosted-runners/{hosted_runner_id}`](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#delete-a-github-hosted-runner-for-an-enterprise): Available on GitHub Enterprise Cloud, but not on GitHub Enterprise Server. According to GitHub's description, GitHub Apps cannot use this operation.\n"
    };
    (delete_hosted_runner_for_enterprise) => {
        "\n# On GitHub\n\n- [`DELETE /enterprises/{enterprise}/actions/hosted-runners/{hosted_runner_id}`](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#delete-a-github-hosted-runner-for-an-enterprise): Available on GitHub Enterprise Cloud, but not on GitHub Enterprise Server. According to GitHub's description, GitHub Apps cannot use this operation.\n"
    };
    (delete_hosted_runner_for_org) => {
        "\n# On GitHub\n\n- [`DELETE /orgs/{org}/actions/hosted-runners/{hosted_runner_id}`](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#delete-a-github-hosted-runner-for-an-organization): Available on github.com, but not on GitHub Enterprise Server. According to GitHub's description, GitHub Apps cannot use this operation.\n"
    };
    (delete_self_hosted_runner) => {
        "\n# On GitHub\n\n- [`DELETE /orgs/{org}/actions/runners/{runner_id}`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#delete-a-self-hosted-runner-from-an-organization): Available on github.com and GitHub Enterprise Server. Authenticated users must have admin access to the organization to use this endpoint. OAuth tokens and personal access tokens (classic) need the `admin:org` scope to use this endpoint.\n- [`DELETE /repos/{owner}/{repo}/actions/runners/{runner_id}`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#delete-a-self-hosted-runner-from-a-repository): Available on github.com and GitHub Enterprise Server. Authenticated users must have admin access to the repository to use this endpoint. OAuth tokens and personal access tokens (classic) need the `repo` scope to use this endpoint.\n- [`DELETE /enterprises/{enterprise}/actions/runners/{runner_id}`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#delete-a-self-hosted-runner-from-an-enterprise): Available on GitHub Enterprise Cloud and GitHub Enterprise Server. OAuth app tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint. According to GitHub's description, GitHub Apps cannot use this operation.\n"
    };
    (delete_self_hosted_runner_from_enterprise) => {
        "\n# On GitHub\n\n- [`DELETE /enterprises/{enterprise}/actions/runners/{runner_id}`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#delete-a-self-hosted-runner-from-an-enterprise): Available on GitHub Enterprise Cloud and GitHub Enterprise Server. OAuth app tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint. According to GitHub's description, GitHub Apps cannot use this operation.\n"
    };
    (delete_self_hosted_runner_from_org) => {
        "\n# On GitHub\n\n- [`DELETE /orgs/{org}/actions/runners/{runner_id}`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#delete-a-self-hosted-runner-from-an-organization): Available on github.com and GitHub Enterprise Server. Authenticated users must have admin access to the organization to use this endpoint. OAuth tokens and personal access tokens (classic) need the `admin:org` scope to use this endpoint.\n"
    };
    (delete_self_hosted_runner_from_repo) => {
        "\n# On GitHub\n\n- [`DELETE /repos/{owner}/{repo}/actions/runners/{runner_id}`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#delete-a-self-hosted-runner-from-a-repository): Available on github.com and GitHub Enterprise Server. Authenticated users must have admin access to the repository to use this endpoint. OAuth tokens and personal access tokens (classic) need the `repo` scope to use this endpoint.\n"
    };
    (delete_self_hosted_runner_group) => {
        "\n# On GitHub\n\n- [`DELETE /orgs/{org}/actions/runner-groups/{runner_group_id}`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runner-groups#delete-a-self-hosted-runner-group-from-an-organization): Available on github.com and GitHub Enterprise Server. OAuth tokens and personal access tokens (classic) need the `admin:org` scope to use this endpoint.\n- [`DELETE /enterprises/{enterprise}/actions/runner-groups/{runner_group_id}`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runner-groups#delete-a-self-hosted-runner-group-from-an-enterprise): Available on GitHub Enterprise Cloud and GitHub Enterprise Server. OAuth app tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint. According to GitHub's description, GitHub Apps cannot use this operation.\n"
    };
    (delete_self_hosted_runner_group_from_enterprise) => {
        "\n# On GitHub\n\n- [`DELETE /enterprises/{enterprise}/actions/runner-groups/{runner_group_id}`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runner-groups#delete-a-self-hosted-runner-group-from-an-enterprise): Available on GitHub Enterprise Cloud and GitHub Enterprise Server. OAuth app tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint. According to GitHub's description, GitHub Apps cannot use this operation.\n"
    };
    (delete_self_hosted_runner_group_from_org) => {
        "\n# On GitHub\n\n- [`DELETE /orgs/{org}/actions/runner-groups/{runner_group_id}`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runner-groups#delete-a-self-hosted-runner-group-from-an-organization): Available on github.com and GitHub Enterprise Server. OAuth tokens and personal access tokens (classic) need the `admin:org` scope to use this endpoint.\n"
    };
    (disable_selected_repository_self_hosted_runners_organization) => {
        "\n# On GitHub\n\n- [`DELETE /orgs/{org}/actions/permissions/self-hosted-runners/repositories/{repository_id}`](https://docs.github.com/enterprise-cloud@latest/rest/actions/permissions#remove-a-repository-from-the-list-of-repositories-allowed-to-use-self-hosted-runners-in-an-organization): Available on github.com, and on GitHub Enterprise Server from 3.19. OAuth app tokens and personal access tokens (classic) need the `admin:org` scope or the \"Actions policies\" fine-grained permission to use this endpoint.\n"
    };
    (enable_selected_repository_self_hosted_runners_organization) => {
        "\n# On GitHub\n\n- [`PUT /orgs/{org}/actions/permissions/self-hosted-runners/repositories/{repository_id}`](https://docs.github.com/enterprise-cloud@latest/rest/actions/permissions#add-a-repository-to-the-list-of-repositories-allowed-to-use-self-hosted-runners-in-an-organization): Available on github.com, and on GitHub Enterprise Server from 3.19. OAuth app tokens and personal access tokens (classic) need the `admin:org` scope or the \"Actions policies\" fine-grained permission to use this endpoint.\n"
    };
    (generate_runner_jitconfig) => {
        "\n# On GitHub\n\n- [`POST /orgs/{org}/actions/runners/generate-jitconfig`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#create-configuration-for-a-just-in-time-runner-for-an-organization): Available on github.com and GitHub Enterprise Server. The authenticated user must have admin access to the organization. OAuth tokens and personal access tokens (classic) need the `admin:org` scope to use this endpoint.\n- [`POST /repos/{owner}/{repo}/actions/runners/generate-jitconfig`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#create-configuration-for-a-just-in-time-runner-for-a-repository): Available on github.com and GitHub Enterprise Server. The authenticated user must have admin access to the repository. OAuth tokens and personal access tokens (classic) need the `repo` scope to use this endpoint.\n- [`POST /enterprises/{enterprise}/actions/runners/generate-jitconfig`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#create-configuration-for-a-just-in-time-runner-for-an-enterprise): Available on GitHub Enterprise Cloud and GitHub Enterprise Server. OAuth tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint. According to GitHub's description, GitHub Apps cannot use this operation.\n"
    };
    (generate_runner_jitconfig_for_enterprise) => {
        "\n# On GitHub\n\n- [`POST /enterprises/{enterprise}/actions/runners/generate-jitconfig`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#create-configuration-for-a-just-in-time-runner-for-an-enterprise): Available on GitHub Enterprise Cloud and GitHub Enterprise Server. OAuth tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint. According to GitHub's description, GitHub Apps cannot use this operation.\n"
    };
    (generate_runner_jitconfig_for_org) => {
        "\n# On GitHub\n\n- [`POST /orgs/{org}/actions/runners/generate-jitconfig`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#create-configuration-for-a-just-in-time-runner-for-an-organization): Available on github.com and GitHub Enterprise Server. The authenticated user must have admin access to the organization. OAuth tokens and personal access tokens (classic) need the `admin:org` scope to use this endpoint.\n"
    };
    (generate_runner_jitconfig_for_repo) => {
        "\n# On GitHub\n\n- [`POST /repos/{owner}/{repo}/actions/runners/generate-jitconfig`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#create-configuration-for-a-just-in-time-runner-for-a-repository): Available on github.com and GitHub Enterprise Server. The authenticated user must have admin access to the repository. OAuth tokens and personal access tokens (classic) need the `repo` scope to use this endpoint.\n"
    };
    (get_custom_image) => {
        "\n# On GitHub\n\n- [`GET /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}`](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#get-a-custom-image-definition-for-github-actions-hosted-runners): Available on github.com, but not on GitHub Enterprise Server. OAuth tokens and personal access tokens (classic) need the `manage_runners:org` scope to use this endpoint.\n- [`GET /enterprises/{enterprise}/actions/hosted-runners/images/custom/{image_definition_id}`](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#get-an-enterprise-custom-image-definition-for-github-actions-hosted-runners): Available on GitHub Enterprise Cloud, but not on GitHub Enterprise Server. OAuth tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint. According to GitHub's description, GitHub Apps cannot use this operation.\n"
    };
    (get_custom_image_for_enterprise) => {
        "\n# On GitHub\n\n- [`GET /enterprises/{enterprise}/actions/hosted-runners/images/custom/{image_definition_id}`](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#get-an-enterprise-custom-image-definition-for-github-actions-hosted-runners): Available on GitHub Enterprise Cloud, but not on GitHub Enterprise Server. OAuth tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint. According to GitHub's description, GitHub Apps cannot use this operation.\n"
    };
    (get_custom_image_for_org) => {
        "\n# On GitHub\n\n- [`GET /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}`](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#get-a-custom-image-definition-for-github-actions-hosted-runners): Available on github.com, but not on GitHub Enterprise Server. OAuth tokens and personal access tokens (classic) need the `manage_runners:org` scope to use this endpoint.\n"
    };
    (get_custom_image_version) => {
        "\n# On GitHub\n\n- [`GET /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}/versions/{version}`](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#get-an-image-version-of-a-custom-image-for-github-actions-hosted-runners): Available on github.com, but not on GitHub Enterprise Server. OAuth tokens and personal access tokens (classic) need the `manage_runners:org` scope to use this endpoint.\n- [`GET /enterprises/{enterprise}/actions/hosted-runners/images/custom/{image_definition_id}/versions/{version}`](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#get-an-image-version-of-an-enterprise-custom-image-for-github-actions-hosted-runners): Available on GitHub Enterprise Cloud, but not on GitHub Enterprise Server. OAuth tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint. According to GitHub's description, GitHub Apps cannot use this operation.\n"
    };
    (get_custom_image_version_for_enterprise) => {
        "\n# On GitHub\n\n- [`GET /enterprises/{enterprise}/actions/hosted-runners/images/custom/{image_definition_id}/versions/{version}`](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#get-an-image-version-of-an-enterprise-custom-image-for-github-actions-hosted-runners): Available on GitHub Enterprise Cloud, but not on GitHub Enterprise Server. OAuth tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint. According to GitHub's description, GitHub Apps cannot use this operation.\n"
    };
    (get_custom_image_version_for_org) => {
        "\n# On GitHub\n\n- [`GET /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}/versions/{version}`](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#get-an-image-version-of-a-custom-image-for-github-actions-hosted-runners): Available on github.com, but not on GitHub Enterprise Server. OAuth tokens and personal access tokens (classic) need the `manage_runners:org` scope to use this endpoint.\n"
    };
    (get_enterprise_installation) => {
        "\n# On GitHub\n\n- [`GET /enterprises/{enterprise}/installation`](https://docs.github.com/enterprise-cloud@latest/rest/apps/apps#get-an-enterprise-installation-for-the-authenticated-app): Available on GitHub Enterprise Cloud, but not on GitHub Enterprise Server. You must use a [JWT](https://docs.github.com/enterprise-cloud@latest/apps/building-github-apps/authenticating-with-github-apps/#authenticating-as-a-github-app) to access this endpoint. According to GitHub's description, GitHub Apps cannot use this operation.\n"
    };
    (get_hosted_runner) => {
        "\n# On GitHub\n\n- [`GET /orgs/{org}/actions/hosted-runners/{hosted_runner_id}`](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#get-a-github-hosted-runner-for-an-organization): Available on github.com, but not on GitHub Enterprise Server. OAuth app tokens and personal access tokens (classic) need the `manage_runners:org` scope to use this endpoint.\n- [`GET /enterprises/{enterprise}/actions/hosted-runners/{hosted_runner_id}`](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#get-a-github-hosted-runner-for-an-enterprise): Available on GitHub Enterprise Cloud, but not on GitHub Enterprise Server. OAuth app tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint.\n"
    };
    (get_hosted_runner_for_enterprise) => {
        "\n# On GitHub\n\n- [`GET /enterprises/{enterprise}/actions/hosted-runners/{hosted_runner_id}`](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#get-a-github-hosted-runner-for-an-enterprise): Available on GitHub Enterprise Cloud, but not on GitHub Enterprise Server. OAuth app tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint.\n"
    };
    (get_hosted_runner_for_org) => {
        "\n# On GitHub\n\n- [`GET /orgs/{org}/actions/hosted-runners/{hosted_runner_id}`](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#get-a-github-hosted-runner-for-an-organization): Available on github.com, but not on GitHub Enterprise Server. OAuth app tokens and personal access tokens (classic) need the `manage_runners:org` scope to use this endpoint.\n"
    };
    (get_hosted_runners_github_owned_images) => {
        "\n# On GitHub\n\n- [`GET /orgs/{org}/actions/hosted-runners/images/github-owned`](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#get-github-owned-images-for-github-hosted-runners-in-an-organization): Available on github.com, but not on GitHub Enterprise Server.\n- [`GET /enterprises/{enterprise}/actions/hosted-runners/images/github-owned`](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#get-github-owned-images-for-github-hosted-runners-in-an-enterprise): Available on GitHub Enterprise Cloud, but not on GitHub Enterprise Server. According to GitHub's description, GitHub Apps cannot use this operation.\n"
    };
    (get_hosted_runners_github_owned_images_for_enterprise) => {
        "\n# On GitHub\n\n- [`GET /enterprises/{enterprise}/actions/hosted-runners/images/github-owned`](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#get-github-owned-images-for-github-hosted-runners-in-an-enterprise): Available on GitHub Enterprise Cloud, but not on GitHub Enterprise Server. According to GitHub's description, GitHub Apps cannot use this operation.\n"
    };
    (get_hosted_runners_github_owned_images_for_org) => {
        "\n# On GitHub\n\n- [`GET /orgs/{org}/actions/hosted-runners/images/github-owned`](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#get-github-owned-images-for-github-hosted-runners-in-an-organization): Available on github.com, but not on GitHub Enterprise Server.\n"
    };
    (get_hosted_runners_limits) => {
        "\n# On GitHub\n\n- [`GET /orgs/{org}/actions/hosted-runners/limits`](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#get-limits-on-github-hosted-runners-for-an-organization): Available on github.com, but not on GitHub Enterprise Server.\n- [`GET /enterprises/{enterprise}/actions/hosted-runners/limits`](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#get-limits-on-github-hosted-runners-for-an-enterprise): Available on GitHub Enterprise Cloud, but not on GitHub Enterprise Server. According to GitHub's description, GitHub Apps cannot use this operation.\n"
    };
    (get_hosted_runners_limits_for_enterprise) => {
        "\n# On GitHub\n\n- [`GET /enterprises/{enterprise}/actions/hosted-runners/limits`](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#get-limits-on-github-hosted-runners-for-an-enterprise): Available on GitHub Enterprise Cloud, but not on GitHub Enterprise Server. According to GitHub's description, GitHub Apps cannot use this operation.\n"
    };
    (get_hosted_runners_limits_for_org) => {
        "\n# On GitHub\n\n- [`GET /orgs/{org}/actions/hosted-runners/limits`](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#get-limits-on-github-hosted-runners-for-an-organization): Available on github.com, but not on GitHub Enterprise Server.\n"
    };
    (get_hosted_runners_machine_specs) => {
        "\n# On GitHub\n\n- [`GET /orgs/{org}/actions/hosted-runners/machine-sizes`](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#get-github-hosted-runners-machine-specs-for-an-organization): Available on github.com, but not on GitHub Enterprise Server.\n- [`GET /enterprises/{enterprise}/actions/hosted-runners/machine-sizes`](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#get-github-hosted-runners-machine-specs-for-an-enterprise): Available on GitHub Enterprise Cloud, but not on GitHub Enterprise Server. According to GitHub's description, GitHub Apps cannot use this operation.\n"
    };
    (get_hosted_runners_machine_specs_for_enterprise) => {
        "\n# On GitHub\n\n- [`GET /enterprises/{enterprise}/actions/hosted-runners/machine-sizes`](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#get-github-hosted-runners-machine-specs-for-an-enterprise): Available on GitHub Enterprise Cloud, but not on GitHub Enterprise Server. According to GitHub's description, GitHub Apps cannot use this operation.\n"
    };
    (get_hosted_runners_machine_specs_for_org) => {
        "\n# On GitHub\n\n- [`GET /orgs/{org}/actions/hosted-runners/machine-sizes`](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#get-github-hosted-runners-machine-specs-for-an-organization): Available on github.com, but not on GitHub Enterprise Server.\n"
    };
    (get_hosted_runners_partner_images) => {
        "\n# On GitHub\n\n- [`GET /orgs/{org}/actions/hosted-runners/images/partner`](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#get-partner-images-for-github-hosted-runners-in-an-organization): Available on github.com, but not on GitHub Enterprise Server.\n- [`GET /enterprises/{enterprise}/actions/hosted-runners/images/partner`](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#get-partner-images-for-github-hosted-runners-in-an-enterprise): Available on GitHub Enterprise Cloud, but not on GitHub Enterprise Server. According to GitHub's description, GitHub Apps cannot use this operation.\n"
    };
    (get_hosted_runners_partner_images_for_enterprise) => {
        "\n# On GitHub\n\n- [`GET /enterprises/{enterprise}/actions/hosted-runners/images/partner`](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#get-partner-images-for-github-hosted-runners-in-an-enterprise): Available on GitHub Enterprise Cloud, but not on GitHub Enterprise Server. According to GitHub's description, GitHub Apps cannot use this operation.\n"
    };
    (get_hosted_runners_partner_images_for_org) => {
        "\n# On GitHub\n\n- [`GET /orgs/{org}/actions/hosted-runners/images/partner`](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#get-partner-images-for-github-hosted-runners-in-an-organization): Available on github.com, but not on GitHub Enterprise Server.\n"
    };
    (get_hosted_runners_platforms) => {
        "\n# On GitHub\n\n- [`GET /orgs/{org}/actions/hosted-runners/platforms`](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#get-platforms-for-github-hosted-runners-in-an-organization): Available on github.com, but not on GitHub Enterprise Server.\n- [`GET /enterprises/{enterprise}/actions/hosted-runners/platforms`](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#get-platforms-for-github-hosted-runners-in-an-enterprise): Available on GitHub Enterprise Cloud, but not on GitHub Enterprise Server. According to GitHub's description, GitHub Apps cannot use this operation.\n"
    };
    (get_hosted_runners_platforms_for_enterprise) => {
        "\n# On GitHub\n\n- [`GET /enterprises/{enterprise}/actions/hosted-runners/platforms`](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#get-platforms-for-github-hosted-runners-in-an-enterprise): Available on GitHub Enterprise Cloud, but not on GitHub Enterprise Server. According to GitHub's description, GitHub Apps cannot use this operation.\n"
    };
    (get_hosted_runners_platforms_for_org) => {
        "\n# On GitHub\n\n- [`GET /orgs/{org}/actions/hosted-runners/platforms`](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#get-platforms-for-github-hosted-runners-in-an-organization): Available on github.com, but not on GitHub Enterprise Server.\n"
    };
    (get_org_installation) => {
        "\n# On GitHub\n\n- [`GET /orgs/{org}/installation`](https://docs.github.com/enterprise-cloud@latest/rest/apps/apps#get-an-organization-installation-for-the-authenticated-app): Available on github.com and GitHub Enterprise Server. You must use a [JWT](https://docs.github.com/enterprise-cloud@latest/apps/building-github-apps/authenticating-with-github-apps/#authenticating-as-a-github-app) to access this endpoint. According to GitHub's description, GitHub Apps cannot use this operation.\n"
    };
    (get_repo_installation) => {
        "\n# On GitHub\n\n- [`GET /repos/{owner}/{repo}/installation`](https://docs.github.com/enterprise-cloud@latest/rest/apps/apps#get-a-repository-installation-for-the-authenticated-app): Available on github.com and GitHub Enterprise Server. You must use a [JWT](https://docs.github.com/enterprise-cloud@latest/apps/building-github-apps/authenticating-with-github-apps/#authenticating-as-a-github-app) to access this endpoint. According to GitHub's description, GitHub Apps cannot use this operation.\n"
    };
    (get_repository) => {
        "\n# On GitHub\n\n- [`GET /repos/{owner}/{repo}`](https://docs.github.com/enterprise-cloud@latest/rest/repos/repos#get-a-repository): Available on github.com and GitHub Enterprise Server.\n"
    };
    (get_runner_version_deprecation) => {
        "\n# On GitHub\n\n- [`GET /orgs/{org}/actions/runners/deprecations/{version}`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#get-runner-version-end-of-life-schedule-for-an-organization): Available on GitHub Enterprise Cloud, but not on GitHub Enterprise Server. Authenticated users must have admin access to the organization to use this endpoint. OAuth app tokens and personal access tokens (classic) need the `admin:org` scope to use this endpoint.\n- [`GET /repos/{owner}/{repo}/actions/runners/deprecations/{version}`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#get-runner-version-end-of-life-schedule-for-a-repository): Available on GitHub Enterprise Cloud, but not on GitHub Enterprise Server. Authenticated users must have admin access to the repository to use this endpoint. OAuth app tokens and personal access tokens (classic) need the `repo` scope to use this endpoint.\n- [`GET /enterprises/{enterprise}/actions/runners/deprecations/{version}`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#get-runner-version-end-of-life-schedule-for-an-enterprise): Available on GitHub Enterprise Cloud, but not on GitHub Enterprise Server. OAuth app tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint. According to GitHub's description, GitHub Apps cannot use this operation.\n"
    };
    (get_runner_version_deprecation_for_enterprise) => {
        "\n# On GitHub\n\n- [`GET /enterprises/{enterprise}/actions/runners/deprecations/{version}`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#get-runner-version-end-of-life-schedule-for-an-enterprise): Available on GitHub Enterprise Cloud, but not on GitHub Enterprise Server. OAuth app tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint. According to GitHub's description, GitHub Apps cannot use this operation.\n"
    };
    (get_runner_version_deprecation_for_org) => {
        "\n# On GitHub\n\n- [`GET /orgs/{org}/actions/runners/deprecations/{version}`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#get-runner-version-end-of-life-schedule-for-an-organization): Available on GitHub Enterprise Cloud, but not on GitHub Enterprise Server. Authenticated users must have admin access to the organization to use this endpoint. OAuth app tokens and personal access tokens (classic) need the `admin:org` scope to use this endpoint.\n"
    };
    (get_runner_version_deprecation_for_repo) => {
        "\n# On GitHub\n\n- [`GET /repos/{owner}/{repo}/actions/runners/deprecations/{version}`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#get-runner-version-end-of-life-schedule-for-a-repository): Available on GitHub Enterprise Cloud, but not on GitHub Enterprise Server. Authenticated users must have admin access to the repository to use this endpoint. OAuth app tokens and personal access tokens (classic) need the `repo` scope to use this endpoint.\n"
    };
    (get_self_hosted_runner) => {
        "\n# On GitHub\n\n- [`GET /orgs/{org}/actions/runners/{runner_id}`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#get-a-self-hosted-runner-for-an-organization): Available on github.com and GitHub Enterprise Server. Authenticated users must have admin access to the organization to use this endpoint. OAuth app tokens and personal access tokens (classic) need the `admin:org` scope to use this endpoint.\n- [`GET /repos/{owner}/{repo}/actions/runners/{runner_id}`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#get-a-self-hosted-runner-for-a-repository): Available on github.com and GitHub Enterprise Server. Authenticated users must have admin access to the repository to use this endpoint. OAuth app tokens and personal access tokens (classic) need the `repo` scope to use this endpoint.\n- [`GET /enterprises/{enterprise}/actions/runners/{runner_id}`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#get-a-self-hosted-runner-for-an-enterprise): Available on GitHub Enterprise Cloud and GitHub Enterprise Server. OAuth app tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint. According to GitHub's description, GitHub Apps cannot use this operation.\n"
    };
    (get_self_hosted_runner_for_enterprise) => {
        "\n# On GitHub\n\n- [`GET /enterprises/{enterprise}/actions/runners/{runner_id}`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#get-a-self-hosted-runner-for-an-enterprise): Available on GitHub Enterprise Cloud and GitHub Enterprise Server. OAuth app tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint. According to GitHub's description, GitHub Apps cannot use this operation.\n"
    };
    (get_self_hosted_runner_for_org) => {
        "\n# On GitHub\n\n- [`GET /orgs/{org}/actions/runners/{runner_id}`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#get-a-self-hosted-runner-for-an-organization): Available on github.com and GitHub Enterprise Server. Authenticated users must have admin access to the organization to use this endpoint. OAuth app tokens and personal access tokens (classic) need the `admin:org` scope to use this endpoint.\n"
    };
    (get_self_hosted_runner_for_repo) => {
        "\n# On GitHub\n\n- [`GET /repos/{owner}/{repo}/actions/runners/{runner_id}`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#get-a-self-hosted-runner-for-a-repository): Available on github.com and GitHub Enterprise Server. Authenticated users must have admin access to the repository to use this endpoint. OAuth app tokens and personal access tokens (classic) need the `repo` scope to use this endpoint.\n"
    };
    (get_self_hosted_runner_group) => {
        "\n# On GitHub\n\n- [`GET /orgs/{org}/actions/runner-groups/{runner_group_id}`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runner-groups#get-a-self-hosted-runner-group-for-an-organization): Available on github.com and GitHub Enterprise Server. OAuth app tokens and personal access tokens (classic) need the `admin:org` scope to use this endpoint.\n- [`GET /enterprises/{enterprise}/actions/runner-groups/{runner_group_id}`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runner-groups#get-a-self-hosted-runner-group-for-an-enterprise): Available on GitHub Enterprise Cloud and GitHub Enterprise Server. OAuth app tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint. According to GitHub's description, GitHub Apps cannot use this operation.\n"
    };
    (get_self_hosted_runner_group_for_enterprise) => {
        "\n# On GitHub\n\n- [`GET /enterprises/{enterprise}/actions/runner-groups/{runner_group_id}`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runner-groups#get-a-self-hosted-runner-group-for-an-enterprise): Available on GitHub Enterprise Cloud and GitHub Enterprise Server. OAuth app tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint. According to GitHub's description, GitHub Apps cannot use this operation.\n"
    };
    (get_self_hosted_runner_group_for_org) => {
        "\n# On GitHub\n\n- [`GET /orgs/{org}/actions/runner-groups/{runner_group_id}`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runner-groups#get-a-self-hosted-runner-group-for-an-organization): Available on github.com and GitHub Enterprise Server. OAuth app tokens and personal access tokens (classic) need the `admin:org` scope to use this endpoint.\n"
    };
    (get_self_hosted_runners_permissions) => {
        "\n# On GitHub\n\n- [`GET /enterprises/{enterprise}/actions/permissions/self-hosted-runners`](https://docs.github.com/enterprise-cloud@latest/rest/actions/permissions#get-self-hosted-runners-permissions-for-an-enterprise): Available on GitHub Enterprise Cloud, and on GitHub Enterprise Server from 3.19. According to GitHub's description, GitHub Apps cannot use this operation.\n"
    };
    (get_self_hosted_runners_permissions_organization) => {
        "\n# On GitHub\n\n- [`GET /orgs/{org}/actions/permissions/self-hosted-runners`](https://docs.github.com/enterprise-cloud@latest/rest/actions/permissions#get-self-hosted-runners-settings-for-an-organization): Available on github.com, and on GitHub Enterprise Server from 3.19. OAuth app tokens and personal access tokens (classic) need the `admin:org` scope or the \"Actions policies\" fine-grained permission to use this endpoint.\n"
    };
    (list_custom_image_versions) => {
        "\n# On GitHub\n\n- [`GET /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}/versions`](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#list-image-versions-of-a-custom-image-for-an-organization): Available on github.com, but not on GitHub Enterprise Server. OAuth tokens and personal access tokens (classic) need the `manage_runners:org` scope to use this endpoint.\n- [`GET /enterprises/{enterprise}/actions/hosted-runners/images/custom/{image_definition_id}/versions`](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#list-image-versions-of-a-custom-image-for-an-enterprise): Available on GitHub Enterprise Cloud, but not on GitHub Enterprise Server. OAuth tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint. According to GitHub's description, GitHub Apps cannot use this operation.\n"
    };
    (list_custom_image_versions_for_enterprise) => {
        "\n# On GitHub\n\n- [`GET /enterprises/{enterprise}/actions/hosted-runners/images/custom/{image_definition_id}/versions`](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#list-image-versions-of-a-custom-image-for-an-enterprise): Available on GitHub Enterprise Cloud, but not on GitHub Enterprise Server. OAuth tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint. According to GitHub's description, GitHub Apps cannot use this operation.\n"
    };
    (list_custom_image_versions_for_org) => {
        "\n# On GitHub\n\n- [`GET /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}/versions`](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#list-image-versions-of-a-custom-image-for-an-organization): Available on github.com, but not on GitHub Enterprise Server. OAuth tokens and personal access tokens (classic) need the `manage_runners:org` scope to use this endpoint.\n"
    };
    (list_custom_images) => {
        "\n# On GitHub\n\n- [`GET /orgs/{org}/actions/hosted-runners/images/custom`](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#list-custom-images-for-an-organization): Available on github.com, but not on GitHub Enterprise Server. OAuth tokens and personal access tokens (classic) need the `manage_runners:org` scope to use this endpoint.\n- [`GET /enterprises/{enterprise}/actions/hosted-runners/images/custom`](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#list-custom-images-for-an-enterprise): Available on GitHub Enterprise Cloud, but not on GitHub Enterprise Server. OAuth tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint. According to GitHub's description, GitHub Apps cannot use this operation.\n"
    };
    (list_custom_images_for_enterprise) => {
        "\n# On GitHub\n\n- [`GET /enterprises/{enterprise}/actions/hosted-runners/images/custom`](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#list-custom-images-for-an-enterprise): Available on GitHub Enterprise Cloud, but not on GitHub Enterprise Server. OAuth tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint. According to GitHub's description, GitHub Apps cannot use this operation.\n"
    };
    (list_custom_images_for_org) => {
        "\n# On GitHub\n\n- [`GET /orgs/{org}/actions/hosted-runners/images/custom`](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#list-custom-images-for-an-organization): Available on github.com, but not on GitHub Enterprise Server. OAuth tokens and personal access tokens (classic) need the `manage_runners:org` scope to use this endpoint.\n"
    };
    (list_github_hosted_runners_in_group) => {
        "\n# On GitHub\n\n- [`GET /orgs/{org}/actions/runner-groups/{runner_group_id}/hosted-runners`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runner-groups#list-github-hosted-runners-in-a-group-for-an-organization): Available on github.com, but not on GitHub Enterprise Server. OAuth app tokens and personal access tokens (classic) need the `admin:org` scope to use this endpoint.\n"
    };
    (list_github_hosted_runners_in_group_for_org) => {
        "\n# On GitHub\n\n- [`GET /orgs/{org}/actions/runner-groups/{runner_group_id}/hosted-runners`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runner-groups#list-github-hosted-runners-in-a-group-for-an-organization): Available on github.com, but not on GitHub Enterprise Server. OAuth app tokens and personal access tokens (classic) need the `admin:org` scope to use this endpoint.\n"
    };
    (list_hosted_runners) => {
        "\n# On GitHub\n\n- [`GET /orgs/{org}/actions/hosted-runners`](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#list-github-hosted-runners-for-an-organization): Available on github.com, but not on GitHub Enterprise Server. OAuth app tokens and personal access tokens (classic) need the `manage_runner:org` scope to use this endpoint.\n- [`GET /enterprises/{enterprise}/actions/hosted-runners`](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#list-github-hosted-runners-for-an-enterprise): Available on GitHub Enterprise Cloud, but not on GitHub Enterprise Server. OAuth app tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint. According to GitHub's description, GitHub Apps cannot use this operation.\n"
    };
    (list_hosted_runners_for_enterprise) => {
        "\n# On GitHub\n\n- [`GET /enterprises/{enterprise}/actions/hosted-runners`](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#list-github-hosted-runners-for-an-enterprise): Available on GitHub Enterprise Cloud, but not on GitHub Enterprise Server. OAuth app tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint. According to GitHub's description, GitHub Apps cannot use this operation.\n"
    };
    (list_hosted_runners_for_org) => {
        "\n# On GitHub\n\n- [`GET /orgs/{org}/actions/hosted-runners`](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#list-github-hosted-runners-for-an-organization): Available on github.com, but not on GitHub Enterprise Server. OAuth app tokens and personal access tokens (classic) need the `manage_runner:org` scope to use this endpoint.\n"
    };
    (list_installations) => {
        "\n# On GitHub\n\n- [`GET /app/installations`](https://docs.github.com/enterprise-server@3.9/rest/apps/apps#list-installations-for-the-authenticated-app): Available on github.com and GitHub Enterprise Server. You must use a [JWT](https://docs.github.com/enterprise-server@3.9/apps/building-github-apps/authenticating-with-github-apps/#authenticating-as-a-github-app) to access this endpoint.\n"
    };
    (list_labels_for_self_hosted_runner) => {
        "\n# On GitHub\n\n- [`GET /orgs/{org}/actions/runners/{runner_id}/labels`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#list-labels-for-a-self-hosted-runner-for-an-organization): Available on github.com and GitHub Enterprise Server. Authenticated users must have admin access to the organization to use this endpoint. OAuth app tokens and personal access tokens (classic) need the `admin:org` scope to use this endpoint.\n- [`GET /repos/{owner}/{repo}/actions/runners/{runner_id}/labels`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#list-labels-for-a-self-hosted-runner-for-a-repository): Available on github.com and GitHub Enterprise Server. Authenticated users must have admin access to the repository to use this endpoint. OAuth app tokens and personal access tokens (classic) need the `repo` scope to use this endpoint.\n- [`GET /enterprises/{enterprise}/actions/runners/{runner_id}/labels`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#list-labels-for-a-self-hosted-runner-for-an-enterprise): Available on GitHub Enterprise Cloud and GitHub Enterprise Server. OAuth app tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint. According to GitHub's description, GitHub Apps cannot use this operation.\n"
    };
    (list_labels_for_self_hosted_runner_for_enterprise) => {
        "\n# On GitHub\n\n- [`GET /enterprises/{enterprise}/actions/runners/{runner_id}/labels`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#list-labels-for-a-self-hosted-runner-for-an-enterprise): Available on GitHub Enterprise Cloud and GitHub Enterprise Server. OAuth app tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint. According to GitHub's description, GitHub Apps cannot use this operation.\n"
    };
    (list_labels_for_self_hosted_runner_for_org) => {
        "\n# On GitHub\n\n- [`GET /orgs/{org}/actions/runners/{runner_id}/labels`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#list-labels-for-a-self-hosted-runner-for-an-organization): Available on github.com and GitHub Enterprise Server. Authenticated users must have admin access to the organization to use this endpoint. OAuth app tokens and personal access tokens (classic) need the `admin:org` scope to use this endpoint.\n"
    };
    (list_labels_for_self_hosted_runner_for_repo) => {
        "\n# On GitHub\n\n- [`GET /repos/{owner}/{repo}/actions/runners/{runner_id}/labels`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#list-labels-for-a-self-hosted-runner-for-a-repository): Available on github.com and GitHub Enterprise Server. Authenticated users must have admin access to the repository to use this endpoint. OAuth app tokens and personal access tokens (classic) need the `repo` scope to use this endpoint.\n"
    };
    (list_org_access_to_self_hosted_runner_group_in_enterprise) => {
        "\n# On GitHub\n\n- [`GET /enterprises/{enterprise}/actions/runner-groups/{runner_group_id}/organizations`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runner-groups#list-organization-access-to-a-self-hosted-runner-group-in-an-enterprise): Available on GitHub Enterprise Cloud and GitHub Enterprise Server. OAuth app tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint. According to GitHub's description, GitHub Apps cannot use this operation.\n"
    };
    (list_repo_access_to_self_hosted_runner_group_in_org) => {
        "\n# On GitHub\n\n- [`GET /orgs/{org}/actions/runner-groups/{runner_group_id}/repositories`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runner-groups#list-repository-access-to-a-self-hosted-runner-group-in-an-organization): Available on github.com and GitHub Enterprise Server. OAuth app tokens and personal access tokens (classic) need the `admin:org` scope to use this endpoint.\n"
    };
    (list_repos_accessible_to_installation) => {
        "\n# On GitHub\n\n- [`GET /installation/repositories`](https://docs.github.com/enterprise-cloud@latest/rest/apps/installations#list-repositories-accessible-to-the-app-installation): Available on github.com and GitHub Enterprise Server.\n"
    };
    (list_repositories) => {
        "\n# On GitHub\n\n- [`GET /orgs/{org}/repos`](https://docs.github.com/enterprise-cloud@latest/rest/repos/repos#list-organization-repositories): Available on github.com and GitHub Enterprise Server.\n"
    };
    (list_repositories_for_org) => {
        "\n# On GitHub\n\n- [`GET /orgs/{org}/repos`](https://docs.github.com/enterprise-cloud@latest/rest/repos/repos#list-organization-repositories): Available on github.com and GitHub Enterprise Server.\n"
    };
    (list_runner_applications) => {
        "\n# On GitHub\n\n- [`GET /orgs/{org}/actions/runners/downloads`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#list-runner-applications-for-an-organization): Available on github.com and GitHub Enterprise Server. Authenticated users must have admin access to the organization to use this endpoint. OAuth app tokens and personal access tokens (classic) need the `admin:org` scope to use this endpoint.\n- [`GET /repos/{owner}/{repo}/actions/runners/downloads`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#list-runner-applications-for-a-repository): Available on github.com and GitHub Enterprise Server. Authenticated users must have admin access to the repository to use this endpoint. OAuth app tokens and personal access tokens (classic) need the `repo` scope to use this endpoint.\n- [`GET /enterprises/{enterprise}/actions/runners/downloads`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#list-runner-applications-for-an-enterprise): Available on GitHub Enterprise Cloud and GitHub Enterprise Server. OAuth app tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint. According to GitHub's description, GitHub Apps cannot use this operation.\n"
    };
    (list_runner_applications_for_enterprise) => {
        "\n# On GitHub\n\n- [`GET /enterprises/{enterprise}/actions/runners/downloads`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#list-runner-applications-for-an-enterprise): Available on GitHub Enterprise Cloud and GitHub Enterprise Server. OAuth app tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint. According to GitHub's description, GitHub Apps cannot use this operation.\n"
    };
    (list_runner_applications_for_org) => {
        "\n# On GitHub\n\n- [`GET /orgs/{org}/actions/runners/downloads`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#list-runner-applications-for-an-organization): Available on github.com and GitHub Enterprise Server. Authenticated users must have admin access to the organization to use this endpoint. OAuth app tokens and personal access tokens (classic) need the `admin:org` scope to use this endpoint.\n"
    };
    (list_runner_applications_for_repo) => {
        "\n# On GitHub\n\n- [`GET /repos/{owner}/{repo}/actions/runners/downloads`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#list-runner-applications-for-a-repository): Available on github.com and GitHub Enterprise Server. Authenticated users must have admin access to the repository to use this endpoint. OAuth app tokens and personal access tokens (classic) need the `repo` scope to use this endpoint.\n"
    };
    (list_selected_repositories_self_hosted_runners_organization) => {
        "\n# On GitHub\n\n- [`GET /orgs/{org}/actions/permissions/self-hosted-runners/repositories`](https://docs.github.com/enterprise-cloud@latest/rest/actions/permissions#list-repositories-allowed-to-use-self-hosted-runners-in-an-organization): Available on github.com, and on GitHub Enterprise Server from 3.19. OAuth app tokens and personal access tokens (classic) need the `admin:org` scope or the \"Actions policies\" fine-grained permission to use this endpoint.\n"
    };
    (list_self_hosted_runner_groups) => {
        "\n# On GitHub\n\n- [`GET /orgs/{org}/actions/runner-groups`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runner-groups#list-self-hosted-runner-groups-for-an-organization): Available on github.com and GitHub Enterprise Server. OAuth app tokens and personal access tokens (classic) need the `admin:org` scope to use this endpoint.\n- [`GET /enterprises/{enterprise}/actions/runner-groups`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runner-groups#list-self-hosted-runner-groups-for-an-enterprise): Available on GitHub Enterprise Cloud and GitHub Enterprise Server. OAuth app tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint. According to GitHub's description, GitHub Apps cannot use this operation.\n"
    };
    (list_self_hosted_runner_groups_for_enterprise) => {
        "\n# On GitHub\n\n- [`GET /enterprises/{enterprise}/actions/runner-groups`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runner-groups#list-self-hosted-runner-groups-for-an-enterprise): Available on GitHub Enterprise Cloud and GitHub Enterprise Server. OAuth app tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint. According to GitHub's description, GitHub Apps cannot use this operation.\n"
    };
    (list_self_hosted_runner_groups_for_org) => {
        "\n# On GitHub\n\n- [`GET /orgs/{org}/actions/runner-groups`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runner-groups#list-self-hosted-runner-groups-for-an-organization): Available on github.com and GitHub Enterprise Server. OAuth app tokens and personal access tokens (classic) need the `admin:org` scope to use this endpoint.\n"
    };
    (list_self_hosted_runners) => {
        "\n# On GitHub\n\n- [`GET /orgs/{org}/actions/runners`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#list-self-hosted-runners-for-an-organization): Available on github.com and GitHub Enterprise Server. Authenticated users must have admin access to the organization to use this endpoint. OAuth app tokens and personal access tokens (classic) need the `admin:org` scope to use this endpoint.\n- [`GET /repos/{owner}/{repo}/actions/runners`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#list-self-hosted-runners-for-a-repository): Available on github.com and GitHub Enterprise Server. Authenticated users must have admin access to the repository to use this endpoint. OAuth app tokens and personal access tokens (classic) need the `repo` scope to use this endpoint.\n- [`GET /enterprises/{enterprise}/actions/runners`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#list-self-hosted-runners-for-an-enterprise): Available on GitHub Enterprise Cloud and GitHub Enterprise Server. OAuth app tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint. According to GitHub's description, GitHub Apps cannot use this operation.\n"
    };
    (list_self_hosted_runners_for_enterprise) => {
        "\n# On GitHub\n\n- [`GET /enterprises/{enterprise}/actions/runners`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#list-self-hosted-runners-for-an-enterprise): Available on GitHub Enterprise Cloud and GitHub Enterprise Server. OAuth app tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint. According to GitHub's description, GitHub Apps cannot use this operation.\n"
    };
    (list_self_hosted_runners_for_org) => {
        "\n# On GitHub\n\n- [`GET /orgs/{org}/actions/runners`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#list-self-hosted-runners-for-an-organization): Available on github.com and GitHub Enterprise Server. Authenticated users must have admin access to the organization to use this endpoint. OAuth app tokens and personal access tokens (classic) need the `admin:org` scope to use this endpoint.\n"
    };
    (list_self_hosted_runners_for_repo) => {
        "\n# On GitHub\n\n- [`GET /repos/{owner}/{repo}/actions/runners`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#list-self-hosted-runners-for-a-repository): Available on github.com and GitHub Enterprise Server. Authenticated users must have admin access to the repository to use this endpoint. OAuth app tokens and personal access tokens (classic) need the `repo` scope to use this endpoint.\n"
    };
    (list_self_hosted_runners_in_group) => {
        "\n# On GitHub\n\n- [`GET /orgs/{org}/actions/runner-groups/{runner_group_id}/runners`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runner-groups#list-self-hosted-runners-in-a-group-for-an-organization): Available on github.com and GitHub Enterprise Server. OAuth app tokens and personal access tokens (classic) need the `admin:org` scope to use this endpoint.\n- [`GET /enterprises/{enterprise}/actions/runner-groups/{runner_group_id}/runners`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runner-groups#list-self-hosted-runners-in-a-group-for-an-enterprise): Available on GitHub Enterprise Cloud and GitHub Enterprise Server. OAuth app tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint. According to GitHub's description, GitHub Apps cannot use this operation.\n"
    };
    (list_self_hosted_runners_in_group_for_enterprise) => {
        "\n# On GitHub\n\n- [`GET /enterprises/{enterprise}/actions/runner-groups/{runner_group_id}/runners`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runner-groups#list-self-hosted-runners-in-a-group-for-an-enterprise): Available on GitHub Enterprise Cloud and GitHub Enterprise Server. OAuth app tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint. According to GitHub's description, GitHub Apps cannot use this operation.\n"
    };
    (list_self_hosted_runners_in_group_for_org) => {
        "\n# On GitHub\n\n- [`GET /orgs/{org}/actions/runner-groups/{runner_group_id}/runners`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runner-groups#list-self-hosted-runners-in-a-group-for-an-organization): Available on github.com and GitHub Enterprise Server. OAuth app tokens and personal access tokens (classic) need the `admin:org` scope to use this endpoint.\n"
    };
    (remove_all_custom_labels_from_self_hosted_runner) => {
        "\n# On GitHub\n\n- [`DELETE /orgs/{org}/actions/runners/{runner_id}/labels`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#remove-all-custom-labels-from-a-self-hosted-runner-for-an-organization): Available on github.com and GitHub Enterprise Server. Authenticated users must have admin access to the organization to use this endpoint. OAuth app tokens and personal access tokens (classic) need the `admin:org` scope to use this endpoint.\n- [`DELETE /repos/{owner}/{repo}/actions/runners/{runner_id}/labels`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#remove-all-custom-labels-from-a-self-hosted-runner-for-a-repository): Available on github.com and GitHub Enterprise Server. Authenticated users must have admin access to the repository to use this endpoint. OAuth app tokens and personal access tokens (classic) need the `repo` scope to use this endpoint.\n- [`DELETE /enterprises/{enterprise}/actions/runners/{runner_id}/labels`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#remove-all-custom-labels-from-a-self-hosted-runner-for-an-enterprise): Available on GitHub Enterprise Cloud and GitHub Enterprise Server. OAuth app tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint. According to GitHub's description, GitHub Apps cannot use this operation.\n"
    };
    (remove_all_custom_labels_from_self_hosted_runner_for_enterprise) => {
        "\n# On GitHub\n\n- [`DELETE /enterprises/{enterprise}/actions/runners/{runner_id}/labels`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#remove-all-custom-labels-from-a-self-hosted-runner-for-an-enterprise): Available on GitHub Enterprise Cloud and GitHub Enterprise Server. OAuth app tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint. According to GitHub's description, GitHub Apps cannot use this operation.\n"
    };
    (remove_all_custom_labels_from_self_hosted_runner_for_org) => {
        "\n# On GitHub\n\n- [`DELETE /orgs/{org}/actions/runners/{runner_id}/labels`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#remove-all-custom-labels-from-a-self-hosted-runner-for-an-organization): Available on github.com and GitHub Enterprise Server. Authenticated users must have admin access to the organization to use this endpoint. OAuth app tokens and personal access tokens (classic) need the `admin:org` scope to use this endpoint.\n"
    };
    (remove_all_custom_labels_from_self_hosted_runner_for_repo) => {
        "\n# On GitHub\n\n- [`DELETE /repos/{owner}/{repo}/actions/runners/{runner_id}/labels`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#remove-all-custom-labels-from-a-self-hosted-runner-for-a-repository): Available on github.com and GitHub Enterprise Server. Authenticated users must have admin access to the repository to use this endpoint. OAuth app tokens and personal access tokens (classic) need the `repo` scope to use this endpoint.\n"
    };
    (remove_custom_label_from_self_hosted_runner) => {
        "\n# On GitHub\n\n- [`DELETE /orgs/{org}/actions/runners/{runner_id}/labels/{name}`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#remove-a-custom-label-from-a-self-hosted-runner-for-an-organization): Available on github.com and GitHub Enterprise Server. Authenticated users must have admin access to the organization to use this endpoint. OAuth app tokens and personal access tokens (classic) need the `admin:org` scope to use this endpoint.\n- [`DELETE /repos/{owner}/{repo}/actions/runners/{runner_id}/labels/{name}`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#remove-a-custom-label-from-a-self-hosted-runner-for-a-repository): Available on github.com and GitHub Enterprise Server. Authenticated users must have admin access to the repository to use this endpoint. OAuth app tokens and personal access tokens (classic) need the `repo` scope to use this endpoint.\n- [`DELETE /enterprises/{enterprise}/actions/runners/{runner_id}/labels/{name}`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#remove-a-custom-label-from-a-self-hosted-runner-for-an-enterprise): Available on GitHub Enterprise Cloud and GitHub Enterprise Server. OAuth app tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint. According to GitHub's description, GitHub Apps cannot use this operation.\n"
    };
    (remove_custom_label_from_self_hosted_runner_for_enterprise) => {
        "\n# On GitHub\n\n- [`DELETE /enterprises/{enterprise}/actions/runners/{runner_id}/labels/{name}`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#remove-a-custom-label-from-a-self-hosted-runner-for-an-enterprise): Available on GitHub Enterprise Cloud and GitHub Enterprise Server. OAuth app tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint. According to GitHub's description, GitHub Apps cannot use this operation.\n"
    };
    (remove_custom_label_from_self_hosted_runner_for_org) => {
        "\n# On GitHub\n\n- [`DELETE /orgs/{org}/actions/runners/{runner_id}/labels/{name}`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#remove-a-custom-label-from-a-self-hosted-runner-for-an-organization): Available on github.com and GitHub Enterprise Server. Authenticated users must have admin access to the organization to use this endpoint. OAuth app tokens and personal access tokens (classic) need the `admin:org` scope to use this endpoint.\n"
    };
    (remove_custom_label_from_self_hosted_runner_for_repo) => {
        "\n# On GitHub\n\n- [`DELETE /repos/{owner}/{repo}/actions/runners/{runner_id}/labels/{name}`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#remove-a-custom-label-from-a-self-hosted-runner-for-a-repository): Available on github.com and GitHub Enterprise Server. Authenticated users must have admin access to the repository to use this endpoint. OAuth app tokens and personal access tokens (classic) need the `repo` scope to use this endpoint.\n"
    };
    (remove_org_access_to_self_hosted_runner_group_in_enterprise) => {
        "\n# On GitHub\n\n- [`DELETE /enterprises/{enterprise}/actions/runner-groups/{runner_group_id}/organizations/{org_id}`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runner-groups#remove-organization-access-to-a-self-hosted-runner-group-in-an-enterprise): Available on GitHub Enterprise Cloud and GitHub Enterprise Server. OAuth app tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint. According to GitHub's description, GitHub Apps cannot use this operation.\n"
    };
    (remove_repo_access_to_self_hosted_runner_group_in_org) => {
        "\n# On GitHub\n\n- [`DELETE /orgs/{org}/actions/runner-groups/{runner_group_id}/repositories/{repository_id}`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runner-groups#remove-repository-access-to-a-self-hosted-runner-group-in-an-organization): Available on github.com and GitHub Enterprise Server. OAuth app tokens and personal access tokens (classic) need the `admin:org` scope to use this endpoint.\n"
    };
    (remove_self_hosted_runner_from_group) => {
        "\n# On GitHub\n\n- [`DELETE /orgs/{org}/actions/runner-groups/{runner_group_id}/runners/{runner_id}`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runner-groups#remove-a-self-hosted-runner-from-a-group-for-an-organization): Available on github.com and GitHub Enterprise Server. OAuth app tokens and personal access tokens (classic) need the `admin:org` scope to use this endpoint.\n- [`DELETE /enterprises/{enterprise}/actions/runner-groups/{runner_group_id}/runners/{runner_id}`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runner-groups#remove-a-self-hosted-runner-from-a-group-for-an-enterprise): Available on GitHub Enterprise Cloud and GitHub Enterprise Server. OAuth app tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint. According to GitHub's description, GitHub Apps cannot use this operation.\n"
    };
    (remove_self_hosted_runner_from_group_for_enterprise) => {
        "\n# On GitHub\n\n- [`DELETE /enterprises/{enterprise}/actions/runner-groups/{runner_group_id}/runners/{runner_id}`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runner-groups#remove-a-self-hosted-runner-from-a-group-for-an-enterprise): Available on GitHub Enterprise Cloud and GitHub Enterprise Server. OAuth app tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint. According to GitHub's description, GitHub Apps cannot use this operation.\n"
    };
    (remove_self_hosted_runner_from_group_for_org) => {
        "\n# On GitHub\n\n- [`DELETE /orgs/{org}/actions/runner-groups/{runner_group_id}/runners/{runner_id}`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runner-groups#remove-a-self-hosted-runner-from-a-group-for-an-organization): Available on github.com and GitHub Enterprise Server. OAuth app tokens and personal access tokens (classic) need the `admin:org` scope to use this endpoint.\n"
    };
    (set_custom_labels_for_self_hosted_runner) => {
        "\n# On GitHub\n\n- [`PUT /orgs/{org}/actions/runners/{runner_id}/labels`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#set-custom-labels-for-a-self-hosted-runner-for-an-organization): Available on github.com and GitHub Enterprise Server. Authenticated users must have admin access to the organization to use this endpoint. OAuth app tokens and personal access tokens (classic) need the `admin:org` scope to use this endpoint.\n- [`PUT /repos/{owner}/{repo}/actions/runners/{runner_id}/labels`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#set-custom-labels-for-a-self-hosted-runner-for-a-repository): Available on github.com and GitHub Enterprise Server. Authenticated users must have admin access to the repository to use this endpoint. OAuth app tokens and personal access tokens (classic) need the `repo` scope to use this endpoint.\n- [`PUT /enterprises/{enterprise}/actions/runners/{runner_id}/labels`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#set-custom-labels-for-a-self-hosted-runner-for-an-enterprise): Available on GitHub Enterprise Cloud and GitHub Enterprise Server. OAuth app tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint. According to GitHub's description, GitHub Apps cannot use this operation.\n"
    };
    (set_custom_labels_for_self_hosted_runner_for_enterprise) => {
        "\n# On GitHub\n\n- [`PUT /enterprises/{enterprise}/actions/runners/{runner_id}/labels`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#set-custom-labels-for-a-self-hosted-runner-for-an-enterprise): Available on GitHub Enterprise Cloud and GitHub Enterprise Server. OAuth app tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint. According to GitHub's description, GitHub Apps cannot use this operation.\n"
    };
    (set_custom_labels_for_self_hosted_runner_for_org) => {
        "\n# On GitHub\n\n- [`PUT /orgs/{org}/actions/runners/{runner_id}/labels`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#set-custom-labels-for-a-self-hosted-runner-for-an-organization): Available on github.com and GitHub Enterprise Server. Authenticated users must have admin access to the organization to use this endpoint. OAuth app tokens and personal access tokens (classic) need the `admin:org` scope to use this endpoint.\n"
    };
    (set_custom_labels_for_self_hosted_runner_for_repo) => {
        "\n# On GitHub\n\n- [`PUT /repos/{owner}/{repo}/actions/runners/{runner_id}/labels`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#set-custom-labels-for-a-self-hosted-runner-for-a-repository): Available on github.com and GitHub Enterprise Server. Authenticated users must have admin access to the repository to use this endpoint. OAuth app tokens and personal access tokens (classic) need the `repo` scope to use this endpoint.\n"
    };
    (set_org_access_to_self_hosted_runner_group_in_enterprise) => {
        "\n# On GitHub\n\n- [`PUT /enterprises/{enterprise}/actions/runner-groups/{runner_group_id}/organizations`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runner-groups#set-organization-access-for-a-self-hosted-runner-group-in-an-enterprise): Available on GitHub Enterprise Cloud and GitHub Enterprise Server. OAuth app tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint. According to GitHub's description, GitHub Apps cannot use this operation.\n"
    };
    (set_repo_access_to_self_hosted_runner_group_in_org) => {
        "\n# On GitHub\n\n- [`PUT /orgs/{org}/actions/runner-groups/{runner_group_id}/repositories`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runner-groups#set-repository-access-for-a-self-hosted-runner-group-in-an-organization): Available on github.com and GitHub Enterprise Server. OAuth app tokens and personal access tokens (classic) need the `admin:org` scope to use this endpoint.\n"
    };
    (set_selected_repositories_self_hosted_runners_organization) => {
        "\n# On GitHub\n\n- [`PUT /orgs/{org}/actions/permissions/self-hosted-runners/repositories`](https://docs.github.com/enterprise-cloud@latest/rest/actions/permissions#set-repositories-allowed-to-use-self-hosted-runners-in-an-organization): Available on github.com, and on GitHub Enterprise Server from 3.19. OAuth app tokens and personal access tokens (classic) need the `admin:org` scope or the \"Actions policies\" fine-grained permission to use this endpoint.\n"
    };
    (set_self_hosted_runners_in_group) => {
        "\n# On GitHub\n\n- [`PUT /orgs/{org}/actions/runner-groups/{runner_group_id}/runners`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runner-groups#set-self-hosted-runners-in-a-group-for-an-organization): Available on github.com and GitHub Enterprise Server. OAuth app tokens and personal access tokens (classic) need the `admin:org` scope to use this endpoint.\n- [`PUT /enterprises/{enterprise}/actions/runner-groups/{runner_group_id}/runners`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runner-groups#set-self-hosted-runners-in-a-group-for-an-enterprise): Available on GitHub Enterprise Cloud and GitHub Enterprise Server. OAuth app tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint. According to GitHub's description, GitHub Apps cannot use this operation.\n"
    };
    (set_self_hosted_runners_in_group_for_enterprise) => {
        "\n# On GitHub\n\n- [`PUT /enterprises/{enterprise}/actions/runner-groups/{runner_group_id}/runners`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runner-groups#set-self-hosted-runners-in-a-group-for-an-enterprise): Available on GitHub Enterprise Cloud and GitHub Enterprise Server. OAuth app tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint. According to GitHub's description, GitHub Apps cannot use this operation.\n"
    };
    (set_self_hosted_runners_in_group_for_org) => {
        "\n# On GitHub\n\n- [`PUT /orgs/{org}/actions/runner-groups/{runner_group_id}/runners`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runner-groups#set-self-hosted-runners-in-a-group-for-an-organization): Available on github.com and GitHub Enterprise Server. OAuth app tokens and personal access tokens (classic) need the `admin:org` scope to use this endpoint.\n"
    };
    (set_self_hosted_runners_permissions) => {
        "\n# On GitHub\n\n- [`PUT /enterprises/{enterprise}/actions/permissions/self-hosted-runners`](https://docs.github.com/enterprise-cloud@latest/rest/actions/permissions#set-self-hosted-runners-permissions-for-an-enterprise): Available on GitHub Enterprise Cloud, and on GitHub Enterprise Server from 3.19. According to GitHub's description, GitHub Apps cannot use this operation.\n"
    };
    (set_self_hosted_runners_permissions_organization) => {
        "\n# On GitHub\n\n- [`PUT /orgs/{org}/actions/permissions/self-hosted-runners`](https://docs.github.com/enterprise-cloud@latest/rest/actions/permissions#set-self-hosted-runners-settings-for-an-organization): Available on github.com, and on GitHub Enterprise Server from 3.19. OAuth app tokens and personal access tokens (classic) need the `admin:org` scope or the \"Actions policies\" fine-grained permission to use this endpoint.\n"
    };
    (update_hosted_runner) => {
        "\n# On GitHub\n\n- [`PATCH /orgs/{org}/actions/hosted-runners/{hosted_runner_id}`](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#update-a-github-hosted-runner-for-an-organization): Available on github.com, but not on GitHub Enterprise Server. OAuth app tokens and personal access tokens (classic) need the `manage_runners:org` scope to use this endpoint.\n- [`PATCH /enterprises/{enterprise}/actions/hosted-runners/{hosted_runner_id}`](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#update-a-github-hosted-runner-for-an-enterprise): Available on GitHub Enterprise Cloud, but not on GitHub Enterprise Server. OAuth app tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint. According to GitHub's description, GitHub Apps cannot use this operation.\n"
    };
    (update_hosted_runner_for_enterprise) => {
        "\n# On GitHub\n\n- [`PATCH /enterprises/{enterprise}/actions/hosted-runners/{hosted_runner_id}`](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#update-a-github-hosted-runner-for-an-enterprise): Available on GitHub Enterprise Cloud, but not on GitHub Enterprise Server. OAuth app tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint. According to GitHub's description, GitHub Apps cannot use this operation.\n"
    };
    (update_hosted_runner_for_org) => {
        "\n# On GitHub\n\n- [`PATCH /orgs/{org}/actions/hosted-runners/{hosted_runner_id}`](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#update-a-github-hosted-runner-for-an-organization): Available on github.com, but not on GitHub Enterprise Server. OAuth app tokens and personal access tokens (classic) need the `manage_runners:org` scope to use this endpoint.\n"
    };
    (update_self_hosted_runner_group) => {
        "\n# On GitHub\n\n- [`PATCH /orgs/{org}/actions/runner-groups/{runner_group_id}`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runner-groups#update-a-self-hosted-runner-group-for-an-organization): Available on github.com and GitHub Enterprise Server. OAuth app tokens and personal access tokens (classic) need the `admin:org` scope to use this endpoint.\n- [`PATCH /enterprises/{enterprise}/actions/runner-groups/{runner_group_id}`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runner-groups#update-a-self-hosted-runner-group-for-an-enterprise): Available on GitHub Enterprise Cloud and GitHub Enterprise Server. OAuth app tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint. According to GitHub's description, GitHub Apps cannot use this operation.\n"
    };
    (update_self_hosted_runner_group_for_enterprise) => {
        "\n# On GitHub\n\n- [`PATCH /enterprises/{enterprise}/actions/runner-groups/{runner_group_id}`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runner-groups#update-a-self-hosted-runner-group-for-an-enterprise): Available on GitHub Enterprise Cloud and GitHub Enterprise Server. OAuth app tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint. According to GitHub's description, GitHub Apps cannot use this operation.\n"
    };
    (update_self_hosted_runner_group_for_org) => {
        "\n# On GitHub\n\n- [`PATCH /orgs/{org}/actions/runner-groups/{runner_group_id}`](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runner-groups#update-a-self-hosted-runner-group-for-an-organization): Available on github.com and GitHub Enterprise Server. OAuth app tokens and personal access tokens (classic) need the `admin:org` scope to use this endpoint.\n"
    };
}
pub(crate) use docs;
