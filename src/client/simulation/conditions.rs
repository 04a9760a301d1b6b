//! The conditions that a seed determines.

use std::time::Duration;

use fastrand::Rng;

/// The settings of the client and the behavior of GitHub for one seed.
#[derive(Debug, Clone)]
pub(super) struct Conditions {
    pub(super) callers: u64,
    /// The number of credentials. `github/credentials.rs` gives their kinds.
    pub(super) accounts: usize,
    pub(super) slots: usize,
    pub(super) timeout: Duration,
    pub(super) deadline: Duration,
    pub(super) limit_wait: Duration,
    pub(super) retries: u32,
    pub(super) caches: bool,
    pub(super) points_per_minute: Option<u32>,
    pub(super) creations: Option<(u32, u32)>,
    /// The number of seconds during which calls start.
    pub(super) spread: u64,
    /// Whether no request fails and no call is dropped. Responses and credentials can still be slow.
    pub(super) faultless: bool,
    /// The number of requests in a thousand that never get a response. The next fields count other faults in a thousand.
    pub(super) never: u16,
    pub(super) lost: u16,
    pub(super) unreachable: u16,
    pub(super) silent: u16,
    pub(super) proxy: u16,
    pub(super) server_error: u16,
    pub(super) forbidden: u16,
    pub(super) redirect: u16,
    pub(super) secondary: u16,
    /// The numbers of slow bodies and of incomplete bodies in a thousand responses.
    pub(super) slow_body: u16,
    pub(super) broken_body: u16,
    /// The number of responses without rate-limit headers in a thousand.
    pub(super) no_headers: u16,
    /// The number of responses in a thousand whose headers name a reset time far away.
    pub(super) far_reset: u16,
    /// The number of requests that GitHub allows in a window, and the window in seconds.
    pub(super) primary: (u64, u64),
    /// How far GitHub's clock is ahead of the client's, in seconds.
    pub(super) skew: i64,
    /// The lifetime of a token of the callback, in seconds.
    pub(super) token_life: u64,
    /// The delay of the callback in milliseconds, and its failures in a thousand calls.
    pub(super) callback: (u64, u16),
    /// Whether GitHub rejects the static token, the tokens of the callback, and the App's key.
    pub(super) bad_token: bool,
    pub(super) bad_callback: bool,
    pub(super) bad_key: bool,
}

impl Conditions {
    pub(super) fn new(random: &mut Rng) -> Self {
        let faultless = random.u8(0..5) == 0;
        // Each fault is disabled for at least half of the seeds. Otherwise, frequent faults would hide rare combinations.
        let mut often = |most: u16| match random.bool() && !faultless {
            true => random.u16(0..=most),
            false => 0,
        };
        let (never, lost, unreachable, silent) = (often(40), often(80), often(80), often(20));
        let (proxy, server_error, forbidden, redirect) = (often(40), often(120), often(60), often(100));
        let (secondary, slow_body, broken_body, no_headers) = (often(80), often(300), often(40), often(300));
        let far_reset = often(200);
        let seconds = |random: &mut Rng, from: u64, to: u64| Duration::from_secs(random.u64(from..to));
        let paced = random.u8(0..3) == 0;
        Self {
            callers: random.u64(3..22),
            accounts: random.usize(1..4),
            slots: random.usize(1..6),
            timeout: seconds(random, 2, 20),
            deadline: seconds(random, 20, 400),
            limit_wait: match random.u8(0..3) {
                0 => Duration::ZERO,
                1 => seconds(random, 5, 120),
                _ => Duration::from_secs(300),
            },
            retries: random.u32(0..5),
            caches: random.bool(),
            points_per_minute: (paced && random.bool()).then(|| random.u32(10..60)),
            creations: paced.then(|| (random.u32(1..6), random.u32(6..40))),
            spread: *random.choice(&[1, 20, 300]).expect("a non-empty slice"),
            faultless,
            never,
            lost,
            unreachable,
            silent,
            proxy,
            server_error,
            forbidden,
            redirect,
            secondary,
            slow_body,
            broken_body,
            no_headers,
            far_reset,
            primary: match random.bool() && !faultless {
                true => (random.u64(2..30), random.u64(20..400)),
                false => (1_000_000, 3_600),
            },
            skew: random.i64(-40..40),
            token_life: random.u64(5..300),
            callback: match random.u8(0..3) {
                0 => (0, 0),
                1 => (random.u64(1..300), 0),
                _ => (random.u64(1..20_000), if faultless { 0 } else { random.u16(0..200) }),
            },
            bad_token: !faultless && random.u8(0..8) == 0,
            bad_callback: !faultless && random.u8(0..8) == 0,
            bad_key: !faultless && random.u8(0..4) == 0,
        }
    }
}
