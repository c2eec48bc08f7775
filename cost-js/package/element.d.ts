import type { Estimate, Scenario, CompleteScenario } from "./index.js";

/** What `pertoken-ready` and `pertoken-change` carry. Scenario and estimate are made when they are asked for. */
export interface PerTokenDetail {
  /** The link that is shown, without `#`. */
  readonly link: string;
  readonly scenario: CompleteScenario | null;
  readonly estimate: Estimate | null;
}

/** What `pertoken-error` carries: sentences, in the language of the element. */
export interface PerTokenProblems {
  readonly problems: string[];
  /** Why it cannot run at all, where that is so. */
  readonly cause?: unknown;
}

export interface PerTokenEventMap {
  "pertoken-ready": CustomEvent<PerTokenDetail>;
  "pertoken-change": CustomEvent<PerTokenDetail>;
  "pertoken-error": CustomEvent<PerTokenProblems>;
}

/** `<per-token>`: one answer of the calculator, with its inputs. On a server it is a class that does nothing. */
export class PerTokenElement extends HTMLElement {
  /** The version of this file. */
  static readonly version: string;
  /** The attribute: a link, without or with what stands before its `#`. */
  state: string;
  /** The attribute: "light", "dark", or "auto" for what the page has. */
  theme: string;
  /** The attribute: inputs, by key, apart by commas. */
  controls: string;
  /** The attribute: "output", "input", "cached-input" or "all" tokens that the cost is per million of. */
  per: string;
  /** The attribute: where "Open in PerToken" leads. */
  page: string;
  /** The attribute: no inputs. */
  readonly: boolean;
  /** The attribute: where the cost goes. */
  breakdown: boolean;
  /** The link that is shown: the author's, with what the reader changed. Set, it is the author's; null goes back to the attributes. */
  get link(): string;
  set link(link: string | null);
  /** The scenario that is shown; null until it is ready. Set, it is the author's; null goes back to the attributes. */
  get scenario(): CompleteScenario | null;
  set scenario(scenario: Scenario | null);
  /** Every figure of it; null until it is ready, and where the scenario is refused. */
  readonly estimate: Estimate | null;
  /** What is wrong with the link and the inputs asked for, or why it cannot run: sentences, as of `pertoken-error`. */
  readonly problems: string[];
  addEventListener<K extends keyof PerTokenEventMap>(
    type: K,
    listener: (this: PerTokenElement, event: PerTokenEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

/** Defines the element under a name ("per-token" is done already), unless that is taken. */
export function define(name?: string): void;

/** What a frame of PerToken says; see messages.schema.json in its folder. */
export type FrameMessage =
  | { type: "pertoken-ready"; v: 1; height: number }
  | { type: "pertoken-resize"; v: 1; height: number }
  | { type: "pertoken-change"; v: 1; link: string; perMillionOutputTokens: number | null }
  | { type: "pertoken-error"; v: 1; problems: string[] };

/** Events of a frame, with parent.js in the page around it: what the frame says. */
export type PerTokenFrameEventMap = {
  [K in Exclude<FrameMessage["type"], "pertoken-resize">]: CustomEvent<Extract<FrameMessage, { type: K }>>;
};

/** What can be said to it. */
export type HostMessage =
  | { type: "pertoken-hello"; v: 1 }
  | { type: "pertoken-set"; v: 1; link: string }
  | { type: "pertoken-theme"; v: 1; theme: "auto" | "light" | "dark" }
  | { type: "pertoken-lang"; v: 1; lang: "en" | "pt-BR" };

declare global {
  interface HTMLElementTagNameMap {
    "per-token": PerTokenElement;
  }
  interface HTMLElementEventMap extends PerTokenEventMap {}
  // Around elements. Of a frame there, `detail` is what the frame says.
  interface DocumentEventMap extends PerTokenEventMap {}
  interface WindowEventMap extends PerTokenEventMap {}
  interface HTMLIFrameElement {
    addEventListener<K extends keyof PerTokenFrameEventMap>(
      type: K,
      listener: (this: HTMLIFrameElement, event: PerTokenFrameEventMap[K]) => unknown,
      options?: boolean | AddEventListenerOptions,
    ): void;
  }
}
