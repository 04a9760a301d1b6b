//! Tests the handle `Runners` for each kind of scope, over real sockets against the fake.

use std::future::IntoFuture;

use chrono::{TimeZone, Utc};
use github_runners::{Client, Error, NewJitConfig, RunnerId, RunnerLabel, RunnerLabelType, Runners, Scope, Shell};
use github_runners_fake::{Fake, Fault, NewRunner, Scope as FakeScope};

/// A fake with one scope of each kind. `scopes` pairs the client's handle with the fake's scope.
struct Setup {
    fake: Fake,
    scopes: Vec<(Runners, FakeScope)>,
}

async fn setup() -> Setup {
    let fake = Fake::start().await.expect("a free port");
    let github = client(&fake);
    let scopes = vec![
        (github.org("octo-org").runners(), fake.add_organization("octo-org")),
        (
            github.repo("octo-org", "hello.world").runners(),
            fake.add_repository("octo-org", "hello.world"),
        ),
        (
            github.enterprise("octo-enterprise").runners(),
            fake.add_enterprise("octo-enterprise"),
        ),
    ];
    Setup { fake, scopes }
}

fn client(fake: &Fake) -> Client {
    Client::builder()
        .base_url(fake.base_url())
        .token("t0ken")
        .build()
        .expect("a valid client")
}

/// Returns the operations of the requests since the last call.
fn received(fake: &Fake) -> Vec<String> {
    let operations = fake
        .requests()
        .into_iter()
        .map(|request| request.operation.unwrap_or("none").to_owned())
        .collect();
    fake.clear_requests();
    operations
}

#[tokio::test]
async fn returns_the_requested_page() {
    let Setup { fake, scopes } = setup().await;
    for (runners, scope) in &scopes {
        for number in 1..=35 {
            scope.add_runner(NewRunner::new(format!("build-{number}")).labels(["gpu"]));
        }
        let page = runners.list().await.expect("a page");
        assert_eq!(
            (page.items.len(), page.total_count, page.number, page.per_page),
            (30, 35, 1, 30)
        );
        assert!(page.has_next());

        let page = runners.list().per_page(10).page(4).await.expect("a page");
        assert_eq!((page.items.len(), page.total_count, page.has_next()), (5, 35, false));
        let last = page.items.last().expect("five items");
        assert_eq!(
            (last.name.as_str(), last.status.as_str(), last.busy),
            ("build-35", "online", false)
        );
        assert!(last.labels.iter().any(|label| label.name == "gpu"));

        let page = runners.list().name("build-7").await.expect("a page");
        assert_eq!(
            page.items.iter().map(|it| it.name.as_str()).collect::<Vec<_>>(),
            ["build-7"]
        );
    }
    let requests = fake.requests();
    assert_eq!(requests[0].query("per_page"), Some("30"));
    assert_eq!(
        (requests[1].query("per_page"), requests[1].query("page")),
        (Some("10"), Some("4"))
    );
    assert_eq!(requests[2].query("name"), Some("build-7"));
}

#[tokio::test]
async fn yields_all_items_in_order() {
    let Setup { fake, scopes } = setup().await;
    for (runners, scope) in &scopes {
        let ids: Vec<RunnerId> = (0..250)
            .map(|number| RunnerId::new(scope.add_runner(format!("r{number}").as_str()).get()))
            .collect();
        fake.clear_requests();
        let all = runners.list().all().await.expect("every page");
        assert_eq!(all.iter().map(|runner| runner.id).collect::<Vec<_>>(), ids);
        assert_eq!(received(&fake).len(), 3, "pages of 100 items");

        let mut stream = runners.list().per_page(50).page(2).stream();
        let mut streamed = Vec::new();
        while let Some(runner) = stream.try_next().await.expect("every page") {
            streamed.push(runner.id);
        }
        assert_eq!(streamed, ids[50..]);
    }
}

