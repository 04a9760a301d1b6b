//! Tests the rules with the vendored description.

use github_runners_spec::{description, rules};

#[test]
fn every_rule_fits_the_vendored_description() {
    let unfit = rules::normalize(description()).err().unwrap_or_default();
    assert!(
        unfit.is_empty(),
        "{}",
        unfit.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
    );
}

#[test]
fn rejects_a_document_that_is_already_normalized() {
    let normal = rules::normalize(description()).expect("all rules fit the vendored description");
    let unfit = rules::normalize(normal).expect_err("the rules for defects change nothing");
    for rule in rules::RULES.iter().filter(|rule| rule.is_about_defect()) {
        assert!(
            unfit.iter().any(|error| error.rule == rule.name),
            "{rule:?} changed a document that is already normalized"
        );
    }
}
