//! The command line.

use std::ops::RangeInclusive;

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Arguments {
    pub(crate) seeds: RangeInclusive<u64>,
    /// Whether one seed is shown in full.
    pub(crate) single: bool,
    pub(crate) size: f64,
    pub(crate) days: u32,
}

impl Arguments {
    pub(crate) fn parse(mut words: impl Iterator<Item = String>) -> Result<Self, String> {
        let mut arguments = Self {
            seeds: 1..=1,
            single: true,
            size: 1.0,
            days: 7,
        };
        while let Some(word) = words.next() {
            let value = words.next().ok_or_else(|| format!("{word} needs a value"))?;
            let wrong = || format!("{word} cannot be {value}");
            match word.as_str() {
                "--seed" => {
                    let seed = value.parse().map_err(|_| wrong())?;
                    arguments.seeds = seed..=seed;
                    arguments.single = true;
                }
                "--seeds" => {
                    let (first, last) = value.split_once("..=").ok_or_else(wrong)?;
                    arguments.seeds = first.parse().map_err(|_| wrong())?..=last.parse().map_err(|_| wrong())?;
                    arguments.single = false;
                }
                "--size" => arguments.size = value.parse().ok().filter(|it| *it > 0.0).ok_or_else(wrong)?,
                "--days" => arguments.days = value.parse().ok().filter(|it| *it > 0).ok_or_else(wrong)?,
                _ => return Err(format!("unknown option {word}; use --seed, --seeds, --size or --days")),
            }
        }
        Ok(arguments)
    }
}
