//! The status, labels and operating system of a self-hosted runner.

use std::convert::Infallible;
use std::fmt;
use std::str::FromStr;

use crate::models::generated::{Runner, RunnerApplication, RunnerApplicationOs, RunnerStatus};

impl Runner {
    /// Returns whether the machine is connected to GitHub, idle or with a job.
    pub fn is_online(&self) -> bool {
        self.status == RunnerStatus::Online
    }

    /// Returns whether the machine is not connected to GitHub.
    ///
    /// A just-in-time runner is offline from the creation of its configuration until its machine connects. A runner
    /// that is offline is therefore not always a leftover that you can delete.
    pub fn is_offline(&self) -> bool {
        self.status == RunnerStatus::Offline
    }

    /// Returns whether the runner is online and not busy.
    ///
    /// GitHub can report [`busy`](Self::busy) late, usually within a minute. An idle runner can therefore have a job, and
    /// only its machine knows whether a job runs.
    ///
    /// ```
    /// use github_runners::Runner;
    ///
    /// let runner: Runner = serde_json::from_str(
    ///     r#"{ "id": 23, "name": "build-1", "os": "Linux", "status": "online", "busy": false, "labels": [] }"#,
    /// )?;
    /// assert!(runner.is_idle());
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub fn is_idle(&self) -> bool {
        self.is_online() && !self.busy
    }

    /// Returns whether the runner has a label. The comparison ignores case, as GitHub's does.
    pub fn has_label(&self, name: &str) -> bool {
        let lower = |text: &'_ str| -> String { text.to_lowercase() };
        let wanted = lower(name);
        self.labels.iter().any(|label| lower(&label.name) == wanted)
    }

    /// Returns the operating system, classified from the free text in [`os`](Self::os).
    pub fn os_kind(&self) -> Os {
        Os::of(&self.os)
    }
}

impl RunnerApplication {
    /// Returns the operating system of the archive, classified in the same way as [`Runner::os_kind`].
    pub fn os_kind(&self) -> Os {
        match &self.os {
            RunnerApplicationOs::Linux => Os::Linux,
            RunnerApplicationOs::Osx => Os::MacOs,
            RunnerApplicationOs::Win => Os::Windows,
            RunnerApplicationOs::Unknown(os) => Os::of(os),
        }
    }
}

/// The operating system of a runner, classified from the free text that runners report.
///
/// ```
/// use github_runners::Os;
///
/// assert_eq!(Os::of("Ubuntu 24.04.1 LTS"), Os::Linux);
/// assert_eq!(Os::of("Microsoft Windows 10.0.17763 "), Os::Windows);
/// assert_eq!(Os::of("unknown"), Os::Unknown);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Os {
    /// Linux, or the name of a Linux distribution.
    Linux,
    /// A version of macOS, which GitHub returns as `macOS`.
    MacOs,
    /// A version of Windows, which GitHub returns as `Windows`.
    Windows,
    /// Another system or an unknown one. GitHub returns `unknown` for runners that have never connected.
    Unknown,
}

/// The names of Linux distributions, in lower case.
const LINUX: &[&str] = &[
    "linux", "ubuntu", "debian", "red hat", "rhel", "centos", "fedora", "rocky", "alma", "suse", "alpine", "arch",
    "gentoo", "nixos", "mint", "raspbian", "mariner",
];

impl Os {
    /// Classifies the name of an operating system. Case and surrounding spaces are ignored.
    pub fn of(text: &str) -> Self {
        let text = text.to_lowercase();
        let has = |name: &&str| text.contains(*name);
        // Checked first, because `darwin` contains `win`.
        if ["macos", "mac os", "osx", "os x", "darwin"].iter().any(has) {
            Self::MacOs
        } else if text.contains("windows") || text.trim() == "win" {
            Self::Windows
        } else if LINUX.iter().any(has) {
            Self::Linux
        } else {
            Self::Unknown
        }
    }

