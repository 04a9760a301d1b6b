//! What the `Link` header of a page says about other pages.

use reqwest::Url;

/// The links of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Links {
    /// Whether there is a link to a next page.
    pub(super) has_next: bool,
    /// The number of the last page, if there is a link to it.
    pub(super) last: Option<u32>,
}

impl Links {
    /// Reads a header like `<https://api.github.com/…?page=2>; rel="next", <…?page=5>; rel="last"`.
    ///
    /// Returns `None` if it has no link that says where in the list the page is.
    pub(super) fn parse(header: &str) -> Option<Self> {
        let mut links = None;
        for (target, relations) in header.split('<').skip(1).filter_map(|link| link.split_once('>')) {
            let parameters = relations.split(';').filter_map(|it| it.trim().split_once('='));
            let relation = parameters
                .filter(|(name, _)| name.trim().eq_ignore_ascii_case("rel"))
                .map(|(_, value)| {
                    value
                        .trim()
                        .trim_end_matches(',')
                        .trim()
                        .trim_matches('"')
                        .to_ascii_lowercase()
                })
                .next();
            let relation = relation.as_deref();
            if !matches!(relation, Some("next" | "last" | "prev" | "first")) {
                continue;
            }
            let found: &mut Self = links.get_or_insert(Self {
                has_next: false,
                last: None,
            });
            match relation {
                Some("next") => found.has_next = true,
                Some("last") => found.last = page_of(target),
                _ => {}
            }
        }
        links
    }
}

/// The page that a link leads to.
fn page_of(target: &str) -> Option<u32> {
    let url = Url::parse(target).ok()?;
    let (_, page) = url.query_pairs().find(|(name, _)| name == "page")?;
    page.parse().ok().filter(|page| *page > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROOT: &str = "https://api.github.com/organizations/1/repos";

    #[test]
    fn reads_the_links_that_github_sends() {
        let header = format!("<{ROOT}?per_page=2&page=2>; rel=\"next\", <{ROOT}?per_page=2&page=5>; rel=\"last\"");
        let expected = Links {
            has_next: true,
            last: Some(5),
        };
        assert_eq!(Links::parse(&header), Some(expected));
        let header = format!("<{ROOT}?page=4>; rel=\"prev\", <{ROOT}?page=1>; rel=\"first\"");
        let expected = Links {
            has_next: false,
            last: None,
        };
        assert_eq!(Links::parse(&header), Some(expected));
        assert!(Links::parse("<https://x/y?name=a,b;c&page=2>;rel=next").is_some_and(|links| links.has_next));
    }

    #[test]
    fn ignores_what_is_not_a_link_to_a_page() {
        for header in [
            "",
            "x",
            "<",
            "<a>",
            "<https://x/>; rel=\"license\"",
            "rel=\"next\"",
            "<a>; rel",
        ] {
            assert_eq!(Links::parse(header), None, "{header}");
        }
        let unknown = Links {
            has_next: false,
            last: None,
        };
        for last in [
            "<x>",
            "<https://x/?page=0>",
            "<https://x/?page=99999999999>",
            "<https://x/>",
        ] {
            assert_eq!(Links::parse(&format!("{last}; rel=\"last\"")), Some(unknown), "{last}");
        }
    }
}
