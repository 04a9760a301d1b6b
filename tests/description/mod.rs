//! Reads GitHub's description as published, and applies the changes that the rules declare.

// Each test uses a different part of this module.
#![allow(dead_code)]

use std::collections::BTreeMap;

use github_runners_spec::rules::{self, ChangeKind};
use github_runners_spec::{operations, resolve};
use serde_json::Value;

/// The bodies of one operation.
#[derive(Debug)]
pub(crate) struct Operation {
    /// The `operationId`: `actions/list-self-hosted-runners-for-org`.
    pub(crate) id: String,
    pub(crate) response: Option<Schema>,
    pub(crate) request: Option<Schema>,
}

/// A schema with its references resolved.
#[derive(Debug, Clone)]
pub(crate) struct Schema {
    pub(crate) nullable: bool,
    pub(crate) example: Option<Value>,
    pub(crate) kind: Kind,
}

#[derive(Debug, Clone)]
pub(crate) enum Kind {
    Object(Vec<Property>),
    /// An object whose properties are not described.
    Map,
    Array(Box<Schema>),
    /// A string, with its values if the description lists them.
    Text(Vec<String>),
    Date,
    Integer,
    Number,
    Boolean,
    /// One of several schemas.
    Choice(Vec<Schema>),
}

#[derive(Debug, Clone)]
pub(crate) struct Property {
    pub(crate) name: String,
    pub(crate) required: bool,
    /// Whether the description contains the property. Rules can add others.
    pub(crate) published: bool,
    pub(crate) schema: Schema,
}

/// Reads the operations of a document and applies the changes that the rules declare.
pub(crate) fn read(document: &Value) -> Vec<Operation> {
    let changes = rules::changes(github_runners_spec::description()).expect("the rules fit");
    let mut changed: BTreeMap<String, Vec<ChangeKind>> = BTreeMap::new();
    for change in changes {
        changed.entry(change.place).or_default().push(change.kind);
    }
    let reader = Reader { document, changed };
    operations(document)
        .map(|operation| {
            let place = below(&below("/paths", operation.path), operation.method);
            let responses = operation.definition["responses"].as_object().expect("responses");
            let success = responses.iter().find(|(status, _)| status.starts_with('2'));
            let (status, response) = success.expect("a success");
            let response = resolve(document, response).expect("a response");
            let request = operation.definition.get("requestBody");
            let request = request.map(|body| resolve(document, body).expect("a request"));
            Operation {
                id: operation.id.to_owned(),
                response: reader.body(response, &below(&below(&place, "responses"), status)),
                request: request.and_then(|body| reader.body(body, &below(&place, "requestBody"))),
            }
        })
        .collect()
}

struct Reader<'a> {
    document: &'a Value,
    changed: BTreeMap<String, Vec<ChangeKind>>,
}

