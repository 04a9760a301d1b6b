//! GitHub-hosted larger runners.

use crate::client::Client;
use crate::error::{DecodeError, Error, Result};
use crate::models::{
    CreateHostedRunner, CuratedImage, CustomImage, CustomImageId, CustomImageVersion, HostedRunner, HostedRunnerId,
    HostedRunnerLimits, ImageVersion, MachineSpec, UpdateHostedRunner,
};
use crate::operations::docs;
use crate::pagination::List;
use crate::resources::scope::{Account, of_account};
use crate::validate::check_value;

/// The GitHub-hosted larger runners of an organization or an enterprise.
///
/// Made by the `hosted_runners` method of [`Org`](crate::Org) and [`Enterprise`](crate::Enterprise). Calls need the
/// scope `manage_runners:org` or `admin:org` for an organization and `manage_runners:enterprise` for an enterprise;
/// fine-grained tokens and GitHub Apps need the permission "Administration" of the organization. See
/// [GitHub's documentation](https://docs.github.com/rest/actions/hosted-runners). GitHub Enterprise Server has none.
#[derive(Debug, Clone)]
pub struct HostedRunners {
    client: Client,
    account: Account,
}

impl HostedRunners {
    pub(crate) fn new(client: Client, account: Account) -> Self {
        Self { client, account }
    }

    /// Lists all of them.
    #[doc = docs!(list_hosted_runners)]
    pub fn list(&self) -> List<HostedRunner> {
        List::of(self, |hosted, page, per_page| async move {
            of_account!(
                hosted,
                list_hosted_runners_for_org,
                list_hosted_runners_for_enterprise,
                page,
                per_page
            )
        })
    }

    /// Gets one.
    ///
    /// # Errors
    ///
    /// Status 404 where there is no such runner.
    #[doc = docs!(get_hosted_runner)]
    pub async fn get(&self, id: HostedRunnerId) -> Result<HostedRunner> {
        of_account!(self, get_hosted_runner_for_org, get_hosted_runner_for_enterprise, &id)
    }

    /// Creates one. It costs money from its first job on.
    ///
    /// # Errors
    ///
    /// With the field `name`, `size` or `image` for an empty one. After [`Error::Connection`](crate::Error::Connection) it may
    /// have been created: look for its name before you create it again.
    #[doc = docs!(create_hosted_runner)]
    pub async fn create(&self, runner: &CreateHostedRunner) -> Result<HostedRunner> {
        check_value("name", &runner.name)?;
        check_value("size", &runner.size)?;
        // The description requires no part of an image, and without this one it is none.
        check_value("image", runner.image.id.as_deref().unwrap_or_default())?;
        of_account!(
            self,
            create_hosted_runner_for_org,
            create_hosted_runner_for_enterprise,
            runner
        )
    }

