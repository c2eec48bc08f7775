//! What the lists of money and energy say: headings, and the finding of each.

use crate::Language;
use crate::page::fill;
use crate::quantity::figure;
use cost_core::Estimate;
use cost_core::catalogue::MeasuredEnergy;
use cost_core::units::Unit;

texts! {
    /// The texts. Braces stand for values.
    #[derive(Clone, Copy, Debug)]
    Accounts:
    /// Heading.
    price,
    /// Heading.
    ownership,
    /// Finding, with {own} {rent}.
    owning_is,
    /// Finding, with {own}.
    owning_without_rent,
    /// Finding, appended, with {months}.
    back_after,
    /// Finding, appended.
    never_back,
    /// Finding, appended, with {share}.
    pays_from,
    /// Finding, appended.
    never_pays,
    /// In place of all that.
    no_owner,
    /// Where the server's price comes from, with {date} {confidence}.
    server_of,
    /// Heading.
    fleet,
    /// Finding, with {accelerators} {used} {wait}.
    fleet_is,
    /// In place of a fleet.
    no_demand,
    /// Heading.
    hosted,
    /// Finding, with {own} {low} {high}.
    wins_always,
    /// Finding, with {own} {low} {high}.
    wins_never,
    /// Finding, with {own} {low} {high}.
    wins_some,
    /// Finding, with {own} {price}.
    wins_against_one,
    /// Finding, with {own} {price}.
    loses_against_one,
    /// Finding, appended, with {from} {to} {use_from} {use_to}.
    even_between,
    /// Finding, appended, with {from} {use_from}.
    even_from,
    /// Finding, appended, with {from} {use_from}: against the dearest offer only.
    even_from_dearest,
    /// Finding, appended where targets are set.
    as_it_stands,
    /// Everything is bought there.
    is_hosted,
    /// Finding, appended: more than the fleet can do.
    never_even,
    /// No hosted price of the model.
    no_hosted,
    /// The newest offer, with {date}.
    offers_of,
    /// Heading.
    energy,
    /// Finding, with {kwh} {grams} {place}: without a preposition, which would depend on the place.
    energy_is,
    /// What others measured, with {scope} {least} {few} {most} {many} {source} {date}.
    measured_energy,
    /// The same where loads are not stated, with {scope} {least} {most} {source} {date}.
    measured_energy_only,
    /// What was measured.
    accelerators_alone,
    /// What was measured.
    server_at_wall,
    /// Heading.
    units,
    /// Heading.
    quality,
    /// Under the heading.
    quality_hint,
    /// A measured loss, with {model} {metric} {baseline} {value} {change}.
    quality_row,
    /// Where no loss of the format is in the catalogue.
    no_quality,
    /// The reader's own, with {share}.
    quality_own,
}

/// The texts in `language`.
pub fn accounts(language: Language) -> &'static Accounts {
    match language {
        Language::En => &ENGLISH,
        Language::PtBr => &PORTUGUESE,
    }
}

