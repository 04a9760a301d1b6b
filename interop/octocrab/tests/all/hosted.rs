//! Tests GitHub-hosted runners and their images.

use serde_json::{Value, json};

use crate::{ORG, World, refused};

#[tokio::test]
async fn creates_updates_and_deletes_a_hosted_runner() {
    let world = World::new().await;
    let hosted = world.octocrab.actions().org(ORG).hosted_runners();
    let created = hosted
        .create(&json!({
            "name": "larger",
            "image": {"id": "ubuntu-latest", "source": "github"},
            "size": "4-core",
            "runner_group_id": 1,
            "maximum_runners": 5,
        }))
        .await
        .unwrap();
    assert_eq!((created.name.as_str(), created.runner_group_id), ("larger", Some(1)));
    // octocrab expects the image in `image`, like GitHub's examples. The fake follows the schema, which has `image_details`.
    assert_eq!(created.image, None);
    assert_eq!(hosted.get(created.id).await.unwrap().maximum_runners, Some(5));
    let changed = hosted.update(created.id, &json!({"maximum_runners": 7})).await.unwrap();
    assert_eq!(changed.maximum_runners, Some(7));
    let list = hosted.list().await.unwrap();
    assert_eq!((list.total_count, list.runners), (1, vec![changed]));

    // GitHub returns 202 with the runner in its last state. octocrab ignores the body.
    hosted.delete(created.id).await.unwrap();
    assert_eq!(world.fake.requests().last().unwrap().status, 202);
    assert_eq!(refused(hosted.get(created.id + 1).await).status_code, 404);
}

#[tokio::test]
async fn lists_and_deletes_custom_images() {
    let world = World::new().await;
    let hosted = world.octocrab.actions().org(ORG).hosted_runners();
    let id = world.org.add_custom_image("tools", ["1.0.0", "1.1.0"]).to_string();

    assert_eq!(hosted.list_custom_images().await.unwrap()["total_count"], 1);
    assert_eq!(hosted.get_custom_image(&id).await.unwrap()["name"], "tools");
    assert_eq!(hosted.list_custom_image_versions(&id).await.unwrap()["total_count"], 2);
    assert_eq!(
        hosted.get_custom_image_version(&id, "1.0.0").await.unwrap()["version"],
        "1.0.0"
    );
    hosted.delete_custom_image_version(&id, "1.0.0").await.unwrap();
    assert_eq!(
        refused(hosted.get_custom_image_version(&id, "1.0.0").await).status_code,
        404
    );
    hosted.delete_custom_image(&id).await.unwrap();
    assert_eq!(hosted.list_custom_images().await.unwrap()["total_count"], 0);
}

#[tokio::test]
async fn lists_the_catalog() {
    let world = World::new().await;
    let hosted = world.octocrab.actions().org(ORG).hosted_runners();
    let some = |list: Value| list["total_count"].as_u64().unwrap() > 0;
    assert!(some(hosted.list_github_owned_images().await.unwrap()));
    assert!(some(hosted.list_partner_images().await.unwrap()));
    assert!(some(hosted.get_machine_sizes().await.unwrap()));
    assert!(some(hosted.get_platforms().await.unwrap()));
    assert!(hosted.get_limits().await.unwrap()["public_ips"]["maximum"].is_u64());
}
