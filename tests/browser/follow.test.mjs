// Following a route on the way: stop by stop, with or without a network.
import assert from "node:assert/strict";
import { test } from "node:test";
import { DESKTOP, PHONE, accessible, visit } from "./harness.mjs";

const SMALL = { width: 360, height: 740 };
const OWN = "s=peasant-institute,kmt-first-congress,assembly";

const heading = (page, name) => page.getByRole("heading", { level: 1, name });

test("a curated route is followed to its end, and left where it was begun", async (t) => {
  const { page } = await visit(t, "?site=guangzhou#/route/yuexiu-walk", { viewport: PHONE, touch: true });
  await page.locator(".timeline h3").first().waitFor();
  const names = await page.locator(".timeline h3").allInnerTexts();
  await page.getByRole("link", { name: "按路线走" }).tap();
  for (const [index, name] of names.entries()) {
    await page.getByText(`第 ${index + 1}/${names.length} 站`).waitFor();
    await heading(page, name.split(/\s/)[0]).waitFor();
    const last = index + 1 === names.length;
    await page.getByRole("button", { name: last ? "结束" : "下一站" }).tap();
  }
  await heading(page, "越秀史迹步行").waitFor();
});

test("one goes back a stop, and the link says at which one is", async (t) => {
  const { page } = await visit(t, `?site=guangzhou#/plan?${OWN}`, { viewport: PHONE });
  await page.getByRole("link", { name: "按路线走" }).click();
  await page.getByText("第 1/3 站").waitFor();
  assert.ok(await page.getByRole("button", { name: "上一站" }).isDisabled());
  await page.getByRole("button", { name: "下一站" }).click();
  await page.waitForURL(/#\/follow\/2\?/);
  await page.reload();
  await page.getByText("第 2/3 站").waitFor();
  await page.getByRole("button", { name: "上一站" }).click();
  await page.getByText("第 1/3 站").waitFor();
  await page.getByRole("button", { name: "返回" }).click();
  await heading(page, "我的路线").waitFor();
});

test("a stop says what to do there, and how to get there in other maps", async (t) => {
  const { page } = await visit(t, "?site=guangzhou#/follow/2/yuexiu-walk", { viewport: PHONE });
  const stop = page.locator(".follow-stop");
  await stop.getByText("任务").waitFor();
  assert.match(await stop.innerText(), /计划到达 \d\d:\d\d/);
  assert.match(await stop.innerText(), /步行 · .+ · \d+ 分钟/);
  await stop.getByText("导航到这里").click();
  const amap = await stop.getByRole("link", { name: "高德地图" }).getAttribute("href");
  assert.match(amap, /^https:\/\/uri\.amap\.com\/navigation\?to=113\.\d+,23\.\d+,/);
  await stop.getByRole("link", { name: "介绍与故事" }).click();
  await page.getByRole("button", { name: "加入路线" }).waitFor();
  await page.getByRole("button", { name: "返回" }).click();
  await page.getByText("第 2/7 站").waitFor();
});

test("each way of a timetable goes on in other maps, with both ends", async (t) => {
  const { page } = await visit(t, `?site=guangzhou#/plan?${OWN}`, { viewport: PHONE });
  await page.getByRole("button", { name: /^这一段的导航/ }).first().click();
  const link = page.getByRole("link", { name: "腾讯地图" });
  assert.match(await link.getAttribute("href"), /routeplan\?type=walk&from=.+&fromcoord=23\.\d+,113\.\d+&to=.+&tocoord=23\.\d+,113\.\d+/);
});

test("the distance is told only after a tap, and follows the visitor", async (t) => {
  const asked = () => {
    const original = navigator.geolocation.watchPosition;
    globalThis.asked = 0;
    navigator.geolocation.watchPosition = function (...all) {
      globalThis.asked += 1;
      return original.apply(this, all);
    };
  };
  const { page } = await visit(t, `?site=guangzhou#/follow/1?${OWN}`, { viewport: PHONE, init: asked });
  await page.getByText("第 1/3 站").waitFor();
  assert.equal(await page.evaluate(() => globalThis.asked), 0);
  await page.context().grantPermissions(["geolocation"]);
  await page.context().setGeolocation({ latitude: 23.13, longitude: 113.27, accuracy: 20 });
  await page.getByRole("button", { name: "离我多远" }).click();
  await page.getByText(/直线距离/).waitFor();
  const far = await page.locator(".follow-far").innerText();
  assert.match(far, /(米|公里)，.+方向/);
  await page.context().setGeolocation({ latitude: 23.2, longitude: 113.27, accuracy: 20 });
  await page.waitForFunction((before) => document.querySelector(".follow-far")?.innerText !== before, far);
  await page.getByRole("button", { name: "停止定位" }).click();
  assert.equal(await page.locator(".follow-far").count(), 0);
});

test("who does not give a position is told so", async (t) => {
  const { page } = await visit(t, `?site=guangzhou#/follow/1?${OWN}`, { viewport: PHONE });
  await page.getByRole("button", { name: "离我多远" }).click();
  await page.getByText(/没有取得位置/).waitFor();
});

test("the screen stays on while a route is followed, and not after", async (t) => {
  const locks = () => {
    globalThis.held = 0;
    const request = async () => {
      globalThis.held += 1;
      return { release: async () => (globalThis.held -= 1) };
    };
    Object.defineProperty(navigator, "wakeLock", { value: { request } });
  };
  const { page } = await visit(t, `?site=guangzhou#/plan?${OWN}`, { viewport: PHONE, init: locks });
  await page.getByRole("link", { name: "按路线走" }).click();
  await page.waitForFunction(() => globalThis.held === 1);
  await page.getByLabel("屏幕保持常亮").click();
  await page.waitForFunction(() => globalThis.held === 0);
  await page.getByLabel("屏幕保持常亮").click();
  await page.waitForFunction(() => globalThis.held === 1);
  // The browser lets go of it by itself when the page is hidden; in sight again, it is asked for anew.
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await page.waitForFunction(() => globalThis.held === 1);
  await page.getByRole("button", { name: "返回" }).click();
  await heading(page, "我的路线").waitFor();
  await page.waitForFunction(() => globalThis.held === 0);
});

test("visited stops are noted only for who wants it, and on the device alone", async (t) => {
  const { page } = await visit(t, `?site=guangzhou#/follow/1?${OWN}`, { viewport: PHONE });
  await page.getByText("第 1/3 站").waitFor();
  assert.equal(await page.getByLabel("到过这里").count(), 0);
  await page.getByLabel("在本机记下到过的站").check();
  await page.getByLabel("到过这里").check();
  await page.getByRole("button", { name: "下一站" }).click();
  await page.getByText("第 2/3 站").waitFor();
  assert.ok(!(await page.getByLabel("到过这里").isChecked()));
  await page.reload();
  await page.getByRole("button", { name: "上一站" }).click();
  assert.ok(await page.getByLabel("到过这里").isChecked());
  assert.doesNotMatch(page.url(), /visit/);
  await page.getByLabel("在本机记下到过的站").uncheck();
  await page.getByLabel("到过这里").waitFor({ state: "detached" });
  assert.deepEqual(await page.evaluate(() => Object.keys(localStorage)), []);
});

test("without a network a route that is open is followed to its end", async (t) => {
  const { page } = await visit(t, "?site=guangzhou#/follow/1/yuexiu-walk", { viewport: PHONE, expected: [/ERR_INTERNET_DISCONNECTED/, /Failed to fetch/] });
  await page.getByText("第 1/7 站").waitFor();
  await page.context().setOffline(true);
  for (let stop = 2; stop <= 7; stop += 1) {
    await page.getByRole("button", { name: "下一站" }).click();
    await page.getByText(`第 ${stop}/7 站`).waitFor();
  }
  await page.getByRole("button", { name: "结束" }).waitFor();
});

test("a route that was saved opens again without a network, and no longer once that is removed", async (t) => {
  const expected = [/ERR_INTERNET_DISCONNECTED/, /ERR_FAILED/];
  const { page } = await visit(t, "?site=guangzhou#/follow/3/yuexiu-walk", { viewport: PHONE, expected });
  assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
  await page.getByRole("button", { name: "保存供离线使用" }).click();
  await page.getByText("没有网络也能打开").waitFor();
  await page.context().setOffline(true);
  await page.reload();
  await page.getByText("第 3/7 站").waitFor();
  await page.getByRole("button", { name: "下一站" }).click();
  await page.getByText("第 4/7 站").waitFor();
  // All of the page is there, not only what was open.
  await page.getByRole("link", { name: "日历" }).click();
  await heading(page, /2026年|日历/).waitFor();
  await page.getByRole("link", { name: "更多" }).click();
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.context().setOffline(false);
  await page.goto(page.url().replace(/#.*/, "#/follow/3/yuexiu-walk"));
  await page.reload();
  await page.getByText("没有网络也能打开").waitFor();
  await page.getByRole("button", { name: "移除离线副本" }).click();
  await page.getByRole("button", { name: "保存供离线使用" }).waitFor();
  await page.waitForFunction(async () => (await caches.keys()).length === 0 && (await navigator.serviceWorker.getRegistrations()).length === 0);
});

test("what was saved does not grow stale: newer data are shown as soon as there is a network", async (t) => {
  let name = "旧名";
  const { readFile } = await import("node:fs/promises");
  const routes = JSON.parse(await readFile(new URL("../../public/data/guangzhou/routes.json", import.meta.url), "utf8"));
  const overlay = (path) => {
    if (path !== "data/guangzhou/routes.json") return undefined;
    const list = routes.routes.map((route) => (route.id === "yuexiu-walk" ? { ...route, name } : route));
    return { body: { ...routes, routes: list } };
  };
  const { page } = await visit(t, "?site=guangzhou#/follow/1/yuexiu-walk", { viewport: PHONE, overlay, expected: [/ERR_INTERNET/] });
  await page.getByText("旧名").waitFor();
  await page.getByRole("button", { name: "保存供离线使用" }).click();
  await page.getByText("没有网络也能打开").waitFor();
  name = "新名";
  await page.reload();
  await page.getByText("新名").waitFor();
  await page.context().setOffline(true);
  await page.reload();
  await page.getByText("新名").waitFor();
});

test("all that the device keeps is cleared at once", async (t) => {
  const { page } = await visit(t, `?site=guangzhou#/plan?${OWN}`);
  await page.getByLabel("给路线起个名字").fill("周末");
  await page.getByRole("button", { name: "保存到本机" }).click();
  await page.getByRole("button", { name: "保存供离线使用" }).click();
  await page.getByText("没有网络也能打开").waitFor();
  await page.getByRole("button", { name: "清除本机数据" }).click();
  await page.getByRole("group", { name: /不能恢复/ }).getByRole("button", { name: "清除本机数据" }).click();
  await page.getByRole("button", { name: /周末/ }).waitFor({ state: "detached" });
  await page.waitForFunction(async () => localStorage.length === 0 && (await caches.keys()).length === 0);
});

for (const viewport of [SMALL, DESKTOP]) {
  for (const hash of ["#/follow/2/yuexiu-walk", `#/follow/1?${OWN}&date=2026-11-23`]) {
    test(`axe finds nothing on ${hash.split("?")[0]} at ${viewport.width}`, async (t) => {
      const { page } = await visit(t, `?site=guangzhou${hash}`, { viewport });
      await page.getByRole("heading", { level: 1 }).waitFor();
      await accessible(page);
    });
  }
}
