//! GitHub-hosted larger runners.

use super::account::Account;
use super::call::of_account;
use crate::client::Client;
use crate::error::{DecodeError, Error, Result};
use crate::models::{
    CreateHostedRunner, CuratedImage, CustomImage, CustomImageId, CustomImageVersion, HostedRunner, HostedRunnerId,
    HostedRunnerLimits, ImageVersion, MachineSpec, Removal, UpdateHostedRunner,
};
use crate::operations::docs;
use crate::pagination::List;
use crate::validate::check_value;

/// A handle to the GitHub-hosted larger runners of an organization or an enterprise.
///
/// Created by the `hosted_runners` method of [`Org`](crate::Org) and [`Enterprise`](crate::Enterprise). Calls need the
/// scope `manage_runners:org` or `admin:org` for an organization and `manage_runners:enterprise` for an enterprise;
/// fine-grained tokens and GitHub Apps need the permission "Administration" of the organization. See
/// [GitHub's documentation](https://docs.github.com/rest/actions/hosted-runners). GitHub Enterprise Server does not
/// have hosted runners.
#[derive(Debug, Clone)]
pub struct HostedRunners {
    client: Client,
    account: Account,
}

impl HostedRunners {
    pub(crate) fn new(client: Client, account: Account) -> Self {
        Self { client, account }
    }

    /// Lists the hosted runners.
    ///
    /// Await the [`List`] to get one page of 30, or call [`all`](List::all) or [`stream`](List::stream) to get every
    /// runner.
    #[doc = docs!(list_hosted_runners)]
    #[inline]
    pub fn list(&self) -> List<HostedRunner> {
        List::of(self, |hosted, page, per_page| async move {
            of_account!(
                @response hosted,
                list_hosted_runners_for_org,
                list_hosted_runners_for_enterprise,
                page,
                per_page
            )
        })
    }

    /// Finds the hosted runner with a name. The comparison respects case. Reads the list until the runner is found.
    ///
    /// # Errors
    ///
    /// See [`Error`](crate::Error). If the runner does not exist, the result is `None` and not an error.
    #[doc = docs!(list_hosted_runners)]
    pub async fn find_by_name(&self, name: &str) -> Result<Option<HostedRunner>> {
        self.list().find(|runner| runner.name == name).await
    }

    /// Gets a hosted runner.
    ///
    /// # Errors
    ///
    /// GitHub returns status 404 if the runner does not exist.
    #[doc = docs!(get_hosted_runner)]
    pub async fn get(&self, id: impl Into<HostedRunnerId>) -> Result<HostedRunner> {
        let id = id.into();
        of_account!(self, get_hosted_runner_for_org, get_hosted_runner_for_enterprise, &id)
    }

    /// Creates a hosted runner. GitHub charges for the jobs that it runs.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Invalid`](crate::Error::Invalid) for the field `name`, `size` or `image` if it is empty. If
    /// [`Error::may_have_happened`](crate::Error::may_have_happened) is true, the runner might have been created.
    /// [Find it by its name](Self::find_by_name) before you try again.
    #[doc = docs!(create_hosted_runner)]
    pub async fn create(&self, runner: impl Into<CreateHostedRunner>) -> Result<HostedRunner> {
        let runner = &runner.into();
        check_value("name", &runner.name)?;
        check_value("size", &runner.size)?;
        // All properties of an image are optional in the description, but GitHub needs the id.
        check_value("image", runner.image.id.as_deref().unwrap_or_default())?;
        of_account!(
            self,
            create_hosted_runner_for_org,
            create_hosted_runner_for_enterprise,
            runner
        )
    }

    /// Updates a hosted runner. Properties that the request omits do not change.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Invalid`](crate::Error::Invalid) for the field `name` if it is empty. GitHub returns status 404
    /// if the runner does not exist.
    #[doc = docs!(update_hosted_runner)]
    pub async fn update(
        &self,
        id: impl Into<HostedRunnerId>,
        update: impl Into<UpdateHostedRunner>,
    ) -> Result<HostedRunner> {
        let (id, update) = (id.into(), &update.into());
        update
            .name
            .as_deref()
            .map_or(Ok(()), |name| check_value("name", name))?;
        of_account!(
            self,
            update_hosted_runner_for_org,
            update_hosted_runner_for_enterprise,
            &id,
            update
        )
    }

    /// Starts the deletion of a hosted runner and returns its last state.
    ///
    /// # Errors
    ///
    /// GitHub returns status 404 if the runner does not exist.
    #[doc = docs!(delete_hosted_runner)]
    pub async fn delete(&self, id: impl Into<HostedRunnerId>) -> Result<HostedRunner> {
        let id = id.into();
        of_account!(
            self,
            delete_hosted_runner_for_org,
            delete_hosted_runner_for_enterprise,
            &id
        )
    }

    /// Lists the images that GitHub provides.
    ///
    /// # Errors
    ///
    /// See [`Error`](crate::Error).
    #[doc = docs!(get_hosted_runners_github_owned_images)]
    pub async fn github_images(&self) -> Result<Vec<CuratedImage>> {
        Ok(of_account!(
            self,
            get_hosted_runners_github_owned_images_for_org,
            get_hosted_runners_github_owned_images_for_enterprise
        )?
        .images)
    }

