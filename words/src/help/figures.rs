//! One sentence about every figure.

use crate::labels::Entry;

pub(super) static FIGURES: &[Entry] = &[
    (
        "cost.perMillionOutputTokens",
        "Decode's share of the bill divided by the output tokens.",
        "A parte da conta que cabe à decodificação, dividida pelos tokens de saída.",
    ),
    (
        "cost.perMillionInputTokens",
        "Prefill's share of the bill divided by the input tokens that were not cached.",
        "A parte da conta que cabe ao prefill, dividida pelos tokens de entrada fora do cache.",
    ),
    (
        "cost.perMillionCachedInputTokens",
        "What a million input tokens found in the prefix cache cost.",
        "Quanto custa um milhão de tokens de entrada encontrados no cache de prefixo.",
    ),
    (
        "cost.perMillionTokens",
        "The whole bill divided by all tokens, input and output together.",
        "A conta inteira dividida por todos os tokens, de entrada e de saída.",
    ),
    (
        "cost.wholeBillPerMillionOutputTokens",
        "The whole bill divided by the output tokens, as benchmarks quote it.",
        "A conta inteira dividida pelos tokens de saída, como os benchmarks costumam mostrar.",
    ),
    ("cost.perRequest", "The whole bill divided by the requests.", "A conta inteira dividida pelas requisições."),
    (
        "cost.usedPerMillionTokens",
        "The part of the cost that pays for capacity at work and for what is bought per request.",
        "A parte do custo que paga a capacidade em uso e o que se compra por requisição.",
    ),
    (
        "cost.idlePerMillionTokens",
        "The part of the cost that pays for idle capacity and spares.",
        "A parte do custo que paga a capacidade ociosa e as reservas.",
    ),
    (
        "cost.perWord",
        "What an output word costs, by the tokens it takes.",
        "Quanto custa uma palavra de saída, pelos tokens que ela ocupa.",
    ),
    (
        "cost.perConversation",
        "What all turns of a conversation cost.",
        "Quanto custam todos os turnos de uma conversa.",
    ),
    (
        "cost.perUserMonth",
        "What the requests of one user cost in a month of 730 hours.",
        "Quanto custam as requisições de um usuário em um mês de 730 horas.",
    ),
    (
        "cost.perDocument",
        "What the requests that a document takes cost.",
        "Quanto custam as requisições que um documento exige.",
    ),
    (
        "cost.perAudioHour",
        "What the requests that an hour of audio takes cost.",
        "Quanto custam as requisições que uma hora de áudio exige.",
    ),
    ("cost.perHour", "The whole bill of one hour.", "A conta inteira de uma hora."),
    ("cost.perMonth", "The whole bill of a month of 730 hours.", "A conta inteira de um mês de 730 horas."),
    ("cost.perYear", "The whole bill of a year of 8,760 hours.", "A conta inteira de um ano de 8.760 horas."),
    (
        "price.listUsdPerAcceleratorHour",
        "The price of an accelerator-hour as the list has it; where it is owned, what it costs its owner.",
        "O preço de tabela de um acelerador-hora; se o equipamento é próprio, quanto ele custa ao dono.",
    ),
    (
        "price.contractedUsdPerAcceleratorHour",
        "The list price less the negotiated discount.",
        "O preço de tabela menos o desconto negociado.",
    ),
    (
        "price.effectiveUsdPerAcceleratorHour",
        "The price of an accelerator-hour that works for the fleet: interruptions, unused commitment and overheads included.",
        "O preço de um acelerador-hora que trabalha para a frota, incluindo interrupções, compromisso não usado e custos extras.",
    ),
    (
        "price.marketUsdPerAcceleratorHour",
        "What the market is expected to charge on demand over the term of the commitment, on average.",
        "Quanto se espera que o mercado cobre sob demanda ao longo do compromisso, em média.",
    ),
    (
        "price.commitmentBreakEven",
        "The share of the committed hours that must be used for the commitment to pay; above 100%, it never does.",
        "A parcela das horas comprometidas que precisa ser usada para o compromisso compensar; acima de 100%, nunca compensa.",
    ),
    (
        "ownership.usdPerAcceleratorHour",
        "What an accelerator-hour costs its owner: capital, electricity, colocation and operations.",
        "Quanto um acelerador-hora custa ao dono: capital, eletricidade, colocation e operação.",
    ),
    (
        "ownership.capitalUsdPerHour",
        "Server and network, recovered over their useful life with the cost of capital.",
        "Servidor e rede, recuperados ao longo da vida útil com o custo de capital.",
    ),
    (
        "ownership.electricityUsdPerHour",
        "Electricity of an accelerator's share of server and site.",
        "Eletricidade da parte de um acelerador no servidor e no local.",
    ),
    (
        "ownership.hostingUsdPerHour",
        "Space, cooling and power distribution for the rated power.",
        "Espaço, refrigeração e distribuição de energia para a potência nominal.",
    ),
    ("ownership.operationsUsdPerHour", "Staff, spare parts and licenses.", "Equipe, peças de reposição e licenças."),
    (
        "ownership.rentUsdPerHour",
        "What renting the same accelerator-hour costs.",
        "Quanto custa alugar o mesmo acelerador-hora.",
    ),
    (
        "ownership.breakEvenUtilization",
        "The share of hours with work from which on owning costs less than renting those hours; above 100%, never.",
        "A parcela das horas com trabalho a partir da qual ter custa menos que alugar essas horas; acima de 100%, nunca.",
    ),
    (
        "ownership.breakEvenMonths",
        "Months after which buying has cost less than renting all hours.",
        "Meses depois dos quais a compra terá custado menos que alugar todas as horas.",
    ),
    (
        "fleet.deployments",
        "Deployments in the busiest hour, spares included.",
        "Implantações na hora mais movimentada, incluindo as de reserva.",
    ),
    ("fleet.paidDeployments", "Deployments that are paid, mean of the day.", "Implantações pagas, em média no dia."),
    (
        "fleet.accelerators",
        "Accelerators in the busiest hour, those of the second model included.",
        "Aceleradores na hora mais movimentada, incluindo os do segundo modelo.",
    ),
    (
        "fleet.utilization",
        "The share of what the paid deployments could serve that is asked.",
        "A parcela pedida do que as implantações pagas poderiam atender.",
    ),
    (
        "fleet.waitProbability",
        "The share of requests of the busiest hour that wait for a slot.",
        "A parcela das requisições da hora mais movimentada que espera por uma vaga.",
    ),
    (
        "fleet.waitMs",
        "Wait for a slot in the busiest hour, on average over all requests.",
        "Espera por uma vaga na hora mais movimentada, em média sobre todas as requisições.",
    ),
    (
        "fleet.requestsPerSecond",
        "Requests of users per second, mean of the day.",
        "Requisições dos usuários por segundo, em média no dia.",
    ),
    (
        "fleet.peakRequestsPerSecond",
        "Requests per second that the first model answers in the busiest hour.",
        "Requisições por segundo que o primeiro modelo responde na hora mais movimentada.",
    ),
    (
        "fleet.tokensPerMonth",
        "Input and output tokens of users in 730 hours.",
        "Tokens de entrada e de saída dos usuários em 730 horas.",
    ),
    (
        "routing.firstShare",
        "Requests that the first model answers, as a share of users' requests; escalated ones count at both models.",
        "Requisições respondidas pelo primeiro modelo, como parcela das requisições dos usuários; as repassadas contam nos dois.",
    ),
    (
        "routing.secondShare",
        "Requests that the second model answers, as a share of users' requests.",
        "Requisições respondidas pelo segundo modelo, como parcela das requisições dos usuários.",
    ),
    (
        "routing.hostedShare",
        "Requests that the hosted API answers, as a share of users' requests.",
        "Requisições respondidas pela API hospedada, como parcela das requisições dos usuários.",
    ),
    (
        "routing.firstUsdPerRequest",
        "What a request costs at the first model.",
        "Quanto custa uma requisição no primeiro modelo.",
    ),
    (
        "routing.secondUsdPerRequest",
        "What a request costs at the second model.",
        "Quanto custa uma requisição no segundo modelo.",
    ),
    ("hosted.perRequest", "The same request at the hosted API.", "A mesma requisição na API hospedada."),
    (
        "hosted.perMillionTokens",
        "The same tokens at the hosted API, input and output together.",
        "Os mesmos tokens na API hospedada, de entrada e de saída somados.",
    ),
    (
        "hosted.lowPerMillionTokens",
        "The same tokens at the cheapest offer of the catalogue.",
        "Os mesmos tokens na oferta mais barata do catálogo.",
    ),
    (
        "hosted.highPerMillionTokens",
        "The same tokens at the dearest offer of the catalogue.",
        "Os mesmos tokens na oferta mais cara do catálogo.",
    ),
    (
        "hosted.breakEvenTokensPerMonthLow",
        "Tokens a month from which on the own fleet costs less than the dearest offer.",
        "Tokens por mês a partir dos quais a frota própria custa menos que a oferta mais cara.",
    ),
    (
        "hosted.breakEvenTokensPerMonthHigh",
        "Tokens a month from which on the own fleet costs less than even the cheapest offer.",
        "Tokens por mês a partir dos quais a frota própria custa menos até que a oferta mais barata.",
    ),
    (
        "hosted.breakEvenUtilizationLow",
        "Utilization from which on the own fleet costs less than the dearest offer; above 100%, never.",
        "Utilização a partir da qual a frota própria custa menos que a oferta mais cara; acima de 100%, nunca.",
    ),
    (
        "hosted.breakEvenUtilizationHigh",
        "Utilization from which on the own fleet costs less than even the cheapest offer; above 100%, never.",
        "Utilização a partir da qual a frota própria custa menos até que a oferta mais barata; acima de 100%, nunca.",
    ),
    (
        "energy.wattsPerAccelerator",
        "What an accelerator's share of its server draws, on average over load and idle time.",
        "Quanto consome a parte de um acelerador no servidor, em média entre carga e ociosidade.",
    ),
    (
        "energy.joulesPerOutputToken",
        "Energy at the site's meter divided by the output tokens.",
        "Energia no medidor do local dividida pelos tokens de saída.",
    ),
    (
        "energy.kilowattHoursPerMillionTokens",
        "Energy at the site's meter per million tokens, input and output together.",
        "Energia no medidor do local por milhão de tokens, de entrada e de saída somados.",
    ),
    (
        "energy.gramsCo2PerMillionTokens",
        "Emissions of the grid and of making the accelerators per million tokens, input and output together.",
        "Emissões da rede elétrica e da fabricação dos aceleradores por milhão de tokens, de entrada e de saída somados.",
    ),
    (
        "energy.embodiedGramsCo2PerMillionTokens",
        "The part of the emissions that comes from making the accelerators.",
        "A parte das emissões que vem da fabricação dos aceleradores.",
    ),
    (
        "latency.timeToFirstTokenMs",
        "From sending a request to its first token, waiting included, on average.",
        "Do envio da requisição até o primeiro token, incluindo a espera, em média.",
    ),
    (
        "latency.timePerOutputTokenMs",
        "(End to end − time to first token) ÷ (output tokens − 1), on average.",
        "(Ponta a ponta − tempo até o primeiro token) ÷ (tokens de saída − 1), em média.",
    ),
    (
        "latency.endToEndMs",
        "From sending a request to its last token, on average.",
        "Do envio da requisição até o último token, em média.",
    ),
    (
        "latency.outputTokensPerSecondPerUser",
        "The speed at which one user sees the answer grow: 1 ÷ TPOT.",
        "A velocidade com que um usuário vê a resposta crescer: 1 ÷ TPOT.",
    ),
    (
        "throughput.outputTokensPerSecond",
        "Output tokens per second over all requests while the load is carried.",
        "Tokens de saída por segundo, somadas todas as requisições, enquanto a carga é atendida.",
    ),
    (
        "throughput.inputTokensPerSecond",
        "Input tokens per second over all requests while the load is carried.",
        "Tokens de entrada por segundo, somadas todas as requisições, enquanto a carga é atendida.",
    ),
    (
        "throughput.requestsPerSecond",
        "Requests finished per second while the load is carried.",
        "Requisições concluídas por segundo enquanto a carga é atendida.",
    ),
    (
        "throughput.outputTokensPerSecondPerAccelerator",
        "Output throughput divided by the number of accelerators.",
        "A vazão de saída dividida pelo número de aceleradores.",
    ),
    ("memory.capacityBytes", "Memory of one accelerator.", "A memória de um acelerador."),
    (
        "memory.usableBytes",
        "Memory of one accelerator that the engine may use.",
        "A memória de um acelerador que o motor pode usar.",
    ),
    ("memory.weightsBytes", "Weights on the fullest accelerator.", "Os pesos no acelerador mais cheio."),
    (
        "memory.kvCacheBytes",
        "KV cache of the requests in flight on the fullest accelerator.",
        "O cache KV das requisições em andamento no acelerador mais cheio.",
    ),
    (
        "memory.activationBytes",
        "Activations of one step on the fullest accelerator.",
        "As ativações de um passo no acelerador mais cheio.",
    ),
    (
        "memory.overheadBytes",
        "Runtime, graphs and workspace on the fullest accelerator.",
        "Ambiente de execução, grafos e área de trabalho no acelerador mais cheio.",
    ),
    (
        "memory.kvBytesPerToken",
        "KV cache of one more token of context in one sequence, over all accelerators of a replica.",
        "O cache KV de mais um token de contexto em uma sequência, em todos os aceleradores de uma réplica.",
    ),
    (
        "memory.maxConcurrency",
        "How many requests fit in the memory of the whole deployment.",
        "Quantas requisições cabem na memória de toda a implantação.",
    ),
    ("deployment.accelerators", "Tensor × pipeline × data.", "Tensor × pipeline × dados."),
    (
        "deployment.concurrency",
        "Requests that the workload wants in flight at the same moment.",
        "Requisições que a carga de trabalho quer em andamento ao mesmo tempo.",
    ),
    (
        "deployment.admitted",
        "Requests that are in flight; the others wait for memory.",
        "Requisições em andamento; as outras esperam por memória.",
    ),
    (
        "deployment.decodeBatch",
        "Sequences that decode in one step of one attention replica.",
        "Sequências decodificadas em um passo de uma réplica da atenção.",
    ),
    ("deployment.parameters", "Learned numbers of the model.", "Números aprendidos do modelo."),
    ("deployment.activeParameters", "Parameters used for one token.", "Parâmetros usados para um token."),
    (
        "deployment.usdPerAcceleratorHour",
        "The price that the costs are computed with.",
        "O preço com que os custos são calculados.",
    ),
];