    /// Updates one: what the request leaves out stays as it is.
    ///
    /// # Errors
    ///
    /// With the field `name` for an empty one; status 404 where there is no such runner.
    #[doc = docs!(update_hosted_runner)]
    pub async fn update(&self, id: HostedRunnerId, update: &UpdateHostedRunner) -> Result<HostedRunner> {
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

    /// Begins to delete one; the answer is the runner in its last state.
    ///
    /// # Errors
    ///
    /// Status 404 where there is no such runner.
    #[doc = docs!(delete_hosted_runner)]
    pub async fn delete(&self, id: HostedRunnerId) -> Result<HostedRunner> {
        of_account!(
            self,
            delete_hosted_runner_for_org,
            delete_hosted_runner_for_enterprise,
            &id
        )
    }

    /// Lists the images that GitHub makes.
    ///
    /// # Errors
    ///
    /// As every call: see [`Error`](crate::Error).
    #[doc = docs!(get_hosted_runners_github_owned_images)]
    pub async fn github_images(&self) -> Result<Vec<CuratedImage>> {
        Ok(of_account!(
            self,
            get_hosted_runners_github_owned_images_for_org,
            get_hosted_runners_github_owned_images_for_enterprise
        )?
        .images)
    }

    /// Lists the images that GitHub's partners make.
    ///
    /// # Errors
    ///
    /// As every call: see [`Error`](crate::Error).
    #[doc = docs!(get_hosted_runners_partner_images)]
    pub async fn partner_images(&self) -> Result<Vec<CuratedImage>> {
        Ok(of_account!(
            self,
            get_hosted_runners_partner_images_for_org,
            get_hosted_runners_partner_images_for_enterprise
        )?
        .images)
    }

    /// The images of one's own.
    pub fn custom_images(&self) -> CustomImages {
        CustomImages { hosted: self.clone() }
    }

    /// Gets the limits on static public addresses.
    ///
    /// # Errors
    ///
    /// As every call: see [`Error`](crate::Error).
    #[doc = docs!(get_hosted_runners_limits)]
    pub async fn limits(&self) -> Result<HostedRunnerLimits> {
        of_account!(
            self,
            get_hosted_runners_limits_for_org,
            get_hosted_runners_limits_for_enterprise
        )
    }

    /// Lists the sizes of machines.
    ///
    /// # Errors
    ///
    /// As every call: see [`Error`](crate::Error).
    #[doc = docs!(get_hosted_runners_machine_specs)]
    pub async fn machine_sizes(&self) -> Result<Vec<MachineSpec>> {
        Ok(of_account!(
            self,
            get_hosted_runners_machine_specs_for_org,
            get_hosted_runners_machine_specs_for_enterprise
        )?
        .machine_specs)
    }

    /// Lists the platforms: `linux-x64`, `win-x64`, …
    ///
    /// # Errors
    ///
    /// As every call: see [`Error`](crate::Error).
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

/// The images for hosted runners that an organization or an enterprise made itself.
///
/// Made by [`HostedRunners::custom_images`]; calls need what those of that need.
#[derive(Debug, Clone)]
pub struct CustomImages {
    hosted: HostedRunners,
}

impl CustomImages {
    /// Lists them.
    ///
    /// # Errors
    ///
    /// [`Error::Decode`](crate::Error::Decode) where GitHub answers as the example of its description does, with versions
    /// instead of images: an empty list would say that there are none. [`raw`](crate::raw) gives that answer as it is.
    #[doc = docs!(list_custom_images)]
    pub async fn list(&self) -> Result<Vec<CustomImage>> {
        let list = of_account!(
            self.hosted,
            list_custom_images_for_org,
            list_custom_images_for_enterprise
        )?;
        if list.image_versions.is_some_and(|versions| !versions.is_empty()) {
            let problem = "it lists `image_versions` where `images` are expected";
            return Err(Error::Decode(Box::new(DecodeError::of_other(problem))));
        }
        Ok(list.images)
    }

    /// Gets one.
    ///
    /// # Errors
    ///
    /// Status 404 where there is no such image.
    #[doc = docs!(get_custom_image)]
    pub async fn get(&self, id: CustomImageId) -> Result<CustomImage> {
        of_account!(
            self.hosted,
            get_custom_image_for_org,
            get_custom_image_for_enterprise,
            &id
        )
    }

    /// Deletes one with all its versions.
    ///
    /// # Errors
    ///
    /// Status 404 where there is no such image.
    #[doc = docs!(delete_custom_image)]
    pub async fn delete(&self, id: CustomImageId) -> Result<()> {
        of_account!(
            self.hosted,
            delete_custom_image_from_org,
            delete_custom_image_from_enterprise,
            &id
        )
    }

    /// Lists the versions of an image.
    ///
    /// # Errors
    ///
    /// Status 404 where there is no such image.
    #[doc = docs!(list_custom_image_versions)]
    pub async fn versions(&self, id: CustomImageId) -> Result<Vec<CustomImageVersion>> {
        Ok(of_account!(
            self.hosted,
            list_custom_image_versions_for_org,
            list_custom_image_versions_for_enterprise,
            &id
        )?
        .image_versions)
    }

    /// Gets one version of an image: `"1.0.0".parse()?` makes an [`ImageVersion`].
    ///
    /// # Errors
    ///
    /// Status 404 where there is no such version.
    #[doc = docs!(get_custom_image_version)]
    pub async fn version(&self, id: CustomImageId, version: &ImageVersion) -> Result<CustomImageVersion> {
        of_account!(
            self.hosted,
            get_custom_image_version_for_org,
            get_custom_image_version_for_enterprise,
            &id,
            version
        )
    }

    /// Deletes one version of an image.
    ///
    /// # Errors
    ///
    /// Status 404 where there is no such version.
    #[doc = docs!(delete_custom_image_version)]
    pub async fn delete_version(&self, id: CustomImageId, version: &ImageVersion) -> Result<()> {
        of_account!(
            self.hosted,
            delete_custom_image_version_from_org,
            delete_custom_image_version_from_enterprise,
            &id,
            version
        )
    }
}
