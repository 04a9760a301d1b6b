//! Putting new files in the place of the vendored ones: all of them or none.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use tempfile::TempDir;

use crate::error::Error;

/// How the folders begin that new files are written to first. They are inside the folder of the old ones, because
/// a rename does not leave a file system.
const SIDE: &str = ".update-spec-";

/// Removes what an interrupted run left behind.
pub(crate) fn clear_leftovers(folder: &Path) -> Result<(), Error> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => return Err(Error::io("list", folder)(error)),
    };
    for entry in entries {
        let entry = entry.map_err(Error::io("list", folder))?;
        if entry.file_name().to_str().is_some_and(|name| name.starts_with(SIDE)) {
            fs::remove_dir_all(entry.path()).map_err(Error::io("remove", entry.path()))?;
        }
    }
    Ok(())
}

/// Writes `files` (name from `folder`, text) in their order, and removes `gone`.
///
/// Everything is written to the side before the first old file is touched; if a rename fails, those already done
/// are taken back. A run that is killed between two renames is found by the hashes of the last file.
pub(crate) fn replace(folder: &Path, files: &[(String, String)], gone: &[String]) -> Result<(), Error> {
    let side = tempfile::Builder::new().prefix(SIDE).tempdir_in(folder);
    let side = side.map_err(Error::io("make a folder to write to in", folder))?;
    let (new, old) = (side.path().join("new"), side.path().join("old"));
    for (name, text) in files {
        write(&new.join(name), text)?;
    }
    for name in files.iter().map(|(name, _)| name).chain(gone) {
        keep(&folder.join(name), &old.join(name))?;
    }

    let moved = move_all(folder, &new, files, gone);
    if let Err(error) = moved {
        take_back(folder, &old, files, gone, side)?;
        return Err(error);
    }
    Ok(())
}

fn move_all(folder: &Path, new: &Path, files: &[(String, String)], gone: &[String]) -> Result<(), Error> {
    for name in gone {
        let path = folder.join(name);
        fs::remove_file(&path).map_err(Error::io("remove", path))?;
    }
    for (name, _) in files {
        let path = folder.join(name);
        make_parent(&path)?;
        fs::rename(new.join(name), &path).map_err(Error::io("replace", path))?;
    }
    Ok(())
}

/// Puts the old files back. If that fails too, the folder with them stays and the error names it.
fn take_back(
    folder: &Path,
    old: &Path,
    files: &[(String, String)],
    gone: &[String],
    side: TempDir,
) -> Result<(), Error> {
    let restore = || -> io::Result<()> {
        for name in files.iter().map(|(name, _)| name).chain(gone) {
            let (kept, path) = (old.join(name), folder.join(name));
            if kept.is_file() {
                fs::rename(kept, path)?;
            } else if path.is_file() {
                fs::remove_file(path)?;
            }
        }
        Ok(())
    };
    restore().map_err(|source| Error::Io {
        action: "put the old files back from",
        path: side.keep(),
        source,
    })
}

fn write(path: &Path, text: &str) -> Result<(), Error> {
    make_parent(path)?;
    let write = || -> io::Result<()> {
        let mut file = fs::File::create(path)?;
        io::Write::write_all(&mut file, text.as_bytes())?;
        file.sync_all()
    };
    write().map_err(Error::io("write", path))
}

fn keep(path: &Path, kept: &Path) -> Result<(), Error> {
    if path.is_file() {
        make_parent(kept)?;
        fs::copy(path, kept).map_err(Error::io("copy", path))?;
    }
    Ok(())
}

fn make_parent(path: &Path) -> Result<(), Error> {
    let parent: PathBuf = path.parent().map(Path::to_path_buf).unwrap_or_default();
    fs::create_dir_all(&parent).map_err(Error::io("make the folder", parent))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(entries: &[(&str, &str)]) -> Vec<(String, String)> {
        entries
            .iter()
            .map(|&(name, text)| (name.to_owned(), text.to_owned()))
            .collect()
    }

    fn content(folder: &Path) -> Vec<(String, String)> {
        let mut found = Vec::new();
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            if path.is_dir() {
                found.extend(
                    content(&path)
                        .into_iter()
                        .map(|(inner, text)| (format!("{name}/{inner}"), text)),
                );
            } else {
                found.push((name, fs::read_to_string(&path).unwrap()));
            }
        }
        found.sort();
        found
    }

    #[test]
    fn replaces_adds_and_removes() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path();
        fs::write(path.join("a"), "old").unwrap();
        fs::write(path.join("c"), "gone").unwrap();
        let new = files(&[("a", "new"), ("p/b", "more")]);
        replace(path, &new, &["c".to_owned()]).unwrap();
        assert_eq!(content(path), new);
    }

    #[test]
    fn a_rename_that_fails_takes_back_the_others() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path();
        fs::write(path.join("a"), "old").unwrap();
        fs::write(path.join("c"), "stays").unwrap();
        // A file cannot replace a folder.
        fs::create_dir(path.join("b")).unwrap();
        fs::write(path.join("b/inside"), "kept").unwrap();
        let before = content(path);
        let error = replace(
            path,
            &files(&[("a", "new"), ("n", "new"), ("b", "new")]),
            &["c".to_owned()],
        );
        assert!(error.unwrap_err().to_string().starts_with("cannot replace "));
        assert_eq!(content(path), before);
    }

    #[test]
    fn what_an_interrupted_run_left_is_removed() {
        let folder = tempfile::tempdir().unwrap();
        let left = folder.path().join(format!("{SIDE}abc/new"));
        fs::create_dir_all(&left).unwrap();
        fs::write(left.join("github.json"), "{").unwrap();
        fs::write(folder.path().join("github.json"), "{}").unwrap();
        clear_leftovers(folder.path()).unwrap();
        assert_eq!(content(folder.path()), files(&[("github.json", "{}")]));
    }
}
