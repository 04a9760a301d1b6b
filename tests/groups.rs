//! Tests runner groups, repositories and permissions over real sockets against the fake.

use github_runners::{
    Client, CreateEnterpriseRunnerGroup, CreateOrganizationRunnerGroup, EnabledRepositories, Error, Nullable,
    OrganizationId, RepositoryId, RunnerGroupId, RunnerId, UpdateEnterpriseRunnerGroup, UpdateOrganizationRunnerGroup,
    Visibility,
};
use github_runners_fake::Fake;

async fn start() -> (Fake, Client) {
    let fake = Fake::start().await.expect("a free port");
    let github = Client::builder().base_url(fake.base_url()).token("t0ken").build();
    (fake, github.expect("a valid client"))
}

/// The default group of every scope.
const DEFAULT: RunnerGroupId = RunnerGroupId::DEFAULT;

#[tokio::test]
async fn creates_updates_and_deletes_groups_of_organizations() {
    let (fake, github) = start().await;
    let org = fake.add_organization("octo-org");
    let repository = RepositoryId::new(fake.add_repository("octo-org", "hello-world").id().get());
    let runner = RunnerId::new(org.add_runner("build-1").get());
    let groups = github.org("octo-org").runner_groups();

    let new = CreateOrganizationRunnerGroup::new("gpu")
        .visibility(Visibility::Selected)
        .selected_repository_ids([repository])
        .runners([runner])
        .restricted_to_workflows(true)
        .selected_workflows(["octo-org/hello-world/.github/workflows/a.yml@main"]);
    let group = groups.create(&new).await.expect("created");
    assert_eq!(
        (group.name.as_str(), group.default, group.visibility.as_str()),
        ("gpu", false, "selected")
    );
    assert_eq!(groups.get(group.id).await.expect("the group"), group);
    assert_eq!(groups.list().all().await.expect("a list").len(), 2);
    let visible = groups
        .list()
        .visible_to_repository("hello-world")
        .all()
        .await
        .expect("a list");
    assert!(visible.iter().any(|it| it.id == group.id));

    // An absent property keeps its value, and an empty list clears it.
    let update = UpdateOrganizationRunnerGroup::new("gpu-2").network_configuration_id(Nullable::Null);
    let updated = groups.update(group.id, &update).await.expect("updated");
    assert_eq!(
        (updated.name.as_str(), updated.restricted_to_workflows),
        ("gpu-2", Some(true))
    );
    assert_eq!(updated.selected_workflows.as_ref().map(Vec::len), Some(1));
    let none: [&str; 0] = [];
    let update = UpdateOrganizationRunnerGroup::new("gpu-2").selected_workflows(none);
    let updated = groups.update(group.id, &update).await.expect("updated");
    assert_eq!(updated.selected_workflows.map(|it| it.len()), Some(0));
    let sent = fake
        .requests()
        .pop()
        .and_then(|request| request.json())
        .expect("a body");
    assert_eq!(sent, serde_json::json!({ "name": "gpu-2", "selected_workflows": [] }));

    groups.delete(group.id).await.expect("deleted");
    assert!(
        groups
            .get(group.id)
            .await
            .expect_err("the group is deleted")
            .is_not_found()
    );
    let runner = github
        .org("octo-org")
        .runners()
        .get(runner)
        .await
        .expect("the runner remains");
    assert_eq!(runner.runner_group_id, Some(DEFAULT));
}

#[tokio::test]
async fn creates_updates_and_deletes_groups_of_enterprises() {
    let (fake, github) = start().await;
    let enterprise = fake.add_enterprise("octo-enterprise");
    let organization = fake.add_organization("octo-org");
    organization.join(&enterprise);
    let organization = OrganizationId::new(organization.id().get());
    let groups = github.enterprise("octo-enterprise").runner_groups();

    let new = CreateEnterpriseRunnerGroup::new("gpu")
        .visibility(Visibility::Selected)
        .selected_organization_ids([organization]);
    let group = groups.create(&new).await.expect("created");
    let organizations = groups.organizations(group.id);
    let listed = organizations.list().all().await.expect("a list");
    assert_eq!(
        listed.iter().map(|it| it.login.as_str()).collect::<Vec<_>>(),
        ["octo-org"]
    );
    organizations.remove(organization).await.expect("removed");
    assert_eq!(organizations.list().await.expect("a page").total_count, 0);
    organizations.add(organization).await.expect("added");
    organizations.set(Vec::<OrganizationId>::new()).await.expect("set");
    assert_eq!(organizations.list().await.expect("a page").total_count, 0);

    let update = UpdateEnterpriseRunnerGroup::new().allows_public_repositories(true);
    let updated = groups.update(group.id, &update).await.expect("updated");
    assert_eq!(
        (updated.name.as_str(), updated.allows_public_repositories),
        ("gpu", true)
    );
    assert_eq!(
        groups
            .list()
            .visible_to_organization("octo-org")
            .await
            .expect("a page")
            .number,
        1
    );
    groups.delete(group.id).await.expect("deleted");
    assert!(
        groups
            .get(group.id)
            .await
            .expect_err("the group is deleted")
            .is_not_found()
    );
}

