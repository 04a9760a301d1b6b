//! Checks the page that lists all operations and the matrix of their availability. Also checks that each method
//! documents the operations that it calls.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use github_runners_spec::availability::Availability;
use github_runners_spec::{LOOKUP_OPERATIONS, Operation};
use quote::ToTokens;
use syn::{Attribute, ImplItem, ImplItemFn, Item, Type, Visibility};

/// A public method of a handle that calls operations.
struct Method {
    /// The path of the method: `Runners::get`.
    name: String,
    /// The generated methods that it calls.
    calls: BTreeSet<String>,
    /// The argument of `docs!`: `get_self_hosted_runner` in `#[doc = docs!(get_self_hosted_runner)]`.
    documented: Option<String>,
}

/// Returns the name of the generated method: `list_x_for_org` for `actions/list-x-for-org`.
fn method_name(operation: &Operation) -> String {
    github_runners_spec::names::method_name(operation.id)
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder of sources");
    let mut sources: Vec<PathBuf> = entries
        .map(|entry| entry.expect("a readable folder").path())
        .flat_map(|path| if path.is_dir() { sources(&path) } else { vec![path] })
        .filter(|path| path.extension().is_some_and(|it| it == "rs"))
        .collect();
    sources.sort();
    sources
}

fn words(code: &impl ToTokens) -> BTreeSet<String> {
    let code = code.to_token_stream().to_string();
    let words = code.split(|c: char| !c.is_alphanumeric() && c != '_');
    words.map(str::to_owned).collect()
}

fn documented(attributes: &[Attribute]) -> Option<String> {
    attributes.iter().find_map(|attribute| {
        let syn::Expr::Macro(value) = &attribute.meta.require_name_value().ok()?.value else {
            return None;
        };
        let docs = value.mac.path.is_ident("docs");
        docs.then(|| value.mac.tokens.to_string())
    })
}

/// Returns the public methods that call any of `operations`, directly or through a private method of the same type.
fn methods(operations: &BTreeSet<String>) -> Vec<Method> {
    let sources = sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"));
    let items = sources.iter().flat_map(|path| {
        let text = fs::read_to_string(path).expect("a readable source");
        let file = syn::parse_file(&text);
        file.unwrap_or_else(|error| panic!("{}: {error}", path.display())).items
    });
    let mut types: BTreeMap<String, Vec<ImplItemFn>> = BTreeMap::new();
    for item in items {
        if let Item::Impl(it) = item
            && it.trait_.is_none()
            && let Type::Path(ty) = &*it.self_ty
        {
            let functions = it.items.into_iter().filter_map(|item| match item {
                ImplItem::Fn(function) => Some(function),
                _ => None,
            });
            let name = ty.path.to_token_stream().to_string();
            types.entry(name).or_default().extend(functions);
        }
    }
    let mut methods = Vec::new();
    for (ty, functions) in types {
        let private: BTreeMap<String, BTreeSet<String>> = functions
            .iter()
            .filter(|it| !matches!(it.vis, Visibility::Public(_)))
            .map(|it| (it.sig.ident.to_string(), words(&it.block)))
            .collect();
        for function in functions.iter().filter(|it| matches!(it.vis, Visibility::Public(_))) {
            let mut words = words(&function.block);
            let through: Vec<_> = words
                .iter()
                .filter_map(|word| private.get(word))
                .flatten()
                .cloned()
                .collect();
            words.extend(through);
            let calls: BTreeSet<String> = words.intersection(operations).cloned().collect();
            if !calls.is_empty() {
                methods.push(Method {
                    name: format!("{ty}::{}", function.sig.ident),
                    calls,
                    documented: documented(&function.attrs),
                });
            }
        }
    }
    methods
}

fn public_operations<'a>(description: &'a serde_json::Value) -> Vec<Operation<'a>> {
    github_runners_spec::operations(description)
        .filter(|it| it.is_runner_operation() || LOOKUP_OPERATIONS.contains(&it.id))
        .collect()
}

