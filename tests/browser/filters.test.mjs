import assert from "node:assert/strict";
import { test } from "node:test";
import { accessible, DESKTOP, shot, visit } from "./harness.mjs";
import { SMALL, count, found, published, rows, searchBox } from "./visitor.mjs";

const panel = (page) => page.getByRole("dialog", { name: "筛选条件" });
const open = async (page) => {
  await count(page).waitFor();
  await page.getByRole("button", { name: "筛选", exact: true }).click();
  await panel(page).waitFor();
};
const number = (text) => Number(text.match(/(\d+)\s*$/)[1]);
const settles = (page, expected) => count(page).filter({ hasText: new RegExp(`^\\s*${expected} 处`) }).waitFor();

test("names are found by pinyin, whose table is fetched at the first Latin letter, once", async (t) => {
  const { page, requests } = await visit(t, "?site=guangzhou");
  await count(page).waitFor();
  const asked = () => requests.filter((path) => path.includes("pinyin.txt")).length;
  assert.equal(asked(), 0);
  await searchBox(page).fill("sanyuanli");
  await page.locator("mark").filter({ hasText: "三元里" }).first().waitFor();
  await searchBox(page).fill("zsjnt");
  await rows(page).filter({ hasText: "中山纪念堂" }).first().waitFor();
  assert.equal(asked(), 1);
});

for (const dark of [false, true]) {
  test(`what was looked for is marked wherever it was found: ${dark ? "dark" : "light"}`, async (t) => {
    const { page } = await visit(t, "?site=guangzhou#/?q=古庙", { dark });
    const row = rows(page).filter({ hasText: "又名" }).first();
    await row.filter({ has: page.locator("mark", { hasText: /^古庙$/ }) }).waitFor();
    await searchBox(page).fill("少年");
    await rows(page).filter({ hasText: "青少年科普" }).locator("mark", { hasText: /^少年$/ }).first().waitFor();
    await rows(page).filter({ hasText: "红色电影配音" }).locator("mark", { hasText: /^少年$/ }).first().waitFor();
    await searchBox(page).fill("越秀区");
    await rows(page).locator(".small mark").first().waitFor();
    await accessible(page);
  });
}

test("without the table of readings, search goes on", async (t) => {
  const { page } = await visit(t, "?site=guangzhou", { overlay: { "pinyin.txt": { status: 404, body: "" } }, expected: [/404/] });
  await count(page).waitFor();
  await searchBox(page).fill("zsjnt");
  await page.getByText("没有符合条件的地点").waitFor();
  await searchBox(page).fill("三元里");
  await rows(page).filter({ hasText: "三元里" }).first().waitFor();
});

test("each choice leaves as many places as it says, and open, closed and unknown make up all", async (t) => {
  const { page } = await visit(t, "?site=guangzhou", { clock: "2026-11-24T10:00:00+08:00" });
  await open(page);
  const all = await found(page);
  const hours = panel(page).getByRole("group", { name: "开放时间" });
  const states = await Promise.all(["开放", "闭馆", "未知"].map((name) => hours.getByRole("button", { name: new RegExp(`^${name} \\d`) }).innerText()));
  assert.equal(states.map(number).reduce((sum, each) => sum + each), all);
  const districts = await panel(page).getByRole("group", { name: "区", exact: true }).getByRole("button").allInnerTexts();
  assert.match(districts.at(-1), /^未注明/);
  assert.equal(districts.map(number).reduce((sum, each) => sum + each), all);
  assert.equal(await panel(page).getByRole("group", { name: "地区" }).count(), 0, "the publisher's taxonomy has the same");
  for (const group of ["开放时间", "区", "设施"]) {
    const chips = panel(page).getByRole("group", { name: group, exact: true }).locator("[aria-pressed=false]:not([disabled])").filter({ hasText: /\d$/ });
    const text = await chips.first().innerText();
    await chips.first().click();
    await settles(page, number(text));
    assert.equal(await page.getByRole("button", { name: "清除筛选" }).count(), 1);
    await panel(page).getByRole("button", { name: "清除筛选" }).click();
    await settles(page, all);
  }
});

