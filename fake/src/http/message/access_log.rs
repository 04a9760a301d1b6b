//! A line for every request.

use std::io::Write as _;
use std::str::FromStr;
use std::time::Duration;

use chrono::{DateTime, SecondsFormat, Utc};
use serde_json::json;

/// Whether and how a fake logs requests, to the standard error. Neither headers nor bodies are in it, so no token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Log {
    /// No log.
    #[default]
    Off,
    /// A line for people.
    Text,
    /// An object of JSON on each line.
    Json,
}

impl FromStr for Log {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "off" => Ok(Self::Off),
            "text" => Ok(Self::Text),
            "json" => Ok(Self::Json),
            _ => Err("a log is off, text or json"),
        }
    }
}

/// What is told of a request.
#[derive(Debug)]
pub(crate) struct Line<'a> {
    pub(crate) time: DateTime<Utc>,
    pub(crate) method: &'a str,
    pub(crate) path: &'a str,
    pub(crate) operation: Option<&'static str>,
    pub(crate) status: u16,
    pub(crate) took: Duration,
    /// How many faults befell it.
    pub(crate) faults: usize,
}

impl Log {
    pub(crate) fn write(self, line: &Line<'_>) {
        let Some(mut text) = self.render(line) else { return };
        text.push('\n');
        // A log that nobody takes must not stop the fake.
        let _ = std::io::stderr().lock().write_all(text.as_bytes());
    }

    fn render(self, line: &Line<'_>) -> Option<String> {
        let time = line.time.to_rfc3339_opts(SecondsFormat::Millis, true);
        let milliseconds = line.took.as_secs_f64() * 1000.0;
        match self {
            Self::Off => None,
            Self::Text => Some(format!(
                "{time} {} {} {} {milliseconds:.1} ms{}{}",
                line.status,
                line.method,
                line.path,
                line.operation
                    .map(|operation| format!(" {operation}"))
                    .unwrap_or_default(),
                if line.faults > 0 { " (faulty)" } else { "" },
            )),
            Self::Json => Some(
                json!({
                    "time": time,
                    "method": line.method,
                    "path": line.path,
                    "operation": line.operation,
                    "status": line.status,
                    "milliseconds": milliseconds,
                    "faults": line.faults,
                })
                .to_string(),
            ),
        }
    }
}
