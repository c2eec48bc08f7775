// Whatever a caller hands over: a clear error or a right answer, and the module still works.

import assert from "node:assert/strict";
import { afterEach, before, describe, test } from "node:test";
import { load } from "./setup.mjs";

let pertoken;
let usual;

function refused(scenario, code, field) {
  let error;
  try {
    pertoken.evaluate(scenario);
  } catch (thrown) {
    error = thrown;
  }
  assert.ok(error instanceof pertoken.ScenarioError, `not refused: ${error}`);
  assert.ok(error instanceof Error && error.name === "ScenarioError" && error.stack.length > 0);
  assert.ok(error.problems.length > 0);
  for (const problem of error.problems) {
    assert.match(problem.code, /^[a-z-]+$/);
    assert.equal(typeof problem.field, "string");
    assert.ok(problem.field.length <= 80);
    assert.ok("value" in problem);
    assert.match(problem.message, /^.{8,600}[.?]$/su);
    assert.ok(problem.message.length < 2000);
  }
  if (code) {
    const found = error.problems.map((problem) => `${problem.code} ${problem.field}`);
    const hit = found.some((each) => (field === undefined ? each.startsWith(`${code} `) : each === `${code} ${field}`));
    assert.ok(hit, `${code} ${field} is not in ${found.join(", ")}`);
  }
}

