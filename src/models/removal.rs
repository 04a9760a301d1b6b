//! How something came to be removed.

/// How a call that removes something succeeded.
///
/// Most callers need no difference, since the runner, group or image does not exist any more in either case:
///
/// ```no_run
/// # async fn example(runners: github_runners::Runners, id: github_runners::RunnerId) -> github_runners::Result<()> {
/// runners.delete(id).await?;
/// # Ok(())
/// # }
/// ```
///
/// A caller that counts what it removed, or that must not take another program's removal for its own, looks:
///
/// ```no_run
/// # async fn example(runners: github_runners::Runners, id: github_runners::RunnerId) -> github_runners::Result<()> {
/// use github_runners::Removal;
///
/// match runners.delete(id).await? {
///     Removal::Removed => println!("removed"),
///     Removal::NotFoundOnRetry => println!("gone, probably removed by a request whose response was lost"),
/// }
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Removal {
    /// GitHub confirmed the removal.
    Removed,
    /// GitHub returned 404 to a retry. The response to an earlier attempt was lost, or was a 408 or 5xx, so that attempt
    /// probably removed it. It is also possible that it did not exist before, or that somebody else removed it meanwhile.
    NotFoundOnRetry,
}
