//! A fake GitHub on a port of this machine.

use std::ffi::OsString;
use std::io::{self, Write as _};
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::process::ExitCode;

use github_runners_fake::{Fake, FileError, Fleet, Log, faults_from_toml};
use lexopt::prelude::*;

const USAGE: &str = "\
A GitHub Actions runner API in memory, on 127.0.0.1.

Usage: github-runners-fake [OPTION]...

Options:
  --port N           The port to listen on; without it, or with 0, a free one
  --listen ADDRESS   The IP address to listen on instead of 127.0.0.1; whoever reaches it can do everything
  --fleet FILE       Start with the organizations, repositories, enterprises and runners in this TOML file
  --faults FILE      Start with the faults in this TOML file
  --product NAME     Which product to be: ghec (all operations), api.github.com, ghes-3.19, ...
  --rate-limit N     How many requests each token may send in an hour; 5000 if nothing is said
  --secondary-limits Enforce GitHub's secondary limits: requests at once, points and creations a minute
  --seed N           Make the same tokens, ids and chances in every run
  --log FORMAT       Write a line for each request to the standard error: off, text or json
  --demo             Start with octo-org, octo-org/hello-world and the enterprise octo-enterprise, which have runners;
                     that is also what it starts with when nothing says otherwise
  --empty            Start with nothing
  --org NAME         Start with this organization, without runners
  --repo OWNER/NAME  Start with this repository, without runners
  --enterprise SLUG  Start with this enterprise, without runners
  --help             Show this text
  --version          Show the version
";

/// What the command line asks for.
enum Asked {
    Serve(Setup),
    Show(String),
}

#[derive(Default)]
struct Setup {
    ip: Option<IpAddr>,
    port: u16,
    rate_limit: Option<u64>,
    secondary_limits: bool,
    seed: Option<u64>,
    log: Log,
    product: Option<String>,
    fleet: Option<PathBuf>,
    faults: Option<PathBuf>,
    demo: bool,
    empty: bool,
    organizations: Vec<String>,
    repositories: Vec<(String, String)>,
    enterprises: Vec<String>,
}

impl Setup {
    /// The path of the first scope that an option names.
    fn first_path(&self) -> Option<String> {
        let organization = self.organizations.first().map(|name| format!("/orgs/{name}"));
        let repository = || {
            self.repositories
                .first()
                .map(|(owner, name)| format!("/repos/{owner}/{name}"))
        };
        let enterprise = || self.enterprises.first().map(|slug| format!("/enterprises/{slug}"));
        organization.or_else(repository).or_else(enterprise)
    }

    /// Whether nothing says what to start with.
    fn says_nothing(&self) -> bool {
        let scopes = self.organizations.len() + self.repositories.len() + self.enterprises.len();
        !self.empty && self.fleet.is_none() && scopes == 0
    }
}

#[tokio::main]
async fn main() -> ExitCode {
    let setup = match arguments() {
        Ok(Asked::Serve(setup)) => setup,
        Ok(Asked::Show(text)) => return finish(io::stdout().write_all(text.as_bytes())),
        Err(error) => {
            eprintln!("github-runners-fake: {error} (try --help)");
            return ExitCode::from(2);
        }
    };
    let address = SocketAddr::from((setup.ip.unwrap_or(Ipv4Addr::LOCALHOST.into()), setup.port));
    let mut builder = Fake::builder().listen(address.ip()).port(address.port()).log(setup.log);
    if let Some(seed) = setup.seed {
        builder = builder.seed(seed);
    }
    if let Some(requests) = setup.rate_limit {
        builder = builder.rate_limit(requests);
    }
    if setup.secondary_limits {
        builder = builder.secondary_limits();
    }
    if let Some(product) = &setup.product {
        builder = builder.product(product);
    }
    for name in &setup.organizations {
        builder = builder.organization(name);
    }
    for (owner, name) in &setup.repositories {
        builder = builder.repository(owner, name);
    }
    for slug in &setup.enterprises {
        builder = builder.enterprise(slug);
    }
    let demo = setup.demo || setup.says_nothing();
    if demo {
        builder = builder.demo();
    }
    let mut first = None;
    if let Some(file) = &setup.fleet {
        match load(file, Fleet::from_toml) {
            Ok(fleet) => {
                first = fleet.first_path();
                builder = builder.fleet(fleet);
            }
            Err(error) => return finish(Err(error)),
        }
    }
    if let Some(file) = &setup.faults {
        match load(file, faults_from_toml) {
            Ok(faults) => builder = builder.faults(faults),
            Err(error) => return finish(Err(error)),
        }
    }
    let fake = match builder.start().await {
        Ok(fake) => fake,
        Err(error) if error.kind() == io::ErrorKind::InvalidInput => return finish(Err(error)),
        Err(error) => {
            eprintln!("github-runners-fake: cannot listen on {address}: {error}");
            return ExitCode::FAILURE;
        }
    };
    let demo = demo.then(|| "/orgs/octo-org".to_owned());
    let path = setup.first_path().or(first).or(demo);
    if let Err(error) = announce(&fake, path.as_deref()) {
        return finish(Err(error));
    }
    let stopped = stop_signal().await;
    fake.stop().await;
    finish(stopped)
}

