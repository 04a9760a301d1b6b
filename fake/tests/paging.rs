//! Tests of pages and `Link` headers.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use github_runners_fake::Fake;
use serde_json::json;

use self::support::{Http, runners, scopes};

#[tokio::test]
async fn links_to_every_page() {
    let fake = Fake::start().await.unwrap();
    let http = Http::new(&fake);
    for scope in scopes(&fake) {
        let ids: Vec<u64> = (0..7)
            .map(|number| scope.add_runner(format!("build-{number}")).get())
            .collect();
        // GitHub's links have numeric ids, except for enterprises.
        let linked = match scope.path().split('/').nth(1) {
            Some("orgs") => format!("/organizations/{}", scope.id()),
            Some("repos") => format!("/repositories/{}", scope.id()),
            _ => scope.path(),
        };
        for root in ["", "/api/v3"] {
            let mut page = http
                .get(&format!("{root}{}?per_page=3", runners(&scope)))
                .await
                .expect(200);
            let url = format!("{}{root}{linked}/actions/runners?per_page=3", fake.base_url());
            let expected = format!("<{url}&page=2>; rel=\"next\", <{url}&page=3>; rel=\"last\"");
            assert_eq!(page.header("link"), expected);
            let mut walked = Vec::new();
            loop {
                assert_eq!(page.body["total_count"], 7);
                walked.extend(
                    page.body["runners"]
                        .as_array()
                        .unwrap()
                        .iter()
                        .map(|runner| runner["id"].as_u64().unwrap()),
                );
                let Some(next) = page.link("next") else { break };
                page = http.get(&next).await.expect(200);
            }
            assert_eq!(walked, ids);
            assert_eq!(page.link("prev"), Some(format!("{url}&page=2")));
            assert_eq!(page.link("first"), Some(format!("{url}&page=1")));
            assert_eq!(page.link("last"), None);
        }
    }
}

#[tokio::test]
async fn treats_invalid_page_numbers_like_github() {
    let fake = Fake::start().await.unwrap();
    let http = Http::new(&fake);
    for scope in scopes(&fake) {
        for number in 0..101 {
            scope.add_runner(format!("build-{number}"));
        }
        let runners = runners(&scope);
        for (query, count) in [
            ("", 30),
            ("?per_page=0&page=0", 30),
            ("?per_page=-1&page=-1", 30),
            ("?per_page=many&page=next", 30),
            ("?per_page=1000", 100),
            ("?per_page=100&page=2", 1),
            ("?per_page=100&page=3", 0),
            ("?page=18446744073709551615", 0),
        ] {
            let page = http.get(&format!("{runners}{query}")).await.expect(200);
            assert_eq!(page.body["runners"].as_array().unwrap().len(), count, "{query}");
            assert_eq!(page.body["total_count"], 101, "{query}");
        }
        let single = http
            .get(&format!("{runners}?name=build-1&per_page=1"))
            .await
            .expect(200);
        assert!(!single.headers.contains_key("link"));
        let beyond = http.get(&format!("{runners}?page=9")).await.expect(200);
        assert_eq!(beyond.body["runners"], json!([]));
        assert!(beyond.link("prev").unwrap().ends_with("page=4"));
    }
}
