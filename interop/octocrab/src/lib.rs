//! Only tests: octocrab as it comes from its registry, against `github-runners-fake`.
