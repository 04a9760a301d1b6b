//! The command that registers a machine.

use reqwest::Url;

use super::shell::{CONFIG, Shell, ShellCommand};
use crate::models::Secret;
use crate::validate::{InvalidInput, check_label, check_value};

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
        let shell = if self.windows { Shell::Windows } else { Shell::Posix };
        ShellCommand::new(&CONFIG, shell, arguments, self.token)
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
            built.without_secret(),
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
            built.without_secret().to_owned(),
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
            let words = shlex::split(built.without_secret()).expect(name);
            assert_eq!(&words[1..], built.arguments(), "{name}");
            assert!(words.contains(&name.to_owned()));
        }
    }

    #[test]
    #[cfg(unix)]
    fn a_real_shell_reads_back_what_was_meant() {
        let hostile = "$(touch x) `id` ; * ~ !! $HOME 'a' \"b\" \\ & | > y #z";
        let built = command().name(hostile).labels(["a b", "*"]).build().expect("quoted");
        let token =
            ShellCommand::new(&CONFIG, Shell::Posix, vec!["remove".to_owned()], hostile.into()).expect("quoted");
        let secret = token.expose_secret();
        for (text, expected) in [
            (
                built.without_secret(),
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
            built.without_secret(),
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
