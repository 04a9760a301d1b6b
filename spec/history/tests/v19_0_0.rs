//! The code of version 19.0.0 compiles, and decodes that version's examples.

mod version;

version::version!("19.0.0");

/// Operations whose examples do not decode, with the reason.
const EXCEPTIONS: &[(&str, &str)] = &[];

#[test]
fn every_example_decodes() {
    let description = github_runners_history::fragment("19.0.0", "ghec").expect("a fragment");
    let decoded = version::check_examples(&description, bodies::all(), EXCEPTIONS);
    assert!(decoded > 50, "{decoded}");
}
