//! Rules about repositories and installations.

use serde_json::Value;

use super::schema::{
    Side, below, component_at, component_schemas, each_operation, each_placed_body, each_placed_schema_in, object,
    operation_at, property_at, reference, reference_to,
};
use super::{Change, ChangeKind, Entry, Outcome, entry};

/// Moves an optional property from the items of a list of repositories to the component. In the schema, the items are `allOf`
/// a repository and this property, and the generator would create a second type of repository.
pub(super) fn move_additions_to_the_component(document: &mut Value) -> Outcome {
    let mut outcome = Outcome::default();
    let mut additions = Vec::new();
    each_placed_schema_in(document, &mut |place, schema| {
        let Some(items) = schema.get_mut("items") else { return };
        let Some([component, addition]) = items["allOf"].as_array().map(Vec::as_slice) else {
            return;
        };
        let (Some(name), Some(properties)) = (reference(component), addition["properties"].as_object()) else {
            return;
        };
        if addition.get("required").is_none() {
            additions.push((name.to_owned(), properties.clone()));
            let kind = ChangeKind::Component { name: name.to_owned() };
            outcome.changes.push(Change::new(below(place, "items"), kind));
            *items = component.clone();
            outcome.changed += 1;
        }
    });
    for (component, properties) in additions {
        let schema = component_schemas(document).get_mut(&component);
        let Some(present) = schema.and_then(|it| it.get_mut("properties")) else {
            outcome.misfit(format!("`{component}` has no properties to add to"));
            continue;
        };
        for (name, schema) in properties {
            let place = property_at(&component_at(&component), &name);
            let added = schema.clone();
            if object(present).insert(name.clone(), schema).is_none() {
                let kind = ChangeKind::Added { schema: added };
                outcome.changes.push(Change::new(place, kind.clone()));
                // The component has replaced its nullable copy.
                let place = property_at(&component_at(&format!("nullable-{component}")), &name);
                outcome.changes.push(Change::new(place, kind));
            }
        }
    }
    outcome
}

/// Operations whose response is a list of copies of a component.
const COPIES: &[Entry<(&str, &str)>] = &[entry(("list-installations", "installation"))];

/// Replaces the items of the list of installations with the component. In the schema, the items are an old copy of the
/// component: the account cannot be an enterprise, and newer permissions are missing. GitHub returns the same installations
/// in the list as in responses with a single installation.
pub(super) fn replace_copies_with_the_component(document: &mut Value) -> Outcome {
    let mut outcome = Outcome::default();
    let mut missing: Vec<&Entry<(&str, &str)>> = COPIES.iter().collect();
    each_operation(document, |method, path, operation| {
        let place = operation_at(method, path);
        let id = operation["operationId"].as_str().unwrap_or_default();
        let Some((id, component)) = COPIES.iter().map(|it| it.value).find(|(copied, _)| *copied == id) else {
            return;
        };
        each_placed_body(operation, &place, Side::Response, |place, schema| {
            if let Some(items) = schema.get_mut("items").filter(|items| items["type"] == "object") {
                let name = component.to_owned();
                let kind = ChangeKind::Component { name };
                outcome.changes.push(Change::new(below(place, "items"), kind));
                *items = reference_to(component);
                outcome.changed += 1;
                missing.retain(|it| it.value.0 != id);
            }
        });
    });
    for Entry { value, at } in missing {
        outcome.misfit_at(
            *at,
            format!("the response of `{}` is not a list of inline objects", value.0),
        );
    }
    outcome
}

/// Properties that a schema requires, but that are missing in one of the description's examples.
const MISSING_IN_EXAMPLES: &[Entry<(&str, &str)>] = &[
    entry(("repository", "language")),
    entry(("full-repository", "language")),
];

/// Makes `language` of a repository optional, because it is missing in some examples of a repository or of its parent. The
/// property is not important, so the whole response must not fail to decode without it.
pub(super) fn properties_missing_in_examples_are_optional(document: &mut Value) -> Outcome {
    let mut outcome = Outcome::default();
    for Entry { value, at } in MISSING_IN_EXAMPLES {
        let (component, property) = *value;
        let schema = component_schemas(document).get_mut(component);
        let required = schema
            .and_then(|it| it.get_mut("required"))
            .and_then(Value::as_array_mut);
        match required.map(|names| (names.iter().position(|it| it == property), names)) {
            Some((Some(index), names)) => {
                names.remove(index);
                let place = property_at(&component_at(component), property);
                outcome.changes.push(Change::new(place, ChangeKind::Optional));
                // The component has replaced its nullable copy.
                let place = property_at(&component_at(&format!("nullable-{component}")), property);
                outcome.changes.push(Change::new(place, ChangeKind::Optional));
                outcome.changed += 1;
            }
            _ => outcome.misfit_at(*at, format!("`{component}.{property}` is not required")),
        }
    }
    outcome
}

