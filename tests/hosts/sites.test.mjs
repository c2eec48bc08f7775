// The sites of examples/, made by their real generators: the element and the frame in each of them.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { after, afterEach, before, describe, test } from "node:test";
import { launch, wanted } from "../browser/support/browsers.mjs";
import { withElements } from "../browser/support/host.mjs";
import { decodeLink, headlineOf } from "../browser/support/module.mjs";
import { serve } from "../browser/support/server.mjs";
import { Sheet } from "../browser/support/sheet.mjs";
import { eventually } from "../browser/support/suite.mjs";
import { built, CALCULATOR, colourOf, DARK, leaves, LIGHT, LINK, SITE, SITES, slider } from "./support/sites.mjs";

for (const browserName of wanted()) {
  describe(browserName, { timeout: 600_000 }, () => {
    const isChromium = browserName === "chromium";
    let browser;
    before(async () => {
      browser = await launch(browserName);
    });
    after(() => browser?.close());

    for (const site of SITES) {
      const { folder, skipped } = built[site.name];
      if (skipped) {
        test(site.name, { skip: skipped });
        continue;
      }
      describe(site.name, () => {
        const kit = { name: browserName, isChromium, opened: [] };
        let calculator;
        before(async () => {
          // Another host than the site's, as it is for most readers.
          calculator = await serve();
          calculator.url = calculator.url.replace("127.0.0.1", "localhost");
          const rewrite = (text) => text.replaceAll(CALCULATOR, calculator.url).replaceAll(SITE, kit.server.url);
          kit.server = await serve({}, { root: folder, rewrite });
          kit.browser = browser;
        });
        after(async () => {
          await kit.server?.stop();
          await calculator?.stop();
        });
        afterEach(async () => {
          const opened = kit.opened.splice(0);
          const wrong = opened.filter(({ options }) => !options.errors).flatMap(({ errors }) => errors);
          for (const sheet of opened) await sheet.close();
          assert.deepEqual(wrong, [], "errors in the page");
        });

        const open = async (page, options) => withElements(await Sheet.open(kit, { path: page, live: false, ...options }));

        test("shows the module's answer, and neither asks nor marks anybody else (EMB-08, SEC-01)", async () => {
          const sheet = await open(site.element);
          assert.equal(await sheet.ready(), headlineOf(LINK));
          const own = [kit.server.url, calculator.url, "data:", "blob:"];
          assert.deepEqual(sheet.requests.filter((url) => !own.some((start) => url.startsWith(start))), []);
          assert.ok(sheet.requests.some((url) => url.endsWith(".wasm")));
          assert.deepEqual(sheet.failed, []);
          assert.deepEqual(await sheet.context.cookies(), []);
          const kept = await sheet.page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);
          assert.deepEqual(kept.filter((key) => /pertoken/i.test(key)), []);
        });

        if (site.own) {
          test("a copy of the folder in the site, checked by its hashes, asks no other (EMB-14, EMB-15)", async () => {
            const sheet = await open(site.element);
            assert.equal(await sheet.ready(), headlineOf(LINK));
            assert.deepEqual(calculator.requests, []);
            const hashes = JSON.parse(fs.readFileSync(path.join(folder, "embed/1/integrity.json"), "utf8"));
            const used = await sheet.page.evaluate(() => [...document.querySelectorAll("script[src*='/embed/1/']")].map(({ src, integrity }) => [src.split("/").pop(), integrity]));
            assert.deepEqual(used, [["element.js", hashes["element.js"]], ["parent.js", hashes["parent.js"]]]);
          });
        }

        test("its type is as large as the site's, and what one presses is large enough (EMB-08, A11Y-07)", async () => {
          const sheet = await open(site.element, { width: 360 });
          await sheet.ready();
          const [text, around, small] = await sheet.element((element) => {
            const sizeOf = (node) => parseFloat(getComputedStyle(node).fontSize);
            const pressed = [...element.shadowRoot.querySelectorAll("input, select, a[href]")].map((node) => [node.className, node.getBoundingClientRect()]);
            const small = pressed.filter(([, { width, height }]) => width < 24 || height < 24).map(([name]) => name);
            return [sizeOf(element.shadowRoot.querySelector(".sentence")), sizeOf(element.parentElement), small];
          });
          assert.ok(text >= 12 && Math.abs(text / around - 0.9375) < 0.01, `${text} px in text of ${around} px`);
          assert.deepEqual(small, []);
          assert.equal(await sheet.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
        });

        test("follows the site's own switch to dark and back (EMB-09)", async (t) => {
          if (!site.dark) return t.skip("the site has no switch");
          const sheet = await open(site.element);
          await sheet.ready();
          for (const [turn, colour] of [[site.dark, DARK], [site.light, LIGHT], [site.dark, DARK]]) {
            await turn(sheet.page);
            await sheet.ready();
            await eventually(async () => assert.equal(await colourOf(sheet), colour));
          }
        });

        test("keys in its inputs stay there, though they are the site's shortcuts (EMB-08)", async () => {
          const sheet = await open(site.element);
          await sheet.ready();
          await slider(sheet).focus();
          const shortcuts = Object.keys(site.keys);
          // The slash is last: Firefox itself goes on to search with what is typed then.
          for (const key of ["ArrowRight", "ArrowRight", "ArrowLeft", "s", "n", ...shortcuts.filter((key) => key !== "/"), "/"]) {
            await sheet.page.keyboard.press(key);
            for (const did of Object.values(site.keys)) assert.equal(await did(sheet.page, site), false, key);
          }
          const link = await sheet.element((element) => element.link);
          assert.ok(decodeLink(link).scenario.workload.load.concurrency > 256, link);
          assert.equal(await sheet.ready(), headlineOf(link));
          assert.equal(leaves(sheet.page, site), false);
          // Elsewhere on the page they do what the site wants: the check above could have failed.
          for (const key of shortcuts) {
            // One that leaves the page stops what is still on its way.
            const other = await open(site.element, { errors: true });
            await other.ready();
            await eventually(async () => {
              await other.page.keyboard.press(key);
              assert.equal(await site.keys[key](other.page, site), true, `${key} outside of the element`);
            });
          }
        });

        test("goes away and comes back with its page; the frame takes its height (EMB-08, EMB-03)", async (t) => {
          if (site.alone) return t.skip("the site has one page");
          const sheet = await open(site.element);
          await sheet.ready();
          await sheet.page.evaluate(() => (window.sameDocument = true));
          const go = (name) => sheet.page.getByRole("link", { name, exact: true }).filter({ visible: true }).first().click();
          await go("In a frame");
          const frame = sheet.page.locator("iframe[data-pertoken]");
          await eventually(async () => assert.equal(await frame.contentFrame().locator("per-token .figure").textContent({ timeout: 500 }), headlineOf(LINK)), 15_000);
          await eventually(async () => assert.match((await frame.getAttribute("style")) ?? "", /height: \d+px/));
          await go("Serving costs");
          assert.equal(await sheet.ready(), headlineOf(LINK));
          await slider(sheet).focus();
          await sheet.page.keyboard.press("ArrowRight");
          await eventually(async () => assert.notEqual(await sheet.ready(), headlineOf(LINK)));
          assert.equal((await sheet.page.evaluate(() => window.sameDocument)) ?? false, site.soft ?? false);
        });

        test("without scripts its own words are there, with a link (EMB-10)", async (t) => {
          if (!isChromium) return t.skip("Firefox cannot be told over WebDriver BiDi to run without scripts");
          const sheet = await open(site.element, { context: { javaScriptEnabled: false }, errors: true });
          const link = sheet.page.locator("per-token a");
          assert.equal(await link.isVisible(), true);
          assert.equal(await link.innerText(), "What a token costs on eight H100");
          assert.equal(headlineOf((await link.getAttribute("href")).split("#")[1]), headlineOf(LINK));
        });
      });
    }
  });
}
