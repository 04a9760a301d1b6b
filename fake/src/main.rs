//! The program `github-runners-fake`, which runs a fake for tests in any language.

mod program;

use std::io::{self, Write as _};
use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use github_runners_fake::{Fake, FileError, Fleet, Scope, faults_from_toml};

use crate::program::arguments::{Command, arguments};
use crate::program::signals::StopSignal;
use crate::program::{health, port_file};

/// How long the program waits after SIGTERM for responses that are being sent.
const SHUTDOWN_TIMEOUT: Duration = Duration::from_millis(500);

#[tokio::main]
async fn main() -> ExitCode {
    let setup = match arguments() {
        Ok(Command::Serve(setup)) => setup,
        Ok(Command::CheckHealth(address)) => return finish(health::check(address)),
        Ok(Command::Show(text)) => return finish(io::stdout().write_all(text.as_bytes())),
        Err(error) => {
            eprintln!("github-runners-fake: {error}; see --help");
            return ExitCode::from(2);
        }
    };
    // Install the handlers before printing the address, because a script can send SIGTERM as soon as it has read it.
    let stop = match StopSignal::install() {
        Ok(stop) => stop,
        Err(error) => return finish(Err(error)),
    };
    let address = SocketAddr::from((setup.ip.unwrap_or(Ipv4Addr::LOCALHOST.into()), setup.port));
    let mut builder = Fake::builder().listen(address.ip()).port(address.port()).log(setup.log);
    builder = builder.shutdown_timeout(SHUTDOWN_TIMEOUT);
    if setup.tls || setup.tls_ca_file.is_some() {
        builder = builder.tls();
    }
    for name in &setup.tls_names {
        builder = builder.tls_name(name);
    }
    if let Some(token) = &setup.control_token {
        builder = builder.control_token(token);
    }
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
    if setup.demo || setup.uses_demo_by_default() {
        builder = builder.demo();
    }
    if let Some(file) = &setup.fleet {
        match load(file, Fleet::from_toml) {
            Ok(fleet) => builder = builder.fleet(fleet),
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
            eprintln!("github-runners-fake: cannot listen on {address}: {error}; use another --port or --listen");
            return ExitCode::FAILURE;
        }
    };
    if let (Some(file), Some(certificate)) = (&setup.tls_ca_file, fake.ca_certificate())
        && let Err(error) = std::fs::write(file, certificate)
    {
        let named = io::Error::other(format!("cannot write {}: {error}", file.display()));
        return finish(Err(named));
    }
    if let Some(file) = &setup.port_file
        && let Err(error) = port_file::write(file, fake.address().port())
    {
        return finish(Err(error));
    }
    if let Err(error) = announce(&fake) {
        return finish(Err(error));
    }
    stop.received().await;
    fake.stop().await;
    ExitCode::SUCCESS
}

/// Reads and parses a file. Errors name the file.
fn load<T>(file: &PathBuf, parse: fn(&str) -> Result<T, FileError>) -> io::Result<T> {
    let text = std::fs::read_to_string(file);
    let named = |error: &dyn std::fmt::Display| io::Error::other(format!("{}: {error}", file.display()));
    parse(&text.map_err(|error| named(&error))?).map_err(|error| named(&error))
}

/// Prints the address of the fake, and examples of its use.
fn announce(fake: &Fake) -> io::Result<()> {
    let url = fake.base_url();
    let curl = match fake.scopes().first().map(Scope::path) {
        Some(path) => format!("curl -H 'Authorization: Bearer any' {url}{path}/actions/runners"),
        None => "The fake is empty. Add content with the control API".to_owned(),
    };
    let text = format!(
        "{url}\n{curl}\n\
         octokit: new Octokit({{ baseUrl: \"{url}\", auth: \"any\" }})\n\
         PyGithub: Github(base_url=\"{url}\", auth=Auth.Token(\"any\"))\n\
         Control API: curl {url}/_fake/openapi.json\n\
         In a browser: {url}/\n"
    );
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        // A script can close the pipe after the first line. The fake keeps running.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        written => written,
    }
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
