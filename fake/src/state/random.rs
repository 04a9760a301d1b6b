//! Seeded random tokens, request ids and keys in GitHub's formats. They are not secret.

use fastrand::Rng;

pub(crate) fn bytes(random: &mut Rng, count: usize) -> Vec<u8> {
    let mut bytes = vec![0; count];
    random.fill(&mut bytes);
    bytes
}

/// Returns random base32 text in upper case. Registration tokens use this alphabet.
pub(crate) fn base32(random: &mut Rng, count: usize) -> String {
    const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    let letter = || char::from(LETTERS[random.usize(..LETTERS.len())]);
    std::iter::repeat_with(letter).take(count).collect()
}

/// Returns a random UUID.
pub(crate) fn uuid(random: &mut Rng) -> String {
    let (high, low) = (random.u64(..), random.u64(..));
    format!(
        "{:08x}-{:04x}-4{:03x}-8{:03x}-{:012x}",
        high >> 32,
        (high >> 16) & 0xffff,
        high & 0xfff,
        low >> 52,
        low & 0xffff_ffff_ffff
    )
}
