// Scenarios saved under names: in the storage and in two windows.

import assert from "node:assert/strict";
import { test } from "node:test";
import { audit } from "./support/axe.mjs";
import { host } from "./support/host.mjs";
import { decodeLink, evaluate, HEADLINE, headlineOf, scenario } from "./support/module.mjs";
import { areNamed, entry, file, filled, FIXTURE, INPUT, keep, KEY, LINK, names, open, plain, read, said, SCHEMA, shut, start, stored } from "./support/saved.mjs";
import { problemsOf } from "./support/schema.mjs";
import { eventually, inEachBrowser } from "./support/suite.mjs";

const MOST = 50;

/** Runs before the page: the list can be saved so many times. */
function full() {
  const { setItem } = Storage.prototype;
  Storage.prototype.setItem = function (key, value) {
    if (key === "pertoken.v1.scenarios") throw new DOMException("full", "QuotaExceededError");
    return setItem.call(this, key, value);
  };
}

/** Runs before the page and in each of its frames: notes what is stored. */
function listen() {
  const written = [];
  window.written = written;
  for (const name of ["setItem", "removeItem", "clear"]) {
    Storage.prototype[name] = (...given) => written.push([name, ...given]);
  }
  IDBFactory.prototype.open = (...given) => written.push(["indexedDB", ...given]);
  const { set } = Object.getOwnPropertyDescriptor(Document.prototype, "cookie");
  Object.defineProperty(document, "cookie", { set: (text) => (written.push(["cookie", text]), set.call(document, text)), get: () => "" });
}

