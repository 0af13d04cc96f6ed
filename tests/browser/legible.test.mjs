// The calendar is read by everybody: on small screens, by other senses, at night, in large letters.
import assert from "node:assert/strict";
import { test } from "node:test";
import { NOW, open, SMALL, withEvents } from "./calendar.mjs";
import { accessible, DESKTOP, visit } from "./harness.mjs";

for (const locale of ["zh-CN", "zh-TW", "en-GB"]) {
  test(`nothing is cut off on a small phone, in ${locale}`, async (t) => {
    const long = "一个名字很长很长的活动".repeat(8);
    const overlay = withEvents(
      { uid: "long", title: long, start: "2026-11-22T15:00:00", duration: "PT1H", location: long, audience: long, capacity: { total: 40 } },
      { uid: "span", title: `${long}展`, start: "2026-10-01", lastDay: "2027-02-28" },
    );
    const { page } = await open(t, "calendar/2026-11", { viewport: { width: 320, height: 640 }, locale, overlay });
    const wide = () => page.evaluate(() => {
      const scroller = document.querySelector("#content");
      const cut = [...scroller.querySelectorAll("*")].filter((element) => {
        const style = getComputedStyle(element);
        const hidden = style.overflowX !== "visible" && style.display !== "inline" && !element.matches(".quiet, .chips") && style.opacity !== "0";
        return hidden && element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1;
      });
      return [scroller.scrollWidth - scroller.clientWidth, ...cut.map((element) => element.className)];
    });
    await page.getByRole("grid").waitFor();
    assert.deepEqual(await wide(), [0]);
    for (const [address, part] of [["week/2026-11", ".hours-day"], ["day/2026-11", ".hours-day"], ["year/2026-11", ".year-month"], ["agenda/2026-11", ".agenda-day"]]) {
      await page.goto(`${page.url().split("#")[0]}#/${address}`);
      await page.locator(part).first().waitFor();
      assert.deepEqual(await wide(), [0], address);
    }
    await page.goto(`${page.url().split("#")[0]}#/event/long`);
    await page.locator(".event h1").waitFor();
    assert.deepEqual(await wide(), [0]);
  });
}

for (const viewport of [SMALL, DESKTOP]) {
  for (const [name, address] of [["month", "calendar/2026-11"], ["week", "week/2026-11"], ["day", "day/2026-11?day=2026-11-25"], ["year", "year/2026-11"], ["agenda", "agenda/2026-11"], ["event", "event/gz-open-lesson"]]) {
    test(`axe finds nothing on the ${name} at ${viewport.width}`, async (t) => {
      const { page } = await open(t, address, { viewport });
      await page.getByRole("heading", { level: 1 }).first().waitFor();
      await accessible(page);
    });
  }
}

test("the dark calendar keeps its contrast", async (t) => {
  const { page } = await open(t, "calendar/2026-11", { dark: true });
  await page.getByRole("grid").waitFor();
  await accessible(page);
});

// Letters of 34 pixels, and of 44 in the elder view.
for (const [view, size] of [["", "212.5%"], ["&view=elder", "275%"]]) {
  test(`text at twice its size is neither cut off nor wider than the screen${view && ", in the elder view"}`, async (t) => {
    for (const viewport of [SMALL, DESKTOP]) {
      const { page } = await visit(t, `?site=guangzhou${view}#/calendar/2026-11`, { viewport, clock: NOW, init: letters(size) });
      const pages = [
        ["calendar/2026-11", ".day-number"], ["week/2026-11", ".hours-day"], ["day/2026-11", ".hours-day"], ["year/2026-11", ".year-month"],
        ["agenda/2026-11", ".agenda-day"], ["board/2026-11", ".board-month"], ["event/gz-wed-talk", ".event-when"],
      ];
      for (const [address, part] of pages) {
        await page.evaluate((address) => (location.hash = `#/${address}`), address);
        await page.locator(part).first().waitFor();
        assert.deepEqual(await page.evaluate(cut), [0], `${address} at ${viewport.width}`);
      }
      const head = await page.locator(".masthead > *").all();
      const boxes = await Promise.all(head.map((part) => part.boundingBox()));
      for (const [at, a] of boxes.entries()) {
        assert.ok(a.x >= 0 && a.x + a.width <= viewport.width && a.y >= 0, `the head at ${viewport.width}: ${JSON.stringify(a)}`);
        for (const b of boxes.slice(at + 1)) {
          const apart = a.x + a.width <= b.x + 1 || b.x + b.width <= a.x + 1 || a.y + a.height <= b.y + 1 || b.y + b.height <= a.y + 1;
          assert.ok(apart, `the head at ${viewport.width}: ${JSON.stringify([a, b])}`);
        }
      }
    }
  });
}

