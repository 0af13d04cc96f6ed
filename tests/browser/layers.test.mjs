import assert from "node:assert/strict";
import { test } from "node:test";
import { accessible, shot, visit } from "./harness.mjs";
import { SMALL, map, markers, published } from "./visitor.mjs";

const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="800"><rect width="1000" height="800" fill="#e9dcc3"/><circle cx="500" cy="400" r="60" fill="#7a9"/></svg>';
const TILE = '<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"><rect width="256" height="256" fill="#dde" stroke="#99a"/></svg>';
const svg = (body) => ({ headers: { "content-type": "image/svg+xml" }, body });

/** The minimal site with its one place at a position, and a map of its own. */
async function site(map, position = [113.26, 23.13]) {
  const [manifest, places] = await Promise.all(["minimal/site.json", "minimal/places.geojson"].map(published));
  places.features[0].geometry.coordinates = position;
  const bounds = [position[0] - 0.02, position[1] - 0.02, position[0] + 0.02, position[1] + 0.02];
  return {
    "data/minimal/site.json": { body: { ...manifest, map, home: { bounds } } },
    "data/minimal/places.geojson": { body: places },
  };
}

const menu = async (page) => {
  await page.getByRole("button", { name: "底图" }).first().click();
  return page.getByRole("dialog", { name: "底图" });
};
const middle = ({ x, y, width, height }) => [x + width / 2, y + height / 2];
const close = ([x, y], [u, v], slack = 2) => assert.ok(Math.hypot(x - u, y - v) < slack, `${[x, y]} is not at ${[u, v]}`);
const center = async (page) => middle(await markers(page).first().boundingBox());

test("a publisher's drawing lies where its points say, at every zoom, with its source and number", async (t) => {
  // The place stands on the circle in the middle of the drawing.
  const points = [[0, 0, 113.24, 23.15], [1000, 0, 113.28, 23.15], [0, 800, 113.24, 23.11], [1000, 800, 113.28, 23.11]];
  const layer = { id: "hand", label: "手绘图", picture: { url: "hand.svg", points: points.map(([x, y, ...position]) => ({ x, y, position })) }, attribution: "示例绘", approvalNumber: "示审图 1 号" };
  const overlay = { ...(await site({ layers: [layer] })), "data/minimal/hand.svg": svg(PICTURE) };
  const { page } = await visit(t, "?site=minimal", { overlay });
  const drawing = page.locator("img.map-drawing");
  await drawing.waitFor({ state: "attached" });
  await page.waitForFunction(() => document.querySelector("img.map-drawing")?.naturalWidth === 1000);
  await page.getByText("示例绘 示审图 1 号").first().waitFor();
  close(middle(await drawing.boundingBox()), await center(page));
  const before = (await drawing.boundingBox()).width;
  const address = page.url();
  await page.getByRole("button", { name: "放大", exact: true }).click();
  await page.waitForURL((url) => url.href !== address);
  await page.waitForFunction((width) => document.querySelector("img.map-drawing").getBoundingClientRect().width > width * 1.9, before);
  close(middle(await drawing.boundingBox()), await center(page));
  await shot(page, "layer-drawing");

  // The visitor may prefer the schematic ground, and is told whose each is.
  const dialog = await menu(page);
  await accessible(page);
  await dialog.getByRole("radio", { name: /手绘图.*示例绘 示审图 1 号/ }).waitFor();
  await dialog.getByRole("radio", { name: /位置示意/ }).check();
  await drawing.waitFor({ state: "detached" });
  await page.getByText("位置示意，非地图").first().waitFor();
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
  assert.ok(await page.getByRole("button", { name: "底图" }).evaluate((button) => button === document.activeElement));
});

