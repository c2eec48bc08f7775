//! Where the ranges of a tornado come from.

use super::studies;
use crate::page::fill;
use crate::quantity::figure;
use crate::{Language, bands, labels, number};
use cost_core::catalogue;
use cost_core::study::tornado::{Basis, Source, Swing};
use cost_core::units::Unit;

/// Where the range of `swing` comes from, and whether it has been stretched.
pub fn range_of(language: Language, swing: &Swing) -> String {
    let range = basis(language, &swing.basis);
    if !swing.stretched {
        return range;
    }
    fill(studies(language).stretched, &[("range", range.strip_suffix('.').unwrap_or(&range))])
}

/// Where a range comes from. Titles of publications stay as they are.
pub fn basis(language: Language, basis: &Basis) -> String {
    let texts = studies(language);
    let count = |count: u16| number::integer(language, f64::from(count));
    match basis {
        Basis::Prices { providers, date } => {
            let providers = providers_of(language, *providers);
            fill(texts.prices, &[("providers", &providers), ("date", date)])
        }
        Basis::Residuals(basis) => bands::basis(language, basis),
        Basis::Regions { places, cheapest, dearest, date } => fill(
            texts.regions,
            &[
                ("places", &count(*places)),
                ("cheapest", place(language, cheapest)),
                ("dearest", place(language, dearest)),
                ("date", date),
            ],
        ),
        Basis::StreetPrices { usd, share } => {
            let (low, high) = (figure(language, usd.0, Unit::Usd), figure(language, usd.1, Unit::Usd));
            let of_machine = || fill(texts.street_prices, &[("low", &low), ("high", &high)]);
            let of_server = |share: &Source| {
                let source = published(language, share);
                fill(texts.street_prices_of_server, &[("low", &low), ("high", &high), ("source", &source)])
            };
            share.as_ref().map_or_else(of_machine, of_server)
        }
        Basis::Offers { offers, date } => fill(texts.offers, &[("offers", &count(*offers)), ("date", date)]),
        Basis::Published(source) => published(language, source),
        Basis::Assumed(why) => fill(texts.assumed, &[("reason", reason(language, why))]),
    }
}

fn providers_of(language: Language, count: u16) -> String {
    let noun = match (language, count) {
        (Language::En, 1) => "provider",
        (Language::En, _) => "providers",
        (Language::PtBr, 1) => "provedor",
        (Language::PtBr, _) => "provedores",
    };
    number::integer(language, f64::from(count)) + " " + noun
}

fn place(language: Language, id: &'static str) -> &'static str {
    labels::choice(language, id).or_else(|| catalogue::region(id).map(|region| region.name)).unwrap_or(id)
}

fn published(language: Language, source: &Source) -> String {
    let values = [("publisher", source.publisher), ("title", source.title), ("date", source.date)];
    fill(studies(language).published, &values)
}

/// The reason of an assumption.
pub fn reason(language: Language, english: &'static str) -> &'static str {
    let known = REASONS.iter().find(|(en, _)| *en == english);
    known.map_or(english, |(en, pt)| language.pick(*en, *pt))
}

/// The reasons that there are, English and Portuguese.
pub(super) static REASONS: &[(&str, &str)] = &[
    (
        "half or twice: lengths are seldom known better before they are measured",
        "metade ou dobro: raramente se conhece o comprimento melhor que isso antes de medir",
    ),
    (
        "half or twice: load is seldom known better before it is measured",
        "metade ou dobro: raramente se conhece a carga melhor que isso antes de medir",
    ),
    (
        "from a service with long nights to a queue that is hardly ever empty",
        "de um serviço de noites longas a uma fila que quase nunca fica vazia",
    ),
    (
        "from no shared prefixes to one that is half of the prompt",
        "de nenhum prefixo em comum a um que é metade do prompt",
    ),
    (
        "from requests all alike to chats as people have them",
        "de requisições todas iguais a conversas como as pessoas as têm",
    ),
    ("from reading every turn again to hardly any", "de reler todos os turnos a quase nenhum"),
    (
        "16 lanes of PCI Express 4.0 or 5.0, less what transfers lose",
        "16 pistas de PCI Express 4.0 ou 5.0, menos o que as transferências perdem",
    ),
    (
        "a tenth either way: tasks differ more than that",
        "um décimo para mais ou para menos: as tarefas diferem mais que isso",
    ),
    (
        "from the list price to a large contract; no list says",
        "do preço de tabela a um contrato grande; nenhuma tabela informa",
    ),
    ("no cloud promises any", "nenhuma nuvem promete disponibilidade"),
    ("from a quiet region to a busy one", "de uma região tranquila a uma disputada"),
    (
        "from weights on local disks to a large model over the network",
        "de pesos em discos locais a um modelo grande pela rede",
    ),
    ("from a plan that fails to one that holds", "de um plano que falha a um que se cumpre"),
    (
        "from scrap to what is said of accelerators after three years (v2-pseo-ai, 2026)",
        "de sucata ao que se diz de aceleradores após três anos (v2-pseo-ai, 2026)",
    ),
    ("from a secured loan to equity", "de um empréstimo com garantia a capital próprio"),
    ("from little beyond the warranty to a support contract", "de pouco além da garantia a um contrato de suporte"),
    (
        "an engineer at 180 to 250 thousand dollars for 1,000 to 500 accelerators",
        "um engenheiro de 180 a 250 mil dólares para 1.000 a 500 aceleradores",
    ),
    (
        "from open-source engines to the list price of NVIDIA AI Enterprise, recalled",
        "de motores de código aberto ao preço de tabela do NVIDIA AI Enterprise, citado de memória",
    ),
    (
        "from users on every continent to office hours of one",
        "de usuários em todos os continentes ao horário comercial de um",
    ),
    ("from working days to around the clock", "do horário de trabalho às 24 horas do dia"),
    (
        "from one request in a hundred of the busiest hour to one in five",
        "de uma requisição em cem da hora de pico a uma em cinco",
    ),
    ("from none to two failures at once", "de nenhuma a duas falhas ao mesmo tempo"),
    (
        "up to what edge sites at two to three times the cost would take",
        "até o que explicaria locais de borda de duas a três vezes mais caros",
    ),
    ("the cheapest is sold out some of the time", "a mais barata fica esgotada parte do tempo"),
    (
        "from free to the large clouds' list price, recalled",
        "de gratuito ao preço de tabela das grandes nuvens, citado de memória",
    ),
    (
        "a fifth either way: what a small model can answer is known late",
        "um quinto para mais ou para menos: só tarde se sabe o que um modelo pequeno consegue responder",
    ),
    ("from easy requests to hard ones", "de requisições fáceis a difíceis"),
    (
        "a tenth either way: what is sent away follows peaks",
        "um décimo para mais ou para menos: o que se envia para fora segue os picos",
    ),
    ("from rules to a small language model", "de regras a um modelo de linguagem pequeno"),
    (
        "a tenth either way: how often questions come again is known late",
        "um décimo para mais ou para menos: só tarde se sabe com que frequência as perguntas se repetem",
    ),
    ("from exact matches to embeddings", "de textos idênticos a embeddings"),
    ("fans, processors and memory keep running", "ventiladores, processadores e memória continuam ligados"),
    ("batches are often half of the list price", "lotes costumam custar metade do preço de tabela"),
];
