//! Short names: of inputs, choices, figures and of everything the core counts off in enums.

mod choices;
mod controls;
mod figures;
mod regions;

use crate::Language;
use choices::CHOICES;
use controls::CONTROLS;
use cost_core::catalogue::{Confidence, PriceKind};
use cost_core::estimate::{Bound, Part};
use cost_core::scenario::{Group, OriginKind};
use figures::FIGURES;
use regions::REGIONS;

/// One text: its key, English, Portuguese.
pub(crate) type Entry = (&'static str, &'static str, &'static str);

/// The text of `key` in `table`.
pub(crate) fn find(language: Language, table: &'static [Entry], key: &str) -> Option<&'static str> {
    table.iter().find(|(name, _, _)| *name == key).map(|(_, en, pt)| language.pick(*en, *pt))
}

/// The label of the control with this public key.
pub fn control(language: Language, key: &str) -> Option<&'static str> {
    find(language, CONTROLS, key)
}

/// The label of a choice: a format, an engine, a kind of price, a region … Names of formats and engines
/// are the same everywhere.
pub fn choice(language: Language, value: &str) -> Option<&'static str> {
    find(language, CHOICES, value).or_else(|| find(language, REGIONS, value))
}

/// The label of the figure with this public key.
pub fn figure(language: Language, key: &str) -> Option<&'static str> {
    find(language, FIGURES, key)
}

/// What the step `id` of a trace computes. Figures of the estimate are steps, too; the operators
/// of a pass are called the same in prefill and decode.
pub fn step(language: Language, id: &str) -> Option<&'static str> {
    if let Some(of) = Part::ALL.into_iter().find(|of| of.step() == id) {
        return Some(part(language, of));
    }
    let own = id.strip_prefix("decode.").or_else(|| id.strip_prefix("prefill.")).unwrap_or(id);
    find(language, crate::steps::STEPS, own).or_else(|| figure(language, id))
}

/// What a trace reads under the key of a field of a model or an accelerator, or under the key of a control whose
/// value the catalogue gives.
pub fn field(language: Language, key: &str) -> Option<&'static str> {
    find(language, crate::steps::FIELDS, key).or_else(|| control(language, key))
}

/// Where a value comes from; citations stay as they are.
pub fn source(language: Language, source: &'static str) -> &'static str {
    let known = crate::steps::SOURCES.iter().find(|(english, _)| *english == source);
    known.map_or(source, |(english, portuguese)| language.pick(*english, *portuguese))
}

/// What limits a deployment.
pub fn bound(language: Language, bound: Bound) -> &'static str {
    match bound {
        Bound::Compute => language.pick("compute", "computação"),
        Bound::MemoryBandwidth => language.pick("memory bandwidth", "largura de banda de memória"),
        Bound::Interconnect => language.pick("interconnect", "interconexão"),
        Bound::Overhead => language.pick("overhead of the engine", "sobrecarga do motor de inferência"),
        Bound::KvCapacity => language.pick("memory for the KV cache", "memória para o cache KV"),
    }
}

/// A model as people call it: `Llama 3.3 70B Instruct` of `meta-llama/Llama-3.3-70B-Instruct`.
pub fn model(id: &str) -> String {
    let name = id.rsplit('/').next().unwrap_or(id);
    name.strip_suffix("-hf").unwrap_or(name).replace(['-', '_'], " ")
}

/// What a part of the cost pays for.
pub fn part(language: Language, part: Part) -> &'static str {
    match part {
        Part::Prefill => language.pick("Prefill", "Pré-preenchimento (prefill)"),
        Part::Decode => language.pick("Decode", "Decodificação"),
        Part::SecondModel => language.pick("Second model", "Segundo modelo"),
        Part::HostedApi => language.pick("Hosted API", "API hospedada"),
        Part::Router => language.pick("Routing", "Roteamento"),
        Part::ResponseCache => language.pick("Response cache", "Cache de respostas"),
        Part::Egress => language.pick("Egress", "Tráfego de saída (egress)"),
        Part::Idle => language.pick("Idle", "Ociosidade"),
        Part::SecondModelIdle => language.pick("Second model, idle", "Segundo modelo, ocioso"),
        Part::Spares => language.pick("Spare deployments", "Implantações de reserva"),
    }
}

/// How far a row of the catalogue can be trusted.
pub fn confidence(language: Language, confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Low => language.pick("low confidence", "confiança baixa"),
        Confidence::Medium => language.pick("medium confidence", "confiança média"),
        Confidence::High => language.pick("high confidence", "confiança alta"),
    }
}

/// The kind of deal of a price quote.
pub fn price_kind(language: Language, kind: PriceKind) -> &'static str {
    match kind {
        PriceKind::OnDemand => language.pick("On demand", "Sob demanda"),
        PriceKind::Spot => language.pick("Spot (interruptible)", "Spot (interrompível)"),
        PriceKind::Marketplace => language.pick("Marketplace", "Mercado entre particulares"),
        PriceKind::CommittedSixMonths => language.pick("Committed, 6 months", "Compromisso de 6 meses"),
        PriceKind::ReservedOneYear => language.pick("Reserved, 1 year", "Reserva de 1 ano"),
        PriceKind::ReservedThreeYears => language.pick("Reserved, 3 years", "Reserva de 3 anos"),
        PriceKind::RentalThreeYears => language.pick("Rental, 3 years", "Aluguel de 3 anos"),
        PriceKind::Scheduled => language.pick("Scheduled", "Agendado"),
        PriceKind::Managed => language.pick("Managed service", "Serviço gerenciado"),
        PriceKind::MarketAverage => language.pick("Market average", "Média de mercado"),
        PriceKind::OwnerEstimate => language.pick("Owner's cost, estimated", "Custo do proprietário, estimado"),
    }
}

/// The heading of a group of controls.
pub fn group(language: Language, group: Group) -> &'static str {
    match group {
        Group::Model => language.pick("Model", "Modelo"),
        Group::Hardware => language.pick("Hardware", "Hardware"),
        Group::Workload => language.pick("Workload", "Carga de trabalho"),
        Group::Serving => language.pick("Serving", "Serviço"),
        Group::Money => language.pick("Price", "Preço"),
        Group::Ownership => language.pick("Ownership", "Equipamento próprio"),
        Group::Fleet => language.pick("Fleet", "Frota"),
        Group::Routing => language.pick("Routing", "Roteamento"),
        Group::Energy => language.pick("Energy", "Energia"),
        Group::Comparison => language.pick("Comparison and units", "Comparação e unidades"),
    }
}

/// What stands behind a default or a coefficient.
pub fn origin(language: Language, kind: OriginKind) -> &'static str {
    match kind {
        OriginKind::Measured => language.pick("measured", "medido"),
        OriginKind::Vendor => language.pick("stated by the vendor", "informado pelo fabricante"),
        OriginKind::Derived => language.pick("computed from other values", "calculado a partir de outros valores"),
        OriginKind::Assumed => language.pick("assumed", "premissa"),
    }
}

/// The letter of the badge of a default, and the class of its colour.
pub fn origin_mark(language: Language, kind: OriginKind) -> (&'static str, &'static str) {
    match kind {
        OriginKind::Measured => ("M", "measured"),
        OriginKind::Vendor => (language.pick("V", "F"), "vendor"),
        OriginKind::Derived => (language.pick("D", "C"), "derived"),
        OriginKind::Assumed => (language.pick("A", "P"), "assumed"),
    }
}