#[tokio::test]
async fn gets_and_deletes_a_runner_by_id() {
    let Setup { fake: _fake, scopes } = setup().await;
    for (runners, scope) in &scopes {
        let id = RunnerId::new(scope.add_runner(NewRunner::new("build-1").ephemeral()).get());
        let runner = runners.get(id).await.expect("the runner");
        assert_eq!(
            (runner.id, runner.name.as_str(), runner.ephemeral),
            (id, "build-1", Some(true))
        );

        runners.delete(id).await.expect("deleted");
        assert!(scope.runners().is_empty());
        for gone in [runners.get(id).await.map(drop), runners.delete(id).await.map(drop)] {
            let error = gone.expect_err("the runner is deleted");
            assert!(error.is_not_found(), "{error}");
            assert!(error.request_id().is_some());
        }
    }
}

#[tokio::test]
async fn does_not_delete_a_busy_runner() {
    let Setup { fake: _fake, scopes } = setup().await;
    for (runners, scope) in &scopes {
        let id = scope.add_runner(NewRunner::new("build-1").busy());
        let error = runners
            .delete(RunnerId::new(id.get()))
            .await
            .expect_err("the runner is busy");
        assert!(error.is_busy(), "{error}");
        assert_eq!(scope.runners().len(), 1);
    }
}

#[tokio::test]
async fn lists_downloads() {
    let Setup { fake: _fake, scopes } = setup().await;
    for (runners, _) in &scopes {
        let downloads = runners.downloads().await.expect("downloads");
        let linux = downloads
            .iter()
            .find(|it| it.os == "linux" && it.architecture == "x64")
            .expect("the archive for Linux on x64");
        assert!(linux.filename.ends_with(".tar.gz") && linux.download_url.ends_with(&linux.filename));
    }
}

#[tokio::test]
async fn registers_and_removes_machines_with_tokens() {
    let Setup { fake: _fake, scopes } = setup().await;
    for (runners, scope) in &scopes {
        let token = runners.registration_token().await.expect("a token");
        assert!(!format!("{token:?}").contains(token.token.expose_secret()));
        scope
            .register(token.token.expose_secret(), "build-1")
            .expect("a token of this scope");

        let token = runners.remove_token().await.expect("a token");
        let command = token.remove_command().build().expect("a command");
        assert_eq!(command.to_string(), "./config.sh remove --token '***'");
        assert_eq!(
            command.expose_secret(),
            format!("./config.sh remove --token {}", token.token.expose_secret())
        );
        let windows = token.remove_command().shell(Shell::Windows).build().expect("a command");
        assert_eq!(windows.without_secret(), r".\config.cmd remove");
        scope
            .remove(token.token.expose_secret(), "build-1")
            .expect("a token of this scope");
        assert!(scope.runners().is_empty());
    }
}

#[tokio::test]
async fn adds_sets_removes_and_clears_labels() {
    let Setup { fake: _fake, scopes } = setup().await;
    for (runners, scope) in &scopes {
        let id = RunnerId::new(scope.add_runner(NewRunner::new("build-1").labels(["gpu"])).get());
        let labels = runners.labels(id);
        let custom = |all: Vec<RunnerLabel>| {
            let custom = all
                .into_iter()
                .filter(|label| label.type_ == Some(RunnerLabelType::Custom));
            custom.map(|label| label.name).collect::<Vec<_>>()
        };
        let default = labels.list().await.expect("labels").len() - 1;
        assert_eq!(default, 3, "self-hosted, the operating system and the architecture");
        assert_eq!(
            custom(labels.add(["large", "a b/c?"]).await.expect("added")),
            ["gpu", "large", "a b/c?"]
        );
        assert_eq!(
            custom(labels.remove("a b/c?").await.expect("removed")),
            ["gpu", "large"]
        );
        assert_eq!(custom(labels.set(["one"]).await.expect("set")), ["one"]);
        assert!(labels.remove("two").await.expect_err("no such label").is_not_found());
        assert_eq!(
            labels.remove("self-hosted").await.expect_err("read-only").status(),
            Some(422)
        );
        assert_eq!(labels.clear().await.expect("cleared").len(), default);
        let none: [&str; 0] = [];
        assert_eq!(custom(labels.set(none).await.expect("set")).len(), 0);
    }
}

