//! The location of module files.

/// Returns the files `foo.rs` that have a folder `foo` with Rust sources beside them.
pub(crate) fn beside_their_folder(paths: &[String]) -> Vec<String> {
    let beside = paths.iter().filter(|path| {
        let folder = path
            .strip_suffix("rs")
            .map(|it| format!("{}/", it.trim_end_matches('.')));
        folder.is_some_and(|folder| paths.iter().any(|other| other.starts_with(&folder)))
    });
    beside.cloned().collect()
}

#[test]
fn finds_files_beside_the_folder_of_their_children() {
    let paths = [
        "src/a.rs",
        "src/a/b.rs",
        "src/ab/mod.rs",
        "src/ab.rs.rs",
        "src/c/mod.rs",
        "src/c/d.rs",
    ];
    assert_eq!(beside_their_folder(&paths.map(str::to_owned)), ["src/a.rs"]);
}
