//! Query parameters.

/// The decoded parameters of a query string, in its order.
#[derive(Debug, Clone, Default)]
pub(crate) struct Query {
    pairs: Vec<(String, String)>,
    /// By how many items pages after the first are shifted, which is a fault.
    pub(crate) page_shift: i64,
    /// Whether a filter by name finds nothing, which is a fault.
    pub(crate) misses_names: bool,
}

impl Query {
    pub(crate) fn parse(text: &str) -> Self {
        Self {
            pairs: form_urlencoded::parse(text.as_bytes()).into_owned().collect(),
            page_shift: 0,
            misses_names: false,
        }
    }

    /// The same query, with pages after the first shifted by so many items.
    pub(crate) fn shifted(self, page_shift: i64) -> Self {
        Self { page_shift, ..self }
    }

    /// The same query, with a filter by name that finds nothing.
    pub(crate) fn missing_names(self, misses_names: bool) -> Self {
        Self { misses_names, ..self }
    }

    /// The last value of this name: what a Rails application takes.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.pairs
            .iter()
            .rev()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    }

    /// The query string with one parameter changed or added.
    pub(crate) fn with(&self, name: &str, value: &str) -> String {
        let mut pairs = self.pairs.clone();
        match pairs.iter_mut().rev().find(|(key, _)| key == name) {
            Some((_, old)) => value.clone_into(old),
            None => pairs.push((name.to_owned(), value.to_owned())),
        }
        encode(&pairs)
    }

    /// The query string.
    pub(crate) fn encoded(&self) -> String {
        encode(&self.pairs)
    }

    pub(crate) fn into_pairs(self) -> Vec<(String, String)> {
        self.pairs
    }
}

fn encode(pairs: &[(String, String)]) -> String {
    form_urlencoded::Serializer::new(String::new())
        .extend_pairs(pairs)
        .finish()
}