static ENGLISH: Accounts = Accounts {
    price: "An accelerator-hour",
    ownership: "Owning it",
    owning_is: "Owning costs {own}, renting {rent}, used or not.",
    owning_without_rent: "Owning costs {own}.",
    back_after: "Against renting around the clock the price is back after {months}.",
    never_back: "Against renting around the clock it does not pay within its life.",
    pays_from: "Against renting only the hours that carry work it pays from {share} of the hours on.",
    never_pays: "Renting only the hours that carry work is cheaper whatever their share.",
    no_owner: "The price of a server, its power or the price of electricity is not known here: give it under Ownership or Energy.",
    server_of: "Price of the server: {date}, {confidence}.",
    fleet: "Fleet",
    fleet_is: "{accelerators}, {used} used; {wait} of the requests of the busiest hour wait.",
    no_demand: "Give users, requests or tokens under Fleet, and the fleet is sized for them.",
    hosted: "Against hosted APIs",
    wins_always: "{own} is less than every hosted offer ({low} to {high}).",
    wins_never: "{own} is more than every hosted offer ({low} to {high}).",
    wins_some: "{own} lies between the hosted offers ({low} to {high}).",
    wins_against_one: "{own} is less than the hosted price of {price}.",
    loses_against_one: "{own} is more than the hosted price of {price}.",
    even_between: "This fleet wins against the dearest offer from {from} on ({use_from} use), against the cheapest from {to} on ({use_to}).",
    even_from: "This fleet wins from {from} on ({use_from} use).",
    even_from_dearest: "This fleet wins against the dearest offer from {from} on ({use_from} use), against the cheapest at no volume.",
    as_it_stands: "The fleet is counted as it stands, whatever its latency.",
    is_hosted: "Everything is bought at the hosted price.",
    never_even: "More than 100% use cannot be had: there the API wins at any volume of this fleet.",
    no_hosted: "The catalogue has no hosted price of this model. Give one under Comparison.",
    offers_of: "Newest offer of {date}.",
    energy: "Energy and carbon",
    energy_is: "{kwh} ({place}): {grams}.",
    measured_energy: "Measured for this model and accelerator, {scope}: {least} at {few} at once, {most} at {many} ({source}, {date}).",
    measured_energy_only: "Measured for this model and accelerator, {scope}: {least} to {most} ({source}, {date}).",
    accelerators_alone: "accelerators alone",
    server_at_wall: "whole server at the wall",
    units: "Per unit of work",
    quality: "Quality",
    quality_hint: "Published losses of this format; they enter no cost.",
    quality_row: "{model}, {metric}: {baseline} → {value} ({change})",
    no_quality: "No published loss of this format is in the catalogue.",
    quality_own: "{share} of the unquantized score is kept, as you measured it.",
};

static PORTUGUESE: Accounts = Accounts {
    price: "Um acelerador-hora",
    ownership: "Ser proprietário",
    owning_is: "Ser proprietário custa {own}; alugar, {rent}, com ou sem uso.",
    owning_without_rent: "Ser proprietário custa {own}.",
    back_after: "Frente ao aluguel ininterrupto, o preço volta depois de {months}.",
    never_back: "Frente ao aluguel ininterrupto, não compensa durante a vida útil.",
    pays_from: "Frente a alugar só as horas com trabalho, compensa a partir de {share} das horas.",
    never_pays: "Alugar só as horas com trabalho é mais barato, qualquer que seja a parcela.",
    no_owner: "Falta aqui o preço do servidor, sua potência ou o preço da eletricidade: informe em Equipamento próprio ou Energia.",
    server_of: "Preço do servidor: {date}, {confidence}.",
    fleet: "Frota",
    fleet_is: "{accelerators}, {used} em uso; {wait} das requisições da hora de pico esperam.",
    no_demand: "Informe usuários, requisições ou tokens em Frota, e a frota é dimensionada para eles.",
    hosted: "Frente a APIs hospedadas",
    wins_always: "{own} é menos que qualquer oferta hospedada ({low} a {high}).",
    wins_never: "{own} é mais que qualquer oferta hospedada ({low} a {high}).",
    wins_some: "{own} fica entre as ofertas hospedadas ({low} a {high}).",
    wins_against_one: "{own} é menos que o preço hospedado de {price}.",
    loses_against_one: "{own} é mais que o preço hospedado de {price}.",
    even_between: "Esta frota vence a oferta mais cara a partir de {from} ({use_from} de uso) e a mais barata a partir de {to} ({use_to}).",
    even_from: "Esta frota vence a partir de {from} ({use_from} de uso).",
    even_from_dearest: "Esta frota vence a oferta mais cara a partir de {from} ({use_from} de uso) e a mais barata em nenhum volume.",
    as_it_stands: "A frota é contada como está, seja qual for a latência.",
    is_hosted: "Tudo é comprado ao preço hospedado.",
    never_even: "Mais de 100% de uso não existe: aí a API vence em qualquer volume desta frota.",
    no_hosted: "O catálogo não tem preço hospedado deste modelo. Informe um em Comparação.",
    offers_of: "Oferta mais nova de {date}.",
    energy: "Energia e carbono",
    energy_is: "{kwh} ({place}): {grams}.",
    measured_energy: "Medido para este modelo e acelerador, {scope}: {least} com {few} simultâneas, {most} com {many} ({source}, {date}).",
    measured_energy_only: "Medido para este modelo e acelerador, {scope}: {least} a {most} ({source}, {date}).",
    accelerators_alone: "só os aceleradores",
    server_at_wall: "servidor inteiro na tomada",
    units: "Por unidade de trabalho",
    quality: "Qualidade",
    quality_hint: "Perdas publicadas deste formato; não entram em nenhum custo.",
    quality_row: "{model}, {metric}: {baseline} → {value} ({change})",
    no_quality: "O catálogo não tem perda publicada deste formato.",
    quality_own: "Mantém {share} da pontuação sem quantização, segundo sua medição.",
};

