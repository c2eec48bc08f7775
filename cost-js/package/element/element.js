// `<per-token>`: the calculator's answer to one question, inside somebody else's page.
//
// Its state is one link. What the page's author says (attributes, or the properties `link` and `scenario`) is the
// base; what the reader changes is kept beside it. Before it is in sight, and where it cannot run, the element's
// own children are shown.

import { linkOfAttributes } from "./link.js";
import { calculator, edit, estimateOf, form, linkOf, load, Refused, scenarioOf, view } from "./program.js";
import { forget, whenSeen } from "./sight.js";
import { dress } from "./style.js";
import { failures, linkKeys, version } from "./tables.js";
import { schemeOf, unwatch, watch } from "./theme.js";
import { Drawing } from "./view.js";

const SETTINGS = ["state", "theme", "lang", "controls", "readonly", "breakdown", "page"];
const TEXTS = ["state", "theme", "controls", "per", "page"];
const FLAGS = ["readonly", "breakdown"];
const PROPERTIES = [...TEXTS, ...FLAGS, "link", "scenario"];

// Where there is no document, as on a server that draws pages, the class is there and does nothing.
const Base = globalThis.HTMLElement ?? class {};

export class PerTokenElement extends Base {
  static version = version;
  static observedAttributes = [...SETTINGS, ...linkKeys];

