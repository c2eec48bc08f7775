// What is inside the shadow root: made once, changed in place, so that focus and typing stay where they are.

/** An element with attributes, a part name as its class too, and children. */
function make(tag, { part, ...attributes } = {}, ...children) {
  const node = document.createElement(tag);
  if (part) {
    node.className = part;
    node.setAttribute("part", part);
  }
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
}

/** Keys that a page may want even while an input of ours has the focus. */
const passes = (event) =>
  event.key === "Tab" || event.key === "Escape" || event.ctrlKey || event.metaKey || event.altKey || /^F\d/.test(event.key);

const MOVES = new Set(["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "PageUp", "PageDown", "Home", "End"]);
/** After so many milliseconds without a change the new figure is spoken. */
const SPEAK_AFTER = 700;

export class Drawing {
  #root;
  #acts;
  #frame;
  #failure;
  #slot = make("slot");
  #inputs = [];
  #shape = "";
  #words;
  #speaking;

  /** `acts` has what a reader can do: `edit(key, how, value)` gives what is wrong with it, or nothing. */
  constructor(root, acts) {
    this.#root = root;
    this.#acts = acts;
    this.#frame = make("div", { part: "frame", role: "group" });
    this.#frame.hidden = true;
    this.#failure = make("p", { part: "failure" });
    this.#failure.hidden = true;
    root.append(this.#frame, this.#slot, this.#failure);
    // Pages turn chapters and open searches on plain keys.
    for (const type of ["keydown", "keyup", "keypress"]) {
      root.addEventListener(type, (event) => passes(event) || event.stopPropagation());
    }
    // `input` would leave the shadow root and be taken for one of the page's own.
    for (const type of ["input", "change"]) root.addEventListener(type, (event) => event.stopPropagation());
  }

  colour(scheme) {
    this.#frame.dataset.scheme = scheme;
  }

  /** The calculator in the place of the children. */
  show() {
    this.#frame.hidden = false;
    this.#slot.hidden = true;
    this.#failure.hidden = true;
  }

  /** The children, a sentence, and a link where there is one. */
  fail(language, sentence, elsewhere, address) {
    this.#frame.hidden = true;
    this.#slot.hidden = false;
    this.#failure.hidden = false;
    this.#failure.lang = language;
    this.#failure.replaceChildren(sentence);
    if (address) this.#failure.append(" ", elsewhere, " ", make("a", { part: "link", href: address, target: "_blank", rel: "noopener" }, "PerToken"));
  }

  /** Takes back what was typed, too. */
  forget() {
    this.#shape = "";
  }

  /** Draws the inputs and the words around them, where they differ from those that are there. */
  form(form, language) {
    const shape = JSON.stringify([form.words, form.inputs, language]);
    if (shape === this.#shape) return;
    this.#shape = shape;
    this.#words = form.words;
    const { words } = form;
    this.#frame.lang = language;
    this.#frame.setAttribute("aria-label", words.name);
    this.#inputs = form.inputs.map((input) => this.#input(input));
    const inputs = make("div", { part: "inputs", role: "group", "aria-label": words.inputs });
    inputs.append(...this.#inputs.map(({ row }) => row));
    inputs.hidden = this.#inputs.length === 0;
    this.#frame.replaceChildren(
      make("p", { part: "sentence" }),
      make(
        "div",
        { part: "headline" },
        make("span", { part: "figure", translate: "no" }),
        make("span", { part: "unit" }),
        make("span", { part: "band", translate: "no" }),
      ),
      make("dl", { part: "facts" }),
      inputs,
      make("div", { part: "breakdown" }, make("p", { part: "caption", id: "caption" }, words.breakdown), make("ul", { part: "parts", "aria-labelledby": "caption" })),
      make("ul", { part: "notes" }),
      make("ul", { part: "problems" }),
      make(
        "div",
        { part: "foot" },
        make("span", { part: "badge", translate: "no" }),
        this.#resetButton(words),
        make("a", { part: "link", target: "_blank", rel: "noopener" }, words.open),
      ),
      make("div", { part: "spoken", role: "status" }),
    );
  }

  #resetButton(words) {
    const button = make("button", { part: "reset", type: "button" }, words.reset);
    button.addEventListener("click", () => {
      this.#acts.reset();
      this.#speak(words.wasReset);
      // The button goes away with what it took back.
      (this.#inputs[0]?.focusable ?? this.#frame.querySelector("a"))?.focus();
    });
    return button;
  }

  #part(name) {
    return this.#frame.querySelector(`.${name}`);
  }

  /** Shows the values of a link. */
  update(view, { page, parts, changed }) {
    this.#part("sentence").replaceChildren(
      ...view.sentence.map(({ text, value }) => (value ? make("b", { translate: "no" }, text) : text)),
    );
    this.#part("figure").textContent = view.headline;
    this.#part("unit").textContent = view.unit;
    const band = this.#part("band");
    band.textContent = view.band;
    band.title = view.basis;
    this.#part("facts").replaceChildren(
      ...view.facts.map(({ name, value }) => make("div", {}, make("dt", {}, name), make("dd", { translate: "no" }, value))),
    );
    this.#part("parts").replaceChildren(...view.parts.map(share));
    this.#part("breakdown").hidden = !parts || view.parts.length === 0;
    this.#list("notes", view.notes.map((text) => make("li", {}, text)));
    this.#list("problems", view.problems.map((text) => make("li", {}, text)));
    this.#part("badge").textContent = view.badge;
    this.#part("reset").hidden = !changed;
    const link = this.#part("link");
    link.hidden = page === "";
    if (page) link.href = page;
    else link.removeAttribute("href");
    view.inputs.forEach((standing, at) => this.#inputs[at]?.stand(standing));
    if (changed) this.#speak([view.headline, view.unit, ...view.problems].join(" "));
  }

  #list(name, items) {
    const list = this.#part(name);
    list.replaceChildren(...items);
    list.hidden = items.length === 0;
  }

  #speak(text) {
    clearTimeout(this.#speaking);
    this.#speaking = setTimeout(() => {
      const region = this.#part("spoken");
      if (region) region.textContent = text;
    }, SPEAK_AFTER);
  }

  #input(input) {
    const id = `input-${input.key}`;
    const error = make("p", { part: "error", id: `error-${input.key}` });
    const label = make("label", { part: "label", for: id }, input.label);
    const head = make("div", { part: "head" }, label);
    const row = make("div", { part: "control", "data-key": input.key }, head);
    const say = (text) => {
      error.textContent = text;
      if (text) this.#speak(text);
    };
    const made = input.choices.length > 0 ? this.#choice(input, id, say) : this.#number(input, id, say);
    made.focusable.setAttribute("aria-describedby", error.id);
    if (made.field) head.append(made.field);
    row.append(made.main, error);
    return { row, focusable: made.focusable, stand: made.stand };
  }

  #choice(input, id, say) {
    const select = make("select", { part: "choice", id });
    select.append(...input.choices.map(([value, name]) => make("option", { value }, name)));
    // Something that the catalogue does not have, as a link can say.
    const own = make("option", { value: "" });
    select.addEventListener("change", () => {
      const wrong = this.#acts.edit(input.key, "choose", select.value);
      mark(select, say, wrong);
      if (!wrong) this.#acts.settled();
    });
    const stand = ({ value, text }) => {
      const listed = input.choices.some(([choice]) => choice === value);
      own.remove();
      if (!listed) {
        own.value = value;
        own.textContent = text;
        select.prepend(own);
      }
      select.value = value;
      mark(select, say, "");
    };
    return { main: select, focusable: select, stand };
  }

  #number(input, id, say) {
    const field = make("input", { part: "field-input", id, type: "text", inputmode: "decimal", autocomplete: "off", spellcheck: "false", translate: "no" });
    const slider = make("input", { part: "slider", type: "range", min: "0", max: "1000", step: "1", "aria-label": input.label });
    const act = (how, value, source) => {
      // What is being typed is the reader's: it is not written over.
      typing = source === field;
      const wrong = this.#acts.edit(input.key, how, value);
      mark(field, say, wrong);
      typing = false;
      return wrong;
    };
    let typing = false;
    let shown = "";
    field.addEventListener("input", () => act("type", field.value, field));
    // What was typed is done: it is written as numbers are here, unless it is wrong.
    const done = () => {
      if (field.value !== shown) act("type", field.value, undefined);
      this.#acts.settled();
    };
    field.addEventListener("change", done);
    field.addEventListener("blur", done);
    field.addEventListener("keydown", (event) => event.key === "Enter" && done());
    slider.addEventListener("input", () => act("slide", slider.value, slider));
    slider.addEventListener("change", () => this.#acts.settled());
    slider.addEventListener("keydown", (event) => {
      if (!MOVES.has(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      if (!act("press", event.key, slider)) this.#acts.settled();
    });
    const stand = ({ text, position, spoken, standing }) => {
      // Something wrong stays to be put right, until the value changes by other means.
      const kept = field.hasAttribute("aria-invalid") && text === shown;
      if (!typing && !kept) {
        field.value = text;
        shown = text;
        mark(field, say, "");
      }
      field.placeholder = standing;
      slider.value = String(position);
      slider.setAttribute("aria-valuetext", spoken);
    };
    const unit = make("span", { class: "of", id: `unit-${input.key}` }, input.unit);
    return { main: slider, field: make("span", { part: "field" }, field, unit), focusable: field, stand };
  }
}

function mark(control, say, wrong) {
  if (wrong) control.setAttribute("aria-invalid", "true");
  else control.removeAttribute("aria-invalid");
  say(wrong);
}

function share({ name, value, share }) {
  const bar = make("span", { part: "bar" });
  bar.style.setProperty("--share", String(share));
  return make("li", {}, make("span", {}, name), make("span", { translate: "no" }, value), bar);
}
