//! Figures of money and energy, from the workings.

use super::compute::{Workings, note};
use super::{
    EnergyFigures, FleetFigures, HostedFigures, Note, NoteCode, OwnershipFigures, PriceFigures, RoutingFigures,
};
use crate::catalogue::{self, Confidence};
use crate::cost::energy::{self, PerRequest, kilowatt_hours};
use crate::cost::fleet::most_offered;
use crate::cost::hosted::{self, Own};
use crate::cost::{ownership, rate};
use crate::plan::Terms;
use crate::problem::{Given, Limit};
use crate::scenario::{AcceleratorChoice, Scenario};
use crate::units::{HOURS_PER_MONTH, MILLION, SECONDS_PER_HOUR, Unit};

impl Workings {
    /// How the price of an accelerator-hour came about.
    pub(crate) fn price_figures(&self) -> Option<PriceFigures> {
        let terms = &self.plan.terms;
        if terms.is_serverless() {
            return None;
        }
        let rate = match &self.bill {
            Some(bill) => bill.rate,
            None => rate::rate(&self.plan, self.utilization())?,
        };
        let market = market(terms);
        Some(PriceFigures {
            list_usd_per_accelerator_hour: rate.list,
            contracted_usd_per_accelerator_hour: rate.contracted,
            effective_usd_per_accelerator_hour: rate.effective,
            market_usd_per_accelerator_hour: market,
            commitment_break_even: market.filter(|market| *market > 0.0).map(|market| rate.contracted / market),
        })
    }

    /// What owning costs against renting.
    pub(crate) fn ownership_figures(&self) -> Option<OwnershipFigures> {
        let terms = &self.plan.terms;
        let owner = terms.owner.as_ref()?;
        let utilization = self.utilization();
        let owning = ownership::owning(owner, utilization);
        let rent = terms.rent_usd;
        Some(OwnershipFigures {
            usd_per_accelerator_hour: owning.total(),
            capital_usd_per_hour: owning.capital,
            electricity_usd_per_hour: owning.electricity,
            hosting_usd_per_hour: owning.hosting,
            operations_usd_per_hour: owning.operations,
            rent_usd_per_hour: rent,
            break_even_utilization: rent.and_then(|rent| ownership::break_even_utilization(owner, rent)),
            break_even_months: rent.and_then(|rent| ownership::break_even_months(owner, rent, utilization)),
        })
    }

    /// The fleet that the demand needs.
    pub(crate) fn fleet_figures(&self) -> Option<FleetFigures> {
        let (fleet, asked) = (self.fleet.as_ref()?, self.plan.terms.demand.as_ref()?);
        let second = self.second.as_ref().and_then(|second| Some((second.fleet.as_ref()?, &second.plan)));
        let workload = &self.plan.workload;
        let tokens = workload.input_tokens + workload.output_tokens;
        Some(FleetFigures {
            deployments: fleet.deployments,
            paid_deployments: fleet.paid,
            accelerators: fleet.deployments * self.plan.accelerators()
                + second.map_or(0.0, |(fleet, plan)| fleet.deployments * plan.accelerators()),
            utilization: fleet.utilization,
            wait_probability: fleet.wait_probability,
            wait_ms: fleet.wait_ms(),
            requests_per_second: asked.requests_per_second,
            peak_requests_per_second: fleet.peak_requests_per_second,
            tokens_per_month: asked.requests_per_second * SECONDS_PER_HOUR * HOURS_PER_MONTH * tokens,
        })
    }

    /// Who answers how much.
    pub(crate) fn routing_figures(&self) -> Option<RoutingFigures> {
        let shares = &self.shares;
        (!shares.is_plain()).then(|| RoutingFigures {
            first_share: shares.first,
            second_share: shares.second,
            hosted_share: shares.hosted,
            first_usd_per_request: self.tier().map(|tier| tier.bill.usd_per_request),
            second_usd_per_request: self.second_tier().map(|tier| tier.bill.usd_per_request),
        })
    }

    /// The fleet as it is compared with hosted APIs; `None` where nothing is run, or where what is not needed is given back,
    /// so that nothing is paid without requests.
    pub(crate) fn own(&self) -> Option<Own> {
        let mixture = self.mixture.as_ref()?;
        let requests_per_hour = mixture.requests_per_hour?;
        let terms = &self.plan.terms;
        let asked = terms.demand.as_ref();
        if asked.is_some_and(|asked| asked.terms.elastic && terms.can_be_given_back()) {
            return None;
        }
        let parts = [(self.shares.first, self.tier()), (self.shares.second, self.second_tier())];
        let fixed: f64 = parts
            .iter()
            .filter_map(|(share, tier)| {
                tier.map(|tier| share * tier.bill.usd_per_request * tier.bill.fixed_share(tier.plan))
            })
            .sum();
        let tier = self.tier().or(self.second_tier())?;
        let fleet = self.fleet.as_ref().or(self.second.as_ref().and_then(|second| second.fleet.as_ref()));
        let most = fleet.zip(asked).map(|(fleet, asked)| {
            let most = most_offered(fleet.needed * fleet.slots, asked.terms.wait_probability);
            requests_per_hour * most / fleet.offered
        });
        Some(Own {
            per_request: mixture.per_request,
            requests_per_hour,
            fixed_per_hour: fixed * requests_per_hour,
            utilization: tier.bill.utilization,
            most_per_hour: most,
        })
    }

