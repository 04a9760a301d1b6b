//! The table entry of an operation.

/// One operation of GitHub's description.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Operation {
    /// The name of the method in `raw::Client`.
    pub(crate) name: &'static str,
    /// GitHub's `operationId`.
    pub(crate) id: &'static str,
    /// The HTTP method: `GET`.
    pub(crate) method: &'static str,
    /// The path with placeholders: `/orgs/{org}/actions/runners`.
    pub(crate) path: &'static str,
    /// Whether a request can be retried although GitHub might have processed an earlier attempt.
    pub(crate) repeatable: bool,
    /// The status code of a success: 200, 201, 202, or 204 for a response without a body. 0 accepts every 2xx code.
    pub(crate) success: u16,
    /// Whether the response can contain a secret. Errors then do not show its values.
    pub(crate) may_return_secret: bool,
    /// The known releases of GitHub Enterprise Server that have the operation, oldest first: `3.17`.
    pub(crate) servers: &'static [&'static str],
}

impl Operation {
    /// Returns whether a status code is a success: the documented code, or any 2xx code for other endpoints.
    pub(crate) fn is_success(&self, status: u16) -> bool {
        if self.success == 0 {
            (200..300).contains(&status)
        } else {
            status == self.success
        }
    }

    /// Returns whether the operation only reads, so that a failed request cannot have changed anything.
    pub(crate) fn only_reads(&self) -> bool {
        self.method == "GET"
    }
}

#[cfg(test)]
mod tests {
    use crate::operations::{self, OPERATIONS, SERVERS};

    #[test]
    fn table_contains_every_operation_of_the_description() {
        let description = github_runners_spec::description();
        let mut described: Vec<_> = github_runners_spec::operations(&description)
            .map(|it| (it.id, it.path, it.method.to_uppercase()))
            .collect();
        let mut listed: Vec<_> = OPERATIONS
            .iter()
            .map(|it| (it.id, it.path, it.method.to_owned()))
            .collect();
        described.sort_unstable();
        listed.sort_unstable();
        assert_eq!(listed, described);
    }

    #[test]
    fn only_posts_are_not_repeatable() {
        for operation in OPERATIONS {
            assert!(operation.repeatable || operation.method == "POST", "{operation:?}");
        }
        assert!(operations::CREATE_REGISTRATION_TOKEN_FOR_ORG.repeatable);
        assert!(!operations::GENERATE_RUNNER_JITCONFIG_FOR_REPO.repeatable);
    }

    #[test]
    fn table_contains_the_status_of_success() {
        assert_eq!(operations::DELETE_SELF_HOSTED_RUNNER_FROM_ORG.success, 204);
        // GitHub returns the runner that is being deleted.
        assert_eq!(operations::DELETE_HOSTED_RUNNER_FOR_ORG.success, 202);
        assert_eq!(operations::LIST_SELF_HOSTED_RUNNERS_FOR_ORG.success, 200);
    }

    #[test]
    fn table_marks_responses_that_can_contain_secrets() {
        for operation in [
            &operations::CREATE_REGISTRATION_TOKEN_FOR_ORG,
            &operations::GENERATE_RUNNER_JITCONFIG_FOR_REPO,
            &operations::LIST_RUNNER_APPLICATIONS_FOR_ORG,
            &operations::CREATE_INSTALLATION_ACCESS_TOKEN,
        ] {
            assert!(operation.may_return_secret, "{operation:?}");
        }
        for operation in [
            &operations::LIST_SELF_HOSTED_RUNNERS_FOR_ORG,
            &operations::GET_SELF_HOSTED_RUNNER_FOR_REPO,
            &operations::LIST_SELF_HOSTED_RUNNER_GROUPS_FOR_ORG,
        ] {
            assert!(!operation.may_return_secret, "{operation:?}");
        }
    }

    #[test]
    fn table_contains_the_servers_of_an_operation() {
        assert_eq!(operations::LIST_SELF_HOSTED_RUNNERS_FOR_ORG.servers, SERVERS);
        assert!(operations::LIST_HOSTED_RUNNERS_FOR_ORG.servers.is_empty());
    }
}
