//! Operations that list GitHub's images, machine sizes, platforms and limits for hosted runners.

use serde_json::{Value, json};

use crate::api::operations::call::Call;
use crate::api::problem::Problem;
use crate::api::reply::Reply;
use crate::state::catalog::{GITHUB_OWNED, Offer, PARTNER, PLATFORMS, SIZES};
use crate::state::scope::ScopeState;
use crate::state::scope_index::ScopeIndex;

/// The maximum number of runners of a scope with static public IP addresses.
pub(super) const PUBLIC_IPS: usize = 50;

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
    let images = offers.iter().map(|offer| {
        json!({
            "id": offer.id,
            "platform": offer.platform,
            "size_gb": offer.size_gb,
            "display_name": offer.name,
            "source": source,
        })
    });
    Reply::ok(json!({"total_count": offers.len(), "images": images.collect::<Vec<_>>()}))
}

/// Counts the runners of a scope that have static public IP addresses.
pub(super) fn addresses(scope: &ScopeState) -> usize {
    scope.hosted.runners.values().filter(|runner| runner.static_ip).count()
}

/// Returns the body of a machine size, or `None` if it does not exist.
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
