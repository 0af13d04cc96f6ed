// The marks on the map: in which order the keyboard comes to them, where it is after a group has parted, and the places on
// one spot by fingers and by keys.
import assert from "node:assert/strict";
import { test } from "node:test";
import { accessible, visit } from "./harness.mjs";
import { SMALL, map, markers, published, rows, searchBox } from "./visitor.mjs";

const groups = (page) => markers(page).and(page.getByRole("button", { name: /^\d+ 处/ }));

/** What has the focus: `search`, `chip`, `list`, `mark` or `map`, its name, and for marks the middle of it. */
function focused(page) {
  return page.evaluate(() => {
    const on = document.activeElement;
    const kinds = [["search", "input[type=search]"], ["chip", "search button"], ["list", "main li a"], ["mark", ".leaflet-marker-pane button"], ["map", ".map *"]];
    const [kind = "else"] = kinds.find(([, selector]) => on.matches(selector)) ?? [];
    const { left, top, width, height } = on.getBoundingClientRect();
    return { kind, name: on.getAttribute("aria-label") ?? on.textContent, x: left + width / 2, y: top + height / 2 };
  });
}

/** All that Tab comes to from the search box on, until it leaves the page. */
async function walk(page) {
  await searchBox(page).focus();
  const stops = [await focused(page)];
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press("Tab");
    const stop = await focused(page);
    if (stop.kind === "search" || (await page.evaluate(() => document.activeElement === document.body))) break;
    stops.push(stop);
  }
  return stops;
}

test("Tab goes from the search over the chips and the list to the marks, and these are read line by line", async (t) => {
  const { page } = await visit(t, "?site=guangzhou#/map?q=%E7%BA%AA%E5%BF%B5");
  await rows(page).first().waitFor();
  await markers(page).first().waitFor();
  const order = ["search", "chip", "list", "mark"];
  const check = async () => {
    const stops = await walk(page);
    const kinds = stops.map(({ kind }) => kind).filter((kind, index, all) => order.includes(kind) && kind !== all[index - 1]);
    assert.deepEqual(kinds, order);
    const marks = stops.filter(({ kind }) => kind === "mark");
    assert.equal(marks.length, await markers(page).count(), "every mark is a stop, once");
    // A line is 64 pixels high; where it begins depends on the ground, so that only what is a whole line lower counts.
    for (const [index, { name, y }] of marks.entries()) {
      const late = marks.slice(index + 1).find((other) => other.y < y - 64);
      assert.equal(late, undefined, `${late?.name} stands above ${name} and comes after it`);
    }
    return marks.map(({ name }) => name);
  };
  const before = await check();
  // Whatever came and went meanwhile, the order is the same.
  for (const name of ["放大", "放大", "缩小", "缩小"]) {
    const address = page.url();
    await page.getByRole("button", { name, exact: true }).click();
    await page.waitForURL((url) => url.href !== address);
  }
  assert.deepEqual(await check(), before);
});

test("a group that parts under the keyboard leaves it on one of its parts", async (t) => {
  const { page } = await visit(t, "?site=scale");
  await groups(page).first().waitFor();
  for (let step = 0; step < 3; step += 1) {
    await groups(page).first().focus();
    const { x, y, name } = await focused(page);
    assert.ok(Number.parseInt(name, 10) > 1);
    const address = page.url();
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.href !== address);
    await page.waitForFunction(() => document.activeElement?.matches(".leaflet-marker-pane button"));
    const { width, height } = await map(page).boundingBox();
    const now = await focused(page);
    assert.ok(now.x > 0 && now.y > 0 && now.y < height && Math.hypot(now.x - x, now.y - y) < Math.hypot(width, height), now.name);
  }
  // From there Tab goes on among the marks or to the map's buttons, and Shift+Tab leads back.
  const here = await focused(page);
  await page.keyboard.press("Tab");
  assert.match((await focused(page)).kind, /mark|map/);
  await page.keyboard.press("Shift+Tab");
  assert.equal((await focused(page)).name, here.name);
});

/** Three places, two on one spot exactly, and the third a step away: no zoom parts them. */
async function together() {
  const source = await published("guangzhou/places.geojson");
  const placed = source.features.filter(({ geometry }) => geometry?.type === "Point").slice(0, 3);
  placed.forEach((feature, index) => (feature.geometry.coordinates = [113.2644 + (index === 2 ? 0.00001 : 0), 23.1291]));
  return { "data/guangzhou/places.geojson": { body: { ...source, features: placed } } };
}

for (const [name, options, press] of [
  ["a finger", { viewport: SMALL, touch: true }, (_, target) => target.tap()],
  ["the keyboard", {}, async (page, target) => (await target.focus(), await page.keyboard.press("Enter"))],
]) {
  test(`what no zoom parts is listed, opened and left again by ${name}`, async (t) => {
    const overlay = await together();
    const { page } = await visit(t, "?site=guangzhou#/map?at=23.1291,113.2644,19", { ...options, overlay, expected: [/404/] });
    const group = groups(page).first();
    await group.waitFor();
    assert.equal(await group.getAttribute("aria-label"), "3 处，列出");
    const address = page.url();
    await press(page, group);
    const list = page.getByRole("dialog", { name: /同一位置 · 3 处/ });
    await list.waitFor();
    assert.equal(page.url(), address, "the map stays where it is");
    await accessible(page);
    const entry = list.getByRole("link").nth(1);
    const { width, height } = await entry.boundingBox();
    assert.ok(width >= 44 && height >= 44, `${width} × ${height}`);
    const title = await entry.locator(".row-name").innerText();
    await press(page, entry);
    await page.getByRole("heading", { level: 1, name: title }).waitFor();
    await list.waitFor({ state: "detached" });
    await press(page, page.getByRole("button", { name: "返回", exact: true }));
    await page.getByRole("heading", { level: 1, name: title }).waitFor({ state: "detached" });
    await group.waitFor();

    // And closed again without opening anything.
    await press(page, group);
    await list.waitFor();
    await press(page, list.getByRole("button", { name: "关闭" }));
    await list.waitFor({ state: "detached" });
    if (!options.touch) assert.ok(await group.evaluate((element) => element === document.activeElement));
  });
}
