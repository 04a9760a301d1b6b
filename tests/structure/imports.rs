//! Checks the style of `use` declarations.
//!
//! Each module is imported by one declaration, and braces contain only names of that module. Blank lines separate three
//! groups: the standard library, other crates, and this crate. Re-exports are in separate blocks.

use std::collections::BTreeMap;

use quote::ToTokens;
use syn::spanned::Spanned;
use syn::visit::{self, Visit};
use syn::{Block, Item, ItemMod, ItemUse, Stmt, UseTree, Visibility};

/// Returns the problems with the imports of a file, as `path:line: problem`.
pub(crate) fn problems(path: &str, text: &str) -> Vec<String> {
    let file = syn::parse_file(text).unwrap_or_else(|error| panic!("{path}:{}: {error}", error.span().start().line));
    let mut style = Style {
        lines: text.lines().collect(),
        problems: Vec::new(),
    };
    style.module(&file.items);
    style.visit_file(&file);
    style.problems.sort();
    style.problems.dedup();
    style
        .problems
        .into_iter()
        .map(|(line, problem)| format!("{path}:{line}: {problem}"))
        .collect()
}

#[derive(Clone, Copy, PartialEq, PartialOrd)]
enum Group {
    Std,
    External,
    Crate,
    /// A re-export.
    Public,
}

struct Style<'a> {
    lines: Vec<&'a str>,
    problems: Vec<(usize, String)>,
}

impl Style<'_> {
    fn add(&mut self, item: &ItemUse, problem: String) {
        self.problems.push((item.use_token.span.start().line, problem));
    }

    /// Checks the items of one module, without the modules in it.
    fn module(&mut self, items: &[Item]) {
        let modules: Vec<String> = items
            .iter()
            .filter_map(|item| match item {
                Item::Mod(it) => Some(it.ident.to_string()),
                _ => None,
            })
            .collect();
        self.one_item_per_module(items.iter().filter_map(|item| match item {
            Item::Use(it) => Some(it),
            _ => None,
        }));
        for pair in items.windows(2) {
            if let [Item::Use(before), Item::Use(after)] = pair {
                self.groups(before, after);
            }
        }
        for item in items {
            if let Item::Use(it) = item
                && group(it) == Group::External
                && let Some(name) = first(&it.tree).filter(|name| modules.contains(name))
            {
                self.add(it, format!("`{name}` is a child of this module; write `self::{name}`"));
            }
        }
    }

    fn one_item_per_module<'b>(&mut self, items: impl Iterator<Item = &'b ItemUse>) {
        let mut seen: BTreeMap<String, usize> = BTreeMap::new();
        for item in items {
            let attributes = item.attrs.iter().map(|it| it.to_token_stream().to_string());
            let (public, module) = (item.vis.to_token_stream(), module(&item.tree));
            // `pub(crate) use name;` re-exports a macro of this module.
            if module.is_empty() {
                continue;
            }
            let key = format!("{} {public} {module}", attributes.collect::<String>());
            let line = item.use_token.span.start().line;
            if let Some(before) = seen.insert(key, line) {
                self.add(
                    item,
                    format!("line {before} imports from the same module; write one declaration for both"),
                );
            }
        }
    }

    /// Checks that a blank line separates two declarations if, and only if, they belong to different groups.
    fn groups(&mut self, before: &ItemUse, after: &ItemUse) {
        let between = before.span().end().line..after.span().start().line.saturating_sub(1);
        let lines = self.lines.get(between).unwrap_or_default();
        let apart = lines.iter().any(|line| line.trim().is_empty());
        let (first, second) = (group(before), group(after));
        let public = first == Group::Public || second == Group::Public;
        if !public && second < first {
            self.add(
                after,
                "is in the wrong group: std comes first, then other crates, then this crate".to_owned(),
            );
        } else if first != second && !apart {
            self.add(after, "starts a new group: put a blank line before it".to_owned());
        } else if first == second && apart && !public && lines.iter().all(|line| line.trim().is_empty()) {
            self.add(
                after,
                "is in the same group as the declaration before it: remove the blank line".to_owned(),
            );
        }
    }

    fn braces(&mut self, item: &ItemUse) {
        let mut tree = &item.tree;
        while let UseTree::Path(path) = tree {
            tree = &path.tree;
        }
        if let UseTree::Group(group) = tree {
            let inner = group
                .items
                .iter()
                .find(|it| matches!(it, UseTree::Path(_) | UseTree::Group(_)));
            if inner.is_some() || std::ptr::eq(tree, &item.tree) {
                self.add(
                    item,
                    "braces must contain only names of one module: write one declaration per module".to_owned(),
                );
            } else if group.items.len() == 1 {
                self.add(item, "a single name does not need braces".to_owned());
            }
        }
    }
}

