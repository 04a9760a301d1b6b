//! The public API of the generated code, and its changes.

use std::collections::{BTreeMap, BTreeSet};

use github_runners_spec::generated::Generated;
use quote::ToTokens;
use syn::{Attribute, Fields, FnArg, ImplItem, Item, ReturnType, Type, Visibility};

use super::model::Level;

/// The public items of the generated code.
#[derive(Debug, Default)]
pub(crate) struct Surface {
    types: BTreeMap<String, TypeItem>,
    /// The methods of the generated client with their signatures.
    methods: BTreeMap<String, String>,
}

#[derive(Debug, Default)]
struct TypeItem {
    /// The fields or variants with their types.
    members: BTreeMap<String, String>,
    /// Whether the type is `#[non_exhaustive]`.
    non_exhaustive: bool,
    /// The parameters of the constructor, if there is one.
    constructor: Option<String>,
}

/// A change of the public API.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct RustChange {
    /// The type or method: `Runner`, `list_x_for_org`.
    pub(crate) item: String,
    /// The field or variant.
    pub(crate) member: Option<String>,
    pub(crate) what: String,
    pub(crate) level: Level,
}

impl RustChange {
    /// Returns the public path of the changed item.
    pub(crate) fn path(&self) -> String {
        let start = if self.is_method() { "raw::Client::" } else { "models::" };
        match &self.member {
            Some(member) => format!("{start}{}::{member}", self.item),
            None => format!("{start}{}", self.item),
        }
    }

    fn is_method(&self) -> bool {
        self.item.starts_with(|first: char| first.is_ascii_lowercase())
    }
}

impl Surface {
    /// Reads the public API of generated code.
    pub(crate) fn of(generated: &Generated) -> syn::Result<Self> {
        let mut surface = Self::default();
        for item in syn::parse_file(&generated.types)?.items {
            surface.add(item);
        }
        for item in syn::parse_file(&generated.client)?.items {
            let Item::Impl(item) = item else { continue };
            for item in item.items {
                if let ImplItem::Fn(method) = item {
                    let signature = format!("{}{}", inputs(&method.sig.inputs), output(&method.sig.output));
                    surface.methods.insert(method.sig.ident.to_string(), signature);
                }
            }
        }
        Ok(surface)
    }

    fn add(&mut self, item: Item) {
        match item {
            Item::Struct(item) if is_public(&item.vis) => {
                let entry = self.types.entry(item.ident.to_string()).or_default();
                entry.non_exhaustive = is_non_exhaustive(&item.attrs);
                let unnamed = matches!(item.fields, Fields::Unnamed(_));
                for (index, field) in item.fields.iter().enumerate() {
                    let name = field
                        .ident
                        .as_ref()
                        .map_or_else(|| index.to_string(), ToString::to_string);
                    if unnamed || is_public(&field.vis) {
                        entry.members.insert(name, type_text(&field.ty));
                    }
                }
            }
            Item::Enum(item) if is_public(&item.vis) => {
                let entry = self.types.entry(item.ident.to_string()).or_default();
                entry.non_exhaustive = is_non_exhaustive(&item.attrs);
                for variant in &item.variants {
                    let fields: Vec<String> = variant.fields.iter().map(|field| type_text(&field.ty)).collect();
                    entry.members.insert(variant.ident.to_string(), fields.join(", "));
                }
            }
            Item::Impl(item) if item.trait_.is_none() => {
                let name = type_text(&item.self_ty);
                let functions = item.items.iter().filter_map(|item| match item {
                    ImplItem::Fn(function) if function.sig.ident == "new" => Some(function),
                    _ => None,
                });
                for function in functions {
                    self.types.entry(name.clone()).or_default().constructor = Some(inputs(&function.sig.inputs));
                }
            }
            _ => {}
        }
    }

    /// Returns the types that only the newer code has.
    pub(crate) fn new_types(old: &Self, new: &Self) -> Vec<String> {
        new.types
            .keys()
            .filter(|name| !old.types.contains_key(*name))
            .cloned()
            .collect()
    }

    /// Returns the innermost type of a field: `RunnerLabelType` for `Option<RunnerLabelType>`.
    pub(crate) fn type_of(&self, item: &str, member: &str) -> Option<&str> {
        let text = self.types.get(item)?.members.get(member)?;
        text.trim_end_matches('>').rsplit('<').next()
    }

    /// Returns the changes, except for new types.
    pub(crate) fn changes(old: &Self, new: &Self) -> Vec<RustChange> {
        let mut changes = Vec::new();
        for (name, old) in &old.types {
            match new.types.get(name) {
                Some(new) => compare(name, old, new, &mut changes),
                None => changes.push(RustChange {
                    item: name.clone(),
                    member: None,
                    what: "is removed".to_owned(),
                    level: Level::Major,
                }),
            }
        }
        let names: BTreeSet<&String> = old.methods.keys().chain(new.methods.keys()).collect();
        for name in names {
            let (what, level) = match (old.methods.get(name), new.methods.get(name)) {
                (Some(old), Some(new)) if old == new => continue,
                (Some(old), Some(new)) => (format!("is `{new}` instead of `{old}`"), Level::Major),
                (None, _) => ("is new".to_owned(), Level::Minor),
                (Some(_), None) => ("is removed".to_owned(), Level::Major),
            };
            changes.push(RustChange {
                item: name.clone(),
                member: None,
                what,
                level,
            });
        }
        changes
    }

    /// Returns the changed methods of the generated client with their new signatures, or `None` for removed ones.
    pub(crate) fn broken_methods(old: &Self, new: &Self) -> BTreeMap<String, Option<String>> {
        let broken = old
            .methods
            .iter()
            .filter(|(name, signature)| new.methods.get(*name) != Some(signature));
        broken
            .map(|(name, _)| (name.clone(), new.methods.get(name).cloned()))
            .collect()
    }

