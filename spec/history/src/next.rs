//! Creates an invented next version of GitHub's description from the current version.

use serde_json::{Map, Value, json};

/// The names of the additions.
struct Names {
    /// The new schema, after which operations are named.
    noun: &'static str,
    /// The suffix of the names of properties.
    suffix: &'static str,
    /// The new value of an enum.
    value: &'static str,
    /// The path of the operation that is deprecated.
    deprecated: &'static str,
}

/// Returns the description with one addition of each kind.
pub fn with_additions(description: &Value) -> Value {
    let names = Names {
        noun: "teapot",
        suffix: "",
        value: "system-2.0",
        deprecated: "/orgs/{org}/actions/runners/downloads",
    };
    added(description, &names)
}

/// Returns the description with the same additions under other names. [`with_additions`] can then be applied to the result.
pub fn with_other_additions(description: &Value) -> Value {
    let names = Names {
        noun: "kettle",
        suffix: "_before",
        value: "system-1.5",
        deprecated: "/enterprises/{enterprise}/actions/runners/downloads",
    };
    added(description, &names)
}

fn added(description: &Value, names: &Names) -> Value {
    let mut next = description.clone();
    add_properties(&mut next, names);
    add_values(&mut next, names);
    add_schema(&mut next, names);
    add_operations(&mut next, names);
    add_to_bodies(&mut next, names);
    let deprecated = &mut next["paths"][names.deprecated]["get"];
    deprecated["deprecated"] = json!(true);
    deprecated["x-github"]["removalDate"] = json!("2028-01-31");
    next
}

/// Adds optional properties to runners: a text, an enum with unusual values, a number, a boolean and an object.
fn add_properties(next: &mut Value, names: &Names) {
    let properties = &mut next["components"]["schemas"]["runner"]["properties"];
    let named = |name: &str| format!("{name}{}", names.suffix);
    properties[named("architecture")] = json!({ "type": "string", "description": "Runs:\n\n```\nuname -m\n```\n" });
    properties[named("power_state")] = json!({
        "type": "string", "nullable": true,
        "enum": ["ubuntu-22.04", "Unknown", "camelCase", "read only", "read-only", "", "+1", null]
    });
    properties[named("temperature")] = json!({ "type": "number", "nullable": true });
    properties[named("match")] = json!({ "type": "boolean" });
    properties[named("hardware")] = json!({
        "type": "object", "additionalProperties": false,
        "properties": {
            "serial": { "type": "string", "format": "uuid" },
            "cores": { "type": "integer", "minimum": 1, "maximum": 255 },
            "tags": { "type": "array", "uniqueItems": true, "minItems": 2, "maxItems": 2, "items": { "type": "string" } },
            "vendor": { "type": "string", "enum": ["ours"] },
            "code": { "type": "string", "pattern": "^[a-z]+$", "minLength": 2, "maxLength": 3 }
        }
    });
}

/// Adds a value to an existing enum.
fn add_values(next: &mut Value, names: &Names) {
    let label = &mut next["components"]["schemas"]["runner-label"]["properties"]["type"]["enum"];
    if let Some(values) = label.as_array_mut() {
        values.push(json!(names.value));
    }
}

/// Adds a schema with an id, secrets, and a required enum that can be null.
fn add_schema(next: &mut Value, names: &Names) {
    next["components"]["schemas"][names.noun] = json!({
        "type": "object",
        "properties": {
            "id": { "type": "integer" },
            "runner_id": { "type": "integer" },
            "name": { "type": "string" },
            "lid": { "type": "string", "enum": ["open", "closed", names.value], "nullable": true },
            "client_secret": { "type": "string" },
            "private_key": { "type": "string", "nullable": true },
            "created_at": { "type": "string", "format": "date-time" },
            "owner": {
                "anyOf": [
                    { "$ref": "#/components/schemas/simple-user" }, { "$ref": "#/components/schemas/enterprise" }
                ]
            }
        },
        "required": ["id", "name", "lid"]
    });
}

fn responding(schema: Value, example: Value) -> Value {
    let content = json!({ "schema": schema, "examples": { "default": { "value": example } } });
    json!({ "description": "Response", "content": { "application/json": content } })
}

fn parameter(name: &str) -> Value {
    json!({ "$ref": format!("#/components/parameters/{name}") })
}

