// For pages that embed PerToken in frames: each frame gets the height of what is in it. Frames are those with the attribute
// `data-pertoken`. What they say otherwise comes as events of the frame: pertoken-ready, pertoken-change, pertoken-error.
(() => {
  // With each frame people paste this line again.
  const here = Symbol.for("pertoken-parent");
  if (window[here]) return;
  window[here] = true;
  const SAYS = {
    "pertoken-ready": ({ height }) => Number.isFinite(height) && height >= 0,
    "pertoken-resize": ({ height }) => Number.isFinite(height) && height >= 0,
    "pertoken-change": ({ link, perMillionOutputTokens: cost }) => typeof link === "string" && link.length <= 8192 && (cost === null || Number.isFinite(cost)),
    "pertoken-error": ({ problems }) => Array.isArray(problems) && problems.every((problem) => typeof problem === "string"),
  };
  // A sandboxed frame has no origin of its own; any other must have that of its address.
  const origins = (frame) => (frame.sandbox.length > 0 && !frame.sandbox.contains("allow-same-origin") ? "null" : new URL(frame.src, document.baseURI).origin);
  const frames = () => [...document.querySelectorAll("iframe[data-pertoken]")];
  // Tells the frame whose page it is in. It is no secret, and a frame without an origin cannot be addressed.
  const greet = ({ contentWindow }) => contentWindow?.postMessage({ type: "pertoken-hello", v: 1 }, "*");
  addEventListener("message", ({ source, origin, data }) => {
    if (typeof data !== "object" || data === null || data.v !== 1 || typeof data.type !== "string" || !Object.hasOwn(SAYS, data.type)) return;
    const frame = frames().find(({ contentWindow }) => contentWindow === source);
    if (!frame || origin !== origins(frame) || !SAYS[data.type](data)) return;
    if (/(ready|resize)$/.test(data.type)) {
      frame.style.setProperty("height", `${Math.min(4000, Math.max(120, Math.ceil(data.height)))}px`);
      frame.style.setProperty("border", "0");
    }
    if (data.type !== "pertoken-resize") frame.dispatchEvent(new CustomEvent(data.type, { bubbles: true, detail: data }));
  });
  frames().forEach(greet);
  // Loads do not bubble; those of frames that come later are seen on their way down.
  document.addEventListener("load", ({ target }) => target instanceof HTMLIFrameElement && target.matches("[data-pertoken]") && greet(target), true);
})();
