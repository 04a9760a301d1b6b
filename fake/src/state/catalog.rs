//! The images and machine sizes that GitHub offers for hosted runners.

use crate::state::hosted::Image;

/// An image from GitHub or a partner.
#[derive(Debug)]
pub(crate) struct Offer {
    pub(crate) id: &'static str,
    pub(crate) name: &'static str,
    pub(crate) platform: &'static str,
    pub(crate) size_gb: i64,
}

impl Offer {
    const fn new(id: &'static str, name: &'static str, platform: &'static str, size_gb: i64) -> Self {
        Self {
            id,
            name,
            platform,
            size_gb,
        }
    }

    fn image(&self, source: &'static str) -> Image {
        Image {
            id: self.id.to_owned(),
            source,
            display_name: self.name.to_owned(),
            platform: self.platform.to_owned(),
            size_gb: self.size_gb,
            version: None,
        }
    }
}

pub(crate) const GITHUB_OWNED: [Offer; 6] = [
    Offer::new("ubuntu-24.04", "Ubuntu 24.04", "linux-x64", 86),
    Offer::new("ubuntu-22.04", "Ubuntu 22.04", "linux-x64", 86),
    Offer::new("windows-2025", "Windows Server 2025", "win-x64", 256),
    Offer::new("windows-2022", "Windows Server 2022", "win-x64", 256),
    Offer::new("ubuntu-latest", "Ubuntu Latest (24.04)", "linux-x64", 86),
    Offer::new("windows-latest", "Windows Latest (2025)", "win-x64", 256),
];

pub(crate) const PARTNER: [Offer; 3] = [
    Offer::new("ubuntu-24.04-arm", "Ubuntu 24.04 by Arm Limited", "linux-arm64", 50),
    Offer::new("windows-11-arm", "Windows 11 by Arm Limited", "win-arm64", 127),
    Offer::new(
        "nvidia-gpu-optimized",
        "NVIDIA GPU-Optimized Image for AI and HPC",
        "linux-x64",
        64,
    ),
];

pub(crate) const PLATFORMS: [&str; 4] = ["linux-x64", "linux-arm64", "win-x64", "win-arm64"];

/// The machine sizes: cores, memory and storage in GB.
pub(crate) const SIZES: [(i64, i64, i64); 7] = [
    (2, 8, 75),
    (4, 16, 150),
    (8, 32, 300),
    (16, 64, 600),
    (32, 128, 1200),
    (64, 256, 2040),
    (96, 384, 2040),
];

/// Returns the image with this id from the source `github` or `partner`.
pub(crate) fn image(source: &str, id: &str) -> Option<Image> {
    let (source, offers) = match source {
        "github" => ("github", &GITHUB_OWNED[..]),
        "partner" => ("partner", &PARTNER[..]),
        _ => return None,
    };
    Some(offers.iter().find(|offer| offer.id == id)?.image(source))
}

/// Returns the image of runners whose creation does not specify an image.
pub(crate) fn default_image() -> Image {
    GITHUB_OWNED[0].image("github")
}
