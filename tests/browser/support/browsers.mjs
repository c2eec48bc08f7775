// The browsers that the page is tried in: which ones, where they are, and how they start.
//
// BROWSERS names them (`chromium,firefox` if it is not set); CHROMIUM_PATH and FIREFOX_PATH say where they are.

import fs from "node:fs";
import path from "node:path";
import { chromium, firefox } from "playwright-core";

const KNOWN = {
  chromium: {
    variable: "CHROMIUM_PATH",
    programs: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"],
    // --no-sandbox: containers run as root, and the only page opened is ours.
    launch: (executablePath) => chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-dev-shm-usage"] }),
  },
  firefox: {
    variable: "FIREFOX_PATH",
    programs: ["firefox-esr", "firefox"],
    // An ordinary Firefox, spoken to over WebDriver BiDi: Playwright's own build is not needed.
    launch: (executablePath) => firefox.launch({ channel: "moz-firefox", executablePath }),
  },
};

/** Names of the browsers that were asked for. */
export function wanted() {
  const names = (process.env.BROWSERS ?? "chromium,firefox").split(",").map((name) => name.trim());
  const unknown = names.filter((name) => !(name in KNOWN));
  if (unknown.length > 0) throw new Error(`BROWSERS has no ${unknown.join(", ")}: chromium and firefox are known`);
  return names;
}

/** The program of a browser, or null. */
export function programOf(name) {
  const { variable, programs } = KNOWN[name];
  const said = process.env[variable];
  if (said && fs.existsSync(said)) return said;
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  const found = programs.flatMap((program) => folders.map((folder) => path.join(folder, program)));
  return found.find((file) => fs.existsSync(file)) ?? null;
}

/** Starts a browser. */
export function launch(name) {
  const program = programOf(name);
  if (program === null) throw new Error(`${name} is not here: set ${KNOWN[name].variable} to its program`);
  return KNOWN[name].launch(program);
}
