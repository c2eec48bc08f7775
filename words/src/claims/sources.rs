//! What each source supports.

use crate::Language;

/// What the source called `key` supports, as a label.
pub fn supports(language: Language, key: &str) -> &'static str {
    TEXTS.iter().find(|(name, _, _)| *name == key).map_or("", |(_, en, pt)| language.pick(en, pt))
}

#[rustfmt::skip]
const TEXTS: &[(&str, &str, &str)] = &[
    ("S1", "Gaudi 3: memory, bandwidth, power by form, price, Intel's claims", "Gaudi 3: memória, largura de banda, potência por formato, preço, afirmações da Intel"),
    ("S2", "A100: bandwidths of its forms", "A100: larguras de banda de cada formato"),
    ("S3", "H100 and H200: memory, bandwidth, power", "H100 e H200: memória, largura de banda, potência"),
    ("S4", "MI300X: memory, bandwidth, power", "MI300X: memória, largura de banda, potência"),
    ("S5", "H100 and H200: rents and purchase prices of 2026; MLPerf results", "H100 e H200: aluguéis e preços de compra de 2026; resultados do MLPerf"),
    ("S6", "H100: fall of rents since 2023", "H100: queda dos aluguéis desde 2023"),
    ("S7", "H100 against A100, measured by NVIDIA", "H100 contra A100, medido pela NVIDIA"),
    ("S8", "Cost and latency from 1 to 256 requests at once, measured by Oracle", "Custo e latência de 1 a 256 requisições simultâneas, medido pela Oracle"),
    ("S9", "Blackwell against Hopper in vLLM, measured", "Blackwell contra Hopper no vLLM, medido"),
    ("S10", "GB200 against H200 with DeepSeek, measured", "GB200 contra H200 com DeepSeek, medido"),
    ("S11", "MI300X and H100: median rents", "MI300X e H100: aluguéis medianos"),
    ("S12", "AWS: the price cut of June 2025", "AWS: o corte de preços de junho de 2025"),
    ("S13", "AWS: prices before and after June 2025", "AWS: preços antes e depois de junho de 2025"),
    ("S14", "AWS: price of instances with H200", "AWS: preço de instâncias com H200"),
    ("S15", "H100: rents by provider", "H100: aluguéis por provedor"),
    ("S16", "A100 and H100: rents of 2026", "A100 e H100: aluguéis de 2026"),
    ("S17", "GPT-4: prices by length of context", "GPT-4: preços por tamanho de contexto"),
    ("S18", "GB200 NVL72: specification and NVIDIA's projection", "GB200 NVL72: especificação e a projeção da NVIDIA"),
    ("S19", "Anthropic and OpenAI: revenue and margin, press reports", "Anthropic e OpenAI: receita e margem, segundo a imprensa"),
    ("S22", "Hosted prices of 8B and 405B models", "Preços de API de modelos de 8B e 405B"),
    ("S23", "MI300X: street prices", "MI300X: preços de rua"),
    ("S24", "Graviton4: cores and sockets", "Graviton4: núcleos e soquetes"),
    ("S25", "Llama 3 70B on Graviton4, measured by Arm", "Llama 3 70B no Graviton4, medido pela Arm"),
    ("S26", "GPTQ: bits and speed, from its authors", "GPTQ: bits e velocidade, dos autores"),
    ("S27", "AWQ: how it works, from its authors", "AWQ: como funciona, dos autores"),
    ("S28", "Paged attention: waste and sharing, from its authors", "Atenção paginada: desperdício e compartilhamento, dos autores"),
    ("S29", "Speculative decoding, from its authors", "Decodificação especulativa, dos autores"),
    ("S30", "Speculative decoding in vLLM, few and many requests", "Decodificação especulativa no vLLM, poucas e muitas requisições"),
    ("S31", "Medusa, from its authors", "Medusa, dos autores"),
    ("S32", "Slots filled by continuous and static batches", "Vagas ocupadas em lotes contínuos e estáticos"),
    ("S33", "Continuous batching, measured", "Lotes contínuos, medido"),
    ("S34", "RouteLLM: cuts of cost by data set, from its authors", "RouteLLM: cortes de custo por conjunto de dados, dos autores"),
    ("S35", "Bedrock: prices of Llama 2 70B and Claude v2", "Bedrock: preços de Llama 2 70B e Claude v2"),
    ("S36", "Spot discounts for H100 in 2026", "Descontos spot para H100 em 2026"),
    ("S37", "Azure: spot comes without a promise of availability", "Azure: spot sem promessa de disponibilidade"),
    ("S38", "Google: discounts for commitments", "Google: descontos por compromisso"),
    ("S39", "Whisper large-v3: speed, errors and hosted price", "Whisper large-v3: velocidade, erros e preço de API"),
    ("S40", "JPMorgan: users of its assistant, press reports", "JPMorgan: usuários do assistente, segundo a imprensa"),
    ("U1", "vLLM's paper: share of cache memory in use", "Artigo do vLLM: parcela da memória de cache em uso"),
    ("U2", "Price of data leaving a large cloud", "Preço dos dados que saem de uma grande nuvem"),
    ("U3", "Graviton4: memory channels", "Graviton4: canais de memória"),
    ("U4", "Words per minute of speech", "Palavras por minuto de fala"),
];
