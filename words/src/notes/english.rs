//! Notes in English.

use super::{LIST_PRICE, above_all};
use cost_core::estimate::{Note, NoteCode};
use cost_core::problem::Given;

/// `note` without its full stop.
pub(super) fn english(note: &Note, field: &str, value: &str, limit: Option<&str>) -> String {
    let nothing = note.value == Given::Nothing;
    match (note.code, limit) {
        (NoteCode::DoesNotFit, Some(limit)) if !nothing => {
            format!("It does not fit: {value} are needed on each accelerator and {limit} can be used")
        }
        (NoteCode::DoesNotFit, _) => "The weights and one request need more memory than there is".to_owned(),
        (NoteCode::FitsWith, Some(limit)) => format!("It fits with {field} set to {limit}"),
        (NoteCode::FitsWith, None) => format!("It fits with {field} set to {value}"),
        (NoteCode::FitsWithAll, limit) => {
            format!("It fits only with several changes together: {field} set to {}", limit.unwrap_or(value))
        }
        (NoteCode::FitsWithNothing, Some(limit)) if !nothing => format!(
            "No change is enough: with the widest layout, the largest rented accelerator, the narrowest formats and \
             the shortest request, {value} are needed on each accelerator and {limit} can be used"
        ),
        (NoteCode::FitsWithNothing, _) => "No change of the inputs makes it fit".to_owned(),
        (NoteCode::ConcurrencyAboveMemory, Some(limit)) if !nothing => {
            format!("Of {value} at once, memory holds {limit}; the others wait")
        }
        (NoteCode::ConcurrencyAboveMemory, _) => "Memory does not hold all requests at once; some wait".to_owned(),
        (NoteCode::ComputesInOtherFormat, Some(limit)) => {
            format!("This accelerator does not compute in {value}; {limit} is used")
        }
        (NoteCode::ComputesInOtherFormat, None) => {
            format!("{field}: this accelerator has no such arithmetic, so it computes in {value}")
        }
        (NoteCode::OnlyExpertsQuantized, _) => {
            format!("Only the experts are kept in {value}; the rest of the model stays in 16 bit")
        }
        (NoteCode::Approximated, _) if nothing => {
            "The architecture of this model is only approximated, so the figures are less certain".to_owned()
        }
        (NoteCode::Approximated, _) => format!("The architecture of {value} is only approximated"),
        (NoteCode::BeyondScaleUp, Some(limit)) => {
            format!("{field} of {value} reaches beyond one link domain of {limit}, where the network is slower")
        }
        (NoteCode::BeyondScaleUp, None) => {
            format!("{field} of {value} reaches beyond one link domain, where the network is slower")
        }
        (NoteCode::BeyondContext, Some(limit)) => {
            format!("A request of {value} is longer than the context window of {limit}")
        }
        (NoteCode::BeyondContext, None) => "A request is longer than the context window of the model".to_owned(),
        (NoteCode::PriceUnknown, _) if note.field == LIST_PRICE => {
            format!("No price of the kind “{value}” is known for this accelerator: give one to see costs")
        }
        (NoteCode::PriceUnknown, _) => format!("{field} is not known: give it to see costs"),
        (NoteCode::NoTokens, _) => "Nothing is served, so there is no cost per token".to_owned(),
        (NoteCode::LowConfidence, _) if nothing => format!("{field}: the data behind it are of low confidence"),
        (NoteCode::LowConfidence, _) => format!("{field}: the data of {value} are of low confidence"),
        (NoteCode::UncalibratedHardware, _) if nothing => {
            format!("{field}: no coefficients are fitted to measurements, so general ones are used")
        }
        (NoteCode::UncalibratedHardware, _) => {
            format!("{field}: no coefficients are fitted to measurements of {value}, so general ones are used")
        }
        (NoteCode::TargetMissed, Some(limit)) => format!("{field} is missed: {value} instead of {limit}"),
        (NoteCode::TargetMissed, None) => format!("{field} is missed: {value}"),
        (NoteCode::ConcurrencyForTargets, Some(limit)) => {
            format!("Each deployment runs {limit} at once instead of {value}, so that the latency targets hold")
        }
        (NoteCode::ConcurrencyForTargets, None) => {
            "Fewer requests run at once than asked, so that the latency targets hold".to_owned()
        }
        (NoteCode::HostedLatencyUnknown, _) => {
            "The answers come from a hosted API, whose latency is not known here".to_owned()
        }
        (NoteCode::SecondModelDoesNotFit, Some(limit)) if !nothing => format!(
            "The second model does not fit: {value} are needed on each of its accelerators and {limit} can be used"
        ),
        (NoteCode::SecondModelDoesNotFit, _) => {
            "The second model needs more memory than its accelerators have".to_owned()
        }
        (NoteCode::LowConfidencePrice, _) => {
            format!("{field}: the catalogue's value is of low confidence, and the costs depend on it")
        }
        (NoteCode::CommitmentNotWorthwhile, Some(limit)) if !above_all(note) => format!(
            "The commitment costs more than renting on demand is expected to over its term: {limit} of its hours would \
             have to be used, and {value} are"
        ),
        (NoteCode::CommitmentNotWorthwhile, _) => {
            "The commitment costs more than renting on demand is expected to over its term, even with all of its hours \
             used"
                .to_owned()
        }
    }
}
