//! Prices and costs.

terms! {
    "cost-per-million-tokens"
    en "Cost per 1M tokens" ["currency per 1M tokens"]
        "Cost ÷ tokens × 10^6. It means little without the kind of token: input, cached input, output, all together, or blended. How the bill of a shared machine is split between input and output is a choice; here it is by the accelerator time of prefill and decode."
    pt "Custo por 1 milhão de tokens" ["moeda por 1M de tokens"]
        "Custo ÷ tokens × 10^6. Diz pouco sem o tipo de token: de entrada, de entrada em cache, de saída, todos juntos ou combinado. A divisão da conta de uma máquina compartilhada entre entrada e saída é uma escolha; aqui ela segue o tempo de acelerador do prefill e da decodificação."

    "blended-price" by "Artificial Analysis, Epoch AI"
    en "Blended price (3:1)" ["currency per 1M tokens"]
        "One price for input and output by a fixed mix: 3:1 is 0.75 × input price + 0.25 × output price. It is for comparing price lists; once the real ratio of a workload is known, that ratio should be used."
    pt "Preço combinado (3:1)" ["moeda por 1M de tokens"]
        "Um só preço para entrada e saída, em proporção fixa: 3:1 é 0,75 × preço de entrada + 0,25 × preço de saída. Serve para comparar tabelas de preço; quando se conhece a proporção real da carga, é ela que deve ser usada."

    "cost-per-request"
    en "Cost per request" ["currency per request"]
        "The whole bill ÷ requests: what one average request costs. It moves with the lengths of prompt and answer, which a cost per token hides."
    pt "Custo por requisição" ["moeda por requisição"]
        "A conta inteira ÷ requisições: quanto custa uma requisição média. Varia com os comprimentos do prompt e da resposta, o que o custo por token esconde."

    "gpu-hour"
    en "GPU-hour (accelerator-hour)" ["GPU-h"]
        "One GPU or other accelerator held for one hour, used or idle alike. GPU-hours = accelerators × hours."
    pt "GPU-hora (acelerador-hora)" ["GPU-h"]
        "Uma GPU ou outro acelerador reservado por uma hora, em uso ou ocioso. GPU-horas = aceleradores × horas."

    "month"
    en "Month (730 h)" ["730 h"]
        "A month is 730 hours here, as in the estimates of the large clouds: 365 × 24 ÷ 12. A year is 8,760 hours."
    pt "Mês (730 h)" ["730 h"]
        "Aqui um mês tem 730 horas, como nas estimativas das grandes nuvens: 365 × 24 ÷ 12. Um ano tem 8.760 horas."

    "pricing-category" by "FOCUS"
    en "Pricing category (kind of price)"
        "The kind of deal behind a price: Standard (on demand), Dynamic (spot), Committed or Other. Only prices of the same kind can be compared."
    pt "Categoria de preço (tipo de preço)"
        "O tipo de contrato por trás de um preço: Standard (sob demanda), Dynamic (spot), Committed (com compromisso) ou Other (outros). Só preços do mesmo tipo são comparáveis."

    "on-demand-price" by "FOCUS (Standard)"
    en "On-demand price" ["currency per GPU-h"]
        "The public price for capacity that is paid as it is used, without any promise on either side."
    pt "Preço sob demanda" ["moeda por GPU-h"]
        "O preço público da capacidade paga conforme o uso, sem promessa de nenhum dos lados."

    "spot-price" by "FOCUS (Dynamic)"
    en "Spot (preemptible, interruptible) price" ["currency per GPU-h"]
        "A lower price for capacity that the provider may take back at short notice. Work that is lost each time, and hours without any capacity, belong in the cost."
    pt "Preço spot (interrompível)" ["moeda por GPU-h"]
        "Um preço menor pela capacidade que o provedor pode retomar com pouco aviso. O trabalho perdido a cada vez e as horas sem capacidade entram no custo."

    "commitment-discount" by "FOCUS (Committed)"
    en "Commitment discount" ["%"]
        "A lower rate in exchange for a promise of use or spend over a term, such as a reservation of one or three years. It pays only if enough of it is used: share used > committed price ÷ what the same hours cost without it."
    pt "Desconto por compromisso" ["%"]
        "Um preço menor em troca da promessa de usar ou gastar ao longo de um prazo, como uma reserva de um ou três anos. Só compensa se for usado o bastante: parcela usada > preço com compromisso ÷ preço das mesmas horas sem ele."

    "negotiated-discount" by "FOCUS"
    en "Negotiated discount" ["%"]
        "What a customer's own contract takes off the list price: contracted price = list price × (1 − discount)."
    pt "Desconto negociado" ["%"]
        "Quanto o contrato do próprio cliente reduz o preço de tabela: preço contratado = preço de tabela × (1 − desconto)."

    "list-price" by "FOCUS"
    en "List unit price, list cost" ["currency"]
        "The price that a provider publishes, before any discount. List cost = list unit price × pricing quantity."
    pt "Preço unitário de tabela, custo de tabela" ["moeda"]
        "O preço que o provedor publica, antes de qualquer desconto. Custo de tabela = preço unitário de tabela × quantidade de preço."

    "contracted-price" by "FOCUS"
    en "Contracted unit price, contracted cost" ["currency"]
        "The price after negotiated discounts, but before those for commitments. Contracted cost = contracted unit price × pricing quantity."
    pt "Preço contratado, custo contratado" ["moeda"]
        "O preço depois dos descontos negociados, mas antes dos descontos por compromisso. Custo contratado = preço unitário contratado × quantidade de preço."

    "effective-cost" by "FOCUS"
    en "Effective cost (effective price)" ["currency"]
        "What something costs after all reductions, with payments in advance spread over the use that they cover. The effective price of an accelerator-hour here also carries unused commitment and work lost to interruptions."
    pt "Custo efetivo (preço efetivo)" ["moeda"]
        "Quanto algo custa depois de todas as reduções, com os pagamentos antecipados distribuídos pelo uso que cobrem. Aqui, o preço efetivo de um acelerador-hora inclui também o compromisso não usado e o trabalho perdido em interrupções."

    "billed-cost" by "FOCUS"
    en "Billed cost" ["currency"]
        "What the invoice asks for in a period. A payment in advance is in it whole when it is due, not spread over the use."
    pt "Custo faturado" ["moeda"]
        "O que a fatura cobra em um período. Um pagamento antecipado entra nele inteiro quando vence, sem ser distribuído pelo uso."

    "pricing-unit" by "FOCUS"
    en "Pricing unit, pricing quantity" ["e.g. 1000000 Tokens, Hours"]
        "The unit in which a price is quoted, and how many of them are charged. It may differ from the unit in which use is metered."
    pt "Unidade de preço, quantidade de preço" ["p. ex. 1000000 Tokens, Hours"]
        "A unidade em que o preço é cotado e quantas delas são cobradas. Pode diferir da unidade em que o uso é medido."

    "consumed-unit" by "FOCUS"
    en "Consumed unit, consumed quantity" ["e.g. Tokens"]
        "The unit in which use is metered, and how many of them were used, whatever the price is quoted in."
    pt "Unidade consumida, quantidade consumida" ["p. ex. Tokens"]
        "A unidade em que o uso é medido e quantas delas foram usadas, seja qual for a unidade do preço."

    "used-commitment" by "FOCUS"
    en "Used and unused commitment" ["%"]
        "The part of a commitment that did work, and the part that is paid for nothing. Price of a useful hour = committed price ÷ share used."
    pt "Compromisso usado e não usado" ["%"]
        "A parte de um compromisso que teve serventia e a parte paga à toa. Preço de uma hora útil = preço com compromisso ÷ parcela usada."

    "amortization" by "FOCUS"
    en "Amortization" ["currency per period"]
        "Spreading a payment made in advance over the time that it covers: payment ÷ periods, where money costs nothing."
    pt "Amortização (rateio no tempo)" ["moeda por período"]
        "Distribuir um pagamento antecipado pelo tempo que ele cobre: pagamento ÷ períodos, se o dinheiro não tem custo."

    "egress"
    en "Egress" ["currency per GB"]
        "What a cloud charges for data that leaves it. For text it is small: output tokens × bytes per token × price of a byte."
    pt "Tráfego de saída (egress)" ["moeda por GB"]
        "Quanto a nuvem cobra pelos dados que saem dela. Para texto é pouco: tokens de saída × bytes por token × preço de um byte."

    "hyperscaler-neocloud"
    en "Hyperscaler, neocloud"
        "The largest clouds, which sell everything, and the clouds that sell GPUs first of all. The same accelerator often costs much less at the latter."
    pt "Hyperscaler (grande nuvem), neocloud (nuvem de GPU)"
        "As maiores nuvens, que vendem de tudo, e as nuvens que vendem sobretudo GPUs. O mesmo acelerador costuma custar bem menos nas segundas."

    "hosted-api"
    en "Hosted API"
        "A model that someone else serves and sells by the token. Its price contains the provider's utilization, risk and margin."
    pt "API hospedada"
        "Um modelo que outra empresa serve e vende por token. O preço inclui a utilização, o risco e a margem do provedor."

    "serverless-api-price"
    en "Serverless API pricing" ["currency per 1M tokens"]
        "Prices per token for input, cached input and output, with nothing to pay while idle: input × its price + cached input × its price + output × its price."
    pt "Preço de API serverless (por token)" ["moeda por 1M de tokens"]
        "Preços por token de entrada, de entrada em cache e de saída, sem nada a pagar na ociosidade: entrada × seu preço + entrada em cache × seu preço + saída × seu preço."

    "exchange-rate"
    en "Exchange rate (FX)" ["e.g. BRL/USD"]
        "The price of one currency in another, on a given day. A cost in another currency should name the day of its rate."
    pt "Taxa de câmbio" ["p. ex. BRL/USD"]
        "O preço de uma moeda em outra, em determinado dia. Um custo convertido deve dizer o dia da taxa usada."
}
