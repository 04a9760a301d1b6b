//! A map with credentials as keys and a maximum number of entries.

use std::collections::HashMap;

use chrono::{DateTime, Utc};

use crate::state::credential::Bucket;

/// A value that expires.
pub(crate) trait Expires {
    fn expires_at(&self) -> DateTime<Utc>;
}

/// A map with a maximum number of entries.
///
/// When the map is full, it drops the expired entries. If there are none, it drops the half of the entries that expires
/// first.
#[derive(Debug)]
pub(crate) struct Bounded<V> {
    entries: HashMap<Bucket, V>,
    capacity: usize,
    /// How many entries were dropped before they expired.
    dropped: u64,
}

impl<V: Expires> Bounded<V> {
    pub(crate) fn new(capacity: usize) -> Self {
        Self {
            entries: HashMap::new(),
            capacity,
            dropped: 0,
        }
    }

    pub(crate) fn get(&self, bucket: &Bucket) -> Option<&V> {
        self.entries.get(bucket)
    }

    pub(crate) fn insert(&mut self, bucket: Bucket, value: V, now: DateTime<Utc>) {
        if self.entries.len() >= self.capacity && !self.entries.contains_key(&bucket) {
            self.make_room(now);
        }
        self.entries.insert(bucket, value);
    }

    fn make_room(&mut self, now: DateTime<Utc>) {
        self.entries.retain(|_, value| value.expires_at() > now);
        let before = self.entries.len();
        if before < self.capacity {
            return;
        }
        // Drop half of the entries, so that not every insertion has to search for entries to drop.
        let mut times: Vec<DateTime<Utc>> = self.entries.values().map(Expires::expires_at).collect();
        let (_, median, _) = times.select_nth_unstable(before / 2);
        let median = *median;
        self.entries.retain(|_, value| value.expires_at() > median);
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

    impl Expires for DateTime<Utc> {
        fn expires_at(&self) -> DateTime<Utc> {
            *self
        }
    }

    fn app(id: i64) -> Bucket {
        Bucket::App(AppId::new(id.unsigned_abs()))
    }

    #[test]
    fn drops_expired_entries_first() {
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
    fn makes_room_if_all_entries_expire_at_the_same_time() {
        let mut map = Bounded::new(4);
        for number in 0..9 {
            map.insert(app(number), DateTime::<Utc>::MAX_UTC, DateTime::UNIX_EPOCH);
            assert!(map.iter().count() <= 4);
        }
    }
}
