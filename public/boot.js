// Starts the page. The names of the module and of its wasm stand on this script's own element,
// because the security policy allows no inline script.
const own = document.getElementById("boot");
try {
  const start = await import(new URL(own.dataset.module, document.baseURI).href);
  await start.default({ module_or_path: new URL(own.dataset.wasm, document.baseURI) });
} catch (error) {
  // The static view stays, with a sentence that says why it does not answer.
  document.documentElement.dataset.failed = "";
  console.warn("PerToken could not start:", error);
}