#[tokio::test]
async fn rejects_invalid_labels_before_sending() {
    let Setup { fake, scopes } = setup().await;
    let labels = scopes[0].0.labels(RunnerId::new(1));
    let none: [&str; 0] = [];
    for result in [
        labels.add(none).await,
        labels.add(vec!["x"; 101]).await,
        labels.add(["x".repeat(257)]).await,
        labels.set([""]).await,
        labels.set(vec!["x"; 101]).await,
        labels.remove("").await,
        labels.remove(".").await,
        labels.remove("..").await,
        labels.remove(&"x".repeat(257)).await,
    ] {
        match result.expect_err("invalid") {
            Error::Invalid(error) => assert_eq!(error.field(), "labels"),
            other => panic!("not rejected: {other}"),
        }
    }
    assert!(fake.requests().is_empty());
}

#[tokio::test]
async fn creates_a_just_in_time_runner() {
    let Setup { fake, scopes } = setup().await;
    for (runners, scope) in &scopes {
        let new = NewJitConfig::new("build-42", 1, ["self-hosted", "Linux"]).work_folder("/srv/work");
        let jit = runners.create_jit_config(&new).await.expect("created");
        assert_eq!(
            (jit.runner.name.as_str(), jit.runner.status.as_str()),
            ("build-42", "offline")
        );
        assert!(scope.runner(jit.runner.id.get()).is_some(), "the runner exists");
        assert_eq!(
            fake.requests().last().and_then(|it| it.json()).expect("a body")["work_folder"],
            "/srv/work"
        );

        let secret = jit.encoded_jit_config.expose_secret();
        let command = jit.run_command().build().expect("a command");
        assert_eq!(command.to_string(), "./run.sh --jitconfig '***'");
        assert!(command.expose_secret().contains(secret));
        assert_eq!(command.environment().0, "ACTIONS_RUNNER_INPUT_JITCONFIG");
        let windows = jit.run_command().shell(Shell::Windows).build().expect("a command");
        assert_eq!(windows.to_string(), r".\run.cmd --jitconfig '***'");
        assert!(!format!("{jit:?} {command:?}").contains(secret));

        let error = runners.create_jit_config(&new).await.expect_err("the name is taken");
        assert!(error.is_conflict(), "{error}");
        let unknown_group = NewJitConfig::new("build-43", 99, ["linux"]);
        assert!(
            runners
                .create_jit_config(unknown_group)
                .await
                .expect_err("no such group")
                .is_not_found()
        );
    }
}

#[tokio::test]
async fn rejects_an_invalid_just_in_time_runner_before_sending() {
    let Setup { fake, scopes } = setup().await;
    let new = |name: &str, labels: Vec<String>| NewJitConfig::new(name, 1, labels);
    let label = || vec!["linux".to_owned()];
    for (new, field) in [
        (new("", label()), "name"),
        (new("a\nb", label()), "name"),
        (new("a", vec![]), "labels"),
        (new("a", vec!["x".to_owned(); 101]), "labels"),
        (new("a", vec!["x".repeat(257)]), "labels"),
        (new("a", label()).work_folder(""), "work_folder"),
    ] {
        match scopes[0].0.create_jit_config(new).await.expect_err(field) {
            Error::Invalid(error) => assert_eq!(error.field(), field),
            other => panic!("not rejected: {other}"),
        }
    }
    assert!(fake.requests().is_empty());
}

#[tokio::test]
async fn sync_sends_no_update_if_the_labels_match() {
    let Setup { fake, scopes } = setup().await;
    for (runners, scope) in &scopes {
        let id = RunnerId::new(
            scope
                .add_runner(NewRunner::new("build-1").labels(["gpu", "large"]))
                .get(),
        );
        let labels = runners.labels(id);
        fake.clear_requests();
        // Order and case do not matter, and a read-only label counts as present.
        let changes = labels.sync(["LARGE", "gpu", "self-hosted"]).await.expect("in sync");
        assert!(changes.is_empty(), "{changes:?}");
        assert_eq!(changes.labels.len(), 5);
        assert_eq!(received(&fake).len(), 1);
    }
}

