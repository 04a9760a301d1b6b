//! Writes the seeds of every target to `corpus/`, where cargo-fuzz looks for them: `cargo run --example seeds`.

use std::path::Path;
use std::{fs, io};

use github_runners_fuzz::{examples, insert_secret, operations};
use serde_json::json;

const HEADERS: &[&str] = &[
    "retry-after: 60\n",
    "retry-after: Mon, 20 Oct 2025 22:40:00 GMT\n",
    "date: Mon, 20 Oct 2025 22:38:20 GMT\nx-ratelimit-limit: 5000\nx-ratelimit-remaining: 0\nx-ratelimit-used: 5000\n\
     x-ratelimit-reset: 1761000000\nx-ratelimit-resource: core\nx-github-request-id: ABCD:1\n",
    "x-accepted-oauth-scopes: admin:org\nx-oauth-scopes: repo\ncontent-type: text/html\nlocation: https://a/?sig=b\n",
];

const MESSAGES: &[&str] = &[
    r#"{"message":"You have exceeded a secondary rate limit.","documentation_url":"https://docs.github.com/rest"}"#,
    r#"{"message":"API rate limit exceeded for installation ID 1.","status":"403"}"#,
    r#"{"message":"Validation Failed","errors":[{"resource":"Runner","field":"name","code":"invalid"},"text"]}"#,
    "<html><title>502 Bad Gateway</title></html>",
];

fn write(target: &str, number: usize, bytes: &[u8]) -> io::Result<()> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus").join(target);
    fs::create_dir_all(&folder)?;
    fs::write(folder.join(format!("seed-{number}")), bytes)
}

fn main() -> io::Result<()> {
    let ids = operations();
    for (number, (id, mut body)) in examples().into_iter().enumerate() {
        let operation = ids.iter().position(|it| *it == id).and_then(|it| u8::try_from(it).ok());
        let operation = operation.unwrap_or_default();
        insert_secret(&mut body);
        let secret = u8::try_from(number % 5).unwrap_or_default();
        let input = [&[operation, secret], body.to_string().as_bytes()].concat();
        write("response", number, &input)?;
    }
    for (number, status) in [0u16, 1, 104, 201, 203, 204, 208, 209, 222, 229, 300, 302, 303]
        .into_iter()
        .enumerate()
    {
        for (index, header) in HEADERS.iter().enumerate() {
            for (place, message) in MESSAGES.iter().enumerate() {
                let bytes = [&status.to_be_bytes()[..], header.as_bytes(), b"\n", message.as_bytes()].concat();
                let number = (number * HEADERS.len() + index) * MESSAGES.len() + place;
                write("api_error", number, &bytes)?;
                write("limits", number, &bytes)?;
            }
        }
    }
    let paths = [
        "octo\0hello-world\x007\0gpu",
        "a/b\0..\x00%2e%2e\0ü?#",
        "/orgs/octo/%2e%2e/x",
        "/a\\b",
    ];
    for (number, path) in paths.iter().enumerate() {
        write("path", number, path.as_bytes())?;
    }
    for (number, file) in ["pkcs1", "pkcs8", "public", "encrypted-pkcs8"].into_iter().enumerate() {
        let key = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../src/auth/app/keys/{file}.pem"));
        write("credential", number, &fs::read(key)?)?;
    }
    write("credential", 9, b"Iv23liAbCdEf0123456")?;
    let words = [
        "build-1\ngpu group\nself-hosted,gpu\n_work",
        "it's\n$HOME `id`\n\"%PATH%\"\n\\",
        "-x\n!\n*\n~",
    ];
    for (number, words) in words.iter().enumerate() {
        write("shell", number, words.as_bytes())?;
    }
    let description = github_runners_spec::description();
    for (number, (path, item)) in description["paths"].as_object().into_iter().flatten().enumerate() {
        let document = json!({ "openapi": "3.0.3", "info": {}, "paths": { path: item }, "components": {} });
        write("description", number, document.to_string().as_bytes())?;
    }
    write("description", 9_999, description.to_string().as_bytes())?;
    let requests = [
        "GET /orgs/octo-org/actions/runners?per_page=1 HTTP/1.1",
        "POST /orgs/octo-org/actions/runners/registration-token HTTP/1.1\r\nContent-Length: 0",
        "DELETE /orgs/octo-org/actions/runners/1 HTTP/1.1",
        "GET /_fake/state HTTP/1.1",
        "POST /_fake/faults HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: 16",
    ];
    for (number, request) in requests.iter().enumerate() {
        let body = if number == 4 { r#"{"kind":"reset"}"# } else { "" };
        let bytes = format!("{request}\r\nHost: localhost\r\nUser-Agent: x\r\nAuthorization: Bearer a\r\n\r\n{body}");
        write("fake", number, bytes.as_bytes())?;
    }
    Ok(())
}
