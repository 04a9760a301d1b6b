//! Collects the messages of all variants of `Error` in one snapshot, where they can be read together.
//!
//! The errors come from real calls to the fake, and to a port that refuses connections.

// The messages contain text from the operating system.
#![cfg(all(feature = "app", target_os = "linux"))]

use std::fmt::Write as _;
use std::io;
use std::time::Duration;

use github_runners::{
    Client, ClientBuilder, ConfigCommand, CreateHostedRunner, CreateHostedRunnerImage, CreateOrganizationRunnerGroup,
    Credential, Error, GitHubApp, InvalidInput, Method, NewJitConfig, PrivateKey, RemoveCommand, Runners, Scope,
    ServerVersion, Shell,
};
use github_runners_fake::{Fake, Fault, NewRunner, Scope as FakeScope};
use regress::Regex;
use serde_json::{Value, json};
use tokio::net::TcpSocket;

/// A private key that only these tests use.
const KEY: &str = include_str!("../src/auth/app/keys/pkcs8.pem");

/// The messages that have been collected, each below a title.
struct Messages {
    text: String,
    /// The parts of a message that differ between runs, and their replacements.
    replacements: Vec<(Regex, &'static str)>,
}

impl Messages {
    fn new() -> Self {
        let replacements = [
            (r"127\.0\.0\.1:\d+", "HOST"),
            (r"\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d( UTC|Z)", "TIME"),
            (r"request id [0-9A-Za-z:-]+", "request id ID"),
            (r"os error \d+", "os error N"),
        ];
        let compile = |(pattern, replacement)| (Regex::new(pattern).expect("a valid pattern"), replacement);
        Self {
            text: String::new(),
            replacements: Vec::from(replacements.map(compile)),
        }
    }

    fn section(&mut self, title: &str) {
        writeln!(self.text, "\n# {title}\n").expect("writing to a string does not fail");
    }

    fn add(&mut self, title: &str, error: &dyn std::error::Error) {
        let mut message = error.to_string();
        for (pattern, replacement) in &self.replacements {
            message = pattern.replace_all(&message, replacement);
        }
        writeln!(self.text, "{title}\n    {message}").expect("writing to a string does not fail");
    }

    fn call<T>(&mut self, title: &str, result: Result<T, Error>, is_expected: impl Fn(&Error) -> bool) {
        let error = result.err().unwrap_or_else(|| panic!("{title}: the call succeeded"));
        assert!(is_expected(&error), "{title}: {error:?}");
        self.add(title, &error);
    }

