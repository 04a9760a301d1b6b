//! One installation of a GitHub App.

use std::fmt;

use super::{GitHubApp, InstallationTarget};
use crate::models::{AppPermissions, CreateInstallationToken, RepositoryId};
use crate::validate::{InvalidInput, check_name};

/// The maximum number of repositories to which a token can be narrowed.
const MAX_REPOSITORIES: usize = 500;

/// An installation of a [`GitHubApp`] as a credential. This type needs the feature `app`, which is enabled by default.
///
/// Created by [`GitHubApp::installation_for_org`] and the methods beside it.
///
/// The client obtains a token of the installation when a call first needs one. All callers share the token, which is valid
/// for an hour. Five minutes before the token expires, the client requests the next token. Calls use the old token until
/// the next token arrives. They wait for the next token only during the last minute of the old one. The client also
/// replaces a token if GitHub returns 401, for example because the token was revoked.
///
/// # Errors
///
/// The methods accept every value. If a value is invalid, [`ClientBuilder::build`](crate::ClientBuilder::build) returns
/// [`InvalidInput`] for the field `installation`, `organization`, `repository`, `owner`, `enterprise`, `repositories` or
/// `repository_ids`. After [`Client::with_credential`](crate::Client::with_credential), every call returns it.
#[derive(Clone)]
#[must_use = "it does nothing until a client uses it as its credential"]
pub struct AppInstallation {
    app: GitHubApp,
    target: InstallationTarget,
    request: CreateInstallationToken,
}

impl AppInstallation {
    /// Creates the credential for an installation of an App.
    pub(crate) fn at(app: &GitHubApp, target: InstallationTarget) -> Self {
        Self {
            app: app.clone(),
            target,
            request: CreateInstallationToken::new(),
        }
    }

    /// Restricts the tokens to these permissions. By default they have all permissions of the installation.
    ///
    /// GitHub rejects permissions that the installation does not have. It does not support restricted permissions for the
    /// installation of an enterprise.
    ///
    /// ```
    /// use github_runners::{AppInstallation, AppPermissions, PermissionLevel};
    /// # fn example(installation: AppInstallation) -> AppInstallation {
    /// installation.permissions(AppPermissions::new().organization_self_hosted_runners(PermissionLevel::Read))
    /// # }
    /// ```
    pub fn permissions(mut self, permissions: AppPermissions) -> Self {
        self.request.permissions = Some(permissions);
        self
    }

    /// Restricts the tokens to these repositories, given by name without the owner. By default they can access all
    /// repositories of the installation.
    ///
    /// At most 500 repositories are allowed, together with [`repository_ids`](Self::repository_ids).
    pub fn repositories(mut self, names: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.request = self.request.repositories(names);
        self
    }

    /// Restricts the tokens to these repositories, given by id. An id does not change if the repository is renamed. See
    /// [`repositories`](Self::repositories).
    pub fn repository_ids(mut self, ids: impl IntoIterator<Item = impl Into<RepositoryId>>) -> Self {
        self.request = self.request.repository_ids(ids);
        self
    }

    pub(crate) fn app(&self) -> &GitHubApp {
        &self.app
    }

    pub(crate) fn target(&self) -> &InstallationTarget {
        &self.target
    }

    pub(crate) fn request(&self) -> &CreateInstallationToken {
        &self.request
    }

    /// Rejects values that can never be valid.
    pub(crate) fn check(&self) -> Result<(), InvalidInput> {
        self.app.check()?;
        self.target.check()?;
        let names = self.request.repositories.as_deref();
        let ids = self.request.repository_ids.as_deref();
        for name in names.into_iter().flatten() {
            check_name("repositories", name)?;
        }
        // GitHub could treat an empty list like a missing one, which means all repositories.
        let empty = "the list is empty; omit it for access to all repositories of the installation";
        if names.is_some_and(<[_]>::is_empty) {
            return Err(InvalidInput::new("repositories", empty));
        }
        if ids.is_some_and(<[_]>::is_empty) {
            return Err(InvalidInput::new("repository_ids", empty));
        }
        let count = names.map_or(0, <[_]>::len) + ids.map_or(0, <[_]>::len);
        if count > MAX_REPOSITORIES {
            let problem = format!("must have at most {MAX_REPOSITORIES} entries, got {count}");
            return Err(InvalidInput::new("repositories", problem));
        }
        Ok(())
    }
}

impl fmt::Debug for AppInstallation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AppInstallation")
            .field("app", &self.app.id())
            .field("target", &self.target)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::auth::PrivateKey;

    #[test]
    fn rejects_invalid_values() {
        let key = PrivateKey::from_pem(include_str!("keys/pkcs8.pem")).expect("a key");
        let app = GitHubApp::new(1, key);
        for (installation, field) in [
            (app.installation_for_org("a/b"), "organization"),
            (app.installation_for_repo("", "b"), "owner"),
            (app.installation_for_repo("a", ".."), "repository"),
            (app.installation_for_enterprise(""), "enterprise"),
            (app.installation(0), "installation"),
            (
                app.installation_for_org("a").repositories(["octo-org/a"]),
                "repositories",
            ),
            (app.installation_for_org("a").repositories([""; 0]), "repositories"),
            (app.installation_for_org("a").repository_ids([0; 0]), "repository_ids"),
            (
                app.installation_for_org("a")
                    .repositories(["a"; 300])
                    .repository_ids([1; 201]),
                "repositories",
            ),
        ] {
            assert_eq!(
                installation.check().expect_err(field).field(),
                field,
                "{installation:?}"
            );
        }
        for installation in [
            app.installation_for_org("octo-org"),
            app.installation_for_repo("octocat", "hello-world"),
            app.installation_for_enterprise("octo-corp"),
            app.installation(7).repositories(["a"]),
        ] {
            assert_eq!(installation.check(), Ok(()), "{installation:?}");
        }
    }
}
