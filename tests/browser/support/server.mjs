// Serves the built page on 127.0.0.1 as a static host does: right types, 404 for what is missing, any origin may
// read (a sandboxed frame has none). Extra pages of a test are given as `extra`: path to HTML, or to `{ html, policy }` with a
// content security policy that is sent with it. With `compress` texts and wasm come as brotli, for tests of what a visit
// weighs. `root` is another folder than the built page, `rewrite` changes the texts in it on their way.

import fs from "node:fs/promises";
import http from "node:http";
import path from "node:path";
import { promisify } from "node:util";
import zlib from "node:zlib";

export const DIST = process.env.PERTOKEN_DIST ?? path.join(import.meta.dirname, "../../../dist");

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".json": "application/json",
  ".png": "image/png",
};

const brotli = promisify(zlib.brotliCompress);
const TEXT = /\.(html|js|json|xml)$/;
const PACKED = /\.(html|js|css|wasm|svg|json|txt)$/;

/** A running server: `url` ends with a slash, `requests` lists the paths asked for. */
export async function serve(extra = {}, { compress = false, root = DIST, rewrite } = {}) {
  const requests = [];
  const packed = new Map();
  const pack = async (name) => {
    if (!packed.has(name)) packed.set(name, await brotli(await fs.readFile(name), { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 9 } }));
    return packed.get(name);
  };
  const server = http.createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://127.0.0.1");
    requests.push(pathname);
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Cache-Control", "max-age=3600");
    if (pathname === "/favicon.ico") {
      // Asked for by a browser of its own accord where a document names no icon.
      response.statusCode = 204;
      return response.end();
    }
    if (pathname in extra) {
      const { html, policy } = Object(extra[pathname]) === extra[pathname] ? extra[pathname] : { html: extra[pathname] };
      response.setHeader("Content-Type", TYPES[".html"]);
      if (policy) response.setHeader("Content-Security-Policy", policy);
      return response.end(html);
    }
    const file = path.join(root, path.normalize(decodeURIComponent(pathname)));
    const name = file.endsWith(path.sep) ? path.join(file, "index.html") : file;
    try {
      const packs = compress && PACKED.test(name) && /\bbr\b/.test(request.headers["accept-encoding"] ?? "");
      const raw = () => (rewrite && TEXT.test(name) ? fs.readFile(name, "utf8").then(rewrite) : fs.readFile(name));
      const body = await (packs ? pack(name) : raw());
      if (packs) response.setHeader("Content-Encoding", "br");
      response.setHeader("Content-Type", TYPES[path.extname(name)] ?? "application/octet-stream");
      response.end(body);
    } catch {
      response.statusCode = 404;
      response.end("not found");
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    requests,
    extra,
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
