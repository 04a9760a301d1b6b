//! Patterns of texts, checked with regex-lite instead of regress.
//!
//! The few patterns of path parameters need no Unicode tables, and regress takes much longer to build.

use regex_lite::Regex;
use syn::visit_mut::{self, VisitMut};
use syn::{Expr, ExprCall, Ident, Item, Lit, Path};

/// Replaces the regular expressions in `items`.
///
/// # Errors
///
/// If a pattern is not a string literal that regex-lite can compile.
pub(super) fn replace(items: &mut [Item]) -> Result<(), String> {
    let mut patterns = Patterns { unsupported: None };
    for item in items {
        patterns.visit_item_mut(item);
    }
    patterns.unsupported.map_or(Ok(()), Err)
}

struct Patterns {
    /// Why the first pattern is not supported.
    unsupported: Option<String>,
}

impl VisitMut for Patterns {
    fn visit_expr_call_mut(&mut self, call: &mut ExprCall) {
        if matches!(&*call.func, Expr::Path(function) if names(&function.path) == ["regress", "Regex", "new"])
            && let Err(problem) = check(call)
        {
            self.unsupported.get_or_insert(problem);
        }
        visit_mut::visit_expr_call_mut(self, call);
    }

    fn visit_path_mut(&mut self, path: &mut Path) {
        if names(path).starts_with(&["regress".to_owned(), "Regex".to_owned()])
            && let Some(first) = path.segments.first_mut()
        {
            first.ident = Ident::new("regex_lite", first.ident.span());
        }
        visit_mut::visit_path_mut(self, path);
    }
}

fn names(path: &Path) -> Vec<String> {
    path.segments.iter().map(|segment| segment.ident.to_string()).collect()
}

/// Compiles the pattern of a call of `Regex::new`, which generated code unwraps.
fn check(call: &ExprCall) -> Result<(), String> {
    let pattern = match call.args.first() {
        Some(Expr::Lit(literal)) => match &literal.lit {
            Lit::Str(text) => text.value(),
            _ => return Err("a pattern is not a string".to_owned()),
        },
        _ => return Err("a pattern is not a literal".to_owned()),
    };
    match Regex::new(&pattern) {
        Ok(_) => Ok(()),
        Err(error) => Err(format!("the pattern `{pattern}` is not supported: {error}")),
    }
}

#[cfg(test)]
mod tests {
    use quote::ToTokens;
    use syn::parse_quote;

    use super::*;

    #[test]
    fn replaces_the_crate_of_regular_expressions() {
        let mut items: Vec<Item> = vec![parse_quote!(
            static PATTERN: LazyLock<::regress::Regex> = LazyLock::new(|| ::regress::Regex::new("^\\d+$").unwrap());
        )];
        let expected: Item = parse_quote!(
            static PATTERN: LazyLock<::regex_lite::Regex> =
                LazyLock::new(|| ::regex_lite::Regex::new("^\\d+$").unwrap());
        );
        assert_eq!(replace(&mut items), Ok(()));
        assert_eq!(
            items
                .into_iter()
                .map(|it| it.into_token_stream().to_string())
                .collect::<String>(),
            expected.into_token_stream().to_string()
        );
    }

    #[test]
    fn rejects_patterns_that_would_panic() {
        let mut items: Vec<Item> = vec![parse_quote!(
            fn pattern() -> ::regress::Regex {
                ::regress::Regex::new("^(?=1)").unwrap()
            }
        )];
        let problem = replace(&mut items).expect_err("regex-lite has no lookahead");
        assert!(
            problem.starts_with("the pattern `^(?=1)` is not supported: "),
            "{problem}"
        );

        let mut items: Vec<Item> = vec![parse_quote!(
            fn pattern(text: &str) -> ::regress::Regex {
                ::regress::Regex::new(text).unwrap()
            }
        )];
        assert_eq!(replace(&mut items), Err("a pattern is not a literal".to_owned()));
    }
}
