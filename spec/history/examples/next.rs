//! Writes the invented next version in the layout in which upstream publishes versions, for `spec/history/try-next`.

use std::error::Error;
use std::path::Path;
use std::{env, fs};

use github_runners_history::next::with_other_additions;
use github_runners_spec::{DESCRIPTION, PRODUCTS, description};
use serde_json::{Value, json};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = env::args().nth(1).ok_or("usage: next FOLDER")?;
    let folder = Path::new(&folder).join("generated");
    fs::create_dir_all(&folder)?;
    let unchanged = PRODUCTS.iter().map(|product| (product.name, product.text));
    for (name, text) in unchanged.chain([("ghec", DESCRIPTION)]) {
        let mut document: Value = if name == "ghec" {
            with_other_additions(&description())
        } else {
            serde_json::from_str(text)?
        };
        document["info"]["title"] = json!("GitHub's official OpenAPI spec + Octokit extension");
        document["info"]["version"] = json!("99.0.0");
        fs::write(folder.join(format!("{name}.json")), document.to_string())?;
    }
    Ok(())
}
