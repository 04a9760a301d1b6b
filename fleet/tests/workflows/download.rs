//! Downloads of the runner application.

use std::path::Path;
use std::sync::{Arc, Mutex};

use github_runners::RunnerApplication;
use github_runners_fleet::{ApplicationDownload, DownloadError, Downloaded};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use tempfile::TempDir;

use super::file_server::{FileServer, Response};
use super::world::World;

const NAME: &str = "actions-runner-linux-x64.tar.gz";

fn file() -> Vec<u8> {
    (0..300_000_u32).flat_map(|number| number.to_le_bytes()).collect()
}

fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02X}")).collect()
}

fn application(url: &str, change: impl FnOnce(&mut Value)) -> RunnerApplication {
    let mut body = json!({
        "os": "linux", "architecture": "x64", "download_url": url, "filename": NAME, "sha256_checksum": hash(&file())
    });
    change(&mut body);
    serde_json::from_value(body).unwrap()
}

fn download(url: &str) -> ApplicationDownload {
    ApplicationDownload::new(application(url, |_| {}))
}

fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect()
}

#[tokio::test]
async fn fetches_a_file_and_reports_its_progress() {
    let server = FileServer::start(file(), Vec::new()).await;
    let folder = TempDir::new().unwrap();
    let seen = Arc::new(Mutex::new(Vec::new()));
    let note = Arc::clone(&seen);
    let download = download(&server.url()).progress(move |progress| note.lock().unwrap().push(progress));
    let downloaded = download.fetch(folder.path().join("new")).await.unwrap();
    let path = folder.path().join("new").join(NAME);
    assert_eq!(downloaded, Downloaded::Fetched(path.clone()));
    assert_eq!(std::fs::read(&path).unwrap(), file());
    let seen = seen.lock().unwrap().clone();
    let size = file().len() as u64;
    assert!(seen.windows(2).all(|two| two[0].received <= two[1].received));
    assert_eq!((seen[0].received, seen.last().unwrap().received), (0, size));
    assert!(seen.iter().all(|progress| progress.total == Some(size)));

    // The second call sends no request.
    let again = download.fetch(folder.path().join("new")).await.unwrap();
    assert_eq!((again, server.requests().len()), (Downloaded::AlreadyThere(path), 1));
    assert_eq!(names(&folder.path().join("new")), [NAME]);
}

#[tokio::test(start_paused = true)]
async fn continues_after_an_incomplete_response() {
    let breaks = vec![
        Response::BreakOff(100_000),
        Response::Status(503),
        Response::BreakOff(500_000),
    ];
    let server = FileServer::start(file(), breaks).await;
    let folder = TempDir::new().unwrap();
    let downloaded = download(&server.url()).fetch(folder.path()).await.unwrap();
    assert_eq!(std::fs::read(downloaded.path()).unwrap(), file());
    assert_eq!(server.ranges(), [None, Some(100_000), Some(100_000), Some(600_000)]);
}

#[tokio::test(start_paused = true)]
async fn continues_the_download_of_an_earlier_process() {
    let server = FileServer::start(file(), vec![Response::BreakOff(400_000)]).await;
    let folder = TempDir::new().unwrap();
    let first = download(&server.url());
    let partial = folder
        .path()
        .join(format!(".{NAME}.{}.partial", hash(&file()).to_lowercase()));
    // The first process is killed after an incomplete response.
    let killed = async {
        while std::fs::metadata(&partial).map_or(0, |it| it.len()) < 400_000 {
            tokio::task::yield_now().await;
        }
    };
    tokio::select! {
        biased;
        () = killed => {}
        done = first.fetch(folder.path()) => panic!("{done:?}"),
    }
    assert!(
        !folder.path().join(NAME).exists(),
        "the final name is for verified files"
    );
    let downloaded = download(&server.url()).fetch(folder.path()).await.unwrap();
    assert_eq!(std::fs::read(downloaded.path()).unwrap(), file());
    assert_eq!(server.ranges().last().unwrap(), &Some(400_000));
}

#[tokio::test(start_paused = true)]
async fn starts_again_if_the_host_ignores_ranges() {
    let server = FileServer::start(file(), vec![Response::BreakOff(100_000), Response::Whole]).await;
    let folder = TempDir::new().unwrap();
    let downloaded = download(&server.url()).fetch(folder.path()).await.unwrap();
    assert_eq!(std::fs::read(downloaded.path()).unwrap(), file());
    assert_eq!(server.requests().len(), 2);
}

#[tokio::test]
async fn starts_again_if_the_incomplete_file_is_too_long() {
    let server = FileServer::start(file(), Vec::new()).await;
    let folder = TempDir::new().unwrap();
    let partial = format!(".{NAME}.{}.partial", hash(&file()).to_lowercase());
    std::fs::write(folder.path().join(partial), vec![0; file().len() + 5]).unwrap();
    let downloaded = download(&server.url()).fetch(folder.path()).await.unwrap();
    assert_eq!(std::fs::read(downloaded.path()).unwrap(), file());
    assert_eq!(server.ranges(), [Some(file().len() + 5), None]);
}

