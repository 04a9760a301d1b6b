//! A response body of any operation: no panic, and no error shows a planted secret.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| github_runners::fuzz::response(data));
