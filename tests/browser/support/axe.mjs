// axe-core in the page.

import fs from "node:fs";
import { createRequire } from "node:module";

const SOURCE = fs.readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds wrong, one line for each rule: how often, and where first. */
export async function audit(page) {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(SOURCE);
  return page.evaluate(async (values) => {
    // What happens to be half under a bar that stays in sight is not too small: it is scrolled.
    const bars = [...document.querySelectorAll("header, .headline, .bar")];
    for (const bar of bars) bar.style.position = "static";
    const { violations } = await window.axe.run(document, { runOnly: { type: "tag", values }, resultTypes: ["violations"] });
    for (const bar of bars) bar.style.position = "";
    return violations.map(({ id, nodes }) => {
      const [{ target, any, all, none }] = nodes;
      const why = [...any, ...all, ...none].map(({ message }) => message).join("; ");
      return `${id}, ${nodes.length} times, first at ${target.join(" ")}: ${why}`;
    });
  }, TAGS);
}
