//! Formats a report as a Markdown page.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::model::{Added, Change, Kind, Report};
use crate::error::count;

/// Writes a report as a page.
pub(crate) fn markdown(report: &Report) -> String {
    let mut page = String::new();
    // Writing to a `String` does not fail.
    let _ = write(&mut page, report);
    page
}

fn write(page: &mut String, report: &Report) -> std::fmt::Result {
    let Report {
        from,
        to,
        operations: [before, after],
        versions: [current, next],
        ..
    } = report;
    writeln!(page, "# GitHub's description: {from} to {to}\n")?;
    if report.is_empty() {
        return writeln!(page, "Nothing changed that callers can see.");
    }
    let breaking: Vec<&Change> = report.breaking().collect();
    let compatible: Vec<&Change> = report.compatible().collect();
    writeln!(
        page,
        "The description has {after} runner operations, after {before}. {} new, {} break callers, and {} do not.\n",
        plural(report.added.len(), "operation is", "operations are"),
        plural(breaking.len(), "change may", "changes may"),
        plural(compatible.len(), "other change", "other changes"),
    )?;
    writeln!(
        page,
        "This requires a **{}** release of `github-runners`: {current} to {next}.\n",
        report.level.name()
    )?;
    if let Some(reason) = &report.unknown_rust {
        writeln!(
            page,
            "The effects on Rust callers are unknown, because no code can be generated: {reason}\n"
        )?;
    }
    if !breaking.is_empty() {
        writeln!(page, "## Breaking changes\n")?;
        writeln!(
            page,
            "| change | breaks | level | Rust | handle methods |\n|---|---|---|---|---|"
        )?;
        for change in breaking {
            row(page, change, true)?;
        }
        writeln!(page)?;
    }
    if !report.added.is_empty() {
        write_added(page, &report.added)?;
    }
    if !compatible.is_empty() {
        writeln!(page, "## Other changes\n")?;
        writeln!(page, "| change | level | Rust | handle methods |\n|---|---|---|---|")?;
        for change in compatible {
            row(page, change, false)?;
        }
        writeln!(page)?;
    }
    if !report.new_types.is_empty() {
        let types: Vec<String> = report.new_types.iter().map(|name| format!("`{name}`")).collect();
        writeln!(page, "## New types\n\n{}\n", types.join(", "))?;
    }
    if !report.no_handle.is_empty() {
        let ids: Vec<String> = report.no_handle.iter().map(|id| format!("- `{id}`")).collect();
        writeln!(
            page,
            "## Operations without a handle yet\n\nThey can be called through `Client::raw`.\n\n{}\n",
            ids.join("\n")
        )?;
    }
    write_pending(page, report)?;
    writeln!(page, "## For CHANGELOG.md\n\n{}", changelog(report))
}

fn plural(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

fn row(page: &mut String, change: &Change, with_breaks: bool) -> std::fmt::Result {
    write!(page, "| `{}` {} ", change.subject, escaped(&change.what))?;
    if with_breaks {
        let breaks = match (change.breaks_rust, change.breaks_wire) {
            (true, true) => "Rust, wire",
            (true, false) => "Rust",
            _ => "wire",
        };
        write!(page, "| {breaks} ")?;
    }
    writeln!(
        page,
        "| {} | {} | {} |",
        change.level.name(),
        code(&change.rust),
        code(&change.handles)
    )
}

fn code<'a>(names: impl IntoIterator<Item = &'a String>) -> String {
    const SHOWN: usize = 6;
    let names: Vec<&String> = names.into_iter().collect();
    let mut shown: Vec<String> = names.iter().take(SHOWN).map(|name| format!("`{name}`")).collect();
    if names.len() > SHOWN {
        shown.push(format!("{} more", names.len() - SHOWN));
    }
    shown.join(", ")
}

fn escaped(text: &str) -> String {
    text.replace('|', "\\|")
}

