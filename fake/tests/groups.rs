//! Tests of runner groups, their runners and their access settings.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use github_runners_fake::{Fake, NewHostedRunner, NewRunner, NewRunnerGroup, Scope};
use serde_json::{Value, json};

use self::support::Http;

/// Adds an organization and an enterprise.
fn owners(fake: &Fake) -> [Scope; 2] {
    [fake.add_organization("octo-org"), fake.add_enterprise("octo-corp")]
}

fn groups(scope: &Scope) -> String {
    format!("{}/actions/runner-groups", scope.path())
}

fn ids(list: &Value, key: &str) -> Vec<u64> {
    let items = list[key].as_array().unwrap().iter();
    items.map(|item| item["id"].as_u64().unwrap()).collect()
}

#[tokio::test]
async fn creates_a_group_with_all_fields() {
    let fake = Fake::start().await.unwrap();
    let http = Http::new(&fake);
    for scope in owners(&fake) {
        let runner = scope.add_runner("build-1");
        let requested = json!({
            "name": "deploy",
            "visibility": "selected",
            "allows_public_repositories": true,
            "restricted_to_workflows": true,
            "selected_workflows": ["octo-org/app/.github/workflows/deploy.yml@main"],
            "network_configuration_id": "EC48",
            "runners": [runner],
        });
        let created = http.post(&groups(&scope), requested.clone()).await.expect(201).body;
        let id = created["id"].as_u64().unwrap();
        for (field, value) in requested
            .as_object()
            .unwrap()
            .iter()
            .filter(|(field, _)| *field != "runners")
        {
            assert_eq!(created[field], *value, "{field}");
        }
        assert_eq!(created["default"], false);
        assert_eq!(
            created["runners_url"],
            format!("{}{}/{id}/runners", fake.base_url(), groups(&scope))
        );
        assert_eq!(scope.runner(runner).unwrap().runner_group_id, id);
        assert_eq!(
            http.get(&format!("{}/{id}", groups(&scope))).await.expect(200).body,
            created
        );

        let list = http.get(&groups(&scope)).await.expect(200).body;
        assert_eq!(ids(&list, "runner_groups"), [1, id]);
        assert_eq!(list["runner_groups"][0]["name"], "Default");
        assert_eq!(list["runner_groups"][0]["default"], true);
        assert_eq!(list["runner_groups"][1], created);
        let page = http.get(&format!("{}?per_page=1", groups(&scope))).await.expect(200);
        assert_eq!(ids(&page.body, "runner_groups"), [1]);
        let next = http.get(&page.link("next").unwrap()).await.expect(200).body;
        assert_eq!(ids(&next, "runner_groups"), [id]);
    }
}

#[tokio::test]
async fn rejects_invalid_groups() {
    let fake = Fake::start().await.unwrap();
    let http = Http::new(&fake);
    for scope in owners(&fake) {
        scope.add_runner_group("gpu");
        for (body, status, message) in [
            (json!({}), 422, "Invalid input: object is missing required key: name"),
            (
                json!({"name": 1}),
                422,
                "Invalid property /name: 1 is not of type string.",
            ),
            (json!({"name": " "}), 422, "Runner group names must not be empty"),
            (
                json!({"name": "a", "visibility": "some"}),
                422,
                "\"some\" is not a member of [",
            ),
            (json!({"name": "a", "runners": [99]}), 422, "Runner 99 not found"),
            (
                json!({"name": "a", "selected_repository_ids": [99], "selected_organization_ids": [99]}),
                422,
                " 99 not found",
            ),
            (
                json!({"name": "GPU"}),
                409,
                "A runner group with the name GPU already exists.",
            ),
        ] {
            let refused = http.post(&groups(&scope), body).await.expect(status);
            assert!(refused.message().contains(message), "{}", refused.message());
        }
        assert_eq!(http.get(&groups(&scope)).await.body["total_count"], 2);
    }
}

