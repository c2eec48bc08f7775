//! Notes in Portuguese.

use super::{LIST_PRICE, above_all};
use cost_core::estimate::{Note, NoteCode};
use cost_core::problem::Given;

/// `note` without its full stop.
pub(super) fn portuguese(note: &Note, field: &str, value: &str, limit: Option<&str>) -> String {
    let nothing = note.value == Given::Nothing;
    match (note.code, limit) {
        (NoteCode::DoesNotFit, Some(limit)) if !nothing => {
            format!("Não cabe: são necessários {value} em cada acelerador, e só {limit} podem ser usados")
        }
        (NoteCode::DoesNotFit, _) => "Os pesos e uma requisição precisam de mais memória do que há".to_owned(),
        (NoteCode::FitsWith, Some(limit)) => format!("Cabe com {field} em {limit}"),
        (NoteCode::FitsWith, None) => format!("Cabe com {field} em {value}"),
        (NoteCode::FitsWithAll, limit) => {
            format!("Só cabe com várias mudanças juntas: {field} em {}", limit.unwrap_or(value))
        }
        (NoteCode::FitsWithNothing, Some(limit)) if !nothing => format!(
            "Nenhuma mudança basta: com a maior distribuição, o maior acelerador de aluguel, os formatos mais estreitos e \
             a menor requisição, são necessários {value} em cada acelerador, e só {limit} podem ser usados"
        ),
        (NoteCode::FitsWithNothing, _) => "Nenhuma mudança das entradas faz caber".to_owned(),
        (NoteCode::ConcurrencyAboveMemory, Some(limit)) if !nothing => {
            format!("De {value} ao mesmo tempo, a memória comporta {limit}; as outras esperam")
        }
        (NoteCode::ConcurrencyAboveMemory, _) => {
            "A memória não comporta todas as requisições ao mesmo tempo; parte delas espera".to_owned()
        }
        (NoteCode::ComputesInOtherFormat, Some(limit)) => {
            format!("Este acelerador não calcula em {value}; usa-se {limit}")
        }
        (NoteCode::ComputesInOtherFormat, None) => {
            format!("{field}: este acelerador não tem essa aritmética, por isso calcula em {value}")
        }
        (NoteCode::OnlyExpertsQuantized, _) => {
            format!("Só os especialistas ficam em {value}; o resto do modelo permanece em 16 bits")
        }
        (NoteCode::Approximated, _) if nothing => {
            "A arquitetura deste modelo é apenas aproximada, e por isso os números são menos certos".to_owned()
        }
        (NoteCode::Approximated, _) => format!("A arquitetura de {value} é apenas aproximada"),
        (NoteCode::BeyondScaleUp, Some(limit)) => {
            format!("{field} de {value} vai além de um domínio de interconexão de {limit}, onde a rede é mais lenta")
        }
        (NoteCode::BeyondScaleUp, None) => {
            format!("{field} de {value} vai além de um domínio de interconexão, onde a rede é mais lenta")
        }
        (NoteCode::BeyondContext, Some(limit)) => {
            format!("Uma requisição de {value} é mais longa que a janela de contexto de {limit}")
        }
        (NoteCode::BeyondContext, None) => "Uma requisição é mais longa que a janela de contexto do modelo".to_owned(),
        (NoteCode::PriceUnknown, _) if note.field == LIST_PRICE => {
            format!("Não se conhece preço do tipo “{value}” para este acelerador: informe um para ver os custos")
        }
        (NoteCode::PriceUnknown, _) => format!("{field}: valor desconhecido; informe-o para ver os custos"),
        (NoteCode::NoTokens, _) => "Nada é servido, portanto não há custo por token".to_owned(),
        (NoteCode::LowConfidence, _) if nothing => format!("{field}: os dados por trás são de confiança baixa"),
        (NoteCode::LowConfidence, _) => format!("{field}: os dados de {value} são de confiança baixa"),
        (NoteCode::UncalibratedHardware, _) if nothing => {
            format!("{field}: não há coeficientes ajustados a medições, por isso usam-se os gerais")
        }
        (NoteCode::UncalibratedHardware, _) => {
            format!("{field}: não há coeficientes ajustados a medições de {value}, por isso usam-se os gerais")
        }
        (NoteCode::TargetMissed, Some(limit)) => format!("{field} não cumprida: {value} em vez de {limit}"),
        (NoteCode::TargetMissed, None) => format!("{field} não cumprida: {value}"),
        (NoteCode::ConcurrencyForTargets, Some(limit)) => {
            format!("Cada implantação atende {limit} ao mesmo tempo em vez de {value}, para cumprir as metas de latência")
        }
        (NoteCode::ConcurrencyForTargets, None) => {
            "Menos requisições que as pedidas rodam ao mesmo tempo, para cumprir as metas de latência".to_owned()
        }
        (NoteCode::HostedLatencyUnknown, _) => {
            "As respostas vêm de uma API hospedada, cuja latência não é conhecida aqui".to_owned()
        }
        (NoteCode::SecondModelDoesNotFit, Some(limit)) if !nothing => format!(
            "O segundo modelo não cabe: são necessários {value} em cada um de seus aceleradores, e só {limit} podem ser \
             usados"
        ),
        (NoteCode::SecondModelDoesNotFit, _) => {
            "O segundo modelo precisa de mais memória do que seus aceleradores têm".to_owned()
        }
        (NoteCode::LowConfidencePrice, _) => {
            format!("{field}: o valor do catálogo é de confiança baixa, e os custos dependem dele")
        }
        (NoteCode::CommitmentNotWorthwhile, Some(limit)) if !above_all(note) => format!(
            "O compromisso custa mais do que se espera pagar sob demanda no mesmo prazo: seria preciso usar {limit} das \
             horas, e são usadas {value}"
        ),
        (NoteCode::CommitmentNotWorthwhile, _) => {
            "O compromisso custa mais do que se espera pagar sob demanda no mesmo prazo, mesmo com todas as horas usadas"
                .to_owned()
        }
    }
}
