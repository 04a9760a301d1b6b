//! Conversions from references, so that callers can send a request more than once.

use crate::models::{
    CreateEnterpriseRunnerGroup, CreateHostedRunner, CreateOrganizationRunnerGroup, UpdateEnterpriseRunnerGroup,
    UpdateHostedRunner, UpdateOrganizationRunnerGroup,
};

macro_rules! by_reference {
    ($($request:ident)*) => {
        $(impl From<&$request> for $request {
            fn from(request: &$request) -> Self {
                request.clone()
            }
        })*
    };
}

by_reference! {
    CreateEnterpriseRunnerGroup
    CreateHostedRunner
    CreateOrganizationRunnerGroup
    UpdateEnterpriseRunnerGroup
    UpdateHostedRunner
    UpdateOrganizationRunnerGroup
}
