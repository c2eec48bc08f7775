export default {
  title: "Serving costs",
  url: "https://docs.example.org",
  baseUrl: "/",
  presets: [["classic", { docs: { routeBasePath: "/", sidebarPath: undefined }, blog: false }]],
  scripts: [
    { src: "https://example.org/pertoken/embed/1/element.js", type: "module" },
    { src: "https://example.org/pertoken/embed/1/parent.js", async: true },
  ],
  themeConfig: { navbar: { title: "Serving costs" } },
};
