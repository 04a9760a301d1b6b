//! Tests of the settings that allow self-hosted runners of repositories.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use github_runners_fake::Fake;
use serde_json::json;

use self::support::Http;

#[tokio::test]
async fn an_enterprise_disables_repository_runners_in_all_its_organizations() {
    let fake = Fake::start().await.unwrap();
    let http = Http::new(&fake);
    fake.add_enterprise("octo-corp");
    let path = "/enterprises/octo-corp/actions/permissions/self-hosted-runners";
    let setting = "disable_self_hosted_runners_for_all_orgs";
    assert_eq!(http.get(path).await.expect(200).body, json!({setting: false}));
    http.put(path, json!({setting: true})).await.expect(204);
    assert_eq!(http.get(path).await.expect(200).body, json!({setting: true}));
    for body in [json!({}), json!({setting: "true"})] {
        http.put(path, body).await.expect(422);
    }
    assert_eq!(http.get(path).await.expect(200).body, json!({setting: true}));
}

#[tokio::test]
async fn an_organization_selects_repositories_with_runners() {
    let fake = Fake::start().await.unwrap();
    let http = Http::new(&fake);
    let org = fake.add_organization("octo-org");
    let [one, two] = ["one", "two"].map(|name| fake.add_repository("octo-org", name).id());
    let stranger = fake.add_repository("someone-else", "app").id();
    let path = "/orgs/octo-org/actions/permissions/self-hosted-runners";
    let repositories = format!("{path}/repositories");
    let listed = async || {
        let list = http.get(&repositories).await.expect(200).body;
        let items = list["repositories"].as_array().unwrap().iter();
        items.map(|item| item["id"].as_u64().unwrap()).collect::<Vec<_>>()
    };

    assert_eq!(
        http.get(path).await.expect(200).body,
        json!({"enabled_repositories": "all"})
    );
    let refused = http.put(&format!("{repositories}/{one}"), json!({})).await.expect(409);
    assert!(
        refused.message().contains("enabled_repositories"),
        "{}",
        refused.message()
    );
    http.put(&repositories, json!({"selected_repository_ids": [one]}))
        .await
        .expect(409);
    http.put(path, json!({"enabled_repositories": "some"}))
        .await
        .expect(422);

    http.put(path, json!({"enabled_repositories": "selected"}))
        .await
        .expect(204);
    let url = format!(
        "{}/organizations/{}/actions/permissions/self-hosted-runners/repositories",
        fake.base_url(),
        org.id()
    );
    assert_eq!(
        http.get(path).await.expect(200).body,
        json!({"enabled_repositories": "selected", "selected_repositories_url": url})
    );
    http.get(&url).await.expect(200);
    http.put(&format!("{repositories}/{one}"), json!({})).await.expect(204);
    http.put(&format!("{repositories}/{two}"), json!({})).await.expect(204);
    assert_eq!(listed().await, [one, two]);
    let page = http.get(&format!("{repositories}?per_page=1")).await.expect(200);
    assert_eq!(page.body["repositories"][0]["full_name"], "octo-org/one");
    assert_eq!(
        http.get(&page.link("next").unwrap()).await.body["repositories"][0]["id"],
        two.get()
    );
    http.delete(&format!("{repositories}/{one}")).await.expect(204);
    assert_eq!(listed().await, [two]);
    http.put(&repositories, json!({"selected_repository_ids": [one]}))
        .await
        .expect(204);
    assert_eq!(listed().await, [one]);

    http.put(&format!("{repositories}/{stranger}"), json!({}))
        .await
        .expect(404);
    http.delete(&format!("{repositories}/{stranger}")).await.expect(404);
    http.put(&repositories, json!({"selected_repository_ids": [one, stranger]}))
        .await
        .expect(422);
    http.put(&repositories, json!({})).await.expect(422);
    assert_eq!(listed().await, [one]);
}

#[tokio::test]
async fn rejects_runners_of_repositories_that_are_not_enabled() {
    let fake = Fake::start().await.unwrap();
    let http = Http::new(&fake);
    let org = fake.add_organization("octo-org");
    let enterprise = fake.add_enterprise("octo-corp");
    org.join(&enterprise);
    let repository = fake.add_repository("octo-org", "app");
    let runners = support::runners(&repository);
    let of_org = "/orgs/octo-org/actions/permissions/self-hosted-runners";
    let of_enterprise = "/enterprises/octo-corp/actions/permissions/self-hosted-runners";
    let disable = |disabled: bool| json!({"disable_self_hosted_runners_for_all_orgs": disabled});
    let check = async |name: &str, allowed: bool| {
        let status = if allowed { 201 } else { 403 };
        http.post(&format!("{runners}/registration-token"), json!({}))
            .await
            .expect(status);
        let jit = json!({"name": name, "runner_group_id": 1, "labels": ["linux"]});
        http.post(&format!("{runners}/generate-jitconfig"), jit)
            .await
            .expect(status);
        http.post(&format!("{runners}/remove-token"), json!({}))
            .await
            .expect(201);
    };
    check("all", true).await;
    http.put(of_org, json!({"enabled_repositories": "none"}))
        .await
        .expect(204);
    check("none", false).await;
    http.put(of_org, json!({"enabled_repositories": "selected"}))
        .await
        .expect(204);
    check("unselected", false).await;
    http.put(&format!("{of_org}/repositories/{}", repository.id()), json!({}))
        .await
        .expect(204);
    check("selected", true).await;
    http.put(of_enterprise, disable(true)).await.expect(204);
    check("disabled", false).await;
    http.put(of_enterprise, disable(false)).await.expect(204);
    check("enabled", true).await;
}
