// Links that are wrong, old, cut off or meant to hurt: a message, the defaults, a page that lives.

import assert from "node:assert/strict";
import { test } from "node:test";
import { decodeLink, defaults, evaluate, linkOf, scenario } from "./support/module.mjs";
import { WORK } from "./support/sheet.mjs";
import { eventually, inEachBrowser } from "./support/suite.mjs";

const INPUT = "workload.inputTokens";
const V1 = "v=1&ed=2026-11";

/** What has to be refused, and said so. */
const REFUSED = {
  "another version": "v=2&ed=2026-11&in=99",
  "no version": "in=99",
  "cut off": `${V1}&in=`,
  "no number": `${V1}&in=NaN`,
  "too large a number": `${V1}&in=1e400`,
  "a negative number": `${V1}&in=-5`,
  "an unknown model": `${V1}&m=nobody:nothing`,
  HTML: `${V1}&m=%3Cimg%20src=x%20onerror=window.hurt=1%3E`,
  "HTML as it is": `${V1}&m=<img src=x onerror=window.hurt=1>`,
  "an address that runs": `${V1}&g=javascript:window.hurt=1`,
  "turned text": `${V1}&m=%E2%80%AE%E2%81%A6abc`,
  "half a character": `${V1}&m=%ED%A0%80`,
  "half an escape": `${V1}&m=%`,
  "a prototype": `${V1}&__proto__.hurt=1&in=x`,
  "much too long": `${V1}&m=${"a".repeat(100_000)}`,
  "deeply nested": `${V1}&m=${"[".repeat(4000)}`,
};

/** Those of which nothing can be read: what was there stays. */
const NOT_OPENED = ["another version", "no version", "much too long"];

/** As long as a link may keep the page busy, and how often one is tried on a machine that does other things too. */
const LONGEST_MS = 100;
const TRIES = 5;

/** How long the page is busy with `link`, put into the address. */
function busyWith(sheet, link) {
  return sheet.page.evaluate(async (text) => {
    // The page listens for the change before this does, so what it does lies in between.
    const handled = new Promise((resolve) => addEventListener("hashchange", resolve, { once: true }));
    const started = performance.now();
    location.hash = text;
    await handled;
    return performance.now() - started;
  }, link);
}

const hurt = () => Boolean(window.hurt || {}.hurt || document.querySelector("#app img, #app script, #app iframe"));

