//! The first difference of two texts.

/// Returns the number of the first line in which two texts differ, and the line in each text.
pub(crate) fn first_difference<'a>(one: &'a str, other: &'a str) -> Option<(usize, &'a str, &'a str)> {
    // `lines` would ignore carriage returns and a missing newline at the end.
    let (mut one, mut other) = (one.split('\n'), other.split('\n'));
    for number in 1.. {
        match (one.next(), other.next()) {
            (None, None) => return None,
            (one, other) if one == other => {}
            (one, other) => return Some((number, one.unwrap_or("missing"), other.unwrap_or("missing"))),
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::first_difference;

    #[test]
    fn finds_the_first_line_that_differs() {
        assert_eq!(first_difference("a\nb\n", "a\nb\n"), None);
        assert_eq!(first_difference("a\nb\n", "a\nc\n"), Some((2, "b", "c")));
        assert_eq!(first_difference("a\r\n", "a\n"), Some((1, "a\r", "a")));
        assert_eq!(first_difference("a", "a\n"), Some((2, "missing", "")));
    }
}