for (const locale of ["zh-CN", "en-GB"]) {
  for (const [view, size] of [["", undefined], ["", "212.5%"], ["&view=elder", undefined], ["&view=elder", "275%"]]) {
    test(`words stand clear of each other on a phone, in ${locale}, ${view || "usual view"}, ${size ?? "usual size"}`, async (t) => {
      const init = size && letters(size);
      const { page } = await visit(t, `?site=guangzhou${view}#/calendar/2026-10`, { viewport: SMALL, locale, clock: NOW, init });
      await page.getByRole("grid").waitFor();
      await page.waitForLoadState("networkidle");
      assert.deepEqual(await page.evaluate(touching, [".month", ".day-number, .day-badge"]), [], "days");
      for (const parts of [".rail span", ".masthead .mark, .masthead-view", ".soon strong"]) {
        assert.deepEqual(await page.evaluate(touching, ["#app", parts]), [], parts);
      }
      await page.evaluate(() => (location.hash = "#/"));
      const credit = page.locator(".map-credit");
      await credit.waitFor();
      const source = await credit.boundingBox();
      for (const button of await page.locator(".map-controls button").all()) {
        const box = await button.boundingBox();
        const apart = box.x >= source.x + source.width || box.y + box.height <= source.y || box.y >= source.y + source.height;
        assert.ok(apart, `the map's source lies over ${await button.getAttribute("aria-label")}`);
      }
    });
  }
}

/** What of these words is broken within itself, runs into another, or leaves the page. */
function touching([within, parts]) {
  const said = [...document.querySelector(within).querySelectorAll(parts)].filter((part) => part.checkVisibility() && part.textContent.trim() !== "");
  const boxes = said.map((part) => {
    const range = document.createRange();
    range.selectNodeContents(part);
    return { text: part.textContent, word: !/[\s]/.test(part.textContent.trim()), box: range.getBoundingClientRect(), lines: range.getClientRects().length };
  });
  const found = boxes.filter(({ word, box, lines }) => (word && lines > 1) || box.left < 0 || box.right > innerWidth).map(({ text }) => text);
  for (const [at, { text, box: a }] of boxes.entries()) {
    for (const { text: other, box: b } of boxes.slice(at + 1)) {
      const [across, down] = [Math.min(a.right, b.right) - Math.max(a.left, b.left), Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)];
      // A line is higher than its letters.
      if (across > 0.5 && down > Math.min(a.height, b.height) / 2) found.push(`${text} and ${other}`);
    }
  }
  return found;
}

/** A script that gives the page letters of a size from the start, as a browser's own setting does. */
const letters = (size) => `new MutationObserver((_, observer) => {
  if (document.documentElement === null) return;
  document.documentElement.style.fontSize = "${size}";
  observer.disconnect();
}).observe(document, { childList: true })`;

/** How much wider the page is than its room, and what in it is cut off or runs out of its button. */
function cut() {
  const scroller = document.querySelector("#content");
  const found = [...scroller.querySelectorAll("*")].filter((element) => {
    const style = getComputedStyle(element);
    const hidden = style.overflowX !== "visible" && style.display !== "inline" && !element.matches(".quiet, .chips, .bar, .day-name") && style.opacity !== "0";
    const pressed = element.matches("button, .button, .soon a");
    return (hidden || pressed) && element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1;
  });
  return [scroller.scrollWidth - scroller.clientWidth, ...found.map((element) => element.outerHTML.slice(0, 100))];
}
