//! The rule for texts.

use serde_json::Value;

use super::Outcome;
use super::schema::{each_operation, each_schema_in, members};

/// Marks code fences without a language as text. GitHub's descriptions have shell commands in such fences, and rustdoc
/// would compile them as Rust.
pub(super) fn mark_code_fences_as_text(document: &mut Value) -> Outcome {
    let mut outcome = Outcome::default();
    let mut mark_in = |holder: &mut Value| {
        if let Some(Value::String(description)) = holder.get_mut("description") {
            let marked = mark(description);
            if marked != *description {
                *description = marked;
                outcome.changed += 1;
            }
        }
    };
    each_schema_in(document, &mut mark_in);
    if let Some(components) = document.get_mut("components") {
        members(components, "parameters").for_each(|(_, parameter)| mark_in(parameter));
    }
    each_operation(document, |_, _, operation| {
        mark_in(operation);
        let parameters = operation.get_mut("parameters").and_then(Value::as_array_mut);
        parameters.into_iter().flatten().for_each(&mut mark_in);
    });
    outcome
}

fn mark(text: &str) -> String {
    let mut inside = false;
    let lines = text.lines().map(|line| {
        if !line.trim_start().starts_with("```") {
            return line.to_owned();
        }
        inside = !inside;
        if inside && line.trim() == "```" {
            format!("{line}text")
        } else {
            line.to_owned()
        }
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::mark;

    #[test]
    fn only_an_opening_fence_without_a_language_is_marked() {
        assert_eq!(mark("a\n```\n./run\n```\nb"), "a\n```text\n./run\n```\nb");
        assert_eq!(mark("```shell\n./run\n```"), "```shell\n./run\n```");
        assert_eq!(mark("no fence"), "no fence");
    }
}
