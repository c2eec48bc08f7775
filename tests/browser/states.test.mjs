// What is easily overlooked: colours while something is pointed at, pressed or off; keys that nobody meant; movement
// that nobody asked for; the language of a part; the name of a window.

import assert from "node:assert/strict";
import { test } from "node:test";
import { HEADLINE, linkOf } from "./support/module.mjs";
import { eventually, inEachBrowser } from "./support/suite.mjs";

const INPUT = "workload.inputTokens";
const PT = "pt-BR";
const PAGES = ["", "accuracy/", "calibrate/", "claims/"];

/** Contrast of an element's text, and of its ring if it has one, against what is behind it. */
function contrast(one) {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const over = (colours) => {
    canvas.clearRect(0, 0, 1, 1);
    for (const colour of colours) {
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
    }
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const luminance = (rgb) => {
    const [r, g, b] = rgb.map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ratio = (a, b) => (Math.max(luminance(a), luminance(b)) + 0.05) / (Math.min(luminance(a), luminance(b)) + 0.05);
  const grounds = [];
  for (let part = one; part; part = part.parentElement) grounds.unshift(getComputedStyle(part).backgroundColor);
  const { color, outlineColor, outlineStyle, outlineOffset } = getComputedStyle(one);
  const around = over(Number.parseFloat(outlineOffset) < 0 ? grounds : grounds.slice(0, -1));
  const opacity = (() => {
    let all = 1;
    for (let part = one; part; part = part.parentElement) all *= Number(getComputedStyle(part).opacity);
    return all;
  })();
  return {
    unseen: opacity === 0,
    text: opacity < 1 ? 0 : ratio(over([...grounds, color]), over(grounds)),
    ring: outlineStyle === "none" ? null : ratio(over([...grounds, outlineColor]), around),
    // A single sign is a mark, like a drawn one.
    hasText: one.textContent.trim().length > 1 || one.matches("input, select"),
  };
}

/** One of each kind of control that is in sight. */
function kinds() {
  const seen = new Map();
  for (const one of document.querySelectorAll("button, a, select, summary, input[type=text], label.check, [role=option]")) {
    const kind = `${one.tagName} ${one.className} ${one.getAttribute("aria-disabled") ?? ""} ${one.getAttribute("aria-pressed") ?? ""} ${one.getAttribute("aria-invalid") ?? ""}`;
    if (!seen.has(kind) && one.checkVisibility({ visibilityProperty: true }) && one.getBoundingClientRect().width > 1 && !one.closest(".unseen")) {
      one.dataset.kind = String(seen.size);
      seen.set(kind, one.dataset.kind);
    }
  }
  return [...seen];
}

inEachBrowser((kit) => {
  test("a link that is refused as a whole has figures that say so, and dialogs that open when they are asked (RES-03)", async () => {
    const sheet = await kit.open({ hash: "v=1&ed=2026-11&rps=3&bt=static&cv=0.5" });
    await sheet.get("problems").waitFor();
    assert.equal(await sheet.get("left-out").isVisible(), false, "a list of nothing");
    assert.ok(await sheet.get("bound").isDisabled());
    await eventually(async () => assert.match(await sheet.get("chart-tornado").locator(".finding").innerText(), /Without a cost/));
    await sheet.get("open-glossary").first().click();
    await sheet.get("glossary").waitFor();
    await sheet.page.keyboard.press("Escape");
    await sheet.type("workload.load.requestsPerSecond", "1");
    await eventually(async () => assert.match(await sheet.headline(), /^\$/));
    await eventually(async () => assert.doesNotMatch(await sheet.get("chart-tornado").locator(".finding").innerText(), /Without a cost/));
    assert.equal(await sheet.page.locator("dialog[open]").count(), 0, "a dialog opened unasked");
  });

  test("text is readable while it is pointed at, pressed, focused, off or wrong (A11Y-08)", async () => {
    const sheet = await kit.open();
    const { mouse } = sheet.page;
    await sheet.type("workload.outputTokens", "x");
    for (const theme of ["light", "dark"]) {
      await sheet.get("theme").selectOption(theme);
      const found = [];
      const all = await sheet.page.evaluate(kinds);
      assert.ok(all.length >= 12, `only ${all.length} kinds of controls`);
      const judge = async (part, state) => {
        const { text, ring, hasText, unseen } = await part.evaluate(contrast);
        // What waits out of sight until it is pointed at or focused.
        if (unseen && state === "as it is") return;
        const name = `${theme}, ${state}: ${await part.evaluate((one) => one.outerHTML.slice(0, 70))}`;
        if (text < (hasText ? 4.5 : 3)) found.push(`${name}: text ${text.toFixed(2)}`);
        if (state === "focused" && (ring === null || ring < 3)) found.push(`${name}: ring ${ring?.toFixed(2)}`);
      };
      for (const [kind, number] of all) {
        const part = sheet.page.locator(`[data-kind="${number}"]`);
        // A skip link is out of sight until it has the focus.
        if (!/ skip /.test(kind)) {
          await part.scrollIntoViewIfNeeded();
          await judge(part, "as it is");
          await part.hover({ force: true });
          await judge(part, "pointed at");
        }
        if (/^(BUTTON|SUMMARY)/.test(kind)) {
          await mouse.down();
          await judge(part, "pressed");
          // Let go elsewhere: nothing is to happen.
          await mouse.move(1, 1);
          await mouse.up();
        }
        // A ring is drawn for those who used the keyboard last.
        await sheet.page.keyboard.press("Tab");
        await part.focus();
        await judge(part, "focused");
      }
      assert.deepEqual(found, []);
      await sheet.page.evaluate(() => document.querySelectorAll("[data-kind]").forEach((one) => delete one.dataset.kind));
    }
  });

  test("lines of a chart have a name or a pattern of their own, and marks are seen in both themes (RES-14)", async () => {
    const sheet = await kit.open();
    for (const id of ["load", "volume", "roofline", "frontier"]) await sheet.get(`chart-${id}`).locator("svg .tick").first().waitFor({ state: "attached", timeout: 15_000 });
    for (const theme of ["light", "dark"]) {
      await sheet.get("theme").selectOption(theme);
      const { alike, faint, lines } = await sheet.page.evaluate(() => {
        const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
        const luminance = (colours) => {
          for (const colour of colours) (canvas.fillStyle = colour), canvas.fillRect(0, 0, 1, 1);
          const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const paper = getComputedStyle(document.documentElement).backgroundColor;
        const seen = (colour) => {
          const [a, b] = [luminance([paper, colour]), luminance([paper])];
          return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) >= 3;
        };
        const [alike, faint] = [[], []];
        let lines = 0;
        for (const chart of document.querySelectorAll(".chart")) {
          // Beside its name stands a piece of the line, drawn to the right.
          const paths = [...chart.querySelectorAll("path[class^=line-]")].filter((one) => !/h/.test(one.getAttribute("d")));
          lines += paths.length;
          const patterns = new Set(paths.map((one) => getComputedStyle(one).strokeDasharray));
          if (patterns.size < paths.length) alike.push(chart.dataset.testid);
          for (const one of chart.querySelectorAll("path.curve, path[class^=line-], .dot, .dot-best, .dot-missed, .bar-cheap, .bar-dear, .now")) {
            const { fill, stroke } = getComputedStyle(one);
            if (![fill, stroke].some((colour) => colour !== "none" && seen(colour))) faint.push(`${chart.dataset.testid} ${one.getAttribute("class")}`);
          }
        }
        return { alike, faint: [...new Set(faint)], lines };
      });
      assert.ok(lines >= 6, `only ${lines} lines`);
      assert.deepEqual([alike, faint], [[], []], theme);
    }
  });

  test("no letter, digit or sign is a shortcut (A11Y-13)", async () => {
    const sheet = await kit.open({ hash: linkOf({ [INPUT]: 3333 }) });
    const state = async () => [await sheet.figures(), await sheet.page.evaluate(() => [location.href, scrollY, document.documentElement.dataset.theme ?? "", document.documentElement.lang, document.querySelectorAll("dialog[open], details[open]").length]), await sheet.focused()];
    for (const place of ["body", `[data-testid="slider-${INPUT}"]`, `[data-testid="figure-${HEADLINE}"]`, '[data-testid="chart-workload.inputTokens"] svg']) {
      await sheet.page.evaluate((css) => (css === "body" ? document.activeElement.blur() : document.querySelector(css).focus()), place);
      const before = await state();
      // Firefox takes ' and / for its own search.
      for (const key of "abcdefghijklmnopqrstuvwxyz0123456789?.,;[]-=" + (kit.isChromium ? "'/" : "")) await sheet.page.keyboard.press(key, { noWaitAfter: true });
      assert.deepEqual(await state(), before, `on ${place}`);
    }
    // The keys do arrive: with Ctrl one of them is undo.
    await sheet.type(INPUT, "4444");
    await sheet.slider(INPUT).focus();
    await sheet.page.keyboard.press("ControlOrMeta+z");
    await eventually(async () => assert.equal(await sheet.field(INPUT).inputValue(), "3,333"));
  });

  for (const [width, height] of [[1280, 720], [360, 640]]) {
    test(`what has the focus is in sight and under nothing, ${width} px (A11Y-12)`, async () => {
      const sheet = await kit.open({ width, height });
      const hidden = () => {
        const one = document.activeElement;
        if (one === document.body) return null;
        const box = one.getBoundingClientRect();
        const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
        const name = `${one.dataset.testid ?? one.outerHTML.slice(0, 60)} at ${Math.round(box.top)} to ${Math.round(box.bottom)}`;
        if (bottom - top < Math.min(box.height, 12)) return `${name}: out of sight`;
        // 2.4.11: some of it must be seen.
        const places = [0.1, 0.5, 0.9].flatMap((down) => [0.1, 0.5, 0.9].map((right) => [box.left + box.width * right, top + (bottom - top) * down]));
        const seen = places.some(([x, y]) => {
          const found = document.elementFromPoint(x, y);
          return found !== null && (one.contains(found) || found.contains(one) || found.closest("label")?.control === one);
        });
        return seen ? null : `${name}: covered`;
      };
      const found = [];
      let stops = 0;
      for (; stops < 400; stops += 1) {
        await sheet.page.keyboard.press("Tab");
        const wrong = await sheet.page.evaluate(hidden);
        if (wrong !== null) found.push(wrong);
        if (await sheet.page.evaluate(() => document.activeElement.closest("footer") !== null && document.activeElement === [...document.querySelectorAll("footer a, footer button")].filter((one) => one.checkVisibility()).at(-1))) break;
      }
      assert.ok(stops > 60, `only ${stops} stops`);
      assert.deepEqual(found, []);
    });
  }

  test("when it is at rest nothing moves, and no movement is long (A11Y-19)", async () => {
    const sheet = await kit.open({
      init: () => {
        window.asked = 0;
        const original = window.requestAnimationFrame;
        window.frame = () => new Promise((resolve) => original.call(window, resolve));
        window.requestAnimationFrame = (task) => ((window.asked += 1), original.call(window, task));
      },
    });
    await sheet.type(INPUT, "4096");
    assert.ok((await sheet.page.evaluate(() => window.asked)) > 0, "frames are not counted");
    const watch = () =>
      sheet.page.evaluate(async () => {
        const before = window.asked;
        let changes = 0;
        const watcher = new MutationObserver((all) => (changes += all.length));
        watcher.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
        for (let count = 0; count < 60; count += 1) await window.frame();
        watcher.disconnect();
        return [window.asked - before, changes];
      });
    await eventually(async () => assert.deepEqual(await watch(), [0, 0], "frames asked for, changes of the document"), 15_000);
    const long = await sheet.page.evaluate(() => {
      const seconds = (text) => Math.max(...text.split(",").map((one) => Number.parseFloat(one) * (one.trim().endsWith("ms") ? 1e-3 : 1)));
      const rules = (sheet) => [...sheet.cssRules].flatMap((rule) => [rule, ...(rule.cssRules ? rules(rule) : [])]);
      const moving = [...document.styleSheets].flatMap(rules).filter(({ style }) => style && (style.animationIterationCount === "infinite" || seconds(style.animationDuration || "0s") > 5 || seconds(style.transitionDuration || "0s") > 5));
      const running = document.getAnimations().filter(({ effect }) => effect.getComputedTiming().endTime > 5000);
      return [...moving.map((rule) => rule.cssText), ...running.map(String), ...[...document.querySelectorAll("marquee, blink, video, audio, meta[http-equiv=refresh]")].map((one) => one.outerHTML)];
    });
    assert.deepEqual(long, []);
  });

  test("every page says its language, and so do parts in another (A11Y-24)", async () => {
    for (const path of PAGES) {
      for (const language of ["en-US", PT]) {
        const sheet = await kit.open({ path, language });
        const lang = await sheet.page.evaluate(() => document.documentElement.lang);
        assert.equal(lang, language === PT ? PT : "en", path);
        const wrong = await sheet.page.evaluate(() => [...document.querySelectorAll("[lang]")].filter((one) => !["en", "pt-BR"].includes(one.lang)).map((one) => one.outerHTML.slice(0, 60)));
        assert.deepEqual(wrong, [], path);
      }
    }
    // Sources are quoted in the language that they are in.
    const sheet = await kit.open({ language: PT });
    await sheet.get("figure-latency.timePerOutputTokenMs").first().click();
    const dialog = sheet.get("explain");
    await dialog.waitFor();
    for (let round = 0; round < 4; round += 1) await dialog.locator("details:not([open]) > summary").evaluateAll((all) => all.forEach((one) => one.click()));
    await eventually(async () => assert.ok((await dialog.locator('[lang="en"]').count()) > 0, "no part says that it is English"));
    const unmarked = await dialog.evaluate((one) => {
      const found = [];
      const walker = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (/\b(the|and|with|what|which|from|every|of)\b/i.test(node.data) && !node.parentElement.closest('[lang="en"]')) found.push(node.data);
      }
      return found;
    });
    assert.deepEqual(unmarked, []);
  });

  test("the title of the window names what is shown (A11Y-25)", async () => {
    const sheet = await kit.open();
    const title = (form) => eventually(async () => assert.match(await sheet.page.title(), form));
    await title(/^Llama 3\.3 70B Instruct · 4 × H100 [^·]+ · PerToken: what does a token cost you\?$/);
    await sheet.type("parallelism.tensor", "8");
    await title(/^Llama 3\.3 70B Instruct · 8 × H100 [^·]+ · PerToken: what does a token cost you\?$/);
    await sheet.get("lang").selectOption(PT);
    await title(/^Llama 3\.3 70B Instruct · 8 × H100 [^·]+ · PerToken: (?!what)/);
    const titles = new Set();
    for (const path of PAGES) titles.add(await (await kit.open({ path })).page.title());
    assert.equal(titles.size, PAGES.length, [...titles].join(" | "));
  });
});