#[tokio::test]
async fn moves_runners_between_groups() {
    let (fake, github) = start().await;
    let (org, enterprise) = (
        fake.add_organization("octo-org"),
        fake.add_enterprise("octo-enterprise"),
    );
    let org_groups = github.org("octo-org").runner_groups();
    let enterprise_groups = github.enterprise("octo-enterprise").runner_groups();
    let group = org_groups
        .create(&CreateOrganizationRunnerGroup::new("gpu"))
        .await
        .expect("created");
    let other = enterprise_groups
        .create(&CreateEnterpriseRunnerGroup::new("gpu"))
        .await
        .expect("created");
    for (scope, members, others) in [
        (&org, org_groups.runners(group.id), org_groups.runners(DEFAULT)),
        (
            &enterprise,
            enterprise_groups.runners(other.id),
            enterprise_groups.runners(DEFAULT),
        ),
    ] {
        let ids = [1, 2, 3].map(|number| RunnerId::new(scope.add_runner(format!("build-{number}").as_str()).get()));
        members.set([ids[0], ids[1]]).await.expect("set");
        members.add(ids[2]).await.expect("added");
        members.remove(ids[0]).await.expect("removed");
        let listed = members.list().all().await.expect("a list");
        assert_eq!(listed.iter().map(|it| it.id).collect::<Vec<_>>(), ids[1..]);
        assert_eq!(others.list().await.expect("a page").items[0].id, ids[0]);
        members.set(Vec::<RunnerId>::new()).await.expect("set");
        assert_eq!(others.list().await.expect("a page").total_count, 3);
    }
}

#[tokio::test]
async fn grants_and_revokes_access_of_repositories_to_a_group() {
    let (fake, github) = start().await;
    fake.add_organization("octo-org");
    let ids = ["a", "b"].map(|name| RepositoryId::new(fake.add_repository("octo-org", name).id().get()));
    let groups = github.org("octo-org").runner_groups();
    let new = CreateOrganizationRunnerGroup::new("gpu").visibility(Visibility::Selected);
    let group = groups.create(&new).await.expect("created");
    let repositories = groups.repositories(group.id);
    repositories.set([ids[0]]).await.expect("set");
    repositories.add(ids[1]).await.expect("added");
    let listed = repositories.list().all().await.expect("a list");
    assert_eq!(listed.iter().map(|it| it.id).collect::<Vec<_>>(), ids);
    repositories.remove(ids[0]).await.expect("removed");
    assert_eq!(
        repositories.list().await.expect("a page").items[0].full_name,
        "octo-org/b"
    );
    assert_eq!(groups.hosted_runners(group.id).await.expect("a page").total_count, 0);
}

#[tokio::test]
async fn finds_groups_by_name() {
    let (fake, github) = start().await;
    fake.add_organization("octo-org");
    fake.add_enterprise("octo-enterprise");
    let groups = github.org("octo-org").runner_groups();
    let group = groups
        .create(CreateOrganizationRunnerGroup::new("gpu"))
        .await
        .expect("created");
    assert_eq!(groups.find_by_name("gpu").await.expect("a list"), Some(group));
    assert_eq!(groups.find_by_name("GPU").await.expect("a list"), None);
    let groups = github.enterprise("octo-enterprise").runner_groups();
    let group = groups
        .create(CreateEnterpriseRunnerGroup::new("gpu"))
        .await
        .expect("created");
    assert_eq!(groups.find_by_name("gpu").await.expect("a list"), Some(group));
    assert_eq!(groups.find_by_name("cpu").await.expect("a list"), None);
}

#[tokio::test]
async fn accepts_repositories_by_name() {
    let (fake, github) = start().await;
    fake.add_organization("octo-org");
    let ids = ["a", "b", "c"].map(|name| fake.add_repository("octo-org", name).id());
    let groups = github.org("octo-org").runner_groups();
    let new = CreateOrganizationRunnerGroup::new("gpu").visibility(Visibility::Selected);
    let repositories = groups.repositories(groups.create(new).await.expect("created").id);
    let listed = async || {
        let listed = repositories.list().all().await.expect("a list");
        listed.into_iter().map(|it| it.name).collect::<Vec<_>>()
    };
    repositories.set(["a", "octo-org/b"]).await.expect("set");
    assert_eq!(listed().await, ["a", "b"]);
    repositories.add("OCTO-ORG/c").await.expect("added");
    repositories.remove("a").await.expect("removed");
    assert_eq!(listed().await, ["b", "c"]);

    // The group does not change if the lookup of a name fails.
    let error = repositories
        .set(["a", "missing"])
        .await
        .expect_err("no such repository");
    assert!(error.is_not_found(), "{error}");
    for name in ["other-org/a", "octo-org/a/b", ""] {
        match repositories.add(name).await.expect_err(name) {
            Error::Invalid(error) => assert_eq!(error.field(), "repository"),
            other => panic!("not rejected: {other}"),
        }
    }
    assert_eq!(listed().await, ["b", "c"]);

    let permitted = github.org("octo-org").runner_permissions();
    permitted.set(EnabledRepositories::Selected).await.expect("set");
    permitted.repositories().set(["b"]).await.expect("set");
    permitted.repositories().add("c").await.expect("added");
    permitted.repositories().remove("b").await.expect("removed");
    let listed = permitted.repositories().list().all().await.expect("a list");
    assert_eq!(
        listed.iter().map(|it| it.id).collect::<Vec<_>>(),
        [RepositoryId::new(ids[2].get())]
    );
}