#[tokio::test]
async fn updates_only_the_fields_in_the_body() {
    let fake = Fake::start().await.unwrap();
    let http = Http::new(&fake);
    for scope in owners(&fake) {
        let described = NewRunnerGroup::new("gpu")
            .allow_public_repositories()
            .workflows(["a/b/c.yml@main"]);
        let path = format!("{}/{}", groups(&scope), scope.add_runner_group(described));
        let update = async |body: Value| http.send("PATCH".parse().unwrap(), &path, Some(body)).await;

        let same = update(json!({"name": "gpu"})).await.expect(200).body;
        assert_eq!((&same["name"], &same["visibility"]), (&json!("gpu"), &json!("all")));
        assert_eq!(same["allows_public_repositories"], true);
        assert_eq!(same["selected_workflows"], json!(["a/b/c.yml@main"]));
        assert!(same.get("network_configuration_id").is_none());

        let set = update(json!({"name": "cuda", "network_configuration_id": "EC48", "visibility": "selected"})).await;
        assert_eq!(set.expect(200).body["network_configuration_id"], "EC48");
        let kept = update(json!({"name": "cuda", "selected_workflows": []}))
            .await
            .expect(200)
            .body;
        assert_eq!(kept["network_configuration_id"], "EC48");
        assert_eq!(
            (&kept["selected_workflows"], &kept["restricted_to_workflows"]),
            (&json!([]), &json!(true))
        );
        assert_eq!(kept["visibility"], "selected");
        let cleared = update(json!({"name": "cuda", "network_configuration_id": null}))
            .await
            .expect(200)
            .body;
        assert!(cleared.get("network_configuration_id").is_none());

        for body in [
            json!({"name": ""}),
            json!({"name": null}),
            json!({"name": "cuda", "selected_workflows": null}),
        ] {
            update(body).await.expect(422);
        }
        update(json!({"name": "Default"})).await.expect(409);
        assert_eq!(http.get(&path).await.expect(200).body, cleared);
    }
}

#[tokio::test]
async fn rejects_renaming_or_deleting_the_default_group() {
    let fake = Fake::start().await.unwrap();
    let http = Http::new(&fake);
    for scope in owners(&fake) {
        let path = format!("{}/1", groups(&scope));
        http.delete(&path).await.expect(422);
        let renamed = http
            .send("PATCH".parse().unwrap(), &path, Some(json!({"name": "Other"})))
            .await;
        assert_eq!(
            renamed.expect(422).message(),
            "The default runner group cannot be renamed"
        );
        let opened = json!({"name": "Default", "allows_public_repositories": true});
        let opened = http
            .send("PATCH".parse().unwrap(), &path, Some(opened))
            .await
            .expect(200)
            .body;
        assert_eq!(opened["allows_public_repositories"], true);
    }
}

#[tokio::test]
async fn moves_runners_of_a_deleted_group_to_the_default_group() {
    let fake = Fake::start().await.unwrap();
    let http = Http::new(&fake);
    for scope in owners(&fake) {
        let group = scope.add_runner_group("gpu");
        let runner = scope.add_runner(NewRunner::new("build-1").runner_group(group));
        let hosted = scope.add_hosted_runner(NewHostedRunner::new("hosted-1").runner_group(group));
        let path = format!("{}/{group}", groups(&scope));
        http.delete(&path).await.expect(204);
        http.get(&path).await.expect(404);
        http.delete(&path).await.expect(404);
        assert_eq!(scope.runner(runner).unwrap().runner_group_id, 1);
        let hosted = http
            .get(&format!("{}/actions/hosted-runners/{hosted}", scope.path()))
            .await;
        assert_eq!(hosted.expect(200).body["runner_group_id"], 1);
    }
}

