//! Content to look at.

use chrono::NaiveDate;

use crate::{Fake, NewHostedRunner, NewRunner};

/// A version that is about to end.
const OLD_VERSION: &str = "2.323.0";

pub(crate) fn fill(fake: &Fake) {
    let org = fake.add_organization("octo-org");
    let gpu = org.add_runner_group("gpu");
    org.add_runner(NewRunner::new("linux-1").labels(["docker"]));
    org.add_runner(NewRunner::new("linux-2").labels(["docker"]).busy());
    org.add_runner(NewRunner::new("linux-arm-1").architecture("ARM64").ephemeral());
    org.add_runner(
        NewRunner::new("gpu-1")
            .labels(["gpu", "cuda-13"])
            .runner_group(gpu)
            .busy(),
    );
    org.add_runner(
        NewRunner::new("mac-1")
            .os("macOS")
            .architecture("ARM64")
            .labels(["xcode-26"])
            .version(OLD_VERSION),
    );
    org.add_runner(NewRunner::new("windows-1").os("Windows").offline().version(OLD_VERSION));
    org.add_runner(NewRunner::new("linux-new").offline().no_version());

    let repository = fake.add_repository("octo-org", "hello-world");
    repository.add_runner(NewRunner::new("hello-1"));
    repository.add_runner(NewRunner::new("hello-2").labels(["release"]).offline());

    let enterprise = fake.add_enterprise("octo-enterprise");
    enterprise.add_runner(NewRunner::new("shared-1").labels(["shared"]));
    enterprise.add_runner(NewRunner::new("shared-2").labels(["shared"]).ephemeral().busy());
    enterprise.add_runner(
        NewRunner::new("shared-windows")
            .os("Windows")
            .labels(["shared"])
            .offline(),
    );

    org.join(&enterprise);
    enterprise.add_runner_group("shared");
    org.add_hosted_runner(NewHostedRunner::new("ubuntu-large").size("16-core"));
    org.add_custom_image("golden", ["1.0.0", "1.1.0"]);

    let midnight = |date: Option<NaiveDate>| {
        date.and_then(|date| date.and_hms_opt(0, 0, 0))
            .map(|time| time.and_utc())
    };
    fake.set_runner_version_deprecation(
        OLD_VERSION,
        midnight(NaiveDate::from_ymd_opt(2026, 8, 1)),
        midnight(NaiveDate::from_ymd_opt(2026, 9, 1)),
    );
}
