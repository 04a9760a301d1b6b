//! Creates a report from two descriptions.

use std::collections::{BTreeMap, BTreeSet};

use github_runners_spec::generate::{generate_leniently, undocumented};
use github_runners_spec::generated::Generated;
use github_runners_spec::names::{method_name, type_name};
use github_runners_spec::rules::RuleError;
use github_runners_spec::select::GENERATED_PRODUCT;
use github_runners_spec::{Operation, decisions, operations, rules};
use serde_json::Value;

use super::model::{Added, Change, Kind, Level, Pending, Report, next_version};
use super::surface::{RustChange, Surface};
use super::wire::{self, WireChange, call};
use crate::descriptions::Descriptions;
use crate::error::Error;
use crate::handles::Handles;
use crate::update::runner_operations;

/// Reports what changed between two versions.
pub(crate) fn between(from: &Descriptions, to: &Descriptions) -> Result<Report, Error> {
    let (old, new) = (from.generated()?, to.generated()?);
    let ids: BTreeSet<String> = operations(old)
        .chain(operations(new))
        .map(|operation| method_name(operation.id))
        .collect();
    let handles = Handles::of_project(&|word| ids.contains(word))?;
    let rust = match (generated(old), generated(new)) {
        (Ok(old), Ok(new)) => Ok((old.surface, new)),
        (Err(reason), _) => Err(format!("{}: {reason}", from.version)),
        (_, Err(reason)) => Err(format!("{}: {reason}", to.version)),
    };
    let mut report = Report {
        from: from.version.clone(),
        to: to.version.clone(),
        operations: [runner_operations(old), runner_operations(new)],
        level: Level::Patch,
        versions: Default::default(),
        added: added(from, to, &handles)?,
        changes: Vec::new(),
        new_types: Vec::new(),
        no_handle: not_called(new, &handles),
        pending: Vec::new(),
        contradictions: Vec::new(),
        unknown_rust: None,
    };
    let mut rust_changes = Vec::new();
    let mut surface = None;
    match rust {
        Ok((old, after)) => {
            rust_changes = Surface::changes(&old, &after.surface);
            report.new_types = Surface::new_types(&old, &after.surface);
            report.contradictions = contradictions(after.misfits);
            report.pending = pending(new, Some(&after.code));
            surface = Some(after.surface);
        }
        Err(reason) => {
            report.pending = pending(new, None);
            report.unknown_rust = Some(reason);
        }
    }
    let body_types = body_types(new);
    for change in wire::compare(old, new, &body_types) {
        let change = linked(change, &mut rust_changes, &handles, surface.as_ref());
        report.changes.push(change);
    }
    let new_methods: BTreeSet<&String> = report.added.iter().map(|added| &added.method).collect();
    // Changes of the generated code without a change on the wire.
    rust_changes.retain(|change| !new_methods.contains(&change.item));
    report
        .changes
        .extend(rust_changes.into_iter().map(|change| rust_only(change, &handles)));
    report.changes.extend(products(from, to));
    report.changes.extend(moved(from, to, &handles));
    report.changes.sort_by(|one, other| {
        let key = |change: &Change| (change.kind, change.subject.clone(), change.what.clone());
        key(one).cmp(&key(other))
    });
    let levels = report.changes.iter().map(|change| change.level);
    let new = (!report.added.is_empty()).then_some(Level::Minor);
    report.level = levels.chain(new).max().unwrap_or(Level::Patch);
    let current = env!("CARGO_PKG_VERSION").to_owned();
    report.versions = [current.clone(), next_version(&current, report.level)];
    Ok(report)
}

/// The code generated from one version of the description.
struct Version {
    code: Generated,
    surface: Surface,
    misfits: Vec<RuleError>,
}

fn generated(description: &Value) -> Result<Version, String> {
    let (code, misfits) = generate_leniently(description).map_err(|error| error.to_string())?;
    let surface = Surface::of(&code).map_err(|error| error.to_string())?;
    Ok(Version { code, surface, misfits })
}

/// Returns what a person has to decide about a description and the code generated from it before a release.
pub(crate) fn pending(description: &Value, generated: Option<&Generated>) -> Vec<Pending> {
    let undocumented = generated.map(undocumented).unwrap_or_default();
    let pending = decisions::pending(description).into_iter().chain(undocumented);
    let pending = pending.map(|decision| Pending {
        what: decision.what,
        to_do: decision.to_do,
        edit: decision.at.to_string().replace('\\', "/"),
    });
    pending.collect()
}