    /// The same requests at a hosted API.
    pub(crate) fn hosted_figures(&self) -> Option<HostedFigures> {
        hosted::hosted(&self.plan, self.own().as_ref())
    }

    /// Joules and grams of everything that is run.
    pub(crate) fn energy_figures(&self) -> Option<EnergyFigures> {
        let mut whole = PerRequest { grams_of_grid: Some(0.0), ..PerRequest::default() };
        for (share, tier) in [(self.shares.first, self.tier()), (self.shares.second, self.second_tier())] {
            if share > 0.0 {
                let tier = tier?;
                let part = energy::per_request(tier.plan, tier.bill)?;
                whole.joules += share * part.joules;
                whole.grams_embodied += share * part.grams_embodied;
                whole.grams_of_grid =
                    whole.grams_of_grid.zip(part.grams_of_grid).map(|(sum, grams)| sum + share * grams);
            }
        }
        self.tier().or(self.second_tier())?;
        let power = self.plan.terms.power.as_ref()?;
        let utilization = self.utilization();
        let workload = &self.plan.workload;
        let per_million = MILLION / (workload.input_tokens + workload.output_tokens);
        Some(EnergyFigures {
            watts_per_accelerator: ownership::watts(power, utilization),
            joules_per_output_token: whole.joules / workload.output_tokens,
            kilowatt_hours_per_million_tokens: kilowatt_hours(whole.joules) * per_million,
            grams_co2_per_million_tokens: whole.grams_of_grid.map(|grams| (grams + whole.grams_embodied) * per_million),
            embodied_grams_co2_per_million_tokens: whole.grams_embodied * per_million,
        })
    }

    /// What the reader should know about money.
    pub(crate) fn notes_of_money(&self, scenario: &Scenario) -> Vec<Note> {
        let mut notes = Vec::new();
        if self.plan.terms.is_serverless() {
            notes.push(note(NoteCode::HostedLatencyUnknown, "deployment.shape", Given::Nothing, Limit::None));
        }
        if let Some(second) = self.second.as_ref().filter(|second| second.run.is_none()) {
            let limit = Limit::Range { min: 0.0, max: second.fit.usable_bytes, unit: Unit::Bytes };
            let needed = Given::Number(second.fit.needed_bytes());
            notes.push(note(NoteCode::SecondModelDoesNotFit, "routing.accelerator", needed, limit));
        }
        if let Some(second) = self.second.as_ref().filter(|second| rate::rate(&second.plan, 1.0).is_none()) {
            let given = Given::text(&second.plan.terms.price.kind);
            notes.push(note(NoteCode::PriceUnknown, "routing.usdPerAcceleratorHour", given, Limit::None));
        }
        if let Some(field) = doubtful(scenario) {
            notes.push(note(NoteCode::LowConfidencePrice, field, Given::Nothing, Limit::None));
        }
        let figures = self.price_figures();
        if let Some(needed) = figures.and_then(|figures| figures.commitment_break_even) {
            let used = self.plan.terms.price.commitment.used_share;
            if needed > used {
                let limit = Limit::Range { min: 0.0, max: needed, unit: Unit::Share };
                let field = "price.commitment.usedShare";
                notes.push(note(NoteCode::CommitmentNotWorthwhile, field, Given::Number(used), limit));
            }
        }
        notes
    }
}

/// What the market is expected to charge on demand over the commitment's term, mean.
pub(crate) fn market(terms: &Terms) -> Option<f64> {
    Some(terms.rent_usd? * rate::mean_of_falling(terms.price.commitment.market_decline, terms.term_years()?))
}

/// The control of an amount that decides the cost and that the catalogue has from a source of low confidence.
fn doubtful(scenario: &Scenario) -> Option<&'static str> {
    use crate::plan::decides;
    let low = |confidence: Option<Confidence>| confidence == Some(Confidence::Low);
    let server = match &scenario.accelerator {
        AcceleratorChoice::Id(id) => catalogue::server(id),
        AcceleratorChoice::Custom(_) => None,
    };
    let price = server.and_then(|server| server.price_provenance).map(|provenance| provenance.confidence);
    let place = catalogue::region(&scenario.energy.region).and_then(|region| region.electricity_provenance);
    let left_open = [
        ("ownership.usdPerAccelerator", scenario.ownership.usd_per_accelerator, low(price)),
        ("energy.usdPerKwh", scenario.energy.usd_per_kwh, low(place.map(|provenance| provenance.confidence))),
    ];
    left_open
        .into_iter()
        .find(|(key, given, low)| *low && given.is_none() && decides(scenario, key))
        .map(|(key, ..)| key)
}
