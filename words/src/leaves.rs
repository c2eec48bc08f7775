//! Where a trace ends: names of coefficients, and of what is counted from architecture, load or plan.

use crate::Language;
use crate::labels::{Entry, find};

/// The name of the coefficient `name` of METHOD.md §8.
pub fn coefficient(language: Language, name: &str) -> Option<&'static str> {
    find(language, COEFFICIENTS, name)
}

/// What `symbol` of this section of METHOD.md counts.
pub fn counted(language: Language, symbol: &str, section: &str) -> Option<&'static str> {
    let of_section = COUNTED.iter().find(|entry| entry.0.split_once(' ') == Some((symbol, section)));
    let anywhere = || COUNTED.iter().find(|entry| entry.0 == symbol);
    of_section.or_else(anywhere).map(|(_, en, pt)| language.pick(*en, *pt))
}

/// Coefficient, English, Portuguese.
static COEFFICIENTS: &[Entry] = &[
    ("p_blend", "Sharpness of the corner between arithmetic and memory", "Nitidez do canto entre aritmética e memória"),
    ("mbu", "Share of the peak bandwidth that is reached", "Parte do pico de banda que se alcança"),
    ("mfu", "Share of the peak arithmetic that is reached", "Parte do pico da aritmética que se alcança"),
    ("mfu_rel_8bit", "Factor of 8-bit arithmetic on that share", "Fator da aritmética de 8 bits sobre essa parte"),
    ("mfu_rel_4bit", "Factor of 4-bit arithmetic on that share", "Fator da aritmética de 4 bits sobre essa parte"),
    ("mfu_rel_attention", "Factor of attention on that share", "Fator da atenção sobre essa parte"),
    ("mfu_engine", "The engine's kernels against vLLM's", "Os kernels do motor frente aos do vLLM"),
    (
        "mbu_attention",
        "Share of the peak bandwidth while the cache is read",
        "Parte do pico de banda na leitura do cache",
    ),
    (
        "mbu_rel_4bit",
        "Factor of weights below 7 bits on the bandwidth",
        "Fator de pesos abaixo de 7 bits sobre a banda",
    ),
    (
        "mbu_rel_4bit_experts",
        "Factor of experts below 7 bits on the bandwidth",
        "Fator de especialistas abaixo de 7 bits sobre a banda",
    ),
    ("t_request", "Work on a request before its first token", "Trabalho por requisição antes do primeiro token"),
    ("t_first_launch", "Latency of a launch before the first token", "Latência de um disparo antes do primeiro token"),
    ("host", "How slow the host is", "Quão lento é o host"),
    ("prefill_budget", "Prompt tokens that a step takes", "Tokens de prompt que um passo aceita"),
    ("sequence_cap", "Sequences that a replica takes", "Sequências que uma réplica aceita"),
    ("memory_fraction", "Share of the memory that the engine may use", "Parte da memória que o motor pode usar"),
    ("unified_share", "Share of memory that the system leaves", "Parte da memória que o sistema deixa"),
    ("cache_share", "Share of what is left that becomes cache", "Parte do restante que vira cache"),
    ("overhead_bytes", "Runtime, graphs and buffers", "Runtime, grafos e buffers"),
    ("cache_hold", "Share of the answer that the cache holds room for", "Parte da resposta que tem lugar no cache"),
];

