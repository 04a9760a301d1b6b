//! Cordons runners of organizations and enterprises by moving them to a group that no repository can use.

use github_runners::{Runner, RunnerGroupId, Visibility};

use super::workflow::{Cordon, Uncordon};
use crate::error::{During, Error, Result};
use crate::groups::{GroupSpec, RunnerGroup, RunnerGroups};
use crate::handle::Fleet;
use crate::marker;

pub(super) async fn cordon(fleet: &Fleet, groups: &RunnerGroups, runner: &Runner) -> Result<Cordon> {
    let closed = closed_group(fleet, groups).await?;
    let current = group_of(groups, runner).await?;
    let recorded = marker::original_group(runner);
    let from = if current == closed.id { recorded } else { Some(current) };
    if let Some(from) = from
        && recorded != Some(from)
    {
        let label = marker::from_group(from);
        let labels = fleet.runners().labels(runner.id);
        labels
            .add([label])
            .await
            .during(|| format!("record the group of runner {}", runner.id))?;
        // The old markers are outdated, because somebody has moved the runner to another group.
        remove_markers(fleet, runner).await?;
    }
    if current != closed.id {
        let members = groups.runners(closed.id);
        let step = || format!("move runner {} to the group {:?}", runner.id, closed.name);
        members.add(runner.id).await.during(step)?;
    }
    Ok(Cordon::Cordoned {
        from,
        still_matching: Vec::new(),
    })
}

pub(super) async fn uncordon(fleet: &Fleet, groups: &RunnerGroups, runner: &Runner) -> Result<Uncordon> {
    let Some(target) = marker::original_group(runner) else {
        return Ok(Uncordon::NotCordoned);
    };
    let current = group_of(groups, runner).await?;
    let step = || format!("move runner {} back to its group {target}", runner.id);
    if current != target && is_closed(fleet, groups, current).await? {
        // GitHub moves a runner that is removed from a group to the default group.
        let moved = if target == RunnerGroupId::DEFAULT {
            groups.runners(current).remove(runner.id).await
        } else {
            groups.runners(target).add(runner.id).await
        };
        match moved {
            Err(error) if error.is_not_found() => {
                // Either the runner or the group does not exist.
                return match fleet.read(runner.id).await? {
                    None => Ok(Uncordon::Gone),
                    Some(_) => Err(Error::GroupGone {
                        id: runner.id,
                        group: target,
                    }),
                };
            }
            moved => moved.during(step)?,
        }
    }
    // If the runner is in a third group, somebody has moved it since the cordon. Then only remove the markers.
    remove_markers(fleet, runner).await?;
    Ok(Uncordon::Uncordoned)
}

/// Removes the labels that record the original group of a runner.
async fn remove_markers(fleet: &Fleet, runner: &Runner) -> Result<()> {
    let labels = fleet.runners().labels(runner.id);
    for label in marker::group_markers(runner) {
        match labels.remove(&label).await {
            Err(error) if error.is_not_found() => {}
            removed => {
                removed.during(|| format!("remove the label {label:?} of runner {}", runner.id))?;
            }
        }
    }
    Ok(())
}

/// Returns the group of cordoned runners, which no repository can use. Creates the group if it does not exist.
async fn closed_group(fleet: &Fleet, groups: &RunnerGroups) -> Result<RunnerGroup> {
    let spec = GroupSpec::new(fleet.cordon_group());
    let all = groups.all().await.during(|| "list the runner groups".to_owned())?;
    let exists = all.iter().any(|group| group.name == fleet.cordon_group());
    // Do not change an existing group, because repositories with access might run jobs on its runners.
    let spec = if exists {
        spec
    } else {
        spec.visibility(Visibility::Selected).allows_public_repositories(false)
    };
    let group = groups.ensure(&spec).await?.group().clone();
    let closed = groups.is_closed(&group).await;
    if !closed.during(|| format!("check who can use the group {:?}", group.name))? {
        let problem = format!(
            "repositories or organizations can use the group {:?}; remove their access or choose another group with \
             `cordon_group`",
            group.name
        );
        return Err(Error::invalid("cordon group", problem));
    }
    Ok(group)
}

/// Returns whether a group is the group of cordoned runners.
async fn is_closed(fleet: &Fleet, groups: &RunnerGroups, id: RunnerGroupId) -> Result<bool> {
    let all = groups.all().await.during(|| "list the runner groups".to_owned())?;
    Ok(all
        .iter()
        .any(|group| group.id == id && group.name == fleet.cordon_group()))
}

/// Returns the group of a runner. If the response does not include it, searches all groups.
async fn group_of(groups: &RunnerGroups, runner: &Runner) -> Result<RunnerGroupId> {
    if let Some(group) = runner.runner_group_id {
        return Ok(group);
    }
    let all = groups.all().await.during(|| "list the runner groups".to_owned())?;
    for group in all {
        let members = groups.runners(group.id).list().all().await;
        let members = members.during(|| format!("list the runners of the group {:?}", group.name))?;
        if members.iter().any(|member| member.id == runner.id) {
            return Ok(group.id);
        }
    }
    let problem = format!("GitHub does not report the group of runner {}; try again", runner.id);
    Err(Error::invalid("runner group", problem))
}
