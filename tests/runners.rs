//! Every call of the layer, for each scope, over a real socket to the fake GitHub.

use std::future::IntoFuture;

use chrono::{TimeZone, Utc};
use github_runners::{Client, Error, NewJitConfig, RunnerGroupId, RunnerId, RunnerLabel, RunnerLabelType, Runners};
use github_runners_fake::{Fake, NewRunner, Scope};

/// A fake with one place of each kind, and the handle and the fake's own view of each.
struct World {
    fake: Fake,
    places: Vec<(Runners, Scope)>,
}

async fn world() -> World {
    let fake = Fake::start().await.expect("a free port");
    let github = client(&fake);
    let places = vec![
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
    World { fake, places }
}

fn client(fake: &Fake) -> Client {
    Client::builder()
        .base_url(fake.base_url())
        .token("t0ken")
        .build()
        .expect("a valid client")
}

/// The operations that the fake received since the last look.
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
async fn one_page_holds_what_was_asked_for() {
    let World { fake, places } = world().await;
    for (runners, place) in &places {
        for number in 1..=35 {
            place.add_runner(NewRunner::new(format!("build-{number}")).labels(["gpu"]));
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
async fn everything_comes_in_order_whichever_way_it_is_asked_for() {
    let World { fake, places } = world().await;
    for (runners, place) in &places {
        let ids: Vec<RunnerId> = (0..250)
            .map(|number| RunnerId::try_from(place.add_runner(format!("r{number}").as_str())).expect("an id"))
            .collect();
        fake.clear_requests();
        let all = runners.list().all().await.expect("every page");
        assert_eq!(all.iter().map(|runner| runner.id).collect::<Vec<_>>(), ids);
        assert_eq!(received(&fake).len(), 3, "100 a page where all are asked for");

        let mut stream = runners.list().per_page(50).page(2).stream();
        let mut streamed = Vec::new();
        while let Some(runner) = stream.try_next().await.expect("every page") {
            streamed.push(runner.id);
        }
        assert_eq!(streamed, ids[50..]);
    }
}

#[tokio::test]
async fn a_runner_is_got_and_deleted_by_its_id() {
    let World { fake: _fake, places } = world().await;
    for (runners, place) in &places {
        let id = RunnerId::try_from(place.add_runner(NewRunner::new("build-1").ephemeral())).expect("an id");
        let runner = runners.get(id).await.expect("the runner");
        assert_eq!(
            (runner.id, runner.name.as_str(), runner.ephemeral),
            (id, "build-1", Some(true))
        );

        runners.delete(id).await.expect("deleted");
        assert!(place.runners().is_empty());
        for gone in [runners.get(id).await.map(|_| ()), runners.delete(id).await] {
            let error = gone.expect_err("it is gone");
            assert!(error.is_not_found(), "{error}");
            assert!(error.request_id().is_some());
        }
    }
}

#[tokio::test]
async fn a_busy_runner_is_not_deleted() {
    let World { fake: _fake, places } = world().await;
    for (runners, place) in &places {
        let id = place.add_runner(NewRunner::new("build-1").busy());
        let error = runners
            .delete(RunnerId::try_from(id).expect("an id"))
            .await
            .expect_err("it runs a job");
        assert!(error.is_busy(), "{error}");
        assert_eq!(place.runners().len(), 1);
    }
}

#[tokio::test]
async fn downloads_name_their_archives() {
    let World { fake: _fake, places } = world().await;
    for (runners, _) in &places {
        let downloads = runners.downloads().await.expect("downloads");
        let linux = downloads
            .iter()
            .find(|it| it.os == "linux" && it.architecture == "x64")
            .expect("Linux on x64");
        assert!(linux.filename.ends_with(".tar.gz") && linux.download_url.ends_with(&linux.filename));
    }
}

#[tokio::test]
async fn tokens_register_and_remove_machines() {
    let World { fake: _fake, places } = world().await;
    for (runners, place) in &places {
        let token = runners.registration_token().await.expect("a token");
        assert!(!format!("{token:?}").contains(token.token.expose_secret()));
        place
            .register(token.token.expose_secret(), "build-1")
            .expect("the fake issued it for this place");

        let token = runners.remove_token().await.expect("a token");
        let command = token.remove_command().expect("a command");
        assert_eq!(command.to_string(), "./config.sh remove --token '***'");
        let exposed = command.expose_secret();
        assert_eq!(
            exposed.expose_secret(),
            format!("./config.sh remove --token {}", token.token.expose_secret())
        );
        let windows = token.remove_command_for_windows().expect("a command");
        assert_eq!(windows.without_secret(), r".\config.cmd remove");
        place
            .remove(token.token.expose_secret(), "build-1")
            .expect("the fake issued it for this place");
        assert!(place.runners().is_empty());
    }
}

#[tokio::test]
async fn labels_are_added_set_removed_and_cleared() {
    let World { fake: _fake, places } = world().await;
    for (runners, place) in &places {
        let id = RunnerId::try_from(place.add_runner(NewRunner::new("build-1").labels(["gpu"]))).expect("an id");
        let labels = runners.labels(id);
        let custom = |all: Vec<RunnerLabel>| {
            let custom = all
                .into_iter()
                .filter(|label| label.type_ == Some(RunnerLabelType::Custom));
            custom.map(|label| label.name).collect::<Vec<_>>()
        };
        let default = labels.list().await.expect("labels").len() - 1;
        assert_eq!(default, 3, "self-hosted, the system, the architecture");
        assert_eq!(
            custom(labels.add(["large", "a b/c?"]).await.expect("added")),
            ["gpu", "large", "a b/c?"]
        );
        assert_eq!(
            custom(labels.remove("a b/c?").await.expect("removed")),
            ["gpu", "large"]
        );
        assert_eq!(custom(labels.set(["one"]).await.expect("set")), ["one"]);
        assert!(labels.remove("two").await.expect_err("not there").is_not_found());
        assert_eq!(
            labels.remove("self-hosted").await.expect_err("read-only").status(),
            Some(422)
        );
        assert_eq!(labels.clear().await.expect("cleared").len(), default);
        let none: [&str; 0] = [];
        assert_eq!(custom(labels.set(none).await.expect("an empty set clears")).len(), 0);
    }
}

#[tokio::test]
async fn bad_labels_are_refused_before_anything_is_sent() {
    let World { fake, places } = world().await;
    let labels = places[0].0.labels(RunnerId::new(1));
    let none: [&str; 0] = [];
    for refused in [
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
        match refused.expect_err("refused") {
            Error::Invalid(error) => assert_eq!(error.field(), "labels"),
            other => panic!("sent: {other}"),
        }
    }
    assert!(fake.requests().is_empty());
}

#[tokio::test]
async fn a_just_in_time_runner_is_created_once() {
    let World { fake, places } = world().await;
    for (runners, place) in &places {
        let new =
            NewJitConfig::new("build-42", RunnerGroupId::new(1), ["self-hosted", "Linux"]).work_folder("/srv/work");
        let jit = runners.create_jit_config(&new).await.expect("created");
        assert_eq!(
            (jit.runner.name.as_str(), jit.runner.status.as_str()),
            ("build-42", "offline")
        );
        assert!(
            place
                .runner(i64::try_from(jit.runner.id.get()).expect("an id"))
                .is_some(),
            "it exists from then on"
        );
        assert_eq!(
            fake.requests().last().and_then(|it| it.json()).expect("a body")["work_folder"],
            "/srv/work"
        );

        let secret = jit.encoded_jit_config.expose_secret();
        let command = jit.run_command().expect("a command");
        assert_eq!(command.to_string(), "./run.sh --jitconfig '***'");
        assert!(command.expose_secret().expose_secret().contains(secret));
        assert_eq!(command.environment().0, "ACTIONS_RUNNER_INPUT_JITCONFIG");
        let windows = jit.run_command_for_windows().expect("a command");
        assert_eq!(windows.to_string(), r".\run.cmd --jitconfig '***'");
        assert!(!format!("{jit:?} {command:?}").contains(secret));

        let error = runners.create_jit_config(&new).await.expect_err("the name is taken");
        assert!(error.is_conflict(), "{error}");
        let elsewhere = NewJitConfig::new("build-43", RunnerGroupId::new(99), ["linux"]);
        assert!(
            runners
                .create_jit_config(&elsewhere)
                .await
                .expect_err("no such group")
                .is_not_found()
        );
    }
}

#[tokio::test]
async fn a_bad_just_in_time_runner_is_refused_before_anything_is_sent() {
    let World { fake, places } = world().await;
    let new = |name: &str, labels: Vec<String>| NewJitConfig::new(name, RunnerGroupId::new(1), labels);
    let label = || vec!["linux".to_owned()];
    for (new, field) in [
        (new("", label()), "name"),
        (new("a\nb", label()), "name"),
        (new("a", vec![]), "labels"),
        (new("a", vec!["x".to_owned(); 101]), "labels"),
        (new("a", vec!["x".repeat(257)]), "labels"),
        (new("a", label()).work_folder(""), "work_folder"),
    ] {
        match places[0].0.create_jit_config(&new).await.expect_err(field) {
            Error::Invalid(error) => assert_eq!(error.field(), field),
            other => panic!("sent: {other}"),
        }
    }
    assert!(fake.requests().is_empty());
}

#[tokio::test]
async fn a_version_tells_its_end() {
    let World { fake, places } = world().await;
    let end = Utc.with_ymd_and_hms(2027, 1, 1, 0, 0, 0).single();
    fake.set_runner_version_deprecation("2.329.0", end, None);
    for (runners, _) in &places {
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
async fn each_call_is_the_operation_of_its_scope() {
    let World { fake, places } = world().await;
    let mut operations = Vec::new();
    for (runners, place) in &places {
        let id = RunnerId::try_from(place.add_runner("build-1")).expect("an id");
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
async fn every_request_carries_what_github_asks_for() {
    let World { fake, places } = world().await;
    places[0].0.registration_token().await.expect("a token");
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
async fn raw_calls_pass_the_same_door_and_their_errors_become_ours() {
    let World { fake, places } = world().await;
    places[0].1.add_runner("build-1");
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
    let error = Error::from(error);
    assert!(error.is_not_found());
    assert_eq!(error.operation(), Some("get_self_hosted_runner_for_org"));
}

#[tokio::test]
async fn a_label_of_dots_removes_nothing() {
    let World { fake, places } = world().await;
    let id = places[0].1.add_runner(NewRunner::new("build-1").labels(["gpu"]));
    fake.clear_requests();
    for label in ["..", ".", ""] {
        let raw = client(&fake);
        let removed = raw
            .raw()
            .remove_custom_label_from_self_hosted_runner_for_org(
                "octo-org",
                &RunnerId::try_from(id).expect("an id"),
                label,
            )
            .await;
        assert!(matches!(Error::from(removed.expect_err("refused")), Error::Invalid(_)));
    }
    assert!(fake.requests().is_empty());
    assert!(places[0].1.runner(id).expect("still there").has_label("gpu"));
}

#[tokio::test]
async fn bad_input_is_refused_before_anything_is_sent() {
    let World { fake, places } = world().await;
    let github = client(&fake);
    let refused = |error: Error| match error {
        Error::Invalid(error) => error.field(),
        other => panic!("sent: {other}"),
    };
    for name in ["", "a/b", "..", "a b", "a\n", "octo-org/.."] {
        assert_eq!(
            refused(github.org(name).runners().downloads().await.expect_err(name)),
            "organization"
        );
        assert_eq!(
            refused(
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
            refused(
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
            refused(github.enterprise(name).runners().list().await.expect_err(name)),
            "enterprise"
        );
    }
    let runners = &places[0].0;
    assert_eq!(refused(runners.list().per_page(0).await.expect_err("0")), "per_page");
    assert_eq!(
        refused(runners.list().per_page(101).all().await.expect_err("101")),
        "per_page"
    );
    assert_eq!(
        refused(runners.list().page(0).stream().try_next().await.expect_err("0")),
        "page"
    );
    assert_eq!(refused(runners.list().name("").await.expect_err("empty")), "name");
    assert_eq!(
        refused(runners.list().concurrency(0).all().await.expect_err("0")),
        "concurrency"
    );
    assert_eq!(
        refused(runners.list().concurrency(101).all().await.expect_err("101")),
        "concurrency"
    );
    assert!(fake.requests().is_empty());
}

#[tokio::test]
async fn a_wrong_token_is_told_apart_and_never_shown() {
    let World { fake, places } = world().await;
    fake.revoke_credential("t0ken");
    let error = places[0].0.list().await.expect_err("revoked");
    assert_eq!(error.status(), Some(401));
    assert!(error.to_string().contains("expired or revoked"), "{error}");
    assert!(!format!("{error} {error:?}").contains("t0ken"));
}

#[test]
fn handles_and_futures_can_go_into_tasks() {
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
