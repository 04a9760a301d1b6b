//! Tests credentials (tokens, callbacks and GitHub Apps) over real sockets against the fake.

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

// Keys that only these tests use.
const PKCS1: &str = include_str!("../src/auth/app/keys/pkcs1.pem");
const PKCS8: &str = include_str!("../src/auth/app/keys/pkcs8.pem");
const PUBLIC: &str = include_str!("../src/auth/app/keys/public.pem");
const OTHER: &str = include_str!("../src/auth/app/keys/other.pem");

const APP: u64 = 123;
const EXCHANGE: &str = "apps/create-installation-access-token";
const LIST: &str = "actions/list-self-hosted-runners-for-org";

/// A fake with a GitHub App that is installed in `octo-org`.
struct Setup {
    fake: Fake,
    client_id: String,
    installation: InstallationId,
}

impl Setup {
    async fn new() -> Self {
        // The fake accepts this token and the tokens that it issues.
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

    /// Returns a client for the App's installation in the organization.
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

    /// Returns the number of installation tokens that were issued.
    fn exchanges(&self) -> usize {
        let requests = self.requests(EXCHANGE).into_iter();
        requests.filter(|request| request.status == 201).count()
    }

    /// Returns the token of the last request that listed runners.
    fn token(&self) -> String {
        let last = self.requests(LIST).pop().expect("a request for a list");
        let header = last.header("authorization").expect("a credential");
        header.strip_prefix("Bearer ").expect("a bearer token").to_owned()
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

/// Returns the message of the credential error with which a call fails.
async fn credential_error(github: &Client) -> String {
    let error = count(github).await.expect_err("no credential");
    assert!(matches!(error, Error::Credential(_)), "{error:?}");
    // A caller would conclude from a "not found" error that the runner does not exist.
    assert!(!error.is_not_found());
    error.to_string()
}

/// Advances the client's clock. Network I/O is not affected.
async fn advance(time: Duration) {
    tokio::time::pause();
    tokio::time::advance(time).await;
    tokio::time::resume();
}

async fn wait_until(condition: impl Fn() -> bool) {
    while !condition() {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

#[tokio::test]
async fn sends_a_token_unchanged() {
    let setup = Setup::new().await;
    assert_eq!(
        count(&setup.client(Credential::token("good"))).await.expect("a list"),
        1
    );
    assert_eq!(setup.token(), "good");
    let error = count(&setup.client(Secret::from("bad")))
        .await
        .expect_err("the token is wrong");
    assert_eq!(error.status(), Some(401), "{error}");
    let bad = setup.requests(LIST).into_iter();
    let bad = bad.filter(|request| request.header("authorization") == Some("Bearer bad"));
    assert_eq!(bad.count(), 1);
}

#[tokio::test]
async fn rejects_invalid_credentials_when_the_client_is_built() {
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
async fn calls_the_callback_before_each_request_and_again_after_a_401() {
    let setup = Setup::new().await;
    let (calls, current) = (Arc::new(AtomicUsize::new(0)), Arc::new(Mutex::new("good")));
    let (counter, token) = (Arc::clone(&calls), Arc::clone(&current));
    let github = setup.client(Credential::callback(move || {
        let nth = counter.fetch_add(1, Ordering::SeqCst) + 1;
        let token = *token.lock().expect("not poisoned");
        async move {
            // A rotating token is stale in the first call and valid in the second.
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
        assert_eq!(calls.load(Ordering::SeqCst), expected);
    }
    *current.lock().expect("not poisoned") = "rotating";
    assert_eq!(count(&github).await.expect("a list in the second attempt"), 1);
    assert_eq!(calls.load(Ordering::SeqCst), 4);
}

#[tokio::test]
async fn sends_no_request_if_the_callback_fails() {
    let setup = Setup::new().await;
    let github = setup.client(Credential::callback(|| async {
        fs::read_to_string("/no/such/file").map(Secret::from)
    }));
    let text = credential_error(&github).await;
    assert!(
        text.contains("callback failed") && text.contains("o such file"),
        "{text}"
    );
    let error = count(&github).await.expect_err("no token");
    let source = std::error::Error::source(&error).expect("a source");
    let source = source.downcast_ref::<io::Error>().expect("the callback's own error");
    assert_eq!(source.kind(), io::ErrorKind::NotFound);

    let with_line_break = || async { Ok::<_, io::Error>(Secret::from("hunter2\n")) };
    let text = credential_error(&setup.client(Credential::callback(with_line_break))).await;
    assert!(text.contains("line break") && !text.contains("hunter2"), "{text}");
    assert!(setup.fake.requests().is_empty());
}

#[tokio::test]
async fn finds_the_installation_by_id_and_by_each_kind_of_scope() {
    let setup = Setup::new().await;
    let repository = setup.fake.add_repository("octocat", "hello-setup");
    repository.install_app(APP);
    setup.fake.add_repository("octo-org", "app");
    let enterprise = setup.fake.add_enterprise("octo-corp");
    enterprise.install_app(APP);
    for pem in [PKCS1, PKCS8] {
        let key = || PrivateKey::from_pem(pem).expect("a key");
        let by_id = setup.installation;
        for (app, lookup) in [
            (GitHubApp::new(APP, key()).installation(by_id), None),
            (GitHubApp::new(&setup.client_id, key()).installation(by_id), None),
            (
                GitHubApp::new(APP, key()).installation_for_org("octo-org"),
                Some("apps/get-org-installation"),
            ),
            (
                GitHubApp::new(APP, key()).installation_for_repo("octo-org", "app"),
                Some("apps/get-repo-installation"),
            ),
        ] {
            setup.fake.clear_requests();
            let github = setup.client(app);
            for _ in 0..3 {
                assert_eq!(count(&github).await.expect("a list"), 1);
            }
            assert_eq!(setup.exchanges(), 1);
            assert_eq!(setup.fake.requests().len(), 4 + usize::from(lookup.is_some()));
            let first = setup.fake.requests().swap_remove(0).operation;
            assert_eq!(first, Some(lookup.unwrap_or(EXCHANGE)));
        }
        let github = setup.client(GitHubApp::new(APP, key()).installation_for_repo("octocat", "hello-setup"));
        let runners = github.repo("octocat", "hello-setup").runners();
        assert_eq!(runners.list().await.expect("a list").items.len(), 0);
        let github = setup.client(GitHubApp::new(APP, key()).installation_for_enterprise("octo-corp"));
        let result = github.enterprise("octo-corp").runners().list().await;
        assert!(!matches!(result, Err(Error::Credential(_))), "{result:?}");
        assert_eq!(setup.requests("apps/get-enterprise-installation").len(), 1);
        assert_eq!(setup.exchanges(), 3);
    }
}

#[tokio::test]
async fn explains_a_wrong_key_id_or_installation() {
    let setup = Setup::new().await;
    let other = || PrivateKey::from_pem(OTHER).expect("a key");
    setup.fake.add_organization("empty-org");
    for (app, expected) in [
        (
            GitHubApp::new(APP, other()).installation_for_org("octo-org"),
            "check that the private key belongs to this App",
        ),
        (
            GitHubApp::new(APP, other()).installation(setup.installation),
            "could not be decoded",
        ),
        (
            GitHubApp::new(APP + 1, key()).installation_for_org("octo-org"),
            "the GitHub App 124 does not exist",
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
        setup.fake.clear_requests();
        let github = setup.client(app);
        let text = credential_error(&github).await;
        assert!(text.contains(expected), "{expected}: {text}");
        assert!(text.contains("request id"), "{text}");
        let Err(Error::Credential(error)) = count(&github).await else {
            panic!("not a credential error")
        };
        let request = error.request_error().expect("the error of a request");
        assert!(request.status().is_some_and(|status| status >= 400), "{error:?}");
        assert!(!error.is_retryable());
        assert_eq!(setup.requests(LIST).len(), 0);
    }
}

#[tokio::test]
async fn restricts_tokens_to_permissions_and_repositories() {
    let setup = Setup::new().await;
    let id = setup.fake.add_repository("octo-org", "app").id();
    setup.fake.add_repository("octo-org", "other");
    let read = AppPermissions::new().organization_self_hosted_runners(PermissionLevel::Read);
    let github = setup.client(app().installation_for_org("octo-org").permissions(read));
    assert_eq!(count(&github).await.expect("a list"), 1);
    let error = github.org("octo-org").runners().registration_token().await;
    assert!(error.expect_err("the token can only read").is_permission());

    for app in [
        app().installation_for_org("octo-org").repositories(["app"]),
        app()
            .installation_for_org("octo-org")
            .repository_ids([RepositoryId::new(id.get())]),
    ] {
        let github = setup.client(app);
        github.repo("octo-org", "app").runners().list().await.expect("a list");
        let other = github.repo("octo-org", "other").runners().list().await;
        assert!(other.expect_err("the token cannot access it").is_not_found());
    }
    let bodies: Vec<_> = setup
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
async fn concurrent_calls_share_one_token_request() {
    let setup = Setup::new().await;
    let github = setup.app();
    let call_all = || join_all((0..100).map(|_| count(&github)));
    let assert_all = |results: Vec<github_runners::Result<u64>>| {
        for result in results {
            assert_eq!(result.expect("a list"), 1);
        }
    };
    assert_all(call_all().await);
    assert_eq!(setup.exchanges(), 1);

    // The token expires soon. Calls use it while a new one is requested.
    let advance_both_clocks = async |minutes: u64| {
        setup.fake.clock().advance(Duration::from_secs(minutes * 60));
        advance(Duration::from_secs(minutes * 60)).await;
    };
    advance_both_clocks(56).await;
    let old = setup.token();
    let slow = Fault::latency(Duration::from_millis(500)).operation(EXCHANGE);
    let slow = setup.fake.fault(slow).expect("a valid fault");
    assert_all(call_all().await);
    assert_eq!((setup.exchanges(), setup.token()), (1, old.clone()));
    wait_until(|| setup.exchanges() == 2).await;
    slow.remove();
    let mut token = setup.token();
    while token == old {
        assert_all(call_all().await);
        token = setup.token();
    }
    assert_eq!(setup.exchanges(), 2);

    // The token is in its last minute. Calls wait for a new one.
    advance_both_clocks(59).await;
    assert_all(call_all().await);
    assert_eq!(setup.exchanges(), 3);
    assert_ne!(setup.token(), token);

    // GitHub rejects the token.
    setup.fake.revoke_credential(&setup.token());
    assert_all(call_all().await);
    assert_eq!(setup.exchanges(), 4);
    assert_eq!(setup.requests("apps/get-org-installation").len(), 1);
}

#[tokio::test]
async fn replaces_a_rejected_token_and_repeats_the_call() {
    let setup = Setup::new().await;
    let github = setup.app();
    count(&github).await.expect("a list");
    // The client's clock has not advanced, as after a machine was suspended.
    setup.fake.clock().advance(Duration::from_secs(3600));
    assert_eq!(count(&github).await.expect("a list"), 1);
    assert_eq!(setup.exchanges(), 2);
    let statuses: Vec<_> = setup.requests(LIST).iter().map(|request| request.status).collect();
    assert_eq!(statuses, [200, 401, 200]);
}

#[tokio::test]
async fn calls_share_a_401_that_persists_with_a_new_token() {
    let setup = Setup::new().await;
    let github = setup.app();
    setup
        .fake
        .fault(Fault::status(401).operation(LIST))
        .expect("a valid fault");
    for _ in 0..10 {
        let error = count(&github).await.expect_err("every token is rejected");
        assert_eq!(error.status(), Some(401), "{error}");
    }
    assert_eq!(setup.exchanges(), 2);
    assert_eq!(setup.requests(LIST).len(), 2);
}

#[tokio::test]
async fn dropped_calls_do_not_cancel_the_token_request_of_others() {
    let setup = Setup::new().await;
    let github = setup.app();
    let slow = Fault::latency(Duration::from_millis(200)).operation(EXCHANGE);
    let slow = setup.fake.fault(slow).expect("a valid fault");
    let mut first: Vec<_> = (0..10).map(|_| Box::pin(count(&github))).collect();
    let mut others = Box::pin(join_all((0..10).map(|_| count(&github))));
    while slow.hits() == 0 {
        for call in &mut first {
            assert!(call.now_or_never().is_none());
        }
        assert!((&mut others).now_or_never().is_none());
        tokio::task::yield_now().await;
    }
    drop(first);
    for result in others.await {
        assert_eq!(result.expect("a list"), 1);
    }
    assert_eq!(setup.exchanges(), 1);
}

#[tokio::test]
async fn token_request_completes_if_all_calls_are_dropped() {
    let setup = Setup::new().await;
    let github = setup.app();
    let slow = Fault::latency(Duration::from_millis(100)).operation(EXCHANGE);
    let slow = setup.fake.fault(slow).expect("a valid fault");
    let mut only = Box::pin(count(&github));
    while slow.hits() == 0 {
        assert!((&mut only).now_or_never().is_none());
        tokio::task::yield_now().await;
    }
    drop(only);
    assert_eq!(count(&github).await.expect("a list"), 1);
    assert_eq!(setup.exchanges(), 1);
}

#[tokio::test]
async fn corrects_a_wrong_clock_from_githubs_date() {
    for hours in [-48, -2, 2, 48] {
        let setup = Setup::new().await;
        let clock = setup.fake.clock();
        clock.set(clock.now() + TimeDelta::hours(hours));
        let github = setup.app();
        assert_eq!(count(&github).await.expect("a list"), 1, "{hours}");
        let lookups = setup.requests("apps/get-org-installation");
        let statuses: Vec<_> = lookups.iter().map(|request| request.status).collect();
        assert_eq!(statuses, [401, 200], "{hours}");

        // The correction is remembered, and the token is used until it expires by GitHub's clock.
        assert_eq!(count(&github).await.expect("a list"), 1);
        assert_eq!(setup.exchanges(), 1);
        setup.fake.revoke_credential(&setup.token());
        assert_eq!(count(&github).await.expect("a list"), 1);
        let statuses: Vec<_> = setup.requests(EXCHANGE).iter().map(|request| request.status).collect();
        assert_eq!(statuses, [201, 201], "{hours}");

        // When the machine's clock is corrected, the client corrects the difference.
        clock.set(clock.now() - TimeDelta::hours(hours));
        setup.fake.revoke_credential(&setup.token());
        assert_eq!(count(&github).await.expect("a list"), 1);
        let statuses: Vec<_> = setup.requests(EXCHANGE).iter().map(|request| request.status).collect();
        assert_eq!(statuses, [201, 201, 401, 201], "{hours}");
    }
}

#[tokio::test]
async fn error_names_the_clock_if_it_cannot_be_corrected() {
    let setup = Setup::new().await;
    let clock = setup.fake.clock();
    clock.set(clock.now() + TimeDelta::hours(2));
    let skew = Fault::clock_skew(TimeDelta::hours(-2));
    setup.fake.fault(skew).expect("a valid fault");
    let text = credential_error(&setup.app()).await;
    assert!(text.contains("check this machine's clock"), "{text}");
}

#[tokio::test]
async fn signs_a_new_jwt_for_each_attempt() {
    let setup = Setup::new().await;
    // The clock is wrong as well. A wait must not change the correction.
    let clock = setup.fake.clock();
    clock.set(clock.now() + TimeDelta::hours(2));
    let limited = Fault::secondary_limit(Duration::from_secs(1));
    for fault in [Fault::status(503).nth(1), limited.nth(2)] {
        setup.fake.fault(fault.operation(EXCHANGE)).expect("a valid fault");
    }
    assert_eq!(count(&setup.app()).await.expect("a list"), 1);

    let exchanges = setup.requests(EXCHANGE);
    let statuses: Vec<_> = exchanges.iter().map(|request| request.status).collect();
    assert_eq!(statuses, [503, 403, 201]);
    let signed: HashSet<_> = exchanges
        .iter()
        .map(|request| request.header("authorization"))
        .collect();
    assert_eq!(signed.len(), 3);
}

#[tokio::test]
async fn looks_up_the_installation_again_after_a_reinstallation() {
    let setup = Setup::new().await;
    let github = setup.app();
    count(&github).await.expect("a list");
    // GitHub returns 404 for an installation that was removed.
    let gone = Fault::status(404).operation(EXCHANGE).times(1);
    setup.fake.fault(gone).expect("a valid fault");
    setup.fake.revoke_credential(&setup.token());
    assert_eq!(count(&github).await.expect("a list"), 1);
    assert_eq!(setup.requests("apps/get-org-installation").len(), 2);
}

#[tokio::test]
async fn no_text_contains_a_key_or_a_token() {
    let setup = Setup::new().await;
    let app = app().installation(setup.installation);
    let credential = Credential::from(app.clone());
    let github = setup.client(credential.clone());
    count(&github).await.expect("a list");
    let token = setup.token();
    let key_line = PKCS1.lines().nth(1).expect("a line");
    let builder = Client::builder().credential(credential.clone());
    for shown in [
        format!("{app:?}"),
        format!("{credential:?}"),
        format!("{builder:?}"),
        format!("{github:?}"),
        format!("{:?}", github.raw()),
    ] {
        assert!(!shown.contains(&token) && !shown.contains(key_line), "{shown}");
    }
    setup
        .fake
        .fault(Fault::status(422).operation(EXCHANGE))
        .expect("a valid fault");
    setup.fake.revoke_credential(&token);
    let error = count(&github).await.expect_err("no token");
    assert!(matches!(error, Error::Credential(_)));
    let shown = format!("{error} {error:?}");
    assert!(!shown.contains(&token) && !shown.contains("eyJ"), "{shown}");
}

#[tokio::test]
async fn failed_token_request_is_a_retryable_credential_error() {
    let setup = Setup::new().await;
    let fault = |fault: Fault| setup.fake.fault(fault.operation(EXCHANGE)).expect("a valid fault");
    for effect in [Fault::status(503), Fault::html(502), Fault::truncated(), Fault::reset()] {
        let handle = fault(effect);
        let runners = setup.app_without_retries().org("octo-org").runners();
        let error = runners.registration_token().await.expect_err("no token");
        handle.remove();
        // The request of the call itself was not sent.
        let Error::Credential(error) = error else {
            panic!("{error:?}")
        };
        assert!(error.is_retryable(), "{error:?}");
        assert!(
            error
                .to_string()
                .contains("for the organization octo-org at the moment; try again later"),
            "{error}"
        );
    }
    assert!(setup.requests("actions/create-registration-token-for-org").is_empty());
}

#[tokio::test]
async fn uses_a_valid_token_while_token_requests_fail() {
    let setup = Setup::new().await;
    let github = setup.app_without_retries();
    count(&github).await.expect("a list");
    let failing = setup
        .fake
        .fault(Fault::status(503).operation(EXCHANGE))
        .expect("a valid fault");
    advance(Duration::from_secs(56 * 60)).await;
    for _ in 0..10 {
        assert_eq!(count(&github).await.expect("a list"), 1);
        wait_until(|| failing.hits() > 0).await;
    }
    assert_eq!(failing.hits(), 1);
    advance(Duration::from_secs(4 * 60)).await;
    let error = count(&github).await.expect_err("the token has expired");
    assert!(
        matches!(&error, Error::Credential(error) if error.is_retryable()),
        "{error:?}"
    );
    failing.remove();
    assert_eq!(count(&github).await.expect("a list"), 1);
}

#[tokio::test]
async fn sends_one_token_request_for_many_calls_with_a_wrong_key() {
    let setup = Setup::new().await;
    let github =
        setup.client(GitHubApp::new(APP, PrivateKey::from_pem(OTHER).expect("a key")).installation(setup.installation));
    for _ in 0..50 {
        let error = count(&github).await.expect_err("the key is wrong");
        assert!(matches!(error, Error::Credential(_)), "{error}");
    }
    assert_eq!(setup.requests(EXCHANGE).len(), 1);
}

#[tokio::test]
async fn does_not_resend_a_rejected_token_at_once() {
    let setup = Setup::new().await;
    let github = setup.client(Credential::token("ghp_wrong_wrong_wrong"));
    for _ in 0..50 {
        let error = count(&github).await.expect_err("the token is wrong");
        assert_eq!(error.status(), Some(401), "{error}");
    }
    assert_eq!(setup.requests(LIST).len(), 1);
    // Another credential on the same connections is not affected.
    let installed = github.with_credential(app().installation_for_org("octo-org"));
    assert_eq!(count(&installed).await.expect("a list"), 1);
}

#[tokio::test]
async fn app_uses_the_installation_for_the_path_of_a_call() {
    let setup = Setup::new().await;
    let github = setup.client(app());
    assert_eq!(count(&github).await.expect("a list"), 1);
    assert_eq!(count(&github).await.expect("a list"), 1);
    assert_eq!(setup.exchanges(), 1);
    // The App itself authenticates calls that only Apps can make.
    let found = github
        .raw()
        .get_org_installation("octo-org")
        .await
        .expect("an installation");
    assert_eq!(found.get_ref().id, setup.installation);
    let error = github
        .org("empty-org")
        .runners()
        .list()
        .await
        .expect_err("the App is not installed");
    assert!(
        error
            .to_string()
            .contains("is not installed for the organization empty-org"),
        "{error}"
    );
}

#[tokio::test]
async fn clients_with_the_same_credential_share_tokens() {
    let setup = Setup::new().await;
    let github = setup.client(Credential::token("ghp_unused_unused_unused"));
    let app = app();
    for _ in 0..5 {
        let installed = github.with_credential(app.installation_for_org("octo-org"));
        assert_eq!(count(&installed).await.expect("a list"), 1);
    }
    assert_eq!(setup.exchanges(), 1);
    let installed = github.with_credential(app.installation_for_org("octo-org"));
    let token = installed.access_token().await.expect("a token");
    assert!(!format!("{token:?}").contains(token.token.expose_secret()));
    assert_eq!(setup.exchanges(), 1);
    let other = github.with_credential(token.token);
    assert_eq!(count(&other).await.expect("a list"), 1);
    assert!(matches!(other.access_token().await, Err(Error::Invalid(_))));
    let invalid = github.with_credential(Credential::token(""));
    assert!(matches!(count(&invalid).await, Err(Error::Invalid(_))));
}
