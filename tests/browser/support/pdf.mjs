// The text of a PDF as Chromium prints it: glyphs, named by the fonts' own tables.

import zlib from "node:zlib";

/** Every object with its dictionary, and its stream if it has one, by number. */
function objects(data) {
  const text = data.toString("latin1");
  const found = new Map();
  for (const match of text.matchAll(/(?<=\s)(\d+) 0 obj\s*/g)) {
    const start = match.index + match[0].length;
    const stream = text.indexOf("stream", start);
    const end = text.indexOf("endobj", start);
    const dictionary = text.slice(start, stream > 0 && stream < end ? stream : end);
    const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1] ?? 0);
    const from = stream + "stream".length + (text[stream + "stream".length] === "\r" ? 2 : 1);
    let body = length > 0 && stream < end ? data.subarray(from, from + length) : null;
    if (body && dictionary.includes("/FlateDecode")) body = zlib.inflateSync(body);
    found.set(match[1], { dictionary, body: body?.toString("latin1") ?? "" });
  }
  return found;
}

const unicode = (hex) => String.fromCodePoint(...hex.match(/..../g).map((unit) => Number.parseInt(unit, 16)));

/** Glyph to text, of a font. */
function glyphs(table) {
  const named = new Map();
  for (const [, list] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, glyph, text] of list.matchAll(/<(\w+)>\s*<(\w+)>/g)) named.set(Number.parseInt(glyph, 16), unicode(text));
  }
  for (const [, list] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from, to, text] of list.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      const [first, last] = [from, to].map((hex) => Number.parseInt(hex, 16));
      for (let at = first; at <= last; at += 1) named.set(at, String.fromCodePoint(Number.parseInt(text, 16) + at - first));
    }
  }
  return named;
}

/** The text of each page, without its spaces: where they stand is a matter of places, not of signs. */
export function pagesOf(data) {
  const all = objects(data);
  const fonts = new Map();
  for (const [number, { dictionary }] of all) {
    const table = /\/ToUnicode (\d+) 0 R/.exec(dictionary)?.[1];
    // Glyphs of composite fonts have two bytes.
    if (table) fonts.set(number, { named: glyphs(all.get(table).body), digits: dictionary.includes("/Type0") ? 4 : 2 });
  }
  const pages = [...all.values()].filter(({ dictionary }) => /\/Type \/Page\b/.test(dictionary));
  return pages.map(({ dictionary }) => {
    const names = new Map([...dictionary.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, number]) => [name, fonts.get(number)]));
    const { body } = all.get(/\/Contents (\d+) 0 R/.exec(dictionary)[1]);
    let font = { named: new Map(), digits: 4 };
    let text = "";
    for (const [, name, shown] of body.matchAll(/\/(F\d+) [\d.]+ Tf|<(\w+)> Tj/g)) {
      if (name) font = names.get(name);
      else for (let at = 0; at < shown.length; at += font.digits) text += font.named.get(Number.parseInt(shown.slice(at, at + font.digits), 16)) ?? "";
    }
    return text.replace(/\s/g, "");
  });
}
