//! Where in this project's source something stands.

use std::fmt;
use std::panic::Location;

/// A line of a source file of this project, as a place to edit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Site {
    /// The file, from the root of the project.
    pub file: &'static str,
    /// The number of the line, from 1.
    pub line: u32,
}

impl Site {
    /// Returns the line of the call.
    #[track_caller]
    pub const fn here() -> Self {
        let here = Location::caller();
        Self {
            file: here.file(),
            line: here.line(),
        }
    }
}

impl fmt::Display for Site {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.file, self.line)
    }
}

/// An entry of a table that remembers its own line.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Entry<T> {
    /// What the entry says.
    pub(crate) value: T,
    /// The line to edit when upstream no longer fits it.
    pub(crate) at: Site,
}

/// Makes an entry of a table.
#[track_caller]
pub(crate) const fn entry<T: Copy>(value: T) -> Entry<T> {
    Entry {
        value,
        at: Site::here(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &[Entry<&str>] = &[
        entry("one"),
        // On a line of its own.
        entry("two"),
    ];

    #[test]
    fn each_entry_knows_its_line() {
        let here = Site::here();
        assert!(
            here.file.replace('\\', "/").ends_with("spec/src/rules/site.rs"),
            "{here}"
        );
        assert_eq!(TABLE[1].at.line, TABLE[0].at.line + 2);
        assert_eq!(TABLE[0].at.file, here.file);
    }
}
