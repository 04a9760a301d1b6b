//! Replaces the vendored files with new files. If one file cannot be replaced, no file changes.

use std::path::{Path, PathBuf};
use std::{fs, io};

use tempfile::TempDir;

use crate::error::Error;

/// The prefix of temporary folders, to which new files are written first. A temporary folder is in the folder of the old
/// files, because a rename cannot cross file systems.
const TEMPORARY: &str = ".update-spec-";

/// The prefix of folders that contain the only copies of old files. No update removes these folders.
const KEPT: &str = "kept-by-update-spec-";

/// Removes the temporary folders of interrupted runs. Call this function only if all files are in place, because the
/// temporary folders can contain the last copies of old files.
pub(crate) fn clear_leftovers(folder: &Path) -> Result<(), Error> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => return Err(Error::io("list", folder)(error)),
    };
    for entry in entries {
        let entry = entry.map_err(Error::io("list", folder))?;
        if entry
            .file_name()
            .to_str()
            .is_some_and(|name| name.starts_with(TEMPORARY))
        {
            fs::remove_dir_all(entry.path()).map_err(Error::io("remove", entry.path()))?;
        }
    }
    Ok(())
}

/// A file that is replaced or removed.
struct Step<'a> {
    /// The name relative to the folder.
    name: &'a str,
    /// Whether there is a new file.
    replaced: bool,
    /// Whether there was an old file.
    existed: bool,
}

/// Writes `files` (name relative to `folder`, text) in their order, and removes `gone`.
///
/// All new files are written to a temporary folder before the first old file is replaced. If a rename fails, the previous
/// renames are undone. A run that is killed between two renames is detected by the hashes in the last file.
pub(crate) fn replace(folder: &Path, files: &[(String, String)], gone: &[String]) -> Result<(), Error> {
    let temporary = tempfile::Builder::new().prefix(TEMPORARY).tempdir_in(folder);
    let temporary = temporary.map_err(Error::io("create a temporary folder in", folder))?;
    let (new, old) = (temporary.path().join("new"), temporary.path().join("old"));
    for (name, text) in files {
        write(&new.join(name), text)?;
    }
    let all = gone.iter().map(|name| (name, false));
    let all = all.chain(files.iter().map(|(name, _)| (name, true)));
    let steps = all
        .map(|(name, replaced)| {
            Ok(Step {
                name,
                replaced,
                existed: back_up(&folder.join(name), &old.join(name))?,
            })
        })
        .collect::<Result<Vec<_>, Error>>()?;

    for (done, step) in steps.iter().enumerate() {
        if let Err(error) = step.apply(folder, &new) {
            undo(folder, &old, &steps[..done], temporary)?;
            return Err(error);
        }
    }
    Ok(())
}

impl Step<'_> {
    fn apply(&self, folder: &Path, new: &Path) -> Result<(), Error> {
        let path = folder.join(self.name);
        if !self.replaced {
            return fs::remove_file(&path).map_err(Error::io("remove", path));
        }
        make_parent(&path)?;
        fs::rename(new.join(self.name), &path).map_err(Error::io("replace", path))
    }

    /// Restores the old file. Fails if its copy is missing.
    fn undo(&self, folder: &Path, old: &Path) -> io::Result<()> {
        let path = folder.join(self.name);
        if self.existed {
            fs::rename(old.join(self.name), path)
        } else {
            fs::remove_file(path)
        }
    }
}

/// Restores the old files. If a file cannot be restored, keeps the folder with the old files, and names it in the error.
fn undo(folder: &Path, old: &Path, done: &[Step<'_>], temporary: TempDir) -> Result<(), Error> {
    let failed = done
        .iter()
        .filter_map(|step| step.undo(folder, old).err())
        .collect::<Vec<_>>();
    match failed.into_iter().next() {
        None => Ok(()),
        Some(source) => Err(Error::Io {
            action: "restore the old files from",
            path: set_aside(temporary),
            source,
        }),
    }
}

/// Renames the temporary folder, so that the next update does not remove it.
fn set_aside(temporary: TempDir) -> PathBuf {
    let path = temporary.keep();
    let name = path.file_name().and_then(|name| name.to_str());
    let number = name.and_then(|name| name.strip_prefix(TEMPORARY)).unwrap_or_default();
    let kept = path.with_file_name(format!("{KEPT}{number}"));
    match fs::rename(&path, &kept) {
        Ok(()) => kept,
        Err(_) => path,
    }
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

/// Copies an old file. Returns whether the file existed.
fn back_up(path: &Path, copy: &Path) -> Result<bool, Error> {
    let existed = path.is_file();
    if existed {
        make_parent(copy)?;
        fs::copy(path, copy).map_err(Error::io("copy", path))?;
    }
    Ok(existed)
}

fn make_parent(path: &Path) -> Result<(), Error> {
    let parent: PathBuf = path.parent().map(Path::to_path_buf).unwrap_or_default();
    fs::create_dir_all(&parent).map_err(Error::io("create the folder", parent))
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
    fn failed_rename_undoes_the_earlier_steps() {
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

    /// Two completed steps: `a` existed before, `n` did not.
    const DONE: [Step<'static>; 2] = [
        Step {
            name: "a",
            replaced: true,
            existed: true,
        },
        Step {
            name: "n",
            replaced: true,
            existed: false,
        },
    ];

    fn temporary_folder_in(folder: &Path) -> TempDir {
        let temporary = tempfile::Builder::new().prefix(TEMPORARY).tempdir_in(folder).unwrap();
        fs::create_dir(temporary.path().join("old")).unwrap();
        fs::write(folder.join("a"), "new").unwrap();
        fs::write(folder.join("n"), "new").unwrap();
        temporary
    }

    #[test]
    fn a_file_whose_copy_is_lost_is_not_removed() {
        let folder = tempfile::tempdir().unwrap();
        let temporary = temporary_folder_in(folder.path());
        // Another update can remove the temporary folder at the same time.
        clear_leftovers(folder.path()).unwrap();
        let old = temporary.path().join("old");
        let error = undo(folder.path(), &old, &DONE, temporary).unwrap_err();
        assert!(error.to_string().starts_with("cannot restore the old files from "));
        assert_eq!(content(folder.path()), files(&[("a", "new")]));
    }

    #[test]
    fn old_files_that_cannot_be_restored_survive_the_next_update() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path();
        let temporary = temporary_folder_in(path);
        let old = temporary.path().join("old");
        fs::write(old.join("a"), "old").unwrap();
        // A file cannot replace a folder.
        fs::remove_file(path.join("a")).unwrap();
        fs::create_dir(path.join("a")).unwrap();
        let error = undo(path, &old, &DONE, temporary).unwrap_err();
        replace(path, &files(&[("b", "new")]), &[]).unwrap();
        clear_leftovers(path).unwrap();
        let kept = content(path).into_iter().find(|(_, text)| text == "old");
        let (name, _) = kept.unwrap();
        assert!(name.starts_with(KEPT) && name.ends_with("/old/a"), "{name}");
        let named = name.strip_suffix("/old/a").unwrap();
        assert!(error.to_string().ends_with(named), "{error}");
    }

    #[test]
    fn removes_the_files_of_an_interrupted_run() {
        let folder = tempfile::tempdir().unwrap();
        let left = folder.path().join(format!("{TEMPORARY}abc/new"));
        fs::create_dir_all(&left).unwrap();
        fs::write(left.join("github.json"), "{").unwrap();
        fs::write(folder.path().join("github.json"), "{}").unwrap();
        clear_leftovers(folder.path()).unwrap();
        assert_eq!(content(folder.path()), files(&[("github.json", "{}")]));
    }
}
