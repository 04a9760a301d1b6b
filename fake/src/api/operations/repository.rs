//! Repositories as parts of response bodies.

use serde_json::{Value, json};

use crate::api::operations::accounts::{CREATED_AT, node_id, owner};
use crate::api::operations::call::Call;
use crate::state::scope::ScopeState;
use crate::state::scope_name::ScopeName;

/// The fields that consist of the repository's URL and a suffix.
const URLS: [(&str, &str); 37] = [
    ("archive_url", "/{archive_format}{/ref}"),
    ("assignees_url", "/assignees{/user}"),
    ("blobs_url", "/git/blobs{/sha}"),
    ("branches_url", "/branches{/branch}"),
    ("collaborators_url", "/collaborators{/collaborator}"),
    ("comments_url", "/comments{/number}"),
    ("commits_url", "/commits{/sha}"),
    ("compare_url", "/compare/{base}...{head}"),
    ("contents_url", "/contents/{+path}"),
    ("contributors_url", "/contributors"),
    ("deployments_url", "/deployments"),
    ("downloads_url", "/downloads"),
    ("events_url", "/events"),
    ("forks_url", "/forks"),
    ("git_commits_url", "/git/commits{/sha}"),
    ("git_refs_url", "/git/refs{/sha}"),
    ("git_tags_url", "/git/tags{/sha}"),
    ("hooks_url", "/hooks"),
    ("issue_comment_url", "/issues/comments{/number}"),
    ("issue_events_url", "/issues/events{/number}"),
    ("issues_url", "/issues{/number}"),
    ("keys_url", "/keys{/key_id}"),
    ("labels_url", "/labels{/name}"),
    ("languages_url", "/languages"),
    ("merges_url", "/merges"),
    ("milestones_url", "/milestones{/number}"),
    ("notifications_url", "/notifications{?since,all,participating}"),
    ("pulls_url", "/pulls{/number}"),
    ("releases_url", "/releases{/id}"),
    ("stargazers_url", "/stargazers"),
    ("statuses_url", "/statuses/{sha}"),
    ("subscribers_url", "/subscribers"),
    ("subscription_url", "/subscription"),
    ("tags_url", "/tags"),
    ("teams_url", "/teams"),
    ("trees_url", "/git/trees{/sha}"),
    ("url", ""),
];

/// Returns a `minimal-repository`.
pub(super) fn minimal(call: &Call<'_>, scope: &ScopeState) -> Value {
    let (owner_name, name) = match &scope.name {
        ScopeName::Repository { owner, name } => (owner.as_str(), name.as_str()),
        other => ("", other.last()),
    };
    let full_name = format!("{owner_name}/{name}");
    let mut body = json!({
        "id": scope.id,
        "node_id": node_id("Repository", scope.id),
        "name": name,
        "full_name": full_name,
        "owner": owner(call, owner_name),
        "private": true,
        "visibility": "private",
        "html_url": format!("https://github.com/{full_name}"),
        "description": null,
        "fork": false,
    });
    for (field, rest) in URLS {
        body[field] = json!(format!("{}/repos/{full_name}{rest}", call.base_url));
    }
    body
}

/// Returns a `repository`.
pub(super) fn full(call: &Call<'_>, scope: &ScopeState) -> Value {
    let mut body = minimal(call, scope);
    let html = body["html_url"].as_str().unwrap_or_default().to_owned();
    let address = html.trim_start_matches("https://").to_owned();
    let more = json!({
        "clone_url": format!("{html}.git"),
        "git_url": format!("git://{address}.git"),
        "ssh_url": format!("git@{}.git", address.replacen('/', ":", 1)),
        "svn_url": html,
        "mirror_url": null,
        "homepage": null,
        "language": null,
        "license": null,
        "default_branch": "main",
        "forks": 0,
        "forks_count": 0,
        "open_issues": 0,
        "open_issues_count": 0,
        "size": 0,
        "stargazers_count": 0,
        "watchers": 0,
        "watchers_count": 0,
        "has_downloads": true,
        "has_issues": true,
        "has_projects": true,
        "has_wiki": true,
        "has_pages": false,
        "archived": false,
        "disabled": false,
        "topics": [],
        "created_at": CREATED_AT,
        "updated_at": CREATED_AT,
        "pushed_at": CREATED_AT,
    });
    if let (Value::Object(body), Value::Object(more)) = (&mut body, more) {
        body.extend(more);
    }
    body
}