    fn input<T>(&mut self, title: &str, result: Result<T, InvalidInput>) {
        let error = result.err().unwrap_or_else(|| panic!("{title}: the input is valid"));
        self.add(title, &error);
    }
}

async fn start() -> (Fake, FakeScope) {
    let fake = Fake::builder().accept_tokens(["t0ken"]);
    let fake = fake.start().await.expect("a free port");
    let org = fake.add_organization("octo-org");
    (fake, org)
}

fn builder(fake: &Fake) -> ClientBuilder {
    Client::builder().base_url(fake.base_url()).token("t0ken").retries(0)
}

fn client(builder: ClientBuilder) -> Client {
    builder.build().expect("a valid client")
}

fn runners(fake: &Fake) -> Runners {
    client(builder(fake)).org("octo-org").runners()
}

fn jit(name: &str) -> NewJitConfig {
    NewJitConfig::new(name, 1, ["gpu"])
}

fn settings(messages: &mut Messages) {
    let invalid = |error: &Error| matches!(error, Error::Invalid(_));
    let new = Client::builder;
    for (title, builder) in [
        ("empty token", new().token("")),
        ("token with a line break", new().token("ghp_abc\n")),
        ("base URL without a scheme", new().base_url("api.github.com")),
        ("base URL with another scheme", new().base_url("ftp://github.com")),
        (
            "base URL with a password",
            new().base_url("https://user:hunter2@github.com"),
        ),
        ("base URL with a query", new().base_url("https://github.com?a=b")),
        ("server with a path", new().enterprise_server("ghe.example.com/x")),
        ("ghe.com as a server", new().enterprise_server("octocorp.ghe.com")),
        ("data residency on another domain", new().data_residency("github.com")),
        ("empty user agent", new().user_agent("")),
        ("user agent with a line break", new().user_agent("fleet\n")),
        ("timeout of zero", new().timeout(Duration::ZERO)),
        ("too many concurrent requests", new().max_concurrent_requests(101)),
        ("no creations", new().max_creations(0, 500)),
        ("id that is not an App's", {
            let key = PrivateKey::from_pem(KEY).expect("a key");
            new().credential(GitHubApp::new("my app", key))
        }),
        ("certificate that is not PEM", new().root_certificate("certificate")),
    ] {
        messages.call(title, builder.build(), invalid);
    }
    messages.input("release that is not a number", "latest".parse::<ServerVersion>());
    messages.input("private key that is not PEM", PrivateKey::from_pem("key"));
    let github = client(Client::builder().base_url("http://127.0.0.1:1"));
    messages.input("repository without an owner", github.repo_named("hello-world"));
}

fn scopes_and_commands(messages: &mut Messages) {
    for (title, scope) in [
        ("empty scope", ""),
        ("scope with too many segments", "a/b/c"),
        ("scope without a scheme", "github.com/octo-org"),
        ("URL of the API as a scope", "https://api.github.com/octo-org"),
        ("SSH URL as a scope", "git@github.com:octo-org/hello-world.git"),
        ("scope with a password", "https://u:p4ss@github.com/octo-org"),
        ("scope with a space", "octo org"),
    ] {
        messages.input(title, scope.parse::<Scope>());
    }
    let config = || ConfigCommand::new("https://github.com/octo-org", "T0KEN");
    for (title, command) in [
        ("URL without a scope", ConfigCommand::new("https://github.com", "T0KEN")),
        (
            "URL with a space",
            ConfigCommand::new("https://github.com/octo org", "T0KEN"),
        ),
        ("empty name", config().name("")),
        ("name like an option", config().name("--replace")),
        ("name with a line break", config().name("a\nb")),
        ("label with a comma", config().labels(["a,b"])),
        ("percent sign on Windows", config().name("100%").shell(Shell::Windows)),
        ("backslash on Windows", config().name("build 1\\").shell(Shell::Windows)),
    ] {
        messages.input(title, command.build());
    }
    let windows = RemoveCommand::new("T0KEN%").shell(Shell::Windows);
    messages.input("token that cannot be quoted", windows.build());
}

async fn arguments(messages: &mut Messages) {
    let invalid = |error: &Error| matches!(error, Error::Invalid(_));
    let (fake, _) = start().await;
    let github = client(builder(&fake));
    let runners = github.org("octo-org").runners();
    for (title, organization) in [
        ("empty organization", ""),
        ("organization with a slash", "a/b"),
        ("organization of dots", ".."),
        ("organization with a space", "a b"),
    ] {
        let result = github.org(organization).runners().downloads().await;
        messages.call(title, result, invalid);
    }
    messages.call("page 0", runners.list().page(0).await, invalid);
    messages.call("101 items on a page", runners.list().per_page(101).await, invalid);
    messages.call("empty name", runners.find_by_name("").await, invalid);
    let none: [&str; 0] = [];
    let labels = runners.labels(1);
    messages.call("no labels", labels.add(none).await, invalid);
    messages.call("too many labels", labels.add(vec!["x"; 101]).await, invalid);
    messages.call("empty label", labels.add([""]).await, invalid);
    messages.call("long label", labels.add(["x".repeat(257)]).await, invalid);
    messages.call("label with a line break", labels.add(["a\nb"]).await, invalid);
    messages.call("label that changes the path", labels.remove("..").await, invalid);
    let groups = github.org("octo-org").runner_groups();
    let filtered = groups.runners(1).list().name("build-1").await;
    messages.call("filter that GitHub does not have", filtered, invalid);
    let unnamed = groups.create(CreateOrganizationRunnerGroup::new("")).await;
    messages.call("runner group without a name", unnamed, invalid);
    let elsewhere = groups.repositories(1).add("other-org/hello-world").await;
    messages.call("repository of another organization", elsewhere, invalid);
    let new = CreateHostedRunner::new("large", CreateHostedRunnerImage::new(), "4-core", 1);
    let hosted = github.org("octo-org").hosted_runners().create(new).await;
    messages.call("hosted runner without an image", hosted, invalid);
    messages.call(
        "path without a slash",
        github.get::<Value>("orgs/octo-org").await,
        invalid,
    );
    messages.call("path with a query", github.get::<Value>("/orgs?page=1").await, invalid);
    messages.call("path with dots", github.get::<Value>("/orgs/../x").await, invalid);
    let trace = github.request::<Value>(Method::TRACE, "/orgs").await;
    messages.call("unknown method", trace, invalid);
    let token = github.access_token().await;
    messages.call("token of a client without an App", token, invalid);
    assert!(fake.requests().is_empty());
}

async fn responses(messages: &mut Messages) {
    let api = |error: &Error| matches!(error, Error::Api(_));
    let (fake, org) = start().await;
    let runners = runners(&fake);
    messages.call("missing runner", runners.get(99).await, api);
    let busy = org.add_runner(NewRunner::new("build-1").busy());
    messages.call("deletion of a busy runner", runners.delete(busy.get()).await, api);
    messages.call(
        "name that is taken",
        runners.create_jit_config(jit("build-1")).await,
        api,
    );
    let wrong = client(builder(&fake).token("wr0ng")).org("octo-org").runners();
    messages.call("wrong token", wrong.list().await, api);
    let forbidden = Fault::status(403)
        .body(json!({ "message": "Resource not accessible by personal access token" }).to_string())
        .header("Content-Type", "application/json")
        .header("X-OAuth-Scopes", "repo")
        .header("X-Accepted-OAuth-Scopes", "admin:org");
    let faults = [
        ("missing scope", forbidden),
        ("HTML from a proxy", Fault::html(502)),
        ("server error", Fault::status(503)),
    ];
    for (title, fault) in faults {
        fake.fault(fault.times(1)).expect("a valid fault");
        messages.call(title, runners.registration_token().await, api);
    }
}

async fn bodies(messages: &mut Messages) {
    let decode = |error: &Error| matches!(error, Error::Decode(_));
    let (fake, _) = start().await;
    let runners = runners(&fake);
    let fault = |body: String| {
        let fault = Fault::status(200).body(body).header("Content-Type", "application/json");
        fake.fault(fault.times(1)).expect("a valid fault");
    };
    // Not `json!`: if another package enables serde_json's feature `preserve_order`, the order of keys changes.
    fault(r#"{"runners":[{"id":"x"}],"total_count":1}"#.to_owned());
    messages.call("property of a wrong type", runners.list().await, decode);
    fault(json!({ "total_count": 0 }).to_string());
    messages.call("missing property", runners.list().await, decode);
    fault("{".to_owned());
    messages.call("incomplete JSON", runners.list().await, decode);
    let github = client(builder(&fake));
    fault(json!({ "token": "s3cret" }).to_string());
    let path = "/orgs/octo-org/actions/runners";
    messages.call("body with a secret", github.get::<Vec<u8>>(path).await, decode);
}

async fn rate_limits(messages: &mut Messages) {
    let limited = |error: &Error| matches!(error, Error::RateLimited(_));
    for (title, fault) in [
        ("primary limit", Fault::primary_limit(Duration::from_secs(600))),
        ("secondary limit", Fault::secondary_limit(Duration::from_secs(60))),
    ] {
        let (fake, _) = start().await;
        fake.fault(fault.times(1)).expect("a valid fault");
        let runners = client(builder(&fake).no_rate_limit_wait()).org("octo-org").runners();
        messages.call(title, runners.list().await, limited);
        messages.call(&format!("{title}, not sent"), runners.list().await, limited);
    }
    let (fake, _) = start().await;
    let builder = builder(&fake).max_creations(1, 1).no_rate_limit_wait();
    let runners = client(builder).org("octo-org").runners();
    runners.registration_token().await.expect("a token");
    messages.call("pacing", runners.registration_token().await, limited);
}

async fn availability(messages: &mut Messages) {
    let unavailable = |error: &Error| matches!(error, Error::Unavailable(_));
    let (fake, _) = start().await;
    let github = client(builder(&fake).enterprise_server_version(ServerVersion::new(3, 17)));
    let hosted = github.org("octo-org").hosted_runners().list().await;
    messages.call("operation of no release", hosted, unavailable);
    let permissions = github.org("octo-org").runner_permissions().get().await;
    messages.call("operation of a later release", permissions, unavailable);
}

async fn credentials(messages: &mut Messages) {
    let credential = |error: &Error| matches!(error, Error::Credential(_));
    let (fake, _) = start().await;
    let failing = || async { Err(io::Error::other("the vault is sealed")) };
    let github = client(builder(&fake).credential(Credential::callback(failing)));
    let list = github.org("octo-org").runners().list().await;
    messages.call("callback that fails", list, credential);
    let app = fake.add_test_app();
    let key = PrivateKey::from_pem(app.private_key_pem()).expect("a key");
    let github = client(builder(&fake).credential(GitHubApp::new(app.id, key)));
    let list = github.org("octo-org").runners().list().await;
    messages.call("App that is not installed", list, credential);
    let rate_limit = github.get::<Value>("/rate_limit").await;
    messages.call("path without an installation", rate_limit, credential);
}

async fn connections(messages: &mut Messages) {
    let connection = |error: &Error| matches!(error, Error::Connection(_));
    // The socket reserves the port, and refuses connections because it does not listen.
    let socket = TcpSocket::new_v4().expect("a socket");
    socket.bind(([127, 0, 0, 1], 0).into()).expect("a free port");
    let url = format!("http://{}", socket.local_addr().expect("an address"));
    let github = client(Client::builder().base_url(url).token("t0ken").retries(0));
    let list = github.org("octo-org").runners().list().await;
    messages.call("connection refused", list, connection);
    let (fake, _) = start().await;
    let runners = runners(&fake);
    fake.fault(Fault::reset().after_effect().times(2))
        .expect("a valid fault");
    messages.call("response lost, GET", runners.list().await, connection);
    let post = runners.create_jit_config(jit("build-1")).await;
    messages.call("response lost, POST", post, connection);
    fake.fault(Fault::latency(Duration::from_secs(60)))
        .expect("a valid fault");
    let builder = || builder(&fake).max_concurrent_requests(1);
    let timeout = client(builder().timeout(Duration::from_millis(300)));
    let list = timeout.org("octo-org").runners().list().await;
    messages.call("timeout of a request", list, connection);
    let deadline = client(builder().deadline(Duration::from_millis(300)));
    let runners = deadline.org("octo-org").runners();
    let (first, second) = tokio::join!(runners.list(), runners.list());
    messages.call("deadline of a sent call", first, connection);
    messages.call("deadline of a queued call", second, connection);
}

#[tokio::test]
async fn messages_match_the_snapshot() {
    let mut messages = Messages::new();
    messages.section("Invalid: settings and credentials");
    settings(&mut messages);
    messages.section("Invalid: scopes and commands");
    scopes_and_commands(&mut messages);
    messages.section("Invalid: arguments of calls");
    arguments(&mut messages).await;
    messages.section("Api");
    responses(&mut messages).await;
    messages.section("Decode");
    bodies(&mut messages).await;
    messages.section("RateLimited");
    rate_limits(&mut messages).await;
    messages.section("Unavailable");
    availability(&mut messages).await;
    messages.section("Credential");
    credentials(&mut messages).await;
    messages.section("Connection");
    connections(&mut messages).await;
    for secret in ["hunter2", "p4ss", "s3cret", "t0ken", "wr0ng", "ghp_"] {
        assert!(!messages.text.contains(secret), "a message contains {secret}");
    }
    insta::assert_snapshot!("messages", messages.text);
}
