//! Extracts the requirements on credentials from GitHub's descriptions of operations.

use crate::Operation;

/// The texts by which sentences about credentials are recognized in descriptions.
const MARKS: &[&str] = &["` scope", "must have admin access", "must use a [JWT]"];

/// A condition that GitHub also states for organizations, where no repository is meant.
const PRIVATE: &str = "If the repository is private";

/// Returns the sentences about scopes, permissions and roles. The list is empty if the description has none.
pub fn sentences(operation: &Operation) -> Vec<String> {
    let description = operation.definition["description"].as_str().unwrap_or_default();
    let paragraphs = description.split("\n\n").map(|it| it.replace('\n', " "));
    let sentences = paragraphs.flat_map(|paragraph| {
        let sentences = paragraph
            .split(". ")
            .map(|it| it.trim().trim_end_matches('.').to_owned());
        sentences.collect::<Vec<_>>()
    });
    sentences
        .filter(|sentence| MARKS.iter().any(|mark| sentence.contains(mark)))
        .filter(|sentence| operation.path.starts_with("/repos/") || !sentence.contains(PRIVATE))
        // The space is missing in some of GitHub's descriptions.
        .map(|sentence| sentence.replace("need the`", "need the `") + ".")
        .collect()
}

/// Returns a sentence if GitHub's metadata excludes GitHub Apps.
pub fn about_apps(operation: &Operation) -> Option<&'static str> {
    let enabled = operation.definition["x-github"]["enabledForGitHubApps"].as_bool();
    (enabled == Some(false)).then_some("According to GitHub's description, GitHub Apps cannot use this operation.")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn requirements(path: &str, description: &str) -> Vec<String> {
        let definition = json!({ "description": description });
        sentences(&Operation {
            id: "",
            method: "get",
            path,
            definition: &definition,
        })
    }

    #[test]
    fn extracts_only_requirements_of_credentials() {
        assert_eq!(
            requirements(
                "/orgs/{org}/runners",
                "Lists runners in a scope of things.\n\nAuthenticated users must have admin access to\nthe organization.\n\n\
                 OAuth tokens need the`admin:org` scope. If it is private, the `repo` scope is also required."
            ),
            [
                "Authenticated users must have admin access to the organization.",
                "OAuth tokens need the `admin:org` scope.",
                "If it is private, the `repo` scope is also required."
            ]
        );
        assert_eq!(requirements("/orgs/{org}/runners", "Gets a thing."), [""; 0]);
    }

    #[test]
    fn private_repository_is_a_condition_only_for_repositories() {
        let text = "If the repository is private, the `repo` scope is also required.";
        assert_eq!(requirements("/repos/{owner}/{repo}/actions/runners", text), [text]);
        assert_eq!(requirements("/orgs/{org}/actions/runners", text), [""; 0]);
    }

    /// This test fails if GitHub changes the wording, because fewer sentences are then found.
    #[test]
    fn nearly_every_operation_documents_its_requirements() {
        let description = crate::description();
        let others: Vec<_> = crate::operations(&description)
            .filter(|operation| !crate::LOOKUP_OPERATIONS.contains(&operation.id))
            .collect();
        let silent: Vec<&str> = others
            .iter()
            .filter(|operation| sentences(operation).is_empty())
            .map(|operation| operation.id)
            .collect();
        assert!(silent.len() * 6 < others.len(), "{silent:#?}");
    }
}