#[tokio::test]
async fn file_with_a_wrong_checksum_never_gets_its_final_name() {
    let mut wrong = file();
    wrong[77] ^= 1;
    let server = FileServer::start(wrong, Vec::new()).await;
    let folder = TempDir::new().unwrap();
    let error = download(&server.url()).fetch(folder.path()).await.unwrap_err();
    assert!(matches!(error, DownloadError::Checksum { .. }), "{error}");
    assert!(names(folder.path()).is_empty(), "nothing is left to continue from");
}

#[tokio::test]
async fn replaces_a_wrong_file_with_the_final_name() {
    let server = FileServer::start(file(), Vec::new()).await;
    let folder = TempDir::new().unwrap();
    std::fs::write(folder.path().join(NAME), b"old").unwrap();
    let downloaded = download(&server.url()).fetch(folder.path()).await.unwrap();
    assert!(matches!(downloaded, Downloaded::Fetched(_)));
    assert_eq!(std::fs::read(downloaded.path()).unwrap(), file());
}

#[tokio::test]
async fn rejects_a_download_without_checksum_by_default() {
    let server = FileServer::start(file(), Vec::new()).await;
    let folder = TempDir::new().unwrap();
    let application = application(&server.url(), |body| body["sha256_checksum"] = Value::Null);
    let download = ApplicationDownload::new(application);
    let error = download.fetch(folder.path()).await.unwrap_err();
    assert!(matches!(error, DownloadError::NoChecksum { .. }), "{error}");
    assert!(server.requests().is_empty());
    let downloaded = download.allow_unverified().fetch(folder.path()).await.unwrap();
    assert!(matches!(downloaded, Downloaded::Unverified(_)), "{downloaded:?}");
}

#[tokio::test]
async fn sends_the_download_token_to_its_host_only_and_never_the_api_credential() {
    // The credential of the fleet is `t0ken`.
    let world = World::start().await;
    world.fleet.observe().await.unwrap();
    let other = FileServer::start(file(), Vec::new()).await;
    let elsewhere = format!("http://localhost:{}/file", other.port);
    let server = FileServer::start(file(), vec![Response::Redirect(elsewhere)]).await;
    let folder = TempDir::new().unwrap();
    let application = application(&server.url(), |body| body["temp_download_token"] = json!("temporary"));
    let download = ApplicationDownload::new(application);
    assert!(!format!("{download:?}").contains("temporary"));
    download.fetch(folder.path()).await.unwrap();
    let (first, second) = (server.requests().concat(), other.requests().concat());
    assert!(
        first.contains("Bearer temporary") && !first.contains("t0ken"),
        "{first}"
    );
    assert!(!second.contains("temporary") && !second.contains("t0ken"), "{second}");
    assert!(!second.to_lowercase().contains("authorization"), "{second}");
}

#[tokio::test]
async fn rejects_dangerous_descriptions() {
    let server = FileServer::start(file(), Vec::new()).await;
    let folder = TempDir::new().unwrap();
    for (field, value) in [
        ("filename", "../evil"),
        ("filename", "/etc/passwd"),
        ("filename", "a/b"),
        ("filename", "a\\b"),
        ("filename", ".."),
        ("filename", ""),
        ("download_url", "http://example.com/runner.tar.gz"),
        ("download_url", "file:///etc/passwd"),
        ("download_url", "runner.tar.gz"),
        ("sha256_checksum", "abc"),
    ] {
        let application = application(&server.url(), |body| body[field] = json!(value));
        let error = ApplicationDownload::new(application)
            .fetch(folder.path())
            .await
            .unwrap_err();
        assert!(
            matches!(error, DownloadError::Invalid { field: named, .. } if named == field),
            "{value}: {error}"
        );
    }
    assert!(server.requests().is_empty() && names(folder.path()).is_empty());
}

#[tokio::test]
async fn stops_receiving_a_file_that_is_too_large() {
    let server = FileServer::start(file(), Vec::new()).await;
    let folder = TempDir::new().unwrap();
    let error = download(&server.url())
        .max_size(1000)
        .fetch(folder.path())
        .await
        .unwrap_err();
    assert!(matches!(error, DownloadError::TooLarge { limit: 1000 }), "{error}");
    assert!(!folder.path().join(NAME).exists());
}

#[tokio::test(start_paused = true)]
async fn does_not_retry_a_client_error_and_gives_up_on_permanent_failures() {
    let folder = TempDir::new().unwrap();
    let server = FileServer::start(file(), vec![Response::Status(403)]).await;
    let error = download(&server.url()).fetch(folder.path()).await.unwrap_err();
    assert!(matches!(error, DownloadError::Status { status: 403 }), "{error}");
    let server = FileServer::start(file(), vec![Response::Status(503); 20]).await;
    let error = download(&server.url()).fetch(folder.path()).await.unwrap_err();
    assert!(matches!(error, DownloadError::Status { status: 503 }), "{error}");
    assert_eq!(server.requests().len(), 6);
}