fn write_added(page: &mut String, added: &[Added]) -> std::fmt::Result {
    writeln!(page, "## New operations\n")?;
    let mut chapters: BTreeMap<&str, Vec<&Added>> = BTreeMap::new();
    for added in added {
        chapters.entry(&added.chapter).or_default().push(added);
    }
    for (chapter, operations) in chapters {
        let title = chapter.replace('-', " ");
        let title = if title.is_empty() { "other" } else { &title };
        writeln!(page, "### {}\n", capitalized(title))?;
        writeln!(
            page,
            "| call | | method | handle methods | available on |\n|---|---|---|---|---|"
        )?;
        for added in operations {
            let call = match &added.url {
                Some(url) => format!("[`{}`]({url})", added.call),
                None => format!("`{}`", added.call),
            };
            let handles = if added.handles.is_empty() {
                "none yet".to_owned()
            } else {
                code(&added.handles)
            };
            let products = added.products.join(", ");
            writeln!(
                page,
                "| {call} | {} | `{}` | {handles} | {products} |",
                escaped(&added.summary),
                added.method
            )?;
        }
        writeln!(page)?;
    }
    Ok(())
}

fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .into_iter()
        .flat_map(char::to_uppercase)
        .chain(letters)
        .collect()
}

/// Writes the decisions that a person has to make, as a checklist.
pub(super) fn write_pending(page: &mut String, report: &Report) -> std::fmt::Result {
    for (title, list) in [
        ("To decide before a release", &report.pending),
        ("Rules that contradict the description", &report.contradictions),
    ] {
        if list.is_empty() {
            continue;
        }
        writeln!(page, "## {title}\n")?;
        for pending in list {
            writeln!(page, "- [ ] {}: {} (`{}`)", pending.what, pending.to_do, pending.edit)?;
        }
        writeln!(page)?;
    }
    Ok(())
}

/// Writes the section for CHANGELOG.md. Additions to a type share a line.
pub(super) fn changelog(report: &Report) -> String {
    let mut text = format!("### GitHub's description {}\n\n", report.to);
    let breaking: Vec<&Change> = report.breaking().collect();
    for (what, changes) in [("Breaking", &breaking), ("Changed", &report.compatible().collect())] {
        let mut additions: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        for change in changes {
            match change.kind {
                Kind::ProductAdded | Kind::ProductRemoved => {}
                Kind::PropertyAdded => {
                    let (owner, path) = change.subject.split_once('.').unwrap_or((&change.subject, ""));
                    additions.entry(owner).or_default().push(format!("`{path}`"));
                }
                _ => {
                    let subject = &change.subject;
                    let others: Vec<&String> = change.rust.iter().filter(|name| *name != subject).collect();
                    let rust = code(others);
                    let rust = if rust.is_empty() { rust } else { format!(" ({rust})") };
                    let _ = writeln!(text, "- {what}: `{subject}` {}{rust}.", change.what);
                }
            }
        }
        for (owner, names) in additions {
            let _ = writeln!(text, "- {what}: `{owner}` has {}.", names.join(", "));
        }
    }
    let mut chapters: BTreeMap<&str, Vec<&Added>> = BTreeMap::new();
    for added in &report.added {
        chapters.entry(&added.chapter).or_default().push(added);
    }
    for (chapter, operations) in chapters {
        let methods = operations
            .iter()
            .map(|added| format!("`{}`", added.method))
            .collect::<Vec<_>>();
        let number = count(operations.len(), "operation");
        let of = if chapter.is_empty() {
            String::new()
        } else {
            format!(" of {}", chapter.replace('-', " "))
        };
        let _ = writeln!(text, "- Added: {number}{of}: {}.", methods.join(", "));
    }
    let products = |kind| -> Vec<&str> {
        let products = report.changes.iter().filter(|change| change.kind == kind);
        products.map(|change| change.subject.as_str()).collect()
    };
    for (what, kind) in [("Added", Kind::ProductAdded), ("Removed", Kind::ProductRemoved)] {
        if !products(kind).is_empty() {
            let _ = writeln!(text, "- {what}: the descriptions of {}.", products(kind).join(", "));
        }
    }
    text
}