#[tokio::test]
async fn gets_and_lists_repositories() {
    let (fake, github) = start().await;
    fake.add_organization("octo-org");
    let ids: Vec<RepositoryId> = (0..25)
        .map(|number| RepositoryId::new(fake.add_repository("octo-org", &format!("r{number}")).id().get()))
        .collect();
    let repository = github.repo_named("octo-org/r7").expect("a full name");
    assert_eq!(repository.id().await.expect("an id"), ids[7]);
    assert_eq!(repository.get().await.expect("a repository").full_name, "octo-org/r7");
    let missing = github
        .repo("octo-org", "missing")
        .id()
        .await
        .expect_err("no such repository");
    assert!(missing.is_not_found(), "{missing}");
    match github.repo("octo-org", "..").get().await.expect_err("invalid") {
        Error::Invalid(error) => assert_eq!(error.field(), "repository"),
        other => panic!("not rejected: {other}"),
    }

    // The response has no `total_count`, so the client gets the number of pages from the `Link` header.
    let organization = github.org("octo-org");
    fake.clear_requests();
    let all = organization.repositories().per_page(10).all().await.expect("a list");
    assert_eq!(all.iter().map(|it| it.id).collect::<Vec<_>>(), ids);
    assert_eq!(fake.requests().len(), 3);
    let page = organization.repositories().per_page(10).page(3).await.expect("a page");
    assert_eq!((page.items.len(), page.total_count, page.has_next()), (5, 25, false));
    let page = organization.repositories().per_page(10).await.expect("a page");
    assert_eq!((page.total_count, page.page_count(), page.has_next()), (21, 3, true));
}

#[tokio::test]
async fn gets_and_sets_permissions() {
    let (fake, github) = start().await;
    fake.add_organization("octo-org");
    fake.add_enterprise("octo-enterprise");
    let id = RepositoryId::new(fake.add_repository("octo-org", "hello-world").id().get());
    let permissions = github.org("octo-org").runner_permissions();
    permissions.set(EnabledRepositories::Selected).await.expect("set");
    assert_eq!(
        permissions.get().await.expect("a setting").enabled_repositories,
        "selected"
    );
    let repositories = permissions.repositories();
    repositories.set(Vec::<RepositoryId>::new()).await.expect("set");
    repositories.add(id).await.expect("added");
    assert_eq!(
        repositories.list().all().await.expect("a list")[0].full_name,
        "octo-org/hello-world"
    );
    repositories.remove(id).await.expect("removed");
    assert_eq!(repositories.list().await.expect("a page").total_count, 0);

    let permissions = github.enterprise("octo-enterprise").runner_permissions();
    permissions.set(true).await.expect("set");
    assert!(
        permissions
            .get()
            .await
            .expect("a setting")
            .disable_self_hosted_runners_for_all_orgs
    );
}

#[tokio::test]
async fn rejects_invalid_input_before_sending() {
    let (fake, github) = start().await;
    let field = |error: Error| match error {
        Error::Invalid(error) => error.field(),
        other => panic!("not rejected: {other}"),
    };
    let groups = github.org("octo-org").runner_groups();
    let error = groups.create(&CreateOrganizationRunnerGroup::new("")).await;
    assert_eq!(field(error.expect_err("empty")), "name");
    let error = groups.update(DEFAULT, &UpdateOrganizationRunnerGroup::new(" ")).await;
    assert_eq!(field(error.expect_err("empty")), "name");
    assert_eq!(field(groups.list().per_page(101).await.expect_err("101")), "per_page");
    assert_eq!(
        field(groups.list().visible_to_repository("a/b").all().await.expect_err("a/b")),
        "repository"
    );
    let named = groups.runners(DEFAULT).list().name("build-1");
    assert_eq!(field(named.await.expect_err("no such filter")), "name");
    let groups = github.enterprise("a/b").runner_groups();
    assert_eq!(field(groups.list().await.expect_err("a/b")), "enterprise");
    assert_eq!(
        field(groups.runners(DEFAULT).add(RunnerId::new(1)).await.expect_err("a/b")),
        "enterprise"
    );
    let permissions = github.org("..").runner_permissions();
    assert_eq!(field(permissions.get().await.expect_err("..")), "organization");
    assert!(fake.requests().is_empty());
}
