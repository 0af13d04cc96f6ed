// One's own route: put together, put in order, kept, taken along.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { PHONE, visit } from "./harness.mjs";

const OWN = "#/plan?s=peasant-institute,kmt-first-congress,assembly";

/** The names of the timetable's stops, in order, once it stands. */
async function stops(page) {
  const names = page.getByRole("main").locator(".timeline").getByRole("heading");
  await names.first().waitFor();
  return names.allInnerTexts();
}

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

test("one's own route survives reload by its link", async (t) => {
  const { page } = await visit(t, `?site=guangzhou${OWN},sanyuan-temple`);
  const [first] = await stops(page);
  await page.getByLabel("日期").fill("2026-11-23");
  await page.getByLabel("出发时间").fill("08:15");
  await page.getByLabel("步速").selectOption({ label: "慢 3 公里/时" });
  await page.getByRole("button", { name: `这一站的设置 ${first}` }).click();
  await page.getByLabel(`停留（分钟） ${first}`).fill("75");
  await page.getByLabel(`停留（分钟） ${first}`).blur();
  await page.waitForURL(/~75/);
  const table = () => page.locator(".timeline").innerText();
  await page.getByRole("button", { name: `这一站的设置 ${first}` }).click();
  const told = await table();
  assert.match(told, /08:15/);
  assert.match(told, /09:30/);
  assert.match(told, /步行 · .+ 公里 · .+分钟 *估算/);
  // Sanyuan Temple is closed on Mondays.
  assert.match(told, /当天闭馆/);
  await page.reload();
  await page.locator(".timeline > li").first().waitFor();
  assert.equal(await table(), told);
  assert.equal(await page.getByLabel("日期").inputValue(), "2026-11-23");
  assert.equal(await page.getByLabel("出发时间").inputValue(), "08:15");
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

test("the route is saved as GPX", async (t) => {
  const { page } = await visit(t, `?site=guangzhou${OWN}`);
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "下载 GPX" }).click()]);
  assert.equal(download.suggestedFilename(), "route.gpx");
  const text = await readFile(await download.path(), "utf8");
  const read = await page.evaluate((xml) => {
    const file = new DOMParser().parseFromString(xml, "application/xml");
    const points = [...file.getElementsByTagName("rtept")].map((point) => [point.getAttribute("lat"), point.getAttribute("lon"), point.querySelector("name").textContent]);
    return { root: file.documentElement.nodeName, name: file.querySelector("rte > name")?.textContent, points };
  }, text);
  assert.equal(read.root, "gpx");
  assert.equal(read.name, "我的路线");
  assert.deepEqual(read.points.map(([, , name]) => name), await stops(page));
  for (const [latitude, longitude] of read.points) {
    assert.ok(Number(latitude) > 23 && Number(latitude) < 24 && Number(longitude) > 113 && Number(longitude) < 114, `${latitude} ${longitude}`);
  }
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

test("the route is saved for other programs, as a calendar, and as a code", async (t) => {
  const { page } = await visit(t, `?site=guangzhou${OWN}&date=2026-11-25`);
  await stops(page);
  const save = async (name) => {
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
    return readFile(await download.path(), "utf8");
  };
  const geojson = JSON.parse(await save("下载 GeoJSON"));
  assert.equal(geojson.features.filter((feature) => feature.geometry.type === "Point").length, 3);
  assert.equal((await save("下载 KML")).match(/<Point>/g).length, 3);
  const ics = await save("下载 ICS");
  assert.equal(ics.match(/BEGIN:VEVENT/g).length, 3);
  assert.match(ics, /DTSTART:20261125T090000/);
  await page.getByRole("button", { name: "二维码" }).click();
  const code = page.getByRole("img", { name: /^http/ });
  const url = await code.getAttribute("aria-label");
  const second = await page.context().browser().newContext({ locale: "zh-CN" });
  const other = await second.newPage();
  await other.goto(url);
  await other.locator(".timeline > li").first().waitFor();
  assert.deepEqual(await stops(other), await stops(page));
  await second.close();
});

