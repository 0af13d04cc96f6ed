import assert from "node:assert/strict";
import { test } from "node:test";
import { accessible, DESKTOP, shot, visit } from "./harness.mjs";
import { SMALL, map, published } from "./visitor.mjs";

const storied = async () => {
  const records = await published("guangzhou/records.json");
  const story = records.stories.find(({ id }) => id === "liudong-panels");
  story.places = ["sanyuan-temple", "huanghuagang", "peasant-institute"];
  return { overlay: { "data/guangzhou/records.json": { body: records } }, name: story.name };
};

for (const [screen, viewport] of [["desk", DESKTOP], ["phone", SMALL]]) {
  test(`a story is followed on the map step by step: ${screen}`, async (t) => {
    const { overlay, name } = await storied();
    const { page } = await visit(t, "?site=guangzhou#/stories/liudong-panels", { overlay, viewport });
    await page.getByRole("heading", { level: 1, name }).waitFor();
    await page.getByRole("button", { name: "在地图上跟着走" }).click();
    const here = page.getByRole("status").filter({ hasText: /\d\/3/ });
    await here.filter({ hasText: /1\/3\s*三元里平英团遗址/ }).waitFor();
    assert.ok((await map(page).locator(".stop-number").count()) >= 2);
    const first = page.url();
    assert.ok(await page.getByRole("button", { name: "上一处" }).isDisabled());
    await page.getByRole("button", { name: "下一处" }).click();
    await here.filter({ hasText: /2\/3\s*黄花岗七十二烈士墓/ }).waitFor();
    await page.getByRole("button", { name: "下一处" }).click();
    await here.filter({ hasText: /3\/3\s*广州农民运动讲习所旧址/ }).waitFor();
    // The first two are looked at together.
    await page.waitForURL((url) => url.href !== first);
    assert.ok(await page.getByRole("button", { name: "下一处" }).isDisabled());
    await accessible(page);
    await shot(page, `story-${screen}`);
    await page.getByRole("button", { name: "关闭" }).click();
    await page.getByRole("button", { name: "在地图上跟着走" }).waitFor();
  });
}

test("a stop that is not on the map says so, and how it is found; one stop alone is not looked at from too near", async (t) => {
  const { overlay } = await storied();
  const heritage = await published("guangzhou/heritage.geojson");
  const lost = heritage.features.find(({ id }) => id === "peasant-institute");
  lost.geometry = null;
  lost.properties.directions = { "zh-Hans": "从村口老榕树往北三百步。" };
  const { page } = await visit(t, "?site=guangzhou#/stories/liudong-panels", {
    overlay: { ...overlay, "data/guangzhou/heritage.geojson": { body: heritage } },
  });
  await page.getByRole("button", { name: "在地图上跟着走" }).click();
  const next = page.getByRole("button", { name: "下一处" });
  await next.click();
  await page.getByRole("status").filter({ hasText: /2\/3/ }).waitFor();
  await page.waitForURL(/[?&]at=/);
  const before = page.url();
  await next.click();
  const here = page.getByRole("status").filter({ hasText: /3\/3/ });
  await here.filter({ hasText: /无坐标\s*从村口老榕树往北三百步。/ }).waitFor();
  await page.waitForURL((url) => url.href !== before);
  assert.ok(Number(page.url().match(/at=[\d.]+,[\d.]+,([\d.]+)/)[1]) <= 16, page.url());
  await accessible(page);
});

test("a story without a place on the map has no map beside it", async (t) => {
  const { page } = await visit(t, "?site=guangzhou#/stories/guangta-case");
  await page.getByRole("heading", { level: 1 }).waitFor();
  const places = await published("guangzhou/places.geojson");
  const place = places.features.find(({ id }) => id === "guangta-centre");
  const expected = place.geometry && place.properties.accuracy !== "area" ? "on" : "off";
  await page.locator(`[data-stage="${expected}"]`).waitFor();
});
