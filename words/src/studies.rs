//! Texts of the studies: names, axes, columns, the finding of each in one sentence, and what it shows in words.

mod describe;
mod english;
mod findings;
mod portuguese;
mod ranges;

use crate::Language;

pub use describe::{describe_frontier, describe_load, describe_roofline, describe_tornado, describe_volume, step};
pub use findings::{frontier_finding, load_finding, roofline_finding, swing, tornado_finding, volume_finding};
pub use ranges::{basis, range_of, reason};

texts! {
    /// Texts of the studies, in one language. Braces are filled with [`crate::page::fill`].
    Studies:
    /// Name of the tornado.
    tornado,
    /// Finding, with {input} {cheap} {per} {cheap_value} {dear} {dear_value}.
    matters_most,
    /// Finding where one end cannot be served, with {input} {value} {cost} {cost_value}.
    matters_or_fails,
    /// Finding where neither end can, with {input} {value} {other}.
    fails_at_both,
    /// Finding where nothing has an effect.
    nothing_matters,
    /// In place of a tornado.
    no_tornado,
    /// Under the finding.
    tornado_lead,
    /// Described, with {count} {base}.
    tornado_is,
    /// Described, one input, with {input} {cheap} {cheap_value} {dear} {dear_value}.
    tornado_bar,
    /// Described, with {count}: inputs with less effect.
    tornado_rest,
    /// Column.
    input,
    /// Column: the least value of the input.
    low_value,
    /// Column: the greatest value of the input.
    high_value,
    /// Column: cost at the least value, with {usd_per}.
    low_cost,
    /// Column: cost at the greatest value, with {usd_per}.
    high_cost,
    /// Column: where a range comes from.
    range_from,
    /// A cell: what cannot be served has no cost.
    not_served,
    /// A range that the present value has been taken into, with {range}.
    stretched,
    /// Basis, with {providers} {date}.
    prices,
    /// Basis, with {places} {cheapest} {dearest} {date}.
    regions,
    /// Basis, with {low} {high}.
    street_prices,
    /// Basis, with {low} {high} {source}.
    street_prices_of_server,
    /// Basis, with {offers} {date}.
    offers,
    /// Basis, with {publisher} {title} {date}.
    published,
    /// Basis, with {reason}.
    assumed,

    /// Name of the frontier.
    frontier,
    /// Finding, with {count} {hardware} {speed} {cost} {misses} {verdict}.
    now_is,
    /// What the present point does to the targets, in the finding.
    now_misses,
    /// Verdict: nothing beats it.
    unbeaten,
    /// Verdict: what beats it misses the targets.
    unbeaten_in_targets,
    /// Verdict on a point that misses the targets: nothing keeps them.
    none_keeps,
    /// Verdict, with {other_count} {other_requests} {other_speed} {outcome}.
    other_is,
    /// Outcome, with {other_cost} {share}.
    costs_less,
    /// Outcome.
    costs_the_same,
    /// Outcome of a point that keeps the targets, with {other_cost}.
    keeps,
    /// Finding without a present point, with {slow} {low} {fast} {high}.
    frontier_spans,
    /// In place of a frontier.
    no_frontier,
    /// Under the finding.
    frontier_lead,
    /// Under that, where the load is a rate or a demand.
    load_replaced,
    /// Described, with {points} {best} {slow} {low} {fast} {high}.
    frontier_is,
    /// Axis.
    interactivity,
    /// Column.
    accelerators,
    /// Column.
    concurrency,
    /// Column: whether latency targets hold.
    targets,
    /// A cell.
    targets_kept,
    /// A cell.
    targets_missed,
    /// Column.
    mark,
    /// A point as it stands.
    now,
    /// A point that misses a latency target.
    misses_targets,
    /// A point that nothing beats.
    on_frontier,
    /// Button.
    apply,

    /// Name of the load curve.
    load,
    /// Finding, with {rate} {capacity}.
    missed_from,
    /// Finding, with {rate}.
    missed_always,
    /// Finding, with {capacity}.
    targets_hold,
    /// Finding without targets, with {first} {last} {capacity}.
    latency_grows,
    /// In place of a load curve.
    no_load,
    /// Under the finding.
    load_lead,
    /// Described, with {low} {high} {first} {last} {step} {last_step} {capacity}.
    load_is,
    /// Axis.
    requests_per_second,
    /// Axis.
    latency,
    /// Column.
    first_token,
    /// Column.
    per_token,
    /// Column.
    end_to_end,

    /// Name of the roofline.
    roofline,
    /// Finding, with {prefill} {decode} {prefill_intensity} {decode_intensity} {ridge}.
    limited_apart,
    /// Finding, with {limit} {prefill_intensity} {decode_intensity} {ridge}.
    limited_alike,
    /// In place of a roofline.
    no_roofline,
    /// Under the finding.
    roofline_lead,
    /// Described, with {peak} {bandwidth} {reached} {reached_bandwidth}.
    roofline_is,
    /// Described, one step, with {step} {rate} {intensity} {share} {limit}.
    roofline_step,
    /// Axis.
    intensity,
    /// Axis.
    flop_rate,
    /// Column.
    step,
    /// A step.
    prefill,
    /// A step.
    decode,
    /// Column.
    flop,
    /// Column.
    moved,
    /// Column.
    time,
    /// Column.
    limited_by,
    /// A roof: the datasheet's.
    peak,
    /// A roof: what coefficients say.
    reached,

    /// Name of the break-even.
    volume,
    /// Finding, with {from} {to}.
    even_between,
    /// Finding, with {from}.
    even_at,
    /// Finding, with {from} {most}.
    even_against_dearest,
    /// Finding, with {low} {high}.
    own_always,
    /// Finding, with {low} {high}.
    own_never,
    /// Finding, with {low} {cost} {high} {other}: no offer of the model.
    no_offers,
    /// In place of a break-even.
    no_volume,
    /// Finding, appended: targets are set and kept.
    sized_for_targets,
    /// Finding, appended: targets are set and not always kept.
    misses_at_volumes,
    /// Under the finding.
    volume_lead,
    /// Described, with {low} {cost} {high} {other}.
    volume_is,
    /// Described, with {low} {median} {high}.
    offers_are,
    /// Axis.
    tokens_per_month,
    /// Axis.
    cost_per_month,
    /// Line and column.
    own,
    /// Line and column.
    cheapest_offer,
    /// Line and column.
    median_offer,
    /// Line and column.
    dearest_offer,
    /// Column.
    deployments,
}

/// The texts of `language`.
pub fn studies(language: Language) -> &'static Studies {
    match language {
        Language::En => &english::STUDIES,
        Language::PtBr => &portuguese::STUDIES,
    }
}

#[cfg(test)]
mod tests;
