//! Authentication as an installation of a GitHub App.

mod calls;
mod exchange;
mod jwt;
mod key;
mod pem;
mod place;
mod refusal;
mod signer;
mod tokens;

use std::fmt;
use std::sync::Arc;

pub(crate) use self::calls::{AppCalls, Issued};

use self::exchange::Exchange;

pub use self::key::PrivateKey;
pub(crate) use self::place::Place;
pub(crate) use self::tokens::InstallationTokens;

use super::authenticator::Sign;
use crate::models::{AppPermissions, CreateInstallationToken, InstallationId, RepositoryId};
use crate::validate::{InvalidInput, check_name};

/// The most repositories that GitHub lets a token be narrowed to.
const REPOSITORIES: usize = 500;

/// A GitHub App and the place where it is installed, whose runners are managed.
///
/// A client that authenticates so asks GitHub for a token of the installation when it first needs one, and for the next
/// one five minutes before that expires (they live for an hour): once, however many calls there are. They use the old one
/// meanwhile, and wait for the next one only in the last minute. When GitHub answers 401 although the token should be
/// good, for it may have been revoked, it is replaced as well.
///
/// ```no_run
/// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
/// use github_runners::{Client, Credential, GitHubApp, PrivateKey};
///
/// let key = PrivateKey::from_file("octo-runners.2025-02-17.private-key.pem")?;
/// let app = GitHubApp::new("Iv23liAbCdEf0123456", key).org("octo-org");
/// let github = Client::builder().credential(Credential::app(app)).build()?;
/// println!("{} runners", github.org("octo-org").runners().list().await?.total_count);
/// # Ok(())
/// # }
/// ```
///
/// For runners of an organization the App needs the organization permission "Self-hosted runners", for those of a
/// repository the repository permission "Administration"; read is enough for looking. It has to be installed there by an
/// owner. See GitHub's page on
/// [authenticating as an installation](https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/authenticating-as-a-github-app-installation).
///
/// The machine's clock may be wrong: where GitHub refuses the App's signature for that, the time that GitHub's answer
/// tells is gone by from then on.
///
/// # Errors
///
/// What cannot be right is refused when the client is built: [`InvalidInput`] with the field `app_id`, `installation`,
/// `organization`, `repository`, `owner`, `enterprise`, `repositories` or `repository_ids`. What GitHub refuses ends the
/// call that needed the token, with [`Error::Credential`](crate::Error::Credential).
#[derive(Clone)]
#[must_use = "it is a description until a credential is made of it"]
pub struct GitHubApp {
    id: String,
    key: PrivateKey,
    place: Option<Place>,
    narrowed: CreateInstallationToken,
}

impl GitHubApp {
    /// An App by its client id (`"Iv23li…"`, what GitHub recommends) or its App id (`123456`), with one of its private
    /// keys. Both stand in the App's settings.
    ///
    /// Where it is installed has to be said next: [`org`](Self::org), [`repo`](Self::repo),
    /// [`enterprise`](Self::enterprise) or [`installation`](Self::installation). The last one said counts.
    pub fn new(id: impl fmt::Display, key: PrivateKey) -> Self {
        Self {
            id: id.to_string(),
            key,
            place: None,
            narrowed: CreateInstallationToken::new(),
        }
    }

    /// Its installation of this id: the number at the end of the address of the installation's settings.
    pub fn installation(self, id: impl Into<InstallationId>) -> Self {
        self.at(Place::Installation(id.into()))
    }

    /// Its installation in an organization, which is searched for once, before the first token.
    pub fn org(self, name: impl Into<String>) -> Self {
        self.at(Place::Organization(name.into()))
    }

    /// Its installation for a repository, which is that of the owner; it is searched for once, before the first token.
    ///
    /// The token is good for everything that the installation may see. To narrow it to the repository say so with
    /// [`repositories`](Self::repositories).
    pub fn repo(self, owner: impl Into<String>, name: impl Into<String>) -> Self {
        self.at(Place::Repository {
            owner: owner.into(),
            name: name.into(),
        })
    }

    /// Its installation in an enterprise, by the enterprise's slug; it is searched for once, before the first token.
    pub fn enterprise(self, slug: impl Into<String>) -> Self {
        self.at(Place::Enterprise(slug.into()))
    }

    /// What its tokens may do: these permissions and no others. Without this, all that the installation has.
    ///
    /// GitHub refuses what the installation does not have, and takes no narrower permissions for an enterprise's.
    ///
    /// ```
    /// use github_runners::raw::types::{AppPermissions, PermissionLevel};
    /// # fn example(app: github_runners::GitHubApp) -> github_runners::GitHubApp {
    /// app.permissions(AppPermissions::new().organization_self_hosted_runners(PermissionLevel::Read))
    /// # }
    /// ```
    pub fn permissions(mut self, permissions: AppPermissions) -> Self {
        self.narrowed.permissions = Some(permissions);
        self
    }

