//! The order of the folders of a package.

use crate::dependencies;
use crate::tree::Tree;

/// Returns the folders that are missing in `order`, the listed folders that do not exist, and the imports that refer to
/// a higher folder. `order` lists the folders from the bottom to the top.
pub(crate) fn violations(tree: &Tree, order: &[&str]) -> Vec<String> {
    let listed = |folder: &str| order.iter().position(|it| *it == folder);
    let mut problems = Vec::new();
    for folder in &tree.folders {
        if listed(folder).is_none() {
            problems.push(format!("`{folder}` is not in the list of layers"));
        }
    }
    for folder in order {
        if !tree.folders.contains(*folder) {
            problems.push(format!("`{folder}` is in the list of layers, but does not exist"));
        }
    }
    for dependency in dependencies::all(tree) {
        if let (Some(from), Some(to)) = (listed(&dependency.from), listed(&dependency.to))
            && to > from
        {
            let (from, to) = (&dependency.from, &dependency.to);
            problems.push(format!(
                "{}: `{from}` is below `{to}` and must not import it",
                dependency.place
            ));
        }
    }
    problems
}

#[test]
fn finds_imports_of_a_higher_layer() {
    let tree = crate::tree::tree([
        ("lib.rs", "mod low; mod high; mod loose;"),
        ("low/mod.rs", "fn f() { crate::high::g() }"),
        ("high.rs", "use crate::low;\nuse crate::loose;"),
        ("loose.rs", "use crate::high;"),
    ]);
    assert_eq!(
        violations(&tree, &["low", "high", "gone"]),
        [
            "`loose` is not in the list of layers",
            "`gone` is in the list of layers, but does not exist",
            "src/low/mod.rs:1 (crate::high::g): `low` is below `high` and must not import it",
        ]
    );
}
