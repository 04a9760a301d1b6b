//! The command that registers a machine.

use super::shell::{CONFIG, Shell, ShellCommand};
use crate::models::Secret;
use crate::validate::{InvalidInput, check_label, check_value, parse_url};

/// A builder for the command that registers a machine as a runner.
///
/// [`RegistrationToken::config_command`](crate::RegistrationToken::config_command) creates it with the token and the
/// URL of its scope. The command always contains `--unattended`, so that the application does not prompt.
///
/// ```
/// # fn main() -> Result<(), github_runners::InvalidInput> {
/// use github_runners::ConfigCommand;
///
/// let command = ConfigCommand::new("https://github.com/octo-org", "AABF3JGZDX3P5PMEXLND6TS6FCWO6")
///     .name("build-1")
///     .labels(["gpu", "large"])
///     .ephemeral()
///     .build()?;
/// assert_eq!(
///     command.to_string(),
///     "./config.sh --unattended --url https://github.com/octo-org --name build-1 --labels 'gpu,large' --ephemeral --token '***'"
/// );
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone)]
#[must_use = "call `build` to get the command"]
pub struct ConfigCommand {
    url: Option<String>,
    token: Secret,
    name: Option<String>,
    group: Option<String>,
    labels: Vec<String>,
    work_folder: Option<String>,
    flags: Vec<&'static str>,
    shell: Shell,
}

impl ConfigCommand {
    /// Creates the command from the URL of the organization, repository or enterprise on GitHub's website and a
    /// registration token.
    pub fn new(url: impl Into<String>, token: impl Into<Secret>) -> Self {
        Self::from_token(Some(url.into()), token.into())
    }

    pub(crate) fn from_token(url: Option<String>, token: Secret) -> Self {
        Self {
            url,
            token,
            name: None,
            group: None,
            labels: Vec::new(),
            work_folder: None,
            flags: Vec::new(),
            shell: Shell::default(),
        }
    }

    /// Sets the URL of the organization, repository or enterprise on GitHub's website: `https://github.com/octo-org`,
    /// `https://github.com/octo-org/hello-world`, `https://github.com/enterprises/octo-enterprise`.
    pub fn url(mut self, url: impl Into<String>) -> Self {
        self.url = Some(url.into());
        self
    }

    /// Sets the runner's name, which is unique in its scope. The default is the machine's host name.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Sets the runner group to join, by its name. Without it, the runner joins the default group.
    pub fn runner_group(mut self, name: impl Into<String>) -> Self {
        self.group = Some(name.into());
        self
    }

    /// Adds labels to the default labels. Each has 1 to 256 characters and no comma.
    pub fn labels<L: Into<String>>(mut self, labels: impl IntoIterator<Item = L>) -> Self {
        self.labels.extend(labels.into_iter().map(Into::into));
        self
    }

    /// Omits the default labels: `self-hosted`, the operating system and the architecture.
    pub fn no_default_labels(self) -> Self {
        self.flag("--no-default-labels")
    }

    /// Sets the folder for jobs, relative to the application or absolute. The default is `_work`.
    pub fn work_folder(mut self, folder: impl Into<String>) -> Self {
        self.work_folder = Some(folder.into());
        self
    }

    /// Replaces an existing runner with the same name.
    pub fn replace(self) -> Self {
        self.flag("--replace")
    }

    /// Makes the runner ephemeral: it runs one job, and GitHub removes it afterward.
    pub fn ephemeral(self) -> Self {
        self.flag("--ephemeral")
    }

    /// Disables automatic updates of the runner application. GitHub does not send jobs to versions that are too old.
    pub fn disable_update(self) -> Self {
        self.flag("--disableupdate")
    }

    /// Sets the shell that the command is for. The default is [`Shell::Posix`].
    pub fn shell(mut self, shell: Shell) -> Self {
        self.shell = shell;
        self
    }

    fn flag(mut self, flag: &'static str) -> Self {
        if !self.flags.contains(&flag) {
            self.flags.push(flag);
        }
        self
    }

