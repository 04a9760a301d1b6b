//! A fake GitHub on a port of this machine.

use std::io::{self, Write as _};
use std::process::ExitCode;

use github_runners_fake::{Fake, Scope};
use lexopt::prelude::*;

const USAGE: &str = "\
A GitHub Actions runner API in memory, on 127.0.0.1.

Usage: github-runners-fake [--port N] [--demo] [--org NAME]... [--repo OWNER/NAME]... [--enterprise SLUG]...

Options:
  --port N           The port to listen on; without it, or with 0, a free one
  --demo             Start with octo-org, octo-org/hello-world and the enterprise octo-enterprise, which have runners
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
    port: u16,
    demo: bool,
    organizations: Vec<String>,
    repositories: Vec<(String, String)>,
    enterprises: Vec<String>,
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
    let fake = match Fake::builder().port(setup.port).start().await {
        Ok(fake) => fake,
        Err(error) => {
            eprintln!(
                "github-runners-fake: cannot listen on 127.0.0.1:{}: {error}",
                setup.port
            );
            return ExitCode::FAILURE;
        }
    };
    if setup.demo {
        fake.add_demo();
    }
    let mut scopes: Vec<Scope> = setup
        .organizations
        .iter()
        .map(|name| fake.add_organization(name))
        .collect();
    scopes.extend(
        setup
            .repositories
            .iter()
            .map(|(owner, name)| fake.add_repository(owner, name)),
    );
    scopes.extend(setup.enterprises.iter().map(|slug| fake.add_enterprise(slug)));
    let path = match scopes.first() {
        Some(scope) => Some(scope.path()),
        None if setup.demo => Some("/orgs/octo-org".to_owned()),
        None => None,
    };
    if let Err(error) = announce(&fake, path.as_deref()) {
        return finish(Err(error));
    }
    finish(stop_signal().await)
}

fn arguments() -> Result<Asked, lexopt::Error> {
    let mut setup = Setup::default();
    let mut parser = lexopt::Parser::from_env();
    while let Some(argument) = parser.next()? {
        match argument {
            Long("port") | Short('p') => {
                let value = parser.value()?;
                setup.port = value
                    .parse()
                    .map_err(|_| format!("--port wants a number from 0 to 65535, not {value:?}"))?;
            }
            Long("demo") => setup.demo = true,
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
    let mut out = io::stdout().lock();
    writeln!(out, "{url}")?;
    match path {
        Some(path) => writeln!(out, "curl -H 'Authorization: Bearer any' {url}{path}/actions/runners")?,
        None => writeln!(
            out,
            "The fake is empty: start it with --demo, --org, --repo or --enterprise (see --help)"
        )?,
    }
    out.flush()
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
