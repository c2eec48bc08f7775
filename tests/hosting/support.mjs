// What nginx serves, and how it is asked. `cargo xtask test --only hosting` builds, starts it and says where it is.

import http from "node:http";

const said = (name) => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: these tests are run by \`cargo xtask test --only hosting\``);
  return value;
};

/** The page at the root of a site that it does not know. */
export const ROOT = said("HOSTING_ROOT");
/** The page in a folder. */
export const FOLDER = said("HOSTING_FOLDER");
/** Where that one was told to be. */
export const SITE = said("HOSTING_SITE");
/** Whether this nginx has the module for brotli. */
export const BROTLI = said("HOSTING_BROTLI") === "true";

/** Status, headers and bytes as they are sent. */
export function ask(url, headers = {}) {
  return new Promise((resolve, reject) => {
    http
      .get(url, { headers }, (response) => {
        const parts = [];
        response.on("data", (part) => parts.push(part));
        response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }));
      })
      .on("error", reject);
  });
}

/** A server as `inEachBrowser` wants it that is already there. */
export const at = (url) => async () => ({ url, requests: [], extra: {}, stop: async () => {} });
