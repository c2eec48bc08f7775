//! `key=value&…` text, with everything outside the plain alphabet percent-encoded.

/// Pairs that are read at most.
const MOST: usize = 256;

/// The pairs of `text`; pieces without `=` or with an empty key are dropped.
pub(super) fn split(text: &str) -> Vec<(String, String)> {
    text.split('&')
        .filter_map(|piece| piece.split_once('='))
        .filter(|(key, _)| !key.is_empty())
        .take(MOST)
        .map(|(key, value)| (unescape(key), unescape(value)))
        .collect()
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

fn unescape(text: &str) -> String {
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