    /// The repositories that its tokens may be used for, by name and without the owner: at most 500, together with
    /// [`repository_ids`](Self::repository_ids). Without this, all that the installation may see.
    pub fn repositories(mut self, names: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.narrowed = self.narrowed.repositories(names);
        self
    }

    /// The repositories that its tokens may be used for, by id, which stays when a repository is renamed. See
    /// [`repositories`](Self::repositories).
    pub fn repository_ids(mut self, ids: impl IntoIterator<Item = impl Into<RepositoryId>>) -> Self {
        self.narrowed = self.narrowed.repository_ids(ids);
        self
    }

    fn at(mut self, place: Place) -> Self {
        self.place = Some(place);
        self
    }

    /// Refuses what could never work.
    pub(crate) fn check(&self) -> Result<(), InvalidInput> {
        if self.id.is_empty() || !self.id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'.') {
            let problem = "it is neither an App id (123456) nor a client id (Iv23liAbCdEf0123456)";
            return Err(InvalidInput::new("app_id", problem));
        }
        self.place()?.check()?;
        let names = self.narrowed.repositories.as_deref();
        let ids = self.narrowed.repository_ids.as_deref();
        for name in names.into_iter().flatten() {
            check_name("repositories", name)?;
        }
        // To ask for no repository could as well mean to ask for all.
        let empty = "there is none in it; leave it out for all that the installation may see";
        if names.is_some_and(<[_]>::is_empty) {
            return Err(InvalidInput::new("repositories", empty));
        }
        if ids.is_some_and(<[_]>::is_empty) {
            return Err(InvalidInput::new("repository_ids", empty));
        }
        let count = names.map_or(0, <[_]>::len) + ids.map_or(0, <[_]>::len);
        if count > REPOSITORIES {
            let problem = format!("there are {count}, and a token can be narrowed to at most {REPOSITORIES}");
            return Err(InvalidInput::new("repositories", problem));
        }
        Ok(())
    }

    fn place(&self) -> Result<&Place, InvalidInput> {
        let problem = "it is not said where the App is installed; use `org`, `repo`, `enterprise` or `installation`";
        self.place
            .as_ref()
            .ok_or_else(|| InvalidInput::new("installation", problem))
    }
}

impl fmt::Debug for GitHubApp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("GitHubApp")
            .field("id", &self.id)
            .field("place", &self.place)
            .finish_non_exhaustive()
    }
}

/// The tokens of an App's installation. `calls` makes what sends requests that are authenticated by a signature.
pub(crate) fn tokens(app: GitHubApp, calls: impl FnOnce(Sign) -> Box<dyn AppCalls>) -> Arc<InstallationTokens> {
    let exchange = Arc::new(Exchange::new(app, calls));
    InstallationTokens::new(move || {
        let exchange = Arc::clone(&exchange);
        Box::pin(async move { exchange.token().await })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn app(id: &str) -> GitHubApp {
        let key = PrivateKey::from_pem(include_str!("keys/pkcs8.pem")).expect("a key");
        GitHubApp::new(id, key)
    }

    #[test]
    fn what_could_never_work_is_refused() {
        for (app, field) in [
            (app("1"), "installation"),
            (app("").org("octo-org"), "app_id"),
            (app("my app").org("octo-org"), "app_id"),
            (app("1").org("a/b"), "organization"),
            (app("1").repo("", "b"), "owner"),
            (app("1").repo("a", ".."), "repository"),
            (app("1").enterprise(""), "enterprise"),
            (app("1").installation(0), "installation"),
            (app("1").org("a").repositories(["octo-org/a"]), "repositories"),
            (app("1").org("a").repositories([""; 0]), "repositories"),
            (app("1").org("a").repository_ids([0; 0]), "repository_ids"),
            (
                app("1").org("a").repositories(["a"; 300]).repository_ids([1; 201]),
                "repositories",
            ),
        ] {
            assert_eq!(app.check().expect_err(field).field(), field, "{app:?}");
        }
        for app in [
            app("123456").org("octo-org"),
            app("Iv1.0123456789abcdef").repo("octocat", "hello-world"),
            app("Iv23liAbCdEf0123456").enterprise("octo-corp"),
            app("1").org("a").installation(7).repositories(["a"]),
        ] {
            assert_eq!(app.check(), Ok(()), "{app:?}");
        }
    }

    #[test]
    fn debug_shows_no_key() {
        let shown = format!("{:#?}", app("1").org("octo-org"));
        assert!(shown.contains("octo-org") && !shown.contains("key"), "{shown}");
    }
}
