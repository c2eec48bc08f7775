import { readFileSync } from "node:fs";
import starlight from "@astrojs/starlight";
import { defineConfig } from "astro/config";

// dist/embed/ of PerToken is copied to public/embed/: the site needs nobody else.
const hashes = JSON.parse(readFileSync("public/embed/1/integrity.json", "utf8"));
const script = (file, attrs) => ({ tag: "script", attrs: { src: `/embed/1/${file}`, integrity: hashes[file], ...attrs } });

export default defineConfig({
  integrations: [
    starlight({
      title: "Serving costs",
      head: [script("element.js", { type: "module" }), script("parent.js", { async: true })],
      sidebar: ["index", "frame"],
    }),
  ],
});
