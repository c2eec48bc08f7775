//! Names of what points are grouped by, and their values with units.

use crate::Language;
use crate::number::{NO_BREAK_SPACE, decimal, integer};
use crate::plural::{Plural, plural};
use crate::quantity::duration;
use points::Metric;

/// A metric, as in a menu and at the start of a sentence.
pub fn metric(language: Language, metric: Metric) -> &'static str {
    match metric {
        Metric::TimePerOutputToken => language.pick("Time per output token", "Tempo por token de saída"),
        Metric::TimeToFirstToken => language.pick("Time to first token", "Tempo até o primeiro token"),
        Metric::EndToEnd => language.pick("Time of a whole answer", "Tempo de uma resposta inteira"),
        Metric::Throughput => language.pick("Throughput", "Vazão"),
    }
}

/// A measured or predicted value; `rate_of` says what throughput counts.
pub fn value(language: Language, metric: Metric, rate_of: &str, value: f64) -> String {
    if metric != Metric::Throughput {
        return duration(language, value / 1e3);
    }
    let unit = if rate_of == "requests" { language.pick("requests/s", "requisições/s") } else { "tokens/s" };
    format!("{}{NO_BREAK_SPACE}{unit}", decimal(language, value, 3))
}

/// How many accelerators of which name: `8 × H100 SXM`.
pub fn accelerators(language: Language, count: f64, name: &str) -> String {
    if count > 1.0 { format!("{} × {name}", integer(language, count)) } else { name.to_owned() }
}

/// A set.
pub fn set(language: Language, is_validation: bool) -> &'static str {
    if is_validation {
        language.pick("validation", "validação")
    } else {
        language.pick("calibration", "calibração")
    }
}

/// Age of software.
pub fn era(language: Language, is_current: bool) -> &'static str {
    if is_current { language.pick("current", "atual") } else { language.pick("old", "antigo") }
}

/// A kind of load, by its name in the report; other names stay as they are.
pub fn regime(language: Language, name: &str) -> &str {
    match name {
        "offline" => language.pick("offline", "offline (tudo na fila)"),
        "prefill" => language.pick("prefill", "prefill"),
        "prefill pool" => language.pick("prefill pool", "grupo de prefill"),
        "single stream" => language.pick("one request", "uma requisição"),
        "static batch" => language.pick("static batch", "lote estático"),
        "data-parallel attention" => language.pick("data-parallel attention", "atenção paralela em dados"),
        "light load" => language.pick("2 to 16 requests", "2 a 16 requisições"),
        "heavy load" => language.pick("more than 16 requests", "mais de 16 requisições"),
        other => other,
    }
}

/// Requests in flight; nothing given: as many as fit.
pub fn load(language: Language, concurrency: Option<f64>) -> String {
    let Some(concurrency) = concurrency else {
        return language.pick("as many requests as fit", "tantas requisições quantas couberem").to_owned();
    };
    let noun = match plural(language, concurrency) {
        Plural::One => language.pick("request at once", "requisição por vez"),
        Plural::Many | Plural::Other => language.pick("requests at once", "requisições simultâneas"),
    };
    format!("{}{NO_BREAK_SPACE}{noun}", decimal(language, concurrency, 4))
}

/// What a published figure is, by its name in `rivals.csv`; other names stay as they are.
pub fn statistic(language: Language, name: &str) -> &str {
    match name {
        "mean" => language.pick("mean", "média"),
        "median" => language.pick("median", "mediana"),
        "geometric-mean" => language.pick("geometric mean", "média geométrica"),
        "at-most" => language.pick("largest", "maior"),
        "one-run" => language.pick("one run", "uma execução"),
        other => other,
    }
}