impl Reader<'_> {
    fn body(&self, body: &Value, place: &str) -> Option<Schema> {
        let schema = body.get("content")?.get("application/json")?.get("schema")?;
        let place = below(&below(&below(place, "content"), "application/json"), "schema");
        Some(self.schema(schema, place))
    }

    fn is(&self, place: &str, kind: &ChangeKind) -> bool {
        self.changed.get(place).is_some_and(|kinds| kinds.contains(kind))
    }

    /// Returns the values that a rule lists for a string.
    fn values(&self, place: &str) -> Option<Vec<String>> {
        self.changed.get(place)?.iter().find_map(|kind| match kind {
            ChangeKind::Values { values } => Some(values.clone()),
            _ => None,
        })
    }

    /// Returns the name of the component that a rule uses as the schema.
    fn component(&self, place: &str) -> Option<&str> {
        self.changed.get(place)?.iter().find_map(|kind| match kind {
            ChangeKind::Component { name } => Some(name.as_str()),
            _ => None,
        })
    }

    /// Returns the schema that a rule adds.
    fn added(&self, place: &str) -> Option<&Value> {
        self.changed.get(place)?.iter().find_map(|kind| match kind {
            ChangeKind::Added { schema } => Some(schema),
            _ => None,
        })
    }

    fn schema(&self, schema: &Value, mut place: String) -> Schema {
        let mut nullable = schema["nullable"] == true;
        let mut schema = schema;
        if let Some(name) = self.component(&place) {
            place = below("/components/schemas", name);
            schema = self.document.pointer(&place).expect("the rules name a component");
        }
        if let Some(reference) = schema.get("$ref").and_then(Value::as_str) {
            place = reference.trim_start_matches('#').to_owned();
            schema = self.document.pointer(&place).expect("the reference can be resolved");
            nullable |= schema["nullable"] == true;
        }
        let kind = match (schema["type"].as_str(), schema["format"].as_str()) {
            (None, _) => Kind::Choice(self.choices(schema, &place)),
            (Some("object"), _) => match schema["properties"].as_object() {
                Some(_) => Kind::Object(self.properties(schema, &place)),
                None => Kind::Map,
            },
            (Some("array"), _) => Kind::Array(Box::new(self.schema(&schema["items"], below(&place, "items")))),
            (Some("string"), Some("date-time")) => Kind::Date,
            (Some("string"), _) if self.is(&place, &ChangeKind::DateTime) => Kind::Date,
            (Some("string"), _) => {
                let values = schema["enum"].as_array().into_iter().flatten();
                // The enum of a nullable string also lists null.
                let values = values.filter(|value| !value.is_null());
                let listed = values.map(|value| value.as_str().expect("a text").to_owned());
                Kind::Text(self.values(&place).unwrap_or_else(|| listed.collect()))
            }
            (Some("integer"), _) => Kind::Integer,
            (Some("number"), _) if self.is(&place, &ChangeKind::Integer) => Kind::Integer,
            (Some("number"), _) => Kind::Number,
            (Some("boolean"), _) => Kind::Boolean,
            (other, _) => panic!("{place}: the type {other:?} is unknown"),
        };
        Schema {
            nullable,
            example: schema.get("example").cloned(),
            kind,
        }
    }

    fn choices(&self, schema: &Value, place: &str) -> Vec<Schema> {
        let place = below(place, "anyOf");
        let choices = schema["anyOf"].as_array().expect("a schema without a type is a choice");
        let added = (choices.len()..).map_while(|index| self.added(&below(&place, &index.to_string())));
        // The component of an added choice can be missing from the descriptions of other products.
        let added = added.filter(|choice| resolve(self.document, choice).is_some());
        let choices = choices.iter().chain(added).enumerate();
        choices
            .map(|(index, choice)| self.schema(choice, below(&place, &index.to_string())))
            .collect()
    }

    fn properties(&self, schema: &Value, place: &str) -> Vec<Property> {
        let place = below(place, "properties");
        let properties = schema["properties"].as_object().expect("properties");
        let required = |name: &str| {
            let mut listed = schema["required"].as_array().into_iter().flatten();
            listed.any(|it| it == name)
        };
        let mut read: Vec<Property> = properties
            .iter()
            .map(|(name, schema)| {
                let place = below(&place, name);
                let required = required(name) && !self.is(&place, &ChangeKind::Optional);
                Property {
                    name: name.clone(),
                    required: required || self.is(&place, &ChangeKind::Required),
                    published: true,
                    schema: self.schema(schema, place),
                }
            })
            .collect();
        for (changed, kinds) in &self.changed {
            let name = changed.strip_prefix(&place).and_then(|it| it.strip_prefix('/'));
            let schema = kinds.iter().find_map(|kind| match kind {
                ChangeKind::Added { schema } => Some(schema),
                _ => None,
            });
            if let (Some(name), Some(schema)) = (name.filter(|name| !name.contains('/')), schema) {
                read.push(Property {
                    name: name.to_owned(),
                    required: false,
                    published: false,
                    schema: self.schema(schema, changed.clone()),
                });
            }
        }
        read
    }
}

fn below(place: &str, key: &str) -> String {
    format!("{place}/{}", key.replace('~', "~0").replace('/', "~1"))
}
