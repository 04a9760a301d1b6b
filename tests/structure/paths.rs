//! Finds paths that start with `crate`, `self` or `super`, including paths in macros and in strings of attributes.

use proc_macro2::{Delimiter, Group, Literal, TokenStream, TokenTree};
use quote::ToTokens;
use syn::Item;

use crate::tree::{Module, child};

/// A resolved path, as its names below the crate root.
#[derive(Debug, PartialEq)]
pub(crate) struct CratePath {
    pub(crate) names: Vec<String>,
    pub(crate) line: usize,
}

/// A call of a macro without a path.
#[derive(Debug, PartialEq)]
pub(crate) struct MacroCall {
    pub(crate) name: String,
    pub(crate) line: usize,
}

/// The paths and macros in the items of a module.
#[derive(Default)]
pub(crate) struct Names {
    pub(crate) paths: Vec<CratePath>,
    pub(crate) calls: Vec<MacroCall>,
    /// The macros that `macro_rules!` defines.
    pub(crate) macros: Vec<String>,
}

impl Names {
    pub(crate) fn of(items: &[Item], module: &Module) -> Self {
        let mut names = Self::default();
        names.add(items, module);
        names
    }

    fn add(&mut self, items: &[Item], module: &Module) {
        for item in items {
            match item {
                Item::Mod(it) => {
                    let inside = child(module, &it.ident.to_string());
                    self.add(it.content.as_ref().map_or(&[], |(_, items)| items), &inside);
                }
                _ => self.scan(item.to_token_stream(), module),
            }
        }
    }

    fn scan(&mut self, tokens: TokenStream, module: &Module) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        let mut at = 0;
        while at < tokens.len() {
            let line = tokens[at].span().start().line;
            match &tokens[at] {
                TokenTree::Group(group) if is_attribute(&tokens[..at], group) => {
                    self.scan_strings(group.stream(), module);
                    self.scan(group.stream(), module);
                }
                TokenTree::Group(group) => self.scan(group.stream(), module),
                TokenTree::Ident(ident) => {
                    let name = ident.to_string();
                    let next = tokens.get(at + 1);
                    if name == "macro_rules" {
                        if let Some(TokenTree::Ident(name)) = tokens.get(at + 2) {
                            self.macros.push(name.to_string());
                        }
                    } else if ["crate", "self", "super"].contains(&name.as_str()) && !follows_colons(&tokens[..at]) {
                        at += self.path(&tokens[at..], module, line);
                        continue;
                    } else if next.is_some_and(|it| is_punct(it, '!'))
                        && matches!(tokens.get(at + 2), Some(TokenTree::Group(_)))
                        && !follows_colons(&tokens[..at])
                    {
                        self.calls.push(MacroCall { name, line });
                    }
                }
                _ => {}
            }
            at += 1;
        }
    }

    /// Adds the path at the start of `tokens` and returns its number of tokens.
    fn path(&mut self, tokens: &[TokenTree], module: &Module, line: usize) -> usize {
        let (length, ends) = ends(tokens);
        // A single `self` is a value, and a single `crate` is part of `pub(crate)`.
        if length > 1 {
            let resolved = ends.into_iter().filter_map(|names| resolve(&names, module));
            self.paths.extend(resolved.map(|names| CratePath { names, line }));
        }
        length
    }

    /// Adds the paths in string literals: `#[serde(with = "crate::text")]`.
    fn scan_strings(&mut self, tokens: TokenStream, module: &Module) {
        for token in tokens {
            match token {
                TokenTree::Group(group) => self.scan_strings(group.stream(), module),
                TokenTree::Literal(literal) => {
                    if let Some(tokens) = path_in(&literal) {
                        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
                        self.path(&tokens, module, literal.span().start().line);
                    }
                }
                _ => {}
            }
        }
    }
}

/// Returns the tokens of a string literal that contains a path.
fn path_in(literal: &Literal) -> Option<TokenStream> {
    let text = syn::parse_str::<syn::LitStr>(&literal.to_string()).ok()?.value();
    let starts = ["crate::", "self::", "super::"].iter().any(|it| text.starts_with(it));
    starts.then(|| text.parse().ok())?
}

fn is_punct(token: &TokenTree, char: char) -> bool {
    matches!(token, TokenTree::Punct(it) if it.as_char() == char)
}

fn is_attribute(before: &[TokenTree], group: &Group) -> bool {
    let hash = match before {
        [.., hash, bang] if is_punct(bang, '!') => Some(hash),
        [.., hash] => Some(hash),
        [] => None,
    };
    group.delimiter() == Delimiter::Bracket && hash.is_some_and(|it| is_punct(it, '#'))
}

fn follows_colons(before: &[TokenTree]) -> bool {
    matches!(before, [.., first, second] if is_punct(first, ':') && is_punct(second, ':'))
}

