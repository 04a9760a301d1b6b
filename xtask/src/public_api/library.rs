//! The libraries whose public API is reviewed.

/// A library of the workspace, with the text of its public API.
#[derive(Debug)]
pub(super) struct Library {
    pub(super) package: &'static str,
    /// The folder of the sources that are written by hand, in the folder of the project.
    pub(super) sources: &'static str,
    pub(super) features: &'static str,
    /// The reviewed text, in the folder of the project.
    pub(super) snapshot: &'static str,
}

impl Library {
    /// The first lines of the reviewed text.
    pub(super) fn header(&self) -> String {
        format!(
            "# The hand-written public API of {}. Generated types are listed only where they are re-exported.\n\
             # `cargo xtask public-api` compares this file with the sources; `cargo xtask public-api --accept` writes it.\n\n",
            self.package
        )
    }
}

/// The libraries for users. All features are on, except those for the platform's TLS: they add no items and need OpenSSL.
pub(super) const LIBRARIES: [Library; 3] = [
    Library {
        package: "github-runners",
        sources: "src",
        features: "app,rustls-aws-lc,rustls-ring,schemars,test-util",
        snapshot: "tests/snapshots/public-api.txt",
    },
    Library {
        package: "github-runners-fleet",
        sources: "fleet/src",
        features: "download",
        snapshot: "fleet/tests/public-api.txt",
    },
    Library {
        package: "github-runners-fake",
        sources: "fake/src",
        features: "",
        snapshot: "fake/tests/public-api.txt",
    },
];
