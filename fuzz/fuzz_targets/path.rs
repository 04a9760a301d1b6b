//! Parameters that become a path: none changes another part of it.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| github_runners::fuzz::path(data));
