//! The format of faults in files and in the control API.

use std::collections::BTreeMap;
use std::time::Duration;

use chrono::TimeDelta;
use serde::Deserialize;
use serde_json::{Map, Value, json};
use toml::Spanned;

use crate::control::file::{FileError, Source, toml_of, without_line};
use crate::http::faults::fault::{Effect, Fault, FaultError};

/// The default duration of a rate limit in seconds.
const MINUTE: i64 = 60;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    fault: Vec<Spanned<Entry>>,
}

/// A fault. `README.md` shows which fields belong to which kind.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Entry {
    kind: Kind,
    status: Option<u16>,
    body: Option<String>,
    milliseconds: Option<u64>,
    seconds: Option<i64>,
    bytes: Option<usize>,
    code: Option<u32>,
    items: Option<i64>,
    headers: Option<bool>,
    header: Option<BTreeMap<String, String>>,
    after_effect: Option<bool>,
    lasting: Option<bool>,

    token: Option<String>,
    method: Option<String>,
    path: Option<String>,
    operation: Option<String>,
    #[serde(default)]
    lists: bool,
    nth: Option<u64>,
    times: Option<u64>,
    burst: Option<[u64; 2]>,
    for_seconds: Option<u64>,
    chance: Option<f64>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Kind {
    Status,
    Html,
    Latency,
    Reset,
    StreamReset,
    GoAway,
    Silence,
    Gzip,
    Truncated,
    Slow,
    PrimaryLimit,
    SecondaryLimit,
    PageShift,
    ListLag,
    DeletionLag,
    NameFilterMiss,
    LyingBusy,
    BusyLag,
    BusyAfterJob,
    ClockSkew,
}

impl Kind {
    /// Returns the fields that this kind can have in addition to conditions.
    fn fields(self) -> &'static [&'static str] {
        match self {
            Self::Status | Self::Html => &["status", "body", "header", "after_effect"],
            Self::Latency => &["milliseconds", "after_effect"],
            Self::Reset | Self::Silence => &["after_effect"],
            Self::StreamReset => &["code", "after_effect"],
            Self::Slow => &["bytes", "milliseconds"],
            Self::PrimaryLimit | Self::SecondaryLimit => &["status", "seconds", "headers", "lasting", "after_effect"],
            Self::PageShift => &["items"],
            Self::ListLag | Self::DeletionLag | Self::BusyLag | Self::BusyAfterJob | Self::ClockSkew => &["seconds"],
            Self::GoAway | Self::Gzip | Self::Truncated | Self::LyingBusy | Self::NameFilterMiss => &[],
        }
    }
}

/// Reads faults from TOML. Each fault is a `[[fault]]` table.
///
/// ```
/// let faults = github_runners_fake::faults_from_toml(r#"
///     [[fault]]
///     kind = "status"
///     status = 503
///     operation = "actions/generate-runner-jitconfig-for-org"
///     nth = 3
/// "#)?;
/// assert_eq!(faults.len(), 1);
///
/// let error = github_runners_fake::faults_from_toml("[[fault]]\nkind = \"reset\"\nchance = 5\n").unwrap_err();
/// assert_eq!(error.to_string(), "line 3: chance: must be a number from 0 to 1");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// Fails if the text is not TOML, has unknown fields, or describes a fault that can never hit a request.
pub fn faults_from_toml(text: &str) -> Result<Vec<Fault>, FileError> {
    let source = Source::new(text);
    let file: File = source.parse()?;
    let entries = file.fault.into_iter().map(|entry| {
        let start = entry.span().start;
        let fault = entry.into_inner().fault();
        fault.map_err(|error| source.error(start, error.field, error.message))
    });
    entries.collect()
}

impl Entry {
    /// Reads a fault from JSON with the same fields.
    pub(crate) fn from_json(json: &Value) -> Result<Fault, FileError> {
        let text = toml_of(json)?;
        let entry: Self = Source::new(&text).parse().map_err(without_line)?;
        entry.fault().map_err(|error| FileError {
            line: None,
            field: Some(error.field.to_owned()),
            message: error.message,
        })
    }

    fn fault(self) -> Result<Fault, FaultError> {
        let given = [
            ("status", self.status.is_some()),
            ("body", self.body.is_some()),
            ("milliseconds", self.milliseconds.is_some()),
            ("seconds", self.seconds.is_some()),
            ("bytes", self.bytes.is_some()),
            ("code", self.code.is_some()),
            ("items", self.items.is_some()),
            ("headers", self.headers.is_some()),
            ("header", self.header.is_some()),
            ("lasting", self.lasting.is_some()),
            ("after_effect", self.after_effect.is_some()),
        ];
        let known = self.kind.fields();
        if let Some((field, _)) = given.iter().find(|(field, given)| *given && !known.contains(field)) {
            return Err(FaultError::new(
                field,
                "does not belong to this kind of fault; remove it",
            ));
        }
        let operation = self.operation.clone();
        let fault = Fault {
            after_effect: self.after_effect.unwrap_or_default(),
            lasting: self.lasting.unwrap_or_default(),
            token: self.token.clone(),
            method: self.method.as_deref().map(str::to_ascii_uppercase),
            path: self.path.as_deref().map(|path| path.trim_end_matches('/').to_owned()),
            lists: self.lists,
            nth: self.nth,
            times: self.times,
            burst: self.burst.map(|[length, of]| (length, of)),
            during: self.for_seconds.map(Duration::from_secs),
            chance: self.chance,
            ..Fault::new(self.effect()?)
        };
        let fault = match operation {
            Some(name) => fault.operation(name),
            None => fault,
        };
        fault.check()?;
        Ok(fault)
    }