/// What a published loss was measured by, in the language's words; names of benchmarks are the same everywhere.
pub fn metric(language: Language, metric: &str) -> String {
    let known = [("perplexity", "perplexidade"), ("mean of", "média de"), ("six benchmarks", "seis benchmarks")];
    match language {
        Language::En => metric.to_owned(),
        Language::PtBr => known.into_iter().fold(metric.to_owned(), |text, (en, pt)| text.replace(en, pt)),
    }
}

/// What owning comes to, or what is missing for it.
pub fn owning(language: Language, estimate: &Estimate) -> String {
    let t = accounts(language);
    let Some(owner) = &estimate.ownership else { return t.no_owner.to_owned() };
    let price = |value| figure(language, value, Unit::UsdPerAcceleratorHour);
    let own = price(owner.usd_per_accelerator_hour);
    let Some(rent) = owner.rent_usd_per_hour else { return fill(t.owning_without_rent, &[("own", &own)]) };
    let costs = fill(t.owning_is, &[("own", &own), ("rent", &price(rent))]);
    let always = owner.break_even_months.map_or(t.never_back.to_owned(), |months| {
        fill(t.back_after, &[("months", &figure(language, months, Unit::Months))])
    });
    let share = owner.break_even_utilization.filter(|share| *share <= 1.0);
    let by_the_hour = share.map_or(t.never_pays.to_owned(), |share| {
        fill(t.pays_from, &[("share", &figure(language, share, Unit::Share))])
    });
    [costs, always, by_the_hour].join(" ")
}

/// The fleet in one sentence, or what to give for one; nothing where a demand `is_given` and others than the first
/// model answer it.
pub fn fleet(language: Language, estimate: &Estimate, is_given: bool) -> String {
    let t = accounts(language);
    let Some(fleet) = &estimate.fleet else { return if is_given { "" } else { t.no_demand }.to_owned() };
    let values = [
        ("accelerators", figure(language, fleet.accelerators, Unit::Accelerators)),
        ("used", figure(language, fleet.utilization, Unit::Share)),
        ("wait", figure(language, fleet.wait_probability, Unit::Share)),
    ];
    fill(t.fleet_is, &values.each_ref().map(|(name, value)| (*name, value.as_str())))
}