  #drawing;
  #state = "waiting";
  #given; // what `link` or `scenario` were set to; attributes that change later stand in its place
  #base = ""; // the author's link
  #link = ""; // the link that is shown
  #told = "";
  #problems = []; // what is said to be wrong
  #keys = "";
  #view;
  #due = "";
  #spoken = ""; // the language that is shown
  #follow = () => {
    this.#drawing.colour(schemeOf(this));
    if (this.#spoken !== this.#language()) this.#refresh("form");
  };

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    this.#drawing = new Drawing(root, {
      edit: (key, how, value) => this.#edit(key, how, value),
      settled: () => this.#tell(),
      reset: () => this.#reset(),
    });
  }

  connectedCallback() {
    for (const name of PROPERTIES) this.#adoptProperty(name);
    try {
      // Moved to another document, it has lost its styles.
      dress(this.shadowRoot);
    } catch (error) {
      // A browser from before constructed styles.
      return this.#fail(error);
    }
    watch(this.#follow);
    this.#follow();
    if (this.#state === "ready") return this.#refresh("form");
    this.#state = "waiting";
    whenSeen(this, () => this.#start());
  }

  disconnectedCallback() {
    forget(this);
    unwatch(this.#follow);
  }

  attributeChangedCallback(name, before, after) {
    if (before === after) return;
    if (name === "theme") return this.#follow();
    if (name === "state" || linkKeys.includes(name)) {
      this.#given = undefined;
      return this.#refresh("link");
    }
    this.#refresh("form");
  }

  /**
   * The link that is shown, without `#`: the author's, with what the reader changed, as it is written today. Set, it is the
   * author's; null goes back to the attributes.
   */
  get link() {
    return this.#view?.link ?? (typeof this.#given === "string" ? this.#given : linkOfAttributes(this));
  }

  set link(link) {
    this.#given = link === null || link === undefined ? undefined : String(link).replace(/^[^]*#/, "");
    this.#refresh("link");
  }

  /** The scenario that is shown; null until it is ready. Set, it is the author's; null goes back to the attributes. */
  get scenario() {
    return this.#state === "ready" ? scenarioOf(this.#link) : null;
  }

  set scenario(scenario) {
    this.#given = scenario ?? undefined;
    this.#refresh("link");
  }

  /** Every figure of what is shown; null until it is ready, and where the scenario is refused. */
  get estimate() {
    if (this.#state !== "ready") return null;
    try {
      return estimateOf(scenarioOf(this.#link));
    } catch (error) {
      if (error instanceof Refused) return null;
      throw error;
    }
  }

  /** What is wrong with the link and the inputs asked for, or why it cannot run: sentences, as of pertoken-error. */
  get problems() {
    return [...this.#problems];
  }

  // A property that was set before the element was defined hides the one of the class.
  #adoptProperty(name) {
    if (!Object.hasOwn(this, name)) return;
    const value = this[name];
    delete this[name];
    this[name] = value;
  }

  async #start() {
    if (this.#state !== "waiting") return;
    this.#state = "loading";
    try {
      await load();
      // Taken out of the document meanwhile: it starts anew when it is put back.
      if (!this.isConnected) return void (this.#state = "waiting");
      // Put back before it had loaded, it has been started twice.
      if (this.#state !== "loading") return;
      this.#state = "ready";
      this.#draw("link");
      this.#drawing.show();
      this.#send("pertoken-ready", this.#detail());
    } catch (error) {
      this.#fail(error);
    }
  }

  // Several changes of one moment are drawn once. A change of the link is more than one of the form.
  #refresh(what) {
    if (this.#state !== "ready") return;
    if (this.#due === "") queueMicrotask(() => this.#catchUp());
    if (this.#due !== "link") this.#due = what;
  }

  #catchUp() {
    const due = this.#due;
    this.#due = "";
    if (this.#state !== "ready" || !this.isConnected) return;
    try {
      this.#draw(due);
      if (due === "link") this.#tell();
    } catch (error) {
      this.#fail(error);
    }
  }

  #draw(what) {
    const problems = what === "link" ? this.#open() : [];
    const language = this.#language();
    const readOnly = this.hasAttribute("readonly");
    const shape = form(this.#base, this.getAttribute("controls") ?? "", language);
    if (readOnly) shape.inputs = [];
    this.#keys = shape.inputs.map(({ key }) => key).join(" ");
    this.#drawing.form(shape, language);
    this.#spoken = language;
    this.#show(language, [...problems, ...shape.problems]);
  }

  // Takes the author's link; the problems of a scenario that is none.
  #open() {
    let problems = [];
    this.#base = typeof this.#given === "string" ? this.#given : linkOfAttributes(this);
    if (typeof this.#given === "object") {
      try {
        this.#base = linkOf(this.#given);
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        problems = error.problems.map(({ message }) => message);
      }
    }
    this.#link = this.#base;
    return problems;
  }

  #show(language, problems = []) {
    const shown = view(this.#link, this.#keys, language);
    shown.problems.unshift(...problems);
    this.#view = shown;
    this.#drawing.update(shown, {
      page: this.#page(shown.link, language),
      parts: this.hasAttribute("breakdown"),
      changed: this.#link !== this.#base,
    });
    const isKnown = shown.problems.join("\n") === this.#problems.join("\n");
    this.#problems = shown.problems;
    if (shown.problems.length > 0 && !isKnown) this.#send("pertoken-error", { problems: this.problems });
  }

  #edit(key, how, value) {
    try {
      const language = this.#language();
      const { link, problems } = edit(this.#link, key, how, value, language);
      if (problems.length > 0) return problems.join(" ");
      this.#link = link;
      this.#show(language);
      return "";
    } catch (error) {
      this.#fail(error);
      return "";
    }
  }

  #reset() {
    this.#link = this.#base;
    this.#drawing.forget();
    this.#draw("form");
    this.#tell();
  }

  #detail() {
    this.#told = this.#link;
    const element = this;
    return {
      link: this.#view.link,
      get scenario() {
        return element.scenario;
      },
      get estimate() {
        return element.estimate;
      },
    };
  }

  // Says a change, once it is one.
  #tell() {
    if (this.#state === "ready" && this.#link !== this.#told) this.#send("pertoken-change", this.#detail());
  }

  #send(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
  }

  // The children come back, with a sentence that says why nothing else is there.
  #fail(error) {
    this.#state = "failed";
    const language = this.#language();
    const [failed, elsewhere] = failures[language];
    this.#drawing.fail(language, failed, elsewhere, this.#page(linkOfAttributes(this), language));
    this.#view = undefined;
    this.#problems = [failed];
    this.#send("pertoken-error", { problems: this.problems, cause: error });
  }

  #language() {
    let tag;
    // Out of shadow roots, too.
    for (let around = this; around && !tag; around = around.getRootNode().host) tag = around.closest("[lang]")?.getAttribute("lang");
    return /^pt\b/i.test(tag ?? "") ? "pt-BR" : "en";
  }

  /** The whole calculator with `link`; empty where nobody says where it is. */
  #page(link, language) {
    try {
      const address = new URL(this.getAttribute("page") ?? calculator, this.ownerDocument.baseURI);
      const given = this.hasAttribute("page") || calculator !== "";
      if (!given || !/^(https?|file):$/.test(address.protocol)) return "";
      address.searchParams.set("lang", language);
      address.hash = link;
      return address.href;
    } catch {
      return "";
    }
  }
}

for (const name of TEXTS) {
  Object.defineProperty(PerTokenElement.prototype, name, {
    configurable: true,
    enumerable: true,
    get() {
      return this.getAttribute(name) ?? "";
    },
    set(value) {
      if (value === null || value === undefined) this.removeAttribute(name);
      else this.setAttribute(name, String(value));
    },
  });
}
for (const name of FLAGS) {
  Object.defineProperty(PerTokenElement.prototype, name, {
    configurable: true,
    enumerable: true,
    get() {
      return this.hasAttribute(name);
    },
    set(value) {
      this.toggleAttribute(name, Boolean(value));
    },
  });
}

/** Defines the element under a name, unless that is taken: the first version on a page stays. */
export function define(name = "per-token") {
  if (globalThis.customElements && !customElements.get(name)) customElements.define(name, class extends PerTokenElement {});
}

define();
