//! A fake with an organization, and a fleet of its runners.

use std::time::Duration;

use github_runners::{Client, ClientBuilder, RunnerId};
use github_runners_fake::{Fake, JobState, NewRunner as FakeRunner, RunnerId as FakeId, Scope};
use github_runners_fleet::{Creation, Fleet, NameGenerator, NewRunner, Owned};

pub(crate) const SECOND: Duration = Duration::from_secs(1);
pub(crate) const MINUTE: Duration = Duration::from_secs(60);
pub(crate) const HOUR: Duration = Duration::from_secs(3600);

pub(crate) const CREATE: &str = "actions/generate-runner-jitconfig-for-org";
pub(crate) const LIST: &str = "actions/list-self-hosted-runners-for-org";
pub(crate) const DELETE: &str = "actions/delete-self-hosted-runner-from-org";

pub(crate) struct World {
    pub(crate) fake: Fake,
    pub(crate) org: Scope,
    pub(crate) github: Client,
    pub(crate) fleet: Fleet,
}

/// Converts an id of the fake to an id of the client.
pub(crate) fn id(id: FakeId) -> RunnerId {
    id.get().into()
}

pub(crate) fn client(fake: &Fake) -> Client {
    builder(fake).build().unwrap()
}

fn builder(fake: &Fake) -> ClientBuilder {
    Client::builder().base_url(fake.base_url()).token("t0ken")
}

impl World {
    /// Starts an organization whose fleet owns the prefix `ci-`. The test has to pause tokio's clock.
    pub(crate) async fn start() -> Self {
        Self::start_with(|client| client).await
    }

    /// Like [`start`](Self::start), with options for the client.
    pub(crate) async fn start_with(options: impl FnOnce(ClientBuilder) -> ClientBuilder) -> Self {
        let fake = Fake::builder().seed(1).follow_tokio_clock().start().await.unwrap();
        let org = fake.add_organization("octo-org");
        let github = options(builder(&fake)).build().unwrap();
        let fleet = Self::fleet_of(&github);
        Self {
            fake,
            org,
            github,
            fleet,
        }
    }

    pub(crate) fn fleet_of(github: &Client) -> Fleet {
        Fleet::new(github.org("octo-org").runners(), Owned::prefix("ci-")).unwrap()
    }

    pub(crate) fn names(&self) -> Vec<String> {
        self.org.runners().into_iter().map(|runner| runner.name).collect()
    }

    /// Returns the operation ids of the requests since the last call.
    pub(crate) fn operations(&self) -> Vec<&'static str> {
        let requests = self.fake.requests();
        self.fake.clear_requests();
        requests.into_iter().filter_map(|request| request.operation).collect()
    }

    pub(crate) fn jobs(&self, state: JobState) -> usize {
        self.fake.jobs().iter().filter(|job| job.state == state).count()
    }

    /// Adds an offline runner, like a just-in-time runner whose machine has not booted.
    pub(crate) fn add_offline(&self, name: &str) -> FakeId {
        self.org.add_runner(FakeRunner::new(name).ephemeral().never_connected())
    }

    /// Observes the fleet once a minute.
    pub(crate) async fn observe_for(&self, minutes: u32) {
        for _ in 0..minutes {
            self.fleet.observe().await.unwrap();
            tokio::time::sleep(MINUTE).await;
        }
    }
}

pub(crate) fn fresh() -> NewRunner {
    NewRunner::new(NameGenerator::new("ci-").unwrap().next_name(), 1, ["linux"])
}

pub(crate) fn named(name: &str) -> NewRunner {
    NewRunner::new(name, 1, ["linux"])
}

pub(crate) fn created(creation: Creation) -> github_runners::JitConfig {
    creation.into_jit().expect("a configuration")
}
