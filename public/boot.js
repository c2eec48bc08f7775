// Starts the page. The names of the module and of its wasm stand on this script's own element,
// because the security policy allows no inline script.
const own = document.getElementById("boot");
addEventListener("error", ({ error }) => crashed(error));
addEventListener("unhandledrejection", ({ reason }) => crashed(reason));
try {
  const start = await import(new URL(own.dataset.module, document.baseURI).href);
  await start.default({ module_or_path: new URL(own.dataset.wasm, document.baseURI) });
  if (own.dataset.studies) whenIdle(studies);
} catch (error) {
  // The static view stays, with a sentence that says why it does not answer.
  document.documentElement.dataset.failed = "";
  console.warn("PerToken could not start:", error);
}

// A program that has panicked may have left anything half done: the reader is told, and given what there is to go on with.
function crashed(error) {
  if (!(error instanceof WebAssembly.RuntimeError)) return;
  document.documentElement.dataset.crashed = "";
  for (const dialog of document.querySelectorAll("dialog[open]")) dialog.close();
  for (const message of document.querySelectorAll(".crashed")) {
    message.querySelector("code").textContent = location.href;
    message.querySelector(".again").addEventListener("click", (event) => {
      event.preventDefault();
      location.reload();
    });
    message.hidden = false;
  }
}

// After the first answer has been painted.
function whenIdle(task) {
  requestAnimationFrame(() => setTimeout(task, 0));
}

// The calculator's other program: studies and explanations.
async function studies() {
  try {
    const program = await import(new URL(own.dataset.studies, document.baseURI).href);
    await program.default({ module_or_path: new URL(own.dataset.studiesWasm, document.baseURI) });
  } catch (error) {
    document.dispatchEvent(new CustomEvent("pertoken:failed", { detail: "" }));
    console.warn("PerToken's studies could not start:", error);
  }
}
