//! Known causes of errors: the table of `tests/measured/preamble.md` in short.

use crate::Language;

/// A known cause.
pub struct Cause {
    /// Its name.
    pub name: &'static str,
    /// Where it is seen, and what is missing.
    pub text: &'static str,
}

const fn cause(name: &'static str, text: &'static str) -> Cause {
    Cause { name, text }
}

/// The causes, in the order of the report.
pub fn causes(language: Language) -> &'static [Cause] {
    language.pick(ENGLISH, PORTUGUESE)
}

const ENGLISH: &[Cause] = &[
    cause(
        "Sparse latent attention",
        "GLM-5 on B200: time per token a fifth too short. Kernels that select and gather entries are only counted.",
    ),
    cause(
        "Kernels of one engine version",
        "Qwen3-235B and gpt-oss on TensorRT-LLM: 10 to 30% at few requests, in both directions. DeepSeek in NVFP4 with long prompts: up to twice too slow. Versions are no input.",
    ),
    cause(
        "First token among many",
        "Sweeps of one host: time to first token off by 30 to 40% in both directions. The benchmark's client and the engine's front end are not modelled.",
    ),
    cause(
        "Long answers on many ranks",
        "TensorRT-LLM 0.11 to 0.14 with a 70B model in 16 bit on 8 accelerators: up to twice too fast.",
    ),
    cause(
        "Edge of memory",
        "A 70B model on one 80 GB accelerator: up to 3 times too fast. Two gigabytes more or less change the batch by half.",
    ),
    cause(
        "Data-parallel attention",
        "Small mixtures on GB200: 30 to 50% too fast; few rows. The balance between replicas is not modelled.",
    ),
    cause("AMD", "vLLM on MI300X from 32 requests at once: 20 to 60% too fast. No current run is there to fit on."),
    cause(
        "Codebook formats on CPUs",
        "llama.cpp's IQ formats on a desktop CPU: up to 4 times too fast. Unpacking them is arithmetic that is not modelled.",
    ),
    cause(
        "Speculation not recorded",
        "DeepSeek and Qwen3.5 in FP8 on SGLang from March 2026 do not say whether tokens are guessed ahead; where rows say so, none says how many guesses are right.",
    ),
];

const PORTUGUESE: &[Cause] = &[
    cause(
        "Atenção latente esparsa",
        "GLM-5 em B200: tempo por token um quinto curto demais. Kernels que selecionam e reúnem entradas são apenas contados.",
    ),
    cause(
        "Kernels de uma versão do motor",
        "Qwen3-235B e gpt-oss no TensorRT-LLM: 10 a 30% com poucas requisições, nas duas direções. DeepSeek em NVFP4 com prompts longos: até duas vezes lento demais. A versão não é uma entrada.",
    ),
    cause(
        "Primeiro token entre muitos",
        "Varreduras em um só host: tempo até o primeiro token com desvio de 30 a 40% nas duas direções. O cliente do teste e a entrada do motor não são modelados.",
    ),
    cause(
        "Respostas longas em muitas partes",
        "TensorRT-LLM 0.11 a 0.14 com um modelo de 70B em 16 bits em 8 aceleradores: até duas vezes rápido demais.",
    ),
    cause(
        "Limite da memória",
        "Um modelo de 70B em um acelerador de 80 GB: até 3 vezes rápido demais. Dois gigabytes a mais ou a menos mudam o lote pela metade.",
    ),
    cause(
        "Atenção paralela em dados",
        "Misturas pequenas em GB200: 30 a 50% rápido demais; poucas linhas. O equilíbrio entre réplicas não é modelado.",
    ),
    cause(
        "AMD",
        "vLLM em MI300X a partir de 32 requisições simultâneas: 20 a 60% rápido demais. Não há execução atual para ajustar.",
    ),
    cause(
        "Formatos com tabela em CPUs",
        "Formatos IQ do llama.cpp em CPU de mesa: até 4 vezes rápido demais. Desempacotá-los é aritmética que não é modelada.",
    ),
    cause(
        "Especulação não registrada",
        "DeepSeek e Qwen3.5 em FP8 no SGLang desde março de 2026 não dizem se tokens são adivinhados; onde as linhas dizem, nenhuma informa quantos palpites acertam.",
    ),
];
