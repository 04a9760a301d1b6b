//! From a description to the Rust source of its types and calls: the only place that knows progenitor.

mod enums;
mod requests;
mod source;

use crate::rules::{self, RuleError, Side};
use progenitor::{GenerationSettings, Generator, HooksMode, InterfaceStyle, TypeImpl};
use quote::quote;
use serde_json::Value;
use std::{
    fmt,
    panic::{AssertUnwindSafe, catch_unwind},
};

/// Why there is no source.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error {
    /// Rules that no longer fit the description.
    Rules(Vec<RuleError>),
    /// The description with the rules applied is no OpenAPI document.
    NotOpenApi(serde_json::Error),
    /// The generator refused the description.
    Refused(String),
    /// What the generator wrote is no Rust.
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
            Error::NotOpenApi(error) => write!(f, "the description with the rules applied is no OpenAPI 3.0: {error}"),
            Error::Refused(reason) => write!(f, "progenitor refuses the description: {reason}"),
            Error::NotRust(error) => write!(f, "what progenitor wrote is no Rust: {error}"),
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

/// The Rust source for a description as upstream wrote it: applies the rules, then generates and formats.
///
/// The same description gives the same bytes. The source expects to be included in a module `crate::raw` that has
/// `Secret`, `Nullable`, `path_segment` and an implementation of the hooks for `crate::transport::Transport`.
///
/// # Errors
///
/// When a rule no longer fits, or the generator cannot take the description.
pub fn generate(description: &Value) -> Result<String, Error> {
    let mut normal = rules::normalize(description.clone()).map_err(Error::Rules)?;
    link_documentation(&mut normal);
    let open_enums = rules::open_enums(&normal);
    let requests = rules::components_reachable_from(&normal, Side::Request);
    let responses = rules::components_reachable_from(&normal, Side::Response);

    let mut settings = GenerationSettings::new();
    settings
        .with_interface(InterfaceStyle::Positional)
        .with_hooks(HooksMode::Expected)
        .with_inner_type(quote!(crate::transport::Transport))
        .with_replacement("Secret", "crate::Secret", std::iter::empty())
        .with_replacement(
            "NullableString",
            "crate::Nullable<::std::string::String>",
            std::iter::empty(),
        );
    for open in &open_enums {
        let name = source::type_name(&open.name);
        let path = format!("crate::raw::types::{name}");
        settings.with_replacement(name, path, [TypeImpl::Display, TypeImpl::FromStr].into_iter());
    }

    let document = serde_json::from_value(normal).map_err(Error::NotOpenApi)?;
    let tokens = without_panic(|| Generator::new(&settings).generate_tokens(&document))?;
    let mut file = source::parse(tokens).map_err(Error::NotRust)?;
    source::finish(&mut file, &requests, &responses);
    source::append_types(&mut file, open_enums.iter().flat_map(enums::open_enum));
    Ok(prettyplease::unparse(&file))
}

/// progenitor asserts what it cannot take; an upstream change must end in a message, not in a stack trace.
fn without_panic<T>(generate: impl FnOnce() -> Result<T, progenitor::Error>) -> Result<T, Error> {
    match catch_unwind(AssertUnwindSafe(generate)) {
        Ok(Ok(tokens)) => Ok(tokens),
        Ok(Err(error)) => Err(Error::Refused(error.to_string())),
        Err(panic) => {
            let text = panic.downcast_ref::<String>().cloned();
            let text = text.or_else(|| panic.downcast_ref::<&str>().map(|text| (*text).to_owned()));
            Err(Error::Refused(text.unwrap_or_else(|| "it panicked".to_owned())))
        }
    }
}

/// Upstream gives each operation the address of its page; the generator leaves it out of the documentation.
fn link_documentation(document: &mut Value) {
    for item in document["paths"]
        .as_object_mut()
        .into_iter()
        .flat_map(|paths| paths.values_mut())
    {
        for operation in item
            .as_object_mut()
            .into_iter()
            .flat_map(|methods| methods.values_mut())
        {
            let Some(url) = operation["externalDocs"]["url"].as_str().map(str::to_owned) else {
                continue;
            };
            let description = operation["description"].as_str().unwrap_or_default();
            operation["description"] = format!("{description}\n\n[GitHub's documentation]({url})").into();
        }
    }
}
