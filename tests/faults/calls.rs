//! A table of all operations, each with a call of the generated client and a valid response.

use std::collections::HashMap;
use std::fmt;
use std::sync::LazyLock;

use futures_util::future::BoxFuture;
use github_runners::raw::types::InstallationId;
use github_runners::{
    Client, CustomImageId, Error, HostedRunnerId, ImageVersion, OrganizationId, RepositoryId, RunnerGroupId, RunnerId,
};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};

use crate::description::{self, Kind, Schema};

type CallFuture = BoxFuture<'static, Result<String, Error>>;

/// One operation.
pub(crate) struct Call {
    /// The method of the generated client.
    pub(crate) name: &'static str,
    make: fn(Client) -> CallFuture,
}

impl Call {
    /// Makes the call. Returns the `Debug` output of its result.
    pub(crate) fn make(&self, github: &Client) -> CallFuture {
        (self.make)(github.clone())
    }

    pub(crate) fn facts(&self) -> &'static Facts {
        FACTS.get(self.name).expect("an operation of the description")
    }

    /// Returns the success response of the operation.
    pub(crate) fn reply(&self) -> crate::server::Reply {
        let facts = self.facts();
        match &facts.body {
            Some(body) => crate::server::Reply::json(facts.status, body.to_string()),
            None => crate::server::Reply::new(facts.status, &[], ""),
        }
    }
}

impl fmt::Debug for Call {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)
    }
}

/// The properties of an operation in the description.
pub(crate) struct Facts {
    /// The HTTP method.
    pub(crate) method: String,
    /// The status code of a successful response.
    pub(crate) status: u16,
    /// The body of a successful response. It contains [`SECRETS`] in all places where GitHub returns secrets.
    pub(crate) body: Option<Value>,
    /// Whether the operation can be repeated safely.
    pub(crate) repeatable: bool,
}

/// The secrets in GitHub's responses, by property.
pub(crate) const SECRETS: [(&str, &str); 3] = [
    ("token", "AABF3KNOWNREGISTRATIONTOKEN2Q"),
    ("encoded_jit_config", "QUtub3duSml0Q29uZmln"),
    ("temp_download_token", "eyJhbGciOiJSUzI1NiJ9.a-known-download.token"),
];

static FACTS: LazyLock<HashMap<String, Facts>> = LazyLock::new(|| {
    let document = github_runners_spec::description();
    let bodies = description::read(&document);
    let operations = github_runners_spec::operations(&document);
    let facts = operations.map(|operation| {
        let responses = operation.definition["responses"].as_object().expect("responses");
        let status = responses
            .keys()
            .find(|status| status.starts_with('2'))
            .expect("a success");
        let body = bodies
            .iter()
            .find(|it| it.id == operation.id)
            .expect("every operation has an entry");
        let facts = Facts {
            method: operation.method.to_uppercase(),
            status: status.parse().expect("a status"),
            body: body.response.as_ref().map(|schema| example(schema, "")),
            repeatable: github_runners_spec::repeatable::is_repeatable(&operation),
        };
        (github_runners_spec::names::method_name(operation.id), facts)
    });
    facts.collect()
});

/// Returns a value that is valid for the schema and has every property.
fn example(schema: &Schema, name: &str) -> Value {
    match &schema.kind {
        Kind::Object(properties) => {
            let published = properties.iter().filter(|property| property.published);
            let values = published.map(|it| (it.name.clone(), example(&it.schema, &it.name)));
            Value::Object(values.collect())
        }
        Kind::Map => Value::Object(Map::new()),
        Kind::Array(items) => json!([example(items, "")]),
        Kind::Text(values) => match SECRETS.iter().find(|(property, _)| *property == name) {
            Some((_, secret)) => json!(secret),
            None => json!(values.first().map_or("text", String::as_str)),
        },
        Kind::Date => json!("2030-02-17T21:11:49.260-08:00"),
        Kind::Integer => json!(1),
        Kind::Number => json!(1.5),
        Kind::Boolean => json!(false),
        Kind::Choice(choices) => example(&choices[0], name),
    }
}

