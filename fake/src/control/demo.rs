//! The demo content.

use chrono::{DateTime, NaiveDate, Utc};

use crate::state::group::Group;
use crate::state::new_hosted_runner::NewHostedRunner;
use crate::state::new_runner::NewRunner;
use crate::state::scope_name::ScopeName;
use crate::state::store::{Deprecation, State};

/// A version with planned deprecation dates.
const OLD_VERSION: &str = "2.323.0";

pub(crate) fn fill(state: &mut State, now: DateTime<Utc>) {
    let org = state.add_scope(ScopeName::Organization("octo-org".to_owned()));
    let gpu = state.put_group(org, Group::new("gpu"));
    for runner in [
        NewRunner::new("linux-1").labels(["docker"]),
        NewRunner::new("linux-2").labels(["docker"]).busy(),
        NewRunner::new("linux-arm-1").architecture("ARM64").ephemeral(),
        NewRunner::new("gpu-1")
            .labels(["gpu", "cuda-13"])
            .runner_group(gpu)
            .busy(),
        NewRunner::new("mac-1")
            .os("macOS")
            .architecture("ARM64")
            .labels(["xcode-26"])
            .version(OLD_VERSION),
        NewRunner::new("windows-1").os("Windows").offline().version(OLD_VERSION),
        NewRunner::new("linux-new").never_connected(),
    ] {
        state.add_runner(org, runner);
    }

    let repository = state.add_scope(ScopeName::Repository {
        owner: "octo-org".to_owned(),
        name: "hello-world".to_owned(),
    });
    state.add_runner(repository, NewRunner::new("hello-1"));
    state.add_runner(repository, NewRunner::new("hello-2").labels(["release"]).offline());

    let enterprise = state.add_scope(ScopeName::Enterprise("octo-enterprise".to_owned()));
    for runner in [
        NewRunner::new("shared-1").labels(["shared"]),
        NewRunner::new("shared-2").labels(["shared"]).ephemeral().busy(),
        NewRunner::new("shared-windows")
            .os("Windows")
            .labels(["shared"])
            .offline(),
    ] {
        state.add_runner(enterprise, runner);
    }

    state.scope_mut(org).enterprise = Some(enterprise);
    state.put_group(enterprise, Group::new("shared"));
    state.add_new_hosted_runner(org, NewHostedRunner::new("ubuntu-large").size("16-core"));
    let versions = ["1.0.0", "1.1.0"].map(str::to_owned).into_iter();
    state.add_image_versions(org, "golden", versions, now);

    let midnight = |year, month, day| {
        let date = NaiveDate::from_ymd_opt(year, month, day);
        date.and_then(|date| date.and_hms_opt(0, 0, 0))
            .map(|time| time.and_utc())
    };
    let deprecation = Deprecation {
        registration: midnight(2026, 8, 1),
        runtime: midnight(2026, 9, 1),
    };
    state.deprecations.insert(OLD_VERSION.to_owned(), deprecation);
}