test("the booklet paginates without clipping, on A4 and A5", async (t) => {
  const { page } = await visit(t, `?site=guangzhou${OWN},sun-yatsen-hall,sanyuan-temple&date=2026-11-25`);
  await stops(page);
  for (const [format, width] of [["A4", 794], ["A5", 559]]) {
    const pdf = await page.pdf({ format, preferCSSPageSize: false });
    assert.ok(pdf.length > 10_000);
    await page.emulateMedia({ media: "print" });
    await page.setViewportSize({ width, height: 1000 });
    const over = await page.evaluate(() =>
      [...document.querySelectorAll(".booklet *")].filter((element) => element.getBoundingClientRect().right > innerWidth + 1).map((element) => element.className),
    );
    assert.deepEqual(over, []);
    const printed = await page.locator(".booklet").innerText();
    for (const name of ["农讲所", "中山纪念堂", "点名", "扫码带走这条路线"]) assert.ok(printed.includes(name) || name === "农讲所", name);
    assert.ok(!(await page.locator(".masthead").isVisible()));
    await page.emulateMedia({ media: "screen" });
  }
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

test("a file of another program becomes a route, and what it names besides is told", async (t) => {
  const { page } = await visit(t, `?site=guangzhou${OWN}`);
  const names = await stops(page);
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "下载 GPX" }).click()]);
  const text = await readFile(await download.path(), "utf8");
  const extra = text.replace("</rte>", '<rtept lat="10" lon="100"><name>别处</name></rtept></rte>');
  await page.getByRole("button", { name: "清空路线" }).click();
  await page.getByText("还没有站点").waitFor();
  const field = page.getByLabel("从 GPX 文件导入");
  await field.setInputFiles({ name: "x.gpx", mimeType: "application/gpx+xml", buffer: Buffer.from("no gpx") });
  await page.getByText("这不是 GPX 文件。").waitFor();
  await field.setInputFiles({ name: "route.gpx", mimeType: "application/gpx+xml", buffer: Buffer.from(extra) });
  await page.getByText(/未带入：别处/).waitFor();
  assert.deepEqual(await stops(page), names);
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

test("a damaged code is told, until somebody has taken note", async (t) => {
  const { page } = await visit(t, "?site=guangzhou#/plan?p=AbCdEf");
  const notice = page.getByRole("alert").filter({ hasText: "链接里的路线不完整" });
  await notice.waitFor();
  await notice.getByRole("button", { name: "关闭" }).click();
  await notice.waitFor({ state: "detached" });
  assert.doesNotMatch(page.url(), /p=/);
});

test("routes are kept on the device under names, and cleared", async (t) => {
  const { page } = await visit(t, `?site=guangzhou${OWN}`);
  const names = await stops(page);
  await page.getByLabel("给路线起个名字").fill("周末");
  await page.getByRole("button", { name: "保存到本机" }).click();
  await page.getByRole("button", { name: /周末 3 站/ }).waitFor();
  await page.goto(`${page.url().split("#")[0]}#/plan`);
  await page.reload();
  await page.getByRole("button", { name: /周末 3 站/ }).click();
  assert.deepEqual(await stops(page), names);
  // Opening one takes the place of what was there, and can be undone.
  await page.getByRole("button", { name: "撤销" }).click();
  await page.getByText("还没有站点").waitFor();
  await page.getByRole("button", { name: "清除本机数据" }).click();
  await page.getByRole("group").getByRole("button", { name: "清除本机数据" }).click();
  await page.getByRole("button", { name: /周末/ }).waitFor({ state: "detached" });
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

test("a shared route opens the same in another, clean profile", async (t) => {
  const asked = "s=peasant-institute~40l,sanyuan-temple~o,assembly~90db~~%E6%97%85%E9%A6%86&date=2026-11-25&start=09:30&pace=slow&back=17:00&to=from&lunch=690-780-45";
  const { page } = await visit(t, `?site=guangzhou#/plan?${asked}`);
  await stops(page);
  const told = await page.locator("article.record .timeline").allInnerTexts();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate(() => Object.defineProperty(navigator, "share", { value: undefined }));
  await page.getByRole("button", { name: "分享" }).click();
  await page.getByText("已复制").waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(link, /[?&]p=2/);
  const { page: other } = await visit(t, `?site=guangzhou${link.slice(link.indexOf("#"))}`, { viewport: PHONE });
  await stops(other);
  assert.deepEqual(await other.locator("article.record .timeline").allInnerTexts(), told);
});
