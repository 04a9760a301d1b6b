use std::error::Error;
use std::time::Duration;

use github_runners::Client;
use github_runners_fake::{Fake, Fault};
use tokio::time::Instant;

#[tokio::test(start_paused = true)]
async fn waits_out_a_secondary_rate_limit() -> Result<(), Box<dyn Error>> {
    let fake = Fake::builder().follow_tokio_clock().start().await?;
    fake.add_organization("octo-org").add_runner("build-1");
    let minute = Duration::from_secs(60);
    fake.fault(Fault::secondary_limit(minute).nth(1).lasting())?;

    let github = Client::builder().base_url(fake.base_url()).token("any").build()?;
    let begin = Instant::now();
    let runners = github.org("octo-org").runners().list().all().await?;

    assert_eq!(runners.len(), 1);
    assert!(begin.elapsed() >= minute);
    // The first request exceeds the limit. The second one is sent after the limit.
    let requests = fake.requests();
    assert_eq!(requests.len(), 2);
    assert!(requests.iter().all(|request| !request.limited));
    Ok(())
}