    /// Returns the types that only the older code has.
    pub(crate) fn removed_types(old: &Self, new: &Self) -> BTreeSet<String> {
        old.types
            .keys()
            .filter(|name| !new.types.contains_key(*name))
            .cloned()
            .collect()
    }
}

fn compare(name: &str, old: &TypeItem, new: &TypeItem, changes: &mut Vec<RustChange>) {
    let mut add = |member: Option<&String>, what: String, level| {
        changes.push(RustChange {
            item: name.to_owned(),
            member: member.cloned(),
            what,
            level,
        });
    };
    for (member, old) in &old.members {
        match new.members.get(member) {
            Some(new) if new == old => {}
            Some(new) => add(Some(member), format!("is `{new}` instead of `{old}`"), Level::Major),
            None => add(Some(member), "is removed".to_owned(), Level::Major),
        }
    }
    for member in new.members.keys().filter(|member| !old.members.contains_key(*member)) {
        // Callers cannot depend on all members of a `#[non_exhaustive]` type.
        let level = if old.non_exhaustive { Level::Minor } else { Level::Major };
        add(Some(member), "is new".to_owned(), level);
    }
    if let (Some(before), Some(after)) = (&old.constructor, &new.constructor)
        && before != after
    {
        add(
            Some(&"new".to_owned()),
            format!("takes `{after}` instead of `{before}`"),
            Level::Major,
        );
    }
    if new.non_exhaustive && !old.non_exhaustive {
        add(None, "is `#[non_exhaustive]`".to_owned(), Level::Major);
    }
}

fn is_public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}

fn is_non_exhaustive(attributes: &[Attribute]) -> bool {
    attributes
        .iter()
        .any(|attribute| attribute.path().is_ident("non_exhaustive"))
}

fn inputs<'a>(inputs: impl IntoIterator<Item = &'a FnArg>) -> String {
    let inputs = inputs.into_iter().filter_map(|input| match input {
        FnArg::Typed(input) => Some(format!("{}: {}", input.pat.to_token_stream(), type_text(&input.ty))),
        FnArg::Receiver(_) => None,
    });
    format!("({})", inputs.collect::<Vec<_>>().join(", "))
}

fn output(output: &ReturnType) -> String {
    match output {
        ReturnType::Default => String::new(),
        ReturnType::Type(_, ty) => format!(" -> {}", type_text(ty)),
    }
}

/// Formats a type for readers.
fn type_text(ty: &Type) -> String {
    let text = ty.to_token_stream().to_string().replace(' ', "");
    let paths = [
        "::std::option::",
        "::std::vec::",
        "::std::string::",
        "::std::convert::",
        "::std::iter::",
        "crate::models::",
        "types::",
        "::serde_json::",
        "::chrono::",
    ];
    let text = paths.iter().fold(text, |text, path| text.replace(path, ""));
    text.replace("impl", "impl ").replace(",", ", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn surface(types: &str, client: &str) -> Surface {
        let generated = Generated {
            types: types.to_owned(),
            client: client.to_owned(),
            operations: String::new(),
            bodies: String::new(),
        };
        Surface::of(&generated).unwrap()
    }

    fn changes(old: &str, new: &str) -> Vec<(String, String, Level)> {
        let changes = Surface::changes(&surface(old, ""), &surface(new, ""));
        changes
            .into_iter()
            .map(|change| (change.path(), change.what, change.level))
            .collect()
    }

    #[test]
    fn a_new_field_breaks_only_types_that_are_not_non_exhaustive() {
        let added = |attribute: &str| {
            changes(
                &format!("{attribute} pub struct A {{ pub a: i64 }}"),
                &format!("{attribute} pub struct A {{ pub a: i64, pub b: i64 }}"),
            )
        };
        let expected = |level| [("models::A::b".to_owned(), "is new".to_owned(), level)];
        assert_eq!(added("#[non_exhaustive]"), expected(Level::Minor));
        assert_eq!(added(""), expected(Level::Major));
    }

    #[test]
    fn removals_and_type_changes_are_breaking() {
        let old = "pub struct A { pub a: ::std::option::Option<i64>, pub b: i64 } pub enum E { X } pub struct Gone;";
        let new = "pub struct A { pub a: i64 } pub enum E { Y }";
        let expected = [
            ("models::A::a", "is `i64` instead of `Option<i64>`"),
            ("models::A::b", "is removed"),
            ("models::E::X", "is removed"),
            ("models::E::Y", "is new"),
            ("models::Gone", "is removed"),
        ];
        let expected = expected.map(|(path, what)| (path.to_owned(), what.to_owned(), Level::Major));
        assert_eq!(changes(old, new), expected);
    }

    #[test]
    fn constructors_and_methods_are_compared_by_signature() {
        let old = surface(
            "pub struct A; impl A { pub fn new(a: i64) -> Self { A } }",
            "impl Client { pub async fn get(&self, a: &str) {} }",
        );
        let new = surface(
            "pub struct A; impl A { pub fn new(a: i64, b: i64) -> Self { A } }",
            "impl Client { pub async fn get(&self, a: &str, b: &str) {} pub async fn list(&self) {} }",
        );
        let changes = Surface::changes(&old, &new);
        let paths: Vec<String> = changes.iter().map(RustChange::path).collect();
        assert_eq!(paths, ["models::A::new", "raw::Client::get", "raw::Client::list"]);
        assert_eq!(
            changes.iter().map(|it| it.level).collect::<Vec<_>>(),
            [Level::Major, Level::Major, Level::Minor]
        );
        let broken = Surface::broken_methods(&old, &new);
        assert_eq!(broken.into_keys().collect::<Vec<_>>(), ["get"]);
    }
}
