// One's own route changed on the map: by pulling, and by buttons for whoever cannot pull.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { PHONE, accessible, visit } from "./harness.mjs";

const OWN = "#/plan?s=peasant-institute,kmt-first-congress,assembly&from=23.12500,113.26500";

async function stops(page) {
  const names = page.getByRole("main").locator(".timeline").getByRole("heading");
  await names.first().waitFor();
  return names.allInnerTexts();
}

async function middle(locator) {
  await locator.waitFor();
  const { x, y, width, height } = await locator.boundingBox();
  return [x + width / 2, y + height / 2];
}

async function pull(page, from, [x, y]) {
  const [fromX, fromY] = await middle(from);
  await page.mouse.move(fromX, fromY);
  await page.mouse.down();
  await page.mouse.move((fromX + x) / 2, (fromY + y) / 2, { steps: 4 });
  await page.mouse.move(x, y, { steps: 4 });
  await page.mouse.up();
}

test("the start is pulled elsewhere on the map, and that is undone", async (t) => {
  const { page } = await visit(t, `?site=guangzhou${OWN}`);
  await stops(page);
  const start = page.getByRole("button", { name: "起点", exact: true });
  const [x, y] = await middle(start);
  const camera = () => page.evaluate(() => /at=[^&]*/.exec(location.hash)?.[0]);
  const before = await camera();
  await pull(page, start, [x + 60, y - 40]);
  await page.getByText("起点: 已移动").waitFor();
  assert.doesNotMatch(page.url(), /from=23\.12500,113\.26500/);
  assert.equal(await camera(), before, "the map stays where it is");
  await page.keyboard.press("Control+z");
  await page.waitForURL(/from=23\.12500,113\.26500/);
});

test("a stop is pulled onto another one and takes its turn; elsewhere it goes back", async (t) => {
  const { page } = await visit(t, `?site=guangzhou${OWN}`);
  const [first, second, third] = await stops(page);
  const disc = (number, name) => page.getByRole("button", { name: `${number} ${name}`, exact: true });
  const away = await middle(disc(1, first));
  await pull(page, disc(1, first), [away[0] + 8, away[1] + 90]);
  await page.getByText("拖到另一站或别的地点上才会改动路线。").waitFor();
  assert.deepEqual(await middle(disc(1, first)), away);
  await pull(page, disc(3, third), await middle(disc(1, first)));
  await page.waitForFunction((name) => document.querySelector(".timeline h3")?.innerText === name, third);
  assert.deepEqual(await stops(page), [third, first, second]);
  await accessible(page);
});

test("by keyboard alone a stop is moved and an end put elsewhere on the map", async (t) => {
  const { page } = await visit(t, `?site=guangzhou${OWN}`);
  const [first, second, third] = await stops(page);
  await page.getByRole("button", { name: `2 ${second}`, exact: true }).focus();
  await page.keyboard.press("Enter");
  const menu = page.getByRole("dialog", { name: `2 ${second}` });
  await menu.getByRole("button", { name: "上移" }).press("Enter");
  assert.deepEqual(await stops(page), [second, first, third]);
  await page.getByRole("dialog", { name: `1 ${second}` }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "起点", exact: true }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("dialog", { name: "起点" }).getByRole("button", { name: "在地图上另选" }).press("Enter");
  await page.getByRole("button", { name: "就放在这里" }).press("Enter");
  await page.getByText("起点: 已移动").waitFor();
  assert.doesNotMatch(page.url(), /from=23\.12500,113\.26500/);
});

test("who goes into a sheet before it takes the focus stays where they are", async (t) => {
  const { page } = await visit(t, `?site=guangzhou${OWN}`);
  await stops(page);
  const kept = page.evaluate(() => new Promise((resolve) => {
    const frame = () => new Promise(requestAnimationFrame);
    const seen = new MutationObserver(async () => {
      const button = document.querySelector("[role=dialog] .buttons button");
      if (button === null) return;
      seen.disconnect();
      button.focus();
      await frame();
      await frame();
      resolve(document.activeElement === button);
    });
    seen.observe(document.body, { childList: true, subtree: true });
  }));
  await page.getByRole("button", { name: "起点", exact: true }).press("Enter");
  assert.equal(await kept, true);
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "就放在这里" }).waitFor();
});

test("on a phone a stop is pressed on the map and taken out", async (t) => {
  const { page } = await visit(t, `?site=guangzhou${OWN}`, { viewport: PHONE, touch: true });
  const [first, second, third] = await stops(page);
  await page.getByRole("button", { name: "在地图上点选加站" }).tap();
  await page.getByRole("button", { name: `2 ${second}`, exact: true }).tap();
  await page.getByRole("dialog", { name: `2 ${second}` }).getByRole("button", { name: "移除" }).tap();
  await page.waitForFunction(() => document.querySelectorAll(".timeline > li[data-stop]").length === 2);
  assert.deepEqual(await stops(page), [first, third]);
});

test("a routing engine's lines are drawn, of one's own route and of a curated one, and on the way", async (t) => {
  const site = JSON.parse(await readFile(new URL("../../public/data/guangzhou/site.json", import.meta.url), "utf8"));
  const asked = [];
  let works = true;
  // A stand-in for OSRM: 700 metres in ten minutes, and a line with a corner in it.
  const overlay = async (path) => {
    const routing = { engine: "osrm", url: "osrm", modes: { walk: "foot" } };
    if (path === "data/guangzhou/site.json") return { body: { ...site, routing } };
    const found = /^data\/guangzhou\/osrm\/(table|route)\/v1\/foot\/([^?]*)/.exec(path);
    if (found === null) return undefined;
    asked.push(found[1]);
    if (!works) return { status: 503, body: "{}" };
    const points = decodeURIComponent(found[2]).split(";").map((pair) => pair.split(",").map(Number));
    if (found[1] === "table") {
      const rows = (value) => points.map(() => points.map(() => value));
      return { body: { code: "Ok", durations: rows(600), distances: rows(700) } };
    }
    const [from, to] = points;
    const geometry = { type: "LineString", coordinates: [from, [from[0], to[1]], to] };
    return { body: { code: "Ok", routes: [{ geometry, distance: 700, duration: 600 }], waypoints: [] } };
  };
  const turns = (page, count) =>
    page.waitForFunction((count) => (document.querySelector("path.track")?.getAttribute("d")?.match(/L/g) ?? []).length === count, count);
  const { page } = await visit(t, "?site=guangzhou#/plan?s=peasant-institute,kmt-first-congress,assembly", { overlay, expected: [/503/] });
  await turns(page, 4);
  assert.deepEqual(asked, ["table", "route", "route"]);

  // A curated route whose ways nobody published.
  asked.length = 0;
  await page.evaluate(() => (location.hash = "#/routes"));
  await page.getByRole("link", { name: /越秀史迹步行/ }).click();
  await page.locator(".stop-way").filter({ hasText: "按道路" }).first().waitFor();
  assert.ok(asked.includes("table"));
  works = false;
  await page.evaluate(() => (location.hash = "#/follow/1?s=assembly,sanyuan-temple"));
  await page.getByText("路线引擎没有给出结果").waitFor();
  await turns(page, 1);
  works = true;
  await page.getByRole("button", { name: "重试" }).click();
  await turns(page, 2);
});
