use github_runners_fake::{Fake, Fault, NewRunner};
use octocrab::{Error, Octocrab};

/// The program under test. It deletes idle runners.
async fn scale_down(github: &Octocrab, org: &str) -> octocrab::Result<()> {
    let actions = github.actions();
    let first = actions.list_org_self_hosted_runners(org).per_page(100).send().await?;
    for runner in github.all_pages(first).await? {
        if runner.busy {
            continue;
        }
        match actions.delete_org_runner(org, runner.id).await {
            // The runner is gone, or it has received a job since the list was read.
            Err(Error::GitHub { source, .. }) if [404, 422].contains(&source.status_code.as_u16()) => {}
            deleted => deleted?,
        }
    }
    Ok(())
}

#[tokio::test]
async fn does_not_delete_a_runner_that_only_looks_idle() -> Result<(), Box<dyn std::error::Error>> {
    let fake = Fake::start().await?;
    let org = fake.add_organization("octo-org");
    org.add_runner(NewRunner::new("build-1").labels(["gpu"]).busy());
    org.add_runner("build-2");
    // While a job starts, GitHub's list can still report the runner as idle.
    fake.fault(Fault::lying_busy())?;

    let github = Octocrab::builder()
        .base_uri(fake.base_url())?
        .personal_token("any")
        .build()?;
    scale_down(&github, "octo-org").await?;

    let left = org.runners();
    assert_eq!(left.len(), 1);
    assert_eq!(left[0].name, "build-1");
    let deletes = fake.requests().into_iter().filter(|request| request.method == "DELETE");
    assert_eq!(deletes.map(|request| request.status).collect::<Vec<_>>(), [422, 204]);
    Ok(())
}
