//! Path parameters, none of which changes another part of the path.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| github_runners::fuzz::path(data));
