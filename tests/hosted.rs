//! Tests GitHub-hosted runners over real sockets against the fake.

use github_runners::{
    Client, CreateHostedRunner, CreateHostedRunnerImage, Error, HostedRunnerId, ImageVersion, RunnerGroupId,
    UpdateHostedRunner,
};
use github_runners_fake::{Fake, Fault};

async fn start() -> (Fake, Client) {
    let fake = Fake::start().await.expect("a free port");
    let github = Client::builder().base_url(fake.base_url()).token("t0ken").build();
    (fake, github.expect("a valid client"))
}

fn new(name: &str) -> CreateHostedRunner {
    let image = CreateHostedRunnerImage::github("ubuntu-24.04");
    CreateHostedRunner::new(name, image, "4-core", RunnerGroupId::DEFAULT).maximum_runners(7)
}

#[tokio::test]
async fn creates_updates_and_deletes_hosted_runners() {
    let (fake, github) = start().await;
    fake.add_organization("octo-org");
    fake.add_enterprise("octo-enterprise");
    for hosted in [
        github.org("octo-org").hosted_runners(),
        github.enterprise("octo-enterprise").hosted_runners(),
    ] {
        let created = hosted.create(&new("large")).await.expect("created");
        assert_eq!((created.name.as_str(), created.maximum_runners), ("large", Some(7)));
        assert_eq!(hosted.get(created.id).await.expect("the runner").id, created.id);
        assert_eq!(hosted.list().all().await.expect("a list").len(), 1);
        let found = hosted.find_by_name("large").await.expect("a list");
        assert_eq!(found.map(|runner| runner.id), Some(created.id));
        assert!(hosted.find_by_name("LARGE").await.expect("a list").is_none());
        let update = UpdateHostedRunner::new().name("larger");
        assert_eq!(
            hosted.update(created.id, &update).await.expect("updated").name,
            "larger"
        );
        assert_eq!(
            fake.requests().pop().and_then(|it| it.json()),
            Some(serde_json::json!({ "name": "larger" }))
        );
        assert_eq!(
            hosted.delete(created.id).await.expect("deletion started").id,
            created.id
        );
        assert!(
            hosted
                .get(HostedRunnerId::new(99))
                .await
                .expect_err("no such runner")
                .is_not_found()
        );
    }
}

#[tokio::test]
async fn lists_images_sizes_and_platforms() {
    let (fake, github) = start().await;
    fake.add_organization("octo-org");
    fake.add_enterprise("octo-enterprise");
    for hosted in [
        github.org("octo-org").hosted_runners(),
        github.enterprise("octo-enterprise").hosted_runners(),
    ] {
        assert!(!hosted.github_images().await.expect("images").is_empty());
        hosted.partner_images().await.expect("images");
        assert!(
            hosted
                .machine_sizes()
                .await
                .expect("sizes")
                .iter()
                .any(|it| it.id == "4-core")
        );
        assert!(
            hosted
                .platforms()
                .await
                .expect("platforms")
                .contains(&"linux-x64".to_owned())
        );
        assert!(hosted.limits().await.expect("limits").public_ips.maximum > 0);
        let images = hosted.custom_images();
        assert!(images.list().await.expect("a list").is_empty());
        let id = github_runners::CustomImageId::new(1);
        let version: ImageVersion = "1.0.0".parse().expect("a version");
        for missing in [
            images.get(id).await.map(|_| ()),
            images.delete(id).await.map(drop),
            images.versions(id).await.map(|_| ()),
            images.version(id, &version).await.map(|_| ()),
            images.delete_version(id, &version).await.map(drop),
        ] {
            assert!(missing.expect_err("no such image").is_not_found());
        }
    }
}

#[tokio::test]
async fn rejects_invalid_input_before_sending() {
    let (fake, github) = start().await;
    let hosted = github.org("octo-org").hosted_runners();
    for result in [
        hosted.create(&new("")).await,
        hosted
            .update(HostedRunnerId::new(1), &UpdateHostedRunner::new().name(""))
            .await,
    ] {
        match result.expect_err("the name is empty") {
            Error::Invalid(error) => assert_eq!(error.field(), "name"),
            other => panic!("not rejected: {other}"),
        }
    }
    assert!(fake.requests().is_empty());
}

#[tokio::test]
async fn rejects_an_image_without_an_id() {
    let (fake, github) = start().await;
    fake.add_organization("octo-org");
    let new = CreateHostedRunner::new("large", CreateHostedRunnerImage::new(), "4-core", 1);
    match github.org("octo-org").hosted_runners().create(&new).await {
        Err(Error::Invalid(error)) => assert_eq!(error.field(), "image"),
        other => panic!("{other:?}"),
    }
    assert!(fake.requests().is_empty());
}

#[tokio::test]
async fn does_not_decode_versions_as_an_empty_list_of_images() {
    let (fake, github) = start().await;
    fake.add_organization("octo-org");
    let description = github_runners_spec::description();
    let example = &description["components"]["examples"]["actions-hosted-runner-custom-image-versions"]["value"];
    assert!(example["image_versions"].is_array(), "{example}");
    let response = Fault::status(200)
        .body(example.to_string())
        .header("Content-Type", "application/json");
    fake.fault(response).expect("a valid fault");
    let images = github.org("octo-org").hosted_runners().custom_images();
    let error = images.list().await.expect_err("the body has no images");
    assert!(matches!(error, Error::Decode(_)), "{error}");
    assert!(error.to_string().contains("image_versions"), "{error}");
}
