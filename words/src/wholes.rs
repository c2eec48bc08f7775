//! Texts of what is made of parts: the memory of an accelerator, and the cost of a million tokens.

use crate::page::fill;
use crate::{Language, labels, number, quantity};
use cost_core::Estimate;
use cost_core::estimate::{NoteCode, Part};
use cost_core::problem::Given;

texts! {
    /// Texts of wholes and their parts, in one language. Braces are filled with [`crate::page::fill`].
    Wholes:
    /// Name of the figure.
    memory,
    /// Part of memory.
    weights,
    /// Part of memory.
    cache,
    /// Part of memory.
    activations,
    /// Part of memory.
    overhead,
    /// Part of memory.
    free,
    /// Part of memory.
    reserved,
    /// Finding, with {used} {usable} {part} {value}.
    memory_is,
    /// Finding where it does not fit, with {part} {value} {used} {usable}.
    memory_short,
    /// Under the finding.
    memory_lead,
    /// Mark in the drawing.
    usable,
    /// Below the sum of all parts.
    of_it_usable,
    /// Name of the figure.
    cost,
    /// Finding, with {part} {share} {idle}.
    cost_is,
    /// Finding where nothing stands idle, with {part} {share}.
    cost_is_used,
    /// Finding where more stands idle than any part takes, with {idle} {part} {share}.
    cost_is_idle,
    /// Finding where nothing is paid.
    cost_is_nothing,
    /// Sum of all parts.
    cost_sum,
    /// Under the finding.
    cost_lead,
    /// Column.
    part,
    /// Column: the part of the whole.
    share,
    /// Described, one part, with {part} {value} {share}.
    part_is,
    /// Axis: memory.
    bytes,
}

const ENGLISH: Wholes = Wholes {
    memory: "Accelerator memory (VRAM)",
    weights: "Weights",
    cache: "KV cache",
    activations: "Activations",
    overhead: "Overhead of the engine",
    free: "Free",
    reserved: "Kept back from the engine",
    memory_is: "{used} of {usable} usable in use, {value} of it for {part}",
    memory_short: "{used} are needed, {usable} are usable; {value} is for {part}",
    memory_lead: "1 GB is 10⁹ bytes. The line marks what the engine may use.",
    usable: "usable",
    of_it_usable: "Of it, usable by the engine",
    cost: "Where 1M tokens' cost goes",
    cost_is: "{part}: {share} of the cost, more than anything else; idle: {idle}",
    cost_is_used: "{part}: {share} of the cost, more than anything else; nothing is idle",
    cost_is_idle: "Idle capacity: {idle} of the cost; of what works, {part} takes the most, {share}",
    cost_is_nothing: "Nothing is paid",
    cost_sum: "All tokens, input and output",
    cost_lead: "Input and output share the bill by the accelerator time that prefill and decode take.",
    part: "Part",
    share: "Share",
    part_is: "{part} {value}, {share}",
    bytes: "Memory",
};

const PORTUGUESE: Wholes = Wholes {
    memory: "Memória do acelerador (VRAM)",
    weights: "Pesos",
    cache: "Cache KV",
    activations: "Ativações",
    overhead: "Sobrecarga do motor",
    free: "Livre",
    reserved: "Fora do alcance do motor",
    memory_is: "{used} de {usable} utilizáveis em uso, {value} deles para {part}",
    memory_short: "São necessários {used}, há {usable} utilizáveis; {value} são para {part}",
    memory_lead: "1 GB são 10⁹ bytes. A linha marca o que o motor pode usar.",
    usable: "utilizável",
    of_it_usable: "Dela, utilizável pelo motor",
    cost: "Para onde vai o custo de 1M de tokens",
    cost_is: "{part}: {share} do custo, mais que tudo o mais; ocioso: {idle}",
    cost_is_used: "{part}: {share} do custo, mais que tudo o mais; nada ocioso",
    cost_is_idle: "Capacidade ociosa: {idle} do custo; do que trabalha, a maior parte é {part}, {share}",
    cost_is_nothing: "Nada se paga",
    cost_sum: "Todos os tokens, entrada e saída",
    cost_lead: "Entrada e saída dividem a conta pelo tempo de acelerador que prefill e decodificação tomam.",
    part: "Parte",
    share: "Participação",
    part_is: "{part} {value}, {share}",
    bytes: "Memória",
};

/// The texts of `language`.
pub fn wholes(language: Language) -> &'static Wholes {
    language.pick(&ENGLISH, &PORTUGUESE)
}

