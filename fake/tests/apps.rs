//! Tests of GitHub Apps: JSON web tokens, installations and installation tokens.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use chrono::{DateTime, Utc};
use github_runners_fake::{Fake, InstallationId};
use reqwest::{Method, header};
use ring::rand::SystemRandom;
use ring::signature::{RSA_PKCS1_SHA256, RsaKeyPair};
use serde_json::{Value, json};

use self::support::{Http, Response};

const APP: u64 = 123;

/// Keys for these tests. They have no other use.
const KEY: &str = include_str!("keys/app.pem");
const PUBLIC_KEY: &str = include_str!("keys/app.pub.pem");
const OTHER_KEY: &str = include_str!("keys/other.pem");

/// Creates a JSON web token like an App.
fn sign(key: &str, header: &Value, claims: &Value) -> String {
    let der: String = key.lines().filter(|line| !line.starts_with('-')).collect();
    let key = RsaKeyPair::from_pkcs8(&STANDARD.decode(der).unwrap()).unwrap();
    let encode = |part: &Value| URL_SAFE_NO_PAD.encode(part.to_string());
    let message = format!("{}.{}", encode(header), encode(claims));
    let mut signature = vec![0; key.public().modulus_len()];
    key.sign(
        &RSA_PKCS1_SHA256,
        &SystemRandom::new(),
        message.as_bytes(),
        &mut signature,
    )
    .unwrap();
    format!("{message}.{}", URL_SAFE_NO_PAD.encode(signature))
}

fn claims(issuer: impl Into<Value>, issued: i64, expires: i64) -> Value {
    let now = Utc::now().timestamp();
    json!({"iss": issuer.into(), "iat": now + issued, "exp": now + expires})
}

fn good() -> String {
    sign(KEY, &json!({"alg": "RS256", "typ": "JWT"}), &claims(APP, -60, 540))
}

async fn send(http: &Http<'_>, method: Method, path: &str, token: &str, body: Option<Value>) -> Response {
    http.request(method, path, |request| {
        let request = request.bearer_auth(token);
        match body {
            Some(body) => request.json(&body),
            None => request.header(header::CONTENT_LENGTH, 0),
        }
    })
    .await
}

async fn new_token(http: &Http<'_>, installation: InstallationId, body: Option<Value>) -> Response {
    let path = format!("/app/installations/{installation}/access_tokens");
    send(http, Method::POST, &path, &good(), body).await
}

#[tokio::test]
async fn finds_installations_of_organizations_repositories_and_enterprises() {
    let fake = Fake::start().await.unwrap();
    let http = Http::new(&fake);
    let client_id = fake.add_app(APP, PUBLIC_KEY).unwrap();
    let org = fake.add_organization("octo-org");
    let enterprise = fake.add_enterprise("octo-corp");
    fake.add_repository("octo-org", "app");
    let own = fake.add_repository("octocat", "hello-world");
    fake.add_repository("octocat", "not-installed");
    let in_org = org.install_app(APP);
    assert_eq!(org.install_app(APP), in_org);
    for (path, id, account, kind) in [
        ("/orgs/octo-org", in_org, "octo-org", "Organization"),
        ("/repos/octo-org/app", in_org, "octo-org", "Organization"),
        ("/repos/octocat/hello-world", own.install_app(APP), "octocat", "User"),
        (
            "/enterprises/octo-corp",
            enterprise.install_app(APP),
            "octo-corp",
            "Enterprise",
        ),
    ] {
        let found = send(&http, Method::GET, &format!("{path}/installation"), &good(), None).await;
        let found = found.expect(200).body;
        assert_eq!(
            (&found["id"], &found["app_id"], &found["client_id"]),
            (&json!(id), &json!(APP), &json!(client_id))
        );
        let account_name = found["account"].get("login").unwrap_or(&found["account"]["slug"]);
        assert_eq!((account_name, &found["target_type"]), (&json!(account), &json!(kind)));
    }
    for path in ["/repos/octocat/not-installed", "/orgs/unknown", "/enterprises/unknown"] {
        let missing = send(&http, Method::GET, &format!("{path}/installation"), &good(), None).await;
        missing.expect(404);
    }
}

