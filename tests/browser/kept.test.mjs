// One's own route kept and taken along: by its link, in files, on paper, on the device.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { PHONE, visit } from "./harness.mjs";
import { OWN, stops } from "./planner.mjs";

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
