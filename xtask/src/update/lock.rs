//! One update at a time for each vendored folder.

use std::fs::{File, OpenOptions};
use std::path::Path;
use std::{env, io};

use fs4::{FileExt, TryLockError};

use crate::error::Error;
use crate::provenance::sha256;

/// The right to change a folder, which ends with the process at the latest.
#[derive(Debug)]
pub(crate) struct Lock {
    /// Closing the file gives the lock back.
    _file: File,
}

impl Lock {
    /// Takes the right to change `folder`. The lock is a file outside of it, so that the folder holds nothing else.
    pub(crate) fn of(folder: &Path) -> Result<Self, Error> {
        let whole = folder.canonicalize().map_err(Error::io("find", folder))?;
        let name = sha256(whole.to_string_lossy().as_bytes());
        let path = env::temp_dir().join(format!("github-runners-xtask-{}.lock", &name[..16]));
        let file = OpenOptions::new().create(true).truncate(false).write(true).open(&path);
        let file = file.map_err(Error::io("open", &path))?;
        // Named in full: newer releases of Rust have a method of that name.
        match FileExt::try_lock(&file) {
            Ok(()) => Ok(Self { _file: file }),
            Err(TryLockError::WouldBlock) => Err(Error::Locked {
                path: folder.to_owned(),
            }),
            Err(TryLockError::Error(source)) => Err(Error::io("lock", path)(io::Error::other(source))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_changed_by_one_run_at_a_time() {
        let (folder, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let first = Lock::of(folder.path()).unwrap();
        assert!(matches!(Lock::of(folder.path()), Err(Error::Locked { .. })));
        Lock::of(other.path()).unwrap();
        drop(first);
        Lock::of(folder.path()).unwrap();
    }
}
