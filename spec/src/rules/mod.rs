//! What upstream's description gets wrong, or says in a way that a good Rust type cannot follow.
//!
//! One function per defect. Each says what is wrong and why the change is right. [`normalize`] runs them in order; a
//! rule that finds nothing left to change, or an entry of a rule's table that fits nothing, is an error: upstream has
//! changed, and the rule has to go or to follow.

mod breaking;
mod change;
mod enums;
mod hosted;
mod ids;
mod names;
mod nulls;
mod responses;
mod schema;
mod secrets;
mod text;
mod types;
mod values;

pub use change::{Change, ChangeKind};
pub use enums::{OpenEnum, open_enums};
pub use hosted::{LenientList, lenient_lists, numbers_too};
pub use ids::{IdType, id_types};
pub use nulls::NULLABLE_STRING;
pub use schema::{Side, components_reachable_from};
pub use secrets::SECRET;

use std::collections::BTreeMap;
use std::fmt;

use serde_json::Value;

/// One rule: its name and what it does to a description.
#[derive(Clone, Copy)]
pub struct Rule {
    /// The name of its function.
    pub name: &'static str,
    apply: fn(&mut Value) -> Outcome,
}

impl fmt::Debug for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Rule({})", self.name)
    }
}

/// What a rule did.
#[derive(Debug, Default)]
pub(crate) struct Outcome {
    /// How many places it changed.
    changed: usize,
    /// Those of them where bodies may look other than the description says.
    changes: Vec<Change>,
    /// What it expected to find and did not, or found and has no answer for.
    misfits: Vec<String>,
}

/// A rule that no longer fits the description.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleError {
    /// The rule's name.
    pub rule: &'static str,
    /// What does not fit.
    pub problem: String,
}

impl fmt::Display for RuleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "rule `{}`: {}", self.rule, self.problem)
    }
}

impl std::error::Error for RuleError {}

macro_rules! rules {
    ($($room:ident::$rule:ident),* $(,)?) => {
        &[$(Rule { name: stringify!($rule), apply: $room::$rule }),*]
    };
}

/// Every rule in the order in which they are applied.
pub const RULES: &[Rule] = rules![
    names::strip_id_prefixes,
    responses::keep_success_only,
    responses::inline_response_references,
    text::mark_code_fences_as_text,
    types::drop_defaults,
    types::integers_are_integers,
    types::dates_have_a_format,
    values::documented_values_are_listed,
    types::lists_require_their_items,
    types::patterns_have_a_name,
    breaking::removed_properties_are_optional,
    hosted::images_under_either_name,
    hosted::custom_images_under_either_name,
    nulls::nullability_belongs_to_the_reference,
    types::unions_are_one_of,
    names::titles_name_no_types,
    names::hoist_inline_bodies,
    names::security_features_share_a_type,
    names::rename_components,
    hosted::lists_in_every_shape,
    hosted::names_may_be_numbers,
    enums::enums_are_open,
    secrets::hide_secrets,
    ids::newtype_ids,
    nulls::optional_collections_take_null,
    nulls::requests_tell_null_from_absent,
];

/// Applies every rule to a fragment and drops the components that nothing refers to any more.
///
/// The result is sorted by key, whatever order the description comes in.
///
/// # Errors
///
/// Every rule that no longer fits, not only the first.
pub fn normalize(description: Value) -> Result<Value, Vec<RuleError>> {
    apply(description).map(|(description, _)| description)
}

/// What the rules change about the bodies that a description allows. What they do not say here they do not do: names,
/// types, nulls and values are otherwise those of the description.
///
/// # Errors
///
/// Every rule that no longer fits, not only the first.
pub fn changes(description: Value) -> Result<Vec<Change>, Vec<RuleError>> {
    apply(description).map(|(_, changes)| changes)
}

fn apply(description: Value) -> Result<(Value, Vec<Change>), Vec<RuleError>> {
    let mut changes = Vec::new();
    let mut description = sorted(&description);
    let mut errors = Vec::new();
    for rule in RULES {
        let outcome = (rule.apply)(&mut description);
        if outcome.changed == 0 {
            let problem = "changed nothing: upstream no longer needs it".to_owned();
            errors.push(RuleError {
                rule: rule.name,
                problem,
            });
        }
        changes.extend(outcome.changes);
        errors.extend(outcome.misfits.into_iter().map(|problem| RuleError {
            rule: rule.name,
            problem,
        }));
    }
    schema::drop_unused_components(&mut description);
    if errors.is_empty() {
        Ok((sorted(&description), changes))
    } else {
        Err(errors)
    }
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