#[tokio::test]
async fn moves_runners_between_groups() {
    let fake = Fake::start().await.unwrap();
    let http = Http::new(&fake);
    for scope in owners(&fake) {
        let group = scope.add_runner_group("gpu");
        let [one, two, three] = ["one", "two", "three"].map(|name| scope.add_runner(name));
        let members = format!("{}/{group}/runners", groups(&scope));
        let listed = async || ids(&http.get(&members).await.expect(200).body, "runners");

        http.put(&format!("{members}/{one}"), json!({})).await.expect(204);
        http.put(&format!("{members}/{two}"), json!({})).await.expect(204);
        assert_eq!(listed().await, [one, two]);
        let page = http.get(&format!("{members}?per_page=1")).await.expect(200);
        assert_eq!(page.body["total_count"], 2);
        assert_eq!(ids(&http.get(&page.link("next").unwrap()).await.body, "runners"), [two]);

        http.put(&members, json!({"runners": [two, three]})).await.expect(204);
        assert_eq!(listed().await, [two, three]);
        assert_eq!(scope.runner(one).unwrap().runner_group_id, 1);
        http.delete(&format!("{members}/{one}")).await.expect(404);
        http.delete(&format!("{members}/{two}")).await.expect(204);
        assert_eq!(listed().await, [three]);
        assert_eq!(scope.runner(two).unwrap().runner_group_id, 1);

        http.put(&members, json!({"runners": [one, 999]})).await.expect(422);
        http.put(&format!("{members}/999"), json!({})).await.expect(404);
        assert_eq!(listed().await, [three]);
        http.put(&members, json!({"runners": []})).await.expect(204);
        assert!(listed().await.is_empty());

        let hosted = scope.add_github_hosted_group("GitHub-hosted");
        let refused = http
            .put(&format!("{}/{hosted}/runners/{one}", groups(&scope)), json!({}))
            .await;
        assert!(
            refused
                .expect(403)
                .message()
                .contains("cannot join the runner group GitHub-hosted")
        );
    }
}

#[tokio::test]
async fn changes_selections_only_of_groups_with_visibility_selected() {
    let fake = Fake::start().await.unwrap();
    let http = Http::new(&fake);
    let [org, enterprise] = owners(&fake);
    fake.add_repository("someone-else", "app");
    for (scope, guest, other, key, field) in [
        (
            &org,
            fake.add_repository("octo-org", "one").id(),
            fake.add_repository("Octo-Org", "two").id(),
            "repositories",
            "selected_repository_ids",
        ),
        {
            let second = fake.add_organization("second-org");
            org.join(&enterprise);
            second.join(&enterprise);
            (
                &enterprise,
                org.id(),
                second.id(),
                "organizations",
                "selected_organization_ids",
            )
        },
    ] {
        let stranger = fake.add_organization("stranger").id();
        let group = scope.add_runner_group(NewRunnerGroup::new("some").selected([guest]));
        let path = format!("{}/{group}", groups(scope));
        let access = format!("{path}/{key}");
        let listed = async || ids(&http.get(&access).await.expect(200).body, key);

        let shown = http.get(&path).await.expect(200).body;
        assert_eq!(
            shown[format!("selected_{key}_url")],
            format!("{}{access}", fake.base_url())
        );
        assert_eq!(listed().await, [guest]);
        http.put(&format!("{access}/{other}"), json!({})).await.expect(204);
        let mut both = [guest, other];
        both.sort_unstable();
        assert_eq!(listed().await, both);
        let page = http.get(&format!("{access}?per_page=1")).await.expect(200);
        assert_eq!(ids(&http.get(&page.link("next").unwrap()).await.body, key), [both[1]]);
        http.delete(&format!("{access}/{guest}")).await.expect(204);
        assert_eq!(listed().await, [other]);
        http.put(&access, json!({field: [guest]})).await.expect(204);
        assert_eq!(listed().await, [guest]);

        http.put(&access, json!({field: [stranger]})).await.expect(422);
        http.put(&access, json!({field: null})).await.expect(422);
        http.put(&format!("{access}/{stranger}"), json!({})).await.expect(404);
        http.delete(&format!("{access}/{stranger}")).await.expect(404);
        assert_eq!(listed().await, [guest]);

        let all = format!("{}/{}", groups(scope), scope.add_runner_group("everyone"));
        http.put(&format!("{all}/{key}/{guest}"), json!({})).await.expect(409);
        http.delete(&format!("{all}/{key}/{guest}")).await.expect(409);
        http.put(&format!("{all}/{key}"), json!({field: [guest]}))
            .await
            .expect(409);
        assert_eq!(
            http.get(&format!("{all}/{key}")).await.expect(200).body["total_count"],
            0
        );
    }
}

