//! Uncertainty and comparison.

terms! {
    "error-band"
    en "Error band"
        "The range around an estimate in which four of five measurements of similar runs lie. It tells how far the model of the speed may be off, not how prices may move."
    pt "Faixa de erro"
        "A faixa em torno de uma estimativa em que ficam quatro de cada cinco medições de execuções parecidas. Diz quanto o modelo da velocidade pode errar, não como os preços podem variar."

    "sensitivity-analysis"
    en "Sensitivity analysis"
        "How far a result moves when one input moves and the others stay. It shows which inputs deserve care."
    pt "Análise de sensibilidade"
        "Quanto um resultado muda quando uma entrada muda e as outras ficam como estão. Mostra quais entradas merecem cuidado."

    "tornado-chart"
    en "Tornado chart"
        "Bars of how far each input moves the result when it goes from its low to its high value, the longest on top. It does not show what two inputs do together."
    pt "Gráfico de tornado"
        "Barras que mostram quanto cada entrada move o resultado ao ir do valor baixo ao alto, com a mais longa no topo. Não mostra o que duas entradas fazem juntas."

    "waterfall-chart"
    en "Waterfall chart"
        "Steps that lead from a first value to a last. Where effects multiply, the order changes the steps but never the end."
    pt "Gráfico de cascata"
        "Degraus que levam de um primeiro valor a um último. Quando os efeitos se multiplicam, a ordem muda os degraus, mas nunca o fim."

    "monte-carlo-simulation"
    en "Monte Carlo simulation" ["draws"]
        "Many calculations with inputs drawn at random from their ranges, and what their results have in common. It should say how many draws there were, from which ranges, and the seed."
    pt "Simulação de Monte Carlo" ["sorteios"]
        "Muitos cálculos com entradas sorteadas em suas faixas, e o que os resultados têm em comum. Deve informar quantos sorteios foram feitos, em quais faixas e com qual semente."

    "cost-percentiles"
    en "P10, P50, P90 (of cost)" ["currency"]
        "Here 10%, 50% and 90% of cases cost less than P10, P50 and P90, so P90 is the cautious one. The oil and gas industry counts the other way round: say in words which is meant."
    pt "P10, P50, P90 (do custo)" ["moeda"]
        "Aqui 10%, 50% e 90% dos casos custam menos que P10, P50 e P90, e P90 é o mais cauteloso. A indústria de petróleo e gás conta no sentido inverso: convém dizer em palavras qual deles se usa."

    "assumption"
    en "Assumption"
        "A value that is chosen and not known. Every default that is one is marked so, with its reason."
    pt "Premissa"
        "Um valor escolhido, e não conhecido. Todo padrão que é uma premissa está marcado como tal, com o motivo."

    "preset"
    en "Preset"
        "A set of inputs with a name, to start from."
    pt "Predefinição"
        "Um conjunto de entradas com nome, para servir de ponto de partida."

    "scenario"
    en "Scenario"
        "All inputs of one estimate. A link carries the whole scenario, prices included."
    pt "Cenário"
        "Todas as entradas de uma estimativa. Um link leva o cenário inteiro, incluindo os preços."

    "snapshot"
    en "Snapshot (data edition)"
        "Prices and other data as they stood on a given date. A scenario names its edition, so that its figures stay the same when data move on."
    pt "Retrato dos dados (edição)"
        "Os preços e outros dados como estavam em determinada data. O cenário diz qual é a sua edição, para que os números continuem os mesmos quando os dados mudam."
}
