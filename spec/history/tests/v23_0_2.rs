//! The code of version 23.0.2 compiles, and decodes that version's examples.

mod version;

version::version!("23.0.2");

/// Operations whose examples do not decode, with the reason.
const EXCEPTIONS: &[(&str, &str)] = &[];

#[test]
fn every_example_decodes() {
    let description = github_runners_history::fragment("23.0.2", "ghec").expect("a fragment");
    let decoded = version::check_examples(&description, bodies::all(), EXCEPTIONS);
    assert!(decoded > 50, "{decoded}");
}
