// What everybody needs: axe's rules, the keyboard, a voice that does not chatter, room to touch, any width.

import assert from "node:assert/strict";
import { test } from "node:test";
import { audit } from "./support/axe.mjs";
import { changed, defaults, decodeLink, evaluate, HEADLINE, linkOf } from "./support/module.mjs";
import { eventually, inEachBrowser } from "./support/suite.mjs";

const INPUT = "workload.inputTokens";
const UNFIT = linkOf({ "parallelism.tensor": 1, "precision.weights": "fp16" });

/** What can be pressed and is smaller than 24 px, with nothing but air around it (2.5.8 with its spacing exception). */
function tooSmall() {
  const inline = (one) => getComputedStyle(one).display === "inline" && one.closest("p, li, td");
  const all = [...document.querySelectorAll("button, a[href], input, select, summary, [tabindex='0']")];
  const seen = all.filter((one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !one.closest("[inert]"));
  const boxes = seen.map((one) => ({ one, box: (one.type === "checkbox" && one.closest("label") ? one.closest("label") : one).getBoundingClientRect() }));
  const small = boxes.filter(({ one, box }) => box.width > 1 && (box.width < 23.5 || box.height < 23.5) && !inline(one));
  const middle = (box) => [box.x + box.width / 2, box.y + box.height / 2];
  const near = ({ one, box }) => {
    const [x, y] = middle(box);
    return boxes.some((other) => {
      if (other.one === one || other.one.contains(one) || one.contains(other.one) || other.box.width <= 1) return false;
      const dx = Math.max(other.box.left - x, 0, x - other.box.right);
      const dy = Math.max(other.box.top - y, 0, y - other.box.bottom);
      return Math.hypot(dx, dy) < 12;
    });
  };
  return small.filter(near).map(({ one, box }) => `${one.dataset.testid ?? one.outerHTML.slice(0, 80)}: ${box.width.toFixed(0)} × ${box.height.toFixed(0)}`);
}

/** Presses Tab until the element with this test id has the focus. */
async function tabTo(sheet, id, most = 80) {
  for (let press = 0; press < most; press += 1) {
    if ((await sheet.focused()).testid === id) return;
    await sheet.page.keyboard.press("Tab");
  }
  assert.fail(`Tab does not lead to ${id}`);
}

inEachBrowser((kit) => {
  for (const width of [320, 768, 1280]) {
    test(`axe finds nothing at ${width} px, light and dark, in both languages (A11Y-01, A11Y-10)`, async () => {
      const sheet = await kit.open({ width, height: 900 });
      await sheet.openGroups();
      const found = [];
      for (const theme of ["light", "dark"]) {
        await sheet.get("theme").selectOption(theme);
        for (const language of ["en", "pt-BR"]) {
          await sheet.get("lang").selectOption(language);
          await sheet.openGroups();
          const where = `${theme}, ${language}`;
          found.push(...(await audit(sheet.page)).map((one) => `${where}: ${one}`));
          const wide = await sheet.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          if (wide > 0) found.push(`${where}: ${wide} px wider than the window`);
        }
      }
      assert.deepEqual(found, []);
    });
  }

  for (const [name, width, prepare, themes = ["light"]] of [
    ["an explanation", 1280, (sheet) => sheet.get(`figure-${HEADLINE}`).click(), ["light", "dark"]],
    ["an explanation on a phone", 320, (sheet) => sheet.get("figure-cost.perHour").click()],
    ["an open list", 768, (sheet) => sheet.field("accelerator").click()],
    ["tables in place of charts", 1280, (sheet) => sheet.page.locator(".chart .tabs button:last-child").evaluateAll((all) => all.forEach((one) => one.click()))],
    ["a wrong field", 320, (sheet) => sheet.type(INPUT, "x"), ["light", "dark"]],
    ["an impossible pair", 1280, (sheet) => sheet.type("parallelism.tensor", "7")],
    ["a model that does not fit", 768, (sheet) => sheet.follow(UNFIT)],
    ["a link that cannot be read", 320, (sheet) => sheet.follow("v=9")],
    ["every lever in use", 320, (sheet) => sheet.follow("v=1&ed=2026-11&sp=draft-model&pr=2&xd=1.1&cv=0.5&ow=0.1&rep=2"), ["light", "dark"]],
  ]) {
    test(`axe finds nothing with ${name} (A11Y-01)`, async () => {
      const sheet = await kit.open({ width });
      const found = [];
      await prepare(sheet);
      if (name.startsWith("an explanation")) await sheet.get("explain").waitFor();
      for (const theme of themes) {
        await sheet.page.evaluate((to) => (document.documentElement.dataset.theme = to), theme);
        found.push(...(await audit(sheet.page)).map((one) => `${theme}: ${one}`));
      }
      assert.deepEqual(found, []);
      assert.ok((await sheet.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0, "wider than the window");
    });
  }

  test("the main task is done with the keyboard alone, in the order of reading (A11Y-03, A11Y-15, A11Y-25)", async () => {
    const sheet = await kit.open();
    const { keyboard } = sheet.page;
    await tabTo(sheet, "field-model");
    await keyboard.press("ArrowDown");
    await keyboard.type("qwen3 30b a3b");
    await sheet.page.locator('[id="list-model"] [role=option]').first().waitFor();
    await keyboard.press("Enter");
    await tabTo(sheet, "field-parallelism.tensor");
    await keyboard.type("1");
    await tabTo(sheet, `slider-${INPUT}`);
    await keyboard.press("End");
    await keyboard.press("PageDown");
    const edited = await sheet.headline();
    // Past the waterfall, whose rows have four buttons each.
    await tabTo(sheet, "figure-cost.perHour", 100);
    await keyboard.press("Enter");
    await sheet.get("explain").waitFor();
    await keyboard.press("Escape");
    await sheet.get("explain").waitFor({ state: "hidden" });
    assert.equal((await sheet.focused()).testid, "figure-cost.perHour");
    assert.equal(await sheet.headline(), edited);
    const made = await sheet.scenario();
    assert.match(made.model, /Qwen3-30B-A3B/);
    assert.equal(made.parallelism.tensor, 1);
    await sheet.shows(made);
  });

  test("skip links lead to result, inputs and charts (A11Y-17)", async () => {
    const sheet = await kit.open();
    const links = await sheet.page.locator("a.skip").evaluateAll((all) => all.map((one) => one.getAttribute("href").slice(1)));
    assert.deepEqual(links, ["headline", "inputs", "charts"]);
    for (const [index, id] of links.entries()) {
      await sheet.page.locator("a.skip").nth(index).focus();
      assert.ok(await sheet.page.locator("a.skip").nth(index).evaluate((one) => one.getBoundingClientRect().top >= 0), "not seen when focused");
      await sheet.page.keyboard.press("Enter");
      assert.equal((await sheet.focused()).id, id);
    }
    const marks = await sheet.page.evaluate(() => ["header", "main", "footer"].map((tag) => document.querySelectorAll(`body ${tag}`).length));
    assert.ok(marks.every((count) => count >= 1), marks.join());
  });

  test("a slider speaks its value with the unit (A11Y-04)", async () => {
    const sheet = await kit.open();
    const spoken = (key) => sheet.slider(key).getAttribute("aria-valuetext");
    assert.match(await spoken(INPUT), /^2,048\u00a0tokens$/);
    assert.match(await spoken("price.usdPerAcceleratorHour"), /^\$\d+\.\d\d per accelerator-hour$/);
    assert.match(await spoken("deployment.utilization"), /^60%$/);
    await sheet.slider(INPUT).press("ArrowRight");
    assert.match(await spoken(INPUT), /^2,500\u00a0tokens$/);
    await sheet.get("lang").selectOption("pt-BR");
    assert.match(await spoken(INPUT), /^2\.500\u00a0tokens$/);
  });

  test("the result is spoken once, after the last of many changes (A11Y-05)", async () => {
    const sheet = await kit.open();
    const spoken = await sheet.page.evaluate(async (key) => {
      const written = [];
      const region = document.querySelector("[data-testid=status]");
      const others = [...document.querySelectorAll("[aria-live]")].filter((one) => one !== region && !one.closest(".combo, dialog"));
      const watcher = new MutationObserver(() => region.textContent && written.push([performance.now(), region.textContent]));
      watcher.observe(region, { childList: true, characterData: true, subtree: true });
      const slider = document.querySelector(`[data-testid="slider-${key}"]`);
      let last = 0;
      for (let index = 0; index < 20; index += 1) {
        slider.value = String(300 + 10 * index);
        slider.dispatchEvent(new Event("input", { bubbles: true }));
        last = performance.now();
        await new Promise((resolve) => setTimeout(resolve, 40));
      }
      while (written.length === 0 && performance.now() - last < 3000) await new Promise(requestAnimationFrame);
      return { texts: written.map(([, text]) => text), late: (written[0]?.[0] ?? 0) - last, others: others.length };
    }, INPUT);
    assert.equal(spoken.texts.length, 1, spoken.texts.join(" | "));
    assert.ok(spoken.late >= 500 && spoken.late <= 1500, `${spoken.late} ms after the last change`);
    assert.equal(spoken.others, 0, "another live region outside lists and the dialog");
    assert.ok(spoken.texts[0].startsWith(await sheet.headline()), spoken.texts[0]);
    assert.match(spoken.texts[0], /per 1M output tokens/);
  });

  test("what is wrong is spoken, and the input says that it is invalid (A11Y-05, A11Y-14)", async () => {
    const sheet = await kit.open();
    for (const [key, text, message] of [
      [INPUT, "abc", /abc/],
      ["parallelism.tensor", "3", /divide/],
    ]) {
      await sheet.type(key, text);
      await eventually(async () => assert.match((await sheet.textOf("status")) ?? "", message));
      await eventually(async () => assert.equal(await sheet.field(key).getAttribute("aria-invalid"), "true"));
    }
  });

  test("the focus is never lost to a change of the page (A11Y-06)", async () => {
    const sheet = await kit.open({ hash: "v=1&ed=2026-11&tp=1&wq=fp16" });
    const focus = async () => (await sheet.focused()).tag;
    await sheet.page.locator(".fix").first().focus();
    await sheet.page.keyboard.press("Enter");
    await eventually(async () => assert.equal(await sheet.get("problem").count(), 0));
    await eventually(async () => assert.notEqual(await focus(), "body", "after a fix"));
    await sheet.get("undo").focus();
    await sheet.page.keyboard.press("Enter");
    await sheet.page.waitForTimeout(200);
    assert.equal((await sheet.focused()).testid, "undo", "after the last step back");
    await sheet.get("revert-all").focus();
    await sheet.page.keyboard.press("Enter");
    await eventually(async () => assert.match((await sheet.focused()).testid ?? "", /^preset-/));
    await sheet.page.evaluate(() => (location.hash = "v=9"));
    await sheet.get("notice").getByRole("button").last().focus();
    await sheet.page.keyboard.press("Enter");
    await eventually(async () => assert.notEqual(await focus(), "body", "after a message was dismissed"));
  });

  for (const width of [320, 1280]) {
    test(`targets are large enough or stand apart, ${width} px (A11Y-07)`, async () => {
      const sheet = await kit.open({ width });
      await sheet.openGroups();
      await sheet.type(INPUT, "999");
      assert.deepEqual(await sheet.page.evaluate(tooSmall), []);
    });
  }

  test("text twice as large, and spread out, loses nothing (A11Y-11)", async () => {
    const sheet = await kit.open({ width: 1280 });
    await sheet.page.evaluate(() => {
      const spread = new CSSStyleSheet();
      spread.replaceSync("html{font-size:200%!important} *{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}");
      document.adoptedStyleSheets.push(spread);
    });
    const lost = await sheet.page.evaluate(() =>
      [...document.querySelectorAll("button, dd, dt, label, .unit, h2, p")]
        .filter((one) => one.checkVisibility() && !one.closest(".unseen, .skip, .scroll, dialog, [aria-hidden=true]") && !one.matches(".unseen"))
        .filter((one) => one.scrollWidth > one.clientWidth + 2 && one.clientWidth > 0 && getComputedStyle(one).overflowX !== "visible")
        .map((one) => one.dataset.testid ?? one.textContent.slice(0, 40)),
    );
    assert.deepEqual(lost, []);
    assert.ok((await sheet.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0, "wider than the window");
  });

  test("the answer stays in sight on a phone while an input is edited (MOB-01, MOB-03)", async () => {
    const sheet = await kit.open({ width: 360, height: 640 });
    await sheet.field(INPUT).scrollIntoViewIfNeeded();
    await sheet.field(INPUT).focus();
    const { size, seen, covered } = await sheet.page.evaluate((key) => {
      const field = document.querySelector(`[data-testid="field-${key}"]`);
      const price = [...document.querySelectorAll(".bar .price, .headline .figure")].map((one) => one.getBoundingClientRect());
      const box = field.getBoundingClientRect();
      return {
        size: Number.parseFloat(getComputedStyle(field).fontSize),
        seen: price.some(({ top, bottom, height }) => height > 0 && top >= 0 && bottom <= innerHeight),
        covered: document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2) !== field,
      };
    }, INPUT);
    assert.ok(size >= 16, `${size} px: phones zoom in below 16`);
    assert.ok(seen, "no price in sight");
    assert.equal(covered, false, "the field is covered");
    await sheet.type(INPUT, "999");
    await sheet.shows(changed(defaults(), { [INPUT]: 999 }));
    assert.equal(await sheet.text(".bar .price"), await sheet.headline());
  });

  test("nothing moves for those who asked for that (A11Y-18)", async (t) => {
    if (!kit.isChromium) return t.skip("Firefox cannot be given media features over WebDriver BiDi");
    const sheet = await kit.open({ context: { reducedMotion: "reduce" } });
    const { link } = { link: linkOf({ [INPUT]: 9999 }) };
    await sheet.follow(link);
    await sheet.shows(decodeLink(link).scenario);
    const moving = await sheet.page.evaluate(() => [
      document.getAnimations().length,
      [...document.querySelectorAll("body *")].filter((one) => Number.parseFloat(getComputedStyle(one).transitionDuration) > 0.01).length,
    ]);
    assert.deepEqual(moving, [0, 0]);
  });

  test("with forced colours controls and curves are seen (A11Y-18)", async (t) => {
    if (!kit.isChromium) return t.skip("Firefox cannot be given media features over WebDriver BiDi");
    const sheet = await kit.open({ context: { forcedColors: "active" } });
    await sheet.shows(defaults());
    const unseen = await sheet.page.evaluate(() => {
      const canvas = getComputedStyle(document.body).backgroundColor;
      const plain = (colour) => colour === canvas || colour === "none" || /, 0\)$/.test(colour);
      const lines = [...document.querySelectorAll("svg path.curve, svg .base, svg .now, .segment")].filter((one) => {
        const { stroke, fill } = getComputedStyle(one);
        return plain(stroke) && plain(fill) && one.getBoundingClientRect().width > 0;
      });
      const controls = [...document.querySelectorAll("button.tool, button.chip, select, input[type=text]")].filter((one) => {
        const style = getComputedStyle(one);
        return one.checkVisibility() && plain(style.backgroundColor) && (style.borderStyle === "none" || style.borderWidth === "0px");
      });
      return [...lines, ...controls].map((one) => one.dataset.testid ?? (one.getAttribute("class") || one.outerHTML.slice(0, 60)));
    });
    assert.deepEqual([...new Set(unseen)], []);
    assert.deepEqual(await audit(sheet.page), []);
    assert.ok(evaluate(defaults()).fits);
  });
});
