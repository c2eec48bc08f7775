//! English.

use super::Waterfall;

pub(super) const WATERFALL: Waterfall = Waterfall {
    name: "From an unoptimised deployment to this one",
    cut: "Choices cut the cost by {share}: from {start} to {end} {per}",
    raised: "Choices raise the cost by {share}: from {start} to {end} {per}",
    same: "Nothing is optimised yet: {end} {per}",
    no_scenario: "Without a cost there is nothing to compare with an unoptimised deployment",
    no_baseline: "No unoptimised deployment to compare with: {baseline} {why}",
    lead: "The same model and requests, first on {baseline}; then one optimisation after the other, each a new estimate of the whole. The order changes the bars, never the end.",
    baseline_is: "{hardware} at the large clouds' price, {weights}, one request at a time, {use} of the hours used",
    baseline: "Unoptimised",
    deployment: "This deployment",
    lever: "Optimisation",
    moves: "From → to",
    factor: "Factor",
    left: "{factor}: from {before} to {after} {per}.",
    usd: "USD",
    article: "The article",
    article_says: "article",
    axis: "{usd_per}; equal lengths are equal factors",
    unmoved: "as unoptimised",
    joined: "with {levers}: alone it {why}",
    within: "counted with {lever}",
    product: "The article that the project grew from has a percentage for each. Multiplied, as it invites to, they leave {cost} ({factor}, {share} less).",
    product_of_moved: "Only those of what differs here: {cost} ({factor}).",
    earlier: "Move {lever} up",
    later: "Move {lever} down",
    now_at: "{lever}, {place} of {count}: {factor}, {cost}",
    usual_order: "Usual order",
    usual_again: "In the usual order again",
};
