//! Fleet files.

use std::collections::HashSet;

use serde::Deserialize;
use serde_json::Value;
use toml::Spanned;

use crate::control::file::{FileError, Source, toml_of, without_line};
use crate::state::group::Group;
use crate::state::ids::RunnerGroupId;
use crate::state::new_runner::NewRunner;
use crate::state::runner::Runner;
use crate::state::scope_name::ScopeName;
use crate::state::store::State;

/// The maximum number of runners in a fake.
const MOST_RUNNERS: u64 = 1_000_000;

/// The maximum number of bytes in the names and labels of all runners.
const MOST_TEXT: u64 = 256 << 20;

/// The maximum number of organizations, repositories and enterprises in a fake.
const MOST_SCOPES: usize = 100_000;

/// The initial content of a fake, read from TOML: organizations, repositories and enterprises with their groups and
/// runners.
///
/// Pass it to [`FakeBuilder::fleet`](crate::FakeBuilder::fleet). This type is not related to `github_runners_fleet::Fleet`.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use github_runners_fake::{Fake, Fleet};
///
/// let fleet = Fleet::from_toml(r#"
///     [[organization]]
///     name = "octo-org"
///     group = [{ name = "gpu" }]
///
///     [[organization.runner]]
///     name = "build"
///     count = 500            # build-1 to build-500
///     labels = ["docker"]
///
///     [[organization.runner]]
///     name = "cuda"
///     group = "gpu"
///     busy = true
///
///     [[repository]]
///     name = "octo-org/hello-world"
/// "#)?;
/// let fake = Fake::builder().fleet(fleet).start().await?;
/// assert_eq!(fake.add_organization("octo-org").runners().len(), 501);
///
/// let error = Fleet::from_toml("[[organization]]\nname = \"octo-org\"\nrunners = 3\n").unwrap_err();
/// assert!(error.to_string().starts_with("line 3: runners: unknown field"));
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, Default)]
pub struct Fleet(Vec<ScopeEntry>);

#[derive(Debug, Clone)]
struct ScopeEntry {
    name: ScopeName,
    groups: Vec<GroupEntry>,
    runners: Vec<RunnerEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    organization: Vec<Spanned<Owner>>,
    #[serde(default)]
    repository: Vec<Spanned<Owner>>,
    #[serde(default)]
    enterprise: Vec<Spanned<Owner>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Owner {
    name: String,
    #[serde(default)]
    group: Vec<GroupEntry>,
    #[serde(default)]
    runner: Vec<Spanned<RunnerEntry>>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct GroupEntry {
    name: String,
    /// Whether the group is for GitHub-hosted runners.
    #[serde(default)]
    github_hosted: bool,
}

/// A runner, or `count` runners. The control API also reads runner applications in this format.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct RunnerEntry {
    name: String,
    count: Option<u64>,
    os: Option<String>,
    architecture: Option<String>,
    #[serde(default)]
    labels: Vec<String>,
    default_labels: Option<bool>,
    group: Option<String>,
    version: Option<String>,
    #[serde(default)]
    busy: bool,
    #[serde(default)]
    ephemeral: bool,
    #[serde(default)]
    offline: bool,
    /// Whether the runner has registered but never connected. It is offline and has no version.
    #[serde(default)]
    never_connected: bool,
}

impl Fleet {
    /// Reads a fleet from TOML.
    ///
    /// # Errors
    /// Fails if the text is not TOML, has unknown fields, or contains values that GitHub does not allow.
    pub fn from_toml(text: &str) -> Result<Self, FileError> {
        let source = Source::new(text);
        let file: File = source.parse()?;
        let mut scopes = Vec::new();
        let (mut total, mut text): (u64, u64) = (0, 0);
        for (owners, name) in [
            (file.organization, organization as fn(&str) -> Option<ScopeName>),
            (file.repository, repository),
            (file.enterprise, enterprise),
        ] {
            for owner in owners {
                let start = owner.span().start;
                let owner = owner.into_inner();
                let name = name(&owner.name).ok_or_else(|| {
                    let form = "use NAME for an organization or enterprise and OWNER/NAME for a repository";
                    let message = format!("{:?} is not a valid name; {form}", owner.name);
                    source.error(start, "name", message)
                })?;
                let mut names = HashSet::new();
                let mut runners = Vec::new();
                for runner in owner.runner {
                    let start = runner.span().start;
                    let runner = runner.into_inner();
                    let wrong = |field, message: String| Err(source.error(start, field, message));
                    let count = runner.count.unwrap_or(1);
                    total = total.saturating_add(count);
                    if count == 0 || total > MOST_RUNNERS {
                        return wrong("count", format!("the fleet must have from 1 to {MOST_RUNNERS} runners"));
                    }
                    text = text.saturating_add(runner.text().saturating_mul(count));
                    if text > MOST_TEXT {
                        return wrong("count", too_much_text());
                    }
                    if runner.name.trim().is_empty() {
                        return wrong("name", "must not be empty".to_owned());
                    }
                    if let Some(group) = &runner.group
                        && !owner
                            .group
                            .iter()
                            .any(|known| known.name == *group && !known.github_hosted)
                    {
                        return wrong(
                            "group",
                            format!(
                                "{} has no group {group:?} for self-hosted runners; add it to group",
                                owner.name
                            ),
                        );
                    }
                    if let Some(label) = runner.labels.iter().find(|label| label.trim().is_empty()) {
                        return wrong("labels", format!("{label:?} is not a valid label"));
                    }
                    for name in runner.names() {
                        if !names.insert(name.to_lowercase()) {
                            return wrong(
                                "name",
                                format!("{} has two runners named {name:?}; rename one", owner.name),
                            );
                        }
                    }
                    runners.push(runner);
                }
                scopes.push(ScopeEntry {
                    name,
                    groups: owner.group,
                    runners,
                });
            }
        }
        Ok(Self(scopes))
    }