#[tokio::test]
async fn sync_reports_added_and_removed_labels() {
    let Setup { fake: _fake, scopes } = setup().await;
    let names = |labels: &[RunnerLabel]| labels.iter().map(|label| label.name.clone()).collect::<Vec<_>>();
    for (runners, scope) in &scopes {
        let id = RunnerId::new(
            scope
                .add_runner(NewRunner::new("build-1").labels(["gpu", "large"]))
                .get(),
        );
        let labels = runners.labels(id);
        let changes = labels.sync(["gpu", "small"]).await.expect("synced");
        assert_eq!(
            (names(&changes.added), names(&changes.removed)),
            (vec!["small".into()], vec!["large".into()])
        );
        assert_eq!(labels.list().await.expect("labels"), changes.labels);
        let none: [&str; 0] = [];
        let changes = labels.sync(none).await.expect("synced");
        assert_eq!(
            (names(&changes.added), names(&changes.removed)),
            (vec![], vec!["gpu".into(), "small".into()])
        );
        let error = labels.sync([""]).await.expect_err("an empty label");
        assert!(matches!(error, Error::Invalid(_)), "{error}");
    }
}

#[tokio::test]
async fn finds_a_runner_by_its_exact_name_in_one_request() {
    let Setup { fake, scopes } = setup().await;
    for (runners, scope) in &scopes {
        scope.add_runner("build-10");
        let id = RunnerId::new(scope.add_runner("build-1").get());
        fake.clear_requests();
        let found = runners.find_by_name("build-1").await.expect("a list");
        assert_eq!(found.map(|runner| runner.id), Some(id));
        assert_eq!(received(&fake).len(), 1);
        for missing in ["build", "build-11", "BUILD-1"] {
            assert_eq!(runners.find_by_name(missing).await.expect("a list"), None, "{missing}");
        }
        let error = runners.find_by_name("").await.expect_err("an empty name");
        assert!(matches!(error, Error::Invalid(_)), "{error}");
    }
}

#[tokio::test]
async fn finds_a_runner_if_the_filtered_list_is_empty() {
    let Setup { fake, scopes } = setup().await;
    let (runners, scope) = &scopes[0];
    for number in 0..150 {
        scope.add_runner(format!("build-{number}").as_str());
    }
    let empty = r#"{"total_count":0,"runners":[]}"#;
    let fault = Fault::status(200)
        .body(empty)
        .header("Content-Type", "application/json");
    fake.fault(fault.times(1)).expect("a fault");
    let found = runners.find_by_name("build-149").await.expect("a list");
    assert_eq!(found.map(|runner| runner.name).as_deref(), Some("build-149"));
}

#[tokio::test]
async fn scope_parsed_from_a_url_has_the_same_runners() {
    let Setup { fake, scopes } = setup().await;
    let github = client(&fake);
    for ((runners, scope), url) in scopes.iter().zip([
        "https://github.com/octo-org",
        "https://github.com/octo-org/hello.world",
        "https://github.com/enterprises/octo-enterprise",
    ]) {
        let id = RunnerId::new(scope.add_runner("build-1").get());
        let scope: Scope = url.parse().expect("a scope");
        assert_eq!(&scope, runners.scope());
        assert_eq!(github.runners(scope).get(id).await.expect("the runner").name, "build-1");
    }
}

#[tokio::test]
async fn registration_token_contains_the_url_of_its_scope() {
    let Setup { fake, scopes } = setup().await;
    for (runners, _) in &scopes {
        let token = runners.registration_token().await.expect("a token");
        assert_eq!(&token.scope, runners.scope());
        let url = format!("{}/{}", fake.base_url(), runners.scope());
        assert_eq!(runners.url().as_ref(), Some(&url));
        let command = token.config_command().name("build-1").build().expect("a command");
        assert_eq!(
            command.to_string(),
            format!("./config.sh --unattended --url {url} --name build-1 --token '***'")
        );
        let elsewhere = token.config_command().url("https://github.com/octo-org").build();
        assert!(
            elsewhere
                .expect("a command")
                .arguments()
                .contains(&"https://github.com/octo-org".to_owned())
        );
    }
}

#[tokio::test]
async fn url_is_unknown_if_the_base_url_is_a_proxy() {
    let fake = Fake::start().await.expect("a free port");
    fake.add_organization("octo-org");
    let github = Client::builder()
        .base_url(format!("{}/github", fake.base_url()))
        .build()
        .expect("a valid client");
    assert_eq!(github.org("octo-org").runners().url(), None);
}

