//! Converts rustdoc's JSON to a line for each public item.

use std::collections::HashSet;
use std::path::Path;

use public_api::PublicItem;
use rustdoc_types::{Crate, Id, Impl, Item, ItemEnum};
use serde::Deserialize;

use crate::error::Error;

/// Returns the format version of the JSON.
pub(super) fn format(json: &str) -> Result<u32, Error> {
    #[derive(Deserialize)]
    struct Version {
        format_version: u32,
    }
    let version: Version = serde_json::from_str(json).map_err(Error::Document)?;
    Ok(version.format_version)
}

/// Returns the crate that `json` describes.
pub(super) fn parse(json: &str) -> Result<Crate, Error> {
    serde_json::from_str(json).map_err(Error::Document)
}

/// Returns a line for each public item of the crate whose sources are in `sources`.
pub(super) fn surface(json: &str, document: &Crate, sources: &Path) -> Result<String, Error> {
    let file = tempfile::NamedTempFile::new().map_err(Error::io("create", "a temporary file"))?;
    std::fs::write(file.path(), json).map_err(Error::io("write", file.path()))?;
    let builder = public_api::Builder::from_rustdoc_json(file.path()).omit_blanket_impls(true);
    let api = builder.build().map_err(Error::Surface)?;
    let surface = Surface { document, sources };
    // The implementations of a type are listed again for each place where the type is re-exported.
    let mut seen = HashSet::new();
    let lines = api
        .items()
        .filter(|item| surface.shows(item))
        .map(|item| (item.id(), format!("{item}\n")))
        .filter(|item| seen.insert(item.clone()))
        .map(|(_, line)| line);
    Ok(lines.collect())
}

struct Surface<'a> {
    document: &'a Crate,
    sources: &'a Path,
}

impl Surface<'_> {
    fn shows(&self, item: &PublicItem) -> bool {
        let Some(described) = self.item(item.id()) else {
            // This is a re-export of an item from another crate.
            return true;
        };
        match &described.inner {
            ItemEnum::Impl(it) if it.is_synthetic => self.shows_auto_trait(it),
            // `derive(PartialEq)` adds it for the compiler.
            ItemEnum::Impl(it) if trait_name(it) == Some("StructuralPartialEq") => false,
            // A trait determines the functions of its implementations, but not the associated types.
            ItemEnum::Function(_) if self.is_in_trait_impl(item) => false,
            _ if self.is_generated(described) => self.is_reexported(item, described),
            _ => true,
        }
    }

    fn item(&self, id: Id) -> Option<&Item> {
        self.document.index.get(&id)
    }

    /// Returns whether an implementation of an auto trait is shown. `Send` and `Sync` are always shown, and other auto traits
    /// only if the type does not implement them.
    fn shows_auto_trait(&self, it: &Impl) -> bool {
        let shown = match trait_name(it) {
            Some("Send" | "Sync") => true,
            // An internal trait of the compiler.
            Some("Freeze") => false,
            _ => it.is_negative,
        };
        let rustdoc_types::Type::ResolvedPath(ty) = &it.for_ else {
            return shown;
        };
        shown && self.item(ty.id).is_none_or(|ty| !self.is_generated(ty))
    }

    fn is_in_trait_impl(&self, item: &PublicItem) -> bool {
        let parent = item.parent_id().and_then(|id| self.item(id));
        matches!(parent.map(|it| &it.inner), Some(ItemEnum::Impl(it)) if it.trait_.is_some())
    }

    /// Returns whether an item is from a file that a build script wrote.
    fn is_generated(&self, item: &Item) -> bool {
        item.span
            .as_ref()
            .is_some_and(|span| !span.filename.starts_with(self.sources))
    }

    /// Returns whether a generated item is itself re-exported outside of `raw`. This is not the case for parts of an item,
    /// such as fields and methods.
    fn is_reexported(&self, item: &PublicItem, described: &Item) -> bool {
        let is_part = matches!(
            described.inner,
            ItemEnum::Impl(_)
                | ItemEnum::StructField(_)
                | ItemEnum::Variant(_)
                | ItemEnum::AssocConst { .. }
                | ItemEnum::AssocType { .. }
        );
        let parent = item.parent_id().and_then(|id| self.item(id));
        let is_method = matches!(parent.map(|it| &it.inner), Some(ItemEnum::Impl(_) | ItemEnum::Trait(_)));
        let krate = self
            .item(self.document.root)
            .and_then(|it| it.name.as_deref())
            .unwrap_or_default();
        let raw = format!("{krate}::raw::");
        let is_raw = item.to_string().split_whitespace().any(|word| word.starts_with(&raw));
        !is_part && !is_method && !is_raw
    }
}

