//! What a client authenticates with, against the fake over real sockets.

#![cfg(feature = "app")]

use std::collections::HashSet;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use std::{fs, io};

use chrono::TimeDelta;
use futures_util::FutureExt as _;
use futures_util::future::join_all;
use github_runners::raw::types::{AppPermissions, InstallationId, PermissionLevel, RepositoryId};
use github_runners::{Client, Credential, Error, GitHubApp, PrivateKey, Secret};
use github_runners_fake::{Fake, Fault, ReceivedRequest};

// Keys that were made for these tests and are good for nothing else.
const PKCS1: &str = include_str!("../src/auth/app/keys/pkcs1.pem");
const PKCS8: &str = include_str!("../src/auth/app/keys/pkcs8.pem");
const PUBLIC: &str = include_str!("../src/auth/app/keys/public.pem");
const OTHER: &str = include_str!("../src/auth/app/keys/other.pem");

const APP: u64 = 123;
const EXCHANGE: &str = "apps/create-installation-access-token";
const LIST: &str = "actions/list-self-hosted-runners-for-org";

/// A fake with the App, which is installed in `octo-org`.
struct World {
    fake: Fake,
    client_id: String,
    installation: InstallationId,
}

impl World {
    async fn new() -> Self {
        // Only the tokens that the fake itself has issued are good.
        let fake = Fake::builder().accept_tokens(["good"]).start().await.expect("a fake");
        let client_id = fake.add_app(APP, PUBLIC).expect("a public key");
        let org = fake.add_organization("octo-org");
        org.add_runner("build-1");
        let installation = InstallationId::new(org.install_app(APP).get());
        Self {
            fake,
            client_id,
            installation,
        }
    }

    fn client(&self, credential: impl Into<Credential>) -> Client {
        client(&self.fake, credential)
    }

    /// A client of the App's installation in the organization.
    fn app(&self) -> Client {
        self.client(app().installation_for_org("octo-org"))
    }

    fn app_without_retries(&self) -> Client {
        let builder = Client::builder().base_url(self.fake.base_url()).retries(0);
        builder
            .credential(app().installation_for_org("octo-org"))
            .build()
            .expect("a client")
    }

    fn requests(&self, operation: &str) -> Vec<ReceivedRequest> {
        let mut requests = self.fake.requests();
        requests.retain(|request| request.operation == Some(operation));
        requests
    }

    /// How many tokens of the installation were given.
    fn exchanges(&self) -> usize {
        let requests = self.requests(EXCHANGE).into_iter();
        requests.filter(|request| request.status == 201).count()
    }

    /// The token that the last list was asked for with.
    fn token(&self) -> String {
        let last = self.requests(LIST).pop().expect("a list was asked for");
        let header = last.header("authorization").expect("a credential");
        header.strip_prefix("Bearer ").expect("a bearer").to_owned()
    }
}

fn client(fake: &Fake, credential: impl Into<Credential>) -> Client {
    let builder = Client::builder().base_url(fake.base_url()).credential(credential);
    builder.build().expect("a client")
}

fn key() -> PrivateKey {
    PrivateKey::from_pem(PKCS1).expect("a key")
}

fn app() -> GitHubApp {
    GitHubApp::new(APP, key())
}

async fn count(github: &Client) -> github_runners::Result<u64> {
    let page = github.org("octo-org").runners().list().await?;
    Ok(page.items.len() as u64)
}

/// The text of what must have been an error of the credential.
async fn refused(github: &Client) -> String {
    let error = count(github).await.expect_err("there is no credential");
    assert!(matches!(error, Error::Credential(_)), "{error:?}");
    // Else a runner would pass for gone.
    assert!(!error.is_not_found());
    error.to_string()
}

/// Lets time pass for the client, but not for the network.
async fn wait(time: Duration) {
    tokio::time::pause();
    tokio::time::advance(time).await;
    tokio::time::resume();
}

