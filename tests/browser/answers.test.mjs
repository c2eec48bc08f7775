// The static pages of answers: what they say is the module's, they lead to each other and into the calculator.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { isDeepStrictEqual } from "node:util";
import { apart, pages, plain, tags, way } from "./support/answers.mjs";
import { audit } from "./support/axe.mjs";
import { at, catalogue, embedCode, evaluate, HEADLINE, presets, scenario, shown } from "./support/module.mjs";
import { DIST } from "./support/server.mjs";
import { eventually, inEachBrowser } from "./support/suite.mjs";

const ALL = pages(DIST);
const ANSWERS = ALL.filter(({ isList }) => !isList);

test("every preset and at least eight comparisons have a page in each language (URL-15)", () => {
  for (const language of ["en", "pt-BR"]) {
    const names = ANSWERS.filter((page) => page.language === language).map(({ address }) => address.split("/").at(-2));
    assert.deepEqual(presets.map(({ id }) => id).filter((id) => !names.includes(id)), []);
    assert.ok(names.length >= presets.length + 8, `${names.length} pages`);
    assert.equal(new Set(names).size, names.length);
  }
});

/** What is shown of a figure: nothing of the deployment where the answer is bought and there is none. */
function told(estimate, key, language) {
  const isBought = estimate.cost !== null && estimate.latency === null;
  return isBought && /^(deployment|fleet|memory)\./.test(key) ? [undefined, "—"] : [at(estimate, key) ?? undefined, shown(estimate, language)[key]];
}

test("every figure of every page is the module's, as a number and as it is shown (URL-15, RES-01)", () => {
  for (const page of ANSWERS) {
    const scenarios = apart(way(page).link);
    const estimates = scenarios.map(evaluate);
    const rows = [...page.html.matchAll(/<tr data-figure="([^"]+)">(.*?)<\/tr>/gs)];
    assert.ok(rows.length >= 8, `${page.address}: ${rows.length} figures`);
    for (const [, key, row] of rows) {
      const cells = [...row.matchAll(/<td>(.*?)<\/td>/gs)].map(([, cell]) => cell);
      assert.equal(cells.length, scenarios.length, `${page.address} ${key}`);
      cells.forEach((cell, column) => {
        const [value, text] = told(estimates[column], key, page.language);
        assert.equal(plain(cell), text, `${page.address} ${key}`);
        const number = tags(cell, "data")[0]?.value;
        assert.equal(number === undefined ? undefined : Number(number), value, `${page.address} ${key}`);
      });
    }
    const [, title] = page.html.match(/<title>(.*?)<\/title>/);
    const [description] = tags(page.html, "meta").filter(({ name }) => name === "description");
    for (const estimate of estimates) {
      const cost = shown(estimate, page.language)[HEADLINE];
      assert.ok(plain(title).includes(cost), `${page.address}: ${title}`);
    }
    assert.ok(description.content.length > 60, page.address);
    const data = JSON.parse(page.html.match(/<script type="application\/ld\+json">(.*?)<\/script>/s)[1]);
    const costs = data.mainEntity.variableMeasured.map(({ value }) => value);
    assert.deepEqual(costs, estimates.map((estimate) => at(estimate, HEADLINE)), page.address);
    assert.equal(data.inLanguage, page.language);
  }
});

test("the inputs that a page names are those that differ, and no others (URL-15)", () => {
  const { controls } = catalogue();
  for (const page of ANSWERS) {
    const named = [...page.html.matchAll(/<tr data-input="([^"]+)">/g)].map(([, key]) => key);
    // Behind ~ stands what the catalogue says: it is an input that was left open.
    const said = way(page).link.split("&").slice(2).filter((pair) => !pair.includes("=~"));
    const links = said.map((pair) => pair.split("=")[0].replace(/^[bcd]\./, "").split(".")[0]);
    const known = controls.filter(({ link }) => links.includes(link)).map(({ key }) => key);
    const defaults = scenario();
    const differs = (key) => apart(way(page).link).some((one) => !isDeepStrictEqual(at(one, key), at(defaults, key)));
    assert.deepEqual(known.filter((key) => differs(key) && !named.includes(key)), [], page.address);
    // The others were left open, and stand at another value of the catalogue.
    const open = named.filter((key) => !known.includes(key));
    assert.deepEqual(open.filter((key) => apart(way(page).link).every((one) => at(one, key) != null)), [], page.address);
  }
});

test("languages name each other, and every address that a page names is there (URL-15, I18N-02)", () => {
  const root = "http://site/";
  const texts = new Map(ALL.map((page) => [root + page.address, page]));
  for (const page of ALL) {
    const here = root + page.address;
    const links = tags(page.html, "link");
    const others = Object.fromEntries(links.filter(({ rel }) => rel === "alternate").map(({ hreflang, href }) => [hreflang, new URL(href, here).href]));
    assert.deepEqual(Object.keys(others).sort(), ["en", "pt-BR", "x-default"], page.address);
    assert.equal(others[page.language], here);
    assert.equal(others["x-default"], others.en);
    for (const [language, address] of [["en", others.en], ["pt-BR", others["pt-BR"]]]) {
      assert.equal(texts.get(address)?.language, language);
      const back = tags(texts.get(address).html, "link").filter(({ hreflang }) => hreflang === page.language);
      assert.deepEqual(back.map(({ href }) => new URL(href, address).href), [here]);
    }
    assert.equal(new URL(links.find(({ rel }) => rel === "canonical").href, here).href, here);
    assert.match(page.html, new RegExp(`<html lang="${page.language}">`));
    const named = [...tags(page.html, "a"), ...links, ...tags(page.html, "script").filter(({ src }) => src).map(({ src }) => ({ href: src }))];
    for (const { href } of named) {
      const { origin, pathname } = new URL(href, here);
      assert.equal(`${origin}/`, root, `${page.address} leads to another site: ${href}`);
      const file = path.join(DIST, pathname.endsWith("/") ? `${pathname}index.html` : pathname);
      assert.ok(fs.existsSync(file), `${page.address}: ${href} is not there`);
    }
  }
});

