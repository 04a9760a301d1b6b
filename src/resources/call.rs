//! Macros that select the generated method for a handle's scope.
//!
//! With `@response`, they return the whole response instead of its body. Lists need its headers.

/// Calls a generated method of a handle's client: `send!(handle, method, arguments…)`.
macro_rules! send {
    ($handle:expr, $method:ident $(, $argument:expr)*) => {
        $handle.client.raw().$method($($argument),*).await
    };
}
pub(super) use send;

/// Calls the generated method for a handle with a single kind of scope. The name of the scope is in a field of the
/// handle: `named!(handle, organization, method, arguments…)`.
macro_rules! named {
    (@response $handle:expr, $name:ident, $method:ident $(, $argument:expr)*) => {{
        $crate::validate::check_name(stringify!($name), &$handle.$name)?;
        $crate::resources::call::send!($handle, $method, &$handle.$name $(, $argument)*)
    }};
    ($($call:tt)*) => {
        $crate::resources::call::named!(@response $($call)*).map($crate::raw::Response::into_inner)
    };
}
pub(super) use named;

/// Calls the generated method for a handle's account: `of_account!(handle, for_org, for_enterprise, arguments…)`.
macro_rules! of_account {
    (@response $handle:expr, $org:ident, $enterprise:ident $(, $argument:expr)*) => {{
        use $crate::resources::account::Account;
        use $crate::resources::call::send;
        $handle.account.check()?;
        match &$handle.account {
            Account::Organization(org) => send!($handle, $org, org $(, $argument)*),
            Account::Enterprise(enterprise) => send!($handle, $enterprise, enterprise $(, $argument)*),
        }
    }};
    ($($call:tt)*) => {
        $crate::resources::call::of_account!(@response $($call)*).map($crate::raw::Response::into_inner)
    };
}
pub(super) use of_account;

/// Calls the generated method for a handle's scope: `scoped!(handle, for_org, for_repo, for_enterprise, arguments…)`.
macro_rules! scoped {
    (@response $handle:expr, $org:ident, $repo:ident, $enterprise:ident $(, $argument:expr)*) => {{
        use $crate::resources::call::send;
        use $crate::resources::scope::Scope;
        $handle.scope.check()?;
        match &$handle.scope {
            Scope::Organization(org) => send!($handle, $org, org $(, $argument)*),
            Scope::Repository { owner, name } => send!($handle, $repo, owner, name $(, $argument)*),
            Scope::Enterprise(enterprise) => send!($handle, $enterprise, enterprise $(, $argument)*),
        }
    }};
    ($($call:tt)*) => {
        $crate::resources::call::scoped!(@response $($call)*).map($crate::raw::Response::into_inner)
    };
}
pub(super) use scoped;
