// What many estimates tell: each figure as a drawing, a table, in words and as files, all of the same numbers.

import assert from "node:assert/strict";
import { test } from "node:test";
import { audit } from "./support/axe.mjs";
import { decodeLink, evaluate, HEADLINE, linkOf, shown, shownBy } from "./support/module.mjs";
import { eventually, inEachBrowser } from "./support/suite.mjs";

const FIGURES = {
  tornado: { axes: /USD per 1M output tokens/, table: /Where the range comes from/ },
  frontier: { axes: /Output tokens per second per user.*|USD per 1M/, table: /Accelerators/ },
  load: { axes: /Requests per second/, table: /TTFT/ },
  roofline: { axes: /FLOP per byte/, table: /Limited by/ },
  volume: { axes: /Tokens per month/, table: /Deployments/ },
};
const WHOLES = {
  memory: { axes: /Memory/, table: /Part.*Memory.*Share/ },
  breakdown: { axes: /USD per 1M tokens/, table: /Part.*USD per 1M tokens.*Share/ },
};
const ALL = [...Object.keys(FIGURES), ...Object.keys(WHOLES), "workload.load.concurrency", "workload.inputTokens"];

const plain = (text) => text.replaceAll("\u00a0", " ").trim();
/** Milliseconds, or USD. */
const amount = (text) => Number(text.replace(/[^0-9.]/g, "")) * (/\ss$/.test(text) ? 1000 : 1);
const usd = (text) => Number(text.replace(/[^0-9.]/g, ""));

/** A figure once the studies have reached it. */
async function figure(sheet, id) {
  const chart = sheet.get(`chart-${id}`);
  await eventually(async () => assert.ok((await chart.locator("svg .tick").count()) > 0, `${id} was not drawn`));
  return chart;
}

/** Its table: the texts of every row. */
async function rows(chart) {
  await chart.getByRole("button", { name: "Table" }).click();
  await chart.locator("tbody tr").first().waitFor();
  return chart.locator("tbody tr").evaluateAll((all) => all.map((row) => [...row.cells].map((cell) => cell.textContent)));
}

/** Picks an entry of a figure's download menu. */
async function take(sheet, id, what) {
  const menu = sheet.get(`take-${id}`);
  await menu.locator("summary").click();
  await sheet.get(`take-${id}-${what}`).click();
  assert.equal(await menu.evaluate((one) => one.open), false, "the menu stayed open");
}

const taken = (sheet, id, what) => sheet.taken(() => take(sheet, id, what));

