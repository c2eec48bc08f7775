// The notebook of examples/, in JupyterLab: the element in the output of a cell.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { launch, wanted } from "../browser/support/browsers.mjs";
import { withElements } from "../browser/support/host.mjs";
import { decodeLink, headlineOf } from "../browser/support/module.mjs";
import { serve } from "../browser/support/server.mjs";
import { Sheet } from "../browser/support/sheet.mjs";
import { eventually } from "../browser/support/suite.mjs";
import { startLab } from "./support/lab.mjs";
import { built, CALCULATOR, DARK, EXAMPLES, LIGHT, LINK, colourOf, slider } from "./support/sites.mjs";

const { skipped, programs } = built.jupyter;
const NOTEBOOK = fs.readFileSync(path.join(EXAMPLES, "jupyter/cost.ipynb"), "utf8");

/** The notebook as somebody else has run and saved it. */
function saved(text) {
  const notebook = JSON.parse(text);
  const [cell] = notebook.cells.filter(({ cell_type: type }) => type === "code");
  const html = cell.source.filter((line) => !line.startsWith("%%html"));
  cell.outputs = [{ output_type: "display_data", metadata: {}, data: { "text/html": html } }];
  return JSON.stringify(notebook);
}

if (skipped) test("JupyterLab", { skip: skipped });
else {
  for (const name of wanted()) {
    describe(name, { timeout: 240_000 }, () => {
      const kit = { name, isChromium: name === "chromium", opened: [] };
      let calculator;
      before(async () => {
        calculator = await serve();
        calculator.url = calculator.url.replace("127.0.0.1", "localhost");
        const notebook = NOTEBOOK.replaceAll(CALCULATOR, calculator.url);
        kit.server = await startLab(path.join(programs, "jupyter"), { "cost.ipynb": notebook, "saved.ipynb": saved(notebook) });
        kit.browser = await launch(name);
      });
      after(async () => {
        await kit.browser?.close();
        await kit.server?.stop();
        await calculator?.stop();
      });

      const open = async (file) => {
        const sheet = withElements(await Sheet.open(kit, { path: `lab/tree/${file}`, live: false }));
        await sheet.page.getByText("| Idle").waitFor({ timeout: 60_000 });
        return sheet;
      };
      const run = async (sheet) => {
        await sheet.page.locator(".jp-CodeCell .cm-content").first().click();
        await sheet.page.keyboard.press("Shift+Enter");
        assert.equal(await sheet.ready(), headlineOf(LINK));
      };
      const close = async (sheet) => {
        assert.deepEqual(sheet.errors, []);
        await sheet.close();
      };

      test("runs from a cell; its keys are none of the notebook's (EMB-08)", async () => {
        const sheet = await open("cost.ipynb");
        await run(sheet);
        const own = [kit.server.url, calculator.url, "data:", "blob:"];
        assert.deepEqual(sheet.requests.filter((url) => !own.some((start) => url.startsWith(start))), []);
        const cookies = await sheet.context.cookies();
        assert.deepEqual(cookies.filter(({ name, domain }) => domain !== "127.0.0.1" || !/^_xsrf$|^username-/.test(name)), []);
        const cells = () => sheet.page.locator(".jp-Notebook .jp-Cell").count();
        const before = await cells();
        await slider(sheet).focus();
        for (const key of ["ArrowRight", "ArrowDown", "ArrowRight", "a", "b", "1", "m", "d", "d"]) await sheet.page.keyboard.press(key);
        const link = await sheet.element((element) => element.link);
        assert.ok(decodeLink(link).scenario.workload.load.concurrency > 256, link);
        assert.equal(await sheet.ready(), headlineOf(link));
        assert.equal(await cells(), before);
        // Elsewhere the same key is the notebook's: the check above could have failed.
        await sheet.page.locator(".jp-CodeCell .cm-content").first().click();
        for (const key of ["Escape", "b"]) await sheet.page.keyboard.press(key);
        await eventually(async () => assert.equal(await cells(), before + 1));
        await close(sheet);
      });

      test("follows JupyterLab's theme to dark and back (EMB-09)", async () => {
        const sheet = await open("cost.ipynb");
        await run(sheet);
        for (const [theme, colour] of [["JupyterLab Dark", DARK], ["JupyterLab Light", LIGHT]]) {
          await sheet.page.getByRole("menuitem", { name: "Settings", exact: true }).click();
          await sheet.page.locator(".lm-Menu-item", { hasText: "Theme" }).first().click();
          await sheet.page.locator(".lm-Menu-item", { hasText: theme }).first().click();
          await eventually(async () => assert.equal(await colourOf(sheet), colour), 10_000);
        }
        await close(sheet);
      });

      test("in a notebook that is not trusted, where no script runs, the link is there (EMB-10)", async () => {
        const sheet = await open("saved.ipynb");
        const link = sheet.page.getByRole("link", { name: "What a token costs on eight H100" });
        await eventually(async () => assert.equal(await link.isVisible(), true));
        assert.equal(headlineOf((await link.getAttribute("href")).split("#")[1]), headlineOf(LINK));
        assert.equal(await sheet.page.evaluate(() => customElements.get("per-token")), undefined);
        await close(sheet);
      });
    });
  }
}