fn contradictions(misfits: Vec<RuleError>) -> Vec<Pending> {
    let contradictions = misfits.into_iter().map(|misfit| Pending {
        what: misfit.problem,
        to_do: format!("correct the rule `{}`", misfit.rule),
        edit: misfit.at.to_string().replace('\\', "/"),
    });
    contradictions.collect()
}

/// Returns the runner operations that no handle calls.
pub(crate) fn without_handle(description: &Value) -> Result<Vec<String>, Error> {
    let ids: BTreeSet<String> = operations(description)
        .map(|operation| method_name(operation.id))
        .collect();
    let handles = Handles::of_project(&|word| ids.contains(word))?;
    Ok(not_called(description, &handles))
}

fn not_called(description: &Value, handles: &Handles) -> Vec<String> {
    let all = operations(description).filter(Operation::is_runner_operation);
    let without = all.filter(|operation| handles.calling(&method_name(operation.id)).next().is_none());
    without.map(|operation| operation.id.to_owned()).collect()
}

fn added(from: &Descriptions, to: &Descriptions, handles: &Handles) -> Result<Vec<Added>, Error> {
    let known: BTreeSet<_> = operations(from.generated()?)
        .map(|operation| call(&operation))
        .collect();
    let new = operations(to.generated()?).filter(|operation| !known.contains(&call(operation)));
    let new = new.map(|operation| {
        let method = method_name(operation.id);
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        Added {
            id: operation.id.to_owned(),
            call: format!("{} {}", operation.method.to_uppercase(), operation.path),
            chapter: text(&operation.definition["x-github"]["subcategory"]),
            summary: text(&operation.definition["summary"]),
            products: products_with(to, &call(&operation))
                .into_iter()
                .map(str::to_owned)
                .collect(),
            handles: handles.calling(&method).map(str::to_owned).collect(),
            url: operation.definition["externalDocs"]["url"].as_str().map(str::to_owned),
            method,
        }
    });
    let mut new: Vec<Added> = new.collect();
    new.sort_by(|one, other| (&one.chapter, &one.call).cmp(&(&other.chapter, &other.call)));
    Ok(new)
}

fn products_with<'a>(descriptions: &'a Descriptions, wanted: &(String, String)) -> Vec<&'a str> {
    let having = descriptions
        .documents
        .iter()
        .filter(|(_, document)| operations(document).any(|operation| call(&operation) == *wanted));
    having.map(|(product, _)| product.as_str()).collect()
}

/// Returns the types of inline bodies, by the id of their operation.
fn body_types(description: &Value) -> BTreeMap<String, (Option<String>, Option<String>)> {
    let normalized = rules::apply(description.clone()).description;
    let mut by_call = BTreeMap::new();
    for operation in operations(&normalized) {
        let component = |holder: &Value| {
            let schema = holder.pointer("/content/application~1json/schema")?;
            let schema = schema.get("items").unwrap_or(schema);
            Some(type_name(schema["$ref"].as_str()?.rsplit('/').next()?))
        };
        let responses = operation.definition["responses"].as_object().into_iter().flatten();
        let response = responses.filter_map(|(_, response)| component(response)).next();
        by_call.insert(
            call(&operation),
            (component(&operation.definition["requestBody"]), response),
        );
    }
    let types = operations(description).filter_map(|it| Some((it.id.to_owned(), by_call.get(&call(&it))?.clone())));
    types.collect()
}

