//! Where the cost goes, what the memory holds, and what takes the time: the parts of a whole.

use super::parts::{Builder, constant, counted};
use crate::cost::mix::Tier;
use crate::estimate::{Bound, CostPart, Part};
use crate::performance::serving::Run;
use crate::units::{KILO, MILLION, Unit};

/// What is in use of the memory that may be held, and what is not.
pub(super) fn memory(b: &mut Builder) {
    let fit = &b.workings.fit;
    let (usable, capacity) = (fit.usable_bytes, fit.capacity_bytes);
    let used = fit.weights_bytes + b.from("memory.kvCacheBytes").value + fit.activation_bytes + fit.overhead_bytes;
    b.say("memory.usedBytes", "M_used", "M_w + M_kv + M_a + M_o", used, Unit::Bytes);
    b.say("memory.unusedBytes", "M_left", "max(M_use - M_used, 0)", (usable - used).max(0.0), Unit::Bytes);
    let kept = (capacity - usable.max(used)).max(0.0);
    b.say("memory.keptBytes", "M_kept", "max(M_cap - max(M_use, M_used), 0)", kept, Unit::Bytes);
}

/// What takes most of a request's accelerator time; where requests wait for memory, how many have room.
pub(super) fn bound(b: &mut Builder, run: &Run) {
    if run.bound == Bound::KvCapacity {
        return b.say("bound.room", "q_b", "N / C", run.admitted / run.concurrency, Unit::Share);
    }
    let parts = run.request_time(&b.workings.plan);
    for (seconds, bound) in parts {
        let symbol = match bound {
            Bound::MemoryBandwidth => "t_bytes",
            Bound::Compute => "t_arith",
            Bound::Interconnect => "t_link",
            Bound::KvCapacity | Bound::Overhead => "t_over",
        };
        b.know(counted(symbol, seconds, Unit::Seconds, "§7"));
    }
    let largest = parts.iter().map(|part| part.0).fold(0.0, f64::max);
    let all: f64 = parts.iter().map(|part| part.0).sum();
    let formula = "max(t_bytes, t_arith, t_link, t_over) / (t_bytes + t_arith + t_link + t_over)";
    b.say("bound", "q_b", formula, largest / all, Unit::Share);
}

/// Every part of the cost.
pub(super) fn cost(b: &mut Builder, parts: &[CostPart]) {
    let workings = b.workings;
    b.know(constant("million", MILLION));
    b.know(constant("thousand", KILO));
    let spare = |tier: Option<Tier>| tier.map_or(0.0, |tier| tier.bill.spare_share);
    let [first, second] = [workings.tier(), workings.second_tier()].map(spare);
    b.know(counted("v_1", first, Unit::Share, "§9"));
    b.know(counted("v_2", second, Unit::Share, "§9"));
    let is_asked = workings.shares.first > 0.0;
    let of_first = |formula: &'static str| if is_asked { formula } else { "0" };
    for part in parts {
        let (symbol, per_request) = match part.part {
            Part::Prefill => ("m_p", of_first("w_1 * c_1 * u * z")),
            Part::Decode => ("m_d", of_first("w_1 * c_1 * u * (1 - z)")),
            Part::Idle if first > 0.0 => ("m_i", of_first("w_1 * c_1 * (1 - u - v_1)")),
            Part::Idle => ("m_i", of_first("w_1 * c_1 * (1 - u)")),
            Part::SecondModel => ("m_2", "w_2 * c_2 * u_2"),
            Part::SecondModelIdle if second > 0.0 => ("m_i2", "w_2 * c_2 * (1 - u_2 - v_2)"),
            Part::SecondModelIdle => ("m_i2", "w_2 * c_2 * (1 - u_2)"),
            Part::HostedApi => ("m_h", "w_h * c_h"),
            Part::Router => ("m_r", "(1 - q_c) * k_r / thousand"),
            Part::ResponseCache => ("m_c", "k_q / thousand"),
            Part::Egress => ("m_e", "c_e"),
            Part::Spares => ("m_s", spares(first, second)),
        };
        let formula = match per_request {
            "0" => "0".to_owned(),
            per_request => format!("({per_request}) / (I + O) * million"),
        };
        b.say(part.part.step(), symbol, formula, part.usd_per_million_tokens, Unit::UsdPerMillionTokens);
    }
}

/// Spares of either model, or of both.
fn spares(first: f64, second: f64) -> &'static str {
    match (first > 0.0, second > 0.0) {
        (true, true) => "w_1 * c_1 * v_1 + w_2 * c_2 * v_2",
        (false, true) => "w_2 * c_2 * v_2",
        _ => "w_1 * c_1 * v_1",
    }
}
