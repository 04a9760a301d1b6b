//! Tests `cargo xtask update-spec` as a separate process, with folders and with a server over real sockets.

#![allow(clippy::unwrap_used)]

mod support;

use std::collections::BTreeMap;
use std::fs;
use std::time::Duration;

use github_runners_spec::DESCRIPTION;
use serde_json::{Value, json};

use self::support::{
    Layout, NO_PRODUCT, Response, Server, Spec, folder_of, fragments, published, runner_operations, server, summary,
    upstream,
};

const DATE: &str = "--date=2026-11-22";

/// The time after which a test fails if the server does not receive a request.
const TIMEOUT: Duration = Duration::from_secs(60);

#[test]
fn downloads_in_both_layouts_result_in_the_vendored_files() {
    for layout in [Layout::Npm, Layout::Repository] {
        let spec = Spec::copy();
        let before = spec.content();
        spec.fall_behind();
        let server = Server::of(published(layout), []);
        let ended = spec.run(&["update-spec", DATE, "--from", &server.url()]).succeeded();
        assert!(ended.out.contains("operations changed: 1\n"), "{}", ended.out);
        assert!(ended.out.contains(&summary()), "{}", ended.out);
        assert!(
            ended.err.contains("ghec: ") && ended.err.contains("/s)"),
            "{}",
            ended.err
        );

        let after = spec.content();
        assert_eq!(before.keys().collect::<Vec<_>>(), after.keys().collect::<Vec<_>>());
        for (path, bytes) in &after {
            let source = path.file_name().is_some_and(|name| name == "source.toml");
            assert_eq!(source, before[path] != *bytes, "{layout:?} {}", path.display());
        }
        let source: toml::Table = spec.read("source.toml").parse().unwrap();
        assert_eq!(source["source"].as_str(), Some(format!("{}/", server.url()).as_str()));
        assert_eq!(source["date"].as_str(), Some("2026-11-22"));
        let version = if layout == Layout::Npm { "23.0.2" } else { "1.1.4" };
        assert_eq!(source["upstream_version"].as_str(), Some(version));
        spec.run(&["check-spec"]).succeeded();
    }
}

#[test]
fn accepts_folders_in_every_layout_and_their_inner_folders() {
    for layout in [Layout::Npm, Layout::Repository] {
        let folder = folder_of(&published(layout));
        let inside = folder.path().join(if layout == Layout::Npm {
            "generated"
        } else {
            "descriptions"
        });
        for from in [folder.path(), &inside] {
            let spec = Spec::copy();
            let ended = spec
                .run(&["update-spec", "--check", "--from", from.to_str().unwrap()])
                .succeeded();
            assert!(ended.out.starts_with("up to date with "), "{}", ended.out);
            assert!(ended.out.ends_with(&format!(": {}\n", summary())), "{}", ended.out);
        }
    }
}

#[test]
fn an_up_to_date_folder_stays_unchanged() {
    let spec = Spec::copy();
    let before = spec.content();
    let folder = folder_of(&published(Layout::Repository));
    let ended = spec
        .run(&[
            "update-spec",
            "--date=2030-01-01",
            "--from",
            folder.path().to_str().unwrap(),
        ])
        .succeeded();
    assert!(ended.out.starts_with("up to date with "), "{}", ended.out);
    assert_eq!(spec.content(), before);
}

#[test]
fn a_package_is_recorded_by_name_and_version() {
    let mut files = published(Layout::Npm);
    files.insert(
        "package.json".to_owned(),
        br#"{"name": "@octokit/openapi", "version": "23.0.2"}"#.to_vec(),
    );
    files.insert(format!("generated/{}.deref.json", server().0), b"{}".to_vec());
    let folder = folder_of(&files);
    for from in [folder.path().to_owned(), folder.path().join("generated")] {
        let spec = Spec::copy();
        spec.fall_behind();
        let mut update = spec.xtask(&["update-spec", "--from", from.to_str().unwrap()]);
        let ended = support::Ended::from(update.env("SOURCE_DATE_EPOCH", "86400").output().unwrap());
        ended.succeeded();
        let source: toml::Table = spec.read("source.toml").parse().unwrap();
        assert_eq!(source["source"].as_str(), Some("npm package @octokit/openapi 23.0.2"));
        assert_eq!(source["date"].as_str(), Some("1970-01-02"));
    }
}

