//! A model of the reader's own: from a pasted `config.json` or a row of the catalogue, every number to be changed.

mod paste;

use super::Ui;
use super::json::Broken;
use super::own::config::{Located, Refusal};
use super::own::draft::numbers;
use super::own::{dialog, field, preview};
use crate::browser;
use crate::describe;
use crate::element::{Element, button, tag};
use crate::state::Dialog;
use crate::view::parts;
use cost_core::Scenario;
use cost_core::architecture::Architecture;
use cost_core::catalogue::{self, models};
use cost_core::fields::ARCHITECTURE_FIELDS;
use cost_core::model_config::ParsedModel;
use cost_core::scenario::ModelChoice;
use leptos::prelude::*;
use words::own::own;
use words::page::fill;

/// What became of the text.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) enum Outcome {
    /// There is none.
    #[default]
    Nothing,
    /// It describes a model.
    Read(Box<ParsedModel>),
    /// It describes none.
    Refused(Refusal),
}

const SIZE: &[&str] = &["hiddenSize", "vocabSize", "tiedEmbeddings", "maxContext", "encoderLayers"];
const ATTENTION: &[&str] = &[
    "fullAttentionLayers",
    "windowedAttentionLayers",
    "window",
    "attentionHeads",
    "keyValueHeads",
    "headDim",
    "valueHeadDim",
    "fullAttentionHeads",
    "fullKeyValueHeads",
    "fullHeadDim",
    "fullKeysAreValues",
    "attentionOutputGate",
];
const COMPRESSED: &[&str] = &[
    "kvLoraRank",
    "qLoraRank",
    "qkRopeHeadDim",
    "qkNopeHeadDim",
    "outputLoraRank",
    "outputGroups",
    "contextCompression",
    "sharedKeyValueCache",
    "sparseTopK",
    "indexerParameters",
    "indexBytesPerToken",
];
const LINEAR: &[&str] = &["linearLayers", "linearParameters", "linearStateElements"];
const BLOCKS: &[&str] = &[
    "denseFfnLayers",
    "intermediateSize",
    "gatedFfn",
    "moeLayers",
    "experts",
    "expertsPerToken",
    "expertIntermediateSize",
    "sharedExpertIntermediateSize",
    "moeLatentSize",
];

/// The dialog.
pub(super) fn view(ui: Ui) -> Element {
    dialog::view(ui, Dialog::OwnModel, own(ui.language).model, body)
}

fn body(ui: Ui) -> [Element; 2] {
    let t = own(ui.language);
    let draft = ui.found.own.model;
    take_present(ui);
    let rows = models::MODELS.iter().map(|row| (row.id, describe::repository_name(row.id))).collect();
    let groups = [
        (t.size_fields, SIZE),
        (t.attention_fields, ATTENTION),
        (t.compressed_fields, COMPRESSED),
        (t.linear_fields, LINEAR),
        (t.block_fields, BLOCKS),
    ];
    let groups = groups.map(|(name, keys)| dialog::closed(name, field::views(ui, draft, keys)));
    let answer = preview::answer(ui, next);
    let wrong = move || draft.first_wrong().or_else(|| preview::fault(answer, "model").map(|key| draft.id(&key)));
    let press = move || match wrong() {
        Some(id) => dialog::go_to_wrong(ui, &id),
        None => {
            draft.is_used();
            preview::take(ui, &untrack(|| next(ui)), t.model_used);
        }
    };
    let all = vec![
        parts::paragraph(t.model_lead),
        dialog::start(ui, draft, rows, choose),
        paste::view(ui),
        dialog::group(t.understood, Vec::new()).part(move || understood(ui)),
        tag("section").class("own-part").part(move || assumed(ui)),
        dialog::group(t.numbers, vec![dialog::hint(t.numbers_hint)]).children(groups),
    ];
    let foot = dialog::foot(preview::view(ui, answer), t.use_model, "own-model-use", Box::new(press));
    [dialog::scrolling(all), foot]
}

/// The page's scenario with the model that is described.
fn next(ui: Ui) -> Scenario {
    let mut scenario = ui.page.work.with(|work| work.scenario.clone());
    scenario.model = ModelChoice::Custom(Box::new(ui.found.own.architecture()));
    scenario
}

/// Takes the numbers of a row of the catalogue.
fn choose(ui: Ui, id: &'static str) {
    if let Some(row) = catalogue::model(id) {
        ui.found.own.model.replace(numbers(ARCHITECTURE_FIELDS, &row.architecture), Some(id));
        ui.found.own.outcome.set(Outcome::Nothing);
    }
}

