// What the page says of its own address where the build was told it: cards of links, oEmbed, languages, the map of the site.

import assert from "node:assert/strict";
import { test } from "node:test";
import { pages, plain, tags, way } from "../browser/support/answers.mjs";
import { DIST } from "../browser/support/server.mjs";
import { ask, FOLDER, SITE } from "./support.mjs";

/** What nginx has where a whole address of the site leads. */
async function fetched(address) {
  assert.ok(address.startsWith(SITE), `${address} is not of ${SITE}`);
  const answer = await ask(FOLDER + address.slice(SITE.length));
  assert.equal(answer.status, 200, address);
  return answer;
}

const known = pages(DIST).map(({ address }) => address);
const meta = (html) => Object.fromEntries(tags(html, "meta").map(({ name, property, content }) => [name ?? property, content]));

/** Width and height of a PNG. */
function sizeOf(png) {
  assert.equal(png.subarray(1, 4).toString(), "PNG");
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

test("every page has its address, its languages and its card, and what they name is there (URL-15)", async () => {
  for (const address of known) {
    const html = (await fetched(SITE + address)).body.toString();
    const links = tags(html, "link");
    assert.equal(links.find(({ rel }) => rel === "canonical").href, SITE + address);
    const others = links.filter(({ hreflang }) => hreflang);
    assert.deepEqual(others.map(({ hreflang }) => hreflang), ["en", "pt-BR", "x-default"]);
    for (const { href } of others) {
      const back = tags((await fetched(href)).body.toString(), "link").filter(({ hreflang }) => hreflang && hreflang !== "x-default");
      assert.ok(back.some((one) => one.href === SITE + address), `${href} does not name ${address}`);
    }
    const card = meta(html);
    const title = plain(html.match(/<title>(.*?)<\/title>/)[1]);
    assert.equal(card["og:title"], title);
    assert.equal(card["twitter:title"], title);
    assert.equal(card["og:description"], card.description);
    assert.equal(card["og:url"], SITE + address);
    assert.equal(card["og:locale"], address.startsWith("p/pt-BR/") ? "pt_BR" : "en");
    assert.equal(card["twitter:card"], "summary_large_image");
    assert.equal(card["twitter:image"], card["og:image"]);
    const picture = await fetched(card["og:image"]);
    assert.equal(picture.headers["content-type"], "image/png");
    assert.deepEqual(sizeOf(picture.body), [Number(card["og:image:width"]), Number(card["og:image:height"])]);
    assert.deepEqual(sizeOf(picture.body), [1200, 630]);
    assert.ok(picture.body.length < 100_000, `${address}: a picture of ${picture.body.length} bytes`);
  }
});

test("every answer can be asked how it is embedded (URL-15)", async () => {
  for (const page of pages(DIST).filter(({ isList }) => !isList)) {
    const html = (await fetched(SITE + page.address)).body.toString();
    const found = tags(html, "link").filter(({ type }) => type === "application/json+oembed");
    assert.equal(found.length, 1, page.address);
    const answer = await fetched(found[0].href);
    assert.match(answer.headers["content-type"], /^application\/json/);
    const oembed = JSON.parse(answer.body);
    assert.deepEqual([oembed.version, oembed.type, oembed.provider_url], ["1.0", "rich", SITE]);
    assert.equal(oembed.title, found[0].title);
    const [frame] = tags(oembed.html, "iframe");
    const { language, link } = way(page);
    assert.equal(frame.src, `${SITE}embed/1/?lang=${language}#${link}`);
    assert.equal(frame.sandbox, "allow-scripts allow-popups allow-popups-to-escape-sandbox");
    assert.ok(oembed.width > 0 && oembed.height > 0);
    await fetched(frame.src.split("?")[0]);
    await fetched(oembed.thumbnail_url);
  }
});

test("the calculator and the method have a card, and the map of the site names every page (URL-15)", async () => {
  const html = (await fetched(SITE)).body.toString();
  const card = meta(html);
  assert.equal(card["og:url"], SITE);
  assert.equal(card["og:description"], card.description);
  assert.deepEqual(sizeOf((await fetched(card["og:image"])).body), [1200, 630]);
  const method = (await fetched(`${SITE}method/`)).body.toString();
  assert.equal(tags(method, "link").find(({ rel }) => rel === "canonical").href, `${SITE}method/`);
  assert.equal(meta(method)["og:url"], `${SITE}method/`);
  await fetched(meta(method)["og:image"]);
  const map = (await fetched(`${SITE}sitemap.xml`)).body.toString();
  const named = [...map.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address.slice(SITE.length));
  assert.deepEqual(named.sort(), ["", "method/", ...known].sort());
});
