//! What inputs of money must satisfy together.

use super::standing::standing;
use crate::problem::{Code, Given, Limit, Problem, Problems};
use crate::scenario::controls::SERVERLESS;
use crate::scenario::{Load, Scenario, control};
use crate::units::{MINUTES_PER_DAY, Unit};

/// The ways to say how much is asked of the fleet.
const DEMANDS: [&str; 3] = ["demand.requestsPerSecond", "demand.tokensPerDay", "demand.users"];

/// Every contradiction among them.
pub(super) fn together(scenario: &Scenario) -> Problems {
    let one = [shares(scenario), interruptions(scenario), two_demands(scenario), demand_and_rate(scenario)];
    one.into_iter().flatten().chain(missing_hosted_prices(scenario)).collect()
}

/// Requests go to at most all of the models.
fn shares(scenario: &Scenario) -> Option<Problem> {
    let (second, hosted) = (scenario.routing.share, scenario.routing.hosted_share);
    (second + hosted > 1.0 + 1e-12).then(|| {
        let limit = Limit::Range { min: 0.0, max: (1.0 - second).max(0.0), unit: Unit::Share };
        Problem::new(Code::OutOfRange, "routing.hostedShare", Given::Number(hosted), limit)
    })
}

/// Interruptions leave some of the work.
fn interruptions(scenario: &Scenario) -> Option<Problem> {
    let spot = &scenario.price.spot;
    let lost = spot.evictions_per_day * spot.minutes_lost / MINUTES_PER_DAY;
    (scenario.price.kind == "spot" && lost > MOST_LOST).then(|| {
        let max = MINUTES_PER_DAY * MOST_LOST / spot.evictions_per_day;
        let limit = Limit::Range { min: 0.0, max, unit: Unit::Minutes };
        Problem::new(Code::OutOfRange, "price.spot.minutesLost", Given::Number(spot.minutes_lost), limit)
    })
}

/// Who loses more than this of its work runs no service.
const MOST_LOST: f64 = 0.99;

/// One way to say how much is asked.
fn two_demands(scenario: &Scenario) -> Option<Problem> {
    let demand = &scenario.demand;
    let given = [demand.requests_per_second, demand.tokens_per_day, demand.users];
    let fields: Vec<&'static str> =
        DEMANDS.into_iter().zip(given).filter(|(_, amount)| amount.is_some()).map(|(field, _)| field).collect();
    let first = *fields.get(1)?;
    Some(Problem::new(Code::Conflict, first, Given::Nothing, Limit::Fields { fields }))
}

/// A fleet that is sized by its demand has deployments with so many requests at once, not at some rate.
fn demand_and_rate(scenario: &Scenario) -> Option<Problem> {
    let field = DEMANDS
        .into_iter()
        .find(|key| control(key).is_some_and(|control| control.get(scenario) != crate::scenario::Value::Nothing))?;
    let rate = match scenario.workload.load {
        Load::RequestsPerSecond(_) => "workload.load.requestsPerSecond",
        Load::TokensPerDay(_) => "workload.load.tokensPerDay",
        Load::ClosedLoop { .. } => "workload.load.promptsPerSlot",
        _ => return None,
    };
    Some(Problem::new(Code::Conflict, field, Given::Nothing, Limit::Fields { fields: vec![field, rate] }))
}

/// Requests can only be bought where there is a price.
fn missing_hosted_prices(scenario: &Scenario) -> Problems {
    if scenario.deployment.shape != SERVERLESS && scenario.routing.hosted_share <= 0.0 {
        return Problems::new();
    }
    let missing = |key: &&str| {
        let given = control(key).map(|control| control.get(scenario));
        given == Some(crate::scenario::Value::Nothing) && standing(scenario, key).is_none()
    };
    let problem = |key: &'static str| {
        let number = control(key).and_then(|control| control.number());
        let limit = number.map_or(Limit::None, |n| Limit::Range { min: n.hard.0, max: n.hard.1, unit: n.unit });
        Problem::new(Code::Missing, key, Given::Nothing, limit)
    };
    ["hosted.usdPerMillionInput", "hosted.usdPerMillionOutput"].into_iter().filter(missing).map(problem).collect()
}
