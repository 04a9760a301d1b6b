//! The callers and the calls that they make.

use std::pin::pin;
use std::time::Duration;

use fastrand::Rng;
use futures_util::future::poll_immediate;
use tokio::time::{sleep, timeout};

use super::conditions::Conditions;
use super::github::GitHub;
use crate::operations;
use crate::transport::{Request, Transport};

/// The kind of a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    List,
    Delete,
    /// Creates a just-in-time configuration, which is not safe to retry.
    Jit,
    /// Creates a token, which is safe to retry.
    Token,
}

impl Kind {
    pub(super) fn choose(random: &mut Rng) -> Self {
        *random
            .choice(&[Self::List, Self::List, Self::Delete, Self::Jit, Self::Jit, Self::Token])
            .expect("a non-empty slice")
    }

    pub(super) fn changes(self) -> bool {
        self != Self::List
    }

    pub(super) fn creates(self) -> bool {
        matches!(self, Self::Jit | Self::Token)
    }

    pub(super) fn is_repeatable(self) -> bool {
        self != Self::Jit
    }

    pub(super) fn points(self) -> u32 {
        if self.changes() { 5 } else { 1 }
    }

    /// Returns the name of the endpoint. The pace counts the requests of each endpoint separately. If `exchange` is true,
    /// the request creates an installation token.
    pub(super) fn endpoint(self, exchange: bool) -> &'static str {
        match self {
            Self::List => "list",
            Self::Delete => "delete",
            Self::Jit => "jit",
            Self::Token if exchange => "exchange",
            Self::Token => "token",
        }
    }

    fn request(self, call: u64) -> Request {
        let (org, id) = (format!("call-{call}"), call.to_string());
        let request = match self {
            Self::List => Request::new(&operations::LIST_SELF_HOSTED_RUNNERS_FOR_ORG, &[&"octo-org"]),
            Self::Delete => Request::new(&operations::DELETE_SELF_HOSTED_RUNNER_FROM_ORG, &[&org, &id]),
            Self::Jit => Request::new(&operations::GENERATE_RUNNER_JITCONFIG_FOR_ORG, &[&org]),
            Self::Token => Request::new(&operations::CREATE_REGISTRATION_TOKEN_FOR_ORG, &[&org]),
        };
        let request = request.expect("the parameters are fine");
        match self {
            Self::Jit => request.json(&serde_json::json!({ "name": id })).expect("JSON"),
            _ => request,
        }
    }
}

/// The way in which a caller polls the future of its call.
#[derive(Debug, Clone, Copy)]
enum Polling {
    Awaits,
    /// Drops the future after some time.
    Drops(Duration),
    /// Polls the future once, waits for some time, and then awaits the future.
    Pauses(Duration),
}

/// A caller, which makes a single call.
pub(super) struct Caller {
    number: u64,
    account: usize,
    kind: Kind,
    begins: Duration,
    polling: Polling,
    /// The time after which the caller clears the hold, if it does.
    clears: Option<Duration>,
}

impl Caller {
    pub(super) fn new(number: u64, account: usize, kind: Kind, conditions: Conditions, mut random: Rng) -> Self {
        let milliseconds = |random: &mut Rng, most: u64| Duration::from_millis(random.u64(0..most));
        let begins = milliseconds(&mut random, conditions.spread * 1_000);
        let long = 2 * u64::try_from(conditions.deadline.as_millis()).unwrap_or(u64::MAX);
        let polling = match random.u8(0..8) {
            0 if !conditions.faultless => Polling::Drops(milliseconds(&mut random, 60_000)),
            1 => Polling::Pauses(milliseconds(&mut random, long)),
            _ => Polling::Awaits,
        };
        let clears = (!conditions.faultless && random.u8(0..20) == 0).then(|| milliseconds(&mut random, 60_000));
        Self {
            number,
            account,
            kind,
            begins,
            polling,
            clears,
        }
    }

    pub(super) async fn run(self, transport: Transport, github: GitHub) {
        let Self {
            number, account, kind, ..
        } = self;
        sleep(self.begins).await;
        if let Some(clears) = self.clears {
            sleep(clears).await;
            github.clear(account);
            transport.clear_hold();
        }
        github.begin(number, account, kind);
        let call = async {
            let result = transport.send(kind.request(number)).await;
            github.end(number, account, &result, !matches!(self.polling, Polling::Pauses(_)));
        };
        match self.polling {
            Polling::Awaits => call.await,
            Polling::Drops(after) => {
                if timeout(after, call).await.is_err() {
                    github.leave(number, account);
                }
            }
            Polling::Pauses(time) => {
                let mut call = pin!(call);
                if poll_immediate(call.as_mut()).await.is_none() {
                    sleep(time).await;
                    call.await;
                }
            }
        }
    }
}
