// Values cross into wasm as a text of their shape, in JSON with 0 for every number, and the numbers
// in order. What a caller hands over is not trusted: only own enumerable properties of plain
// objects and arrays are read, within limits. Whatever else is met ends the text with a mark
// (see cost-js/src/wire/read.rs), and the call is refused with the place and the reason.

import { estimate, length } from "./estimate.js";

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

// The pieces of the shape. They are put together only where one of them differs from the last time:
// scenarios that differ in numbers alone need no new text.
const pieces = [];
let place = 0;
let differs = false;
let text = "";
let numbers = new Float64Array(256);
let count = 0;
let values = 0;

/** The shape and the numbers of `value`, for the next call only. */
export function written(value) {
  place = 0;
  count = 0;
  values = 0;
  try {
    write(value, 0);
  } catch (error) {
    if (error !== STOPPED) put("?");
  }
  if (differs || place !== pieces.length) {
    pieces.length = place;
    text = pieces.join("");
    differs = false;
  }
  return text;
}

function put(piece) {
  if (pieces[place] !== piece) {
    pieces[place] = piece;
    differs = true;
  }
  place++;
}

/** The numbers of what was just written. */
export function writtenNumbers() {
  return numbers.subarray(0, count);
}

function stop(mark) {
  put(mark);
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
      put("0");
      return;
    case "string":
      writeText(value);
      return;
    case "boolean":
      put(value ? "true" : "false");
      return;
    case "undefined":
      put("null");
      return;
    case "object":
      if (value === null) put("null");
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
  put(known);
}

function writeArray(value, depth) {
  const items = value.length;
  if (items > MOST_VALUES) stop("#");
  put("[");
  for (let at = 0; at < items; at++) {
    if (at > 0) put(",");
    write(hasOwn(value, at) ? value[at] : undefined, depth + 1);
  }
  put("]");
}

function writeObject(value, depth) {
  const names = keys(value);
  if (names.length === 0) {
    // A map, a promise or a date has no properties of its own: what it holds would be dropped.
    const kind = tagOf.call(value).slice(8, -1);
    if (kind !== "Object") stop(`!${stringify(kind.slice(0, 40))}`);
  }
  put("{");
  for (let at = 0; at < names.length; at++) {
    if (at > 0) put(",");
    writeText(names[at]);
    put(":");
    write(value[names[at]], depth + 1);
  }
  put("}");
}

// The other direction: numbers, of which the first says what the others are (see cost-js/src/answer.rs).

const PROBLEMS = 1;
const ESTIMATE = 2;

let answers;
let next = 0;

/** The answers of a call, to be read one after the other. */
export function open(given) {
  answers = given;
  next = 0;
}

/**
 * The next answer, and whether it is an array of problems; `shapeOf` gives the shapes in their order, and
 * `basisOf` the sentence of a basis.
 */
export function read(shapeOf, basisOf) {
  const kind = answers[next++];
  if (kind !== ESTIMATE) return [filled(parse(shapeOf())), kind === PROBLEMS];
  const noted = answers[next++] === 1;
  const value = estimate(answers, next, basisOf);
  next += length;
  if (noted) value.notes = filled(parse(shapeOf()));
  return [value, false];
}

/** `node`, just parsed, with its numbers in place of the zeros. */
function filled(node) {
  if (typeof node === "number") return answers[next++];
  if (typeof node === "object" && node !== null) {
    for (const key of keys(node)) node[key] = filled(node[key]);
  }
  return node;
}
