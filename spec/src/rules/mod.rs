//! What upstream's description gets wrong, or says in a way that a good Rust type cannot follow.
//!
//! One function per defect. Each says what is wrong and why the change is right. [`normalize`] runs them in order; a
//! rule about a defect that finds nothing left to change, or an entry of a rule's table that fits nothing, is an error:
//! upstream has changed, and the rule has to go or to follow. What upstream adds is no error: rules name new types by
//! where they stand, and what a person has to decide is listed ([`Decision`]).

mod bodies;
mod breaking;
mod change;
mod enums;
mod hosted;
mod ids;
mod lookups;
mod names;
mod nulls;
mod outcome;
mod responses;
mod schema;
mod secrets;
mod site;
mod text;
mod types;
mod values;

pub use change::{Change, ChangeKind};
pub use enums::{OpenEnum, open_enums};
pub use hosted::{LenientList, lenient_lists, numbers_too};
pub use ids::{IdType, id_types};
pub use names::component_name;
pub use nulls::{NULLABLE_STRING, nullables};
pub use outcome::Decision;
pub use responses::success;
pub use schema::{Side, components_reachable_from};
pub use secrets::{SECRET, is_secret_name};
pub use site::Site;
pub use types::NUMBER;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use serde_json::Value;

pub(crate) use outcome::Outcome;
pub(crate) use site::{Entry, entry};

/// One rule: its name and what it does to a description.
#[derive(Clone, Copy)]
pub struct Rule {
    /// The name of its function.
    pub name: &'static str,
    apply: fn(&mut Value) -> Outcome,
    /// Whether the rule is about a known defect, so that it is wrong when there is nothing left to change.
    about_defect: bool,
    /// The line in the list of rules.
    at: Site,
}

impl Rule {
    /// A rule about a defect of upstream's. When upstream mends it, the rule has to go.
    #[track_caller]
    const fn defect(name: &'static str, apply: fn(&mut Value) -> Outcome) -> Self {
        Self {
            name,
            apply,
            about_defect: true,
            at: Site::here(),
        }
    }

    /// A rule for whatever a description may hold, whether the one at hand has it or not.
    #[track_caller]
    const fn general(name: &'static str, apply: fn(&mut Value) -> Outcome) -> Self {
        Self {
            name,
            apply,
            about_defect: false,
            at: Site::here(),
        }
    }

    /// Whether the rule has to find something to change.
    pub fn is_about_defect(&self) -> bool {
        self.about_defect
    }
}

impl fmt::Debug for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Rule({})", self.name)
    }
}

/// A rule that contradicts the description.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleError {
    /// The rule's name.
    pub rule: &'static str,
    /// What does not fit.
    pub problem: String,
    /// The line to edit.
    pub at: Site,
}

impl fmt::Display for RuleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: rule `{}`: {}", self.at, self.rule, self.problem)
    }
}

impl std::error::Error for RuleError {}

/// Every rule in the order in which they are applied.
pub const RULES: &[Rule] = &[
    Rule::general("canonical_names", names::canonical_names),
    Rule::defect("later_versions_decode_too", breaking::later_versions_decode_too),
    Rule::defect("strip_id_prefixes", names::strip_id_prefixes),
    Rule::defect("keep_success_only", responses::keep_success_only),
    Rule::defect("inline_response_references", responses::inline_response_references),
    Rule::general("json_only", responses::json_only),
    Rule::defect("mark_code_fences_as_text", text::mark_code_fences_as_text),
    Rule::defect("drop_defaults", types::drop_defaults),
    Rule::general("nulls_are_no_values", enums::nulls_are_no_values),
    Rule::defect("integers_are_integers", types::integers_are_integers),
    Rule::defect("dates_have_a_format", types::dates_have_a_format),
    Rule::defect("documented_values_are_listed", values::documented_values_are_listed),
    Rule::defect("lists_require_their_items", types::lists_require_their_items),
    Rule::defect("patterns_have_a_name", types::patterns_have_a_name),
    Rule::general("limits_make_no_types", types::limits_make_no_types),
    Rule::defect("images_under_either_name", hosted::images_under_either_name),
    Rule::defect(
        "custom_images_under_either_name",
        hosted::custom_images_under_either_name,
    ),
    Rule::defect(
        "nullability_belongs_to_the_reference",
        nulls::nullability_belongs_to_the_reference,
    ),
    Rule::defect(
        "additions_belong_to_the_component",
        lookups::additions_belong_to_the_component,
    ),
    Rule::defect("copies_are_the_component", lookups::copies_are_the_component),
    Rule::defect("choices_of_the_examples", lookups::choices_of_the_examples),
    Rule::defect(
        "what_examples_leave_out_is_optional",
        lookups::what_examples_leave_out_is_optional,
    ),
    Rule::defect("unions_are_one_of", types::unions_are_one_of),
    Rule::defect("titles_name_no_types", names::titles_name_no_types),
    Rule::defect("hoist_inline_bodies", bodies::hoist_inline_bodies),
    Rule::general("numbers_keep_their_digits", types::numbers_keep_their_digits),
    Rule::defect("security_features_share_a_type", names::security_features_share_a_type),
    Rule::defect("rename_components", names::rename_components),
    Rule::defect("lists_in_every_shape", hosted::lists_in_every_shape),
    Rule::defect("names_may_be_numbers", hosted::names_may_be_numbers),
    Rule::defect("enums_are_open", enums::enums_are_open),
    Rule::defect("hide_secrets", secrets::hide_secrets),
    Rule::defect("newtype_ids", ids::newtype_ids),
    Rule::defect("optional_collections_take_null", nulls::optional_collections_take_null),
    Rule::defect("requests_tell_null_from_absent", nulls::requests_tell_null_from_absent),
];

