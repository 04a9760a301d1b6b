//! The log on the standard error, with a line for every request.

use std::io::Write as _;
use std::str::FromStr;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};
use std::thread;
use std::time::Duration;

use chrono::{DateTime, SecondsFormat, Utc};
use serde_json::json;
use tokio::sync::oneshot;
use tokio::time::timeout;

/// The format in which a fake logs requests to the standard error. The log contains no headers and no bodies, so it
/// contains no tokens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Log {
    /// No log.
    #[default]
    Off,
    /// A line of text for each request.
    Text,
    /// A JSON object on a line for each request.
    Json,
}

impl FromStr for Log {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "off" => Ok(Self::Off),
            "text" => Ok(Self::Text),
            "json" => Ok(Self::Json),
            _ => Err("the log format must be off, text or json"),
        }
    }
}

/// The maximum number of lines that wait to be written.
const QUEUE: usize = 1024;

/// The maximum time that [`AccessLog::flush`] waits for the reader of the standard error.
const FLUSH: Duration = Duration::from_millis(200);

/// The maximum length of a path in a line. Longer paths are cut off.
const LONGEST_PATH: usize = 1024;

/// The content of a line.
#[derive(Debug)]
pub(crate) struct Line<'a> {
    pub(crate) time: DateTime<Utc>,
    pub(crate) method: &'a str,
    pub(crate) path: &'a str,
    pub(crate) operation: Option<&'static str>,
    pub(crate) status: u16,
    pub(crate) took: Duration,
    /// How many faults hit the request.
    pub(crate) faults: usize,
}

/// A message to the thread that writes the log.
#[derive(Debug)]
enum Message {
    Line(String),
    /// The thread signals that all lines before this message are written.
    Flush(oneshot::Sender<()>),
}

/// Writes the log in a separate thread, so that requests do not wait for the reader of the standard error.
#[derive(Debug)]
pub(crate) struct AccessLog {
    format: Log,
    /// The channel to the thread; `None` if the log is off.
    messages: Option<SyncSender<Message>>,
    /// How many lines were dropped since the last written line.
    dropped: AtomicU64,
}

impl AccessLog {
    pub(crate) fn start(format: Log) -> Self {
        let messages = (format != Log::Off).then(|| {
            let (sender, receiver) = sync_channel(QUEUE);
            thread::spawn(move || write_all(&receiver));
            sender
        });
        Self {
            format,
            messages,
            dropped: AtomicU64::new(0),
        }
    }

    pub(crate) fn is_on(&self) -> bool {
        self.messages.is_some()
    }

    /// Writes a line, or drops it if too many lines wait to be written.
    pub(crate) fn write(&self, line: &Line<'_>) {
        let Some(messages) = &self.messages else { return };
        let dropped = self.dropped.swap(0, Ordering::Relaxed);
        if let Some(text) = self.format.render(line, dropped)
            && let Err(TrySendError::Full(_)) = messages.try_send(Message::Line(text))
        {
            self.dropped.fetch_add(dropped + 1, Ordering::Relaxed);
        }
    }

    /// Waits until all previous lines are written. Returns after a short time even if nobody reads the standard error.
    pub(crate) async fn flush(&self) {
        let Some(messages) = &self.messages else { return };
        let (done, written) = oneshot::channel();
        if messages.try_send(Message::Flush(done)).is_ok() {
            let _ = timeout(FLUSH, written).await;
        }
    }
}

fn write_all(messages: &Receiver<Message>) {
    for message in messages {
        match message {
            Message::Line(mut line) => {
                line.push('\n');
                // Ignore errors: if nobody reads the log, the fake keeps running.
                let _ = std::io::stderr().lock().write_all(line.as_bytes());
            }
            Message::Flush(done) => {
                let _ = done.send(());
            }
        }
    }
}

impl Log {
    fn render(self, line: &Line<'_>, dropped: u64) -> Option<String> {
        let path = line.path.get(..LONGEST_PATH).unwrap_or(line.path);
        let time = line.time.to_rfc3339_opts(SecondsFormat::Millis, true);
        let milliseconds = line.took.as_secs_f64() * 1000.0;
        match self {
            Self::Off => None,
            Self::Text => Some(format!(
                "{time} {} {} {} {milliseconds:.1} ms{}{}{}",
                line.status,
                line.method,
                path,
                line.operation
                    .map(|operation| format!(" {operation}"))
                    .unwrap_or_default(),
                if line.faults > 0 { " (faulty)" } else { "" },
                if dropped > 0 {
                    format!(" ({dropped} lines before this one were dropped)")
                } else {
                    String::new()
                },
            )),
            Self::Json => Some(
                json!({
                    "time": time,
                    "method": line.method,
                    "path": path,
                    "operation": line.operation,
                    "status": line.status,
                    "milliseconds": milliseconds,
                    "faults": line.faults,
                    "dropped_lines": dropped,
                })
                .to_string(),
            ),
        }
    }
}