#[test]
fn check_prints_a_diff_and_changes_nothing() {
    let spec = Spec::copy();
    spec.fall_behind();
    let (product, text) = server();
    spec.remove(&format!("products/{product}.json"));
    spec.write(&format!("products/{NO_PRODUCT}.json"), "{}\n");
    let before = spec.content();
    let folder = folder_of(&published(Layout::Npm));
    let ended = spec.run(&["update-spec", "--check", "--from", folder.path().to_str().unwrap()]);
    let ended = ended.ended_with(
        3,
        &["the vendored description differs from", "`cargo xtask update-spec`"],
    );
    assert!(ended.out.contains("\n-        \"summary\": \"Once: "), "{}", ended.out);
    assert!(ended.out.contains("\n+        \"summary\": \""), "{}", ended.out);
    assert!(ended.out.contains("github.json\n@@ "), "{}", ended.out);
    let operations = runner_operations(text);
    for line in [
        format!("products/{product}.json: new, {operations}\n"),
        format!("products/{NO_PRODUCT}.json: removed, because the source does not have this product\n"),
    ] {
        assert!(ended.out.contains(&line), "no `{line}` in {}", ended.out);
    }
    assert_eq!(spec.content(), before);
}

#[test]
fn adds_and_removes_products() {
    let spec = Spec::copy();
    let mut files = published(Layout::Npm);
    files.remove(&Layout::Npm.path(server().0)).unwrap();
    let fewer = folder_of(&files);
    spec.run(&["update-spec", DATE, "--from", fewer.path().to_str().unwrap()])
        .succeeded();
    assert!(!spec.path().join(format!("products/{}.json", server().0)).exists());
    let source: toml::Table = spec.read("source.toml").parse().unwrap();
    assert!(!source["documents"].as_table().unwrap().contains_key(server().0));
    let folder = folder_of(&published(Layout::Npm));
    spec.run(&["update-spec", DATE, "--from", folder.path().to_str().unwrap()])
        .succeeded();
    for (product, text) in fragments().into_iter().skip(1) {
        assert_eq!(spec.read(&format!("products/{product}.json")), text);
    }
}

#[test]
fn only_the_named_products_are_updated_and_the_others_stay() {
    let spec = Spec::copy();
    let before = spec.content();
    let mut files = published(Layout::Npm);
    let changed = |text: &str, layout: Layout| {
        let mut document = upstream(text, layout);
        document["paths"]["/orgs/{org}/actions/runners"]["get"]["summary"] = json!("Changed");
        document.to_string().into_bytes()
    };
    for (product, text) in fragments().into_iter().skip(1) {
        files.insert(Layout::Npm.path(product), changed(text, Layout::Npm));
    }
    let folder = folder_of(&files);
    let from = folder.path().to_str().unwrap();
    spec.run(&["update-spec", DATE, "--from", from, "--products", "api.github.com"])
        .succeeded();
    for (path, bytes) in spec.content() {
        let is_named = path.ends_with("api.github.com.json") || path.ends_with("source.toml");
        assert_eq!(before[&path] != bytes, is_named, "{}", path.display());
    }
    spec.run(&["check-spec"]).succeeded();
}

#[test]
fn one_invalid_product_does_not_block_the_others() {
    let spec = Spec::copy();
    spec.fall_behind();
    let (product, text) = server();
    for unfit in [
        "<html>".to_owned(),
        text.replace("\"ghes\"", "\"other\""),
        text.replace("\"actions/", "\"moved/"),
    ] {
        let mut files = published(Layout::Npm);
        files.insert(Layout::Npm.path(product), unfit.into_bytes());
        let folder = folder_of(&files);
        let from = folder.path().to_str().unwrap();
        let ended = spec.run(&["update-spec", DATE, "--from", from]).succeeded();
        assert!(
            ended.err.contains(&format!("warning: {product} was not updated:\n")),
            "{}",
            ended.err
        );
        assert_eq!(spec.read("github.json"), DESCRIPTION);
        assert_eq!(spec.read(&format!("products/{product}.json")), text);
    }
    spec.run(&["check-spec"]).succeeded();
}

