//! Generates the Rust source of types and calls from a description. Only this module uses progenitor.

mod bodies;
mod calls;
mod documentation;
mod enums;
mod format;
mod ids;
mod lenient;
mod names;
mod operations;
mod requests;
mod schemas;
mod source;
mod test_util;
mod types;

use std::cell::Cell;
use std::fmt;
use std::panic::{self, AssertUnwindSafe, catch_unwind};
use std::sync::Once;

use progenitor::{GenerationSettings, Generator, InterfaceStyle, TypeImpl};
use serde_json::Value;
use syn::{File, Item};

use self::format::formatted;
use self::types::TypeGraph;
use crate::availability::Availability;
use crate::generated::Generated;
use crate::rules::{self, Decision, RuleError};
use crate::{Operation, needs, repeatable};

/// The error if no source can be generated.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error {
    /// Rules or table entries do not fit the description any more.
    Rules(Vec<RuleError>),
    /// The description with the rules applied is not an OpenAPI document.
    NotOpenApi(serde_json::Error),
    /// The generator rejected the description.
    Refused(String),
    /// The output of the generator is not Rust.
    NotRust(syn::Error),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::Rules(errors) => {
                write!(
                    f,
                    "{} rules or table entries no longer fit the description",
                    errors.len()
                )?;
                errors.iter().try_for_each(|error| write!(f, "\n  {error}"))
            }
            Error::NotOpenApi(error) => write!(f, "the description with the rules applied is not OpenAPI 3.0: {error}"),
            Error::Refused(reason) => write!(f, "progenitor rejects the description: {reason}"),
            Error::NotRust(error) => write!(f, "the output of progenitor is not Rust: {error}"),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Error::NotOpenApi(error) => Some(error),
            Error::NotRust(error) => Some(error),
            Error::Rules(_) | Error::Refused(_) => None,
        }
    }
}

/// Generates the Rust source for a verbatim description: applies the rules, generates and formats.
///
/// The same description always results in the same bytes.
///
/// # Errors
///
/// Fails if a rule does not fit any more, or if the generator rejects the description.
pub fn generate(description: &Value) -> Result<Generated, Error> {
    generate_for(description, &Availability::known())
}

/// Like [`generate`], with the descriptions of `products` instead of the embedded ones.
///
/// # Errors
///
/// Fails if a rule does not fit any more, or if the generator rejects the description.
pub fn generate_for(description: &Value, availability: &Availability) -> Result<Generated, Error> {
    let (generated, misfits) = generate_with_misfits(description, availability);
    // Report rules first. A rule that does not fit can be the reason why the generator rejects the description.
    if misfits.is_empty() {
        generated
    } else {
        Err(Error::Rules(misfits))
    }
}

/// Generates the Rust source for a version of the description that the rules were not written for. Returns the source with
/// the rules that do not fit.
///
/// # Errors
///
/// Fails if the generator rejects the description.
pub fn generate_leniently(description: &Value) -> Result<(Generated, Vec<RuleError>), Error> {
    let (generated, misfits) = generate_with_misfits(description, &Availability::known());
    Ok((generated?, misfits))
}

/// Returns the types, fields and variants of generated code whose documentation is missing or only repeats the name. A
/// person describes them before a release.
pub fn undocumented(generated: &Generated) -> Vec<Decision> {
    let file = syn::parse_file(&generated.types);
    file.map_or_else(|_| Vec::new(), |file| documentation::decisions(&file.items))
}

/// Generates the source. Returns it with the rules and table entries that do not fit.
fn generate_with_misfits(
    description: &Value,
    availability: &Availability,
) -> (Result<Generated, Error>, Vec<RuleError>) {
    let rules::Normalized {
        description: normal,
        mut misfits,
        ..
    } = normalize(description);
    let generated = generate_normalized(description, normal, availability).map(|(generated, of_tables)| {
        misfits.extend(of_tables);
        generated
    });
    (generated, misfits)
}

fn normalize(description: &Value) -> rules::Normalized {
    let mut normalized = rules::apply(description.clone());
    let misfits = repeatable::misfits(description).into_iter();
    normalized.misfits.extend(misfits.map(|(at, problem)| RuleError {
        rule: "repeatable",
        problem,
        at,
    }));
    normalized
}

