// The calendar is read by everybody: on small screens, by other senses, at night, in large letters.
import assert from "node:assert/strict";
import { test } from "node:test";
import { open, SMALL, withEvents } from "./calendar.mjs";
import { accessible, DESKTOP } from "./harness.mjs";

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

test("text at twice its size is neither cut off nor wider than the screen", async (t) => {
  for (const viewport of [SMALL, DESKTOP]) {
    const { page } = await open(t, "calendar/2026-11", { viewport });
    await page.evaluate(() => (document.documentElement.style.fontSize = "212.5%"));
    const pages = [
      ["calendar/2026-11", ".day-number"], ["week/2026-11", ".hours-day"], ["day/2026-11", ".hours-day"], ["year/2026-11", ".year-month"],
      ["agenda/2026-11", ".agenda-day"], ["board/2026-11", ".board-month"], ["event/gz-wed-talk", ".event-when"],
    ];
    for (const [address, part] of pages) {
      await page.evaluate((address) => (location.hash = `#/${address}`), address);
      await page.locator(part).first().waitFor();
      const found = await page.evaluate(() => {
        const scroller = document.querySelector("#content");
        const cut = [...scroller.querySelectorAll("*")].filter((element) => {
          const style = getComputedStyle(element);
          const hidden = style.overflowX !== "visible" && style.display !== "inline" && !element.matches(".quiet, .chips, .bar, .day-name") && style.opacity !== "0";
          return hidden && element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1;
        });
        return [scroller.scrollWidth - scroller.clientWidth, ...cut.map((element) => element.outerHTML.slice(0, 100))];
      });
      assert.deepEqual(found, [0], `${address} at ${viewport.width}`);
    }
  }
});
