//! The result of a call that deletes something.

/// The result of a successful deletion.
///
/// In both cases, the runner, group or image does not exist anymore, so most callers can ignore the difference:
///
/// ```no_run
/// # async fn example(runners: github_runners::Runners, id: github_runners::RunnerId) -> github_runners::Result<()> {
/// runners.delete(id).await?;
/// # Ok(())
/// # }
/// ```
///
/// If you count deletions, or need to know who deleted the runner, match on the result:
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
    /// GitHub confirmed the deletion.
    Removed,
    /// GitHub returned 404 to a retry.
    ///
    /// An earlier attempt had an unknown outcome: its response was lost, or was a 408 or 5xx. That attempt probably
    /// deleted the item. Another program can also have deleted it, or it did not exist before the call.
    NotFoundOnRetry,
}
