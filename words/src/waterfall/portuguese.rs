//! Brazilian Portuguese.

use super::Waterfall;

pub(super) const WATERFALL: Waterfall = Waterfall {
    name: "De uma implantação sem otimização até esta",
    cut: "As escolhas cortam {share} do custo: de {start} para {end} {per}",
    raised: "As escolhas aumentam o custo em {share}: de {start} para {end} {per}",
    same: "Nada está otimizado ainda: {end} {per}",
    no_scenario: "Sem um custo não há o que comparar com uma implantação sem otimização",
    no_baseline: "Não há implantação sem otimização para comparar: {baseline} {why}",
    lead: "O mesmo modelo e as mesmas requisições, primeiro em {baseline}; depois uma otimização após a outra, cada uma estimada de novo por inteiro. A ordem muda as barras, nunca o fim.",
    baseline_is: "{hardware} ao preço das grandes nuvens, {weights}, uma requisição de cada vez, {use} das horas usadas",
    baseline: "Sem otimização",
    deployment: "Esta implantação",
    lever: "Otimização",
    moves: "De → para",
    factor: "Fator",
    left: "{factor}: de {before} para {after} {per}.",
    usd: "US$",
    article: "O artigo",
    article_says: "artigo",
    axis: "{usd_per}; comprimentos iguais são fatores iguais",
    unmoved: "como sem otimização",
    joined: "com {levers}: sem isso {why}",
    within: "contado com {lever}",
    product: "O artigo de que o projeto nasceu tem um percentual para cada uma. Multiplicados, como ele convida a fazer, eles deixam {cost} ({factor}, {share} a menos).",
    product_of_moved: "Só os do que difere aqui: {cost} ({factor}).",
    earlier: "Mover {lever} para cima",
    later: "Mover {lever} para baixo",
    now_at: "{lever}, {place} de {count}: {factor}, {cost}",
    usual_order: "Ordem usual",
    usual_again: "De volta à ordem usual",
};