#[test]
fn skips_releases_older_than_the_requested_one() {
    let spec = Spec::copy();
    let folder = folder_of(&published(Layout::Npm));
    let from = folder.path().to_str().unwrap();
    let (product, _) = server();
    let newest = product.strip_prefix("ghes-").unwrap();
    spec.run(&["update-spec", DATE, "--from", from, "--oldest-server", newest])
        .succeeded();
    let source: toml::Table = spec.read("source.toml").parse().unwrap();
    let products: Vec<_> = source["documents"].as_table().unwrap().keys().collect();
    assert_eq!(products, ["api.github.com", "ghec", product]);
    // Without the option, the oldest vendored release is the oldest one.
    spec.run(&["update-spec", DATE, "--from", from]).succeeded();
    assert_eq!(fs::read_dir(spec.path().join("products")).unwrap().count(), 2);
}

#[test]
fn next_run_repairs_a_run_that_was_killed_between_two_files() {
    let spec = Spec::copy();
    let source = spec.read("source.toml");
    spec.write(
        "source.toml",
        &source.replace("fragment_sha256 = \"", "fragment_sha256 = \"0"),
    );
    let left = spec.path().join(".update-spec-abc");
    fs::create_dir(&left).unwrap();
    fs::write(left.join("github.json"), "{").unwrap();
    let folder = folder_of(&published(Layout::Npm));
    let from = folder.path().to_str().unwrap();
    let ended = spec
        .run(&["update-spec", "--check", "--from", from])
        .ended_with(3, &["the vendored description differs from"]);
    assert!(
        ended.out.contains("source.toml does not match the fragments"),
        "{}",
        ended.out
    );
    assert!(left.exists());
    spec.run(&["update-spec", DATE, "--from", from]).succeeded();
    assert!(!left.exists());
    spec.run(&["check-spec"]).succeeded();
}

#[test]
fn keeps_the_files_of_a_killed_run_until_they_are_replaced() {
    let spec = Spec::copy();
    let old = spec.path().join(".update-spec-abc/old");
    fs::create_dir_all(&old).unwrap();
    fs::write(old.join("github.json"), DESCRIPTION).unwrap();
    spec.fall_behind();
    let before = spec.content();
    let server = Server::start(BTreeMap::new());
    spec.run(&["update-spec", "--from", &server.url()])
        .failed_with(&["the server returned 404"]);
    assert_eq!(spec.content(), before);
    let folder = folder_of(&published(Layout::Npm));
    spec.run(&["update-spec", "--from", folder.path().to_str().unwrap()])
        .succeeded();
    assert!(!old.exists());
}

/// Runs an update from a server that returns `response` for the document of `product`. Asserts that the update fails with
/// `words` and changes nothing.
#[track_caller]
fn fails(product: &str, response: Response, args: &[&str], words: &[&str]) {
    let spec = Spec::copy();
    spec.fall_behind();
    let before = spec.content();
    let path = Layout::Npm.path(product);
    let server = Server::of(published(Layout::Npm), [(path.clone(), response)]);
    let url = server.url();
    let args = [&["update-spec", "--from", url.as_str()], args].concat();
    let ended = spec.run(&args).failed_with(words);
    assert!(ended.err.contains(&format!("{}/{path}", server.url())), "{}", ended.err);
    assert_eq!(spec.content(), before);
}

fn document(product: &str) -> Vec<u8> {
    published(Layout::Npm).remove(&Layout::Npm.path(product)).unwrap()
}