/// Generates the source from a normalized description. Returns it with the entries of the generator's tables that match
/// nothing.
fn generate_normalized(
    description: &Value,
    mut normal: Value,
    availability: &Availability,
) -> Result<(Generated, Vec<RuleError>), Error> {
    complete_documentation(&mut normal, availability);
    let (open_enums, id_types) = (rules::open_enums(&normal), rules::id_types(&normal));
    let (lists, numbers_too) = (rules::lenient_lists(&normal), rules::numbers_too(&normal));

    let mut settings = GenerationSettings::new();
    settings
        .with_interface(InterfaceStyle::Positional)
        .with_replacement("Secret", "crate::models::Secret", std::iter::empty())
        .with_replacement("Number", "::serde_json::Number", [TypeImpl::Display].into_iter());
    for (name, of) in rules::nullables(&normal) {
        let of = match of.as_str() {
            "string" => "::std::string::String".to_owned(),
            "integer" => "i64".to_owned(),
            "boolean" => "bool".to_owned(),
            component => names::type_name(component),
        };
        let path = format!("crate::models::Nullable<{of}>");
        settings.with_replacement(names::type_name(&name), path, std::iter::empty());
    }
    let enum_names = open_enums.iter().map(|open| &open.name);
    for name in enum_names.chain(id_types.iter().map(|id| &id.name)) {
        let name = names::type_name(name);
        let path = format!("crate::models::{name}");
        settings.with_replacement(name, path, [TypeImpl::Display, TypeImpl::FromStr].into_iter());
    }

    let document = serde_json::from_value(normal).map_err(Error::NotOpenApi)?;
    let tokens = without_panic(|| Generator::new(&settings).generate_tokens(&document))?;
    let mut file: File = syn::parse2(tokens).map_err(Error::NotRust)?;
    let graph = TypeGraph::of(&mut file);
    let mut all: Vec<Operation> = crate::operations(description).collect();
    all.sort_by_key(|operation| operation.id);
    let client = calls::client(&file, &all)?;
    let operations = operations::table(&all, &file, &graph, availability);
    let bodies = bodies::of_operations(&file, &all);
    let mut types = types::types(&mut file).map(std::mem::take).unwrap_or_default();
    source::clean(&mut types).map_err(Error::Refused)?;
    let mut own: Vec<Item> = open_enums.iter().flat_map(enums::open_enum).collect();
    own.extend(id_types.iter().flat_map(ids::id_type));
    let mut misfits = documentation::finish([&mut types, &mut own]);
    misfits.extend(requests::misfits(&types));
    let for_tests = test_util::constructors(&types, &graph, &open_enums, &id_types);
    source::finish(&mut types, &graph);
    types.extend(own);
    types.extend(for_tests);
    lenient::finish(&mut types, &lists, &numbers_too).map_err(Error::Refused)?;
    let generated = Generated {
        types: formatted(types),
        client: formatted(vec![client]),
        operations: formatted(operations),
        bodies,
    };
    Ok((generated, misfits))
}

/// Converts panics of progenitor to errors. A change of the description must result in a message instead of a stack trace.
fn without_panic<T>(generate: impl FnOnce() -> Result<T, progenitor::Error>) -> Result<T, Error> {
    let quiet = Quiet::new();
    let outcome = catch_unwind(AssertUnwindSafe(generate));
    drop(quiet);
    match outcome {
        Ok(Ok(tokens)) => Ok(tokens),
        Ok(Err(error)) => Err(Error::Refused(error.to_string())),
        Err(panic) => {
            let text = panic.downcast_ref::<String>().cloned();
            let text = text.or_else(|| panic.downcast_ref::<&str>().map(|text| (*text).to_owned()));
            Err(Error::Refused(text.unwrap_or_else(|| "it panicked".to_owned())))
        }
    }
}

thread_local! {
    static IS_QUIET: Cell<bool> = const { Cell::new(false) };
}

/// Suppresses the output of panics of this thread until it is dropped.
struct Quiet;

impl Quiet {
    fn new() -> Self {
        static HOOK: Once = Once::new();
        HOOK.call_once(|| {
            let previous = panic::take_hook();
            panic::set_hook(Box::new(move |info| {
                if !IS_QUIET.get() {
                    previous(info);
                }
            }));
        });
        IS_QUIET.set(true);
        Self
    }
}

impl Drop for Quiet {
    fn drop(&mut self) {
        IS_QUIET.set(false);
    }
}

/// Adds the documentation of operations that the generator does not add: the availability, and the URL of GitHub's page.
fn complete_documentation(document: &mut Value, availability: &Availability) {
    let complete = |operation: Operation| {
        let upstream = operation.definition["description"].as_str().unwrap_or_default();
        let url = operation.definition["externalDocs"]["url"].as_str();
        let mut paragraphs = vec![upstream.trim_end().to_owned(), availability.sentence(&operation)];
        paragraphs.extend(needs::about_apps(&operation).map(str::to_owned));
        paragraphs.extend(url.map(|url| format!("[GitHub's documentation]({url})")));
        (
            operation.path.to_owned(),
            operation.method.to_owned(),
            paragraphs.join("\n\n"),
        )
    };
    let completed: Vec<_> = crate::operations(document).map(complete).collect();
    for (path, method, text) in completed {
        document["paths"][path][method]["description"] = text.into();
    }
}