/// The availability of an operation.
struct Row<'a> {
    operation: Operation<'a>,
    github_com: bool,
    servers: Vec<String>,
    /// The oldest version of the description in `spec/history/` that has the operation.
    since: String,
}

/// Returns the method and the path without the names of parameters, since GitHub renames ids and parameters.
fn call(operation: &Operation) -> (String, String) {
    let path = operation
        .path
        .split('/')
        .map(|segment| if segment.starts_with('{') { "{}" } else { segment });
    (operation.method.to_owned(), path.collect::<Vec<_>>().join("/"))
}

fn rows<'a>(operations: &[Operation<'a>]) -> Vec<Row<'a>> {
    let availability = Availability::known();
    let versions = github_runners_history::VERSIONS.iter().map(|version| {
        let fragment = github_runners_history::fragment(version, "ghec").expect("a stored fragment");
        let calls: BTreeSet<_> = github_runners_spec::operations(&fragment).map(|it| call(&it)).collect();
        (version.to_string(), calls)
    });
    let versions: Vec<_> = versions.collect();
    let source: toml::Table = github_runners_spec::SOURCE.parse().expect("source.toml is TOML");
    let current = source["upstream_version"].as_str().expect("a version").to_owned();
    let row = |operation: &Operation<'a>| Row {
        operation: *operation,
        github_com: availability.on_github_com(operation),
        servers: availability
            .servers_with(operation)
            .into_iter()
            .map(str::to_owned)
            .collect(),
        since: versions
            .iter()
            .find(|(_, calls)| calls.contains(&call(operation)))
            .map_or_else(|| current.clone(), |(version, _)| version.clone()),
    };
    operations.iter().map(row).collect()
}

/// Returns the page that lists all operations, with one table for each kind of scope.
fn page(rows: &[Row], methods: &[Method]) -> String {
    let availability = Availability::known();
    let servers = availability.servers();
    let columns = servers
        .iter()
        .map(|release| format!(" Server {release} |"))
        .collect::<String>();
    let mut page = String::new();
    for (title, start) in [
        ("Organizations", "/orgs/"),
        ("Repositories", "/repos/"),
        ("Enterprises", "/enterprises/"),
        ("GitHub Apps", "/app/"),
        ("Installations of GitHub Apps", "/installation/"),
    ] {
        let mut rows: Vec<&Row> = rows.iter().filter(|it| it.operation.path.starts_with(start)).collect();
        rows.sort_by_key(|it| (it.operation.path, it.operation.method));
        let operations = if rows.len() == 1 { "operation" } else { "operations" };
        write!(page, "# {title}\n\n{} {operations}.\n\n", rows.len()).expect("writing to a string does not fail");
        let lines = "---|".repeat(servers.len());
        writeln!(
            page,
            "| call | operation | method | github.com | Enterprise Cloud |{columns} since |"
        )
        .expect("writing to a string does not fail");
        writeln!(page, "|---|---|---|---|---|{lines}---|").expect("writing to a string does not fail");
        for row in rows {
            let operation = row.operation;
            let name = method_name(&operation);
            let links: Vec<String> = methods
                .iter()
                .filter(|method| method.calls.contains(&name))
                .map(|method| format!("[`{0}`](crate::{0})", method.name))
                .collect();
            let links = if links.is_empty() {
                "no handle yet".to_owned()
            } else {
                links.join(", ")
            };
            let (method, path, id) = (operation.method.to_uppercase(), operation.path, operation.id);
            let yes = |has: bool| if has { "yes" } else { "" };
            let on_servers = servers
                .iter()
                .map(|release| format!(" {} |", yes(row.servers.iter().any(|it| it == release))));
            let on_servers = on_servers.collect::<String>();
            let (github_com, since) = (yes(row.github_com), &row.since);
            writeln!(
                page,
                "| `{method} {path}` | `{id}` | {links} | {github_com} | yes |{on_servers} {since} |"
            )
            .expect("writing to a string does not fail");
        }
        page.push('\n');
    }
    page.truncate(page.trim_end().len());
    page.push('\n');
    page
}