test("every answer is in the list of its language", () => {
  for (const list of ALL.filter(({ isList }) => isList)) {
    const linked = tags(list.html, "a").map(({ href }) => new URL(href, `http://site/${list.address}`).pathname.slice(1));
    const wanted = ANSWERS.filter(({ language }) => language === list.language).map(({ address }) => address);
    assert.deepEqual(wanted.filter((address) => !linked.includes(address)), []);
  }
});

test("what a page gives to embed is what the module gives (EMB-01)", () => {
  for (const page of ANSWERS) {
    const [first] = apart(way(page).link);
    const code = (id) => plain(page.html.match(new RegExp(`<code data-testid="embed-${id}">(.*?)</code>`, "s"))[1]);
    const said = (form) => embedCode(first, { page: "http://site/", form, language: page.language }).trim().replaceAll("http://site/", "/");
    // A frame shows one scenario; the others of a comparison travel along in its link.
    const alone = (text) => text.replaceAll(/&amp;[bcd]\.[^"&]*/g, "");
    assert.equal(alone(code("element")), said("element"), page.address);
    assert.equal(alone(code("frame")), said("frame"), page.address);
  }
});

inEachBrowser((kit) => {
  for (const [name, language] of [["chat", "en"], ["serverless", "pt-BR"], ["fleet", "en"], ["h100-or-mi300x", "pt-BR"], ["where-to-rent", "en"]]) {
    test(`opens in the calculator with the same headline: ${name}, ${language} (URL-15)`, async () => {
      const page = ANSWERS.find(({ address, ...one }) => address.endsWith(`/${name}/`) && one.language === language);
      const sheet = await kit.open({ path: page.address, live: false });
      const scenarios = apart(way(page).link);
      assert.equal(await sheet.page.evaluate(() => document.documentElement.lang), language);
      const headline = shown(evaluate(scenarios[0]), language)[HEADLINE];
      assert.ok((await sheet.text("main")).includes(headline));
      assert.deepEqual((await sheet.seen()).violations, []);
      assert.deepEqual(sheet.failed, []);
      await sheet.get("calculator").click();
      await sheet.live();
      await sheet.shows(scenarios[0], language);
      const columns = () => sheet.page.locator("[data-testid=compare] thead th").count();
      await eventually(async () => assert.equal(await columns(), scenarios.length > 1 ? scenarios.length : 0));
    });
  }

  test("A11Y-26 the foot of every page leads to the others in the same order, and to the list in the reader's language", async () => {
    const ways = ["method", "accuracy", "calibrate", "claims", "answers"];
    const paths = (all) => all.map((one) => new URL(one.href).pathname.slice(1));
    for (const from of ["method/", "p/", "p/chat/"]) {
      const sheet = await kit.open({ path: from, live: false });
      const found = await sheet.page.locator("footer a").evaluateAll(paths);
      assert.deepEqual(found, ways.map((name) => (name === "answers" ? "p/" : `${name}/`)), from);
    }
    for (const [from, language] of [["", "en-US"], ["accuracy/", "pt-BR"], ["calibrate/", "en-US"], ["claims/", "pt-BR"]]) {
      const sheet = await kit.open({ path: from, language });
      const inFoot = sheet.page.locator(".foot a[data-testid]");
      const found = await inFoot.evaluateAll((all) => all.map((one) => [one.dataset.testid, new URL(one.href).pathname]));
      assert.deepEqual(found.map(([name]) => name), ways.filter((name) => `${name}/` !== from), from);
      for (const [name, path] of found) assert.equal((await fetch(new URL(path, sheet.page.url()))).status, 200, name);
      await sheet.get("answers").click();
      await sheet.page.waitForURL(/\/p\//);
      assert.equal(await sheet.page.evaluate(() => document.documentElement.lang), language === "pt-BR" ? language : "en");
      assert.ok((await sheet.page.locator("main a").count()) > presets.length);
    }
  });

  test("follows the reader's colours, and those chosen on the page", async () => {
    const paper = (sheet) => sheet.page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await kit.open({ path: "p/chat/", live: false, storage: { "pertoken.v1.theme": "light" } });
    const dark = await kit.open({ path: "p/chat/", live: false, storage: { "pertoken.v1.theme": "dark" } });
    assert.notEqual(await paper(light), await paper(dark));
  });

  for (const width of [360, 768, 1280]) {
    test(`axe finds nothing on the pages of answers at ${width} px, light and dark (A11Y-01)`, async () => {
      for (const address of ["p/", "p/pt-BR/", "p/chat/", "p/pt-BR/own-deployment-or-hosted/", "p/one-request-or-many/", "p/pt-BR/cascade-hosted/", "404.html"]) {
        for (const theme of ["light", "dark"]) {
          const sheet = await kit.open({ path: address, live: false, width, storage: { "pertoken.v1.theme": theme } });
          assert.deepEqual(await audit(sheet.page), [], `${address} ${theme}`);
          const wide = await sheet.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          assert.ok(wide <= 0, `${address} is ${wide} px too wide`);
          await sheet.close();
          kit.opened.pop();
        }
      }
    });
  }
});
