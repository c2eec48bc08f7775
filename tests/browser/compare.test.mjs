// Scenarios side by side: pinned at the headline, compared below it, carried by the link.

import assert from "node:assert/strict";
import { test } from "node:test";
import { audit } from "./support/axe.mjs";
import { defaults, evaluate, HEADLINE, linkOf, scenario, shown } from "./support/module.mjs";
import { eventually, inEachBrowser } from "./support/suite.mjs";

const USE = "deployment.utilization";

/** The table as it stands: name and cells of every row by key. */
async function table(sheet) {
  const found = await sheet.get("compare").locator("tbody tr[data-testid]").evaluateAll((all) =>
    all.map((row) => [row.dataset.testid.slice(4), [...row.querySelectorAll("td")].map((cell) => cell.textContent)]),
  );
  return { keys: found.map(([key]) => key), cells: Object.fromEntries(found) };
}

async function pinAndChange(sheet, percent) {
  const columns = () => sheet.page.locator("[data-testid=compare] thead th").count();
  const before = await columns();
  await sheet.get("pin").click();
  await eventually(async () => assert.equal(await columns(), before + (before === 0 ? 2 : 1), "what is pinned is not there"));
  await sheet.type(USE, percent);
}

inEachBrowser((kit) => {
  test("what differs comes first, the best is said, the ratio is above 1 (RES-13, RES-01)", async () => {
    const sheet = await kit.open();
    assert.equal(await sheet.get("compare").count(), 0);
    await pinAndChange(sheet, "30");
    const [now, pinned] = [shown(evaluate(scenario({ [USE]: 0.3 }))), shown(evaluate(defaults()))];
    const { keys, cells } = await eventually(async () => {
      const found = await table(sheet);
      assert.deepEqual(found.cells[HEADLINE], [now[HEADLINE], `${pinned[HEADLINE]} best`]);
      return found;
    });
    assert.equal(keys[0], USE);
    assert.deepEqual(cells[USE], ["30%", "60%"]);
    assert.equal(keys[1], HEADLINE, "then results");
    for (const key of keys.slice(1)) {
      const same = cells[key].map((text) => text.replace(/ best$/, ""));
      assert.deepEqual(same, [now[key], pinned[key]], key);
      assert.notEqual(same[0], same[1], `${key} does not differ`);
    }
    const finding = await sheet.get("compare").locator(".finding").innerText();
    assert.match(finding, /^A costs [\d.]+ times as much as B/);
    assert.ok(Number(finding.match(/[\d.]+/)[0]) > 1);
    assert.match(await sheet.textOf("delta"), /%/);
    await sheet.get("only-differences").click();
    const all = await table(sheet);
    assert.ok(all.keys.length > keys.length + 20, `${all.keys.length} rows`);
    assert.deepEqual(all.keys.slice(0, keys.length), keys, "differing rows are still first");
    await sheet.get("compare").getByRole("button", { name: "Chart" }).click();
    const drawn = sheet.get("compare").locator("svg[role=img]");
    await eventually(async () => assert.equal(await drawn.locator("rect").count(), 2, "a bar for each"));
    const texts = (await drawn.locator("text").allTextContents()).join(" | ");
    for (const cost of [now[HEADLINE], pinned[HEADLINE]]) assert.ok(texts.includes(cost), `${cost} is not in ${texts}`);
    assert.equal(await sheet.get("only-differences").isVisible(), false);
    assert.deepEqual(await audit(sheet.page), []);
  });

  test("long names over bars are shortened to the room that there is (RES-15)", async () => {
    const model = "nvidia/NVIDIA-Nemotron-3-Ultra-550B-A55B-BF16";
    for (const [accelerator, tensor, expected] of [["b200-sxm", 8, /^[AB]: NVIDIA Nemotron 3.*… · 8 × B200/], ["graviton4-192", 1, /^[AB]: NVIDIA… · \d+ × Graviton4.*…$/]]) {
      const hash = linkOf({ model, accelerator, "parallelism.tensor": tensor, "precision.weights": "int4" });
      const sheet = await kit.open({ width: 320, height: 740, hash });
      await sheet.get("pin").click();
      await sheet.get("compare").waitFor();
      await sheet.get("compare").getByRole("button", { name: "Chart" }).click();
      const names = sheet.get("compare").locator("svg[role=img] .bar-name");
      await eventually(async () => assert.equal(await names.count(), 2));
      for (const name of await names.all()) {
        assert.match(await name.textContent(), expected);
        const beyond = await name.evaluate((name) => name.getBoundingClientRect().right - name.ownerSVGElement.getBoundingClientRect().right);
        assert.ok(beyond <= 0, `cut by ${beyond} px`);
      }
    }
  });

  test("four at most, each can be worked on and removed, all in the link (RES-13, MOB-04)", async () => {
    const sheet = await kit.open({ width: 360, height: 740 });
    for (const percent of ["50", "40", "30"]) await pinAndChange(sheet, percent);
    await eventually(async () => assert.deepEqual((await table(sheet)).cells[USE], ["30%", "60%", "50%", "40%"]));
    await sheet.get("pin").click();
    assert.equal((await table(sheet)).cells[USE].length, 4, "a fifth has no room");
    assert.ok((await sheet.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0);
    const link = (await sheet.share()).split("#")[1];
    const other = await kit.open({ hash: link });
    await eventually(async () => assert.deepEqual((await table(other)).cells[USE], ["30%", "60%", "50%", "40%"]));
    await sheet.get("work-on-C").click();
    await eventually(async () => assert.deepEqual((await table(sheet)).cells[USE], ["50%", "60%", "30%", "40%"]));
    await sheet.shows(scenario({ [USE]: 0.5 }));
    assert.equal((await sheet.focused()).testid, "work-on-C", "the focus stays on the button");
    await sheet.get("remove-B").click();
    await eventually(async () => assert.deepEqual((await table(sheet)).cells[USE], ["50%", "30%", "40%"]));
    assert.equal((await sheet.focused()).id, "headline", "the focus is not lost with the button");
    await sheet.get("undo").click();
    await eventually(async () => assert.equal((await table(sheet)).cells[USE].length, 4));
  });

  test("a pinned scenario without an answer says why, and can be worked on and removed (RES-13, URL-06)", async () => {
    for (const hash of ["v=1&ed=2026-11&u=0.3&b.tp=3&c.u=0.5", "v=1&ed=2026-11&u=0.3&b.tp=3"]) {
      const sheet = await kit.open({ hash });
      const refused = sheet.get("refused-B");
      await refused.waitFor();
      assert.match(await refused.innerText(), /B has no answer and no column:\s*Tensor parallelism/);
      await sheet.get("work-on-B").click();
      await eventually(async () => assert.equal(await sheet.field("parallelism.tensor").inputValue(), "3"));
      assert.ok(await sheet.get("problem").count());
      await sheet.get("undo").click();
      await refused.waitFor();
      await sheet.get("remove-B").click();
      await eventually(async () => assert.equal(await refused.count(), 0));
      await sheet.shows(scenario({ [USE]: 0.3 }));
      const link = (await sheet.share()).split("#")[1];
      assert.doesNotMatch(link, /tp=3/);
    }
  });

  test("a removed scenario does not come back, whatever else the link says of it (RES-13, URL-06)", async () => {
    const sheet = await kit.open({ hash: "v=1&ed=2026-11&u=0.3&b.u=0.5&b.zz=1&c.u=0.4&c.yy=2" });
    await eventually(async () => assert.deepEqual((await table(sheet)).cells[USE], ["30%", "50%", "40%"]));
    await sheet.get("remove-B").click();
    await eventually(async () => assert.deepEqual((await table(sheet)).cells[USE], ["30%", "40%"]));
    await sheet.get("remove-B").click();
    await eventually(async () => assert.equal(await sheet.get("compare").count(), 0));
  });

  test("saved pins are work of their own: another link says that they are kept (STO-03)", async () => {
    const link = (await (await kit.open({ hash: "v=1&ed=2026-11&u=0.3&b.u=0.5" })).share()).split("#")[1];
    const stored = JSON.stringify({ v: 1, savedAt: 1, data: link });
    const sheet = await kit.open({ hash: "v=1&ed=2026-11&u=0.3", storage: { "pertoken.v1.work": stored } });
    await sheet.get("notice").first().waitFor();
    assert.equal(await sheet.stored(), stored);
  });

  test("from a preset to a shared comparison and a file with the keyboard alone (A11Y-03)", async () => {
    const sheet = await kit.open();
    const { keyboard } = sheet.page;
    const tabTo = async (id, most = 400) => {
      for (let press = 0; press < most; press += 1) {
        if ((await sheet.focused()).testid === id) return;
        await keyboard.press("Tab");
      }
      assert.fail(`Tab does not lead to ${id}`);
    };
    await tabTo("pin");
    await keyboard.press("Enter");
    await tabTo(`field-${USE}`);
    await keyboard.press("Control+A");
    await keyboard.type("45");
    await keyboard.press("Tab");
    await sheet.get("compare").waitFor();
    await tabTo("only-differences");
    await keyboard.press("Enter");
    await tabTo("work-on-B");
    await keyboard.press("Enter");
    await eventually(async () => assert.deepEqual((await table(sheet)).cells[USE], ["60%", "45%"]));
    await sheet.get("share").focus();
    await keyboard.press("Enter");
    await eventually(async () => assert.match((await sheet.seen()).copied.at(-1), /&b\./));
    await sheet.page.evaluate(() => document.querySelector('[data-testid="take-compare"] summary').focus());
    await keyboard.press("Enter");
    await tabTo("take-compare-csv-point");
    const { name } = await sheet.taken(() => keyboard.press("Enter"));
    assert.equal(name, "pertoken-compare.csv");
  });

  test("axe finds nothing in a comparison, in both themes and languages (A11Y-01, A11Y-10)", async () => {
    for (const width of [320, 768, 1280]) {
      const sheet = await kit.open({ width });
      await pinAndChange(sheet, "30");
      for (const theme of ["light", "dark"]) {
        await sheet.get("theme").selectOption(theme);
        for (const language of ["en", "pt-BR"]) {
          await sheet.get("lang").selectOption(language);
          await sheet.get("compare").waitFor();
          assert.deepEqual(await audit(sheet.page), [], `${width} px, ${theme}, ${language}`);
          const wide = await sheet.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          assert.ok(wide <= 0, `${width} px: ${wide} px too wide`);
        }
      }
    }
  });
});
