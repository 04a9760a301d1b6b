//! The position of a scope in the state.

/// The position of a scope in the state of one generation.
///
/// A reset starts a new generation. An index of an older generation refers to an empty scope.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ScopeIndex {
    pub(crate) generation: u64,
    pub(crate) position: usize,
}
