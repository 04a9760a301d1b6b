//! The client and how it is made.

use crate::{
    Enterprise, Error, InvalidInput, Org, Repo, Result, Secret,
    address::{Address, is_loopback},
    answer::Answer,
    input::check_token,
    raw,
    transport::{Transport, tls},
};
use progenitor_client::ClientInfo;
use reqwest::{header::HeaderValue, redirect};
use serde::de::DeserializeOwned;
use std::{fmt, future::Future, sync::Arc, time::Duration};

const GITHUB: &str = "https://api.github.com";
const USER_AGENT: &str = concat!("github-runners/", env!("CARGO_PKG_VERSION"));
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);
const TIMEOUT: Duration = Duration::from_secs(30);

/// A client for GitHub's Actions runner API.
///
/// Made once with [`Client::builder`]; clones are cheap and share connections. It needs a tokio runtime.
///
/// ```no_run
/// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
/// let github = github_runners::Client::builder().token(std::env::var("GITHUB_TOKEN")?).build()?;
/// let page = github.repo("octo-org", "hello-world").runners().list().await?;
/// println!("{} runners", page.total_count);
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Client {
    raw: Arc<raw::Client>,
}

impl Client {
    /// Starts a client for github.com without a credential.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::default()
    }

    /// The organization `name`. The name is checked when a call is made.
    pub fn org(&self, name: impl Into<String>) -> Org {
        Org::new(self.clone(), name.into())
    }

    /// The repository `owner`/`name`. The names are checked when a call is made.
    pub fn repo(&self, owner: impl Into<String>, name: impl Into<String>) -> Repo {
        Repo::new(self.clone(), owner.into(), name.into())
    }

    /// The enterprise with the slug `name`. The name is checked when a call is made.
    pub fn enterprise(&self, name: impl Into<String>) -> Enterprise {
        Enterprise::new(self.clone(), name.into())
    }

    /// Every generated operation, with the same credential and through the same door.
    pub fn raw(&self) -> &raw::Client {
        &self.raw
    }

    /// Makes one call through the generated client, and turns its failure into an [`Error`] of ours.
    pub(crate) async fn call<T, F>(&self, call: impl FnOnce(raw::Client) -> F) -> Result<T>
    where
        T: DeserializeOwned,
        F: Future<Output = Result<raw::ResponseValue<T>, raw::Error<()>>>,
    {
        let answer = Arc::new(Answer::default());
        let transport = self.raw.inner().noting(answer.clone());
        let raw = raw::Client::new_with_client(self.raw.baseurl(), self.raw.client().clone(), transport);
        match call(raw).await {
            Ok(response) => Ok(response.into_inner()),
            Err(error) => Err(Error::from_raw::<T>(error, &answer)),
        }
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("base_url", &self.raw.baseurl())
            .finish_non_exhaustive()
    }
}

/// Makes a [`Client`].
///
/// What is bad (an empty token, an address with a password in it) is refused by [`build`](ClientBuilder::build).
#[derive(Clone)]
pub struct ClientBuilder {
    token: Option<Secret>,
    address: Address,
    user_agent: String,
    timeout: Duration,
}

impl Default for ClientBuilder {
    fn default() -> Self {
        Self {
            token: None,
            address: Address::Root(GITHUB.to_owned()),
            user_agent: USER_AGENT.to_owned(),
            timeout: TIMEOUT,
        }
    }
}

impl ClientBuilder {
    /// The token to authenticate with: a personal access token, or an installation token of a GitHub App.
    ///
    /// Runners of an organization need the scope `admin:org`, those of a repository `repo`, those of an enterprise
    /// `manage_runners:enterprise`; fine-grained tokens and Apps need the permission "Self-hosted runners" of the
    /// organization or "Administration" of the repository.
    #[must_use]
    pub fn token(mut self, token: impl Into<Secret>) -> Self {
        self.token = Some(token.into());
        self
    }