#[test]
fn a_truncated_download_changes_nothing() {
    let body = document("ghec");
    fails(
        "ghec",
        Response::Truncated(body.clone(), body.len() / 2),
        &[],
        &["the download was interrupted after"],
    );
    // The received part can be valid JSON.
    let padded = [body.as_slice(), b"          "].concat();
    fails(
        "ghec",
        Response::Truncated(padded, body.len()),
        &[],
        &["the download was interrupted after"],
    );
    let (product, _) = server();
    let last = document(product);
    fails(
        product,
        Response::Truncated(last.clone(), last.len() - 1),
        &[],
        &["the download was interrupted after"],
    );
}

#[test]
fn a_connection_closed_midway_changes_nothing() {
    fails(
        "ghec",
        Response::Unterminated(document("ghec")),
        &[],
        &["the download was interrupted after"],
    );
    fails(
        "ghec",
        Response::Gzip(document("ghec"), 5000),
        &[],
        &["the download was interrupted after"],
    );
    fails(
        "ghec",
        Response::Truncated(document("ghec"), 0),
        &[],
        &["the download was interrupted after 0 B"],
    );
}

#[test]
fn unpacks_a_compressed_download() {
    let spec = Spec::copy();
    let path = Layout::Npm.path("ghec");
    let server = Server::of(
        published(Layout::Npm),
        [(path, Response::Gzip(document("ghec"), usize::MAX))],
    );
    spec.run(&["update-spec", "--check", "--from", &server.url()])
        .succeeded();
}

#[test]
fn a_missing_document_changes_nothing() {
    let missing = Response::Status(404, "{\"message\": \"Not Found\"}");
    fails(
        "api.github.com",
        missing.clone(),
        &[],
        &["the server returned 404", "pass its products with --products"],
    );
    fails(
        "ghec",
        missing,
        &[],
        &["the server returned 404 for", "descriptions/ghec/ghec.json"],
    );
    let refused = Response::Status(503, "{\"message\": \"Later, please\"}");
    fails("ghec", refused, &[], &["the server returned 503: Later, please"]);
}

#[test]
fn requests_every_layout_from_a_server_that_rejects_unknown_paths() {
    let spec = Spec::copy();
    let refused = Response::Status(403, "<Error>AccessDenied</Error>");
    let server = Server::of(
        published(Layout::Repository),
        [(Layout::Npm.path("ghec"), refused.clone())],
    );
    spec.run(&["update-spec", "--check", "--from", &server.url()])
        .succeeded();
    // When the layout is known, a 403 is an error.
    let path = Layout::Repository.path("api.github.com");
    let server = Server::of(published(Layout::Repository), [(path, refused)]);
    spec.run(&["update-spec", "--check", "--from", &server.url()])
        .failed_with(&["api.github.com.json: the server returned 403"]);
}

#[test]
fn files_have_the_same_size_limit_as_downloads() {
    let mut files = published(Layout::Npm);
    files.insert(Layout::Npm.path("ghec"), vec![b' '; 1024 * 1024 + 1]);
    let folder = folder_of(&files);
    let from = folder.path().to_str().unwrap();
    Spec::copy()
        .run(&["update-spec", "--from", from, "--max-size", "1"])
        .failed_with(&["ghec.json: is larger than the limit of 1.00 MiB"]);
}

#[test]
fn wrong_content_changes_nothing_and_is_shown() {
    let html = Response::Body(b"<!DOCTYPE html>\n<title>Sign in</title>".to_vec());
    fails(
        "ghec",
        html,
        &[],
        &["is not valid JSON: it begins with `<!DOCTYPE html> <title>Sign in</title>`"],
    );
    fails(
        "ghec",
        Response::Body(Vec::new()),
        &[],
        &["is not valid JSON: it is empty"],
    );
    let message = Response::Body(b"{\"message\": \"Hello\"}".to_vec());
    fails(
        "ghec",
        message,
        &[],
        &["is not an OpenAPI document", "its keys begin with [message]"],
    );
    fails(
        "ghec",
        Response::Body(document(server().0)),
        &[],
        &["/info: describes ghes-", ", not ghec"],
    );
    let newer = String::from_utf8(document("ghec"))
        .unwrap()
        .replace("\"openapi\":\"3.0", "\"openapi\":\"3.1");
    fails(
        "ghec",
        Response::Body(newer.into_bytes()),
        &[],
        &["/openapi: is \"3.1.3\", not 3.0.x"],
    );
    let lost = String::from_utf8(document("ghec"))
        .unwrap()
        .replace("\"basic-error\":", "\"other-error\":");
    fails(
        "ghec",
        Response::Body(lost.into_bytes()),
        &[],
        &["refers to #/components/", "which does not exist"],
    );
}

