// The accuracy page: what is shown, how it is narrowed down and picked, and that every row opens as its scenario.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { audit } from "./support/axe.mjs";
import { decodeLink, evaluate } from "./support/module.mjs";
import { duration, numberIn, short } from "./support/numbers.mjs";
import { DIST } from "./support/server.mjs";
import { eventually, inEachBrowser } from "./support/suite.mjs";

const PATH = "accuracy/";
const POINTS = /accuracy\/points-[0-9a-f]+\.txt$/;

inEachBrowser((kit) => {
  /** The page with its points. */
  async function open(options = {}) {
    const sheet = await kit.open({ path: PATH, ...options });
    await sheet.get("finding").waitFor();
    return sheet;
  }

  /** How many points are shown, as the button for the download says. */
  const count = async (sheet) => numberIn("en", (await sheet.textOf("download")).replace("CSV", ""));

  /** Cells of the table of points. */
  const rows = (sheet) =>
    sheet.page.locator('[data-testid="rows"] tbody tr').evaluateAll((all) =>
      all.map((row) => ({
        id: row.dataset.row,
        cells: [...row.children].map((cell) => cell.textContent),
        link: row.querySelector("a").getAttribute("href"),
      })),
    );

  test("filters change count, finding and address, and the address brings them back", async () => {
    const sheet = await open();
    const all = await count(sheet);
    const before = await sheet.textOf("finding");
    assert.match(before, /^Time per output token: on [\d,]+ points .* within [\d.]+%/);
    const option = sheet.get("filter-engine").locator('option[value="sglang"]');
    const offered = numberIn("en", (await option.textContent()).split("(")[1]);
    await sheet.get("filter-engine").selectOption("sglang");
    await eventually(async () => assert.equal(await count(sheet), offered));
    assert.ok(offered < all);
    const after = await sheet.textOf("finding");
    assert.notEqual(after, before);
    await eventually(async () => assert.match((await sheet.textOf("status")) ?? "", /points shown/));
    await eventually(async () => assert.equal(new URL(sheet.page.url()).hash, "#engine=sglang"));
    await sheet.page.reload();
    await sheet.get("finding").waitFor();
    await eventually(async () => assert.equal(await sheet.textOf("finding"), after));
    await sheet.get("clear").click();
    await eventually(async () => assert.equal(await count(sheet), all));
  });

  test("a link that is put in just before the page writes its own is followed all the same", async () => {
    const sheet = await open();
    const all = await count(sheet);
    await sheet.page.evaluate(() => {
      location.hash = "engine=sglang";
      history.replaceState(null, "", "#");
    });
    await eventually(async () => assert.ok((await count(sheet)) < all));
    await eventually(async () => assert.equal(new URL(sheet.page.url()).hash, "#engine=sglang"));
  });

  test("groups add up to the points, and a group's name narrows down to it", async () => {
    const sheet = await open({ hash: "set=validation" });
    for (const group of ["engine", "accelerator", "model", "load"]) {
      await sheet.get("group").selectOption(group);
      const total = async () => {
        const cells = await sheet.page.locator('[data-testid="slices"] tbody td:nth-child(3)').allTextContents();
        return cells.reduce((sum, text) => sum + numberIn("en", text), 0);
      };
      const all = await count(sheet);
      await eventually(async () => assert.equal(await total(), all));
    }
    const first = sheet.page.locator('[data-testid="slices"] tbody tr').first();
    const size = numberIn("en", await first.locator("td").nth(1).textContent());
    await first.getByRole("button").click();
    await eventually(async () => assert.equal(await count(sheet), size));
  });

  test("every row shown opens a scenario with the figure it shows", async () => {
    for (const [metric, figure] of [
      ["tpot", (estimate) => estimate.latency.timePerOutputTokenMs],
      ["ttft", (estimate) => estimate.latency.timeToFirstTokenMs],
    ]) {
      const sheet = await open({ hash: `metric=${metric}&engine=vllm&order=published` });
      const found = await rows(sheet);
      assert.equal(found.length, 25);
      for (const { id, cells, link } of found) {
        const { scenario, problems } = decodeLink(link.split("#")[1]);
        assert.deepEqual(problems ?? [], [], id);
        assert.equal(cells[6], duration("en", figure(evaluate(scenario)) / 1e3), `${metric} of ${id}`);
      }
    }
  });

  test("'try this row' opens the calculator, which shows the predicted figure", async () => {
    const sheet = await open({ hash: "engine=tensorrt-llm" });
    const [{ cells, link }] = await rows(sheet);
    await sheet.page.locator('[data-testid="rows"] tbody a').first().click();
    await sheet.live();
    assert.equal(new URL(sheet.page.url()).pathname, "/");
    const estimate = evaluate(decodeLink(link.split("#")[1]).scenario);
    const key = "latency.outputTokensPerSecondPerUser";
    await eventually(async () => {
      const speed = (await sheet.figures())[key];
      assert.equal(speed, short("en", estimate.latency.outputTokensPerSecondPerUser, "tokens-per-second-per-user"));
    });
    assert.equal(cells[6], duration("en", estimate.latency.timePerOutputTokenMs / 1e3));
  });

  test("points are picked by keyboard, in order, and said", async () => {
    const sheet = await open({ hash: "engine=sglang" });
    const measured = async () => {
      const text = await sheet.page.locator('[data-testid="picked"] dd').nth(7).textContent();
      return numberIn("en", text) * (/\d\u00a0s$/.test(text) ? 1e3 : 1);
    };
    await sheet.get("scatter").focus();
    await sheet.page.keyboard.press("Home");
    await sheet.get("try-picked").waitFor();
    const seen = [await measured()];
    for (let press = 0; press < 4; press += 1) {
      const row = sheet.page.locator('[data-testid="picked"] dd').last();
      const before = await row.textContent();
      await sheet.page.keyboard.press("ArrowRight");
      await eventually(async () => assert.notEqual(await row.textContent(), before));
      seen.push(await measured());
    }
    assert.deepEqual(seen, seen.toSorted((a, b) => a - b), "not in the order of what was measured");
    assert.match(await sheet.textOf("status"), /measured .* predicted/);
    assert.equal(await sheet.textOf("readout"), await sheet.textOf("status"));
    await eventually(async () => assert.match(sheet.page.url(), /row=/));
    assert.equal((await sheet.focused()).testid, "scatter");
    await sheet.page.keyboard.press("Escape");
    await eventually(async () => assert.equal(await sheet.get("try-picked").count(), 0));
  });

  test("points are picked by the pointer, and the link leads to their scenario", async () => {
    const sheet = await open({ hash: "engine=llama.cpp" });
    const box = await sheet.get("scatter").boundingBox();
    await sheet.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    const link = await sheet.get("try-picked").getAttribute("href");
    const { scenario } = decodeLink(link.split("#")[1]);
    const predicted = await sheet.page.locator('[data-testid="picked"] dd').nth(8).textContent();
    assert.equal(predicted, duration("en", evaluate(scenario).latency.timePerOutputTokenMs / 1e3));
  });

  test("pages of the table lead to every point, in order of the error", async () => {
    const sheet = await open({ hash: "engine=sglang&set=validation" });
    const all = await count(sheet);
    const ids = new Set();
    let last = Infinity;
    for (;;) {
      for (const { id, cells } of await rows(sheet)) {
        const error = Math.abs(numberIn("en", cells[7]));
        assert.ok(error <= last * 1.01 + 0.1, `${id}: ${error} after ${last}`);
        last = error;
        ids.add(id);
      }
      if ((await sheet.get("next").getAttribute("aria-disabled")) === "true") break;
      const place = await sheet.textOf("place");
      await sheet.get("next").click();
      await eventually(async () => assert.notEqual(await sheet.textOf("place"), place));
    }
    assert.equal(ids.size, all);
  });

  test("the download has a line for every point shown", async () => {
    const sheet = await open({ hash: "engine=sglang" });
    const { bytes } = await sheet.taken(() => sheet.get("download").click());
    const text = bytes.toString("utf8");
    const lines = text.trim().split("\r\n");
    assert.equal(lines.length, (await count(sheet)) + 1);
    assert.match(lines[0], /^\ufeff?row,set,/);
    const link = lines[1].split(",").at(-1);
    assert.ok(link.startsWith(`${kit.server.url}#v=1&`), link);
  });

  test("nothing found is said, and one press shows everything again", async () => {
    const sheet = await open({ hash: "engine=llama.cpp&set=validation&load=heavy_load&software=old" });
    await sheet.get("empty").waitFor();
    assert.match(await sheet.textOf("finding"), /No point/);
    await sheet.get("empty").getByRole("button").click();
    await sheet.get("scatter").waitFor();
    assert.ok((await count(sheet)) > 1000);
  });

  for (const hash of [
    "engine=<img src=x onerror=alert(1)>&metric=ttft",
    "metric=nothing&row=../../etc&=&&&set=%00%ff",
    `model=${"a".repeat(10_000)}`,
    "v=1&ed=2026-11&tp=4",
    "%E0%A4%A",
  ]) {
    test(`a fragment from anywhere does no harm: ${hash.slice(0, 30)}`, async () => {
      const sheet = await open({ hash });
      assert.ok((await count(sheet)) > 100);
      if (hash.includes("=")) assert.ok((await sheet.textOf("unknown")).length > 20, "nothing is said about it");
      assert.equal(await sheet.page.locator("main img, main script").count(), 0);
      assert.deepEqual((await sheet.seen()).violations, []);
    });
  }

  test("a file that is damaged or missing is said so, and can be asked for again", async () => {
    const whole = fs.readFileSync(path.join(DIST, PATH, fs.readdirSync(path.join(DIST, PATH)).find((name) => name.endsWith(".txt"))));
    const answers = ["", "<!doctype html>", "pertoken-points 1 3\n", whole.subarray(0, whole.length / 2), whole];
    let asked = -1;
    const answer = (route) => {
      asked += 1;
      return route.fulfill({ body: answers[asked], contentType: "text/plain" });
    };
    const sheet = await kit.open({ path: PATH, route: [POINTS, answer] });
    for (let failed = 0; failed < 4; failed += 1) {
      await sheet.get("failed").waitFor();
      await sheet.get("retry").click();
      await eventually(async () => assert.ok(asked > failed));
    }
    await sheet.get("finding").waitFor();
    const gone = await kit.open({ path: PATH, errors: true, route: [POINTS, (route) => route.fulfill({ status: 404 })] });
    await gone.get("failed").waitFor();
  });

  test("language and colours are those of the calculator, and the way leads there and back", async () => {
    const sheet = await kit.open();
    assert.ok(!sheet.requests.some((url) => url.includes(PATH)), "the calculator asked for files of the accuracy page");
    await sheet.get("lang").selectOption("pt-BR");
    await sheet.get("theme").selectOption("dark");
    await sheet.get("accuracy").click();
    await sheet.get("finding").waitFor();
    assert.match(await sheet.textOf("finding"), /metade das previsões/);
    assert.deepEqual(await sheet.page.evaluate(() => [document.documentElement.lang, document.documentElement.dataset.theme]), ["pt-BR", "dark"]);
    await sheet.get("lang").selectOption("en");
    await eventually(async () => assert.match(await sheet.textOf("finding"), /half of the predictions/));
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

  for (const width of [320, 768, 1280]) {
    test(`axe finds nothing at ${width} px, light and dark, in both languages`, async () => {
      const sheet = await open({ width, hash: "engine=sglang&metric=ttft" });
      await sheet.get("scatter").press("End");
      await sheet.get("try-picked").waitFor();
      const found = [];
      for (const theme of ["light", "dark"]) {
        await sheet.get("theme").selectOption(theme);
        for (const language of ["en", "pt-BR"]) {
          await sheet.get("lang").selectOption(language);
          await sheet.get("finding").waitFor();
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