    /// The root of the API, taken as it is: `https://api.github.com`, the address of a proxy, or of a fake.
    ///
    /// For GitHub Enterprise Server use [`enterprise_server`](Self::enterprise_server). With an `http` address the
    /// token travels in the clear. Proxies are taken from the environment (`HTTPS_PROXY`, `NO_PROXY`, …), but for an
    /// address of this machine.
    #[must_use]
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.address = Address::Root(url.into());
        self
    }

    /// The host of a GitHub Enterprise Server, with a port where it has one: `ghe.example.com`.
    ///
    /// `https` and `/api/v3` are added. An enterprise on `SUBDOMAIN.ghe.com` is no server of this kind: use
    /// [`base_url`](Self::base_url) with `https://api.SUBDOMAIN.ghe.com`.
    #[must_use]
    pub fn enterprise_server(mut self, host: impl Into<String>) -> Self {
        self.address = Address::EnterpriseServer(host.into());
        self
    }

    /// What the `User-Agent` header says: the name of your program, so that GitHub can tell who calls. This crate's
    /// name and version by default.
    #[must_use]
    pub fn user_agent(mut self, user_agent: impl Into<String>) -> Self {
        self.user_agent = user_agent.into();
        self
    }

    /// The longest time that one request may take, from connecting to the last byte; 30 seconds by default. Connecting
    /// alone may take 10 seconds of it.
    #[must_use]
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    /// Makes the client. Nothing is sent.
    ///
    /// # Errors
    ///
    /// [`Error::Invalid`] with the field `token`, `base_url`, `enterprise_server`, `user_agent` or `timeout` for what
    /// cannot be used, and with `tls` where the system's certificates cannot be read.
    pub fn build(self) -> Result<Client> {
        let base = self.address.resolve()?;
        let authorization = self.token.as_ref().map(authorization).transpose()?;
        let user_agent = HeaderValue::from_str(&self.user_agent)
            .ok()
            .filter(|value| !value.is_empty());
        let user_agent = user_agent.ok_or_else(|| {
            InvalidInput::new("user_agent", "it is empty or holds a character that no header may have")
        })?;
        if self.timeout.is_zero() {
            return Err(InvalidInput::new("timeout", "it is zero, so that no request can succeed").into());
        }
        let http = reqwest::Client::builder()
            .user_agent(user_agent)
            .connect_timeout(CONNECT_TIMEOUT.min(self.timeout))
            .timeout(self.timeout)
            .redirect(redirect::Policy::none());
        // A proxy between a program and a server on the same machine is never what is meant.
        let http = if is_loopback(&base) { http.no_proxy() } else { http };
        let http = tls::prepare(http, &base)?;
        let http = http
            .build()
            .map_err(|error| InvalidInput::new("client", error.to_string()))?;
        let base = base.as_str().trim_end_matches('/');
        Ok(Client {
            raw: Arc::new(raw::Client::new_with_client(base, http, Transport::new(authorization))),
        })
    }
}

impl fmt::Debug for ClientBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The address is left out: before it is checked it may hold a password.
        f.debug_struct("ClientBuilder")
            .field("token", &self.token)
            .field("user_agent", &self.user_agent)
            .field("timeout", &self.timeout)
            .finish_non_exhaustive()
    }
}

fn authorization(token: &Secret) -> Result<HeaderValue, InvalidInput> {
    let token = token.expose_secret();
    check_token(token)?;
    let mut header = HeaderValue::from_str(&format!("Bearer {token}"))
        .map_err(|_| InvalidInput::new("token", "it holds a character that no header may have"))?;
    header.set_sensitive(true);
    Ok(header)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(builder: ClientBuilder) -> InvalidInput {
        match builder.build() {
            Err(Error::Invalid(error)) => error,
            other => panic!("not refused: {other:?}"),
        }
    }

    #[test]
    fn addresses_that_cannot_be_a_root_are_refused() {
        for url in [
            "",
            "api.github.com",
            "/api/v3",
            "ftp://github.com",
            "http://",
            "https://",
            "https://:443",
            "https://user@github.com",
            "https://user:hunter2@github.com",
            "https://github.com?a=b",
            "https://github.com#a",
        ] {
            let error = refused(Client::builder().base_url(url));
            assert_eq!(error.field(), "base_url", "{url}");
            assert!(!error.to_string().contains("hunter2"));
        }
        for host in [
            "",
            "https://ghe.example.com",
            "ghe.example.com/api",
            "a b",
            "user:hunter2@ghe.example.com",
            "ghe.example.com?a",
        ] {
            let error = refused(Client::builder().enterprise_server(host));
            assert_eq!(error.field(), "enterprise_server", "{host}");
            assert!(!error.to_string().contains("hunter2"));
        }
    }

    #[test]
    fn a_root_is_taken_as_it_is() {
        for (builder, expected) in [
            (
                Client::builder().base_url("http://127.0.0.1:8080"),
                "http://127.0.0.1:8080",
            ),
            (
                Client::builder().base_url("http://proxy.example.com/github/"),
                "http://proxy.example.com/github",
            ),
        ] {
            assert_eq!(builder.build().expect(expected).raw().baseurl(), expected);
        }
    }

    #[test]
    fn headers_that_cannot_be_sent_are_refused() {
        assert_eq!(refused(Client::builder().token("")).field(), "token");
        assert_eq!(refused(Client::builder().token("a\nb")).field(), "token");
        assert_eq!(refused(Client::builder().user_agent("")).field(), "user_agent");
        assert_eq!(refused(Client::builder().user_agent("a\nb")).field(), "user_agent");
        assert_eq!(refused(Client::builder().timeout(Duration::ZERO)).field(), "timeout");
    }

    #[test]
    #[cfg(not(feature = "_rustls"))]
    fn without_tls_https_is_refused() {
        let error = refused(Client::builder());
        assert_eq!(error.field(), "base_url");
        assert!(error.to_string().contains("rustls-ring"), "{error}");
    }

    #[test]
    fn debug_hides_the_token() {
        let builder = Client::builder().base_url("http://127.0.0.1:1").token("ghp_secret");
        let client = builder.clone().build().expect("a client");
        for shown in [
            format!("{builder:?}"),
            format!("{client:?}"),
            format!("{:?}", client.raw()),
        ] {
            assert!(!shown.contains("ghp_secret"), "{shown}");
        }
    }
}
