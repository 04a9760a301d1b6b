//! GitHub Apps: the requests that obtain their tokens, and the installation for each call.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use chrono::{DateTime, Utc};
use futures_util::FutureExt as _;
use futures_util::future::{BoxFuture, Shared};
use serde::Deserialize;
use tokio::time::Instant;

use super::registry::{Key, Registry};
use crate::auth::{AppCalls, AppInstallation, Authenticator, Exchange, GitHubApp, InstallationTarget, Issued, Signer};
use crate::error::{CredentialError, Error};
use crate::models::{CreateInstallationToken, InstallationId, Secret};
use crate::operations;
use crate::raw::{self, Response};
use crate::transport::{ChooseIdentity, Identities, Identity, Request, Transport};

/// The signer and the identity of a GitHub App. All clients that use the App share them.
pub(super) struct App {
    signer: Arc<Signer>,
    /// The identity of the App itself. Its rate limits are separate from the limits of the installations.
    identity: Arc<Identity>,
}

impl Registry {
    fn app_of(&self, app: &GitHubApp) -> (Key, Arc<App>) {
        let key = Key::App(app.id().to_owned(), app.key().address());
        if let Some(known) = self.known_app(&key) {
            return (key, known);
        }
        let signer = Arc::new(Signer::new(app, Utc::now));
        let identity = self.identity(key.clone(), || Authenticator::app(Arc::clone(&signer)));
        let app = self.app(&key, || App { signer, identity });
        (key, app)
    }

    /// Returns the identity of an installation.
    pub(super) fn installation(&self, installation: &AppInstallation) -> Arc<Identity> {
        let (key, app) = self.app_of(installation.app());
        let purpose = format!("{:?} {:?}", installation.target(), installation.request());
        self.identity(Key::Installation(Box::new(key), purpose), || {
            Authenticator::installation(self.exchange(installation.clone(), &app).into_tokens())
        })
    }

    fn exchange(&self, installation: AppInstallation, app: &App) -> Exchange {
        let own = Identities::One(Arc::clone(&app.identity));
        let github = raw::Client::new(Transport::new(Arc::clone(self.shared()), own));
        Exchange::new(installation, Arc::clone(&app.signer), Box::new(github))
    }
}

/// The maximum number of organizations, repositories and enterprises whose installation is remembered.
const MAX_LOOKUPS: usize = 4096;

/// The time for which a failed lookup is not repeated.
const FAILURE_LIFETIME: Duration = Duration::from_secs(20);

/// An App as the credential of a client. The path of each call determines the installation.
pub(super) struct Installations {
    registry: Arc<Registry>,
    app: GitHubApp,
    known: Arc<App>,
    found: Mutex<HashMap<InstallationTarget, Lookup>>,
}

/// The lookup of an installation. Concurrent calls share one request.
#[derive(Clone)]
struct Lookup {
    result: Shared<BoxFuture<'static, Result<InstallationId, Error>>>,
    started: Instant,
}

impl Lookup {
    /// Returns whether the result can still be used.
    ///
    /// A failure is reused for a while, because GitHub locks out clients that repeat failing requests.
    fn is_fresh(&self) -> bool {
        let failed = matches!(self.result.peek(), Some(Err(_)));
        !failed || self.started.elapsed() < FAILURE_LIFETIME
    }
}

impl Installations {
    pub(super) fn new(registry: Arc<Registry>, app: GitHubApp) -> Self {
        let (_, known) = registry.app_of(&app);
        Self {
            registry,
            app,
            known,
            found: Mutex::default(),
        }
    }

    fn lookup(&self, target: InstallationTarget) -> Lookup {
        let mut found = self.found();
        if let Some(lookup) = found.get(&target).filter(|lookup| lookup.is_fresh()) {
            return lookup.clone();
        }
        if found.len() >= MAX_LOOKUPS {
            found.clear();
        }
        let exchange = self
            .registry
            .exchange(AppInstallation::at(&self.app, target.clone()), &self.known);
        let lookup = Lookup {
            result: async move { exchange.installation_id().await }.boxed().shared(),
            started: Instant::now(),
        };
        found.insert(target, lookup.clone());
        lookup
    }

