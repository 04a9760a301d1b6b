//! Clock changes in the control API.

use std::time::Duration;

use chrono::{DateTime, Utc};
use hyper::StatusCode;
use serde::Deserialize;

use crate::control::outcome::Refusal;
use crate::state::clock::Clock;

/// The body of a request that changes the clock. The fields are applied in their order.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ClockMove {
    frozen: Option<bool>,
    now: Option<DateTime<Utc>>,
    advance_seconds: Option<f64>,
}

impl ClockMove {
    pub(crate) fn apply(&self, clock: &Clock) -> Result<(), Refusal> {
        let seconds = self.advance_seconds.unwrap_or_default();
        let advance = Duration::try_from_secs_f64(seconds).map_err(|error| {
            Refusal(
                StatusCode::UNPROCESSABLE_ENTITY,
                format!("advance_seconds: {error}; to move the clock back, pass now"),
            )
        })?;
        match self.frozen {
            Some(true) => clock.freeze(),
            Some(false) => clock.resume(),
            None => {}
        }
        if let Some(now) = self.now {
            clock.set(now);
        }
        clock.advance(advance);
        Ok(())
    }
}
