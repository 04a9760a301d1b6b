//! Fuzzes path parameters. A parameter must not change another part of the path.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| github_runners::fuzz::path(data));