/// Opens with the numbers that the page works on, unless the reader has begun with others.
fn take_present(ui: Ui) {
    let (present, start) = ui.page.work.with_untracked(|work| match &work.scenario.model {
        ModelChoice::Custom(architecture) => (**architecture, None),
        ModelChoice::Id(id) => {
            catalogue::model(id).map_or((Architecture::NOTHING, None), |row| (row.architecture, Some(row.id)))
        }
    });
    if ui.found.own.model.open(numbers(ARCHITECTURE_FIELDS, &present), start) {
        ui.found.own.text.set_value(String::new());
        ui.found.own.outcome.set(Outcome::Nothing);
    }
}

/// What the numbers describe, line by line.
fn understood(ui: Ui) -> Vec<Element> {
    let (language, t) = (ui.language, own(ui.language));
    let model = ui.found.own.architecture();
    let start = ui.found.own.model.start.get().map(describe::repository_name);
    let (family, format) = ui.found.own.outcome.with(|outcome| match outcome {
        Outcome::Read(read) => (Some(read.model_type.clone()), Some(read.native_format.clone())),
        _ => (start, None),
    });
    let some = |text: Option<String>| text.filter(|text| !text.is_empty());
    let lines = [
        (t.family, Some(some(family).unwrap_or_else(|| t.own_numbers.to_owned()))),
        (t.parameters, Some(words::own::parameters(language, &model))),
        (t.layers, Some(words::own::layers(language, &model))),
        (t.hidden_size, Some(words::number::integer(language, model.hidden_size))),
        (t.attention, Some(words::own::attention(language, &model))),
        (t.experts, Some(words::own::experts(language, &model))),
        (t.vocabulary, Some(words::number::integer(language, model.vocab_size))),
        (t.context, Some(words::own::context(language, &model))),
        (t.format, some(format)),
    ];
    let line = |(name, value): (&str, Option<String>)| {
        Some(parts::line(name, tag("span").set("translate", "no").text(value?)))
    };
    vec![tag("dl").test_id("understood").children(lines.into_iter().filter_map(line))]
}

/// What the config leaves open, and what was taken instead.
fn assumed(ui: Ui) -> Vec<Element> {
    let assumed = ui.found.own.outcome.with(|outcome| match outcome {
        Outcome::Read(read) => read.assumed.clone(),
        _ => Vec::new(),
    });
    if assumed.is_empty() {
        return Vec::new();
    }
    let sentences = assumed.into_iter().map(|one| words::own::assumption(ui.language, one).to_owned());
    let heading = tag("h3").text(own(ui.language).assumed);
    vec![heading, dialog::list(sentences).class("assumed quiet").test_id("assumed")]
}

/// Why a text is not used.
fn refused(ui: Ui, refusal: &Refusal) -> Vec<Element> {
    let (language, t) = (ui.language, own(ui.language));
    let number = |value: usize| words::number::integer(language, value as f64);
    let bytes = |value: usize| words::quantity::bytes(language, value as f64);
    let only = |text: &str, values: &[(&str, &str)]| vec![parts::paragraph(&fill(text, values))];
    match refusal {
        Refusal::NoFile => only(t.file_failed, &[]),
        Refusal::TooLong(size) => {
            only(t.too_long, &[("size", &bytes(*size)), ("limit", &bytes(super::own::config::LONGEST))])
        }
        Refusal::Broken(Broken::CutOff(line)) => only(t.cut_off, &[("line", &number(*line))]),
        Refusal::Broken(Broken::At(line, column)) => {
            only(t.not_json, &[("line", &number(*line)), ("column", &number(*column))])
        }
        Refusal::Problems(problems) => {
            let rows = problems.iter().map(|one| located(ui, one));
            vec![parts::paragraph(t.refused), tag("ul").children(rows)]
        }
    }
}

/// A problem, with a button that shows its place in the text.
fn located(ui: Ui, located: &Located) -> Element {
    let sentence = words::problem(ui.language, &located.problem);
    let row = tag("li").test_id("config-problem");
    let Some((line, range)) = located.place.clone() else { return row.text(sentence) };
    let line = words::number::integer(ui.language, line as f64);
    let name = fill(own(ui.language).line, &[("n", &line)]);
    let show = move || browser::select(paste::FIELD, range.start, range.end);
    row.child(button("link", &name, show)).text(" ").text(sentence)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_of_a_model_has_its_place_in_the_form() {
        let mut shown = [SIZE, ATTENTION, COMPRESSED, LINEAR, BLOCKS].concat();
        let mut all: Vec<_> = ARCHITECTURE_FIELDS.iter().map(|field| field.key).collect();
        shown.sort_unstable();
        all.sort_unstable();
        assert_eq!(shown, all);
    }
}
