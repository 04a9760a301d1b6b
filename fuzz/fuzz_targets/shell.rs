//! Fuzzes command lines. A shell must split each line into the original arguments.
#![no_main]

use std::process::Command;
use std::sync::atomic::{AtomicU64, Ordering};

use github_runners::{ConfigCommand, Shell};

/// Every 64th command line is also split by a real shell, which takes long to start.
const SHELL_INTERVAL: u64 = 64;

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    static COUNT: AtomicU64 = AtomicU64::new(0);

    let Ok(text) = std::str::from_utf8(data) else { return };
    let mut parts = text.split('\n');
    let (name, group) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    let (label, folder) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    let command = ConfigCommand::new("https://github.com/octo-org", "AABF3JGZDX3P5PMEXLND6TS6FCWO6")
        .name(name)
        .runner_group(group)
        .labels([label])
        .work_folder(folder);
    let _ = command.clone().shell(Shell::Windows).build();
    let Ok(command) = command.shell(Shell::Posix).build() else {
        return;
    };
    let expected: Vec<String> = command.arguments().to_vec();
    let line = command.without_secret();
    let words = shlex::split(line).expect("a shell can read it");
    assert_eq!(words[1..], expected[..], "{line}");
    if COUNT.fetch_add(1, Ordering::Relaxed).is_multiple_of(SHELL_INTERVAL) {
        let arguments = line.strip_prefix("./config.sh").expect("the program");
        let script = format!("printf '%s\\0' {arguments}");
        let output = Command::new("/bin/sh").args(["-c", &script]).output().expect("a shell");
        let printed = String::from_utf8(output.stdout).expect("text");
        let words: Vec<&str> = printed.split_terminator('\0').collect();
        assert_eq!(words, expected, "{line}");
    }
    assert!(!format!("{command} {command:?}").contains("AABF3JGZDX3P5"));
});
