/** What is allowed instead of a refused value. */
export type Limit =
  | { kind: "range"; min: number; max: number; unit: Unit }
  | { kind: "oneOf"; values: (number | string)[] }
  | { kind: "nearest"; values: string[] }
  | { kind: "type"; expected: string }
  | { kind: "fields"; fields: string[] };

/** One thing that is wrong with a scenario. */
export interface Problem {
  code: Code;
  /** The key of the field, or the key as it was given when it is unknown. */
  field: string;
  /** The value that was given. */
  value: number | string | null;
  /** One sentence, in the language of setLanguage(). */
  message: string;
  limit?: Limit;
}

/** Where most measurements of runs like this one lie. */
export interface ErrorBand {
  low: number;
  high: number;
  /** The measurements behind it, and why it is wider than they say; in the language of setLanguage(). */
  basis: string;
}

/** Something to know about an estimate. */
export interface Note {
  code: NoteCode;
  /** The control it is about. */
  field: string;
  value: number | string | null;
  /** One sentence, in the language of setLanguage(). */
  message: string;
  limit?: Limit;
}

/** What a refused call throws: everything that is wrong, at once. */
export class ScenarioError extends Error {
  constructor(problems: Problem[]);
  readonly problems: Problem[];
}

/** Where a value of a formula comes from. */
export type InputOrigin =
  | { kind: "step"; id: string }
  /** The other half of a pair of equations solved together; not to be followed. */
  | { kind: "solved"; id: string }
  | { kind: "control"; key: string; changed: boolean }
  | { kind: "catalogue"; row: string; field: string; provenance: Provenance | null }
  | { kind: "coefficient"; name: string; basis: OriginKind; source: string }
  | { kind: "counted"; section: string }
  | { kind: "constant" };

/** One value that a formula uses. */
export interface TraceInput {
  symbol: string;
  /** What it is, in the language of setLanguage(); none for what another step computes. */
  label?: string;
  value: number;
  unit: Unit;
  origin: InputOrigin;
  /** The step that computes it, where it is one. */
  step?: TraceStep;
}

/** One computed value. Steps that several others use are one object; there are no cycles. */
export interface TraceStep {
  /** The key of the figure, or the name of an intermediate step. */
  id: string;
  label?: string;
  symbol: string;
  /** Over the symbols of `inputs`: + - * / ^, parentheses, min, max, floor. */
  formula: string;
  value: number;
  unit: Unit;
  inputs: TraceInput[];
}

/** Why the figures are what they are. */
export interface Trace {
  /** The step of the figure that was asked for; null where the estimate has no such figure. */
  root: TraceStep | null;
  /** The step of each figure that the estimate has. */
  figures: Partial<Record<FigureKey, TraceStep>>;
}

/** Where a row comes from. */
export interface Provenance {
  source: string;
  date: string;
  confidence: Confidence;
}

export interface CatalogueAccelerator {
  id: AcceleratorId;
  name: string;
  vendor: string;
  memoryType: string;
  interconnect: string;
  released: number;
  datasheet: Required<Omit<AcceleratorDatasheet, "id" | "name" | "family">>;
  purchaseUsd: [low: number, high: number] | null;
  purchaseSource: string;
  uncertainFields: string;
  note: string;
  provenance: Provenance;
}

export interface CatalogueModel {
  id: ModelId;
  family: string;
  released: string;
  architecture: Required<Omit<ModelArchitecture, "id" | "name" | "family">>;
  statedParameters: number | null;
  statedActiveParameters: number | null;
  nativeFormat: string;
  note: string;
  provenance: Provenance;
  /** Counted from the architecture. */
  parameters: number;
  /** Counted from the architecture. */
  activeParameters: number;
}

/** Low, median and high over providers, USD per accelerator-hour. */
export interface Spread {
  providers: number;
  low: number;
  median: number;
  high: number;
}

export interface PriceSummary {
  accelerator: string;
  onDemand: Spread | null;
  spot: Spread | null;
  reserved1y: Spread | null;
  reserved3y: Spread | null;
  marketplace: Spread | null;
  committed6mo: Spread | null;
  rental3y: Spread | null;
  owner: Spread | null;
  hyperscalerOnDemand: number | null;
  neocloudOnDemand: number | null;
  newest: string;
  quotes: number;
}

/** One dated price of an accelerator-hour. */
export interface PriceQuote {
  accelerator: string;
  provider: string;
  region: string;
  kind: PriceKind;
  usdPerHour: number;
  acceleratorOnly: boolean;
  inSummary: boolean;
  listedAt: string;
  note: string;
  provenance: Provenance;
}

/** The price of one model at one hosted API, USD per million tokens. */
export interface HostedPrice {
  provider: string;
  name: string;
  model: string;
  input: number;
  cachedInput: number | null;
  output: number;
  context: number;
  note: string;
  provenance: Provenance;
}

/** Prices of one offer, USD per million tokens. */
export interface Offer {
  input: number;
  cachedInput: number | null;
  output: number;
}

/** The offers of one open-weight model at hosted APIs, by what three input tokens and one output token cost. */
export interface HostedSummary {
  model: ModelId;
  offers: number;
  low: Offer;
  median: Offer;
  high: Offer;
  newest: string;
}

/** What a server costs and draws, divided by its accelerators. */
export interface Server {
  accelerator: AcceleratorId;
  usdPerAccelerator: number | null;
  priceProvenance: Provenance | null;
  ratedW: number | null;
  powerProvenance: Provenance | null;
  note: string;
}

