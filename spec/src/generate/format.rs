//! Formats generated code for readers.

use std::collections::HashSet;

use syn::visit_mut::{self, VisitMut};
use syn::{File, Item, Path, PathSegment};

/// The first lines of each file.
pub(super) const HEADER: &str = "// Generated from github.json by `cargo xtask generate`. Do not edit.\n\n";

/// Returns the text of `items`, with short paths to types that are in scope.
pub(super) fn formatted(items: Vec<Item>) -> String {
    let defined = items.iter().filter_map(|item| match item {
        Item::Struct(it) => Some(it.ident.to_string()),
        Item::Enum(it) => Some(it.ident.to_string()),
        _ => None,
    });
    let mut short = ShortPaths {
        defined: defined.collect(),
    };
    let mut file = File {
        shebang: None,
        frontmatter: None,
        attrs: Vec::new(),
        items,
    };
    short.visit_file_mut(&mut file);
    HEADER.to_owned() + &prettyplease::unparse(&file)
}

/// Shortens `::std::option::Option` to `Option`, and `crate::models::Runner` to `Runner` next to its definition.
struct ShortPaths {
    defined: HashSet<String>,
}

impl ShortPaths {
    fn is_in_scope(&self, path: &Path) -> bool {
        let names: Vec<String> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        match (path.leading_colon.is_some(), names.as_slice()) {
            (true, ["std", module, name]) => {
                let prelude = [
                    ("option", "Option"),
                    ("result", "Result"),
                    ("string", "String"),
                    ("vec", "Vec"),
                ];
                prelude.contains(&(*module, *name))
            }
            (false, ["crate", "models", name]) => self.defined.contains(*name),
            _ => false,
        }
    }
}

impl VisitMut for ShortPaths {
    fn visit_path_mut(&mut self, path: &mut Path) {
        if self.is_in_scope(path)
            && let Some(last) = path.segments.last()
        {
            let last: PathSegment = last.clone();
            path.leading_colon = None;
            path.segments = std::iter::once(last).collect();
        }
        visit_mut::visit_path_mut(self, path);
    }
}

#[cfg(test)]
mod tests {
    use syn::parse_quote;

    use super::{HEADER, formatted};

    #[test]
    fn shortens_paths_to_types_in_scope() {
        let items = vec![
            parse_quote!(
                pub struct Runner {
                    pub id: ::std::option::Option<crate::models::RunnerId>,
                    pub token: ::std::vec::Vec<crate::models::Secret>,
                }
            ),
            parse_quote!(
                pub struct RunnerId(pub ::std::string::String);
            ),
        ];
        let expected = "pub struct Runner {\n    pub id: Option<RunnerId>,\n    pub token: Vec<crate::models::Secret>,\n}\n\
                        pub struct RunnerId(pub String);\n";
        assert_eq!(formatted(items), format!("{HEADER}{expected}"));
    }
}
