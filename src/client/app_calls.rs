//! The requests of GitHub Apps, sent like every other call.

use futures_util::FutureExt as _;
use futures_util::future::BoxFuture;

use crate::auth::{AppCalls, Issued, Place};
use crate::error::Error;
use crate::models::{CreateInstallationToken, InstallationId};
use crate::raw;

impl AppCalls for raw::Client {
    fn find_installation<'a>(&'a self, place: &'a Place) -> BoxFuture<'a, Result<InstallationId, Error>> {
        async move {
            let found = match place {
                Place::Installation(id) => return Ok(*id),
                Place::Organization(name) => self.get_org_installation(name).await,
                Place::Repository { owner, name } => self.get_repo_installation(owner, name).await,
                Place::Enterprise(slug) => self.get_enterprise_installation(slug).await,
            };
            Ok(found?.into_inner().id)
        }
        .boxed()
    }

    fn create_token<'a>(
        &'a self,
        installation: InstallationId,
        request: &'a CreateInstallationToken,
    ) -> BoxFuture<'a, Result<Issued, Error>> {
        async move {
            let response = self.create_installation_access_token(&installation, request).await?;
            Ok(Issued {
                date: response.date(),
                token: response.into_inner(),
            })
        }
        .boxed()
    }
}