async fn until(done: impl Fn() -> bool) {
    while !done() {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

#[tokio::test]
async fn a_token_is_sent_as_it_is() {
    let world = World::new().await;
    assert_eq!(
        count(&world.client(Credential::token("good"))).await.expect("a list"),
        1
    );
    assert_eq!(world.token(), "good");
    let error = count(&world.client(Secret::from("bad")))
        .await
        .expect_err("a wrong token");
    assert_eq!(error.status(), Some(401), "{error}");
    let bad = world.requests(LIST).into_iter();
    let bad = bad.filter(|request| request.header("authorization") == Some("Bearer bad"));
    assert_eq!(bad.count(), 1);
}

#[tokio::test]
async fn what_could_never_work_is_refused_at_once() {
    for (credential, field) in [
        (Credential::token(""), "token"),
        (Credential::from(GitHubApp::new("my app", key())), "app_id"),
        (Credential::from(app().installation_for_org("a/b")), "organization"),
    ] {
        let error = Client::builder().credential(credential).build().expect_err(field);
        assert!(
            matches!(&error, Error::Invalid(error) if error.field() == field),
            "{error}"
        );
    }
}

#[tokio::test]
async fn a_callback_is_asked_before_each_request_and_again_after_a_401() {
    let world = World::new().await;
    let (asked, current) = (Arc::new(AtomicUsize::new(0)), Arc::new(Mutex::new("good")));
    let (counter, token) = (Arc::clone(&asked), Arc::clone(&current));
    let github = world.client(Credential::callback(move || {
        let nth = counter.fetch_add(1, Ordering::SeqCst) + 1;
        let token = *token.lock().expect("not poisoned");
        async move {
            // What is sent is what it gives now: a stale token the first time, then a good one.
            let token = if token == "rotating" && nth % 2 == 1 {
                "stale"
            } else {
                "good"
            };
            Ok::<_, io::Error>(Secret::from(token))
        }
    }));
    for expected in [1, 2] {
        count(&github).await.expect("a list");
        assert_eq!(asked.load(Ordering::SeqCst), expected);
    }
    *current.lock().expect("not poisoned") = "rotating";
    assert_eq!(count(&github).await.expect("a list, at the second try"), 1);
    assert_eq!(asked.load(Ordering::SeqCst), 4);
}

#[tokio::test]
async fn the_failure_of_a_callback_ends_the_call_before_anything_is_sent() {
    let world = World::new().await;
    let github = world.client(Credential::callback(|| async {
        fs::read_to_string("/no/such/file").map(Secret::from)
    }));
    let text = refused(&github).await;
    assert!(
        text.contains("callback failed") && text.contains("o such file"),
        "{text}"
    );
    let error = count(&github).await.expect_err("no token");
    let source = std::error::Error::source(&error).expect("a source");
    let source = source.downcast_ref::<io::Error>().expect("the callback's own error");
    assert_eq!(source.kind(), io::ErrorKind::NotFound);

    let line = || async { Ok::<_, io::Error>(Secret::from("hunter2\n")) };
    let text = refused(&world.client(Credential::callback(line))).await;
    assert!(text.contains("line break") && !text.contains("hunter2"), "{text}");
    assert!(world.fake.requests().is_empty());
}

#[tokio::test]
async fn an_app_is_found_by_id_and_by_every_kind_of_owner() {
    let world = World::new().await;
    let repository = world.fake.add_repository("octocat", "hello-world");
    repository.install_app(APP);
    world.fake.add_repository("octo-org", "app");
    let enterprise = world.fake.add_enterprise("octo-corp");
    enterprise.install_app(APP);
    for pem in [PKCS1, PKCS8] {
        let key = || PrivateKey::from_pem(pem).expect("a key");
        let by_id = world.installation;
        for (app, lookup) in [
            (GitHubApp::new(APP, key()).installation(by_id), None),
            (GitHubApp::new(&world.client_id, key()).installation(by_id), None),
            (
                GitHubApp::new(APP, key()).installation_for_org("octo-org"),
                Some("apps/get-org-installation"),
            ),
            (
                GitHubApp::new(APP, key()).installation_for_repo("octo-org", "app"),
                Some("apps/get-repo-installation"),
            ),
        ] {
            world.fake.clear_requests();
            let github = world.client(app);
            for _ in 0..3 {
                assert_eq!(count(&github).await.expect("a list"), 1);
            }
            assert_eq!(world.exchanges(), 1);
            assert_eq!(world.fake.requests().len(), 4 + usize::from(lookup.is_some()));
            let first = world.fake.requests().swap_remove(0).operation;
            assert_eq!(first, Some(lookup.unwrap_or(EXCHANGE)));
        }
        let github = world.client(GitHubApp::new(APP, key()).installation_for_repo("octocat", "hello-world"));
        let runners = github.repo("octocat", "hello-world").runners();
        assert_eq!(runners.list().await.expect("a list").items.len(), 0);
        let github = world.client(GitHubApp::new(APP, key()).installation_for_enterprise("octo-corp"));
        let result = github.enterprise("octo-corp").runners().list().await;
        assert!(!matches!(result, Err(Error::Credential(_))), "{result:?}");
        assert_eq!(world.requests("apps/get-enterprise-installation").len(), 1);
        assert_eq!(world.exchanges(), 3);
    }
}

#[tokio::test]
async fn a_key_or_an_id_that_is_wrong_is_told_in_words() {
    let world = World::new().await;
    let other = || PrivateKey::from_pem(OTHER).expect("a key");
    world.fake.add_organization("empty-org");
    for (app, expected) in [
        (
            GitHubApp::new(APP, other()).installation_for_org("octo-org"),
            "is the private key one of this App's",
        ),
        (
            GitHubApp::new(APP, other()).installation(world.installation),
            "could not be decoded",
        ),
        (
            GitHubApp::new(APP + 1, key()).installation_for_org("octo-org"),
            "GitHub knows no GitHub App 124",
        ),
        (
            app().installation_for_org("empty-org"),
            "is not installed for the organization empty-org",
        ),
        (
            app().installation_for_repo("octo-org", "none"),
            "is not installed for the repository octo-org/none",
        ),
        (
            app().installation_for_enterprise("none"),
            "is not installed for the enterprise none",
        ),
        (
            app().installation(99),
            "the GitHub App 123 does not have the installation 99",
        ),
        (
            app().installation_for_org("octo-org").repositories(["unknown"]),
            "does not exist or is not accessible",
        ),
    ] {
        world.fake.clear_requests();
        let github = world.client(app);
        let text = refused(&github).await;
        assert!(text.contains(expected), "{expected}: {text}");
        assert!(text.contains("request id"), "{text}");
        let Err(Error::Credential(error)) = count(&github).await else {
            panic!("not refused again")
        };
        let request = error.request_error().expect("GitHub was asked");
        assert!(request.status().is_some_and(|status| status >= 400), "{error:?}");
        assert!(!error.is_retryable());
        assert_eq!(world.requests(LIST).len(), 0);
    }
}

#[tokio::test]
async fn a_token_is_narrowed_to_what_is_wished() {
    let world = World::new().await;
    let id = world.fake.add_repository("octo-org", "app").id();
    world.fake.add_repository("octo-org", "other");
    let read = AppPermissions::new().organization_self_hosted_runners(PermissionLevel::Read);
    let github = world.client(app().installation_for_org("octo-org").permissions(read));
    assert_eq!(count(&github).await.expect("a list"), 1);
    let error = github.org("octo-org").runners().registration_token().await;
    assert!(error.expect_err("it may only read").is_permission());

    for app in [
        app().installation_for_org("octo-org").repositories(["app"]),
        app()
            .installation_for_org("octo-org")
            .repository_ids([RepositoryId::new(id.get())]),
    ] {
        let github = world.client(app);
        github.repo("octo-org", "app").runners().list().await.expect("a list");
        let other = github.repo("octo-org", "other").runners().list().await;
        assert!(other.expect_err("it is not among them").is_not_found());
    }
    let bodies: Vec<_> = world
        .requests(EXCHANGE)
        .iter()
        .map(|request| request.json().expect("JSON"))
        .collect();
    assert_eq!(
        serde_json::to_string(&bodies).expect("JSON"),
        format!(
            r#"[{{"permissions":{{"organization_self_hosted_runners":"read"}}}},{{"repositories":["app"]}},{{"repository_ids":[{id}]}}]"#
        )
    );
}

#[tokio::test]
async fn a_hundred_callers_cause_one_exchange() {
    let world = World::new().await;
    let github = world.app();
    let everybody = || join_all((0..100).map(|_| count(&github)));
    let all_well = |results: Vec<github_runners::Result<u64>>| {
        for result in results {
            assert_eq!(result.expect("a list"), 1);
        }
    };
    all_well(everybody().await);
    assert_eq!(world.exchanges(), 1);

    // About to expire, where nobody waits for the next one:
    let pass = async |minutes: u64| {
        world.fake.clock().advance(Duration::from_secs(minutes * 60));
        wait(Duration::from_secs(minutes * 60)).await;
    };
    pass(56).await;
    let old = world.token();
    let hanging = Fault::latency(Duration::from_millis(500)).operation(EXCHANGE);
    let hanging = world.fake.fault(hanging).expect("a fault");
    all_well(everybody().await);
    assert_eq!((world.exchanges(), world.token()), (1, old.clone()));
    until(|| world.exchanges() == 2).await;
    hanging.remove();
    let mut token = world.token();
    while token == old {
        all_well(everybody().await);
        token = world.token();
    }
    assert_eq!(world.exchanges(), 2);

    // In its last minute:
    pass(59).await;
    all_well(everybody().await);
    assert_eq!(world.exchanges(), 3);
    assert_ne!(world.token(), token);

    // Refused:
    world.fake.revoke_credential(&world.token());
    all_well(everybody().await);
    assert_eq!(world.exchanges(), 4);
    assert_eq!(world.requests("apps/get-org-installation").len(), 1);
}

#[tokio::test]
async fn a_token_that_is_refused_in_mid_life_is_replaced_and_the_call_succeeds() {
    let world = World::new().await;
    let github = world.app();
    count(&github).await.expect("a list");
    // The client does not know that an hour has passed, as after a sleep of the machine.
    world.fake.clock().advance(Duration::from_secs(3600));
    assert_eq!(count(&github).await.expect("a list"), 1);
    assert_eq!(world.exchanges(), 2);
    let statuses: Vec<_> = world.requests(LIST).iter().map(|request| request.status).collect();
    assert_eq!(statuses, [200, 401, 200]);
}

#[tokio::test]
async fn callers_share_a_401_that_a_new_token_does_not_change() {
    let world = World::new().await;
    let github = world.app();
    world.fake.fault(Fault::status(401).operation(LIST)).expect("a fault");
    for _ in 0..10 {
        let error = count(&github).await.expect_err("it is always refused");
        assert_eq!(error.status(), Some(401), "{error}");
    }
    assert_eq!(world.exchanges(), 2);
    assert_eq!(world.requests(LIST).len(), 2);
}

#[tokio::test]
async fn callers_that_are_dropped_half_way_leave_the_others_their_token() {
    let world = World::new().await;
    let github = world.app();
    let slow = Fault::latency(Duration::from_millis(200)).operation(EXCHANGE);
    let slow = world.fake.fault(slow).expect("a fault");
    let mut first: Vec<_> = (0..10).map(|_| Box::pin(count(&github))).collect();
    let mut others = Box::pin(join_all((0..10).map(|_| count(&github))));
    while slow.hits() == 0 {
        for caller in &mut first {
            assert!(caller.now_or_never().is_none());
        }
        assert!((&mut others).now_or_never().is_none());
        tokio::task::yield_now().await;
    }
    drop(first);
    for result in others.await {
        assert_eq!(result.expect("a list"), 1);
    }
    assert_eq!(world.exchanges(), 1);
}

#[tokio::test]
async fn when_all_callers_are_dropped_the_next_one_has_their_token() {
    let world = World::new().await;
    let github = world.app();
    let slow = Fault::latency(Duration::from_millis(100)).operation(EXCHANGE);
    let slow = world.fake.fault(slow).expect("a fault");
    let mut only = Box::pin(count(&github));
    while slow.hits() == 0 {
        assert!((&mut only).now_or_never().is_none());
        tokio::task::yield_now().await;
    }
    drop(only);
    assert_eq!(count(&github).await.expect("a list"), 1);
    assert_eq!(world.exchanges(), 1);
}

#[tokio::test]
async fn a_clock_that_is_wrong_is_put_right_by_githubs() {
    for hours in [-48, -2, 2, 48] {
        let world = World::new().await;
        let clock = world.fake.clock();
        clock.set(clock.now() + TimeDelta::hours(hours));
        let github = world.app();
        assert_eq!(count(&github).await.expect("a list"), 1, "{hours}");
        let lookups = world.requests("apps/get-org-installation");
        let statuses: Vec<_> = lookups.iter().map(|request| request.status).collect();
        assert_eq!(statuses, [401, 200], "{hours}");

        // It is remembered, and the token is used to its end although its time is not this machine's.
        assert_eq!(count(&github).await.expect("a list"), 1);
        assert_eq!(world.exchanges(), 1);
        world.fake.revoke_credential(&world.token());
        assert_eq!(count(&github).await.expect("a list"), 1);
        let statuses: Vec<_> = world.requests(EXCHANGE).iter().map(|request| request.status).collect();
        assert_eq!(statuses, [201, 201], "{hours}");

        // This machine's clock is put right in the meantime: the same from the other side.
        clock.set(clock.now() - TimeDelta::hours(hours));
        world.fake.revoke_credential(&world.token());
        assert_eq!(count(&github).await.expect("a list"), 1);
        let statuses: Vec<_> = world.requests(EXCHANGE).iter().map(|request| request.status).collect();
        assert_eq!(statuses, [201, 201, 401, 201], "{hours}");
    }
}

#[tokio::test]
async fn a_clock_that_cannot_be_put_right_is_named() {
    let world = World::new().await;
    let clock = world.fake.clock();
    clock.set(clock.now() + TimeDelta::hours(2));
    let skew = Fault::clock_skew(TimeDelta::hours(-2));
    world.fake.fault(skew).expect("a fault");
    let text = refused(&world.app()).await;
    assert!(text.contains("check this machine's clock"), "{text}");
}

#[tokio::test]
async fn what_an_app_signs_is_signed_anew_for_each_attempt() {
    let world = World::new().await;
    // A clock that is wrong as well, so that time that was waited could be taken for more of it.
    let clock = world.fake.clock();
    clock.set(clock.now() + TimeDelta::hours(2));
    let limited = Fault::secondary_limit(Duration::from_secs(1));
    for fault in [Fault::status(503).nth(1), limited.nth(2)] {
        world.fake.fault(fault.operation(EXCHANGE)).expect("a fault");
    }
    assert_eq!(count(&world.app()).await.expect("a list"), 1);

    let exchanges = world.requests(EXCHANGE);
    let statuses: Vec<_> = exchanges.iter().map(|request| request.status).collect();
    assert_eq!(statuses, [503, 403, 201]);
    let signed: HashSet<_> = exchanges
        .iter()
        .map(|request| request.header("authorization"))
        .collect();
    assert_eq!(signed.len(), 3);
}

#[tokio::test]
async fn an_app_that_is_installed_anew_is_found_anew() {
    let world = World::new().await;
    let github = world.app();
    count(&github).await.expect("a list");
    // What GitHub says of an installation that is no more:
    let gone = Fault::status(404).operation(EXCHANGE).times(1);
    world.fake.fault(gone).expect("a fault");
    world.fake.revoke_credential(&world.token());
    assert_eq!(count(&github).await.expect("a list"), 1);
    assert_eq!(world.requests("apps/get-org-installation").len(), 2);
}

#[tokio::test]
async fn nothing_shows_a_key_or_a_token() {
    let world = World::new().await;
    let app = app().installation(world.installation);
    let credential = Credential::from(app.clone());
    let github = world.client(credential.clone());
    count(&github).await.expect("a list");
    let token = world.token();
    let of_key = PKCS1.lines().nth(1).expect("a line");
    let builder = Client::builder().credential(credential.clone());
    for shown in [
        format!("{app:?}"),
        format!("{credential:?}"),
        format!("{builder:?}"),
        format!("{github:?}"),
        format!("{:?}", github.raw()),
    ] {
        assert!(!shown.contains(&token) && !shown.contains(of_key), "{shown}");
    }
    world
        .fake
        .fault(Fault::status(422).operation(EXCHANGE))
        .expect("a fault");
    world.fake.revoke_credential(&token);
    let error = count(&github).await.expect_err("no new token");
    assert!(matches!(error, Error::Credential(_)));
    let shown = format!("{error} {error:?}");
    assert!(!shown.contains(&token) && !shown.contains("eyJ"), "{shown}");
}

#[tokio::test]
async fn a_failure_of_the_exchange_is_not_one_of_the_call() {
    let world = World::new().await;
    let fault = |fault: Fault| world.fake.fault(fault.operation(EXCHANGE)).expect("a fault");
    for effect in [Fault::status(503), Fault::html(502), Fault::truncated(), Fault::reset()] {
        let handle = fault(effect);
        let runners = world.app_without_retries().org("octo-org").runners();
        let error = runners.registration_token().await.expect_err("no token");
        handle.remove();
        // A call that was not sent cannot have happened, whatever became of the exchange.
        let Error::Credential(error) = error else {
            panic!("{error:?}")
        };
        assert!(error.is_retryable(), "{error:?}");
        assert!(
            error
                .to_string()
                .contains("no token for the organization octo-org at present"),
            "{error}"
        );
    }
    assert!(world.requests("actions/create-registration-token-for-org").is_empty());
}

#[tokio::test]
async fn a_token_that_is_still_good_bridges_a_failure_of_the_exchange() {
    let world = World::new().await;
    let github = world.app_without_retries();
    count(&github).await.expect("a list");
    let failing = world
        .fake
        .fault(Fault::status(503).operation(EXCHANGE))
        .expect("a fault");
    wait(Duration::from_secs(56 * 60)).await;
    for _ in 0..10 {
        assert_eq!(count(&github).await.expect("a list"), 1);
        until(|| failing.hits() > 0).await;
    }
    assert_eq!(failing.hits(), 1);
    wait(Duration::from_secs(4 * 60)).await;
    let error = count(&github).await.expect_err("it is over");
    assert!(
        matches!(&error, Error::Credential(error) if error.is_retryable()),
        "{error:?}"
    );
    failing.remove();
    assert_eq!(count(&github).await.expect("a list"), 1);
}

#[tokio::test]
async fn a_wrong_key_causes_one_exchange_for_many_calls() {
    let world = World::new().await;
    let github =
        world.client(GitHubApp::new(APP, PrivateKey::from_pem(OTHER).expect("a key")).installation(world.installation));
    for _ in 0..50 {
        let error = count(&github).await.expect_err("the key is wrong");
        assert!(matches!(error, Error::Credential(_)), "{error}");
    }
    assert_eq!(world.requests(EXCHANGE).len(), 1);
}

#[tokio::test]
async fn a_rejected_token_is_not_sent_again_at_once() {
    let world = World::new().await;
    let github = world.client(Credential::token("ghp_wrong_wrong_wrong"));
    for _ in 0..50 {
        let error = count(&github).await.expect_err("the token is wrong");
        assert_eq!(error.status(), Some(401), "{error}");
    }
    assert_eq!(world.requests(LIST).len(), 1);
    // Another credential on the same connections is not affected.
    let installed = github.with_credential(app().installation_for_org("octo-org"));
    assert_eq!(count(&installed).await.expect("a list"), 1);
}

#[tokio::test]
async fn an_app_uses_the_installation_of_what_a_call_addresses() {
    let world = World::new().await;
    let github = world.client(app());
    assert_eq!(count(&github).await.expect("a list"), 1);
    assert_eq!(count(&github).await.expect("a list"), 1);
    assert_eq!(world.exchanges(), 1);
    // Calls that only the App itself can make are signed by it.
    let found = github
        .raw()
        .get_org_installation("octo-org")
        .await
        .expect("an installation");
    assert_eq!(found.get_ref().id, world.installation);
    let error = github
        .org("empty-org")
        .runners()
        .list()
        .await
        .expect_err("it is not installed there");
    assert!(
        error
            .to_string()
            .contains("is not installed for the organization empty-org"),
        "{error}"
    );
}

#[tokio::test]
async fn clients_with_the_same_credential_share_their_tokens() {
    let world = World::new().await;
    let github = world.client(Credential::token("ghp_unused_unused_unused"));
    let app = app();
    for _ in 0..5 {
        let installed = github.with_credential(app.installation_for_org("octo-org"));
        assert_eq!(count(&installed).await.expect("a list"), 1);
    }
    assert_eq!(world.exchanges(), 1);
    let installed = github.with_credential(app.installation_for_org("octo-org"));
    let token = installed.access_token().await.expect("a token");
    assert!(!format!("{token:?}").contains(token.token.expose_secret()));
    assert_eq!(world.exchanges(), 1);
    let passed_on = github.with_credential(token.token);
    assert_eq!(count(&passed_on).await.expect("a list"), 1);
    assert!(matches!(passed_on.access_token().await, Err(Error::Invalid(_))));
    let invalid = github.with_credential(Credential::token(""));
    assert!(matches!(count(&invalid).await, Err(Error::Invalid(_))));
}
