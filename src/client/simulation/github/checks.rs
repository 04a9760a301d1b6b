//! The checks at the end of the simulation.

use std::hash::Hasher as _;
use std::time::Duration;

use tokio::time::Instant;

use super::GitHub;
use super::credentials::{APP, CALLBACK, STATIC};
use crate::client::simulation::Course;
use crate::client::simulation::account::Account;
use crate::client::simulation::caller::Kind;
use crate::client::simulation::weather::Weather;

impl GitHub {
    /// Checks the state at the end of the simulation.
    pub(in crate::client::simulation) fn finish(&self) -> Course {
        let world = &mut *self.world();
        let weather = world.weather.clone();
        let mut broken = Vec::new();
        for (number, account) in world.accounts.iter_mut().enumerate() {
            if account.in_flight > 0 {
                broken.push(format!("account {number} has requests in flight at the end"));
            }
            broken.extend(account.overrun(weather.points_per_minute, weather.creations));
            if weather.calm && number == STATIC {
                // Different endpoints wait for one another only because of the pace of POST requests.
                for kind in [Kind::Jit, Kind::Token] {
                    let begun = account.begun.iter();
                    let begun = begun.filter(|(_, it)| *it == kind || weather.points_per_minute.is_none());
                    let sent: Vec<Instant> = begun.filter_map(|(call, _)| account.sent.get(call).copied()).collect();
                    if !sent.is_sorted() {
                        let begun = &account.begun;
                        broken.push(format!("calls began in the order {begun:?} and were sent at {sent:?}"));
                    }
                }
            }
            if number == CALLBACK
                && account.credentials > account.requests + account.abandoned + slack(account, &weather)
            {
                let (credentials, requests) = (account.credentials, account.requests);
                broken.push(format!("{requests} requests needed {credentials} credentials"));
            }
            let mut threes = account.rejections.windows(3);
            if number == APP && threes.any(|three| three[2] - three[0] < Duration::from_secs(30)) {
                broken.push("the App's key was rejected three times in 30 seconds".to_owned());
            }
        }
        for broken in broken {
            world.broke(broken);
        }
        Course {
            broken: std::mem::take(&mut world.broken),
            trace: world.trace.finish(),
            history: world.history.take().unwrap_or_default(),
        }
    }
}

/// Returns the number of credentials that may be obtained in addition to one per request. Each limit can stop calls
/// that have just obtained one.
fn slack(account: &Account, weather: &Weather) -> u64 {
    if weather.calm {
        return 0;
    }
    (account.limits + account.requests) * weather.slots as u64
}
