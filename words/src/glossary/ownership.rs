//! Ownership, finance, energy and use of capacity.

terms! {
    "total-cost-of-ownership"
    en "Total cost of ownership (TCO)" ["currency per period"]
        "All that owning and running something costs over a period: capital, electricity, space and cooling, staff, repair and software. What is in it differs from one calculation to the next, so each should list it."
    pt "Custo total de propriedade (TCO)" ["moeda por período"]
        "Tudo o que custa ter e operar algo durante um período: capital, eletricidade, espaço e refrigeração, equipe, reparos e software. O que entra varia de um cálculo para outro, por isso cada um deve listar seus itens."

    "capital-expenditure"
    en "Capital expenditure (CapEx)" ["currency"]
        "Money spent on buying things that last, such as servers and network. It is spread over their useful life."
    pt "Despesa de capital (CapEx)" ["moeda"]
        "Dinheiro gasto na compra de bens duráveis, como servidores e rede. É distribuído pela vida útil deles."

    "operating-expenditure"
    en "Operating expenditure (OpEx)" ["currency per period"]
        "Money spent on running things: electricity, space, staff, repair, licenses, and rent of what is not owned."
    pt "Despesa operacional (OpEx)" ["moeda por período"]
        "Dinheiro gasto na operação: eletricidade, espaço, equipe, reparos, licenças e o aluguel do que não é próprio."

    "depreciation"
    en "Depreciation (straight-line)" ["currency per year"]
        "Spreading a purchase evenly over its useful life: (price − residual value) ÷ years. It leaves out what the money itself costs."
    pt "Depreciação (linear)" ["moeda por ano"]
        "Distribuir uma compra por igual ao longo da vida útil: (preço − valor residual) ÷ anos. Deixa de fora o custo do próprio dinheiro."

    "residual-value"
    en "Residual value" ["% of price"]
        "What a thing is worth at the end of its useful life, as a share of what was paid."
    pt "Valor residual" ["% do preço"]
        "Quanto um bem vale no fim da vida útil, como parcela do que foi pago."

    "discount-rate"
    en "Discount rate, cost of capital (WACC)" ["% per year"]
        "What tied-up money costs in a year: interest on loans and the return that owners ask, weighted by their shares (WACC). A payment after n years is worth payment ÷ (1 + r)^n today."
    pt "Taxa de desconto, custo de capital (CMPC, WACC)" ["% ao ano"]
        "Quanto custa por ano o dinheiro imobilizado: os juros dos empréstimos e o retorno exigido pelos sócios, ponderados por suas parcelas (CMPC). Um pagamento daqui a n anos vale hoje pagamento ÷ (1 + r)^n."

    "capital-recovery-factor"
    en "Capital recovery factor (CRF)" ["1/year"]
        "Turns a purchase into equal yearly payments over n years at the rate r: CRF = r (1 + r)^n ÷ ((1 + r)^n − 1), or 1 ÷ n where r is 0."
    pt "Fator de recuperação de capital (FRC, CRF)" ["1/ano"]
        "Converte uma compra em pagamentos anuais iguais por n anos à taxa r: FRC = r (1 + r)^n ÷ ((1 + r)^n − 1), ou 1 ÷ n quando r é 0."

    "levelised-cost-of-tokens" by "LCOAI (arXiv 2509.02596), LCOI (inferecon)"
    en "Levelised cost of tokens" ["currency per 1M tokens"]
        "One cost per token for the whole life of the hardware, after the levelized cost of energy (LCOE): costs in present value ÷ useful tokens. With the same use every year: (purchase × CRF − what the residual value saves + running costs of a year) ÷ tokens of a year. There is no settled standard, only proposals."
    pt "Custo nivelado de tokens" ["moeda por 1M de tokens"]
        "Um só custo por token para toda a vida do equipamento, nos moldes do custo nivelado de energia (LCOE): custos em valor presente ÷ tokens úteis. Com o mesmo uso todo ano: (compra × FRC − o que o valor residual poupa + custos de operação de um ano) ÷ tokens de um ano. Não há padrão estabelecido, só propostas."

    "colocation"
    en "Colocation" ["currency per kW and month"]
        "Space, cooling and power distribution for one's own servers in someone else's data center. It is charged per kilowatt, and electricity usually comes on top."
    pt "Colocation" ["moeda por kW e mês"]
        "Espaço, refrigeração e distribuição de energia para servidores próprios no data center de outra empresa. É cobrada por quilowatt, e a eletricidade em geral vem à parte."

    "power-usage-effectiveness" by "The Green Grid, ISO/IEC 30134-2"
    en "Power usage effectiveness (PUE)" ["ratio, at least 1"]
        "Energy of the whole site ÷ energy of its IT equipment: what cooling and losses add. At 1.3, every kWh for servers takes 1.3 kWh at the meter."
    pt "Eficácia no uso de energia (PUE)" ["razão, no mínimo 1"]
        "Energia de todo o local ÷ energia dos equipamentos de TI: o que a refrigeração e as perdas acrescentam. Com 1,3, cada kWh dos servidores exige 1,3 kWh no medidor."

    "rated-power"
    en "Rated power" ["W"]
        "The most power that a server is designed to draw; here divided by its accelerators. Mean draw = rated power × (utilization × share drawn under load + (1 − utilization) × share drawn while idle)."
    pt "Potência nominal" ["W"]
        "A potência máxima que um servidor foi projetado para consumir; aqui dividida por seus aceleradores. Consumo médio = potência nominal × (utilização × parcela sob carga + (1 − utilização) × parcela em ociosidade)."

    "energy-per-token"
    en "Energy per token" ["J per token, kWh per 1M tokens"]
        "Power ÷ throughput, idle hours included: 1 J per token is 0.28 kWh per 1M tokens. Here it is the energy at the site's meter, so servers and PUE are in it; published numbers are often those of the GPUs alone."
    pt "Energia por token" ["J por token, kWh por 1M de tokens"]
        "Potência ÷ vazão, incluindo as horas ociosas: 1 J por token são 0,28 kWh por 1M de tokens. Aqui é a energia no medidor do local, com servidores e PUE; números publicados muitas vezes são só das GPUs."

    "carbon-intensity"
    en "Carbon intensity of the grid" ["g CO2e/kWh"]
        "Emissions of making one kilowatt-hour, in grams of CO2 equivalent. Emissions of a token = its energy × this, plus its part of the embodied emissions."
    pt "Intensidade de carbono da rede elétrica" ["g CO2e/kWh"]
        "Emissões da geração de um quilowatt-hora, em gramas de CO2 equivalente. Emissões de um token = sua energia × este valor, mais sua parte das emissões incorporadas."

    "embodied-emissions"
    en "Embodied emissions" ["kg CO2e"]
        "Emissions of making and delivering a thing, before it is switched on. They are spread over the hours of its useful life."
    pt "Emissões incorporadas" ["kg CO2e"]
        "Emissões da fabricação e da entrega de um bem, antes de ser ligado. São distribuídas pelas horas de sua vida útil."

    "utilization"
    en "Utilization" ["%"]
        "The share of available capacity that does useful work: utilization = duty cycle × load while on. It should say of what: time, tokens or memory; here it is the share of what the paid deployments could serve."
    pt "Utilização" ["%"]
        "A parcela da capacidade disponível que faz trabalho útil: utilização = ciclo de trabalho × carga enquanto ligado. Deve dizer de quê: tempo, tokens ou memória; aqui é a parcela do que as implantações pagas poderiam atender."

    "duty-cycle"
    en "Duty cycle" ["% or h/day"]
        "The share of time in which a service has anything to do at all. Utilization is lower still: duty cycle × load while on."
    pt "Ciclo de trabalho (tempo ligado)" ["% ou h/dia"]
        "A parcela do tempo em que o serviço tem algo a fazer. A utilização é ainda menor: ciclo de trabalho × carga enquanto ligado."

    "peak-to-mean-ratio"
    en "Peak-to-mean ratio" ["ratio, at least 1"]
        "Load of the busiest hour ÷ mean load of the hours with traffic. A fleet is sized for the peak, so what is not given back between peaks stands idle."
    pt "Razão entre pico e média" ["razão, no mínimo 1"]
        "Carga da hora mais movimentada ÷ carga média das horas com tráfego. A frota é dimensionada para o pico, e o que não é devolvido entre os picos fica ocioso."

    "headroom"
    en "Headroom (spare capacity)" ["%"]
        "Capacity that is kept free for peaks and failures. It is paid and serves nothing most of the time."
    pt "Folga (capacidade de reserva)" ["%"]
        "Capacidade mantida livre para picos e falhas. É paga e não atende nada na maior parte do tempo."

    "idle-cost"
    en "Idle cost" ["currency"]
        "What is paid for capacity while it serves nothing: cost of the capacity × (1 − utilization)."
    pt "Custo ocioso" ["moeda"]
        "O que se paga pela capacidade enquanto ela não atende nada: custo da capacidade × (1 − utilização)."

    "break-even-point"
    en "Break-even point" ["tokens/month, % or months"]
        "Where two options cost the same. Between a fleet with a fixed bill and a hosted API it is a volume: fixed bill ÷ (price of the API − the fleet's other costs per token). Since prices differ, an interval says more than one number."
    pt "Ponto de equilíbrio" ["tokens/mês, % ou meses"]
        "Onde duas opções custam o mesmo. Entre uma frota de conta fixa e uma API hospedada, é um volume: conta fixa ÷ (preço da API − os outros custos da frota por token). Como os preços variam, um intervalo diz mais que um só número."

    "unit-economics" by "FinOps Foundation"
    en "Unit economics" ["currency per unit"]
        "Cost, and revenue, of one unit that the business counts in: a request, a conversation, a document, a customer. A falling cost per token can hide that each unit takes more tokens."
    pt "Economia unitária" ["moeda por unidade"]
        "Custo, e receita, de uma unidade do negócio: uma requisição, uma conversa, um documento, um cliente. Um custo por token em queda pode esconder que cada unidade consome mais tokens."

    "showback-chargeback" by "FinOps Foundation"
    en "Showback, chargeback"
        "Showing teams what their use costs, or billing them for it."
    pt "Showback, chargeback (rateio com cobrança)"
        "Mostrar às equipes quanto custa o que elas usam, ou cobrar delas esse valor."
}
