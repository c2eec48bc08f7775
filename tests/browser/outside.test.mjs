// Ways out: which other sites are linked to, and how.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { HEADLINE } from "./support/module.mjs";
import { eventually, inEachBrowser } from "./support/suite.mjs";

/** The addresses of the compiled list: what `claims` names as its sources. */
const LISTED = new Set(
  [...fs.readFileSync(path.join(import.meta.dirname, "../../claims/src/sources.rs"), "utf8").matchAll(/"(https?:[^"]+)"/g)].map(([, address]) => address),
);

/** Every way to another site that stands in the document: where it leads and what it is marked with. */
const outside = (sheet) =>
  sheet.page.evaluate(() =>
    [...document.querySelectorAll("a[href], area[href], link[href], form[action]")]
      .map((one) => ({ href: one.getAttribute("href") ?? one.getAttribute("action"), url: new URL(one.href ?? one.action, document.baseURI), rel: one.rel ?? "" }))
      .filter(({ url }) => url.origin !== location.origin)
      .map(({ href, url, rel }) => ({ href, protocol: url.protocol, rel: rel.split(" ").sort() })),
  );

inEachBrowser((kit) => {
  test("the claims page leads to its compiled sources and nowhere else, by https, without a word about the reader (SEC-08)", async () => {
    const sheet = await kit.open({ path: "claims/" });
    await eventually(async () => assert.ok((await outside(sheet)).length > 0), 20_000);
    const ways = await outside(sheet);
    for (const { href, protocol, rel } of ways) {
      assert.equal(protocol, "https:", href);
      assert.ok(LISTED.has(href), `${href} is not in the list`);
      assert.deepEqual(rel, ["noopener", "noreferrer"], href);
    }
    assert.ok(new Set(ways.map(({ href }) => href)).size >= 20, "the sources are not linked");
  });

  test("all other pages lead to no other site, whatever a link or an own model says (SEC-08)", async () => {
    const evil = "https:%2F%2Fevil.example";
    const hash = `v=1&ed=2026-11&m=https:~~evil.example&g=javascript:alert(1)&zz=${evil}&b.m=http://evil.example`;
    for (const [where, options] of Object.entries({
      calculator: {}, "hostile link": { hash }, accuracy: { path: "accuracy/" }, calibrate: { path: "calibrate/", hash }, answers: { path: "p/where-to-rent/", live: false },
      method: { path: "method/", live: false },
    })) {
      const sheet = await kit.open(options);
      if (where === "calculator" || where === "hostile link") {
        await sheet.get(`figure-${HEADLINE}`).click();
        await sheet.get("explain").waitFor();
        assert.deepEqual(await outside(sheet), [], `${where}: explanation`);
        await sheet.page.keyboard.press("Escape");
        await sheet.get("open-glossary").click();
        await sheet.get("find-term").waitFor();
      }
      assert.deepEqual(await outside(sheet), [], where);
    }
  });
});
