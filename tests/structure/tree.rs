//! The source files of a package and their modules.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use quote::ToTokens;
use syn::{Attribute, File, ImplItem, Item, TraitItem};

/// The path of a module from the crate root.
pub(crate) type Module = Vec<String>;

/// The sources of one package.
pub(crate) struct Tree {
    pub(crate) files: Vec<SourceFile>,
    /// The top-level modules.
    pub(crate) folders: BTreeSet<String>,
}

/// A source file without the code that exists only in tests.
pub(crate) struct SourceFile {
    /// The path relative to the project, for messages.
    pub(crate) path: String,
    pub(crate) module: Module,
    pub(crate) items: Vec<Item>,
}

impl Tree {
    /// Reads the sources in a folder of the project, and the sources that a build script wrote to `out`.
    pub(crate) fn read(project: &Path, folder: &str, out: Option<&Path>) -> Self {
        let root = project.join(folder);
        let files = rust_files(&root);
        let inside = |path: &Path| {
            let inside = path.strip_prefix(&root).expect("the file was found in this folder");
            inside.to_string_lossy().replace('\\', "/")
        };
        let texts = files.iter().map(|path| (inside(path), read(path))).collect();
        let generated = out.into_iter().flat_map(rust_files).map(|path| {
            let name = path.file_name().expect("a file has a name");
            (name.to_string_lossy().into_owned(), read(&path))
        });
        Self::parse(folder, &texts, &generated.collect())
    }

    /// Parses sources and the generated files that they include from `OUT_DIR`. `texts` maps paths below `folder` to
    /// sources.
    pub(crate) fn parse(folder: &str, texts: &BTreeMap<String, String>, generated: &BTreeMap<String, String>) -> Self {
        let mut files = Vec::new();
        let mut only_in_tests = BTreeSet::new();
        for (name, text) in texts {
            let path = format!("{folder}/{name}");
            let module = module_of(name);
            let items = without_tests(parse(&path, text).items, &module, &mut only_in_tests);
            included(&items, &module, generated, &mut only_in_tests, &mut files);
            files.push(SourceFile { path, module, items });
        }
        files.retain(|file| !is_test(&file.module, &only_in_tests));
        let folders = files.iter().flat_map(|file| match file.module.as_slice() {
            [] => inline_modules(&file.items),
            [folder, ..] => vec![folder.clone()],
        });
        let folders = folders.collect();
        Self { files, folders }
    }

    /// Returns the files except the crate root.
    pub(crate) fn inner_files(&self) -> impl Iterator<Item = &SourceFile> {
        self.files.iter().filter(|file| !file.module.is_empty())
    }
}

/// Returns all Rust files in a folder, or the file itself, sorted. Skips cargo's target folders.
pub(crate) fn rust_files(path: &Path) -> Vec<PathBuf> {
    if path.is_file() {
        return vec![path.to_owned()];
    }
    if path.ends_with("target") {
        return Vec::new();
    }
    let entries = fs::read_dir(path).unwrap_or_else(|error| panic!("cannot read {}: {error}", path.display()));
    let mut files: Vec<PathBuf> = entries
        .map(|entry| entry.expect("the folder is readable").path())
        .filter(|path| path.is_dir() || path.extension().is_some_and(|it| it == "rs"))
        .flat_map(|path| rust_files(&path))
        .collect();
    files.sort();
    files
}

pub(crate) fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("cannot read {}: {error}", path.display()))
}

fn parse(path: &str, text: &str) -> File {
    syn::parse_file(text).unwrap_or_else(|error| panic!("{path}:{}: {error}", error.span().start().line))
}

/// Returns the module of a file: `transport::cache` for `transport/cache.rs`.
fn module_of(name: &str) -> Module {
    let name = name.strip_suffix(".rs").unwrap_or(name);
    let mut module: Module = name.split('/').map(str::to_owned).collect();
    let last = module.last().map(String::as_str);
    if last == Some("mod") || module == ["lib"] || module == ["main"] {
        module.pop();
    }
    module
}

fn is_test(module: &Module, only_in_tests: &BTreeSet<Module>) -> bool {
    module.iter().any(|name| name == "tests") || only_in_tests.iter().any(|it| module.starts_with(it))
}

/// Returns whether an item has `#[cfg(test)]` or `#[cfg(all(test, …))]`.
fn is_only_in_tests(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        let condition = attribute.meta.to_token_stream().to_string().replace(' ', "");
        condition == "cfg(test)" || condition.starts_with("cfg(all(test,")
    })
}

