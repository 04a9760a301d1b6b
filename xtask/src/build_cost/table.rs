//! The table of costs in BENCHMARKS.md.

use std::fmt::Write as _;

use super::build::{Cost, Variant};

/// A figure of a build, with its title, unit and goals.
struct Row {
    title: &'static str,
    unit: &'static str,
    figure: fn(&Cost) -> Option<f64>,
    /// The goals with default features and without `generate`.
    goals: [Goal; 2],
}

enum Goal {
    /// The maximum ratio to the figure of the hand-written program.
    Ratio(f64),
    /// The maximum figure.
    Absolute(f64),
}

const ROWS: [Row; 5] = [
    Row {
        title: "wall time",
        unit: "s",
        figure: |cost| Some(cost.wall.as_secs_f64()),
        goals: [Goal::Ratio(1.45), Goal::Ratio(1.20)],
    },
    Row {
        title: "processor time",
        unit: "s",
        figure: |cost| Some(cost.processor.as_secs_f64()),
        goals: [Goal::Ratio(1.5), Goal::Ratio(1.25)],
    },
    Row {
        title: "stripped binary",
        unit: "MB",
        figure: |cost| Some(cost.binary as f64 / 1e6),
        goals: [Goal::Ratio(1.15), Goal::Ratio(1.15)],
    },
    Row {
        title: "peak compiler memory",
        unit: "MB",
        figure: |cost| Some(cost.memory as f64 / 1e6),
        goals: [Goal::Absolute(700.0), Goal::Absolute(700.0)],
    },
    Row {
        title: "the crate alone, wall time",
        unit: "s",
        figure: |cost| cost.crate_alone.map(|wall| wall.as_secs_f64()),
        goals: [Goal::Absolute(15.0), Goal::Absolute(15.0)],
    },
];

/// Returns a Markdown table with the medians of each variant, and the medians of the ratios to the hand-written program.
pub(super) fn table(costs: &[(Variant, Vec<Cost>)]) -> String {
    let of = |variant| {
        let found = costs.iter().find(|(it, _)| *it == variant);
        found.map(|(_, costs)| costs.as_slice()).unwrap_or_default()
    };
    let base = of(Variant::HandWritten);
    let mut text =
        String::from("| | hand-written | github-runners | ratio | goal | without `generate` | ratio | goal |\n");
    text.push_str("|---|---:|---:|---:|---:|---:|---:|---:|\n");
    for row in &ROWS {
        // Writing to a String cannot fail.
        let _ = write!(text, "| {} | {}", row.title, shown(row, base));
        for (variant, goal) in [Variant::Default, Variant::WithoutGenerate].into_iter().zip(&row.goals) {
            let costs = of(variant);
            let ratio = ratio(row, costs, base);
            let (goal, met) = match goal {
                Goal::Ratio(maximum) => (format!("{maximum:.2}"), ratio.is_some_and(|ratio| ratio <= *maximum)),
                Goal::Absolute(maximum) => (
                    format!("{maximum} {}", row.unit),
                    median(costs.iter().filter_map(row.figure)).is_some_and(|figure| figure <= *maximum),
                ),
            };
            let ratio = ratio.map(|ratio| format!("{ratio:.2}")).unwrap_or_default();
            let missed = if met { "" } else { ", missed" };
            let _ = write!(text, " | {} | {ratio} | {goal}{missed}", shown(row, costs));
        }
        text.push_str(" |\n");
    }
    text
}

fn shown(row: &Row, costs: &[Cost]) -> String {
    let median = median(costs.iter().filter_map(row.figure));
    median.map(|it| format!("{it:.1} {}", row.unit)).unwrap_or_default()
}

/// Returns the median of the ratios. Each ratio compares two builds of the same round, because the machine can become
/// slower between rounds.
fn ratio(row: &Row, costs: &[Cost], base: &[Cost]) -> Option<f64> {
    let ratios = costs.iter().zip(base);
    median(ratios.filter_map(|(cost, base)| Some((row.figure)(cost)? / (row.figure)(base)?)))
}

fn median(figures: impl Iterator<Item = f64>) -> Option<f64> {
    let mut figures: Vec<f64> = figures.collect();
    figures.sort_by(f64::total_cmp);
    let middle = figures.len() / 2;
    match figures.len() % 2 {
        1 => figures.get(middle).copied(),
        _ => Some((figures.get(middle.checked_sub(1)?)? + figures.get(middle)?) / 2.0),
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{Cost, Variant, median, table};

    fn cost(seconds: u64, crate_alone: Option<u64>) -> Cost {
        Cost {
            wall: Duration::from_secs(seconds),
            processor: Duration::from_secs(2 * seconds),
            binary: 1_000_000 * seconds,
            memory: 500_000_000,
            crate_alone: crate_alone.map(Duration::from_secs),
        }
    }

    #[test]
    fn median_of_an_even_number_is_the_mean_of_the_middle_two() {
        assert_eq!(median([].into_iter()), None);
        assert_eq!(median([3.0, 1.0, 2.0].into_iter()), Some(2.0));
        assert_eq!(median([4.0, 1.0, 2.0, 9.0].into_iter()), Some(3.0));
    }

    #[test]
    fn ratios_compare_builds_of_the_same_round() {
        let costs = [
            (
                Variant::HandWritten,
                vec![cost(10, None), cost(20, None), cost(10, None)],
            ),
            (
                Variant::Default,
                vec![cost(15, Some(8)), cost(30, Some(20)), cost(12, Some(9))],
            ),
            (
                Variant::WithoutGenerate,
                vec![cost(11, Some(8)), cost(22, Some(7)), cost(11, Some(16))],
            ),
        ];
        let text = table(&costs);
        let row = |title: &str| text.lines().find(|line| line.contains(title)).map(str::to_owned);
        assert_eq!(
            row("| wall time").as_deref(),
            Some("| wall time | 10.0 s | 15.0 s | 1.50 | 1.45, missed | 11.0 s | 1.10 | 1.20 |")
        );
        assert_eq!(
            row("the crate alone").as_deref(),
            Some("| the crate alone, wall time |  | 9.0 s |  | 15 s | 8.0 s |  | 15 s |")
        );
    }
}