    fn found(&self) -> MutexGuard<'_, HashMap<InstallationTarget, Lookup>> {
        self.found.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl ChooseIdentity for Installations {
    fn for_path<'a>(&'a self, path: &'a str) -> BoxFuture<'a, Result<Arc<Identity>, Error>> {
        async move {
            let Some(target) = installation_target(path) else {
                let of_app = path.starts_with("/app") || path.ends_with("/installation");
                return if of_app {
                    Ok(Arc::clone(self.own()))
                } else {
                    let id = self.app.id();
                    let problem = format!(
                        "GitHub App {id} has no single installation for {path}; use the credential of an installation"
                    );
                    Err(Error::Credential(Box::new(CredentialError::new(problem))))
                };
            };
            let id = self.lookup(target).result.await?;
            Ok(self.registry.installation(&self.app.installation(id)))
        }
        .boxed()
    }

    fn forget(&self, path: &str) {
        if let Some(target) = installation_target(path) {
            self.found().remove(&target);
        }
    }

    fn own(&self) -> &Arc<Identity> {
        &self.known.identity
    }
}

/// Returns the organization, repository or enterprise in a path, in lower case because GitHub ignores the case of
/// names.
fn installation_target(path: &str) -> Option<InstallationTarget> {
    let segments: Vec<&str> = path.split('/').skip(1).collect();
    let name = |segment: &str| {
        let text = percent_encoding::percent_decode_str(segment).decode_utf8_lossy();
        text.to_lowercase()
    };
    match segments.as_slice() {
        // Only the App itself can call these endpoints.
        ["app", ..] | [.., "installation"] => None,
        ["orgs", org, ..] => Some(InstallationTarget::Organization(name(org))),
        ["repos", owner, repository, ..] => Some(InstallationTarget::Repository {
            owner: name(owner),
            name: name(repository),
        }),
        ["enterprises", slug, ..] => Some(InstallationTarget::Enterprise(name(slug))),
        _ => None,
    }
}

/// The id of an installation. The other properties are not decoded, so a program that does not use them does not contain
/// their decoders.
#[derive(Deserialize)]
struct Found {
    id: InstallationId,
}

/// A new token and its expiry time. The other properties are not decoded.
#[derive(Deserialize)]
struct NewToken {
    token: Secret,
    expires_at: DateTime<Utc>,
}

impl AppCalls for raw::Client {
    fn find_installation<'a>(&'a self, target: &'a InstallationTarget) -> BoxFuture<'a, Result<InstallationId, Error>> {
        async move {
            let request = match target {
                InstallationTarget::Installation(id) => return Ok(*id),
                InstallationTarget::Organization(name) => Request::new(&operations::GET_ORG_INSTALLATION, &[name]),
                InstallationTarget::Repository { owner, name } => {
                    Request::new(&operations::GET_REPO_INSTALLATION, &[owner, name])
                }
                InstallationTarget::Enterprise(slug) => Request::new(&operations::GET_ENTERPRISE_INSTALLATION, &[slug]),
            };
            let found: Response<Found> = self.send(request?).await?;
            Ok(found.into_inner().id)
        }
        .boxed()
    }

    fn create_token<'a>(
        &'a self,
        installation: InstallationId,
        request: &'a CreateInstallationToken,
    ) -> BoxFuture<'a, Result<Issued, Error>> {
        async move {
            let operation = &operations::CREATE_INSTALLATION_ACCESS_TOKEN;
            let request = Request::new(operation, &[&installation])?.json(request)?;
            let response: Response<NewToken> = self.send(request).await?;
            let date = response.date();
            let NewToken { token, expires_at } = response.into_inner();
            Ok(Issued {
                token,
                expires_at,
                date,
            })
        }
        .boxed()
    }
}
