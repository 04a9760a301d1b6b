//! Lines of this project's source.

use std::fmt;
use std::panic::Location;

/// A line in a source file of this project that has to be edited.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Site {
    /// The path of the file, relative to the root of the project.
    pub file: &'static str,
    /// The line number, counted from 1.
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

/// An entry of a table with its line.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Entry<T> {
    /// The value of the entry.
    pub(crate) value: T,
    /// The line to edit if the entry does not fit the description any more.
    pub(crate) at: Site,
}

/// Creates an entry of a table. Its line is the line of the call.
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
        // The entry is on a separate line.
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
