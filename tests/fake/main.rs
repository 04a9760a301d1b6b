//! Tests that users of the fake could write. `readme.rs` and `waits.rs` are exact copies of examples in `fake/README.md`.

mod readme;
mod waits;

use github_runners::{Client, RunnerId};
use github_runners_fake::{Fake, Fault, FaultError};

const README: &str = include_str!("../../fake/README.md");

#[test]
fn examples_of_the_readme_are_the_files_of_these_tests() {
    for (file, example) in [
        ("readme.rs", include_str!("readme.rs")),
        ("waits.rs", include_str!("waits.rs")),
    ] {
        let block = format!("\n```rust,ignore\n{example}```\n");
        assert!(README.contains(&block), "fake/README.md and tests/fake/{file} differ");
    }
    assert_eq!(README.matches("```rust,ignore").count(), 2, "every example is run");
}

#[tokio::test]
async fn faults_accept_the_name_that_errors_show() {
    let fake = Fake::start().await.expect("a free port");
    let id = fake.add_organization("octo-org").add_runner("build-1");
    let github = Client::builder().base_url(fake.base_url()).token("any").retries(0);
    let runners = github.build().expect("a client").org("octo-org").runners();
    let error = runners
        .get(RunnerId::new(99))
        .await
        .expect_err("there is no such runner");
    let name = error.operation().expect("the error names its operation");

    let received = fake.requests().pop().expect("a request");
    assert_eq!(received.operation_name(), Some(name));
    let operation = received.operation.expect("a known operation");
    for fault in [
        Fault::status(500).operation(name),
        Fault::status(500).operation(operation),
    ] {
        let fault = fake.fault(fault).expect("a known operation");
        runners.get(id.get()).await.expect_err("the fault hits this operation");
        runners.list().await.expect("the fault does not hit lists");
        assert_eq!(fault.hits(), 1);
        fault.remove();
    }
}

#[tokio::test]
async fn rejects_faults_with_unknown_operations_and_gives_a_hint() {
    let fake = Fake::start().await.expect("a free port");
    for (wrong, hint) in [
        (
            "list_self_hosted_runners_of_org",
            "did you mean \"list_self_hosted_runners_for_org\"?",
        ),
        (
            "actions/list-self-hosted-runner-for-org",
            "did you mean \"actions/list-self-hosted-runners-for-org\"?",
        ),
        ("x", "use an operation id of GitHub's description"),
    ] {
        let refused: FaultError = fake.fault(Fault::reset().operation(wrong)).expect_err(wrong);
        assert_eq!(
            refused.to_string(),
            format!("operation: unknown operation {wrong:?}; {hint}")
        );
    }
}
