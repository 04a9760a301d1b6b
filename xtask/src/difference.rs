//! Where two texts differ.

/// The number of the first line in which two texts differ, and what it is in each.
pub(crate) fn first_difference<'a>(one: &'a str, other: &'a str) -> Option<(usize, &'a str, &'a str)> {
    // Not `lines`: how a line ends is part of it, and so is the end of the last one.
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
    fn the_first_line_that_differs_is_found() {
        assert_eq!(first_difference("a\nb\n", "a\nb\n"), None);
        assert_eq!(first_difference("a\nb\n", "a\nc\n"), Some((2, "b", "c")));
        assert_eq!(first_difference("a\r\n", "a\n"), Some((1, "a\r", "a")));
        assert_eq!(first_difference("a", "a\n"), Some((2, "missing", "")));
    }
}
