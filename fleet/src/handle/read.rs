//! Reads and deletes one runner.

use github_runners::{Runner, RunnerId};

use super::Fleet;
use crate::error::{During, Result};

/// The result of a DELETE.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Deletion {
    Deleted,
    AlreadyGone,
    Busy,
}

impl Fleet {
    /// Reads a runner. Returns `None` only if the runner certainly does not exist.
    ///
    /// GitHub also returns 404 if the credential has lost its permission. If a caller then considered the runner gone, it
    /// would terminate a machine with a job. So a 404 counts only if the list can be read.
    pub(crate) async fn read(&self, id: RunnerId) -> Result<Option<Runner>> {
        match self.runners().get(id).await {
            Err(error) if error.is_not_found() => {
                let list = self.runners().list().per_page(1).await;
                list.during(|| format!("check that runner {id} is gone and not hidden from this credential"))?;
                Ok(None)
            }
            other => other.during(|| format!("read runner {id}")).map(Some),
        }
    }

    /// Deletes a runner that has just been read. A 404 therefore means that the runner is gone.
    pub(crate) async fn delete(&self, runner: &Runner) -> Result<Deletion> {
        let deletion = match self.runners().delete(runner.id).await {
            // This includes a 404 to a retry after a lost response. The runner has just been read, so the first request
            // has deleted it.
            Ok(_) => Deletion::Deleted,
            Err(error) if error.is_not_found() => Deletion::AlreadyGone,
            Err(error) if error.is_busy() => Deletion::Busy,
            Err(error) => return Err(error).during(|| format!("delete runner {} ({})", runner.id, runner.name)),
        };
        tracing::info!(id = %runner.id, name = runner.name, result = ?deletion, "deleted a runner");
        match deletion {
            Deletion::Busy => self.note_busy(runner.id),
            Deletion::Deleted | Deletion::AlreadyGone => self.note_gone(runner.id),
        }
        Ok(deletion)
    }
}
