//! Tests of lookups of repositories.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use github_runners_fake::Fake;
use serde_json::json;

use self::support::Http;

#[tokio::test]
async fn finds_a_repository_by_name_and_by_id() {
    let fake = Fake::start().await.unwrap();
    let http = Http::new(&fake);
    fake.add_organization("octo-org");
    let id = fake.add_repository("octo-org", "hello-world").id();
    fake.add_repository("octocat", "own");
    for path in ["/repos/octo-org/hello-world".to_owned(), format!("/repositories/{id}")] {
        let found = http.get(&path).await.expect(200).body;
        assert_eq!(
            (&found["id"], &found["full_name"]),
            (&json!(id), &json!("octo-org/hello-world"))
        );
        assert_eq!(found["organization"]["login"], "octo-org");
    }
    assert_eq!(
        http.get("/repos/octocat/own").await.expect(200).body["organization"],
        json!(null)
    );
    http.get("/repos/octo-org/missing").await.expect(404);
}

#[tokio::test]
async fn lists_repositories_as_an_array_with_links() {
    let fake = Fake::start().await.unwrap();
    let http = Http::new(&fake);
    let org = fake.add_organization("octo-org").id();
    for number in 0..5 {
        fake.add_repository("octo-org", &format!("r{number}"));
    }
    fake.add_repository("other-org", "other");
    let first = http.get("/orgs/octo-org/repos?per_page=2").await.expect(200);
    assert_eq!(first.body.as_array().map(Vec::len), Some(2));
    let next = first.link("next").unwrap();
    assert!(
        next.ends_with(&format!("/organizations/{org}/repos?per_page=2&page=2")),
        "{next}"
    );
    let last = http.get(&first.link("last").unwrap()).await.expect(200);
    assert_eq!((last.body.as_array().map(Vec::len), last.link("next")), (Some(1), None));
    assert_eq!(last.body[0]["name"], "r4");
    http.get("/orgs/missing/repos").await.expect(404);
}

#[tokio::test]
async fn lists_repositories_of_an_installation_with_its_token_only() {
    let fake = Fake::start().await.unwrap();
    let refused = Http::new(&fake).get("/installation/repositories").await.expect(403);
    assert!(
        refused
            .message()
            .starts_with("You must authenticate with an installation access token")
    );
}
