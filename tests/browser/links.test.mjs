// A link carries everything, from one browser to another; the address follows the state and never leads it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { launch, programOf } from "./support/browsers.mjs";
import { changed, decodeLink, defaults, evaluate, linkOf, scenario } from "./support/module.mjs";
import { saved, Sheet, WORK } from "./support/sheet.mjs";
import { eventually, inEachBrowser } from "./support/suite.mjs";

const INPUT = "workload.inputTokens";
const USED = "deployment.utilization";
const PRICE = "price.usdPerAcceleratorHour";
const MINE = { [INPUT]: 7777, [USED]: 0.25 };
const THEIRS = { [INPUT]: 333, [PRICE]: 4.25 };
const RETURN = "Return to my work";

const fragment = (sheet) => sheet.page.evaluate(() => location.hash.slice(1));

/** Whether two links stand for the same figures. */
function same(one, other) {
  assert.deepEqual(evaluate(decodeLink(one).scenario), evaluate(decodeLink(other).scenario));
}

inEachBrowser((kit) => {
  test("a link shared here opens the same numbers in the other browser (URL-09, I18N-02)", async (t) => {
    const other = kit.isChromium ? "firefox" : "chromium";
    if (programOf(other) === null) return t.skip(`${other} is not installed`);
    const sheet = await kit.open();
    await sheet.get("preset-code-agent").click();
    await sheet.type(PRICE, "3.1234567");
    await sheet.type(USED, "41.5");
    await sheet.type("workload.outputTokens", "777");
    const here = await sheet.figures();
    const link = (await sheet.share()).split("#")[1];
    const browser = await launch(other);
    try {
      const there = await Sheet.open({ ...kit, browser, opened: [] }, { hash: link });
      await there.shows(decodeLink(link).scenario);
      assert.deepEqual(await there.figures(), here);
      same((await there.share()).split("#")[1], link);
      assert.deepEqual(there.errors, []);
    } finally {
      await browser.close();
    }
  });

  test("the share link is the state, also before the address has followed (URL-09)", async () => {
    const sheet = await kit.open();
    // In one task: the address is written after a pause, the link is made at once.
    const [address, shared] = await sheet.page.evaluate(async (key) => {
      const field = document.querySelector(`[data-testid="field-${key}"]`);
      field.value = "5151";
      field.dispatchEvent(new Event("input", { bubbles: true }));
      await Promise.resolve();
      document.querySelector("[data-testid=share]").click();
      return [location.hash, await new Promise((resolve) => setTimeout(() => resolve(window.seen.copied.at(-1)), 50))];
    }, INPUT);
    assert.doesNotMatch(address, /5151/);
    assert.equal(decodeLink(shared.split("#")[1]).scenario.workload.inputTokens, 5151);
    await eventually(async () => assert.equal(await fragment(sheet), shared.split("#")[1]));
  });

  test("shaking a slider writes the address seldom, and in the end rightly (URL-08)", async () => {
    const sheet = await kit.open();
    const before = (await sheet.seen()).history;
    await sheet.page.evaluate(async (key) => {
      const slider = document.querySelector(`[data-testid="slider-${key}"]`);
      for (let index = 0; index < 300; index += 1) {
        slider.value = String(100 + ((index * 37) % 800));
        slider.dispatchEvent(new Event("input", { bubbles: true }));
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    }, USED);
    const link = (await sheet.share()).split("#")[1];
    await eventually(async () => assert.equal(await fragment(sheet), link));
    const { history } = await sheet.seen();
    assert.ok(history - before <= 40, `${history - before} calls`);
    await sheet.shows(decodeLink(link).scenario);
  });

  test("Back leaves the page and never steps through values (URL-10)", async () => {
    const sheet = await kit.open({ live: false, errors: true });
    await sheet.page.goto(`${kit.server.url}icon.svg`);
    await sheet.page.goto(kit.server.url);
    await sheet.live();
    const length = await sheet.page.evaluate(() => history.length);
    for (const value of ["100", "200", "300", "400"]) {
      await sheet.type(INPUT, value);
      await eventually(async () => assert.match(await fragment(sheet), new RegExp(`in=${value}`)));
    }
    assert.equal(await sheet.page.evaluate(() => history.length), length);
    // Firefox brings the earlier page back from its cache without loading it, so no load is awaited.
    await sheet.page.evaluate(() => setTimeout(() => history.back()));
    await eventually(async () => assert.match(await sheet.page.evaluate(() => location.href), /icon\.svg$/));
  });

  test("a link put into the address is loaded as one step back (URL-11)", async () => {
    const sheet = await kit.open();
    await sheet.follow(linkOf(THEIRS));
    await sheet.shows(scenario(THEIRS));
    assert.deepEqual(await sheet.depth(), [true, false]);
    await sheet.get("undo").click();
    await sheet.shows(defaults());
    await eventually(async () => same(await fragment(sheet), linkOf()));
    assert.deepEqual(await sheet.depth(), [false, true]);
  });

  test("a link that is put in just before the page writes its own is loaded all the same (URL-11)", async () => {
    const sheet = await kit.open();
    // In one task, so the second stands in the address by the time that the first is announced.
    await sheet.page.evaluate(([theirs, own]) => {
      location.hash = theirs;
      history.replaceState(null, "", `#${own}`);
    }, [linkOf(THEIRS), linkOf()]);
    await sheet.shows(scenario(THEIRS));
    await eventually(async () => same(await fragment(sheet), linkOf(THEIRS)));
  });

  test("saved work opens where no link is (URL-12)", async () => {
    const sheet = await kit.open({ storage: { [WORK]: saved(linkOf(MINE)) } });
    await sheet.shows(scenario(MINE));
  });

  test("a link wins over saved work, which stays as it was until the first edit (URL-12)", async () => {
    const mine = saved(linkOf(MINE));
    const sheet = await kit.open({ hash: linkOf(THEIRS), storage: { [WORK]: mine } });
    await sheet.shows(scenario(THEIRS));
    assert.match(await sheet.page.locator("main").innerText(), /work you saved before is untouched/);
    assert.equal(await sheet.stored(), mine);
    // Leaving without an edit keeps it as well.
    await sheet.page.goto(`${kit.server.url}icon.svg`);
    await sheet.page.goto(sheet.address("", linkOf(THEIRS)));
    await sheet.live();
    assert.equal(await sheet.stored(), mine);
    await sheet.type(INPUT, "99");
    await eventually(async () => assert.notEqual(await sheet.stored(), mine));
    same(await sheet.savedLink(), linkOf({ ...THEIRS, [INPUT]: 99 }));
    assert.equal(await sheet.page.getByRole("button", { name: RETURN }).count(), 0);
  });

  test("a second link leaves the way back to the saved work (URL-12)", async () => {
    const sheet = await kit.open({ hash: linkOf(THEIRS), storage: { [WORK]: saved(linkOf(MINE)) } });
    await sheet.follow(linkOf({ [INPUT]: 3333 }));
    await sheet.shows(scenario({ [INPUT]: 3333 }));
    await sheet.page.getByRole("button", { name: RETURN }).click();
    await sheet.shows(scenario(MINE));
  });

  test("one click goes back to the saved work (URL-12)", async () => {
    const sheet = await kit.open({ hash: linkOf(THEIRS), storage: { [WORK]: saved(linkOf(MINE)) } });
    await sheet.page.getByRole("button", { name: RETURN }).click();
    await sheet.shows(scenario(MINE));
    await eventually(async () => same(await fragment(sheet), linkOf(MINE)));
    await sheet.get("undo").click();
    await sheet.shows(scenario(THEIRS));
  });

  test("language and theme change nothing of a result (URL-13)", async () => {
    const sheet = await kit.open({ hash: linkOf(THEIRS), query: "lang=pt" });
    await sheet.shows(scenario(THEIRS), "pt-BR");
    const first = (await sheet.share()).split("#")[1];
    await sheet.get("theme").selectOption("dark");
    await sheet.get("lang").selectOption("en");
    await sheet.shows(scenario(THEIRS));
    assert.equal((await sheet.share()).split("#")[1], first);
    same(first, linkOf(THEIRS));
  });

  test("a link to a place on the page is not a state (URL-11)", async () => {
    const sheet = await kit.open();
    await sheet.type(INPUT, "99");
    await sheet.follow("charts");
    await sheet.shows(changed(defaults(), { [INPUT]: 99 }));
    assert.equal(await sheet.get("notice").count(), 0);
  });
});
