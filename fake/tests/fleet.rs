//! Tests of fleet files.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use github_runners_fake::{Fake, Fleet, Status, faults_from_toml};

use self::support::{Http, runners};

const FLEET: &str = r#"
[[organization]]
name = "octo-org"
group = [{ name = "gpu" }, { name = "larger", github_hosted = true }]

[[organization.runner]]
name = "build"
count = 250
labels = ["docker"]

[[organization.runner]]
name = "cuda"
group = "gpu"
busy = true
ephemeral = true

[[organization.runner]]
name = "mac"
os = "macOS"
architecture = "ARM64"
version = "2.320.0"
offline = true

[[organization.runner]]
name = "new"
default_labels = false
never_connected = true

[[repository]]
name = "octo-org/hello-world"

[[enterprise]]
name = "octo-enterprise"

[[enterprise.runner]]
name = "build"
"#;

#[tokio::test]
async fn starts_with_a_fleet_and_restores_it_at_a_reset() {
    let fleet = Fleet::from_toml(FLEET).unwrap();
    let fake = Fake::builder().fleet(fleet).start().await.unwrap();
    let http = Http::new(&fake);
    for _ in 0..2 {
        let org = fake.add_organization("octo-org");
        assert_eq!(http.get(&runners(&org)).await.body["total_count"], 253);
        assert_eq!(
            org.runner_named("build-250").unwrap().label_names(),
            ["self-hosted", "Linux", "X64", "docker"]
        );
        let cuda = org.runner_named("cuda").unwrap();
        assert!(cuda.busy && cuda.ephemeral && cuda.runner_group_id != 1);
        let mac = org.runner_named("mac").unwrap();
        assert_eq!(
            (mac.status, mac.version.as_deref(), mac.os.as_str()),
            (Status::Offline, Some("2.320.0"), "macOS")
        );
        let new = org.runner_named("new").unwrap();
        assert!(new.labels.is_empty() && new.version.is_none());
        http.get("/repos/octo-org/hello-world/actions/runners")
            .await
            .expect(200);
        http.get("/enterprises/octo-enterprise/actions/runners")
            .await
            .expect(200);

        org.remove_runner(new.id);
        fake.add_organization("other").add_runner("build");
        fake.reset();
        assert!(fake.requests().is_empty());
        http.get("/orgs/other/actions/runners").await.expect(404);
        // A handle from before the reset refers to an empty scope and changes nothing.
        assert!(org.runners().is_empty());
        org.add_runner("ghost");
    }
}

#[test]
fn names_the_line_and_field_of_an_error() {
    for (text, expected) in [
        ("[[organization]]\nname = 3", "line 2: name: invalid type"),
        ("[[organization]]", "missing field `name`"),
        ("[[organisation]]\nname = \"x\"", "unknown field `organisation`"),
        (
            "[[organization]]\nname = \"a/b\"",
            "line 2: name: \"a/b\" is not a valid name;",
        ),
        (
            "[[repository]]\nname = \"hello\"",
            "line 2: name: \"hello\" is not a valid name;",
        ),
        (
            "[[organization]]\nname = \"x\"\n[[organization.runner]]\nname = \"r\"\nlabel = [\"a\"]",
            "line 5: label: unknown field",
        ),
        (
            "[[organization]]\nname = \"x\"\n[[organization.runner]]\nname = \"r\"\ngroup = \"gpu\"",
            "line 5: group: x has no group \"gpu\"",
        ),
        (
            "[[organization]]\nname = \"x\"\n[[organization.runner]]\nname = \"r\"\n[[organization.runner]]\nbusy = true\nname = \"R\"",
            "line 7: name: x has two runners named \"R\"",
        ),
        (
            "[[organization]]\nname = \"x\"\n[[organization.runner]]\nname = \"r\"\ncount = 0",
            "line 5: count: ",
        ),
        (
            "[[organization]]\nname = \"x\"\n[[organization.runner]]\nname = \"r\"\ncount = -1",
            "line 5: count: ",
        ),
        (
            "[[organization]]\nname = \"x\"\n[[organization.runner]]\nname = \" \"",
            "line 4: name: ",
        ),
        ("name = ", "line 1: "),
    ] {
        let error = Fleet::from_toml(text).unwrap_err().to_string();
        assert!(error.contains(expected), "{error}\n{text}");
        assert_eq!(error.lines().count(), 1, "{error}");
    }
}

#[test]
fn reads_the_files_of_the_readme() {
    let readme = include_str!("../README.md");
    let files: Vec<&str> = readme
        .split("```toml")
        .skip(1)
        .map(|rest| rest.split("```").next().unwrap())
        .collect();
    assert!(
        matches!(files.as_slice(), [fleet, faults] if Fleet::from_toml(fleet).is_ok() && faults_from_toml(faults).is_ok())
    );
}
