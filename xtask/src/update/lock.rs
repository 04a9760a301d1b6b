//! A lock that allows a single update of a vendored folder at a time.

use std::fs::{File, OpenOptions};
use std::path::Path;
use std::{env, io};

use fs4::{FileExt, TryLockError};

use crate::error::Error;
use crate::provenance::sha256;

/// An exclusive lock on a folder. The lock is released when this value is dropped or when the process ends.
#[derive(Debug)]
pub(crate) struct Lock {
    /// Closing the file releases the lock.
    _file: File,
}

impl Lock {
    /// Locks `folder`. The lock file is outside of the folder.
    pub(crate) fn of(folder: &Path) -> Result<Self, Error> {
        let whole = folder.canonicalize().map_err(Error::io("find", folder))?;
        let name = sha256(whole.to_string_lossy().as_bytes());
        let path = env::temp_dir().join(format!("github-runners-xtask-{}.lock", &name[..16]));
        let file = OpenOptions::new().create(true).truncate(false).write(true).open(&path);
        let file = file.map_err(Error::io("open", &path))?;
        // Names the trait, because newer releases of Rust have the method `File::try_lock`.
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
