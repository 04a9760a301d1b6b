//! What a caller may not pass, found before anything is sent.

use std::fmt;

/// The longest label that GitHub takes, in characters.
const LABEL_LENGTH: usize = 256;

/// The most labels of one request.
const LABEL_COUNT: usize = 100;

/// A value that was refused before anything was sent.
///
/// Its text names the field and the rule. It never repeats a secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvalidInput {
    field: &'static str,
    problem: String,
}

impl InvalidInput {
    pub(crate) fn new(field: &'static str, problem: impl Into<String>) -> Self {
        Self {
            field,
            problem: problem.into(),
        }
    }

    /// The name of what was bad: `token`, `organization`, `per_page`, `labels`, …
    pub fn field(&self) -> &'static str {
        self.field
    }

    /// What is wrong with it.
    pub fn problem(&self) -> &str {
        &self.problem
    }
}

impl fmt::Display for InvalidInput {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "invalid {}: {}; nothing was sent", self.field, self.problem)
    }
}

impl std::error::Error for InvalidInput {}

/// The name of an account or a repository, which becomes one segment of a path.
pub(crate) fn check_name(field: &'static str, name: &str) -> Result<(), InvalidInput> {
    let refuse = |problem: &str| Err(InvalidInput::new(field, format!("{name:?} {problem}")));
    if name.is_empty() {
        return Err(InvalidInput::new(field, "it is empty"));
    }
    if name.contains(['/', '\\']) {
        return refuse("holds a slash; pass the name alone");
    }
    if name == "." || name.contains("..") {
        return refuse("is no name but a way through folders");
    }
    if name.chars().any(|c| c.is_whitespace() || c.is_control()) {
        return refuse("holds a space or a control character");
    }
    Ok(())
}

/// A credential, which becomes part of a header. The message never repeats it.
pub(crate) fn check_token(token: &str) -> Result<(), InvalidInput> {
    if token.is_empty() {
        return Err(InvalidInput::new(
            "token",
            "it is empty; is the environment variable set?",
        ));
    }
    if !token.bytes().all(|byte| byte.is_ascii_graphic()) {
        let problem = "it holds a character that no token has (a space, a line break, something beyond ASCII)";
        return Err(InvalidInput::new("token", problem));
    }
    Ok(())
}

/// A label of a runner.
pub(crate) fn check_label(label: &str) -> Result<(), InvalidInput> {
    let length = label.chars().count();
    match length {
        0 => Err(InvalidInput::new("labels", "a label is empty")),
        1..=LABEL_LENGTH if label.chars().any(char::is_control) => Err(InvalidInput::new(
            "labels",
            format!("{label:?} holds a control character"),
        )),
        1..=LABEL_LENGTH => Ok(()),
        _ => {
            let start: String = label.chars().take(20).collect();
            let problem = format!("\"{start}…\" has {length} characters; a label has at most {LABEL_LENGTH}");
            Err(InvalidInput::new("labels", problem))
        }
    }
}

/// The labels of a request: at most 100, and at least as many as it needs.
pub(crate) fn check_labels(labels: &[String], least: usize) -> Result<(), InvalidInput> {
    if labels.len() < least {
        return Err(InvalidInput::new("labels", "there is none"));
    }
    if labels.len() > LABEL_COUNT {
        let problem = format!("there are {}, and a request takes at most {LABEL_COUNT}", labels.len());
        return Err(InvalidInput::new("labels", problem));
    }
    labels.iter().try_for_each(|label| check_label(label))
}

/// A value of an option: not empty, and nothing that the application would take for an option.
pub(crate) fn check_value(field: &'static str, value: &str) -> Result<(), InvalidInput> {
    let refuse = |problem: &str| Err(InvalidInput::new(field, format!("{value:?} {problem}")));
    if value.trim().is_empty() {
        return Err(InvalidInput::new(field, "it is empty"));
    }
    if value.starts_with('-') {
        return refuse("starts with a dash and would be read as an option");
    }
    if value.chars().any(char::is_control) {
        return refuse("holds a control character");
    }
    Ok(())
}

/// A number of a range that GitHub documents.
pub(crate) fn check_range(
    field: &'static str,
    value: u32,
    range: std::ops::RangeInclusive<u32>,
) -> Result<(), InvalidInput> {
    if range.contains(&value) {
        return Ok(());
    }
    let problem = match *range.end() {
        u32::MAX => format!("{value} is too small; it starts at {}", range.start()),
        end => format!("{value} is not from {} to {end}", range.start()),
    };
    Err(InvalidInput::new(field, problem))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_would_leave_their_segment_are_refused() {
        for name in [
            "", "a/b", "..", ".", "a..b", "a\\b", "a b", "a\tb", "a\u{0}", "a\u{a0}b", "\n",
        ] {
            let error = check_name("organization", name).expect_err(name);
            assert_eq!(error.field(), "organization");
        }
        for name in ["octo-org", "hello.world", "_a", "9", "ünicode"] {
            assert_eq!(check_name("repository", name), Ok(()));
        }
    }

    #[test]
    fn a_refused_token_is_not_repeated() {
        for token in ["", "ghp_abc def", "ghp_abc\n", "ghp_äbc", "\u{7f}"] {
            let error = check_token(token).expect_err(token);
            assert_eq!(error.field(), "token");
            assert!(!error.to_string().contains("ghp_"), "{error}");
        }
        assert_eq!(check_token("ghp_abcDEF123"), Ok(()));
    }

    #[test]
    fn labels_have_1_to_256_characters() {
        assert_eq!(check_label(&"ä".repeat(256)), Ok(()));
        assert_eq!(check_label("self hosted"), Ok(()));
        for label in ["".to_owned(), "x".repeat(257), "a\nb".to_owned()] {
            assert_eq!(check_label(&label).expect_err(&label).field(), "labels");
        }
        assert!(
            check_label(&"x".repeat(257))
                .expect_err("too long")
                .to_string()
                .contains("257 characters")
        );
    }

    #[test]
    fn a_request_has_at_most_100_labels() {
        let labels = |count| vec!["x".to_owned(); count];
        assert_eq!(check_labels(&labels(100), 1), Ok(()));
        assert_eq!(check_labels(&labels(0), 0), Ok(()));
        for (count, least) in [(101, 0), (0, 1)] {
            assert_eq!(
                check_labels(&labels(count), least).expect_err("refused").field(),
                "labels"
            );
        }
    }

    #[test]
    fn ranges_are_named() {
        assert_eq!(check_range("per_page", 100, 1..=100), Ok(()));
        let error = check_range("per_page", 101, 1..=100).expect_err("too large");
        assert_eq!(
            error.to_string(),
            "invalid per_page: 101 is not from 1 to 100; nothing was sent"
        );
        let error = check_range("page", 0, 1..=u32::MAX).expect_err("too small");
        assert_eq!(
            error.to_string(),
            "invalid page: 0 is too small; it starts at 1; nothing was sent"
        );
    }
}
