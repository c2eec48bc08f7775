import { defineConfig } from "vitepress";

export default defineConfig({
  title: "Serving costs",
  head: [
    ["script", { type: "module", src: "https://example.org/pertoken/embed/1/element.js" }],
    ["script", { async: "", src: "https://example.org/pertoken/embed/1/parent.js" }],
  ],
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag === "per-token" } } },
  themeConfig: {
    sidebar: [
      { text: "Serving costs", link: "/" },
      { text: "In a frame", link: "/frame" },
    ],
    search: { provider: "local" },
  },
});