    /// Reads a fleet from JSON with the same fields.
    pub(crate) fn from_json(json: &Value) -> Result<Self, FileError> {
        Self::from_toml(&toml_of(json)?).map_err(without_line)
    }

    /// Checks that the fake does not exceed its bounds if the fleet is added.
    pub(crate) fn check_bounds(&self, state: &State) -> Result<(), FileError> {
        let entries = || self.0.iter().flat_map(|scope| &scope.runners);
        check_runners(state, entries())?;
        if state.scopes().count() + self.0.len() > MOST_SCOPES {
            return Err(bounds_error(format!(
                "a fake can have at most {MOST_SCOPES} organizations, repositories and enterprises"
            )));
        }
        Ok(())
    }

    /// Adds the fleet to a fake.
    pub(crate) fn apply(&self, state: &mut State) {
        for described in &self.0 {
            let scope = state.add_scope(described.name.clone());
            let mut groups = Vec::new();
            for entry in &described.groups {
                let group = Group {
                    hosted: entry.github_hosted,
                    ..Group::new(&entry.name)
                };
                groups.push((entry.name.as_str(), state.put_group(scope, group)));
            }
            let group = |name: &str| groups.iter().find(|(known, _)| *known == name).map(|(_, id)| *id);
            let runners = described.runners.iter().flat_map(|entry| {
                let group = entry.group.as_deref().and_then(group);
                entry.names().map(move |name| entry.runner(name, group))
            });
            state.add_runners(scope, runners);
        }
    }
}

/// Checks that the fake does not exceed its bounds if these runners are added.
fn check_runners<'a>(state: &State, new: impl Iterator<Item = &'a RunnerEntry> + Clone) -> Result<(), FileError> {
    let old = || state.scopes().flat_map(|(_, scope)| scope.runners.values());
    let count: u64 = new.clone().map(|entry| entry.count.unwrap_or(1)).sum();
    if old().count() as u64 + count > MOST_RUNNERS {
        return Err(bounds_error(format!("a fake can have at most {MOST_RUNNERS} runners")));
    }
    let text: u64 = new.map(|entry| entry.text() * entry.count.unwrap_or(1)).sum();
    let old: usize = old().map(Runner::text).sum();
    if old as u64 + text > MOST_TEXT {
        return Err(bounds_error(too_much_text()));
    }
    Ok(())
}

fn bounds_error(message: String) -> FileError {
    FileError {
        line: None,
        field: None,
        message,
    }
}

/// Reads a runner from JSON, with the fields of a fleet file. Ignores the group. Checks that the fake does not exceed its
/// bounds if the runner is added.
pub(crate) fn new_runner(json: &Value, state: &State) -> Result<NewRunner, FileError> {
    let text = toml_of(json)?;
    let entry: RunnerEntry = Source::new(&text).parse().map_err(without_line)?;
    check_runners(state, std::iter::once(&entry))?;
    let name = entry.name.clone();
    Ok(entry.runner(name, None))
}

fn too_much_text() -> String {
    format!(
        "the names and labels of all runners can have at most {} MiB",
        MOST_TEXT >> 20
    )
}

impl RunnerEntry {
    /// Returns the maximum number of bytes in the names and labels of one of these runners.
    fn text(&self) -> u64 {
        let number = self.count.map_or(0, |_| 21);
        let options = [&self.os, &self.architecture, &self.version];
        let options: usize = options.into_iter().flatten().map(String::len).sum();
        let labels: usize = self.labels.iter().map(String::len).sum();
        (self.name.len() + number + options + labels) as u64
    }

    fn names(&self) -> impl Iterator<Item = String> + '_ {
        let numbered = self
            .count
            .map(|count| (1..=count).map(|number| format!("{}-{number}", self.name)));
        let single = self.count.is_none().then(|| self.name.clone());
        numbered.into_iter().flatten().chain(single)
    }

    fn runner(&self, name: String, group: Option<RunnerGroupId>) -> NewRunner {
        let mut runner = NewRunner::new(name).labels(&self.labels);
        if let Some(os) = &self.os {
            runner = runner.os(os);
        }
        if let Some(architecture) = &self.architecture {
            runner = runner.architecture(architecture);
        }
        if self.default_labels == Some(false) {
            runner = runner.no_default_labels();
        }
        if let Some(group) = group {
            runner = runner.runner_group(group);
        }
        if let Some(version) = &self.version {
            runner = runner.version(version);
        }
        if self.busy {
            runner = runner.busy();
        }
        if self.ephemeral {
            runner = runner.ephemeral();
        }
        if self.offline {
            runner = runner.offline();
        }
        if self.never_connected {
            runner = runner.never_connected();
        }
        runner
    }
}

fn is_segment(name: &str) -> bool {
    !name.is_empty() && !name.contains(['/', '?', '#', '%']) && !name.contains(char::is_whitespace)
}

fn organization(name: &str) -> Option<ScopeName> {
    is_segment(name).then(|| ScopeName::Organization(name.to_owned()))
}

fn enterprise(name: &str) -> Option<ScopeName> {
    is_segment(name).then(|| ScopeName::Enterprise(name.to_owned()))
}

fn repository(name: &str) -> Option<ScopeName> {
    let (owner, name) = name.split_once('/')?;
    (is_segment(owner) && is_segment(name)).then(|| ScopeName::Repository {
        owner: owner.to_owned(),
        name: name.to_owned(),
    })
}
