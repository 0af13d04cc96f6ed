// A whole visit to the map by fingers alone, on a phone of 360 × 740: nothing is hovered over, clicked or typed on keys but
// in the search.
import assert from "node:assert/strict";
import { test } from "node:test";
import { accessible, visit } from "./harness.mjs";
import { SMALL, count, markers, published, rows, searchBox } from "./visitor.mjs";

const PHONE = { viewport: SMALL, touch: true };
const button = (page, name) => page.getByRole("button", { name, exact: true });
const sheet = (page) => page.getByRole("main");

/** One finger along a line, as the screen reports it. */
async function swipe(page, [x, y], [dx, dy]) {
  const screen = await page.context().newCDPSession(page);
  const touch = (type, touchPoints) => screen.send("Input.dispatchTouchEvent", { type, touchPoints });
  await touch("touchStart", [{ x, y }]);
  for (let step = 1; step <= 8; step += 1) await touch("touchMove", [{ x: x + (dx * step) / 8, y: y + (dy * step) / 8 }]);
  await touch("touchEnd", []);
  await screen.detach();
}

/** Two fingers around a point that go from one distance to the other. */
async function pinch(page, [x, y], [from, to]) {
  const screen = await page.context().newCDPSession(page);
  const touch = (type, far) => screen.send("Input.dispatchTouchEvent", { type, touchPoints: far ? [{ x: x - far, y, id: 0 }, { x: x + far, y, id: 1 }] : [] });
  await touch("touchStart", from);
  for (let step = 1; step <= 8; step += 1) await touch("touchMove", from + ((to - from) * step) / 8);
  await touch("touchEnd");
  await screen.detach();
}

/** What can be tapped is as large as a finger, or has room around it: 44 px, but for words within a text. */
async function fits(page, what) {
  const small = await page.evaluate(() => {
    const shown = (element) => {
      const { width, height, bottom, top, left, right } = element.getBoundingClientRect();
      if (width < 2 || bottom <= 0 || top >= innerHeight || right <= 0 || left >= innerWidth) return false;
      const over = document.elementFromPoint(left + width / 2, Math.min(Math.max(top + height / 2, 0), innerHeight - 1));
      return over !== null && (element.contains(over) || over.contains(element));
    };
    return [...document.querySelectorAll("a[href], button:not([disabled]), summary, select, input:not([type=range])")]
      .filter((element) => element.closest(".prose, p, .quiet, [hidden]") === null && shown(element))
      .filter((element) => {
        const target = element.closest("label") ?? element;
        const { left, top, width, height } = target.getBoundingClientRect();
        // What a finger meets may reach beyond what is drawn.
        const reach = (dx, dy) => {
          const hit = (far) => target.contains(document.elementFromPoint(left + width / 2 + dx * far, top + height / 2 + dy * far));
          let far = 0;
          while (far < 44 && hit(far + 1)) far += 1;
          return far;
        };
        return (width < 43.5 && reach(-1, 0) + reach(1, 0) < 43) || (height < 43.5 && reach(0, -1) + reach(0, 1) < 43);
      })
      .map((element) => `${element.className || element.tagName} ${element.textContent.trim().slice(0, 12)} ${JSON.stringify(element.getBoundingClientRect())}`);
  });
  assert.deepEqual(small, [], `${what}: too small for a finger`);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, `${what}: the page slides sideways`);
}

test("by fingers alone: the map is moved, a group opened, a place read and left again", async (t) => {
  const { page } = await visit(t, "?site=guangzhou", PHONE);
  await markers(page).first().waitFor();
  await fits(page, "the map");

  // The map follows one finger, and two bring it nearer.
  await swipe(page, [180, 260], [-60, 40]);
  await page.waitForURL(/[?&]at=/);
  const moved = page.url();
  await pinch(page, [180, 260], [40, 90]);
  await page.waitForURL((url) => url.href !== moved);
  await button(page, "缩小").tap();
  const group = markers(page).and(page.getByRole("button", { name: /处，放大/ })).first();
  await group.waitFor();
  const before = page.url();
  await group.tap();
  await page.waitForURL((url) => url.href !== before);

  // The sheet is pulled up, its list scrolled by a finger, a place opened and its way back taken.
  const rest = () => sheet(page).getAttribute("data-rest");
  assert.equal(await rest(), "peek");
  const handle = await page.locator(".sheet-handle").boundingBox();
  await swipe(page, [180, handle.y + 12], [0, -160]);
  await page.waitForFunction(() => document.querySelector("main").dataset.rest === "half");
  await page.locator(".sheet-handle").tap();
  await page.waitForFunction(() => document.querySelector("main").dataset.rest === "full");
  await fits(page, "the list");
  await accessible(page);
  const row = rows(page).first();
  const name = (await row.locator(".row-name").innerText()).trim();
  await row.tap();
  await page.getByRole("heading", { level: 1, name }).waitFor();
  await fits(page, "a place");
  await swipe(page, [180, 600], [0, -400]);
  await page.waitForFunction(() => document.querySelector("#content").scrollTop > 100);
  await page.evaluate(() => document.querySelector("#content").scrollTo(0, 0));
  await button(page, "返回").tap();
  await rows(page).first().waitFor();
});

