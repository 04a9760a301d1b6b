//! Reads TOML, with errors that name the line and the field.

use serde::de::DeserializeOwned;
use serde_json::Value;

/// An error in a [fleet file](crate::Fleet) or a [fault file](crate::faults_from_toml).
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}{}{message}", line_words(*line), field_words(field.as_deref()))]
#[non_exhaustive]
pub struct FileError {
    /// The line number, counted from 1; `None` for JSON of the control API.
    pub line: Option<usize>,
    /// The name of the field, if the error is in a field.
    pub field: Option<String>,
    /// The description of the error.
    pub message: String,
}

fn line_words(line: Option<usize>) -> String {
    line.map(|line| format!("line {line}: ")).unwrap_or_default()
}

fn field_words(field: Option<&str>) -> String {
    field.map(|field| format!("{field}: ")).unwrap_or_default()
}

/// The text of a TOML file. It is used to find the line and the field of an error.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Source<'a>(&'a str);

impl<'a> Source<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        Self(text)
    }

    pub(crate) fn parse<T: DeserializeOwned>(self) -> Result<T, FileError> {
        toml::from_str(self.0).map_err(|error| {
            let offset = error.span().map(|span| span.start);
            FileError {
                line: offset.map(|offset| self.line(offset)),
                field: offset.and_then(|offset| self.field(offset)),
                message: error.message().lines().collect::<Vec<_>>().join(", "),
            }
        })
    }

    /// Returns an error in a field of the table that begins at `start`.
    pub(crate) fn error(self, start: usize, field: &str, message: impl Into<String>) -> FileError {
        let rest = self.0.get(start..).unwrap_or_default();
        let lines = rest.lines().scan(start, |offset, line| {
            let begin = *offset;
            *offset += line.len() + 1;
            Some((begin, line))
        });
        // Search only up to the next table header.
        let mut own = lines
            .enumerate()
            .take_while(|(number, (_, line))| *number == 0 || !line.trim_start().starts_with('['));
        let is_field = |line: &str| {
            line.split_once('=')
                .is_some_and(|(key, _)| key.trim().trim_start_matches('{').trim() == field)
        };
        let offset = own
            .find(|(_, (_, line))| is_field(line))
            .map_or(start, |(_, (offset, _))| offset);
        FileError {
            line: Some(self.line(offset)),
            field: Some(field.to_owned()),
            message: message.into(),
        }
    }

    fn line(self, offset: usize) -> usize {
        let before = self.0.as_bytes().get(..offset).unwrap_or(self.0.as_bytes());
        before.iter().filter(|byte| **byte == b'\n').count() + 1
    }

    /// Returns the key in the line that contains this byte offset.
    fn field(self, offset: usize) -> Option<String> {
        let line = self.0.lines().nth(self.line(offset) - 1)?;
        let (key, _) = line.split_once('=')?;
        Some(key.trim().to_owned())
    }
}

/// Converts JSON to TOML, so that the same code reads both. Callers remove the line from errors.
pub(crate) fn toml_of(json: &Value) -> Result<String, FileError> {
    toml::to_string(json).map_err(|error| FileError {
        line: None,
        field: None,
        message: error.to_string(),
    })
}

pub(crate) fn without_line(error: FileError) -> FileError {
    FileError { line: None, ..error }
}
