//! Fuzzes the documents that `cargo xtask update-spec` downloads.
#![no_main]

use github_runners_spec::rules;
use github_runners_spec::select::{GENERATED_PRODUCT, dangling, select_text, to_text, unused};

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    if let Ok((fragment, _)) = select_text(data, GENERATED_PRODUCT) {
        // Selecting from a fragment returns the fragment.
        let text = to_text(&fragment);
        let (again, _) = select_text(text.as_bytes(), GENERATED_PRODUCT).expect("a fragment");
        assert!(to_text(&again) == text);
        assert!(dangling(&fragment).is_empty());
        let _ = unused(&fragment);
        let _ = rules::apply(fragment);
    }
});
