// A phone in the hand: scrolling over sliders, both orientations, notches, the system's own sheet for sharing.

import assert from "node:assert/strict";
import { test } from "node:test";
import { decodeLink, defaults, evaluate, scenario } from "./support/module.mjs";
import { eventually, inEachBrowser } from "./support/suite.mjs";

const INPUT = "workload.inputTokens";
const PHONE = { width: 360, height: 640, context: { hasTouch: true, isMobile: true } };
const NEEDS_TOUCH = "Firefox cannot be given a touch screen over WebDriver BiDi";

/** A sheet that keeps what it is given, or that the reader closes. */
function takeShared() {
  window.shared = [];
  navigator.share = async (data) => void window.shared.push(data);
}

function closeSheet() {
  navigator.share = async () => {
    throw new DOMException("closed", "AbortError");
  };
}

inEachBrowser((kit) => {
  test("a scroll that starts on a slider moves the page and not the value (MOB-02)", async (t) => {
    if (!kit.isChromium) return t.skip(NEEDS_TOUCH);
    const sheet = await kit.open(PHONE);
    const slider = sheet.slider(INPUT);
    await slider.evaluate((one) => one.scrollIntoView({ block: "center" }));
    const { x, y, width, height } = await slider.boundingBox();
    const before = await sheet.page.evaluate(() => scrollY);
    const session = await sheet.context.newCDPSession(sheet.page);
    const touch = (type, moved) => session.send("Input.dispatchTouchEvent", { type, touchPoints: moved === null ? [] : [{ x: x + width * 0.2, y: y + height / 2 - moved }] });
    await touch("touchStart", 0);
    for (let step = 1; step <= 12; step += 1) await touch("touchMove", 15 * step);
    await touch("touchEnd", null);
    await eventually(async () => assert.ok((await sheet.page.evaluate(() => scrollY)) > before + 80, "the page did not scroll"));
    assert.equal(await sheet.field(INPUT).inputValue(), "2,048");
    await sheet.shows(defaults());
    assert.deepEqual(await sheet.depth(), [false, false]);
    // A touch that stays does move it: the gesture was on the slider.
    await slider.evaluate((one) => one.scrollIntoView({ block: "center" }));
    await slider.tap({ position: { x: width * 0.9, y: height / 2 } });
    await eventually(async () => assert.notEqual(await sheet.field(INPUT).inputValue(), "2,048"));
  });

  for (const [name, width, height] of [["upright", 360, 740], ["on its side", 740, 360]]) {
    test(`everything can be reached ${name}, and the answer stays in sight (MOB-05)`, async () => {
      const sheet = await kit.open({ width, height });
      await sheet.field(INPUT).scrollIntoViewIfNeeded();
      await sheet.type(INPUT, "999");
      await sheet.shows(scenario({ [INPUT]: 999 }));
      const { wide, covered, price } = await sheet.page.evaluate((key) => {
        const field = document.querySelector(`[data-testid="field-${key}"]`);
        const box = field.getBoundingClientRect();
        const prices = [...document.querySelectorAll(".bar .price, .headline .figure")].map((one) => one.getBoundingClientRect());
        return {
          wide: document.documentElement.scrollWidth - innerWidth,
          covered: document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2) !== field,
          price: prices.some(({ top, bottom, height }) => height > 0 && top >= 0 && bottom <= innerHeight),
        };
      }, INPUT);
      assert.ok(wide <= 0, `${wide} px wider than the screen`);
      assert.equal(covered, false, "the field is covered");
      assert.ok(price, "no price in sight");
    });
  }

  test("a sentence that becomes longer or shorter moves nothing below it (RES-20)", async () => {
    for (const language of ["en-US", "pt-BR"]) {
      const sheet = await kit.open({ ...PHONE, language });
      const top = () => sheet.page.evaluate(() => document.querySelector(".headline .huge").getBoundingClientRect().top + scrollY);
      const lines = new Set();
      const before = await top();
      for (const requests of ["1", "64", "400", "64"]) {
        await sheet.type("workload.load.concurrency", requests);
        await eventually(async () => assert.match((await sheet.textOf("sentence")).replaceAll(/\s/g, " "), new RegExp(` ${requests} `)));
        lines.add(await sheet.get("sentence").evaluate((one) => Math.round(one.getBoundingClientRect().height)));
        assert.equal(await top(), before, `${language}, ${requests}`);
      }
      assert.equal(lines.size, 1);
    }
  });

  test("an opened list lies whole between the top and the bar (MOB-01)", async () => {
    const sheet = await kit.open({ ...PHONE, context: kit.isChromium ? PHONE.context : {} });
    for (const key of ["model", "accelerator"]) {
      const field = sheet.get(`field-${key}`);
      await field.evaluate((one) => one.scrollIntoView({ block: "end" }));
      await field.click();
      await eventually(async () => {
        const [list, bar, top] = await sheet.page.evaluate(
          (id) => [document.getElementById(id), document.querySelector(".bar"), document.querySelector(".top")].map((one) => one.getBoundingClientRect()).map(({ top, bottom }) => [top, bottom]),
          `list-${key}`,
        );
        assert.ok(list[1] > list[0] + 100 && list[1] <= bar[0] && list[0] >= top[1], JSON.stringify({ list, bar, top }));
      });
      await field.press("Escape");
    }
  });

  test("nothing is under a notch or the system's bar (MOB-05)", async (t) => {
    if (!kit.isChromium) return t.skip("only Chromium can be told of a notch");
    for (const [width, height, insets] of [[740, 360, { left: 44, right: 44, bottom: 21 }], [932, 430, { left: 59, right: 59, bottom: 21 }], [360, 740, { bottom: 34 }]]) {
      const sheet = await kit.open({ width, height, context: { hasTouch: true, isMobile: true } });
      const session = await sheet.context.newCDPSession(sheet.page);
      const foot = () => sheet.page.evaluate(() => Number.parseFloat(getComputedStyle(document.querySelector(".foot")).paddingBottom));
      const before = await foot();
      await session.send("Emulation.setSafeAreaInsetsOverride", { insets });
      await eventually(async () => assert.equal(await foot(), before + insets.bottom, "the browser knows no notch"));
      const under = ({ left = 0, right = 0, bottom = 0 }) =>
        [...document.querySelectorAll("button, a, input, select, h1, h2, p, dt, dd, label, .bar .price, .bar .side")]
          .filter((one) => one.checkVisibility() && !one.closest(".skip, .unseen, .scroll, [inert]"))
          .map((one) => [one, one.getBoundingClientRect()])
          .filter(([one, box]) => box.width > 1 && (box.left < left - 0.5 || box.right > innerWidth - right + 0.5 || (one.closest(".bar") && box.bottom > innerHeight - bottom + 0.5)))
          .map(([one, box]) => `${one.dataset.testid ?? one.textContent.slice(0, 30)}: ${Math.round(box.left)} to ${Math.round(box.right)}`);
      assert.deepEqual(await sheet.page.evaluate(under, insets), [], `${width} × ${height}`);
      await sheet.get("figure-cost.perHour").first().click();
      await sheet.get("explain").waitFor();
      const inside = await sheet.get("explain").evaluate((one, right) => [...one.querySelectorAll("button, b")].every((part) => part.getBoundingClientRect().right <= innerWidth - right + 0.5), insets.right ?? 0);
      assert.ok(inside, `${width} × ${height}: an explanation is under the notch`);
    }
  });

  test("the system's sheet gets the link, and a closed sheet is no fault (MOB-06)", async (t) => {
    if (!kit.isChromium) return t.skip(NEEDS_TOUCH);
    const sheet = await kit.open({ ...PHONE, init: takeShared });
    await sheet.type(INPUT, "999");
    await sheet.get("share").tap();
    const [{ url }] = await eventually(async () => {
      const shared = await sheet.page.evaluate(() => window.shared);
      assert.equal(shared.length, 1);
      return shared;
    });
    assert.deepEqual(evaluate(decodeLink(url.split("#")[1]).scenario), evaluate(scenario({ [INPUT]: 999 })));
    assert.match(await sheet.textOf("status"), /prices included/);
    assert.match(await sheet.get("share").getAttribute("aria-label"), /^Share/);
    assert.deepEqual((await sheet.seen()).copied, []);

    const closed = await kit.open({ ...PHONE, init: closeSheet });
    await closed.get("share").tap();
    await eventually(async () => assert.match(await closed.textOf("status"), /prices included/));
    assert.deepEqual((await closed.seen()).copied, [], "what was not to be shared was copied");
    assert.equal(await closed.get("copy-by-hand").count(), 0);
  });

  test("at a desk the same button copies, whatever the system has (MOB-06)", async () => {
    const sheet = await kit.open({ init: takeShared });
    assert.match(await sheet.share(), /#v=1/);
    assert.deepEqual(await sheet.page.evaluate(() => window.shared), []);
  });
});