#[tokio::test]
async fn verifies_json_web_tokens() {
    let fake = Fake::start().await.unwrap();
    let http = Http::new(&fake);
    let client_id = fake.add_app(APP, PUBLIC_KEY).unwrap();
    fake.add_organization("octo-org").install_app(APP);
    let header = json!({"alg": "RS256", "typ": "JWT"});
    let undecodable = "A JSON web token could not be decoded";
    let issued = "'Issued at' claim ('iat') must be an Integer";
    let expires = "'Expiration time' claim ('exp') must be a numeric value";
    let changed = good().replacen('.', ".e30", 1);
    for (token, status, message) in [
        (good(), 200, ""),
        (sign(KEY, &header, &claims(APP.to_string(), 50, 590)), 200, ""),
        (sign(KEY, &header, &claims(client_id, -600, 30)), 200, ""),
        ("secret".to_owned(), 401, undecodable),
        ("a.b.c".to_owned(), 401, undecodable),
        ("W10.W10.".to_owned(), 401, undecodable),
        (changed, 401, undecodable),
        (sign(OTHER_KEY, &header, &claims(APP, -60, 540)), 401, undecodable),
        (
            sign(KEY, &json!({"alg": "none"}), &claims(APP, -60, 540)),
            401,
            undecodable,
        ),
        (
            sign(KEY, &header, &claims(APP + 1, -60, 540)),
            404,
            "Integration not found",
        ),
        (sign(KEY, &header, &json!({})), 401, "Missing 'issuer' claim"),
        (sign(KEY, &header, &claims(APP, 90, 540)), 401, issued),
        (sign(KEY, &header, &json!({"iss": APP})), 401, issued),
        (sign(KEY, &header, &claims(APP, -60, 0)), 401, expires),
        (
            sign(KEY, &header, &claims(APP, -60, 700)),
            401,
            "is too far in the future",
        ),
    ] {
        let response = send(&http, Method::GET, "/orgs/octo-org/installation", &token, None).await;
        assert_eq!(response.status, status, "{response:?}");
        assert!(response.message().contains(message), "{} {message}", response.message());
    }
    // A JSON web token is not accepted for other operations.
    for token in [good(), sign(KEY, &header, &claims(APP, -900, -300))] {
        let refused = send(&http, Method::GET, "/orgs/octo-org/actions/runners", &token, None).await;
        assert_eq!(refused.expect(401).message(), "Bad credentials");
    }
    for key in ["", "secret", KEY] {
        assert!(fake.add_app(APP, key).is_err());
    }
}

#[tokio::test]
async fn installation_token_expires_after_an_hour() {
    let fake = Fake::builder().accept_tokens(["good"]).start().await.unwrap();
    let http = Http::new(&fake);
    fake.add_app(APP, PUBLIC_KEY).unwrap();
    let org = fake.add_organization("octo-org");
    fake.add_organization("other-org");
    fake.add_repository("octo-org", "app");
    let installation = org.install_app(APP);
    let issued = new_token(&http, installation, None).await.expect(201).body;
    let token = issued["token"].as_str().unwrap();
    assert!(token.starts_with("ghs_"));
    assert_eq!(issued["repository_selection"], "all");
    assert_eq!(issued["permissions"]["organization_self_hosted_runners"], "write");
    let left = issued["expires_at"].as_str().unwrap().parse::<DateTime<Utc>>().unwrap() - Utc::now();
    assert!((3590..=3600).contains(&left.num_seconds()), "{left}");

    let get = async |path: &str| send(&http, Method::GET, path, token, None).await;
    let response = get("/orgs/octo-org/actions/runners").await.expect(200);
    assert_eq!(
        response.header("x-accepted-github-permissions"),
        "organization_self_hosted_runners=read"
    );
    get("/repos/octo-org/app/actions/runners").await.expect(200);
    get("/orgs/other-org/actions/runners").await.expect(404);
    get("/orgs/octo-org/installation").await.expect(401);
    new_token(&http, InstallationId::new(installation.get() + 1), None)
        .await
        .expect(404);

    fake.clock().advance(std::time::Duration::from_secs(3600));
    let expired = get("/orgs/octo-org/actions/runners").await.expect(401);
    assert_eq!(expired.message(), "Bad credentials");
}