/// Returns the number of tokens of the path or `use` tree at the start of `tokens`, and all paths that it names.
fn ends(tokens: &[TokenTree]) -> (usize, Vec<Vec<String>>) {
    let mut names = Vec::new();
    let mut at = 0;
    loop {
        match tokens.get(at) {
            Some(TokenTree::Ident(name)) => names.push(name.to_string()),
            Some(TokenTree::Punct(it)) if it.as_char() == '*' => {
                names.push("*".to_owned());
                return (at + 1, vec![names]);
            }
            Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => {
                let ends = members(group.stream())
                    .into_iter()
                    .map(|end| [names.clone(), end].concat());
                return (at + 1, ends.collect());
            }
            _ => return (at, vec![names]),
        }
        at += 1;
        match tokens.get(at..at + 2) {
            Some([first, second]) if is_punct(first, ':') && is_punct(second, ':') => at += 2,
            _ => return (at, vec![names]),
        }
    }
}

/// Returns the paths in the braces of a `use` tree.
fn members(group: TokenStream) -> Vec<Vec<String>> {
    let tokens: Vec<TokenTree> = group.into_iter().collect();
    let members = tokens.split(|it| is_punct(it, ','));
    members.filter(|it| !it.is_empty()).flat_map(|it| ends(it).1).collect()
}

/// Returns the names of the path below the crate root, or `None` if the path leaves the crate.
fn resolve(names: &[String], module: &Module) -> Option<Vec<String>> {
    let (first, mut rest) = names.split_first()?;
    let mut start = match first.as_str() {
        "crate" => Vec::new(),
        "super" => module.split_last()?.1.to_vec(),
        _ => module.clone(),
    };
    while let Some(("super", after)) = rest.split_first().map(|(first, after)| (first.as_str(), after)) {
        start.pop()?;
        rest = after;
    }
    let rest = rest.iter().filter(|name| *name != "self").cloned();
    Some(start.into_iter().chain(rest).collect())
}

#[cfg(test)]
fn names(module: &str, text: &str) -> Names {
    let module: Module = module.split("::").map(str::to_owned).collect();
    Names::of(&syn::parse_file(text).expect("the example is Rust").items, &module)
}

#[cfg(test)]
fn paths(module: &str, text: &str) -> Vec<String> {
    let names = names(module, text);
    names.paths.iter().map(|it| it.names.join("::")).collect()
}

#[test]
fn resolves_use_trees() {
    assert_eq!(paths("a", "use crate::b::C;"), ["b::C"]);
    assert_eq!(
        paths("a", "use crate::{self as root, b::{C as D, e::*}, f};"),
        ["", "b::C", "b::e::*", "f"]
    );
    assert_eq!(paths("a", "use {crate::b, std::fmt};"), ["b"]);
    assert_eq!(
        paths("a::b", "use super::c::D; use super::super::e; use self::f;"),
        ["a::c::D", "e", "a::b::f"]
    );
    assert_eq!(paths("a", "use super::*; use super::super::too_far;"), ["*"]);
    assert!(paths("a", "use std::fmt; pub(crate) struct B; fn c(self) {}").is_empty());
}

#[test]
fn finds_paths_in_types_expressions_and_bodies() {
    let text =
        "impl crate::b::C for D { fn e(&self) -> Vec<crate::f::G> { use crate::h::I; crate::j::k::<super::L>() } }";
    assert_eq!(paths("a", text), ["b::C", "f::G", "h::I", "j::k", "L"]);
    assert_eq!(paths("a", "mod inside { use super::super::b::C; }"), ["b::C"]);
    assert_eq!(paths("a", "pub(in crate::a) fn b() {}"), ["a"]);
    // The path starts with the name of another crate.
    assert!(paths("a", "fn b() { other::crate::c(); }").is_empty());
}

#[test]
fn finds_paths_in_macros() {
    let text = "macro_rules! m { ($x:ident) => { $crate::b::c($x, [crate::d::E]) } }\nfn f() { m!(crate::g::H); }";
    assert_eq!(paths("a", text), ["b::c", "d::E", "g::H"]);
    let names = names("a", text);
    assert_eq!(names.macros, ["m"]);
    assert_eq!(
        names.calls,
        [MacroCall {
            name: "m".to_owned(),
            line: 2
        }]
    );
}

#[test]
fn finds_paths_in_attributes() {
    let text = "struct A { #[serde(with = \"crate::b::text\")] #[doc = \"See crate::c.\"] d: u8 }";
    assert_eq!(paths("a", text), ["b::text"]);
    assert_eq!(paths("a", "#[doc = crate::b::docs!(x)] fn c() {}"), ["b::docs"]);
}

#[test]
fn reports_the_line_in_the_file() {
    let names = names("a", "// one\n\nfn b() {\n    crate::c::d();\n}");
    assert_eq!(names.paths[0].line, 4);
}