    fn effect(self) -> Result<Effect, FaultError> {
        let missing = |field| FaultError::new(field, "is required for this kind of fault");
        let milliseconds = || {
            let time = self.milliseconds.map(Duration::from_millis);
            time.ok_or_else(|| missing("milliseconds"))
        };
        let seconds = |otherwise: Option<i64>| {
            let time = self.seconds.or(otherwise).ok_or_else(|| missing("seconds"))?;
            let time = u64::try_from(time).map_err(|_| FaultError::new("seconds", "must not be negative"))?;
            Ok(Duration::from_secs(time))
        };
        let limit_status = self.status.unwrap_or(403);
        let headers = self.headers.unwrap_or(true);
        Ok(match self.kind {
            Kind::Status | Kind::Html => Effect::Status {
                status: self.status.ok_or_else(|| missing("status"))?,
                body: self.body,
                headers: self.header.unwrap_or_default().into_iter().collect(),
                html: self.kind == Kind::Html,
            },
            Kind::Latency => Effect::Latency(milliseconds()?),
            Kind::Reset => Effect::Reset,
            Kind::StreamReset => Effect::StreamReset(self.code.ok_or_else(|| missing("code"))?),
            Kind::GoAway => Effect::GoAway,
            Kind::Silence => Effect::Silence,
            Kind::Gzip => Effect::Gzip,
            Kind::Truncated => Effect::Truncate,
            Kind::Slow => Effect::Slow {
                bytes: self.bytes.ok_or_else(|| missing("bytes"))?,
                every: milliseconds()?,
            },
            Kind::PrimaryLimit => Effect::PrimaryLimit {
                status: limit_status,
                reset: seconds(Some(MINUTE))?,
                headers,
            },
            Kind::SecondaryLimit => Effect::SecondaryLimit {
                status: limit_status,
                retry_after: seconds(Some(MINUTE))?,
                headers,
            },
            Kind::PageShift => Effect::PageShift(self.items.ok_or_else(|| missing("items"))?),
            Kind::ListLag => Effect::ListLag(seconds(None)?),
            Kind::DeletionLag => Effect::DeletionLag(seconds(None)?),
            Kind::NameFilterMiss => Effect::NameFilterMiss,
            Kind::LyingBusy => Effect::LyingBusy,
            Kind::BusyLag => Effect::BusyLag(seconds(None)?),
            Kind::BusyAfterJob => Effect::BusyAfterJob(seconds(None)?),
            Kind::ClockSkew => {
                let skew = self.seconds.ok_or_else(|| missing("seconds"))?;
                let skew = TimeDelta::try_seconds(skew).ok_or_else(|| FaultError::new("seconds", "is too large"))?;
                Effect::ClockSkew(skew)
            }
        })
    }
}

/// Formats a fault as JSON that [`Entry`] can read.
pub(crate) fn to_json(fault: &Fault) -> Value {
    let milliseconds = |time: Duration| u64::try_from(time.as_millis()).unwrap_or(u64::MAX);
    let mut json = match &fault.effect {
        Effect::Status {
            status, body, headers, ..
        } => {
            let headers = (!headers.is_empty()).then(|| headers.iter().cloned().collect::<BTreeMap<_, _>>());
            json!({"status": status, "body": body, "header": headers})
        }
        Effect::Latency(time) => json!({"milliseconds": milliseconds(*time)}),
        Effect::StreamReset(code) => json!({"code": code}),
        Effect::Slow { bytes, every } => json!({"bytes": bytes, "milliseconds": milliseconds(*every)}),
        Effect::PrimaryLimit { status, reset, headers } => {
            json!({"status": status, "seconds": reset.as_secs(), "headers": headers})
        }
        Effect::SecondaryLimit {
            status,
            retry_after,
            headers,
        } => json!({"status": status, "seconds": retry_after.as_secs(), "headers": headers}),
        Effect::PageShift(items) => json!({"items": items}),
        Effect::ListLag(time) | Effect::DeletionLag(time) | Effect::BusyLag(time) | Effect::BusyAfterJob(time) => {
            json!({"seconds": time.as_secs()})
        }
        Effect::ClockSkew(by) => json!({"seconds": by.num_seconds()}),
        Effect::Reset
        | Effect::GoAway
        | Effect::Silence
        | Effect::Gzip
        | Effect::Truncate
        | Effect::LyingBusy
        | Effect::NameFilterMiss => json!({}),
    };
    let conditions = json!({
        "kind": fault.effect.kind(),
        "after_effect": fault.after_effect.then_some(true),
        "lasting": fault.lasting.then_some(true),
        "token": fault.token,
        "method": fault.method,
        "path": fault.path,
        "operation": fault.operation,
        "lists": fault.lists.then_some(true),
        "nth": fault.nth,
        "times": fault.times,
        "burst": fault.burst.map(|(length, of)| [length, of]),
        "for_seconds": fault.during.map(|time| time.as_secs()),
        "chance": fault.chance,
    });
    let (Some(json), Value::Object(conditions)) = (json.as_object_mut(), conditions) else {
        return Value::Null;
    };
    json.extend(conditions);
    json.retain(|_, value| !value.is_null());
    Value::Object(std::mem::take::<Map<String, Value>>(json))
}
