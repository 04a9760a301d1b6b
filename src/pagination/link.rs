//! The `Link` header of a page.

use reqwest::Url;

/// The links of a page to other pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Links {
    /// Whether a link to the next page exists.
    pub(super) has_next: bool,
    /// The number of the last page, if there is a link to it.
    pub(super) last: Option<u32>,
}

impl Links {
    /// Reads a header like `<https://api.github.com/…?page=2>; rel="next", <…?page=5>; rel="last"`.
    ///
    /// Returns `None` if the header has no link to a next, last, previous or first page.
    pub(super) fn parse(header: &str) -> Option<Self> {
        let mut links = None;
        // A target is in angle brackets and can contain any other character. Its parameters follow it.
        for (target, parameters) in header.split('<').skip(1).filter_map(|link| link.split_once('>')) {
            let parameters = parameters.split([';', ',']).filter_map(|it| it.split_once('='));
            let relations = parameters
                .filter(|(name, _)| name.trim().eq_ignore_ascii_case("rel"))
                .flat_map(|(_, relations)| relations.trim().trim_matches('"').split_ascii_whitespace());
            for relation in relations.map(str::to_ascii_lowercase) {
                if !matches!(&*relation, "next" | "last" | "prev" | "first") {
                    continue;
                }
                let found: &mut Self = links.get_or_insert(Self {
                    has_next: false,
                    last: None,
                });
                match &*relation {
                    "next" => found.has_next = true,
                    "last" => found.last = page_of(target),
                    _ => {}
                }
            }
        }
        links
    }
}

/// Returns the page number in the target of a link.
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
    fn parses_the_links_of_github() {
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
        for header in [
            "<https://x/y?name=a,b;c&page=2>;rel=next",
            "<https://x/>;REL = Next",
            "<https://x/>; rel=\"last next\"",
        ] {
            assert!(Links::parse(header).is_some_and(|links| links.has_next), "{header}");
        }
        let previous = "<https://x/?rel=next;rel=next>; rel=\"prev\"; title=\"next\"";
        assert!(Links::parse(previous).is_some_and(|links| !links.has_next));
    }

    #[test]
    fn ignores_links_without_a_page() {
        for header in [
            "",
            "x",
            "<",
            "<a>",
            "<https://x/>; rel=\"license\"",
            "rel=\"next\"",
            ">;rel=next<",
            "<https://x/>; title=next",
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
