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
        "GLM-5 on SGLang: time per token a third too short. The work of scoring and selecting the entries is not modelled.",
    ),
    cause(
        "Kernels of one engine version",
        "Qwen3-235B and gpt-oss on TensorRT-LLM: 10 to 30% at few requests, in both directions. Versions are no input.",
    ),
    cause(
        "First token after a wave",
        "Sweeps in which all answers have one length: time to first token 30 to 40% too short, because the slots stay in step.",
    ),
    cause(
        "Long answers on many ranks",
        "TensorRT-LLM 0.11 to 0.14 with a 70B model in 16 bit on 8 accelerators: 1.5 to 2 times too fast.",
    ),
    cause(
        "Edge of memory",
        "A 70B model on one 80 GB accelerator: up to 3 times too fast. Two gigabytes more or less change the batch by half.",
    ),
    cause(
        "Data-parallel attention",
        "Few rows, off by 0.5 to 2 times in both directions. The balance between replicas is not modelled.",
    ),
    cause("AMD", "vLLM on MI300X has no calibration row of current software: datasheet and general values only."),
    cause("CPUs and tiny contexts", "llama.cpp on a desktop CPU: twice too fast. CPUs have no calibration rows."),
    cause(
        "Speculation not recorded",
        "DeepSeek and Qwen3.5 in FP8 on SGLang from March 2026: the rows do not say whether draft heads were used.",
    ),
];

const PORTUGUESE: &[Cause] = &[
    cause(
        "Atenção latente esparsa",
        "GLM-5 no SGLang: tempo por token um terço curto demais. O trabalho de pontuar e selecionar as entradas não é modelado.",
    ),
    cause(
        "Kernels de uma versão do motor",
        "Qwen3-235B e gpt-oss no TensorRT-LLM: 10 a 30% com poucas requisições, nas duas direções. A versão não é uma entrada.",
    ),
    cause(
        "Primeiro token depois de uma onda",
        "Varreduras em que todas as respostas têm o mesmo comprimento: tempo até o primeiro token 30 a 40% curto demais, porque as vagas andam em fase.",
    ),
    cause(
        "Respostas longas em muitas partes",
        "TensorRT-LLM 0.11 a 0.14 com um modelo de 70B em 16 bits em 8 aceleradores: 1,5 a 2 vezes rápido demais.",
    ),
    cause(
        "Limite da memória",
        "Um modelo de 70B em um acelerador de 80 GB: até 3 vezes rápido demais. Dois gigabytes a mais ou a menos mudam o lote pela metade.",
    ),
    cause(
        "Atenção paralela em dados",
        "Poucas linhas, com desvio de 0,5 a 2 vezes nas duas direções. O equilíbrio entre réplicas não é modelado.",
    ),
    cause("AMD", "vLLM em MI300X não tem linha de calibração de software atual: só a folha de dados e valores gerais."),
    cause(
        "CPUs e contextos minúsculos",
        "llama.cpp em CPU de mesa: duas vezes rápido demais. CPUs não têm linhas de calibração.",
    ),
    cause(
        "Especulação não registrada",
        "DeepSeek e Qwen3.5 em FP8 no SGLang desde março de 2026: as linhas não dizem se foram usadas cabeças de rascunho.",
    ),
];