/// Choices that an example uses and the schema does not list: component, property, and the component to add.
const CHOICES: &[Entry<(&str, &str, &str)>] = &[entry(("installation", "account", "organization-simple"))];

/// Adds the simple organization to the choices for the account of an installation. In the schema, the account is a user or an
/// enterprise, but in the example of the list, it is a simple organization. The type accepts all three, so that one account
/// cannot make a page of installations fail.
pub(super) fn add_choices_of_the_examples(document: &mut Value) -> Outcome {
    let mut outcome = Outcome::default();
    for Entry { value, at } in CHOICES {
        let (component, property, choice) = *value;
        let schemas = component_schemas(document);
        let known = schemas.contains_key(choice);
        let property_schema = schemas
            .get_mut(component)
            .and_then(|it| it["properties"].get_mut(property));
        match property_schema.and_then(|it| it.get_mut("anyOf")) {
            Some(Value::Array(choices)) if known && !choices.contains(&reference_to(choice)) => {
                let place = below(&property_at(&component_at(component), property), "anyOf");
                let schema = reference_to(choice);
                let kind = ChangeKind::Added { schema: schema.clone() };
                let place = below(&place, &choices.len().to_string());
                outcome.changes.push(Change::new(place, kind));
                choices.push(schema);
                outcome.changed += 1;
            }
            _ => outcome.misfit_at(
                *at,
                format!("`{component}.{property}` is not a choice, or already has the choice `{choice}`"),
            ),
        }
    }
    outcome
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn optional_additions_become_properties_of_the_component() {
        let addition = json!({ "type": "object", "properties": { "custom_properties": { "type": "object" } } });
        let mut document = json!({ "components": { "schemas": {
            "list": { "items": { "allOf": [reference_to("repository"), addition] } },
            "repository": { "properties": { "id": {} } }
        } } });
        let outcome = move_additions_to_the_component(&mut document);
        assert_eq!((outcome.changed, outcome.changes.len()), (1, 3));
        let schemas = &document["components"]["schemas"];
        assert_eq!(schemas["list"]["items"], reference_to("repository"));
        assert_eq!(
            schemas["repository"]["properties"],
            json!({ "id": {}, "custom_properties": { "type": "object" } })
        );
    }

    #[test]
    fn a_list_of_copies_refers_to_the_component() {
        let schema = json!({ "type": "array", "items": { "type": "object", "properties": { "id": {} } } });
        let body = json!({ "content": { "application/json": { "schema": schema } } });
        let mut document = json!({ "paths": { "/app/installations": { "get": {
            "operationId": "list-installations", "responses": { "200": body }
        } } } });
        let outcome = replace_copies_with_the_component(&mut document);
        assert_eq!((outcome.changed, outcome.misfits.len()), (1, 0));
        let place = "/paths/~1app~1installations/get/responses/200/content/application~1json/schema/items";
        assert_eq!(outcome.changes[0].place, place);
        assert_eq!(document.pointer(place), Some(&reference_to("installation")));
        // A second time there is nothing left to change.
        assert_eq!(replace_copies_with_the_component(&mut document).misfits.len(), 1);
    }

    #[test]
    fn a_choice_of_an_example_is_added_once() {
        let mut document = json!({ "components": { "schemas": {
            "installation": { "properties": { "account": { "anyOf": [reference_to("simple-user")] } } },
            "organization-simple": {}
        } } });
        let outcome = add_choices_of_the_examples(&mut document);
        assert_eq!((outcome.changed, outcome.misfits.len()), (1, 0));
        assert_eq!(
            outcome.changes[0].place,
            "/components/schemas/installation/properties/account/anyOf/1"
        );
        let account = &document["components"]["schemas"]["installation"]["properties"]["account"];
        let choices = [reference_to("simple-user"), reference_to("organization-simple")];
        assert_eq!(account["anyOf"], json!(choices));
        assert_eq!(add_choices_of_the_examples(&mut document).misfits.len(), 1);
    }

    #[test]
    fn a_property_that_is_missing_in_an_example_is_not_required() {
        let mut document = json!({ "components": { "schemas": { "repository": { "required": ["id", "language"] } } } });
        let outcome = properties_missing_in_examples_are_optional(&mut document);
        assert_eq!(
            (outcome.changed, outcome.misfits.len()),
            (1, MISSING_IN_EXAMPLES.len() - 1)
        );
        assert_eq!(
            document["components"]["schemas"]["repository"]["required"],
            json!(["id"])
        );
        assert_eq!(
            properties_missing_in_examples_are_optional(&mut document).misfits.len(),
            MISSING_IN_EXAMPLES.len()
        );
    }
}
