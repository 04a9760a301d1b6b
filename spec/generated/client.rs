// Generated from github.json by `cargo xtask generate`. Do not edit.

impl Client {
    /**List installations for the authenticated app

You must use a [JWT](https://docs.github.com/enterprise-server@3.9/apps/building-github-apps/authenticating-with-github-apps/#authenticating-as-a-github-app) to access this endpoint.

The permissions the installation has are included under the `permissions` key.

Available on github.com and GitHub Enterprise Server.

[GitHub's documentation](https://docs.github.com/enterprise-server@3.9/rest/apps/apps#list-installations-for-the-authenticated-app)

Sends a `GET` request to `/app/installations`

Arguments:
- `outdated`
- `page`: The page number of the results to fetch. For more information, see "[Using pagination in the REST API](https://docs.github.com/enterprise-cloud@latest/rest/using-the-rest-api/using-pagination-in-the-rest-api)."
- `per_page`: The number of results per page (max 100). For more information, see "[Using pagination in the REST API](https://docs.github.com/enterprise-cloud@latest/rest/using-the-rest-api/using-pagination-in-the-rest-api)."
- `since`: Only show results that were last updated after the given time. This is a timestamp in [ISO 8601](https://en.wikipedia.org/wiki/ISO_8601) format: `YYYY-MM-DDTHH:MM:SSZ`.
*/
    pub async fn list_installations(
        &self,
        outdated: Option<&str>,
        page: Option<i64>,
        per_page: Option<i64>,
        since: Option<&::chrono::DateTime<::chrono::offset::Utc>>,
    ) -> Result<Response<Vec<types::Installation>>, Error> {
        let request = Request::new(&operations::LIST_INSTALLATIONS, &[])?
            .query("outdated", outdated.as_ref())
            .query("page", page.as_ref())
            .query("per_page", per_page.as_ref())
            .query("since", since.as_ref());
        self.send(request).await
    }
    /**Create an installation access token for an app

Creates an installation access token that enables a GitHub App to make authenticated API requests for the app's installation on an enterprise, organization, or individual account. Installation tokens expire one hour from the time you create them. Using an expired token produces a status code of `401 - Unauthorized`, and requires creating a new installation token. By default the installation token has access to all repositories that the installation can access.

Optionally, you can use the `repositories` or `repository_ids` body parameters to specify individual repositories that the installation access token can access. If you don't use `repositories` or `repository_ids` to grant access to specific repositories, the installation access token will have access to all repositories that the installation was granted access to. The installation access token cannot be granted access to repositories that the installation was not granted access to. Up to 500 repositories can be listed in this manner.

Optionally, use the `permissions` body parameter to specify the permissions that the installation access token should have. If `permissions` is not specified, the installation access token will have all of the permissions that were granted to the app. The installation access token cannot be granted permissions that the app was not granted.

Enterprise account installations do not have access to repositories and cannot be scoped down using the `permissions` parameter.

You must use a [JWT](https://docs.github.com/enterprise-cloud@latest/apps/building-github-apps/authenticating-with-github-apps/#authenticating-as-a-github-app) to access this endpoint.

Available on github.com and GitHub Enterprise Server.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/apps/apps#create-an-installation-access-token-for-an-app)

Sends a `POST` request to `/app/installations/{installation_id}/access_tokens`

Arguments:
- `installation_id`: The unique identifier of the installation.
- `body`
*/
    pub async fn create_installation_access_token(
        &self,
        installation_id: &crate::models::InstallationId,
        body: &types::CreateInstallationToken,
    ) -> Result<Response<types::InstallationToken>, Error> {
        let request = Request::new(
                &operations::CREATE_INSTALLATION_ACCESS_TOKEN,
                &[&installation_id],
            )?
            .json(body)?;
        self.send(request).await
    }
    /**List GitHub-hosted runners for an enterprise

Lists all GitHub-hosted runners configured in an enterprise.

OAuth app tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint.

Available on GitHub Enterprise Cloud, but not on GitHub Enterprise Server.

According to GitHub's description, GitHub Apps cannot use this operation.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#list-github-hosted-runners-for-an-enterprise)

Sends a `GET` request to `/enterprises/{enterprise}/actions/hosted-runners`

Arguments:
- `enterprise`: The slug version of the enterprise name.
- `page`: The page number of the results to fetch. For more information, see "[Using pagination in the REST API](https://docs.github.com/enterprise-cloud@latest/rest/using-the-rest-api/using-pagination-in-the-rest-api)."
- `per_page`: The number of results per page (max 100). For more information, see "[Using pagination in the REST API](https://docs.github.com/enterprise-cloud@latest/rest/using-the-rest-api/using-pagination-in-the-rest-api)."
*/
    pub async fn list_hosted_runners_for_enterprise(
        &self,
        enterprise: &str,
        page: Option<i64>,
        per_page: Option<i64>,
    ) -> Result<Response<types::HostedRunnerList>, Error> {
        let request = Request::new(
                &operations::LIST_HOSTED_RUNNERS_FOR_ENTERPRISE,
                &[&enterprise],
            )?
            .query("page", page.as_ref())
            .query("per_page", per_page.as_ref());
        self.send(request).await
    }
    /**Create a GitHub-hosted runner for an enterprise

Creates a GitHub-hosted runner for an enterprise.
OAuth tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint.

Available on GitHub Enterprise Cloud, but not on GitHub Enterprise Server.

According to GitHub's description, GitHub Apps cannot use this operation.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#create-a-github-hosted-runner-for-an-enterprise)

Sends a `POST` request to `/enterprises/{enterprise}/actions/hosted-runners`

Arguments:
- `enterprise`: The slug version of the enterprise name.
- `body`
*/
    pub async fn create_hosted_runner_for_enterprise(
        &self,
        enterprise: &str,
        body: &types::CreateHostedRunner,
    ) -> Result<Response<types::HostedRunner>, Error> {
        let request = Request::new(
                &operations::CREATE_HOSTED_RUNNER_FOR_ENTERPRISE,
                &[&enterprise],
            )?
            .json(body)?;
        self.send(request).await
    }
    /**List custom images for an enterprise

List custom images for an enterprise.

OAuth tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint.

Available on GitHub Enterprise Cloud, but not on GitHub Enterprise Server.

According to GitHub's description, GitHub Apps cannot use this operation.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#list-custom-images-for-an-enterprise)

Sends a `GET` request to `/enterprises/{enterprise}/actions/hosted-runners/images/custom`

Arguments:
- `enterprise`: The slug version of the enterprise name.
*/
    pub async fn list_custom_images_for_enterprise(
        &self,
        enterprise: &str,
    ) -> Result<Response<types::CustomImageList>, Error> {
        let request = Request::new(
            &operations::LIST_CUSTOM_IMAGES_FOR_ENTERPRISE,
            &[&enterprise],
        )?;
        self.send(request).await
    }
    /**Get an enterprise custom image definition for GitHub Actions Hosted Runners

Get an enterprise custom image definition for GitHub Actions Hosted Runners.

OAuth tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint.

Available on GitHub Enterprise Cloud, but not on GitHub Enterprise Server.

According to GitHub's description, GitHub Apps cannot use this operation.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#get-an-enterprise-custom-image-definition-for-github-actions-hosted-runners)

Sends a `GET` request to `/enterprises/{enterprise}/actions/hosted-runners/images/custom/{image_definition_id}`

Arguments:
- `enterprise`: The slug version of the enterprise name.
- `image_definition_id`: Image definition ID of custom image
*/
    pub async fn get_custom_image_for_enterprise(
        &self,
        enterprise: &str,
        image_definition_id: &crate::models::CustomImageId,
    ) -> Result<Response<types::CustomImage>, Error> {
        let request = Request::new(
            &operations::GET_CUSTOM_IMAGE_FOR_ENTERPRISE,
            &[&enterprise, &image_definition_id],
        )?;
        self.send(request).await
    }
    /**Delete a custom image from the enterprise

Delete a custom image from the enterprise.

OAuth tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint.

Available on GitHub Enterprise Cloud, but not on GitHub Enterprise Server.

According to GitHub's description, GitHub Apps cannot use this operation.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#delete-a-custom-image-from-the-enterprise)

Sends a `DELETE` request to `/enterprises/{enterprise}/actions/hosted-runners/images/custom/{image_definition_id}`

Arguments:
- `enterprise`: The slug version of the enterprise name.
- `image_definition_id`: Image definition ID of custom image
*/
    pub async fn delete_custom_image_from_enterprise(
        &self,
        enterprise: &str,
        image_definition_id: &crate::models::CustomImageId,
    ) -> Result<Response<()>, Error> {
        let request = Request::new(
            &operations::DELETE_CUSTOM_IMAGE_FROM_ENTERPRISE,
            &[&enterprise, &image_definition_id],
        )?;
        self.send(request).await
    }
    /**List image versions of a custom image for an enterprise

List image versions of a custom image for an enterprise.

OAuth tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint.

Available on GitHub Enterprise Cloud, but not on GitHub Enterprise Server.

According to GitHub's description, GitHub Apps cannot use this operation.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#list-image-versions-of-a-custom-image-for-an-enterprise)

Sends a `GET` request to `/enterprises/{enterprise}/actions/hosted-runners/images/custom/{image_definition_id}/versions`

Arguments:
- `enterprise`: The slug version of the enterprise name.
- `image_definition_id`: Image definition ID of custom image
*/
    pub async fn list_custom_image_versions_for_enterprise(
        &self,
        enterprise: &str,
        image_definition_id: &crate::models::CustomImageId,
    ) -> Result<Response<types::CustomImageVersionList>, Error> {
        let request = Request::new(
            &operations::LIST_CUSTOM_IMAGE_VERSIONS_FOR_ENTERPRISE,
            &[&enterprise, &image_definition_id],
        )?;
        self.send(request).await
    }
    /**Get an image version of an enterprise custom image for GitHub Actions Hosted Runners

Get an image version of an enterprise custom image for GitHub Actions Hosted Runners.

OAuth tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint.

Available on GitHub Enterprise Cloud, but not on GitHub Enterprise Server.

According to GitHub's description, GitHub Apps cannot use this operation.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#get-an-image-version-of-an-enterprise-custom-image-for-github-actions-hosted-runners)

Sends a `GET` request to `/enterprises/{enterprise}/actions/hosted-runners/images/custom/{image_definition_id}/versions/{version}`

Arguments:
- `enterprise`: The slug version of the enterprise name.
- `image_definition_id`: Image definition ID of custom image
- `version`: Version of a custom image
*/
    pub async fn get_custom_image_version_for_enterprise(
        &self,
        enterprise: &str,
        image_definition_id: &crate::models::CustomImageId,
        version: &types::ImageVersion,
    ) -> Result<Response<types::CustomImageVersion>, Error> {
        let request = Request::new(
            &operations::GET_CUSTOM_IMAGE_VERSION_FOR_ENTERPRISE,
            &[&enterprise, &image_definition_id, &version],
        )?;
        self.send(request).await
    }
    /**Delete an image version of custom image from the enterprise

Delete an image version of custom image from the enterprise.

OAuth tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint.

Available on GitHub Enterprise Cloud, but not on GitHub Enterprise Server.

According to GitHub's description, GitHub Apps cannot use this operation.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#delete-an-image-version-of-custom-image-from-the-enterprise)

Sends a `DELETE` request to `/enterprises/{enterprise}/actions/hosted-runners/images/custom/{image_definition_id}/versions/{version}`

Arguments:
- `enterprise`: The slug version of the enterprise name.
- `image_definition_id`: Image definition ID of custom image
- `version`: Version of a custom image
*/
    pub async fn delete_custom_image_version_from_enterprise(
        &self,
        enterprise: &str,
        image_definition_id: &crate::models::CustomImageId,
        version: &types::ImageVersion,
    ) -> Result<Response<()>, Error> {
        let request = Request::new(
            &operations::DELETE_CUSTOM_IMAGE_VERSION_FROM_ENTERPRISE,
            &[&enterprise, &image_definition_id, &version],
        )?;
        self.send(request).await
    }
    /**Get GitHub-owned images for GitHub-hosted runners in an enterprise

Get the list of GitHub-owned images available for GitHub-hosted runners for an enterprise.

Available on GitHub Enterprise Cloud, but not on GitHub Enterprise Server.

According to GitHub's description, GitHub Apps cannot use this operation.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#get-github-owned-images-for-github-hosted-runners-in-an-enterprise)

Sends a `GET` request to `/enterprises/{enterprise}/actions/hosted-runners/images/github-owned`

Arguments:
- `enterprise`: The slug version of the enterprise name.
*/
    pub async fn get_hosted_runners_github_owned_images_for_enterprise(
        &self,
        enterprise: &str,
    ) -> Result<Response<types::CuratedImageList>, Error> {
        let request = Request::new(
            &operations::GET_HOSTED_RUNNERS_GITHUB_OWNED_IMAGES_FOR_ENTERPRISE,
            &[&enterprise],
        )?;
        self.send(request).await
    }
    /**Get partner images for GitHub-hosted runners in an enterprise

Get the list of partner images available for GitHub-hosted runners for an enterprise.

Available on GitHub Enterprise Cloud, but not on GitHub Enterprise Server.

According to GitHub's description, GitHub Apps cannot use this operation.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#get-partner-images-for-github-hosted-runners-in-an-enterprise)

Sends a `GET` request to `/enterprises/{enterprise}/actions/hosted-runners/images/partner`

Arguments:
- `enterprise`: The slug version of the enterprise name.
*/
    pub async fn get_hosted_runners_partner_images_for_enterprise(
        &self,
        enterprise: &str,
    ) -> Result<Response<types::CuratedImageList>, Error> {
        let request = Request::new(
            &operations::GET_HOSTED_RUNNERS_PARTNER_IMAGES_FOR_ENTERPRISE,
            &[&enterprise],
        )?;
        self.send(request).await
    }
    /**Get limits on GitHub-hosted runners for an enterprise

Get the GitHub-hosted runners limits for an enterprise.

Available on GitHub Enterprise Cloud, but not on GitHub Enterprise Server.

According to GitHub's description, GitHub Apps cannot use this operation.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#get-limits-on-github-hosted-runners-for-an-enterprise)

Sends a `GET` request to `/enterprises/{enterprise}/actions/hosted-runners/limits`

Arguments:
- `enterprise`: The slug version of the enterprise name.
*/
    pub async fn get_hosted_runners_limits_for_enterprise(
        &self,
        enterprise: &str,
    ) -> Result<Response<types::HostedRunnerLimits>, Error> {
        let request = Request::new(
            &operations::GET_HOSTED_RUNNERS_LIMITS_FOR_ENTERPRISE,
            &[&enterprise],
        )?;
        self.send(request).await
    }
    /**Get GitHub-hosted runners machine specs for an enterprise

Get the list of machine specs available for GitHub-hosted runners for an enterprise.

Available on GitHub Enterprise Cloud, but not on GitHub Enterprise Server.

According to GitHub's description, GitHub Apps cannot use this operation.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#get-github-hosted-runners-machine-specs-for-an-enterprise)

Sends a `GET` request to `/enterprises/{enterprise}/actions/hosted-runners/machine-sizes`

Arguments:
- `enterprise`: The slug version of the enterprise name.
*/
    pub async fn get_hosted_runners_machine_specs_for_enterprise(
        &self,
        enterprise: &str,
    ) -> Result<Response<types::MachineSpecList>, Error> {
        let request = Request::new(
            &operations::GET_HOSTED_RUNNERS_MACHINE_SPECS_FOR_ENTERPRISE,
            &[&enterprise],
        )?;
        self.send(request).await
    }
    /**Get platforms for GitHub-hosted runners in an enterprise

Get the list of platforms available for GitHub-hosted runners for an enterprise.

Available on GitHub Enterprise Cloud, but not on GitHub Enterprise Server.

According to GitHub's description, GitHub Apps cannot use this operation.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#get-platforms-for-github-hosted-runners-in-an-enterprise)

Sends a `GET` request to `/enterprises/{enterprise}/actions/hosted-runners/platforms`

Arguments:
- `enterprise`: The slug version of the enterprise name.
*/
    pub async fn get_hosted_runners_platforms_for_enterprise(
        &self,
        enterprise: &str,
    ) -> Result<Response<types::PlatformList>, Error> {
        let request = Request::new(
            &operations::GET_HOSTED_RUNNERS_PLATFORMS_FOR_ENTERPRISE,
            &[&enterprise],
        )?;
        self.send(request).await
    }
    /**Get a GitHub-hosted runner for an enterprise

Gets a GitHub-hosted runner configured in an enterprise.

OAuth app tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint.

Available on GitHub Enterprise Cloud, but not on GitHub Enterprise Server.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#get-a-github-hosted-runner-for-an-enterprise)

Sends a `GET` request to `/enterprises/{enterprise}/actions/hosted-runners/{hosted_runner_id}`

Arguments:
- `enterprise`: The slug version of the enterprise name.
- `hosted_runner_id`: Unique identifier of the GitHub-hosted runner.
*/
    pub async fn get_hosted_runner_for_enterprise(
        &self,
        enterprise: &str,
        hosted_runner_id: &crate::models::HostedRunnerId,
    ) -> Result<Response<types::HostedRunner>, Error> {
        let request = Request::new(
            &operations::GET_HOSTED_RUNNER_FOR_ENTERPRISE,
            &[&enterprise, &hosted_runner_id],
        )?;
        self.send(request).await
    }
    /**Delete a GitHub-hosted runner for an enterprise

Deletes a GitHub-hosted runner for an enterprise.

Available on GitHub Enterprise Cloud, but not on GitHub Enterprise Server.

According to GitHub's description, GitHub Apps cannot use this operation.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#delete-a-github-hosted-runner-for-an-enterprise)

Sends a `DELETE` request to `/enterprises/{enterprise}/actions/hosted-runners/{hosted_runner_id}`

Arguments:
- `enterprise`: The slug version of the enterprise name.
- `hosted_runner_id`: Unique identifier of the GitHub-hosted runner.
*/
    pub async fn delete_hosted_runner_for_enterprise(
        &self,
        enterprise: &str,
        hosted_runner_id: &crate::models::HostedRunnerId,
    ) -> Result<Response<types::HostedRunner>, Error> {
        let request = Request::new(
            &operations::DELETE_HOSTED_RUNNER_FOR_ENTERPRISE,
            &[&enterprise, &hosted_runner_id],
        )?;
        self.send(request).await
    }
    /**Update a GitHub-hosted runner for an enterprise

Updates a GitHub-hosted runner for an enterprise.
OAuth app tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint.

Available on GitHub Enterprise Cloud, but not on GitHub Enterprise Server.

According to GitHub's description, GitHub Apps cannot use this operation.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#update-a-github-hosted-runner-for-an-enterprise)

Sends a `PATCH` request to `/enterprises/{enterprise}/actions/hosted-runners/{hosted_runner_id}`

Arguments:
- `enterprise`: The slug version of the enterprise name.
- `hosted_runner_id`: Unique identifier of the GitHub-hosted runner.
- `body`
*/
    pub async fn update_hosted_runner_for_enterprise(
        &self,
        enterprise: &str,
        hosted_runner_id: &crate::models::HostedRunnerId,
        body: &types::UpdateHostedRunner,
    ) -> Result<Response<types::HostedRunner>, Error> {
        let request = Request::new(
                &operations::UPDATE_HOSTED_RUNNER_FOR_ENTERPRISE,
                &[&enterprise, &hosted_runner_id],
            )?
            .json(body)?;
        self.send(request).await
    }
    /**Get self-hosted runners permissions for an enterprise

Gets the settings for whether organizations in the enterprise are allowed to manage self-hosted runners at the repository level.

Available on GitHub Enterprise Cloud, and on GitHub Enterprise Server from 3.19.

According to GitHub's description, GitHub Apps cannot use this operation.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/permissions#get-self-hosted-runners-permissions-for-an-enterprise)

Sends a `GET` request to `/enterprises/{enterprise}/actions/permissions/self-hosted-runners`

Arguments:
- `enterprise`: The slug version of the enterprise name.
*/
    pub async fn get_self_hosted_runners_permissions(
        &self,
        enterprise: &str,
    ) -> Result<Response<types::EnterpriseRunnersSettings>, Error> {
        let request = Request::new(
            &operations::GET_SELF_HOSTED_RUNNERS_PERMISSIONS,
            &[&enterprise],
        )?;
        self.send(request).await
    }
    /**Set self-hosted runners permissions for an enterprise

Sets the settings for whether organizations in the enterprise are allowed to manage self-hosted runners at the repository level.

Available on GitHub Enterprise Cloud, and on GitHub Enterprise Server from 3.19.

According to GitHub's description, GitHub Apps cannot use this operation.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/permissions#set-self-hosted-runners-permissions-for-an-enterprise)

Sends a `PUT` request to `/enterprises/{enterprise}/actions/permissions/self-hosted-runners`

Arguments:
- `enterprise`: The slug version of the enterprise name.
- `body`
*/
    pub async fn set_self_hosted_runners_permissions(
        &self,
        enterprise: &str,
        body: &types::SetEnterpriseRunnersSettings,
    ) -> Result<Response<()>, Error> {
        let request = Request::new(
                &operations::SET_SELF_HOSTED_RUNNERS_PERMISSIONS,
                &[&enterprise],
            )?
            .json(body)?;
        self.send(request).await
    }
    /**List self-hosted runner groups for an enterprise

Lists all self-hosted runner groups for an enterprise.

OAuth app tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint.

Available on GitHub Enterprise Cloud and GitHub Enterprise Server.

According to GitHub's description, GitHub Apps cannot use this operation.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runner-groups#list-self-hosted-runner-groups-for-an-enterprise)

Sends a `GET` request to `/enterprises/{enterprise}/actions/runner-groups`

Arguments:
- `enterprise`: The slug version of the enterprise name.
- `page`: The page number of the results to fetch. For more information, see "[Using pagination in the REST API](https://docs.github.com/enterprise-cloud@latest/rest/using-the-rest-api/using-pagination-in-the-rest-api)."
- `per_page`: The number of results per page (max 100). For more information, see "[Using pagination in the REST API](https://docs.github.com/enterprise-cloud@latest/rest/using-the-rest-api/using-pagination-in-the-rest-api)."
- `visible_to_organization`: Only return runner groups that are allowed to be used by this organization.
*/
    pub async fn list_self_hosted_runner_groups_for_enterprise(
        &self,
        enterprise: &str,
        page: Option<i64>,
        per_page: Option<i64>,
        visible_to_organization: Option<&str>,
    ) -> Result<Response<types::EnterpriseRunnerGroupList>, Error> {
        let request = Request::new(
                &operations::LIST_SELF_HOSTED_RUNNER_GROUPS_FOR_ENTERPRISE,
                &[&enterprise],
            )?
            .query("page", page.as_ref())
            .query("per_page", per_page.as_ref())
            .query("visible_to_organization", visible_to_organization.as_ref());
        self.send(request).await
    }
    /**Create a self-hosted runner group for an enterprise

Creates a new self-hosted runner group for an enterprise.

OAuth app tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint.

Available on GitHub Enterprise Cloud and GitHub Enterprise Server.

According to GitHub's description, GitHub Apps cannot use this operation.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runner-groups#create-a-self-hosted-runner-group-for-an-enterprise)

Sends a `POST` request to `/enterprises/{enterprise}/actions/runner-groups`

Arguments:
- `enterprise`: The slug version of the enterprise name.
- `body`
*/
    pub async fn create_self_hosted_runner_group_for_enterprise(
        &self,
        enterprise: &str,
        body: &types::CreateEnterpriseRunnerGroup,
    ) -> Result<Response<types::EnterpriseRunnerGroup>, Error> {
        let request = Request::new(
                &operations::CREATE_SELF_HOSTED_RUNNER_GROUP_FOR_ENTERPRISE,
                &[&enterprise],
            )?
            .json(body)?;
        self.send(request).await
    }
    /**Get a self-hosted runner group for an enterprise

Gets a specific self-hosted runner group for an enterprise.

OAuth app tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint.

Available on GitHub Enterprise Cloud and GitHub Enterprise Server.

According to GitHub's description, GitHub Apps cannot use this operation.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runner-groups#get-a-self-hosted-runner-group-for-an-enterprise)

Sends a `GET` request to `/enterprises/{enterprise}/actions/runner-groups/{runner_group_id}`

Arguments:
- `enterprise`: The slug version of the enterprise name.
- `runner_group_id`: Unique identifier of the self-hosted runner group.
*/
    pub async fn get_self_hosted_runner_group_for_enterprise(
        &self,
        enterprise: &str,
        runner_group_id: &crate::models::RunnerGroupId,
    ) -> Result<Response<types::EnterpriseRunnerGroup>, Error> {
        let request = Request::new(
            &operations::GET_SELF_HOSTED_RUNNER_GROUP_FOR_ENTERPRISE,
            &[&enterprise, &runner_group_id],
        )?;
        self.send(request).await
    }
    /**Delete a self-hosted runner group from an enterprise

Deletes a self-hosted runner group for an enterprise.

OAuth app tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint.

Available on GitHub Enterprise Cloud and GitHub Enterprise Server.

According to GitHub's description, GitHub Apps cannot use this operation.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runner-groups#delete-a-self-hosted-runner-group-from-an-enterprise)

Sends a `DELETE` request to `/enterprises/{enterprise}/actions/runner-groups/{runner_group_id}`

Arguments:
- `enterprise`: The slug version of the enterprise name.
- `runner_group_id`: Unique identifier of the self-hosted runner group.
*/
    pub async fn delete_self_hosted_runner_group_from_enterprise(
        &self,
        enterprise: &str,
        runner_group_id: &crate::models::RunnerGroupId,
    ) -> Result<Response<()>, Error> {
        let request = Request::new(
            &operations::DELETE_SELF_HOSTED_RUNNER_GROUP_FROM_ENTERPRISE,
            &[&enterprise, &runner_group_id],
        )?;
        self.send(request).await
    }
    /**Update a self-hosted runner group for an enterprise

Updates the `name` and `visibility` of a self-hosted runner group in an enterprise.

OAuth app tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint.

Available on GitHub Enterprise Cloud and GitHub Enterprise Server.

According to GitHub's description, GitHub Apps cannot use this operation.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runner-groups#update-a-self-hosted-runner-group-for-an-enterprise)

Sends a `PATCH` request to `/enterprises/{enterprise}/actions/runner-groups/{runner_group_id}`

Arguments:
- `enterprise`: The slug version of the enterprise name.
- `runner_group_id`: Unique identifier of the self-hosted runner group.
- `body`
*/
    pub async fn update_self_hosted_runner_group_for_enterprise(
        &self,
        enterprise: &str,
        runner_group_id: &crate::models::RunnerGroupId,
        body: &types::UpdateEnterpriseRunnerGroup,
    ) -> Result<Response<types::EnterpriseRunnerGroup>, Error> {
        let request = Request::new(
                &operations::UPDATE_SELF_HOSTED_RUNNER_GROUP_FOR_ENTERPRISE,
                &[&enterprise, &runner_group_id],
            )?
            .json(body)?;
        self.send(request).await
    }
    /**List organization access to a self-hosted runner group in an enterprise

Lists the organizations with access to a self-hosted runner group.

OAuth app tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint.

Available on GitHub Enterprise Cloud and GitHub Enterprise Server.

According to GitHub's description, GitHub Apps cannot use this operation.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runner-groups#list-organization-access-to-a-self-hosted-runner-group-in-an-enterprise)

Sends a `GET` request to `/enterprises/{enterprise}/actions/runner-groups/{runner_group_id}/organizations`

Arguments:
- `enterprise`: The slug version of the enterprise name.
- `runner_group_id`: Unique identifier of the self-hosted runner group.
- `page`: The page number of the results to fetch. For more information, see "[Using pagination in the REST API](https://docs.github.com/enterprise-cloud@latest/rest/using-the-rest-api/using-pagination-in-the-rest-api)."
- `per_page`: The number of results per page (max 100). For more information, see "[Using pagination in the REST API](https://docs.github.com/enterprise-cloud@latest/rest/using-the-rest-api/using-pagination-in-the-rest-api)."
*/
    pub async fn list_org_access_to_self_hosted_runner_group_in_enterprise(
        &self,
        enterprise: &str,
        runner_group_id: &crate::models::RunnerGroupId,
        page: Option<i64>,
        per_page: Option<i64>,
    ) -> Result<Response<types::OrganizationList>, Error> {
        let request = Request::new(
                &operations::LIST_ORG_ACCESS_TO_SELF_HOSTED_RUNNER_GROUP_IN_ENTERPRISE,
                &[&enterprise, &runner_group_id],
            )?
            .query("page", page.as_ref())
            .query("per_page", per_page.as_ref());
        self.send(request).await
    }
    /**Set organization access for a self-hosted runner group in an enterprise

Replaces the list of organizations that have access to a self-hosted runner configured in an enterprise.

OAuth app tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint.

Available on GitHub Enterprise Cloud and GitHub Enterprise Server.

According to GitHub's description, GitHub Apps cannot use this operation.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runner-groups#set-organization-access-for-a-self-hosted-runner-group-in-an-enterprise)

Sends a `PUT` request to `/enterprises/{enterprise}/actions/runner-groups/{runner_group_id}/organizations`

Arguments:
- `enterprise`: The slug version of the enterprise name.
- `runner_group_id`: Unique identifier of the self-hosted runner group.
- `body`
*/
    pub async fn set_org_access_to_self_hosted_runner_group_in_enterprise(
        &self,
        enterprise: &str,
        runner_group_id: &crate::models::RunnerGroupId,
        body: &types::SelectedOrganizations,
    ) -> Result<Response<()>, Error> {
        let request = Request::new(
                &operations::SET_ORG_ACCESS_TO_SELF_HOSTED_RUNNER_GROUP_IN_ENTERPRISE,
                &[&enterprise, &runner_group_id],
            )?
            .json(body)?;
        self.send(request).await
    }
    /**Add organization access to a self-hosted runner group in an enterprise

Adds an organization to the list of selected organizations that can access a self-hosted runner group. The runner group must have `visibility` set to `selected`. For more information, see "[Create a self-hosted runner group for an enterprise](#create-a-self-hosted-runner-group-for-an-enterprise)."

OAuth app tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint.

Available on GitHub Enterprise Cloud and GitHub Enterprise Server.

According to GitHub's description, GitHub Apps cannot use this operation.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runner-groups#add-organization-access-to-a-self-hosted-runner-group-in-an-enterprise)

Sends a `PUT` request to `/enterprises/{enterprise}/actions/runner-groups/{runner_group_id}/organizations/{org_id}`

Arguments:
- `enterprise`: The slug version of the enterprise name.
- `runner_group_id`: Unique identifier of the self-hosted runner group.
- `org_id`: The unique identifier of the organization.
*/
    pub async fn add_org_access_to_self_hosted_runner_group_in_enterprise(
        &self,
        enterprise: &str,
        runner_group_id: &crate::models::RunnerGroupId,
        org_id: &crate::models::OrganizationId,
    ) -> Result<Response<()>, Error> {
        let request = Request::new(
            &operations::ADD_ORG_ACCESS_TO_SELF_HOSTED_RUNNER_GROUP_IN_ENTERPRISE,
            &[&enterprise, &runner_group_id, &org_id],
        )?;
        self.send(request).await
    }
    /**Remove organization access to a self-hosted runner group in an enterprise

Removes an organization from the list of selected organizations that can access a self-hosted runner group. The runner group must have `visibility` set to `selected`. For more information, see "[Create a self-hosted runner group for an enterprise](#create-a-self-hosted-runner-group-for-an-enterprise)."

OAuth app tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint.

Available on GitHub Enterprise Cloud and GitHub Enterprise Server.

According to GitHub's description, GitHub Apps cannot use this operation.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runner-groups#remove-organization-access-to-a-self-hosted-runner-group-in-an-enterprise)

Sends a `DELETE` request to `/enterprises/{enterprise}/actions/runner-groups/{runner_group_id}/organizations/{org_id}`

Arguments:
- `enterprise`: The slug version of the enterprise name.
- `runner_group_id`: Unique identifier of the self-hosted runner group.
- `org_id`: The unique identifier of the organization.
*/
    pub async fn remove_org_access_to_self_hosted_runner_group_in_enterprise(
        &self,
        enterprise: &str,
        runner_group_id: &crate::models::RunnerGroupId,
        org_id: &crate::models::OrganizationId,
    ) -> Result<Response<()>, Error> {
        let request = Request::new(
            &operations::REMOVE_ORG_ACCESS_TO_SELF_HOSTED_RUNNER_GROUP_IN_ENTERPRISE,
            &[&enterprise, &runner_group_id, &org_id],
        )?;
        self.send(request).await
    }
    /**List self-hosted runners in a group for an enterprise

Lists the self-hosted runners that are in a specific enterprise group.

OAuth app tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint.

Available on GitHub Enterprise Cloud and GitHub Enterprise Server.

According to GitHub's description, GitHub Apps cannot use this operation.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runner-groups#list-self-hosted-runners-in-a-group-for-an-enterprise)

Sends a `GET` request to `/enterprises/{enterprise}/actions/runner-groups/{runner_group_id}/runners`

Arguments:
- `enterprise`: The slug version of the enterprise name.
- `runner_group_id`: Unique identifier of the self-hosted runner group.
- `page`: The page number of the results to fetch. For more information, see "[Using pagination in the REST API](https://docs.github.com/enterprise-cloud@latest/rest/using-the-rest-api/using-pagination-in-the-rest-api)."
- `per_page`: The number of results per page (max 100). For more information, see "[Using pagination in the REST API](https://docs.github.com/enterprise-cloud@latest/rest/using-the-rest-api/using-pagination-in-the-rest-api)."
*/
    pub async fn list_self_hosted_runners_in_group_for_enterprise(
        &self,
        enterprise: &str,
        runner_group_id: &crate::models::RunnerGroupId,
        page: Option<i64>,
        per_page: Option<i64>,
    ) -> Result<Response<types::RunnerList>, Error> {
        let request = Request::new(
                &operations::LIST_SELF_HOSTED_RUNNERS_IN_GROUP_FOR_ENTERPRISE,
                &[&enterprise, &runner_group_id],
            )?
            .query("page", page.as_ref())
            .query("per_page", per_page.as_ref());
        self.send(request).await
    }
    /**Set self-hosted runners in a group for an enterprise

Replaces the list of self-hosted runners that are part of an enterprise runner group.

OAuth app tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint.

Available on GitHub Enterprise Cloud and GitHub Enterprise Server.

According to GitHub's description, GitHub Apps cannot use this operation.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runner-groups#set-self-hosted-runners-in-a-group-for-an-enterprise)

Sends a `PUT` request to `/enterprises/{enterprise}/actions/runner-groups/{runner_group_id}/runners`

Arguments:
- `enterprise`: The slug version of the enterprise name.
- `runner_group_id`: Unique identifier of the self-hosted runner group.
- `body`
*/
    pub async fn set_self_hosted_runners_in_group_for_enterprise(
        &self,
        enterprise: &str,
        runner_group_id: &crate::models::RunnerGroupId,
        body: &types::SelectedRunners,
    ) -> Result<Response<()>, Error> {
        let request = Request::new(
                &operations::SET_SELF_HOSTED_RUNNERS_IN_GROUP_FOR_ENTERPRISE,
                &[&enterprise, &runner_group_id],
            )?
            .json(body)?;
        self.send(request).await
    }
    /**Add a self-hosted runner to a group for an enterprise

Adds a self-hosted runner to a runner group configured in an enterprise.

OAuth app tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint.

Available on GitHub Enterprise Cloud and GitHub Enterprise Server.

According to GitHub's description, GitHub Apps cannot use this operation.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runner-groups#add-a-self-hosted-runner-to-a-group-for-an-enterprise)

Sends a `PUT` request to `/enterprises/{enterprise}/actions/runner-groups/{runner_group_id}/runners/{runner_id}`

Arguments:
- `enterprise`: The slug version of the enterprise name.
- `runner_group_id`: Unique identifier of the self-hosted runner group.
- `runner_id`: Unique identifier of the self-hosted runner.
*/
    pub async fn add_self_hosted_runner_to_group_for_enterprise(
        &self,
        enterprise: &str,
        runner_group_id: &crate::models::RunnerGroupId,
        runner_id: &crate::models::RunnerId,
    ) -> Result<Response<()>, Error> {
        let request = Request::new(
            &operations::ADD_SELF_HOSTED_RUNNER_TO_GROUP_FOR_ENTERPRISE,
            &[&enterprise, &runner_group_id, &runner_id],
        )?;
        self.send(request).await
    }
    /**Remove a self-hosted runner from a group for an enterprise

Removes a self-hosted runner from a group configured in an enterprise. The runner is then returned to the default group.

OAuth app tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint.

Available on GitHub Enterprise Cloud and GitHub Enterprise Server.

According to GitHub's description, GitHub Apps cannot use this operation.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runner-groups#remove-a-self-hosted-runner-from-a-group-for-an-enterprise)

Sends a `DELETE` request to `/enterprises/{enterprise}/actions/runner-groups/{runner_group_id}/runners/{runner_id}`

Arguments:
- `enterprise`: The slug version of the enterprise name.
- `runner_group_id`: Unique identifier of the self-hosted runner group.
- `runner_id`: Unique identifier of the self-hosted runner.
*/
    pub async fn remove_self_hosted_runner_from_group_for_enterprise(
        &self,
        enterprise: &str,
        runner_group_id: &crate::models::RunnerGroupId,
        runner_id: &crate::models::RunnerId,
    ) -> Result<Response<()>, Error> {
        let request = Request::new(
            &operations::REMOVE_SELF_HOSTED_RUNNER_FROM_GROUP_FOR_ENTERPRISE,
            &[&enterprise, &runner_group_id, &runner_id],
        )?;
        self.send(request).await
    }
    /**List self-hosted runners for an enterprise

Lists all self-hosted runners configured for an enterprise.

OAuth app tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint.

Available on GitHub Enterprise Cloud and GitHub Enterprise Server.

According to GitHub's description, GitHub Apps cannot use this operation.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#list-self-hosted-runners-for-an-enterprise)

Sends a `GET` request to `/enterprises/{enterprise}/actions/runners`

Arguments:
- `enterprise`: The slug version of the enterprise name.
- `name`: The name of a self-hosted runner.
- `page`: The page number of the results to fetch. For more information, see "[Using pagination in the REST API](https://docs.github.com/enterprise-cloud@latest/rest/using-the-rest-api/using-pagination-in-the-rest-api)."
- `per_page`: The number of results per page (max 100). For more information, see "[Using pagination in the REST API](https://docs.github.com/enterprise-cloud@latest/rest/using-the-rest-api/using-pagination-in-the-rest-api)."
*/
    pub async fn list_self_hosted_runners_for_enterprise(
        &self,
        enterprise: &str,
        name: Option<&str>,
        page: Option<i64>,
        per_page: Option<i64>,
    ) -> Result<Response<types::RunnerList>, Error> {
        let request = Request::new(
                &operations::LIST_SELF_HOSTED_RUNNERS_FOR_ENTERPRISE,
                &[&enterprise],
            )?
            .query("name", name.as_ref())
            .query("page", page.as_ref())
            .query("per_page", per_page.as_ref());
        self.send(request).await
    }
    /**Get runner version end-of-life schedule for an enterprise

Gets the end-of-life schedule for a specific runner version in an enterprise. Returns the runner version
and the dates when registration and runtime support will end.

OAuth app tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint.

Available on GitHub Enterprise Cloud, but not on GitHub Enterprise Server.

According to GitHub's description, GitHub Apps cannot use this operation.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#get-runner-version-end-of-life-schedule-for-an-enterprise)

Sends a `GET` request to `/enterprises/{enterprise}/actions/runners/deprecations/{version}`

Arguments:
- `enterprise`: The slug version of the enterprise name.
- `version`: The runner version to look up.
*/
    pub async fn get_runner_version_deprecation_for_enterprise(
        &self,
        enterprise: &str,
        version: &str,
    ) -> Result<Response<types::RunnerVersionDeprecation>, Error> {
        let request = Request::new(
            &operations::GET_RUNNER_VERSION_DEPRECATION_FOR_ENTERPRISE,
            &[&enterprise, &version],
        )?;
        self.send(request).await
    }
    /**List runner applications for an enterprise

Lists binaries for the runner application that you can download and run.

OAuth app tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint.

Available on GitHub Enterprise Cloud and GitHub Enterprise Server.

According to GitHub's description, GitHub Apps cannot use this operation.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#list-runner-applications-for-an-enterprise)

Sends a `GET` request to `/enterprises/{enterprise}/actions/runners/downloads`

Arguments:
- `enterprise`: The slug version of the enterprise name.
*/
    pub async fn list_runner_applications_for_enterprise(
        &self,
        enterprise: &str,
    ) -> Result<Response<Vec<types::RunnerApplication>>, Error> {
        let request = Request::new(
            &operations::LIST_RUNNER_APPLICATIONS_FOR_ENTERPRISE,
            &[&enterprise],
        )?;
        self.send(request).await
    }
    /**Create configuration for a just-in-time runner for an Enterprise

Generates a configuration that can be passed to the runner application at startup.

OAuth tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint.

Available on GitHub Enterprise Cloud and GitHub Enterprise Server.

According to GitHub's description, GitHub Apps cannot use this operation.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#create-configuration-for-a-just-in-time-runner-for-an-enterprise)

Sends a `POST` request to `/enterprises/{enterprise}/actions/runners/generate-jitconfig`

Arguments:
- `enterprise`: The slug version of the enterprise name.
- `body`
*/
    pub async fn generate_runner_jitconfig_for_enterprise(
        &self,
        enterprise: &str,
        body: &types::CreateJitConfig,
    ) -> Result<Response<types::JitConfig>, Error> {
        let request = Request::new(
                &operations::GENERATE_RUNNER_JITCONFIG_FOR_ENTERPRISE,
                &[&enterprise],
            )?
            .json(body)?;
        self.send(request).await
    }
    /**Create a registration token for an enterprise

Returns a token that you can pass to the `config` script. The token expires after one hour.

Example using registration token:

Configure your self-hosted runner, replacing `TOKEN` with the registration token provided by this endpoint.

```text
./config.sh --url https://github.com/enterprises/octo-enterprise --token TOKEN
```

OAuth app tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint.

Available on GitHub Enterprise Cloud and GitHub Enterprise Server.

According to GitHub's description, GitHub Apps cannot use this operation.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#create-a-registration-token-for-an-enterprise)

Sends a `POST` request to `/enterprises/{enterprise}/actions/runners/registration-token`

Arguments:
- `enterprise`: The slug version of the enterprise name.
*/
    pub async fn create_registration_token_for_enterprise(
        &self,
        enterprise: &str,
    ) -> Result<Response<types::AuthenticationToken>, Error> {
        let request = Request::new(
            &operations::CREATE_REGISTRATION_TOKEN_FOR_ENTERPRISE,
            &[&enterprise],
        )?;
        self.send(request).await
    }
    /**Create a remove token for an enterprise

Returns a token that you can pass to the `config` script to remove a self-hosted runner from an enterprise. The token expires after one hour.

Example using remove token:

To remove your self-hosted runner from an enterprise, replace `TOKEN` with the remove token provided by this
endpoint.

```text
./config.sh remove --token TOKEN
```

OAuth app tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint.

Available on GitHub Enterprise Cloud and GitHub Enterprise Server.

According to GitHub's description, GitHub Apps cannot use this operation.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#create-a-remove-token-for-an-enterprise)

Sends a `POST` request to `/enterprises/{enterprise}/actions/runners/remove-token`

Arguments:
- `enterprise`: The slug version of the enterprise name.
*/
    pub async fn create_remove_token_for_enterprise(
        &self,
        enterprise: &str,
    ) -> Result<Response<types::AuthenticationToken>, Error> {
        let request = Request::new(
            &operations::CREATE_REMOVE_TOKEN_FOR_ENTERPRISE,
            &[&enterprise],
        )?;
        self.send(request).await
    }
    /**Get a self-hosted runner for an enterprise

Gets a specific self-hosted runner configured in an enterprise.

OAuth app tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint.

Available on GitHub Enterprise Cloud and GitHub Enterprise Server.

According to GitHub's description, GitHub Apps cannot use this operation.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#get-a-self-hosted-runner-for-an-enterprise)

Sends a `GET` request to `/enterprises/{enterprise}/actions/runners/{runner_id}`

Arguments:
- `enterprise`: The slug version of the enterprise name.
- `runner_id`: Unique identifier of the self-hosted runner.
*/
    pub async fn get_self_hosted_runner_for_enterprise(
        &self,
        enterprise: &str,
        runner_id: &crate::models::RunnerId,
    ) -> Result<Response<types::Runner>, Error> {
        let request = Request::new(
            &operations::GET_SELF_HOSTED_RUNNER_FOR_ENTERPRISE,
            &[&enterprise, &runner_id],
        )?;
        self.send(request).await
    }
    /**Delete a self-hosted runner from an enterprise

Forces the removal of a self-hosted runner from an enterprise. You can use this endpoint to completely remove the runner when the machine you were using no longer exists.

OAuth app tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint.

Available on GitHub Enterprise Cloud and GitHub Enterprise Server.

According to GitHub's description, GitHub Apps cannot use this operation.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#delete-a-self-hosted-runner-from-an-enterprise)

Sends a `DELETE` request to `/enterprises/{enterprise}/actions/runners/{runner_id}`

Arguments:
- `enterprise`: The slug version of the enterprise name.
- `runner_id`: Unique identifier of the self-hosted runner.
*/
    pub async fn delete_self_hosted_runner_from_enterprise(
        &self,
        enterprise: &str,
        runner_id: &crate::models::RunnerId,
    ) -> Result<Response<()>, Error> {
        let request = Request::new(
            &operations::DELETE_SELF_HOSTED_RUNNER_FROM_ENTERPRISE,
            &[&enterprise, &runner_id],
        )?;
        self.send(request).await
    }
    /**List labels for a self-hosted runner for an enterprise

Lists all labels for a self-hosted runner configured in an enterprise.

OAuth app tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint.

Available on GitHub Enterprise Cloud and GitHub Enterprise Server.

According to GitHub's description, GitHub Apps cannot use this operation.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#list-labels-for-a-self-hosted-runner-for-an-enterprise)

Sends a `GET` request to `/enterprises/{enterprise}/actions/runners/{runner_id}/labels`

Arguments:
- `enterprise`: The slug version of the enterprise name.
- `runner_id`: Unique identifier of the self-hosted runner.
*/
    pub async fn list_labels_for_self_hosted_runner_for_enterprise(
        &self,
        enterprise: &str,
        runner_id: &crate::models::RunnerId,
    ) -> Result<Response<types::RunnerLabelList>, Error> {
        let request = Request::new(
            &operations::LIST_LABELS_FOR_SELF_HOSTED_RUNNER_FOR_ENTERPRISE,
            &[&enterprise, &runner_id],
        )?;
        self.send(request).await
    }
    /**Set custom labels for a self-hosted runner for an enterprise

Remove all previous custom labels and set the new custom labels for a specific
self-hosted runner configured in an enterprise.

OAuth app tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint.

Available on GitHub Enterprise Cloud and GitHub Enterprise Server.

According to GitHub's description, GitHub Apps cannot use this operation.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#set-custom-labels-for-a-self-hosted-runner-for-an-enterprise)

Sends a `PUT` request to `/enterprises/{enterprise}/actions/runners/{runner_id}/labels`

Arguments:
- `enterprise`: The slug version of the enterprise name.
- `runner_id`: Unique identifier of the self-hosted runner.
- `body`
*/
    pub async fn set_custom_labels_for_self_hosted_runner_for_enterprise(
        &self,
        enterprise: &str,
        runner_id: &crate::models::RunnerId,
        body: &types::RunnerLabels,
    ) -> Result<Response<types::RunnerLabelList>, Error> {
        let request = Request::new(
                &operations::SET_CUSTOM_LABELS_FOR_SELF_HOSTED_RUNNER_FOR_ENTERPRISE,
                &[&enterprise, &runner_id],
            )?
            .json(body)?;
        self.send(request).await
    }
    /**Add custom labels to a self-hosted runner for an enterprise

Add custom labels to a self-hosted runner configured in an enterprise.

OAuth app tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint.

Available on GitHub Enterprise Cloud and GitHub Enterprise Server.

According to GitHub's description, GitHub Apps cannot use this operation.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#add-custom-labels-to-a-self-hosted-runner-for-an-enterprise)

Sends a `POST` request to `/enterprises/{enterprise}/actions/runners/{runner_id}/labels`

Arguments:
- `enterprise`: The slug version of the enterprise name.
- `runner_id`: Unique identifier of the self-hosted runner.
- `body`
*/
    pub async fn add_custom_labels_to_self_hosted_runner_for_enterprise(
        &self,
        enterprise: &str,
        runner_id: &crate::models::RunnerId,
        body: &types::RunnerLabels,
    ) -> Result<Response<types::RunnerLabelList>, Error> {
        let request = Request::new(
                &operations::ADD_CUSTOM_LABELS_TO_SELF_HOSTED_RUNNER_FOR_ENTERPRISE,
                &[&enterprise, &runner_id],
            )?
            .json(body)?;
        self.send(request).await
    }
    /**Remove all custom labels from a self-hosted runner for an enterprise

Remove all custom labels from a self-hosted runner configured in an
enterprise. Returns the remaining read-only labels from the runner.

OAuth app tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint.

Available on GitHub Enterprise Cloud and GitHub Enterprise Server.

According to GitHub's description, GitHub Apps cannot use this operation.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#remove-all-custom-labels-from-a-self-hosted-runner-for-an-enterprise)

Sends a `DELETE` request to `/enterprises/{enterprise}/actions/runners/{runner_id}/labels`

Arguments:
- `enterprise`: The slug version of the enterprise name.
- `runner_id`: Unique identifier of the self-hosted runner.
*/
    pub async fn remove_all_custom_labels_from_self_hosted_runner_for_enterprise(
        &self,
        enterprise: &str,
        runner_id: &crate::models::RunnerId,
    ) -> Result<Response<types::RunnerLabelList>, Error> {
        let request = Request::new(
            &operations::REMOVE_ALL_CUSTOM_LABELS_FROM_SELF_HOSTED_RUNNER_FOR_ENTERPRISE,
            &[&enterprise, &runner_id],
        )?;
        self.send(request).await
    }
    /**Remove a custom label from a self-hosted runner for an enterprise

Remove a custom label from a self-hosted runner configured
in an enterprise. Returns the remaining labels from the runner.

This endpoint returns a `404 Not Found` status if the custom label is not
present on the runner.

OAuth app tokens and personal access tokens (classic) need the `manage_runners:enterprise` scope to use this endpoint.

Available on GitHub Enterprise Cloud and GitHub Enterprise Server.

According to GitHub's description, GitHub Apps cannot use this operation.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#remove-a-custom-label-from-a-self-hosted-runner-for-an-enterprise)

Sends a `DELETE` request to `/enterprises/{enterprise}/actions/runners/{runner_id}/labels/{name}`

Arguments:
- `enterprise`: The slug version of the enterprise name.
- `runner_id`: Unique identifier of the self-hosted runner.
- `name`: The name of a self-hosted runner's custom label.
*/
    pub async fn remove_custom_label_from_self_hosted_runner_for_enterprise(
        &self,
        enterprise: &str,
        runner_id: &crate::models::RunnerId,
        name: &str,
    ) -> Result<Response<types::RunnerLabelList>, Error> {
        let request = Request::new(
            &operations::REMOVE_CUSTOM_LABEL_FROM_SELF_HOSTED_RUNNER_FOR_ENTERPRISE,
            &[&enterprise, &runner_id, &name],
        )?;
        self.send(request).await
    }
    /**Get an enterprise installation for the authenticated app

Enables an authenticated GitHub App to find its installation on a particular enterprise.

You must use a [JWT](https://docs.github.com/enterprise-cloud@latest/apps/building-github-apps/authenticating-with-github-apps/#authenticating-as-a-github-app) to access this endpoint.

Available on GitHub Enterprise Cloud, but not on GitHub Enterprise Server.

According to GitHub's description, GitHub Apps cannot use this operation.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/apps/apps#get-an-enterprise-installation-for-the-authenticated-app)

Sends a `GET` request to `/enterprises/{enterprise}/installation`

Arguments:
- `enterprise`: The slug version of the enterprise name.
*/
    pub async fn get_enterprise_installation(
        &self,
        enterprise: &str,
    ) -> Result<Response<types::Installation>, Error> {
        let request = Request::new(
            &operations::GET_ENTERPRISE_INSTALLATION,
            &[&enterprise],
        )?;
        self.send(request).await
    }
    /**List repositories accessible to the app installation

List repositories that an app installation can access.

Available on github.com and GitHub Enterprise Server.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/apps/installations#list-repositories-accessible-to-the-app-installation)

Sends a `GET` request to `/installation/repositories`

Arguments:
- `page`: The page number of the results to fetch. For more information, see "[Using pagination in the REST API](https://docs.github.com/enterprise-cloud@latest/rest/using-the-rest-api/using-pagination-in-the-rest-api)."
- `per_page`: The number of results per page (max 100). For more information, see "[Using pagination in the REST API](https://docs.github.com/enterprise-cloud@latest/rest/using-the-rest-api/using-pagination-in-the-rest-api)."
*/
    pub async fn list_repos_accessible_to_installation(
        &self,
        page: Option<i64>,
        per_page: Option<i64>,
    ) -> Result<Response<types::InstallationRepositoryList>, Error> {
        let request = Request::new(
                &operations::LIST_REPOS_ACCESSIBLE_TO_INSTALLATION,
                &[],
            )?
            .query("page", page.as_ref())
            .query("per_page", per_page.as_ref());
        self.send(request).await
    }
    /**List GitHub-hosted runners for an organization

Lists all GitHub-hosted runners configured in an organization.

OAuth app tokens and personal access tokens (classic) need the `manage_runner:org` scope to use this endpoint.

Available on github.com, but not on GitHub Enterprise Server.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#list-github-hosted-runners-for-an-organization)

Sends a `GET` request to `/orgs/{org}/actions/hosted-runners`

Arguments:
- `org`: The organization name. The name is not case sensitive.
- `page`: The page number of the results to fetch. For more information, see "[Using pagination in the REST API](https://docs.github.com/enterprise-cloud@latest/rest/using-the-rest-api/using-pagination-in-the-rest-api)."
- `per_page`: The number of results per page (max 100). For more information, see "[Using pagination in the REST API](https://docs.github.com/enterprise-cloud@latest/rest/using-the-rest-api/using-pagination-in-the-rest-api)."
*/
    pub async fn list_hosted_runners_for_org(
        &self,
        org: &str,
        page: Option<i64>,
        per_page: Option<i64>,
    ) -> Result<Response<types::HostedRunnerList>, Error> {
        let request = Request::new(&operations::LIST_HOSTED_RUNNERS_FOR_ORG, &[&org])?
            .query("page", page.as_ref())
            .query("per_page", per_page.as_ref());
        self.send(request).await
    }
    /**Create a GitHub-hosted runner for an organization

Creates a GitHub-hosted runner for an organization.
OAuth tokens and personal access tokens (classic) need the `manage_runners:org` scope to use this endpoint.

Available on github.com, but not on GitHub Enterprise Server.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#create-a-github-hosted-runner-for-an-organization)

Sends a `POST` request to `/orgs/{org}/actions/hosted-runners`

Arguments:
- `org`: The organization name. The name is not case sensitive.
- `body`
*/
    pub async fn create_hosted_runner_for_org(
        &self,
        org: &str,
        body: &types::CreateHostedRunner,
    ) -> Result<Response<types::HostedRunner>, Error> {
        let request = Request::new(&operations::CREATE_HOSTED_RUNNER_FOR_ORG, &[&org])?
            .json(body)?;
        self.send(request).await
    }
    /**List custom images for an organization

List custom images for an organization.

OAuth tokens and personal access tokens (classic) need the `manage_runners:org` scope to use this endpoint.

Available on github.com, but not on GitHub Enterprise Server.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#list-custom-images-for-an-organization)

Sends a `GET` request to `/orgs/{org}/actions/hosted-runners/images/custom`

Arguments:
- `org`: The organization name. The name is not case sensitive.
*/
    pub async fn list_custom_images_for_org(
        &self,
        org: &str,
    ) -> Result<Response<types::CustomImageList>, Error> {
        let request = Request::new(&operations::LIST_CUSTOM_IMAGES_FOR_ORG, &[&org])?;
        self.send(request).await
    }
    /**Get a custom image definition for GitHub Actions Hosted Runners

Get a custom image definition for GitHub Actions Hosted Runners.

OAuth tokens and personal access tokens (classic) need the `manage_runners:org` scope to use this endpoint.

Available on github.com, but not on GitHub Enterprise Server.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#get-a-custom-image-definition-for-github-actions-hosted-runners)

Sends a `GET` request to `/orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}`

Arguments:
- `org`: The organization name. The name is not case sensitive.
- `image_definition_id`: Image definition ID of custom image
*/
    pub async fn get_custom_image_for_org(
        &self,
        org: &str,
        image_definition_id: &crate::models::CustomImageId,
    ) -> Result<Response<types::CustomImage>, Error> {
        let request = Request::new(
            &operations::GET_CUSTOM_IMAGE_FOR_ORG,
            &[&org, &image_definition_id],
        )?;
        self.send(request).await
    }
    /**Delete a custom image from the organization

Delete a custom image from the organization.

OAuth tokens and personal access tokens (classic) need the `manage_runners:org` scope to use this endpoint.

Available on github.com, but not on GitHub Enterprise Server.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#delete-a-custom-image-from-the-organization)

Sends a `DELETE` request to `/orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}`

Arguments:
- `org`: The organization name. The name is not case sensitive.
- `image_definition_id`: Image definition ID of custom image
*/
    pub async fn delete_custom_image_from_org(
        &self,
        org: &str,
        image_definition_id: &crate::models::CustomImageId,
    ) -> Result<Response<()>, Error> {
        let request = Request::new(
            &operations::DELETE_CUSTOM_IMAGE_FROM_ORG,
            &[&org, &image_definition_id],
        )?;
        self.send(request).await
    }
    /**List image versions of a custom image for an organization

List image versions of a custom image for an organization.

OAuth tokens and personal access tokens (classic) need the `manage_runners:org` scope to use this endpoint.

Available on github.com, but not on GitHub Enterprise Server.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#list-image-versions-of-a-custom-image-for-an-organization)

Sends a `GET` request to `/orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}/versions`

Arguments:
- `org`: The organization name. The name is not case sensitive.
- `image_definition_id`: Image definition ID of custom image
*/
    pub async fn list_custom_image_versions_for_org(
        &self,
        org: &str,
        image_definition_id: &crate::models::CustomImageId,
    ) -> Result<Response<types::CustomImageVersionList>, Error> {
        let request = Request::new(
            &operations::LIST_CUSTOM_IMAGE_VERSIONS_FOR_ORG,
            &[&org, &image_definition_id],
        )?;
        self.send(request).await
    }
    /**Get an image version of a custom image for GitHub Actions Hosted Runners

Get an image version of a custom image for GitHub Actions Hosted Runners.

OAuth tokens and personal access tokens (classic) need the `manage_runners:org` scope to use this endpoint.

Available on github.com, but not on GitHub Enterprise Server.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#get-an-image-version-of-a-custom-image-for-github-actions-hosted-runners)

Sends a `GET` request to `/orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}/versions/{version}`

Arguments:
- `org`: The organization name. The name is not case sensitive.
- `image_definition_id`: Image definition ID of custom image
- `version`: Version of a custom image
*/
    pub async fn get_custom_image_version_for_org(
        &self,
        org: &str,
        image_definition_id: &crate::models::CustomImageId,
        version: &types::ImageVersion,
    ) -> Result<Response<types::CustomImageVersion>, Error> {
        let request = Request::new(
            &operations::GET_CUSTOM_IMAGE_VERSION_FOR_ORG,
            &[&org, &image_definition_id, &version],
        )?;
        self.send(request).await
    }
    /**Delete an image version of custom image from the organization

Delete an image version of custom image from the organization.

OAuth tokens and personal access tokens (classic) need the `manage_runners:org` scope to use this endpoint.

Available on github.com, but not on GitHub Enterprise Server.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#delete-an-image-version-of-custom-image-from-the-organization)

Sends a `DELETE` request to `/orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}/versions/{version}`

Arguments:
- `org`: The organization name. The name is not case sensitive.
- `image_definition_id`: Image definition ID of custom image
- `version`: Version of a custom image
*/
    pub async fn delete_custom_image_version_from_org(
        &self,
        org: &str,
        image_definition_id: &crate::models::CustomImageId,
        version: &types::ImageVersion,
    ) -> Result<Response<()>, Error> {
        let request = Request::new(
            &operations::DELETE_CUSTOM_IMAGE_VERSION_FROM_ORG,
            &[&org, &image_definition_id, &version],
        )?;
        self.send(request).await
    }
    /**Get GitHub-owned images for GitHub-hosted runners in an organization

Get the list of GitHub-owned images available for GitHub-hosted runners for an organization.

Available on github.com, but not on GitHub Enterprise Server.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#get-github-owned-images-for-github-hosted-runners-in-an-organization)

Sends a `GET` request to `/orgs/{org}/actions/hosted-runners/images/github-owned`

Arguments:
- `org`: The organization name. The name is not case sensitive.
*/
    pub async fn get_hosted_runners_github_owned_images_for_org(
        &self,
        org: &str,
    ) -> Result<Response<types::CuratedImageList>, Error> {
        let request = Request::new(
            &operations::GET_HOSTED_RUNNERS_GITHUB_OWNED_IMAGES_FOR_ORG,
            &[&org],
        )?;
        self.send(request).await
    }
    /**Get partner images for GitHub-hosted runners in an organization

Get the list of partner images available for GitHub-hosted runners for an organization.

Available on github.com, but not on GitHub Enterprise Server.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#get-partner-images-for-github-hosted-runners-in-an-organization)

Sends a `GET` request to `/orgs/{org}/actions/hosted-runners/images/partner`

Arguments:
- `org`: The organization name. The name is not case sensitive.
*/
    pub async fn get_hosted_runners_partner_images_for_org(
        &self,
        org: &str,
    ) -> Result<Response<types::CuratedImageList>, Error> {
        let request = Request::new(
            &operations::GET_HOSTED_RUNNERS_PARTNER_IMAGES_FOR_ORG,
            &[&org],
        )?;
        self.send(request).await
    }
    /**Get limits on GitHub-hosted runners for an organization

Get the GitHub-hosted runners limits for an organization.

Available on github.com, but not on GitHub Enterprise Server.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#get-limits-on-github-hosted-runners-for-an-organization)

Sends a `GET` request to `/orgs/{org}/actions/hosted-runners/limits`

Arguments:
- `org`: The organization name. The name is not case sensitive.
*/
    pub async fn get_hosted_runners_limits_for_org(
        &self,
        org: &str,
    ) -> Result<Response<types::HostedRunnerLimits>, Error> {
        let request = Request::new(
            &operations::GET_HOSTED_RUNNERS_LIMITS_FOR_ORG,
            &[&org],
        )?;
        self.send(request).await
    }
    /**Get GitHub-hosted runners machine specs for an organization

Get the list of machine specs available for GitHub-hosted runners for an organization.

Available on github.com, but not on GitHub Enterprise Server.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#get-github-hosted-runners-machine-specs-for-an-organization)

Sends a `GET` request to `/orgs/{org}/actions/hosted-runners/machine-sizes`

Arguments:
- `org`: The organization name. The name is not case sensitive.
*/
    pub async fn get_hosted_runners_machine_specs_for_org(
        &self,
        org: &str,
    ) -> Result<Response<types::MachineSpecList>, Error> {
        let request = Request::new(
            &operations::GET_HOSTED_RUNNERS_MACHINE_SPECS_FOR_ORG,
            &[&org],
        )?;
        self.send(request).await
    }
    /**Get platforms for GitHub-hosted runners in an organization

Get the list of platforms available for GitHub-hosted runners for an organization.

Available on github.com, but not on GitHub Enterprise Server.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#get-platforms-for-github-hosted-runners-in-an-organization)

Sends a `GET` request to `/orgs/{org}/actions/hosted-runners/platforms`

Arguments:
- `org`: The organization name. The name is not case sensitive.
*/
    pub async fn get_hosted_runners_platforms_for_org(
        &self,
        org: &str,
    ) -> Result<Response<types::PlatformList>, Error> {
        let request = Request::new(
            &operations::GET_HOSTED_RUNNERS_PLATFORMS_FOR_ORG,
            &[&org],
        )?;
        self.send(request).await
    }
    /**Get a GitHub-hosted runner for an organization

Gets a GitHub-hosted runner configured in an organization.

OAuth app tokens and personal access tokens (classic) need the `manage_runners:org` scope to use this endpoint.

Available on github.com, but not on GitHub Enterprise Server.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#get-a-github-hosted-runner-for-an-organization)

Sends a `GET` request to `/orgs/{org}/actions/hosted-runners/{hosted_runner_id}`

Arguments:
- `org`: The organization name. The name is not case sensitive.
- `hosted_runner_id`: Unique identifier of the GitHub-hosted runner.
*/
    pub async fn get_hosted_runner_for_org(
        &self,
        org: &str,
        hosted_runner_id: &crate::models::HostedRunnerId,
    ) -> Result<Response<types::HostedRunner>, Error> {
        let request = Request::new(
            &operations::GET_HOSTED_RUNNER_FOR_ORG,
            &[&org, &hosted_runner_id],
        )?;
        self.send(request).await
    }
    /**Delete a GitHub-hosted runner for an organization

Deletes a GitHub-hosted runner for an organization.

Available on github.com, but not on GitHub Enterprise Server.

According to GitHub's description, GitHub Apps cannot use this operation.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#delete-a-github-hosted-runner-for-an-organization)

Sends a `DELETE` request to `/orgs/{org}/actions/hosted-runners/{hosted_runner_id}`

Arguments:
- `org`: The organization name. The name is not case sensitive.
- `hosted_runner_id`: Unique identifier of the GitHub-hosted runner.
*/
    pub async fn delete_hosted_runner_for_org(
        &self,
        org: &str,
        hosted_runner_id: &crate::models::HostedRunnerId,
    ) -> Result<Response<types::HostedRunner>, Error> {
        let request = Request::new(
            &operations::DELETE_HOSTED_RUNNER_FOR_ORG,
            &[&org, &hosted_runner_id],
        )?;
        self.send(request).await
    }
    /**Update a GitHub-hosted runner for an organization

Updates a GitHub-hosted runner for an organization.
OAuth app tokens and personal access tokens (classic) need the `manage_runners:org` scope to use this endpoint.

Available on github.com, but not on GitHub Enterprise Server.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/hosted-runners#update-a-github-hosted-runner-for-an-organization)

Sends a `PATCH` request to `/orgs/{org}/actions/hosted-runners/{hosted_runner_id}`

Arguments:
- `org`: The organization name. The name is not case sensitive.
- `hosted_runner_id`: Unique identifier of the GitHub-hosted runner.
- `body`
*/
    pub async fn update_hosted_runner_for_org(
        &self,
        org: &str,
        hosted_runner_id: &crate::models::HostedRunnerId,
        body: &types::UpdateHostedRunner,
    ) -> Result<Response<types::HostedRunner>, Error> {
        let request = Request::new(
                &operations::UPDATE_HOSTED_RUNNER_FOR_ORG,
                &[&org, &hosted_runner_id],
            )?
            .json(body)?;
        self.send(request).await
    }
    /**Get self-hosted runners settings for an organization

Gets the settings for self-hosted runners for an organization.

OAuth app tokens and personal access tokens (classic) need the `admin:org` scope or the "Actions policies" fine-grained permission to use this endpoint.

Available on github.com, and on GitHub Enterprise Server from 3.19.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/permissions#get-self-hosted-runners-settings-for-an-organization)

Sends a `GET` request to `/orgs/{org}/actions/permissions/self-hosted-runners`

Arguments:
- `org`: The organization name. The name is not case sensitive.
*/
    pub async fn get_self_hosted_runners_permissions_organization(
        &self,
        org: &str,
    ) -> Result<Response<types::OrganizationRunnersSettings>, Error> {
        let request = Request::new(
            &operations::GET_SELF_HOSTED_RUNNERS_PERMISSIONS_ORGANIZATION,
            &[&org],
        )?;
        self.send(request).await
    }
    /**Set self-hosted runners settings for an organization

Sets the settings for self-hosted runners for an organization.

OAuth app tokens and personal access tokens (classic) need the `admin:org` scope or the "Actions policies" fine-grained permission to use this endpoint.

Available on github.com, and on GitHub Enterprise Server from 3.19.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/permissions#set-self-hosted-runners-settings-for-an-organization)

Sends a `PUT` request to `/orgs/{org}/actions/permissions/self-hosted-runners`

Arguments:
- `org`: The organization name. The name is not case sensitive.
- `body`
*/
    pub async fn set_self_hosted_runners_permissions_organization(
        &self,
        org: &str,
        body: &types::SetOrganizationRunnersSettings,
    ) -> Result<Response<()>, Error> {
        let request = Request::new(
                &operations::SET_SELF_HOSTED_RUNNERS_PERMISSIONS_ORGANIZATION,
                &[&org],
            )?
            .json(body)?;
        self.send(request).await
    }
    /**List repositories allowed to use self-hosted runners in an organization

Lists repositories that are allowed to use self-hosted runners in an organization.

OAuth app tokens and personal access tokens (classic) need the `admin:org` scope or the "Actions policies" fine-grained permission to use this endpoint.

Available on github.com, and on GitHub Enterprise Server from 3.19.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/permissions#list-repositories-allowed-to-use-self-hosted-runners-in-an-organization)

Sends a `GET` request to `/orgs/{org}/actions/permissions/self-hosted-runners/repositories`

Arguments:
- `org`: The organization name. The name is not case sensitive.
- `page`: The page number of the results to fetch. For more information, see "[Using pagination in the REST API](https://docs.github.com/enterprise-cloud@latest/rest/using-the-rest-api/using-pagination-in-the-rest-api)."
- `per_page`: The number of results per page (max 100). For more information, see "[Using pagination in the REST API](https://docs.github.com/enterprise-cloud@latest/rest/using-the-rest-api/using-pagination-in-the-rest-api)."
*/
    pub async fn list_selected_repositories_self_hosted_runners_organization(
        &self,
        org: &str,
        page: Option<i64>,
        per_page: Option<i64>,
    ) -> Result<Response<types::RepositoryList>, Error> {
        let request = Request::new(
                &operations::LIST_SELECTED_REPOSITORIES_SELF_HOSTED_RUNNERS_ORGANIZATION,
                &[&org],
            )?
            .query("page", page.as_ref())
            .query("per_page", per_page.as_ref());
        self.send(request).await
    }
    /**Set repositories allowed to use self-hosted runners in an organization

Sets repositories that are allowed to use self-hosted runners in an organization.

OAuth app tokens and personal access tokens (classic) need the `admin:org` scope or the "Actions policies" fine-grained permission to use this endpoint.

Available on github.com, and on GitHub Enterprise Server from 3.19.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/permissions#set-repositories-allowed-to-use-self-hosted-runners-in-an-organization)

Sends a `PUT` request to `/orgs/{org}/actions/permissions/self-hosted-runners/repositories`

Arguments:
- `org`: The organization name. The name is not case sensitive.
- `body`
*/
    pub async fn set_selected_repositories_self_hosted_runners_organization(
        &self,
        org: &str,
        body: &types::SelectedRepositories,
    ) -> Result<Response<()>, Error> {
        let request = Request::new(
                &operations::SET_SELECTED_REPOSITORIES_SELF_HOSTED_RUNNERS_ORGANIZATION,
                &[&org],
            )?
            .json(body)?;
        self.send(request).await
    }
    /**Add a repository to the list of repositories allowed to use self-hosted runners in an organization

Adds a repository to the list of repositories that are allowed to use self-hosted runners in an organization.

OAuth app tokens and personal access tokens (classic) need the `admin:org` scope or the "Actions policies" fine-grained permission to use this endpoint.

Available on github.com, and on GitHub Enterprise Server from 3.19.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/permissions#add-a-repository-to-the-list-of-repositories-allowed-to-use-self-hosted-runners-in-an-organization)

Sends a `PUT` request to `/orgs/{org}/actions/permissions/self-hosted-runners/repositories/{repository_id}`

Arguments:
- `org`: The organization name. The name is not case sensitive.
- `repository_id`: The unique identifier of the repository.
*/
    pub async fn enable_selected_repository_self_hosted_runners_organization(
        &self,
        org: &str,
        repository_id: &crate::models::RepositoryId,
    ) -> Result<Response<()>, Error> {
        let request = Request::new(
            &operations::ENABLE_SELECTED_REPOSITORY_SELF_HOSTED_RUNNERS_ORGANIZATION,
            &[&org, &repository_id],
        )?;
        self.send(request).await
    }
    /**Remove a repository from the list of repositories allowed to use self-hosted runners in an organization

Removes a repository from the list of repositories that are allowed to use self-hosted runners in an organization.

OAuth app tokens and personal access tokens (classic) need the `admin:org` scope or the "Actions policies" fine-grained permission to use this endpoint.

Available on github.com, and on GitHub Enterprise Server from 3.19.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/permissions#remove-a-repository-from-the-list-of-repositories-allowed-to-use-self-hosted-runners-in-an-organization)

Sends a `DELETE` request to `/orgs/{org}/actions/permissions/self-hosted-runners/repositories/{repository_id}`

Arguments:
- `org`: The organization name. The name is not case sensitive.
- `repository_id`: The unique identifier of the repository.
*/
    pub async fn disable_selected_repository_self_hosted_runners_organization(
        &self,
        org: &str,
        repository_id: &crate::models::RepositoryId,
    ) -> Result<Response<()>, Error> {
        let request = Request::new(
            &operations::DISABLE_SELECTED_REPOSITORY_SELF_HOSTED_RUNNERS_ORGANIZATION,
            &[&org, &repository_id],
        )?;
        self.send(request).await
    }
    /**List self-hosted runner groups for an organization

Lists all self-hosted runner groups configured in an organization and inherited from an enterprise.

OAuth app tokens and personal access tokens (classic) need the `admin:org` scope to use this endpoint.

Available on github.com and GitHub Enterprise Server.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runner-groups#list-self-hosted-runner-groups-for-an-organization)

Sends a `GET` request to `/orgs/{org}/actions/runner-groups`

Arguments:
- `org`: The organization name. The name is not case sensitive.
- `page`: The page number of the results to fetch. For more information, see "[Using pagination in the REST API](https://docs.github.com/enterprise-cloud@latest/rest/using-the-rest-api/using-pagination-in-the-rest-api)."
- `per_page`: The number of results per page (max 100). For more information, see "[Using pagination in the REST API](https://docs.github.com/enterprise-cloud@latest/rest/using-the-rest-api/using-pagination-in-the-rest-api)."
- `visible_to_repository`: Only return runner groups that are allowed to be used by this repository.
*/
    pub async fn list_self_hosted_runner_groups_for_org(
        &self,
        org: &str,
        page: Option<i64>,
        per_page: Option<i64>,
        visible_to_repository: Option<&str>,
    ) -> Result<Response<types::OrganizationRunnerGroupList>, Error> {
        let request = Request::new(
                &operations::LIST_SELF_HOSTED_RUNNER_GROUPS_FOR_ORG,
                &[&org],
            )?
            .query("page", page.as_ref())
            .query("per_page", per_page.as_ref())
            .query("visible_to_repository", visible_to_repository.as_ref());
        self.send(request).await
    }
    /**Create a self-hosted runner group for an organization

Creates a new self-hosted runner group for an organization.

OAuth tokens and personal access tokens (classic) need the `admin:org` scope to use this endpoint.

Available on github.com and GitHub Enterprise Server.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runner-groups#create-a-self-hosted-runner-group-for-an-organization)

Sends a `POST` request to `/orgs/{org}/actions/runner-groups`

Arguments:
- `org`: The organization name. The name is not case sensitive.
- `body`
*/
    pub async fn create_self_hosted_runner_group_for_org(
        &self,
        org: &str,
        body: &types::CreateOrganizationRunnerGroup,
    ) -> Result<Response<types::OrganizationRunnerGroup>, Error> {
        let request = Request::new(
                &operations::CREATE_SELF_HOSTED_RUNNER_GROUP_FOR_ORG,
                &[&org],
            )?
            .json(body)?;
        self.send(request).await
    }
    /**Get a self-hosted runner group for an organization

Gets a specific self-hosted runner group for an organization.

OAuth app tokens and personal access tokens (classic) need the `admin:org` scope to use this endpoint.

Available on github.com and GitHub Enterprise Server.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runner-groups#get-a-self-hosted-runner-group-for-an-organization)

Sends a `GET` request to `/orgs/{org}/actions/runner-groups/{runner_group_id}`

Arguments:
- `org`: The organization name. The name is not case sensitive.
- `runner_group_id`: Unique identifier of the self-hosted runner group.
*/
    pub async fn get_self_hosted_runner_group_for_org(
        &self,
        org: &str,
        runner_group_id: &crate::models::RunnerGroupId,
    ) -> Result<Response<types::OrganizationRunnerGroup>, Error> {
        let request = Request::new(
            &operations::GET_SELF_HOSTED_RUNNER_GROUP_FOR_ORG,
            &[&org, &runner_group_id],
        )?;
        self.send(request).await
    }
    /**Delete a self-hosted runner group from an organization

Deletes a self-hosted runner group for an organization.

OAuth tokens and personal access tokens (classic) need the `admin:org` scope to use this endpoint.

Available on github.com and GitHub Enterprise Server.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runner-groups#delete-a-self-hosted-runner-group-from-an-organization)

Sends a `DELETE` request to `/orgs/{org}/actions/runner-groups/{runner_group_id}`

Arguments:
- `org`: The organization name. The name is not case sensitive.
- `runner_group_id`: Unique identifier of the self-hosted runner group.
*/
    pub async fn delete_self_hosted_runner_group_from_org(
        &self,
        org: &str,
        runner_group_id: &crate::models::RunnerGroupId,
    ) -> Result<Response<()>, Error> {
        let request = Request::new(
            &operations::DELETE_SELF_HOSTED_RUNNER_GROUP_FROM_ORG,
            &[&org, &runner_group_id],
        )?;
        self.send(request).await
    }
    /**Update a self-hosted runner group for an organization

Updates the `name` and `visibility` of a self-hosted runner group in an organization.

OAuth app tokens and personal access tokens (classic) need the `admin:org` scope to use this endpoint.

Available on github.com and GitHub Enterprise Server.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runner-groups#update-a-self-hosted-runner-group-for-an-organization)

Sends a `PATCH` request to `/orgs/{org}/actions/runner-groups/{runner_group_id}`

Arguments:
- `org`: The organization name. The name is not case sensitive.
- `runner_group_id`: Unique identifier of the self-hosted runner group.
- `body`
*/
    pub async fn update_self_hosted_runner_group_for_org(
        &self,
        org: &str,
        runner_group_id: &crate::models::RunnerGroupId,
        body: &types::UpdateOrganizationRunnerGroup,
    ) -> Result<Response<types::OrganizationRunnerGroup>, Error> {
        let request = Request::new(
                &operations::UPDATE_SELF_HOSTED_RUNNER_GROUP_FOR_ORG,
                &[&org, &runner_group_id],
            )?
            .json(body)?;
        self.send(request).await
    }
    /**List GitHub-hosted runners in a group for an organization

Lists the GitHub-hosted runners in an organization group.

OAuth app tokens and personal access tokens (classic) need the `admin:org` scope to use this endpoint.

Available on github.com, but not on GitHub Enterprise Server.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runner-groups#list-github-hosted-runners-in-a-group-for-an-organization)

Sends a `GET` request to `/orgs/{org}/actions/runner-groups/{runner_group_id}/hosted-runners`

Arguments:
- `org`: The organization name. The name is not case sensitive.
- `runner_group_id`: Unique identifier of the self-hosted runner group.
- `page`: The page number of the results to fetch. For more information, see "[Using pagination in the REST API](https://docs.github.com/enterprise-cloud@latest/rest/using-the-rest-api/using-pagination-in-the-rest-api)."
- `per_page`: The number of results per page (max 100). For more information, see "[Using pagination in the REST API](https://docs.github.com/enterprise-cloud@latest/rest/using-the-rest-api/using-pagination-in-the-rest-api)."
*/
    pub async fn list_github_hosted_runners_in_group_for_org(
        &self,
        org: &str,
        runner_group_id: &crate::models::RunnerGroupId,
        page: Option<i64>,
        per_page: Option<i64>,
    ) -> Result<Response<types::HostedRunnerList>, Error> {
        let request = Request::new(
                &operations::LIST_GITHUB_HOSTED_RUNNERS_IN_GROUP_FOR_ORG,
                &[&org, &runner_group_id],
            )?
            .query("page", page.as_ref())
            .query("per_page", per_page.as_ref());
        self.send(request).await
    }
    /**List repository access to a self-hosted runner group in an organization

Lists the repositories with access to a self-hosted runner group configured in an organization.

OAuth app tokens and personal access tokens (classic) need the `admin:org` scope to use this endpoint.

Available on github.com and GitHub Enterprise Server.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runner-groups#list-repository-access-to-a-self-hosted-runner-group-in-an-organization)

Sends a `GET` request to `/orgs/{org}/actions/runner-groups/{runner_group_id}/repositories`

Arguments:
- `org`: The organization name. The name is not case sensitive.
- `runner_group_id`: Unique identifier of the self-hosted runner group.
- `page`: The page number of the results to fetch. For more information, see "[Using pagination in the REST API](https://docs.github.com/enterprise-cloud@latest/rest/using-the-rest-api/using-pagination-in-the-rest-api)."
- `per_page`: The number of results per page (max 100). For more information, see "[Using pagination in the REST API](https://docs.github.com/enterprise-cloud@latest/rest/using-the-rest-api/using-pagination-in-the-rest-api)."
*/
    pub async fn list_repo_access_to_self_hosted_runner_group_in_org(
        &self,
        org: &str,
        runner_group_id: &crate::models::RunnerGroupId,
        page: Option<i64>,
        per_page: Option<i64>,
    ) -> Result<Response<types::MinimalRepositoryList>, Error> {
        let request = Request::new(
                &operations::LIST_REPO_ACCESS_TO_SELF_HOSTED_RUNNER_GROUP_IN_ORG,
                &[&org, &runner_group_id],
            )?
            .query("page", page.as_ref())
            .query("per_page", per_page.as_ref());
        self.send(request).await
    }
    /**Set repository access for a self-hosted runner group in an organization

Replaces the list of repositories that have access to a self-hosted runner group configured in an organization.

OAuth app tokens and personal access tokens (classic) need the `admin:org` scope to use this endpoint.

Available on github.com and GitHub Enterprise Server.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runner-groups#set-repository-access-for-a-self-hosted-runner-group-in-an-organization)

Sends a `PUT` request to `/orgs/{org}/actions/runner-groups/{runner_group_id}/repositories`

Arguments:
- `org`: The organization name. The name is not case sensitive.
- `runner_group_id`: Unique identifier of the self-hosted runner group.
- `body`
*/
    pub async fn set_repo_access_to_self_hosted_runner_group_in_org(
        &self,
        org: &str,
        runner_group_id: &crate::models::RunnerGroupId,
        body: &types::SelectedRepositories,
    ) -> Result<Response<()>, Error> {
        let request = Request::new(
                &operations::SET_REPO_ACCESS_TO_SELF_HOSTED_RUNNER_GROUP_IN_ORG,
                &[&org, &runner_group_id],
            )?
            .json(body)?;
        self.send(request).await
    }
    /**Add repository access to a self-hosted runner group in an organization

Adds a repository to the list of repositories that can access a self-hosted runner group. The runner group must have `visibility` set to `selected`. For more information, see "[Create a self-hosted runner group for an organization](#create-a-self-hosted-runner-group-for-an-organization)."

OAuth tokens and personal access tokens (classic) need the `admin:org` scope to use this endpoint.

Available on github.com and GitHub Enterprise Server.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runner-groups#add-repository-access-to-a-self-hosted-runner-group-in-an-organization)

Sends a `PUT` request to `/orgs/{org}/actions/runner-groups/{runner_group_id}/repositories/{repository_id}`

Arguments:
- `org`: The organization name. The name is not case sensitive.
- `runner_group_id`: Unique identifier of the self-hosted runner group.
- `repository_id`: The unique identifier of the repository.
*/
    pub async fn add_repo_access_to_self_hosted_runner_group_in_org(
        &self,
        org: &str,
        runner_group_id: &crate::models::RunnerGroupId,
        repository_id: &crate::models::RepositoryId,
    ) -> Result<Response<()>, Error> {
        let request = Request::new(
            &operations::ADD_REPO_ACCESS_TO_SELF_HOSTED_RUNNER_GROUP_IN_ORG,
            &[&org, &runner_group_id, &repository_id],
        )?;
        self.send(request).await
    }
    /**Remove repository access to a self-hosted runner group in an organization

Removes a repository from the list of selected repositories that can access a self-hosted runner group. The runner group must have `visibility` set to `selected`. For more information, see "[Create a self-hosted runner group for an organization](#create-a-self-hosted-runner-group-for-an-organization)."

OAuth app tokens and personal access tokens (classic) need the `admin:org` scope to use this endpoint.

Available on github.com and GitHub Enterprise Server.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runner-groups#remove-repository-access-to-a-self-hosted-runner-group-in-an-organization)

Sends a `DELETE` request to `/orgs/{org}/actions/runner-groups/{runner_group_id}/repositories/{repository_id}`

Arguments:
- `org`: The organization name. The name is not case sensitive.
- `runner_group_id`: Unique identifier of the self-hosted runner group.
- `repository_id`: The unique identifier of the repository.
*/
    pub async fn remove_repo_access_to_self_hosted_runner_group_in_org(
        &self,
        org: &str,
        runner_group_id: &crate::models::RunnerGroupId,
        repository_id: &crate::models::RepositoryId,
    ) -> Result<Response<()>, Error> {
        let request = Request::new(
            &operations::REMOVE_REPO_ACCESS_TO_SELF_HOSTED_RUNNER_GROUP_IN_ORG,
            &[&org, &runner_group_id, &repository_id],
        )?;
        self.send(request).await
    }
    /**List self-hosted runners in a group for an organization

Lists self-hosted runners that are in a specific organization group.

OAuth app tokens and personal access tokens (classic) need the `admin:org` scope to use this endpoint.

Available on github.com and GitHub Enterprise Server.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runner-groups#list-self-hosted-runners-in-a-group-for-an-organization)

Sends a `GET` request to `/orgs/{org}/actions/runner-groups/{runner_group_id}/runners`

Arguments:
- `org`: The organization name. The name is not case sensitive.
- `runner_group_id`: Unique identifier of the self-hosted runner group.
- `page`: The page number of the results to fetch. For more information, see "[Using pagination in the REST API](https://docs.github.com/enterprise-cloud@latest/rest/using-the-rest-api/using-pagination-in-the-rest-api)."
- `per_page`: The number of results per page (max 100). For more information, see "[Using pagination in the REST API](https://docs.github.com/enterprise-cloud@latest/rest/using-the-rest-api/using-pagination-in-the-rest-api)."
*/
    pub async fn list_self_hosted_runners_in_group_for_org(
        &self,
        org: &str,
        runner_group_id: &crate::models::RunnerGroupId,
        page: Option<i64>,
        per_page: Option<i64>,
    ) -> Result<Response<types::RunnerList>, Error> {
        let request = Request::new(
                &operations::LIST_SELF_HOSTED_RUNNERS_IN_GROUP_FOR_ORG,
                &[&org, &runner_group_id],
            )?
            .query("page", page.as_ref())
            .query("per_page", per_page.as_ref());
        self.send(request).await
    }
    /**Set self-hosted runners in a group for an organization

Replaces the list of self-hosted runners that are part of an organization runner group.

OAuth app tokens and personal access tokens (classic) need the `admin:org` scope to use this endpoint.

Available on github.com and GitHub Enterprise Server.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runner-groups#set-self-hosted-runners-in-a-group-for-an-organization)

Sends a `PUT` request to `/orgs/{org}/actions/runner-groups/{runner_group_id}/runners`

Arguments:
- `org`: The organization name. The name is not case sensitive.
- `runner_group_id`: Unique identifier of the self-hosted runner group.
- `body`
*/
    pub async fn set_self_hosted_runners_in_group_for_org(
        &self,
        org: &str,
        runner_group_id: &crate::models::RunnerGroupId,
        body: &types::SelectedRunners,
    ) -> Result<Response<()>, Error> {
        let request = Request::new(
                &operations::SET_SELF_HOSTED_RUNNERS_IN_GROUP_FOR_ORG,
                &[&org, &runner_group_id],
            )?
            .json(body)?;
        self.send(request).await
    }
    /**Add a self-hosted runner to a group for an organization

Adds a self-hosted runner to a runner group configured in an organization.

OAuth tokens and personal access tokens (classic) need the `admin:org` scope to use this endpoint.

Available on github.com and GitHub Enterprise Server.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runner-groups#add-a-self-hosted-runner-to-a-group-for-an-organization)

Sends a `PUT` request to `/orgs/{org}/actions/runner-groups/{runner_group_id}/runners/{runner_id}`

Arguments:
- `org`: The organization name. The name is not case sensitive.
- `runner_group_id`: Unique identifier of the self-hosted runner group.
- `runner_id`: Unique identifier of the self-hosted runner.
*/
    pub async fn add_self_hosted_runner_to_group_for_org(
        &self,
        org: &str,
        runner_group_id: &crate::models::RunnerGroupId,
        runner_id: &crate::models::RunnerId,
    ) -> Result<Response<()>, Error> {
        let request = Request::new(
            &operations::ADD_SELF_HOSTED_RUNNER_TO_GROUP_FOR_ORG,
            &[&org, &runner_group_id, &runner_id],
        )?;
        self.send(request).await
    }
    /**Remove a self-hosted runner from a group for an organization

Removes a self-hosted runner from a group configured in an organization. The runner is then returned to the default group.

OAuth app tokens and personal access tokens (classic) need the `admin:org` scope to use this endpoint.

Available on github.com and GitHub Enterprise Server.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runner-groups#remove-a-self-hosted-runner-from-a-group-for-an-organization)

Sends a `DELETE` request to `/orgs/{org}/actions/runner-groups/{runner_group_id}/runners/{runner_id}`

Arguments:
- `org`: The organization name. The name is not case sensitive.
- `runner_group_id`: Unique identifier of the self-hosted runner group.
- `runner_id`: Unique identifier of the self-hosted runner.
*/
    pub async fn remove_self_hosted_runner_from_group_for_org(
        &self,
        org: &str,
        runner_group_id: &crate::models::RunnerGroupId,
        runner_id: &crate::models::RunnerId,
    ) -> Result<Response<()>, Error> {
        let request = Request::new(
            &operations::REMOVE_SELF_HOSTED_RUNNER_FROM_GROUP_FOR_ORG,
            &[&org, &runner_group_id, &runner_id],
        )?;
        self.send(request).await
    }
    /**List self-hosted runners for an organization

Lists all self-hosted runners configured in an organization.

Authenticated users must have admin access to the organization to use this endpoint.

OAuth app tokens and personal access tokens (classic) need the `admin:org` scope to use this endpoint. If the repository is private, the `repo` scope is also required.

Available on github.com and GitHub Enterprise Server.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#list-self-hosted-runners-for-an-organization)

Sends a `GET` request to `/orgs/{org}/actions/runners`

Arguments:
- `org`: The organization name. The name is not case sensitive.
- `name`: The name of a self-hosted runner.
- `page`: The page number of the results to fetch. For more information, see "[Using pagination in the REST API](https://docs.github.com/enterprise-cloud@latest/rest/using-the-rest-api/using-pagination-in-the-rest-api)."
- `per_page`: The number of results per page (max 100). For more information, see "[Using pagination in the REST API](https://docs.github.com/enterprise-cloud@latest/rest/using-the-rest-api/using-pagination-in-the-rest-api)."
*/
    pub async fn list_self_hosted_runners_for_org(
        &self,
        org: &str,
        name: Option<&str>,
        page: Option<i64>,
        per_page: Option<i64>,
    ) -> Result<Response<types::RunnerList>, Error> {
        let request = Request::new(
                &operations::LIST_SELF_HOSTED_RUNNERS_FOR_ORG,
                &[&org],
            )?
            .query("name", name.as_ref())
            .query("page", page.as_ref())
            .query("per_page", per_page.as_ref());
        self.send(request).await
    }
    /**Get runner version end-of-life schedule for an organization

Gets the end-of-life schedule for a specific runner version in an organization. Returns the runner version
and the dates when registration and runtime support will end.

Authenticated users must have admin access to the organization to use this endpoint.

OAuth app tokens and personal access tokens (classic) need the `admin:org` scope to use this endpoint.

Available on GitHub Enterprise Cloud, but not on GitHub Enterprise Server.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#get-runner-version-end-of-life-schedule-for-an-organization)

Sends a `GET` request to `/orgs/{org}/actions/runners/deprecations/{version}`

Arguments:
- `org`: The organization name. The name is not case sensitive.
- `version`: The runner version to look up.
*/
    pub async fn get_runner_version_deprecation_for_org(
        &self,
        org: &str,
        version: &str,
    ) -> Result<Response<types::RunnerVersionDeprecation>, Error> {
        let request = Request::new(
            &operations::GET_RUNNER_VERSION_DEPRECATION_FOR_ORG,
            &[&org, &version],
        )?;
        self.send(request).await
    }
    /**List runner applications for an organization

Lists binaries for the runner application that you can download and run.

Authenticated users must have admin access to the organization to use this endpoint.

OAuth app tokens and personal access tokens (classic) need the `admin:org` scope to use this endpoint.  If the repository is private, the `repo` scope is also required.

Available on github.com and GitHub Enterprise Server.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#list-runner-applications-for-an-organization)

Sends a `GET` request to `/orgs/{org}/actions/runners/downloads`

Arguments:
- `org`: The organization name. The name is not case sensitive.
*/
    pub async fn list_runner_applications_for_org(
        &self,
        org: &str,
    ) -> Result<Response<Vec<types::RunnerApplication>>, Error> {
        let request = Request::new(
            &operations::LIST_RUNNER_APPLICATIONS_FOR_ORG,
            &[&org],
        )?;
        self.send(request).await
    }
    /**Create configuration for a just-in-time runner for an organization

Generates a configuration that can be passed to the runner application at startup.

The authenticated user must have admin access to the organization.

OAuth tokens and personal access tokens (classic) need the`admin:org` scope to use this endpoint. If the repository is private, OAuth tokens and personal access tokens (classic) need the `repo` scope to use this endpoint.

Available on github.com and GitHub Enterprise Server.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#create-configuration-for-a-just-in-time-runner-for-an-organization)

Sends a `POST` request to `/orgs/{org}/actions/runners/generate-jitconfig`

Arguments:
- `org`: The organization name. The name is not case sensitive.
- `body`
*/
    pub async fn generate_runner_jitconfig_for_org(
        &self,
        org: &str,
        body: &types::CreateJitConfig,
    ) -> Result<Response<types::JitConfig>, Error> {
        let request = Request::new(
                &operations::GENERATE_RUNNER_JITCONFIG_FOR_ORG,
                &[&org],
            )?
            .json(body)?;
        self.send(request).await
    }
    /**Create a registration token for an organization

Returns a token that you can pass to the `config` script. The token expires after one hour.

For example, you can replace `TOKEN` in the following example with the registration token provided by this endpoint to configure your self-hosted runner:

```text
./config.sh --url https://github.com/octo-org --token TOKEN
```

Authenticated users must have admin access to the organization to use this endpoint.

OAuth tokens and personal access tokens (classic) need the`admin:org` scope to use this endpoint. If the repository is private, OAuth tokens and personal access tokens (classic) need the `repo` scope to use this endpoint.

Available on github.com and GitHub Enterprise Server.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#create-a-registration-token-for-an-organization)

Sends a `POST` request to `/orgs/{org}/actions/runners/registration-token`

Arguments:
- `org`: The organization name. The name is not case sensitive.
*/
    pub async fn create_registration_token_for_org(
        &self,
        org: &str,
    ) -> Result<Response<types::AuthenticationToken>, Error> {
        let request = Request::new(
            &operations::CREATE_REGISTRATION_TOKEN_FOR_ORG,
            &[&org],
        )?;
        self.send(request).await
    }
    /**Create a remove token for an organization

Returns a token that you can pass to the `config` script to remove a self-hosted runner from an organization. The token expires after one hour.

For example, you can replace `TOKEN` in the following example with the registration token provided by this endpoint to remove your self-hosted runner from an organization:

```text
./config.sh remove --token TOKEN
```

Authenticated users must have admin access to the organization to use this endpoint.

OAuth tokens and personal access tokens (classic) need the`admin:org` scope to use this endpoint. If the repository is private, OAuth tokens and personal access tokens (classic) need the `repo` scope to use this endpoint.

Available on github.com and GitHub Enterprise Server.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#create-a-remove-token-for-an-organization)

Sends a `POST` request to `/orgs/{org}/actions/runners/remove-token`

Arguments:
- `org`: The organization name. The name is not case sensitive.
*/
    pub async fn create_remove_token_for_org(
        &self,
        org: &str,
    ) -> Result<Response<types::AuthenticationToken>, Error> {
        let request = Request::new(&operations::CREATE_REMOVE_TOKEN_FOR_ORG, &[&org])?;
        self.send(request).await
    }
    /**Get a self-hosted runner for an organization

Gets a specific self-hosted runner configured in an organization.

Authenticated users must have admin access to the organization to use this endpoint.

OAuth app tokens and personal access tokens (classic) need the `admin:org` scope to use this endpoint. If the repository is private, the `repo` scope is also required.

Available on github.com and GitHub Enterprise Server.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#get-a-self-hosted-runner-for-an-organization)

Sends a `GET` request to `/orgs/{org}/actions/runners/{runner_id}`

Arguments:
- `org`: The organization name. The name is not case sensitive.
- `runner_id`: Unique identifier of the self-hosted runner.
*/
    pub async fn get_self_hosted_runner_for_org(
        &self,
        org: &str,
        runner_id: &crate::models::RunnerId,
    ) -> Result<Response<types::Runner>, Error> {
        let request = Request::new(
            &operations::GET_SELF_HOSTED_RUNNER_FOR_ORG,
            &[&org, &runner_id],
        )?;
        self.send(request).await
    }
    /**Delete a self-hosted runner from an organization

Forces the removal of a self-hosted runner from an organization. You can use this endpoint to completely remove the runner when the machine you were using no longer exists.

Authenticated users must have admin access to the organization to use this endpoint.

OAuth tokens and personal access tokens (classic) need the`admin:org` scope to use this endpoint. If the repository is private, OAuth tokens and personal access tokens (classic) need the `repo` scope to use this endpoint.

Available on github.com and GitHub Enterprise Server.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#delete-a-self-hosted-runner-from-an-organization)

Sends a `DELETE` request to `/orgs/{org}/actions/runners/{runner_id}`

Arguments:
- `org`: The organization name. The name is not case sensitive.
- `runner_id`: Unique identifier of the self-hosted runner.
*/
    pub async fn delete_self_hosted_runner_from_org(
        &self,
        org: &str,
        runner_id: &crate::models::RunnerId,
    ) -> Result<Response<()>, Error> {
        let request = Request::new(
            &operations::DELETE_SELF_HOSTED_RUNNER_FROM_ORG,
            &[&org, &runner_id],
        )?;
        self.send(request).await
    }
    /**List labels for a self-hosted runner for an organization

Lists all labels for a self-hosted runner configured in an organization.

Authenticated users must have admin access to the organization to use this endpoint.

OAuth app tokens and personal access tokens (classic) need the `admin:org` scope to use this endpoint. If the repository is private, the `repo` scope is also required.

Available on github.com and GitHub Enterprise Server.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#list-labels-for-a-self-hosted-runner-for-an-organization)

Sends a `GET` request to `/orgs/{org}/actions/runners/{runner_id}/labels`

Arguments:
- `org`: The organization name. The name is not case sensitive.
- `runner_id`: Unique identifier of the self-hosted runner.
*/
    pub async fn list_labels_for_self_hosted_runner_for_org(
        &self,
        org: &str,
        runner_id: &crate::models::RunnerId,
    ) -> Result<Response<types::RunnerLabelList>, Error> {
        let request = Request::new(
            &operations::LIST_LABELS_FOR_SELF_HOSTED_RUNNER_FOR_ORG,
            &[&org, &runner_id],
        )?;
        self.send(request).await
    }
    /**Set custom labels for a self-hosted runner for an organization

Remove all previous custom labels and set the new custom labels for a specific
self-hosted runner configured in an organization.

Authenticated users must have admin access to the organization to use this endpoint.

OAuth app tokens and personal access tokens (classic) need the `admin:org` scope to use this endpoint. If the repository is private, the `repo` scope is also required.

Available on github.com and GitHub Enterprise Server.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#set-custom-labels-for-a-self-hosted-runner-for-an-organization)

Sends a `PUT` request to `/orgs/{org}/actions/runners/{runner_id}/labels`

Arguments:
- `org`: The organization name. The name is not case sensitive.
- `runner_id`: Unique identifier of the self-hosted runner.
- `body`
*/
    pub async fn set_custom_labels_for_self_hosted_runner_for_org(
        &self,
        org: &str,
        runner_id: &crate::models::RunnerId,
        body: &types::RunnerLabels,
    ) -> Result<Response<types::RunnerLabelList>, Error> {
        let request = Request::new(
                &operations::SET_CUSTOM_LABELS_FOR_SELF_HOSTED_RUNNER_FOR_ORG,
                &[&org, &runner_id],
            )?
            .json(body)?;
        self.send(request).await
    }
    /**Add custom labels to a self-hosted runner for an organization

Adds custom labels to a self-hosted runner configured in an organization.

Authenticated users must have admin access to the organization to use this endpoint.

OAuth tokens and personal access tokens (classic) need the `admin:org` scope to use this endpoint.

Available on github.com and GitHub Enterprise Server.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#add-custom-labels-to-a-self-hosted-runner-for-an-organization)

Sends a `POST` request to `/orgs/{org}/actions/runners/{runner_id}/labels`

Arguments:
- `org`: The organization name. The name is not case sensitive.
- `runner_id`: Unique identifier of the self-hosted runner.
- `body`
*/
    pub async fn add_custom_labels_to_self_hosted_runner_for_org(
        &self,
        org: &str,
        runner_id: &crate::models::RunnerId,
        body: &types::RunnerLabels,
    ) -> Result<Response<types::RunnerLabelList>, Error> {
        let request = Request::new(
                &operations::ADD_CUSTOM_LABELS_TO_SELF_HOSTED_RUNNER_FOR_ORG,
                &[&org, &runner_id],
            )?
            .json(body)?;
        self.send(request).await
    }
    /**Remove all custom labels from a self-hosted runner for an organization

Remove all custom labels from a self-hosted runner configured in an
organization. Returns the remaining read-only labels from the runner.

Authenticated users must have admin access to the organization to use this endpoint.

OAuth app tokens and personal access tokens (classic) need the `admin:org` scope to use this endpoint. If the repository is private, the `repo` scope is also required.

Available on github.com and GitHub Enterprise Server.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#remove-all-custom-labels-from-a-self-hosted-runner-for-an-organization)

Sends a `DELETE` request to `/orgs/{org}/actions/runners/{runner_id}/labels`

Arguments:
- `org`: The organization name. The name is not case sensitive.
- `runner_id`: Unique identifier of the self-hosted runner.
*/
    pub async fn remove_all_custom_labels_from_self_hosted_runner_for_org(
        &self,
        org: &str,
        runner_id: &crate::models::RunnerId,
    ) -> Result<Response<types::RunnerLabelList>, Error> {
        let request = Request::new(
            &operations::REMOVE_ALL_CUSTOM_LABELS_FROM_SELF_HOSTED_RUNNER_FOR_ORG,
            &[&org, &runner_id],
        )?;
        self.send(request).await
    }
    /**Remove a custom label from a self-hosted runner for an organization

Remove a custom label from a self-hosted runner configured
in an organization. Returns the remaining labels from the runner.

This endpoint returns a `404 Not Found` status if the custom label is not
present on the runner.

Authenticated users must have admin access to the organization to use this endpoint.

OAuth app tokens and personal access tokens (classic) need the `admin:org` scope to use this endpoint. If the repository is private, the `repo` scope is also required.

Available on github.com and GitHub Enterprise Server.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#remove-a-custom-label-from-a-self-hosted-runner-for-an-organization)

Sends a `DELETE` request to `/orgs/{org}/actions/runners/{runner_id}/labels/{name}`

Arguments:
- `org`: The organization name. The name is not case sensitive.
- `runner_id`: Unique identifier of the self-hosted runner.
- `name`: The name of a self-hosted runner's custom label.
*/
    pub async fn remove_custom_label_from_self_hosted_runner_for_org(
        &self,
        org: &str,
        runner_id: &crate::models::RunnerId,
        name: &str,
    ) -> Result<Response<types::RunnerLabelList>, Error> {
        let request = Request::new(
            &operations::REMOVE_CUSTOM_LABEL_FROM_SELF_HOSTED_RUNNER_FOR_ORG,
            &[&org, &runner_id, &name],
        )?;
        self.send(request).await
    }
    /**Get an organization installation for the authenticated app

Enables an authenticated GitHub App to find the organization's installation information.

You must use a [JWT](https://docs.github.com/enterprise-cloud@latest/apps/building-github-apps/authenticating-with-github-apps/#authenticating-as-a-github-app) to access this endpoint.

Available on github.com and GitHub Enterprise Server.

According to GitHub's description, GitHub Apps cannot use this operation.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/apps/apps#get-an-organization-installation-for-the-authenticated-app)

Sends a `GET` request to `/orgs/{org}/installation`

Arguments:
- `org`: The organization name. The name is not case sensitive.
*/
    pub async fn get_org_installation(
        &self,
        org: &str,
    ) -> Result<Response<types::Installation>, Error> {
        let request = Request::new(&operations::GET_ORG_INSTALLATION, &[&org])?;
        self.send(request).await
    }
    /**List organization repositories

Lists repositories for the specified organization.

> [!NOTE]
> In order to see the `security_and_analysis` block for a repository you must have admin permissions for the repository or be an owner or security manager for the organization that owns the repository. For more information, see "[Managing security managers in your organization](https://docs.github.com/enterprise-cloud@latest/organizations/managing-peoples-access-to-your-organization-with-roles/managing-security-managers-in-your-organization)."

Available on github.com and GitHub Enterprise Server.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/repos/repos#list-organization-repositories)

Sends a `GET` request to `/orgs/{org}/repos`

Arguments:
- `org`: The organization name. The name is not case sensitive.
- `direction`: The order to sort by. Default: `asc` when using `full_name`, otherwise `desc`.
- `page`: The page number of the results to fetch. For more information, see "[Using pagination in the REST API](https://docs.github.com/enterprise-cloud@latest/rest/using-the-rest-api/using-pagination-in-the-rest-api)."
- `per_page`: The number of results per page (max 100). For more information, see "[Using pagination in the REST API](https://docs.github.com/enterprise-cloud@latest/rest/using-the-rest-api/using-pagination-in-the-rest-api)."
- `sort`: The property to sort the results by.
- `type_`: Specifies the types of repositories you want returned. `internal` is not yet supported when a GitHub App calls this endpoint with an installation access token.
*/
    pub async fn list_repositories_for_org(
        &self,
        org: &str,
        direction: Option<types::ListRepositoriesForOrgDirection>,
        page: Option<i64>,
        per_page: Option<i64>,
        sort: Option<types::ListRepositoriesForOrgSort>,
        type_: Option<types::ListRepositoriesForOrgType>,
    ) -> Result<Response<Vec<types::MinimalRepository>>, Error> {
        let request = Request::new(&operations::LIST_REPOSITORIES_FOR_ORG, &[&org])?
            .query("direction", direction.as_ref())
            .query("page", page.as_ref())
            .query("per_page", per_page.as_ref())
            .query("sort", sort.as_ref())
            .query("type", type_.as_ref());
        self.send(request).await
    }
    /**Get a repository

The `parent` and `source` objects are present when the repository is a fork. `parent` is the repository this repository was forked from, `source` is the ultimate source for the network.

> [!NOTE]
> - In order to see the `security_and_analysis` block for a repository you must have admin permissions for the repository or be an owner or security manager for the organization that owns the repository. For more information, see "[Managing security managers in your organization](https://docs.github.com/enterprise-cloud@latest/organizations/managing-peoples-access-to-your-organization-with-roles/managing-security-managers-in-your-organization)."
> - To view merge-related settings, you must have the `contents:read` and `contents:write` permissions.

Available on github.com and GitHub Enterprise Server.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/repos/repos#get-a-repository)

Sends a `GET` request to `/repos/{owner}/{repo}`

Arguments:
- `owner`: The account owner of the repository. The name is not case sensitive.
- `repo`: The name of the repository without the `.git` extension. The name is not case sensitive.
*/
    pub async fn get_repository(
        &self,
        owner: &str,
        repo: &str,
    ) -> Result<Response<types::FullRepository>, Error> {
        let request = Request::new(&operations::GET_REPOSITORY, &[&owner, &repo])?;
        self.send(request).await
    }
    /**List self-hosted runners for a repository

Lists all self-hosted runners configured in a repository.

Authenticated users must have admin access to the repository to use this endpoint.

OAuth app tokens and personal access tokens (classic) need the `repo` scope to use this endpoint.

Available on github.com and GitHub Enterprise Server.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#list-self-hosted-runners-for-a-repository)

Sends a `GET` request to `/repos/{owner}/{repo}/actions/runners`

Arguments:
- `owner`: The account owner of the repository. The name is not case sensitive.
- `repo`: The name of the repository without the `.git` extension. The name is not case sensitive.
- `name`: The name of a self-hosted runner.
- `page`: The page number of the results to fetch. For more information, see "[Using pagination in the REST API](https://docs.github.com/enterprise-cloud@latest/rest/using-the-rest-api/using-pagination-in-the-rest-api)."
- `per_page`: The number of results per page (max 100). For more information, see "[Using pagination in the REST API](https://docs.github.com/enterprise-cloud@latest/rest/using-the-rest-api/using-pagination-in-the-rest-api)."
*/
    pub async fn list_self_hosted_runners_for_repo(
        &self,
        owner: &str,
        repo: &str,
        name: Option<&str>,
        page: Option<i64>,
        per_page: Option<i64>,
    ) -> Result<Response<types::RunnerList>, Error> {
        let request = Request::new(
                &operations::LIST_SELF_HOSTED_RUNNERS_FOR_REPO,
                &[&owner, &repo],
            )?
            .query("name", name.as_ref())
            .query("page", page.as_ref())
            .query("per_page", per_page.as_ref());
        self.send(request).await
    }
    /**Get runner version end-of-life schedule for a repository

Gets the end-of-life schedule for a specific runner version in a repository. Returns the runner version
and the dates when registration and runtime support will end.

Authenticated users must have admin access to the repository to use this endpoint.

OAuth app tokens and personal access tokens (classic) need the `repo` scope to use this endpoint.

Available on GitHub Enterprise Cloud, but not on GitHub Enterprise Server.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#get-runner-version-end-of-life-schedule-for-a-repository)

Sends a `GET` request to `/repos/{owner}/{repo}/actions/runners/deprecations/{version}`

Arguments:
- `owner`: The account owner of the repository. The name is not case sensitive.
- `repo`: The name of the repository without the `.git` extension. The name is not case sensitive.
- `version`: The runner version to look up.
*/
    pub async fn get_runner_version_deprecation_for_repo(
        &self,
        owner: &str,
        repo: &str,
        version: &str,
    ) -> Result<Response<types::RunnerVersionDeprecation>, Error> {
        let request = Request::new(
            &operations::GET_RUNNER_VERSION_DEPRECATION_FOR_REPO,
            &[&owner, &repo, &version],
        )?;
        self.send(request).await
    }
    /**List runner applications for a repository

Lists binaries for the runner application that you can download and run.

Authenticated users must have admin access to the repository to use this endpoint.

OAuth app tokens and personal access tokens (classic) need the `repo` scope to use this endpoint.

Available on github.com and GitHub Enterprise Server.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#list-runner-applications-for-a-repository)

Sends a `GET` request to `/repos/{owner}/{repo}/actions/runners/downloads`

Arguments:
- `owner`: The account owner of the repository. The name is not case sensitive.
- `repo`: The name of the repository without the `.git` extension. The name is not case sensitive.
*/
    pub async fn list_runner_applications_for_repo(
        &self,
        owner: &str,
        repo: &str,
    ) -> Result<Response<Vec<types::RunnerApplication>>, Error> {
        let request = Request::new(
            &operations::LIST_RUNNER_APPLICATIONS_FOR_REPO,
            &[&owner, &repo],
        )?;
        self.send(request).await
    }
    /**Create configuration for a just-in-time runner for a repository

Generates a configuration that can be passed to the runner application at startup.

The authenticated user must have admin access to the repository.

OAuth tokens and personal access tokens (classic) need the`repo` scope to use this endpoint.

Available on github.com and GitHub Enterprise Server.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#create-configuration-for-a-just-in-time-runner-for-a-repository)

Sends a `POST` request to `/repos/{owner}/{repo}/actions/runners/generate-jitconfig`

Arguments:
- `owner`: The account owner of the repository. The name is not case sensitive.
- `repo`: The name of the repository without the `.git` extension. The name is not case sensitive.
- `body`
*/
    pub async fn generate_runner_jitconfig_for_repo(
        &self,
        owner: &str,
        repo: &str,
        body: &types::CreateJitConfig,
    ) -> Result<Response<types::JitConfig>, Error> {
        let request = Request::new(
                &operations::GENERATE_RUNNER_JITCONFIG_FOR_REPO,
                &[&owner, &repo],
            )?
            .json(body)?;
        self.send(request).await
    }
    /**Create a registration token for a repository

Returns a token that you can pass to the `config` script. The token expires after one hour.

For example, you can replace `TOKEN` in the following example with the registration token provided by this endpoint to configure your self-hosted runner:

```text
./config.sh --url https://github.com/octo-org --token TOKEN
```

Authenticated users must have admin access to the repository to use this endpoint.

OAuth tokens and personal access tokens (classic) need the `repo` scope to use this endpoint.

Available on github.com and GitHub Enterprise Server.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#create-a-registration-token-for-a-repository)

Sends a `POST` request to `/repos/{owner}/{repo}/actions/runners/registration-token`

Arguments:
- `owner`: The account owner of the repository. The name is not case sensitive.
- `repo`: The name of the repository without the `.git` extension. The name is not case sensitive.
*/
    pub async fn create_registration_token_for_repo(
        &self,
        owner: &str,
        repo: &str,
    ) -> Result<Response<types::AuthenticationToken>, Error> {
        let request = Request::new(
            &operations::CREATE_REGISTRATION_TOKEN_FOR_REPO,
            &[&owner, &repo],
        )?;
        self.send(request).await
    }
    /**Create a remove token for a repository

Returns a token that you can pass to the `config` script to remove a self-hosted runner from an repository. The token expires after one hour.

For example, you can replace `TOKEN` in the following example with the registration token provided by this endpoint to remove your self-hosted runner from an organization:

```text
./config.sh remove --token TOKEN
```

Authenticated users must have admin access to the repository to use this endpoint.

OAuth tokens and personal access tokens (classic) need the `repo` scope to use this endpoint.

Available on github.com and GitHub Enterprise Server.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#create-a-remove-token-for-a-repository)

Sends a `POST` request to `/repos/{owner}/{repo}/actions/runners/remove-token`

Arguments:
- `owner`: The account owner of the repository. The name is not case sensitive.
- `repo`: The name of the repository without the `.git` extension. The name is not case sensitive.
*/
    pub async fn create_remove_token_for_repo(
        &self,
        owner: &str,
        repo: &str,
    ) -> Result<Response<types::AuthenticationToken>, Error> {
        let request = Request::new(
            &operations::CREATE_REMOVE_TOKEN_FOR_REPO,
            &[&owner, &repo],
        )?;
        self.send(request).await
    }
    /**Get a self-hosted runner for a repository

Gets a specific self-hosted runner configured in a repository.

Authenticated users must have admin access to the repository to use this endpoint.

OAuth app tokens and personal access tokens (classic) need the `repo` scope to use this endpoint.

Available on github.com and GitHub Enterprise Server.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#get-a-self-hosted-runner-for-a-repository)

Sends a `GET` request to `/repos/{owner}/{repo}/actions/runners/{runner_id}`

Arguments:
- `owner`: The account owner of the repository. The name is not case sensitive.
- `repo`: The name of the repository without the `.git` extension. The name is not case sensitive.
- `runner_id`: Unique identifier of the self-hosted runner.
*/
    pub async fn get_self_hosted_runner_for_repo(
        &self,
        owner: &str,
        repo: &str,
        runner_id: &crate::models::RunnerId,
    ) -> Result<Response<types::Runner>, Error> {
        let request = Request::new(
            &operations::GET_SELF_HOSTED_RUNNER_FOR_REPO,
            &[&owner, &repo, &runner_id],
        )?;
        self.send(request).await
    }
    /**Delete a self-hosted runner from a repository

Forces the removal of a self-hosted runner from a repository. You can use this endpoint to completely remove the runner when the machine you were using no longer exists.

Authenticated users must have admin access to the repository to use this endpoint.

OAuth tokens and personal access tokens (classic) need the `repo` scope to use this endpoint.

Available on github.com and GitHub Enterprise Server.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#delete-a-self-hosted-runner-from-a-repository)

Sends a `DELETE` request to `/repos/{owner}/{repo}/actions/runners/{runner_id}`

Arguments:
- `owner`: The account owner of the repository. The name is not case sensitive.
- `repo`: The name of the repository without the `.git` extension. The name is not case sensitive.
- `runner_id`: Unique identifier of the self-hosted runner.
*/
    pub async fn delete_self_hosted_runner_from_repo(
        &self,
        owner: &str,
        repo: &str,
        runner_id: &crate::models::RunnerId,
    ) -> Result<Response<()>, Error> {
        let request = Request::new(
            &operations::DELETE_SELF_HOSTED_RUNNER_FROM_REPO,
            &[&owner, &repo, &runner_id],
        )?;
        self.send(request).await
    }
    /**List labels for a self-hosted runner for a repository

Lists all labels for a self-hosted runner configured in a repository.

Authenticated users must have admin access to the repository to use this endpoint.

OAuth app tokens and personal access tokens (classic) need the `repo` scope to use this endpoint.

Available on github.com and GitHub Enterprise Server.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#list-labels-for-a-self-hosted-runner-for-a-repository)

Sends a `GET` request to `/repos/{owner}/{repo}/actions/runners/{runner_id}/labels`

Arguments:
- `owner`: The account owner of the repository. The name is not case sensitive.
- `repo`: The name of the repository without the `.git` extension. The name is not case sensitive.
- `runner_id`: Unique identifier of the self-hosted runner.
*/
    pub async fn list_labels_for_self_hosted_runner_for_repo(
        &self,
        owner: &str,
        repo: &str,
        runner_id: &crate::models::RunnerId,
    ) -> Result<Response<types::RunnerLabelList>, Error> {
        let request = Request::new(
            &operations::LIST_LABELS_FOR_SELF_HOSTED_RUNNER_FOR_REPO,
            &[&owner, &repo, &runner_id],
        )?;
        self.send(request).await
    }
    /**Set custom labels for a self-hosted runner for a repository

Remove all previous custom labels and set the new custom labels for a specific
self-hosted runner configured in a repository.

Authenticated users must have admin access to the repository to use this endpoint.

OAuth app tokens and personal access tokens (classic) need the `repo` scope to use this endpoint.

Available on github.com and GitHub Enterprise Server.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#set-custom-labels-for-a-self-hosted-runner-for-a-repository)

Sends a `PUT` request to `/repos/{owner}/{repo}/actions/runners/{runner_id}/labels`

Arguments:
- `owner`: The account owner of the repository. The name is not case sensitive.
- `repo`: The name of the repository without the `.git` extension. The name is not case sensitive.
- `runner_id`: Unique identifier of the self-hosted runner.
- `body`
*/
    pub async fn set_custom_labels_for_self_hosted_runner_for_repo(
        &self,
        owner: &str,
        repo: &str,
        runner_id: &crate::models::RunnerId,
        body: &types::RunnerLabels,
    ) -> Result<Response<types::RunnerLabelList>, Error> {
        let request = Request::new(
                &operations::SET_CUSTOM_LABELS_FOR_SELF_HOSTED_RUNNER_FOR_REPO,
                &[&owner, &repo, &runner_id],
            )?
            .json(body)?;
        self.send(request).await
    }
    /**Add custom labels to a self-hosted runner for a repository

Adds custom labels to a self-hosted runner configured in a repository.

Authenticated users must have admin access to the organization to use this endpoint.

OAuth tokens and personal access tokens (classic) need the `repo` scope to use this endpoint.

Available on github.com and GitHub Enterprise Server.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#add-custom-labels-to-a-self-hosted-runner-for-a-repository)

Sends a `POST` request to `/repos/{owner}/{repo}/actions/runners/{runner_id}/labels`

Arguments:
- `owner`: The account owner of the repository. The name is not case sensitive.
- `repo`: The name of the repository without the `.git` extension. The name is not case sensitive.
- `runner_id`: Unique identifier of the self-hosted runner.
- `body`
*/
    pub async fn add_custom_labels_to_self_hosted_runner_for_repo(
        &self,
        owner: &str,
        repo: &str,
        runner_id: &crate::models::RunnerId,
        body: &types::RunnerLabels,
    ) -> Result<Response<types::RunnerLabelList>, Error> {
        let request = Request::new(
                &operations::ADD_CUSTOM_LABELS_TO_SELF_HOSTED_RUNNER_FOR_REPO,
                &[&owner, &repo, &runner_id],
            )?
            .json(body)?;
        self.send(request).await
    }
    /**Remove all custom labels from a self-hosted runner for a repository

Remove all custom labels from a self-hosted runner configured in a
repository. Returns the remaining read-only labels from the runner.

Authenticated users must have admin access to the repository to use this endpoint.

OAuth app tokens and personal access tokens (classic) need the `repo` scope to use this endpoint.

Available on github.com and GitHub Enterprise Server.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#remove-all-custom-labels-from-a-self-hosted-runner-for-a-repository)

Sends a `DELETE` request to `/repos/{owner}/{repo}/actions/runners/{runner_id}/labels`

Arguments:
- `owner`: The account owner of the repository. The name is not case sensitive.
- `repo`: The name of the repository without the `.git` extension. The name is not case sensitive.
- `runner_id`: Unique identifier of the self-hosted runner.
*/
    pub async fn remove_all_custom_labels_from_self_hosted_runner_for_repo(
        &self,
        owner: &str,
        repo: &str,
        runner_id: &crate::models::RunnerId,
    ) -> Result<Response<types::RunnerLabelList>, Error> {
        let request = Request::new(
            &operations::REMOVE_ALL_CUSTOM_LABELS_FROM_SELF_HOSTED_RUNNER_FOR_REPO,
            &[&owner, &repo, &runner_id],
        )?;
        self.send(request).await
    }
    /**Remove a custom label from a self-hosted runner for a repository

Remove a custom label from a self-hosted runner configured
in a repository. Returns the remaining labels from the runner.

This endpoint returns a `404 Not Found` status if the custom label is not
present on the runner.

Authenticated users must have admin access to the repository to use this endpoint.

OAuth app tokens and personal access tokens (classic) need the `repo` scope to use this endpoint.

Available on github.com and GitHub Enterprise Server.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/actions/self-hosted-runners#remove-a-custom-label-from-a-self-hosted-runner-for-a-repository)

Sends a `DELETE` request to `/repos/{owner}/{repo}/actions/runners/{runner_id}/labels/{name}`

Arguments:
- `owner`: The account owner of the repository. The name is not case sensitive.
- `repo`: The name of the repository without the `.git` extension. The name is not case sensitive.
- `runner_id`: Unique identifier of the self-hosted runner.
- `name`: The name of a self-hosted runner's custom label.
*/
    pub async fn remove_custom_label_from_self_hosted_runner_for_repo(
        &self,
        owner: &str,
        repo: &str,
        runner_id: &crate::models::RunnerId,
        name: &str,
    ) -> Result<Response<types::RunnerLabelList>, Error> {
        let request = Request::new(
            &operations::REMOVE_CUSTOM_LABEL_FROM_SELF_HOSTED_RUNNER_FOR_REPO,
            &[&owner, &repo, &runner_id, &name],
        )?;
        self.send(request).await
    }
    /**Get a repository installation for the authenticated app

Enables an authenticated GitHub App to find the repository's installation information. The installation's account type will be either an organization or a user account, depending which account the repository belongs to.

You must use a [JWT](https://docs.github.com/enterprise-cloud@latest/apps/building-github-apps/authenticating-with-github-apps/#authenticating-as-a-github-app) to access this endpoint.

Available on github.com and GitHub Enterprise Server.

According to GitHub's description, GitHub Apps cannot use this operation.

[GitHub's documentation](https://docs.github.com/enterprise-cloud@latest/rest/apps/apps#get-a-repository-installation-for-the-authenticated-app)

Sends a `GET` request to `/repos/{owner}/{repo}/installation`

Arguments:
- `owner`: The account owner of the repository. The name is not case sensitive.
- `repo`: The name of the repository without the `.git` extension. The name is not case sensitive.
*/
    pub async fn get_repo_installation(
        &self,
        owner: &str,
        repo: &str,
    ) -> Result<Response<types::Installation>, Error> {
        let request = Request::new(
            &operations::GET_REPO_INSTALLATION,
            &[&owner, &repo],
        )?;
        self.send(request).await
    }
}