#[test]
fn stops_an_endless_body_at_the_limit() {
    fails(
        "ghec",
        Response::Endless,
        &["--max-size", "1"],
        &["is larger than the limit of 1.00 MiB"],
    );
    let large = Response::Body(vec![b' '; 1024 * 1024 + 1]);
    fails(
        "ghec",
        large,
        &["--max-size", "1"],
        &["is larger than the limit of 1.00 MiB"],
    );
    // A small body that unpacks to a large one.
    let packed = Response::Gzip(vec![b' '; 8 * 1024 * 1024], usize::MAX);
    fails(
        "ghec",
        packed,
        &["--max-size", "1"],
        &["is larger than the limit of 1.00 MiB"],
    );
}

#[test]
fn stops_waiting_for_a_silent_server() {
    let body = document("ghec");
    let half = body.len() / 2;
    fails(
        "ghec",
        Response::Stalled(body, half),
        &["--read-timeout", "2"],
        &["interrupted after", "timeout"],
    );
    fails(
        "ghec",
        Response::Silent,
        &["--read-timeout", "2"],
        &["cannot fetch", "timeout"],
    );
}

#[test]
fn an_interrupted_run_changes_nothing() {
    let spec = Spec::copy();
    spec.fall_behind();
    let before = spec.content();
    let (product, _) = server();
    let (path, body) = (Layout::Npm.path(product), document(product));
    let half = body.len() / 2;
    let server = Server::of(published(Layout::Npm), [(path, Response::Stalled(body, half))]);
    let mut running = spec.xtask(&["update-spec", "--from", &server.url()]).spawn().unwrap();
    server.silent.recv_timeout(TIMEOUT).unwrap();
    running.kill().unwrap();
    assert!(!running.wait().unwrap().success());
    assert_eq!(spec.content(), before);
}

#[test]
fn names_contradictions_and_changes_nothing() {
    let mut whole = upstream(fragments()[0].1, Layout::Npm);
    let paths = whole["paths"].as_object_mut().unwrap();
    // A rule corrects the body of this operation.
    paths
        .remove("/orgs/{org}/actions/hosted-runners/machine-sizes")
        .unwrap();
    paths.remove("/orgs/{org}/installation").unwrap();
    let twin = paths["/orgs/{org}/actions/runners"].clone();
    paths.insert("/orgs/{org}/other/runners".to_owned(), twin);
    let mut files = published(Layout::Npm);
    files.insert(Layout::Npm.path("ghec"), whole.to_string().into());
    let folder = folder_of(&files);
    let spec = Spec::copy();
    let before = spec.content();
    spec.run(&["update-spec", "--from", folder.path().to_str().unwrap()])
        .failed_with(&[
            "the new description was rejected, and nothing was changed:\n",
            "github.json#/paths/~1orgs~1{org}~1other~1runners/get/operationId: ",
            "are both `list_self_hosted_runners_for_org` in Rust",
            "not valid OpenAPI 3.0: ",
            "github.json#/paths: has no operation apps/get-org-installation, which the client needs\n",
            "github.json#: rule `",
            "get-hosted-runners-machine-specs-for-org",
        ]);
    assert_eq!(spec.content(), before);
}

