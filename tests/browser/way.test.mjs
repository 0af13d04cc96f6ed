// How one goes: when and from where, by which means, over how many days.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { visit } from "./harness.mjs";
import { OWN, stops } from "./planner.mjs";

test("start, end, meal and time to be back are in the link, and the day says where it fails", async (t) => {
  const { page } = await visit(t, `?site=guangzhou${OWN}&date=2026-11-25`);
  await stops(page);
  await page.getByLabel("终点").selectOption({ label: "回到起点" });
  await page.getByLabel("用餐").selectOption({ index: 1 });
  await page.getByLabel("出发时间").fill("10:30");
  await page.getByLabel("最晚返回").fill("12:00");
  await page.waitForURL(/back=12(:|%3A)00/);
  assert.match(page.url(), /to=from/);
  assert.match(page.url(), /lunch=690-780-45/);
  await page.getByText(/才结束，晚于 12:00/).first().waitFor();
  assert.match(await page.locator(".timeline").innerText(), /用餐 1[123]:\d\d–1[1234]:\d\d/);
  await page.locator(".stop-end").getByText("终点").waitFor();
});

test("days are suggested from a theme and a time, and one is taken", async (t) => {
  const { page } = await visit(t, "?site=guangzhou#/routes");
  await page.getByText("推荐路线方案").click();
  await page.getByLabel("用时").selectOption({ label: "3 小时" });
  await page.getByRole("button", { name: "推荐", exact: true }).click();
  const days = page.locator(".suggest-day");
  await days.first().waitFor();
  assert.ok((await days.count()) >= 2);
  const names = await days.first().getByRole("listitem").allInnerTexts();
  assert.ok(names.length > 1);
  await days.first().getByRole("button", { name: "作为我的路线" }).click();
  await page.getByRole("heading", { level: 1, name: "我的路线" }).waitFor();
  assert.equal((await stops(page)).length, names.length);
});

test("a route is spread over days, with a lodging between them", async (t) => {
  const { page } = await visit(t, "?site=guangzhou#/plan?s=peasant-institute~120,sanyuan-temple~120,assembly~120,kmt-first-congress~120&date=2026-11-24&back=14:00");
  await stops(page);
  await page.getByLabel("分几天走").selectOption({ label: "2 天" });
  await page.getByRole("button", { name: "建议一个顺序" }).click();
  await page.locator(".orders").getByText("第 2 天").waitFor();
  await page.getByRole("button", { name: "采用这个建议" }).click();
  await page.getByRole("heading", { name: /第 2 天 · 11月25日/ }).waitFor();
  const settings = page.getByRole("button", { name: /^这一站的设置/ });
  for (let index = 1; ; index += 1) {
    await settings.nth(index).click();
    if (await page.getByLabel("前一晚住宿").isVisible()) break;
    await settings.nth(index).click();
  }
  await page.getByLabel("前一晚住宿").fill("某某旅馆");
  await page.getByLabel("前一晚住宿").blur();
  const night = page.locator(".plan-night").filter({ hasText: "住宿 某某旅馆" });
  await night.waitFor();
  await page.reload();
  await night.waitFor();
});

test("one stop is reached another way than the rest", async (t) => {
  const { page } = await visit(t, `?site=guangzhou${OWN}`);
  const [, second] = await stops(page);
  await page.getByRole("button", { name: `这一站的设置 ${second}` }).click();
  await page.getByLabel("怎么到这一站").selectOption({ label: "公交" });
  await page.waitForURL(/~t/);
  const ways = await page.locator(".stop-way").allInnerTexts();
  assert.match(ways[0], /公交/);
  assert.match(ways[1], /步行/);
});

test("one sets out where one is, after a tap; and is told where that is refused", async (t) => {
  const { page } = await visit(t, `?site=guangzhou${OWN}`);
  await stops(page);
  const start = page.getByLabel("起点").first();
  await start.selectOption({ label: "我的位置" });
  await page.getByText(/没有取得位置/).waitFor();
  assert.doesNotMatch(page.url(), /from=/);
  await page.waitForFunction(() => [...document.querySelectorAll("select")].some((one) => one.selectedOptions[0]?.text === "第一站"));
  await page.context().setGeolocation({ latitude: 23.13, longitude: 113.27, accuracy: 20 });
  await page.context().grantPermissions(["geolocation"]);
  await start.selectOption({ label: "我的位置" });
  await page.getByText("起点会写进这条路线的链接。").waitFor();
  await page.waitForURL(/from=23\.13000(,|%2C)113\.27000/);
});

test("one sets out at the map's centre", async (t) => {
  const { page } = await visit(t, `?site=guangzhou${OWN}&at=23.13000,113.27000,15`);
  await stops(page);
  await page.getByLabel("起点").first().selectOption({ label: "地图中心" });
  await page.waitForURL(/from=/);
});

test("the least time on the way is another aim than being over soonest", async (t) => {
  const { page } = await visit(t, "?site=guangzhou#/plan?s=peasant-institute,sanyuan-temple,assembly,kmt-first-congress&date=2026-11-24");
  await stops(page);
  await page.getByLabel("以什么为先").selectOption({ label: "途中时间最少" });
  await page.getByRole("button", { name: "建议一个顺序" }).click();
  await page.locator(".orders").getByRole("heading", { name: "建议的顺序" }).waitFor();
});

test("a publisher's routing engine measures the ways, and where it fails the estimates stand", async (t) => {
  const site = JSON.parse(await readFile(new URL("../../public/data/guangzhou/site.json", import.meta.url), "utf8"));
  let works = true;
  const asked = [];
  // A stand-in for Valhalla: ten minutes and 700 metres from anywhere to anywhere.
  const overlay = async (path, request) => {
    if (path === "data/guangzhou/site.json") {
      return { body: { ...site, routing: { engine: "valhalla", url: "valhalla", modes: { walk: "pedestrian" } } } };
    }
    if (!/^data\/guangzhou\/valhalla\/(sources_to_targets|route)$/.test(path)) return undefined;
    let body = "";
    for await (const part of request) body += part;
    const { sources, costing } = JSON.parse(body);
    // It knows no lines: the map draws straight ones, and says so.
    if (sources === undefined) return { status: 503, body: "{}" };
    asked.push(costing);
    if (!works) return { status: 503, body: "{}" };
    const row = () => sources.map(() => ({ time: 600, distance: 0.7 }));
    return { body: { sources_to_targets: sources.map(row) } };
  };
  const { page } = await visit(t, `?site=guangzhou${OWN}`, { overlay, expected: [/503/] });
  await page.locator(".stop-way").filter({ hasText: /700 米 · 10 分钟 *按道路/ }).first().waitFor();
  await page.getByText("图上暂画直线").waitFor();
  assert.deepEqual(asked, ["pedestrian"]);
  assert.doesNotMatch(await page.locator(".timeline").innerText(), /估算/);
  works = false;
  await page.evaluate(() => (location.hash = "#/plan?s=assembly,sanyuan-temple"));
  await page.getByText("路线引擎没有给出结果").waitFor();
  assert.match(await page.locator(".timeline").innerText(), /估算/);
  works = true;
  await page.getByRole("button", { name: "重试" }).click();
  await page.locator(".stop-way").filter({ hasText: "按道路" }).first().waitFor();
  assert.equal(await page.getByText("路线引擎没有给出结果").count(), 0);
});
