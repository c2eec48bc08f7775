// What nginx sends by hosting/nginx.conf: types, ages, compression, who may read, and what is missing.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import zlib from "node:zlib";
import { tags } from "../browser/support/answers.mjs";
import { DIST } from "../browser/support/server.mjs";
import { ask, BROTLI, FOLDER, ROOT } from "./support.mjs";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "application/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
};
const HASHED = /-[0-9a-f]{12,16}(_bg)?\.\w+$/;
const files = fs
  .readdirSync(DIST, { recursive: true })
  .map((file) => file.replaceAll(path.sep, "/"))
  .filter((file) => TYPES[path.extname(file)] && fs.statSync(path.join(DIST, file)).isFile());
const read = (file) => fs.readFileSync(path.join(DIST, file));
const policyOf = (html) => tags(html, "meta").find((meta) => meta["http-equiv"] === "Content-Security-Policy").content;

test("every file has its type, its bytes and its age", async () => {
  assert.ok(files.filter((file) => HASHED.test(file)).length >= 15, "names with a hash");
  for (const file of files) {
    const { status, headers, body } = await ask(ROOT + file);
    assert.equal(status, 200, file);
    assert.equal(headers["content-type"], TYPES[path.extname(file)], file);
    assert.equal(headers["cache-control"], HASHED.test(file) ? "public, max-age=31536000, immutable" : "no-cache", file);
    assert.equal(headers["x-content-type-options"], "nosniff", file);
    assert.equal(headers["access-control-allow-origin"], /^(embed|npm)\//.test(file) ? "*" : undefined, file);
    assert.equal(headers["content-encoding"], undefined, file);
    assert.ok(body.equals(read(file)), file);
  }
});

for (const base of [ROOT, FOLDER]) {
  describe(base === ROOT ? "at the root" : "in a folder", () => {
    test("documents say the same policy as their header (SEC-02)", async () => {
      for (const address of ["", "accuracy/", "calibrate/", "claims/", "p/", "p/chat/", "p/pt-BR/where-to-rent/", "method/", "404.html"]) {
        const { status, headers, body } = await ask(base + address);
        assert.equal(status, 200, address);
        assert.equal(headers["content-security-policy"], policyOf(body.toString()), address);
        assert.equal(headers["cache-control"], "no-cache", address);
      }
    });

    test("a file that is missing is 404 and never a page (OFF-04)", async () => {
      const gone = ["app-0123456789abcdef.js", "app-0123456789abcdef_bg.wasm", "tokens-0123456789abcde.css", "claims/claims-0123456789abcdef.js", "embed/1/gone.js", "npm/gone.d.ts", "gone.png", "accuracy/points-0123456789abcdef.txt", "_headers", "boot.js.br", ".git/config", "index.html.gz"];
      for (const file of gone) {
        const { status, headers, body } = await ask(base + file);
        assert.equal(status, 404, file);
        assert.match(headers["content-type"], /^text\/(plain|html)/, file);
        if (/\.(js|wasm|css|png|ts|txt)$/.test(file)) {
          assert.equal(headers["content-type"], "text/plain; charset=utf-8", file);
          assert.doesNotMatch(body.toString(), /</, file);
        }
        assert.equal(headers["cache-control"], undefined, `${file}: that it is missing must not be kept`);
      }
    });

    test("a page that is missing is 404, with ways on that are there", async () => {
      for (const address of ["nothing", "nothing/", "p/nothing/", "p/pt-BR/no/thing/"]) {
        const { status, body } = await ask(base + address);
        assert.equal(status, 404, address);
        const html = body.toString();
        const named = [...tags(html, "a"), ...tags(html, "link")].map(({ href }) => href);
        assert.ok(named.length >= 5, html);
        for (const href of named) assert.equal((await ask(new URL(href, base + address))).status, 200, href);
      }
    });
  });
}

test("what can be compressed is, and is the same when unpacked", async () => {
  const packings = [["gzip", zlib.gunzipSync], ...(BROTLI ? [["br", zlib.brotliDecompressSync]] : [])];
  for (const file of files.filter((file) => read(file).length >= 512)) {
    for (const [encoding, unpack] of packings) {
      const { headers, body } = await ask(ROOT + file, { "Accept-Encoding": encoding });
      assert.equal(headers["content-encoding"], encoding, file);
      assert.equal(headers.vary, "Accept-Encoding", file);
      assert.equal(headers["content-type"], TYPES[path.extname(file)], file);
      assert.ok(body.length < read(file).length && unpack(body).equals(read(file)), file);
    }
  }
  if (BROTLI) {
    const { headers } = await ask(ROOT, { "Accept-Encoding": "gzip, deflate, br, zstd" });
    assert.equal(headers["content-encoding"], "br", "the smaller one");
  }
});

test("what a browser has is not sent again", async () => {
  for (const file of ["", "boot.js", "embed/1/element.js", "p/chat/"]) {
    const first = await ask(ROOT + file, { "Accept-Encoding": "gzip" });
    const again = await ask(ROOT + file, { "Accept-Encoding": "gzip", "If-None-Match": first.headers.etag });
    assert.equal(again.status, 304, file);
    assert.equal(again.body.length, 0);
  }
});

test("what Netlify and Cloudflare are told names files that are there, each with one age", () => {
  const rules = read("_headers").toString().split(/\n(?=\/)/);
  const policy = policyOf(read("index.html").toString());
  assert.ok(rules[0].startsWith("/*\n") && rules[0].includes(`Content-Security-Policy: ${policy}\n`), rules[0]);
  const aged = rules.filter((rule) => rule.includes("immutable")).map((rule) => rule.split("\n")[0].slice(1));
  const wanted = files.filter((file) => HASHED.test(file));
  assert.deepEqual(aged.sort(), wanted.sort());
  assert.ok(rules.length < 100, "Cloudflare reads a hundred rules");
  assert.equal(rules.filter((rule) => rule.includes("Cache-Control")).length, aged.length);
});
