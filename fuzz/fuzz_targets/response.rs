//! Fuzzes response bodies of all operations. Errors must not show a secret of the body.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| github_runners::fuzz::response(data));
