//! A map by credential that takes a bounded amount of memory.

use std::collections::HashMap;

use chrono::{DateTime, Utc};

use crate::state::credential::Bucket;

/// A value that is over at some time.
pub(crate) trait Ends {
    fn end(&self) -> DateTime<Utc>;
}

/// A map that forgets what is over when it is full, and after that what ends first.
#[derive(Debug)]
pub(crate) struct Bounded<V> {
    entries: HashMap<Bucket, V>,
    most: usize,
    /// How many entries were forgotten before their end.
    dropped: u64,
}

impl<V: Ends> Bounded<V> {
    pub(crate) fn new(most: usize) -> Self {
        Self {
            entries: HashMap::new(),
            most,
            dropped: 0,
        }
    }

    pub(crate) fn get(&self, bucket: &Bucket) -> Option<&V> {
        self.entries.get(bucket)
    }

    pub(crate) fn insert(&mut self, bucket: Bucket, value: V, now: DateTime<Utc>) {
        if self.entries.len() >= self.most && !self.entries.contains_key(&bucket) {
            self.make_room(now);
        }
        self.entries.insert(bucket, value);
    }

    fn make_room(&mut self, now: DateTime<Utc>) {
        self.entries.retain(|_, value| value.end() > now);
        let before = self.entries.len();
        if before < self.most {
            return;
        }
        // Half of them, so that this is not done again for each entry.
        let mut ends: Vec<DateTime<Utc>> = self.entries.values().map(Ends::end).collect();
        let (_, median, _) = ends.select_nth_unstable(before / 2);
        let median = *median;
        self.entries.retain(|_, value| value.end() > median);
        self.dropped += (before - self.entries.len()) as u64;
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (&Bucket, &V)> {
        self.entries.iter()
    }

    pub(crate) fn dropped(&self) -> u64 {
        self.dropped
    }

    pub(crate) fn clear(&mut self) {
        self.entries.clear();
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::*;
    use crate::state::ids::AppId;

    impl Ends for DateTime<Utc> {
        fn end(&self) -> DateTime<Utc> {
            *self
        }
    }

    fn app(id: i64) -> Bucket {
        Bucket::App(AppId::new(id.unsigned_abs()))
    }

    #[test]
    fn forgets_what_is_over_before_what_is_not() {
        let at = |seconds| DateTime::UNIX_EPOCH + TimeDelta::seconds(seconds);
        let mut map = Bounded::new(10);
        for number in 0..10 {
            map.insert(app(number), at(number), at(0));
        }
        map.insert(app(10), at(100), at(5));
        assert_eq!((map.iter().count(), map.dropped()), (5, 0));
        for number in 20..1000 {
            map.insert(app(number), at(number), at(5));
            assert!(map.iter().count() <= 10);
            assert!(map.get(&app(number)).is_some());
        }
        assert!(map.dropped() > 900);
    }

    #[test]
    fn makes_room_if_everything_ends_at_once() {
        let mut map = Bounded::new(4);
        for number in 0..9 {
            map.insert(app(number), DateTime::<Utc>::MAX_UTC, DateTime::UNIX_EPOCH);
            assert!(map.iter().count() <= 4);
        }
    }
}
