#![cfg(feature = "generate")]
#[test] fn t(){ let s = github_runners_spec::generate::generate(&github_runners_spec::description()).unwrap(); std::fs::write("/tmp/gen.rs", s).unwrap(); }
