//! The constants that `build.rs` generates from GitHub's description, one for each operation.

use super::Operation;

include!(concat!(env!("OUT_DIR"), "/operations.rs"));