impl<'ast> Visit<'ast> for Style<'_> {
    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        self.braces(item);
    }

    fn visit_item_mod(&mut self, item: &'ast ItemMod) {
        if let Some((_, items)) = &item.content {
            self.module(items);
        }
        visit::visit_item_mod(self, item);
    }

    fn visit_block(&mut self, block: &'ast Block) {
        self.one_item_per_module(block.stmts.iter().filter_map(|statement| match statement {
            Stmt::Item(Item::Use(it)) => Some(it),
            _ => None,
        }));
        visit::visit_block(self, block);
    }
}

/// Returns the first name of a path.
fn first(tree: &UseTree) -> Option<String> {
    match tree {
        UseTree::Path(it) => Some(it.ident.to_string()),
        UseTree::Name(it) => Some(it.ident.to_string()),
        UseTree::Rename(it) => Some(it.ident.to_string()),
        _ => None,
    }
}

fn group(item: &ItemUse) -> Group {
    if !matches!(item.vis, Visibility::Inherited) {
        return Group::Public;
    }
    match first(&item.tree).as_deref() {
        Some("std" | "core" | "alloc") => Group::Std,
        Some("crate" | "self" | "super") => Group::Crate,
        _ => Group::External,
    }
}

/// Returns the module whose names are imported.
fn module(tree: &UseTree) -> String {
    match tree {
        UseTree::Path(it) => format!("{}::{}", it.ident, module(&it.tree)),
        UseTree::Glob(_) => "*".to_owned(),
        _ => String::new(),
    }
}

#[test]
fn accepts_the_style_of_the_project() {
    let text = "\
mod child;

pub use self::child::Child;
pub(crate) use child::Other;

use std::fmt::{self, Write as _};
use std::sync::{Arc, Mutex};
use std::{env, fs};

use serde::Deserialize;
#[cfg(unix)]
use serde::Serialize;

// A comment.
use self::child::Third;
use crate::client::Client;

fn f() {
    use std::io::Read as _;
    use crate::client::*;
}

pub(crate) use first;
pub(crate) use second;
";
    assert_eq!(problems("a.rs", text), [""; 0]);
}

#[test]
fn finds_braces_around_paths() {
    let nested = "braces must contain only names of one module: write one declaration per module";
    for text in [
        "use std::{fmt, sync::Arc};",
        "use std::{io::{Read, Write}};",
        "use {std::fmt, std::env};",
        "fn f() { use crate::{a::B, c}; }",
        "mod m { use crate::{a::B, c}; }",
    ] {
        assert_eq!(problems("a.rs", text), [format!("a.rs:1: {nested}")], "{text}");
    }
    assert_eq!(
        problems("a.rs", "use std::{fmt};"),
        ["a.rs:1: a single name does not need braces"]
    );
}

#[test]
fn finds_two_declarations_for_one_module() {
    let text = "use std::sync::Arc;\nuse std::sync::Mutex;\nfn f() {\n    use a::b;\n    use a::c;\n}";
    assert_eq!(
        problems("a.rs", text),
        [
            "a.rs:2: line 1 imports from the same module; write one declaration for both",
            "a.rs:5: line 4 imports from the same module; write one declaration for both",
        ]
    );
}

#[test]
fn finds_mixed_groups() {
    let wrong = "is in the wrong group: std comes first, then other crates, then this crate";
    let joined = "starts a new group: put a blank line before it";
    let parted = "is in the same group as the declaration before it: remove the blank line";
    for (text, problem) in [
        ("use crate::a;\n\nuse std::fmt;", format!("a.rs:3: {wrong}")),
        ("use serde::A;\nuse std::fmt;", format!("a.rs:2: {wrong}")),
        ("use std::fmt;\nuse serde::A;", format!("a.rs:2: {joined}")),
        ("pub use a::B;\nuse std::fmt;", format!("a.rs:2: {joined}")),
        ("use std::env;\n\nuse std::fmt::A;", format!("a.rs:3: {parted}")),
        (
            "mod m {\n    use std::fmt;\n    use super::*;\n}",
            format!("a.rs:3: {joined}"),
        ),
    ] {
        assert_eq!(problems("a.rs", text), [problem], "{text}");
    }
}

#[test]
fn child_modules_need_a_path_that_starts_with_self() {
    let text = "mod child;\nuse child::Child;\npub use child::Other;";
    let problems = problems("a.rs", text);
    assert!(
        problems.contains(&"a.rs:2: `child` is a child of this module; write `self::child`".to_owned()),
        "{problems:?}"
    );
}