#[tokio::test]
async fn filters_groups_by_the_repository_or_organization_that_can_use_them() {
    let fake = Fake::start().await.unwrap();
    let http = Http::new(&fake);
    let [org, enterprise] = owners(&fake);
    org.join(&enterprise);
    let repository = fake.add_repository("octo-org", "app");
    fake.add_repository("octo-org", "other");
    fake.add_organization("other").join(&enterprise);
    for (scope, guest, query) in [
        (&org, repository.id(), "visible_to_repository=app"),
        (&enterprise, org.id(), "visible_to_organization=octo-org"),
    ] {
        let mine = scope.add_runner_group(NewRunnerGroup::new("mine").selected([guest]));
        let nobodys = scope.add_runner_group(NewRunnerGroup::new("nobody's").selected([]));
        let seen = async |query: &str| {
            ids(
                &http.get(&format!("{}?{query}", groups(scope))).await.body,
                "runner_groups",
            )
        };
        assert_eq!(seen(query).await, [1, mine.get()]);
        assert_eq!(
            seen(&query.replace("app", "other").replace("octo-org", "other")).await,
            [1]
        );
        assert!(
            seen(&query.replace("app", "none").replace("octo-org", "none"))
                .await
                .is_empty()
        );
        http.delete(&format!("{}/{mine}", groups(scope))).await.expect(204);
        http.delete(&format!("{}/{nobodys}", groups(scope))).await.expect(204);
    }
}

#[tokio::test]
async fn organization_inherits_visible_groups_of_its_enterprise() {
    let fake = Fake::start().await.unwrap();
    let http = Http::new(&fake);
    let [org, enterprise] = owners(&fake);
    org.join(&enterprise);
    let repository = fake.add_repository("octo-org", "app").id();
    let shared = enterprise.add_runner_group(NewRunnerGroup::new("shared").allow_public_repositories());
    enterprise.add_runner_group(NewRunnerGroup::new("others'").selected([]));
    let runner = enterprise.add_runner(NewRunner::new("shared-1").runner_group(shared));
    let mine = org.add_runner("mine-1");

    let list = http.get(&groups(&org)).await.expect(200).body;
    assert_eq!(ids(&list, "runner_groups"), [1, shared.get()]);
    let inherited = &list["runner_groups"][1];
    for field in [
        "inherited",
        "inherited_allows_public_repositories",
        "workflow_restrictions_read_only",
    ] {
        assert_eq!(inherited[field], true, "{field}");
    }
    let path = format!("{}/{shared}", groups(&org));
    assert_eq!(
        ids(&http.get(&format!("{path}/runners")).await.expect(200).body, "runners"),
        [runner]
    );
    http.put(&format!("{path}/runners/{mine}"), json!({})).await.expect(403);
    http.delete(&path).await.expect(403);

    // The organization sets its own access settings for the inherited group.
    let update = async |body: Value| http.send("PATCH".parse().unwrap(), &path, Some(body)).await;
    update(json!({"name": "renamed"})).await.expect(422);
    update(json!({"name": "shared", "selected_workflows": []}))
        .await
        .expect(422);
    let narrowed = update(json!({"name": "shared", "visibility": "selected"}))
        .await
        .expect(200)
        .body;
    assert_eq!(narrowed["visibility"], "selected");
    http.put(&format!("{path}/repositories/{repository}"), json!({}))
        .await
        .expect(204);
    assert_eq!(
        ids(&http.get(&format!("{path}/repositories")).await.body, "repositories"),
        [repository]
    );
    let theirs = http
        .get(&format!("{}/{shared}", groups(&enterprise)))
        .await
        .expect(200)
        .body;
    assert_eq!(theirs["visibility"], "all");
}

#[tokio::test]
async fn lists_the_hosted_runners_of_a_group() {
    let fake = Fake::start().await.unwrap();
    let http = Http::new(&fake);
    let org = fake.add_organization("octo-org");
    let group = org.add_runner_group("hosted");
    org.add_hosted_runner("elsewhere");
    let hosted = org.add_hosted_runner(NewHostedRunner::new("here").runner_group(group).size("16-core"));
    let list = http
        .get(&format!("{}/{group}/hosted-runners", groups(&org)))
        .await
        .expect(200)
        .body;
    assert_eq!(ids(&list, "runners"), [hosted]);
    assert_eq!(list["runners"][0]["machine_size_details"]["cpu_cores"], 16);
}
