// The dialog with the HTML that shows the calculator in another page.

import assert from "node:assert/strict";
import { test } from "node:test";
import { audit } from "./support/axe.mjs";
import { host } from "./support/host.mjs";
import { embedCode, evaluate, HEADLINE, scenario, shown, version } from "./support/module.mjs";
import { eventually, inEachBrowser } from "./support/suite.mjs";

const INPUT = "workload.inputTokens";
const MINE = { [INPUT]: 7777, "price.usdPerAcceleratorHour": 2.5 };
const plain = (text) => text.replaceAll("\u00a0", " ");

inEachBrowser((kit) => {
  const html = (sheet) => sheet.get("embedding-html").inputValue();
  const choose = (sheet, what, value) => sheet.get(`embedding-${what}`).selectOption(value);
  const start = async (options) => {
    const sheet = await kit.open(options);
    for (const [key, value] of Object.entries(MINE)) await sheet.type(key, String(value));
    await sheet.shows(scenario(MINE));
    await sheet.get("open-embedding").click();
    await sheet.get("embedding-html").waitFor();
    return sheet;
  };
  const isHtml = (sheet, check) => eventually(async () => check(await html(sheet)));

  test("the HTML is what the module's embedCode writes: live and frozen, frame and element (EMB-01, EMB-12)", async () => {
    const sheet = await start();
    const page = kit.server.url;
    for (const form of ["frame", "element"]) {
      for (const frozen of [false, true]) {
        await choose(sheet, "form", form === "element" ? "1" : "0");
        await choose(sheet, "numbers", frozen ? "1" : "0");
        await isHtml(sheet, (text) => assert.equal(text, embedCode(scenario(MINE), { page, form, frozen, language: "en" })));
        assert.equal((await html(sheet)).includes(`/embed/${version}/`), frozen);
      }
    }
    await choose(sheet, "language", "pt-BR");
    await isHtml(sheet, (text) => assert.equal(text, embedCode(scenario(MINE), { page, form: "element", frozen: true, language: "pt-BR" })));
  });

  test("what is copied is the HTML, says that prices are in it, and works in another page (EMB-01)", async () => {
    const sheet = await start();
    assert.match(await sheet.get("embedding").innerText(), /prices you entered included/);
    await choose(sheet, "inputs", "chosen");
    for (const key of ["workload.load.concurrency", "accelerator"]) await choose(sheet, "add", key);
    await choose(sheet, "theme", "dark");
    await sheet.get("embedding-breakdown").check();
    await sheet.get("embedding-width").fill("500");
    await sheet.get("embedding-height").fill("700");
    await isHtml(sheet, (text) => assert.match(text, /width="500" height="700"/));
    const frame = await html(sheet);
    for (const attribute of [/title="[^"]+"/, /loading="lazy"/, /allow="clipboard-write"/, /referrerpolicy="no-referrer"/, /sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"/, /theme=dark/]) {
      assert.match(frame, attribute);
    }
    await choose(sheet, "form", "1");
    await isHtml(sheet, (text) => assert.match(text, /<per-token/));
    await sheet.get("embedding-copy").click();
    const element = await html(sheet);
    await eventually(async () => assert.equal((await sheet.seen()).copied.at(-1), element));
    await eventually(async () => assert.match(await sheet.text("[data-testid=embedding] [role=status]"), /prices included/));
    const answer = plain(shown(evaluate(scenario(MINE)))[HEADLINE]);
    const expected = ["Concurrency", "Accelerator"];

    const [script, rest] = element.split("\n");
    const other = await host(kit, rest, { head: script });
    assert.equal(plain(await other.ready()), answer);
    assert.deepEqual(await other.element((one) => [...one.shadowRoot.querySelectorAll(".control .label")].map((label) => label.textContent)), expected);
    assert.equal(await other.part("breakdown").count(), 1);

    const framed = await host(kit, frame.replace(/<script[^]*?<\/script>\s*/u, ""), { head: "" });
    const inside = await eventually(() => {
      const found = framed.page.frames().find((one) => one.url().includes("embed/1/"));
      assert.ok(found);
      return found;
    });
    await eventually(async () => {
      const text = await inside.evaluate(() => document.querySelector("per-token").shadowRoot.querySelector(".figure")?.textContent ?? "");
      assert.equal(plain(text), answer);
    }, 10_000);
    const box = await framed.page.locator("iframe").boundingBox();
    assert.deepEqual([Math.round(box.width), Math.round(box.height)].map((side) => side - (side % 100)), [500, 700]);
    assert.equal(await inside.evaluate(() => document.querySelectorAll("per-token[theme=dark][breakdown]").length), 1);
  });

  test("the preview is the element with what was chosen, from our own files (EMB-01, SEC-01, SEC-02)", async () => {
    const sheet = await start();
    const figure = () => sheet.get("embedding-preview").evaluate((one) => one.shadowRoot?.querySelector(".figure")?.textContent ?? "");
    await eventually(async () => assert.equal(plain(await figure()), plain(shown(evaluate(scenario(MINE)))[HEADLINE])), 10_000);
    const count = () => sheet.get("embedding-preview").evaluate((one) => one.shadowRoot.querySelectorAll(".control").length);
    await eventually(async () => assert.equal(await count(), 4));
    await choose(sheet, "inputs", "none");
    await eventually(async () => assert.equal(await count(), 0));
    await isHtml(sheet, (text) => assert.match(text, /&amp;readonly/));
    await choose(sheet, "inputs", "chosen");
    await choose(sheet, "add", INPUT);
    await eventually(async () => assert.equal(await count(), 1));
    await choose(sheet, "language", "pt-BR");
    await eventually(async () => assert.match(plain(await figure()), /^US\$/));
    await sheet.get("embedding-width").fill("300");
    const width = () => sheet.get("embedding-preview").evaluate((one) => one.getBoundingClientRect().width);
    await eventually(async () => assert.equal(await width(), 300));
    assert.deepEqual((await sheet.seen()).violations, []);
    assert.ok(sheet.requests.every((url) => url.startsWith(kit.server.url)), sheet.requests.join("\n"));
  });

  test("nothing of embeds is loaded before the dialog is open, and where their files are missing that is said (PERF-04)", async () => {
    const whole = await kit.open();
    assert.ok(!whole.requests.some((url) => url.includes("/embed/")), "the first load has the element");
    const sheet = await start({ route: ["**/embed/**", (route) => route.abort()], errors: true });
    await eventually(async () => assert.equal(await sheet.get("embedding-missing").isVisible(), true));
    assert.match(await html(sheet), /<iframe/);
  });

  test("a size that cannot be is said, and the usual one stands in its place", async () => {
    const sheet = await start();
    for (const text of ["12", "many", "99999", "300.5", ""]) {
      await sheet.get("embedding-height").fill(text);
      await eventually(async () => assert.match(await sheet.text("#error-embedding-height"), /whole number of pixels from 120 to 4,000/));
      assert.equal(await sheet.get("embedding-height").getAttribute("aria-invalid"), "true");
      await isHtml(sheet, (html) => assert.match(html, /width="100%" height="480"/));
    }
    await sheet.get("embedding-height").fill("300");
    await isHtml(sheet, (html) => assert.match(html, /height="300"/));
    assert.equal(await sheet.get("embedding-height").getAttribute("aria-invalid"), "false");
  });

  test("five inputs at most; each can be taken out again", async () => {
    const sheet = await start();
    await choose(sheet, "inputs", "chosen");
    const keys = ["model", "accelerator", INPUT, "workload.outputTokens", "workload.load.concurrency"];
    for (const key of keys) await choose(sheet, "add", key);
    await eventually(async () => assert.equal(await sheet.get("embedding-add").count(), 0));
    await isHtml(sheet, (text) => assert.ok(text.includes(`controls=${keys.join(",")}`), text));
    await sheet.get("embedding-remove-model").click();
    await isHtml(sheet, (text) => assert.ok(text.includes(`controls=${keys.slice(1).join(",")}`), text));
    await eventually(async () => assert.equal((await sheet.focused()).testid, "embedding-add"));
  });

  test("where the clipboard is refused the HTML is selected, to be copied by hand (EXP-05)", async () => {
    const sheet = await start();
    await sheet.page.evaluate(() => (window.seen.refuseCopy = true));
    await sheet.get("embedding-copy").focus();
    await sheet.page.keyboard.press("Enter");
    const selected = () => sheet.get("embedding-html").evaluate((field) => [document.activeElement === field, field.value.slice(field.selectionStart, field.selectionEnd)]);
    await eventually(async () => assert.deepEqual(await selected(), [true, await html(sheet)]));
  });

  for (const [language, theme, width] of [["en-US", "dark", 1280], ["pt-BR", "light", 360]]) {
    test(`axe finds nothing in the dialog: ${language}, ${theme}, ${width} px (A11Y-01, A11Y-10)`, async () => {
      const sheet = await kit.open({ language, width, storage: { "pertoken.v1.theme": theme } });
      await sheet.get(width < 600 ? "open-embedding-here" : "open-embedding").click();
      await sheet.get("embedding-html").waitFor();
      await choose(sheet, "inputs", "chosen");
      await choose(sheet, "add", INPUT);
      await sheet.get("embedding-breakdown").check();
      await eventually(async () => assert.ok(await sheet.get("embedding-preview").evaluate((one) => one.shadowRoot?.querySelector(".figure")?.textContent)), 10_000);
      assert.deepEqual(await audit(sheet.page), []);
      assert.ok((await sheet.get("embedding").evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth)) <= 0);
    });
  }
});
