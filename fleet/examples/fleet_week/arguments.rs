//! Parses the command line.

use std::ops::RangeInclusive;

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Arguments {
    pub(crate) seeds: RangeInclusive<u64>,
    /// Whether the figures of a single seed are printed in detail.
    pub(crate) single: bool,
    pub(crate) size: f64,
    pub(crate) days: u32,
    /// By how many seconds GitHub reports a job late.
    pub(crate) busy_lag: u64,
}

impl Arguments {
    pub(crate) fn parse(mut words: impl Iterator<Item = String>) -> Result<Self, String> {
        let mut arguments = Self {
            seeds: 1..=1,
            single: true,
            size: 1.0,
            days: 7,
            busy_lag: 60,
        };
        while let Some(word) = words.next() {
            let value = words.next().ok_or_else(|| format!("{word} needs a value"))?;
            let wrong = || format!("invalid value {value} for {word}");
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
                "--busy-lag" => arguments.busy_lag = value.parse().map_err(|_| wrong())?,
                _ => {
                    let options = "--seed, --seeds, --size, --days or --busy-lag";
                    return Err(format!("unknown option {word}; use {options}"));
                }
            }
        }
        Ok(arguments)
    }
}
