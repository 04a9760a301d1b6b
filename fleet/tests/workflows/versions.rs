//! Versions of the runner application that GitHub will stop accepting.

use chrono::TimeDelta;
use github_runners_fake::{CURRENT_RUNNER_VERSION, NewRunner};

use super::world::{HOUR, World, id};

#[tokio::test(start_paused = true)]
async fn reports_versions_of_owned_runners_that_end_soon() {
    let world = World::start().await;
    let now = world.fake.clock().now();
    let after = |days| Some(now + TimeDelta::days(days));
    world.fake.set_runner_version_deprecation("2.300.0", after(-1), None);
    world
        .fake
        .set_runner_version_deprecation("2.310.0", after(20), after(5));
    world.fake.set_runner_version_deprecation("2.320.0", after(100), None);
    let add = |name: &str, version: &str| world.org.add_runner(NewRunner::new(name).version(version));
    let old = add("ci-old", "2.300.0");
    let soon = [add("ci-soon-1", "2.310.0"), add("ci-soon-2", "2.310.0")];
    add("ci-later", "2.320.0");
    add("ci-current", CURRENT_RUNNER_VERSION);
    let unknown = add("ci-unknown", "1.0.0");
    add("other", "2.300.0");
    world.add_offline("ci-never-connected");
    world.fleet.observe().await.unwrap();
    let report = world.fleet.versions_at_risk(24 * HOUR * 30).await.unwrap();
    let found: Vec<_> = report
        .at_risk
        .iter()
        .map(|it| (it.used.version.as_str(), it.used.runners.clone()))
        .collect();
    assert_eq!(found, [("2.300.0", vec![id(old)]), ("2.310.0", soon.map(id).to_vec())]);
    assert_eq!(report.at_risk[1].first.timestamp(), after(5).unwrap().timestamp());
    assert_eq!(report.unknown.len(), 1);
    assert_eq!(report.unknown[0].runners, [id(unknown)]);
}