inEachBrowser((kit) => {
  test("every figure has a finding, axes with units, a description, a table and downloads (RES-12, A11Y-16)", async () => {
    const sheet = await kit.open();
    for (const [id, { axes, table }] of Object.entries({ ...FIGURES, ...WHOLES })) {
      const chart = await figure(sheet, id);
      assert.ok((await chart.locator("h2").innerText()).length > 5, id);
      assert.match(plain(await chart.locator(".finding").innerText()), /\d/, `${id}: a finding without a number`);
      assert.match((await chart.locator("svg .axis").allTextContents()).join(" | "), axes, id);
      const label = await chart.locator("svg[role=img]").getAttribute("aria-label");
      assert.ok(label.length > 80 && /arrow keys/.test(label) && !/\{|undefined|NaN/.test(label), label);
      const entries = await sheet.get(`take-${id}`).locator("button").count();
      assert.equal(entries, 5, `${id}: PNG, SVG, two kinds of CSV, Markdown`);
      const found = await rows(chart);
      assert.ok(found.length >= 2, `${id}: ${found.length} rows`);
      assert.match(plain(await chart.locator(".source").innerText()), /data edition \d{4}-\d{2}, catalogue of \d{4}-\d{2}-\d{2}/, `${id}: no source`);
      assert.match((await chart.locator("thead").innerText()).replaceAll("\n", " "), table, id);
      const headed = await chart.locator("thead th").count();
      for (const row of found) assert.equal(row.length, headed, `${id}: ${row.join(" | ")}`);
    }
  });

  test("the tornado is sorted, says where ranges come from, and each end is what the page says of it (RES-06, RES-01)", async () => {
    const sheet = await kit.open();
    const chart = await figure(sheet, "tornado");
    const base = usd(await sheet.headline());
    const drawn = await chart.locator("svg .bar-name").allTextContents();
    const found = await rows(chart);
    assert.deepEqual(found.slice(0, drawn.length).map(([name]) => name), drawn, "the bars are the first rows");
    const swing = ([, , low, , high]) => {
      const ends = [low, high].filter((text) => text.startsWith("$")).map(usd);
      return Math.max(base, ...ends) / Math.min(base, ...ends);
    };
    const widths = found.filter((row) => row[2].startsWith("$") && row[4].startsWith("$")).map(swing);
    for (const [index, width] of widths.slice(1).entries()) assert.ok(width <= widths[index] * 1.02, `row ${index + 1} swings more than the one above`);
    for (const row of found) assert.ok(row[5].length > 8, `${row[0]}: no origin of its range`);
    // From a bar to its input, and there to the end of the range.
    await chart.getByRole("button", { name: "Chart" }).click();
    await chart.locator("svg").focus();
    await sheet.page.keyboard.press("Home");
    await sheet.page.keyboard.press("ArrowRight");
    await sheet.page.keyboard.press("Enter");
    await sheet.get("deed-tornado").click();
    const { testid } = await sheet.focused();
    assert.match(testid, /^(field|slider)-/, "the button leads to the input");
    const key = testid.replace(/^(field|slider)-/, "");
    await sheet.type(key, found[1][3].split("\u00a0")[0].split(" ")[0]);
    await eventually(async () => assert.equal(await sheet.headline(), found[1][4]));
  });

  test("no point of the frontier is beaten, and a point can be taken over (RES-09, RES-01)", async () => {
    const sheet = await kit.open();
    const chart = await figure(sheet, "frontier");
    const found = (await rows(chart)).map((cells) => ({ speed: Number(cells[2].replaceAll(",", "")), cost: usd(cells[3]), best: /on the frontier/.test(cells[7]), now: /as it stands/.test(cells[7]), text: cells[3] }));
    const best = found.filter((point) => point.best);
    assert.ok(best.length >= 2 && found.length > best.length, `${best.length} of ${found.length}`);
    for (const point of best) {
      const beaten = found.find((other) => other.speed > point.speed * 1.001 && other.cost < point.cost * 0.999);
      assert.equal(beaten, undefined, `${JSON.stringify(point)} is beaten`);
    }
    assert.deepEqual(found.filter((point) => point.now).map((point) => point.text), [await sheet.headline()]);
    await chart.getByRole("button", { name: "Chart" }).click();
    await chart.locator("svg").focus();
    await sheet.page.keyboard.press("Home");
    await sheet.page.keyboard.press("Enter");
    const said = plain(await chart.locator(".readout").innerText());
    await sheet.get("deed-frontier").click();
    const cost = said.match(/\$[\d.,]*\d/)[0];
    await eventually(async () => assert.equal(await sheet.headline(), cost));
    assert.ok((await sheet.depth())[0], "it can be taken back");
  });

  test("figures follow the inputs, and what has no cost says so (RES-01, RES-03, RES-19)", async () => {
    const sheet = await kit.open();
    const finding = (id) => sheet.get(`chart-${id}`).locator(".finding").innerText();
    await figure(sheet, "volume");
    const before = await Promise.all(Object.keys(FIGURES).map(finding));
    await sheet.type("workload.outputTokens", "2000");
    await eventually(async () => {
      const after = await Promise.all(Object.keys(FIGURES).map(finding));
      const same = after.filter((text, index) => text === before[index]);
      assert.ok(same.length <= 2, `unchanged: ${same.join(" | ")}`);
    });
    await sheet.follow(linkOf({ "parallelism.tensor": 1, "precision.weights": "fp16" }));
    await eventually(async () => {
      assert.match(await finding("tornado"), /Without a cost/);
      assert.match(await finding("load"), /No deployment runs/);
    });
    for (const id of Object.keys(FIGURES)) {
      const paths = await sheet.get(`chart-${id}`).locator("svg path").evaluateAll((all) => all.map((one) => one.getAttribute("d")));
      for (const path of paths) assert.doesNotMatch(path, /NaN|Infinity/, id);
    }
  });

  test("pointing and arrow keys read the same, Enter pins, Escape lets go (RES-11, A11Y-20)", async () => {
    const sheet = await kit.open();
    const chart = await figure(sheet, "load");
    const readout = async () => plain(await chart.locator(".readout > span").innerText());
    const picture = chart.locator("svg");
    await picture.scrollIntoViewIfNeeded();
    const hint = await readout();
    await picture.focus();
    await sheet.page.keyboard.press("End");
    const last = await readout();
    assert.notEqual(last, hint);
    await sheet.page.keyboard.press("Escape");
    assert.equal(await readout(), hint);
    const box = await picture.boundingBox();
    await picture.hover({ position: { x: box.width - 15, y: 120 } });
    await eventually(async () => assert.equal(await readout(), last, "the pointer reads what the keys read"));
    await picture.click({ position: { x: box.width - 15, y: 120 } });
    await picture.hover({ position: { x: 60, y: 120 } });
    assert.equal(await readout(), last, "what is pinned stays");
    await sheet.page.keyboard.press("Escape");
    await eventually(async () => assert.notEqual(await readout(), last));
  });

  test("until a figure has been found, it says so and nothing else (RES-12)", async () => {
    const said = () => {
      window.findings = new Set();
      const look = () => {
        for (const one of document.querySelectorAll("#figure-tornado, #figure-frontier, #figure-load, #figure-roofline, #figure-volume")) {
          window.findings.add(one.querySelector(".finding").textContent);
          window.findings.add(one.querySelector("svg[role=img]")?.getAttribute("aria-label"));
        }
      };
      new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
    };
    const sheet = await kit.open({ init: said });
    for (const id of Object.keys(FIGURES)) await figure(sheet, id);
    const all = await sheet.page.evaluate(() => [...window.findings]);
    assert.ok(all.includes("Calculating…"), all.join("\n"));
    for (const text of all) assert.doesNotMatch(text, /No deployment|no deployment|Without a cost/);
  });

  test("a figure goes into a spreadsheet with its numbers, dates and link (EXP-01, EXP-02, TRU-06)", async () => {
    const sheet = await kit.open({ hash: linkOf({ "workload.inputTokens": 3333 }) });
    for (const id of ALL) {
      const chart = await figure(sheet, id);
      const found = await rows(chart);
      const { name, bytes } = await taken(sheet, id, "csv-point");
      assert.match(name, /^pertoken-[a-zA-Z-]+\.csv$/);
      const text = bytes.toString("utf8");
      assert.ok(text.startsWith("\u{feff}"), "no byte order mark");
      const lines = text.trimEnd().split("\r\n");
      assert.equal(lines.length, found.length + 1, `${id}: a line for each row and one for the names`);
      assert.match(lines[0], /,pertoken,data,link$/);
      const link = lines[1].match(/#(v=[^",]*)/)[1];
      assert.equal(shownBy(link)[HEADLINE], await sheet.headline(), "the link in the file opens what was shown");
      assert.doesNotMatch(text, /NaN|Infinity|undefined/);
    }
    const comma = (await taken(sheet, "load", "csv-comma")).bytes.toString("utf8");
    assert.match(comma.split("\r\n")[1], /^\d+(,\d+)?;/);
  });

  test("a picture stands by itself: finding, unit, inputs, source, date, address (EXP-03)", async () => {
    const sheet = await kit.open({ hash: linkOf({ "workload.inputTokens": 3333 }) });
    const texts = {};
    for (const theme of ["light", "dark"]) {
      await sheet.get("theme").selectOption(theme);
      for (const id of [...ALL, "waterfall"]) {
        if (id !== "waterfall") await figure(sheet, id);
        const { name, bytes } = await taken(sheet, id, "svg");
        const svg = bytes.toString("utf8");
        assert.match(name, /\.svg$/);
        assert.doesNotMatch(svg, /class=|href|url\(|<style|<script|NaN|var\(/, id);
        const words = svg.replace(/<[^>]*>/g, " ");
        for (const part of [/\d/, /Llama/, /H100/, /2026-11/, /#v=1/]) assert.match(words.replaceAll(/\s+/g, " "), part, id);
        if (texts[id]) assert.equal(svg, texts[id], `${id}: the same in both themes`);
        texts[id] = svg;
      }
    }
    const { name, bytes } = await taken(sheet, "frontier", "png");
    assert.match(name, /\.png$/);
    assert.equal(bytes.toString("latin1", 1, 4), "PNG");
    assert.ok(bytes.readUInt32BE(16) >= 1600, `${bytes.readUInt32BE(16)} px wide`);
    assert.ok(bytes.length > 10_000, "an empty picture");
  });

  test("a figure goes into a text as Markdown (EXP-04, EXP-05)", async () => {
    const sheet = await kit.open();
    await figure(sheet, "tornado");
    await take(sheet, "tornado", "markdown");
    const [text] = await eventually(async () => {
      const { copied } = await sheet.seen();
      assert.equal(copied.length, 1);
      return copied;
    });
    assert.match(text, /^## What matters most\n\n.*\$/);
    assert.match(text, /\n\| --- /);
    const link = text.match(/#(v=[^>\s]*)/)[1];
    assert.equal(shown(evaluate(decodeLink(link).scenario))[HEADLINE], await sheet.headline());
  });

  test("everything is there on a phone (EXP-08, MOB-04)", async () => {
    const sheet = await kit.open({ width: 360, height: 640 });
    for (const id of Object.keys(FIGURES)) {
      const chart = await figure(sheet, id);
      const menu = sheet.get(`take-${id}`);
      await menu.locator("summary").click();
      const boxes = await menu.locator("button").evaluateAll((all) => all.map((one) => one.getBoundingClientRect()).map(({ left, right }) => [left, right]));
      for (const [left, right] of boxes) assert.ok(left >= 0 && right <= 360, `${id}: from ${left} to ${right}`);
      await menu.locator("summary").click();
      const clipped = await chart.locator("svg[role=img] text").evaluateAll((all) =>
        all.filter((one) => {
          const [box, frame] = [one.getBoundingClientRect(), one.ownerSVGElement.getBoundingClientRect()];
          return box.width > 0 && (box.left < frame.left - 1 || box.right > frame.right + 1);
        }).map((one) => one.textContent),
      );
      assert.deepEqual(clipped, [], `${id}: clipped at 360 px`);
    }
  });

  test("a figure's menu closes when something else is pressed or reached", async () => {
    const sheet = await kit.open();
    await figure(sheet, "load");
    const [load, roofline] = ["take-load", "take-roofline"].map((id) => sheet.get(id));
    const open = () => Promise.all([load, roofline].map((menu) => menu.evaluate((one) => one.open)));
    await load.locator("summary").click();
    assert.deepEqual(await open(), [true, false]);
    await roofline.locator("summary").click();
    assert.deepEqual(await open(), [false, true]);
    await sheet.get("chart-roofline").locator(".finding").click();
    assert.deepEqual(await open(), [false, false]);
    const curve = sheet.page.locator("#charts details.take").first();
    await curve.locator("summary").click();
    // Safari gives this the focus when a button in it is pressed.
    await sheet.page.evaluate(() => document.getElementById("charts").focus());
    assert.equal(await curve.evaluate((one) => one.open), true);
    await load.locator("summary").click();
    assert.equal(await curve.evaluate((one) => one.open), false);
    for (let press = 0; press < 5; press += 1) {
      await sheet.page.keyboard.press("Tab");
      assert.deepEqual(await open(), [true, false], "closed while it is gone through");
    }
    await sheet.page.keyboard.press("Tab");
    assert.deepEqual(await open(), [false, false]);
  });

  test("a tap reads a point and pins it (RES-11, MOB-04)", async (t) => {
    if (!kit.isChromium) return t.skip("Firefox has no touch over WebDriver BiDi");
    const sheet = await kit.open({ width: 360, height: 640, context: { hasTouch: true } });
    const picture = (await figure(sheet, "frontier")).locator("svg");
    await picture.scrollIntoViewIfNeeded();
    const box = await picture.boundingBox();
    await sheet.page.touchscreen.tap(box.x + box.width * 0.6, box.y + box.height / 2);
    await sheet.get("deed-frontier").waitFor();
    await sheet.get("deed-frontier").tap();
    await eventually(async () => assert.ok((await sheet.depth())[0], "the point was taken over"));
  });

  test("a table stands in the room of its drawing and sorts by each of its columns, by keyboard too (RES-12, RES-20)", async () => {
    const sheet = await kit.open();
    // The last to be found; until then figures keep the room that they may need.
    await figure(sheet, "frontier");
    const places = () => sheet.page.locator(".chart, .accounts section").evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().top + scrollY)));
    for (const id of ["memory", "load", "workload.inputTokens"]) {
      const chart = await figure(sheet, id);
      const before = await places();
      const unsorted = await rows(chart);
      assert.deepEqual(await places(), before, `${id}: the table moved something`);
      const head = chart.locator("thead th").nth(1);
      const texts = () => chart.locator("tbody tr").evaluateAll((all) => all.map((row) => row.cells[1].textContent));
      const sorted = () => head.getAttribute("aria-sort");
      await head.getByRole("button").press("Enter");
      assert.equal(await sorted(), "ascending", id);
      const up = await texts();
      await sheet.page.keyboard.press("Enter");
      assert.equal(await sorted(), "descending", `${id}: the focus stays on the column`);
      const down = await texts();
      assert.notDeepEqual(up, down, id);
      assert.deepEqual([...up].sort(), [...down].sort(), id);
      if (id !== "memory") assert.deepEqual(up.map(amount), up.map(amount).sort((a, b) => a - b), id);
      await sheet.page.keyboard.press("Enter");
      assert.equal(await sorted(), null, id);
      assert.deepEqual(await texts(), unsorted.map((cells) => cells[1]), id);
      await chart.getByRole("button", { name: "Chart" }).click();
    }
  });

  test("axe finds nothing in the studies, as tables and with an open menu (A11Y-01)", async () => {
    for (const width of [320, 1280]) {
      const sheet = await kit.open({ width });
      await figure(sheet, "frontier");
      await sheet.page.locator(".chart .tabs button:last-child").evaluateAll((all) => all.forEach((one) => one.click()));
      await sheet.get("take-load").locator("summary").click();
      for (const theme of ["light", "dark"]) {
        await sheet.get("theme").selectOption(theme);
        assert.ok(await sheet.get("take-load").evaluate((menu) => menu.open));
        assert.deepEqual(await audit(sheet.page), [], `${width} px, ${theme}`);
      }
    }
  });
});
