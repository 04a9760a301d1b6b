//! GitHub-hosted runners: images for requests, and updates from responses.

use crate::models::generated::{
    CreateHostedRunnerImage, CuratedImage, CustomImage, CustomImageId, HostedRunner, ImageSource, UpdateHostedRunner,
};
use crate::models::nullable::Nullable;

impl CreateHostedRunnerImage {
    /// Creates the reference to an image that GitHub provides, for example `ubuntu-24.04`.
    pub fn github(id: impl Into<String>) -> Self {
        Self::new().id(id).source(ImageSource::Github)
    }

    /// Creates the reference to an image that a partner of GitHub provides.
    pub fn partner(id: impl Into<String>) -> Self {
        Self::new().id(id).source(ImageSource::Partner)
    }

    /// Creates the reference to the latest version of a custom image. [`version`](Self::version) selects another
    /// version.
    pub fn custom(id: impl Into<CustomImageId>) -> Self {
        Self::new().id(id.into().to_string()).source(ImageSource::Custom)
    }
}

impl From<CuratedImage> for CreateHostedRunnerImage {
    fn from(image: CuratedImage) -> Self {
        Self::new().id(image.id).source(image.source)
    }
}

impl From<&CuratedImage> for CreateHostedRunnerImage {
    fn from(image: &CuratedImage) -> Self {
        image.clone().into()
    }
}

impl From<&CustomImage> for CreateHostedRunnerImage {
    fn from(image: &CustomImage) -> Self {
        Self::custom(image.id)
    }
}

impl From<CustomImage> for CreateHostedRunnerImage {
    fn from(image: CustomImage) -> Self {
        Self::from(&image)
    }
}

/// Creates a request that changes nothing. Use its setters for the properties to change.
impl From<HostedRunner> for UpdateHostedRunner {
    fn from(runner: HostedRunner) -> Self {
        let details = runner.image_details.map(|it| (it.id, Some(it.source), it.version));
        let image = details.or_else(|| runner.image.map(|it| (it.id, it.source, it.version)));
        let (image_id, image_source, version) =
            image.map_or((None, None, None), |(id, source, version)| (Some(id), source, version));
        // Only custom images have versions that a request can select.
        let image_version = version.filter(|_| image_source == Some(ImageSource::Custom));
        Self {
            enable_static_ip: Some(runner.public_ip_enabled),
            image_gen: runner.image_gen,
            image_id,
            image_source,
            image_version: image_version.map(Nullable::Value),
            maximum_runners: runner.maximum_runners,
            name: Some(runner.name),
            runner_group_id: runner.runner_group_id,
            size: Some(runner.machine_size_details.id),
        }
    }
}

impl From<&HostedRunner> for UpdateHostedRunner {
    fn from(runner: &HostedRunner) -> Self {
        runner.clone().into()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::models::CreateHostedRunner;

    fn update(image: &str, value: Value) -> Value {
        let runner: HostedRunner = serde_json::from_value(json!({
            "id": 5, "name": "large", "platform": "linux-x64", "status": "Ready", "public_ip_enabled": true,
            "machine_size_details": { "id": "4-core", "cpu_cores": 4, "memory_gb": 16, "storage_gb": 150 },
            "maximum_runners": 7, "runner_group_id": 2, image: value
        }))
        .expect("a runner");
        serde_json::to_value(UpdateHostedRunner::from(&runner)).expect("JSON")
    }

    #[test]
    fn update_from_a_response_changes_nothing() {
        let mut expected = json!({
            "enable_static_ip": true, "maximum_runners": 7, "name": "large", "runner_group_id": 2, "size": "4-core",
            "image_id": "ubuntu-24.04", "image_source": "github"
        });
        let details = json!({ "id": "ubuntu-24.04", "source": "github", "version": "latest", "size_gb": 86, "display_name": "a" });
        assert_eq!(update("image_details", details), expected);

        let custom = json!({ "id": "12", "source": "custom", "version": "1.2.0", "size_gb": 86, "display_name": "a" });
        expected["image_id"] = json!("12");
        expected["image_source"] = json!("custom");
        expected["image_version"] = json!("1.2.0");
        assert_eq!(update("image_details", custom), expected);
    }

    #[test]
    fn update_reads_the_image_from_either_property() {
        let summary = update("image", json!({ "id": "ubuntu-20.04", "size": 86 }));
        assert_eq!(summary["image_id"], "ubuntu-20.04");
        assert_eq!(summary.get("image_source"), None);
    }

    #[test]
    fn images_are_selected_by_id_or_from_a_list() {
        let body = |image: CreateHostedRunnerImage| serde_json::to_value(image).expect("JSON");
        let github = json!({ "id": "ubuntu-24.04", "source": "github" });
        assert_eq!(body(CreateHostedRunnerImage::github("ubuntu-24.04")), github);
        let partner = json!({ "id": "a", "source": "partner" });
        assert_eq!(body(CreateHostedRunnerImage::partner("a")), partner);
        let custom = json!({ "id": "12", "source": "custom", "version": "1.2.0" });
        assert_eq!(body(CreateHostedRunnerImage::custom(12).version("1.2.0")), custom);

        let listed: CuratedImage = serde_json::from_value(json!({
            "id": "ubuntu-24.04", "platform": "linux-x64", "size_gb": 86, "display_name": "24.04", "source": "github"
        }))
        .expect("an image");
        let request = CreateHostedRunner::new("large", &listed, "4-core", 2);
        let request = serde_json::to_value(request).expect("JSON");
        let expected = json!({ "name": "large", "image": github, "size": "4-core", "runner_group_id": 2 });
        assert_eq!(request, expected);
    }
}