    /// Lists the images that GitHub's partners provide.
    ///
    /// # Errors
    ///
    /// See [`Error`](crate::Error).
    #[doc = docs!(get_hosted_runners_partner_images)]
    pub async fn partner_images(&self) -> Result<Vec<CuratedImage>> {
        Ok(of_account!(
            self,
            get_hosted_runners_partner_images_for_org,
            get_hosted_runners_partner_images_for_enterprise
        )?
        .images)
    }

    /// Returns a handle to the custom images of the organization or enterprise.
    pub fn custom_images(&self) -> CustomImages {
        CustomImages { hosted: self.clone() }
    }

    /// Gets the limits of the account on static public IP addresses.
    ///
    /// # Errors
    ///
    /// See [`Error`](crate::Error).
    #[doc = docs!(get_hosted_runners_limits)]
    pub async fn limits(&self) -> Result<HostedRunnerLimits> {
        of_account!(
            self,
            get_hosted_runners_limits_for_org,
            get_hosted_runners_limits_for_enterprise
        )
    }

    /// Lists the machine sizes of hosted runners.
    ///
    /// # Errors
    ///
    /// See [`Error`](crate::Error).
    #[doc = docs!(get_hosted_runners_machine_specs)]
    pub async fn machine_sizes(&self) -> Result<Vec<MachineSpec>> {
        Ok(of_account!(
            self,
            get_hosted_runners_machine_specs_for_org,
            get_hosted_runners_machine_specs_for_enterprise
        )?
        .machine_specs)
    }

    /// Lists the platforms of hosted runners: `linux-x64`, `win-x64`, …
    ///
    /// # Errors
    ///
    /// See [`Error`](crate::Error).
    #[doc = docs!(get_hosted_runners_platforms)]
    pub async fn platforms(&self) -> Result<Vec<String>> {
        Ok(of_account!(
            self,
            get_hosted_runners_platforms_for_org,
            get_hosted_runners_platforms_for_enterprise
        )?
        .platforms)
    }
}

/// A handle to the custom images for hosted runners of an organization or an enterprise.
///
/// Created by [`HostedRunners::custom_images`]. Calls need the same permissions as the calls of [`HostedRunners`].
#[derive(Debug, Clone)]
pub struct CustomImages {
    hosted: HostedRunners,
}

impl CustomImages {
    /// Lists the custom images.
    ///
    /// # Errors
    ///
    /// Returns [`Error::Decode`](crate::Error::Decode) if GitHub returns versions instead of images, as in an example
    /// of its description. [`raw`](crate::raw) returns such a response unchanged.
    #[doc = docs!(list_custom_images)]
    pub async fn list(&self) -> Result<Vec<CustomImage>> {
        let list = of_account!(
            self.hosted,
            list_custom_images_for_org,
            list_custom_images_for_enterprise
        )?;
        if list.image_versions.is_some_and(|versions| !versions.is_empty()) {
            let problem = "expected `images`, found `image_versions`";
            return Err(Error::Decode(Box::new(DecodeError::of_other(problem))));
        }
        Ok(list.images)
    }

    /// Gets a custom image.
    ///
    /// # Errors
    ///
    /// GitHub returns status 404 if the image does not exist.
    #[doc = docs!(get_custom_image)]
    pub async fn get(&self, id: impl Into<CustomImageId>) -> Result<CustomImage> {
        let id = id.into();
        of_account!(
            self.hosted,
            get_custom_image_for_org,
            get_custom_image_for_enterprise,
            &id
        )
    }

    /// Deletes a custom image with all its versions.
    ///
    /// # Errors
    ///
    /// GitHub returns status 404 if the image does not exist.
    #[doc = docs!(delete_custom_image)]
    pub async fn delete(&self, id: impl Into<CustomImageId>) -> Result<Removal> {
        let id = id.into();
        let removed = of_account!(
            @response self.hosted,
            delete_custom_image_from_org,
            delete_custom_image_from_enterprise,
            &id
        )?;
        Ok(removed.into_removal())
    }

    /// Lists the versions of a custom image.
    ///
    /// # Errors
    ///
    /// GitHub returns status 404 if the image does not exist.
    #[doc = docs!(list_custom_image_versions)]
    pub async fn versions(&self, id: impl Into<CustomImageId>) -> Result<Vec<CustomImageVersion>> {
        let id = id.into();
        Ok(of_account!(
            self.hosted,
            list_custom_image_versions_for_org,
            list_custom_image_versions_for_enterprise,
            &id
        )?
        .image_versions)
    }

    /// Gets a version of a custom image. Parse an [`ImageVersion`] from a string: `"1.0.0".parse()?`.
    ///
    /// # Errors
    ///
    /// GitHub returns status 404 if the image or the version does not exist.
    #[doc = docs!(get_custom_image_version)]
    pub async fn version(&self, id: impl Into<CustomImageId>, version: &ImageVersion) -> Result<CustomImageVersion> {
        let id = id.into();
        of_account!(
            self.hosted,
            get_custom_image_version_for_org,
            get_custom_image_version_for_enterprise,
            &id,
            version
        )
    }

    /// Deletes a version of a custom image.
    ///
    /// # Errors
    ///
    /// GitHub returns status 404 if the image or the version does not exist.
    #[doc = docs!(delete_custom_image_version)]
    pub async fn delete_version(&self, id: impl Into<CustomImageId>, version: &ImageVersion) -> Result<Removal> {
        let id = id.into();
        let removed = of_account!(
            @response self.hosted,
            delete_custom_image_version_from_org,
            delete_custom_image_version_from_enterprise,
            &id,
            version
        )?;
        Ok(removed.into_removal())
    }
}
