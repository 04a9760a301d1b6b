//! The policy for the removal of idle runners.

use std::fmt;
use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

use futures_util::future::BoxFuture;
use github_runners::Runner;

/// The report of a runner's machine: no job runs or can start, a job might run, or the machine did not respond.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Proof {
    /// No job is running on the machine, and no job will start before the removal has ended. See [`RemovalPolicy::proof`].
    Idle,
    /// A job is running or might start.
    Busy,
    /// The machine did not respond.
    Unknown,
}

type Prove = Arc<dyn Fn(Runner) -> BoxFuture<'static, Proof> + Send + Sync>;

/// The policy that decides when [`Fleet::remove_if_idle`](crate::Fleet::remove_if_idle) removes a runner.
///
/// [`Fleet::drain`](crate::Fleet::drain) uses only the idle time and the proof.
#[derive(Clone)]
#[must_use = "a policy does nothing until it is passed to a removal"]
pub struct RemovalPolicy {
    pub(super) min_idle: Duration,
    pub(super) min_age: Duration,
    pub(super) observations: u32,
    prove: Option<Prove>,
}

impl Default for RemovalPolicy {
    fn default() -> Self {
        Self::new()
    }
}

impl RemovalPolicy {
    /// Creates a policy for runners that have been idle for 5 minutes over at least two observations, without a proof.
    pub fn new() -> Self {
        Self {
            min_idle: Duration::from_secs(5 * 60),
            min_age: Duration::ZERO,
            observations: 2,
            prove: None,
        }
    }

    /// Sets how long a runner must have been idle. The default is 5 minutes.
    ///
    /// A longer time makes it less likely that a job has just started, but does not rule it out.
    pub fn min_idle(mut self, time: Duration) -> Self {
        self.min_idle = time;
        self
    }

    /// Sets the minimum time since the fleet first observed the runner. The default is zero.
    pub fn min_age(mut self, age: Duration) -> Self {
        self.min_age = age;
        self
    }

    /// Sets the number of consecutive observations in which a runner must have been idle. The default is 2.
    pub fn observations(mut self, observations: u32) -> Self {
        self.observations = observations;
        self
    }

    /// Sets a function that asks the machine whether a job is running. The function is called last, just before the runner
    /// is deleted.
    ///
    /// After a job has started, GitHub usually updates `busy` within a minute; there is a report of 12 minutes. Until then,
    /// deleting the runner succeeds and kills the job. Only the machine knows whether a job is running: for example, the
    /// process `Runner.Worker` exists while a job runs.
    ///
    /// Return [`Proof::Idle`] only if no job can start before the removal has ended. So if no job is running, stop the
    /// runner application before you return. If the function only checks, a job can start between the check and the
    /// deletion. That takes milliseconds, or minutes if GitHub cannot be reached.
    ///
    /// The removal can still fail after the proof. Then start the application again, or let a
    /// [sweep](crate::Fleet::sweep) delete the runner.
    ///
    /// ```
    /// use github_runners_fleet::{Proof, RemovalPolicy};
    ///
    /// # async fn stop_if_no_job_runs(machine: &str) -> std::io::Result<bool> { Ok(true) }
    /// let policy = RemovalPolicy::new().proof(|runner| async move {
    ///     match stop_if_no_job_runs(&runner.name).await {
    ///         Ok(true) => Proof::Idle,
    ///         Ok(false) => Proof::Busy,
    ///         Err(_) => Proof::Unknown,
    ///     }
    /// });
    /// # let _ = policy;
    /// ```
    pub fn proof<P, F>(mut self, prove: P) -> Self
    where
        P: Fn(Runner) -> F + Send + Sync + 'static,
        F: Future<Output = Proof> + Send + 'static,
    {
        self.prove = Some(Arc::new(move |runner| Box::pin(prove(runner))));
        self
    }

    /// Returns how long a runner must have been idle.
    pub(crate) fn idle_time(&self) -> Duration {
        self.min_idle
    }

    /// Asks the machine with the function of [`proof`](Self::proof). Returns [`Proof::Idle`] if the policy has no function.
    pub(crate) async fn ask(&self, runner: &Runner) -> Proof {
        match &self.prove {
            Some(prove) => prove(runner.clone()).await,
            None => Proof::Idle,
        }
    }
}

impl fmt::Debug for RemovalPolicy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RemovalPolicy")
            .field("min_idle", &self.min_idle)
            .field("min_age", &self.min_age)
            .field("observations", &self.observations)
            .field("proof", &self.prove.is_some())
            .finish()
    }
}
