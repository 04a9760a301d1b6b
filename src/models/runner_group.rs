//! Runner groups: the default group, and updates from responses.

use crate::models::generated::{
    EnterpriseRunnerGroup, OrganizationRunnerGroup, RunnerGroupId, UpdateEnterpriseRunnerGroup,
    UpdateOrganizationRunnerGroup,
};
use crate::models::nullable::Nullable;

impl RunnerGroupId {
    /// The default group of an organization or an enterprise, and the only group of a repository. Runners join it if
    /// their registration does not name a group.
    pub const DEFAULT: Self = Self::new(1);
}

/// Creates a request that changes nothing. Use its setters for the properties to change.
///
/// ```
/// use github_runners::{OrganizationRunnerGroup, UpdateOrganizationRunnerGroup, Visibility};
///
/// # fn example(group: OrganizationRunnerGroup) {
/// let update = UpdateOrganizationRunnerGroup::from(group).visibility(Visibility::Selected);
/// # }
/// ```
impl From<OrganizationRunnerGroup> for UpdateOrganizationRunnerGroup {
    fn from(group: OrganizationRunnerGroup) -> Self {
        Self {
            allows_public_repositories: Some(group.allows_public_repositories),
            name: group.name,
            network_configuration_id: group.network_configuration_id.map(Nullable::Value),
            restricted_to_workflows: group.restricted_to_workflows,
            selected_workflows: group.selected_workflows,
            visibility: Some(group.visibility),
        }
    }
}

impl From<&OrganizationRunnerGroup> for UpdateOrganizationRunnerGroup {
    fn from(group: &OrganizationRunnerGroup) -> Self {
        group.clone().into()
    }
}

/// Creates a request that changes nothing. Use its setters for the properties to change.
impl From<EnterpriseRunnerGroup> for UpdateEnterpriseRunnerGroup {
    fn from(group: EnterpriseRunnerGroup) -> Self {
        Self {
            allows_public_repositories: Some(group.allows_public_repositories),
            name: Some(group.name),
            network_configuration_id: group.network_configuration_id.map(Nullable::Value),
            restricted_to_workflows: group.restricted_to_workflows,
            selected_workflows: group.selected_workflows,
            visibility: Some(group.visibility),
        }
    }
}

impl From<&EnterpriseRunnerGroup> for UpdateEnterpriseRunnerGroup {
    fn from(group: &EnterpriseRunnerGroup) -> Self {
        group.clone().into()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn group(kind: &str) -> Value {
        let mut body = json!({
            "id": 2, "name": "gpu", "visibility": "selected", "default": false, "allows_public_repositories": true,
            "restricted_to_workflows": true, "selected_workflows": ["octo-org/octo-repo/.github/workflows/a.yml@main"],
            "workflow_restrictions_read_only": false, "network_configuration_id": "N1",
            "runners_url": "https://api.github.com/x"
        });
        if kind == "organization" {
            body["inherited"] = json!(false);
        }
        body
    }

    const UPDATE: &str = r#"{"allows_public_repositories":true,"name":"gpu","network_configuration_id":"N1",
        "restricted_to_workflows":true,"selected_workflows":["octo-org/octo-repo/.github/workflows/a.yml@main"],
        "visibility":"selected"}"#;

    #[test]
    fn update_from_a_response_changes_nothing() {
        let expected: Value = serde_json::from_str(UPDATE).expect("JSON");
        let organization: OrganizationRunnerGroup = serde_json::from_value(group("organization")).expect("a group");
        let update = UpdateOrganizationRunnerGroup::from(&organization);
        assert_eq!(serde_json::to_value(&update).expect("JSON"), expected);
        let enterprise: EnterpriseRunnerGroup = serde_json::from_value(group("enterprise")).expect("a group");
        let update = UpdateEnterpriseRunnerGroup::from(&enterprise);
        assert_eq!(serde_json::to_value(&update).expect("JSON"), expected);
    }

    #[test]
    fn update_omits_properties_that_the_response_omitted() {
        let mut body = group("organization");
        let members = body.as_object_mut().expect("an object");
        for optional in [
            "network_configuration_id",
            "restricted_to_workflows",
            "selected_workflows",
        ] {
            members.remove(optional);
        }
        body["visibility"] = json!("internal");
        let group: OrganizationRunnerGroup = serde_json::from_value(body).expect("a group");
        let update = serde_json::to_value(UpdateOrganizationRunnerGroup::from(group)).expect("JSON");
        let expected = json!({ "allows_public_repositories": true, "name": "gpu", "visibility": "internal" });
        assert_eq!(update, expected);
    }
}