/// Symbol, with its section where others use it too; English, Portuguese.
static COUNTED: &[Entry] = &[
    ("W", "Arithmetic", "Aritmética"),
    ("D", "Bytes moved", "Bytes movidos"),
    ("R", "Rate of the link", "Taxa do enlace"),
    ("l", "Latency of each", "Latência de cada"),
    ("n §3", "How many", "Quantos"),
    ("n §7", "Sequences that run together", "Sequências que rodam juntas"),
    ("s_f", "Shards of the cache in full-attention layers", "Fatias do cache nas camadas de atenção completa"),
    ("s_w", "Shards of the cache in windowed layers", "Fatias do cache nas camadas em janela"),
    ("n_k", "Kernel launches of a pass", "Disparos de kernels de uma passagem"),
    ("kappa", "Longest request ÷ mean request", "Maior requisição ÷ média"),
    ("M_draft", "Weights of the draft", "Pesos do rascunho"),
    ("M_guess", "Cache of the draft", "Cache do rascunho"),
    ("I_new", "Input tokens to prefill", "Tokens de entrada a processar no prefill"),
    ("n_g", "Prompts that come together", "Prompts que chegam juntos"),
    ("n_w", "Prompts that wait", "Prompts que esperam"),
    ("lock", "Wait for prompts of other replicas", "Espera por prompts de outras réplicas"),
    ("w", "Share of a decode step that rides along", "Parte de um passo de decodificação que vai junto"),
    ("q", "Share of prompts that are others'", "Parte dos prompts que são de outros"),
    ("sync", "Slots that start together", "Vagas que começam juntas"),
    ("t_draft", "Passes of the draft", "Passagens do rascunho"),
    ("T_v", "Decode step without corrections", "Passo de decodificação sem correções"),
    ("T_own", "Reading the prompt", "Leitura do prompt"),
    ("T_c", "Prefill of a prompt that is cached", "Prefill de um prompt em cache"),
    ("t_res", "Wait for running steps", "Espera pelos passos em curso"),
    ("t_wave", "Wait in a wave of starts", "Espera em uma onda de inícios"),
    ("t_queue", "Wait in the queue", "Espera na fila"),
    ("t_batch", "Wait for the batch", "Espera pelo lote"),
    ("t_mem", "Wait for memory", "Espera por memória"),
    ("t_move", "Moving the cache between pools", "Transferência do cache entre grupos"),
    ("t_bytes", "Time for moving bytes", "Tempo para mover bytes"),
    ("t_arith", "Time for arithmetic", "Tempo para a aritmética"),
    ("t_link", "Time on links between accelerators", "Tempo nos enlaces entre aceleradores"),
    ("t_over", "Time for launches and scheduling", "Tempo para disparos e escalonamento"),
    ("most", "Most requests that keep the targets", "Máximo de requisições que cumpre as metas"),
    ("per", "Requests per second of each", "Requisições por segundo de cada"),
    ("n_p", "Pools", "Grupos"),
    ("K_n", "Deployments that a pool needs", "Implantações de que um grupo precisa"),
    ("K_d", "Deployments paid on average", "Implantações pagas em média"),
    ("P_c", "Chance to wait for a slot", "Chance de esperar por uma vaga"),
    ("G_2", "Accelerators of the second model", "Aceleradores do segundo modelo"),
    ("G_p", "Accelerators that read prompts", "Aceleradores que leem prompts"),
    ("G_d", "Accelerators that write answers", "Aceleradores que escrevem respostas"),
    ("w_1", "Requests to the first model ÷ users' requests", "Requisições ao primeiro modelo ÷ dos usuários"),
    ("v_1", "Share of the paid hours that are spares'", "Parte das horas pagas que é de reservas"),
    (
        "v_2",
        "Share of the second model's paid hours that is spares'",
        "Parte das horas pagas do segundo modelo que é de reservas",
    ),
    ("c_2", "Bill of a request at the second model", "Conta de uma requisição no segundo modelo"),
    ("k_in_2", "Input token at the second model", "Token de entrada no segundo modelo"),
    ("k_hit_2", "Cached input token at the second model", "Token de entrada em cache no segundo modelo"),
    ("k_out_2", "Output token at the second model", "Token de saída no segundo modelo"),
    ("u_2", "Utilisation of the second model", "Utilização do segundo modelo"),
    ("u_f", "Utilisation of the fleet as it stands", "Utilização da frota como está"),
    ("R_u", "Requests of users in an hour", "Requisições dos usuários em uma hora"),
    ("low", "Cheapest offer", "Oferta mais barata"),
    ("high", "Dearest offer", "Oferta mais cara"),
    ("H_fix", "Paid for accelerators in an hour", "Pago por aceleradores em uma hora"),
    ("c_var", "Rest of the cost of a request", "Resto do custo de uma requisição"),
    ("f_T", "Market's mean price ÷ today's", "Preço médio do mercado ÷ o de hoje"),
    ("k_load", "Electricity of an hour under load", "Eletricidade de uma hora sob carga"),
    ("k_idle", "Electricity of an idle hour", "Eletricidade de uma hora ociosa"),
    ("m_own", "Month from which owning pays", "Mês a partir do qual ter é mais barato"),
    ("e_all", "Energy of a request", "Energia de uma requisição"),
    ("g_all", "Emissions of making the hardware, per request", "Emissões da fabricação, por requisição"),
    ("g_hour", "Emissions of making an accelerator, per hour", "Emissões da fabricação de um acelerador, por hora"),
];

