//! Cycles of folders that import each other.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::fmt;

use crate::dependencies::Dependency;

/// A cycle of dependencies. The last dependency ends at the folder at which the first dependency starts.
pub(crate) struct Cycle<'a>(Vec<&'a Dependency>);

impl fmt::Display for Cycle<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for dependency in &self.0 {
            write!(f, "{} -> ", dependency.from)?;
        }
        let places: Vec<String> = self.0.iter().map(|it| it.place.to_string()).collect();
        write!(f, "{}\n    {}", self.0[0].from, places.join(" ->\n    "))
    }
}

/// Returns a shortest cycle for each dependency that is part of a cycle. Returns each cycle once, and shorter cycles
/// first.
pub(crate) fn cycles(dependencies: &[Dependency]) -> Vec<Cycle<'_>> {
    let mut outgoing: BTreeMap<&str, Vec<&Dependency>> = BTreeMap::new();
    for dependency in dependencies {
        outgoing.entry(&dependency.from).or_default().push(dependency);
    }
    let mut seen = BTreeSet::new();
    let mut cycles = Vec::new();
    for dependency in dependencies {
        let Some(back) = shortest(&outgoing, &dependency.to, &dependency.from) else {
            continue;
        };
        let mut cycle = vec![dependency];
        cycle.extend(back);
        let first = (0..cycle.len()).min_by_key(|at| &cycle[*at].from).unwrap_or_default();
        cycle.rotate_left(first);
        let folders: Vec<&str> = cycle.iter().map(|it| it.from.as_str()).collect();
        if seen.insert(folders) {
            cycles.push(Cycle(cycle));
        }
    }
    cycles.sort_by_key(|it| it.0.len());
    cycles
}

/// Returns the shortest path from one folder to another.
fn shortest<'a>(outgoing: &BTreeMap<&str, Vec<&'a Dependency>>, from: &str, to: &str) -> Option<Vec<&'a Dependency>> {
    let mut reached_by: BTreeMap<&str, &Dependency> = BTreeMap::new();
    let mut queue = VecDeque::from([from]);
    while let Some(folder) = queue.pop_front() {
        for dependency in outgoing.get(folder).into_iter().flatten() {
            if dependency.to != from && !reached_by.contains_key(dependency.to.as_str()) {
                reached_by.insert(&dependency.to, dependency);
                queue.push_back(&dependency.to);
            }
        }
    }
    let mut path = Vec::new();
    let mut folder = to;
    while folder != from {
        let dependency = reached_by.get(folder)?;
        path.push(*dependency);
        folder = &dependency.from;
    }
    path.reverse();
    Some(path)
}

#[cfg(test)]
fn descriptions<const N: usize>(files: [(&str, &str); N]) -> Vec<String> {
    let dependencies = crate::dependencies::between_folders(&crate::tree::tree(files));
    cycles(&dependencies).iter().map(Cycle::to_string).collect()
}

#[test]
fn shows_the_places_of_the_imports_in_a_cycle() {
    let found = descriptions([
        ("lib.rs", "pub use a::A;"),
        ("a/mod.rs", "\nuse crate::b::B;"),
        ("b/mod.rs", "mod deep;"),
        ("b/deep.rs", "fn f() {\n  crate::c::d!();\n}"),
        ("c.rs", "use super::a::A;"),
        ("d.rs", "use crate::a::A; use crate::b::B;"),
    ]);
    assert_eq!(
        found,
        [
            "a -> b -> c -> a\n    src/a/mod.rs:2 (crate::b::B) ->\n    src/b/deep.rs:2 (crate::c::d) ->\n    \
          src/c.rs:1 (crate::a::A)"
        ]
    );
}

#[test]
fn shows_each_cycle_once_and_the_shortest_first() {
    let found = descriptions([
        ("a.rs", "use crate::b; use crate::c;"),
        ("b.rs", "use crate::c; use crate::d;"),
        ("c.rs", "use crate::a;"),
        ("d.rs", "use crate::b;"),
    ]);
    let folders: Vec<&str> = found.iter().filter_map(|it| it.lines().next()).collect();
    assert_eq!(folders, ["a -> c -> a", "b -> d -> b", "a -> b -> c -> a"]);
}

#[test]
fn finds_no_cycle_in_layered_folders() {
    let found = descriptions([
        ("a.rs", "use self::x;"),
        ("b.rs", "use crate::a::A;"),
        ("c.rs", "use crate::{a, b};"),
    ]);
    assert!(found.is_empty(), "{found:?}");
}
