//! Analyzes the generated types: their syntax, and the references between them.

use std::collections::{BTreeMap, BTreeSet};

use syn::visit::{self, Visit};
use syn::{Attribute, File, GenericArgument, Item, ItemMod, LitStr, Path, PathArguments, Type};

use super::calls;

/// The type of all secrets.
const SECRET: &str = "Secret";

/// Returns the items of the module `types` in the output of progenitor.
pub(super) fn types(file: &mut File) -> Option<&mut Vec<Item>> {
    file.items.iter_mut().find_map(|item| match item {
        Item::Mod(ItemMod {
            ident,
            content: Some((_, items)),
            ..
        }) if ident == "types" => Some(items),
        _ => None,
    })
}

/// Returns `T` of `Option<T>`, `Vec<T>`, `Result<T, E>` and similar types.
pub(super) fn argument(ty: &Type) -> Option<&Type> {
    let Type::Path(path) = ty else { return None };
    match &path.path.segments.last()?.arguments {
        PathArguments::AngleBracketed(arguments) => arguments.args.iter().find_map(|argument| match argument {
            GenericArgument::Type(inner) => Some(inner),
            _ => None,
        }),
        _ => None,
    }
}

/// Returns whether the type is `name`, with any path and any type arguments.
pub(super) fn is(name: &str, ty: &Type) -> bool {
    matches!(ty, Type::Path(path) if path.path.segments.last().is_some_and(|last| last.ident == name))
}

/// Returns `T` of `container<T>`.
pub(super) fn inside<'a>(container: &str, ty: &'a Type) -> Option<&'a Type> {
    if is(container, ty) { argument(ty) } else { None }
}

/// Returns the text of `#[serde(name = "text")]`.
pub(super) fn serde_argument(attributes: &[Attribute], name: &str) -> Option<String> {
    let mut found = None;
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("serde")) {
        // An error means that this is another argument.
        let _ = attribute.parse_nested_meta(|meta| {
            if let Ok(value) = meta.value() {
                let text: LitStr = value.parse()?;
                if meta.path.is_ident(name) {
                    found = Some(text.value());
                }
            }
            Ok(())
        });
    }
    found
}

/// The references between generated types, and their use in operations.
pub(super) struct TypeGraph {
    references: BTreeMap<String, BTreeSet<String>>,
    requests: BTreeSet<String>,
    responses: BTreeSet<String>,
}

impl TypeGraph {
    /// Analyzes the output of progenitor.
    pub(super) fn of(file: &mut File) -> Self {
        let references = types(file)
            .into_iter()
            .flatten()
            .filter_map(|item| match item {
                Item::Struct(item) => Some((
                    item.ident.to_string(),
                    names_in(|names| names.visit_fields(&item.fields)),
                )),
                Item::Enum(item) => Some((item.ident.to_string(), names_in(|names| names.visit_item_enum(item)))),
                _ => None,
            })
            .collect();
        let mut graph = Self {
            references,
            requests: BTreeSet::new(),
            responses: BTreeSet::new(),
        };
        let methods: Vec<_> = calls::client_methods(file).collect();
        graph.requests = graph.reachable(methods.iter().filter_map(|method| calls::request_type(method)));
        graph.responses = graph.reachable(methods.iter().filter_map(|method| calls::response_type(method)));
        graph
    }

    /// Returns whether the type is used in requests.
    pub(super) fn is_requested(&self, name: &str) -> bool {
        self.requests.contains(name)
    }

    /// Returns whether the type is used in responses.
    pub(super) fn is_returned(&self, name: &str) -> bool {
        self.responses.contains(name)
    }

    /// Returns whether a value of the type can contain a secret.
    pub(super) fn may_hold_secret(&self, ty: &Type) -> bool {
        self.reachable([ty]).contains(SECRET)
    }

    fn reachable<'a>(&self, from: impl IntoIterator<Item = &'a Type>) -> BTreeSet<String> {
        let mut waiting: Vec<String> = from
            .into_iter()
            .flat_map(|ty| names_in(|names| names.visit_type(ty)))
            .collect();
        let mut reached = BTreeSet::new();
        while let Some(name) = waiting.pop() {
            if let Some(further) = self.references.get(&name).filter(|_| !reached.contains(&name)) {
                waiting.extend(further.iter().cloned());
            }
            reached.insert(name);
        }
        reached
    }
}

/// Collects the last segments of paths: `RunnerId` of `crate::models::RunnerId`.
#[derive(Default)]
struct Names(BTreeSet<String>);

fn names_in(visit: impl FnOnce(&mut Names)) -> BTreeSet<String> {
    let mut names = Names::default();
    visit(&mut names);
    names.0
}

impl<'ast> Visit<'ast> for Names {
    fn visit_path(&mut self, path: &'ast Path) {
        self.0.extend(path.segments.last().map(|last| last.ident.to_string()));
        visit::visit_path(self, path);
    }
}
