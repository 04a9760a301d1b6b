//! Commands of the runner application.

use crate::{InvalidInput, Secret, input::check_label};
use reqwest::Url;
use std::fmt;

/// The variable from which the runner application takes `--token`.
const TOKEN_VARIABLE: &str = "ACTIONS_RUNNER_INPUT_TOKEN";

/// The command that registers a machine as a runner, before it is built.
///
/// Made by [`RegistrationToken::config_command`](crate::RegistrationToken::config_command). It always says
/// `--unattended`, so that the application asks nothing.
///
/// ```no_run
/// # async fn example(runners: github_runners::Runners) -> github_runners::Result<()> {
/// let token = runners.registration_token().await?;
/// let command = token
///     .config_command("https://github.com/octo-org")
///     .name("build-1")
///     .labels(["gpu", "large"])
///     .ephemeral()
///     .build()?;
/// println!("{command}");
/// // ./config.sh --unattended --url https://github.com/octo-org --name build-1 --labels gpu,large --ephemeral --token '***'
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone)]
#[must_use = "a command is made by `build`"]
pub struct ConfigCommand {
    url: String,
    token: Secret,
    name: Option<String>,
    group: Option<String>,
    labels: Vec<String>,
    work_folder: Option<String>,
    flags: Vec<&'static str>,
    windows: bool,
}

impl ConfigCommand {
    pub(crate) fn new(url: String, token: Secret) -> Self {
        let (name, group, labels, work_folder) = (None, None, Vec::new(), None);
        Self {
            url,
            token,
            name,
            group,
            labels,
            work_folder,
            flags: Vec::new(),
            windows: false,
        }
    }

    /// The runner's name, unique in its scope. The machine's own name by default.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// The name of the runner group to join. The default group by default.
    pub fn runner_group(mut self, name: impl Into<String>) -> Self {
        self.group = Some(name.into());
        self
    }

    /// Labels beside the default ones, each of 1 to 256 characters and without a comma.
    pub fn labels<L: Into<String>>(mut self, labels: impl IntoIterator<Item = L>) -> Self {
        self.labels.extend(labels.into_iter().map(Into::into));
        self
    }

    /// Leaves out the default labels: `self-hosted`, the operating system, the architecture.
    pub fn no_default_labels(self) -> Self {
        self.flag("--no-default-labels")
    }

    /// The folder for jobs, beside the application or absolute. `_work` by default.
    pub fn work_folder(mut self, folder: impl Into<String>) -> Self {
        self.work_folder = Some(folder.into());
        self
    }

    /// Takes the place of a runner that has the same name.
    pub fn replace(self) -> Self {
        self.flag("--replace")
    }

    /// The runner takes one job and is gone.
    pub fn ephemeral(self) -> Self {
        self.flag("--ephemeral")
    }

    /// The runner does not update itself. GitHub refuses jobs to versions that are too old.
    pub fn disable_update(self) -> Self {
        self.flag("--disableupdate")
    }

    /// Writes the command for Windows: `.\config.cmd`, in a form that PowerShell and `cmd.exe` read alike.
    pub fn windows(mut self) -> Self {
        self.windows = true;
        self
    }

    fn flag(mut self, flag: &'static str) -> Self {
        if !self.flags.contains(&flag) {
            self.flags.push(flag);
        }
        self
    }

    /// Checks every value and makes the command.
    ///
    /// # Errors
    ///
    /// With the field `url`, `name`, `runner_group`, `labels` or `work_folder` for what the application would refuse,
    /// and with `command` for what cannot be quoted safely.
    pub fn build(self) -> Result<ShellCommand, InvalidInput> {
        check_url(&self.url)?;
        let mut arguments = vec!["--unattended".to_owned(), "--url".to_owned(), self.url];
        let options = [
            ("name", "--name", self.name),
            ("runner_group", "--runnergroup", self.group),
            ("labels", "--labels", joined(&self.labels)?),
            ("work_folder", "--work", self.work_folder),
        ];
        for (field, option, value) in options {
            if let Some(value) = value {
                check_value(field, &value)?;
                arguments.extend([option.to_owned(), value]);
            }
        }
        arguments.extend(self.flags.into_iter().map(str::to_owned));
        if self.windows {
            ShellCommand::windows(arguments, self.token)
        } else {
            ShellCommand::posix(arguments, self.token)
        }
    }
}

