//! What is known of an operation before it is sent.

/// One operation of GitHub's description.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Operation {
    /// The method of `raw::Client`, which is how the generator's hooks name it.
    pub(crate) name: &'static str,
    /// Upstream's `operationId`.
    pub(crate) id: &'static str,
    /// `GET`
    pub(crate) method: &'static str,
    /// `/orgs/{org}/actions/runners`
    pub(crate) path: &'static str,
    /// Whether it may be sent again though an earlier attempt may have been done.
    pub(crate) repeatable: bool,
    /// Whether its success is a 204 without a body.
    pub(crate) answers_nothing: bool,
    /// The known releases of GitHub Enterprise Server that have it, the oldest first: `3.17`.
    pub(crate) servers: &'static [&'static str],
}

impl Operation {
    /// The operation of this method of `raw::Client`.
    pub(crate) fn find(name: &str) -> Option<&'static Self> {
        let table = crate::raw::OPERATIONS;
        table.binary_search_by(|it| it.name.cmp(name)).ok().map(|at| &table[at])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::raw::OPERATIONS;

    #[test]
    fn the_table_has_every_operation_and_finds_it() {
        let description = github_runners_spec::description();
        let all: Vec<_> = github_runners_spec::operations(&description).collect();
        assert_eq!((all.len(), OPERATIONS.len()), (110, 110));
        for operation in all {
            let (_, name) = operation.id.split_once('/').expect("a prefix");
            let found = Operation::find(&name.replace('-', "_")).expect(name);
            assert_eq!(
                (found.id, found.path, found.method.to_lowercase().as_str()),
                (operation.id, operation.path, operation.method)
            );
        }
        assert!(Operation::find("").is_none() && Operation::find("zzz").is_none());
    }

    #[test]
    fn only_a_post_may_be_unrepeatable() {
        for operation in OPERATIONS {
            assert!(operation.repeatable || operation.method == "POST", "{operation:?}");
        }
        let repeatable = |name| Operation::find(name).expect(name).repeatable;
        assert!(repeatable("create_registration_token_for_org"));
        assert!(!repeatable("generate_runner_jitconfig_for_repo"));
    }

    #[test]
    fn what_answers_nothing_is_known() {
        let nothing = |name| Operation::find(name).expect(name).answers_nothing;
        assert!(nothing("delete_self_hosted_runner_from_org"));
        // GitHub answers the runner that is being deleted.
        assert!(!nothing("delete_hosted_runner_for_org"));
        assert!(!nothing("list_self_hosted_runners_for_org"));
    }

    #[test]
    fn the_servers_that_have_it_are_known() {
        let servers = |name| Operation::find(name).expect(name).servers;
        assert_eq!(servers("list_self_hosted_runners_for_org"), crate::raw::SERVERS);
        assert!(servers("list_hosted_runners_for_org").is_empty());
    }
}
