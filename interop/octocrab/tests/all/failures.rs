//! Tests how octocrab handles failures of GitHub and the network.

use std::time::Duration;

use github_runners_fake::Fault;
use octocrab::Error;
use octocrab::models::RunnerId;

use crate::{ORG, World, refused};

#[tokio::test]
async fn rate_limits_have_their_headers() {
    let world = World::new().await;
    let list = async || world.octocrab.actions().list_org_self_hosted_runners(ORG).send().await;

    world
        .fake
        .fault(Fault::secondary_limit(Duration::from_secs(60)).times(1))
        .unwrap();
    let limited = refused(list().await);
    assert_eq!(limited.status_code, 403);
    assert!(limited.message.contains("secondary rate limit"));
    assert_eq!(limited.headers.unwrap()["retry-after"], "60");

    world
        .fake
        .fault(Fault::primary_limit(Duration::from_secs(60)).with_status(429).times(1))
        .unwrap();
    let limited = refused(list().await);
    assert_eq!(limited.status_code, 429);
    let reset = limited.rate_limit_reset_at().unwrap() - world.fake.clock().now();
    assert!((50..=60).contains(&reset.num_seconds()));

    world
        .fake
        .fault(
            Fault::secondary_limit(Duration::from_secs(60))
                .without_headers()
                .times(1),
        )
        .unwrap();
    let limited = refused(list().await);
    assert_eq!(limited.rate_limit_reset, None);
    list().await.unwrap();
}

#[tokio::test]
async fn lost_response_is_an_error() {
    let world = World::new().await;
    let id = world.org.add_runner("build-1");
    world
        .fake
        .fault(Fault::reset().after_effect().method("DELETE"))
        .unwrap();
    let lost = world
        .octocrab
        .actions()
        .delete_org_runner(ORG, RunnerId(id.get()))
        .await;
    assert!(
        matches!(lost, Err(Error::Hyper { .. } | Error::Service { .. })),
        "{lost:?}"
    );
    assert!(world.org.runner(id).is_none());
}

#[tokio::test]
async fn html_page_is_the_error_message() {
    let world = World::new().await;
    let list = async || world.octocrab.actions().list_org_self_hosted_runners(ORG).send().await;
    world.fake.fault(Fault::html(502).times(1)).unwrap();
    let page = refused(list().await);
    assert_eq!(page.status_code, 502);
    assert!(page.message.starts_with("<html>"), "{}", page.message);

    world.fake.fault(Fault::truncated().times(1)).unwrap();
    let cut = list().await;
    assert!(
        matches!(cut, Err(Error::Hyper { .. } | Error::Service { .. })),
        "{cut:?}"
    );
}
