//! Waits for something to happen in a fake.

use std::time::Duration;

use tokio::time::timeout;

use crate::handles::fake::Fake;
use crate::state::ids::RunnerId;
use crate::state::runner::Status;

/// How often a condition is checked without a change: time can make it true.
const TICK: Duration = Duration::from_millis(50);

/// These never end if the condition stays false. Use [`tokio::time::timeout`] to limit them.
impl Fake {
    /// Waits until a condition is true. The condition is checked after every change.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # use github_runners_fake::Fake;
    /// let fake = Fake::start().await?;
    /// let org = fake.add_organization("octo-org");
    /// # org.add_runner("build-1");
    /// // ... the program under test registers its runners in another task, and:
    /// fake.wait_until(|| org.runners().len() == 1).await;
    /// # Ok(())
    /// # }
    /// ```
    pub async fn wait_until(&self, mut condition: impl FnMut() -> bool) {
        let mut changes = self.changes();
        while !condition() {
            // Neither a change nor the end of the time is an error.
            let _ = timeout(TICK, changes.changed()).await;
        }
    }

    /// Waits until a runner is online. A runner that is gone never is.
    pub async fn wait_until_online(&self, runner: impl Into<RunnerId>) {
        let runner = runner.into();
        let online = || {
            let agent = self.runner(runner).ok();
            let runner = agent.and_then(|agent| agent.runner());
            runner.is_some_and(|runner| runner.status == Status::Online)
        };
        self.wait_until(online).await;
    }

    /// Waits until so many requests came since the log of requests was emptied. Requests that wait because of a fault count
    /// when they have their effect.
    pub async fn wait_for_requests(&self, count: u64) {
        self.wait_until(|| self.received_requests() >= count).await;
    }
}
