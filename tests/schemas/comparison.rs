//! Compares the JSON Schema of a type with the schema of the description, property by property.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::description::{Kind, Property, Schema};

/// A comparison of all bodies, with the problems that it has found.
#[derive(Debug, Default)]
pub(crate) struct Comparison {
    /// The names of the types in responses. Their optional properties accept null.
    pub(crate) response_types: BTreeSet<String>,
    /// The values that the description lists for each open enum.
    pub(crate) values: BTreeMap<String, BTreeSet<String>>,
    pub(crate) properties: usize,
    pub(crate) problems: Vec<String>,
}

/// A schema from schemars, after references are resolved and null is removed.
struct View<'a> {
    node: &'a Value,
    name: Option<&'a str>,
    nullable: bool,
}

impl Comparison {
    /// Compares the described and the generated schema of a body.
    pub(crate) fn body(&mut self, described: &Schema, generated: &Value, body: &str) {
        let name = generated["title"].as_str();
        let view = view(generated, generated, name);
        self.schema(described, described.nullable, &view, generated, body);
    }

    fn schema(&mut self, described: &Schema, nullable: bool, view: &View<'_>, root: &Value, place: &str) {
        let node = view.node;
        self.expect(place, "null", nullable, view.nullable);
        match &described.kind {
            Kind::Object(properties) => {
                self.is_of_type(place, "object", node);
                self.object(properties, view, root, place);
            }
            Kind::Map => {
                self.is_of_type(place, "object", node);
                self.expect(place, "properties", false, node.get("properties").is_some());
            }
            Kind::Array(items) => {
                self.is_of_type(place, "array", node);
                let inside = self::view(&node["items"], root, None);
                self.schema(items, items.nullable, &inside, root, &format!("{place}[]"));
            }
            Kind::Text(values) => {
                self.is_of_type(place, "string", node);
                self.expect(place, "date", false, node["format"] == "date-time");
                self.values(values, view, place);
            }
            Kind::Date => {
                self.is_of_type(place, "string", node);
                self.expect(place, "date", true, node["format"] == "date-time");
            }
            Kind::Integer => self.is_of_type(place, "integer", node),
            Kind::Number => self.is_of_type(place, "number", node),
            Kind::Boolean => self.is_of_type(place, "boolean", node),
            Kind::Choice(choices) => {
                let found = node["anyOf"].as_array().or(node["oneOf"].as_array());
                let found = found.map_or(&[][..], Vec::as_slice);
                self.expect(place, "choices", choices.len(), found.len());
                for (index, (choice, found)) in choices.iter().zip(found).enumerate() {
                    let inside = self::view(found, root, None);
                    self.schema(choice, choice.nullable, &inside, root, &format!("{place}|{index}"));
                }
            }
        }
    }

    fn object(&mut self, properties: &[Property], view: &View<'_>, root: &Value, place: &str) {
        let names = |filter: fn(&Property) -> bool| -> BTreeSet<String> {
            let matching = properties.iter().filter(|it| filter(it));
            matching.map(|it| it.name.clone()).collect()
        };
        let found = view.node["properties"].as_object();
        let found_names = found.into_iter().flat_map(|it| it.keys().cloned()).collect();
        self.expect(place, "properties", names(|_| true), found_names);
        let found_required = view.node["required"].as_array().into_iter().flatten();
        let found_required = found_required.filter_map(|it| it.as_str().map(str::to_owned)).collect();
        self.expect(place, "required", names(|it| it.required), found_required);
        // Optional properties of responses accept null. Requests follow the description.
        let in_response =
            view.name.is_some_and(|name| self.response_types.contains(name)) || place.starts_with("response");
        for property in properties {
            let Some(found) = found.and_then(|it| it.get(&property.name)) else {
                continue;
            };
            self.properties += 1;
            let nullable = property.schema.nullable || (in_response && !property.required);
            let inside = self::view(found, root, None);
            let place = format!("{place}.{}", property.name);
            self.schema(&property.schema, nullable, &inside, root, &place);
        }
    }

    fn values(&mut self, values: &[String], view: &View<'_>, place: &str) {
        let listed = |key: &str| -> BTreeSet<String> {
            let values = view.node[key].as_array().into_iter().flatten();
            values.filter_map(|value| value.as_str().map(str::to_owned)).collect()
        };
        let (mut closed, examples) = (listed("enum"), listed("examples"));
        let choices = view.node["oneOf"].as_array().into_iter().flatten();
        closed.extend(choices.filter_map(|choice| choice["const"].as_str().map(str::to_owned)));
        let described: BTreeSet<String> = values.iter().cloned().collect();
        match view.name.filter(|_| !values.is_empty()) {
            // An open enum accepts any string and knows at least these values. `finish` checks that it knows no others.
            Some(name) => {
                self.expect(place, "closed values", BTreeSet::new(), closed);
                let unknown: Vec<_> = described.difference(&examples).cloned().collect();
                self.expect(place, "unknown values", Vec::new(), unknown);
                self.values.entry(name.to_owned()).or_default().extend(described);
            }
            None => {
                self.expect(place, "values", described, closed);
                self.expect(place, "known values", BTreeSet::new(), examples);
            }
        }
    }

    /// Compares the known values of the open enums with all values that the description lists.
    pub(crate) fn finish(&mut self, generated: &Value) {
        for (name, schema) in generated["$defs"].as_object().into_iter().flatten() {
            let examples = schema["examples"].as_array().into_iter().flatten();
            let examples: BTreeSet<String> = examples.filter_map(|it| it.as_str().map(str::to_owned)).collect();
            let described = self.values.get(name).cloned().unwrap_or_default();
            self.expect(name, "known values", described, examples);
        }
    }

    fn is_of_type(&mut self, place: &str, expected: &str, node: &Value) {
        let found = match &node["type"] {
            Value::Array(types) => types.iter().find(|it| *it != "null").and_then(Value::as_str),
            one => one.as_str(),
        };
        // The schema of an enum with documented variants is a choice of strings.
        let strings = node["oneOf"]
            .as_array()
            .is_some_and(|it| it.iter().all(|it| it["type"] == "string"));
        self.expect(place, "type", Some(expected), found.or(strings.then_some("string")));
    }

    fn expect<T: PartialEq + std::fmt::Debug>(&mut self, place: &str, what: &str, described: T, generated: T) {
        if described != generated {
            let problem = format!("{place}: {what}: described {described:?}, generated {generated:?}");
            self.problems.push(problem);
        }
    }
}

fn view<'a>(node: &'a Value, root: &'a Value, name: Option<&'a str>) -> View<'a> {
    if let Some(name) = node["$ref"].as_str().and_then(|it| it.strip_prefix("#/$defs/")) {
        return view(&root["$defs"][name], root, Some(name));
    }
    if let Some([one, null]) = node["anyOf"].as_array().map(Vec::as_slice)
        && null["type"] == "null"
    {
        return View {
            nullable: true,
            ..view(one, root, None)
        };
    }
    let types = node["type"].as_array();
    View {
        node,
        name,
        nullable: types.is_some_and(|it| it.iter().any(|it| it == "null")),
    }
}
