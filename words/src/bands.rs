//! Where an error band comes from, in one sentence.

use crate::{Language, labels, number};
use cost_core::accuracy::{Basis, Metric, Outside};
use cost_core::catalogue::HardwareClass;

/// The rows behind a band, what was measured in them, and why it is wider than they say.
pub fn basis(language: Language, basis: &Basis) -> String {
    let Some(slice) = basis.residuals() else { return String::new() };
    let rows = number::integer(language, f64::from(slice.rows));
    let mut of: Vec<&str> = slice.class.into_iter().map(|class| class_name(language, class)).collect();
    of.extend(slice.engine.map(|engine| labels::choice(language, engine).unwrap_or(engine)));
    let of = if of.is_empty() { language.pick("all kinds", "todos os tipos").to_owned() } else { of.join(", ") };
    let metric = of_metric(language, slice.metric);
    let mut sentence = match language {
        Language::En => format!("80% of {rows} validation runs {metric} ({of}) lie within"),
        Language::PtBr => format!("80% de {rows} execuções de validação {metric} ({of}) ficam dentro"),
    };
    let reasons: Vec<&str> = basis.outside().map(|outside| reason(language, outside)).collect();
    if !reasons.is_empty() {
        sentence.push_str(language.pick("; widened, since none of them has ", "; alargado, pois nenhuma tem "));
        sentence.push_str(&reasons.join(language.pick(", nor ", ", nem ")));
    }
    sentence.push('.');
    sentence
}

/// What of a scenario no measured run has, in one sentence; nothing where measurements have all of it.
pub fn outside(language: Language, basis: &Basis) -> Option<String> {
    let reasons: Vec<&str> = basis.outside().map(|outside| reason(language, outside)).collect();
    let reasons = reasons.join(language.pick(", nor ", ", nem "));
    (!reasons.is_empty()).then(|| match language {
        Language::En => format!("Outside what was measured: no validation run has {reasons}. The error bands are wider."),
        Language::PtBr => {
            format!("Fora do que foi medido: nenhuma execução de validação tem {reasons}. As faixas de erro são mais largas.")
        }
    })
}

/// What runs were compared by, with its preposition.
fn of_metric(language: Language, metric: Metric) -> &'static str {
    let pick = |en, pt| language.pick(en, pt);
    match metric {
        Metric::TimeToFirstToken => pick("of TTFT", "do TTFT"),
        Metric::TimePerOutputToken => pick("of TPOT", "do TPOT"),
        Metric::EndToEnd => pick("of end-to-end latency", "da latência ponta a ponta"),
        Metric::Throughput => pick("of throughput", "da vazão"),
    }
}

fn reason(language: Language, outside: Outside) -> &'static str {
    let pick = |en, pt| language.pick(en, pt);
    match outside {
        Outside::Hardware => pick("this class of hardware", "esta classe de hardware"),
        Outside::Engine => pick("this engine", "este motor"),
        Outside::Pipeline => pick("pipeline parallelism", "paralelismo de pipeline"),
        Outside::CachedPrefix => pick("cached prefixes", "prefixos em cache"),
        Outside::Lengths => pick("prompts or answers this long", "prompts ou respostas tão longos"),
        Outside::Sequences => pick("this many sequences at once", "tantas sequências de uma vez"),
        Outside::Speculation => pick("tokens guessed ahead", "tokens adivinhados adiante"),
        Outside::PrefillPool => pick("a prefill pool", "um grupo de prefill"),
        Outside::Offload => pick("offloaded weights", "pesos na memória do host"),
        Outside::Spread => pick("lengths known to spread", "comprimentos de dispersão conhecida"),
    }
}

/// The name of a class of hardware.
fn class_name(language: Language, class: HardwareClass) -> &'static str {
    match class {
        HardwareClass::Volta => "Volta",
        HardwareClass::Ampere => "Ampere",
        HardwareClass::AmpereRtx => "Ampere RTX",
        HardwareClass::Ada => "Ada",
        HardwareClass::Hopper => "Hopper",
        HardwareClass::Blackwell => "Blackwell",
        HardwareClass::BlackwellRtx => "Blackwell RTX",
        HardwareClass::Cdna2 => "CDNA 2",
        HardwareClass::Cdna3 => "CDNA 3",
        HardwareClass::Rdna => "RDNA",
        HardwareClass::Gaudi => "Gaudi",
        HardwareClass::Xe => "Xe",
        HardwareClass::Tpu => "TPU",
        HardwareClass::Neuron => "Neuron",
        HardwareClass::Apple => "Apple",
        HardwareClass::Cpu => "CPU",
        HardwareClass::Other => language.pick("others", "outros"),
    }
}

#[cfg(test)]
mod tests {
    use super::{basis, outside};
    use crate::Language::{self, En, PtBr};
    use cost_core::accuracy::{Band, Basis, Outside, RESIDUALS};
    use cost_core::{Estimate, Scenario, estimate};

    #[test]
    fn tru_07_what_no_measurement_has_is_named_and_nothing_else() {
        for language in Language::ALL {
            assert_eq!(outside(language, &Basis { slice: 0, outside: 0 }), None);
            for (bit, one) in Outside::ALL.into_iter().enumerate() {
                let sentence = outside(language, &Basis { slice: 0, outside: 1 << bit }).unwrap_or_default();
                assert!(sentence.contains(super::reason(language, one)) && sentence.ends_with('.'), "{sentence}");
            }
        }
    }

    #[test]
    fn a_band_says_by_which_metric_runs_were_compared() {
        let estimate = estimate(&Scenario::default()).expect("an estimate");
        let say = |language, band: fn(&Estimate) -> Option<Band>| {
            basis(language, &band(&estimate).expect("a band").basis).split(" (").next().unwrap_or_default().to_owned()
        };
        assert_eq!(
            say(En, |estimate| estimate.error.per_million_output_tokens),
            "80% of 45 validation runs of end-to-end latency"
        );
        assert_eq!(say(En, |estimate| estimate.error.time_per_output_token), "80% of 171 validation runs of TPOT");
        assert_eq!(
            say(PtBr, |estimate| estimate.error.per_million_output_tokens),
            "80% de 45 execuções de validação da latência ponta a ponta"
        );
        assert_eq!(
            say(PtBr, |estimate| estimate.error.time_to_first_token),
            "80% de 45 execuções de validação do TTFT"
        );
    }

    #[test]
    fn every_basis_is_a_sentence() {
        for slice in 0..RESIDUALS.len() {
            for outside in 0..1 << Outside::ALL.len() {
                for language in Language::ALL {
                    let sentence = basis(language, &Basis { slice, outside });
                    assert!(sentence.starts_with("80%") && sentence.ends_with('.'), "{sentence}");
                    assert!(!sentence.contains("  ") && !sentence.contains("()"), "{sentence}");
                }
            }
        }
    }
}
