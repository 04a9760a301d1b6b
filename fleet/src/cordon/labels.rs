//! Cordons runners of repositories by adding a prefix to their labels, which sets the labels aside.

use github_runners::{Runner, RunnerLabelType};

use super::workflow::{Cordon, Uncordon};
use crate::error::{During, Error, Result};
use crate::handle::Fleet;
use crate::marker;

/// The maximum length of a label at GitHub.
const MAX_LENGTH: usize = 256;

pub(super) async fn cordon(fleet: &Fleet, runner: &Runner) -> Result<Cordon> {
    let before: Vec<&str> = marker::custom(runner).map(|label| label.name.as_str()).collect();
    let mut after: Vec<String> = before.iter().map(|label| marker::set_aside(label)).collect();
    if let Some(label) = after.iter().find(|label| label.chars().count() > MAX_LENGTH) {
        let problem =
            format!("{label:?} is longer than {MAX_LENGTH} characters; shorten the label before you cordon the runner");
        return Err(Error::invalid("label", problem));
    }
    if !after.iter().any(|label| label == marker::SET_ASIDE) {
        after.push(marker::SET_ASIDE.to_owned());
    }
    if after != before {
        let labels = fleet.runners().labels(runner.id);
        labels
            .set(after)
            .await
            .during(|| format!("set the labels of runner {} aside", runner.id))?;
    }
    let read_only = runner
        .labels
        .iter()
        .filter(|label| label.type_ == Some(RunnerLabelType::ReadOnly));
    Ok(Cordon::Cordoned {
        from: None,
        still_matching: read_only.map(|label| label.name.clone()).collect(),
    })
}

pub(super) async fn uncordon(fleet: &Fleet, runner: &Runner) -> Result<Uncordon> {
    let labels = marker::custom(runner).filter_map(|label| marker::restored(&label.name));
    let labels: Vec<String> = labels.map(str::to_owned).collect();
    let set = fleet.runners().labels(runner.id).set(labels).await;
    set.during(|| format!("restore the labels of runner {}", runner.id))?;
    Ok(Uncordon::Uncordoned)
}
