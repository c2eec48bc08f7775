//! Random and mutated links: whatever is in them, they are read without a panic, and what was read travels unchanged.
#![allow(missing_docs, clippy::unwrap_used, clippy::panic)]

use cost_core::link::{LONGEST, Opened, decode, encode_beside};
use cost_core::scenario::presets::PRESETS;
use cost_core::scenario::{CONTROLS, Scenario, Value};
use proptest::prelude::Rng;
use proptest::test_runner::{RngAlgorithm, TestRng};
use std::time::{Duration, Instant};

const PUBLISHED: &str = include_str!("../../tests/links/v1.csv");

/// What is put into links beside random bytes.
const PIECES: [&str; 36] = [
    "&",
    "=",
    "%",
    "%00",
    "%FF",
    "%ED%A0%80",
    "+",
    "~",
    ":",
    ",",
    ".",
    "-0",
    "1e400",
    "-1e400",
    "NaN",
    "inf",
    "5e-324",
    "0.1",
    "9007199254740993",
    "1_000",
    "0x10",
    "\u{202e}",
    "\u{feff}",
    "<img src=x onerror=alert(1)>",
    "javascript:alert(1)",
    "__proto__",
    "constructor",
    "v=1",
    "v=2",
    "ed=2026-11",
    "ed=1999-01",
    "&b.tp=2",
    "&b.b.tp=2",
    "&m=custom&m.l=80",
    "&per=all",
    "&g=custom",
];

struct Source(TestRng);

impl Source {
    /// Below `end`, which is not 0.
    fn below(&mut self, end: usize) -> usize {
        (self.0.next_u64() % end as u64) as usize
    }

    fn pick<'a>(&mut self, all: &'a [String]) -> &'a str {
        let index = self.below(all.len());
        &all[index]
    }

    /// A place in `text` where a character begins or it ends.
    fn place(&mut self, text: &str) -> usize {
        let mut place = self.below(text.len() + 1);
        while !text.is_char_boundary(place) {
            place -= 1;
        }
        place
    }

    fn bytes(&mut self, most: usize) -> String {
        let count = self.below(most);
        let bytes: Vec<u8> = (0..count).map(|_| self.0.next_u32() as u8).collect();
        String::from_utf8_lossy(&bytes).into_owned()
    }

    fn link(&mut self, all: &[String]) -> String {
        if self.below(20) == 0 {
            return self.bytes(LONGEST);
        }
        let mut link = self.pick(all).to_owned();
        for _ in 0..=self.below(6) {
            self.mutate(&mut link, all);
        }
        link
    }

    fn mutate(&mut self, link: &mut String, all: &[String]) {
        let place = self.place(link);
        match self.below(8) {
            0 => link.truncate(place),
            1 => link.insert_str(place, PIECES[self.below(PIECES.len())]),
            2 => link.insert_str(place, &self.bytes(12)),
            3 => {
                let end = self.place(link);
                link.replace_range(place.min(end)..place.max(end), "");
            }
            4 => *link = [&link[..place], self.pick(all)].concat(),
            5 => {
                let mut pairs: Vec<&str> = link.split('&').collect();
                let (from, to) = (self.below(pairs.len()), self.below(pairs.len()));
                pairs.swap(from, to);
                *link = pairs.join("&");
            }
            6 => {
                let pair = link.split('&').nth(self.below(12)).unwrap_or("x=1").to_owned();
                let times = 1 + self.below(40);
                link.push_str(&format!("&{pair}").repeat(times));
            }
            _ => {
                let (control, value) = (&CONTROLS[self.below(CONTROLS.len())], self.0.next_u64());
                let written = f64::from_bits(value);
                link.push_str(&format!("&{}={written:e}", control.link));
            }
        }
    }
}

fn published() -> Vec<String> {
    let mut all: Vec<String> =
        PUBLISHED.lines().skip(1).filter_map(|line| line.split(',').next()).map(str::to_owned).collect();
    let some: Vec<Scenario> = PRESETS.iter().map(|preset| decode(preset.link).scenario).collect();
    all.extend(some.windows(4).map(|four| encode_beside(&four[0], Default::default(), &four[1..], &[])));
    all
}

/// The numbers of a scenario, bit for bit.
fn bits(scenario: &Scenario) -> Vec<Option<u64>> {
    let number = |value| if let Value::Number(number) = value { Some(f64::to_bits(number)) } else { None };
    CONTROLS.iter().map(|control| number(control.get(scenario))).collect()
}

fn written(opened: &Opened) -> String {
    encode_beside(&opened.scenario, opened.per, &opened.compared, &opened.unknown)
}

/// What a link says, and the least time of some that reading it took: whatever else the machine does is not counted.
fn timed(link: &str) -> (Opened, Duration) {
    let once = || {
        let start = Instant::now();
        let opened = decode(link);
        (opened, start.elapsed())
    };
    let (opened, mut time) = once();
    for _ in 0..4 {
        if time > Duration::from_millis(1) {
            time = time.min(once().1);
        }
    }
    (opened, time)
}

/// Reads `count` links and what they are written as. The longest time that one took to read, and how many are too long
/// once they are written with everything escaped.
fn read(count: usize, seed: u8) -> (Duration, usize) {
    let all = published();
    let mut source = Source(TestRng::from_seed(RngAlgorithm::ChaCha, &[seed; 32]));
    let (mut slowest, mut too_long) = (Duration::ZERO, 0);
    for _ in 0..count {
        let link = source.link(&all);
        let (opened, time) = timed(&link);
        slowest = slowest.max(time);
        let text = written(&opened);
        if text.len() > LONGEST {
            too_long += 1;
            continue;
        }
        let again = decode(&text);
        assert_eq!(again.problems, [], "{link}\n{text}");
        assert_eq!((&again.scenario, &again.compared), (&opened.scenario, &opened.compared), "{link}\n{text}");
        assert_eq!((again.per, &again.unknown), (opened.per, &opened.unknown), "{link}\n{text}");
        let scenarios =
            |opened: &Opened| opened.compared.iter().chain([&opened.scenario]).map(bits).collect::<Vec<_>>();
        assert_eq!(scenarios(&again), scenarios(&opened), "{link}\n{text}");
        assert_eq!(written(&again), text, "{link}");
    }
    (slowest, too_long)
}

#[test]
fn url_07_mutated_links_do_no_harm_and_travel_unchanged() {
    let (_, too_long) = read(10_000, 0);
    assert!(too_long < 100, "{too_long} of 10000 are too long to be written again");
}

/// For `cargo xtask bench`, in a release build.
#[test]
#[ignore = "takes minutes without optimisation"]
fn a_million_mutated_links() {
    // No more threads than cores: one that waits for its turn would be taken for a slow reading.
    let cores = std::thread::available_parallelism().map_or(1, |cores| cores.get().min(8));
    let read = std::thread::scope(|scope| {
        let seeds = 1..=cores as u8;
        let threads: Vec<_> =
            seeds.map(|seed| scope.spawn(move || read(1_000_000_usize.div_ceil(cores), seed))).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect::<Vec<_>>()
    });
    let slowest = read.iter().map(|(slowest, _)| *slowest).max().unwrap();
    let too_long: usize = read.iter().map(|(_, too_long)| too_long).sum();
    println!("1,000,000 links read and written: slowest to read {slowest:?}, {too_long} too long once escaped");
}
