//! Operations on custom images and their versions.

use chrono::SecondsFormat;
use serde_json::{Value, json};

use crate::api::operations::call::Call;
use crate::api::problem::Problem;
use crate::api::reply::Reply;
use crate::state::hosted::{CustomImage, Image, ImageVersion};
use crate::state::ids::CustomImageId;
use crate::state::scope::ScopeState;
use crate::state::scope_index::ScopeIndex;

pub(super) fn list(call: &mut Call<'_>, scope: ScopeIndex) -> Result<Reply, Problem> {
    let images = call.scope(scope).hosted.images.iter();
    let images: Vec<Value> = images.map(|(id, image)| body(*id, image)).collect();
    Ok(Reply::ok(json!({"total_count": images.len(), "images": images})))
}

pub(super) fn get(call: &mut Call<'_>, scope: ScopeIndex) -> Result<Reply, Problem> {
    let (id, image) = find(call, scope)?;
    Ok(Reply::ok(body(id, image)))
}

pub(super) fn delete(call: &mut Call<'_>, scope: ScopeIndex) -> Result<Reply, Problem> {
    let (id, _) = find(call, scope)?;
    call.scope(scope).hosted.images.remove(&id);
    Ok(Reply::no_content())
}

pub(super) fn list_versions(call: &mut Call<'_>, scope: ScopeIndex) -> Result<Reply, Problem> {
    let (_, image) = find(call, scope)?;
    // Newest first, as in GitHub's example.
    let versions: Vec<Value> = image.versions.iter().rev().map(version_body).collect();
    Ok(Reply::ok(
        json!({"total_count": versions.len(), "image_versions": versions}),
    ))
}

pub(super) fn get_version(call: &mut Call<'_>, scope: ScopeIndex) -> Result<Reply, Problem> {
    let wanted = call.parameters.get("version").unwrap_or_default();
    let (_, image) = find(call, scope)?;
    let version = image.versions.iter().find(|version| version.version == wanted);
    Ok(Reply::ok(version_body(version.ok_or_else(Problem::not_found)?)))
}

pub(super) fn delete_version(call: &mut Call<'_>, scope: ScopeIndex) -> Result<Reply, Problem> {
    let wanted = call.parameters.get("version").unwrap_or_default();
    let (_, image) = find(call, scope)?;
    let index = image.versions.iter().position(|version| version.version == wanted);
    image.versions.remove(index.ok_or_else(Problem::not_found)?);
    Ok(Reply::no_content())
}

/// Returns a custom image for a runner, or `None` if the image or its version does not exist.
pub(super) fn image(scope: &ScopeState, id: &str, version: Option<&str>) -> Option<Image> {
    let image = scope.hosted.images.get(&id.parse().ok()?)?;
    let used = match version {
        Some(wanted) => image.versions.iter().find(|version| version.version == wanted)?,
        None => image.versions.last()?,
    };
    Some(Image {
        id: id.to_owned(),
        source: "custom",
        display_name: image.name.clone(),
        platform: image.platform.clone(),
        size_gb: used.size_gb,
        version: version.map(str::to_owned),
    })
}

fn find<'a>(call: &'a mut Call<'_>, scope: ScopeIndex) -> Result<(CustomImageId, &'a mut CustomImage), Problem> {
    let id = call
        .parameters
        .id("image_definition_id")
        .ok_or_else(Problem::not_found)?;
    let image = call.scope(scope).hosted.images.get_mut(&id);
    Ok((id, image.ok_or_else(Problem::not_found)?))
}

fn body(id: CustomImageId, image: &CustomImage) -> Value {
    json!({
        "id": id,
        "platform": image.platform,
        "name": image.name,
        "source": "custom",
        "versions_count": image.versions.len(),
        "total_versions_size": image.versions.iter().map(|version| version.size_gb).sum::<i64>(),
        "latest_version": image.versions.last().map_or("", |version| &version.version),
        "state": "Ready",
    })
}

fn version_body(version: &ImageVersion) -> Value {
    json!({
        "version": version.version,
        "state": "Ready",
        "state_details": "None",
        "size_gb": version.size_gb,
        "created_on": version.created_on.to_rfc3339_opts(SecondsFormat::Secs, true),
    })
}
