// The storage of the browser: blocked, full, corrupt, too new, shared with others and with other windows.

import assert from "node:assert/strict";
import fs from "node:fs";
import { test } from "node:test";
import { changed, decodeLink, defaults, linkOf, scenario } from "./support/module.mjs";
import { serve } from "./support/server.mjs";
import { saved, WORK } from "./support/sheet.mjs";
import { eventually, inEachBrowser } from "./support/suite.mjs";

const INPUT = "workload.inputTokens";
const QUARANTINE = "pertoken.v1.quarantine";
const MINE = { [INPUT]: 7777 };
const FOREIGN = { other: "x", pertoken: "y", "pertoken.v0.work": "z", "pertoken.v11.work": "{", work: "w" };

const UNREADABLE = {
  "not JSON": "{",
  "another type": "[1, 2]",
  "a number": "7",
  nothing: "null",
  empty: "",
  "without its link": '{"v":1}',
  "a newer version": JSON.stringify({ v: 3, link: linkOf(MINE), whatever: {} }),
  "version 2 without its link": saved(linkOf(MINE), 2),
  "cut off": saved(linkOf(MINE)).slice(0, 30),
  "a link of another version": saved("v=9&ed=2031-01"),
  "a link that is none": saved("hello"),
};

/** Runs before the page: saving refuses, everything else of the storage works. */
function full() {
  const { setItem } = Storage.prototype;
  Storage.prototype.setItem = function (key, value) {
    if (key === "pertoken.v1.work") throw new DOMException("full", "QuotaExceededError");
    return setItem.call(this, key, value);
  };
}

/** Runs before the page: notes which keys are touched. */
function listen() {
  window.touched = [];
  for (const name of ["getItem", "setItem", "removeItem"]) {
    const original = Storage.prototype[name];
    Storage.prototype[name] = function (key, ...rest) {
      if (location.protocol === "http:" && this === localStorage) window.touched.push(key);
      return original.call(this, key, ...rest);
    };
  }
  for (const name of ["clear", "key"]) {
    Storage.prototype[name] = () => window.touched.push(`${name}()`);
  }
}

