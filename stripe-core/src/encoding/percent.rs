//! Percent-encoding into an existing buffer.

const HEX: &[u8; 16] = b"0123456789ABCDEF";

static UNRESERVED: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0_u8;
    while byte < 128 {
        table[byte as usize] = is_unreserved(byte);
        byte += 1;
    }
    table
};

/// Whether a byte is unreserved in RFC 3986. All other bytes of a value are escaped, including
/// brackets, so that the only bare brackets in a form are structural.
///
/// It has no branches, so that a block of bytes is checked in a few vector instructions.
#[expect(clippy::needless_bitwise_bool, reason = "a short circuit is a branch")]
const fn is_unreserved(byte: u8) -> bool {
    let letter = (byte | 0x20).wrapping_sub(b'a') < 26;
    let digit = byte.wrapping_sub(b'0') < 10;
    letter | digit | (byte == b'_') | (byte == b'-') | (byte == b'.') | (byte == b'~')
}

/// Encoding of a space: `+` in a form, as in Stripe's Ruby, Python and Go libraries; `%20` in a
/// path, where `+` means itself.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Space {
    Plus,
    Percent,
}

pub(super) fn push(out: &mut Vec<u8>, text: &str, space: Space) {
    let bytes = text.as_bytes();
    // Most text has nothing to escape.
    if is_all_unreserved(bytes) {
        out.extend_from_slice(bytes);
    } else {
        push_escaped(out, bytes, space);
    }
}

/// Checks whole blocks and words, of which the last overlaps with the one before.
#[inline]
fn is_all_unreserved(bytes: &[u8]) -> bool {
    if let Some(last) = bytes.last_chunk() {
        let (mut all, mut rest) = (block_is_unreserved(last), bytes);
        while let Some((block, after)) = rest.split_first_chunk() {
            all &= block_is_unreserved(block);
            rest = after;
        }
        all
    } else if let (Some(first), Some(last)) = (bytes.first_chunk::<8>(), bytes.last_chunk::<8>()) {
        word_is_unreserved(u64::from_le_bytes(*first))
            & word_is_unreserved(u64::from_le_bytes(*last))
    } else if let (Some(first), Some(last)) = (bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
        let [first, last] = [*first, *last].map(|half| u64::from(u32::from_le_bytes(half)));
        word_is_unreserved((first << 32) | last)
    } else {
        bytes.iter().all(|&byte| UNRESERVED[usize::from(byte)])
    }
}

/// Checks [`is_unreserved`] for eight bytes at once: each comparison is an addition that carries
/// into the highest bit of its byte.
#[inline]
fn word_is_unreserved(word: u64) -> bool {
    const EACH: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x80 * EACH;
    let within = |word: u64, low: u8, high: u8| {
        let at_least = word + u64::from(0x80 - low) * EACH;
        let above = word + u64::from(0x7f - high) * EACH;
        at_least & !above
    };
    let ascii = word & !HIGH;
    let unreserved = within(ascii | (0x20 * EACH), b'a', b'z')
        | within(ascii, b'0', b'9')
        | within(ascii, b'-', b'.')
        | within(ascii, b'_', b'_')
        | within(ascii, b'~', b'~');
    !word & unreserved & HIGH == HIGH
}

#[inline]
fn block_is_unreserved(block: &[u8; 16]) -> bool {
    block.iter().fold(true, |all, &byte| all & is_unreserved(byte))
}

/// One or three characters for each byte, with their number. An entry has four bytes so that it can
/// be copied at once.
static IN_FORM: [[u8; 4]; 256] = escaped(Space::Plus);
static IN_PATH: [[u8; 4]; 256] = escaped(Space::Percent);

const fn escaped(space: Space) -> [[u8; 4]; 256] {
    let mut table = [[0; 4]; 256];
    let mut at = 0;
    while at < 256 {
        #[expect(clippy::cast_possible_truncation, reason = "it is below 256")]
        let byte = at as u8;
        table[at] = if is_unreserved(byte) {
            [byte, 0, 0, 1]
        } else if byte == b' ' && matches!(space, Space::Plus) {
            [b'+', 0, 0, 1]
        } else {
            [b'%', HEX[at >> 4], HEX[at & 15], 3]
        };
        at += 1;
    }
    table
}

/// Appends the escaped bytes, without unpredictable branches: four bytes are written for each, and
/// unused ones are overwritten. They are written to their final place, since reading them back from
/// a buffer would wait for the writes.
fn push_escaped(out: &mut Vec<u8>, bytes: &[u8], space: Space) {
    const BLOCK: usize = 16;
    let table = match space {
        Space::Plus => &IN_FORM,
        Space::Percent => &IN_PATH,
    };
    for block in bytes.chunks(BLOCK) {
        let mut end = out.len();
        // The last byte's four begin at most three times as many bytes behind.
        out.extend_from_slice(&[0; 3 * BLOCK + 1]);
        for &byte in block {
            let escaped = table[usize::from(byte)];
            if let Some(place) = out.get_mut(end..end + 4) {
                place.copy_from_slice(&escaped);
            }
            end += usize::from(escaped[3]);
        }
        out.truncate(end);
    }
}

/// Decodes text that was escaped with [`Space::Plus`], for error messages.
pub(super) fn decode_form(encoded: &[u8]) -> String {
    let digit = |byte: u8| HEX.iter().position(|&hex| hex == byte);
    let mut text = Vec::with_capacity(encoded.len());
    let mut bytes = encoded.iter().copied();
    while let Some(byte) = bytes.next() {
        text.push(match byte {
            b'+' => b' ',
            b'%' => {
                let high = bytes.next().and_then(digit).unwrap_or_default();
                let low = bytes.next().and_then(digit).unwrap_or_default();
                u8::try_from(high * 16 + low).unwrap_or_default()
            }
            other => other,
        });
    }
    String::from_utf8_lossy(&text).into_owned()
}

#[cfg(test)]
mod tests {
    use super::{Space, UNRESERVED, push, word_is_unreserved};

    #[test]
    fn a_word_is_clean_if_each_of_its_bytes_is() {
        for byte in 0..=u8::MAX {
            for place in 0..8 {
                let mut word = *b"aZ09_-.~";
                word[place] = byte;
                let expected = UNRESERVED[usize::from(byte)];
                assert_eq!(
                    word_is_unreserved(u64::from_le_bytes(word)),
                    expected,
                    "{byte} {place}"
                );
            }
        }
    }

    #[test]
    fn text_of_every_length_with_and_without_something_to_escape() {
        let text = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~";
        for len in 0..=text.len() {
            let clean = &text[..len];
            let mut out = b"x=".to_vec();
            push(&mut out, clean, Space::Plus);
            assert_eq!(out, format!("x={clean}").into_bytes());
            for at in 0..len {
                for (character, plus, percent) in
                    [(" ", "+", "%20"), ("[", "%5B", "%5B"), ("\u{fc}", "%C3%BC", "%C3%BC")]
                {
                    let (before, after) = (&text[..at], &text[at + 1..len]);
                    let given = format!("{before}{character}{after}");
                    for (space, escaped) in [(Space::Plus, plus), (Space::Percent, percent)] {
                        let mut out = Vec::new();
                        push(&mut out, &given, space);
                        assert_eq!(out, format!("{before}{escaped}{after}").into_bytes());
                    }
                }
            }
        }
    }
}