/// Who wins against hosted APIs, and from where. Where there are latency targets (`has_targets`) and no demand that the
/// fleet is sized for, it says that they do not count.
pub fn hosted(language: Language, estimate: &Estimate, has_targets: bool) -> String {
    let t = accounts(language);
    let Some(hosted) = &estimate.hosted else { return t.no_hosted.to_owned() };
    if estimate.price.is_none() && estimate.cost.is_some() {
        return t.is_hosted.to_owned();
    }
    let Some(cost) = &estimate.cost else { return String::new() };
    let usd = |value| figure(language, value, Unit::UsdPerMillionTokens);
    let short = |value| crate::number::usd(language, value);
    let own = usd(cost.per_million_tokens);
    let (low, high) = (hosted.low_per_million_tokens, hosted.high_per_million_tokens);
    let first = if low == high {
        let text = if cost.per_million_tokens < low { t.wins_against_one } else { t.loses_against_one };
        fill(text, &[("own", &own), ("price", &short(low))])
    } else {
        let text = match cost.per_million_tokens {
            own if own < low => t.wins_always,
            own if own > high => t.wins_never,
            _ => t.wins_some,
        };
        fill(text, &[("own", &own), ("low", &short(low)), ("high", &short(high))])
    };
    let volumes = (hosted.break_even_tokens_per_month_low, hosted.break_even_tokens_per_month_high);
    let uses = (hosted.break_even_utilization_low, hosted.break_even_utilization_high);
    let tokens = |value: Option<f64>| value.map(|value| figure(language, value, Unit::TokensPerMonth));
    let share = |value: Option<f64>| value.map(|value| figure(language, value, Unit::Share)).unwrap_or_default();
    let then = match (tokens(volumes.0), tokens(volumes.1)) {
        (Some(from), Some(to)) if from != to => {
            let values = [("from", from), ("to", to), ("use_from", share(uses.0)), ("use_to", share(uses.1))];
            fill(t.even_between, &values.each_ref().map(|(name, value)| (*name, value.as_str())))
        }
        (Some(from), Some(_)) => fill(t.even_from, &[("from", &from), ("use_from", &share(uses.0))]),
        (Some(from), None) => fill(t.even_from_dearest, &[("from", &from), ("use_from", &share(uses.0))]),
        _ => String::new(),
    };
    let beyond = if uses.1.is_some_and(|share| share > 1.0) { t.never_even } else { "" };
    let is_as_it_stands = has_targets && estimate.fleet.is_none() && !then.is_empty();
    let how = if is_as_it_stands { t.as_it_stands } else { "" };
    [first.as_str(), &then, beyond, how].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Energy and emissions of a million tokens; `place` is where the electricity comes from.
pub fn energy(language: Language, estimate: &Estimate, place: &str) -> String {
    let Some(energy) = &estimate.energy else { return String::new() };
    let kwh = figure(language, energy.kilowatt_hours_per_million_tokens, Unit::KilowattHoursPerMillionTokens);
    let Some(grams) = energy.grams_co2_per_million_tokens else { return format!("{kwh}.") };
    let grams = figure(language, grams, Unit::GramsPerMillionTokens);
    fill(accounts(language).energy_is, &[("kwh", &kwh), ("grams", &grams), ("place", place)])
}

/// What others measured of the same pair.
pub fn measured(language: Language, row: &MeasuredEnergy) -> String {
    let t = accounts(language);
    let joules = |value| figure(language, value, Unit::JoulesPerToken);
    let requests = |value| figure(language, value, Unit::Requests);
    let stated = row.least.0 > 0.0 && row.most.0 > 0.0;
    let scope = if row.whole_server { t.server_at_wall } else { t.accelerators_alone };
    let (least, most) = (joules(row.least.1), joules(row.most.1));
    let (few, many) = (requests(row.least.0), requests(row.most.0));
    let values = [
        ("scope", scope),
        ("least", &least),
        ("few", &few),
        ("most", &most),
        ("many", &many),
        ("source", row.source),
        ("date", row.date),
    ];
    fill(if stated { t.measured_energy } else { t.measured_energy_only }, &values)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language::{En, PtBr};
    use cost_core::link;

    #[test]
    fn a_place_stands_without_a_preposition() {
        let estimate = cost_core::estimate(&cost_core::Scenario::default()).expect("an estimate");
        let said = |language, place| energy(language, &estimate, place).replace('\u{a0}', " ");
        assert!(said(PtBr, "Estados Unidos").contains(" kWh por 1M de tokens (Estados Unidos): "));
        assert!(said(En, "European Union").contains(" kWh per 1M tokens (European Union): "));
    }

    #[test]
    fn the_account_says_that_targets_do_not_count_where_they_are_set() {
        let said = |language, pairs: &str| {
            let scenario = link::decode(&format!("v=1&ed=2026-11&{pairs}")).scenario;
            let estimate = cost_core::estimate(&scenario).expect(pairs);
            hosted(language, &estimate, !scenario.targets.is_empty())
        };
        assert!(said(En, "ttft=300&tpot=25").ends_with(" The fleet is counted as it stands, whatever its latency."));
        assert!(said(PtBr, "tpot=25").ends_with(" A frota é contada como está, seja qual for a latência."));
        for pairs in ["", "tpot=25&dtd=1e9", "tpot=25&p=0"] {
            assert!(!said(En, pairs).contains("as it stands"), "{pairs}");
        }
    }

    #[test]
    fn languages_take_the_same_values() {
        crate::texts::take_the_same_values(ENGLISH.all(), PORTUGUESE.all());
    }
}
