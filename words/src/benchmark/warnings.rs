//! What the reader should know before comparing a run with an estimate.

use super::{count, quoted, value, what};
use crate::Language;
use crate::quantity::figure;
use ::benchmark::Warning;
use cost_core::units::Unit;

/// `warning` in one or two sentences.
pub fn warning(language: Language, warning: &Warning) -> String {
    let mut sentence = match language {
        Language::En => english(warning),
        Language::PtBr => portuguese(warning),
    };
    sentence.push('.');
    sentence
}

fn requests(language: Language, count: f64) -> String {
    figure(language, count, Unit::Requests)
}

fn rate(language: Language, per_second: f64) -> String {
    figure(language, per_second, Unit::RequestsPerSecond)
}

fn english(warning: &Warning) -> String {
    let language = Language::En;
    match warning {
        Warning::NotSaid { what: missing, name } => {
            format!("The run does not say {}, {}", what(language, *missing), quoted(name))
        }
        Warning::NotStreamed => "Answers were not streamed, so no first token was timed".to_owned(),
        Warning::OnlyMedian { what: about } => {
            format!("Of {} the run says only the median; the estimate is a mean", what(language, *about))
        }
        Warning::OtherDefinition { theirs, ours } => format!(
            "The tool's own value, {}, is by another definition; used is {}",
            value(language, *theirs),
            value(language, *ours)
        ),
        Warning::Drain { prompts: Some(prompts), concurrency: Some(concurrency) } => format!(
            "Only {} went through {} slots: the run is mostly start and end, hardly a steady state",
            requests(language, *prompts),
            count(language, *concurrency)
        ),
        Warning::Drain { .. } => {
            "All requests were sent at once: the run empties a queue and has no steady state".to_owned()
        }
        Warning::RateNotReached { asked, reached } => format!(
            "Of {} that were asked for, {} were answered: the queue grew for as long as the run lasted",
            rate(language, *asked),
            rate(language, *reached)
        ),
        Warning::EvenArrivals => {
            "Requests came at even intervals; the estimate takes random ones, which wait longer".to_owned()
        }
        Warning::Burstiness { shape } => {
            format!("Requests came with a burstiness of {}; the estimate takes random ones, 1", count(language, *shape))
        }
        Warning::RampUp => "The rate of requests changed during the run; the estimate is for one rate".to_owned(),
        Warning::MixedStages => {
            "This is a summary over stages, which may differ in load; paste the stages instead".to_owned()
        }
        Warning::FailedRequests { failed, completed } => format!(
            "{} failed beside {} completed: the load was less than it was meant to be",
            requests(language, *failed),
            count(language, *completed)
        ),
        Warning::Speculation { accepted: Some(accepted) } => format!(
            "The server guessed tokens ahead, {} a step on average: set the same speculation before comparing",
            count(language, *accepted)
        ),
        Warning::Speculation { accepted: None } => {
            "The server guessed tokens ahead: set the same speculation before comparing".to_owned()
        }
        Warning::Disagree { first, second } => format!(
            "Two values for {} fit each other badly: {} and {}. Short runs and mixed lengths do that",
            what(language, first.what),
            value(language, *first),
            value(language, *second)
        ),
    }
}

fn portuguese(warning: &Warning) -> String {
    let language = Language::PtBr;
    match warning {
        Warning::NotSaid { what: missing, name } => {
            format!("A execução não informa {}, {}", what(language, *missing), quoted(name))
        }
        Warning::NotStreamed => {
            "As respostas não foram transmitidas aos poucos, então não há tempo até o primeiro token".to_owned()
        }
        Warning::OnlyMedian { what: about } => {
            format!("Para {} a execução só informa a mediana; a estimativa é uma média", what(language, *about))
        }
        Warning::OtherDefinition { theirs, ours } => format!(
            "O valor da própria ferramenta, {}, segue outra definição; usou-se {}",
            value(language, *theirs),
            value(language, *ours)
        ),
        Warning::Drain { prompts: Some(prompts), concurrency: Some(concurrency) } => format!(
            "Só {} passaram por {} vagas: a execução é quase toda começo e fim, não um regime estável",
            requests(language, *prompts),
            count(language, *concurrency)
        ),
        Warning::Drain { .. } => {
            "Todas as requisições foram enviadas de uma vez: a execução esvazia uma fila e não tem regime estável"
                .to_owned()
        }
        Warning::RateNotReached { asked, reached } => format!(
            "De {} pedidas, foram respondidas {}: a fila cresceu enquanto a execução durou",
            rate(language, *asked),
            rate(language, *reached)
        ),
        Warning::EvenArrivals => {
            "As requisições chegaram em intervalos iguais; a estimativa supõe chegadas aleatórias, que esperam mais"
                .to_owned()
        }
        Warning::Burstiness { shape } => format!(
            "As requisições chegaram com burstiness de {}; a estimativa supõe chegadas aleatórias, 1",
            count(language, *shape)
        ),
        Warning::RampUp => "A taxa de requisições mudou durante a execução; a estimativa é para uma só taxa".to_owned(),
        Warning::MixedStages => {
            "Este é um resumo de estágios que podem ter cargas diferentes; cole os estágios em vez dele".to_owned()
        }
        Warning::FailedRequests { failed, completed } => format!(
            "Falharam {} e foram concluídas {}: a carga foi menor do que deveria",
            requests(language, *failed),
            count(language, *completed)
        ),
        Warning::Speculation { accepted: Some(accepted) } => format!(
            "O servidor adivinhou tokens adiante, {} por passo em média: configure a mesma especulação antes de comparar",
            count(language, *accepted)
        ),
        Warning::Speculation { accepted: None } => {
            "O servidor adivinhou tokens adiante: configure a mesma especulação antes de comparar".to_owned()
        }
        Warning::Disagree { first, second } => format!(
            "Dois valores para {} combinam mal: {} e {}. Execuções curtas e tamanhos misturados causam isso",
            what(language, first.what),
            value(language, *first),
            value(language, *second)
        ),
    }
}