describe("hostile callers", () => {
  before(async () => {
    pertoken = await load();
    usual = JSON.stringify(pertoken.evaluate(pertoken.defaults()));
  });

  afterEach(() => {
    assert.equal(JSON.stringify(pertoken.evaluate(pertoken.defaults())), usual);
    assert.equal(JSON.stringify(pertoken.evaluate({})), usual);
  });

  test("getters and proxies that throw (SEC-06)", () => {
    const throws = () => {
      throw new Error("no");
    };
    refused({ get model() { return throws(); } }, "malformed", "model");
    refused({ workload: { get inputTokens() { return throws(); } } }, "malformed", "workload.inputTokens");
    refused(new Proxy({}, { ownKeys: throws }), "malformed", "scenario");
    refused({ price: new Proxy({ kind: "spot" }, { get: throws }) }, "malformed", "price.kind");
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    refused(proxy, "malformed", "scenario");
    refused({ get model() { throw undefined; } }, "malformed", "model");
  });

  test("getters that call back", () => {
    refused({ get model() { return pertoken.evaluate({}).bound; } }, "malformed", "model");
    const endless = { get model() { return pertoken.evaluate(endless); } };
    refused(endless, "malformed", "model");
    assert.doesNotThrow(() => pertoken.evaluate({ get model() { return "meta-llama/Llama-3.3-70B-Instruct"; } }));
  });

  test("cycles and depth (SEC-04)", () => {
    const cyclic = { workload: {} };
    cyclic.workload.load = cyclic;
    refused(cyclic, "too-long");
    let deep = {};
    for (let level = 0; level < 100_000; level++) deep = { workload: deep };
    refused(deep, "too-long");
    let wide = { a: 1 };
    for (let level = 0; level < 30; level++) wide = { a: wide, b: wide, c: wide, d: wide };
    refused(wide, "too-long");
  });

  test("values that are no plain data", () => {
    for (const value of [() => 1, Symbol("x"), 10n]) {
      refused({ workload: { inputTokens: value } }, "wrong-type", "workload.inputTokens");
      refused(value, "wrong-type", "scenario");
    }
    for (const value of [new Map([["model", "x"]]), Promise.resolve({}), new Date(), new Set([1]), /x/]) {
      refused(value, "wrong-type", "scenario");
    }
    for (const value of [1, "x", true, [], [{}]]) refused(value, "wrong-type", "scenario");
    for (const value of [NaN, Infinity, -Infinity]) {
      refused({ workload: { inputTokens: value } }, "not-finite", "workload.inputTokens");
    }
    for (const value of [-0, -1, 0.5, 1e400, Number.MAX_VALUE]) refused({ workload: { inputTokens: value } });
    refused({ parallelism: { tensor: "4" } }, "wrong-type", "parallelism.tensor");
    assert.equal(JSON.stringify(pertoken.evaluate(undefined)), usual);
    assert.equal(JSON.stringify(pertoken.evaluate({ model: undefined, price: null })), usual);
  });

  test("long and strange strings", () => {
    refused({ model: "x".repeat(1 << 20) }, "too-long", "model");
    refused({ ["x".repeat(1 << 20)]: 1 }, "too-long", "scenario");
    for (const text of ["\ud800", "\u0000\u001b[31m", "<img src=x onerror=alert(1)>", "\u202eevil", "a\"b\\c\n", "💥"]) {
      refused({ model: text }, "unknown-name", "model");
      refused({ [text]: text }, "unknown-key");
    }
    assert.throws(() => pertoken.decodeLink("x".repeat((1 << 20) + 1)), RangeError);
    assert.equal(pertoken.decodeLink("x".repeat(1 << 20)).problems[0].code, "too-long");
    assert.throws(() => pertoken.decodeLink(7), TypeError);
  });

  test("polluted prototypes change nothing and are not polluted (SEC-06)", () => {
    const { prototype } = Object;
    try {
      prototype.model = "nothing";
      prototype.toJSON = () => ({ model: "nothing" });
      prototype[0] = "nothing";
      Array.prototype.toJSON = () => "nothing";
      assert.equal(JSON.stringify(pertoken.evaluate(pertoken.defaults()).cost.perHour), String(JSON.parse(usual).cost.perHour));
      assert.equal(Object.hasOwn(pertoken.evaluate({}), "model"), false);
    } finally {
      delete prototype.model;
      delete prototype.toJSON;
      delete prototype[0];
      delete Array.prototype.toJSON;
    }
    refused(JSON.parse('{"__proto__": {"model": "nothing"}}'), "unknown-key", "__proto__");
    refused(JSON.parse('{"constructor": {"prototype": {"x": 1}}}'), "unknown-key", "constructor");
    assert.equal({}.x, undefined);
    const inherited = Object.create({ model: "nothing" });
    assert.equal(JSON.stringify(pertoken.evaluate(inherited)), usual);
    const bare = Object.assign(Object.create(null), pertoken.defaults());
    assert.equal(JSON.stringify(pertoken.evaluate(bare)), usual);
  });

  test("what comes out is plain and the caller's own", () => {
    const first = pertoken.evaluate({});
    assert.equal(Object.getPrototypeOf(first), Object.prototype);
    first.cost.perHour = -1;
    first.notes.push("x");
    pertoken.defaults().workload.load.concurrency = 1;
    pertoken.catalogue().models.length = 0;
    assert.ok(pertoken.catalogue().models.length > 10);
    assert.deepEqual(structuredClone(first), first);
  });

  test("errors of many stand in their places", () => {
    const results = pertoken.evaluateMany([{}, { model: "nothing" }, pertoken.defaults(), 7, { get model() { throw 1; } }]);
    assert.deepEqual(results.map((result) => result instanceof pertoken.ScenarioError), [false, true, false, true, true]);
    assert.equal(JSON.stringify(results[2]), usual);
    assert.throws(() => pertoken.evaluateMany({}), TypeError);
    assert.deepEqual(pertoken.evaluateMany([]), []);
  });

  test("a scenario that differs in numbers only is not mistaken for the one before", () => {
    const { evaluate, evaluateMany } = pertoken;
    const scenarios = [];
    for (const inputTokens of [100, 2000, 7]) {
      for (const load of [{ concurrency: 8 }, { concurrency: 8, promptsPerSlot: 4 }, { requestsPerSecond: 0.1 }, { concurrency: "max" }]) {
        for (const bitsPerWeight of [4, 5.5]) {
          scenarios.push({ workload: { inputTokens, load }, precision: { weights: { bitsPerWeight } } });
          scenarios.push({ workload: { inputTokens, load } });
        }
      }
    }
    const together = evaluateMany(scenarios).map((estimate) => JSON.stringify(estimate));
    scenarios.forEach((scenario, at) => {
      assert.throws(() => evaluate({ model: "nothing" }));
      assert.equal(JSON.stringify(evaluate(scenario)), together[at]);
    });
  });
});
