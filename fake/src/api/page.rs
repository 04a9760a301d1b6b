//! Pages of lists and their `Link` headers.

use crate::api::query::Query;

const DEFAULT_PER_PAGE: usize = 30;
const MAX_PER_PAGE: usize = 100;

/// A page of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Page {
    number: usize,
    size: usize,
    /// The number of items by which a fault shifts the page.
    shift: i64,
}

impl Page {
    /// Reads the page from a query. Like GitHub, ignores values that are not positive numbers.
    pub(crate) fn requested(query: &Query) -> Self {
        let positive = |name| {
            query
                .get(name)?
                .trim()
                .parse::<usize>()
                .ok()
                .filter(|number| *number > 0)
        };
        Self {
            number: positive("page").unwrap_or(1),
            size: positive("per_page").unwrap_or(DEFAULT_PER_PAGE).min(MAX_PER_PAGE),
            shift: query.page_shift,
        }
    }

    pub(crate) fn of<T>(self, items: impl Iterator<Item = T>) -> Vec<T> {
        let before = (self.number - 1).saturating_mul(self.size);
        let shift = if self.number > 1 { self.shift } else { 0 };
        items
            .skip(before.saturating_add_signed(isize::try_from(shift).unwrap_or_default()))
            .take(self.size)
            .collect()
    }

    /// Returns the `Link` header with GitHub's format and order, or `None` if there is only one page.
    ///
    /// Links repeat the query of the request. `page` keeps its position, or is appended.
    pub(crate) fn link(self, total: usize, url: &str, query: &Query) -> Option<String> {
        let last = total.div_ceil(self.size).max(1);
        let mut relations = Vec::new();
        if self.number > 1 {
            relations.push(("prev", (self.number - 1).min(last)));
        }
        if self.number < last {
            relations.extend([("next", self.number + 1), ("last", last)]);
        }
        if self.number > 1 {
            relations.push(("first", 1));
        }
        let links = relations
            .into_iter()
            .map(|(relation, page)| format!("<{url}?{}>; rel=\"{relation}\"", query.with("page", &page.to_string())));
        Some(links.collect::<Vec<_>>().join(", ")).filter(|link| !link.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(query: &str) -> Page {
        Page::requested(&Query::parse(query))
    }

    #[test]
    fn ignores_values_that_are_not_positive_numbers() {
        for query in [
            "",
            "page=0&per_page=0",
            "page=-1&per_page=-5",
            "page=x&per_page=",
            "per_page=1e3",
        ] {
            assert_eq!(
                page(query),
                Page {
                    number: 1,
                    size: 30,
                    shift: 0
                },
                "{query}"
            );
        }
        assert_eq!(
            page("page=2&per_page=1000"),
            Page {
                number: 2,
                size: 100,
                shift: 0
            }
        );
        assert!(page(&format!("page={}", usize::MAX)).of(0..5).is_empty());
    }

    #[test]
    fn links_to_the_other_pages() {
        let link = |text: &str, total| Page::requested(&Query::parse(text)).link(total, "u", &Query::parse(text));
        assert_eq!(link("", 30), None);
        assert_eq!(
            link("", 31).as_deref(),
            Some("<u?page=2>; rel=\"next\", <u?page=2>; rel=\"last\"")
        );
        assert_eq!(
            link("page=2&per_page=2&name=a+b", 6).as_deref(),
            Some(
                "<u?page=1&per_page=2&name=a+b>; rel=\"prev\", <u?page=3&per_page=2&name=a+b>; rel=\"next\", \
                 <u?page=3&per_page=2&name=a+b>; rel=\"last\", <u?page=1&per_page=2&name=a+b>; rel=\"first\""
            )
        );
        assert_eq!(
            link("per_page=2&page=9", 5).as_deref(),
            Some("<u?per_page=2&page=3>; rel=\"prev\", <u?per_page=2&page=1>; rel=\"first\"")
        );
    }
}
