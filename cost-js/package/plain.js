// Values cross into wasm as a text of their shape, in JSON with 0 for every number, and the numbers
// in order. What a caller hands over is not trusted: only own enumerable properties of plain
// objects and arrays are read, within limits. Whatever else is met ends the text with a mark
// (see cost-js/src/wire/read.rs), and the call is refused with the place and the reason.

const DEEPEST = 32;
const MOST_VALUES = 100_000;
const LONGEST_TEXT = 10_000;

const STOPPED = Symbol("stopped");
const { isArray } = Array;
const { keys, hasOwn, prototype } = Object;
const { stringify, parse } = JSON;
const tagOf = prototype.toString;

// Names of keys and choices come again and again: they are quoted once.
const quoted = new Map();
const LONGEST_QUOTED = 64;
const MOST_QUOTED = 1000;

let text = "";
let numbers = new Float64Array(256);
let count = 0;
let values = 0;

/** The shape and the numbers of `value`, for the next call only. */
export function written(value) {
  text = "";
  count = 0;
  values = 0;
  try {
    write(value, 0);
  } catch (error) {
    if (error !== STOPPED) text += "?";
  }
  return text;
}

/** The numbers of what was just written. */
export function writtenNumbers() {
  return numbers.subarray(0, count);
}

function stop(mark) {
  text += mark;
  throw STOPPED;
}

function write(value, depth) {
  if (++values > MOST_VALUES) stop("#");
  switch (typeof value) {
    case "number":
      if (count === numbers.length) {
        const more = new Float64Array(2 * count);
        more.set(numbers);
        numbers = more;
      }
      numbers[count++] = value;
      text += "0";
      return;
    case "string":
      writeText(value);
      return;
    case "boolean":
      text += value ? "true" : "false";
      return;
    case "undefined":
      text += "null";
      return;
    case "object":
      if (value === null) text += "null";
      else if (depth >= DEEPEST) stop("*");
      else if (isArray(value)) writeArray(value, depth);
      else writeObject(value, depth);
      return;
    default:
      stop(`!"${typeof value}"`);
  }
}

function writeText(value) {
  let known = quoted.get(value);
  if (known === undefined) {
    if (value.length > LONGEST_TEXT) stop(`+${value.length}`);
    known = stringify(value);
    if (value.length <= LONGEST_QUOTED && quoted.size < MOST_QUOTED) quoted.set(value, known);
  }
  text += known;
}

function writeArray(value, depth) {
  const { length } = value;
  if (length > MOST_VALUES) stop("#");
  text += "[";
  for (let at = 0; at < length; at++) {
    if (at > 0) text += ",";
    write(hasOwn(value, at) ? value[at] : undefined, depth + 1);
  }
  text += "]";
}

function writeObject(value, depth) {
  const names = keys(value);
  if (names.length === 0) {
    // A map, a promise or a date has no properties of its own: what it holds would be dropped.
    const kind = tagOf.call(value).slice(8, -1);
    if (kind !== "Object") stop(`!${stringify(kind.slice(0, 40))}`);
  }
  text += "{";
  for (let at = 0; at < names.length; at++) {
    if (at > 0) text += ",";
    writeText(names[at]);
    text += ":";
    write(value[names[at]], depth + 1);
  }
  text += "}";
}

// The other direction: an answer names the shape that its numbers fill.

const shapes = new Map();
let answer;
let next = 0;

/** `[outcome, value, notes]` of an answer; `textOf` gives the text of a shape. */
export function read(given, textOf) {
  answer = given;
  next = 3;
  const value = answer[1] === 0 ? filled(parse(textOf(0))) : fill(answer[1], textOf);
  const notes = answer[2] === 0 ? undefined : filled(parse(textOf(-1)));
  return [answer[0], value, notes];
}

/** A value of a shape that comes again and again. */
function fill(id, textOf) {
  let make = shapes.get(id);
  if (make === undefined) {
    if (shapes.size >= 256) shapes.clear();
    make = maker(parse(textOf(id)));
    shapes.set(id, make);
  }
  return make();
}

/** `node`, just parsed, with its numbers in place of the zeros. */
function filled(node) {
  if (typeof node === "number") return answer[next++];
  if (typeof node === "object" && node !== null) {
    for (const key of keys(node)) node[key] = filled(node[key]);
  }
  return node;
}

/** A function that makes a fresh copy of `node` with the next numbers in place of the zeros. */
function maker(node) {
  if (typeof node === "number") return () => answer[next++];
  if (typeof node !== "object" || node === null) return () => node;
  if (isArray(node)) {
    const items = node.map(maker);
    return () => items.map((make) => make());
  }
  const names = keys(node);
  const makers = names.map((name) => maker(node[name]));
  return () => {
    const object = {};
    for (let at = 0; at < names.length; at++) object[names[at]] = makers[at]();
    return object;
  };
}