#[tokio::test]
async fn handles_return_their_names_and_scopes() {
    let fake = Fake::start().await.expect("a free port");
    let github = client(&fake);
    let repository = github.repo_named("octo-org/hello-world").expect("a full name");
    assert_eq!((repository.owner(), repository.name()), ("octo-org", "hello-world"));
    assert_eq!(repository.scope(), Scope::repository("octo-org", "hello-world"));
    let organization = github.org("octo-org");
    assert_eq!(
        (organization.name(), organization.scope()),
        ("octo-org", Scope::organization("octo-org"))
    );
    assert_eq!(organization.repo("hello-world").scope(), repository.scope());
    let enterprise = github.enterprise("octo");
    assert_eq!(
        (enterprise.name(), enterprise.scope()),
        ("octo", Scope::enterprise("octo"))
    );
    assert_eq!(enterprise.runners().client().base_url(), github.base_url());
    for (name, field) in [
        ("hello-world", "repository"),
        ("a/b/c", "repository"),
        ("/b", "owner"),
        ("a/", "repository"),
    ] {
        assert_eq!(github.repo_named(name).expect_err(name).field(), field, "{name}");
    }
}

#[tokio::test]
async fn gets_the_deprecation_of_a_version() {
    let Setup { fake, scopes } = setup().await;
    let end = Utc.with_ymd_and_hms(2027, 1, 1, 0, 0, 0).single();
    fake.set_runner_version_deprecation("2.329.0", end, None);
    for (runners, _) in &scopes {
        let deprecation = runners.version_deprecation("2.329.0").await.expect("a known version");
        assert_eq!(
            (
                deprecation.registration_deprecates_at,
                deprecation.runtime_deprecates_at
            ),
            (end, None)
        );
        assert!(
            runners
                .version_deprecation("0.0.1")
                .await
                .expect_err("unknown")
                .is_not_found()
        );
        assert!(matches!(
            runners.version_deprecation("../x").await,
            Err(Error::Invalid(_))
        ));
    }
}

#[tokio::test]
async fn calls_the_operation_of_the_scope() {
    let Setup { fake, scopes } = setup().await;
    let mut operations = Vec::new();
    for (runners, scope) in &scopes {
        let id = RunnerId::new(scope.add_runner("build-1").get());
        runners.list().await.expect("a page");
        runners.get(id).await.expect("a runner");
        runners.downloads().await.expect("downloads");
        runners.registration_token().await.expect("a token");
        runners.remove_token().await.expect("a token");
        runners.delete(id).await.expect("deleted");
        operations.extend(received(&fake));
    }
    let of = |prefix: &str, name: &str| format!("{prefix}{name}");
    let expected = [
        ("actions/", "org", "org"),
        ("actions/", "repo", "repo"),
        ("enterprise-admin/", "enterprise", "enterprise"),
    ];
    let expected = expected.into_iter().flat_map(|(prefix, scope, _)| {
        [
            of(prefix, &format!("list-self-hosted-runners-for-{scope}")),
            of(prefix, &format!("get-self-hosted-runner-for-{scope}")),
            of(prefix, &format!("list-runner-applications-for-{scope}")),
            of(prefix, &format!("create-registration-token-for-{scope}")),
            of(prefix, &format!("create-remove-token-for-{scope}")),
            of(prefix, &format!("delete-self-hosted-runner-from-{scope}")),
        ]
    });
    assert_eq!(operations, expected.collect::<Vec<_>>());
}

#[tokio::test]
async fn sends_the_headers_that_github_requires() {
    let Setup { fake, scopes } = setup().await;
    scopes[0].0.registration_token().await.expect("a token");
    let request = &fake.requests()[0];
    assert_eq!(request.header("accept"), Some("application/vnd.github+json"));
    assert_eq!(request.header("x-github-api-version"), Some("2022-11-28"));
    assert_eq!(
        request.header("user-agent"),
        Some(concat!("github-runners/", env!("CARGO_PKG_VERSION")))
    );
    assert_eq!(request.header("authorization"), Some("Bearer t0ken"));
    assert_eq!(request.header("content-length"), Some("0"));
    assert_eq!(request.header("api-version"), None);
}

