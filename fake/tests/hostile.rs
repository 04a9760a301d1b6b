//! Tests that no request can stop the fake, even if it consists of random bytes.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use github_runners_fake::Fake;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;

use self::support::{DESCRIPTION, Http};

static PANICS: AtomicUsize = AtomicUsize::new(0);

/// A generator of requests. The same seed generates the same requests.
struct Seeded(u64);

impl Seeded {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap() % bound
    }

    fn one<'a, T: ?Sized>(&mut self, of: &[&'a T]) -> &'a T {
        of[self.below(of.len())]
    }

    fn junk(&mut self, most: usize) -> Vec<u8> {
        let length = self.below(most + 1);
        (0..length).map(|_| self.below(256).to_le_bytes()[0]).collect()
    }

    /// Returns text that is valid in a header or a path.
    fn text(&mut self, most: usize) -> String {
        let length = self.below(most + 1);
        (0..length)
            .map(|_| char::from(b'!' + self.below(94).to_le_bytes()[0]))
            .collect()
    }
}

/// Generates a request whose request line, headers and body are similar to those of valid requests.
fn request(seeded: &mut Seeded, templates: &[(String, String)]) -> Vec<u8> {
    let (method, template) = &templates[seeded.below(templates.len())];
    let method = match seeded.below(4) {
        0 => seeded.one(&[
            "GET", "HEAD", "OPTIONS", "TRACE", "PATCH", "PUT", "POST", "DELETE", "CONNECT", "G€T", "get", "",
        ]),
        _ => method,
    };
    let value = [
        "octo-org",
        "hello-world",
        "1",
        "-1",
        "99999999999999999999",
        "%00",
        "%",
        "..",
        "%2F",
        "ä",
        "{x}",
        "a b",
        "",
    ];
    let mut path = String::new();
    for segment in template.split('/').skip(1) {
        path.push('/');
        if segment.starts_with('{') || seeded.below(20) == 0 {
            path.push_str(seeded.one(&value));
        } else {
            path.push_str(segment);
        }
    }
    match seeded.below(8) {
        0 => path = format!("/api/v3{path}"),
        1 => path.push_str(seeded.one(&[
            "?page=0&per_page=-1",
            "?page=18446744073709551615&per_page=100",
            "?%",
            "?name",
            "#x",
            "?=&&=",
        ])),
        2 => {
            path = seeded
                .one(&[
                    "/_fake/reset",
                    "/_fake/clock",
                    "/_fake/agents/1/crash",
                    "/_fake/state",
                    "/_fake/fleet",
                    "/_fake/agents",
                    "/",
                    "*",
                    "",
                ])
                .to_owned()
        }
        3 => path.push_str(&seeded.text(40)),
        _ => {}
    }
    let body = match seeded.below(6) {
        0 => seeded.junk(300),
        1 => b"{\"labels\": [1, null, {}], \"name\": 3, \"runner_group_id\": \"x\"}".to_vec(),
        2 => b"{\"name\": \"\", \"runner_group_id\": 9223372036854775807, \"labels\": [\"a\"]}".to_vec(),
        3 => b"{\"advance_seconds\": 1e300, \"now\": \"+262142-12-31T23:59:59Z\"}".to_vec(),
        4 => "[".repeat(2000).into_bytes(),
        _ => Vec::new(),
    };
    let mut bytes = format!(
        "{method} {path} HTTP/1.{}\r\nHost: {}\r\n",
        seeded.below(3),
        seeded.text(12)
    )
    .into_bytes();
    for _ in 0..seeded.below(5) {
        let name = seeded.one(&[
            "User-Agent",
            "Authorization",
            "X-GitHub-Api-Version",
            "If-None-Match",
            "Accept",
            "Content-Type",
            "Expect",
            "Upgrade",
            "X",
        ]);
        bytes.extend_from_slice(format!("{name}: ").as_bytes());
        match seeded.below(4) {
            0 => bytes.extend(seeded.junk(30)),
            1 => bytes.extend_from_slice(b"Bearer any"),
            _ => bytes.extend_from_slice(seeded.text(30).as_bytes()),
        }
        bytes.extend_from_slice(b"\r\n");
    }
    bytes.extend_from_slice(b"User-Agent: t\r\nAuthorization: Bearer any\r\nConnection: close\r\n");
    match seeded.below(10) {
        0 => bytes.extend_from_slice(b"Transfer-Encoding: chunked\r\n"),
        1 => bytes.extend_from_slice(b"Content-Length: 99999999999999999999999\r\n"),
        2 => {}
        _ => bytes.extend_from_slice(format!("Content-Length: {}\r\n", body.len()).as_bytes()),
    }
    bytes.extend_from_slice(b"\r\n");
    bytes.extend(body);
    if seeded.below(20) == 0 {
        bytes = seeded.junk(500);
    }
    bytes
}

#[tokio::test]
async fn survives_random_requests() {
    std::panic::set_hook(Box::new(|panic| {
        PANICS.fetch_add(1, Ordering::Relaxed);
        eprintln!("{panic}");
    }));
    let templates: Vec<(String, String)> = github_runners_spec::operations(&DESCRIPTION)
        .map(|operation| (operation.method.to_uppercase(), operation.path.to_owned()))
        .collect();
    let fake = Fake::demo().await.unwrap();
    let mut seeded = Seeded(0x2545_f491_4f6c_dd1d);
    let mut responses = 0;
    for _ in 0..2_000 {
        let bytes = request(&mut seeded, &templates);
        let mut stream = TcpStream::connect(fake.address()).await.unwrap();
        // The fake can close the connection before it has read an invalid request completely.
        let _ = stream.write_all(&bytes).await;
        let _ = stream.shutdown().await;
        let mut response = Vec::new();
        let read = timeout(Duration::from_secs(5), stream.read_to_end(&mut response)).await;
        assert!(
            read.is_ok(),
            "the connection stays open after {:?}",
            String::from_utf8_lossy(&bytes)
        );
        responses += usize::from(response.starts_with(b"HTTP/1."));
    }
    assert_eq!(PANICS.load(Ordering::Relaxed), 0);
    assert!(responses > 1_000, "only {responses} of 2,000 requests got a response");
    fake.reset();
    fake.add_organization("octo-org");
    Http::new(&fake).get("/orgs/octo-org/actions/runners").await.expect(200);
}
