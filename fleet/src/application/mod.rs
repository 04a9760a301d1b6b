//! The runner application: its archive, its exit codes, and versions that GitHub will refuse.

#[cfg(feature = "download")]
mod download;
mod exit;
#[cfg(feature = "download")]
mod failure;
#[cfg(feature = "download")]
mod partial;
#[cfg(feature = "download")]
mod transfer;
mod versions;

#[cfg(feature = "download")]
pub use self::download::{ApplicationDownload, Downloaded, Progress};
pub use self::exit::RunnerExit;
#[cfg(feature = "download")]
pub use self::failure::DownloadError;
pub use self::versions::{VersionAtRisk, VersionReport, VersionUse};