/** What a number format was measured to lose. */
export interface QualityRow {
  format: WeightFormat;
  appliedTo: "weights" | "weights-and-activations" | "cache" | "all";
  method: string;
  model: string;
  metric: string;
  lowerIsBetter: boolean;
  baselineFormat: string;
  baseline: number;
  value: number;
  note: string;
  provenance: Provenance;
}

export interface Region {
  id: string;
  name: string;
  scope: string;
  gridGCo2PerKwh: number | null;
  gridProvenance: Provenance | null;
  electricityUsdPerKwh: number | null;
  electricityProvenance: Provenance | null;
}

export interface NumberFormat {
  name: WeightFormat;
  bitsPerWeight: number;
  math: Math;
  cache: boolean;
  source: string;
}

/** A ready-made scenario. */
export interface Preset {
  id: string;
  /** A workload, a way to deploy and pay, or what an article tells of somebody, not verified. */
  group: "workload" | "deployment" | "anecdote";
  scenario: CompleteScenario;
  link: string;
  source: string;
  date: string;
}

/** One input of a scenario. */
export interface Control {
  key: ControlKey;
  /** In the language of setLanguage(). */
  label: string;
  /** Its key in a link. */
  link: string;
  group: Group;
  kind: "number" | "number-or-max" | "choice" | "flag" | "model" | "catalogue-model" | "accelerator" | "catalogue-accelerator" | "weight-format";
  default: number | string | boolean | null;
  origin: { kind: OriginKind; source: string; date: string };
  /** Limits, where it takes a number. */
  number?: {
    unit: Unit;
    min: number;
    max: number;
    usualMin: number;
    usualMax: number;
    scale: Scale;
    whole: boolean;
    optional: boolean;
  };
  /** Names, where it takes one of a few. */
  choices?: string[];
}

/** One output of an estimate. */
export interface Figure {
  key: FigureKey;
  unit: Unit;
  meaning: string;
}

/** Everything that is known beforehand, with its sources. A fresh copy at every call. */
export interface Catalogue {
  catalogueDate: string;
  edition: string;
  accelerators: CatalogueAccelerator[];
  models: CatalogueModel[];
  priceSummaries: PriceSummary[];
  priceQuotes: PriceQuote[];
  hostedPrices: HostedPrice[];
  hostedSummaries: HostedSummary[];
  servers: Server[];
  quality: QualityRow[];
  regions: Region[];
  formats: NumberFormat[];
  presets: Preset[];
  controls: Control[];
  figures: Figure[];
}

/** What a link says. */
export interface DecodedLink {
  scenario: CompleteScenario;
  /** The data edition that the link was made with. */
  edition: string;
  /** What could not be read; the defaults stand in its place. */
  problems: Problem[];
  /** Keys that this version does not know; hand them to encodeLink() to keep them. */
  unknown?: [key: string, value: string][];
}

/** Loads the wasm module once; await it before any other call. "all" is a larger one, which browsers need for explain(), parseModelConfig(), embedCode() and the studies. */
export function ready(part?: "all"): Promise<void>;

/** Every figure of a scenario. Throws a ScenarioError with all its problems. */
export function evaluate(scenario: Scenario): Estimate;

/** Every figure of each scenario; the error itself in the place of one that is refused. */
export function evaluateMany(scenarios: readonly Scenario[]): (Estimate | ScenarioError)[];

/** The steps behind a figure (cost.perMillionOutputTokens unless given) and behind all of them. */
export function explain(scenario: Scenario, figure?: FigureKey): Trace;

/** The estimate at each value of one control, everything else as it is; null where it is refused. */
export function sweep(
  scenario: Scenario,
  field: ControlKey,
  values: readonly number[] | readonly string[] | readonly boolean[],
): (Estimate | null)[];

/** Accelerators, models, prices, hosted prices, regions, presets and controls, with their sources. */
export function catalogue(): Catalogue;

/** The scenario that stands where nothing is said. */
export function defaults(): CompleteScenario;

/** The fragment (without #) that opens as the scenario. */
export function encodeLink(scenario: Scenario, unknown?: readonly (readonly [key: string, value: string])[]): string;

/** What a fragment, or a whole address with one, says. Never throws for what it says. */
export function decodeLink(link: string): DecodedLink;

/** How a scenario is put into another page. */
export interface EmbedOptions {
  /** Where the calculator stands: an absolute address. Its folder `embed/` has what is loaded. */
  page: string;
  /** A frame, which harms no page and needs nothing of its policy but `frame-src`, or the element, which is lighter. */
  form?: "frame" | "element";
  /** As this version shows it, for ever; else with its corrections. */
  frozen?: boolean;
  /** "en" or "pt-BR"; without it that of setLanguage(). */
  language?: string;
}

/** The HTML that shows the scenario in another page. */
export function embedCode(scenario: Scenario, options: EmbedOptions): string;

/** The architecture that a Hugging Face config.json describes: its text, or the object in it. */
export function parseModelConfig(config: string | object): ModelArchitecture;

/** The language of messages and labels from now on: "en" or "pt-BR"; says which one it is. */
export function setLanguage(tag: string): "en" | "pt-BR";

/** The version of this package. */
export const version: string;

/** The day the catalogue was last gathered. */
export const catalogueDate: string;

/** The data edition that links are made with. */
export const edition: string;
