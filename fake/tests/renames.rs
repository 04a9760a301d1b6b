//! Tests of renamed scopes.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use github_runners_fake::Fake;
use reqwest::redirect::Policy;

use self::support::Http;

#[tokio::test]
async fn redirects_from_the_old_name_to_the_numeric_id() {
    let fake = Fake::start().await.unwrap();
    let org = fake.add_organization("old-org");
    let repo = fake.add_repository("old-org", "app");
    let id = org.add_runner("build-1");
    org.rename("new-org");
    assert_eq!(
        (org.path(), repo.path()),
        ("/orgs/new-org".to_owned(), "/repos/new-org/app".to_owned())
    );
    let http = Http::new(&fake);
    http.get("/orgs/new-org/actions/runners").await.expect(200);

    support::plain_client();
    let client = reqwest::Client::builder()
        .user_agent("test")
        .no_proxy()
        .redirect(Policy::none());
    let client = client.build().unwrap();
    let (org, repo) = (
        format!("/organizations/{}", org.id()),
        format!("/repositories/{}", repo.id()),
    );
    for (method, path, status, location) in [
        (
            "GET",
            "/orgs/old-org/actions/runners?per_page=2",
            301,
            format!("{org}/actions/runners?per_page=2"),
        ),
        (
            "GET",
            "/api/v3/repos/Old-Org/app/actions/runners",
            301,
            format!("/api/v3{repo}/actions/runners"),
        ),
        (
            "DELETE",
            &format!("/orgs/old-org/actions/runners/{id}"),
            307,
            format!("{org}/actions/runners/{id}"),
        ),
    ] {
        let request = client.request(method.parse().unwrap(), format!("{}{path}", fake.base_url()));
        let response = request.bearer_auth("any").send().await.unwrap();
        let location = format!("{}{location}", fake.base_url());
        assert_eq!(
            (
                response.status().as_u16(),
                response.headers()["location"].to_str().unwrap()
            ),
            (status, &*location)
        );
        let body: serde_json::Value = response.json().await.unwrap();
        assert_eq!(body["url"], location);
    }
    // A client that follows redirects succeeds.
    http.get("/orgs/old-org/actions/runners").await.expect(200);
    http.delete(&format!("/orgs/old-org/actions/runners/{id}"))
        .await
        .expect(204);

    let taken = fake.add_organization("old-org");
    taken.add_runner("build-2");
    let list = http.get("/orgs/old-org/actions/runners").await.expect(200);
    assert_eq!(list.body["runners"][0]["name"], "build-2");
}
