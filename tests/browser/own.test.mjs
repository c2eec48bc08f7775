// Models and accelerators that are in no catalogue: from a pasted config.json, from a datasheet, by hand.

import assert from "node:assert/strict";
import { test } from "node:test";
import { audit } from "./support/axe.mjs";
import { at, changed, decodeLink, evaluate, HEADLINE, linkOf, parseModelConfig, scenario } from "./support/module.mjs";
import { numberIn, short, usd } from "./support/numbers.mjs";
import { eventually, inEachBrowser } from "./support/suite.mjs";

/** Small configs with the fields that their families publish. */
const CONFIGS = {
  "Llama, grouped heads": {
    model_type: "llama", hidden_size: 4096, intermediate_size: 14336, num_hidden_layers: 32, num_attention_heads: 32, num_key_value_heads: 8,
    vocab_size: 128256, max_position_embeddings: 131072, tie_word_embeddings: false, torch_dtype: "bfloat16",
  },
  "DeepSeek, latent attention and experts": {
    model_type: "deepseek_v3", hidden_size: 2048, intermediate_size: 10944, moe_intermediate_size: 1408, num_hidden_layers: 27, num_attention_heads: 16,
    num_key_value_heads: 16, kv_lora_rank: 512, q_lora_rank: null, qk_rope_head_dim: 64, qk_nope_head_dim: 128, v_head_dim: 128, n_routed_experts: 64,
    n_shared_experts: 2, num_experts_per_tok: 6, first_k_dense_replace: 1, moe_layer_freq: 1, vocab_size: 102400, max_position_embeddings: 163840,
    num_nextn_predict_layers: 1, quantization_config: { quant_method: "fp8" },
  },
  "Qwen, experts": {
    model_type: "qwen3_moe", hidden_size: 2048, intermediate_size: 6144, moe_intermediate_size: 768, num_hidden_layers: 48, num_attention_heads: 32,
    num_key_value_heads: 4, head_dim: 128, num_experts: 128, num_experts_per_tok: 8, decoder_sparse_step: 1, mlp_only_layers: [], vocab_size: 151936,
    max_position_embeddings: 40960, sliding_window: null, tie_word_embeddings: false, torch_dtype: "bfloat16",
  },
  "Gemma, windows": {
    model_type: "gemma3", vision_config: { hidden_size: 1152, num_hidden_layers: 27 },
    text_config: {
      model_type: "gemma3_text", hidden_size: 3840, intermediate_size: 15360, num_hidden_layers: 48, num_attention_heads: 16, num_key_value_heads: 8,
      head_dim: 256, sliding_window: 1024, vocab_size: 262208, max_position_embeddings: 131072,
    },
  },
};
const LLAMA = CONFIGS["Llama, grouped heads"];

/** What the dialog has to say of each. */
const SAID = {
  "Llama, grouped heads": [/llama/, /8\.03B/, /grouped \(GQA\), 32 heads, 8 KV heads/, /none \(dense model\)/, /128,256/, /131,072 tokens/, /bfloat16/],
  "DeepSeek, latent attention and experts": [/deepseek_v3/, /active per token/, /latent \(MLA\), KV of width 512/, /64 per layer, 6 per token and shared ones/, /fp8/],
  "Qwen, experts": [/qwen3_moe/, /30\.5B, 3\.\d+B active per token/, /grouped \(GQA\), 32 heads, 4 KV heads/, /128 per layer, 8 per token/],
  "Gemma, windows": [/gemma3_text/, /48: 8 full, 40 with a window of 1,024 tokens/],
};
const ASSUMED = {
  "Llama, grouped heads": [/head_dim is not given/],
  "DeepSeek, latent attention and experts": [/speculative decoding/, /tie_word_embeddings is not given/],
  "Qwen, experts": [/gated \(three matrices\)/],
  "Gemma, windows": [/Only the language model/, /usual pattern of the family/, /The output shares the embedding/],
};

