//! One page of a list.

use std::vec::IntoIter;

use super::link::Links;

/// One page of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Page<T> {
    /// The items of this page, in GitHub's order.
    pub items: Vec<T>,
    /// The number of items in the whole list at the time of the response.
    ///
    /// GitHub does not return this number for two lists: the repositories of an organization and the installations of a
    /// GitHub App. For these lists, the client derives a lower bound from the links of the response.
    pub total_count: u64,
    /// The number of this page, starting at 1.
    pub number: u32,
    /// The requested number of items on a page.
    pub per_page: u32,
    /// Whether the response has a link to a next page; `None` if it has no links.
    pub(super) has_next_link: Option<bool>,
}

impl<T> Page<T> {
    /// Creates the page from a response. `counted` is the number of items in the list, if the body contains it.
    pub(super) fn new(items: Vec<T>, counted: Option<i64>, links: Option<Links>, number: u32, per_page: u32) -> Self {
        let count = items.len() as u64;
        let total_count = match counted {
            // A number below the items on this page is wrong.
            Some(counted) => u64::try_from(counted).unwrap_or(0).max(count),
            None => {
                let before = |page: u32| u64::from(page - 1).saturating_mul(u64::from(per_page));
                // Without links, only a full page indicates that another page exists.
                let more = links.map_or(count >= u64::from(per_page), |links| links.has_next);
                let seen = before(number.max(1))
                    .saturating_add(count)
                    .saturating_add(u64::from(more));
                let last = links.and_then(|links| links.last).filter(|last| *last > number);
                seen.max(last.map_or(0, |last| before(last).saturating_add(1)))
            }
        };
        Self {
            items,
            total_count,
            number,
            per_page,
            has_next_link: links.map(|links| links.has_next),
        }
    }

    /// Returns the number of pages in the whole list at the time of the response, calculated from
    /// [`total_count`](Self::total_count).
    ///
    /// If GitHub does not return the number of items, this is a lower bound. Then use [`has_next`](Self::has_next).
    pub fn page_count(&self) -> u32 {
        u32::try_from(self.total_count.div_ceil(u64::from(self.per_page.max(1)))).unwrap_or(u32::MAX)
    }

    /// Returns whether another page followed at the time of the response, according to the links of the response or, if
    /// it has none, to [`page_count`](Self::page_count).
    pub fn has_next(&self) -> bool {
        self.has_next_link.unwrap_or(self.number < self.page_count())
    }
}

impl<T> IntoIterator for Page<T> {
    type Item = T;
    type IntoIter = IntoIter<T>;

    fn into_iter(self) -> Self::IntoIter {
        self.items.into_iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn derives_the_number_of_pages_from_the_count() {
        let page = |total_count, number| Page::<()> {
            items: vec![],
            total_count,
            number,
            per_page: 30,
            has_next_link: None,
        };
        assert_eq!([0, 1, 30, 31].map(|total| page(total, 1).page_count()), [0, 1, 1, 2]);
        assert!(page(31, 1).has_next() && !page(31, 2).has_next() && !page(0, 1).has_next());
        // Links take precedence over the count.
        let linked = |has_next_link, total_count| Page {
            has_next_link,
            ..page(total_count, 1)
        };
        assert!(linked(Some(true), 0).has_next() && !linked(Some(false), 31).has_next());
    }

    #[test]
    fn estimates_the_size_of_a_list_without_a_count() {
        let page = |items: usize, links, number| Page::new(vec![(); items], None, links, number, 10);
        let links = |has_next, last| Some(Links { has_next, last });
        for (page, total, pages, has_next) in [
            (page(3, None, 1), 3, 1, false),
            (page(10, None, 1), 11, 2, true),
            (page(10, links(true, Some(4)), 1), 31, 4, true),
            (page(10, links(true, None), 2), 21, 3, true),
            (page(5, links(false, None), 4), 35, 4, false),
            (page(0, None, 1), 0, 0, false),
        ] {
            assert_eq!(
                (page.total_count, page.page_count(), page.has_next()),
                (total, pages, has_next)
            );
        }
    }

    #[test]
    fn ignores_a_count_below_the_number_of_items() {
        for counted in [-1, 0, 2] {
            assert_eq!(Page::new(vec![(); 3], Some(counted), None, 1, 30).total_count, 3);
        }
    }
}
