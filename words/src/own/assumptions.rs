//! What a config leaves open, and what is taken instead.

use crate::Language;
use cost_core::model_config::Assumption;

/// What was assumed, and why, in one sentence.
pub fn assumption(language: Language, assumption: Assumption) -> &'static str {
    let pick = |en, pt| language.pick(en, pt);
    match assumption {
        Assumption::NoFamily => pick(
            "No model_type is given: the fields are read by their usual names.",
            "Não há model_type: os campos são lidos pelos nomes usuais.",
        ),
        Assumption::LanguagePartOnly => pick(
            "Only the language model is counted; the parts for images or sound are left out, because text does not use them.",
            "Só o modelo de linguagem é contado; as partes de imagem ou som ficam de fora, porque o texto não as usa.",
        ),
        Assumption::DraftLayersLeftOut => pick(
            "Layers that predict further tokens are left out: they serve speculative decoding.",
            "As camadas que preveem mais tokens ficam de fora: elas servem à decodificação especulativa.",
        ),
        Assumption::NoContextLimit => pick(
            "The longest context is not given: none is kept to.",
            "O contexto máximo não é informado: nenhum limite é aplicado.",
        ),
        Assumption::TiedEmbeddings => pick(
            "The output shares the embedding: tie_word_embeddings is not given, and this is the default of the family.",
            "A saída compartilha o embedding: não há tie_word_embeddings, e este é o padrão da família.",
        ),
        Assumption::SeparateEmbeddings => pick(
            "The output has a matrix of its own: tie_word_embeddings is not given, and most families keep the two apart.",
            "A saída tem matriz própria: não há tie_word_embeddings, e a maioria das famílias separa as duas.",
        ),
        Assumption::KeyValueHeadPerQueryHead => pick(
            "Every query head has a KV head of its own (multi-head attention): no number of KV heads is given.",
            "Cada cabeça de consulta tem sua cabeça KV (atenção multi-head): o número de cabeças KV não é informado.",
        ),
        Assumption::HeadOfEqualParts => pick(
            "A head is as wide as the hidden size ÷ heads: head_dim is not given.",
            "A largura da cabeça é a dimensão oculta ÷ cabeças: não há head_dim.",
        ),
        Assumption::WindowsByFamily => pick(
            "Which layers see only a window follows the usual pattern of the family: the config has no list of layers.",
            "Quais camadas veem só uma janela segue o padrão da família: o config não lista as camadas.",
        ),
        Assumption::WindowUnused => pick(
            "The attention window is off: families like this one use it only where use_sliding_window says so.",
            "A janela de atenção está desligada: famílias como esta só a usam quando use_sliding_window diz.",
        ),
        Assumption::EveryFourthLayerFull => pick(
            "Every fourth layer has full attention: full_attention_interval is not given, and this is the default of the family.",
            "Uma em cada quatro camadas tem atenção completa: não há full_attention_interval, e este é o padrão da família.",
        ),
        Assumption::GatedFeedForward => pick(
            "Feed-forward blocks are gated (three matrices), as in most families; a config does not say it.",
            "Os blocos feed-forward têm porta (três matrizes), como na maioria das famílias; um config não diz isso.",
        ),
        Assumption::PlainFeedForward => pick(
            "Feed-forward blocks have two matrices, as in this family; a config does not say it.",
            "Os blocos feed-forward têm duas matrizes, como nesta família; um config não diz isso.",
        ),
        Assumption::FourTimesHidden => pick(
            "Feed-forward blocks are four times as wide as the hidden size: no width is given.",
            "Os blocos feed-forward têm quatro vezes a dimensão oculta: a largura não é informada.",
        ),
        Assumption::OneSharedExpert => pick(
            "Each layer with experts has one shared expert, as in this family; its config does not say it.",
            "Cada camada com especialistas tem um compartilhado, como nesta família; seu config não diz isso.",
        ),
    }
}
