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
    /// The status of success: 200, 201, 202 or, for a success without a body, 204. 0 if any of 2xx is one.
    pub(crate) success: u16,
    /// Whether the response can hold a secret, so that errors must not show its values.
    pub(crate) may_return_secret: bool,
    /// The known releases of GitHub Enterprise Server that have it, the oldest first: `3.17`.
    pub(crate) servers: &'static [&'static str],
}

impl Operation {
    /// Whether a status means success: the documented one or, for a request without a description, any of 2xx.
    pub(crate) fn is_success(&self, status: u16) -> bool {
        if self.success == 0 {
            (200..300).contains(&status)
        } else {
            status == self.success
        }
    }

    /// Whether it only reads, so that nothing can have happened if it fails.
    pub(crate) fn only_reads(&self) -> bool {
        self.method == "GET"
    }
}

#[cfg(test)]
mod tests {
    use crate::operations::{self, OPERATIONS, SERVERS};

    #[test]
    fn table_has_every_operation_of_the_description() {
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
    fn table_knows_the_status_of_success() {
        assert_eq!(operations::DELETE_SELF_HOSTED_RUNNER_FROM_ORG.success, 204);
        // GitHub returns the runner that is being deleted.
        assert_eq!(operations::DELETE_HOSTED_RUNNER_FOR_ORG.success, 202);
        assert_eq!(operations::LIST_SELF_HOSTED_RUNNERS_FOR_ORG.success, 200);
    }

    #[test]
    fn table_knows_which_responses_can_hold_secrets() {
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
    fn table_knows_which_servers_have_an_operation() {
        assert_eq!(operations::LIST_SELF_HOSTED_RUNNERS_FOR_ORG.servers, SERVERS);
        assert!(operations::LIST_HOSTED_RUNNERS_FOR_ORG.servers.is_empty());
    }
}