test("the time asked for, the district and the years are in the link, and are there again on opening it", async (t) => {
  const { page, url } = await visit(t, "?site=guangzhou", { clock: "2026-11-24T10:00:00+08:00" });
  await open(page);
  const all = await found(page);
  const hours = panel(page).getByRole("group", { name: "开放时间" });
  await hours.getByRole("button", { name: "指定时间" }).click();
  await hours.getByLabel("日期").fill("2026-11-23");
  await hours.getByLabel("时刻").fill("03:00");
  await page.waitForURL(/when=2026-11-23T03(:|%3A)00/);
  await panel(page).getByRole("button", { name: "关闭", exact: true }).click();
  await panel(page).waitFor({ state: "detached" });
  assert.equal(await page.getByRole("button", { name: "清除筛选" }).count(), 0, "a time alone is no filter");
  await open(page);
  const closed = hours.getByRole("button", { name: /^闭馆 \d/ });
  const expected = number(await closed.innerText());
  await closed.click();
  await settles(page, expected);

  await closed.click();
  const first = panel(page).getByRole("slider", { name: "最早" });
  await first.focus();
  for (let presses = 0; presses < 4; presses += 1) await page.keyboard.press("ArrowRight");
  await page.waitForURL(/era=/);
  const left = await found(page);
  assert.ok(left < all);
  const link = page.url();
  const again = await visit(t, link.slice(url.length), { clock: "2026-11-24T10:00:00+08:00" });
  await settles(again.page, left);
  await panel(page).getByRole("button", { name: "不限年代" }).click();
  await settles(page, all);
});

test("the keyboard opens and closes the filters, and keeps its place while choosing", async (t) => {
  const { page } = await visit(t, "?site=guangzhou");
  await count(page).waitFor();
  const button = page.getByRole("button", { name: "筛选", exact: true });
  await button.focus();
  await page.keyboard.press("Enter");
  await panel(page).getByRole("heading").first().waitFor();
  await page.waitForFunction(() => document.activeElement?.id === "filters-title");
  const chip = panel(page).getByRole("group", { name: "设施" }).getByRole("button").first();
  await chip.focus();
  await page.keyboard.press("Space");
  await page.waitForURL(/[?&]t=/);
  assert.ok(await chip.evaluate((element) => element === document.activeElement && element.ariaPressed === "true"));
  await page.keyboard.press("Escape");
  await panel(page).waitFor({ state: "detached" });
  assert.ok(await button.evaluate((element) => element === document.activeElement));
});

for (const [name, viewport, dark] of [["phone", SMALL, false], ["desk", DESKTOP, false], ["desk, dark", DESKTOP, true]]) {
  test(`axe finds nothing among the filters: ${name}`, async (t) => {
    const { page } = await visit(t, "?site=guangzhou", { viewport, dark });
    await open(page);
    await panel(page).getByRole("group", { name: "区", exact: true }).waitFor();
    await accessible(page);
    await shot(page, `filters-${name.replace(/\W+/g, "-")}`);
  });
}

test("a place leads on to other maps, by its position or by its name", async (t) => {
  const { features } = await published("guangzhou/heritage.geojson");
  const placed = features.find(({ geometry }) => geometry?.type === "Point");
  const { page } = await visit(t, `?site=guangzhou#/place/${placed.id}`);
  await page.getByText("导航到这里").click();
  const ways = ["高德地图", "百度地图", "腾讯地图", "Apple 地图", "设备上的地图"];
  const links = await Promise.all(ways.map((name) => page.getByRole("link", { name }).getAttribute("href")));
  assert.match(links[0], /^https:\/\/uri\.amap\.com\/marker\?position=113\.\d+,23\.\d+&/);
  assert.match(links[1], /location=23\.\d+,113\.\d+&.*coord_type=gcj02/);
  assert.match(links[4], /^geo:23\.\d+,113\.\d+/);
});
