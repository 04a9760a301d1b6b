//! Fuzzes error responses with any status code.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| github_runners::fuzz::api_error(data));
