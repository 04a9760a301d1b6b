//! The deprecation dates of a version of the runner application.

use chrono::{DateTime, Utc};

use crate::models::generated::RunnerVersionDeprecation;

impl RunnerVersionDeprecation {
    /// Returns the earlier of the two dates: the end of registrations and the end of running jobs.
    ///
    /// Returns `None` if GitHub has not announced a date.
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
    fn first_date_is_the_earlier_announced_date() {
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