fn check_url(url: &str) -> Result<(), InvalidInput> {
    // The address may hold a password, so no message repeats it.
    let refuse = |problem: &str| Err(InvalidInput::new("url", problem));
    if url.chars().any(|c| c.is_control() || c.is_whitespace()) {
        return refuse("it holds a space or a control character");
    }
    let Ok(parsed) = Url::parse(url) else {
        return refuse("it is no address; it looks like https://github.com/octo-org");
    };
    if !matches!(parsed.scheme(), "http" | "https") || parsed.host_str().is_none_or(str::is_empty) {
        return refuse("it is no http or https address");
    }
    if !parsed.username().is_empty() || parsed.password().is_some() {
        return refuse("it holds a user name or a password");
    }
    if parsed.query().is_some() || parsed.fragment().is_some() {
        return refuse("it holds a query or a fragment");
    }
    if parsed.path().trim_matches('/').is_empty() {
        return refuse("it names no organization, repository or enterprise: https://github.com/octo-org");
    }
    Ok(())
}

/// A value of an option: not empty, and nothing that the application would take for an option.
fn check_value(field: &'static str, value: &str) -> Result<(), InvalidInput> {
    let refuse = |problem: &str| Err(InvalidInput::new(field, format!("{value:?} {problem}")));
    if value.trim().is_empty() {
        return Err(InvalidInput::new(field, "it is empty"));
    }
    if value.starts_with('-') {
        return refuse("starts with a dash and would be read as an option");
    }
    if value.chars().any(char::is_control) {
        return refuse("holds a control character");
    }
    Ok(())
}

fn joined(labels: &[String]) -> Result<Option<String>, InvalidInput> {
    for label in labels {
        check_label(label)?;
        if label.contains(',') {
            return Err(InvalidInput::new(
                "labels",
                format!("{label:?} holds a comma, which parts labels"),
            ));
        }
    }
    Ok((!labels.is_empty()).then(|| labels.join(",")))
}

/// A command of the runner application with a token that it does not show.
///
/// `Display` and `Debug` show `***` in the token's place. There are three ways to run it:
///
/// - [`expose_secret`](Self::expose_secret) is the whole command, as GitHub's documentation shows it. On a machine
///   with several users, everyone can read the arguments of a process.
/// - [`without_token`](Self::without_token) leaves the token out, and
///   [`environment`](Self::environment) is the variable that passes it instead.
/// - [`program`](Self::program) and [`arguments`](Self::arguments), for `std::process::Command`, also without it.
#[derive(Clone)]
pub struct ShellCommand {
    program: &'static str,
    arguments: Vec<String>,
    text: String,
    token: Secret,
    quoted_token: Secret,
}

impl ShellCommand {
    pub(crate) fn posix(arguments: Vec<String>, token: Secret) -> Result<Self, InvalidInput> {
        Self::new("./config.sh", arguments, token, |text| {
            shlex::try_quote(text)
                .map(Into::into)
                .map_err(|_| "holds a null character".to_owned())
        })
    }

    pub(crate) fn windows(arguments: Vec<String>, token: Secret) -> Result<Self, InvalidInput> {
        Self::new(r".\config.cmd", arguments, token, quote_for_windows)
    }

    fn new(
        program: &'static str,
        arguments: Vec<String>,
        token: Secret,
        quote: fn(&str) -> Result<String, String>,
    ) -> Result<Self, InvalidInput> {
        let mut text = program.to_owned();
        for argument in &arguments {
            let quoted = quote(argument);
            text.push(' ');
            text += &quoted.map_err(|problem| InvalidInput::new("command", format!("{argument:?} {problem}")))?;
        }
        let quoted_token = quote(token.expose_secret());
        let quoted_token = quoted_token.map_err(|problem| InvalidInput::new("token", format!("it {problem}")))?;
        Ok(Self {
            program,
            arguments,
            text,
            token,
            quoted_token: quoted_token.into(),
        })
    }

    /// The whole command with the token, for a shell.
    pub fn expose_secret(&self) -> Secret {
        Secret::from(format!("{} --token {}", self.text, self.quoted_token.expose_secret()))
    }

    /// The command for a shell, without the token: set the variable of [`environment`](Self::environment) for it.
    pub fn without_token(&self) -> &str {
        &self.text
    }

    /// The environment variable that passes the token, and the token.
    pub fn environment(&self) -> (&'static str, &Secret) {
        (TOKEN_VARIABLE, &self.token)
    }

    /// The program: `./config.sh`, or `.\config.cmd` on Windows.
    pub fn program(&self) -> &'static str {
        self.program
    }

    /// The program's arguments, not quoted and without the token.
    pub fn arguments(&self) -> &[String] {
        &self.arguments
    }
}

impl fmt::Display for ShellCommand {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} --token '***'", self.text)
    }
}

impl fmt::Debug for ShellCommand {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ShellCommand({self})")
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    const TOKEN: &str = "AABF3JGZDX3P5PMEXLND6TS6FCWO6";

    fn command() -> ConfigCommand {
        ConfigCommand::new("https://github.com/octo-org".to_owned(), TOKEN.into())
    }