/// Returns a request body for any operation. Each operation ignores the fields that it does not have.
pub(crate) fn body<T: DeserializeOwned>() -> T {
    let all = json!({
        "name": "build-1",
        "runner_group_id": 1,
        "labels": ["self-hosted", "gpu"],
        "work_folder": "_work",
        "image": { "id": "ubuntu-24.04", "source": "github" },
        "size": "4-core",
        "visibility": "selected",
        "runners": [7],
        "selected_organization_ids": [6],
        "selected_repository_ids": [4],
        "enabled_repositories": "selected",
        "disable_self_hosted_runners_for_all_orgs": false,
    });
    serde_json::from_value(all).expect("all required fields")
}

pub(crate) fn version() -> ImageVersion {
    "1.0.0".parse().expect("a version")
}

macro_rules! calls {
    ($($name:ident($($argument:expr),*);)*) => {
        /// All calls, in the order of the description.
        pub(crate) const CALLS: &[Call] = &[$(Call {
            name: stringify!($name),
            make: |github| Box::pin(async move {
                let made = github.raw().$name($($argument),*).await;
                Ok(format!("{:?}", made?.into_inner()))
            }),
        }),*];
    };
}

calls! {
    list_installations(None, None, None, None);
    create_installation_access_token(&InstallationId::new(8), &body());
    list_hosted_runners_for_enterprise("octo", None, None);
    create_hosted_runner_for_enterprise("octo", &body());
    list_custom_images_for_enterprise("octo");
    get_custom_image_for_enterprise("octo", &CustomImageId::new(3));
    delete_custom_image_from_enterprise("octo", &CustomImageId::new(3));
    list_custom_image_versions_for_enterprise("octo", &CustomImageId::new(3));
    get_custom_image_version_for_enterprise("octo", &CustomImageId::new(3), &version());
    delete_custom_image_version_from_enterprise("octo", &CustomImageId::new(3), &version());
    get_hosted_runners_github_owned_images_for_enterprise("octo");
    get_hosted_runners_partner_images_for_enterprise("octo");
    get_hosted_runners_limits_for_enterprise("octo");
    get_hosted_runners_machine_specs_for_enterprise("octo");
    get_hosted_runners_platforms_for_enterprise("octo");
    get_hosted_runner_for_enterprise("octo", &HostedRunnerId::new(5));
    delete_hosted_runner_for_enterprise("octo", &HostedRunnerId::new(5));
    update_hosted_runner_for_enterprise("octo", &HostedRunnerId::new(5), &body());
    get_self_hosted_runners_permissions("octo");
    set_self_hosted_runners_permissions("octo", &body());
    list_self_hosted_runner_groups_for_enterprise("octo", None, None, None);
    create_self_hosted_runner_group_for_enterprise("octo", &body());
    get_self_hosted_runner_group_for_enterprise("octo", &RunnerGroupId::new(2));
    delete_self_hosted_runner_group_from_enterprise("octo", &RunnerGroupId::new(2));
    update_self_hosted_runner_group_for_enterprise("octo", &RunnerGroupId::new(2), &body());
    list_org_access_to_self_hosted_runner_group_in_enterprise("octo", &RunnerGroupId::new(2), None, None);
    set_org_access_to_self_hosted_runner_group_in_enterprise("octo", &RunnerGroupId::new(2), &body());
    add_org_access_to_self_hosted_runner_group_in_enterprise("octo", &RunnerGroupId::new(2), &OrganizationId::new(6));
    remove_org_access_to_self_hosted_runner_group_in_enterprise("octo", &RunnerGroupId::new(2), &OrganizationId::new(6));
    list_self_hosted_runners_in_group_for_enterprise("octo", &RunnerGroupId::new(2), None, None);
    set_self_hosted_runners_in_group_for_enterprise("octo", &RunnerGroupId::new(2), &body());
    add_self_hosted_runner_to_group_for_enterprise("octo", &RunnerGroupId::new(2), &RunnerId::new(7));
    remove_self_hosted_runner_from_group_for_enterprise("octo", &RunnerGroupId::new(2), &RunnerId::new(7));
    list_self_hosted_runners_for_enterprise("octo", None, None, None);
    get_runner_version_deprecation_for_enterprise("octo", "2.329.0");
    list_runner_applications_for_enterprise("octo");
    generate_runner_jitconfig_for_enterprise("octo", &body());
    create_registration_token_for_enterprise("octo");
    create_remove_token_for_enterprise("octo");
    get_self_hosted_runner_for_enterprise("octo", &RunnerId::new(7));
    delete_self_hosted_runner_from_enterprise("octo", &RunnerId::new(7));
    list_labels_for_self_hosted_runner_for_enterprise("octo", &RunnerId::new(7));
    set_custom_labels_for_self_hosted_runner_for_enterprise("octo", &RunnerId::new(7), &body());
    add_custom_labels_to_self_hosted_runner_for_enterprise("octo", &RunnerId::new(7), &body());
    remove_all_custom_labels_from_self_hosted_runner_for_enterprise("octo", &RunnerId::new(7));
    remove_custom_label_from_self_hosted_runner_for_enterprise("octo", &RunnerId::new(7), "gpu");
    get_enterprise_installation("octo");
    list_hosted_runners_for_org("octo-org", None, None);
    create_hosted_runner_for_org("octo-org", &body());
    list_custom_images_for_org("octo-org");
    get_custom_image_for_org("octo-org", &CustomImageId::new(3));
    delete_custom_image_from_org("octo-org", &CustomImageId::new(3));
    list_custom_image_versions_for_org("octo-org", &CustomImageId::new(3));
    get_custom_image_version_for_org("octo-org", &CustomImageId::new(3), &version());
    delete_custom_image_version_from_org("octo-org", &CustomImageId::new(3), &version());
    get_hosted_runners_github_owned_images_for_org("octo-org");
    get_hosted_runners_partner_images_for_org("octo-org");
    get_hosted_runners_limits_for_org("octo-org");
    get_hosted_runners_machine_specs_for_org("octo-org");
    get_hosted_runners_platforms_for_org("octo-org");
    get_hosted_runner_for_org("octo-org", &HostedRunnerId::new(5));
    delete_hosted_runner_for_org("octo-org", &HostedRunnerId::new(5));
    update_hosted_runner_for_org("octo-org", &HostedRunnerId::new(5), &body());
    get_self_hosted_runners_permissions_organization("octo-org");
    set_self_hosted_runners_permissions_organization("octo-org", &body());
    list_selected_repositories_self_hosted_runners_organization("octo-org", None, None);
    set_selected_repositories_self_hosted_runners_organization("octo-org", &body());
    enable_selected_repository_self_hosted_runners_organization("octo-org", &RepositoryId::new(4));
    disable_selected_repository_self_hosted_runners_organization("octo-org", &RepositoryId::new(4));
    list_self_hosted_runner_groups_for_org("octo-org", None, None, None);
    create_self_hosted_runner_group_for_org("octo-org", &body());
    get_self_hosted_runner_group_for_org("octo-org", &RunnerGroupId::new(2));
    delete_self_hosted_runner_group_from_org("octo-org", &RunnerGroupId::new(2));
    update_self_hosted_runner_group_for_org("octo-org", &RunnerGroupId::new(2), &body());
    list_github_hosted_runners_in_group_for_org("octo-org", &RunnerGroupId::new(2), None, None);
    list_repo_access_to_self_hosted_runner_group_in_org("octo-org", &RunnerGroupId::new(2), None, None);
    set_repo_access_to_self_hosted_runner_group_in_org("octo-org", &RunnerGroupId::new(2), &body());
    add_repo_access_to_self_hosted_runner_group_in_org("octo-org", &RunnerGroupId::new(2), &RepositoryId::new(4));
    remove_repo_access_to_self_hosted_runner_group_in_org("octo-org", &RunnerGroupId::new(2), &RepositoryId::new(4));
    list_self_hosted_runners_in_group_for_org("octo-org", &RunnerGroupId::new(2), None, None);
    set_self_hosted_runners_in_group_for_org("octo-org", &RunnerGroupId::new(2), &body());
    add_self_hosted_runner_to_group_for_org("octo-org", &RunnerGroupId::new(2), &RunnerId::new(7));
    remove_self_hosted_runner_from_group_for_org("octo-org", &RunnerGroupId::new(2), &RunnerId::new(7));
    list_self_hosted_runners_for_org("octo-org", None, None, None);
    get_runner_version_deprecation_for_org("octo-org", "2.329.0");
    list_runner_applications_for_org("octo-org");
    generate_runner_jitconfig_for_org("octo-org", &body());
    create_registration_token_for_org("octo-org");
    create_remove_token_for_org("octo-org");
    get_self_hosted_runner_for_org("octo-org", &RunnerId::new(7));
    delete_self_hosted_runner_from_org("octo-org", &RunnerId::new(7));
    list_labels_for_self_hosted_runner_for_org("octo-org", &RunnerId::new(7));
    set_custom_labels_for_self_hosted_runner_for_org("octo-org", &RunnerId::new(7), &body());
    add_custom_labels_to_self_hosted_runner_for_org("octo-org", &RunnerId::new(7), &body());
    remove_all_custom_labels_from_self_hosted_runner_for_org("octo-org", &RunnerId::new(7));
    remove_custom_label_from_self_hosted_runner_for_org("octo-org", &RunnerId::new(7), "gpu");
    get_org_installation("octo-org");
    list_self_hosted_runners_for_repo("octo", "hello", None, None, None);
    get_runner_version_deprecation_for_repo("octo", "hello", "2.329.0");
    list_runner_applications_for_repo("octo", "hello");
    generate_runner_jitconfig_for_repo("octo", "hello", &body());
    create_registration_token_for_repo("octo", "hello");
    create_remove_token_for_repo("octo", "hello");
    get_self_hosted_runner_for_repo("octo", "hello", &RunnerId::new(7));
    delete_self_hosted_runner_from_repo("octo", "hello", &RunnerId::new(7));
    list_labels_for_self_hosted_runner_for_repo("octo", "hello", &RunnerId::new(7));
    set_custom_labels_for_self_hosted_runner_for_repo("octo", "hello", &RunnerId::new(7), &body());
    add_custom_labels_to_self_hosted_runner_for_repo("octo", "hello", &RunnerId::new(7), &body());
    remove_all_custom_labels_from_self_hosted_runner_for_repo("octo", "hello", &RunnerId::new(7));
    remove_custom_label_from_self_hosted_runner_for_repo("octo", "hello", &RunnerId::new(7), "gpu");
    get_repo_installation("octo", "hello");
    list_repos_accessible_to_installation(None, None);
    list_repositories_for_org("octo-org", None, None, None, None, None);
    get_repository("octo", "hello");
}

pub(crate) fn call(name: &str) -> &'static Call {
    CALLS.iter().find(|call| call.name == name).expect(name)
}

/// An operation without a handle does not need an entry in `CALLS` yet.
#[test]
fn has_every_operation_with_a_handle() {
    let page = include_str!("../../src/operations/operations.md");
    let document = github_runners_spec::description();
    for operation in github_runners_spec::operations(&document) {
        let name = github_runners_spec::names::method_name(operation.id);
        let row = page
            .lines()
            .find(|line| line.contains(&format!("| `{}` |", operation.id)));
        let has_handle = row.is_none_or(|row| !row.contains("no handle yet"));
        let has_call = CALLS.iter().any(|call| call.name == name);
        assert!(has_call || !has_handle, "{name} has a handle, but no entry in `CALLS`");
    }
    assert!(CALLS.iter().all(|call| FACTS.contains_key(call.name)));
}
