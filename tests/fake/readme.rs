use github_runners::{Client, Result, Runners};
use github_runners_fake::{Fake, Fault, NewRunner};

/// The program under test, which deletes idle runners.
async fn scale_down(runners: &Runners) -> Result<()> {
    for runner in runners.list().all().await? {
        if !runner.is_idle() {
            continue;
        }
        match runners.delete(runner.id).await {
            Ok(_) => {}
            // The runner was already deleted, or got a job after the list.
            Err(error) if error.is_not_found() || error.is_busy() => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

#[tokio::test]
async fn keeps_a_runner_that_only_looks_idle() -> std::result::Result<(), Box<dyn std::error::Error>> {
    let fake = Fake::start().await?;
    let org = fake.add_organization("octo-org");
    org.add_runner(NewRunner::new("build-1").labels(["gpu"]).busy());
    org.add_runner("build-2");
    // Lists can show a runner as idle while a job starts.
    fake.fault(Fault::lying_busy())?;

    let github = Client::builder().base_url(fake.base_url()).token("any").build()?;
    scale_down(&github.org("octo-org").runners()).await?;

    let left = org.runners();
    assert_eq!(left.len(), 1);
    assert_eq!(left[0].name, "build-1");
    let deletes = fake.requests().into_iter().filter(|request| request.method == "DELETE");
    assert_eq!(deletes.map(|request| request.status).collect::<Vec<_>>(), [422, 204]);
    Ok(())
}
