// The number formats of the page, written a second time with Intl: what a figure has to look like.
// numbers.test.mjs compares them with the vectors that the Rust side is held to.

const NOTHING = "—";
const NBSP = "\u00a0";
const tag = (language) => (language === "en" ? "en-US" : "pt-BR");

function fixed(language, value, decimals) {
  const places = Math.min(Math.max(decimals, 0), 15);
  const options = { minimumFractionDigits: places, maximumFractionDigits: places, roundingMode: "halfEven" };
  // Intl rounds the shortest decimal, 1.275; what is stored is a little less. Only where the tie is exact are they the same.
  const isExact = Number.isInteger(value * 2 ** 20);
  const rounded = isExact || Math.abs(value) >= 1e20 ? value : Number(value.toFixed(places));
  return new Intl.NumberFormat(tag(language), options).format(rounded).replace(/^-(?=[0.,]+$)/, "");
}

/** Decimals that show `value` with so many significant digits. */
function decimalsFor(value, significant) {
  const exponent = value === 0 ? 0 : Number(value.toExponential(significant - 1).split("e")[1]);
  return Math.max(significant - 1 - exponent, 0);
}

function trimmed(language, text, kept) {
  const point = language === "en" ? "." : ",";
  const [whole, fraction = ""] = text.split(point);
  let end = fraction.length;
  while (end > kept && fraction[end - 1] === "0") end -= 1;
  return end > 0 ? whole + point + fraction.slice(0, end) : whole;
}

export const integer = (language, value) => fixed(language, value, 0);

export function decimal(language, value, significant = 3) {
  return trimmed(language, fixed(language, value, decimalsFor(value, significant)), 0);
}

export function usd(language, value) {
  if (!Number.isFinite(value)) return NOTHING;
  const size = Math.abs(value);
  let digits;
  if (size >= 999.995) digits = fixed(language, size, 0);
  else if (size >= 1 || size === 0) digits = fixed(language, size, 2);
  else digits = trimmed(language, fixed(language, size, Math.max(decimalsFor(size, 3), 2)), 2);
  const sign = value < 0 && /[1-9]/.test(digits) ? "-" : "";
  return sign + (language === "en" ? `$${digits}` : `US$${NBSP}${digits}`);
}

function steps(value, most) {
  let [scaled, magnitude] = [value, 0];
  while (Math.abs(scaled) >= 999.5 && magnitude < most) [scaled, magnitude] = [scaled / 1000, magnitude + 1];
  return [scaled, magnitude];
}

export function compact(language, value) {
  const [scaled, magnitude] = steps(value, 4);
  const digits = decimal(language, scaled);
  if (magnitude === 0) return digits;
  return language === "en" ? digits + " KMBT"[magnitude] : digits + NBSP + ["", "mil", "mi", "bi", "tri"][magnitude];
}

export const percent = (language, share) => `${decimal(language, share * 100)}%`;

export function bytes(language, value) {
  const [scaled, magnitude] = steps(value, 5);
  return decimal(language, scaled) + NBSP + ["bytes", "kB", "MB", "GB", "TB", "PB"][magnitude];
}

export function duration(language, seconds) {
  const size = Math.abs(seconds);
  if (size < 0.9995) return `${decimal(language, seconds * 1e3)}${NBSP}ms`;
  if (size < 59.95) return `${decimal(language, seconds)}${NBSP}s`;
  if (size < 3597) return `${decimal(language, seconds / 60)}${NBSP}min`;
  return `${decimal(language, seconds / 3600)}${NBSP}h`;
}

function count(language, value) {
  if (Math.abs(value) >= 999_999.5) return compact(language, value);
  return Number.isInteger(value) ? integer(language, value) : decimal(language, value);
}

function rate(language, value, unit) {
  const short = Math.abs(value) >= 999_999.5;
  const of = short && language !== "en" ? "de " : "";
  return (short ? compact(language, value) : decimal(language, value)) + NBSP + of + unit;
}

function counted(language, value, [one, other]) {
  const of = language !== "en" && Math.abs(value) >= 999_999.5 ? "de " : "";
  const noun = new Intl.PluralRules(tag(language)).select(value) === "one" ? one : other;
  return count(language, value) + NBSP + of + noun;
}

function inSteps(language, value, units) {
  const [scaled, magnitude] = steps(value, units.length - 1);
  return decimal(language, scaled) + NBSP + units[magnitude];
}

/** A figure as it stands beside its label. */
export function short(language, value, unit) {
  if (value === null || value === undefined || !Number.isFinite(value)) return NOTHING;
  const requests = language === "en" ? "requests/s" : "requisições/s";
  if (unit.startsWith("usd")) return usd(language, value);
  if (unit.startsWith("tokens-per-second")) return rate(language, value, "tokens/s");
  switch (unit) {
    case "accelerators":
    case "deployments":
    case "requests":
    case "sequences":
    case "parameters":
    case "count":
      return count(language, value);
    case "requests-per-second":
      return rate(language, value, requests);
    case "bytes":
      return bytes(language, value);
    case "bytes-per-token":
      return bytes(language, value) + (language === "en" ? " per token" : " por token");
    case "milliseconds":
      return duration(language, value / 1e3);
    case "share":
      return percent(language, value);
    case "watts":
      return inSteps(language, value, ["W", "kW", "MW", "GW"]);
    case "months":
      return counted(language, value, language === "en" ? ["month", "months"] : ["mês", "meses"]);
    case "tokens-per-month":
      return counted(language, value, language === "en" ? ["token per month", "tokens per month"] : ["token por mês", "tokens por mês"]);
    case "joules-per-token":
      return decimal(language, value) + NBSP + (language === "en" ? "J per token" : "J por token");
    case "kilowatt-hours-per-million-tokens":
      return decimal(language, value) + NBSP + (language === "en" ? "kWh per 1M tokens" : "kWh por 1M de tokens");
    case "grams-per-million-tokens":
      return inSteps(language, value, ["g", "kg", "t"]) + (language === "en" ? " CO2e per 1M tokens" : " CO2e por 1M de tokens");
    default:
      throw new Error(`no format for ${unit}: add it to tests/browser/support/numbers.mjs`);
  }
}

/** The number in a text of the page: `US$ 1.234,5` is 1234.5, `12.5k` is 12.5. */
export function numberIn(language, text) {
  const digits = (text.match(/[-−]?[\d.,]*\d/) ?? [""])[0].replace("−", "-");
  return Number(language === "en" ? digits.replaceAll(",", "") : digits.replaceAll(".", "").replace(",", "."));
}
