//! The Rust page of the fake's README: `tests/readme.rs` is that page, so that it is run as it stands there.

#[test]
fn the_page_is_the_test() {
    let page = include_str!("../../../../fake/README.md");
    let test = format!("\n```rust,ignore\n{}```\n", include_str!("../readme.rs"));
    assert!(page.contains(&test), "fake/README.md and tests/readme.rs differ");
}
