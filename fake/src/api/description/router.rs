//! Finds the operation of a method and a path.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, LazyLock};

use percent_encoding::percent_decode_str;
use serde_json::Value;

use crate::api::description::body_schema::BodySchema;
use crate::api::description::operation::{DESCRIPTION, DOCUMENTATION, Operation, Parameters, ScopeKind};

static API: LazyLock<Api> = LazyLock::new(|| Api::new(&DESCRIPTION));

/// The prefixes of paths with names, and the prefixes of the same paths with numeric ids. GitHub's `Link` headers use the
/// paths with ids.
const ALIASES: [(&str, &str); 2] = [
    ("/orgs/{org}", "/organizations/{organization_id}"),
    ("/repos/{owner}/{repo}", "/repositories/{repository_id}"),
];

/// The operations of the description by method and path.
#[derive(Debug)]
pub(crate) struct Api {
    routes: matchit::Router<HashMap<&'static str, Route>>,
}

/// One operation at one path.
#[derive(Debug)]
struct Route {
    operation: Operation,
    /// The names of the path parameters, in the order of the path.
    parameters: Vec<&'static str>,
}

impl Api {
    pub(crate) fn get() -> &'static Self {
        &API
    }

    fn new(description: &'static Value) -> Self {
        let mut paths: BTreeMap<String, HashMap<&'static str, Route>> = BTreeMap::new();
        for operation in github_runners_spec::operations(description) {
            let documentation = operation
                .definition
                .pointer("/externalDocs/url")
                .and_then(Value::as_str);
            let described = Operation {
                id: operation.id,
                method: operation.method,
                path: operation.path,
                scope: ScopeKind::of_path(operation.path),
                reads: operation.method == "get",
                // Listing the repositories of an installation requires an installation token, not a JSON web token.
                for_apps: operation.id.starts_with("apps/") && !operation.path.starts_with("/installation/"),
                // Errors of api.github.com link to the documentation without the product in the URL.
                documentation_url: documentation
                    .unwrap_or(DOCUMENTATION)
                    .replace("/enterprise-cloud@latest", ""),
                request_body: operation
                    .definition
                    .pointer("/requestBody/content/application~1json/schema")
                    .map(|schema| Arc::new(BodySchema::new(description, schema))),
            };
            let alias = ALIASES.iter().find_map(|(from, to)| {
                let rest = operation.path.strip_prefix(from);
                let rest = rest.filter(|rest| rest.is_empty() || rest.starts_with('/'))?;
                let (path, mut parameters) = positional(to);
                let offset = parameters.len();
                let (rest, more) = positional_from(rest, offset);
                parameters.extend(more);
                Some((path + &rest, parameters))
            });
            for (path, parameters) in std::iter::once(positional(operation.path)).chain(alias) {
                let route = Route {
                    operation: described.clone(),
                    parameters,
                };
                paths.entry(path).or_default().insert(operation.method, route);
            }
        }
        let mut routes = matchit::Router::new();
        for (path, methods) in paths {
            routes
                .insert(path, methods)
                .expect("distinct templates with the same parameter names cannot conflict");
        }
        Self { routes }
    }

    /// Finds the operation of a method and a raw path. A `HEAD` request has the operation of the `GET` request.
    pub(crate) fn find(&'static self, method: &str, path: &str) -> Option<(&'static Operation, Parameters)> {
        let found = self.routes.at(path).ok()?;
        let method = match method.to_ascii_lowercase() {
            head if head == "head" => "get".to_owned(),
            method => method,
        };
        let route = found.value.get(method.as_str())?;
        let values = found
            .params
            .iter()
            .map(|(_, value)| percent_decode_str(value).decode_utf8_lossy().into_owned());
        Some((
            &route.operation,
            Parameters(route.parameters.iter().copied().zip(values).collect()),
        ))
    }
}

/// Renames the parameters of a template to `p0`, `p1`, and so on.
///
/// Templates can name the parameter at the same position differently, but the router requires one name.
fn positional(template: &'static str) -> (String, Vec<&'static str>) {
    positional_from(template, 0)
}

fn positional_from(template: &'static str, offset: usize) -> (String, Vec<&'static str>) {
    let mut parameters = Vec::new();
    let mut segments = Vec::new();
    for segment in template.split('/') {
        match segment.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')) {
            Some(name) => {
                segments.push(format!("{{p{}}}", offset + parameters.len()));
                parameters.push(name);
            }
            None => segments.push(segment.to_owned()),
        }
    }
    (segments.join("/"), parameters)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_every_operation_by_its_path_and_its_alias() {
        let api = Api::get();
        for operation in github_runners_spec::operations(&DESCRIPTION) {
            let concrete = |template: &str| template.replace(['{', '}'], "");
            let (found, _) = api
                .find(operation.method, &concrete(operation.path))
                .expect(operation.path);
            assert_eq!(found.id, operation.id);
            assert!(
                found.request_body.as_ref().is_none_or(|body| body.compiles()),
                "{}",
                operation.id
            );
            for (from, to) in ALIASES {
                if let Some(rest) = operation.path.strip_prefix(from) {
                    let (found, _) = api
                        .find(operation.method, &concrete(&format!("{to}{rest}")))
                        .expect(operation.path);
                    assert_eq!(found.id, operation.id);
                }
            }
        }
    }

    #[test]
    fn names_and_decodes_parameters() {
        let (operation, parameters) = Api::get()
            .find("DELETE", "/organizations/7/actions/runners/23/labels/a%2Fb%20c")
            .expect("a known path");
        assert_eq!(
            operation.id,
            "actions/remove-custom-label-from-self-hosted-runner-for-org"
        );
        assert_eq!(parameters.id("organization_id"), Some(7));
        assert_eq!(parameters.id("runner_id"), Some(23));
        assert_eq!(parameters.get("name"), Some("a/b c"));
    }
}
