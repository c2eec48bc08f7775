// As much of JSON schema as our schemas use.

/** What is wrong with `value` by `schema`, one line each. */
export function problemsOf(schema, value, root = schema, at = "") {
  if (schema.$ref) return problemsOf(schema.$ref.slice(2).split("/").reduce((inner, name) => inner[name], root), value, root, at);
  if (schema.oneOf) {
    const fits = schema.oneOf.filter((each) => problemsOf(each, value, root, at).length === 0);
    return fits.length === 1 ? [] : [`${at || "it"} fits ${fits.length} of the kinds: ${JSON.stringify(value)}`];
  }
  const wrong = [];
  const check = (holds, what) => holds || wrong.push(`${at || "it"} ${what}: ${JSON.stringify(value)}`);
  const kind = value === null ? "null" : Array.isArray(value) ? "array" : typeof value;
  if (schema.type) check([schema.type].flat().includes(kind), `is no ${schema.type}`);
  if ("const" in schema) check(value === schema.const, `is not ${schema.const}`);
  if (schema.enum) check(schema.enum.includes(value), "is none of the names");
  if (schema.minimum !== undefined) check(value >= schema.minimum, "is too small");
  if (schema.maxLength !== undefined) check(value.length <= schema.maxLength, "is too long");
  if (schema.maxItems !== undefined) check(value.length <= schema.maxItems, "has too many items");
  for (const key of schema.required ?? []) check(kind === "object" && Object.hasOwn(value, key), `lacks ${key}`);
  for (const [key, inner] of Object.entries(kind === "object" ? (schema.properties ?? {}) : {})) {
    if (Object.hasOwn(value, key)) wrong.push(...problemsOf(inner, value[key], root, `${at}.${key}`));
  }
  if (kind === "array" && schema.items) value.forEach((item, index) => wrong.push(...problemsOf(schema.items, item, root, `${at}[${index}]`)));
  return wrong;
}
