// The page as nginx serves it by hosting/nginx.conf, in browsers: at the root of a site and in a folder.

import assert from "node:assert/strict";
import { test } from "node:test";
import { apart, pages, way } from "../browser/support/answers.mjs";
import { host } from "../browser/support/host.mjs";
import { defaults, evaluate, HEADLINE, linkOf, shown, shownBy } from "../browser/support/module.mjs";
import { DIST } from "../browser/support/server.mjs";
import { eventually, inEachBrowser } from "../browser/support/suite.mjs";
import { at, FOLDER, ROOT } from "./support.mjs";

/** Nothing was refused, missing or asked of anybody else. */
async function isClean(sheet, base) {
  assert.deepEqual((await sheet.seen()).violations, []);
  assert.deepEqual(sheet.failed, []);
  const foreign = sheet.requests.filter((url) => !url.startsWith(base) && !/^(data|blob):/.test(url));
  assert.deepEqual(foreign, []);
}

for (const base of [ROOT, FOLDER]) {
  const where = base === ROOT ? "at the root" : "in a folder";
  inEachBrowser(
    (kit) => {
      test(`the calculator runs ${where} (SEC-01, SEC-02)`, async () => {
        const sheet = await kit.open();
        await sheet.shows(defaults());
        await sheet.type("workload.inputTokens", "4096");
        await sheet.shows(await sheet.scenario());
        await isClean(sheet, base);
      });

      test(`the pages beside it run ${where} (SEC-02)`, async () => {
        for (const path of ["accuracy/", "calibrate/", "claims/"]) {
          const sheet = await kit.open({ path });
          await eventually(async () => assert.equal(await sheet.get("loading").count(), 0, path), 20_000);
          await isClean(sheet, base);
        }
      });

      test(`a page of an answer opens in the calculator ${where} (URL-15)`, async () => {
        for (const address of ["p/fleet/", "p/pt-BR/fp8-or-bf16/"]) {
          const page = pages(DIST).find((one) => one.address === address);
          const [scenario] = apart(way(page).link);
          const sheet = await kit.open({ path: address, live: false });
          assert.ok((await sheet.text("main")).includes(shown(evaluate(scenario), page.language)[HEADLINE]));
          await sheet.get("calculator").click();
          await sheet.live();
          await sheet.shows(scenario, page.language);
          await isClean(sheet, base);
        }
      });

      test(`the frame by itself runs ${where} (EMB-14)`, async () => {
        const sheet = await kit.open({ path: "embed/1/", hash: linkOf({ "workload.outputTokens": 300 }), live: false });
        const figure = () => sheet.page.locator("per-token").evaluate((element) => element.shadowRoot?.querySelector(".figure")?.textContent);
        await eventually(async () => assert.equal(await figure(), shownBy(linkOf({ "workload.outputTokens": 300 }))[HEADLINE]), 10_000);
        await isClean(sheet, base);
      });
    },
    {},
    at(base),
  );

  inEachBrowser((kit) => {
    const { origin } = new URL(base);
    const policy = `default-src 'none'; script-src ${origin} 'wasm-unsafe-eval'; connect-src ${origin}; frame-src ${origin}; img-src 'self'; base-uri 'none'; form-action 'none'`;
    const link = linkOf({ "parallelism.tensor": 8 });

    test(`the element comes to another site from ${where === "at the root" ? "the root" : "a folder"}, under a strict policy (EMB-14, SEC-02)`, async () => {
      const head = `<script type="module" src="${base}embed/1/element.js"></script>`;
      const body = `<per-token state="${link.replaceAll("&", "&amp;")}"><a href="${base}#${link}">What a token costs</a></per-token>`;
      const sheet = await host(kit, body, { head, policy });
      assert.equal(await sheet.ready(), shownBy(link)[HEADLINE]);
      assert.deepEqual((await sheet.seen()).violations, []);
      assert.deepEqual(sheet.failed, []);
      const others = sheet.requests.filter((url) => !url.startsWith(base) && !url.startsWith(kit.server.url));
      assert.deepEqual(others, []);
    });

    test(`so does the frame in its sandbox, and says its height: ${where} (EMB-14)`, async () => {
      const frame = `<iframe data-pertoken title="What a token costs" src="${base}embed/1/?lang=en#${link.replaceAll("&", "&amp;")}" width="100%" height="123" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"></iframe>`;
      const sheet = await host(kit, frame, { head: `<script src="${base}embed/1/parent.js"></script>`, policy });
      await eventually(async () => {
        const height = await sheet.page.locator("iframe").evaluate((element) => element.getBoundingClientRect().height);
        assert.ok(height > 200, `${height} px`);
      }, 10_000);
      assert.deepEqual((await sheet.seen()).violations, []);
      assert.deepEqual(sheet.failed, []);
    });
  });
}
