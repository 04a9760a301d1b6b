//! Tests octocrab as a GitHub App, which signs a JSON web token, gets an installation token and uses the token.

use std::time::Duration;

use github_runners_fake::{Fake, NewRunner};
use octocrab::Octocrab;
use octocrab::models::apps::CreateInstallationAccessToken;
use octocrab::models::{AppId, InstallationId, RepositoryId};

use crate::{ORG, REPO, refused};

const APP: u64 = 123;
/// The key pair of the fake's tests, which is not used anywhere else.
const KEY: &str = include_str!("../../../../fake/tests/keys/app.pem");
const OTHER_KEY: &str = include_str!("../../../../fake/tests/keys/other.pem");
const PUBLIC_KEY: &str = include_str!("../../../../fake/tests/keys/app.pub.pem");

async fn start() -> (Fake, Octocrab, InstallationId) {
    let fake = Fake::start().await.unwrap();
    let org = fake.add_organization(ORG);
    fake.add_repository(ORG, REPO);
    org.add_runner(NewRunner::new("build-1"));
    fake.add_app(APP, PUBLIC_KEY).unwrap();
    let installation = org.install_app(APP);
    let octocrab = client(&fake, KEY);
    (fake, octocrab, InstallationId(installation.get()))
}

fn client(fake: &Fake, key: &str) -> Octocrab {
    let builder = Octocrab::builder().base_uri(fake.base_url()).unwrap();
    builder.app_from_rsa_pem(AppId(APP), key).unwrap().build().unwrap()
}

#[tokio::test]
async fn lists_runners_with_an_installation_token() {
    let (fake, app, id) = start().await;
    let found = app.apps().get_org_installation(ORG).await.unwrap();
    assert_eq!((found.id, found.app_id), (id, Some(AppId(APP))));
    assert_eq!(app.apps().get_repository_installation(ORG, REPO).await.unwrap().id, id);

    let installation = app.installation(id).unwrap();
    for _ in 0..2 {
        let list = installation
            .actions()
            .list_org_self_hosted_runners(ORG)
            .send()
            .await
            .unwrap();
        assert_eq!(list.total_count, Some(1));
    }
    let tokens = fake.requests();
    let tokens = tokens.iter().filter(|request| request.path.ends_with("/access_tokens"));
    assert_eq!(tokens.count(), 1, "octocrab reuses its token");
}

#[tokio::test]
async fn restricted_token_has_few_permissions_and_expires() {
    let (fake, app, id) = start().await;
    let repository = RepositoryId(fake.add_repository(ORG, "other").id().get());
    let narrow = CreateInstallationAccessToken {
        repository_ids: Some(vec![repository]),
        permissions: Some([("administration".to_owned(), "read".to_owned())].into()),
        ..Default::default()
    };
    let token = app.apps().create_installation_access_token(id, &narrow).await.unwrap();
    assert_eq!(token.repositories.unwrap()[0].id, repository);
    let narrowed = Octocrab::builder().base_uri(fake.base_url()).unwrap();
    let narrowed = narrowed.personal_token(token.token).build().unwrap();
    let actions = narrowed.actions();

    actions
        .list_repo_self_hosted_runners(ORG, "other")
        .send()
        .await
        .unwrap();
    let elsewhere = actions.list_repo_self_hosted_runners(ORG, REPO).send().await;
    assert_eq!(refused(elsewhere).status_code, 404);
    let writing = actions.create_repo_runner_registration_token(ORG, "other").await;
    assert_eq!(refused(writing).message, "Resource not accessible by integration");
    fake.clock().advance(Duration::from_secs(3600));
    let late = actions.list_repo_self_hosted_runners(ORG, "other").send().await;
    assert_eq!(refused(late).message, "Bad credentials");
}

#[tokio::test]
async fn rejects_the_key_of_another_app() {
    let (fake, _, _) = start().await;
    let refusal = refused(client(&fake, OTHER_KEY).apps().get_org_installation(ORG).await);
    assert_eq!(refusal.status_code, 401);
}
