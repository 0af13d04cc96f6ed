// A whole visit by the keyboard alone: every view is reached, worked and left again without a mouse, and one sees at each
// step where one is.
import assert from "node:assert/strict";
import { test } from "node:test";
import { accessible, visit } from "./harness.mjs";
import { count, found, published, rows, searchBox } from "./visitor.mjs";

/** Where the keyboard is: what it is on, whether that is marked, in the window, and not below something else. */
function standing(page) {
  return page.evaluate(() => {
    const on = document.activeElement;
    if (on === null || on === document.body) return { lost: true };
    const marked = (element) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      return (outlineStyle !== "none" && parseFloat(outlineWidth) >= 2) || boxShadow !== "none";
    };
    const { left, right, top, bottom } = on.getBoundingClientRect();
    const [x, y] = [(Math.max(left, 0) + Math.min(right, innerWidth)) / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2];
    const over = document.elementFromPoint(x, y);
    return {
      lost: false,
      what: `<${on.tagName.toLowerCase()} class="${on.className}"> ${on.getAttribute("aria-label") ?? on.textContent.trim().slice(0, 30)}`,
      // The sign inside a field for dates or times is the browser's own, and so is its mark.
      marked: (["date", "time"].includes(on.type) && !on.matches(":focus")) || (on.matches(":focus-visible") && (marked(on) || marked(on.parentElement))),
      seen: right > 0 && bottom > 0 && left < innerWidth && top < innerHeight,
      // What lies over it within the same cell, field or mark belongs to it.
      covered: over !== null && !over.contains(on) && !on.parentElement.contains(over),
    };
  });
}

/** Presses a key, and holds where that leads to the rules of a visible focus. */
async function press(page, key, path) {
  await page.keyboard.press(key);
  const where = await standing(page);
  if (where.lost) return where;
  assert.ok(where.marked, `${path}: one does not see where the keyboard is: ${where.what}`);
  assert.ok(where.seen, `${path}: the keyboard is out of sight: ${where.what}`);
  assert.ok(!where.covered, `${path}: something lies over ${where.what}`);
  return where;
}

/** Goes on with Tab until `target` has the keyboard. Between the last and the first stop is the browser's own bar. */
async function to(page, target, key = "Tab") {
  let bars = 0;
  await target.waitFor();
  for (let presses = 0; presses < 250; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    const { lost } = await press(page, key, `on the way to ${target}`);
    bars += lost ? 1 : 0;
    assert.ok(bars <= 1, `the keyboard does not reach ${target}`);
  }
  assert.fail(`the keyboard does not reach ${target}`);
}

async function enter(page, target, key) {
  await to(page, target, key);
  await page.keyboard.press("Enter");
}

/** A page that was opened has the keyboard on its heading, and axe finds nothing. */
async function arrived(page, name) {
  const heading = page.getByRole("heading", { level: 1, name });
  await heading.waitFor();
  await page.waitForFunction((heading) => document.activeElement === heading, await heading.elementHandle());
  assert.ok((await standing(page)).seen, `${name}: the heading is out of sight`);
  await accessible(page);
}

const button = (page, name) => page.getByRole("button", { name, exact: true });
const link = (page, name) => page.getByRole("link", { name });

async function pictured() {
  const source = await published("guangzhou/heritage.geojson");
  const place = source.features.find(({ properties }) => JSON.stringify(properties.name).includes("三元里"));
  place.properties.images = ["panel-1", "panel-2"].map((name) => ({ url: `media/${name}.svg`, alt: `图 ${name}`, caption: name, credit: "摄影示例" }));
  return { "data/guangzhou/heritage.geojson": { body: source } };
}