test("by fingers alone: what is searched for far away is found, shown on the map and opened from there", async (t) => {
  const { page } = await visit(t, "?site=guangzhou#/map?at=22.6,113.9,15", PHONE);
  await count(page).filter({ hasText: "视野内 0" }).waitFor();
  await searchBox(page).tap();
  await page.keyboard.insertText("中山纪念堂");
  await count(page).filter({ hasText: /^\s*1 处/ }).waitFor();
  // It is listed though the map looks elsewhere.
  const row = rows(page).filter({ hasText: "中山纪念堂" }).first();
  await row.tap();
  await page.getByRole("heading", { level: 1, name: "中山纪念堂" }).waitFor();
  // The sheet is let down, and there is the place on the map.
  const handle = await page.locator(".sheet-handle").boundingBox();
  await swipe(page, [180, handle.y + 12], [0, 300]);
  await swipe(page, [180, (await page.locator(".sheet-handle").boundingBox()).y + 12], [0, 300]);
  await page.waitForFunction(() => document.querySelector("main").dataset.rest === "peek");
  const mark = markers(page).and(page.getByRole("button", { name: /^中山纪念堂，/ }));
  await mark.waitFor();
  await mark.tap();
  await accessible(page);
  await page.locator(".sheet-handle").tap();
  await button(page, "返回").tap();
  await row.waitFor();
  await button(page, "清除").tap();
  assert.equal(await searchBox(page).inputValue(), "");
});

test("by fingers alone: places on one spot, the filters and the choice of the map open, serve and close", async (t) => {
  const source = await published("guangzhou/places.geojson");
  const placed = source.features.filter(({ geometry }) => geometry?.type === "Point").slice(0, 3);
  for (const feature of placed) feature.geometry.coordinates = [113.2644, 23.1291];
  const { page } = await visit(t, "?site=guangzhou#/map?at=23.1291,113.2644,19", {
    ...PHONE,
    overlay: { "data/guangzhou/places.geojson": { body: { ...source, features: placed } } },
  });
  const spot = markers(page).and(page.getByRole("button", { name: /^3 处/ }));
  await spot.tap();
  const list = page.getByRole("dialog", { name: /同一位置/ });
  await list.waitFor();
  assert.equal(await list.getByRole("link").count(), 3);
  await fits(page, "a spot");
  await accessible(page);
  await list.getByRole("button", { name: "关闭" }).tap();
  await list.waitFor({ state: "detached" });
  await spot.tap();
  await list.getByRole("link").nth(1).tap();
  await page.getByRole("heading", { level: 1 }).waitFor();
  await list.waitFor({ state: "detached" });
  await button(page, "返回").tap();
  await rows(page).first().waitFor();

  await button(page, "筛选").tap();
  const filters = page.getByRole("dialog", { name: "筛选" });
  await filters.waitFor();
  await fits(page, "the filters");
  await filters.getByRole("button", { name: "按行政区" }).tap();
  await page.waitForURL(/by=district/);
  await filters.getByRole("button", { name: /^查看/ }).tap();
  await filters.waitFor({ state: "detached" });
  await markers(page).first().waitFor();

  await button(page, "底图").tap();
  const layers = page.getByRole("dialog", { name: "底图" });
  await fits(page, "the choice of the map");
  await layers.getByRole("radio").last().check();
  await layers.getByRole("button", { name: "关闭" }).tap();
  await layers.waitFor({ state: "detached" });
});

test("what is searched for is seen on the map, above the sheet that the search raises", async (t) => {
  const { page } = await visit(t, "?site=scale", PHONE);
  await markers(page).first().waitFor();
  await searchBox(page).tap();
  await searchBox(page).fill("实践所 017");
  await page.getByRole("status").filter({ hasText: /^\s*1 处/ }).waitFor();
  const mark = page.getByRole("button", { name: /实践所 017/ });
  await mark.waitFor();
  await page.waitForFunction(() => {
    const [mark, panel] = [".leaflet-marker-icon", "main"].map((each) => document.querySelector(each).getBoundingClientRect());
    return mark.top > 0 && mark.bottom < panel.top;
  });
  assert.doesNotMatch(page.url(), /at=/, "the address does not change by itself");
});
