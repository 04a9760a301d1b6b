//! The generated Rust source of github-runners.

/// The Rust source that is generated from one description.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Generated {
    /// The types, for a module `crate::models` that has `Secret`, `Nullable` and the lenient decoders.
    pub types: String,
    /// A method for each operation, for a module that has `Client` with its method `send`, `Request`, `Response`, `Error`,
    /// `operations` and `types`.
    pub client: String,
    /// A constant for each operation, for a module that has `Operation`.
    pub operations: String,
    /// `bodies! { method => ("operation id", Response, Request), … }`, for tests of every body. The type is `()` if there
    /// is no body.
    pub bodies: String,
}

impl Generated {
    /// Returns the source that is committed in `generated/`.
    ///
    /// `cargo xtask check-spec` proves that the generator produces the same from [`DESCRIPTION`](crate::DESCRIPTION).
    pub fn committed() -> Self {
        Self {
            types: include_str!("../generated/types.rs").to_owned(),
            client: include_str!("../generated/client.rs").to_owned(),
            operations: include_str!("../generated/operations.rs").to_owned(),
            bodies: include_str!("../generated/bodies.rs").to_owned(),
        }
    }

    /// Returns the name and the text of each file.
    pub fn files(&self) -> [(&'static str, &str); 4] {
        [
            ("types.rs", &self.types),
            ("client.rs", &self.client),
            ("operations.rs", &self.operations),
            ("bodies.rs", &self.bodies),
        ]
    }
}
