// A reporter of node:test: one line of JSON for each test, with its name and what came of it. `cargo xtask test` writes
// it beside what people read, and its stage `checklist` counts the ids in the names.

const ENDS = new Set(["test:pass", "test:fail"]);

export default async function* results(events) {
  for await (const { type, data } of events) {
    if (!ENDS.has(type) || data.details?.type === "suite") continue;
    const unrun = data.skip !== undefined || data.todo !== undefined;
    const outcome = unrun ? "skipped" : type === "test:pass" ? "passed" : "failed";
    yield `${JSON.stringify({ name: data.name, outcome })}\n`;
  }
}
