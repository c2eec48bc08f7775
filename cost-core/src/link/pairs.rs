//! `key=value&…` text, with everything outside the plain alphabet percent-encoded.

/// The pairs of `text`, and what stands between its `&` without being one.
pub(super) fn split(text: &str) -> (Vec<(String, String)>, Vec<&str>) {
    let (mut pairs, mut others) = (Vec::new(), Vec::new());
    // Copied out of HTML, `&` is `&amp;`; no link that is written here has a bare `;`.
    let pieces = text.split('&').map(|piece| piece.strip_prefix("amp;").unwrap_or(piece));
    for piece in pieces.filter(|piece| !piece.is_empty()) {
        match piece.split_once('=') {
            Some((key, value)) if !key.is_empty() => pairs.push((unescape(key), unescape(value))),
            _ => others.push(piece),
        }
    }
    (pairs, others)
}

/// The text of `pairs`.
pub(super) fn join(pairs: &[(String, String)]) -> String {
    let mut text = String::new();
    for (key, value) in pairs {
        if !text.is_empty() {
            text.push('&');
        }
        escape(key, &mut text);
        text.push('=');
        escape(value, &mut text);
    }
    text
}

fn is_plain(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~' | b':' | b',')
}

fn escape(raw: &str, text: &mut String) {
    for byte in raw.bytes() {
        if is_plain(byte) {
            text.push(char::from(byte));
        } else {
            let digit = |nibble: u8| char::from_digit(u32::from(nibble), 16).unwrap_or('0').to_ascii_uppercase();
            text.extend(['%', digit(byte >> 4), digit(byte & 15)]);
        }
    }
}

pub(super) fn unescape(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        let escaped = match tail {
            [high, low, ..] if *first == b'%' => hex(*high).zip(hex(*low)),
            _ => None,
        };
        match escaped {
            Some((high, low)) => {
                bytes.push(high << 4 | low);
                rest = tail.get(2..).unwrap_or_default();
            }
            None => {
                bytes.push(*first);
                rest = tail;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn hex(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}
