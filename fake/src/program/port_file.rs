//! The port file, from which scripts read the port.

use std::path::Path;
use std::{fs, io};

/// Writes the port to a file atomically. A script that waits for the file never reads a partial file.
pub(crate) fn write(path: &Path, port: u16) -> io::Result<()> {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}.tmp", std::process::id()));
    let temporary = path.with_file_name(name);
    let written = fs::write(&temporary, format!("{port}\n")).and_then(|()| fs::rename(&temporary, path));
    written.map_err(|error| io::Error::new(error.kind(), format!("cannot write {}: {error}", path.display())))
}
