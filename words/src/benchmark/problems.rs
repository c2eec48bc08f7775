//! Why a text, or a run in it, gives no numbers.

use super::{count, quoted, value, what};
use crate::Language;
use crate::problems::{Joint, list};
use crate::quantity::{bytes, figure};
use ::benchmark::{Problem, Tool};
use cost_core::units::Unit;

/// `problem` in one or two sentences.
pub fn problem(language: Language, problem: &Problem) -> String {
    match problem {
        Problem::Missing { tool, run, .. }
        | Problem::NothingMeasured { tool, run, .. }
        | Problem::NothingCompleted { tool, run, .. }
        | Problem::Absurd { tool, run, .. }
        | Problem::Contradiction { tool, run, .. } => {
            let place = match language {
                Language::En => format!("Run {run} of {}", tool.name()),
                Language::PtBr => format!("Execução {run} de {}", tool.name()),
            };
            format!("{place}: {}.", of_run(language, problem))
        }
        _ => of_text(language, problem),
    }
}

/// What is wrong with the text as a whole.
fn of_text(language: Language, problem: &Problem) -> String {
    match problem {
        Problem::Empty => language.pick("There is no text to read.", "Não há texto para ler.").to_owned(),
        Problem::TooLong { bytes: length, limit } => {
            let (length, limit) = (bytes(language, *length as f64), bytes(language, *limit as f64));
            match language {
                Language::En => {
                    format!(
                        "The text has {length}, and at most {limit} are read: paste the summary without the single requests."
                    )
                }
                Language::PtBr => {
                    format!(
                        "O texto tem {length}, e são lidos no máximo {limit}: cole o resumo sem as requisições uma a uma."
                    )
                }
            }
        }
        Problem::UnknownTool => unknown_tool(language),
        Problem::Truncated { line } => language.pick(
            format!("The JSON that starts in line {line} has no end: paste the whole file."),
            format!("O JSON que começa na linha {line} não tem fim: cole o arquivo inteiro."),
        ),
        Problem::Malformed { line } => language.pick(
            format!("The JSON cannot be read from line {line} on."),
            format!("Não foi possível ler o JSON a partir da linha {line}."),
        ),
        Problem::NoRuns { tool, name } => {
            let (tool, name) = (tool.name(), quoted(name));
            language.pick(
                format!("This is output of {tool}, but there is no run under {name}."),
                format!("Isto é saída de {tool}, mas não há nenhuma execução em {name}."),
            )
        }
        Problem::TooManyRuns { count: runs, limit } => {
            let (runs, limit) = (count(language, *runs as f64), count(language, *limit as f64));
            language.pick(
                format!("The text holds {runs} runs, and at most {limit} are read."),
                format!("O texto tem {runs} execuções, e são lidas no máximo {limit}."),
            )
        }
        _ => String::new(),
    }
}

/// Names every tool with what its output was looked for by.
fn unknown_tool(language: Language) -> String {
    let tool = |tool: Tool| {
        let marks = list(language, tool.marks().iter().map(|mark| quoted(mark)), Joint::Or);
        format!("{} ({marks})", tool.name())
    };
    let tools = list(language, Tool::ALL.into_iter().map(tool), Joint::And);
    match language {
        Language::En => {
            format!("This is no output of a benchmark tool known here. Known, with what was looked for, are {tools}.")
        }
        Language::PtBr => {
            format!(
                "Isto não é saída de uma ferramenta de benchmark conhecida aqui. São conhecidas, com o que foi procurado, {tools}."
            )
        }
    }
}

/// What is wrong with one run, without its full stop.
fn of_run(language: Language, problem: &Problem) -> String {
    match problem {
        Problem::Missing { what: missing, name, .. } => {
            let (missing, name) = (what(language, *missing), quoted(name));
            language.pick(
                format!("{missing} is missing; looked for was {name}"),
                format!("falta {missing}; foi procurado {name}"),
            )
        }
        Problem::NothingMeasured { names, .. } => {
            let names = list(language, names.iter().map(|name| quoted(name)), Joint::And);
            language.pick(
                format!("there is nothing that an estimate could be compared with; looked for were {names}"),
                format!("não há nada que se possa comparar com uma estimativa; foram procurados {names}"),
            )
        }
        Problem::NothingCompleted { failed: Some(failed), .. } if *failed > 0.0 => {
            let failed = figure(language, *failed, Unit::Requests);
            language.pick(
                format!("no request was completed, {failed} failed"),
                format!("nenhuma requisição foi concluída, falharam {failed}"),
            )
        }
        Problem::NothingCompleted { .. } => {
            language.pick("no request was completed", "nenhuma requisição foi concluída").to_owned()
        }
        Problem::Absurd { said, .. } => {
            let (about, value) = (what(language, said.what), value(language, *said));
            language.pick(format!("{about} cannot be {value}"), format!("{about} não pode ser {value}"))
        }
        Problem::Contradiction { first, second, .. } if first.what == second.what => {
            let (about, first, second) =
                (what(language, first.what), value(language, *first), value(language, *second));
            language.pick(
                format!("{about} cannot be both {first} and {second}"),
                format!("{about} não pode ser {first} e também {second}"),
            )
        }
        Problem::Contradiction { first, second, .. } => {
            let (a, b) = (what(language, first.what), what(language, second.what));
            let (first, second) = (value(language, *first), value(language, *second));
            language.pick(
                format!("{a} cannot be {first} where {b} is {second}"),
                format!("{a} não pode ser {first} quando {b} é {second}"),
            )
        }
        _ => String::new(),
    }
}
