//! One sentence about every place whose electricity can be taken: what the catalogue has of it.

use crate::labels::Entry;

/// A place with a price and an intensity.
macro_rules! both {
    ($id:literal, $en:literal, $pt:literal) => {
        (
            $id,
            concat!("The grid's carbon intensity and the price of electricity for businesses ", $en, "."),
            concat!("A intensidade de carbono da rede e o preço da eletricidade para empresas ", $pt, "."),
        )
    };
}

/// A place without a price.
macro_rules! grid {
    ($id:literal, $en:literal, $pt:literal) => {
        (
            $id,
            concat!("The grid's carbon intensity ", $en, "; the price of electricity is not in the catalogue."),
            concat!("A intensidade de carbono da rede ", $pt, "; o preço da eletricidade não está no catálogo."),
        )
    };
}

/// A place without an intensity.
macro_rules! price {
    ($id:literal, $en:literal, $pt:literal) => {
        (
            $id,
            concat!("The price of electricity for businesses ", $en, "; the carbon intensity is not in the catalogue."),
            concat!(
                "O preço da eletricidade para empresas ",
                $pt,
                "; a intensidade de carbono não está no catálogo."
            ),
        )
    };
}

pub(super) static REGIONS: &[Entry] = &[
    both!("united-states", "in the United States", "nos Estados Unidos"),
    both!(
        "us-east4",
        "in Northern Virginia (Google Cloud's us-east4)",
        "no norte da Virgínia (us-east4 do Google Cloud)"
    ),
    both!("us-central1", "in Iowa (Google Cloud's us-central1)", "em Iowa (us-central1 do Google Cloud)"),
    both!("us-east5", "in Ohio (Google Cloud's us-east5)", "em Ohio (us-east5 do Google Cloud)"),
    both!("us-west1", "in Oregon (Google Cloud's us-west1)", "no Oregon (us-west1 do Google Cloud)"),
    both!("us-south1", "in Texas (Google Cloud's us-south1)", "no Texas (us-south1 do Google Cloud)"),
    both!("us-west2", "in California (Google Cloud's us-west2)", "na Califórnia (us-west2 do Google Cloud)"),
    price!("illinois", "in Illinois", "em Illinois"),
    price!("new-york", "in New York State", "no estado de Nova York"),
    price!("pennsylvania", "in Pennsylvania", "na Pensilvânia"),
    price!("massachusetts", "in Massachusetts", "em Massachusetts"),
    both!("canada", "in Canada", "no Canadá"),
    both!(
        "northamerica-northeast1",
        "in Quebec (Google Cloud's northamerica-northeast1)",
        "em Quebec (northamerica-northeast1 do Google Cloud)"
    ),
    both!("brazil", "in Brazil", "no Brasil"),
    both!(
        "southamerica-east1",
        "in São Paulo (Google Cloud's southamerica-east1)",
        "em São Paulo (southamerica-east1 do Google Cloud)"
    ),
    both!("chile", "in Chile", "no Chile"),
    grid!("mexico", "in Mexico", "no México"),
    price!("european-union", "in the European Union", "na União Europeia"),
    both!("united-kingdom", "in the United Kingdom", "no Reino Unido"),
    both!("germany", "in Germany", "na Alemanha"),
    both!("france", "in France", "na França"),
    both!("sweden", "in Sweden", "na Suécia"),
    both!("norway", "in Norway", "na Noruega"),
    both!("finland", "in Finland", "na Finlândia"),
    both!("iceland", "in Iceland", "na Islândia"),
    both!("ireland", "in Ireland", "na Irlanda"),
    both!("netherlands", "in the Netherlands", "nos Países Baixos"),
    grid!("belgium", "in Belgium", "na Bélgica"),
    both!("spain", "in Spain", "na Espanha"),
    both!("portugal", "in Portugal", "em Portugal"),
    grid!("italy", "in Italy", "na Itália"),
    grid!("switzerland", "in Switzerland", "na Suíça"),
    grid!("poland", "in Poland", "na Polônia"),
    grid!("denmark", "in Denmark", "na Dinamarca"),
    both!("india", "in India", "na Índia"),
    both!("china", "in China", "na China"),
    both!("japan", "in Japan", "no Japão"),
    both!("south-korea", "in South Korea", "na Coreia do Sul"),
    grid!("taiwan", "in Taiwan", "em Taiwan"),
    both!("singapore", "in Singapore", "em Singapura"),
    both!("malaysia", "in Malaysia", "na Malásia"),
    grid!("indonesia", "in Indonesia", "na Indonésia"),
    both!("australia", "in Australia", "na Austrália"),
    grid!("south-africa", "in South Africa", "na África do Sul"),
    both!("united-arab-emirates", "in the United Arab Emirates", "nos Emirados Árabes Unidos"),
    both!("saudi-arabia", "in Saudi Arabia", "na Arábia Saudita"),
    grid!("israel", "in Israel", "em Israel"),
    grid!("world", "of the world", "no mundo"),
];