    /// Returns the name of the operating system: `Linux`, `macOS`, `Windows` or `unknown`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Linux => "Linux",
            Self::MacOs => "macOS",
            Self::Windows => "Windows",
            Self::Unknown => "unknown",
        }
    }
}

impl fmt::Display for Os {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl From<&str> for Os {
    fn from(text: &str) -> Self {
        Self::of(text)
    }
}

impl FromStr for Os {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Infallible> {
        Ok(Self::of(text))
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::Os;
    use crate::models::{Runner, RunnerApplication, RunnerStatus};

    #[test]
    fn names_of_values_respect_the_width_of_a_format() {
        let status = RunnerStatus::Online;
        assert_eq!(format!("{status:<8}|{:>6}|", Os::Linux), "online  | Linux|");
        assert_eq!(format!("{:<8}|", RunnerStatus::from("paused")), "paused  |");
    }

    fn runner(change: &[(&str, Value)]) -> Runner {
        let mut body = json!({
            "id": 23, "name": "a", "os": "Linux", "status": "online", "busy": false,
            "labels": [{ "name": "self-hosted" }, { "name": "GPU-Straße" }]
        });
        for (name, value) in change {
            body[name] = value.clone();
        }
        serde_json::from_value(body).expect("a runner")
    }

    #[test]
    fn is_idle_only_if_online_and_not_busy() {
        for (status, busy, online, offline, idle) in [
            ("online", false, true, false, true),
            ("online", true, true, false, false),
            ("offline", false, false, true, false),
            ("offline", true, false, true, false),
            ("draining", false, false, false, false),
        ] {
            let runner = runner(&[("status", json!(status)), ("busy", json!(busy))]);
            let found = (runner.is_online(), runner.is_offline(), runner.is_idle());
            assert_eq!(found, (online, offline, idle), "{status} {busy}");
        }
    }

    #[test]
    fn has_label_ignores_case() {
        let runner = runner(&[]);
        for label in ["self-hosted", "Self-Hosted", "gpu-straße", "GPU-STRAßE"] {
            assert!(runner.has_label(label), "{label}");
        }
        for label in ["self", "self-hosted ", "", "gpu"] {
            assert!(!runner.has_label(label), "{label}");
        }
    }

    #[test]
    fn classifies_operating_systems() {
        for (text, os) in [
            ("Linux", Os::Linux),
            ("linux", Os::Linux),
            ("Ubuntu 24.04.1 LTS", Os::Linux),
            ("Red Hat Enterprise Linux 9.4 (Plow)", Os::Linux),
            ("Debian GNU/Linux 12 (bookworm)", Os::Linux),
            ("macOS", Os::MacOs),
            ("macos", Os::MacOs),
            ("Darwin 23.1.0 Darwin Kernel Version 23.1.0", Os::MacOs),
            ("osx", Os::MacOs),
            ("windows", Os::Windows),
            ("win", Os::Windows),
            ("Microsoft Windows 10.0.17763 ", Os::Windows),
            ("unknown", Os::Unknown),
            ("", Os::Unknown),
            ("FreeBSD 14", Os::Unknown),
        ] {
            assert_eq!(runner(&[("os", json!(text))]).os_kind(), os, "{text}");
            assert_eq!(text.parse(), Ok(os));
        }
        for os in [Os::Linux, Os::MacOs, Os::Windows, Os::Unknown] {
            assert_eq!(Os::of(os.as_str()), os);
            assert_eq!(os.to_string(), os.as_str());
        }
    }

    #[test]
    fn classifies_the_operating_systems_of_archives() {
        for (os, kind) in [
            ("osx", Os::MacOs),
            ("linux", Os::Linux),
            ("win", Os::Windows),
            ("beos", Os::Unknown),
        ] {
            let archive: RunnerApplication = serde_json::from_value(
                json!({ "os": os, "architecture": "x64", "download_url": "https://example.com/a", "filename": "a" }),
            )
            .expect("an archive");
            assert_eq!(archive.os_kind(), kind);
        }
    }
}