/// A description with every rule applied.
#[derive(Debug, Clone)]
pub struct Normalized {
    /// The description that code is generated from, sorted by key.
    pub description: Value,
    /// What the rules change about the bodies that a description allows. Names, types, nulls and values are otherwise
    /// those of the description.
    pub changes: Vec<Change>,
    /// Rules and table entries that contradict the description.
    pub misfits: Vec<RuleError>,
    /// What is handled by a default until a person decides.
    pub decisions: Vec<Decision>,
}

/// Applies every rule to a fragment and drops the components that nothing refers to any more.
///
/// The result is sorted by key, whatever order the description comes in.
///
/// # Errors
///
/// Every rule that no longer fits, not only the first.
pub fn normalize(description: Value) -> Result<Value, Vec<RuleError>> {
    let normalized = apply(description);
    if normalized.misfits.is_empty() {
        Ok(normalized.description)
    } else {
        Err(normalized.misfits)
    }
}

/// What the rules change about the bodies that a description allows.
///
/// # Errors
///
/// Every rule that no longer fits, not only the first.
pub fn changes(description: Value) -> Result<Vec<Change>, Vec<RuleError>> {
    let normalized = apply(description);
    if normalized.misfits.is_empty() {
        Ok(normalized.changes)
    } else {
        Err(normalized.misfits)
    }
}

/// Applies every rule as far as it fits. This is how descriptions of other versions are read, for which some of the
/// rules were not written.
pub fn apply(description: Value) -> Normalized {
    let mut normalized = Normalized {
        description: sorted(&description),
        changes: Vec::new(),
        misfits: Vec::new(),
        decisions: Vec::new(),
    };
    for rule in RULES {
        let outcome = (rule.apply)(&mut normalized.description);
        let misfit = |at, problem| RuleError {
            rule: rule.name,
            problem,
            at,
        };
        if outcome.changed == 0 && rule.about_defect {
            let problem = "changed nothing: upstream no longer needs it, so remove it".to_owned();
            normalized.misfits.push(misfit(rule.at, problem));
        }
        normalized.changes.extend(outcome.changes);
        normalized.decisions.extend(outcome.decisions);
        let misfits = outcome.misfits.into_iter();
        normalized.misfits.extend(misfits.map(|it| misfit(it.at, it.problem)));
    }
    schema::drop_unused_components(&mut normalized.description);
    normalized.description = sorted(&normalized.description);
    let decisions: BTreeSet<Decision> = normalized.decisions.into_iter().collect();
    normalized.decisions = decisions.into_iter().collect();
    normalized
}

/// The same value with every object's members in the order of their names.
///
/// serde_json keeps that order by itself, unless another package of the build turns on its `preserve_order`; the
/// generated code must not depend on who else is in the build.
fn sorted(value: &Value) -> Value {
    match value {
        Value::Object(map) => {
            let members: BTreeMap<&String, Value> = map.iter().map(|(name, member)| (name, sorted(member))).collect();
            members
                .into_iter()
                .map(|(name, member)| (name.clone(), member))
                .collect()
        }
        Value::Array(list) => list.iter().map(sorted).collect(),
        other => other.clone(),
    }
}