/// Returns a change on the wire with its effects on Rust. Removes these effects from `rust_changes`. Without a `surface`, the
/// effects are unknown.
fn linked(
    change: WireChange,
    rust_changes: &mut Vec<RustChange>,
    handles: &Handles,
    surface: Option<&Surface>,
) -> Change {
    // Values are variants of the type of their property.
    let of_values = matches!(change.kind, Kind::ValueAdded | Kind::ValueRemoved);
    let enums = change
        .rust
        .iter()
        .filter_map(|(item, member)| surface?.type_of(item, member.as_deref()?));
    let enums: BTreeSet<&str> = enums.filter(|_| of_values).collect();
    let concerns = |rust: &RustChange| {
        let named = change.rust.iter().any(|(item, member)| {
            // A constructor changes if the required fields change.
            let constructor = rust.member.as_deref() == Some("new");
            rust.item == *item && (rust.member == *member || (constructor && member.is_some()))
        });
        named || enums.contains(rust.item.as_str())
    };
    let (effects, others): (Vec<_>, Vec<_>) = std::mem::take(rust_changes).into_iter().partition(concerns);
    *rust_changes = others;
    let rust_level = effects.iter().map(|rust| rust.level).max().unwrap_or(Level::Patch);
    let own = match change.kind {
        Kind::Deprecated | Kind::Sunset => Level::Minor,
        _ if surface.is_none() && change.breaks => Level::Major,
        Kind::PropertyAdded | Kind::ValueAdded | Kind::ParameterAdded if surface.is_none() => Level::Minor,
        _ => Level::Patch,
    };
    Change {
        kind: change.kind,
        subject: change.subject,
        what: change.what,
        level: rust_level.max(own),
        breaks_rust: rust_level == Level::Major,
        breaks_wire: change.breaks,
        rust: effects.iter().map(RustChange::path).collect(),
        handles: handles_of(&change.operations, handles),
        operations: change.operations,
    }
}

fn handles_of(operations: &BTreeSet<String>, handles: &Handles) -> BTreeSet<String> {
    let methods = operations.iter().map(|id| method_name(id));
    methods
        .flat_map(|method| handles.calling(&method).map(str::to_owned).collect::<Vec<_>>())
        .collect()
}

fn rust_only(change: RustChange, handles: &Handles) -> Change {
    Change {
        kind: Kind::RustChanged,
        subject: change.path(),
        what: change.what.clone(),
        level: change.level,
        breaks_rust: change.level == Level::Major,
        breaks_wire: false,
        rust: BTreeSet::from([change.path()]),
        handles: handles.calling(&change.item).map(str::to_owned).collect(),
        operations: BTreeSet::new(),
    }
}

/// Returns the added and removed products, which are mostly releases of GitHub Enterprise Server.
fn products(from: &Descriptions, to: &Descriptions) -> Vec<Change> {
    let plain = |kind, product: &String, what: &str| Change {
        kind,
        subject: product.clone(),
        what: what.to_owned(),
        level: Level::Patch,
        breaks_rust: false,
        breaks_wire: false,
        rust: BTreeSet::new(),
        handles: BTreeSet::new(),
        operations: BTreeSet::new(),
    };
    let new = to
        .documents
        .keys()
        .filter(|product| !from.documents.contains_key(*product));
    let gone = from
        .documents
        .keys()
        .filter(|product| !to.documents.contains_key(*product));
    let new = new.map(|product| plain(Kind::ProductAdded, product, "is described"));
    new.chain(gone.map(|product| plain(Kind::ProductRemoved, product, "is no longer described")))
        .collect()
}

/// Returns a change for each operation of both versions that was added to a product or removed from it.
fn moved(from: &Descriptions, to: &Descriptions, handles: &Handles) -> Vec<Change> {
    let mut changes = Vec::new();
    let Ok(generated) = to.generated() else { return changes };
    let known: BTreeSet<_> = from
        .generated()
        .map(|old| operations(old).map(|it| call(&it)).collect())
        .unwrap_or_default();
    let both = to
        .documents
        .keys()
        .filter(|product| from.documents.contains_key(*product));
    for product in both.filter(|product| *product != GENERATED_PRODUCT) {
        let calls = |of: &Descriptions| -> BTreeSet<_> {
            of.documents
                .get(product)
                .into_iter()
                .flat_map(operations)
                .map(|operation| call(&operation))
                .collect()
        };
        let (before, after) = (calls(from), calls(to));
        for operation in operations(generated).filter(|operation| known.contains(&call(operation))) {
            let (was, is) = (before.contains(&call(&operation)), after.contains(&call(&operation)));
            if was == is {
                continue;
            }
            let what = if is {
                format!("is also on {product}")
            } else {
                format!("is no longer on {product}")
            };
            let ids = BTreeSet::from([operation.id.to_owned()]);
            changes.push(Change {
                kind: Kind::OperationMoved,
                subject: operation.id.to_owned(),
                what,
                level: if is { Level::Minor } else { Level::Patch },
                breaks_rust: false,
                breaks_wire: was,
                rust: BTreeSet::new(),
                handles: handles_of(&ids, handles),
                operations: ids,
            });
        }
    }
    changes
}