test("by the keyboard alone: from the first look over search, a place and its pictures to filters and groups", async (t) => {
  const { page } = await visit(t, "?site=guangzhou", { overlay: await pictured() });
  await rows(page).first().waitFor();
  await page.locator(".map > p[role=status]").first().waitFor({ state: "attached" });

  // The skip link comes first, and leads past the navigation.
  await press(page, "Tab", "at the start");
  assert.equal((await standing(page)).what.includes("跳"), true, (await standing(page)).what);
  await page.keyboard.press("Enter");
  await press(page, "Tab", "after the skip link");
  assert.ok(await searchBox(page).evaluate((box) => box === document.activeElement), "the search is the first stop of the content");

  await page.keyboard.type("三元里");
  const result = rows(page).filter({ hasText: "三元里" }).first();
  await result.waitFor();
  assert.ok(await searchBox(page).evaluate((box) => box === document.activeElement), "typing keeps the keyboard in the box");
  await accessible(page);
  await enter(page, result);
  await arrived(page, /三元里/);

  // Its pictures: in, one on, nearer, out; and the keyboard is where it was.
  const picture = button(page, "查看大图 图 panel-1");
  await enter(page, picture);
  const viewer = page.getByRole("dialog", { name: "图片" });
  await viewer.getByRole("img", { name: "图 panel-1" }).waitFor();
  await page.keyboard.press("ArrowRight");
  await viewer.getByRole("img", { name: "图 panel-2" }).waitFor();
  await enter(page, viewer.getByRole("button", { name: "放大" }));
  await accessible(page);
  await page.keyboard.press("Escape");
  await viewer.waitFor({ state: "hidden" });
  assert.ok(await picture.evaluate((element) => element === document.activeElement));

  // Where to go on to from here opens below its button.
  await enter(page, page.locator(".onward > summary"));
  await link(page, /高德/).waitFor();
  await enter(page, button(page, "返回"), "Shift+Tab");
  await result.waitFor();
  assert.equal(await searchBox(page).inputValue(), "三元里");
  assert.ok(!(await standing(page)).lost, "back on the list the keyboard is somewhere");

  // Filters: a chip of the list, then the panel with the years and the groups.
  await enter(page, button(page, "清除"), "Shift+Tab");
  await rows(page).nth(5).waitFor();
  assert.ok(await searchBox(page).evaluate((box) => box === document.activeElement), "clearing leaves the keyboard in the box");
  const all = await found(page);
  const chip = page.getByRole("search").locator(".chips > .chip:not([disabled])").first();
  await to(page, chip);
  await page.keyboard.press("Space");
  await page.getByRole("search").locator(".chip[aria-pressed=true]").first().waitFor();
  assert.ok(!(await standing(page)).lost, "a chip that was pressed keeps the keyboard");
  await count(page).filter({ hasNotText: new RegExp(`^\\s*${all} 处`) }).waitFor();
  await page.keyboard.press("Space");
  await count(page).filter({ hasText: new RegExp(`^\\s*${all} 处`) }).waitFor();

  await enter(page, button(page, "筛选"), "Shift+Tab");
  const filters = page.getByRole("dialog", { name: "筛选" });
  await filters.waitFor();
  await accessible(page);
  const early = filters.getByRole("slider").first();
  await to(page, early);
  const years = await early.getAttribute("aria-valuetext");
  for (let step = 0; step < 4; step += 1) await press(page, "ArrowRight", "on the years");
  await page.waitForFunction(([slider, before]) => slider.getAttribute("aria-valuetext") !== before, [await early.elementHandle(), years]);
  await page.waitForURL(/era=/);
  await press(page, "Home", "on the years");
  await page.waitForURL((url) => !url.href.includes("era="));
  await to(page, filters.getByRole("button", { name: "按行政区" }));
  await page.keyboard.press("Space");
  await page.waitForURL(/by=district/);
  await page.getByRole("region", { name: "地图" }).getByRole("button", { name: /区 \d+ 处/ }).first().waitFor();
  await accessible(page);
  await page.keyboard.press("Escape");
  await filters.waitFor({ state: "detached" });
  assert.ok(await button(page, "筛选").evaluate((element) => element === document.activeElement), "the filters give the keyboard back");

  // A group on the map opens onto its places, and the keyboard does not fall off the map.
  const group = page.getByRole("region", { name: "地图" }).getByRole("button", { name: /区 \d+ 处/ }).first();
  const before = page.url();
  await enter(page, group);
  await page.waitForURL((url) => url.href !== before);
  await press(page, "Tab", "on the map");
  assert.ok(!(await standing(page)).lost);
});