/// Reads a file; a mistake in it is told with the file's name.
fn load<T>(file: &PathBuf, parse: fn(&str) -> Result<T, FileError>) -> io::Result<T> {
    let text = std::fs::read_to_string(file);
    let told = |error: &dyn std::fmt::Display| io::Error::other(format!("{}: {error}", file.display()));
    parse(&text.map_err(|error| told(&error))?).map_err(|error| told(&error))
}

/// The value of an option, of which `wanted` says what it is.
fn parsed<T: std::str::FromStr>(option: &str, wanted: &str, value: &OsString) -> Result<T, String> {
    let parsed = value.to_str().and_then(|value| value.parse().ok());
    parsed.ok_or_else(|| format!("{option} wants {wanted}, not {value:?}"))
}

fn arguments() -> Result<Asked, lexopt::Error> {
    let mut setup = Setup::default();
    let mut parser = lexopt::Parser::from_env();
    while let Some(argument) = parser.next()? {
        match argument {
            Long("port") | Short('p') => {
                setup.port = parsed("--port", "a number from 0 to 65535", &parser.value()?)?;
            }
            Long("listen") => setup.ip = Some(parsed("--listen", "an IP address", &parser.value()?)?),
            Long("product") => setup.product = Some(parser.value()?.string()?),
            Long("rate-limit") => setup.rate_limit = Some(parsed("--rate-limit", "a number", &parser.value()?)?),
            Long("secondary-limits") => setup.secondary_limits = true,
            Long("seed") => setup.seed = Some(parsed("--seed", "a number", &parser.value()?)?),
            Long("log") => setup.log = parsed("--log", "off, text or json", &parser.value()?)?,
            Long("fleet") => setup.fleet = Some(parser.value()?.into()),
            Long("faults") => setup.faults = Some(parser.value()?.into()),
            Long("demo") => setup.demo = true,
            Long("empty") => setup.empty = true,
            Long("org") => setup.organizations.push(parser.value()?.string()?),
            Long("repo") => {
                let value = parser.value()?.string()?;
                let (owner, name) = value
                    .split_once('/')
                    .ok_or_else(|| format!("--repo wants OWNER/NAME, not {value:?}"))?;
                setup.repositories.push((owner.to_owned(), name.to_owned()));
            }
            Long("enterprise") => setup.enterprises.push(parser.value()?.string()?),
            Long("help") | Short('h') => return Ok(Asked::Show(USAGE.to_owned())),
            Long("version") | Short('V') => {
                return Ok(Asked::Show(format!(
                    "github-runners-fake {}\n",
                    env!("CARGO_PKG_VERSION")
                )));
            }
            other => return Err(other.unexpected()),
        }
    }
    Ok(Asked::Serve(setup))
}

/// Tells where the fake is and how to ask it for the runners of the scope at `path`.
fn announce(fake: &Fake, path: Option<&str>) -> io::Result<()> {
    let url = fake.base_url();
    let curl = match path {
        Some(path) => format!("curl -H 'Authorization: Bearer any' {url}{path}/actions/runners"),
        None => "The fake is empty; the control API adds to it".to_owned(),
    };
    let text = format!(
        "{url}\n{curl}\noctokit: new Octokit({{ baseUrl: \"{url}\", auth: \"any\" }})\n\
         PyGithub: Github(base_url=\"{url}\", auth=Auth.Token(\"any\"))\nControl API: curl {url}/_fake/openapi.json\n"
    );
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        // Who reads the first line and closes the pipe wants a fake all the same.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        written => written,
    }
}

/// Waits for Ctrl-C, or for being told to end.
async fn stop_signal() -> io::Result<()> {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        let mut terminate = signal(SignalKind::terminate())?;
        tokio::select! {
            interrupted = tokio::signal::ctrl_c() => interrupted,
            _ = terminate.recv() => Ok(()),
        }
    }
    #[cfg(not(unix))]
    tokio::signal::ctrl_c().await
}

fn finish(result: io::Result<()>) -> ExitCode {
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("github-runners-fake: {error}");
            ExitCode::FAILURE
        }
    }
}
