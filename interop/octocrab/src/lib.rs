//! This package has only tests. They run an unmodified octocrab against `github-runners-fake`.
