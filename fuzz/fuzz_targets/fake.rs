//! Fuzzes requests to the fake. The fake must keep serving after each request.
#![no_main]

use std::io::{Read as _, Write as _};
use std::net::{Shutdown, SocketAddr, TcpStream};
use std::sync::LazyLock;
use std::time::Duration;

use github_runners_fake::Fake;
use tokio::runtime::Runtime;

static FAKE: LazyLock<(Runtime, Fake)> = LazyLock::new(|| {
    let runtime = Runtime::new().expect("a runtime");
    let fake = runtime
        .block_on(Fake::builder().demo().seed(1).start())
        .expect("a free port");
    (runtime, fake)
});

/// Sends bytes, and reads until the fake closes the connection. If `ends` is true, the client closes its side after sending.
fn send(address: SocketAddr, bytes: &[u8], ends: bool) -> Vec<u8> {
    let mut stream = TcpStream::connect(address).expect("the fake listens");
    stream
        .set_read_timeout(Some(Duration::from_secs(10)))
        .expect("a timeout");
    // The fake can close the connection before it has read everything.
    let _ = stream.write_all(bytes);
    if ends {
        let _ = stream.shutdown(Shutdown::Write);
    }
    let mut response = Vec::new();
    // The response can be incomplete.
    let _ = stream.take(1 << 20).read_to_end(&mut response);
    response
}

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let (_, fake) = &*FAKE;
    send(fake.address(), data, true);
    let health = send(
        fake.address(),
        b"GET /_fake/health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
        false,
    );
    assert!(
        health.starts_with(b"HTTP/1.1 200 "),
        "{}",
        String::from_utf8_lossy(&health)
    );
    if fake.requests().len() > 1_000 {
        fake.reset();
    }
});
