//! Rules that correct GitHub's description, and change parts of it that do not map to good Rust types.
//!
//! Each rule is a function for one defect. Its documentation describes the defect, and why the change is correct.
//! [`normalize`] applies the rules in order. If a defect is gone, or an entry of a rule's table matches nothing, that
//! is an error: GitHub has changed the description, and the rule has to be removed or updated. Additions to the
//! description are not errors. New types are named after their place, and the decisions that a person has to make are
//! listed ([`Decision`]).

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

/// A rule: its name and its function.
#[derive(Clone, Copy)]
pub struct Rule {
    /// The name of its function.
    pub name: &'static str,
    apply: fn(&mut Value) -> Outcome,
    /// Whether the rule is for a known defect. It is an error if such a rule changes nothing.
    about_defect: bool,
    /// The line in the list of rules.
    at: Site,
}

impl Rule {
    /// Creates a rule for a defect of the description. When GitHub fixes the defect, the rule has to be removed.
    #[track_caller]
    const fn defect(name: &'static str, apply: fn(&mut Value) -> Outcome) -> Self {
        Self {
            name,
            apply,
            about_defect: true,
            at: Site::here(),
        }
    }

    /// Creates a rule that can change nothing, depending on the description.
    #[track_caller]
    const fn general(name: &'static str, apply: fn(&mut Value) -> Outcome) -> Self {
        Self {
            name,
            apply,
            about_defect: false,
            at: Site::here(),
        }
    }

    /// Returns whether the rule has to change something.
    pub fn is_about_defect(&self) -> bool {
        self.about_defect
    }
}

impl fmt::Debug for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Rule({})", self.name)
    }
}

/// A rule, or an entry of its table, that does not fit the description.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleError {
    /// The rule's name.
    pub rule: &'static str,
    /// The reason why it does not fit.
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

/// All rules, in the order in which they are applied.
pub const RULES: &[Rule] = &[
    Rule::general("canonical_names", names::canonical_names),
    Rule::defect(
        "accept_later_calendar_versions",
        breaking::accept_later_calendar_versions,
    ),
    Rule::defect("strip_id_prefixes", names::strip_id_prefixes),
    Rule::defect("keep_success_only", responses::keep_success_only),
    Rule::defect("inline_response_references", responses::inline_response_references),
    Rule::general("json_only", responses::json_only),
    Rule::defect("mark_code_fences_as_text", text::mark_code_fences_as_text),
    Rule::defect("drop_defaults", types::drop_defaults),
    Rule::general("remove_nulls_from_enums", enums::remove_nulls_from_enums),
    Rule::defect("ids_and_counts_are_integers", types::ids_and_counts_are_integers),
    Rule::defect("dates_have_a_format", types::dates_have_a_format),
    Rule::defect("documented_values_are_listed", values::documented_values_are_listed),
    Rule::defect("lists_require_their_items", types::lists_require_their_items),
    Rule::defect("name_schemas_with_patterns", types::name_schemas_with_patterns),
    Rule::general("remove_limits", types::remove_limits),
    Rule::defect("accept_images_under_both_names", hosted::accept_images_under_both_names),
    Rule::defect(
        "accept_custom_images_under_both_names",
        hosted::accept_custom_images_under_both_names,
    ),
    Rule::defect(
        "nullability_belongs_to_the_reference",
        nulls::nullability_belongs_to_the_reference,
    ),
    Rule::defect(
        "move_additions_to_the_component",
        lookups::move_additions_to_the_component,
    ),
    Rule::defect(
        "replace_copies_with_the_component",
        lookups::replace_copies_with_the_component,
    ),
    Rule::defect("add_choices_of_the_examples", lookups::add_choices_of_the_examples),
    Rule::defect(
        "properties_missing_in_examples_are_optional",
        lookups::properties_missing_in_examples_are_optional,
    ),
    Rule::defect("unions_are_one_of", types::unions_are_one_of),
    Rule::defect("remove_titles", names::remove_titles),
    Rule::defect("hoist_inline_bodies", bodies::hoist_inline_bodies),
    Rule::general("numbers_keep_their_digits", types::numbers_keep_their_digits),
    Rule::defect("security_features_share_a_type", names::security_features_share_a_type),
    Rule::defect("rename_components", names::rename_components),
    Rule::defect("lists_in_every_shape", hosted::lists_in_every_shape),
    Rule::defect("names_can_be_numbers", hosted::names_can_be_numbers),
    Rule::defect("enums_are_open", enums::enums_are_open),
    Rule::defect("hide_secrets", secrets::hide_secrets),
    Rule::defect("newtype_ids", ids::newtype_ids),
    Rule::defect(
        "optional_collections_are_nullable",
        nulls::optional_collections_are_nullable,
    ),
    Rule::defect(
        "requests_distinguish_null_from_absent",
        nulls::requests_distinguish_null_from_absent,
    ),
];

/// A description after all rules were applied.
#[derive(Debug, Clone)]
pub struct Normalized {
    /// The description from which code is generated, sorted by key.
    pub description: Value,
    /// The changes to bodies. All other names, types, nulls and values of bodies are as in the verbatim description.
    pub changes: Vec<Change>,
    /// Rules and table entries that do not fit the description.
    pub misfits: Vec<RuleError>,
    /// Decisions that a person has to make. Until then, safe defaults apply.
    pub decisions: Vec<Decision>,
}

/// Applies all rules to a fragment, and removes components that are not referenced any more.
///
/// The result is sorted by key, independently of the order in the description.
///
/// # Errors
///
/// Returns an error for each rule that does not fit any more.
pub fn normalize(description: Value) -> Result<Value, Vec<RuleError>> {
    let normalized = apply(description);
    if normalized.misfits.is_empty() {
        Ok(normalized.description)
    } else {
        Err(normalized.misfits)
    }
}

/// Returns the changes that the rules make to bodies.
///
/// # Errors
///
/// Returns an error for each rule that does not fit any more.
pub fn changes(description: Value) -> Result<Vec<Change>, Vec<RuleError>> {
    let normalized = apply(description);
    if normalized.misfits.is_empty() {
        Ok(normalized.changes)
    } else {
        Err(normalized.misfits)
    }
}

/// Applies all rules that fit. This is used for descriptions of other versions, which some rules do not fit.
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
            let problem = "changed nothing: upstream has fixed the defect, so remove the rule".to_owned();
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

/// Returns a value with the members of all objects sorted by name.
///
/// `serde_json` sorts members too, unless another package of the build enables its feature `preserve_order`. The generated
/// code must not depend on other packages.
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
