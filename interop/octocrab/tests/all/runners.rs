//! Tests self-hosted runners: lists, pages, get, delete, labels, downloads and deprecations.

use github_runners_fake::{CURRENT_RUNNER_VERSION, NewRunner};
use octocrab::Page;
use octocrab::models::RunnerId;
use octocrab::models::actions::{SelfHostedRunner, SelfHostedRunnerLabelType};

use crate::{ORG, REPO, World, refused};

fn names(runners: &[SelfHostedRunner]) -> Vec<&str> {
    runners.iter().map(|runner| runner.name.as_str()).collect()
}

#[tokio::test]
async fn lists_all_pages() {
    let world = World::new().await;
    for scope in [&world.org, &world.repo] {
        scope.add_runners((1..=7).map(|number| NewRunner::new(format!("build-{number}"))));
    }
    let actions = world.octocrab.actions();
    let org = actions
        .list_org_self_hosted_runners(ORG)
        .per_page(3)
        .send()
        .await
        .unwrap();
    let repo = actions.list_repo_self_hosted_runners(ORG, REPO);
    let repo = repo.per_page(3).page(2_u32).send().await.unwrap();

    assert_eq!((org.total_count, repo.total_count), (Some(7), Some(7)));
    assert_eq!(names(&org.items), ["build-1", "build-2", "build-3"]);
    assert_eq!(names(&repo.items), ["build-4", "build-5", "build-6"]);
    // octocrab follows the links. They contain the number of the organization instead of its name.
    let next = org.next.clone().unwrap().to_string();
    assert!(next.ends_with(&format!(
        "/organizations/{}/actions/runners?per_page=3&page=2",
        world.org.id()
    )));
    let previous: Option<Page<SelfHostedRunner>> = world.octocrab.get_page(&repo.prev).await.unwrap();
    assert_eq!(names(&previous.unwrap().items), ["build-1", "build-2", "build-3"]);

    let all = world.octocrab.all_pages(org).await.unwrap();
    assert_eq!(all.len(), 7);
    let requests = world.fake.requests();
    let pages = requests.iter().map(|request| request.query("page").unwrap_or("1"));
    assert_eq!(pages.collect::<Vec<_>>(), ["1", "2", "1", "2", "3"]);
    assert!(requests.iter().all(|request| request.status == 200));
}

#[tokio::test]
async fn filters_by_name() {
    let world = World::new().await;
    world.org.add_runners(["build-1", "build-10", "Build-1 "]);
    let actions = world.octocrab.actions();
    let found = actions
        .list_org_self_hosted_runners(ORG)
        .name("build-1")
        .send()
        .await
        .unwrap();
    assert_eq!(names(&found.items), ["build-1"]);
    let none = actions
        .list_repo_self_hosted_runners(ORG, REPO)
        .name("build-1")
        .send()
        .await
        .unwrap();
    assert_eq!((none.total_count, none.items.len()), (Some(0), 0));
}

#[tokio::test]
async fn gets_and_deletes_a_runner() {
    let world = World::new().await;
    let actions = world.octocrab.actions();
    let id = world.org.add_runner(NewRunner::new("build-1").labels(["gpu"]).busy());
    let runner_id = RunnerId(id.get());

    let runner = actions.get_org_runner(ORG, runner_id).await.unwrap();
    assert_eq!(
        (runner.id, runner.name.as_str(), runner.os.as_str()),
        (runner_id, "build-1", "Linux")
    );
    assert_eq!((runner.status.as_str(), runner.busy), ("online", true));
    let labels: Vec<&str> = runner.labels.iter().map(|label| label.name.as_str()).collect();
    assert_eq!(labels, ["self-hosted", "Linux", "X64", "gpu"]);

    let busy = refused(actions.delete_org_runner(ORG, runner_id).await);
    assert_eq!(busy.status_code, 422);
    assert_eq!(
        busy.message,
        "Bad request - Runner \"build-1\" is still running a job\""
    );
    world.org.finish_job(id).unwrap();
    actions.delete_org_runner(ORG, runner_id).await.unwrap();
    assert!(world.org.runner(id).is_none());
    assert_eq!(
        refused(actions.delete_org_runner(ORG, runner_id).await).status_code,
        404
    );
    assert_eq!(
        refused(actions.get_org_runner(ORG, runner_id).await).message,
        "Not Found"
    );

    let id = world.repo.add_runner("build-1");
    let runner_id = RunnerId(id.get());
    assert_eq!(
        actions.get_repo_runner(ORG, REPO, runner_id).await.unwrap().name,
        "build-1"
    );
    actions.delete_repo_runner(ORG, REPO, runner_id).await.unwrap();
    assert!(world.repo.runners().is_empty());
}