/// Returns the availability of all operations as JSON, for programs.
fn matrix(rows: &[Row]) -> String {
    // A `BTreeMap` sorts its keys. The order of keys in serde_json's maps depends on its features.
    let rows = rows.iter().map(|row| {
        BTreeMap::from([
            ("id", serde_json::json!(row.operation.id)),
            ("method", serde_json::json!(row.operation.method.to_uppercase())),
            ("path", serde_json::json!(row.operation.path)),
            ("github_com", serde_json::json!(row.github_com)),
            ("enterprise_cloud", serde_json::json!(true)),
            ("enterprise_server", serde_json::json!(row.servers)),
            ("since", serde_json::json!(row.since)),
        ])
    });
    let rows: Vec<_> = rows.collect();
    serde_json::to_string_pretty(&rows).expect("JSON") + "\n"
}

/// Compares a generated file with its expected text, or writes it.
fn check_file(name: &str, text: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
    if std::env::var_os("UPDATE_OPERATIONS").is_some() {
        fs::write(&file, text).expect("a writable file");
    }
    let written = fs::read_to_string(&file).unwrap_or_default();
    assert!(
        text == written,
        "{name} is out of date: run this test with UPDATE_OPERATIONS=1 and review the difference"
    );
}

/// If no handle calls an operation, the page says so, and `cargo xtask check-spec --release` fails.
#[test]
fn page_and_matrix_list_every_operation_with_its_availability() {
    let description = github_runners_spec::description();
    let operations = public_operations(&description);
    let methods = methods(&operations.iter().map(method_name).collect());
    let rows = rows(&operations);
    let page = page(&rows, &methods);
    assert_eq!(
        page.matches("| `").count(),
        operations.len() * 2,
        "the page lacks operations, because no section matches their paths"
    );
    check_file("src/operations/operations.md", &page);
    check_file("spec/availability.json", &matrix(&rows));
}

#[test]
fn methods_document_the_operations_that_they_call() {
    let description = github_runners_spec::description();
    let all: BTreeSet<String> = public_operations(&description).iter().map(method_name).collect();
    for method in methods(&all) {
        let group = method
            .documented
            .unwrap_or_else(|| panic!("{} has no docs!(…)", method.name));
        let of_group = |name: &str| {
            let rest = name.strip_prefix(&group).unwrap_or("_");
            let scopes = ["org", "repo", "enterprise"];
            rest.is_empty()
                || scopes
                    .iter()
                    .any(|it| rest == format!("_for_{it}") || rest == format!("_from_{it}"))
        };
        let documented: BTreeSet<String> = all.iter().filter(|name| of_group(name)).cloned().collect();
        assert_eq!(documented, method.calls, "{}", method.name);
    }
}

/// The documents that state the number of runner operations.
const DOCUMENTS: &[&str] = &[
    "ARCHITECTURE.md",
    "CHANGELOG.md",
    "README.md",
    "fake/README.md",
    "spec/README.md",
];

/// An operation that GitHub has added counts as soon as it has a handle.
#[test]
fn documents_state_the_number_of_runner_operations() {
    let description = github_runners_spec::description();
    let all: Vec<Operation> = github_runners_spec::operations(&description)
        .filter(Operation::is_runner_operation)
        .collect();
    let methods = methods(&all.iter().map(method_name).collect());
    let has_handle = |operation: &&Operation| methods.iter().any(|it| it.calls.contains(&method_name(operation)));
    let number = all.iter().filter(has_handle).count().to_string();
    let mut places = 0;
    for document in DOCUMENTS {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(document);
        let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("cannot read {document}: {error}"));
        let words: Vec<&str> = text
            .split_whitespace()
            .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
            .collect();
        let stated = words.windows(3).filter(|three| three[1..] == ["runner", "operations"]);
        let numbers: Vec<&str> = stated
            .map(|three| three[0])
            .filter(|word| word.parse::<usize>().is_ok())
            .collect();
        places += numbers.len();
        for stated in numbers {
            assert_eq!(stated, number, "{document} states a wrong number of runner operations");
        }
    }
    assert!(places > 0, "no document states the number of runner operations");
}
