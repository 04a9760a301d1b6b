//! The command line.

use std::ffi::OsString;
use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;

use github_runners_fake::Log;
use lexopt::prelude::*;

/// The environment variable with the control token. Other users of the machine can see command lines, but not environment
/// variables.
const CONTROL_TOKEN: &str = "GITHUB_RUNNERS_FAKE_CONTROL_TOKEN";

const USAGE: &str = "\
A fake of GitHub's Actions runner API in memory, on 127.0.0.1.

Usage: github-runners-fake [OPTION]...

Options:
  --port N             Listen on this port. The default is 0, which means a free port
  --port-file FILE     Write the port to this file when the fake is ready
  --listen ADDRESS     Listen on this IP address instead of 127.0.0.1. Everyone who can reach the address can use the API
  --control-token T    Require this token for the control API and its page. The control API is off without a token if
                       --listen is not a loopback address. The environment variable
                       GITHUB_RUNNERS_FAKE_CONTROL_TOKEN sets the token too
  --tls                Serve HTTPS with HTTP/2 and HTTP/1. The certificate is created at the start
  --tls-ca-file FILE   Serve HTTPS, and write the certificate of the authority to this file
  --tls-name NAME      Serve HTTPS with a certificate that is also valid for this host name
  --fleet FILE         Start with the organizations, repositories, enterprises and runners in this TOML file
  --faults FILE        Start with the faults in this TOML file
  --product NAME       Behave like this product: ghec (all operations), api.github.com, ghes-3.19, ...
  --rate-limit N       Limit each token to this number of requests an hour. The default is 5000, or no limit for ghes-...
  --secondary-limits   Enforce GitHub's secondary rate limits: concurrent requests, points a minute, and POST requests
  --seed N             Make tokens, request ids and chances of faults the same in every run
  --log FORMAT         Write a line for each request to the standard error: off, text or json
  --demo               Start with octo-org, octo-org/hello-world and the enterprise octo-enterprise, with runners.
                       This is the default unless another option adds content
  --empty              Start without content
  --org NAME           Start with this organization, without runners
  --repo OWNER/NAME    Start with this repository, without runners
  --enterprise SLUG    Start with this enterprise, without runners
  --check-health A     Check whether a fake without TLS is running at this address, for example 127.0.0.1:8080, and exit
  --help               Show this text
  --version            Show the version
";

/// The action that the command line selects.
pub(crate) enum Command {
    /// Runs a fake.
    Serve(Box<Setup>),
    /// Prints a text.
    Show(String),
    /// Checks whether a fake is running.
    CheckHealth(SocketAddr),
}

/// The options of a fake.
#[derive(Default)]
pub(crate) struct Setup {
    pub(crate) ip: Option<IpAddr>,
    pub(crate) port: u16,
    pub(crate) rate_limit: Option<u64>,
    pub(crate) secondary_limits: bool,
    pub(crate) seed: Option<u64>,
    pub(crate) log: Log,
    pub(crate) product: Option<String>,
    pub(crate) fleet: Option<PathBuf>,
    pub(crate) faults: Option<PathBuf>,
    pub(crate) demo: bool,
    pub(crate) empty: bool,
    pub(crate) organizations: Vec<String>,
    pub(crate) repositories: Vec<(String, String)>,
    pub(crate) enterprises: Vec<String>,
    pub(crate) control_token: Option<String>,
    pub(crate) port_file: Option<PathBuf>,
    pub(crate) tls: bool,
    pub(crate) tls_names: Vec<String>,
    pub(crate) tls_ca_file: Option<PathBuf>,
}

impl Setup {
    /// Returns whether the fake starts with the demo content, because no other option adds content or requests an empty
    /// fake.
    pub(crate) fn uses_demo_by_default(&self) -> bool {
        let scopes = self.organizations.len() + self.repositories.len() + self.enterprises.len();
        !self.empty && self.fleet.is_none() && scopes == 0
    }
}

/// Parses the value of an option. `expected` describes a valid value.
fn parsed<T: std::str::FromStr>(option: &str, expected: &str, value: &OsString) -> Result<T, String> {
    let parsed = value.to_str().and_then(|value| value.parse().ok());
    parsed.ok_or_else(|| format!("{option} must be {expected}, got {value:?}"))
}

/// Parses the command line.
pub(crate) fn arguments() -> Result<Command, lexopt::Error> {
    let mut setup = Setup {
        control_token: std::env::var(CONTROL_TOKEN).ok().filter(|token| !token.is_empty()),
        ..Setup::default()
    };
    let mut parser = lexopt::Parser::from_env();
    while let Some(argument) = parser.next()? {
        match argument {
            Long("port") | Short('p') => {
                setup.port = parsed("--port", "a number from 0 to 65535", &parser.value()?)?;
            }
            Long("listen") => setup.ip = Some(parsed("--listen", "an IP address", &parser.value()?)?),
            Long("tls") => setup.tls = true,
            Long("tls-ca-file") => setup.tls_ca_file = Some(parser.value()?.into()),
            Long("tls-name") => setup.tls_names.push(parser.value()?.string()?),
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
                    .ok_or_else(|| format!("--repo must be OWNER/NAME, got {value:?}"))?;
                setup.repositories.push((owner.to_owned(), name.to_owned()));
            }
            Long("enterprise") => setup.enterprises.push(parser.value()?.string()?),
            Long("control-token") => setup.control_token = Some(parser.value()?.string()?),
            Long("check-health") => {
                let address = parsed("--check-health", "an address and a port", &parser.value()?)?;
                return Ok(Command::CheckHealth(address));
            }
            Long("port-file") => setup.port_file = Some(parser.value()?.into()),
            Long("help") | Short('h') => return Ok(Command::Show(USAGE.to_owned())),
            Long("version") | Short('V') => {
                return Ok(Command::Show(format!(
                    "github-runners-fake {}\n",
                    env!("CARGO_PKG_VERSION")
                )));
            }
            other => return Err(other.unexpected()),
        }
    }
    Ok(Command::Serve(Box::new(setup)))
}
