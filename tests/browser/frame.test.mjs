// The frame embed/1/ in other people's pages: sandboxed, of another origin, and talking to them.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import { host } from "./support/host.mjs";
import { evaluate, embedCode, HEADLINE, headlineOf, scenario, shown } from "./support/module.mjs";
import { problemsOf } from "./support/schema.mjs";
import { DIST, serve } from "./support/server.mjs";
import { eventually, inEachBrowser } from "./support/suite.mjs";

const V1 = "v=1&ed=2026-11";
const LINK = `${V1}&tp=8&c=256`;
const SCHEMA = JSON.parse(fs.readFileSync(path.join(DIST, "embed/1/messages.schema.json"), "utf8"));

inEachBrowser((kit) => {
  /** The frame's own server: another origin than the page's. */
  let theirs;
  before(async () => {
    theirs = await serve();
  });
  after(() => theirs.stop());

  const frameOf = (link = LINK, { attributes = 'sandbox="allow-scripts allow-popups" height="420"', query = "" } = {}) =>
    `<iframe data-pertoken title="PerToken" ${attributes} src="${theirs.url}embed/1/${query}#${link.replaceAll("&", "&amp;")}"></iframe>`;

  const LISTENER = `<script src="/listen.js"></script>`;
  const listen = `
    window.said = []; addEventListener("message", ({ data, origin }) => window.said.push([data, origin]));
    window.counted = {}; for (const type of ["pertoken-ready", "pertoken-change"]) document.addEventListener(type, () => (window.counted[type] = (window.counted[type] ?? 0) + 1));`;

  /** A page with frames; its policy names where they come from, as EMBED.md says. */
  async function page(body, { scripts = 1, ...options } = {}) {
    kit.server.extra["/listen.js"] = listen;
    const head = LISTENER + `<script src="/embed/1/parent.js"></script>`.repeat(scripts);
    const policy = `default-src 'none'; script-src 'self'; frame-src ${theirs.url}; style-src 'self'; img-src 'self'`;
    const sheet = await host(kit, body, { head, policy, ...options });
    const frame = () => sheet.page.frames()[1];
    return Object.assign(sheet, {
      frame,
      figure: () => eventually(async () => {
        const text = await frame().locator("per-token .figure").textContent({ timeout: 500 });
        if (!text) throw new Error("no figure");
        return text;
      }, 10_000),
      said: (type) => sheet.page.evaluate((wanted) => window.said.map(([data]) => data).filter((data) => data?.type === wanted), type),
      say: (message) => sheet.page.evaluate((data) => document.querySelector("iframe").contentWindow.postMessage(data, "*"), message),
    });
  }

  test("runs in a sandbox from another origin, without storage (EMB-02, SEC-02)", async () => {
    const sheet = await page(frameOf());
    assert.equal(await sheet.figure(), headlineOf(LINK));
    assert.equal(await sheet.frame().evaluate(() => self.origin), "null");
    await sheet.frame().locator("per-token input[type=text]").first().fill("128");
    await eventually(async () => assert.equal(await sheet.figure(), headlineOf(`${V1}&tp=8&c=128`)));
  });

  test("gets the height of what is in it in three messages, and then stays (EMB-03)", async () => {
    const sheet = await page(frameOf());
    await sheet.figure();
    const box = () => sheet.page.evaluate(() => document.querySelector("iframe").getBoundingClientRect().height);
    const inner = () => sheet.frame().evaluate(() => document.body.getBoundingClientRect().height);
    await eventually(async () => assert.ok(Math.abs((await box()) - (await inner())) <= 6, `${await box()} for ${await inner()}`));
    await sheet.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1500)));
    const sizes = [...(await sheet.said("pertoken-resize")), ...(await sheet.said("pertoken-ready"))];
    assert.ok(new Set(sizes.map(({ height }) => height)).size <= 3, JSON.stringify(sizes));
    assert.ok(sizes.length <= 6, JSON.stringify(sizes));
    const settled = await box();
    await sheet.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1500)));
    assert.equal(await box(), settled);
  });

  test("without the page's script it has its own height and scrolls inside (EMB-03)", async () => {
    const sheet = await page(frameOf(LINK, { attributes: 'height="200"' }), { scripts: 0 });
    await sheet.figure();
    const [outer, scrolls] = await Promise.all([
      sheet.page.evaluate(() => document.querySelector("iframe").clientHeight),
      sheet.frame().evaluate(() => document.documentElement.scrollHeight > innerHeight),
    ]);
    assert.equal(outer, 200);
    assert.equal(scrolls, true);
  });

  test("no height of the window is asked for inside (EMB-04)", () => {
    for (const file of ["frame.css", "frame.js", "element.js", "index.html"]) {
      const text = fs.readFileSync(path.join(DIST, "embed/1", file), "utf8");
      assert.doesNotMatch(text, /\d[sdl]?vh\b|height:\s*100%|innerHeight/, file);
    }
  });

  test("says what it shows to a page that has spoken, by the schema (EMB-07)", async () => {
    const sheet = await page(frameOf());
    await sheet.figure();
    await eventually(async () => assert.ok((await sheet.said("pertoken-change")).length > 0));
    await sheet.say({ type: "pertoken-set", v: 1, link: `${V1}&c=32` });
    const cost = evaluate(scenario({ "workload.load.concurrency": 32 })).cost.perMillionOutputTokens;
    await eventually(async () => assert.equal((await sheet.said("pertoken-change")).at(-1).perMillionOutputTokens, cost));
    await sheet.say({ type: "pertoken-set", v: 1, link: `${V1}&tp=3000` });
    await eventually(async () => assert.match((await sheet.said("pertoken-error"))[0].problems.join(), /3,000/));
    for (const [data] of await sheet.page.evaluate(() => window.said)) assert.deepEqual(problemsOf(SCHEMA, data), []);
    await sheet.page.evaluate(() => {
      window.events = [];
      document.addEventListener("pertoken-change", ({ target, detail }) => window.events.push([target.tagName, detail.link]));
    });
    await sheet.say({ type: "pertoken-set", v: 1, link: `${V1}&c=8` });
    await eventually(async () => assert.deepEqual((await sheet.page.evaluate(() => window.events)).map(([tag]) => tag), ["IFRAME"]));
  });

  test("what is wrong from the start is told, and why it cannot run at all (EMB-07)", async () => {
    const wrong = await page(frameOf(`${V1}&tp=3000`));
    await eventually(async () => assert.match((await wrong.said("pertoken-error"))[0].problems.join(), /3,000/));
    assert.ok((await wrong.said("pertoken-ready")).length > 0);
    const broken = await page(frameOf(), { errors: true, route: ["**/*.wasm", (route) => route.abort()] });
    await eventually(async () => assert.match((await broken.said("pertoken-error"))[0].problems.join(), /cannot run here/));
    assert.deepEqual(await broken.said("pertoken-change"), []);
  });

  test("each event comes once, however often the script stands in the page (EMB-07)", async () => {
    const sheet = await page(frameOf().repeat(2), { scripts: 2 });
    const counted = () => sheet.page.evaluate(() => window.counted);
    await eventually(async () => assert.deepEqual(await counted(), { "pertoken-ready": 2, "pertoken-change": 2 }));
    await sheet.say({ type: "pertoken-set", v: 1, link: `${V1}&c=8` });
    await eventually(async () => assert.equal((await counted())["pertoken-change"], 3));
    await sheet.page.waitForTimeout(200);
    assert.equal((await counted())["pertoken-change"], 3);
  });

  test("a page that has not spoken is told no scenario (EMB-05)", async () => {
    const sheet = await page(frameOf(), { scripts: 0 });
    await sheet.figure();
    await eventually(async () => assert.ok((await sheet.said("pertoken-ready")).length > 0));
    assert.deepEqual(await sheet.said("pertoken-change"), []);
  });

  test("junk, forged and too many messages change nothing, in the frame and outside (EMB-05, SEC-04)", async () => {
    const sheet = await page(frameOf() + `<iframe title="Somebody else" src="${theirs.url}icon.svg"></iframe>`);
    assert.equal(await sheet.figure(), headlineOf(LINK));
    const height = () => sheet.page.evaluate(() => document.querySelector("iframe").style.height);
    await eventually(async () => assert.match(await height(), /px$/));
    const before = await height();
    const junk = [
      null, 7, "pertoken-set", [], {}, { type: "pertoken-set" }, { type: "pertoken-set", v: 2, link: V1 },
      { type: "pertoken-set", v: 1, link: 7 }, { type: "pertoken-set", v: 1, link: "x".repeat(9000) }, { type: "constructor", v: 1 },
      { type: ["pertoken-set"], v: 1, link: `${V1}&c=8` }, { type: ["pertoken-theme"], v: 1, theme: "dark" },
      { type: "__proto__", v: 1 }, { type: "pertoken-theme", v: 1, theme: "<b>" }, { type: "pertoken-lang", v: 1, lang: "xx" },
      { type: "pertoken-resize", v: 1, height: 9 },
    ];
    for (const message of junk) await sheet.say(message);
    // The page itself and another frame are not who they say they are.
    await sheet.page.evaluate(() => window.postMessage({ type: "pertoken-resize", v: 1, height: 4000 }, "*"));
    await sheet.page.frames()[2].evaluate(() => parent.postMessage({ type: "pertoken-resize", v: 1, height: 4000 }, "*"));
    await sheet.page.frames()[2].evaluate(() => parent.frames[0].postMessage({ type: "pertoken-set", v: 1, link: "v=1&ed=2026-11&c=1" }, "*"));
    // What the frame itself says wrong is not believed either.
    await sheet.frame().evaluate(() => {
      for (const height of ["4000px", NaN, Infinity, -1e9, {}]) parent.postMessage({ type: "pertoken-resize", v: 1, height }, "*");
    });
    await sheet.page.evaluate(() => {
      const { contentWindow } = document.querySelector("iframe");
      for (let at = 0; at < 1000; at += 1) contentWindow.postMessage({ type: "pertoken-junk", v: 1, at }, "*");
      for (let at = 0; at < 1000; at += 1) contentWindow.postMessage({ type: "pertoken-set", v: 1, link: `v=1&ed=2026-11&c=${1 + (at % 500)}` }, "*");
      contentWindow.postMessage({ type: "pertoken-set", v: 1, link: "v=1&ed=2026-11&tp=8&c=256" }, "*");
    });
    await eventually(async () => assert.equal(await sheet.frame().evaluate(() => document.querySelector("per-token").link), `${LINK}&p=~2.99`));
    await eventually(async () => assert.equal(await sheet.figure(), headlineOf(LINK)));
    const set = (await sheet.said("pertoken-change")).length;
    assert.ok(set < 200, `${set} answers to 1,001 links`);
    await eventually(async () => assert.ok(Math.abs(parseFloat(await height()) - parseFloat(before)) < 40, `${before} became ${await height()}`));
    assert.equal(await sheet.frame().evaluate(() => document.documentElement.lang), "en");
  });

  test("leaves address, focus, scroll, cookies and other origins alone (EMB-06, SEC-01)", async () => {
    const before = kit.server.requests.length;
    const sheet = await page(`${frameOf(LINK, { attributes: 'height="420"' })}<pre>${"\n".repeat(100)}</pre>`);
    const entries = await sheet.page.evaluate(() => (scrollTo(0, 40), history.length));
    await sheet.figure();
    const slider = sheet.frame().locator("per-token input[type=range]").first();
    const scrolled = await sheet.page.evaluate(() => [scrollY, document.activeElement.tagName]);
    assert.deepEqual(scrolled, [40, "BODY"]);
    await slider.focus();
    await sheet.page.keyboard.press("ArrowRight");
    await eventually(async () => assert.ok((await sheet.said("pertoken-change")).length > 1));
    assert.equal(await sheet.frame().evaluate(() => location.href), `${theirs.url}embed/1/#${LINK}`);
    assert.equal(await sheet.page.evaluate(() => history.length), entries);
    assert.deepEqual(await sheet.context.cookies(), []);
    assert.deepEqual(await sheet.frame().evaluate(() => [localStorage.length, sessionStorage.length]), [0, 0]);
    const asked = sheet.requests.filter((url) => !url.startsWith(kit.server.url) && !url.startsWith(`${theirs.url}embed/1/`));
    assert.deepEqual(asked, []);
    assert.ok(kit.server.requests.slice(before).every((name) => /^\/(host-|embed\/1\/parent|listen|icon|favicon)/.test(name)));
  });

  test("colours and language by address and by message (EMB-09)", async () => {
    const sheet = await page(frameOf(LINK, { query: "?theme=dark&lang=pt-BR&controls=c&breakdown" }));
    assert.equal(await sheet.figure(), headlineOf(LINK, "pt-BR"));
    const colour = () => sheet.frame().evaluate(() => getComputedStyle(document.querySelector("per-token").shadowRoot.querySelector(".frame")).backgroundColor);
    assert.equal(await colour(), "rgb(25, 28, 31)");
    assert.equal(await sheet.frame().locator("per-token .control").count(), 1);
    assert.equal(await sheet.frame().locator("per-token .parts li").first().isVisible(), true);
    await sheet.say({ type: "pertoken-theme", v: 1, theme: "light" });
    await eventually(async () => assert.equal(await colour(), "rgb(255, 255, 255)"));
    await sheet.say({ type: "pertoken-lang", v: 1, lang: "en" });
    await eventually(async () => assert.equal(await sheet.figure(), headlineOf(LINK, "en")));
  });

  test("another fragment in its address is another link (EMB-06)", async () => {
    const sheet = await page(frameOf());
    await sheet.figure();
    await sheet.page.evaluate((src) => (document.querySelector("iframe").src = src), `${theirs.url}embed/1/#${V1}&c=8`);
    await eventually(async () => assert.equal(await sheet.figure(), headlineOf(`${V1}&c=8`)));
  });

  test("the snippets are whole, and work as they are: live and frozen, frame and element (EMB-01, EMB-12)", async () => {
    for (const frozen of [false, true]) {
      const code = embedCode(scenario({ "parallelism.tensor": 8 }), { page: theirs.url, frozen });
      for (const attribute of [/title="[^"]+"/, /loading="lazy"/, /height="\d+"/, /allow="clipboard-write"/, /referrerpolicy="no-referrer"/, /sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"/]) {
        assert.match(code, attribute);
      }
      assert.equal(code.includes("/embed/1/?"), !frozen);
      const sheet = await page(code.replace(/<script[^]*?<\/script>\s*/u, ""));
      assert.equal(await sheet.figure(), shown(evaluate(scenario({ "parallelism.tensor": 8 })))[HEADLINE]);
      const element = embedCode(scenario({ "parallelism.tensor": 8 }), { page: kit.server.url, form: "element", frozen, language: "pt-BR" });
      const [script, rest] = element.split("\n");
      const other = await host(kit, rest, { head: script });
      assert.equal(await other.ready(), shown(evaluate(scenario({ "parallelism.tensor": 8 })), "pt-BR")[HEADLINE]);
    }
  });
});
