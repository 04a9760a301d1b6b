//! Runs simulations and prints their figures.

use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use super::arguments::Arguments;
use super::ledger::Figures;
use super::settings::{Controller, Settings};
use super::{Outcome, simulation};

/// Runs the simulations. Returns whether every goal was reached.
pub(crate) fn run(arguments: &Arguments) -> Outcome<bool> {
    if arguments.single {
        single(arguments)
    } else {
        many(arguments)
    }
}

fn timed(settings: &Settings) -> Outcome<(Figures, Duration)> {
    let begin = Instant::now();
    Ok((simulation::run(settings)?, begin.elapsed()))
}

/// Returns whether the goals were reached. Without a proof, jobs can be killed if GitHub reports them late.
fn is_good(settings: &Settings, figures: &Figures) -> bool {
    let harm = figures.foreign_changed + figures.orphans + figures.created_twice;
    let can_kill = settings.controller == Controller::Unproven && !settings.busy_lag.is_zero();
    harm == 0 && (figures.killed == 0 || can_kill)
}

fn single(arguments: &Arguments) -> Outcome<bool> {
    let seed = *arguments.seeds.start();
    let controllers = [Controller::Proven, Controller::Unproven, Controller::Naive];
    let mut columns = Vec::new();
    let mut good = true;
    for controller in controllers {
        let settings = Settings::new(seed, controller, arguments);
        if columns.is_empty() {
            println!(
                "seed {seed}: {} runners, {} jobs, {} days, faults on 5% of requests; jobs are reported {:?} late\n",
                settings.runners, settings.jobs, settings.days, settings.busy_lag
            );
        }
        let (figures, took) = timed(&settings)?;
        good &= controller == Controller::Naive || is_good(&settings, &figures);
        columns.push((controller.name(), figures, took));
    }
    print_row("", columns.iter().map(|(name, ..)| (*name).to_owned()));
    type Figure = fn(&Figures) -> String;
    let rows: [(&str, Figure); 14] = [
        ("jobs killed", |it| it.killed.to_string()),
        ("foreign runners changed", |it| it.foreign_changed.to_string()),
        ("orphans left", |it| it.orphans.to_string()),
        ("runners created twice", |it| it.created_twice.to_string()),
        ("jobs completed", |it| it.completed.to_string()),
        ("jobs lost in crashes", |it| it.crashed.to_string()),
        ("jobs without a runner", |it| it.waiting.to_string()),
        ("requests", |it| it.requests.to_string()),
        ("requests per job", |it| format!("{:.2}", ratio(it.requests, it))),
        ("primary limit, requests", |it| it.counted.to_string()),
        ("secondary limit, points", |it| it.points.to_string()),
        ("requests with faults", |it| it.faults.to_string()),
        ("controller restarts", |it| it.restarts.to_string()),
        ("ticks that failed", |it| it.failed_ticks.to_string()),
    ];
    for (name, figure) in rows {
        print_row(name, columns.iter().map(|(_, figures, _)| figure(figures)));
    }
    print_row(
        "seconds",
        columns.iter().map(|(.., took)| format!("{:.1}", took.as_secs_f64())),
    );
    Ok(good)
}

#[allow(clippy::cast_precision_loss, reason = "for display")]
fn ratio(requests: u64, figures: &Figures) -> f64 {
    requests as f64 / figures.completed.max(1) as f64
}

fn print_row(name: &str, cells: impl Iterator<Item = String>) {
    let cells: String = cells.map(|cell| format!("{cell:>15}")).collect();
    println!("{name:<24}{cells}");
}

fn many(arguments: &Arguments) -> Outcome<bool> {
    let begin = Instant::now();
    let next = AtomicU64::new(*arguments.seeds.start());
    let results = Mutex::new(Vec::new());
    let work = || -> Outcome<()> {
        loop {
            let seed = next.fetch_add(1, Ordering::Relaxed);
            if seed > *arguments.seeds.end() {
                return Ok(());
            }
            for controller in [Controller::Proven, Controller::Unproven] {
                let settings = Settings::new(seed, controller, arguments);
                let (figures, _) = timed(&settings)?;
                let mut results = results.lock().map_err(|_| "a thread has panicked")?;
                results.push((settings, figures));
            }
        }
    };
    thread::scope(|scope| -> Outcome<()> {
        let count = thread::available_parallelism().map_or(1, usize::from);
        let threads: Vec<_> = (0..count).map(|_| scope.spawn(work)).collect();
        for thread in threads {
            thread.join().map_err(|_| "a thread has panicked")??;
        }
        Ok(())
    })?;
    let results = results.into_inner().map_err(|_| "a thread has panicked")?;
    let mut good = true;
    for (settings, figures) in &results {
        if !is_good(settings, figures) {
            good = false;
            println!("{settings:?}: {figures:?}");
        }
    }
    for controller in [Controller::Proven, Controller::Unproven] {
        let of = || {
            results
                .iter()
                .filter(move |it| it.0.controller == controller)
                .map(|it| &it.1)
        };
        println!(
            "{}: {} seeds, {} jobs completed, {} killed, {} foreign runners changed, {} orphans, {} created twice, {} requests, \
             {} restarts",
            controller.name(),
            of().count(),
            of().map(|it| it.completed).sum::<usize>(),
            of().map(|it| it.killed).sum::<usize>(),
            of().map(|it| it.foreign_changed).sum::<usize>(),
            of().map(|it| it.orphans).sum::<usize>(),
            of().map(|it| it.created_twice).sum::<usize>(),
            of().map(|it| it.requests).sum::<u64>(),
            of().map(|it| it.restarts).sum::<u64>(),
        );
    }
    println!("{:.1} s", begin.elapsed().as_secs_f64());
    Ok(good)
}
