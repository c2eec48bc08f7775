//! Where defaults come from: what is said of each, and the reasons of the table of controls in both languages.

use crate::Language;

texts! {
    /// Texts about a default, in one language. Braces are filled with [`crate::page::fill`].
    Origins:
    /// Title, with {name}.
    title,
    /// What stands behind it, with {value} {kind} {source} {date}.
    default,
    /// Where the preset has another value, with {preset} {value}.
    by_preset,
    /// What the catalogue gives here where nothing is given, with {value}.
    catalogue,
    /// What may be given, with {min} {max}.
    range,
}

/// The texts of `language`.
pub fn origins(language: Language) -> &'static Origins {
    match language {
        Language::En => &ENGLISH,
        Language::PtBr => &PORTUGUESE,
    }
}

/// The reason of a default.
pub fn reason(language: Language, source: &'static str) -> &'static str {
    let known = REASONS.iter().find(|(english, _)| *english == source);
    known.map_or(source, |(english, portuguese)| language.pick(*english, *portuguese))
}

static ENGLISH: Origins = Origins {
    title: "{name}: the default",
    default: "The default is {value}: {kind}, {source} ({date}).",
    by_preset: "The preset “{preset}” has {value} instead, which is assumed for its use.",
    catalogue: "For what is chosen the catalogue gives {value}.",
    range: "It may be from {min} to {max}.",
};

static PORTUGUESE: Origins = Origins {
    title: "{name}: o padrão",
    default: "O padrão é {value}: {kind}, {source} ({date}).",
    by_preset: "A predefinição “{preset}” tem {value}, uma premissa para o seu uso.",
    catalogue: "Para o que foi escolhido, o catálogo dá {value}.",
    range: "Pode ir de {min} a {max}.",
};

static REASONS: &[(&str, &str)] = &[
    ("a widely served open model", "um modelo aberto muito servido"),
    ("the usual format on Hopper", "o formato usual em Hopper"),
    ("follows the weights", "acompanha os pesos"),
    ("weights and hardware decide", "os pesos e o hardware decidem"),
    ("the accelerator most price lists name", "o acelerador que a maioria das listas de preços traz"),
    ("70B in FP8 with room for a cache", "70B em FP8 com espaço para o cache"),
    ("one stage within a server", "um estágio dentro de um servidor"),
    ("experts sliced, not spread", "especialistas fatiados, não distribuídos"),
    ("one attention replica", "uma réplica de atenção"),
    ("one copy", "uma cópia"),
    ("prompts are read where answers are written", "os prompts são lidos onde as respostas são escritas"),
    ("as where answers are written", "como onde as respostas são escritas"),
    ("a chat with some history", "uma conversa com algum histórico"),
    ("a long answer", "uma resposta longa"),
    ("no shared prefixes", "nenhum prefixo em comum"),
    ("all requests alike", "todas as requisições iguais"),
    ("each request by itself", "cada requisição por si"),
    ("a short question", "uma pergunta curta"),
    ("every turn reads all of it again", "cada turno lê tudo de novo"),
    ("an interactive service", "um serviço interativo"),
    ("steady load, no start-up burst", "carga constante, sem pico de início"),
    ("not given: concurrency is", "não informado: a concorrência é"),
    ("the most widely used engine", "o motor mais usado"),
    ("what every current engine does", "o que todo motor atual faz"),
    ("a wait that people do not notice", "uma espera que não se percebe"),
    ("all weights on the accelerators", "todos os pesos nos aceleradores"),
    ("of 63 GB/s of PCI Express 5.0 with 16 lanes", "dos 63 GB/s do PCI Express 5.0 com 16 vias"),
    ("off in every engine until asked for", "desligado em todo motor até ser pedido"),
    ("three tokens ahead, as recipes of engines suggest", "três tokens adiante, como sugerem as receitas dos motores"),
    ("between n-gram and EAGLE on mixed tasks", "entre n-gram e EAGLE em tarefas variadas"),
    ("the smallest of the default model's family", "o menor da família do modelo padrão"),
    ("no target", "sem meta"),
    ("the model as it is", "o modelo como está"),
    ("what anyone can get today", "o que qualquer um consegue hoje"),
    ("one vote per provider", "um voto por provedor"),
    ("median of dated quotes in the catalogue", "mediana das cotações datadas do catálogo"),
    ("list price", "preço de tabela"),
    ("the article's figure; no cloud promises any", "o número do artigo; nenhuma nuvem promete um"),
    ("one a day", "uma por dia"),
    ("loading the weights again", "carregar os pesos de novo"),
    ("median of dated on-demand quotes in the catalogue", "mediana das cotações sob demanda datadas do catálogo"),
    ("all of it is used", "tudo é usado"),
    ("less than prices of the H100 have fallen since 2023", "menos do que os preços da H100 caíram desde 2023"),
    ("dated server prices in the catalogue", "preços datados de servidores do catálogo"),
    ("10 to 15 % on small clusters (v2-pseo-ai, 2026)", "10 a 15% em clusters pequenos (v2-pseo-ai, 2026)"),
    (
        "economic life of owners (SemiAnalysis, 2026-04); books say 5 to 6",
        "vida econômica segundo donos (SemiAnalysis, 2026-04); a contabilidade diz 5 a 6",
    ),
    (
        "25 to 35 % after three years (v2-pseo-ai, 2026), less after four",
        "25 a 35% após três anos (v2-pseo-ai, 2026), menos após quatro",
    ),
    ("between a loan and equity", "entre empréstimo e capital próprio"),
    ("support beyond the warranty", "suporte além da garantia"),
    ("one engineer for 500 to 1,000 accelerators", "um engenheiro para 500 a 1.000 aceleradores"),
    ("open-source engines", "motores de código aberto"),
    ("CBRE, wholesale, North America, end of 2025", "CBRE, atacado, América do Norte, fim de 2025"),
    ("a service with a day and a night", "um serviço com dia e noite"),
    ("not given: utilization is", "não informado: a utilização é"),
    ("a tool at work", "uma ferramenta de trabalho"),
    ("day and night of one continent", "dia e noite de um continente"),
    ("around the clock", "o dia todo"),
    ("one request in twenty of the busiest hour", "uma requisição em vinte da hora de pico"),
    ("none", "nenhum"),
    ("rented around the clock", "alugado o dia todo"),
    ("as many as it takes", "quantos forem precisos"),
    ("one site", "um local"),
    ("a few regions", "algumas regiões"),
    ("monitoring and maintenance of small sites", "monitoramento e manutenção de locais pequenos"),
    ("a few groups of clients", "alguns grupos de clientes"),
    ("the cheapest is sold out half of the time", "o mais barato está esgotado metade do tempo"),
    ("moving, starting anew, two contracts", "mudança, recomeço, dois contratos"),
    ("measured at the server", "medido no servidor"),
    ("not counted", "não contado"),
    ("plain text; streamed one by one about 300", "texto simples; transmitido um a um, cerca de 300"),
    ("one model answers all", "um modelo responde tudo"),
    ("a small model of the default model's family", "um modelo pequeno da família do modelo padrão"),
    ("as the first model's", "como o do primeiro modelo"),
    ("a small model on one accelerator", "um modelo pequeno em um acelerador"),
    ("one answer in ten is not good enough", "uma resposta em dez não é boa o bastante"),
    ("nothing leaves the house", "nada sai de casa"),
    ("a small classifier", "um classificador pequeno"),
    ("every answer is made anew", "toda resposta é feita de novo"),
    ("a lookup by embedding", "uma busca por embedding"),
    ("most prices of the catalogue are from there", "a maioria dos preços do catálogo é de lá"),
    ("industrial price of the region", "preço industrial da região"),
    ("carbon intensity of the region", "intensidade de carbono da região"),
    ("hyperscale 1.1, industry average 1.54 (Uptime, 2025)", "hiperescala 1,1, média do setor 1,54 (Uptime, 2025)"),
    ("rated power of servers in the catalogue", "potência nominal dos servidores do catálogo"),
    (
        "MLPerf, whole servers at the wall: 0.60 to 0.73 of the rating (tests/measured/energy.csv)",
        "MLPerf, servidores inteiros na tomada: 0,60 a 0,73 da potência nominal (tests/measured/energy.csv)",
    ),
    ("fans, processors and memory keep running", "ventiladores, processadores e memória continuam ligados"),
    (
        "NVIDIA's footprint of an HGX H100 board ÷ 8, recalled",
        "pegada da placa HGX H100 segundo a NVIDIA ÷ 8, de memória",
    ),
    ("median offer of dated list prices in the catalogue", "oferta mediana dos preços de tabela datados do catálogo"),
    ("the same offer's", "da mesma oferta"),
    ("list price; batches are often half of it", "preço de tabela; lotes costumam custar a metade"),
    ("English prose; other languages have fewer", "prosa em inglês; outras línguas têm menos"),
    ("no audio", "sem áudio"),
    ("one", "um"),
    ("not measured", "não medido"),
];

#[cfg(test)]
mod tests {
    use super::{REASONS, reason};
    use crate::Language;
    use crate::texts::take_the_same_values;
    use cost_core::scenario::CONTROLS;

    #[test]
    fn both_languages_take_the_same_values() {
        take_the_same_values(super::ENGLISH.all(), super::PORTUGUESE.all());
    }

    #[test]
    fn tru_03_every_reason_is_in_both_languages() {
        for control in CONTROLS {
            let source = control.origin.source;
            assert_ne!(reason(Language::PtBr, source), source, "{}", control.key);
            assert_eq!(reason(Language::En, source), source);
        }
        for (english, _) in REASONS {
            assert!(CONTROLS.iter().any(|control| control.origin.source == *english), "no default has “{english}”");
        }
    }
}
