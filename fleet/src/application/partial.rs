//! Incomplete files, which a later download can continue.

use std::io;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};
use tokio::fs::{self, File, OpenOptions};
use tokio::io::{AsyncReadExt, AsyncSeekExt, AsyncWriteExt};

use super::failure::DownloadError;

const BUFFER: usize = 64 * 1024;

/// An incomplete file and the hash of its contents.
#[derive(Debug)]
pub(super) struct Partial {
    path: PathBuf,
    file: File,
    hash: Sha256,
    length: u64,
}

fn failed(path: &Path) -> impl FnOnce(io::Error) -> DownloadError {
    move |source| DownloadError::File {
        path: path.to_owned(),
        source,
    }
}

impl Partial {
    /// Opens the file and hashes its existing contents.
    pub(super) async fn open(path: PathBuf) -> Result<Self, DownloadError> {
        let mut options = OpenOptions::new();
        let opened = options.read(true).write(true).create(true).truncate(false).open(&path);
        let mut file = opened.await.map_err(failed(&path))?;
        let mut hash = Sha256::new();
        let length = hash_all(&mut file, &mut hash).await.map_err(failed(&path))?;
        Ok(Self {
            path,
            file,
            hash,
            length,
        })
    }

    pub(super) fn length(&self) -> u64 {
        self.length
    }

    pub(super) async fn append(&mut self, bytes: &[u8]) -> Result<(), DownloadError> {
        self.file.write_all(bytes).await.map_err(failed(&self.path))?;
        self.hash.update(bytes);
        self.length += bytes.len() as u64;
        Ok(())
    }

    /// Flushes the appended bytes to the file, so that a later download can continue it.
    pub(super) async fn flush(&mut self) -> Result<(), DownloadError> {
        self.file.flush().await.map_err(failed(&self.path))
    }

    /// Removes the contents of the file, so that the download starts from the beginning.
    pub(super) async fn restart(&mut self) -> Result<(), DownloadError> {
        self.file.flush().await.map_err(failed(&self.path))?;
        self.file.set_len(0).await.map_err(failed(&self.path))?;
        self.file.rewind().await.map_err(failed(&self.path))?;
        self.hash = Sha256::new();
        self.length = 0;
        Ok(())
    }

    /// Returns the hash of the file in hexadecimal digits.
    pub(super) fn hash(&self) -> String {
        hex(self.hash.clone())
    }

    /// Renames the file to its final name.
    pub(super) async fn finish(mut self, to: &Path) -> Result<(), DownloadError> {
        self.flush().await?;
        self.file.sync_all().await.map_err(failed(&self.path))?;
        drop(self.file);
        fs::rename(&self.path, to).await.map_err(failed(to))
    }

    /// Deletes the file.
    pub(super) async fn discard(self) -> Result<(), DownloadError> {
        drop(self.file);
        fs::remove_file(&self.path).await.map_err(failed(&self.path))
    }
}

/// Returns the hash of a file, or `None` if it does not exist.
pub(super) async fn hash_of(path: &Path) -> Result<Option<String>, DownloadError> {
    let mut file = match File::open(path).await {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(failed(path)(error)),
    };
    let mut hash = Sha256::new();
    hash_all(&mut file, &mut hash).await.map_err(failed(path))?;
    Ok(Some(hex(hash)))
}

async fn hash_all(file: &mut File, hash: &mut Sha256) -> io::Result<u64> {
    let mut buffer = vec![0; BUFFER];
    let mut length = 0;
    loop {
        match file.read(&mut buffer).await? {
            0 => return Ok(length),
            count => {
                hash.update(&buffer[..count]);
                length += count as u64;
            }
        }
    }
}

fn hex(hash: Sha256) -> String {
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}