    /// Checks the values and builds the command.
    ///
    /// # Errors
    ///
    /// Returns [`InvalidInput`] for the field `url`, `name`, `runner_group`, `labels` or `work_folder` if the application
    /// would reject its value, and for `command` or `token` if a value cannot be quoted safely for the shell.
    pub fn build(self) -> Result<ShellCommand, InvalidInput> {
        let Some(url) = self.url else {
            let problem = "the URL of GitHub's website is not known for this base URL; set it with `url`";
            return Err(InvalidInput::new("url", problem));
        };
        check_url(&url)?;
        let mut arguments = vec!["--unattended".to_owned(), "--url".to_owned(), url];
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
        ShellCommand::new(&CONFIG, self.shell, arguments, self.token)
    }
}

fn check_url(url: &str) -> Result<(), InvalidInput> {
    let example = "https://github.com/octo-org";
    let reject = |problem: &str| Err(InvalidInput::new("url", format!("{problem}; pass one like {example}")));
    if url.chars().any(|c| c.is_control() || c.is_whitespace()) {
        return reject("the URL contains a space or a control character");
    }
    if parse_url("url", url, example)?.path().trim_matches('/').is_empty() {
        return reject("the URL does not name an organization, a repository or an enterprise");
    }
    Ok(())
}

fn joined(labels: &[String]) -> Result<Option<String>, InvalidInput> {
    for label in labels {
        check_label(label)?;
        if label.contains(',') {
            let problem = format!("{label:?} contains a comma; pass each label as a separate item");
            return Err(InvalidInput::new("labels", problem));
        }
    }
    Ok((!labels.is_empty()).then(|| labels.join(",")))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOKEN: &str = "AABF3JGZDX3P5PMEXLND6TS6FCWO6";

    fn command() -> ConfigCommand {
        ConfigCommand::new("https://github.com/octo-org", TOKEN)
    }

    #[test]
    fn build_fails_without_a_url() {
        let unknown = || ConfigCommand::from_token(None, TOKEN.into());
        assert_eq!(unknown().build().expect_err("the URL is missing").field(), "url");
        assert!(unknown().url("https://github.com/octo-org").build().is_ok());
    }

    #[test]
    fn writes_every_option_once() {
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
    fn shows_the_token_only_if_exposed() {
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
            built.expose_secret(),
            format!("./config.sh --unattended --url https://github.com/octo-org --token {TOKEN}")
        );
        let (variable, token) = built.environment();
        assert_eq!((variable, token.expose_secret()), ("ACTIONS_RUNNER_INPUT_TOKEN", TOKEN));
        assert!(!built.arguments().iter().any(|argument| argument.contains(TOKEN)));
    }

    #[test]
    fn quotes_values_for_posix_shells() {
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
    fn quotes_values_for_a_real_shell() {
        let hostile = "$(touch x) `id` ; * ~ !! $HOME 'a' \"b\" \\ & | > y #z";
        let built = command().name(hostile).labels(["a b", "*"]).build().expect("quoted");
        let token =
            ShellCommand::new(&CONFIG, Shell::Posix, vec!["remove".to_owned()], hostile.into()).expect("quoted");
        for (text, expected) in [
            (
                built.without_secret(),
                [&["./config.sh".to_owned()], built.arguments()].concat(),
            ),
            (
                token.expose_secret(),
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
    fn rejects_characters_that_windows_shells_parse_differently() {
        let built = command()
            .name("build 1")
            .work_folder(r"D:\work")
            .labels(["a", "b"])
            .shell(Shell::Windows)
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
                command()
                    .name(name)
                    .shell(Shell::Windows)
                    .build()
                    .expect_err(name)
                    .field(),
                "command",
                "{name}"
            );
        }
    }

    #[test]
    fn rejects_invalid_values_and_names_the_field() {
        let rejected = |built: Result<ShellCommand, InvalidInput>| built.expect_err("rejected").field();
        assert_eq!(rejected(command().labels(["x".repeat(257)]).build()), "labels");
        assert_eq!(rejected(command().labels(["a,b"]).build()), "labels");
        assert_eq!(rejected(command().labels([""]).build()), "labels");
        assert_eq!(rejected(command().name("").build()), "name");
        assert_eq!(rejected(command().name("--replace").build()), "name");
        assert_eq!(rejected(command().name("a\nb").build()), "name");
        assert_eq!(rejected(command().work_folder(" ").build()), "work_folder");
        assert_eq!(rejected(command().runner_group("").build()), "runner_group");
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
            assert_eq!(rejected(ConfigCommand::new(url, TOKEN).build()), "url", "{url}");
        }
    }
}
