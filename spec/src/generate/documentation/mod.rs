//! The documentation of the generated types where upstream's own is missing or repeats the name.
//!
//! Upstream's descriptions stay as they are in the description; the tables here are this project's own words.

mod fields;
mod missing;
mod types;
mod variants;

use syn::{Attribute, Expr, ExprLit, Fields, Item, Lit, parse_quote};

use crate::rules::{Entry, RuleError};

pub(super) use self::missing::decisions;

/// Any type, in the table of fields.
const ANY: &str = "*";

/// Documents types, fields and variants by the tables, and returns the entries that document nothing.
pub(super) fn finish<'a>(items: impl IntoIterator<Item = &'a mut Vec<Item>>) -> Vec<RuleError> {
    let mut tables = Tables {
        types: vec![false; types::TYPES.len()],
        fields: vec![false; fields::FIELDS.len()],
        variants: vec![false; variants::VARIANTS.len()],
    };
    for item in items.into_iter().flatten() {
        tables.document(item);
    }
    let types = unused(types::TYPES, &tables.types);
    let types = types.map(|it| (it.at, format!("there is no type `{}`", it.value.0)));
    let fields = unused(fields::FIELDS, &tables.fields);
    let fields = fields.map(|it| (it.at, format!("there is no field `{}.{}`", it.value.0, it.value.1)));
    let variants = unused(variants::VARIANTS, &tables.variants);
    let variants = variants.map(|it| (it.at, format!("there is no variant `{}::{}`", it.value.0, it.value.1)));
    let misfit = |(at, problem)| RuleError {
        rule: "documentation",
        problem,
        at,
    };
    types.chain(fields).chain(variants).map(misfit).collect()
}

/// The entries of a table that are not marked as used.
fn unused<'a, T>(table: &'a [Entry<T>], used: &'a [bool]) -> impl Iterator<Item = &'a Entry<T>> {
    let pairs = table.iter().zip(used);
    pairs.filter(|(_, used)| !**used).map(|(entry, _)| entry)
}

/// The text of an item's documentation.
pub(super) fn text(attributes: &[Attribute]) -> String {
    let lines = attributes.iter().filter_map(|attribute| {
        let value = &attribute.meta.require_name_value().ok()?.value;
        match value {
            Expr::Lit(ExprLit {
                lit: Lit::Str(text), ..
            }) if attribute.path().is_ident("doc") => Some(text.value()),
            _ => None,
        }
    });
    let lines: Vec<String> = lines.collect();
    lines.join("\n").trim().to_owned()
}

/// Which entries of the tables are used.
struct Tables {
    types: Vec<bool>,
    fields: Vec<bool>,
    variants: Vec<bool>,
}

impl Tables {
    fn document(&mut self, item: &mut Item) {
        match item {
            Item::Struct(item) => {
                let name = item.ident.to_string();
                self.document_type(&name, &mut item.attrs);
                if let Fields::Named(fields) = &mut item.fields {
                    for field in &mut fields.named {
                        let field_name = field.ident.as_ref().map(ToString::to_string).unwrap_or_default();
                        if let Some(text) = self.field(&name, &field_name, &field.attrs) {
                            replace(&mut field.attrs, text);
                        }
                    }
                }
            }
            Item::Enum(item) => {
                let name = item.ident.to_string();
                self.document_type(&name, &mut item.attrs);
                for variant in &mut item.variants {
                    let found = variants::VARIANTS
                        .iter()
                        .position(|it| it.value.0 == name && variant.ident == it.value.1);
                    if let Some(found) = found {
                        self.variants[found] = true;
                        let value = text(&variant.attrs);
                        let (_, _, words) = variants::VARIANTS[found].value;
                        if value.is_empty() {
                            replace(&mut variant.attrs, words);
                        } else {
                            replace(&mut variant.attrs, &format!("{value}: {words}"));
                        }
                    }
                }
            }
            _ => {}
        }
    }

    fn document_type(&mut self, name: &str, attributes: &mut Vec<Attribute>) {
        if let Some(found) = types::TYPES.iter().position(|it| it.value.0 == name) {
            self.types[found] = true;
            replace(attributes, types::TYPES[found].value.1);
        }
    }

    /// The entry of the type itself, or that of any type where upstream says nothing.
    fn field(&mut self, of: &str, name: &str, attributes: &[Attribute]) -> Option<&'static str> {
        let entry = |wanted: &str| {
            fields::FIELDS
                .iter()
                .position(|it| it.value.0 == wanted && it.value.1 == name)
        };
        let own = entry(of);
        let found = own.or_else(|| entry(ANY).filter(|_| text(attributes).is_empty()))?;
        self.fields[found] = true;
        Some(fields::FIELDS[found].value.2)
    }
}

fn replace(attributes: &mut Vec<Attribute>, text: &str) {
    attributes.retain(|attribute| !attribute.path().is_ident("doc"));
    attributes.insert(0, parse_quote!(#[doc = #text]));
}
