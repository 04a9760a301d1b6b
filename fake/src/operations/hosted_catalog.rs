//! What GitHub offers for hosted runners: images, machine sizes, platforms, limits.

use serde_json::{Value, json};

use super::Call;
use crate::reply::{Problem, Reply};
use crate::state::{Image, ScopeIndex, ScopeState};

/// How many addresses of their own the runners of a scope may have.
pub(super) const PUBLIC_IPS: usize = 50;

const PLATFORMS: [&str; 4] = ["linux-x64", "linux-arm64", "win-x64", "win-arm64"];

/// Id, name, platform and size in GB.
type Offer = (&'static str, &'static str, &'static str, i64);

const GITHUB_OWNED: [Offer; 6] = [
    ("ubuntu-24.04", "Ubuntu 24.04", "linux-x64", 86),
    ("ubuntu-22.04", "Ubuntu 22.04", "linux-x64", 86),
    ("windows-2025", "Windows Server 2025", "win-x64", 256),
    ("windows-2022", "Windows Server 2022", "win-x64", 256),
    ("ubuntu-latest", "Ubuntu Latest (24.04)", "linux-x64", 86),
    ("windows-latest", "Windows Latest (2025)", "win-x64", 256),
];

const PARTNER: [Offer; 3] = [
    ("ubuntu-24.04-arm", "Ubuntu 24.04 by Arm Limited", "linux-arm64", 50),
    ("windows-11-arm", "Windows 11 by Arm Limited", "win-arm64", 127),
    (
        "nvidia-gpu-optimized",
        "NVIDIA GPU-Optimized Image for AI and HPC",
        "linux-x64",
        64,
    ),
];

/// Cores, memory and storage in GB.
const SIZES: [(i64, i64, i64); 7] = [
    (2, 8, 75),
    (4, 16, 150),
    (8, 32, 300),
    (16, 64, 600),
    (32, 128, 1200),
    (64, 256, 2040),
    (96, 384, 2040),
];

pub(super) fn limits(call: &mut Call<'_>, scope: ScopeIndex) -> Result<Reply, Problem> {
    let used = addresses(call.scope(scope));
    Ok(Reply::ok(
        json!({"public_ips": {"maximum": PUBLIC_IPS, "current_usage": used}}),
    ))
}

pub(super) fn machine_sizes(_: &mut Call<'_>, _: ScopeIndex) -> Result<Reply, Problem> {
    let sizes: Vec<Value> = SIZES.iter().map(machine).collect();
    Ok(Reply::ok(json!({"total_count": sizes.len(), "machine_specs": sizes})))
}

pub(super) fn platforms(_: &mut Call<'_>, _: ScopeIndex) -> Result<Reply, Problem> {
    Ok(Reply::ok(
        json!({"total_count": PLATFORMS.len(), "platforms": PLATFORMS}),
    ))
}

pub(super) fn github_owned(_: &mut Call<'_>, _: ScopeIndex) -> Result<Reply, Problem> {
    Ok(curated("github", &GITHUB_OWNED))
}

pub(super) fn partner(_: &mut Call<'_>, _: ScopeIndex) -> Result<Reply, Problem> {
    Ok(curated("partner", &PARTNER))
}

fn curated(source: &str, offers: &[Offer]) -> Reply {
    let images = offers.iter().map(|(id, display_name, platform, size_gb)| {
        json!({
            "id": id,
            "platform": platform,
            "size_gb": size_gb,
            "display_name": display_name,
            "source": source,
        })
    });
    Reply::ok(json!({"total_count": offers.len(), "images": images.collect::<Vec<_>>()}))
}

/// How many runners of a scope have an address of their own.
pub(super) fn addresses(scope: &ScopeState) -> usize {
    scope.hosted.runners.values().filter(|runner| runner.static_ip).count()
}

/// The body of a machine size.
pub(super) fn size(id: &str) -> Option<Value> {
    SIZES.iter().map(machine).find(|size| size["id"] == id)
}

fn machine((cores, memory, storage): &(i64, i64, i64)) -> Value {
    json!({
        "id": format!("{cores}-core"),
        "cpu_cores": cores,
        "memory_gb": memory,
        "storage_gb": storage,
    })
}

/// One of GitHub's or its partners' images.
pub(super) fn image(source: &str, id: &str) -> Option<Image> {
    let (source, offers) = match source {
        "github" => ("github", &GITHUB_OWNED[..]),
        "partner" => ("partner", &PARTNER[..]),
        _ => return None,
    };
    let (id, display_name, platform, size_gb) = offers.iter().find(|offer| offer.0 == id)?;
    Some(Image {
        id: (*id).to_owned(),
        source,
        display_name: (*display_name).to_owned(),
        platform: (*platform).to_owned(),
        size_gb: *size_gb,
        version: None,
    })
}

/// The image of a runner about which nothing was said.
pub(crate) fn default_image() -> Image {
    let (id, display_name, platform, size_gb) = GITHUB_OWNED[0];
    Image {
        id: id.to_owned(),
        source: "github",
        display_name: display_name.to_owned(),
        platform: platform.to_owned(),
        size_gb,
        version: None,
    }
}
