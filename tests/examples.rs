//! Runs the functions of the examples against the fake and checks the outcome.

// The tests do not call the `main` functions of the examples.
#[cfg(feature = "app")]
#[allow(dead_code)]
#[path = "../examples/audit.rs"]
mod audit;
#[allow(dead_code)]
#[path = "../examples/autoscaler.rs"]
mod autoscaler;
#[allow(dead_code)]
#[path = "../examples/cleanup.rs"]
mod cleanup;
#[allow(dead_code)]
#[path = "../examples/setup.rs"]
mod setup;

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::time::Duration;

use github_runners::{Client, JitConfig};
use github_runners_fake::{Fake, Fault, JobState, NewRunner, NewRunnerGroup, Scope, Visibility};

fn client(fake: &Fake) -> Client {
    let client = Client::builder().base_url(fake.base_url()).token("any");
    client.build().expect("valid settings")
}

fn names(scope: &Scope) -> Vec<String> {
    scope.runners().into_iter().map(|runner| runner.name).collect()
}

#[cfg(feature = "app")]
#[tokio::test]
async fn audit_lists_the_runners_of_every_organization_of_an_app() {
    use chrono::DateTime;
    use github_runners::{GitHubApp, PrivateKey};

    let fake = Fake::start().await.expect("a free port");
    let app = fake.add_test_app();
    let one = fake.add_organization("one");
    let group = one.add_runner_group(NewRunnerGroup::new("gpu"));
    one.add_runner(
        NewRunner::new("one-1")
            .labels(["a", "b"])
            .runner_group(group)
            .version("2.328.0")
            .busy(),
    );
    one.add_runner(NewRunner::new("one-2").never_connected());
    let two = fake.add_organization("two");
    two.add_runners((0..250).map(|number| NewRunner::new(format!("two-{number}")).version("2.328.0")));
    let closed = fake.add_organization("closed");
    closed.add_runner("closed-1");
    fake.add_organization("not-installed").add_runner("unseen");
    one.install_app(app.id);
    two.install_app(app.id);
    closed.install_app_with_permissions(app.id, &[("metadata", "read")]);
    fake.add_enterprise("enterprise").install_app(app.id);
    let time = |text: &str| Some(DateTime::parse_from_rfc3339(text).expect("a time").to_utc());
    fake.set_runner_version_deprecation("2.328.0", time("2026-09-25T12:00:00Z"), time("2026-12-01T00:00:00Z"));

    let key = PrivateKey::from_pem(app.private_key_pem()).expect("a key");
    let github = Client::builder()
        .base_url(fake.base_url())
        .credential(GitHubApp::new(app.id, key))
        .build()
        .expect("valid settings");
    let mut csv = Vec::new();
    let failed = audit::audit(&github, &mut csv).await.expect("an audit");

    let csv = String::from_utf8(csv).expect("text");
    let mut lines: Vec<&str> = csv.lines().collect();
    assert_eq!(
        lines.remove(0),
        "organization,name,status,busy,group,labels,version,refused_from"
    );
    assert_eq!(lines.len(), 252);
    assert_eq!(
        lines[0],
        "one,one-1,online,true,gpu,self-hosted Linux X64 a b,2.328.0,2026-09-25"
    );
    assert_eq!(lines[1], "one,one-2,offline,false,Default,self-hosted Linux X64,,");
    let failed: Vec<&str> = failed.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(failed, ["closed"]);
    let deprecations = fake.requests();
    let deprecations = deprecations
        .iter()
        .filter(|request| request.path.contains("/deprecations/"));
    assert_eq!(deprecations.count(), 1, "each version is looked up once");
}

#[tokio::test(start_paused = true)]
async fn autoscaler_keeps_idle_runners_and_changes_no_others() {
    let fake = Fake::builder().follow_tokio_clock().start().await.expect("a free port");
    let org = fake.add_organization("octo-org");
    org.add_runner(NewRunner::new("other-1").offline());
    let runners = client(&fake).org("octo-org").runners();
    let (mut booting, started) = (autoscaler::Booting::new(), RefCell::new(Vec::<JitConfig>::new()));
    let start = |jit| {
        started.borrow_mut().push(jit);
        Ok(())
    };
    let boot = || {
        let configs: Vec<JitConfig> = started.borrow_mut().drain(..).collect();
        let configs = configs.iter().map(|jit| jit.encoded_jit_config.expose_secret());
        let agents = configs.map(|config| fake.runner_from_jit_config(config).expect("a runner"));
        agents
            .inspect(|agent| agent.connect().expect("the runner is not connected"))
            .collect::<Vec<_>>()
    };

    // The response to the first request is lost, although the runner was created.
    let post = "actions/generate-runner-jitconfig-for-org";
    fake.fault(Fault::lost_reply().operation(post).nth(1))
        .expect("a valid fault");
    let mut reconcile = async |wanted| {
        let done = autoscaler::reconcile(&runners, wanted, &mut booting, start).await;
        done.expect("every fault is handled");
        tokio::time::advance(Duration::from_secs(15)).await;
    };
    reconcile(3).await;
    assert_eq!(started.borrow().len(), 3);
    assert_eq!(org.runners().len(), 4, "no unused runner remains: {:?}", names(&org));
    reconcile(3).await;
    assert_eq!(started.borrow().len(), 3, "booting runners count");

    // One runner is busy, so another is created. With a lower target, the surplus runner is deleted and the busy one
    // remains.
    let agents = boot();
    agents[0].start_job().expect("the runner is idle");
    reconcile(3).await;
    boot();
    reconcile(1).await;
    let left = org.runners();
    assert_eq!(left.iter().filter(|runner| runner.busy).count(), 1);
    assert_eq!(left.len(), 3, "{:?}", names(&org));

    // A runner whose machine never starts is deleted.
    reconcile(2).await;
    started.borrow_mut().clear();
    for _ in 0..25 {
        reconcile(2).await;
    }
    boot();
    reconcile(2).await;
    agents[0].finish_job().expect("the runner runs a job");
    let owned = names(&org)
        .into_iter()
        .filter(|name| name.starts_with(autoscaler::PREFIX));
    assert_eq!(owned.collect::<BTreeSet<_>>().len(), 2, "{:?}", names(&org));
    assert!(names(&org).contains(&"other-1".to_owned()));
    assert!(fake.jobs().iter().all(|job| job.state == JobState::Completed));
}

