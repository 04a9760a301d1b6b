//! GitHub Apps: the requests that they make for themselves, and the installations that calls need.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use chrono::{DateTime, Utc};
use futures_util::FutureExt as _;
use futures_util::future::{BoxFuture, Shared};
use serde::Deserialize;
use tokio::time::Instant;

use super::registry::{Key, Registry};
use crate::auth::{AppCalls, AppInstallation, Authenticator, Exchange, GitHubApp, Issued, Place, Signer};
use crate::error::{CredentialError, Error};
use crate::models::{CreateInstallationToken, InstallationId, Secret};
use crate::operations;
use crate::raw::{self, Response};
use crate::transport::{ChooseIdentity, Identities, Identity, Request, Transport};

/// A GitHub App that is in use.
pub(super) struct App {
    signer: Arc<Signer>,
    /// The App itself, which has rate limits of its own.
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

    /// The identity of an installation.
    pub(super) fn installation(&self, installation: &AppInstallation) -> Arc<Identity> {
        let (key, app) = self.app_of(installation.app());
        let purpose = format!("{:?} {:?}", installation.place(), installation.request());
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

/// How many places an App keeps in mind.
const PLACES: usize = 4096;

/// How long a failed search is not repeated.
const FAILURE: Duration = Duration::from_secs(20);

/// An App as the credential of a client: each call uses the installation of what it addresses.
pub(super) struct Installations {
    registry: Arc<Registry>,
    app: GitHubApp,
    known: Arc<App>,
    found: Mutex<HashMap<Place, Lookup>>,
}

/// The search for an installation. Everybody who needs it at the same time waits for the same request.
#[derive(Clone)]
struct Lookup {
    result: Shared<BoxFuture<'static, Result<InstallationId, Error>>>,
    started: Instant,
}

impl Lookup {
    /// Whether its result may still be used. A failure is, for a while, since GitHub locks out Apps that repeat them.
    fn is_fresh(&self) -> bool {
        let failed = matches!(self.result.peek(), Some(Err(_)));
        !failed || self.started.elapsed() < FAILURE
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

    fn lookup(&self, place: Place) -> Lookup {
        let mut found = self.found();
        if let Some(lookup) = found.get(&place).filter(|lookup| lookup.is_fresh()) {
            return lookup.clone();
        }
        if found.len() >= PLACES {
            found.clear();
        }
        let exchange = self
            .registry
            .exchange(AppInstallation::at(&self.app, place.clone()), &self.known);
        let lookup = Lookup {
            result: async move { exchange.installation_id().await }.boxed().shared(),
            started: Instant::now(),
        };
        found.insert(place, lookup.clone());
        lookup
    }

    fn found(&self) -> MutexGuard<'_, HashMap<Place, Lookup>> {
        self.found.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl ChooseIdentity for Installations {
    fn for_path<'a>(&'a self, path: &'a str) -> BoxFuture<'a, Result<Arc<Identity>, Error>> {
        async move {
            let Some(place) = place(path) else {
                let of_app = path.starts_with("/app") || path.ends_with("/installation");
                return if of_app {
                    Ok(Arc::clone(self.own()))
                } else {
                    let problem = format!(
                        "the GitHub App {} has no installation for {path}; use a credential of one of its installations",
                        self.app.id()
                    );
                    Err(Error::Credential(Box::new(CredentialError::new(problem))))
                };
            };
            let id = self.lookup(place).result.await?;
            Ok(self.registry.installation(&self.app.installation(id)))
        }
        .boxed()
    }

    fn forget(&self, path: &str) {
        if let Some(place) = place(path) {
            self.found().remove(&place);
        }
    }

    fn own(&self) -> &Arc<Identity> {
        &self.known.identity
    }
}

/// What a path addresses: an organization, a repository or an enterprise. GitHub ignores the case of names.
fn place(path: &str) -> Option<Place> {
    let segments: Vec<&str> = path.split('/').skip(1).collect();
    let name = |segment: &str| {
        let text = percent_encoding::percent_decode_str(segment).decode_utf8_lossy();
        text.to_lowercase()
    };
    match segments.as_slice() {
        // GitHub answers these to the App itself only.
        ["app", ..] | [.., "installation"] => None,
        ["orgs", org, ..] => Some(Place::Organization(name(org))),
        ["repos", owner, repository, ..] => Some(Place::Repository {
            owner: name(owner),
            name: name(repository),
        }),
        ["enterprises", slug, ..] => Some(Place::Enterprise(name(slug))),
        _ => None,
    }
}

/// The part of an installation that is needed here. Decoding no more keeps the decoders of all other parts, such as the
/// permissions of an App, out of programs that do not use them.
#[derive(Deserialize)]
struct Found {
    id: InstallationId,
}

/// The part of a new token that is needed here.
#[derive(Deserialize)]
struct NewToken {
    token: Secret,
    expires_at: DateTime<Utc>,
}

impl AppCalls for raw::Client {
    fn find_installation<'a>(&'a self, place: &'a Place) -> BoxFuture<'a, Result<InstallationId, Error>> {
        async move {
            let request = match place {
                Place::Installation(id) => return Ok(*id),
                Place::Organization(name) => Request::new(&operations::GET_ORG_INSTALLATION, &[name]),
                Place::Repository { owner, name } => Request::new(&operations::GET_REPO_INSTALLATION, &[owner, name]),
                Place::Enterprise(slug) => Request::new(&operations::GET_ENTERPRISE_INSTALLATION, &[slug]),
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
