//! Methods that wait for changes in a fake.

use std::time::Duration;

use tokio::time::timeout;

use crate::handles::fake::Fake;
use crate::state::ids::RunnerId;
use crate::state::runner::Status;

/// The interval at which a condition is checked if the fake does not change. A condition can become true as time passes.
const INTERVAL: Duration = Duration::from_millis(50);

/// Methods that wait until a condition is true, without a time limit. To limit the wait, use [`tokio::time::timeout`].
impl Fake {
    /// Waits until a condition is true. The condition is checked after every change of the fake, and regularly in between.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # use github_runners_fake::Fake;
    /// let fake = Fake::start().await?;
    /// let org = fake.add_organization("octo-org");
    /// # org.add_runner("build-1");
    /// // ... the program under test registers its runner in another task ...
    /// fake.wait_until(|| org.runners().len() == 1).await;
    /// # Ok(())
    /// # }
    /// ```
    pub async fn wait_until(&self, mut condition: impl FnMut() -> bool) {
        let mut changes = self.changes();
        while !condition() {
            let _ = timeout(INTERVAL, changes.changed()).await;
        }
    }

    /// Waits until a runner is online. If the runner was removed, this waits forever.
    pub async fn wait_until_online(&self, runner: impl Into<RunnerId>) {
        let runner = runner.into();
        let online = || {
            let agent = self.runner(runner).ok();
            let runner = agent.and_then(|agent| agent.runner());
            runner.is_some_and(|runner| runner.status == Status::Online)
        };
        self.wait_until(online).await;
    }

    /// Waits until the fake has received this number of requests since the log of requests was cleared. A request that a
    /// latency delays counts when it has its effect.
    pub async fn wait_for_requests(&self, count: u64) {
        self.wait_until(|| self.received_requests() >= count).await;
    }
}
