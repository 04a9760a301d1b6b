//! When GitHub stops accepting a version of the runner application.

use chrono::{DateTime, Utc};

use crate::models::generated::RunnerVersionDeprecation;

impl RunnerVersionDeprecation {
    /// Returns the first date on which GitHub refuses something to this version: registrations, or running jobs.
    ///
    /// `None` means that neither date has been announced.
    pub fn first_date(&self) -> Option<DateTime<Utc>> {
        let dates = [self.registration_deprecates_at, self.runtime_deprecates_at];
        dates.into_iter().flatten().min()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn first_date_is_the_earlier_of_those_announced() {
        let (early, late) = ("2026-09-25T00:00:00Z", "2026-12-01T00:00:00Z");
        for (registration, runtime, first) in [
            (Some(early), Some(late), Some(early)),
            (Some(late), Some(early), Some(early)),
            (None, Some(late), Some(late)),
            (Some(early), None, Some(early)),
            (None, None, None),
        ] {
            let deprecation: RunnerVersionDeprecation = serde_json::from_value(json!({
                "runner_version": "2.328.0", "registration_deprecates_at": registration, "runtime_deprecates_at": runtime
            }))
            .expect("a deprecation");
            let first = first.map(|date| date.parse::<DateTime<Utc>>().expect("a date"));
            assert_eq!(deprecation.first_date(), first);
        }
    }
}
