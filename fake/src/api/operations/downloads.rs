//! The operation that lists the downloads of the runner application.

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::api::operations::call::Call;
use crate::api::problem::Problem;
use crate::api::reply::Reply;
use crate::state::runner::CURRENT_RUNNER_VERSION;
use crate::state::scope_index::ScopeIndex;
use crate::state::text::hex;

/// The platforms in GitHub's order.
const PLATFORMS: [(&str, &str); 7] = [
    ("osx", "x64"),
    ("osx", "arm64"),
    ("linux", "x64"),
    ("linux", "arm"),
    ("linux", "arm64"),
    ("win", "x64"),
    ("win", "arm64"),
];

pub(super) fn list(_: &mut Call<'_>, _: ScopeIndex) -> Result<Reply, Problem> {
    let version = CURRENT_RUNNER_VERSION;
    let applications = PLATFORMS.iter().map(|(os, architecture)| {
        let extension = if *os == "win" { "zip" } else { "tar.gz" };
        let filename = format!("actions-runner-{os}-{architecture}-{version}.{extension}");
        json!({
            "os": os,
            "architecture": architecture,
            "download_url": format!("https://github.com/actions/runner/releases/download/v{version}/{filename}"),
            // There is no archive to hash, so this is a well-formed and stable checksum of the file name.
            "sha256_checksum": hex(&Sha256::digest(&filename)),
            "filename": filename,
        })
    });
    Ok(Reply::ok(Value::Array(applications.collect())))
}
