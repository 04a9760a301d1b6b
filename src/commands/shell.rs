//! Commands of the runner application. They are quoted for a shell, and hide their secret.

use std::fmt;

use crate::models::Secret;
use crate::validate::InvalidInput;

/// A script of the runner application and the ways to pass its secret.
#[derive(Debug)]
pub(super) struct Script {
    posix: &'static str,
    windows: &'static str,
    option: &'static str,
    variable: &'static str,
    /// The name of the secret in errors.
    secret: &'static str,
}

impl Script {
    fn program(&self, shell: Shell) -> &'static str {
        match shell {
            Shell::Posix => self.posix,
            Shell::Windows => self.windows,
        }
    }
}

/// The script that registers and removes machines.
pub(super) const CONFIG: Script = Script {
    posix: "./config.sh",
    windows: r".\config.cmd",
    option: "--token",
    variable: "ACTIONS_RUNNER_INPUT_TOKEN",
    secret: "token",
};

/// The script that runs jobs.
pub(super) const RUN: Script = Script {
    posix: "./run.sh",
    windows: r".\run.cmd",
    option: "--jitconfig",
    variable: "ACTIONS_RUNNER_INPUT_JITCONFIG",
    secret: "encoded_jit_config",
};

/// The shell that a command is written for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub enum Shell {
    /// A POSIX shell, on Linux and macOS: `./config.sh`, `./run.sh`.
    #[default]
    Posix,
    /// PowerShell and `cmd.exe`, on Windows: `.\config.cmd`, `.\run.cmd`. The command means the same in both.
    Windows,
}

/// A command of the runner application that contains a secret: a token or a JIT configuration.
///
/// `Display` and `Debug` show `***` in place of the secret. There are three ways to run the command:
///
/// - As an argument list, for [`std::process::Command`] and tools like cloud-init: [`program`](Self::program) and
///   [`arguments`](Self::arguments), with the secret in an environment variable:
///
///   ```
///   # fn example(command: github_runners::ShellCommand) -> std::io::Result<()> {
///   let (variable, secret) = command.environment();
///   std::process::Command::new(command.program())
///       .args(command.arguments())
///       .env(variable, secret.expose_secret())
///       .current_dir("/opt/actions-runner")
///       .spawn()?;
///   # Ok(())
///   # }
///   ```
///
/// - As a line for a shell, without the secret: [`without_secret`](Self::without_secret). Set the variable from
///   [`environment`](Self::environment) before you run it.
/// - As a line for a shell, with the secret as an argument: [`expose_secret`](Self::expose_secret), as in GitHub's
///   documentation. Every user of the machine can read the arguments of a process.
#[derive(Clone)]
pub struct ShellCommand {
    script: &'static Script,
    shell: Shell,
    arguments: Vec<String>,
    text: String,
    secret: Secret,
    exposed: Secret,
}

impl ShellCommand {
    pub(super) fn new(
        script: &'static Script,
        shell: Shell,
        arguments: Vec<String>,
        secret: Secret,
    ) -> Result<Self, InvalidInput> {
        let quote = match shell {
            Shell::Posix => quote_for_posix,
            Shell::Windows => quote_for_windows,
        };
        let mut words = vec![script.program(shell).to_owned()];
        for argument in &arguments {
            let quoted = quote(argument);
            words.push(quoted.map_err(|problem| InvalidInput::new("command", format!("{argument:?} {problem}")))?);
        }
        let text = words.join(" ");
        let quoted = quote(secret.expose_secret());
        let quoted = quoted.map_err(|problem| InvalidInput::new(script.secret, problem))?;
        let exposed = Secret::from(format!("{text} {} {quoted}", script.option));
        Ok(Self {
            script,
            shell,
            arguments,
            text,
            secret,
            exposed,
        })
    }

    /// Returns the line for a shell, with the secret as an argument.
    pub fn expose_secret(&self) -> &str {
        self.exposed.expose_secret()
    }

    /// Returns the line for a shell, without the secret. Pass the secret in the variable from
    /// [`environment`](Self::environment).
    pub fn without_secret(&self) -> &str {
        &self.text
    }

    /// Returns the environment variable that passes the secret to the command, and the secret. The variable is
    /// `ACTIONS_RUNNER_INPUT_TOKEN` for `config.sh` and `ACTIONS_RUNNER_INPUT_JITCONFIG` for `run.sh`.
    pub fn environment(&self) -> (&'static str, &Secret) {
        (self.script.variable, &self.secret)
    }

    /// Returns the program: `./config.sh` or `./run.sh`, on Windows `.\config.cmd` or `.\run.cmd`.
    ///
    /// It is relative to the folder of the runner application.
    pub fn program(&self) -> &'static str {
        self.script.program(self.shell)
    }

    /// Returns the program's arguments, not quoted and without the secret.
    pub fn arguments(&self) -> &[String] {
        &self.arguments
    }
}

impl fmt::Display for ShellCommand {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} '***'", self.text, self.script.option)
    }
}

impl fmt::Debug for ShellCommand {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ShellCommand({self})")
    }
}

fn quote_for_posix(text: &str) -> Result<String, String> {
    let quoted = shlex::try_quote(text);
    quoted
        .map(Into::into)
        .map_err(|_| "contains a null character; remove it".to_owned())
}

/// Adds double quotes if they are needed.
///
/// `config.cmd` is a batch file: PowerShell or `cmd.exe` parses its arguments, and then `cmd.exe` parses them again.
/// They treat the characters that are rejected here differently, and no escaping works for both.
fn quote_for_windows(text: &str) -> Result<String, String> {
    if let Some(bad) = text.chars().find(|c| "\"%!^&|<>()`$'“”„‘’‚‛\u{0}\r\n".contains(*c)) {
        return Err(format!(
            "contains {bad:?}, which cannot be quoted for both shells of Windows; remove it"
        ));
    }
    let plain = |c: char| c.is_alphanumeric() || "-_./:\\+".contains(c);
    if !text.is_empty() && text.chars().all(plain) {
        return Ok(text.to_owned());
    }
    if text.ends_with('\\') {
        return Err(
            "needs quotes and ends with a backslash, which would escape the closing quote; remove the backslash"
                .to_owned(),
        );
    }
    Ok(format!("\"{text}\""))
}
