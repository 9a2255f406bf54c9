//! Percent-encoding into a buffer that already exists.

const HEX: &[u8; 16] = b"0123456789ABCDEF";

const UNRESERVED: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0_u8;
    while byte < 128 {
        table[byte as usize] = is_unreserved(byte);
        byte += 1;
    }
    table
};

/// RFC 3986's unreserved characters. Whatever else a value holds is escaped, brackets included, so
/// the only bare brackets in a form are those that give it structure.
///
/// Without a branch, so that a block of bytes is looked at in a few vector instructions.
#[expect(clippy::needless_bitwise_bool, reason = "a short circuit is a branch")]
const fn is_unreserved(byte: u8) -> bool {
    let letter = (byte | 0x20).wrapping_sub(b'a') < 26;
    let digit = byte.wrapping_sub(b'0') < 10;
    letter | digit | (byte == b'_') | (byte == b'-') | (byte == b'.') | (byte == b'~')
}

/// What a space becomes: `+` in a form, as in Stripe's Ruby, Python and Go libraries, `%20` in a
/// path, where `+` means itself.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Space {
    Plus,
    Percent,
}

pub(super) fn push(out: &mut Vec<u8>, text: &str, space: Space) {
    let bytes = text.as_bytes();
    let start = out.len();
    // Most text has nothing to escape, so it is copied while it is looked at. What is too short
    // for a vector is too short for a call of `memcpy` too.
    let clean = if let Some(last) = bytes.last_chunk() {
        out.extend_from_slice(bytes);
        let (mut clean, mut rest) = (block_is_unreserved(last), bytes);
        while let Some((block, after)) = rest.split_first_chunk() {
            clean &= block_is_unreserved(block);
            rest = after;
        }
        clean
    } else {
        let mut clean = true;
        out.extend(bytes.iter().map(|&byte| {
            clean &= UNRESERVED[usize::from(byte)];
            byte
        }));
        clean
    };
    if !clean {
        out.truncate(start);
        push_escaped(out, bytes, space);
    }
}

fn block_is_unreserved(block: &[u8; 16]) -> bool {
    block.iter().fold(true, |all, &byte| all & is_unreserved(byte))
}

fn push_escaped(out: &mut Vec<u8>, bytes: &[u8], space: Space) {
    for &byte in bytes {
        if UNRESERVED[usize::from(byte)] {
            out.push(byte);
        } else if byte == b' ' && space == Space::Plus {
            out.push(b'+');
        } else {
            let [high, low] = [byte >> 4, byte & 15].map(|digit| HEX[usize::from(digit)]);
            out.extend_from_slice(&[b'%', high, low]);
        }
    }
}

/// The text that was pushed with [`Space::Plus`]; for error messages.
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
