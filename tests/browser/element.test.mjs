// The element <per-token> in other people's pages: what it shows, and that it harms nobody.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { audit } from "./support/axe.mjs";
import { host, POLICY, SCRIPT } from "./support/host.mjs";
import { decodeLink, evaluate, HEADLINE, headlineOf, linkOf, scenario, shown } from "./support/module.mjs";
import { DIST } from "./support/server.mjs";
import { eventually, inEachBrowser } from "./support/suite.mjs";

const V1 = "v=1&ed=2026-11";
const LINK = `${V1}&tp=8&c=256`;
const one = (attributes = `state="${LINK}"`, inside = "<p>What the author wrote</p>") => `<per-token ${attributes}>${inside}</per-token>`;
const headline = (values, language) => shown(evaluate(scenario(values)), language)[HEADLINE];
const wasmOf = (requests) => requests.filter((url) => url.endsWith(".wasm"));

inEachBrowser((kit) => {
  test("shows the module's answer under a strict policy, from its own files only (EMB-14, SEC-01, SEC-02)", async () => {
    const sheet = await host(kit, one());
    assert.equal(await sheet.ready(), headlineOf(LINK));
    assert.match(await sheet.part("sentence").innerText(), /^Serving Llama 3\.3 70B Instruct at FP8 on 8 × H100 SXM5 for 256.requests at once costs \$/u);
    assert.match(await sheet.part("facts").innerText(), /Limited by/);
    assert.match(await sheet.part("badge").innerText(), /^Data of \d{4}-\d{2}-\d{2}$/);
    const { violations } = await sheet.seen();
    assert.deepEqual(violations, []);
    assert.ok(sheet.requests.every((url) => url.startsWith(kit.server.url)), sheet.requests.join("\n"));
    assert.deepEqual(await sheet.context.cookies(), []);
    assert.equal(await sheet.page.evaluate(() => localStorage.length + sessionStorage.length), 0);
    assert.equal(await sheet.page.evaluate(() => document.head.querySelectorAll("style").length + document.adoptedStyleSheets.length), 0);
    const open = new URL(await sheet.part("link").getAttribute("href"));
    assert.equal(open.origin + open.pathname, kit.server.url);
    assert.equal(headlineOf(open.hash.slice(1)), headlineOf(LINK));
  });

  test("attributes are keys of the link, and follow the page (EMB-07)", async () => {
    const sheet = await host(kit, one(`g="h200-sxm" tp="2" in="1000" m="meta-llama/Llama-3.3-70B-Instruct"`));
    const values = { accelerator: "h200-sxm", "parallelism.tensor": 2, "workload.inputTokens": 1000 };
    assert.equal(await sheet.ready(), headline(values));
    await sheet.element((element) => element.setAttribute("tp", "4"));
    await eventually(async () => assert.equal(await sheet.ready(), headline({ ...values, "parallelism.tensor": 4 })));
    await sheet.element((element) => {
      element.removeAttribute("in");
      element.state = "v=1&ed=2026-11&tp=8&out=100";
    });
    // The attribute `tp` stands before the link's.
    await eventually(async () => assert.equal(await sheet.ready(), headline({ accelerator: "h200-sxm", "parallelism.tensor": 4, "workload.outputTokens": 100 })));
  });

  test("the cost is per million of the tokens that are asked for (RES-02)", async () => {
    const sheet = await host(kit, one('per="input" out="100"'));
    const expected = shown(evaluate(scenario({ "workload.outputTokens": 100 })));
    assert.equal(await sheet.ready(), expected["cost.perMillionInputTokens"]);
    assert.equal(await sheet.part("unit").textContent(), "per 1M input tokens");
    assert.match(new URL(await sheet.part("link").getAttribute("href")).hash, /&per=input(&|$)/);
    await sheet.element((element) => element.removeAttribute("per"));
    await eventually(async () => assert.equal(await sheet.ready(), expected["cost.perMillionOutputTokens"]));
  });

  test("a slider, a field and a choice change the answer, and the page hears of it (EMB-07)", async () => {
    const sheet = await host(kit, one('controls="c, deployment.utilization, accelerator"'));
    await sheet.ready();
    await sheet.page.evaluate(() => {
      window.heard = [];
      for (const type of ["pertoken-ready", "pertoken-change", "pertoken-error", "input", "change"]) {
        document.addEventListener(type, ({ detail }) => window.heard.push([type, detail?.link, detail?.estimate?.cost.perMillionOutputTokens]));
      }
    });
    const heard = () => sheet.page.evaluate(() => window.heard);
    const slider = sheet.page.locator('per-token [data-key="workload.load.concurrency"] input[type="range"]');
    await slider.focus();
    await sheet.page.keyboard.press("ArrowRight");
    await eventually(async () => assert.equal(await sheet.ready(), headline({ "workload.load.concurrency": 80 })));
    const field = sheet.page.locator('per-token [data-key="deployment.utilization"] input[type="text"]');
    await field.fill("45");
    await field.press("Enter");
    await eventually(async () => assert.equal(await sheet.ready(), headline({ "workload.load.concurrency": 80, "deployment.utilization": 0.45 })));
    const choice = sheet.page.locator('per-token [data-key="accelerator"] select');
    await choice.selectOption("h200-sxm");
    const changed = { "workload.load.concurrency": 80, "deployment.utilization": 0.45, accelerator: "h200-sxm" };
    await eventually(async () => assert.equal(await sheet.ready(), headline(changed)));
    const all = await heard();
    assert.deepEqual(all.map(([type]) => type), ["pertoken-change", "pertoken-change", "pertoken-change"]);
    const [, link, cost] = all.at(-1);
    assert.equal(cost, evaluate(scenario(changed)).cost.perMillionOutputTokens);
    assert.equal(headlineOf(link), headline(changed));
    assert.match(await sheet.part("spoken").innerText().catch(() => ""), /^$|per 1M/);
    await sheet.part("reset").click();
    await eventually(async () => assert.equal(await sheet.ready(), headlineOf(V1)));
    assert.equal(await sheet.element((element) => element.link), await sheet.element((element) => element.estimate && element.link));
  });

  test("what is typed wrong is kept, with a sentence; the last figure stays (SEC-04)", async () => {
    const sheet = await host(kit, one('controls="tp"'));
    const before = await sheet.ready();
    const field = sheet.page.locator("per-token input[type=text]");
    for (const [text, said] of [["7", /does not divide/], ["many", /cannot be “many”/], ["1e400", /cannot be/]]) {
      await field.fill(text);
      await eventually(async () => assert.match(await sheet.part("error").innerText(), said));
      assert.equal(await field.inputValue(), text);
      assert.equal(await field.getAttribute("aria-invalid"), "true");
      assert.equal(await sheet.ready(), before);
    }
    await field.fill("8");
    await eventually(async () => assert.equal(await sheet.ready(), headline({ "parallelism.tensor": 8 })));
    assert.equal(await sheet.part("error").innerText(), "");
    await field.fill("9");
    await eventually(async () => assert.match(await sheet.part("error").innerText(), /does not divide/));
    await sheet.part("reset").click();
    await eventually(async () => assert.equal(await field.inputValue(), "4"));
    assert.equal(await sheet.part("error").innerText(), "");
    assert.equal(await sheet.ready(), before);
  });

  test("attributes and links that cannot be read: a sentence, the defaults, a page that lives (SEC-04, URL-06)", async () => {
    const wrong = [
      'tp="3000"',
      'in="&lt;img src=x onerror=window.hurt=1&gt;"',
      'state="v=9&tp=8"',
      `state="${V1}&amp;m=%"`,
      `state="${V1}&amp;tp=3000&amp;__proto__.hurt=1"`,
      `state="${"x".repeat(100_000)}"`,
      'g="javascript:window.hurt=1"',
      'm="‮abc"',
      'controls="nothing, constructor, &lt;b&gt;"',
    ];
    const sheet = await host(kit, wrong.map((attributes) => one(attributes)).join(""));
    for (const at of wrong.keys()) {
      await sheet.page.locator("per-token").nth(at).scrollIntoViewIfNeeded();
      assert.equal(await sheet.ready(at), headlineOf(V1), wrong[at].slice(0, 60));
      const text = await sheet.part("problems", at).innerText();
      assert.ok(text.length > 10 && text.length < 1500, `${wrong[at].slice(0, 60)}: ${text}`);
      assert.doesNotMatch(text, /[‪-‮⁦-⁩]/);
    }
    assert.equal(await sheet.page.evaluate(() => Boolean(window.hurt || {}.hurt)), false);
  });

  test("old links and those of a time to come open with what is known of them (URL-06)", async () => {
    const sheet = await host(kit, one(`state="https://example.org/?lang=en#${V1}&amp;tp=8&amp;later=a-b"`));
    assert.equal(await sheet.ready(), headline({ "parallelism.tensor": 8 }));
    const link = await sheet.part("link").getAttribute("href");
    assert.deepEqual(decodeLink(link).unknown, [["later", "a-b"]]);
  });

  test("only what comes into sight is loaded, and twenty elements fetch one program (EMB-11)", async () => {
    const spacer = '<pre>' + "\n".repeat(200) + "</pre>";
    const sheet = await host(kit, spacer + Array.from({ length: 20 }, (_, at) => one(`c="${at + 1}"`)).join(""));
    await eventually(async () => assert.ok(await sheet.page.evaluate(() => customElements.get("per-token") !== undefined)));
    await sheet.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
    assert.deepEqual(wasmOf(sheet.requests), []);
    for (let at = 0; at < 20; at += 1) {
      await sheet.page.locator("per-token").nth(at).scrollIntoViewIfNeeded();
      assert.equal(await sheet.ready(at), headline({ "workload.load.concurrency": at + 1 }));
    }
    assert.equal(wasmOf(sheet.requests).length, 1);
  });

  test("upgraded late, with properties set before (EMB-13)", async () => {
    const sheet = await host(kit, one("tp=8"), { head: "" });
    await sheet.element((element) => {
      element.scenario = { workload: { load: { concurrency: 256 } } };
      element.controls = "tp";
    });
    assert.equal(await sheet.page.locator("per-token p").innerText(), "What the author wrote");
    await sheet.page.evaluate(() => import("/embed/1/element.js").then(() => undefined));
    assert.equal(await sheet.ready(), headline({ "workload.load.concurrency": 256 }));
    assert.equal(await sheet.page.locator("per-token .control").count(), 1);
    await sheet.element((element) => (element.scenario = null));
    await eventually(async () => assert.equal(await sheet.ready(), headline({ "parallelism.tensor": 8 })));
  });

  test("moved, cloned, taken out and put back, also while it loads (EMB-13)", async () => {
    let go;
    const held = new Promise((resolve) => (go = resolve));
    const route = ["**/*.wasm", (route) => held.then(() => route.continue())];
    const sheet = await host(kit, `${one('tp="8"')}<section></section>`, { route });
    await eventually(() => assert.equal(wasmOf(sheet.requests).length, 1));
    await sheet.page.evaluate(() => {
      window.kept = document.querySelector("per-token");
      window.kept.remove();
    });
    go();
    const drawn = await sheet.page.evaluate(async () => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      return !window.kept.shadowRoot.querySelector(".frame").hidden;
    });
    assert.equal(drawn, false, "drawn although it was taken out");
    await sheet.page.evaluate(() => document.querySelector("section").append(window.kept));
    assert.equal(await sheet.ready(), headline({ "parallelism.tensor": 8 }));
    await sheet.element((element) => {
      element.link = "v=1&ed=2026-11&c=256";
      const copy = element.cloneNode(true);
      document.querySelector("main").prepend(copy);
      document.querySelector("main").append(element);
    });
    assert.equal(await sheet.ready(0), headline({ "parallelism.tensor": 8 }));
    await eventually(async () => assert.equal(await sheet.ready(1), headline({ "workload.load.concurrency": 256 })));
    const counts = await sheet.page.evaluate(() => [...document.querySelectorAll("per-token")].map(({ shadowRoot }) => shadowRoot.querySelectorAll(".figure").length));
    assert.deepEqual(counts, [1, 1]);
    const wide = await sheet.element(async (element) => {
      const frame = document.createElement("iframe");
      document.body.append(frame);
      frame.contentDocument.body.append(element);
      const styled = element.shadowRoot.adoptedStyleSheets.length;
      document.querySelector("main").append(element);
      frame.remove();
      return styled;
    }, undefined, 1);
    assert.equal(wide, 1);
    assert.equal(await sheet.ready(1), headline({ "workload.load.concurrency": 256 }));
  });

  test("two versions on one page: the first stays, and nothing breaks (EMB-13)", async () => {
    const [frozen] = fs.readdirSync(path.join(DIST, "embed")).filter((name) => name !== "1");
    const sheet = await host(kit, one(), { head: `${SCRIPT}<script type="module" src="/embed/${frozen}/element.js"></script>` });
    assert.equal(await sheet.ready(), headlineOf(LINK));
    assert.equal(wasmOf(sheet.requests).length, 1);
    const other = await sheet.page.evaluate(async (file) => {
      const { define } = await import(file);
      define("per-token-frozen");
      define("per-token-frozen");
      const element = document.createElement("per-token-frozen");
      document.querySelector("main").prepend(element);
      await new Promise((resolve) => element.addEventListener("pertoken-ready", resolve));
      return element.shadowRoot.querySelector(".figure").textContent;
    }, `/embed/${frozen}/element.js`);
    assert.equal(other, headlineOf(V1));
  });

  test("keys in our inputs do not reach the page's shortcuts (EMB-08)", async () => {
    const sheet = await host(kit, one());
    await sheet.ready();
    await sheet.page.evaluate(() => {
      window.keys = [];
      for (const type of ["keydown", "keypress", "keyup"]) window.addEventListener(type, ({ key }) => window.keys.push(key));
    });
    await sheet.page.locator("per-token input[type=range]").first().focus();
    for (const key of ["ArrowRight", "ArrowLeft", "PageUp", "Home", "s", "/", "?"]) await sheet.page.keyboard.press(key);
    await sheet.page.locator("per-token input[type=text]").first().focus();
    await sheet.page.keyboard.type("12");
    assert.deepEqual(await sheet.page.evaluate(() => window.keys), []);
    await sheet.page.keyboard.press("Escape");
    assert.deepEqual([...new Set(await sheet.page.evaluate(() => window.keys))], ["Escape"]);
  });

  test("follows the page's colours within 100 ms, however it marks them (EMB-09)", async () => {
    const sheet = await host(kit, one());
    await sheet.ready();
    const scheme = () => sheet.element(({ shadowRoot }) => getComputedStyle(shadowRoot.querySelector(".frame")).backgroundColor);
    const DARK = "rgb(25, 28, 31)";
    const LIGHT = "rgb(255, 255, 255)";
    const marks = [
      ["html", "data-theme", "dark"],
      ["html", "data-bs-theme", "dark"],
      ["html", "class", "page dark"],
      ["html", "class", "navy"],
      ["body", "data-md-color-scheme", "slate"],
      ["html", "style", "color-scheme: dark"],
    ];
    for (const mark of marks) {
      const taken = await sheet.page.evaluate(async ([tag, name, value]) => {
        const frame = document.querySelector("per-token").shadowRoot.querySelector(".frame");
        const node = document.querySelector(tag);
        const started = performance.now();
        // Set as an attribute a style is blocked by the policy.
        if (name === "style") node.style.cssText = value;
        else node.setAttribute(name, value);
        while (getComputedStyle(frame).backgroundColor !== "rgb(25, 28, 31)") {
          if (performance.now() - started > 2000) return Infinity;
          await new Promise(requestAnimationFrame);
        }
        const taken = performance.now() - started;
        node.removeAttribute(name);
        return taken;
      }, mark);
      assert.ok(taken < 100, `${mark}: ${taken} ms`);
      await eventually(async () => assert.equal(await scheme(), LIGHT, mark.join()));
    }
    await sheet.element((element) => (element.theme = "dark"));
    assert.equal(await scheme(), DARK);
  });

  test("where the page says nothing the reader's wish counts (EMB-09)", async (t) => {
    if (!kit.isChromium) return t.skip("Firefox cannot be told over WebDriver BiDi which colours are wished for");
    const sheet = await host(kit, one(), { context: { colorScheme: "dark" } });
    await sheet.ready();
    const colour = () => sheet.element(({ shadowRoot }) => getComputedStyle(shadowRoot.querySelector(".frame")).backgroundColor);
    assert.equal(await colour(), "rgb(25, 28, 31)");
    await sheet.page.emulateMedia({ colorScheme: "light" });
    await eventually(async () => assert.equal(await colour(), "rgb(255, 255, 255)"));
  });

  test("where wasm is blocked the author's words stay, with a sentence and a link (EMB-10)", async () => {
    const policy = POLICY.replace(" 'wasm-unsafe-eval'", "");
    const sheet = await host(kit, one(), { policy, errors: true });
    await eventually(async () => assert.match(await sheet.part("failure").innerText(), /^The calculator cannot run here\. .*PerToken$/));
    assert.equal(await sheet.page.locator("per-token p").first().isVisible(), true);
    assert.equal(await sheet.part("frame").isVisible(), false);
    const open = await sheet.page.locator("per-token .failure a").getAttribute("href");
    assert.equal(headlineOf(open.split("#")[1]), headlineOf(LINK));
    assert.equal(await sheet.element((element) => element.estimate), null);
  });

  test("a program that is missing or not the one it should be is not run (EMB-10, EMB-15)", async () => {
    const answers = [
      (route) => route.fulfill({ status: 404, body: "" }),
      (route) => route.fulfill({ status: 200, contentType: "application/wasm", body: Buffer.from([0, 97, 115, 109, 1, 0, 0, 0]) }),
      (route) => route.abort(),
    ];
    for (const answer of answers) {
      const sheet = await host(kit, one('lang="pt"'), { errors: true, route: ["**/*.wasm", answer] });
      await eventually(async () => assert.match(await sheet.part("failure").innerText(), /^A calculadora não pode ser executada aqui/));
      assert.equal(await sheet.page.locator("per-token p").first().isVisible(), true);
    }
  });

  test("without scripts the author's words are there (EMB-10)", async (t) => {
    if (!kit.isChromium) return t.skip("Firefox cannot be told over WebDriver BiDi to run without scripts");
    const sheet = await host(kit, one(), { context: { javaScriptEnabled: false } });
    assert.match(await sheet.page.locator("per-token").innerText(), /What the author wrote/);
  });

  test("the published hashes let the script run, and another one is refused (EMB-15)", async () => {
    const hashes = JSON.parse(fs.readFileSync(path.join(DIST, "embed/1/integrity.json"), "utf8"));
    const head = (hash) => `<script type="module" src="/embed/1/element.js" integrity="${hash}" crossorigin></script>`;
    const sheet = await host(kit, one(), { head: head(hashes["element.js"]) });
    assert.equal(await sheet.ready(), headlineOf(LINK));
    const refused = await host(kit, one(), { head: head(hashes["frame.js"]), errors: true });
    await eventually(async () => assert.ok(refused.errors.length + (await refused.page.evaluate(() => Number(!customElements.get("per-token")))) > 0));
    assert.equal(await refused.page.locator("per-token p").isVisible(), true);
  });

  test("speaks Portuguese where the page does (I18N)", async () => {
    const sheet = await host(kit, one('c="64" controls="deployment.utilization"'), { root: 'lang="pt-BR"' });
    assert.equal(await sheet.ready(), headline({}, "pt-BR"));
    assert.match(await sheet.part("sentence").innerText(), /custa US\$/);
    const field = sheet.page.locator("per-token input[type=text]");
    await field.fill("45,5");
    await eventually(async () => assert.equal(await sheet.ready(), headline({ "deployment.utilization": 0.455 }, "pt-BR")));
    await sheet.page.evaluate(() => (document.documentElement.lang = "en"));
    await eventually(async () => assert.equal(await sheet.ready(), headline({ "deployment.utilization": 0.455 })));
  });

  test("its parts and variables are those that EMBED.md names (EMB-13)", async () => {
    const sheet = await host(kit, one('state="v=1&ed=2026-11&tp=3000" breakdown controls="c,accelerator"'));
    await sheet.ready();
    const used = await sheet.element(({ shadowRoot }) => [...new Set([...shadowRoot.querySelectorAll("[part]")].map((node) => node.getAttribute("part")))].sort());
    const text = fs.readFileSync(path.join(import.meta.dirname, "../../EMBED.md"), "utf8");
    const named = [...text.matchAll(/^\| `([a-z-]+)` \| /gmu)].map(([, name]) => name);
    for (const part of used) assert.ok(named.includes(part), `EMBED.md does not name the part ${part}`);
    const coloured = await sheet.element((element) => {
      element.style.setProperty("--pertoken-ink", "rgb(1, 2, 3)");
      return getComputedStyle(element.shadowRoot.querySelector(".figure")).color;
    });
    assert.equal(coloured, "rgb(1, 2, 3)");
    const source = fs.readFileSync(path.join(DIST, "embed/1/element.js"), "utf8");
    for (const [variable] of source.matchAll(/--pertoken-[a-z-]+/gu)) assert.ok(text.includes(`\`${variable}\``), variable);
  });

  test("axe finds nothing, in light and dark, and nothing sticks out at 320 px (A11Y-01, MOB-01)", async () => {
    for (const [theme, width] of [["light", 320], ["dark", 1280]]) {
      const sheet = await host(kit, one(`state="${LINK}" theme="${theme}" breakdown`), { width });
      await sheet.ready();
      assert.deepEqual(await audit(sheet.page), []);
      assert.equal(await sheet.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
      const small = await sheet.element(({ shadowRoot }) =>
        [...shadowRoot.querySelectorAll("input, select, button, a[href]")]
          .map((node) => [node.outerHTML.slice(0, 60), node.getBoundingClientRect()])
          .filter(([, { width: w, height: h }]) => w > 0 && (h < 24 || w < 24))
          .map(([html]) => html),
      );
      assert.deepEqual(small, []);
    }
  });
});
