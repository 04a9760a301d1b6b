//! Finds the types in source files that implement a trait of serde, and the types that implement `JsonSchema`.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use quote::ToTokens;
use syn::{Attribute, Item, Type, Visibility};

/// The names of types in source files.
#[derive(Debug, Default)]
pub(crate) struct Models {
    public: BTreeSet<String>,
    with_json: BTreeSet<String>,
    pub(crate) with_schema: BTreeSet<String>,
}

/// Parses every source file below a folder.
pub(crate) fn files(folder: &Path) -> Vec<syn::File> {
    let entries = fs::read_dir(folder).expect("a folder of sources");
    let paths = entries.map(|entry| entry.expect("a readable folder").path());
    let (folders, files): (Vec<_>, Vec<_>) = paths.partition(|path| path.is_dir());
    let files = files
        .iter()
        .filter(|path| path.extension().is_some_and(|it| it == "rs"));
    let files = files.map(|path| syn::parse_file(&fs::read_to_string(path).expect("a source")).expect("Rust"));
    files
        .chain(folders.iter().flat_map(|folder| self::files(folder)))
        .collect()
}

impl Models {
    pub(crate) fn public_with_json(&self) -> BTreeSet<String> {
        self.public.intersection(&self.with_json).cloned().collect()
    }

    pub(crate) fn add(&mut self, items: &[Item]) {
        for item in items {
            match item {
                Item::Struct(it) => self.define(&it.ident.to_string(), &it.vis, &it.attrs),
                Item::Enum(it) => self.define(&it.ident.to_string(), &it.vis, &it.attrs),
                Item::Impl(it) => {
                    let (Some((path, _)), Type::Path(own)) = (&it.trait_, &*it.self_ty) else {
                        continue;
                    };
                    let (Some(implemented), Some(own)) = (path.segments.last(), own.path.segments.last()) else {
                        continue;
                    };
                    self.implement(&own.ident.to_string(), &implemented.ident.to_string());
                }
                Item::Mod(it) if it.ident != "tests" => {
                    self.add(it.content.as_ref().map_or(&[], |(_, items)| items));
                }
                _ => {}
            }
        }
    }

    fn define(&mut self, name: &str, visibility: &Visibility, attributes: &[Attribute]) {
        if matches!(visibility, Visibility::Public(_)) {
            self.public.insert(name.to_owned());
        }
        for attribute in attributes {
            let words = attribute.to_token_stream().to_string();
            if words.contains("derive") {
                let words = words.split(|c: char| !c.is_alphanumeric());
                words.for_each(|word| self.implement(name, word));
            }
        }
    }

    fn implement(&mut self, name: &str, implemented: &str) {
        match implemented {
            "Serialize" | "Deserialize" => self.with_json.insert(name.to_owned()),
            "JsonSchema" => self.with_schema.insert(name.to_owned()),
            _ => false,
        };
    }
}