/// Returns the responses of GitHub's two hosts, for a single server.
fn github() -> BTreeMap<String, Response> {
    let commit = "0123456789abcdef0123456789abcdef01234567";
    let repository = "github/rest-api-description";
    let mut listing: Vec<Value> = Vec::new();
    let mut responses = BTreeMap::new();
    for (product, text) in fragments() {
        let body = upstream(text, Layout::Repository).to_string().into_bytes();
        responses.insert(
            format!("{repository}/{commit}/{}", Layout::Repository.path(product)),
            Response::Body(body),
        );
        listing.push(serde_json::json!({ "name": product, "type": "dir" }));
    }
    listing.push(serde_json::json!({ "name": "README.md", "type": "file" }));
    let api = format!("repos/{repository}");
    responses.insert(format!("{api}/commits/main"), Response::Body(commit.into()));
    let listing = Value::from(listing).to_string().into_bytes();
    responses.insert(format!("{api}/contents/descriptions"), Response::Body(listing));
    responses
}

#[test]
fn requests_and_records_the_commit_and_products_of_github() {
    let spec = Spec::copy();
    spec.fall_behind();
    let server = Server::start(github());
    let url = server.url();
    let hosts = ["update-spec", DATE, "--github-api", &url, "--github-raw", &url];
    let mut update = spec.xtask(&hosts);
    // A token is sent only to GitHub's API. This server has another address.
    let ended = support::Ended::from(update.env("GITHUB_TOKEN", "ghp_secret").output().unwrap()).succeeded();
    assert!(!format!("{ended:?}").contains("ghp_secret"));
    let requests = server.requests();
    assert!(
        requests
            .iter()
            .flat_map(|request| &request.headers)
            .all(|header| !header.contains("ghp_secret"))
    );
    let commit = "0123456789abcdef0123456789abcdef01234567";
    assert_eq!(requests[0].target, "/repos/github/rest-api-description/commits/main");
    let listing = format!("/repos/github/rest-api-description/contents/descriptions?ref={commit}");
    assert_eq!(requests[1].target, listing);
    assert_eq!(requests.len(), 2 + fragments().len());
    let source: toml::Table = spec.read("source.toml").parse().unwrap();
    assert_eq!(
        source["source"].as_str(),
        Some("https://github.com/github/rest-api-description")
    );
    assert_eq!(source["reference"].as_str(), Some("main"));
    assert_eq!(source["commit"].as_str(), Some(commit));
    for (product, text) in fragments() {
        let file = if product == "ghec" {
            "github.json".to_owned()
        } else {
            format!("products/{product}.json")
        };
        assert_eq!(spec.read(&file), text);
    }
}

#[test]
fn named_products_of_a_branch_come_from_one_commit() {
    let spec = Spec::copy();
    spec.fall_behind();
    let mut responses = github();
    responses.remove("repos/github/rest-api-description/contents/descriptions");
    let server = Server::start(responses);
    let url = server.url();
    let args = ["update-spec", "--products", "api.github.com", "--github-api", &url];
    spec.run(&[&args[..], &["--github-raw", &url]].concat()).succeeded();
    let source: toml::Table = spec.read("source.toml").parse().unwrap();
    let commit = "0123456789abcdef0123456789abcdef01234567";
    assert_eq!(source["reference"].as_str(), Some("main"));
    assert_eq!(source["commit"].as_str(), Some(commit));
    let requests = server.requests();
    assert_eq!(requests.len(), 3);
    assert!(
        requests[1..]
            .iter()
            .all(|request| request.target.contains(&format!("/{commit}/")))
    );
}

#[test]
fn named_products_of_a_commit_need_no_api() {
    let spec = Spec::copy();
    let mut responses = github();
    responses.retain(|path, _| !path.starts_with("repos/"));
    let server = Server::start(responses);
    let url = server.url();
    let commit = "0123456789abcdef0123456789abcdef01234567";
    let products = fragments()[1..]
        .iter()
        .map(|(product, _)| *product)
        .collect::<Vec<_>>()
        .join(",");
    let args = [
        "update-spec",
        "--check",
        "--ref",
        commit,
        "--products",
        &products,
        "--github-api",
        &url,
    ];
    spec.run(&[&args[..], &["--github-raw", &url]].concat()).succeeded();
    assert_eq!(server.requests().len(), fragments().len());
    // An update records the commit.
    spec.fall_behind();
    let args = args.iter().filter(|arg| **arg != "--check").copied();
    let args: Vec<_> = args.chain(["--github-raw", &url]).collect();
    spec.run(&args).succeeded();
    let source: toml::Table = spec.read("source.toml").parse().unwrap();
    assert_eq!(source["commit"].as_str(), Some(commit));
}

