//! A constant for each operation of the description, written by build.rs.

use super::Operation;

include!(concat!(env!("OUT_DIR"), "/operations.rs"));
