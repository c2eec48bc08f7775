// Which elements are in sight: the others load nothing.

const waiting = new WeakMap();
let observer;

/** Calls `seen` once, when `element` comes near the reader's sight. */
export function whenSeen(element, seen) {
  if (typeof IntersectionObserver === "undefined") return seen();
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const call = isIntersecting && waiting.get(target);
        if (call) {
          forget(target);
          call();
        }
      }
    },
    { rootMargin: "200px" },
  );
  waiting.set(element, seen);
  observer.observe(element);
}

/** It need not be called any more. */
export function forget(element) {
  waiting.delete(element);
  observer?.unobserve(element);
}
