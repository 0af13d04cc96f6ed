import assert from "node:assert/strict";
import { test } from "node:test";
import { DESKTOP, visit } from "./harness.mjs";
import { SMALL, count, rows } from "./visitor.mjs";

const HALL = { width: 1080, height: 1920 };

const heading = (page) => page.getByRole("heading", { level: 1 });

/** Opens the map with what is fetched after the first view, which remembers how pages were left. */
async function open(t, address, options) {
  const { page } = await visit(t, address, options);
  const filters = page.getByRole("button", { name: "筛选", exact: true });
  await filters.click();
  await page.getByRole("button", { name: /^查看 .* 处/ }).click();
  await count(page).waitFor();
  return page;
}

/** Waits until the line of a place has the focus and can be seen whole. */
const readOn = (page, title) =>
  page.waitForFunction((title) => {
    const line = document.activeElement;
    if (!line.matches("li a") || !line.textContent.includes(title)) return false;
    const { top, bottom, left, width } = line.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight && line.contains(document.elementFromPoint(left + width / 2, (top + bottom) / 2));
  }, title);

const byButton = (page) => page.getByRole("button", { name: "返回", exact: true }).click();

for (const [name, address, viewport, way] of [
  ["the page's own button", "?site=scale", DESKTOP, byButton],
  ["the browser", "?site=scale", DESKTOP, (page) => page.goBack()],
  ["the button of a hall's screen", "?site=scale&profile=kiosk", HALL, byButton],
]) {
  test(`a long list is read on where it was left: back by ${name}`, async (t) => {
    const page = await open(t, address, { viewport });
    await page.getByRole("button", { name: "显示更多", exact: true }).click();
    const place = rows(page).nth(60);
    const title = (await place.innerText()).split("\n").at(1).trim();
    await place.click();
    await heading(page).filter({ hasText: title }).waitFor();
    await page.waitForFunction(() => document.getElementById("content").scrollTop === 0);
    await way(page);
    await readOn(page, title);
  });
}

test("on a phone the sheet is as high as it was, and the list as far", async (t) => {
  const page = await open(t, "?site=scale", { viewport: SMALL, touch: true });
  const handle = page.getByRole("button", { name: "展开或收起列表" });
  await handle.focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  const place = rows(page).nth(30);
  await place.scrollIntoViewIfNeeded();
  const title = (await place.innerText()).split("\n").at(1).trim();
  await place.tap();
  await heading(page).filter({ hasText: title }).waitFor();
  await page.goBack();
  await readOn(page, title);
  // A page that is opened anew begins at its top, under the map.
  await page.getByRole("navigation").getByRole("link", { name: "日历" }).tap();
  await page.getByRole("navigation").getByRole("link", { name: "地图" }).tap();
  await count(page).waitFor();
  assert.equal(await handle.getAttribute("aria-expanded"), "false");
  await page.waitForFunction(() => document.getElementById("content").scrollTop === 0);
});
