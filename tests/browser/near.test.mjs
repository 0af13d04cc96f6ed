import assert from "node:assert/strict";
import { test } from "node:test";
import { accessible, DESKTOP, shot, visit } from "./harness.mjs";
import { SMALL, count, map, markers, published, rows } from "./visitor.mjs";

const near = (page) => page.getByRole("button", { name: "附近", exact: true });
const metres = (text) => {
  const [, number, unit] = text.match(/ · ([\d.]+) (米|公里)/);
  return Number(number) * (unit === "米" ? 1 : 1000);
};

test("near me: asked only after a tap, the list by distance, nothing kept in the link or the browser", async (t) => {
  const { page } = await visit(t, "?site=guangzhou", {
    init: () => {
      globalThis.asked = 0;
      const device = navigator.geolocation.getCurrentPosition.bind(navigator.geolocation);
      navigator.geolocation.getCurrentPosition = (...args) => {
        globalThis.asked += 1;
        device(...args);
      };
    },
  });
  await page.context().grantPermissions(["geolocation"]);
  await page.context().setGeolocation({ longitude: 113.2644, latitude: 23.1291, accuracy: 60 });
  await rows(page).first().waitFor();
  assert.equal(await page.evaluate(() => globalThis.asked), 0);
  await near(page).click();
  await page.getByText("按离此处的距离排列").waitFor();
  await rows(page).filter({ hasText: / · [\d.]+ (米|公里)/ }).first().waitFor();
  const far = (await rows(page).allInnerTexts()).filter((text) => / · [\d.]+ (米|公里)/.test(text)).map(metres);
  assert.ok(far.length > 3);
  assert.deepEqual(far, far.toSorted((a, b) => a - b));
  assert.equal(await page.locator(".leaflet-overlay-pane path.around").count(), 2, "the accuracy, and fifteen minutes on foot");
  assert.ok(!decodeURIComponent(page.url()).includes("113.2644"));
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]));
  assert.ok(!kept.includes("113.26"), kept);
  await shot(page, "near-desk");
  await near(page).click();
  await page.locator(".leaflet-overlay-pane path.around").first().waitFor({ state: "detached" });
});

test("near me without the device: one points at it on the map", async (t) => {
  const { page } = await visit(t, "?site=guangzhou", { viewport: SMALL, touch: true });
  await rows(page).first().waitFor();
  await near(page).tap();
  await page.getByText("无法取得位置").waitFor();
  await page.getByRole("button", { name: "在地图上选" }).tap();
  await accessible(page);
  await page.getByRole("button", { name: "就在这里" }).tap();
  await page.getByText("按离此处的距离排列").waitFor();
  await shot(page, "near-phone");
});

test("places on one spot open as a list, by the keyboard too, and the focus comes back", async (t) => {
  const source = await published("guangzhou/places.geojson");
  const placed = source.features.filter(({ geometry }) => geometry?.type === "Point").slice(0, 3);
  for (const feature of placed) feature.geometry.coordinates = [113.2644, 23.1291];
  const body = { ...source, features: placed };
  const { page } = await visit(t, "?site=guangzhou#/map?at=23.1291,113.2644,19", {
    viewport: DESKTOP,
    overlay: { "data/guangzhou/places.geojson": { body } },
    expected: [/404/],
  });
  const cluster = markers(page).and(page.getByRole("button", { name: /^\d+ 处/ }));
  await cluster.first().focus();
  await page.keyboard.press("Enter");
  const list = page.getByRole("dialog", { name: /同一位置 · 3 处/ });
  await list.waitFor();
  await page.waitForFunction(() => document.activeElement?.id === "spot-title");
  assert.equal(await list.getByRole("link").count(), 3);
  await shot(page, "spot-desk");
  await accessible(page);
  await page.keyboard.press("Escape");
  await list.waitFor({ state: "detached" });
  assert.ok(await cluster.first().evaluate((element) => element === document.activeElement));
  await cluster.first().click();
  const name = await list.getByRole("link").first().locator(".row-name").innerText();
  await list.getByRole("link").first().click();
  await page.getByRole("heading", { level: 1, name }).waitFor();
  await list.waitFor({ state: "detached" });
});

test("the map brings places together by district, by name and in the link", async (t) => {
  const { page } = await visit(t, "?site=guangzhou");
  await count(page).waitFor();
  await page.getByRole("button", { name: "筛选", exact: true }).click();
  await page.getByRole("button", { name: "按行政区" }).click();
  await page.waitForURL(/by=district/);
  await page.getByRole("button", { name: "关闭", exact: true }).click();
  await markers(page).and(page.getByRole("button", { name: /^荔湾区 \d+ 处/ })).waitFor();
  assert.equal(await map(page).locator(".cluster-name[data-drawn=荔湾区]").count(), 1);
  // Districts whose marks would lie one over the other stand together, under the name of most of their places.
  await markers(page).and(page.getByRole("button", { name: /^越秀区等 \d+ 处/ })).waitFor();
  await accessible(page);
  await shot(page, "district-desk");
});