#[tokio::test]
async fn adds_sets_and_removes_labels() {
    let world = World::new().await;
    let actions = world.octocrab.actions();
    let org = RunnerId(world.org.add_runner("build-1").get());
    let repo = RunnerId(world.repo.add_runner("build-1").get());
    let listed = |list: octocrab::models::actions::SelfHostedRunnerLabelsList| {
        let custom = list
            .labels
            .into_iter()
            .filter(|label| label.label_type == SelfHostedRunnerLabelType::Custom);
        custom.map(|label| label.name).collect::<Vec<_>>()
    };

    assert_eq!(
        listed(
            actions
                .add_org_runner_labels(ORG, org, &["gpu", "GPU", "big"])
                .await
                .unwrap()
        ),
        ["gpu", "big"]
    );
    assert_eq!(
        listed(actions.set_org_runner_labels(ORG, org, &["a b", "c/d"]).await.unwrap()),
        ["a b", "c/d"]
    );
    assert_eq!(actions.list_org_runner_labels(ORG, org).await.unwrap().total_count, 5);
    // octocrab does not encode names in paths. A name with a space results in an invalid URI, and a name with a slash in
    // another path.
    assert!(matches!(
        actions.remove_org_runner_label(ORG, org, "a b").await,
        Err(octocrab::Error::Uri { .. } | octocrab::Error::UriParse { .. } | octocrab::Error::Http { .. })
    ));
    assert_eq!(
        refused(actions.remove_org_runner_label(ORG, org, "c/d").await).status_code,
        404
    );
    assert_eq!(
        listed(actions.remove_org_runner_label(ORG, org, "c%2Fd").await.unwrap()),
        ["a b"]
    );
    let read_only = refused(actions.remove_org_runner_label(ORG, org, "self-hosted").await);
    assert_eq!(read_only.status_code, 422);
    assert!(listed(actions.remove_all_org_runner_labels(ORG, org).await.unwrap()).is_empty());

    assert_eq!(
        listed(actions.add_repo_runner_labels(ORG, REPO, repo, &["gpu"]).await.unwrap()),
        ["gpu"]
    );
    assert_eq!(
        listed(
            actions
                .set_repo_runner_labels(ORG, REPO, repo, &["x", "y"])
                .await
                .unwrap()
        ),
        ["x", "y"]
    );
    assert_eq!(
        listed(actions.remove_repo_runner_label(ORG, REPO, repo, "x").await.unwrap()),
        ["y"]
    );
    assert_eq!(
        listed(actions.list_repo_runner_labels(ORG, REPO, repo).await.unwrap()),
        ["y"]
    );
    assert!(listed(actions.remove_all_repo_runner_labels(ORG, REPO, repo).await.unwrap()).is_empty());
    let left = world.repo.runner(repo.into_inner()).unwrap().labels;
    assert!(left.iter().all(|label| label.read_only));
}

#[tokio::test]
async fn lists_downloads_and_deprecations() {
    let world = World::new().await;
    let actions = world.octocrab.actions();
    let downloads = actions.list_org_runner_downloads(ORG).await.unwrap();
    assert!((5..=8).contains(&downloads.len()));
    assert_eq!(downloads, actions.list_repo_runner_downloads(ORG, REPO).await.unwrap());

    let end = "2026-12-01T00:00:00Z".parse().unwrap();
    world.fake.set_runner_version_deprecation("2.300.0", None, Some(end));
    let old = actions.get_org_runner_deprecation(ORG, "2.300.0").await.unwrap();
    assert_eq!(
        (old.runner_version.as_str(), old.runtime_deprecates_at),
        ("2.300.0", Some(end))
    );
    let current = actions
        .get_repo_runner_deprecation(ORG, REPO, CURRENT_RUNNER_VERSION)
        .await
        .unwrap();
    assert_eq!(current.runtime_deprecates_at, None);
    assert_eq!(
        refused(actions.get_org_runner_deprecation(ORG, "0.1.0").await).status_code,
        404
    );
}