inEachBrowser((kit) => {
  test("what is shown is saved under a name with date and headline, and opens as one step (STO-06, IN-13)", async () => {
    const sheet = await kit.open();
    await sheet.get("pin").click();
    await sheet.type(INPUT, "7777");
    const before = plain(await sheet.headline());
    await open(sheet);
    assert.match(await sheet.get("saved-name").inputValue(), /Llama 3\.3 70B Instruct/, "a name is proposed");
    assert.match(await sheet.textOf("saved-none"), /Nothing is saved yet/);
    await keep(sheet, "  My \u202escenario\u0007 ");
    await areNamed(sheet, ["My scenario"]);
    await said(sheet, /“My scenario” is saved/);
    const [kept] = await stored(sheet);
    assert.deepEqual(problemsOf(SCHEMA, JSON.parse(await sheet.stored(KEY))), []);
    assert.equal(kept.usdPerMillionOutputTokens, evaluate(scenario({ [INPUT]: 7777 })).cost.perMillionOutputTokens);
    assert.ok(Math.abs(Date.now() - Date.parse(kept.savedAt)) < 60_000);
    assert.equal(decodeLink(kept.link).scenario.workload.inputTokens, 7777);
    assert.match(kept.link, /&b\./, "what it is compared with is in it");
    const row = plain(await sheet.get("saved-list").innerText());
    assert.ok(row.includes(`${before} per 1M output tokens`), row);
    assert.match(row, /\d{4}-\d{2}-\d{2} \d{2}:\d{2}/);
    await shut(sheet);
    await sheet.type(INPUT, "100");
    await eventually(async () => assert.match(await sheet.page.evaluate(() => location.hash), /in=100&/));
    await sheet.page.reload();
    await sheet.live();
    await open(sheet);
    await sheet.get("saved-open-0").click();
    await sheet.shows(scenario({ [INPUT]: 7777 }));
    assert.equal(await sheet.get("saved").evaluate((dialog) => dialog.open), false);
    await sheet.get("undo").click();
    await sheet.shows(scenario({ [INPUT]: 100 }));
    assert.deepEqual(await sheet.depth(), [false, true]);
  });

  test("renamed, replaced, deleted and brought back, each after what has to be asked", async () => {
    const sheet = await start(kit, { storage: { [KEY]: file([entry("a"), entry("b"), entry("c")]) } });
    await sheet.get("saved-rename-1").click();
    const field = sheet.get("saved-new-name");
    await eventually(async () => assert.equal((await sheet.focused()).testid, "saved-new-name"));
    await field.fill("c");
    await field.press("Enter");
    await said(sheet, /“c” is there already/);
    await field.fill("<b>B</b>");
    await field.press("Enter");
    await areNamed(sheet, ["a", "<b>B</b>", "c"]);
    await eventually(async () => assert.equal((await sheet.focused()).testid, "saved-rename-1"));
    // A name that is there is never written over unasked.
    await keep(sheet, "a");
    assert.match(await sheet.textOf("saved-taken"), /“a” is there already/);
    assert.equal((await stored(sheet))[0].link, LINK);
    await sheet.get("saved-save-as").click();
    await areNamed(sheet, ["a", "<b>B</b>", "c", "a (2)"]);
    await sheet.get("saved-replace-0").click();
    await sheet.get("saved-sure").click();
    await eventually(async () => assert.notEqual((await stored(sheet))[0].link, LINK));
    await sheet.get("saved-delete-1").click();
    await areNamed(sheet, ["a", "c", "a (2)"]);
    await eventually(async () => assert.equal((await sheet.focused()).testid, "saved-bring-back"));
    await sheet.page.keyboard.press("Enter");
    await areNamed(sheet, ["a", "<b>B</b>", "c", "a (2)"]);
    assert.deepEqual((await stored(sheet)).map(({ name }) => name), ["a", "<b>B</b>", "c", "a (2)"]);
  });

  test("names are short, without what is not seen, and shown as text (SEC-07)", async () => {
    const sheet = await start(kit);
    const hostile = '<img src=x onerror="window.hurt=1">';
    for (const [typed, expected] of [[hostile, hostile], [`${"é".repeat(300)}`, "é".repeat(80)], ["\u202e\u2066evil\u200b\u0000", "evil"]]) {
      await sheet.get("saved-name").evaluate((field, text) => {
        field.value = text;
        field.dispatchEvent(new Event("input", { bubbles: true }));
      }, typed);
      await sheet.get("saved-save").click();
      await eventually(async () => assert.equal((await names(sheet)).at(-1), expected));
    }
    await keep(sheet, " \u202e ");
    await said(sheet, /Give it a name/);
    assert.equal((await stored(sheet)).length, 3);
    assert.equal(await sheet.page.evaluate(() => window.hurt), undefined);
    assert.equal(await sheet.get("saved").locator("img").count(), 0);
  });

  test("no more than fifty are kept, and the limit is said", async () => {
    const sheet = await start(kit, { storage: filled(MOST - 1) });
    await keep(sheet, "the last");
    await said(sheet, /“the last” is saved/);
    await keep(sheet, "one more");
    await said(sheet, /No more than 50 scenarios are kept here/);
    assert.equal((await stored(sheet)).length, MOST);
    await sheet.get("saved-delete-3").click();
    await keep(sheet, "one more");
    await said(sheet, /“one more” is saved/);
    await sheet.get("saved-bring-back").click();
    await said(sheet, /No more than 50/);
  });

  test("scenarios stored by every version open (STO-08)", async () => {
    const sheet = await start(kit, { storage: { [KEY]: FIXTURE } });
    const { scenarios } = JSON.parse(FIXTURE);
    assert.deepEqual(problemsOf(SCHEMA, JSON.parse(FIXTURE)), []);
    await areNamed(sheet, scenarios.map(({ name }) => name));
    await sheet.get("saved-open-1").click();
    await eventually(async () => assert.equal(plain(await sheet.headline()), plain(headlineOf(scenarios[1].link))));
    assert.equal(await sheet.stored(KEY), FIXTURE, "reading wrote");
  });

  const UNREADABLE = {
    "not JSON": "{",
    "another type": "7",
    "cut off": file([entry("a")]).slice(0, 50),
    "a scenario of another type": file([7]),
    "a newer version": '{"v":2,"boxes":[{"name":"a"}],"scenarios":{}}',
  };

  test("stored scenarios that cannot be read are told, kept, and can be had; the page works on (STO-03, STO-08)", async () => {
    for (const [name, text] of Object.entries(UNREADABLE)) {
      const sheet = await start(kit, { storage: { [KEY]: text } });
      assert.match(await sheet.textOf("saved-standing"), name === "a newer version" ? /newer version of this page/ : /cannot be read/, name);
      await keep(sheet, "mine");
      await areNamed(sheet, ["mine"]);
      assert.equal(await sheet.stored(KEY), text, `${name} was written over`);
      await sheet.get("stored-copy").click();
      await eventually(async () => assert.equal((await sheet.seen()).copied.at(-1), text));
      const kept = await sheet.taken(() => sheet.get("stored-take").click());
      assert.equal(kept.bytes.toString("utf8"), text);
      await sheet.close();
    }
  });

  test("what cannot be read is deleted only when that is confirmed, and what was saved meanwhile stays", async () => {
    const sheet = await start(kit, { storage: { [KEY]: "{" } });
    await keep(sheet, "mine");
    await sheet.get("stored-ask").click();
    assert.equal(await sheet.stored(KEY), "{");
    await sheet.get("stored-delete").click();
    await eventually(async () => assert.deepEqual((await stored(sheet)).map(({ name }) => name), ["mine"]));
    assert.equal(await sheet.get("saved-standing").count(), 0);
  });

  test("five megabytes under the key of scenarios: told and kept (STO-03)", async () => {
    const sheet = await start(kit, {
      init: () => {
        if (location.protocol !== "http:" || sessionStorage.getItem("filled")) return;
        sessionStorage.setItem("filled", "1");
        localStorage.setItem("pertoken.v1.scenarios", "x".repeat(4_900_000));
      },
    });
    assert.match(await sheet.textOf("saved-standing"), /cannot be read/);
    await keep(sheet, "mine");
    await areNamed(sheet, ["mine"]);
    assert.equal((await sheet.stored(KEY)).length, 4_900_000);
  });

  test("a full storage and none at all are said once, and what is saved lasts while the window does (STO-01, STO-04)", async () => {
    for (const [options, text] of [[{ init: full }, /stores no more/], [{ query: "safe=1" }, /gives this page no storage/]]) {
      const sheet = await start(kit, options);
      await keep(sheet, "a");
      await keep(sheet, "b");
      await areNamed(sheet, ["a", "b"]);
      assert.match(await sheet.textOf("saved-standing"), text);
      assert.equal(await sheet.get("saved-standing").count(), 1);
      await shut(sheet);
      await sheet.type(INPUT, "100");
      await open(sheet);
      await areNamed(sheet, ["a", "b"]);
      await sheet.get("saved-open-0").click();
      await sheet.shows(scenario());
      assert.equal(await sheet.stored(KEY), null);
    }
  });

  test("everything stored is deleted with the rest, and ?safe=1 leaves it alone (STO-07)", async () => {
    const sheet = await kit.open({ storage: filled(2) });
    await sheet.get("forget").click();
    await sheet.get("forget-now").click();
    await eventually(async () => assert.equal(await sheet.stored(KEY), null));
    await open(sheet);
    await areNamed(sheet, []);
    const safe = await start(kit, { storage: filled(2), query: "safe=1" });
    await areNamed(safe, []);
    await keep(safe, "mine");
    assert.equal(await safe.stored(KEY), filled(2)[KEY]);
  });

  test("what is in one window alone is stored once there is a list that can be read (STO-03, STO-05)", async () => {
    const a = await start(kit, { storage: { [KEY]: "{" } });
    await keep(a, "mine");
    const b = await open(await a.beside());
    await b.get("stored-ask").click();
    await b.get("stored-delete").click();
    await keep(b, "theirs");
    // Both write at the same moment: whose comes first is the browser's to say.
    for (const sheet of [a, b]) await eventually(async () => assert.deepEqual((await names(sheet)).toSorted(), ["mine", "theirs"]));
    await eventually(async () => assert.deepEqual((await stored(a)).map(({ name }) => name).toSorted(), ["mine", "theirs"]));
  });

  test("what is open here is another question once something else has been loaded (STO-05)", async () => {
    const a = await start(kit, { storage: { [KEY]: file([entry("a")]) } });
    const b = await a.beside();
    await open(b);
    await b.get("saved-open-0").click();
    await b.shows(scenario({ [INPUT]: 7777 }));
    await b.get("preset-rag").click();
    await a.get("saved-replace-0").click();
    await a.get("saved-sure").click();
    await eventually(async () => assert.notEqual((await stored(b))[0].link, LINK));
    assert.equal(await b.get("saved-elsewhere").count(), 0);
  });

  test("two windows see each other's scenarios, and lose none (STO-05)", async () => {
    const a = await start(kit, { storage: { [KEY]: file([entry("a"), entry("b")]) } });
    const b = await open(await a.beside());
    await keep(a, "of a");
    await keep(b, "of b");
    for (const sheet of [a, b]) await areNamed(sheet, ["a", "b", "of a", "of b"]);
    // Both work on the same one; what one of them saves is offered in the other.
    await b.get("saved-open-0").click();
    await b.shows(scenario({ [INPUT]: 7777 }));
    await b.type(INPUT, "300");
    await a.get("saved-replace-0").click();
    await a.get("saved-sure").click();
    const offered = (text) => eventually(async () => assert.match((await b.textOf("saved-elsewhere")) ?? "", text));
    await offered(/“a”, which is open here, has been changed in another window/);
    const theirs = (await stored(a))[0].link;
    assert.notEqual(theirs, LINK);
    await b.get("saved-keep-mine").last().click();
    await eventually(async () => assert.equal(decodeLink((await stored(b))[0].link).scenario.workload.inputTokens, 300));
    await a.get("saved-replace-0").click();
    await a.get("saved-sure").click();
    await offered(/changed/);
    await b.get("saved-load-theirs").last().click();
    await b.shows(decodeLink(theirs).scenario);
    assert.equal(await b.get("saved-elsewhere").count(), 0);
    await a.get("saved-delete-0").click();
    await offered(/deleted in another window/);
    await b.get("saved-keep-mine").last().click();
    await areNamed(a, ["b", "of a", "of b", "a"]);
  });

  test("embeds store nothing, whatever a reader does in them (STO-09)", async () => {
    const frame = `<iframe width="600" height="600" src="${kit.server.url}embed/1/#v=1&ed=2026-11"></iframe>`;
    const sheet = await host(kit, `<per-token state="v=1&amp;ed=2026-11"></per-token>${frame}`, { init: listen });
    await sheet.ready();
    const inside = await eventually(() => {
      const found = sheet.page.frames().find((one) => one.url().includes("embed/1/"));
      assert.ok(found);
      return found;
    });
    for (const place of [sheet.page.mainFrame(), inside]) {
      const figure = () => place.evaluate(() => document.querySelector("per-token").shadowRoot.querySelector(".figure")?.textContent);
      const before = await eventually(async () => {
        const text = await figure();
        assert.ok(text);
        return text;
      }, 10_000);
      await place.locator("per-token input[type=range]").first().focus();
      for (const key of ["Home", "ArrowRight", "ArrowRight"]) await sheet.page.keyboard.press(key);
      await eventually(async () => assert.notEqual(await figure(), before));
      assert.deepEqual(await place.evaluate(() => window.written), []);
    }
    assert.deepEqual(await sheet.context.cookies(), []);
  });

  test("saved, found and opened by keyboard alone; Escape leaves a question first, then the dialog (A11Y-03)", async () => {
    const sheet = await kit.open();
    await sheet.type(INPUT, "7777");
    await sheet.get("open-saved").focus();
    await sheet.page.keyboard.press("Enter");
    const until = async (testid, key = "Tab") => {
      for (let presses = 0; presses < 40; presses += 1) {
        if ((await sheet.focused()).testid === testid) return;
        await sheet.page.keyboard.press(key);
      }
      assert.fail(`${testid} is not reached`);
    };
    await until("saved-name");
    await sheet.page.keyboard.press("ControlOrMeta+a");
    await sheet.page.keyboard.type("by hand");
    await sheet.page.keyboard.press("Enter");
    await areNamed(sheet, ["by hand"]);
    await until("saved-rename-0", "Shift+Tab");
    await sheet.page.keyboard.press("Enter");
    await eventually(async () => assert.equal((await sheet.focused()).testid, "saved-new-name"));
    await sheet.page.keyboard.press("Escape");
    await eventually(async () => assert.equal((await sheet.focused()).testid, "saved-rename-0"));
    assert.equal(await sheet.get("saved").evaluate((dialog) => dialog.open), true);
    await sheet.page.keyboard.press("Escape");
    await eventually(async () => assert.equal(await sheet.get("saved").evaluate((dialog) => dialog.open), false));
    assert.equal((await sheet.focused()).testid, "open-saved", "the focus is back where it was");
    await sheet.type(INPUT, "100");
    await sheet.get("open-saved").focus();
    await sheet.page.keyboard.press("Enter");
    // Forwards the way leads out of the page, and Firefox presses nothing any more after that.
    await until("saved-open-0", "Shift+Tab");
    await sheet.page.keyboard.press("Enter");
    await sheet.shows(scenario({ [INPUT]: 7777 }));
  });

  for (const [language, theme, width] of [["en-US", "light", 1280], ["pt-BR", "dark", 360]]) {
    test(`axe finds nothing in the dialog: ${language}, ${theme}, ${width} px (A11Y-01, A11Y-10)`, async () => {
      const sheet = await kit.open({ language, width, storage: { [KEY]: FIXTURE, "pertoken.v1.theme": theme } });
      await sheet.get(width < 600 ? "open-saved-here" : "open-saved").click();
      await sheet.get("saved-name").waitFor();
      assert.deepEqual(await audit(sheet.page), []);
      await sheet.get("saved-rename-0").click();
      await sheet.get("saved-name").fill("Eight H100");
      await sheet.get("saved-save").click();
      await read(sheet, file([entry("new"), { name: 7 }]));
      await sheet.get("saved-item").first().waitFor();
      assert.deepEqual(await audit(sheet.page), []);
      await read(sheet, "{");
      await sheet.get("saved-refused").waitFor();
      assert.deepEqual(await audit(sheet.page), []);
      assert.ok((await sheet.get("saved").evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth)) <= 0);
    });
  }
});