test("tiles cut in GCJ-02 stand where they belong", async (t) => {
  // A published pair: WGS 84 and the same place in GCJ-02.
  const [wgs, gcj] = [[113.912316, 22.543847], [113.91717648, 22.54079613]];
  const layer = { id: "gcj", urls: ["tiles/{z}/{x}/{y}.svg"], coordinateSystem: "GCJ02", attribution: "示例", approvalNumber: "示审图 2 号" };
  const files = await site({ layers: [layer] }, wgs);
  const overlay = (path) => files[path] ?? (path.startsWith("data/minimal/tiles/") ? svg(TILE) : undefined);
  const { page } = await visit(t, "?site=minimal", { overlay });
  const at = async () => {
    const tiles = await page.locator(".leaflet-tile-loaded").evaluateAll((list) => list.map((tile) => ({ src: tile.src, box: tile.getBoundingClientRect().toJSON() })));
    for (const { src, box } of tiles) {
      const named = src.match(/(\d+)\/(\d+)\/(\d+)\.svg$/);
      // One that Leaflet lets go of is an empty picture.
      if (named === null) continue;
      const [z, x, y] = named.slice(1).map(Number);
      const sine = Math.sin((gcj[1] * Math.PI) / 180);
      const [column, row] = [(gcj[0] / 360 + 0.5) * 2 ** z, (0.5 - Math.log((1 + sine) / (1 - sine)) / 4 / Math.PI) * 2 ** z];
      if (Math.floor(column) === x && Math.floor(row) === y) return [box.x + (column - x) * box.width, box.y + (row - y) * box.height];
    }
    return undefined;
  };
  await page.waitForFunction(() => document.querySelectorAll(".leaflet-tile-loaded").length >= 4);
  close(await at(), await center(page));
  for (let step = 0; step < 2; step += 1) {
    const address = page.url();
    await page.getByRole("button", { name: "放大", exact: true }).click();
    await page.waitForURL((url) => url.href !== address);
  }
  await page.waitForFunction(() => [...document.querySelectorAll(".leaflet-tile-loaded")].some((tile) => /\/17\//.test(tile.src) || /\/16\//.test(tile.src)));
  await assert.doesNotReject(async () => {
    for (let tries = 0; tries < 20; tries += 1) {
      const found = await at();
      if (found !== undefined) return close(found, await center(page));
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
    throw new Error("the tile below the place never came");
  });
});

test("a layer that cannot be had gives way to the next, and says so where one chooses", async (t) => {
  const layers = ["甲", "乙"].map((label, index) => ({ id: label, label, urls: [`${index}/{z}/{x}/{y}.svg`], attribution: `来源${label}`, approvalNumber: `号${label}` }));
  const files = await site({ layers });
  const overlay = (path) => files[path] ?? (path.startsWith("data/minimal/1/") ? svg(TILE) : undefined);
  const { page } = await visit(t, "?site=minimal", { overlay, expected: [/404/], viewport: SMALL });
  await page.getByText("来源乙 号乙").first().waitFor();
  const dialog = await menu(page);
  await dialog.getByRole("radio", { name: /甲.*暂时打不开/ }).waitFor();
  assert.ok(await dialog.getByRole("radio", { name: /乙/ }).isChecked());
  await accessible(page);
  await shot(page, "layer-menu-phone");
});

const two = (first = {}) =>
  ["甲", "乙"].map((label, index) => ({ id: label, label, urls: [`${index}/{z}/{x}/{y}.svg`], attribution: `来源${label}`, approvalNumber: `号${label}`, ...(index === 0 ? first : {}) }));

/** Tiles of the second layer, and of the first as `first` answers; undefined is 404. */
async function tiles(layers, first, more = {}) {
  const files = { ...(await site({ layers })), ...more };
  return (path) => files[path] ?? (path.startsWith("data/minimal/1/") ? svg(TILE) : path.startsWith("data/minimal/0/") ? first(path) : undefined);
}

/** The visitor is told, whose map is shown now stands at the lower left, and the first layer may be tried again. */
async function gaveWay(page, name = /甲/) {
  await page.getByText("来源乙 号乙").first().waitFor();
  await page.getByRole("status").filter({ hasText: /甲 暂时打不开/ }).first().waitFor({ state: "attached" });
  const notice = map(page).locator(".near").filter({ hasText: "甲 暂时打不开" });
  await notice.waitFor();
  const [credit, ground] = await Promise.all([page.locator(".map-credit").boundingBox(), map(page).boundingBox()]);
  assert.ok(Math.abs(credit.x - ground.x) < 1 && Math.abs(credit.y + credit.height - ground.y - ground.height) < 1, "at the lower left");
  assert.ok(await page.locator(".map-credit").isVisible());
  await accessible(page);
  await shot(page, "layer-gave-way");
  await notice.getByRole("button", { name: "底图" }).click();
  const dialog = page.getByRole("dialog", { name: "底图" });
  await dialog.getByRole("radio", { name }).waitFor();
  await notice.waitFor({ state: "detached" });
  assert.ok(await dialog.getByRole("radio", { name: /乙/ }).isChecked());
  return dialog;
}

test("a layer without its key gives way, and one with it asks for tiles by that key", async (t) => {
  const layers = two({ urls: ["0/{z}/{x}/{y}.svg?tk={tk}"] });
  const without = await visit(t, "?site=minimal", { overlay: await tiles(layers, () => svg(TILE), { "config.json": { body: { site: "minimal" } } }) });
  await gaveWay(without.page);
  assert.ok(!without.requests.some((path) => path.startsWith("data/minimal/0/")), "no tile is asked for without a key");

  const overlay = await tiles(layers, () => svg(TILE), { "config.json": { body: { site: "minimal", tk: "k3y" } } });
  const { page, requests } = await visit(t, "?site=minimal", { overlay });
  await page.getByText("来源甲 号甲").first().waitFor();
  await page.locator(".leaflet-tile-loaded").first().waitFor();
  assert.ok(requests.some((path) => /^data\/minimal\/0\/.*\?tk=k3y$/.test(path)));
  assert.ok(await map(page).locator(".near").count() === 0);
});

test("a layer that refuses gives way, and may be tried again", async (t) => {
  let open = false;
  const overlay = await tiles(two(), () => (open ? svg(TILE) : { status: 403, body: "" }));
  const { page } = await visit(t, "?site=minimal", { overlay, expected: [/403/] });
  const dialog = await gaveWay(page);
  open = true;
  await dialog.getByRole("radio", { name: /甲/ }).check();
  await page.getByText("来源甲 号甲").first().waitFor();
  await page.locator(".leaflet-tile-loaded").first().waitFor();
  await dialog.getByText("暂时打不开").waitFor({ state: "detached" });
});

test("whoever has chosen a layer is no longer told of one that failed before, but of one that fails then", async (t) => {
  const overlay = await tiles(two(), () => ({ status: 403, body: "" }));
  const { page } = await visit(t, "?site=minimal", { overlay, expected: [/403/] });
  const notice = map(page).locator(".near").filter({ hasText: "甲 暂时打不开" });
  await notice.waitFor();
  let dialog = await menu(page);
  await dialog.getByRole("radio", { name: /位置示意/ }).check();
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
  await page.getByText("位置示意，非地图").first().waitFor();
  assert.equal(await notice.count(), 0, "it is told still");
  // The same layer, tried again, fails again.
  dialog = await menu(page);
  await dialog.getByRole("radio", { name: /甲/ }).check();
  await page.getByText("来源乙 号乙").first().waitFor();
  await page.keyboard.press("Escape");
  await notice.waitFor();
});

test("a layer whose quota is used up on the way gives way", async (t) => {
  let spent = false;
  const overlay = await tiles(two(), () => (spent ? { status: 429, body: "" } : svg(TILE)));
  const { page } = await visit(t, "?site=minimal", { overlay, expected: [/429/] });
  await page.locator(".leaflet-tile-loaded").first().waitFor();
  await page.getByText("来源甲 号甲").first().waitFor();
  spent = true;
  for (let step = 0; step < 2; step += 1) {
    const address = page.url();
    await page.getByRole("button", { name: "放大", exact: true }).click();
    await page.waitForURL((url) => url.href !== address);
  }
  await gaveWay(page);
});

test("a layer that does not answer for twelve seconds gives way", async (t) => {
  const overlay = await tiles(two(), () => new Promise(() => {}));
  const { page } = await visit(t, "?site=minimal", { overlay, clock: "2026-11-22T10:00:00+08:00" });
  await page.getByText("来源甲 号甲").first().waitFor();
  await markers(page).first().waitFor();
  await page.clock.fastForward(11_000);
  assert.ok(await page.getByText("来源甲 号甲").first().isVisible(), "patience");
  await page.clock.fastForward(1_500);
  await gaveWay(page);
});

test("without a network the map ends on the schematic ground, and says so", async (t) => {
  const { page } = await visit(t, "?site=minimal", { overlay: await tiles(two(), () => svg(TILE)), expected: [/ERR_INTERNET_DISCONNECTED|Failed to (load|fetch)/] });
  await page.locator(".leaflet-tile-loaded").first().waitFor();
  // What the page needs besides is here before the network goes.
  await (await menu(page)).getByRole("button", { name: "关闭" }).click();
  await page.context().setOffline(true);
  const nearer = page.getByRole("button", { name: "放大", exact: true });
  for (let step = 0; step < 3; step += 1) {
    const address = page.url();
    await nearer.click();
    await page.waitForURL((url) => url.href !== address);
  }
  await page.getByText("位置示意，非地图").first().waitFor();
  await map(page).locator(".near").filter({ hasText: "乙 暂时打不开" }).waitFor();
  const dialog = await menu(page);
  await dialog.getByRole("radio", { name: /甲.*暂时打不开/ }).waitFor();
  await dialog.getByRole("radio", { name: /乙.*暂时打不开/ }).waitFor();
  assert.ok(await dialog.getByRole("radio", { name: /位置示意/ }).isChecked());
});

/** The ratio of contrast between two colours (WCAG 2.2). */
function contrast(one, other) {
  const light = (colour) => {
    const [r, g, b] = colour.match(/[\d.]+/g).map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
  };
  const [a, b] = [light(one), light(other)];
  return Math.max(a, b) / Math.min(a, b);
}

test("without any layer the ground shows the land and water that the publisher gives", async (t) => {
  const land = {
    type: "FeatureCollection",
    features: [
      { type: "Feature", properties: { layer: "land" }, geometry: { type: "Polygon", coordinates: [[[113.2, 23.12], [113.3, 23.12], [113.3, 23.2], [113.2, 23.2], [113.2, 23.12]]] } },
      { type: "Feature", properties: { layer: "river" }, geometry: { type: "LineString", coordinates: [[113.25, 23.1], [113.255, 23.2]] } },
      { type: "Feature", properties: { layer: "lake" }, geometry: { type: "Polygon", coordinates: [[[113.262, 23.135], [113.27, 23.135], [113.27, 23.14], [113.262, 23.135]]] } },
    ],
  };
  const overlay = { ...(await site({ land: "land.geojson" })), "data/minimal/land.geojson": { body: land } };
  for (const [dark, name] of [[false, "ground"], [true, "ground-dark"]]) {
    const { page } = await visit(t, "?site=minimal", { overlay, dark });
    await page.locator("path.ground-land").waitFor();
    assert.equal(await page.locator("path.ground-water").count(), 1);
    assert.equal(await page.locator("path.ground-river").count(), 1);
    await page.getByText("位置示意，非地图").first().waitFor();
    assert.ok(await map(page).isVisible());
    // Water is seen on land, its edge clearly, in the colours as they are.
    const colours = await page.evaluate(() => {
      const of = (name, what) => getComputedStyle(document.querySelector(`path.ground-${name}`))[what];
      const dimmed = (element) => element !== null && (getComputedStyle(element).filter !== "none" || dimmed(element.parentElement));
      return { land: of("land", "fill"), lake: of("water", "fill"), shore: of("water", "stroke"), river: of("river", "stroke"), dimmed: dimmed(document.querySelector("path.ground-water")) };
    });
    assert.equal(colours.dimmed, false, "the ground is not dimmed with the tiles");
    assert.ok(contrast(colours.lake, colours.land) > 1.25, `a lake on land: ${contrast(colours.lake, colours.land)}`);
    for (const edge of [colours.shore, colours.river]) assert.ok(contrast(edge, colours.land) > 2.2, `an edge on land: ${contrast(edge, colours.land)}`);
    await accessible(page);
    await shot(page, name);
  }
});
