
/** One end of the range of an input. */
export interface EndOfBar {
  value: number | string | boolean | null;
  /** USD; null where it cannot be served. */
  perMillionOutputTokens: number | null;
}

/** One input over the range in which it is found or assumed to lie, everything else as it is. */
export interface SensitivityBar {
  field: ControlKey;
  /** In the language of setLanguage(). */
  label: string;
  low: EndOfBar;
  high: EndOfBar;
  /** Whether one of the ends is the present value, since the range leaves it out. */
  stretched: boolean;
  /** Where the range comes from; in the language of setLanguage(). */
  basis: string;
}

/** The inputs that move the cost per million output tokens, the one that moves it most first; none without a cost. */
export function sensitivity(scenario: Scenario): SensitivityBar[];

/** What to search for. */
export interface SearchRequest {
  /** Its latency targets are to be kept; layouts and requests in flight are varied. */
  scenario?: Scenario;
  /** Accelerators to try, each at the catalogue's price; without them that of the scenario. */
  accelerators?: readonly (AcceleratorId | (string & {}))[];
  /** Also those that miss a target. */
  all?: boolean;
}

/** One layout under one load. */
export interface Candidate {
  /** Its id; "custom" for a datasheet. */
  accelerator: string;
  /** How many of them. */
  accelerators: number;
  /** Over how many each matrix is spread. */
  tensor: number;
  /** Requests in flight. */
  concurrency: number;
  perMillionOutputTokens: number;
  outputTokensPerSecondPerUser: number;
  timeToFirstTokenMs: number;
  timePerOutputTokenMs: number;
  /** null without targets. */
  meetsTargets: boolean | null;
  /** Whether it is the scenario as it stands. */
  isNow: boolean;
  /** Whether nothing on this accelerator is as good in cost and speed per user and better in one of them. */
  onFrontier: boolean;
  /** Opens as this layout; see decodeLink(). */
  link: string;
}

/** Layouts and requests in flight, the cheapest first. */
export function search(request?: SearchRequest): Candidate[];

/** A deployment under one load after the other, requests coming at random. */
export interface LoadCurve {
  /** The most that it serves for long. */
  capacityRequestsPerSecond: number;
  /** From here on a latency target is missed; null without targets and where they hold up to the capacity. */
  missedFromRequestsPerSecond: number | null;
  points: {
    requestsPerSecond: number;
    timeToFirstTokenMs: number;
    timePerOutputTokenMs: number;
    endToEndMs: number;
    perMillionOutputTokens: number | null;
    concurrency: number;
    meetsTargets: boolean | null;
    isNow: boolean;
  }[];
}

/** Latency over requests per second; null where the model does not fit, and where a hosted API answers everything. */
export function loadCurve(scenario: Scenario): LoadCurve | null;

/** Where the own deployment becomes cheaper than an offer: below `from` it costs more, from `to` on less. */
export type Crossing = { kind: "always" } | { kind: "never" } | { kind: "between"; from: number; to: number | null };

/** One hosted offer of the model. */
export interface OfferLine {
  usdPerMillionTokens: number;
  crossing: Crossing;
}

/** What a month costs, sized for one volume after the other. */
export interface VolumeCurve {
  points: {
    tokensPerMonth: number;
    /** null where it takes more accelerators than there are. */
    own: { usd: number; deployments: number; accelerators: number; meetsTargets: boolean | null } | null;
    isNow: boolean;
  }[];
  /** null where the catalogue has no offer of the model. */
  offers: { low: OfferLine; median: OfferLine; high: OfferLine } | null;
  /** Tokens a month: below `from` every offer costs less, from `to` on none does. */
  breakEven: Crossing | { kind: "no-offers" };
}

/** Cost over volume, beside hosted offers; null where there is no cost. */
export function volumeCurve(scenario: Scenario): VolumeCurve | null;

/** Arithmetic and memory bandwidth of one accelerator. */
export interface Roofs {
  flopPerS: number;
  bytesPerS: number;
}

/** The steps of a deployment under the roofs of its accelerators. */
export interface Roofline {
  math: Math;
  /** As the datasheet says. */
  peak: Roofs;
  /** What the fastest operators of these steps reach. */
  reached: Roofs;
  points: {
    phase: "prefill" | "decode";
    tokens: number;
    flop: number;
    bytes: number;
    /** FLOP per byte. */
    intensity: number;
    seconds: number;
    flopPerS: number;
    /** The lower one of the reached roofs. */
    roof: "memory" | "compute";
    bound: Bound;
  }[];
}

/** Where the steps stand under the roofs; null where the model does not fit, and where a hosted API answers everything. */
export function roofline(scenario: Scenario): Roofline | null;

/** An optimisation. */
export type Lever =
  | "hardware"
  | "quantization"
  | "batching"
  | "paging"
  | "speculation"
  | "routing"
  | "deployment"
  | "price";

/** Why a state has no cost. */
export type Obstacle = "refused" | "does-not-fit" | "no-price" | "nothing-served";

/** USD per million tokens. */
export interface PerMillion {
  outputTokens: number;
  inputTokens: number;
  cachedInputTokens: number;
  tokens: number;
}

/** From an unoptimised deployment to the scenario, one optimisation after the other. */
export interface Waterfall {
  baseline: CompleteScenario;
  /** null where one of the ends has no cost; then there are no bars. */
  start: PerMillion | null;
  end: PerMillion | null;
  bars: {
    lever: Lever;
    before: PerMillion;
    after: PerMillion;
    /** after ÷ before, per output token; null where it was nothing already. */
    factor: number | null;
    /** Whether it could be moved by itself, with later ones only, or has been moved with an earlier one. */
    joined: { kind: "alone" } | { kind: "with"; levers: Lever[]; why: Obstacle } | { kind: "within"; lever: Lever };
  }[];
  missing: { end: "baseline" | "scenario"; why: Obstacle } | null;
}

/** What each optimisation does; `levers` go first, the others follow in the usual order. */
export function waterfall(scenario: Scenario, levers?: readonly Lever[]): Waterfall;