#[tokio::test]
async fn autoscaler_does_not_delete_the_runner_that_has_its_name() {
    let fake = Fake::start().await.expect("a free port");
    let org = fake.add_organization("octo-org");
    let runners = client(&fake).org("octo-org").runners();
    let taken = Fault::status(409).after_effect();
    fake.fault(taken.operation("actions/generate-runner-jitconfig-for-org"))
        .expect("a valid fault");
    let start = |_| panic!("no runner was created");
    let done = autoscaler::reconcile(&runners, 1, &mut autoscaler::Booting::new(), start).await;
    let error = done.expect_err("status 409").downcast::<github_runners::Error>();
    assert!(error.expect("an error of the client").is_conflict());
    assert_eq!(org.runners().len(), 1);
    assert!(fake.requests().iter().all(|request| request.method != "DELETE"));
}

#[tokio::test]
async fn cleanup_lists_leftovers_and_then_removes_them() {
    let fake = Fake::start().await.expect("a free port");
    let org = fake.add_organization("octo-org");
    let repository = fake.add_repository("octo-org", "hello-world");
    fake.add_repository("octo-org", "empty");
    let leftover = |name: &str| NewRunner::new(name).offline();
    let returns = org.add_runner(leftover("build-returns"));
    org.add_runners(["build-1", "deploy-1"].map(leftover));
    org.add_runners(["build-online", "build-2"]);
    org.add_runner(NewRunner::new("build-booting").never_connected());
    repository.add_runner(leftover("build-3"));

    let github = client(&fake);
    let found = cleanup::find(&github, "octo-org", "build-").await.expect("a list");
    let shown: Vec<String> = found
        .iter()
        .map(|it| format!("{} {}", it.scope(), it.runner.name))
        .collect();
    assert_eq!(
        shown,
        [
            "octo-org build-returns",
            "octo-org build-1",
            "octo-org/hello-world build-3"
        ]
    );
    assert!(fake.requests().iter().all(|request| request.method == "GET"));

    org.connect(returns).expect("the runner is offline");
    let mut removed = Vec::new();
    for leftover in &found {
        removed.push(leftover.remove("build-").await.expect("a result"));
    }
    assert_eq!(removed, [false, true, true]);
    assert_eq!(
        names(&org),
        ["build-returns", "deploy-1", "build-online", "build-2", "build-booting"]
    );
    assert!(repository.runners().is_empty());
}

#[tokio::test]
async fn setup_can_be_repeated() {
    let fake = Fake::start().await.expect("a free port");
    let org = fake.add_organization("octo-org");
    let hello = fake.add_repository("octo-org", "hello-world");
    fake.add_repository("octo-org", "another");
    // The group exists, and all repositories can use it.
    let id = org.add_runner_group(NewRunnerGroup::new("gpu"));
    org.add_runner(NewRunner::new("gpu-1").labels(["old"]).runner_group(id));
    let github = client(&fake).org("octo-org");
    for round in 0..2 {
        let group = setup::ensure_group(&github, "gpu", &["hello-world".to_owned()]).await;
        let group = group.expect("a group");
        let changed = setup::sync_labels(&github, group.id, &["gpu"]).await.expect("labels");
        assert_eq!(changed.len(), if round == 0 { 1 } else { 0 });
        let group = org.runner_group(id).expect("the group");
        assert_eq!(group.visibility, Visibility::Selected);
        assert_eq!(group.selected, [hello.id()]);
    }
    let labels = &org.runners()[0].labels;
    let labels: BTreeSet<&str> = labels.iter().map(|label| label.name.as_str()).collect();
    assert_eq!(labels, BTreeSet::from(["self-hosted", "Linux", "X64", "gpu"]));

    let new = setup::ensure_group(&github, "cpu", &["octo-org/another".to_owned()]).await;
    let new = new.expect("a group");
    assert_eq!(new.name, "cpu");
    let [linux, windows] = setup::commands(&github, "cpu", &["cpu"]).await.expect("commands");
    let url = format!("{}/octo-org", fake.base_url());
    assert_eq!(
        linux.without_secret(),
        format!("./config.sh --unattended --url {url} --runnergroup cpu --labels cpu")
    );
    assert!(windows.without_secret().starts_with(r".\config.cmd "), "{windows}");
    let token = linux.environment().1.expose_secret();
    assert!(fake.register_runner(token, "cpu-1").is_ok());
}
