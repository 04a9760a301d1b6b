//! Finds public items whose documentation only repeats their name.

use std::path::Path;

use github_runners_spec::names::repeats;
use rustdoc_types::{Crate, Item, Visibility};

/// Returns a line for each hand-written public item whose documentation only repeats its name, with its file and line.
pub(super) fn repeated(document: &Crate, sources: &Path) -> Vec<String> {
    let mut found: Vec<String> = document
        .index
        .values()
        .filter(|item| matches!(item.visibility, Visibility::Public | Visibility::Default))
        .filter_map(|item| line(item, sources))
        .collect();
    found.sort();
    found
}

fn line(item: &Item, sources: &Path) -> Option<String> {
    let (name, text) = (item.name.as_ref()?, item.docs.as_ref()?);
    let span = item.span.as_ref().filter(|span| span.filename.starts_with(sources))?;
    let place = format!("{}:{}", span.filename.display(), span.begin.0);
    repeats(name, text).then(|| format!("{place}: the documentation of `{name}` only repeats the name: {text}"))
}
