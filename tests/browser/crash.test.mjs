// A program that stops: the reader is told, keeps the state, and can go on.

import assert from "node:assert/strict";
import { test } from "node:test";
import { audit } from "./support/axe.mjs";
import { defaults } from "./support/module.mjs";
import { eventually, inEachBrowser } from "./support/suite.mjs";

/** Keeps hold of every program, so that a test can have it stop as a panic does. */
function hold() {
  window.programs = [];
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const original = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await original.apply(WebAssembly, given);
      window.programs.push((made.instance ?? made).exports);
      return made;
    };
  }
}

/** Asks a program for more memory than there is: it gives up, which is the same trap as a panic. */
const stop = (sheet, program) =>
  sheet.page.evaluate((index) => {
    const allocate = window.programs[index].__wbindgen_malloc ?? window.programs[index].__wbindgen_export;
    setTimeout(() => allocate(0xfffffff0, 1));
  }, program);

const message = (sheet) => sheet.page.locator(".crashed");

inEachBrowser((kit) => {
  for (const [program, name] of [[0, "the calculator"], [1, "the studies"]]) {
    test(`when ${name} panics the page says so, with the state and two ways on (SEC-11)`, async () => {
      const sheet = await kit.open({ init: hold, errors: true });
      assert.equal(await message(sheet).isVisible(), false);
      await sheet.type("workload.inputTokens", "4321");
      await eventually(async () => assert.match(sheet.page.url(), /in=4321/));
      const scenario = await sheet.scenario();
      await sheet.get("open-glossary").click();
      await sheet.get("find-term").waitFor();
      await stop(sheet, program);
      await message(sheet).waitFor();
      assert.equal(await message(sheet).getAttribute("role"), "alert");
      assert.ok((await message(sheet).locator("code").textContent()).endsWith(sheet.page.url().split("#")[1]));
      assert.equal(await sheet.page.evaluate(() => document.querySelectorAll("dialog[open]").length), 0, "it is in front");
      assert.deepEqual(await audit(sheet.page), []);
      await message(sheet).locator("a.again").click();
      await eventually(async () => assert.equal(await sheet.page.evaluate(() => window.programs?.length), 2), 10_000);
      await sheet.live();
      await sheet.shows(scenario);
      assert.equal(await message(sheet).isVisible(), false);

      await stop(sheet, program);
      await message(sheet).locator('a[href="?safe=1"]').click();
      await sheet.page.waitForURL(/\?safe=1/);
      await sheet.live();
      await sheet.shows(defaults());
    });
  }

  test("the pages beside the calculator say so, too, in the reader's language (SEC-11)", async () => {
    for (const path of ["accuracy/", "calibrate/", "claims/"]) {
      const sheet = await kit.open({ path, init: hold, errors: true, language: "pt-BR" });
      await stop(sheet, 0);
      await message(sheet).waitFor();
      assert.match(await message(sheet).textContent(), /^A página parou por um erro nosso/);
    }
  });

  test("an error that is none of the program's is no reason to stop", async () => {
    const sheet = await kit.open({ errors: true });
    await sheet.page.evaluate(() => void setTimeout(() => { throw new Error("of somebody else's extension"); }));
    await eventually(() => assert.ok(sheet.errors.some((text) => text.includes("somebody else"))));
    assert.equal(await message(sheet).isVisible(), false);
    await sheet.type("workload.inputTokens", "4321");
    await sheet.shows(await sheet.scenario());
  });
});
