//! Headers about rate limits, dates among them.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| github_runners::fuzz::limits(data));
