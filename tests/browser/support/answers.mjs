// The static pages of answers as they stand in the built page, read in Node.

import fs from "node:fs";
import path from "node:path";
import { decodeLink } from "./module.mjs";

const ENTITIES = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"' };

/** Text of markup without tags. */
export const plain = (html) => html.replace(/<[^>]*>/g, "").replace(/&(amp|lt|gt|quot);/g, (entity) => ENTITIES[entity]);

/** The attributes of each tag of this name. */
export function tags(html, name) {
  return [...html.matchAll(new RegExp(`<${name}\\b([^>]*)>`, "g"))].map(([, inner]) =>
    Object.fromEntries([...inner.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)].map(([, key, value = ""]) => [key, plain(value)])),
  );
}

/** The pages of answers below `root`: address below the calculator, language, whether it is a list, and text. */
export function pages(root) {
  const files = fs.readdirSync(path.join(root, "p"), { recursive: true }).filter((file) => path.basename(file) === "index.html");
  return files.map((file) => {
    const address = `p/${path.dirname(file) === "." ? "" : `${path.dirname(file).replaceAll(path.sep, "/")}/`}`;
    const language = address.startsWith("p/pt-BR/") ? "pt-BR" : "en";
    const html = fs.readFileSync(path.join(root, "p", file), "utf8");
    return { address, language, isList: /^p\/(pt-BR\/)?$/.test(address), html };
  });
}

/** The links of the scenarios that a link carries, each by itself. */
export function apart(link) {
  const pairs = link.split("&");
  const letters = ["b.", "c.", "d."].filter((letter) => pairs.some((pair) => pair.startsWith(letter)));
  const own = pairs.filter((pair) => !/^[bcd]\./.test(pair));
  const others = letters.map((letter) => [...own.slice(0, 2), ...pairs.filter((pair) => pair.startsWith(letter)).map((pair) => pair.slice(2))]);
  return [own, ...others].map((all) => decodeLink(all.join("&")).scenario);
}

/** Address, query and fragment of the way from a page into the calculator. */
export function way(page) {
  const { href } = tags(page.html, "a").find((one) => one["data-testid"] === "calculator");
  const [, up, language, link] = href.match(/^((?:\.\.\/)+)\?lang=([\w-]+)#(.+)$/);
  return { up, language, link };
}
