//! The query of a request.

/// The decoded parameters of a query string, in their order.
#[derive(Debug, Clone, Default)]
pub(crate) struct Query {
    pairs: Vec<(String, String)>,
    /// The number of items by which a fault shifts the pages after the first one.
    pub(crate) page_shift: i64,
    /// Whether a fault makes filters by name match nothing.
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

    /// Shifts the pages after the first one by a number of items.
    pub(crate) fn shifted(self, page_shift: i64) -> Self {
        Self { page_shift, ..self }
    }

    /// Makes filters by name match nothing.
    pub(crate) fn missing_names(self, misses_names: bool) -> Self {
        Self { misses_names, ..self }
    }

    /// Returns the last value of the parameter with this name, like a Rails application.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.pairs
            .iter()
            .rev()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    }

    /// Returns the query string with this parameter changed or added.
    pub(crate) fn with(&self, name: &str, value: &str) -> String {
        let mut pairs = self.pairs.clone();
        match pairs.iter_mut().rev().find(|(key, _)| key == name) {
            Some((_, old)) => value.clone_into(old),
            None => pairs.push((name.to_owned(), value.to_owned())),
        }
        encode(&pairs)
    }

    /// Returns the query string.
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
