//! Rules for hosted runners.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::schema::{
    Side, component_at, component_schemas, each_operation, each_placed_body, object, operation_at, property_at,
    reference_to,
};
use super::{Change, ChangeKind, Entry, Outcome, entry};

/// Properties that are required in the schema, but missing in GitHub's examples. It is not known which is correct, so
/// the types accept both.
const OFTEN_ABSENT: &[Entry<(&str, &str)>] = &[
    entry(("actions-hosted-runner", "image_details")),
    entry(("actions-hosted-runner-custom-image-version", "state_details")),
];

/// The name of the image of a hosted runner in the examples.
const IMAGE_SUMMARY: &str = "hosted-runner-image-summary";

/// Makes `image` and `image_details` of a hosted runner optional.
///
/// The schema requires `image_details`, but all examples have `image` instead, which has an id and a `size`. Of an `image`,
/// only the id is required.
pub(super) fn accept_images_under_both_names(document: &mut Value) -> Outcome {
    let mut outcome = Outcome::default();
    for Entry { value, at } in OFTEN_ABSENT {
        let (component, property) = *value;
        let required = component_schemas(document)
            .get_mut(component)
            .and_then(|it| it.get_mut("required"));
        match required
            .and_then(Value::as_array_mut)
            .map(|names| (names.iter().position(|it| *it == *property), names))
        {
            Some((Some(index), names)) => {
                names.remove(index);
                outcome.changed += 1;
                let place = property_at(&component_at(component), property);
                outcome.changes.push(Change::new(place, ChangeKind::Optional));
            }
            _ => outcome.misfit_at(*at, format!("`{component}.{property}` is not required")),
        }
    }
    let schemas = component_schemas(document);
    let details = schemas.get("nullable-actions-hosted-runner-pool-image");
    let mut properties = details.map(|it| it["properties"].clone()).unwrap_or_default();
    object(&mut properties).insert(
        "size".to_owned(),
        json!({ "type": "integer", "description": "Image size." }),
    );
    let summary = json!({ "type": "object", "properties": properties, "required": ["id"] });
    let unfit = match schemas
        .get_mut("actions-hosted-runner")
        .and_then(|it| it["properties"].as_object_mut())
    {
        Some(properties) => properties
            .insert("image".to_owned(), reference_to(IMAGE_SUMMARY))
            .map(|_| "already exists"),
        None => Some("cannot be added, because the schema has no properties"),
    };
    if let Some(problem) = unfit {
        outcome.misfit(format!("`actions-hosted-runner.image` {problem}"));
    }
    let place = property_at(&component_at("actions-hosted-runner"), "image");
    let schema = summary.clone();
    outcome.changes.push(Change::new(place, ChangeKind::Added { schema }));
    schemas.insert(IMAGE_SUMMARY.to_owned(), summary);
    outcome
}

/// The operations whose example has `image_versions` instead of `images`, each with the operation that the example
/// belongs to.
const CUSTOM_IMAGES: &[Entry<(&str, &str)>] = &[
    entry((
        "list-custom-images-for-enterprise",
        "list-custom-image-versions-for-enterprise",
    )),
    entry(("list-custom-images-for-org", "list-custom-image-versions-for-org")),
];

/// Makes lists of custom images accept both `images` and `image_versions`. The schema has `images`, and the example has
/// `image_versions`. It is not known which property GitHub sends.
pub(super) fn accept_custom_images_under_both_names(document: &mut Value) -> Outcome {
    let mut outcome = Outcome::default();
    let mut lists = BTreeMap::new();
    each_operation(document, |method, path, operation| {
        let id = operation["operationId"].as_str().unwrap_or_default().to_owned();
        each_placed_body(operation, &operation_at(method, path), Side::Response, |place, _| {
            lists.insert(id.clone(), place.to_owned());
        });
    });
    for Entry { value, at } in CUSTOM_IMAGES {
        let (images, versions) = *value;
        let (Some(place), Some(like)) = (lists.get(images), lists.get(versions)) else {
            outcome.misfit_at(*at, format!("`{images}` or `{versions}` has no response body"));
            continue;
        };
        let (place, like) = (
            property_at(place, "image_versions"),
            property_at(like, "image_versions"),
        );
        let schema = document.pointer(&like).cloned();
        let properties = place
            .rsplit_once('/')
            .and_then(|(properties, _)| document.pointer_mut(properties));
        match (properties, schema) {
            (Some(Value::Object(properties)), Some(mut schema)) if properties.get("image_versions").is_none() => {
                let added = schema.clone();
                schema["description"] =
                    json!("The items of the list in GitHub's example, which does not have the property `images`.");
                properties.insert("image_versions".to_owned(), schema);
                outcome.changed += 1;
                let kind = ChangeKind::Added { schema: added };
                outcome.changes.push(Change::new(place, kind));
            }
            _ => outcome.misfit_at(
                *at,
                format!("`{images}` already has `image_versions`, or `{versions}` does not have it"),
            ),
        }
    }
    outcome
}