    #[test]
    fn everything_is_said_once() {
        let built = command()
            .name("build 1")
            .runner_group("Default")
            .labels(["gpu", "x large"])
            .no_default_labels();
        let built = built
            .work_folder("/srv/work")
            .replace()
            .ephemeral()
            .ephemeral()
            .disable_update()
            .build()
            .unwrap();
        assert_eq!(
            built.without_token(),
            "./config.sh --unattended --url https://github.com/octo-org --name 'build 1' --runnergroup Default --labels \
             'gpu,x large' --work /srv/work --no-default-labels --replace --ephemeral --disableupdate"
        );
    }

    #[test]
    fn the_token_shows_only_when_asked() {
        let built = command().build().unwrap();
        for shown in [
            built.to_string(),
            format!("{built:?}"),
            format!("{:?}", command()),
            built.without_token().to_owned(),
        ] {
            assert!(!shown.contains(TOKEN), "{shown}");
        }
        assert_eq!(
            built.expose_secret().expose_secret(),
            format!("./config.sh --unattended --url https://github.com/octo-org --token {TOKEN}")
        );
        let (variable, token) = built.environment();
        assert_eq!((variable, token.expose_secret()), ("ACTIONS_RUNNER_INPUT_TOKEN", TOKEN));
        assert!(!built.arguments().iter().any(|argument| argument.contains(TOKEN)));
    }

    #[test]
    fn a_shell_reads_back_what_was_meant() {
        for name in [
            "a b",
            "$(reboot)",
            "`id`",
            "a'b",
            "a\"b",
            "a;b",
            "ä",
            "*",
            "~",
            "a\\b",
            "#x",
            "!x",
        ] {
            let built = command().name(name).build().expect(name);
            let words = shlex::split(built.without_token()).expect(name);
            assert_eq!(&words[1..], built.arguments(), "{name}");
            assert!(words.contains(&name.to_owned()));
        }
    }

    #[test]
    #[cfg(unix)]
    fn a_real_shell_reads_back_what_was_meant() {
        let hostile = "$(touch x) `id` ; * ~ !! $HOME 'a' \"b\" \\ & | > y #z";
        let built = command().name(hostile).labels(["a b", "*"]).build().expect("quoted");
        let token = ShellCommand::posix(vec!["remove".to_owned()], hostile.into()).expect("quoted");
        let secret = token.expose_secret();
        for (text, expected) in [
            (
                built.without_token(),
                [&["./config.sh".to_owned()], built.arguments()].concat(),
            ),
            (
                secret.expose_secret(),
                ["./config.sh", "remove", "--token", hostile]
                    .map(str::to_owned)
                    .to_vec(),
            ),
        ] {
            let printing = format!("printf '%s\\n' {text}");
            let output = std::process::Command::new("/bin/sh")
                .args(["-c", &printing])
                .output()
                .expect("a shell");
            let words = String::from_utf8(output.stdout).expect("text");
            assert_eq!(words.lines().collect::<Vec<_>>(), expected);
        }
    }

    #[test]
    fn windows_gets_what_both_shells_read_alike() {
        let built = command()
            .name("build 1")
            .work_folder(r"D:\work")
            .labels(["a", "b"])
            .windows()
            .build()
            .unwrap();
        assert_eq!(
            built.without_token(),
            r#".\config.cmd --unattended --url https://github.com/octo-org --name "build 1" --labels "a,b" --work D:\work"#
        );
        for name in [
            "a&b", "build(1)", "%PATH%", "a\"b", "a^b", "$env", "a`b", "it's", "a b\\",
        ] {
            assert_eq!(
                command().name(name).windows().build().expect_err(name).field(),
                "command",
                "{name}"
            );
        }
    }

    #[test]
    fn bad_values_are_refused_with_their_field() {
        let refused = |built: Result<ShellCommand, InvalidInput>| built.expect_err("refused").field();
        assert_eq!(refused(command().labels(["x".repeat(257)]).build()), "labels");
        assert_eq!(refused(command().labels(["a,b"]).build()), "labels");
        assert_eq!(refused(command().labels([""]).build()), "labels");
        assert_eq!(refused(command().name("").build()), "name");
        assert_eq!(refused(command().name("--replace").build()), "name");
        assert_eq!(refused(command().name("a\nb").build()), "name");
        assert_eq!(refused(command().work_folder(" ").build()), "work_folder");
        assert_eq!(refused(command().runner_group("").build()), "runner_group");
        for url in [
            "",
            "octo-org",
            "ftp://github.com/a",
            "https://github.com",
            "https://github.com/",
            "https://u:p@github.com/a",
            "https://github.com/a\nb",
            " https://github.com/a",
            "https://github.com/a?b=c",
            "https://github.com/a#b",
        ] {
            assert_eq!(
                refused(ConfigCommand::new(url.to_owned(), TOKEN.into()).build()),
                "url",
                "{url}"
            );
        }
    }
}
