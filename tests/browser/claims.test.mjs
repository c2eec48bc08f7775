// The claims page: that every claim is there, how they are narrowed down and linked to, and that scenarios open as
// what they are said to be.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { audit } from "./support/axe.mjs";
import { decodeLink, evaluate } from "./support/module.mjs";
import { numberIn, short } from "./support/numbers.mjs";
import { DIST } from "./support/server.mjs";
import { eventually, inEachBrowser } from "./support/suite.mjs";

const PATH = "claims/";
const ARTICLE = path.join(import.meta.dirname, "../article/claims.csv");
const VERDICTS = [
  "holds",
  "holds-under-condition",
  "contradicts-physics",
  "contradicts-source",
  "internally-inconsistent",
  "not-checkable",
];
const SECTIONS = ["opening", "update", "introduction", "tokens", "hardware", "software", "deployment", "cases", "elsewhere"];
const IDS = fs.readFileSync(ARTICLE, "utf8").trim().split("\n").slice(1).map((line) => line.split(",")[0]);

inEachBrowser((kit) => {
  /** The page with its claims. */
  async function open(options = {}) {
    const sheet = await kit.open({ path: PATH, ...options });
    await sheet.get("count").waitFor();
    return sheet;
  }

  /** The claims that are seen: id, verdict, part of the article. */
  const seen = (sheet) =>
    sheet.page.locator("article.claim").evaluateAll((all) =>
      all
        .filter((one) => one.checkVisibility())
        .map((one) => ({ id: one.id, verdict: one.dataset.verdict, part: one.closest("section").getAttribute("aria-labelledby").slice(5) })),
    );

  /** The readings of a claim, as they stand there. */
  const readings = (sheet, id) =>
    sheet.page.locator(`#${id} [data-reading]`).evaluateAll((all) =>
      all.map((one) => ({
        name: one.dataset.reading,
        claimed: one.querySelector('[data-testid="claimed"]').textContent,
        found: one.querySelector('[data-testid="found"]').textContent,
        links: [...one.querySelectorAll("a")].map((link) => link.getAttribute("href")),
      })),
    );

  /** Asserts that so many claims are shown and said to be. */
  const counts = (sheet, n) =>
    eventually(async () => {
      assert.equal((await seen(sheet)).length, n);
      assert.equal(await sheet.textOf("count"), `${n} of ${IDS.length} claims shown`);
    });

  test("every claim of the article is there, in its order, with its reasoning", async () => {
    const sheet = await open();
    await counts(sheet, IDS.length);
    const found = await seen(sheet);
    assert.deepEqual(found.map(({ id }) => id), IDS);
    assert.ok(found.every(({ verdict }) => VERDICTS.includes(verdict)));
    for (const part of [".why", "h3", ".badge"]) {
      const texts = await sheet.page.locator(`article.claim ${part}`).allTextContents();
      assert.equal(texts.length, IDS.length, part);
      assert.ok(texts.every((text) => text.length > 3 && !/[{}]|NaN/.test(text)), part);
    }
    const empty = await sheet.page.locator('[data-testid="found"], [data-testid="claimed"]').evaluateAll((all) => all.filter((one) => /^$|NaN|—/.test(one.textContent)).length);
    assert.equal(empty, 0);
  });

  test("counts, bar and badges say the same, and verdicts narrow down, alone and together", async () => {
    const sheet = await open();
    const all = await seen(sheet);
    const bar = await sheet.get("bar").getAttribute("aria-label");
    let sum = 0;
    for (const verdict of VERDICTS) {
      const button = sheet.get(`verdict-${verdict}`);
      const n = numberIn("en", (await button.locator("b").textContent()) ?? "");
      assert.equal(n, all.filter((one) => one.verdict === verdict).length, verdict);
      assert.ok(bar.includes(`${n} ${await button.locator(".badge span").textContent()}`), bar);
      sum += n;
      await button.click();
      assert.equal(await button.getAttribute("aria-pressed"), "true");
      await counts(sheet, sum);
    }
    await eventually(async () => assert.equal(new URL(sheet.page.url()).hash, `#verdict=${VERDICTS.join(",")}`));
    await sheet.get("clear").click();
    await counts(sheet, IDS.length);
    assert.equal((await sheet.focused()).testid, "clear");
    assert.equal(await sheet.get("clear").getAttribute("aria-disabled"), "true");
    await eventually(async () => assert.equal(new URL(sheet.page.url()).hash, ""));
  });

  test("a link that is put in just before the page writes its own is followed all the same", async () => {
    const sheet = await open();
    const some = (await seen(sheet)).filter((one) => one.verdict === "holds");
    assert.ok(some.length > 0 && some.length < IDS.length);
    await sheet.page.evaluate(() => {
      location.hash = "verdict=holds";
      history.replaceState(null, "", "#");
    });
    await counts(sheet, some.length);
    await eventually(async () => assert.equal(new URL(sheet.page.url()).hash, "#verdict=holds"));
  });

  test("parts of the article narrow down and go together with verdicts and words; the address brings them back", async () => {
    const sheet = await open();
    const all = await seen(sheet);
    for (const part of SECTIONS) {
      await sheet.get("section").selectOption(part);
      await counts(sheet, all.filter((one) => one.part === part).length);
    }
    await sheet.get("section").selectOption("hardware");
    await sheet.get("verdict-holds").click();
    const some = all.filter((one) => one.part === "hardware" && one.verdict === "holds");
    await counts(sheet, some.length);
    await sheet.get("find").fill("H100");
    await eventually(async () => assert.ok((await seen(sheet)).length < some.length));
    const found = await seen(sheet);
    assert.ok(found.length > 0 && found.every(({ id }) => some.some((one) => one.id === id)));
    await eventually(async () => assert.equal(new URL(sheet.page.url()).hash, "#verdict=holds&section=hardware&find=H100"));
    await sheet.page.reload();
    await sheet.get("count").waitFor();
    await counts(sheet, found.length);
    assert.equal(await sheet.get("find").inputValue(), "H100");
    assert.equal(await sheet.get("section").inputValue(), "hardware");
    assert.equal(await sheet.get("verdict-holds").getAttribute("aria-pressed"), "true");
  });

  test("a search finds words whatever their case and accents, and says once how many", async () => {
    const sheet = await open({ query: "lang=pt-BR" });
    await eventually(async () => assert.match((await sheet.textOf("status")) ?? "", /110 de 110/));
    await sheet.page.evaluate(() => {
      window.said = [];
      const watch = new MutationObserver(() => window.said.push(document.querySelector('[data-testid="status"]').textContent));
      watch.observe(document.querySelector('[data-testid="status"]'), { childList: true, characterData: true, subtree: true });
    });
    await sheet.get("find").pressSequentially("QUANTIZACAO", { delay: 20 });
    await eventually(async () => assert.ok((await sheet.page.evaluate(() => window.said.length)) > 0));
    const n = (await seen(sheet)).length;
    assert.ok(n > 2 && n < 40, `${n} found`);
    assert.deepEqual(await sheet.page.evaluate(() => window.said), [`${n} de 110 afirmações exibidas`]);
    await sheet.get("find").fill("nothing has this");
    await sheet.get("nothing").waitFor();
    assert.match(await sheet.textOf("nothing"), /Nenhuma afirmação/);
    await sheet.get("clear").click();
    await eventually(async () => assert.equal((await seen(sheet)).length, IDS.length));
    assert.equal(await sheet.get("find").inputValue(), "");
  });

  test("a link to one claim marks it and brings it into sight, over any filter", async () => {
    const inSight = (sheet, id) =>
      eventually(async () => {
        const box = await sheet.page.locator(`#${id}`).boundingBox();
        assert.ok(box && box.y >= 0 && box.y < 400, `${id} at ${box?.y}`);
        assert.deepEqual(await sheet.page.locator(".marked").evaluateAll((all) => all.map((one) => one.id)), [id]);
        assert.equal((await sheet.focused()).id, id);
      });
    const sheet = await open({ hash: "claim=C42" });
    await inSight(sheet, "C42");
    await counts(sheet, IDS.length);
    await sheet.follow("verdict=not-checkable&claim=C101");
    await inSight(sheet, "C101");
    await sheet.follow("c07");
    await inSight(sheet, "C07");
    const narrow = await open({ hash: "section=cases" });
    const [{ id }] = await seen(narrow);
    const n = (await seen(narrow)).length;
    const anchor = narrow.page.locator(`#${id} .id`);
    assert.equal(await anchor.getAttribute("href"), `#claim=${id}`);
    await anchor.click();
    await counts(narrow, n);
    await eventually(async () => assert.equal(new URL(narrow.page.url()).hash, `#section=cases&claim=${id}`));
    await narrow.get("section").selectOption("tokens");
    await eventually(async () => assert.equal(new URL(narrow.page.url()).hash, "#section=tokens"));
    assert.equal(await narrow.page.locator(".marked").count(), 0);
  });

  test("every scenario can be opened, and has a name of its own within its claim", async () => {
    const sheet = await open();
    const links = await sheet.page.locator(".opening a").evaluateAll((all) =>
      all.map((one) => ({ id: one.closest("article").id, name: one.textContent, label: one.getAttribute("aria-label"), href: one.getAttribute("href") })),
    );
    assert.ok(links.length > 100, `${links.length} scenarios`);
    const named = new Map();
    for (const { id, name, label, href } of links) {
      assert.ok(href.startsWith("../#v=1&ed="), href);
      assert.ok(label.endsWith(name));
      const { problems } = decodeLink(href.split("#")[1]);
      assert.deepEqual(problems ?? [], [], `${id}: ${href}`);
      const key = `${id} ${name}`;
      assert.equal(named.get(key) ?? href, href, `two scenarios are called ${key}`);
      named.set(key, href);
    }
  });

  test("a scenario opens in the calculator with the number that is shown", async () => {
    const sheet = await open({ hash: "claim=C02" });
    const [plain, idle] = await readings(sheet, "C02");
    const cost = (href) => evaluate(decodeLink(href.split("#")[1]).scenario).cost.wholeBillPerMillionOutputTokens;
    const usd = (href) => short("en", cost(href), "usd-per-million-output-tokens");
    assert.equal(plain.found, `${usd(plain.links[0])} per 1M output tokens`);
    assert.equal(idle.found, `${usd(idle.links[1])} to ${usd(idle.links[0])} per 1M output tokens`);
    await sheet.page.locator("#C02 .opening a").first().click();
    await sheet.live();
    assert.equal(new URL(sheet.page.url()).pathname, "/");
    await eventually(async () => {
      assert.ok(Object.values(await sheet.figures()).includes(usd(plain.links[0])), "the number is nowhere");
    });
  });

  test("where an earlier analysis differs, it is said why", async () => {
    const sheet = await open();
    const texts = await sheet.get("earlier").allTextContents();
    assert.ok(texts.length > 5);
    for (const text of texts) assert.match(text, /^An earlier analysis of the article said “[^”]+”\. .{20,}/);
  });

  test("sources are named with how well they are known, and links to them are safe", async () => {
    const sheet = await open();
    const items = await sheet.page.locator(".sources li").allTextContents();
    assert.ok(items.length > 40 && items.every((text) => /\((first hand|second hand|from memory, not verified)\)/.test(text)));
    const links = await sheet.page.locator(".sources a").evaluateAll((all) => all.map((one) => [one.protocol, one.rel]));
    assert.ok(links.length > 40 && links.every(([protocol, rel]) => protocol === "https:" && rel.includes("noopener")));
  });

  test("everything is reached and used by keyboard", async () => {
    const sheet = await open();
    await sheet.page.keyboard.press("Tab");
    await sheet.page.keyboard.press("Tab");
    await sheet.page.keyboard.press("Enter");
    await eventually(async () => assert.equal((await sheet.focused()).id, "claims"));
    await sheet.page.keyboard.press("Tab");
    await eventually(async () => assert.equal(await sheet.page.evaluate(() => document.activeElement.getAttribute("href")), "#claim=C01"));
    await sheet.page.keyboard.press("Enter");
    await eventually(async () => assert.equal(new URL(sheet.page.url()).hash, "#claim=C01"));
    await sheet.get("verdict-contradicts-physics").focus();
    await sheet.page.keyboard.press("Space");
    await eventually(async () => assert.ok((await seen(sheet)).every(({ verdict }) => verdict === "contradicts-physics")));
    assert.equal((await sheet.focused()).testid, "verdict-contradicts-physics");
    await sheet.page.keyboard.press("Space");
    await counts(sheet, IDS.length);
  });

  for (const hash of [
    "find=<img src=x onerror=alert(1)>&verdict=holds<script>",
    "verdict=nothing&section=../../etc&=&&&claim=%00%ff",
    `find=${"a".repeat(10_000)}`,
    "v=1&ed=2026-11&tp=4",
    "%E0%A4%A",
  ]) {
    test(`a fragment from anywhere does no harm: ${hash.slice(0, 30)}`, async () => {
      const sheet = await open({ hash });
      assert.ok((await sheet.textOf("unknown")).length > 20, "nothing is said about it");
      assert.equal(await sheet.page.locator("main img, main script").count(), 0);
      assert.deepEqual((await sheet.seen()).violations, []);
      await sheet.get("clear").click({ force: true });
      await eventually(async () => assert.equal((await seen(sheet)).length, IDS.length));
    });
  }

  test("language and colours are those of the calculator, and the way leads there and back", async () => {
    const sheet = await kit.open();
    assert.ok(!sheet.requests.some((url) => url.includes(PATH)), "the calculator asked for files of the claims page");
    await sheet.get("lang").selectOption("pt-BR");
    await sheet.get("theme").selectOption("dark");
    await sheet.get("claims").click();
    await sheet.get("count").waitFor();
    assert.equal(await sheet.textOf("count"), "110 de 110 afirmações exibidas");
    assert.deepEqual(await sheet.page.evaluate(() => [document.documentElement.lang, document.documentElement.dataset.theme]), ["pt-BR", "dark"]);
    await sheet.get("section").selectOption("update");
    await sheet.get("lang").selectOption("en");
    await eventually(async () => assert.match(await sheet.textOf("count"), /^\d+ of 110 claims shown$/));
    assert.equal(await sheet.get("section").inputValue(), "update");
    await sheet.get("calculator").click();
    await sheet.live();
    assert.equal(await sheet.page.evaluate(() => document.documentElement.lang), "en");
  });

  test("nothing is asked for elsewhere, nothing breaks the policy, nothing moves while it loads", async () => {
    const sheet = await open();
    const elsewhere = sheet.requests.filter((url) => !url.startsWith(kit.server.url));
    assert.deepEqual([elsewhere, sheet.failed], [[], []]);
    const { violations, shifts } = await sheet.seen();
    assert.deepEqual(violations, []);
    assert.ok(shifts <= 0.05, `layout shift ${shifts}`);
    const html = fs.readFileSync(path.join(DIST, PATH, "index.html"), "utf8");
    assert.doesNotMatch(html, /(?:href|src|data-\w+)="\//, "an address that ties the page to one place");
  });

  test("print has every claim that is not filtered away, with all its parts", async () => {
    const sheet = await open();
    await sheet.page.emulateMedia({ media: "print" });
    await counts(sheet, IDS.length);
    const hidden = await sheet.page.locator("article.claim *:not(svg *)").evaluateAll((all) => all.filter((one) => !one.checkVisibility()).length);
    assert.equal(hidden, 0);
  });

  for (const width of [320, 768, 1280]) {
    test(`axe finds nothing at ${width} px, light and dark, in both languages`, async () => {
      const sheet = await open({ width, hash: "verdict=holds,contradicts-source&claim=C05" });
      const found = [];
      for (const theme of ["light", "dark"]) {
        await sheet.get("theme").selectOption(theme);
        for (const language of ["en", "pt-BR"]) {
          await sheet.get("lang").selectOption(language);
          await sheet.get("count").waitFor();
          const where = `${theme}, ${language}`;
          found.push(...(await audit(sheet.page)).map((one) => `${where}: ${one}`));
          const wide = await sheet.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          if (wide > 0) found.push(`${where}: ${wide} px wider than the window`);
        }
      }
      assert.deepEqual(found, []);
    });
  }
});
