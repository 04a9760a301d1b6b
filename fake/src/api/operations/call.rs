//! A request for an operation.

use chrono::{DateTime, Utc};
use hyper::StatusCode;
use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::{Map, Value};

use crate::api::description::operation::{Operation, Parameters};
use crate::api::page::Page;
use crate::api::problem::Problem;
use crate::api::query::Query;
use crate::api::reply::Reply;
use crate::state::credential::Grant;
use crate::state::ids::AppId;
use crate::state::scope::ScopeState;
use crate::state::scope_index::ScopeIndex;
use crate::state::scope_name::ScopeName;
use crate::state::store::State;

/// A request that is authenticated and within its rate limits.
#[derive(Debug)]
pub(crate) struct Call<'a> {
    pub(crate) state: &'a mut State,
    pub(crate) operation: &'static Operation,
    pub(crate) parameters: &'a Parameters,
    pub(crate) query: &'a Query,
    pub(crate) body: &'a [u8],
    /// The fields of a body that was validated against the description.
    pub(crate) fields: Map<String, Value>,
    pub(crate) now: DateTime<Utc>,
    /// The App that sent the request, if the operation takes a JSON web token.
    pub(crate) app: Option<AppId>,
    /// The grant of the credential, if it is an installation token.
    pub(crate) grant: Option<Grant>,
    /// The path below the API root.
    pub(crate) path: &'a str,
    /// The API root that the client used.
    pub(crate) base_url: &'a str,
}

impl Call<'_> {
    /// Returns the fields of the request body after validating it against the description.
    pub(super) fn json(&self) -> Result<Map<String, Value>, Problem> {
        let value = if self.body.trim_ascii().is_empty() {
            Value::Object(Map::new())
        } else {
            serde_json::from_slice(self.body)
                .map_err(|_| Problem::new(StatusCode::BAD_REQUEST, "Problems parsing JSON"))?
        };
        if let (Value::Object(_), Some(schema)) = (&value, &self.operation.request_body)
            && let Some(violation) = schema.violation(&value)
        {
            return Err(Problem::unprocessable(format!("Invalid request.\n\n{violation}")));
        }
        match value {
            Value::Object(fields) => Ok(fields),
            _ => Err(Problem::new(StatusCode::BAD_REQUEST, "Body should be a JSON object")),
        }
    }

    /// Returns a string field of the body.
    pub(super) fn text(&self, field: &str) -> Option<&str> {
        self.fields.get(field)?.as_str()
    }

    /// Returns a boolean field of the body.
    pub(super) fn flag(&self, field: &str) -> Option<bool> {
        self.fields.get(field)?.as_bool()
    }

    /// Returns an integer field of the body.
    pub(super) fn number(&self, field: &str) -> Option<i64> {
        integer(self.fields.get(field)?)
    }

    /// Returns an id field of the body. A negative number becomes 0, which is never an id.
    pub(super) fn id<T: From<u64>>(&self, field: &str) -> Option<T> {
        self.fields.get(field).and_then(id)
    }

    /// Returns a field of the body that is a list of ids. See [`id`](Self::id).
    pub(super) fn ids<T: From<u64>>(&self, field: &str) -> Vec<T> {
        let ids = self.fields.get(field).and_then(Value::as_array);
        ids.into_iter().flatten().filter_map(id).collect()
    }

    /// Returns the requested page of a list with `total` items, in the field `key`. `body` formats an item.
    pub(super) fn page<T, B: Serialize>(
        &self,
        scope: ScopeIndex,
        key: &'static str,
        total: usize,
        items: impl Iterator<Item = T>,
        body: impl Fn(T) -> B,
    ) -> Reply {
        self.page_at(&self.link_url(scope), key, total, items, body)
    }

    /// Like [`page`](Self::page), with `url` in the links.
    pub(super) fn page_at<T, B: Serialize>(
        &self,
        url: &str,
        key: &'static str,
        total: usize,
        items: impl Iterator<Item = T>,
        body: impl Fn(T) -> B,
    ) -> Reply {
        let page = Page::requested(self.query);
        let items = page.of(items).into_iter().map(body).collect();
        Reply::ok(Listed { total, key, items }).with_link(page.link(total, url, self.query))
    }

    /// Returns the requested page of a list that is an array, with `url` in the links.
    pub(super) fn array<T, B: Serialize>(&self, url: &str, items: &[T], body: impl Fn(&T) -> B) -> Reply {
        let page = Page::requested(self.query);
        let bodies: Vec<B> = page.of(items.iter()).into_iter().map(body).collect();
        Reply::ok(bodies).with_link(page.link(items.len(), url, self.query))
    }

    /// Returns the URL of the request as in GitHub's links, with the ids of organizations and repositories instead of their
    /// names.
    pub(super) fn link_url(&self, scope: ScopeIndex) -> String {
        let before = if self.path.starts_with("/repos/") { 4 } else { 3 };
        let rest = self.path.splitn(before + 1, '/').nth(before);
        let rest = rest.map(|rest| format!("/{rest}")).unwrap_or_default();
        format!("{}{}{rest}", self.base_url, self.state.scope(scope).link_path())
    }

    pub(super) fn scope(&mut self, index: ScopeIndex) -> &mut ScopeState {
        self.state.scope_mut(index)
    }

    /// Returns the name of the scope in the path.
    pub(super) fn scope_name(&self) -> Option<ScopeName> {
        let text = |name| self.parameters.get(name).map(str::to_owned);
        if let Some(name) = text("org") {
            Some(ScopeName::Organization(name))
        } else if let (Some(owner), Some(name)) = (text("owner"), text("repo")) {
            Some(ScopeName::Repository { owner, name })
        } else {
            text("enterprise").map(ScopeName::Enterprise)
        }
    }

    /// Returns the scope that the path names.
    pub(crate) fn find_scope(&self) -> Option<ScopeIndex> {
        let parameters = self.parameters;
        if let Some(name) = self.scope_name() {
            self.state.find_scope(&name)
        } else if parameters.get("organization_id").is_some() {
            self.state.find_organization(parameters.id("organization_id")?)
        } else {
            self.state.find_repository(parameters.id("repository_id")?)
        }
    }
}

/// The body of a page, with its fields in GitHub's order.
struct Listed<B> {
    total: usize,
    key: &'static str,
    items: Vec<B>,
}

impl<B: Serialize> Serialize for Listed<B> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut body = serializer.serialize_map(Some(2))?;
        body.serialize_entry("total_count", &self.total)?;
        body.serialize_entry(self.key, &self.items)?;
        body.end()
    }
}

/// Reads an integer from JSON. A fraction of zero is allowed.
fn integer(value: &Value) -> Option<i64> {
    #[allow(
        clippy::cast_possible_truncation,
        reason = "an id out of range does not exist in the fake"
    )]
    value.as_i64().or_else(|| value.as_f64().map(|number| number as i64))
}

fn id<T: From<u64>>(value: &Value) -> Option<T> {
    integer(value).map(|number| u64::try_from(number).unwrap_or_default().into())
}
