//! Table entries for requests to endpoints outside the description.

use super::Operation;

/// Returns the table entry for a method. `repeatable` determines whether the request is retried.
pub(crate) fn custom(method: &str, repeatable: bool) -> Option<&'static Operation> {
    CUSTOM
        .iter()
        .find(|operation| operation.method == method && operation.repeatable == repeatable)
}

static CUSTOM: [Operation; 12] = [
    of("GET", true),
    of("HEAD", true),
    of("PUT", true),
    of("DELETE", true),
    of("POST", true),
    of("PATCH", true),
    of("GET", false),
    of("HEAD", false),
    of("PUT", false),
    of("DELETE", false),
    of("POST", false),
    of("PATCH", false),
];

const fn of(method: &'static str, repeatable: bool) -> Operation {
    Operation {
        name: "request",
        id: "",
        method,
        path: "",
        repeatable,
        success: 0,
        may_return_secret: true,
        servers: super::SERVERS,
    }
}
