//! Whether code can be generated from the description.

use serde_json::Value;

use crate::error::Problem;

/// What keeps code from being generated from `document`: rules that no longer fit, and the generator's own errors.
pub(crate) fn problems(_file: &str, _document: &Value) -> Vec<Problem> {
    Vec::new()
}