/// The extension that marks a list that can have other shapes.
const SHAPES: &str = "x-list";

/// Lists whose examples have another shape than the schema: the component, the items, and the property in the example.
const LISTS: &[Entry<(&str, &str, Option<&str>)>] = &[
    entry(("curated-image-list", "images", None)),
    entry(("custom-image-list", "images", Some("image_versions"))),
    entry(("machine-spec-list", "machine_specs", None)),
];

/// A list that accepts more shapes than its schema.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LenientList {
    /// The component's name.
    pub name: String,
    /// The property with the items.
    pub items: String,
    /// The property that can be present instead.
    pub instead: Option<String>,
}

/// Makes these lists accept an object, an array and a single item. Their schemas are objects with `total_count` and the
/// items. Their examples are a single item or another list. It is not known which shape GitHub sends.
pub(super) fn lists_in_every_shape(document: &mut Value) -> Outcome {
    let mut outcome = Outcome::default();
    for Entry { value, at } in LISTS {
        let (component, items, instead) = *value;
        let mut known: Vec<&str> = ["total_count", items].into_iter().chain(instead).collect();
        known.sort_unstable();
        let schema = component_schemas(document).get_mut(component);
        // Further properties must be optional.
        let fits = |schema: &Value| {
            let properties = schema["properties"].as_object();
            let required = schema["required"].as_array().into_iter().flatten();
            known
                .iter()
                .all(|name| properties.is_some_and(|it| it.contains_key(*name)))
                && required.filter_map(Value::as_str).all(|name| known.contains(&name))
        };
        match schema {
            Some(schema) if fits(schema) => {
                let shapes = json!({ "items": items, "instead": instead });
                outcome.changed += usize::from(object(schema).insert(SHAPES.to_owned(), shapes).is_none());
            }
            _ => outcome.misfit_at(
                *at,
                format!(
                    "`{component}` lacks one of {}, or requires other properties",
                    known.join(", ")
                ),
            ),
        }
    }
    outcome
}

/// Returns the lists of a normalized description that accept more shapes than their schema.
pub fn lenient_lists(normalized: &Value) -> Vec<LenientList> {
    let schemas = normalized["components"]["schemas"].as_object().into_iter().flatten();
    let text = |value: &Value| value.as_str().map(str::to_owned);
    let list = |(name, schema): (&String, &Value)| {
        let shapes = schema.get(SHAPES)?;
        Some(LenientList {
            name: name.clone(),
            items: text(&shapes["items"])?,
            instead: text(&shapes["instead"]),
        })
    };
    schemas.filter_map(list).collect()
}

/// The extension that marks a string that can be a number.
const NUMBER_TOO: &str = "x-number-too";

/// Strings whose example is a number without quotes.
const NUMBERS_TOO: &[Entry<(&str, &str)>] = &[
    entry((IMAGE_SUMMARY, "display_name")),
    entry(("curated-image", "display_name")),
    entry(("hosted-runner-image", "display_name")),
];

/// Makes names of images accept numbers. A name is a string in the schema, but the number 20.04 in the example.
pub(super) fn names_can_be_numbers(document: &mut Value) -> Outcome {
    let mut outcome = Outcome::default();
    for Entry { value, at } in NUMBERS_TOO {
        let (component, property) = *value;
        let schema = component_schemas(document)
            .get_mut(component)
            .and_then(|it| it["properties"].get_mut(property));
        match schema {
            Some(schema) if schema["type"] == "string" => {
                outcome.changed += usize::from(object(schema).insert(NUMBER_TOO.to_owned(), json!(true)).is_none());
            }
            _ => outcome.misfit_at(*at, format!("`{component}.{property}` is not a string")),
        }
    }
    outcome
}