test("by the keyboard alone: the calendar's days, an event, a route, and a day of one's own", async (t) => {
  const { page } = await visit(t, "?site=guangzhou", { clock: "2026-11-22T10:00:00+08:00" });
  await rows(page).first().waitFor();
  await enter(page, link(page, "日历"));
  const title = page.getByRole("heading", { level: 1 });
  await title.waitFor();
  await page.getByRole("grid").waitFor();
  await accessible(page);

  // One stop of the grid, and the arrows within; over its edge the month turns.
  const day = page.getByRole("grid").locator("[tabindex='0']");
  await to(page, day);
  const on = () => page.evaluate(() => document.activeElement.closest("[data-day]")?.dataset.day);
  const first = await on();
  await press(page, "ArrowRight", "in the month");
  assert.notEqual(await on(), first);
  await press(page, "ArrowLeft", "in the month");
  assert.equal(await on(), first);
  await press(page, "PageDown", "in the month");
  assert.match(await on(), /^2026-12/);
  await press(page, "PageUp", "in the month");
  assert.match(await on(), /^2026-11/);
  await press(page, "End", "in the month");
  await page.keyboard.press("Enter");
  await page.waitForURL(/day=/);
  assert.ok(await on(), "a chosen day keeps the keyboard");

  // An event of that day, or of the list beside the grid.
  const event = page.locator(".calendar-day").getByRole("listitem").getByRole("link").first();
  await enter(page, event);
  await arrived(page, /./);
  await enter(page, button(page, "返回"), "Shift+Tab");
  await page.getByRole("grid").waitFor();
  assert.ok(!(await standing(page)).lost, "back in the calendar the keyboard is somewhere");

  await enter(page, link(page, "路线").first(), "Shift+Tab");
  await arrived(page, /路线/);
  await enter(page, link(page, /越秀史迹步行/));
  await arrived(page, /越秀史迹步行/);
  await enter(page, link(page, /农民运动讲习所|三大|农讲所/).first());
  await arrived(page, /./);

  // A stop for one's own route from here, and two more by the search.
  await enter(page, button(page, "加入路线"));
  await link(page, "已在路线中").waitFor();
  assert.ok(!(await standing(page)).lost, "the button that became a link keeps the keyboard");
  for (const [word, name] of [["中山纪念堂", /中山纪念堂/], ["三元里", /三元里/]]) {
    await enter(page, link(page, "地图").first(), "Shift+Tab");
    await rows(page).first().waitFor();
    await to(page, searchBox(page));
    await page.keyboard.press("Control+A");
    await page.keyboard.type(word);
    await enter(page, rows(page).filter({ hasText: name }).first());
    await arrived(page, name);
    await enter(page, button(page, "加入路线"));
    await link(page, "已在路线中").waitFor();
  }
  await enter(page, link(page, "已在路线中"), (await standing(page)).lost ? "Tab" : "Shift+Tab");
  await arrived(page, "我的路线");

  // Its order by the buttons: the stop that moves keeps the keyboard, and what happened is said.
  const names = () => page.getByRole("main").locator(".timeline").getByRole("heading").allInnerTexts();
  const before = await names();
  assert.equal(before.length, 3);
  await enter(page, button(page, `下移 ${before[0]}`));
  await page.waitForFunction((name) => document.querySelectorAll(".timeline h3")[1]?.innerText === name, before[0]);
  assert.deepEqual(await names(), [before[1], before[0], before[2]]);
  await page.waitForFunction(() => document.activeElement?.id === "stop-down-1");
  await enter(page, button(page, `移除 ${before[2]}`));
  await page.waitForFunction(() => document.querySelectorAll(".timeline h3").length === 2);
  assert.ok(!(await standing(page)).lost, "the stop after the one that left has the keyboard");
  await enter(page, page.getByRole("button", { name: /^撤销/ }));
  await page.waitForFunction(() => document.querySelectorAll(".timeline h3").length === 3);
  assert.ok(!(await standing(page)).lost, "after undoing the keyboard is somewhere");

  // And taken along.
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const share = page.getByRole("button", { name: /^(分享|复制链接)/ }).first();
  await enter(page, share);
  await page.getByText(/已复制/).first().waitFor();
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /#\/plan\?/);
  await accessible(page);
});
