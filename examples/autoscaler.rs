//! Keeps a number of idle just-in-time runners in an organization.
//!
//! ```text
//! GITHUB_TOKEN=… cargo run --example autoscaler -- octo-org 3 ./start-machine.sh
//! ```
//!
//! The script receives the runner's name as its argument, and the configuration for `./run.sh` in an environment variable.

use std::collections::HashMap;
use std::process::Command;
use std::time::Duration;
use std::{env, io};

use github_runners::{Client, JitConfig, NewJitConfig, Runner, RunnerGroupId, RunnerId, Runners};
use tokio::time::{Instant, sleep};

/// The prefix of the runners that belong to this program. The program never changes other runners.
pub(crate) const PREFIX: &str = "autoscaler-";

/// The maximum time until a new runner is online.
const MAX_BOOT_TIME: Duration = Duration::from_secs(300);
/// The maximum time for which a new runner can be missing from GitHub's list.
const MAX_LIST_DELAY: Duration = Duration::from_secs(30);

/// The runners that are not online yet, with the time of their creation.
pub(crate) type Booting = HashMap<RunnerId, Instant>;

/// Creates missing runners and removes surplus runners.
pub(crate) async fn reconcile(
    runners: &Runners,
    wanted: usize,
    booting: &mut Booting,
    start: impl Fn(JitConfig) -> io::Result<()>,
) -> Result<(), Box<dyn std::error::Error>> {
    let mut owned = runners.list().all().await?;
    owned.retain(|runner| runner.name.starts_with(PREFIX));
    booting.retain(|id, since| since.elapsed() < MAX_LIST_DELAY || owned.iter().any(|runner| runner.id == *id));
    for runner in &owned {
        if !runner.is_offline() {
            booting.remove(&runner.id);
        } else if !runner.busy && booting.entry(runner.id).or_insert_with(Instant::now).elapsed() > MAX_BOOT_TIME {
            delete(runners, runner.id).await?;
        }
    }
    let idle: Vec<&Runner> = owned.iter().filter(|runner| runner.is_idle()).collect();
    for _ in idle.len() + booting.len()..wanted {
        let jit = create(runners).await?;
        booting.insert(jit.runner.id, Instant::now());
        start(jit)?;
    }
    // GitHub can report `busy` late, so this can delete a runner with a job. `github_runners_fleet::Fleet::drain` is safer.
    for runner in idle.iter().skip(wanted) {
        delete(runners, runner.id).await?;
    }
    Ok(())
}

async fn create(runners: &Runners) -> github_runners::Result<JitConfig> {
    let name = format!("{PREFIX}{:016x}", fastrand::u64(..));
    let new = NewJitConfig::new(&name, RunnerGroupId::DEFAULT, ["self-hosted", "linux"]);
    let created = runners.create_jit_config(&new).await;
    if matches!(&created, Err(error) if error.may_have_happened()) {
        // No other call uses this name. If the runner exists, its configuration is lost, so it can never run a job.
        if let Some(runner) = runners.find_by_name(&name).await? {
            delete(runners, runner.id).await?;
        }
        return runners.create_jit_config(&new).await;
    }
    created
}

/// Deletes a runner, unless it has received a job or is gone.
async fn delete(runners: &Runners, id: RunnerId) -> github_runners::Result<()> {
    match runners.delete(id).await {
        Err(error) if !error.is_busy() && !error.is_not_found() => Err(error),
        _ => Ok(()),
    }
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [organization, wanted, command] = <[_; 3]>::try_from(arguments).map_err(|_| "usage: ORG COUNT COMMAND")?;
    let start = |jit: JitConfig| {
        let run = jit.run_command().build().map_err(io::Error::other)?;
        let (variable, secret) = run.environment();
        let mut machine = Command::new(&command);
        machine.arg(&jit.runner.name).env(variable, secret.expose_secret());
        machine.spawn().map(drop)
    };
    let runners = Client::from_env()?.org(organization).runners();
    let (wanted, mut booting) = (wanted.parse()?, Booting::new());
    loop {
        if let Err(error) = reconcile(&runners, wanted, &mut booting, start).await {
            eprintln!("{error}");
        }
        sleep(Duration::from_secs(15)).await;
    }
}
