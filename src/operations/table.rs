//! The constants generated from GitHub's description, one for each operation. build.rs writes them.

use super::Operation;

include!(concat!(env!("OUT_DIR"), "/operations.rs"));
