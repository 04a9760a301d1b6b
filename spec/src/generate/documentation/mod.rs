//! The documentation of generated types, if upstream's documentation is missing or only repeats the name.
//!
//! The tables contain this project's own sentences. GitHub's sentences are in the description, which is verbatim.

mod fields;
mod missing;
mod nouns;
mod types;
mod variants;

use syn::{Attribute, Expr, ExprLit, Fields, Item, Lit, parse_quote};

use crate::names::repeats;
use crate::rules::{Entry, RuleError};

pub(super) use self::missing::decisions;

/// The name in the table of fields that means all types.
const ANY: &str = "*";

/// The place of the noun in the texts for all types.
const NOUN: &str = "{}";

/// Documents types, fields and variants with the tables. Returns an error for each entry that matches nothing.
pub(super) fn finish<'a>(items: impl IntoIterator<Item = &'a mut Vec<Item>>) -> Vec<RuleError> {
    let mut tables = Tables {
        types: vec![false; types::TYPES.len()],
        fields: vec![false; fields::FIELDS.len()],
        nouns: vec![false; nouns::NOUNS.len()],
        variants: vec![false; variants::VARIANTS.len()],
    };
    for item in items.into_iter().flatten() {
        tables.document(item);
    }
    let types = unused(types::TYPES, &tables.types, |(name, _)| {
        format!("the type `{name}` does not exist")
    });
    let fields = unused(fields::FIELDS, &tables.fields, |(owner, field, _)| {
        format!("the field `{owner}.{field}` does not exist")
    });
    let nouns = unused(nouns::NOUNS, &tables.nouns, |(name, _)| {
        format!("no field needs the noun of `{name}`")
    });
    let variants = unused(variants::VARIANTS, &tables.variants, |(owner, variant, _)| {
        format!("the variant `{owner}::{variant}` does not exist")
    });
    types.chain(fields).chain(nouns).chain(variants).collect()
}

/// Returns an error for each entry of a table that is not used, with its problem.
fn unused<'a, T>(
    table: &'a [Entry<T>],
    used: &'a [bool],
    problem: impl Fn(&T) -> String + 'a,
) -> impl Iterator<Item = RuleError> + 'a {
    let unused = table.iter().zip(used).filter(|(_, used)| !**used);
    unused.map(move |(entry, _)| RuleError {
        rule: "documentation",
        problem: format!("{}; remove the entry", problem(&entry.value)),
        at: entry.at,
    })
}

/// Returns the documentation of an item.
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

/// The entries of the tables that were used.
struct Tables {
    types: Vec<bool>,
    fields: Vec<bool>,
    nouns: Vec<bool>,
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
                            replace(&mut field.attrs, &text);
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
                        let (_, _, meaning) = variants::VARIANTS[found].value;
                        if value.is_empty() {
                            replace(&mut variant.attrs, meaning);
                        } else {
                            replace(&mut variant.attrs, &format!("{value}: {meaning}"));
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

    /// Returns the text of the type's own entry. If there is none, and upstream's documentation is missing or only repeats
    /// the name, returns the text for all types.
    fn field(&mut self, of: &str, name: &str, attributes: &[Attribute]) -> Option<String> {
        let entry = |wanted: &str| {
            fields::FIELDS
                .iter()
                .position(|it| it.value.0 == wanted && it.value.1 == name)
        };
        let own = entry(of);
        let found = own.or_else(|| entry(ANY).filter(|_| repeats(name, &text(attributes))))?;
        self.fields[found] = true;
        let (_, _, text) = fields::FIELDS[found].value;
        if !text.contains(NOUN) {
            return Some(text.to_owned());
        }
        if let Some(noun) = nouns::NOUNS.iter().position(|it| it.value.0 == of) {
            self.nouns[noun] = true;
        }
        Some(text.replace(NOUN, &nouns::noun(of)))
    }
}

fn replace(attributes: &mut Vec<Attribute>, text: &str) {
    attributes.retain(|attribute| !attribute.path().is_ident("doc"));
    attributes.insert(0, parse_quote!(#[doc = #text]));
}