const plain = (text) => text.replaceAll("\u00a0", " ");
const cost = (state) => at(evaluate(state), HEADLINE);
const headline = (state, language = "en") => plain(short(language, cost(state), "usd"));
const withModel = (config, more = {}) => changed(scenario(more), { model: parseModelConfig(config) });

inEachBrowser((kit) => {
  /** Puts a text into the field for a config at once, as a paste does. */
  const paste = (sheet, text) =>
    sheet.get("own-model-config").evaluate((field, value) => {
      field.value = value;
      field.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertFromPaste" }));
    }, text);

  const openModel = async (options) => {
    const sheet = await kit.open(options);
    await sheet.get("open-own-model").click();
    await sheet.get("own-model-config").waitFor();
    return sheet;
  };
  const openAccelerator = async (options) => {
    const sheet = await kit.open(options);
    await sheet.get("open-own-accelerator").click();
    await sheet.get("own-accelerator-memoryGb").waitFor();
    return sheet;
  };
  const answers = (sheet, state) =>
    eventually(async () => assert.equal(plain(await sheet.textOf("own-answer")), `${headline(state)} per 1M output tokens`));
  const shut = (sheet, id) => eventually(async () => assert.equal(await sheet.get(id).evaluate((dialog) => dialog.open), false));
  const headlineIs = (sheet, state) => eventually(async () => assert.equal(plain(await sheet.headline()), headline(state)));

  for (const [name, config] of Object.entries(CONFIGS)) {
    test(`${name}: a pasted config.json is understood, used, undone and opened from its link (IN-05, IN-14)`, async () => {
      const sheet = await openModel();
      const before = plain(await sheet.headline());
      await paste(sheet, JSON.stringify(config, null, 2));
      const state = withModel(config);
      const all = (id) => sheet.textOf(id).then(plain);
      await eventually(async () => {
        for (const part of SAID[name]) assert.match(await all("understood"), part);
        for (const part of ASSUMED[name]) assert.match(await all("assumed"), part);
      });
      await answers(sheet, state);
      await sheet.get("own-model-use").click();
      await shut(sheet, "own-model");
      await headlineIs(sheet, state);
      assert.equal(await sheet.field("model").inputValue(), "Your own model");
      assert.match(await sheet.textOf("control-model"), /your own numbers/);
      const link = (await sheet.share()).split("#")[1];
      assert.deepEqual(decodeLink(link).scenario.model, state.model);
      const again = await kit.open({ hash: link });
      await headlineIs(again, state);
      await sheet.get("undo").click();
      await eventually(async () => assert.equal(plain(await sheet.headline()), before));
      assert.equal(await sheet.field("model").inputValue(), "Llama 3.3 70B Instruct");
      await sheet.get("redo").click();
      await headlineIs(sheet, state);
    });
  }

  test("every number can be changed, a wrong one is named with what it can be, and the last good one counts (IN-04, IN-06)", async () => {
    const sheet = await openModel();
    await paste(sheet, JSON.stringify(LLAMA));
    await sheet.page.evaluate(() => document.querySelectorAll("[data-testid=own-model] details").forEach((one) => (one.open = true)));
    const heads = sheet.get("own-model-keyValueHeads");
    const error = sheet.page.locator("#error-own-model-keyValueHeads");
    assert.equal(await heads.inputValue(), "8");
    await heads.fill("4");
    const state = changed(withModel(LLAMA), { "model.keyValueHeads": 4 });
    await answers(sheet, state);
    for (const [text, said] of [["-1", /KV heads cannot be -1; it must be from 0 to 10,000 heads, such as 8/], ["2.5", /must be a whole number/], ["many", /takes a number from 0 to 10,000 heads, such as 8/], ["", /KV heads is missing/]]) {
      await heads.fill(text);
      await eventually(async () => assert.match(plain(await error.textContent()), said));
      assert.equal(await heads.inputValue(), text);
      assert.equal(await heads.getAttribute("aria-invalid"), "true");
      await answers(sheet, state);
    }
    await sheet.get("own-model-use").click();
    assert.deepEqual((await sheet.focused()).testid, "own-model-keyValueHeads");
    await heads.fill("2");
    await sheet.get("own-model-gatedFfn").uncheck();
    const final = changed(state, { "model.keyValueHeads": 2, "model.gatedFfn": false });
    await answers(sheet, final);
    await sheet.get("own-model-use").click();
    await headlineIs(sheet, final);
    await sheet.get("open-own-model").click();
    await eventually(async () => assert.equal(await heads.inputValue(), "2"));
  });

  test("numbers that do not go together are refused with their names", async () => {
    const sheet = await openModel();
    await sheet.page.evaluate(() => document.querySelectorAll("[data-testid=own-model] details").forEach((one) => (one.open = true)));
    await sheet.get("own-model-intermediateSize").fill("0");
    const said = async () => plain(await sheet.get("own-model").locator(".own-answer").textContent());
    await eventually(async () => assert.match(await said(), /Width of a dense block cannot be 0/));
    await sheet.get("own-model-use").click();
    assert.equal((await sheet.focused()).testid, "own-model-intermediateSize");
    assert.equal(await sheet.get("own-model").evaluate((dialog) => dialog.open), true);
  });

  test("all problems of a config are named at once with their lines, and the text stays (IN-04, IN-06)", async () => {
    const sheet = await openModel();
    const text = JSON.stringify({ ...LLAMA, hidden_size: "4096", num_attention_heads: -32, vocab_size: undefined }, null, 2);
    await paste(sheet, text);
    const rows = () => sheet.get("config-problem").allTextContents().then((all) => all.map(plain));
    await eventually(async () => assert.equal((await rows()).length, 3));
    const said = (await rows()).join("\n");
    assert.match(said, /Line 3 .*hidden_size.* cannot be “4096”, it takes a number|Line 3 .*hidden_size.* cannot be “4096”; it takes a number/);
    assert.match(said, /Line 6 .*num_attention_heads.* cannot be -32/);
    assert.match(said, /vocab_size.* is missing/);
    await sheet.get("config-problem").filter({ hasText: "num_attention_heads" }).locator("button").click();
    const selected = await sheet.get("own-model-config").evaluate((field) => field.value.slice(field.selectionStart, field.selectionEnd));
    assert.equal(selected, '"num_attention_heads"');
    assert.equal(await sheet.get("own-model-config").inputValue(), text);
    assert.equal(await sheet.get("own-model-config").getAttribute("aria-invalid"), "true");
  });

  test("hostile texts are refused or read as what they are, and nothing of them runs (SEC-04)", async () => {
    const sheet = await openModel();
    const field = sheet.get("own-model-config");
    const problems = () => sheet.textOf("own-model-config-problems").then(plain);
    const evil = "<img src=x onerror=window.pwned=1><script>window.pwned=1</script>";
    const config = (more) => JSON.stringify({ ...LLAMA, ...more });
    const cases = [
      ["x".repeat(8_000_000), /The text has 8 MB; a config\.json can have 524 kB at most/],
      ["[".repeat(100_000), /This is not JSON: reading stopped on line 1/],
      ['{"a":'.repeat(50_000), /This is not JSON: reading stopped on line 1/],
      ["hidden_size: 4096", /This is not JSON: reading stopped on line 1, column 1/],
      [JSON.stringify(LLAMA).slice(0, -9), /The JSON ends on line 1 before it is complete/],
      ['{"hidden_size": 1e400}', /This is not JSON/],
      ["[1, 2]", /takes an object/],
      ["null", /takes an object/],
      ['"javascript:alert(1)"', /takes an object/],
      [config({ hidden_size: evil }), /cannot be “<img src=x onerror/],
      [config({ hidden_size: "40\u202e96" }), /cannot be “4096”/],
      [config({ num_hidden_layers: 1e9 }), /num_hidden_layers.* must be from 1 to 10,000/],
      [config({ num_hidden_layers: 1.5 }), /num_hidden_layers.* must be a whole number/],
      [config({ vocab_size: { toString: 1 } }), /vocab_size.*takes a number/],
      ['{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}', /hidden_size.* is missing/],
    ];
    for (const [text, said] of cases) {
      await paste(sheet, text);
      await eventually(async () => assert.match(await problems(), said, text.slice(0, 60)));
      assert.equal((await field.inputValue()).length, text.length);
      assert.equal(await field.getAttribute("aria-invalid"), "true");
    }
    await paste(sheet, config({ model_type: `${evil}\u202e`, __proto__: 1, architectures: [evil], "\ud800": 1 }));
    await eventually(async () => assert.match(await sheet.textOf("understood"), /<img src=x onerror/));
    assert.equal(await sheet.get("own-model").locator("img, script").count(), 0);
    assert.doesNotMatch(await sheet.textOf("understood"), /\u202e/);
    await paste(sheet, `{"hidden_size": 1, ${JSON.stringify(LLAMA).slice(1)}`);
    await eventually(async () => assert.match(plain(await sheet.textOf("understood")), /Hidden size4,096/));
    assert.deepEqual(await sheet.page.evaluate(() => [window.pwned, {}.polluted]), [undefined, undefined]);
    await paste(sheet, "");
    await eventually(async () => assert.equal(await field.getAttribute("aria-invalid"), "false"));
    await sheet.get("own-model-use").click();
    await headlineIs(sheet, withModel(LLAMA));
  });

  test("a file is read as a paste is, and one that is too long is not read at all", async () => {
    const sheet = await openModel();
    const choose = (name, buffer) => sheet.get("own-model-file").setInputFiles({ name, mimeType: "application/json", buffer });
    await choose("config.json", Buffer.from(JSON.stringify(LLAMA)));
    await answers(sheet, withModel(LLAMA));
    assert.equal(await sheet.get("own-model-config").inputValue(), JSON.stringify(LLAMA));
    await choose("model.json", Buffer.alloc(600 * 1024, "["));
    await eventually(async () => assert.match(plain(await sheet.textOf("own-model-config-problems")), /The text has 614 kB/));
    assert.equal(await sheet.get("own-model-config").inputValue(), JSON.stringify(LLAMA));
  });

  test("with the keyboard alone: from the picker's last row to a model in use, and back to the picker (A11Y-02, IN-20)", async () => {
    const sheet = await kit.open();
    const { keyboard } = sheet.page;
    await sheet.field("model").focus();
    await keyboard.press("ArrowDown");
    const active = () => sheet.page.evaluate(() => document.getElementById(document.activeElement.getAttribute("aria-activedescendant"))?.textContent);
    for (let press = 0; press < 40 && (await active()) !== "Your own model…"; press += 1) await keyboard.press("PageDown");
    assert.equal(await active(), "Your own model…");
    await keyboard.press("Enter");
    await sheet.get("own-model-config").waitFor();
    const to = async (id) => {
      for (let press = 0; press < 30 && (await sheet.focused()).testid !== id; press += 1) await keyboard.press("Tab");
      assert.equal((await sheet.focused()).testid, id);
    };
    await to("own-model-config");
    await keyboard.insertText(JSON.stringify(LLAMA));
    await eventually(async () => assert.match(plain(await sheet.textOf("understood")), /8\.03B/));
    await to("own-model-use");
    await sheet.get("status").evaluate((status) => {
      window.said = [];
      new MutationObserver(() => window.said.push(status.textContent)).observe(status, { childList: true, characterData: true, subtree: true });
    });
    await keyboard.press("Enter");
    await headlineIs(sheet, withModel(LLAMA));
    await eventually(async () => assert.equal((await sheet.focused()).testid, "field-model"));
    await eventually(async () => assert.match((await sheet.page.evaluate(() => window.said)).join("\n"), /own model is in use/));
    await sheet.get("open-own-model").press("Enter");
    await sheet.get("own-model-config").waitFor();
    await keyboard.press("Escape");
    await shut(sheet, "own-model");
    assert.equal((await sheet.focused()).testid, "open-own-model");
  });

  test("the dialog opens with the price of the page, also where it has changed since (IN-14)", async () => {
    const sheet = await kit.open();
    const price = "own-price-price.usdPerAcceleratorHour";
    const open = async () => {
      await sheet.get("open-own-accelerator").click();
      await sheet.get(price).waitFor();
    };
    await open();
    await sheet.get("own-accelerator-use").click();
    await shut(sheet, "own-accelerator");
    await sheet.type("price.usdPerAcceleratorHour", "10");
    await open();
    assert.equal(await sheet.get(price).inputValue(), "10");
  });

  test("five numbers of a datasheet make an accelerator, with a price, in one step (IN-06, IN-14)", async () => {
    const sheet = await kit.open();
    await sheet.get("preset-rag").click();
    await sheet.get("open-own-accelerator").click();
    await sheet.get("own-accelerator-memoryGb").waitFor();
    const before = plain(await sheet.headline());
    await sheet.get("own-accelerator-start").selectOption("h100-sxm");
    const memory = sheet.get("own-accelerator-memoryGb");
    assert.equal(await memory.inputValue(), "80");
    const dense = numberIn("en", await sheet.get("own-accelerator-fp16Tflops").inputValue());
    await memory.fill("-80");
    await eventually(async () => assert.match(plain(await sheet.page.locator("#error-own-accelerator-memoryGb").textContent()), /GPU memory \(VRAM\) cannot be -80; it must be from 0\.01 GB to/));
    await sheet.get("own-accelerator-use").click();
    assert.equal((await sheet.focused()).testid, "own-accelerator-memoryGb");
    await memory.fill("96");
    await sheet.get("own-accelerator-bandwidthGbPerS").fill("4 TB/s");
    await eventually(async () => assert.equal(await sheet.get("own-accelerator-start").inputValue(), ""));
    await sheet.get("own-price-price.usdPerAcceleratorHour").fill("1.5");
    const preview = plain(await eventually(async () => {
      const text = await sheet.textOf("own-answer");
      assert.match(text, /\$/);
      return text;
    }));
    await sheet.get("own-accelerator-use").click();
    await shut(sheet, "own-accelerator");
    const state = await sheet.scenario();
    assert.equal(state.accelerator.memoryGb, 96);
    assert.equal(state.accelerator.bandwidthGbPerS, 4000);
    assert.equal(state.accelerator.fp16Tflops, dense);
    assert.equal(state.accelerator.class, "hopper");
    assert.equal(state.price.usdPerAcceleratorHour, 1.5);
    await sheet.shows(state);
    assert.equal(await sheet.get("preset-rag").getAttribute("aria-pressed"), "true");
    assert.equal(preview, plain(`${usd("en", cost(state))} per 1M output tokens`));
    assert.equal(await sheet.field("accelerator").inputValue(), "Your own accelerator");
    assert.match(plain(await sheet.textOf("control-accelerator")), /96 GB · 4 TB\/s · your own numbers/);
    await sheet.get("undo").click();
    await eventually(async () => assert.equal(plain(await sheet.headline()), before));
  });

  test("what is one's own survives a reload and a change of language, and opens with its numbers", async () => {
    const sheet = await openAccelerator({ hash: linkOf({ model: parseModelConfig(LLAMA) }) });
    await sheet.get("own-accelerator-memoryGb").fill("141");
    await sheet.get("own-accelerator-use").click();
    await shut(sheet, "own-accelerator");
    const state = await sheet.scenario();
    await eventually(async () => assert.ok(await sheet.stored()));
    await sheet.page.goto(sheet.address());
    await sheet.page.reload();
    await sheet.live();
    await headlineIs(sheet, state);
    await sheet.get("lang").selectOption("pt-BR");
    await eventually(async () => assert.equal(await sheet.field("model").inputValue(), "Seu próprio modelo"));
    await sheet.get("open-own-accelerator").click();
    await eventually(async () => assert.equal(await sheet.get("own-accelerator-memoryGb").inputValue(), "141"));
    assert.match(await sheet.textOf("own-accelerator"), /Seu próprio acelerador.*Memória da GPU/s);
    await sheet.get("own-accelerator-fp8Tflops").fill("1.234,5");
    await eventually(async () => assert.match(await sheet.textOf("own-answer"), /por 1M de tokens de saída/));
    await sheet.get("own-accelerator-use").click();
    await shut(sheet, "own-accelerator");
    assert.equal((await sheet.scenario()).accelerator.fp8Tflops, 1234.5);
    await sheet.get("open-own-model").click();
    await eventually(async () => assert.match(plain(await sheet.textOf("understood")), /8,03 bi.*agrupada \(GQA\), 32 cabeças, 8 cabeças KV/s));
  });

  test("what was begun is still there when the dialog is opened again; another model of one's own takes its place", async () => {
    const sheet = await openModel();
    await paste(sheet, "{ not yet");
    await sheet.get("own-model-close").click();
    await shut(sheet, "own-model");
    await sheet.get("open-own-model").click();
    assert.equal(await sheet.get("own-model-config").inputValue(), "{ not yet");
    assert.equal(await sheet.get("own-model-config").getAttribute("aria-invalid"), "true");
    await sheet.page.keyboard.press("Escape");
    await sheet.follow(linkOf({ model: parseModelConfig(CONFIGS["Qwen, experts"]) }));
    await eventually(async () => assert.equal(await sheet.field("model").inputValue(), "Your own model"));
    await sheet.get("open-own-model").click();
    await eventually(async () => assert.match(plain(await sheet.textOf("understood")), /30\.5B/));
    assert.equal(await sheet.get("own-model-config").inputValue(), "");
  });

  test("rows of the pickers say size, context and date, or memory, bandwidth and date (IN-20)", async () => {
    const sheet = await kit.open();
    const row = async (key, name) => {
      await sheet.field(key).click();
      const text = plain(await sheet.page.locator(`[id="list-${key}"] li`, { hasText: name }).first().textContent());
      await sheet.field(key).press("Escape");
      return text;
    };
    assert.match(await row("model", "DeepSeek V3.1"), /2025-08.*671B · 37\.6B active · context 164K/i);
    assert.match(await row("accelerator", "H100 SXM"), /80 GB · 3\.35 TB\/s · 202\d/);
  });

  test("where the dialogs could not be loaded, the button says what is missing", async () => {
    const sheet = await kit.open({ errors: true, route: ["**/studies*", (route) => route.abort()] });
    await sheet.get("open-own-model").click();
    await eventually(async () => assert.match(await sheet.textOf("notice"), /could not be loaded/));
    assert.equal(await sheet.get("own-model-config").count(), 0);
  });

  test("axe finds nothing in either dialog at 320 px, light and dark, in both languages (A11Y-01)", async () => {
    const sheet = await kit.open({ width: 320, height: 700 });
    const found = [];
    for (const theme of ["light", "dark"]) {
      await sheet.get("theme").selectOption(theme);
      for (const language of ["en", "pt-BR"]) {
        await sheet.get("lang").selectOption(language);
        for (const id of ["own-model", "own-accelerator"]) {
          await sheet.get(`open-${id}`).click();
          await sheet.get(`${id}-use`).waitFor();
          if (id === "own-model") await paste(sheet, JSON.stringify({ ...LLAMA, vocab_size: -1 }));
          await sheet.page.evaluate((name) => document.querySelectorAll(`[data-testid=${name}] details`).forEach((one) => (one.open = true)), id);
          found.push(...(await audit(sheet.page)).map((one) => `${theme}, ${language}, ${id}: ${one}`));
          const wide = await sheet.get(id).evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth);
          if (wide > 0) found.push(`${theme}, ${language}, ${id}: ${wide} px wider than the window`);
          await sheet.page.keyboard.press("Escape");
          await shut(sheet, id);
        }
      }
    }
    assert.deepEqual(found, []);
  });
});