inEachBrowser((kit) => {
  for (const name of ["another version", "cut off", "HTML", "much too long"]) {
    test(`opened with ${name}: a message, the defaults, a page that works (URL-06, SEC-04)`, async () => {
      const sheet = await kit.open({ hash: REFUSED[name] });
      await sheet.get("notice").waitFor();
      assert.match(await sheet.textOf("notice"), /could not be (read|opened)/);
      await sheet.shows(defaults());
      await sheet.type(INPUT, "4096");
      await sheet.shows(scenario({ [INPUT]: 4096 }));
      assert.equal(await sheet.page.evaluate(hurt), false);
      assert.deepEqual((await sheet.seen()).violations, []);
    });
  }

  test("unknown pairs that would make the link too long to open are left out, and the work is kept (URL-06)", async () => {
    const sheet = await kit.open({ hash: `${linkOf({ [INPUT]: 2000 })}&zz=${'"'.repeat(4000)}` });
    await sheet.type(INPUT, "3000");
    await eventually(async () => assert.match((await sheet.stored()) ?? "", /in=3000/));
    assert.ok(new URL(await sheet.share()).hash.length <= 8193);
    await sheet.page.goto("about:blank");
    await sheet.page.goto(sheet.address());
    await sheet.live();
    await sheet.shows(scenario({ [INPUT]: 3000 }));
  });

  test("each of them put into the address: said at once, nothing runs, nothing hangs (URL-06, SEC-04)", async () => {
    const sheet = await kit.open();
    for (const [name, link] of Object.entries(REFUSED)) {
      const start = linkOf({ [INPUT]: 4096 });
      const taken = [];
      do {
        await sheet.follow(start);
        await sheet.shows(scenario({ [INPUT]: 4096 }));
        taken.push(await busyWith(sheet, link));
        await eventually(async () => assert.match((await sheet.textOf("notice")) ?? "", /could not be (read|opened)/, name));
      } while (taken.at(-1) >= LONGEST_MS && taken.length < TRIES);
      assert.ok(taken.at(-1) < LONGEST_MS, `${name} took ${taken} ms`);
      assert.equal(await sheet.page.evaluate(hurt), false, name);
      const stays = NOT_OPENED.includes(name);
      await sheet.shows(stays ? scenario({ [INPUT]: 4096 }) : decodeLink(link).scenario);
      if (stays) assert.equal(await sheet.page.evaluate(() => location.hash), `#${start}`, name);
      const message = await sheet.textOf("notice");
      assert.ok(message.length < 1500, `${name}: a message of ${message.length} characters`);
      assert.doesNotMatch(message, /[\u202a-\u202e\u2066-\u2069]/, "turns the text around it");
      // What is said next is of the next link.
      while ((await sheet.get("notice").count()) > 0) await sheet.get("notice").getByRole("button").last().click();
    }
  });

  test("a link that cannot be opened leaves work, typing and what is saved alone (URL-06, STO-06)", async () => {
    const sheet = await kit.open();
    await sheet.type(INPUT, "4096");
    await eventually(async () => assert.ok(await sheet.stored()));
    await sheet.type("workload.outputTokens", "12 parsecs");
    // What is wrong is spoken a little after the last key; what the links say comes after that.
    await eventually(async () => assert.match((await sheet.textOf("status")) ?? "", /12 parsecs/));
    const stored = await sheet.stored();
    for (const name of NOT_OPENED) {
      await sheet.page.evaluate((text) => (location.hash = text), REFUSED[name]);
      await eventually(async () => assert.match((await sheet.textOf("notice")) ?? "", /could not be opened/, name));
      assert.equal(await sheet.get("notice").count(), 1, name);
      assert.match(await sheet.textOf("status"), /could not be opened/);
      await sheet.shows(scenario({ [INPUT]: 4096 }));
      assert.equal(await sheet.field("workload.outputTokens").inputValue(), "12 parsecs");
      await sheet.get("notice").getByRole("button").last().click();
    }
    assert.equal(await sheet.savedLink(), JSON.parse(stored).link);
    const again = await kit.open({ hash: REFUSED["another version"], storage: { [WORK]: stored } });
    await again.shows(scenario({ [INPUT]: 4096 }));
    assert.match(await again.textOf("notice"), /could not be opened/);
  });

  test("while something is wrong the link is that of the figures that are shown (RES-11)", async () => {
    const sheet = await kit.open();
    await sheet.type("parallelism.tensor", "3");
    await sheet.get("problem").first().waitFor();
    await sheet.get("share").click();
    await eventually(async () => assert.ok((await sheet.seen()).copied.length > 0));
    const link = (await sheet.seen()).copied.at(-1).split("#")[1];
    assert.deepEqual(decodeLink(link).scenario.parallelism, defaults().parallelism);
  });

  test("what can be read of a link is read, and its other keys are kept (URL-06)", async () => {
    const sheet = await kit.open({ hash: `${V1}&in=4096&u=7&later=a-b&x2=1` });
    await sheet.shows(scenario({ [INPUT]: 4096 }));
    const notices = (await sheet.get("notice").allTextContents()).join("\n");
    assert.match(notices, /could not be read/);
    assert.match(notices, /later/);
    await sheet.type(INPUT, "2000");
    const { unknown } = decodeLink((await sheet.share()).split("#")[1]);
    assert.deepEqual(unknown, [["later", "a-b"], ["x2", "1"]]);
  });

  test("of a key that stands twice one value counts, and it is the module's (URL-06)", async () => {
    const link = `${V1}&in=100&in=200`;
    const sheet = await kit.open({ hash: link });
    await sheet.shows(decodeLink(link).scenario);
  });

  test("a message goes away when it is dismissed, and the page stays as it is (URL-06)", async () => {
    const sheet = await kit.open({ hash: REFUSED["another version"] });
    await sheet.get("notice").getByRole("button", { name: "Dismiss" }).click();
    await eventually(async () => assert.equal(await sheet.get("notice").count(), 0));
    await sheet.shows(defaults());
  });

  test("an impossible pair of values is said, with the last figures kept and a way to the input (SEC-04, A11Y-14)", async () => {
    const sheet = await kit.open();
    const before = await sheet.figures();
    await sheet.type("parallelism.tensor", "7");
    await sheet.get("problems").waitFor();
    let refused = null;
    try {
      evaluate(scenario({ "parallelism.tensor": 7 }));
    } catch (error) {
      refused = error;
    }
    assert.ok(refused, "the module takes it");
    const text = await sheet.textOf("problems");
    for (const { message } of refused.problems) assert.ok(text.includes(message), `${message} is not in ${text}`);
    assert.deepEqual(await sheet.figures(), before);
    await sheet.get("problem").first().getByRole("button").click();
    await eventually(async () => assert.equal((await sheet.focused()).testid, "field-parallelism.tensor"));
    await sheet.type("parallelism.tensor", "8");
    await sheet.shows(scenario({ "parallelism.tensor": 8 }));
    assert.equal(await sheet.get("problems").count(), 0);
  });
});
