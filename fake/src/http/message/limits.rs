//! GitHub's messages for the primary rate limit.

use crate::state::credential::Bucket;

const ANONYMOUS: &str = "API rate limit exceeded for 127.0.0.1. (But here's the good news: Authenticated requests get a \
                         higher rate limit. Check out the documentation for more details.)";

/// The message for requests with a user's token.
pub(crate) const RATE_LIMIT_EXCEEDED: &str = "API rate limit exceeded for user ID 1. If you reach out to GitHub \
                                              Support for help, please include the request ID and timestamp.";

/// Returns the message for a credential that has used up its primary rate limit.
pub(crate) fn limit_exceeded(bucket: &Bucket) -> String {
    match bucket {
        Bucket::Anonymous => ANONYMOUS.to_owned(),
        Bucket::Installation(id) => RATE_LIMIT_EXCEEDED.replace("user ID 1", &format!("installation ID {id}")),
        _ => RATE_LIMIT_EXCEEDED.to_owned(),
    }
}
