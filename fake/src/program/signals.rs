//! The signals that stop the program.

use std::io;

/// Waits for Ctrl-C or SIGTERM.
///
/// The handlers are installed when this value is created. A signal that arrives before [`StopSignal::received`] is called
/// is not lost.
#[cfg(unix)]
pub(crate) struct StopSignal {
    interrupt: tokio::signal::unix::Signal,
    terminate: tokio::signal::unix::Signal,
}

#[cfg(unix)]
impl StopSignal {
    /// Installs the signal handlers.
    pub(crate) fn install() -> io::Result<Self> {
        use tokio::signal::unix::{SignalKind, signal};
        Ok(Self {
            interrupt: signal(SignalKind::interrupt())?,
            terminate: signal(SignalKind::terminate())?,
        })
    }

    /// Returns when one of the signals arrives.
    pub(crate) async fn received(mut self) {
        tokio::select! {
            _ = self.interrupt.recv() => {}
            _ = self.terminate.recv() => {}
        }
    }
}

/// Waits for Ctrl-C.
#[cfg(windows)]
pub(crate) struct StopSignal {
    interrupt: tokio::signal::windows::CtrlC,
}

#[cfg(windows)]
impl StopSignal {
    /// Installs the signal handler.
    pub(crate) fn install() -> io::Result<Self> {
        let interrupt = tokio::signal::windows::ctrl_c()?;
        Ok(Self { interrupt })
    }

    /// Returns when the signal arrives.
    pub(crate) async fn received(mut self) {
        let _ = self.interrupt.recv().await;
    }
}
