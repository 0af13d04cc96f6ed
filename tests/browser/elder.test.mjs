// The elder view: larger, stronger, and nothing less than what everybody else is given.
import assert from "node:assert/strict";
import { test } from "node:test";
import { accessible, DESKTOP, visit } from "./harness.mjs";

const NOW = "2026-11-22T10:00:00+08:00";
const SMALL = { width: 360, height: 740 };

/** Pages and what stands on them once they are there. */
const PAGES = [
  ["calendar/2026-11?day=2026-11-25", ".calendar-day .event-row"],
  ["week/2026-11?day=2026-11-25", ".hours-day .block"],
  ["day/2026-11?day=2026-11-25", ".hours-day .block"],
  ["agenda/2026-11", ".agenda-day"],
  ["year/2026-11", ".year-month"],
  ["board/2026-11", ".board-month"],
  ["event/gz-winter-fair", ".event-when"],
  ["event/gz-wed-talk/2026-12-09T15:00", ".event-when"],
];

/** The rest of the program, as far as it has letters and targets. */
const OTHERS = [
  ["", ".place-list, .rows"],
  ["routes", ".rows"],
  ["plan", "h1"],
  ["route/yuexiu-walk", "h1"],
  ["more", ".sections"],
  ["services", ".rows"],
  ["notices", ".rows"],
  ["wishes", ".rows"],
  ["place/gz-hall", "h1"],
  ["about", "h1"],
];

const open = (t, query, hash, options = {}) => visit(t, `?site=guangzhou${query}#/${hash}`, { clock: NOW, viewport: SMALL, ...options });

/** Goes on to a page of the calendar, once its looks are there. */
async function go(page, [hash, part]) {
  await page.evaluate((hash) => (location.hash = `#/${hash}`), hash);
  await page.locator(part).first().waitFor();
  await page.waitForLoadState("networkidle");
}

test("the elder view is a choice on the first view, kept on the device and taken back there", async (t) => {
  const { page, url, requests } = await open(t, "", "");
  const button = page.getByRole("button", { name: "长辈版" });
  assert.equal(await button.getAttribute("aria-pressed"), "false");
  const size = () => page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize));
  assert.equal(await size(), 17);
  assert.ok(!requests.some((path) => path.includes("elder")), "its looks weigh on the first view");
  await button.click();
  await page.waitForFunction(() => getComputedStyle(document.body).fontSize === "22px");
  assert.equal(await button.getAttribute("aria-pressed"), "true");

  await page.goto(`${url}?site=guangzhou#/calendar/2026-11`);
  await page.getByRole("grid").waitFor();
  await page.waitForFunction(() => getComputedStyle(document.body).fontSize === "22px");
  await page.getByRole("button", { name: "长辈版", pressed: true }).click();
  await page.waitForFunction(() => getComputedStyle(document.body).fontSize === "17px");
  // What was chosen here goes before what a link asks for.
  await page.goto(`${url}?site=guangzhou&view=elder#/`);
  await page.getByRole("button", { name: "长辈版", pressed: false }).waitFor();
  assert.equal(await size(), 17);
});

test("a link or a host page asks for the elder view", async (t) => {
  for (const query of ["&view=elder", "&view=elder&profile=embed"]) {
    const { page } = await open(t, query, "calendar/2026-11");
    await page.getByRole("grid").waitFor();
    await page.waitForFunction(() => getComputedStyle(document.body).fontSize === "22px");
  }
});

for (const viewport of [SMALL, DESKTOP]) {
  test(`nothing is lost in the elder view at ${viewport.width}`, async (t) => {
    const told = async (page) =>
      page.evaluate(() => {
        const shown = (element) => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
        const name = (element) => (element.getAttribute("aria-label") ?? element.textContent).replace(/\s+/g, " ").trim();
        const parts = [...document.querySelectorAll("#content :is(a, button, select, input, h1, h2, h3, p, td, th, li)")];
        // Dots and the letters in discs say by colour what the lists say in words.
        return parts.filter(shown).map((element) => `${element.tagName} ${name(element)}`);
      });
    const [usual, elder] = [await open(t, "", "", { viewport }), await open(t, "&view=elder", "", { viewport })];
    for (const [address, part] of PAGES) {
      await go(usual.page, [address, part]);
      await go(elder.page, [address, part]);
      // What is folded away at first is one button off.
      const folded = elder.page.getByRole("button", { name: "筛选", expanded: false });
      if (viewport !== SMALL && (await folded.isVisible())) await folded.click();
      const [all, there] = [await told(usual.page), new Set(await told(elder.page))];
      assert.ok(all.length > 10, `${address}: ${all.length}`);
      assert.deepEqual(all.filter((one) => !there.has(one)), [], address);
    }
  });

  test(`letters and targets are large in the elder view at ${viewport.width}, and nothing is cut off`, async (t) => {
    const { page } = await open(t, "&view=elder", "", { viewport });
    await page.waitForFunction(() => getComputedStyle(document.body).fontSize === "22px");
    const problems = [];
    for (const entry of [...PAGES, ...OTHERS]) {
      await go(page, entry);
      const found = await page.evaluate(() => {
        const shown = (element) => element.checkVisibility({ visibilityProperty: true }) && element.clientWidth > 1;
        const problems = [];
        const scroller = document.querySelector("#content");
        if (scroller.scrollWidth > scroller.clientWidth || document.scrollingElement.scrollWidth > innerWidth) problems.push("wider than the screen");
        for (const element of document.querySelectorAll("#app *")) {
          const style = getComputedStyle(element);
          const words = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== "");
          if (!shown(element) || element.closest(".quiet, .leaflet-marker-icon, .skip, option") || style.clipPath !== "none") continue;
          if (words && parseFloat(style.fontSize) < 18) problems.push(`small ${style.fontSize}: ${element.outerHTML.slice(0, 90)}`);
          // The site's name leads where the first entry of the bar leads, too.
          if (!element.matches("a, button, select, input, summary") || element.matches(".masthead-title a") || element.closest("[aria-hidden=true], .bar") || element.tabIndex < 0) continue;
          const field = element.closest("label, .finder-box") ?? element;
          const { width, height } = field.getBoundingClientRect();
          // A link in running text is as high as its line.
          const running = element.matches("p a, li a:not(.row, .button), td a") && style.display === "inline";
          if (!running && (height < 59.5 || width < 44)) problems.push(`target ${Math.round(width)}×${Math.round(height)}: ${element.outerHTML.slice(0, 90)}`);
        }
        const cut = [...scroller.querySelectorAll("*")].filter((element) => {
          const style = getComputedStyle(element);
          const hidden = style.overflowX !== "visible" && style.display !== "inline" && !element.matches(".quiet, .chips, .bar, .day-name");
          return hidden && style.clipPath === "none" && style.opacity !== "0" && element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1;
        });
        return [...problems, ...cut.map((element) => `cut: ${element.outerHTML.slice(0, 90)}`)];
      });
      problems.push(...found.map((problem) => `${entry[0]} ${problem}`));
    }
    assert.deepEqual(problems, []);
  });
}

for (const dark of [false, true]) {
  test(`the elder view has contrast and names, ${dark ? "dark" : "light"}`, async (t) => {
    const { page } = await open(t, "&view=elder", "", { dark });
    await page.waitForFunction(() => getComputedStyle(document.body).fontSize === "22px");
    for (const entry of PAGES) {
      await go(page, entry);
      await accessible(page, { rules: { "color-contrast-enhanced": { enabled: true } } });
    }
  });
}
