//! Tests the installations of a GitHub App and their repositories over real sockets against the fake.

#![cfg(feature = "app")]

use github_runners::{Client, GitHubApp, PrivateKey, Scope};
use github_runners_fake::{Fake, ScopeId};

// Keys that only these tests use.
const KEY: &str = include_str!("../src/auth/app/keys/pkcs8.pem");
const PUBLIC_KEY: &str = include_str!("../src/auth/app/keys/public.pem");

const APP: u64 = 123;

fn app() -> GitHubApp {
    GitHubApp::new(APP, PrivateKey::from_pem(KEY).expect("a key"))
}

async fn start() -> (Fake, Client) {
    let fake = Fake::builder()
        .accept_tokens([""; 0])
        .start()
        .await
        .expect("a free port");
    fake.add_app(APP, PUBLIC_KEY).expect("a public key");
    let github = Client::builder().base_url(fake.base_url()).credential(app()).build();
    (fake, github.expect("a valid client"))
}

#[tokio::test]
async fn lists_the_scopes_of_all_installations() {
    let (fake, github) = start().await;
    let mut expected = Vec::new();
    for number in 0..7 {
        let name = format!("org-{number}");
        fake.add_organization(&name).install_app(APP);
        expected.push(Some(Scope::organization(name)));
    }
    fake.add_enterprise("octo-enterprise").install_app(APP);
    expected.push(Some(Scope::enterprise("octo-enterprise")));
    fake.add_repository("octocat", "hello-world").install_app(APP);
    // Users do not have runners.
    expected.push(None);
    let installations = github.installations().per_page(2).all().await.expect("a list");
    let scopes: Vec<Option<Scope>> = installations.iter().map(|it| it.scope()).collect();
    assert_eq!(scopes, expected);
}

#[tokio::test]
async fn lists_the_runners_of_every_installation() {
    let (fake, github) = start().await;
    for name in ["one", "two"] {
        let organization = fake.add_organization(name);
        organization.add_runner(format!("{name}-1").as_str());
        organization.install_app(APP);
    }
    let mut names = Vec::new();
    for installation in github.installations().all().await.expect("a list") {
        let installed = github.with_credential(app().installation(installation.id));
        let scope = installation.scope().expect("an organization");
        let runners = installed.runners(scope).list().all().await.expect("a list");
        names.extend(runners.into_iter().map(|runner| runner.name));
    }
    assert_eq!(names, ["one-1", "two-1"]);
}

#[tokio::test]
async fn lists_the_repositories_of_an_installation() {
    let (fake, github) = start().await;
    let organization = fake.add_organization("octo-org");
    organization.install_app(APP);
    let ids: Vec<ScopeId> = ["a", "b", "c"]
        .map(|name| fake.add_repository("octo-org", name).id())
        .to_vec();
    fake.add_repository("other-org", "d");
    let installed = github.with_credential(app().installation_for_org("octo-org"));
    let repositories = installed
        .installation_repositories()
        .per_page(2)
        .all()
        .await
        .expect("a list");
    let listed: Vec<String> = repositories.iter().map(|it| it.id.to_string()).collect();
    assert_eq!(listed, ids.iter().map(ToString::to_string).collect::<Vec<_>>());

    let restricted = github.with_credential(app().installation_for_org("octo-org").repositories(["b"]));
    let repositories = restricted.installation_repositories().all().await.expect("a list");
    assert_eq!(
        repositories.iter().map(|it| it.name.as_str()).collect::<Vec<_>>(),
        ["b"]
    );
    let repositories = restricted.org("octo-org").repositories().all().await.expect("a list");
    assert_eq!(
        repositories.iter().map(|it| it.name.as_str()).collect::<Vec<_>>(),
        ["b"]
    );
    let hidden = restricted.repo("octo-org", "a").id().await.expect_err("no access");
    assert!(hidden.is_not_found(), "{hidden}");
}
