//! What is said of a benchmark's output: why it cannot be read, and what to know before comparing it.
//!
//! Names of tools and of their values are theirs and stay as they are.

mod problems;
mod warnings;

pub use problems::problem;
pub use warnings::warning;

use crate::Language;
use crate::number::decimal;
use crate::problems::given;
use crate::quantity::figure;
use ::benchmark::{Arrivals, Basis, Metric, Said, Statistic, Uncorrected, Unpredicted, What};
use cost_core::problem::Given;
use cost_core::units::Unit;

/// The name of a value, within a sentence.
pub fn what(language: Language, what: What) -> &'static str {
    let pick = |en, pt| language.pick(en, pt);
    match what {
        What::InputTokens => pick("the length of a prompt", "o tamanho de um prompt"),
        What::OutputTokens => pick("the length of an answer", "o tamanho de uma resposta"),
        What::TimeToFirstToken => pick("the time to first token", "o tempo até o primeiro token"),
        What::TimePerOutputToken => pick("the time per output token", "o tempo por token de saída"),
        What::EndToEnd => pick("the time from request to last token", "o tempo da requisição ao último token"),
        What::OutputTokensPerSecond => pick("the rate of output tokens", "a taxa de tokens de saída"),
        What::RequestsPerSecond => pick("the rate of answered requests", "a taxa de requisições respondidas"),
        What::Concurrency => pick("the number of requests in flight", "o número de requisições simultâneas"),
        What::RequestRate => pick("the rate of arriving requests", "a taxa de chegada de requisições"),
        What::Prompts => pick("the number of prompts", "o número de prompts"),
        What::Completed => pick("the number of completed requests", "o número de requisições concluídas"),
        What::Failed => pick("the number of failed requests", "o número de requisições que falharam"),
        What::Duration => pick("the duration of the run", "a duração da execução"),
    }
}

fn unit(what: What) -> Unit {
    match what {
        What::InputTokens | What::OutputTokens => Unit::Tokens,
        What::TimeToFirstToken | What::TimePerOutputToken | What::EndToEnd => Unit::Milliseconds,
        What::OutputTokensPerSecond => Unit::TokensPerSecond,
        What::RequestsPerSecond | What::RequestRate => Unit::RequestsPerSecond,
        What::Concurrency | What::Prompts | What::Completed | What::Failed => Unit::Requests,
        What::Duration => Unit::Seconds,
    }
}

/// A statistic, as it is written beside a value.
pub fn statistic(language: Language, statistic: Statistic) -> &'static str {
    match statistic {
        Statistic::Mean => language.pick("mean", "média"),
        Statistic::Median => language.pick("median", "mediana"),
    }
}

/// How requests arrived, in a few words.
pub fn arrivals(language: Language, arrivals: Arrivals) -> String {
    let requests = |count| figure(language, count, Unit::Requests);
    let rate = |per_second| figure(language, per_second, Unit::RequestsPerSecond);
    match arrivals {
        Arrivals::Unstated => language.pick("load not said", "carga não informada").to_owned(),
        Arrivals::Concurrency(count) => {
            let count = requests(count);
            language.pick(format!("{count} in flight"), format!("{count} em andamento"))
        }
        Arrivals::Rate { per_second, most: None } => rate(per_second),
        Arrivals::Rate { per_second, most: Some(most) } => {
            let (rate, most) = (rate(per_second), requests(most));
            language.pick(format!("{rate}, at most {most} in flight"), format!("{rate}, no máximo {most} em andamento"))
        }
        Arrivals::AllAtOnce { .. } => language.pick("all at once", "todas de uma vez").to_owned(),
    }
}

/// What a correction was made from, in one sentence.
pub fn basis(language: Language, basis: Basis) -> &'static str {
    let pick = |en, pt| language.pick(en, pt);
    match basis {
        Basis::Both => pick(
            "Decode follows from the time per output token, prefill from the time to first token.",
            "A decodificação vem do tempo por token de saída; o prefill, do tempo até o primeiro token.",
        ),
        Basis::DecodeOnly => pick(
            "Decode follows from the time per output token; prefill stays as estimated, since the run has no time to first \
             token.",
            "A decodificação vem do tempo por token de saída; o prefill fica como estimado, pois a execução não tem tempo \
             até o primeiro token.",
        ),
        Basis::PrefillOnly => pick(
            "Prefill follows from the time to first token; decode stays as estimated, since the run has no time per output \
             token.",
            "O prefill vem do tempo até o primeiro token; a decodificação fica como estimada, pois a execução não tem tempo \
             por token de saída.",
        ),
        Basis::Common(Metric::EndToEnd) => pick(
            "One factor for prefill and decode, from the time from request to last token.",
            "Um só fator para prefill e decodificação, do tempo da requisição ao último token.",
        ),
        Basis::Common(_) => pick(
            "One factor for prefill and decode, from the throughput: the run says no times.",
            "Um só fator para prefill e decodificação, da vazão: a execução não informa tempos.",
        ),
    }
}

/// Why there is nothing to compare a run with, in one sentence; `None` when the scenario's own problems say it.
pub fn unpredicted(language: Language, unpredicted: &Unpredicted) -> Option<&'static str> {
    match unpredicted {
        Unpredicted::Scenario(_) => None,
        Unpredicted::DoesNotFit => Some(language.pick(
            "By the estimate the model does not fit in memory here, so there is nothing to compare with.",
            "Pela estimativa o modelo não cabe na memória aqui, então não há com o que comparar.",
        )),
    }
}

/// Why no correction is offered, in one sentence; `None` when the scenario's own problems say it.
pub fn uncorrected(language: Language, uncorrected: &Uncorrected) -> Option<&'static str> {
    match uncorrected {
        Uncorrected::Unpredicted(reason) => unpredicted(language, reason),
        Uncorrected::NothingToSolve => Some(language.pick(
            "The run says only how much was served, at a rate that was given: no correction follows from that.",
            "A execução só informa quanto foi atendido, a uma taxa que foi dada: disso não vem correção.",
        )),
    }
}

fn quoted(text: &str) -> String {
    format!("“{text}”")
}

/// What is shown with its unit; nothing that is measured lies outside.
const SHOWN: std::ops::Range<f64> = 1e-3..1e15;

/// `141 ms (“Mean TTFT (ms)”)`; what cannot be a measurement stands as it was given.
fn value(language: Language, said: Said) -> String {
    let number = match said.value {
        shown if SHOWN.contains(&shown) => figure(language, shown, unit(said.what)),
        strange
            if strange.is_finite() && (strange.abs() >= SHOWN.end || strange.abs() < SHOWN.start) && strange != 0.0 =>
        {
            cost_core::number::scientific(strange)
        }
        other => given(language, &Given::Number(other), Unit::None),
    };
    if said.name.is_empty() { number } else { format!("{number} ({})", quoted(said.name)) }
}

fn count(language: Language, value: f64) -> String {
    decimal(language, value, 7)
}
