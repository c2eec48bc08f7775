//! Cases from practice.

use crate::claim::{Claim, Section, claim, nothing, said};
use crate::facts::{DAYS_PER_MONTH, WORDS_PER_TOKEN, at_gpu_clouds};
use crate::published::*;
use crate::reading::{Evidence, Reading};
use crate::run::Run;
use cost_core::units::{MILLION, SECONDS_PER_DAY, Unit};

const HERE: Section = Section::Cases;

pub(super) const CLAIMS: &[Claim] = &[
    claim(HERE, "C95", said(5000.0, Unit::Count), &[], nothing),
    claim(HERE, "C96", said(50e6, Unit::TokensPerDay), &["U4"], spoken_tokens),
    claim(HERE, "C97", said(18_000.0, Unit::Usd), &["S39"], transcription_before),
    claim(HERE, "C98", said(4500.0, Unit::Usd), &["S39"], transcription_after),
    claim(HERE, "C99", said(0.992, Unit::Share), &["S39"], nothing),
    claim(HERE, "C100", said(10e6, Unit::Count), &[], nothing),
    claim(HERE, "C101", said(2e9, Unit::TokensPerDay), &[], tokens_of_a_turn),
    claim(HERE, "C102", said(450_000.0, Unit::UsdPerMonth), &[], assistant),
    claim(HERE, "C103", said(2.1e6, Unit::UsdPerMonth), &[], assistant_before),
    claim(HERE, "C104", said(50_000.0, Unit::Count), &["S40"], nothing),
    claim(HERE, "C105", None, &[], dedicated),
];

/// Hours of audio a day.
const AUDIO: f64 = 5000.0;

fn spoken_tokens() -> Vec<Reading> {
    let tokens = |words: f64| words * 60.0 * AUDIO / WORDS_PER_TOKEN;
    vec![
        Reading::plain(Evidence::Published, Unit::TokensPerDay)
            .ours_between(tokens(SPEECH.low), tokens(SPEECH.high))
            .claimed(50e6)
            .value("low", SPEECH.low, Unit::Count)
            .value("high", SPEECH.high, Unit::Count),
    ]
}

/// USD a day for all the audio: on rented A100, and hosted.
fn transcription(claimed: f64) -> Reading {
    let own = |speed: f64| AUDIO / speed * at_gpu_clouds("a100-sxm-80gb");
    // A request is half a minute: 1,500 frames that the encoder reads, some 80 tokens written.
    let run = Run::of("m=openai:whisper-large-v3&g=a100-sxm-80gb&wq=fp16&kq=fp16&tp=1&in=1500&out=80&aud=30&c=1");
    Reading::plain(Evidence::Published, Unit::Usd)
        .ours_between(own(WHISPER_SPEED.high), WHISPER_HOSTED.low * AUDIO)
        .claimed(claimed)
        .price()
        .link(&run.link)
        .value("hosted", WHISPER_HOSTED.low * AUDIO, Unit::Usd)
        .value("slowest", own(WHISPER_SPEED.low), Unit::Usd)
        .value("model", run.figure("cost.perAudioHour") * AUDIO, Unit::Usd)
}

fn transcription_before() -> Vec<Reading> {
    let speed = AUDIO * at_gpu_clouds("a100-sxm-80gb") / 18_000.0;
    vec![transcription(18_000.0).value("speed", speed, Unit::None)]
}

fn transcription_after() -> Vec<Reading> {
    vec![transcription(4500.0)]
}

/// The assistant: conversations a day, turns of each, tokens a day.
const CONVERSATIONS: f64 = 10e6;
const TURNS: f64 = 20.0;
const TOKENS: f64 = 2e9;

fn tokens_of_a_turn() -> Vec<Reading> {
    let words = 20.0;
    vec![
        Reading::plain(Evidence::Arithmetic, Unit::Tokens)
            .ours(TOKENS / (CONVERSATIONS * TURNS))
            .claimed_at_least((words / WORDS_PER_TOKEN).round())
            .value("turns", CONVERSATIONS * TURNS, Unit::Count)
            .value("words", words, Unit::Count),
    ]
}

/// What a price per million tokens makes in a month.
fn a_month(usd_per_million: f64) -> f64 {
    usd_per_million * TOKENS / MILLION * DAYS_PER_MONTH
}

/// Tokens that a conversation begins with, that its user adds in a turn, and that come back: the first two are chosen.
const TURN: [f64; 3] = [500.0, 30.0, 10.0];

/// The assistant on H100, every turn with all before it.
fn conversations(terms: &str) -> Run {
    let asked = (CONVERSATIONS * TURNS / SECONDS_PER_DAY).round();
    let [first, user, back] = TURN;
    Run::of(&format!("in={first}&out={back}&trn=20&trt={user}&c=64&tp=4&drs={asked}&{terms}"))
}

/// `reading` with the lengths of a turn for its text.
fn with_lengths(reading: Reading) -> Reading {
    let named = ["first", "user", "back"].into_iter().zip(TURN);
    named.fold(reading, |reading, (name, tokens)| reading.value(name, tokens, Unit::Tokens))
}

fn assistant() -> Vec<Reading> {
    // Own hardware by the text: a tenth of $0.008 per thousand tokens.
    let own = 0.8;
    let run = conversations("trh=0.9");
    vec![
        Reading::plain(Evidence::Arithmetic, Unit::UsdPerMonth)
            .ours(a_month(own))
            .claimed(450_000.0)
            .link(&run.link)
            .value("own", own, Unit::UsdPerMillionTokens)
            .value("implied", 450_000.0 / a_month(1.0), Unit::UsdPerMillionTokens),
        with_lengths(Reading::when("with-prompts", Evidence::Model, Unit::UsdPerMonth))
            .illustrates()
            .ours(run.figure("cost.perMonth"))
            .claimed(450_000.0)
            .link(&run.link)
            .value("cached", 0.9, Unit::Share),
    ]
}

fn assistant_before() -> Vec<Reading> {
    let plain = Run::of("m=meta-llama:Llama-2-70b-hf&wq=fp16&kq=fp16&u=0.4&in=1024&out=256&tp=4&c=32");
    let run = conversations("trh=0");
    vec![
        Reading::plain(Evidence::Model, Unit::UsdPerMonth)
            .illustrates()
            .ours(a_month(plain.cost()))
            .claimed(2.1e6)
            .link(&plain.link)
            .value("n", 32.0, Unit::Requests)
            .value("implied", 2.1e6 / a_month(1.0), Unit::UsdPerMillionTokens),
        with_lengths(Reading::when("with-prompts", Evidence::Model, Unit::UsdPerMonth))
            .illustrates()
            .ours(run.figure("cost.perMonth"))
            .claimed(2.1e6)
            .link(&run.link)
            .value("accelerators", run.figure("fleet.accelerators"), Unit::Accelerators),
    ]
}

fn dedicated() -> Vec<Reading> {
    let shared = "m=meta-llama:Llama-2-70b-hf&wq=fp16&kq=fp16&in=1536&out=512&tp=4&c=64";
    let run = |groups: u32| Run::of(&format!("{shared}&sh=dedicated&grp={groups}"));
    let (shared, two, eight) = (Run::of(shared), run(2), run(8));
    vec![
        Reading::plain(Evidence::Model, Unit::None)
            .ours_between(two.cost() / shared.cost(), eight.cost() / shared.cost())
            .claimed_at_least(1.0)
            .exact()
            .link(&eight.link)
            .link(&two.link)
            .link(&shared.link)
            .value("low", 2.0, Unit::Count)
            .value("high", 8.0, Unit::Count),
    ]
}