#[tokio::test]
async fn returns_the_same_errors_from_raw_calls() {
    let Setup { fake, scopes } = setup().await;
    scopes[0].1.add_runner("build-1");
    let github = client(&fake);
    let labels = github
        .raw()
        .list_labels_for_self_hosted_runner_for_org("octo-org", &RunnerId::new(1))
        .await;
    assert_eq!(labels.expect("labels").get_ref().total_count, 3);
    assert_eq!(fake.requests()[0].header("authorization"), Some("Bearer t0ken"));

    let error = github
        .raw()
        .get_self_hosted_runner_for_org("octo-org", &RunnerId::new(9))
        .await
        .expect_err("no such runner");
    assert!(error.is_not_found());
    assert_eq!(error.operation(), Some("get_self_hosted_runner_for_org"));
}

#[tokio::test]
async fn rejects_labels_that_change_the_request_path() {
    let Setup { fake, scopes } = setup().await;
    let id = scopes[0].1.add_runner(NewRunner::new("build-1").labels(["gpu"]));
    fake.clear_requests();
    for label in ["..", ".", ""] {
        let raw = client(&fake);
        let removed = raw
            .raw()
            .remove_custom_label_from_self_hosted_runner_for_org("octo-org", &RunnerId::new(id.get()), label)
            .await;
        assert!(matches!(removed.expect_err("invalid"), Error::Invalid(_)));
    }
    assert!(fake.requests().is_empty());
    assert!(scopes[0].1.runner(id).expect("the runner").has_label("gpu"));
}

#[tokio::test]
async fn rejects_invalid_input_before_sending() {
    let Setup { fake, scopes } = setup().await;
    let github = client(&fake);
    let field = |error: Error| match error {
        Error::Invalid(error) => error.field(),
        other => panic!("not rejected: {other}"),
    };
    for name in ["", "a/b", "..", "a b", "a\n", "octo-org/.."] {
        assert_eq!(
            field(github.org(name).runners().downloads().await.expect_err(name)),
            "organization"
        );
        assert_eq!(
            field(
                github
                    .repo(name, "a")
                    .runners()
                    .get(RunnerId::new(1))
                    .await
                    .expect_err(name)
            ),
            "owner"
        );
        assert_eq!(
            field(
                github
                    .repo("a", name)
                    .runners()
                    .delete(RunnerId::new(1))
                    .await
                    .expect_err(name)
            ),
            "repository"
        );
        assert_eq!(
            field(github.enterprise(name).runners().list().await.expect_err(name)),
            "enterprise"
        );
    }
    let runners = &scopes[0].0;
    assert_eq!(field(runners.list().per_page(0).await.expect_err("0")), "per_page");
    assert_eq!(
        field(runners.list().per_page(101).all().await.expect_err("101")),
        "per_page"
    );
    assert_eq!(
        field(runners.list().page(0).stream().try_next().await.expect_err("0")),
        "page"
    );
    assert_eq!(field(runners.list().name("").await.expect_err("empty")), "name");
    assert_eq!(
        field(runners.list().concurrent_pages(0).all().await.expect_err("0")),
        "concurrent_pages"
    );
    assert_eq!(
        field(runners.list().concurrent_pages(101).all().await.expect_err("101")),
        "concurrent_pages"
    );
    assert!(fake.requests().is_empty());
}

#[tokio::test]
async fn reports_a_revoked_token_without_showing_it() {
    let Setup { fake, scopes } = setup().await;
    fake.revoke_credential("t0ken");
    let error = scopes[0].0.list().await.expect_err("revoked");
    assert_eq!(error.status(), Some(401));
    assert!(error.to_string().contains("expired or revoked"), "{error}");
    assert!(!format!("{error} {error:?}").contains("t0ken"));
}

#[test]
fn handles_and_futures_are_send() {
    fn sendable<T: Send + 'static>(_: &T) {}
    let github = Client::builder()
        .base_url("http://127.0.0.1:1")
        .build()
        .expect("a client");
    let runners = github.org("octo-org").runners();
    sendable(&github);
    sendable(&runners);
    let (first, second) = (runners.clone(), runners.clone());
    sendable(&async move { first.get(RunnerId::new(1)).await });
    sendable(&second.list().into_future());
    sendable(&runners.list().stream());
    sendable(&runners.list().all());
}
