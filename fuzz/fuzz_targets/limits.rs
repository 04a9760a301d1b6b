//! Fuzzes rate-limit headers, including dates.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| github_runners::fuzz::limits(data));