inEachBrowser((kit) => {
  test("in a frame without any storage the page starts and works (STO-01, EMB-02)", async () => {
    const host = await serve({ "/host": `<!doctype html><title>host</title><link rel="icon" href="data:,"><iframe sandbox="allow-scripts" width="1000" height="800" src="${kit.server.url}"></iframe>` });
    try {
      const sheet = await kit.open({ live: false, errors: true });
      sheet.errors.length = 0;
      await sheet.page.goto(`${host.url}host`);
      const frame = await eventually(() => {
        const found = sheet.page.frames().find((one) => one.url() === kit.server.url);
        assert.ok(found, "no frame");
        return found;
      });
      const read = () => frame.evaluate(() => [!document.querySelector(".shell"), document.querySelector('[data-testid^="figure-"]').textContent]);
      const [, before] = await eventually(async () => {
        const answer = await read();
        assert.ok(answer[0], "the live page did not start");
        return answer;
      }, 15_000);
      await frame.locator(`[data-testid="field-${INPUT}"]`).fill("9999");
      await eventually(async () => assert.notEqual((await read())[1], before));
      assert.equal(await frame.locator("[data-testid=notice]").count(), 0);
      assert.deepEqual(sheet.errors, []);
    } finally {
      await host.stop();
    }
  });

  test("work is saved after an edit and opens again; nothing is saved before (STO-06, URL-12)", async () => {
    const sheet = await kit.open();
    assert.equal(await sheet.stored(), null);
    await sheet.type(INPUT, "7777");
    await eventually(async () => assert.ok(await sheet.stored()));
    const { v, link } = JSON.parse(await sheet.stored());
    assert.equal(v, 2);
    assert.equal(decodeLink(link).scenario.workload.inputTokens, 7777);
    await sheet.page.goto(kit.server.url);
    await sheet.live();
    await sheet.shows(changed(defaults(), MINE));
  });

  test("saved work that cannot be read: told, put aside, the default opens (STO-03)", async () => {
    const sheet = await kit.open();
    for (const [name, text] of Object.entries(UNREADABLE)) {
      await sheet.page.goto(`${kit.server.url}icon.svg`);
      await sheet.page.evaluate(([key, value]) => (localStorage.clear(), localStorage.setItem(key, value)), [WORK, text]);
      await sheet.page.goto(kit.server.url);
      await sheet.live();
      await sheet.shows(defaults());
      assert.match((await sheet.textOf("notice")) ?? "", /could not be read/, name);
      assert.equal(await sheet.stored(QUARANTINE), text, name);
    }
  });

  test("saved work of every version opens, with the preset that it was changed from (STO-08)", async () => {
    for (const [name, base] of [["work-1", "chat"], ["work-2", "rag"]]) {
      const text = fs.readFileSync(new URL(`../stored/${name}.json`, import.meta.url), "utf8");
      const { link, data = link } = JSON.parse(text);
      const sheet = await kit.open({ storage: { [WORK]: text } });
      await sheet.shows(scenario(MINE));
      assert.equal(await sheet.get(`preset-${base}`).getAttribute("aria-pressed"), "true");
      assert.equal(await sheet.stored(), text, "it was written anew before a change");
      await sheet.type(INPUT, "42");
      await eventually(async () => assert.equal(decodeLink(await sheet.savedLink()).scenario.workload.inputTokens, 42));
      const { v, preset } = JSON.parse(await sheet.stored());
      assert.deepEqual([v, preset], [2, base]);
      const others = (text) => text.split("&").filter((pair) => pair.startsWith("b."));
      assert.deepEqual(others(await sheet.savedLink()), others(data), "what it is compared with");
    }
  });

  test("work that an older version of the page has put aside opens again in this one (STO-08)", async () => {
    const aside = fs.readFileSync(new URL("../stored/work-2.json", import.meta.url), "utf8");
    const sheet = await kit.open({ storage: { [QUARANTINE]: aside } });
    await sheet.shows(scenario(MINE));
    assert.equal(await sheet.get("notice").count(), 0);
    await sheet.type(INPUT, "42");
    await eventually(async () => assert.equal(decodeLink(await sheet.savedLink()).scenario.workload.inputTokens, 42));
    assert.equal(await sheet.stored(QUARANTINE), aside);
  });

  test("what was put aside is not written over by what cannot be read next, and both can be had (STO-03)", async () => {
    const [first, second] = ["{", "[1, 2]"];
    const sheet = await kit.open({ storage: { [WORK]: second, [QUARANTINE]: first } });
    assert.match(await sheet.textOf("notice"), /could not be read/);
    await sheet.get("notice").getByRole("button").first().click();
    await eventually(async () => assert.equal((await sheet.seen()).copied.at(-1), second));
    await sheet.get("notice").getByRole("button", { name: "Dismiss" }).click();
    await sheet.type(INPUT, "7777");
    await eventually(async () => assert.match(await sheet.page.evaluate(() => location.hash), /in=7777/));
    await eventually(async () => assert.equal(await sheet.get("notice").count(), 1, "it is not said again"));
    assert.deepEqual([await sheet.stored(), await sheet.stored(QUARANTINE)], [second, first]);
  });

  test("what was put aside can be copied, and stays when new work is saved (STO-03)", async () => {
    const text = UNREADABLE["a newer version"];
    const sheet = await kit.open({ storage: { [WORK]: text } });
    await sheet.get("notice").getByRole("button").first().click();
    await eventually(async () => assert.equal((await sheet.seen()).copied.at(-1), text));
    await sheet.type(INPUT, "7777");
    await eventually(async () => assert.equal(decodeLink(await sheet.savedLink()).scenario.workload.inputTokens, 7777));
    assert.equal(await sheet.stored(QUARANTINE), text, "what was put aside is gone");
  });

  test("five megabytes under our key: told, kept, the default opens (STO-03)", async () => {
    const sheet = await kit.open({
      init: () => {
        if (location.protocol !== "http:" || sessionStorage.getItem("filled")) return;
        sessionStorage.setItem("filled", "1");
        localStorage.setItem("pertoken.v1.work", "x".repeat(4_900_000));
      },
    });
    await sheet.shows(defaults());
    assert.match(await sheet.textOf("notice"), /could not be read/);
    const kept = await sheet.page.evaluate((keys) => keys.map((key) => localStorage.getItem(key)?.length ?? 0), [WORK, QUARANTINE]);
    assert.ok(kept.includes(4_900_000), `the text is lost: ${kept}`);
    await sheet.type(INPUT, "7777");
    await sheet.shows(changed(defaults(), MINE));
    await sheet.page.waitForTimeout(600);
    assert.equal((await sheet.stored()).length, 4_900_000, "an edit wrote over what could not be put aside");
    await sheet.get("notice").getByRole("button").first().click();
    await eventually(async () => assert.equal((await sheet.seen()).copied.at(-1).length, 4_900_000));
  });

  test("a storage that is full from the start is still read, and can be emptied (STO-04, STO-07)", async () => {
    const storage = { [WORK]: saved(linkOf(MINE)), "pertoken.v1.lang": "pt-BR" };
    const sheet = await kit.open({
      storage,
      init: () => {
        Storage.prototype.setItem = () => {
          throw new DOMException("full", "QuotaExceededError");
        };
      },
    });
    await sheet.shows(scenario(MINE), "pt-BR");
    await sheet.page.getByRole("button", { name: "Apagar tudo o que está guardado aqui" }).click();
    await sheet.page.getByRole("button", { name: "Apagar tudo", exact: true }).click();
    await eventually(async () => assert.equal(await sheet.stored(), null));
  });

  test("a full storage is said once, and the work stays in memory (STO-04)", async () => {
    const sheet = await kit.open({ init: full });
    for (const value of ["100", "200", "7777"]) {
      await sheet.type(INPUT, value);
      await eventually(async () => assert.match(await sheet.page.evaluate(() => location.hash), new RegExp(`in=${value}`)));
    }
    await eventually(async () => assert.equal(await sheet.get("notice").count(), 1));
    assert.match(await sheet.textOf("notice"), /stores no more/);
    await sheet.shows(changed(defaults(), MINE));
    assert.deepEqual(await sheet.depth(), [true, false]);
  });

  const input = async (sheet) => decodeLink(await sheet.savedLink()).scenario.workload.inputTokens;
  const isOffered = (sheet) => eventually(async () => assert.match((await sheet.textOf("notice")) ?? "", /saved in another window/));
  const noOffer = (sheet) => eventually(async () => assert.equal(await sheet.get("notice").count(), 0));

  test("two windows: what one saves is offered in the other, and nothing is written over before (STO-05)", async () => {
    const a = await kit.open({ storage: { [WORK]: saved(linkOf(MINE)) } });
    const b = await a.beside();
    await a.type(INPUT, "100");
    await isOffered(b);
    await b.shows(scenario(MINE));
    await b.type("workload.outputTokens", "300");
    await eventually(async () => assert.match(await b.page.evaluate(() => location.hash), /out=300/));
    assert.equal(await input(a), 100, "the other window's work is lost");
    // Mine stays, and the other window is asked in its turn.
    await b.get("keep-mine").click();
    await noOffer(b);
    await eventually(async () => assert.equal(await input(b), 7777));
    await isOffered(a);
    await a.shows(scenario({ [INPUT]: 100 }));
    // Theirs is loaded as one step.
    await a.get("load-theirs").click();
    await a.shows(scenario({ ...MINE, "workload.outputTokens": 300 }));
    await noOffer(a);
    await a.get("undo").click();
    await a.shows(scenario({ [INPUT]: 100 }));
    await isOffered(b);
  });

  test("a window that was there before the other saved anything is asked at its first change (STO-05)", async () => {
    const a = await kit.open();
    const b = await a.beside(linkOf({ "parallelism.tensor": 8 }));
    await a.type(INPUT, "100");
    await eventually(async () => assert.equal(await input(a), 100));
    assert.equal(await b.get("notice").count(), 0, "a link that was only opened has nothing to lose");
    await b.type(INPUT, "200");
    await isOffered(b);
    assert.equal(await input(a), 100);
    // Said again at the next change, however often it is dismissed.
    await b.get("notice").getByRole("button", { name: "Dismiss" }).click();
    await b.type(INPUT, "300");
    await isOffered(b);
    assert.equal(await input(a), 100);
    // What is the same in both is no question any more.
    await a.follow(linkOf({ "parallelism.tensor": 8, [INPUT]: 300 }));
    await a.type("workload.outputTokens", "99");
    await a.get("undo").click();
    await noOffer(b);
  });

  test("other people's keys are never read, changed or deleted (STO-06, STO-07)", async () => {
    const sheet = await kit.open({ storage: FOREIGN, init: listen });
    await sheet.type(INPUT, "7777");
    await sheet.get("theme").selectOption("dark");
    await sheet.get("lang").selectOption("pt-BR");
    await sheet.get("lang").selectOption("en");
    await sheet.get("field-reais").fill("5.4");
    await sheet.page.evaluate(() => document.querySelector("[data-testid=strips]").click());
    await eventually(async () => assert.ok((await sheet.stored()) && (await sheet.stored("pertoken.v1.reais")) && (await sheet.stored("pertoken.v1.strips"))));
    const before = await sheet.page.evaluate(() => ({ ...localStorage }));
    const focused = (id) => eventually(async () => assert.equal(await sheet.page.evaluate(() => document.activeElement.id), id));
    await sheet.page.getByRole("button", { name: "Delete everything stored here" }).click();
    await focused("forget-now");
    await sheet.get("forget-not").press("Enter");
    await focused("forget");
    assert.deepEqual(await sheet.page.evaluate(() => ({ ...localStorage })), before, "deleted although it was not confirmed");
    await sheet.get("forget").press("Enter");
    await focused("forget-now");
    await sheet.page.keyboard.press("Enter");
    await eventually(async () => assert.equal(await sheet.stored(), null));
    await focused("forget");
    const [left, touched] = await sheet.page.evaluate(() => [{ ...localStorage }, window.touched]);
    assert.deepEqual(left, FOREIGN);
    assert.deepEqual(touched.filter((key) => !key.startsWith("pertoken.v1.")), []);
  });

  test("what was deleted stays deleted, also right after an edit (STO-07)", async () => {
    const sheet = await kit.open({ storage: { [WORK]: saved(linkOf(MINE)), "pertoken.v1.theme": "dark" } });
    await sheet.get("forget").click();
    await sheet.get("forget-now").waitFor();
    // In one task: the edit is not yet saved when everything is deleted.
    await sheet.page.evaluate((key) => {
      const field = document.querySelector(`[data-testid="field-${key}"]`);
      field.value = "500";
      field.dispatchEvent(new Event("input", { bubbles: true }));
      document.getElementById("forget-now").click();
    }, INPUT);
    await eventually(async () => assert.match(await sheet.page.evaluate(() => location.hash), /in=500/));
    await sheet.page.goto(`${kit.server.url}icon.svg`);
    assert.deepEqual(await sheet.page.evaluate(() => Object.keys(localStorage)), []);
  });

  test("?safe=1 starts without the storage, and leaves it alone (STO-07)", async () => {
    const mine = saved(linkOf(MINE));
    const sheet = await kit.open({ query: "safe=1", storage: { [WORK]: mine, "pertoken.v1.lang": "pt-BR" } });
    await sheet.shows(defaults());
    await sheet.type(INPUT, "500");
    await eventually(async () => assert.match(await sheet.page.evaluate(() => location.hash), /in=500/));
    assert.equal(await sheet.stored(), mine);
    assert.match(sheet.page.url(), /safe=1/, "the address forgot that the storage is not to be used");
  });

  test("language and theme are kept (I18N-02)", async () => {
    const sheet = await kit.open();
    await sheet.get("lang").selectOption("pt-BR");
    await sheet.get("theme").selectOption("dark");
    await sheet.page.goto(kit.server.url);
    await sheet.live();
    const root = await sheet.page.evaluate(() => [document.documentElement.lang, document.documentElement.dataset.theme]);
    assert.deepEqual(root, ["pt-BR", "dark"]);
    await sheet.shows(scenario(), "pt-BR");
  });

  test("where the clipboard is refused the text is there to be copied by hand (EXP-05)", async () => {
    const sheet = await kit.open();
    await sheet.type(INPUT, "7777");
    await sheet.page.evaluate(() => (window.seen.refuseCopy = true));
    await sheet.get("share").click();
    const field = sheet.get("copy-by-hand");
    await field.waitFor();
    const link = (await field.inputValue()).split("#")[1];
    assert.equal(decodeLink(link).scenario.workload.inputTokens, 7777);
    assert.equal(await field.evaluate((one) => one.labels.length), 1);
  });
});