/// Symbol of a constant, English, Portuguese.
static CONSTANTS: &[Entry] = &[
    ("w_1", "All requests go to the first model", "Todas as requisições vão ao primeiro modelo"),
    ("F", "Arithmetic does not limit it", "A aritmética não o limita"),
    ("r", "16-bit arithmetic loses nothing", "A aritmética de 16 bits não perde nada"),
    ("n", "Formats this wide lose nothing", "Formatos desta largura não perdem nada"),
    ("GiB", "Bytes of a GiB", "Bytes de um GiB"),
    ("ms", "Milliseconds of a second", "Milissegundos de um segundo"),
    ("hour", "Seconds of an hour", "Segundos de uma hora"),
    ("day", "Hours of a day", "Horas de um dia"),
    ("day_min", "Minutes of a day", "Minutos de um dia"),
    ("month", "Hours of a month", "Horas de um mês"),
    ("year", "Hours of a year", "Horas de um ano"),
    ("thousand", "Requests that a price is for", "Requisições a que um preço se refere"),
    ("kilo", "Thousand", "Mil"),
    ("million", "Million", "Milhão"),
    ("giga", "Thousand million", "Bilhão"),
    ("tera", "Million million", "Trilhão"),
];

/// What the constant `symbol` is.
pub fn constant(language: Language, symbol: &str) -> Option<&'static str> {
    find(language, CONSTANTS, symbol)
}

#[cfg(test)]
mod tests {
    use super::*;
    use cost_core::scenario::presets::PRESETS;
    use cost_core::trace::InputOrigin;
    use cost_core::{Scenario, explain, link};

    /// The presets, and what uses the rest of the model.
    fn scenarios() -> impl Iterator<Item = Scenario> {
        let more = [
            "v=1&ed=2026-11&sp=draft-model&sn=4&sa=0.8",
            "v=1&ed=2026-11&sp=ngram&bt=static&cv=0.8",
            "v=1&ed=2026-11&pr=2&pt=4&c=100",
            "v=1&ed=2026-11&bt=dynamic&rps=0.5&cv=1",
            "v=1&ed=2026-11&pg=0&cv=0.5",
            "v=1&ed=2026-11&m=deepseek-ai:DeepSeek-R1&g=gb200-nvl72&tp=1&dp=32&ep=32&pr=4&pt=1&pd=8&pe=8&sp=mtp&c=2000",
            "v=1&ed=2026-11&pk=owned&occ=0&drs=20&del=1&dsp=1",
            "v=1&ed=2026-11&pk=reserved-3y&cmu=0.7&g=h100-sxm",
            "v=1&ed=2026-11&dus=50000&dru=12&dpm=3&ddu=0.5&ttft=400&tpot=30",
            "v=1&ed=2026-11&sh=serverless&rcs=0.1",
            "v=1&ed=2026-11&rsh=0.7&rse=0.2&rhs=0.1&rcs=0.2&egr=0.09",
            "v=1&ed=2026-11&rsh=0.6&dus=100000&pk=owned",
            "v=1&ed=2026-11&wq=int4&ow=0.5&tp=2",
        ];
        PRESETS.iter().map(|preset| preset.link).chain(more).map(|text| link::decode(text).scenario)
    }

    #[test]
    fn tru_01_wherever_a_trace_ends_it_says_what_the_value_is() {
        let mut ends = 0;
        for scenario in scenarios() {
            let Ok(trace) = explain(&scenario) else { continue };
            for input in trace.steps.iter().flat_map(|step| &step.inputs) {
                let named = match &input.origin {
                    InputOrigin::Coefficient { name, .. } => coefficient(Language::PtBr, name),
                    InputOrigin::Counted { section } => counted(Language::PtBr, input.symbol, section),
                    InputOrigin::Constant => constant(Language::PtBr, input.symbol),
                    _ => continue,
                };
                assert!(named.is_some(), "{} ({:?}) has no name", input.symbol, input.origin);
                ends += 1;
            }
        }
        assert!(ends > 500, "{ends}");
    }
}