fn trait_name(it: &Impl) -> Option<&str> {
    it.trait_.as_ref().and_then(|it| it.path.rsplit("::").next())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::super::document::{FORMAT, rustdoc_command};
    use super::super::documentation::repeated;
    use super::*;

    /// Documents a crate with the file `src/lib.rs` and the file `generated.rs` in a folder beside `src/`.
    fn document(lib: &str, generated: &str) -> String {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = |name: &str| folder.path().join(name);
        for name in ["src", "out"] {
            fs::create_dir(path(name)).expect("the folder is empty");
        }
        fs::write(path("out/generated.rs"), generated).expect("the folder is writable");
        fs::write(path("src/lib.rs"), lib).expect("the folder is writable");
        let rustdoc = std::env::var_os("RUSTDOC").unwrap_or_else(|| "rustdoc".into());
        let mut command = rustdoc_command(&rustdoc);
        command.args(["--edition", "2024", "--crate-name", "example", "-Z", "unstable-options"]);
        command.args(["--output-format", "json", "--out-dir", "doc", "src/lib.rs"]);
        command.env("OUT_DIR", path("out"));
        let status = command
            .current_dir(folder.path())
            .status()
            .expect("rustdoc is installed");
        assert!(status.success(), "rustdoc failed");
        fs::read_to_string(path("doc/example.json")).expect("rustdoc wrote JSON")
    }

    const GENERATED: &str = "
        #[derive(Clone)]
        pub struct Runner { pub id: u64 }
        impl Runner { pub fn generated(&self) {} }
        pub struct Hidden;
        pub trait Calls { fn call(&self); }
    ";

    const LIB: &str = "
        pub mod raw { include!(concat!(env!(\"OUT_DIR\"), \"/generated.rs\")); }
        pub mod models { pub use crate::raw::Runner; }
        impl Runner { pub fn is_idle(&self) -> bool { true } }
        use self::raw::Runner;
        #[derive(PartialEq)]
        /// The client.
        pub struct Client { inner: std::rc::Rc<u8>, pub name: String }
        impl Client { pub fn runner(&self) -> Runner { Runner { id: 1 } } fn private(&self) {} }
        pub struct Runners;
        impl Iterator for Runners { type Item = Runner; fn next(&mut self) -> Option<Runner> { None } }
        pub(crate) fn secret() {}
    ";

    #[test]
    fn hand_written_items_and_reexports_are_listed() {
        let json = document(LIB, GENERATED);
        if format(&json).expect("the JSON has a version") != FORMAT {
            eprintln!("SKIPPED: this rustdoc writes another version of the JSON");
            return;
        }
        let crate_ = parse(&json).expect("the JSON is readable");
        let text = surface(&json, &crate_, Path::new("src")).expect("the JSON is readable");
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(
            lines,
            [
                "pub mod example",
                "pub mod example::models",
                "pub struct example::models::Runner",
                "impl example::raw::Runner",
                "pub fn example::raw::Runner::is_idle(&self) -> bool",
                "pub mod example::raw",
                "pub struct example::Client",
                "pub example::Client::name: alloc::string::String",
                "impl example::Client",
                "pub fn example::Client::runner(&self) -> example::raw::Runner",
                "impl core::cmp::PartialEq for example::Client",
                "impl !core::marker::Send for example::Client",
                "impl !core::marker::Sync for example::Client",
                "pub struct example::Runners",
                "impl core::iter::traits::iterator::Iterator for example::Runners",
                "pub type example::Runners::Item = example::raw::Runner",
                "impl core::marker::Send for example::Runners",
                "impl core::marker::Sync for example::Runners",
            ]
        );
        assert_eq!(
            repeated(&crate_, Path::new("src")),
            ["src/lib.rs:8: the documentation of `Client` only repeats the name: The client."]
        );
    }
}
