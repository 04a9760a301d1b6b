//! Checks the structure of the sources: imports between folders, the style of `use` declarations, and module files.
//!
//! A folder is a top-level module of a package: `src/transport/` with everything in it, or a single file such as
//! `src/validate.rs`. The checks skip code in `#[cfg(test)]` modules.

mod cycles;
mod dependencies;
mod imports;
mod layers;
mod module_files;
mod paths;
mod tree;

use std::path::{Path, PathBuf};

use self::tree::Tree;

/// The folders of `src/`, from the bottom to the top. A folder imports only folders that are listed before it.
const LIBRARY: &[&str] = &[
    "clock",
    "models",
    "validate",
    "headers",
    "operations",
    "error",
    "auth",
    "transport",
    "raw",
    "client",
    "pagination",
    "commands",
    "resources",
    "guide",
    // Built only for unit tests and fuzz targets.
    "fuzz",
];

/// The folders of `fake/src/`, from the bottom to the top. `program` belongs to the binary, which uses the library.
const FAKE: &[&str] = &["state", "api", "http", "control", "handles", "program"];

/// The folders of `fleet/src/`, from the bottom to the top.
const FLEET: &[&str] = &[
    "clock",
    "error",
    "marker",
    "owned",
    "names",
    "pending",
    "observation",
    "plan",
    "handle",
    "wait",
    "groups",
    "create",
    "remove",
    "sweep",
    "cordon",
    "application",
];

/// All folders with Rust sources. `interop` contains separate packages in the same style.
const SOURCES: &[&str] = &[
    "benches", "build.rs", "examples", "fake", "fleet", "fuzz", "interop", "spec", "src", "tests", "xtask",
];

fn project() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn library() -> Tree {
    Tree::read(project(), "src", Some(Path::new(env!("OUT_DIR"))))
}

fn fake() -> Tree {
    Tree::read(project(), "fake/src", None)
}

fn fleet() -> Tree {
    Tree::read(project(), "fleet/src", None)
}

/// The packages of the workspace that have more than one folder in `src/`.
fn packages() -> Vec<Tree> {
    vec![library(), fake(), fleet()]
}

/// Fails if there are problems, and prints each problem on its own line.
#[track_caller]
fn assert_none(what: &str, problems: &[String]) {
    assert!(problems.is_empty(), "{what}:\n{}\n", problems.join("\n"));
}

#[test]
fn no_two_folders_import_each_other() {
    let mut cycles = Vec::new();
    for tree in packages() {
        let dependencies = dependencies::between_folders(&tree);
        cycles.extend(cycles::cycles(&dependencies).iter().map(ToString::to_string));
    }
    assert_none("these folders import each other in a cycle", &cycles);
}

#[test]
fn library_folders_import_lower_layers_only() {
    assert_order("LIBRARY", &layers::violations(&library(), LIBRARY));
}

#[test]
fn fake_folders_import_lower_layers_only() {
    assert_order("FAKE", &layers::violations(&fake(), FAKE));
}

#[test]
fn fleet_folders_import_lower_layers_only() {
    assert_order("FLEET", &layers::violations(&fleet(), FLEET));
}

#[track_caller]
fn assert_order(list: &str, problems: &[String]) {
    let what = format!("the folders are not in the order of `{list}` in tests/structure/main.rs");
    assert_none(&what, problems);
}

/// The path `crate::Client` names the same type as `crate::client::Client`, but hides the folder that defines the type.
#[test]
fn no_item_is_imported_through_the_crate_root() {
    let problems: Vec<String> = packages().iter().flat_map(dependencies::through_the_root).collect();
    assert_none(
        "these paths name an item of the crate root; name the module that defines the item instead",
        &problems,
    );
}

fn sources() -> Vec<PathBuf> {
    let roots = SOURCES.iter().map(|it| project().join(it)).filter(|it| it.exists());
    roots.flat_map(|root| tree::rust_files(&root)).collect()
}

fn relative(path: &Path) -> String {
    let path = path.strip_prefix(project()).unwrap_or(path);
    path.to_string_lossy().replace('\\', "/")
}

#[test]
fn imports_follow_the_style_of_the_project() {
    let sources = sources();
    let problems: Vec<String> = sources
        .iter()
        .flat_map(|path| imports::problems(&relative(path), &tree::read(path)))
        .collect();
    assert_none("these imports do not follow the style in CONTRIBUTING.md", &problems);
}

#[test]
fn a_module_with_children_is_in_a_file_named_mod_rs() {
    let paths: Vec<String> = sources().iter().map(|path| relative(path)).collect();
    assert_none(
        "these modules have a file beside the folder of their children; move it into the folder as `mod.rs`",
        &module_files::beside_their_folder(&paths),
    );
}