/// What the memory of an accelerator holds, in one line.
pub fn memory_finding(language: Language, estimate: &Estimate) -> String {
    let (t, memory) = (wholes(language), &estimate.memory);
    let parts = [
        (t.weights, memory.weights_bytes),
        (t.cache, memory.kv_cache_bytes),
        (t.activations, memory.activation_bytes),
        (t.overhead, memory.overhead_bytes),
    ];
    let largest = parts.into_iter().max_by(|a, b| a.1.total_cmp(&b.1)).unwrap_or((t.weights, 0.0));
    let bytes = |value| quantity::bytes(language, value);
    let part = within(largest.0);
    // With room for one request, as the verdict counts it.
    let needed = estimate.notes.iter().find_map(|note| match (note.code, &note.value) {
        (NoteCode::DoesNotFit, Given::Number(needed)) => Some(*needed),
        _ => None,
    });
    let values = [
        ("part", part.as_str()),
        ("value", &bytes(largest.1)),
        ("used", &bytes(needed.unwrap_or_else(|| memory.used_bytes()))),
        ("usable", &bytes(memory.usable_bytes)),
    ];
    fill(if estimate.fits { t.memory_is } else { t.memory_short }, &values)
}

/// A name within a sentence: `weights`, but `KV cache`.
fn within(name: &str) -> String {
    let mut letters = name.chars();
    let first = letters.next().map(char::to_lowercase);
    if letters.clone().next().is_some_and(char::is_uppercase) {
        return name.to_owned();
    }
    first.into_iter().flatten().chain(letters).collect()
}

/// Where the cost goes, in one line; nothing where there is none.
pub fn cost_finding(language: Language, estimate: &Estimate) -> Option<String> {
    let (t, cost) = (wholes(language), estimate.cost.as_ref()?);
    let share = |usd: f64| {
        number::percent(language, if cost.per_million_tokens > 0.0 { usd / cost.per_million_tokens } else { 0.0 })
    };
    let usd = |part: Part| {
        let parts = cost.breakdown.iter().filter(|entry| entry.part == part);
        parts.map(|entry| entry.usd_per_million_tokens).sum::<f64>()
    };
    if cost.per_million_tokens <= 0.0 {
        return Some(t.cost_is_nothing.to_owned());
    }
    let used = Part::ALL.into_iter().filter(|part| !part.is_idle());
    let largest = used.max_by(|a, b| usd(*a).total_cmp(&usd(*b)))?;
    let idle = cost.idle_per_million_tokens;
    let template = match idle {
        idle if idle > usd(largest) => t.cost_is_idle,
        idle if idle > 0.0 => t.cost_is,
        _ => t.cost_is_used,
    };
    let (part, idle) = (share(usd(largest)), share(idle));
    Some(fill(template, &[("part", labels::part(language, largest)), ("share", &part), ("idle", &idle)]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use cost_core::{Scenario, estimate};

    #[test]
    fn i18n_01_both_languages_take_the_same_values() {
        crate::texts::take_the_same_values(ENGLISH.all(), PORTUGUESE.all());
    }

    #[test]
    fn findings_name_the_largest_part_and_what_is_idle() {
        let mut scenario = Scenario::default();
        scenario.deployment.utilization = 0.3;
        let found =
            cost_finding(Language::En, &estimate(&scenario).expect("it has an answer")).expect("it has an answer");
        assert!(found.starts_with("Idle capacity: 70%") && found.contains("Decode takes the most"), "{found}");
        scenario.deployment.utilization = 1.0;
        let found =
            cost_finding(Language::En, &estimate(&scenario).expect("it has an answer")).expect("it has an answer");
        assert!(found.starts_with("Decode: ") && found.ends_with("nothing is idle"), "{found}");
        scenario.price.kind = "nothing".to_owned();
        assert_eq!(estimate(&scenario).ok().and_then(|unpriced| cost_finding(Language::En, &unpriced)), None);
    }

    #[test]
    fn memory_that_is_short_says_how_much_is_needed() {
        let scenario = cost_core::link::decode("v=1&ed=2026-11&wq=bf16&tp=1").scenario;
        let found = memory_finding(Language::PtBr, &estimate(&scenario).expect("it has an answer"));
        assert!(found.starts_with("São necessários") && found.ends_with("são para pesos"), "{found}");
        let found = memory_finding(Language::En, &estimate(&Scenario::default()).expect("it has an answer"));
        assert!(found.contains(" usable in use, ") && found.ends_with(" of it for weights"), "{found}");
        assert_eq!(within("KV cache"), "KV cache");
    }
}
