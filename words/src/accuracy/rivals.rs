//! Conditions of the figures in `tests/measured/rivals.csv`.

use crate::Language;

/// Under which conditions the figure with this id was published.
pub fn condition(language: Language, id: &str) -> Option<&'static str> {
    let (_, en, pt) = CONDITIONS.iter().find(|(known, _, _)| *known == id)?;
    Some(language.pick(en, pt))
}

const CONDITIONS: &[(&str, &str, &str)] = &[
    (
        "aiconfigurator-tpot",
        "Not stated by its authors: the tool was asked for a sample of the runs that stand here. It answers half of them; 90th percentile 41%.",
        "Não informado pelos autores: a ferramenta foi consultada sobre uma amostra das execuções daqui. Ela responde à metade; percentil 90 de 41%.",
    ),
    (
        "blis-e2e",
        "Runs of their own on vLLM 0.15.1, six models, H100, A100 and L40S, multi-turn traces; coefficients trained by the same authors.",
        "Execuções próprias no vLLM 0.15.1, seis modelos, H100, A100 e L40S, registros de várias rodadas; coeficientes treinados pelos mesmos autores.",
    ),
    ("blis-ttft", "The same runs.", "As mesmas execuções."),
    ("blis-tpot", "The same runs; the time between tokens.", "As mesmas execuções; o tempo entre tokens."),
    (
        "llmservingsim-e2e",
        "Three models on RTX PRO 6000 with vLLM 0.19.0, 300 replayed requests each; operators profiled on the same GPU. Mean over all requests, so errors in both directions cancel.",
        "Três modelos em RTX PRO 6000 com vLLM 0.19.0, 300 requisições repetidas cada; operadores medidos na mesma GPU. Média de todas as requisições, em que erros nas duas direções se cancelam.",
    ),
    (
        "llmservingsim-blis-e2e",
        "Measured by the authors of BLIS: Mixtral-8x7B on four H100, 2,000 requests; the only one of their runs that the tool could take.",
        "Medido pelos autores do BLIS: Mixtral-8x7B em quatro H100, 2.000 requisições; a única de suas execuções que a ferramenta aceitou.",
    ),
    (
        "vidur-e2e",
        "16-bit dense models; operators profiled on the same GPU; vLLM of 2024. Upper end of what the paper reports.",
        "Modelos densos em 16 bits; operadores medidos na mesma GPU; vLLM de 2024. Extremo superior do que o artigo informa.",
    ),
    (
        "vidur-blis-e2e",
        "Measured by the authors of BLIS on vLLM 0.15.1, two models on H100; the other runs need profiles that the tool does not bring.",
        "Medido pelos autores do BLIS no vLLM 0.15.1, dois modelos em H100; as outras execuções precisam de perfis que a ferramenta não traz.",
    ),
    (
        "genz-e2e",
        "Fixed batches, no serving engine; the list of runs is not in the repository.",
        "Lotes fixos, sem motor de inferência; a lista de execuções não está no repositório.",
    ),
    (
        "llmcompass-e2e",
        "Average over inference on real hardware, without a serving engine or load.",
        "Média de inferências em hardware real, sem motor de inferência nem carga.",
    ),
];
