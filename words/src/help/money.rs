//! One sentence about every input of money, fleet and energy.

use crate::labels::Entry;

pub(super) static MONEY: &[Entry] = &[
    (
        "price.kind",
        "The kind of deal whose catalogue price is taken where no price is given; owned: nothing is rented, and the cost of owning is taken.",
        "O tipo de contrato cujo preço do catálogo é usado quando nenhum preço é informado; equipamento próprio: nada é alugado, e vale o custo de propriedade.",
    ),
    (
        "price.level",
        "Which of the providers' prices of that kind is taken: the lowest, the median or the highest.",
        "Qual dos preços dos provedores para esse tipo é usado: o mais baixo, a mediana ou o mais alto.",
    ),
    (
        "price.usdPerAcceleratorHour",
        "The list price of one accelerator for one hour, used or idle; discounts and interruptions come on top.",
        "O preço de tabela de um acelerador por uma hora, usado ou ocioso; descontos e interrupções são aplicados sobre ele.",
    ),
    ("price.discountShare", "What a contract takes off the list price.", "Quanto o contrato reduz o preço de tabela."),
    (
        "price.spot.availability",
        "The share of hours in which there is spot capacity; the other hours are bought on demand.",
        "A parcela das horas em que há capacidade spot; as outras horas são compradas sob demanda.",
    ),
    (
        "price.spot.evictionsPerDay",
        "How often a day the provider takes a deployment's capacity back; each time some work is lost.",
        "Quantas vezes por dia o provedor retoma a capacidade de uma implantação; a cada vez perde-se algum trabalho.",
    ),
    (
        "price.spot.minutesLost",
        "Minutes of work that an eviction loses, with starting anew and loading the weights.",
        "Minutos de trabalho perdidos a cada interrupção, incluindo reiniciar e recarregar os pesos.",
    ),
    (
        "price.spot.fallbackUsdPerAcceleratorHour",
        "What an accelerator-hour costs in the hours without spot capacity.",
        "Quanto custa um acelerador-hora nas horas sem capacidade spot.",
    ),
    (
        "price.commitment.usedShare",
        "The share of the committed accelerator-hours that the fleet takes; the others are paid all the same.",
        "A parcela dos aceleradores-hora comprometidos que a frota aproveita; os outros são pagos do mesmo jeito.",
    ),
    (
        "price.commitment.marketDecline",
        "By how much the on-demand price falls in a year; the faster it falls, the less a commitment pays.",
        "Quanto o preço sob demanda cai em um ano; quanto mais rápida a queda, menos o compromisso compensa.",
    ),
    (
        "ownership.usdPerAccelerator",
        "The price of a server divided by its accelerators.",
        "O preço de um servidor dividido por seus aceleradores.",
    ),
    (
        "ownership.networkShare",
        "The network among the servers, as a share of their price; larger clusters need more of it.",
        "A rede entre os servidores, como parcela do preço deles; clusters maiores exigem mais.",
    ),
    (
        "ownership.lifeYears",
        "Years until the hardware is replaced; its price is spread over them.",
        "Anos até a troca do equipamento; o preço é distribuído por eles.",
    ),
    (
        "ownership.residualShare",
        "What the hardware is worth at the end of its life, as a share of what was paid.",
        "Quanto o equipamento vale no fim da vida útil, como parcela do que foi pago.",
    ),
    (
        "ownership.costOfCapital",
        "What the money tied up costs in a year: interest or the return that owners ask.",
        "Quanto custa por ano o dinheiro imobilizado: juros ou o retorno que os sócios exigem.",
    ),
    (
        "ownership.sparesShare",
        "Spare parts and repair in a year, as a share of the server's price.",
        "Peças de reposição e reparos em um ano, como parcela do preço do servidor.",
    ),
    (
        "ownership.staffUsdPerYear",
        "People who run the hardware, per accelerator and year.",
        "As pessoas que operam o equipamento, por acelerador e ano.",
    ),
    (
        "ownership.softwareUsdPerYear",
        "Licenses of software, per accelerator and year.",
        "Licenças de software, por acelerador e ano.",
    ),
    (
        "ownership.hostingUsdPerKwMonth",
        "Space, cooling and power distribution per rated kW and month, without the electricity.",
        "Espaço, refrigeração e distribuição de energia por kW nominal e mês, sem a eletricidade.",
    ),
    (
        "ownership.rentUsdPerAcceleratorHour",
        "What renting the same accelerator-hour costs; owning and commitments are compared with it.",
        "Quanto custa alugar o mesmo acelerador-hora; a compra e os compromissos são comparados com ele.",
    ),
    (
        "deployment.utilization",
        "The share of the paid hours in which the deployment carries this load; a result where a demand is given.",
        "A parcela das horas pagas em que a implantação atende essa carga; é um resultado quando há uma demanda.",
    ),
    (
        "demand.requestsPerSecond",
        "Requests of all users per second, mean of the day; the fleet is sized for them.",
        "Requisições de todos os usuários por segundo, em média no dia; a frota é dimensionada para elas.",
    ),
    (
        "demand.tokensPerDay",
        "Input and output tokens of all users in a day; the fleet is sized for them.",
        "Tokens de entrada e de saída de todos os usuários em um dia; a frota é dimensionada para eles.",
    ),
    (
        "demand.users",
        "People who use the service; with the requests of each they make up the demand.",
        "Pessoas que usam o serviço; com as requisições de cada uma, formam a demanda.",
    ),
    (
        "demand.requestsPerUserDay",
        "Requests that one user makes in a day.",
        "Requisições que um usuário faz em um dia.",
    ),
    (
        "demand.peakToMean",
        "Load of the busiest hour divided by the mean of the hours with traffic; higher peaks leave more capacity idle.",
        "Carga da hora mais movimentada dividida pela média das horas com tráfego; picos maiores deixam mais capacidade ociosa.",
    ),
    (
        "demand.dutyShare",
        "The share of the day with any traffic; an elastic fleet pays only for these hours.",
        "A parcela do dia em que há tráfego; uma frota elástica paga só por essas horas.",
    ),
    (
        "demand.waitProbability",
        "The share of requests of the busiest hour that may have to wait for a slot; fewer waits need more deployments.",
        "A parcela das requisições da hora mais movimentada que pode ter de esperar por uma vaga; menos espera exige mais implantações.",
    ),
    (
        "demand.spares",
        "Deployments that each pool keeps for the failure of others; they are paid and serve nothing.",
        "Implantações que cada grupo mantém para a falha de outras; são pagas e não atendem nada.",
    ),
    (
        "demand.elastic",
        "Whether deployments are given back in the hours that do not need them.",
        "Se as implantações são devolvidas nas horas em que não são necessárias.",
    ),
    (
        "demand.maxAccelerators",
        "The most accelerators that can be had; a demand that needs more is refused.",
        "O máximo de aceleradores que se consegue obter; uma demanda que precise de mais é recusada.",
    ),
    (
        "deployment.shape",
        "Where the fleet stands and who shares it; pools that share no load leave more capacity idle.",
        "Onde fica a frota e quem a compartilha; grupos que não dividem a carga deixam mais capacidade ociosa.",
    ),
    (
        "deployment.sites",
        "Sites that each have a pool of their own and share no load.",
        "Locais que têm, cada um, seu próprio grupo de implantações e não dividem a carga.",
    ),
    (
        "deployment.siteOverheadShare",
        "What many small sites cost on top of the price of their accelerators.",
        "Quanto vários locais pequenos custam além do preço de seus aceleradores.",
    ),
    (
        "deployment.groups",
        "Groups of clients that each have deployments of their own and share no load.",
        "Grupos de clientes que têm, cada um, suas próprias implantações e não dividem a carga.",
    ),
    (
        "deployment.cheapestShare",
        "The share of hours that run at the cheapest provider; the others are paid at the usual price.",
        "A parcela das horas que rodam no provedor mais barato; as outras são pagas ao preço usual.",
    ),
    (
        "deployment.migrationShare",
        "What moving between clouds costs on top of the price of the accelerators.",
        "Quanto a mudança entre nuvens custa além do preço dos aceleradores.",
    ),
    (
        "deployment.networkRttMs",
        "Time that a request and its first token spend on the way; it adds to the time to first token.",
        "Tempo que a requisição e o primeiro token passam no caminho; soma-se ao tempo até o primeiro token.",
    ),
    (
        "deployment.egressUsdPerGb",
        "What the cloud charges for a gigabyte of answers sent to users.",
        "Quanto a nuvem cobra por um gigabyte de respostas enviadas aos usuários.",
    ),
    (
        "deployment.bytesPerToken",
        "Bytes that an output token takes on the wire; tokens streamed one by one take many more than plain text.",
        "Bytes que um token de saída ocupa na rede; tokens transmitidos um a um ocupam muito mais que texto puro.",
    ),
    (
        "routing.share",
        "The share of requests that a second model answers, usually a smaller one.",
        "A parcela das requisições respondida por um segundo modelo, em geral menor.",
    ),
    (
        "routing.model",
        "The model that answers the requests routed away from the first one.",
        "O modelo que responde às requisições desviadas do primeiro.",
    ),
    (
        "routing.weights",
        "The number format of the second model's weights.",
        "O formato numérico dos pesos do segundo modelo.",
    ),
    (
        "routing.accelerator",
        "The accelerator that the second model runs on.",
        "O acelerador em que o segundo modelo roda.",
    ),
    (
        "routing.tensor",
        "How many accelerators share every matrix of the second model.",
        "Quantos aceleradores dividem cada matriz do segundo modelo.",
    ),
    (
        "routing.concurrency",
        "Requests in progress at the same moment on one deployment of the second model.",
        "Requisições em andamento ao mesmo tempo em uma implantação do segundo modelo.",
    ),
    (
        "routing.usdPerAcceleratorHour",
        "The list price of an accelerator-hour of the second model.",
        "O preço de tabela de um acelerador-hora do segundo modelo.",
    ),
    (
        "routing.utilization",
        "The share of the paid hours in which the second model carries its load; a result where a demand is given.",
        "A parcela das horas pagas em que o segundo modelo atende sua carga; é um resultado quando há uma demanda.",
    ),
    (
        "routing.escalationShare",
        "The share of the second model's requests that the first model then answers, too; they are paid twice.",
        "A parcela das requisições do segundo modelo que o primeiro responde em seguida; são pagas duas vezes.",
    ),
    (
        "routing.hostedShare",
        "The share of requests that a hosted API answers, paid per token.",
        "A parcela das requisições respondida por uma API hospedada, paga por token.",
    ),
    (
        "routing.usdPerThousandRequests",
        "What choosing who answers costs, per 1,000 requests.",
        "Quanto custa escolher quem responde, por 1.000 requisições.",
    ),
    (
        "routing.cachedResponseShare",
        "The share of requests that are answered from a store of earlier answers, without any model.",
        "A parcela das requisições respondida com respostas anteriores guardadas, sem nenhum modelo.",
    ),
    (
        "routing.cacheUsdPerThousandRequests",
        "What looking for an earlier answer costs, per 1,000 requests, found or not.",
        "Quanto custa procurar uma resposta anterior, por 1.000 requisições, encontrada ou não.",
    ),
    (
        "energy.region",
        "The place whose price of electricity and carbon intensity are taken where none are given.",
        "O lugar cujo preço da eletricidade e cuja intensidade de carbono são usados quando não informados.",
    ),
    (
        "energy.usdPerKwh",
        "What a kilowatt-hour costs; owners pay it, rental prices include it.",
        "Quanto custa um quilowatt-hora; quem é dono paga, e o preço de aluguel já o inclui.",
    ),
    (
        "energy.gramsCo2PerKwh",
        "Emissions of making a kilowatt-hour, in grams of CO2 equivalent.",
        "Emissões da geração de um quilowatt-hora, em gramas de CO2 equivalente.",
    ),
    (
        "energy.pue",
        "Energy of the whole site divided by the energy of its servers: what cooling and losses add.",
        "Energia de todo o local dividida pela energia dos servidores: o que a refrigeração e as perdas acrescentam.",
    ),
    (
        "energy.ratedWatts",
        "The rated power of a server divided by its accelerators.",
        "A potência nominal de um servidor dividida por seus aceleradores.",
    ),
    (
        "energy.loadShare",
        "What a server draws under load, as a share of its rated power.",
        "Quanto um servidor consome sob carga, como parcela da potência nominal.",
    ),
    (
        "energy.idleShare",
        "What a server draws while it serves nothing, as a share of its rated power.",
        "Quanto um servidor consome sem atender nada, como parcela da potência nominal.",
    ),
    (
        "energy.embodiedKg",
        "Emissions of making one accelerator, spread over its useful life.",
        "Emissões da fabricação de um acelerador, distribuídas por sua vida útil.",
    ),
    (
        "hosted.usdPerMillionInput",
        "What the hosted API charges for a million input tokens.",
        "Quanto a API hospedada cobra por um milhão de tokens de entrada.",
    ),
    (
        "hosted.usdPerMillionCachedInput",
        "What the hosted API charges for a million input tokens that it finds in its cache.",
        "Quanto a API hospedada cobra por um milhão de tokens de entrada encontrados no cache dela.",
    ),
    (
        "hosted.usdPerMillionOutput",
        "What the hosted API charges for a million output tokens.",
        "Quanto a API hospedada cobra por um milhão de tokens de saída.",
    ),
    (
        "hosted.discountShare",
        "What is taken off the hosted API's prices, for instance for batches.",
        "Quanto se desconta dos preços da API hospedada, por exemplo para lotes.",
    ),
    (
        "units.wordsPerToken",
        "Words that a token makes up on average; depends on the tokenizer and the language.",
        "Palavras que um token representa em média; depende do tokenizador e do idioma.",
    ),
    (
        "units.audioSecondsPerRequest",
        "Seconds of audio that one request transcribes; leave it empty where there is no audio.",
        "Segundos de áudio que uma requisição transcreve; deixe vazio quando não há áudio.",
    ),
    ("units.requestsPerDocument", "Requests that one document takes.", "Requisições que um documento exige."),
    (
        "quality.retainedShare",
        "The share of the unquantized model's score that you measured with this format; it is shown and changes no cost.",
        "A parcela da pontuação do modelo não quantizado que você mediu neste formato; é mostrada e não altera nenhum custo.",
    ),
];