fn attributes(item: &Item) -> &[Attribute] {
    match item {
        Item::Const(it) => &it.attrs,
        Item::Enum(it) => &it.attrs,
        Item::Fn(it) => &it.attrs,
        Item::Impl(it) => &it.attrs,
        Item::Macro(it) => &it.attrs,
        Item::Mod(it) => &it.attrs,
        Item::Static(it) => &it.attrs,
        Item::Struct(it) => &it.attrs,
        Item::Trait(it) => &it.attrs,
        Item::Type(it) => &it.attrs,
        Item::Use(it) => &it.attrs,
        _ => &[],
    }
}

/// Removes items that exist only in tests. Adds modules in separate files that exist only in tests to the set.
fn without_tests(items: Vec<Item>, module: &Module, only_in_tests: &mut BTreeSet<Module>) -> Vec<Item> {
    let mut remaining = Vec::new();
    for mut item in items {
        let is_test = is_only_in_tests(attributes(&item));
        match &mut item {
            Item::Mod(it) => {
                let child = child(module, &it.ident.to_string());
                if is_test {
                    only_in_tests.insert(child);
                } else if let Some((_, items)) = &mut it.content {
                    *items = without_tests(std::mem::take(items), &child, only_in_tests);
                }
            }
            Item::Impl(it) => it.items.retain(|item| match item {
                ImplItem::Fn(it) => !is_only_in_tests(&it.attrs),
                ImplItem::Const(it) => !is_only_in_tests(&it.attrs),
                _ => true,
            }),
            Item::Trait(it) => it.items.retain(|item| match item {
                TraitItem::Fn(it) => !is_only_in_tests(&it.attrs),
                _ => true,
            }),
            _ => {}
        }
        if !is_test {
            remaining.push(item);
        }
    }
    remaining
}

/// Adds the generated files that `items` include with `include!(concat!(env!("OUT_DIR"), "/name.rs"))`.
fn included(
    items: &[Item],
    module: &Module,
    generated: &BTreeMap<String, String>,
    only_in_tests: &mut BTreeSet<Module>,
    files: &mut Vec<SourceFile>,
) {
    for item in items {
        match item {
            Item::Mod(it) => {
                let inside = it
                    .content
                    .iter()
                    .flat_map(|(_, items)| items)
                    .cloned()
                    .collect::<Vec<_>>();
                included(
                    &inside,
                    &child(module, &it.ident.to_string()),
                    generated,
                    only_in_tests,
                    files,
                );
            }
            Item::Macro(it) if it.mac.path.is_ident("include") => {
                let argument = it.mac.tokens.to_string();
                let file = generated
                    .iter()
                    .find(|(name, _)| argument.contains(&format!("\"/{name}\"")));
                if let Some((name, text)) = file {
                    let path = format!("$OUT_DIR/{name}");
                    let items = without_tests(parse(&path, text).items, module, only_in_tests);
                    let module = module.clone();
                    files.push(SourceFile { path, module, items });
                }
            }
            _ => {}
        }
    }
}

pub(crate) fn child(module: &Module, name: &str) -> Module {
    module.iter().cloned().chain([name.to_owned()]).collect()
}

fn inline_modules(items: &[Item]) -> Vec<String> {
    let modules = items.iter().filter_map(|item| match item {
        Item::Mod(it) => Some(it.ident.to_string()),
        _ => None,
    });
    modules.collect()
}

/// Creates a tree for tests from the paths below `src/` and their texts.
#[cfg(test)]
pub(crate) fn tree<const N: usize>(files: [(&str, &str); N]) -> Tree {
    let texts = files.map(|(name, text)| (name.to_owned(), text.to_owned()));
    Tree::parse("src", &BTreeMap::from(texts), &BTreeMap::new())
}

#[test]
fn derives_module_names_from_paths() {
    for (name, module) in [
        ("lib.rs", ""),
        ("main.rs", ""),
        ("validate.rs", "validate"),
        ("client/mod.rs", "client"),
        ("transport/limits/pace.rs", "transport::limits::pace"),
        ("raw/lib.rs", "raw::lib"),
    ] {
        assert_eq!(module_of(name).join("::"), module, "{name}");
    }
}

#[test]
fn skips_files_that_exist_only_in_tests() {
    let tree = tree([
        ("lib.rs", "mod a; #[cfg(all(test, unix))] mod b;"),
        ("a/mod.rs", "#[cfg(test)] mod helper; mod tests;"),
        ("a/helper/mod.rs", ""),
        ("a/helper/deep.rs", ""),
        ("a/tests.rs", ""),
        ("b.rs", ""),
    ]);
    let paths: Vec<&str> = tree.files.iter().map(|file| file.path.as_str()).collect();
    assert_eq!(paths, ["src/a/mod.rs", "src/lib.rs"]);
}
