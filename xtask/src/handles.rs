//! Finds the methods of the handles, and the calls of generated methods in the library's source, with `syn`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syn::{ImplItem, ImplItemFn, Item, Type, Visibility};

use crate::error::Error;
use crate::vendored::project;

/// The uses of generated methods in the library's source.
#[derive(Debug, Default)]
pub(crate) struct Handles {
    /// The generated methods that each public method (`Runners::get`) calls.
    methods: BTreeMap<String, BTreeSet<String>>,
    /// The places of the calls of each generated method: `src/resources/runners.rs:17`.
    sites: BTreeMap<String, Vec<String>>,
}

impl Handles {
    /// Reads the library's source, and finds the methods for which `is_method` is true.
    pub(crate) fn of_project(is_method: &dyn Fn(&str) -> bool) -> Result<Self, Error> {
        let mut handles = Self::default();
        let mut types: BTreeMap<String, Vec<ImplItemFn>> = BTreeMap::new();
        for path in sources(&project().join("src"))? {
            let text = fs::read_to_string(&path).map_err(Error::io("read", &path))?;
            // The compiler reports files that cannot be parsed.
            let Ok(file) = syn::parse_file(&text) else { continue };
            let shown = path
                .strip_prefix(project())
                .unwrap_or(&path)
                .display()
                .to_string()
                .replace('\\', "/");
            let mut found = Vec::new();
            words(file.to_token_stream(), &mut found);
            for (word, line) in found.into_iter().filter(|(word, _)| is_method(word)) {
                handles.sites.entry(word).or_default().push(format!("{shown}:{line}"));
            }
            for item in file.items {
                if let Item::Impl(item) = item
                    && item.trait_.is_none()
                    && let Type::Path(ty) = &*item.self_ty
                {
                    let functions = item.items.into_iter().filter_map(|item| match item {
                        ImplItem::Fn(function) => Some(function),
                        _ => None,
                    });
                    let name = ty
                        .path
                        .segments
                        .last()
                        .map(|last| last.ident.to_string())
                        .unwrap_or_default();
                    types.entry(name).or_default().extend(functions);
                }
            }
        }
        for (ty, functions) in types {
            handles.add(&ty, &functions, is_method);
        }
        Ok(handles)
    }

    /// Adds the public methods of a type that call generated methods, directly or through a private method of the type.
    fn add(&mut self, ty: &str, functions: &[ImplItemFn], is_method: &dyn Fn(&str) -> bool) {
        let words_of = |function: &ImplItemFn| -> BTreeSet<String> {
            let mut found = Vec::new();
            words(function.block.to_token_stream(), &mut found);
            found.into_iter().map(|(word, _)| word).collect()
        };
        let is_public = |function: &&ImplItemFn| matches!(function.vis, Visibility::Public(_));
        let private: BTreeMap<String, BTreeSet<String>> = functions
            .iter()
            .filter(|function| !is_public(function))
            .map(|function| (function.sig.ident.to_string(), words_of(function)))
            .collect();
        for function in functions.iter().filter(is_public) {
            let mut words = words_of(function);
            let through: Vec<String> = words
                .iter()
                .filter_map(|word| private.get(word))
                .flatten()
                .cloned()
                .collect();
            words.extend(through);
            words.retain(|word| is_method(word));
            if !words.is_empty() {
                self.methods.insert(format!("{ty}::{}", function.sig.ident), words);
            }
        }
    }

    /// Returns the methods of handles that call the generated `method`.
    pub(crate) fn calling<'a>(&'a self, method: &'a str) -> impl Iterator<Item = &'a str> {
        let calling = self.methods.iter().filter(move |(_, calls)| calls.contains(method));
        calling.map(|(name, _)| name.as_str())
    }

    /// Returns the places where the generated `method` is called.
    pub(crate) fn sites(&self, method: &str) -> &[String] {
        self.sites.get(method).map_or(&[], Vec::as_slice)
    }
}

/// Collects all identifiers with their lines, including those in macros.
fn words(tokens: TokenStream, found: &mut Vec<(String, usize)>) {
    for token in tokens {
        match token {
            TokenTree::Ident(ident) => found.push((ident.to_string(), ident.span().start().line)),
            TokenTree::Group(group) => words(group.stream(), found),
            _ => {}
        }
    }
}

fn sources(folder: &Path) -> Result<Vec<PathBuf>, Error> {
    let mut sources = Vec::new();
    for entry in fs::read_dir(folder).map_err(Error::io("list", folder))? {
        let path = entry.map_err(Error::io("list", folder))?.path();
        if path.is_dir() {
            sources.extend(self::sources(&path)?);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            sources.push(path);
        }
    }
    sources.sort();
    Ok(sources)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn handles_and_places_of_calls_are_found() {
        let methods = ["get_self_hosted_runner_for_org", "list_self_hosted_runners_for_repo"];
        let handles = Handles::of_project(&|word| methods.contains(&word)).unwrap();
        for (method, handle) in methods.into_iter().zip(["Runners::get", "Runners::list"]) {
            assert!(handles.calling(method).any(|name| name == handle), "{handles:?}");
            let sites = handles.sites(method);
            assert!(sites.iter().any(|site| site.starts_with("src/")), "{sites:?}");
        }
        assert_eq!(handles.sites("gone"), [""; 0]);
    }
}
