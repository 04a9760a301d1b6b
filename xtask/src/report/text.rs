//! Formats a report for a terminal.

use std::fmt::Write as _;

use super::model::{Change, Report};

/// Writes a report as text.
pub(crate) fn text(report: &Report) -> String {
    let mut text = String::new();
    // Writing to a `String` does not fail.
    let _ = write(&mut text, report);
    text
}

fn write(text: &mut String, report: &Report) -> std::fmt::Result {
    let [before, after] = report.operations;
    writeln!(
        text,
        "{} -> {}: {before} -> {after} runner operations",
        report.from, report.to
    )?;
    if report.is_empty() {
        writeln!(text, "nothing changed")?;
    }
    if let Some(reason) = &report.unknown_rust {
        writeln!(text, "the effects on Rust callers are unknown: {reason}")?;
    }
    for (title, changes) in [
        ("breaking", report.breaking().collect::<Vec<_>>()),
        ("compatible", report.compatible().collect()),
    ] {
        if !changes.is_empty() {
            writeln!(text, "\n{title}: {}", changes.len())?;
        }
        for change in changes {
            write_change(text, change)?;
        }
    }
    if !report.added.is_empty() {
        writeln!(text, "\nnew operations: {}", report.added.len())?;
    }
    for added in &report.added {
        let handles: Vec<&str> = added.handles.iter().map(String::as_str).collect();
        let handles = if handles.is_empty() {
            "no handle yet".to_owned()
        } else {
            handles.join(", ")
        };
        writeln!(
            text,
            "  [minor] {} ({}): raw::Client::{}; {handles}",
            added.id, added.call, added.method
        )?;
    }
    for (title, names) in [("new types", &report.new_types), ("no handle yet", &report.no_handle)] {
        if !names.is_empty() {
            writeln!(text, "\n{title}: {}\n  {}", names.len(), names.join("\n  "))?;
        }
    }
    for (title, list) in [
        ("to decide before a release", &report.pending),
        ("contradictions", &report.contradictions),
    ] {
        if !list.is_empty() {
            writeln!(text, "\n{title}: {}", list.len())?;
        }
        for pending in list {
            writeln!(text, "  {}: {}; {}", pending.edit, pending.what, pending.to_do)?;
        }
    }
    let [current, next] = &report.versions;
    writeln!(
        text,
        "\nrequires a {} release: {current} -> {next}",
        report.level.name()
    )
}

fn write_change(text: &mut String, change: &Change) -> std::fmt::Result {
    write!(text, "  [{}] {} {}", change.level.name(), change.subject, change.what)?;
    let rust: Vec<&str> = change.rust.iter().map(String::as_str).collect();
    let handles: Vec<&str> = change.handles.iter().map(String::as_str).collect();
    match (change.breaks_rust, change.breaks_wire) {
        (true, true) => write!(text, "; breaks Rust callers and the wire")?,
        (true, false) => write!(text, "; breaks Rust callers")?,
        (false, true) => write!(text, "; breaks the wire")?,
        (false, false) => {}
    }
    if !rust.is_empty() {
        write!(text, "; {}", rust.join(", "))?;
    }
    if !handles.is_empty() {
        write!(text, "; used by {}", handles.join(", "))?;
    }
    writeln!(text)
}