/// Adds operations: a list whose operation id has an unusual form, a GET with an id in its path, and a POST.
fn add_operations(next: &mut Value, names: &Names) {
    let noun = names.noun;
    let path = format!("/orgs/{{org}}/actions/runners/{{runner_id}}/{noun}s");
    let items = format!("{noun}s");
    let plural = format!("{}{}s", noun[..1].to_uppercase(), &noun[1..]);
    let teapot = json!({ "$ref": format!("#/components/schemas/{noun}") });
    let example = json!({ "id": 1, "name": "small", "lid": null, "client_secret": "s" });
    let list = json!({
        "type": "object",
        "properties": {
            "total_count": { "type": "integer" },
            (items.as_str()): { "type": "array", "items": teapot },
            "warnings": { "type": "array", "items": { "type": "string" } }
        },
        "required": ["total_count", items]
    });
    let get = json!({
        "operationId": format!("actions/list{plural}.v2"), "summary": "List teapots", "description": "Lists teapots.", "tags": [],
        "parameters": [parameter("org"), parameter("runner-id"), parameter("per-page"), parameter("page")],
        "responses": { "200": responding(list, json!({ "total_count": 1, (items.as_str()): [example] })) }
    });
    // The name of the property differs in the two versions, so their bodies are different types.
    let cups = format!("cups{}", names.suffix);
    let post = json!({
        "operationId": format!("actions/brew-{noun}-for-runner"), "summary": "Brew", "description": "Brews tea.", "tags": [],
        "parameters": [parameter("org"), parameter("runner-id")],
        "requestBody": { "required": true, "content": { "application/json": { "schema": {
            "type": "object", "required": ["strength"],
            "properties": {
                "strength": { "type": "string", "enum": ["weak", "strong", names.value] },
                (format!("sugar{}", names.suffix)): { "type": "integer", "nullable": true },
                "password": { "type": "string" }
            }
        } } } },
        "responses": {
            "201": responding(json!({ "type": "object", "properties": { (cups.as_str()): { "type": "integer" } } }), json!({ (cups.as_str()): 2 })),
            "202": { "description": "Later" }
        }
    });
    let by_id = json!({
        "operationId": format!("actions/get-{noun}-for-runner"), "summary": "Get a teapot", "description": "Gets a teapot.", "tags": [],
        "parameters": [
            parameter("org"), parameter("runner-id"),
            { "name": format!("{noun}_id"), "in": "path", "required": true, "schema": { "type": "integer" } }
        ],
        "responses": { "200": responding(teapot, example) }
    });
    next["paths"][format!("{path}/{{{noun}_id}}")] = json!({ "get": by_id });
    next["paths"][path] = json!({ "get": get, "post": post });
}

/// Adds optional properties to inline bodies, in only one scope.
fn add_to_bodies(next: &mut Value, names: &Names) {
    let add = |next: &mut Value, pointer: &str, name: &str, schema: Value| {
        let properties = next.pointer_mut(pointer).and_then(Value::as_object_mut);
        let name = format!("{name}{}", names.suffix);
        properties.map(|properties: &mut Map<String, Value>| properties.insert(name, schema));
    };
    let list = "/paths/~1orgs~1{org}~1actions~1runners/get/responses/200/content/application~1json/schema/properties";
    add(
        next,
        list,
        "warnings",
        json!({ "type": "array", "items": { "type": "string" } }),
    );
    let jit = "/paths/~1orgs~1{org}~1actions~1runners~1generate-jitconfig/post/requestBody/content/application~1json/\
               schema/properties";
    add(next, jit, "note", json!({ "type": "string", "maxLength": 20 }));
}

/// Returns the description with one contradiction of each kind. Also returns the file to edit and a part of the message for
/// each contradiction.
pub fn with_contradictions(description: &Value) -> (Value, Vec<(&'static str, &'static str)>) {
    let mut next = description.clone();
    let schemas = &mut next["components"]["schemas"];
    schemas["actions-hosted-runner-curated-image"]["properties"]["source"] = json!({ "type": "string" });
    schemas["runner"]["properties"]["id"] = json!({ "type": "string" });
    schemas["installation-token"]["properties"]["token"] = json!({ "type": "integer" });
    schemas["actions-hosted-runner"]["required"] = json!(["id", "name"]);
    if let Some(schemas) = schemas.as_object_mut() {
        let group = schemas.remove("runner-groups-org").unwrap_or_default();
        schemas.insert("runner-group-of-an-org".to_owned(), group);
    }
    rename_references(
        &mut next,
        "#/components/schemas/runner-groups-org",
        "#/components/schemas/runner-group-of-an-org",
    );
    if let Some(paths) = next["paths"].as_object_mut() {
        paths.remove("/orgs/{org}/actions/hosted-runners/machine-sizes");
        paths.remove("/repos/{owner}/{repo}/actions/runners/generate-jitconfig");
    }
    let list = &mut next["paths"]["/orgs/{org}/actions/runners"]["get"]["parameters"];
    if let Some(parameters) = list.as_array_mut() {
        parameters.push(json!({ "name": "filter", "in": "query", "required": true, "schema": { "type": "string" } }));
    }
    let contradictions = vec![
        ("spec/src/rules/enums.rs:", "`curated-image.source` is not an enum"),
        ("spec/src/rules/ids.rs:", "`runner-id`: no integer at `runner.id`"),
        (
            "spec/src/rules/secrets.rs:",
            "`installation-token.token` is not a string",
        ),
        (
            "spec/src/rules/hosted.rs:",
            "`actions-hosted-runner.image_details` is not required",
        ),
        (
            "spec/src/rules/names.rs:",
            "the component `runner-groups-org` does not exist",
        ),
        (
            "spec/src/rules/bodies.rs:",
            "operation `get-hosted-runners-machine-specs-for-org` has no such body",
        ),
        (
            "spec/src/repeatable.rs:",
            "there is no POST operation `actions/generate-runner-jitconfig-for-repo`",
        ),
        (
            "src/resources/",
            "the library calls `get_hosted_runners_machine_specs_for_org`, which was removed",
        ),
        (
            "src/resources/",
            "the library calls `list_self_hosted_runners_for_org`, whose signature is now `(org: &str, filter: ",
        ),
    ];
    (next, contradictions)
}

fn rename_references(value: &mut Value, from: &str, to: &str) {
    match value {
        Value::String(text) if text == from => to.clone_into(text),
        Value::Object(members) => members
            .values_mut()
            .for_each(|inner| rename_references(inner, from, to)),
        Value::Array(items) => items.iter_mut().for_each(|inner| rename_references(inner, from, to)),
        _ => {}
    }
}
