// One's own route: put together and put in order.
import assert from "node:assert/strict";
import { test } from "node:test";
import { PHONE, visit } from "./harness.mjs";
import { OWN, stops } from "./planner.mjs";

test("a place is added to one's own route from its page", async (t) => {
  const { page } = await visit(t, "?site=guangzhou#/place/sun-yatsen-hall", { viewport: PHONE });
  await page.getByRole("button", { name: "加入路线" }).click();
  await page.getByRole("link", { name: "已在路线中" }).click();
  await page.getByRole("heading", { level: 1, name: "我的路线" }).waitFor();
  assert.deepEqual(await stops(page), ["中山纪念堂"]);
  assert.match(page.url(), /#\/plan\?.*s=sun-yatsen-hall/);
});

test("an empty route says how to begin", async (t) => {
  const { page } = await visit(t, "?site=guangzhou#/plan");
  await page.getByRole("link", { name: "看推荐路线" }).click();
  await page.getByRole("heading", { level: 1, name: "路线" }).waitFor();
  await page.getByRole("link", { name: /我的路线.*还没有站点/ }).waitFor();
});

test("stops are put in order by buttons, and the focus goes along", async (t) => {
  const { page } = await visit(t, `?site=guangzhou${OWN}`);
  const before = await stops(page);
  assert.equal(before.length, 3);
  const first = before[0];
  assert.ok(await page.getByRole("button", { name: `上移 ${first}` }).isDisabled());
  await page.getByRole("button", { name: `下移 ${first}` }).click();
  await page.waitForFunction((name) => document.activeElement?.getAttribute("aria-label") === name, `下移 ${first}`);
  assert.deepEqual(await stops(page), [before[1], first, before[2]]);
  await page.keyboard.press("Enter");
  // At the end there is no further down: the focus turns to the way back up.
  await page.waitForFunction((name) => document.activeElement?.getAttribute("aria-label") === name, `上移 ${first}`);
  assert.deepEqual(await stops(page), [before[1], before[2], first]);
  await page.getByRole("button", { name: `移除 ${first}` }).click();
  await page.waitForFunction(() => document.querySelectorAll(".timeline > li").length === 2);
  assert.match(page.url(), /s=kmt-first-congress,assembly(&|$)/);
});

test("a stop that the data does not know stays, marked, until it is removed", async (t) => {
  const { page } = await visit(t, "?site=guangzhou#/plan?s=gone-place,assembly");
  const stop = page.locator(".timeline > li").first();
  assert.match(await stop.innerText(), /gone-place/);
  assert.match(await stop.innerText(), /不在数据中的地点/);
  await page.getByRole("button", { name: "移除 gone-place" }).click();
  await page.waitForURL(/s=assembly/);
});

test("a proposed order stands beside the present one, and is taken only when accepted", async (t) => {
  const { page } = await visit(t, "?site=guangzhou#/plan?s=peasant-institute,sanyuan-temple,assembly,kmt-first-congress");
  const before = await stops(page);
  await page.getByRole("button", { name: "建议一个顺序" }).click();
  const orders = page.locator(".orders");
  await orders.getByRole("heading", { name: "现在的顺序" }).waitFor();
  await orders.getByRole("heading", { name: "建议的顺序" }).waitFor();
  assert.equal((await orders.getByText("公里").count()), 2);
  assert.deepEqual(await stops(page), before);
  await page.getByRole("button", { name: "保持现在的顺序" }).click();
  assert.deepEqual(await stops(page), before);
  assert.equal(await orders.count(), 0);
  await page.getByRole("button", { name: "建议一个顺序" }).click();
  await page.getByRole("button", { name: "采用这个建议" }).click();
  await page.waitForFunction((second) => document.querySelectorAll(".timeline h3")[1].innerText !== second, before[1]);
  assert.deepEqual((await stops(page)).toSorted(), before.toSorted());
});

test("what was done to the route is undone, by button and by key", async (t) => {
  const { page } = await visit(t, `?site=guangzhou${OWN}`);
  const before = await stops(page);
  const undo = page.getByRole("button", { name: "撤销" });
  assert.ok(await undo.isDisabled());
  await page.getByRole("button", { name: `移除 ${before[1]}` }).click();
  await page.getByText(`已移除 ${before[1]}`).waitFor();
  await undo.click();
  await page.waitForFunction(() => document.querySelectorAll(".timeline > li").length === 3);
  assert.deepEqual(await stops(page), before);
  await page.keyboard.press("Control+Shift+Z");
  await page.waitForFunction(() => document.querySelectorAll(".timeline > li").length === 2);
  await page.keyboard.press("Control+Z");
  await page.waitForFunction(() => document.querySelectorAll(".timeline > li").length === 3);
  // It is known what was done even after a look at a place.
  await page.getByRole("button", { name: `下移 ${before[0]}` }).click();
  await page.getByRole("link", { name: before[0] }).click();
  await page.getByRole("button", { name: "加入路线" }).or(page.getByRole("link", { name: "已在路线中" })).waitFor();
  await page.goBack();
  await page.getByRole("button", { name: "撤销" }).click();
  await page.waitForFunction((name) => document.querySelector(".timeline h3")?.innerText === name, before[0]);
});

test("a stop is dragged to another place by its handle", async (t) => {
  const { page } = await visit(t, `?site=guangzhou${OWN}`, { viewport: { width: 1280, height: 1600 } });
  const before = await stops(page);
  const handle = await page.locator(".stop-handle").first().boundingBox();
  const last = page.locator(".timeline > li").last();
  const box = await last.boundingBox();
  await page.mouse.move(handle.x + 10, handle.y + 10);
  await page.mouse.down();
  await page.mouse.move(box.x + 100, box.y + 60, { steps: 5 });
  await page.mouse.up();
  await page.waitForFunction((name) => document.querySelector(".timeline h3")?.innerText !== name, before[0]);
  assert.deepEqual(await stops(page), [before[1], before[2], before[0]]);
});

test("what does not fit is left out with a reason, and only when accepted", async (t) => {
  const { page } = await visit(t, "?site=guangzhou#/plan?s=peasant-institute,sanyuan-temple~o,assembly,kmt-first-congress&date=2026-11-23");
  const before = await stops(page);
  await page.getByRole("button", { name: "建议一个顺序" }).click();
  await page.getByRole("heading", { name: "安排不下的站" }).waitFor();
  assert.match(await page.locator(".propose-notes").first().innerText(), /当天闭馆/);
  assert.equal((await stops(page)).length, before.length);
  await page.getByRole("button", { name: "采用这个建议" }).click();
  await page.waitForFunction(() => document.querySelectorAll(".timeline > li").length === 3);
  await page.getByRole("button", { name: "撤销" }).click();
  await page.waitForFunction(() => document.querySelectorAll(".timeline > li").length === 4);
  assert.deepEqual(await stops(page), before);
});

test("an event is a stop at its own time", async (t) => {
  const { page } = await visit(t, "?site=guangzhou#/event/gz-wed-talk/2026-12-16T15:00");
  await page.getByRole("button", { name: "加入路线" }).click();
  await page.getByRole("link", { name: "已在路线中" }).click();
  await stops(page);
  const told = await page.locator(".timeline").innerText();
  assert.match(told, /参加活动/);
  assert.match(told, /15:00 开始，需等候 6 小时/);
  assert.equal(await page.getByLabel("日期").inputValue(), "2026-12-16");
});

test("a cleared route comes back by undoing", async (t) => {
  const { page } = await visit(t, `?site=guangzhou${OWN}`);
  const before = await stops(page);
  await page.getByRole("button", { name: "清空路线" }).click();
  await page.getByText("路线已清空，可以撤销。").waitFor();
  assert.doesNotMatch(page.url(), /[?&]s=/);
  await page.getByRole("button", { name: "撤销" }).click();
  assert.deepEqual(await stops(page), before);
});

test("places tapped on the map become stops, for as long as one wants", async (t) => {
  const { page } = await visit(t, "?site=guangzhou#/plan?at=23.12645,113.27383,16");
  await page.getByRole("button", { name: "在地图上点选加站" }).click();
  const pins = page.locator(".map").getByRole("button", { name: /旧址|纪念/ });
  await pins.first().click();
  await page.getByText(/^已加入 /).waitFor();
  assert.equal((await stops(page)).length, 1);
  await page.getByRole("button", { name: "完成" }).click();
  await pins.nth(1).click();
  await page.getByRole("button", { name: "加入路线" }).waitFor();
});

test("by keyboard alone a place is found, put on a route, put in order, and followed", async (t) => {
  const { page } = await visit(t, "?site=guangzhou#/place/assembly");
  const press = async (locator) => {
    await locator.waitFor();
    for (let presses = 0; presses < 120; presses += 1) {
      if (await locator.evaluate((element) => element === document.activeElement)) return page.keyboard.press("Enter");
      await page.keyboard.press("Tab");
    }
    throw new Error("the keyboard does not get there");
  };
  await press(page.getByRole("button", { name: "加入路线" }));
  await page.evaluate(() => (location.hash = location.hash.replace("/place/assembly", "/place/peasant-institute")));
  await press(page.getByRole("button", { name: "加入路线" }));
  await press(page.getByRole("link", { name: "已在路线中" }));
  await page.getByRole("heading", { level: 1, name: "我的路线" }).waitFor();
  const before = await stops(page);
  assert.equal(before.length, 2);
  await press(page.getByRole("button", { name: `下移 ${before[0]}` }));
  await page.waitForFunction((name) => document.querySelector(".timeline h3")?.innerText !== name, before[0]);
  await page.keyboard.press("Control+z");
  await page.waitForFunction((name) => document.querySelector(".timeline h3")?.innerText === name, before[0]);
  await press(page.getByRole("link", { name: "按路线走" }));
  await page.getByText("第 1/2 站").waitFor();
  await press(page.getByRole("button", { name: "下一站" }));
  await page.getByText("第 2/2 站").waitFor();
  await press(page.getByRole("button", { name: "结束" }));
  await page.getByRole("heading", { level: 1, name: "我的路线" }).waitFor();
});
