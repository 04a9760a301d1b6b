//! Commands of the runner application, quoted for a shell, with the secret hidden.

use std::fmt;

use crate::models::Secret;
use crate::validate::InvalidInput;

/// A script of the runner application, and how it takes its secret.
#[derive(Debug)]
pub(crate) struct Script {
    posix: &'static str,
    windows: &'static str,
    option: &'static str,
    variable: &'static str,
}

/// Registers and removes machines.
pub(crate) const CONFIG: Script = Script {
    posix: "./config.sh",
    windows: r".\config.cmd",
    option: "--token",
    variable: "ACTIONS_RUNNER_INPUT_TOKEN",
};

/// Runs jobs.
pub(crate) const RUN: Script = Script {
    posix: "./run.sh",
    windows: r".\run.cmd",
    option: "--jitconfig",
    variable: "ACTIONS_RUNNER_INPUT_JITCONFIG",
};

/// Whose quoting a command follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shell {
    Posix,
    Windows,
}

/// A command of the runner application with a secret that it does not show: a token or a JIT configuration.
///
/// `Display` and `Debug` show `***` in the secret's place. There are three ways to run it:
///
/// - [`expose_secret`](Self::expose_secret) is the whole command, as GitHub's documentation shows it. On a machine
///   with several users, everyone can read the arguments of a process.
/// - [`without_secret`](Self::without_secret) leaves the secret out, and
///   [`environment`](Self::environment) is the variable that passes it instead.
/// - [`program`](Self::program) and [`arguments`](Self::arguments), for `std::process::Command`, also without it.
#[derive(Clone)]
pub struct ShellCommand {
    script: &'static Script,
    shell: Shell,
    arguments: Vec<String>,
    text: String,
    secret: Secret,
    quoted_secret: Secret,
}

impl ShellCommand {
    pub(crate) fn new(
        script: &'static Script,
        shell: Shell,
        arguments: Vec<String>,
        secret: Secret,
    ) -> Result<Self, InvalidInput> {
        let quote = match shell {
            Shell::Posix => quote_for_posix,
            Shell::Windows => quote_for_windows,
        };
        let mut command = Self {
            script,
            shell,
            text: String::new(),
            quoted_secret: quote(secret.expose_secret())
                .map_err(|problem| InvalidInput::new("token", format!("it {problem}")))?
                .into(),
            arguments,
            secret,
        };
        let mut words = vec![command.program().to_owned()];
        for argument in &command.arguments {
            let quoted = quote(argument);
            words.push(quoted.map_err(|problem| InvalidInput::new("command", format!("{argument:?} {problem}")))?);
        }
        command.text = words.join(" ");
        Ok(command)
    }

    /// The whole command with the secret, for a shell.
    pub fn expose_secret(&self) -> Secret {
        let (option, secret) = (self.script.option, self.quoted_secret.expose_secret());
        Secret::from(format!("{} {option} {secret}", self.text))
    }

    /// The command for a shell, without the secret: set the variable of [`environment`](Self::environment) for it.
    pub fn without_secret(&self) -> &str {
        &self.text
    }

    /// The environment variable that passes the secret, and the secret.
    pub fn environment(&self) -> (&'static str, &Secret) {
        (self.script.variable, &self.secret)
    }

    /// The program: `./config.sh` or `./run.sh`, on Windows `.\config.cmd` or `.\run.cmd`.
    pub fn program(&self) -> &'static str {
        match self.shell {
            Shell::Posix => self.script.posix,
            Shell::Windows => self.script.windows,
        }
    }

    /// The program's arguments, not quoted and without the secret.
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
    quoted.map(Into::into).map_err(|_| "holds a null character".to_owned())
}

/// Double quotes where they are needed.
///
/// `config.cmd` is a batch file: its arguments pass PowerShell or `cmd.exe`, then `cmd.exe` again, and the readings
/// differ for the characters refused here. Nothing escapes them in every reading.
fn quote_for_windows(text: &str) -> Result<String, String> {
    if let Some(bad) = text.chars().find(|c| "\"%!^&|<>()`$'“”„‘’‚‛\u{0}\r\n".contains(*c)) {
        return Err(format!("holds {bad:?}, which Windows' shells read in different ways"));
    }
    let plain = |c: char| c.is_alphanumeric() || "-_./:\\+".contains(c);
    if !text.is_empty() && text.chars().all(plain) {
        return Ok(text.to_owned());
    }
    if text.ends_with('\\') {
        return Err("needs quotes and ends with a backslash, which would escape the closing one".to_owned());
    }
    Ok(format!("\"{text}\""))
}
