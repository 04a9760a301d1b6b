//! The dependencies between the folders of a package.

use std::collections::BTreeMap;
use std::fmt;

use crate::paths::Names;
use crate::tree::Tree;

/// A dependency of the folder `from` on the folder `to`, with the place of the import in the source.
#[derive(Debug, Clone)]
pub(crate) struct Dependency {
    pub(crate) from: String,
    pub(crate) to: String,
    pub(crate) place: Place,
}

/// A place in the source: `src/error/api.rs:7`.
#[derive(Debug, Clone)]
pub(crate) struct Place {
    path: String,
    line: usize,
    /// The imported path: `crate::raw::Client`.
    names: String,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{} ({})", self.path, self.line, self.names)
    }
}

/// Returns all imports from one folder to another, including paths without `use`. Imports in the crate root are ignored,
/// because the crate root re-exports the items of all folders.
pub(crate) fn all(tree: &Tree) -> Vec<Dependency> {
    let files: Vec<_> = tree
        .inner_files()
        .map(|file| (file, Names::of(&file.items, &file.module)))
        .collect();
    let mut macros: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (file, names) in &files {
        for name in &names.macros {
            macros.entry(name).or_default().push(&file.module[0]);
        }
    }
    let mut dependencies = Vec::new();
    for (file, names) in &files {
        let from = &file.module[0];
        let mut add = |to: &str, line: usize, names: String| {
            if to != from {
                let (path, from, to) = (file.path.clone(), from.clone(), to.to_owned());
                let place = Place { path, line, names };
                dependencies.push(Dependency { from, to, place });
            }
        };
        for path in &names.paths {
            if let Some(to) = path.names.first().filter(|to| tree.folders.contains(*to)) {
                add(to, path.line, format!("crate::{}", path.names.join("::")));
            }
        }
        for call in &names.calls {
            let folders = macros.get(call.name.as_str()).map_or(&[][..], Vec::as_slice);
            if !folders.contains(&from.as_str()) {
                for to in folders {
                    add(to, call.line, format!("{}!", call.name));
                }
            }
        }
    }
    dependencies
}

/// Returns the dependencies between folders, each with the place of its first import.
pub(crate) fn between_folders(tree: &Tree) -> Vec<Dependency> {
    let mut first: BTreeMap<(String, String), Dependency> = BTreeMap::new();
    for dependency in all(tree) {
        first
            .entry((dependency.from.clone(), dependency.to.clone()))
            .or_insert(dependency);
    }
    first.into_values().collect()
}

/// Returns the paths that name an item of the crate root.
pub(crate) fn through_the_root(tree: &Tree) -> Vec<String> {
    let mut places = Vec::new();
    for file in tree.inner_files() {
        for path in Names::of(&file.items, &file.module).paths {
            if path.names.first().is_none_or(|first| !tree.folders.contains(first)) {
                let place = Place {
                    path: file.path.clone(),
                    line: path.line,
                    names: format!("crate::{}", path.names.join("::")),
                };
                places.push(place.to_string());
            }
        }
    }
    places
}

#[cfg(test)]
fn descriptions(tree: &Tree) -> Vec<String> {
    let dependencies = between_folders(tree);
    dependencies
        .iter()
        .map(|it| format!("{} -> {}: {}", it.from, it.to, it.place))
        .collect()
}

#[test]
fn finds_imports_between_folders() {
    let tree = crate::tree::tree([
        ("lib.rs", "mod a; mod b; mod c; pub use crate::a::A; mod inline {}"),
        ("a/mod.rs", "mod deep;\nuse crate::a::deep::D; use crate::inline::X;"),
        (
            "a/deep.rs",
            "use super::A;\nfn f() { super::super::b::g(); }\nuse crate::b::second;",
        ),
        (
            "b.rs",
            "#[cfg(test)]\nmod tests { use crate::a::A; }\nimpl X { #[cfg(test)] fn f() { crate::a::g() } }",
        ),
        ("c/tests/mod.rs", "use crate::a::A;"),
    ]);
    assert_eq!(
        descriptions(&tree),
        [
            "a -> b: src/a/deep.rs:2 (crate::b::g)",
            "a -> inline: src/a/mod.rs:2 (crate::inline::X)"
        ]
    );
}

#[test]
fn macro_calls_are_imports_of_the_defining_folder() {
    let tree = crate::tree::tree([
        ("lib.rs", "#[macro_use] mod a; mod b;"),
        ("a.rs", "macro_rules! m { () => { $crate::c::d() } }"),
        ("b.rs", "fn f() { m!(); println!(); }"),
        ("c.rs", "fn d() {}"),
    ]);
    assert_eq!(
        descriptions(&tree),
        ["a -> c: src/a.rs:1 (crate::c::d)", "b -> a: src/b.rs:1 (m!)"]
    );
}

#[test]
fn included_files_belong_to_the_including_module() {
    let texts = [
        ("lib.rs", "mod raw; mod models;"),
        ("models.rs", ""),
        (
            "raw.rs",
            "mod generated { include!(concat!(env!(\"OUT_DIR\"), \"/generated.rs\")); }",
        ),
    ];
    let generated = "pub mod types { struct A(crate::models::Secret, super::super::b); }\n";
    let tree = Tree::parse(
        "src",
        &texts.map(|(name, text)| (name.to_owned(), text.to_owned())).into(),
        &[("generated.rs".to_owned(), generated.to_owned())].into(),
    );
    assert_eq!(
        descriptions(&tree),
        ["raw -> models: $OUT_DIR/generated.rs:1 (crate::models::Secret)"]
    );
}

#[test]
fn finds_paths_through_the_crate_root() {
    let tree = crate::tree::tree([
        ("lib.rs", "mod a; mod b; pub use a::A; pub use b::B;"),
        ("a/mod.rs", "use crate::{B, b::C};\nuse super::*;"),
        (
            "b.rs",
            "fn f() -> crate::Result<()> { vec![crate::a::A] }\nuse super::A;\nuse self::C;",
        ),
    ]);
    assert_eq!(
        through_the_root(&tree),
        [
            "src/a/mod.rs:1 (crate::B)",
            "src/a/mod.rs:2 (crate::*)",
            "src/b.rs:1 (crate::Result)",
            "src/b.rs:2 (crate::A)",
        ]
    );
}