#[test]
fn shows_a_rejection_by_the_api() {
    let mut responses = github();
    let refused = Response::Status(403, "{\"message\": \"API rate limit exceeded\"}");
    responses.insert(
        "repos/github/rest-api-description/contents/descriptions".to_owned(),
        refused,
    );
    let server = Server::start(responses);
    let url = server.url();
    let hosts = ["update-spec", "--check", "--github-api", &url, "--github-raw", &url];
    Spec::copy()
        .run(&hosts)
        .failed_with(&["contents/descriptions: the server returned 403: API rate limit exceeded"]);
}

#[test]
fn a_redirect_is_followed_and_secrets_in_a_url_are_not_shown() {
    let other = Server::of(published(Layout::Npm), []);
    let path = Layout::Npm.path("ghec");
    let to = format!("{}/{path}", other.url());
    let server = Server::of(published(Layout::Npm), [(path, Response::Redirect(to))]);
    let spec = Spec::copy();
    spec.fall_behind();
    let url = format!("{}/?key=s3cret", server.url().replace("http://", "http://me:s3cret@"));
    let mut update = spec.xtask(&["update-spec", DATE, "--from", &url]);
    // Only GitHub's API gets the token. The tests in `download.rs` cover redirects.
    let ended = support::Ended::from(update.env("GH_TOKEN", "ghp_secret").output().unwrap()).succeeded();
    assert!(!format!("{ended:?}").contains("s3cret"), "{ended:?}");
    assert!(!spec.read("source.toml").contains("s3cret"));
    let (first, second) = (server.requests(), other.requests());
    assert_eq!(first[0].target, "/generated/ghec.json?key=s3cret");
    assert!(
        second[0]
            .headers
            .iter()
            .all(|header| !header.starts_with("authorization:")),
        "{second:?}"
    );
    assert!(
        first
            .iter()
            .flat_map(|request| &request.headers)
            .all(|header| !header.contains("ghp_secret"))
    );
}

#[test]
fn rejects_invalid_arguments_before_any_request() {
    let spec = Spec::copy();
    let before = spec.content();
    let folder = tempfile::tempdir().unwrap();
    let empty = folder.path().to_str().unwrap();
    for (code, args, words) in [
        (
            1,
            &["--from", empty][..],
            &["has none of generated/ghec.json, descriptions/ghec/ghec.json"][..],
        ),
        (
            1,
            &["--from", "/nowhere/at/all"],
            &["--from /nowhere/at/all: is neither a folder nor a URL"],
        ),
        (2, &["--from", empty, "--ref", "main"], &["cannot be used with"]),
        (1, &["--products", "ghec"], &["`ghec` is not a product"]),
        (1, &["--date", "today"], &["--date today is not a date"]),
        (2, &["--read-timeout", "0"], &["must be greater than 0"]),
    ] {
        spec.run(&[&["update-spec"], args].concat()).ended_with(code, words);
    }
    assert_eq!(spec.content(), before);
}

#[test]
fn requires_known_products_for_a_url() {
    let spec = Spec::copy();
    let server = Server::of(published(Layout::Npm), []);
    // The known products are those in `products/`, even if `source.toml` is missing.
    spec.remove("source.toml");
    spec.run(&["update-spec", "--from", &server.url()]).succeeded();
    // The folder contains every fragment, source.toml, and the four files of generated code.
    assert_eq!(spec.content().len(), fragments().len() + 1 + 4);
    for (product, _) in fragments().into_iter().skip(1) {
        spec.remove(&format!("products/{product}.json"));
    }
    let ended = spec.run(&["update-spec", "--from", &server.url()]);
    ended.failed_with(&["does not name the products to update; name them with --products"]);
    spec.run(&[
        "update-spec",
        "--from",
        &server.url(),
        "--products",
        support::server().0,
    ])
    .succeeded();
}
