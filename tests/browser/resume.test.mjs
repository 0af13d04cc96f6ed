import assert from "node:assert/strict";
import { test } from "node:test";
import { DESKTOP, visit } from "./harness.mjs";
import { SMALL, count, rows } from "./visitor.mjs";

const heading = (page) => page.getByRole("heading", { level: 1 });

/** Whether an element can be seen whole. */
const inSight = (element) =>
  element.evaluate((element) => {
    const { top, bottom, left, width } = element.getBoundingClientRect();
    const at = document.elementFromPoint(left + width / 2, (top + bottom) / 2);
    return top >= 0 && bottom <= innerHeight && element.contains(at);
  });

for (const [name, way] of [
  ["the page's own button", (page) => page.getByRole("button", { name: "返回", exact: true }).click()],
  ["the browser", (page) => page.goBack()],
]) {
  test(`a long list is read on where it was left: back by ${name}`, async (t) => {
    const { page } = await visit(t, "?site=scale", { viewport: DESKTOP });
    await count(page).waitFor();
    await page.getByRole("button", { name: "显示更多", exact: true }).click();
    const place = rows(page).nth(60);
    const title = (await place.innerText()).split("\n").at(1).trim();
    await place.click();
    await heading(page).filter({ hasText: title }).waitFor();
    await page.waitForFunction(() => document.getElementById("content").scrollTop === 0);
    await way(page);
    await page.waitForFunction((title) => document.activeElement?.textContent.includes(title) && document.activeElement.matches("li a"), title);
    assert.ok(await inSight(page.locator(":focus")));
  });
}

test("on a phone the sheet is as high as it was, and the list as far", async (t) => {
  const { page } = await visit(t, "?site=scale", { viewport: SMALL, touch: true });
  await count(page).waitFor();
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
  await page.waitForFunction((title) => document.activeElement?.textContent.includes(title), title);
  assert.ok(await inSight(page.locator(":focus")));
  // A page that is opened anew begins at its top, under the map.
  await page.getByRole("navigation").getByRole("link", { name: "日历" }).tap();
  await page.getByRole("navigation").getByRole("link", { name: "地图" }).tap();
  await count(page).waitFor();
  assert.equal(await handle.getAttribute("aria-expanded"), "false");
  await page.waitForFunction(() => document.getElementById("content").scrollTop === 0);
});