#[tokio::test]
async fn restricts_a_token_to_permissions_and_repositories() {
    let fake = Fake::start().await.unwrap();
    let http = Http::new(&fake);
    fake.add_app(APP, PUBLIC_KEY).unwrap();
    let org = fake.add_organization("octo-org");
    let [app, _] = ["app", "other"].map(|name| fake.add_repository("octo-org", name).id());
    let stranger = fake.add_repository("someone-else", "app").id();
    let installation = org.install_app(APP);
    for body in [json!({"repositories": ["App"]}), json!({"repository_ids": [app]})] {
        let issued = new_token(&http, installation, Some(body)).await.expect(201).body;
        assert_eq!(issued["repository_selection"], "selected");
        assert_eq!(issued["repositories"][0]["full_name"], "octo-org/app");
        let token = issued["token"].as_str().unwrap();
        for (repository, status) in [
            ("octo-org/app", 200),
            ("octo-org/other", 404),
            ("someone-else/app", 404),
        ] {
            let path = format!("/repos/{repository}/actions/runners");
            send(&http, Method::GET, &path, token, None).await.expect(status);
        }
    }
    let permissions = json!({"permissions": {"organization_self_hosted_runners": "read"}});
    let issued = new_token(&http, installation, Some(permissions.clone()))
        .await
        .expect(201)
        .body;
    assert_eq!(issued["permissions"], permissions["permissions"]);
    let token = issued["token"].as_str().unwrap();
    let runners = "/orgs/octo-org/actions/runners";
    send(&http, Method::GET, runners, token, None).await.expect(200);
    for (method, path) in [
        (Method::POST, format!("{runners}/registration-token")),
        (Method::GET, "/repos/octo-org/app/actions/runners".to_owned()),
    ] {
        let refused = send(&http, method, &path, token, None).await.expect(403);
        assert_eq!(refused.message(), "Resource not accessible by integration");
    }
    for body in [
        json!({"permissions": {"metadata": "write"}}),
        json!({"permissions": {"actions": "read"}}),
        json!({"permissions": {"metadata": "everything"}}),
        json!({"repositories": ["unknown"]}),
        json!({"repositories": "app"}),
        json!({"repository_ids": [stranger]}),
    ] {
        new_token(&http, installation, Some(body)).await.expect(422);
    }
}

#[tokio::test]
async fn tokens_of_an_installation_share_a_rate_limit() {
    let fake = Fake::builder().rate_limit(3).start().await.unwrap();
    let http = Http::new(&fake);
    fake.add_app(APP, PUBLIC_KEY).unwrap();
    let installation = fake.add_organization("octo-org").install_app(APP);
    let runners = "/orgs/octo-org/actions/runners";
    let mut tokens = Vec::new();
    for _ in 0..2 {
        let issued = new_token(&http, installation, None).await.expect(201).body;
        tokens.push(issued["token"].as_str().unwrap().to_owned());
    }
    for (token, used) in [(&tokens[0], "1"), (&tokens[1], "2"), (&tokens[0], "3")] {
        let response = send(&http, Method::GET, runners, token, None).await.expect(200);
        assert_eq!(response.header("x-ratelimit-used"), used);
    }
    let refused = send(&http, Method::GET, runners, &tokens[1], None).await.expect(403);
    let message = format!("API rate limit exceeded for installation ID {installation}.");
    assert!(refused.message().starts_with(&message), "{}", refused.message());
    assert_eq!(fake.rate_limit(&tokens[1]).remaining, 0);
}

#[tokio::test]
async fn requires_the_permission_of_each_operation() {
    let fake = Fake::start().await.unwrap();
    fake.add_app(APP, PUBLIC_KEY).unwrap();
    let http = Http::new(&fake);
    let org = fake.add_organization("octo-org");
    const RUNNERS: &str = "organization_self_hosted_runners";
    const ADMINISTRATION: &str = "organization_administration";
    for granted in [RUNNERS, ADMINISTRATION] {
        let installation = org.install_app_with_permissions(APP, &[("metadata", "read"), (granted, "read")]);
        let created = new_token(&http, installation, None).await.expect(201);
        let token = created.body["token"].as_str().unwrap();
        for (path, needed) in [
            ("runners", RUNNERS),
            ("runner-groups", RUNNERS),
            ("hosted-runners", ADMINISTRATION),
            ("permissions/self-hosted-runners", ADMINISTRATION),
        ] {
            let path = format!("/orgs/octo-org/actions/{path}");
            let status = if granted == needed { 200 } else { 403 };
            let response = send(&http, Method::GET, &path, token, None).await.expect(status);
            let accepted = response.header("x-accepted-github-permissions");
            assert_eq!(accepted, format!("{needed}=read"), "{path}");
        }
        let path = "/orgs/octo-org/actions/runners/registration-token";
        send(&http, Method::POST, path, token, None).await.expect(403);
    }
}

#[tokio::test]
async fn test_app_signs_with_its_private_key() {
    let fake = Fake::start().await.unwrap();
    let app = fake.add_test_app();
    let installation = fake.add_organization("octo-org").install_app(app.id);
    let http = Http::new(&fake);
    for issuer in [json!(app.id), json!(app.client_id)] {
        let token = sign(
            app.private_key_pem(),
            &json!({"alg": "RS256", "typ": "JWT"}),
            &claims(issuer, -60, 540),
        );
        let path = format!("/app/installations/{installation}/access_tokens");
        send(&http, Method::POST, &path, &token, None).await.expect(201);
    }
}
