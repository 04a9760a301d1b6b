//! Generates random bodies from the description.

use fastrand::Rng;
use serde_json::{Map, Value, json};

use crate::description::{Kind, Property, Schema};

/// The kind of a random body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Flavor {
    /// Everything that the schema allows.
    Valid,
    /// Half of the optional properties are absent.
    Sparse,
    /// Enums have values that the description does not know.
    UnknownValues,
    /// Optional and nullable properties are null.
    Nulls,
    /// Values are examples of the description, if a schema has an example.
    Examples,
}

impl Flavor {
    pub(crate) const RANDOM: [Self; 4] = [Self::Valid, Self::Sparse, Self::UnknownValues, Self::Nulls];
}

/// The numbers of special values in the generated bodies. Tests check that all kinds of values occurred.
#[derive(Debug, Default, Clone, Copy)]
pub(crate) struct Counts {
    pub(crate) nulls: u64,
    pub(crate) absent: u64,
    pub(crate) unknown_values: u64,
    pub(crate) unknown_properties: u64,
    pub(crate) large_integers: u64,
    pub(crate) offsets: u64,
}

#[derive(Debug)]
pub(crate) struct Generator {
    pub(crate) random: Rng,
    pub(crate) flavor: Flavor,
    pub(crate) counts: Counts,
}

const TEXTS: &[&str] = &[
    "",
    "a",
    "Linux",
    "2.329.0",
    "https://api.github.com/orgs/octo-org/actions/runners?per_page=30&page=2",
    "null",
    "Microsoft Windows 10.0.17763 ",
    "größer als ein ASCII-Zeichen",
    "ランナー",
    "🏃‍♀️",
    "\u{0}\u{1f}\"\\/\u{7f}\u{2028}\u{feff}",
    "2025-02-17T21:11:49Z",
    "12",
];

/// Returns whether a property contains an id. Ids are never negative.
fn is_id(name: &str) -> bool {
    name == "id" || name.ends_with("_id")
}

/// Returns `true` with a probability of one in `times`.
fn one_in(random: &mut Rng, times: u64) -> bool {
    random.u64(..times) == 0
}

impl Generator {
    pub(crate) fn new(name: &str, number: u64, flavor: Flavor) -> Self {
        Self {
            // Each name and number has a separate sequence, which is the same in every run.
            random: Rng::with_seed(
                name.bytes()
                    .fold(number, |seed, byte| seed.wrapping_mul(31).wrapping_add(byte.into())),
            ),
            flavor,
            counts: Counts::default(),
        }
    }

    fn one_of<'a>(&mut self, list: &[&'a str]) -> &'a str {
        self.random.choice(list).expect("the list is not empty")
    }

    pub(crate) fn generate(&mut self, schema: &Schema) -> Value {
        if let (Flavor::Examples, Some(example)) = (self.flavor, &schema.example)
            && !matches!(schema.kind, Kind::Object(_) | Kind::Choice(_))
        {
            return example.clone();
        }
        match &schema.kind {
            Kind::Object(properties) => self.object(properties),
            Kind::Map => self.map(),
            // All lists of integers in the description contain ids.
            Kind::Array(items) if matches!(items.kind, Kind::Integer) => (0..self.random.u64(..3))
                .map(|_| self.integer().unsigned_abs())
                .collect(),
            Kind::Array(items) => (0..self.random.u64(..3)).map(|_| self.generate(items)).collect(),
            Kind::Text(values) if values.is_empty() => self.text().into(),
            Kind::Text(values) => self.value(values).into(),
            Kind::Date => self.date().into(),
            Kind::Integer => self.integer().into(),
            // A decoder of integers would lose the decimal digit.
            Kind::Number => (f64::from(self.random.i32(..)) / 10.0).into(),
            Kind::Boolean => one_in(&mut self.random, 2).into(),
            Kind::Choice(choices) => {
                let choice = self.random.usize(..choices.len());
                self.generate(&choices[choice])
            }
        }
    }

    fn object(&mut self, properties: &[Property]) -> Value {
        let mut object = Map::new();
        for property in properties.iter().filter(|property| property.published) {
            let optional = !property.required || property.schema.nullable;
            let value = match self.flavor {
                Flavor::Nulls if !property.required || (optional && one_in(&mut self.random, 2)) => Value::Null,
                Flavor::Valid | Flavor::UnknownValues if property.schema.nullable && one_in(&mut self.random, 4) => {
                    Value::Null
                }
                Flavor::Sparse if !property.required && one_in(&mut self.random, 2) => {
                    self.counts.absent += 1;
                    continue;
                }
                _ if matches!(property.schema.kind, Kind::Integer) && is_id(&property.name) => {
                    self.integer().unsigned_abs().into()
                }
                _ => self.generate(&property.schema),
            };
            self.counts.nulls += u64::from(value.is_null());
            object.insert(property.name.clone(), value);
        }
        if one_in(&mut self.random, 3) {
            self.counts.unknown_properties += 1;
            let name = format!("x_new_{}", self.random.u64(..100));
            let value = self.anything();
            object.insert(name, value);
        }
        object.into()
    }

    fn map(&mut self) -> Value {
        let entries = (0..self.random.u64(..4)).map(|_| (self.text(), self.anything()));
        Value::Object(entries.collect())
    }

    fn anything(&mut self) -> Value {
        match self.random.u64(..6) {
            0 => Value::Null,
            1 => self.text().into(),
            2 => self.integer().into(),
            3 => json!([{ "id": "x", "total_count": [] }]),
            4 => json!({ "id": null, "status": { "busy": "maybe" } }),
            _ => json!(0.5),
        }
    }

    fn value(&mut self, known: &[String]) -> String {
        if self.flavor == Flavor::UnknownValues {
            self.counts.unknown_values += 1;
            return format!("{}-unknown", self.text());
        }
        known[self.random.usize(..known.len())].clone()
    }

    fn text(&mut self) -> String {
        if one_in(&mut self.random, 2_000) {
            return "long ä ".repeat(2_000);
        }
        self.one_of(TEXTS).to_owned()
    }

    fn integer(&mut self) -> i64 {
        let number = match self.random.u64(..8) {
            0 => 0,
            1 => -1,
            2 => i64::MAX,
            3 => i64::from(u32::MAX) + 1 + self.random.u64(..1 << 40) as i64,
            _ => self.random.u64(..100_000) as i64,
        };
        self.counts.large_integers += u64::from(number > i64::from(u32::MAX));
        number
    }

    fn date(&mut self) -> String {
        let (year, month, day) = (
            1970 + self.random.u64(..130),
            1 + self.random.u64(..12),
            1 + self.random.u64(..28),
        );
        let (hour, minute, second) = (self.random.u64(..24), self.random.u64(..60), self.random.u64(..60));
        let fraction = match self.random.u64(..4) {
            0 => format!(".{:03}", self.random.u64(..1_000)),
            1 => format!(".{:09}", self.random.u64(..1_000_000_000)),
            _ => String::new(),
        };
        let offset = self.one_of(&["Z", "z", "+00:00", "-08:00", "+05:30", "+14:00"]);
        self.counts.offsets += u64::from(offset.len() > 1);
        format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}{fraction}{offset}")
    }
}

impl Counts {
    pub(crate) fn add(&mut self, other: Self) {
        self.nulls += other.nulls;
        self.absent += other.absent;
        self.unknown_values += other.unknown_values;
        self.unknown_properties += other.unknown_properties;
        self.large_integers += other.large_integers;
        self.offsets += other.offsets;
    }
}