/// Returns the strings of a normalized description that can be numbers, as component and property.
pub fn numbers_too(normalized: &Value) -> Vec<(String, String)> {
    let schemas = normalized["components"]["schemas"].as_object().into_iter().flatten();
    let marked = schemas.flat_map(|(component, schema)| {
        let properties = schema["properties"].as_object().into_iter().flatten();
        properties
            .filter(|(_, property)| property[NUMBER_TOO] == true)
            .map(|(property, _)| (component.clone(), property.clone()))
    });
    marked.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_names_are_optional() {
        let image = json!({ "properties": { "id": { "type": "string" } }, "required": ["id"], "nullable": true });
        let mut document = json!({ "components": { "schemas": {
            "actions-hosted-runner": {
                "required": ["id", "image_details"],
                "properties": { "image_details": reference_to("nullable-actions-hosted-runner-pool-image") }
            },
            "actions-hosted-runner-custom-image-version": { "required": ["state_details"] },
            "nullable-actions-hosted-runner-pool-image": image
        } } });
        let outcome = accept_images_under_both_names(&mut document);
        assert_eq!(
            (outcome.changed, outcome.misfits.len(), outcome.changes.len()),
            (2, 0, 3)
        );
        let schemas = &document["components"]["schemas"];
        let runner = &schemas["actions-hosted-runner"];
        assert_eq!(runner["required"], json!(["id"]));
        assert_eq!(runner["properties"]["image"], reference_to(IMAGE_SUMMARY));
        let summary = &schemas[IMAGE_SUMMARY];
        assert_eq!(summary["properties"]["id"], image["properties"]["id"]);
        assert_eq!(summary["properties"]["size"]["type"], "integer");
        assert_eq!(summary["required"], json!(["id"]));
    }

    #[test]
    fn reports_properties_that_are_already_optional() {
        let outcome = accept_images_under_both_names(&mut json!({}));
        assert_eq!(outcome.misfits.len(), 3);
    }

    #[test]
    fn custom_images_have_both_names_and_a_list_without_versions_is_named() {
        let list = |id: &str, items: &str| {
            let schema = json!({ "properties": { items: { "type": "array" }, "total_count": {} } });
            let content = json!({ "application/json": { "schema": schema } });
            json!({ "get": { "operationId": id, "responses": { "200": { "content": content } } } })
        };
        let mut document = json!({ "paths": {
            "/a": list("list-custom-images-for-org", "images"),
            "/b": list("list-custom-image-versions-for-org", "image_versions"),
            "/c": list("list-custom-images-for-enterprise", "images"),
        } });
        let outcome = accept_custom_images_under_both_names(&mut document);
        let at = |path: &str| {
            format!("/paths/{path}/get/responses/200/content/application~1json/schema/properties/image_versions")
        };
        let added = ChangeKind::Added {
            schema: json!({ "type": "array" }),
        };
        assert_eq!(outcome.changes, [Change::new(at("~1a"), added)]);
        assert_eq!(document.pointer(&at("~1a")).expect("a list")["type"], "array");
        let unfit =
            "`list-custom-images-for-enterprise` or `list-custom-image-versions-for-enterprise` has no response body";
        assert_eq!(outcome.problems(), [unfit]);
    }

    #[test]
    fn lists_and_names_are_marked_and_a_list_with_more_in_it_is_named() {
        let list = |items: &str| json!({ "properties": { "total_count": {}, items: {} } });
        let name = json!({ "properties": { "display_name": { "type": "string" } } });
        let mut document = json!({ "components": { "schemas": {
            "curated-image-list": list("images"), "machine-spec-list": list("machine_specs"),
            "custom-image-list": list("images"), "curated-image": name,
        } } });
        let outcome = lists_in_every_shape(&mut document);
        let unfit =
            "`custom-image-list` lacks one of image_versions, images, total_count, or requires other properties";
        assert_eq!((outcome.changed, outcome.problems()), (2, vec![unfit]));
        let lists: Vec<_> = lenient_lists(&document)
            .into_iter()
            .map(|list| (list.name, list.items))
            .collect();
        let expected = [("curated-image-list", "images"), ("machine-spec-list", "machine_specs")];
        assert_eq!(lists, expected.map(|(name, items)| (name.to_owned(), items.to_owned())));

        let outcome = names_can_be_numbers(&mut document);
        assert_eq!(
            outcome.problems(),
            [
                "`hosted-runner-image-summary.display_name` is not a string",
                "`hosted-runner-image.display_name` is not a string",
            ]
        );
        assert_eq!(
            numbers_too(&document),
            [("curated-image".to_owned(), "display_name".to_owned())]
        );
    }
}
