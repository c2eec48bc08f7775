// The link that an element's attributes say: `state` is a whole one, and every key of a link is an attribute by itself.

import { edition, linkKeys } from "./tables.js";

const known = new Set(linkKeys);

/** The link of an element's attributes. A key of its own stands in the place of the same key in `state`. */
export function linkOfAttributes(element) {
  const own = new Map();
  for (const { name, value } of element.attributes) {
    if (known.has(name)) own.set(name, value);
  }
  const state = (element.getAttribute("state") ?? "").replace(/^[^]*#/, "").trim();
  const pairs = state === "" ? ["v=1", `ed=${edition}`] : state.split("&");
  const kept = pairs.filter((pair) => !own.has(pair.split("=", 1)[0]));
  const written = [...own].map(([key, value]) => `${key}=${encoded(value.trim())}`);
  return [...kept, ...written].join("&");
}

function encoded(text) {
  try {
    return encodeURIComponent(text);
  } catch {
    // Half a character: nothing that a link can say.
    return "%EF%BF%BD";
  }
}
