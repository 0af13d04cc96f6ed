import assert from "node:assert/strict";
import { test } from "node:test";
import { accessible, DESKTOP, visit } from "./harness.mjs";
import { SMALL, found, count, rows } from "./visitor.mjs";

const place = (id, coordinates, more) => ({
  type: "Feature",
  id,
  geometry: coordinates && { type: "Point", coordinates },
  properties: { name: `示例 ${id}`, source: "示例数据", ...more },
});
const collection = (...features) => ({ type: "FeatureCollection", features });
const GOOD = collection(place("a", [113.26, 23.13]), place("b", [113.27, 23.14]));
const SITE = {
  schemaVersion: 1,
  id: "broken",
  title: "示例区",
  publisher: "示例发布者",
  coordinateSystem: "WGS84",
  sources: [{ id: "good", url: "good.json" }, { id: "bad", url: "bad.json" }],
};

/** The site with one good source and `bad`. */
const site = (bad) => ({ "data/broken/site.json": { body: SITE }, "data/broken/good.json": { body: GOOD }, "data/broken/bad.json": bad });

// What is wrong, how it is answered, the finding's code, and how many places there are in all.
const CASES = [
  ["a file that is not there", { status: 404 }, "E101", 2, [/404/]],
  ["a server that fails", { status: 503 }, "E102", 2, [/503/]],
  ["a text that is no JSON", { body: "尚未上线" }, "E105", 2],
  ["a web page in place of data", { body: "<!doctype html><title>404</title>" }, "E106", 2],
  ["a file that breaks off", { body: JSON.stringify(collection(place("c", [113.28, 23.12]), place("d", [113.2, 23.1]))).slice(0, -60) }, "E108", 3],
  ["latitude before longitude", { body: collection(place("c", [23.12, 113.28])) }, "E402", 3],
  ["a longitude of 1116.35", { body: collection(place("c", [1116.35, 23.12])) }, "E401", 3],
  ["one id for two places", { body: collection(place("c", [113.28, 23.12]), { ...place("c", [113.29, 23.12]), properties: { name: "另一处", source: "示例数据" } }) }, "E502", 4],
  ["a place that is part of nothing", { body: collection(place("c", [113.28, 23.12], { partOf: "nowhere" })) }, "E501", 3],
  ["a name that is a number", { body: collection(place("c", [113.28, 23.12], { name: { a: [] } })) }, /E30[12]/, /[23]/],
];

for (const [name, bad, code, places, expected] of CASES) {
  test(`${name}: a notice, and the rest works`, async (t) => {
    const { page } = await visit(t, "?site=broken", { overlay: site(bad), expected });
    await count(page).waitFor();
    assert.match(String(await found(page)), places instanceof RegExp ? places : new RegExp(`^${places}$`));
    await rows(page).filter({ hasText: "示例 a" }).waitFor();
    await page.getByRole("link", { name: /^数据有 \d+ 处问题$/ }).click();
    const finding = page.getByRole("listitem").filter({ hasText: code });
    await finding.first().waitFor();
    assert.match(await finding.first().textContent(), /bad/, "it names the source");
    await page.goBack();
    await rows(page).filter({ hasText: "示例 b" }).click();
    await page.getByRole("heading", { level: 1, name: "示例 b" }).waitFor();
  });
}

test("a source that never answers is given up, and the rest works", async (t) => {
  const overlay = site(undefined);
  const held = new Promise((done) => t.after(done));
  const answer = (path) => (path === "data/broken/bad.json" ? held : overlay[path]);
  const { page } = await visit(t, "?site=broken", { overlay: answer, clock: "2026-11-22T10:00:00+08:00" });
  await page.getByRole("status").filter({ hasText: "1/2" }).waitFor();
  await page.clock.fastForward(21_000);
  await count(page).waitFor();
  assert.equal(await found(page), 2);
  await page.getByRole("link", { name: /^数据有 1 处问题$/ }).click();
  await page.getByText("E103").waitFor();
});

test("good data bring no notice", async (t) => {
  const { page } = await visit(t, "?site=broken", { overlay: site({ body: collection(place("c", [113.28, 23.12])) }) });
  await count(page).waitFor();
  assert.equal(await found(page), 3);
  assert.equal(await page.getByRole("link", { name: /处问题/ }).count(), 0);
});

test("a missing manifest says so in a sentence, and trying again helps once it is there", async (t) => {
  const overlay = site({ body: collection(place("c", [113.28, 23.12])) });
  let there = false;
  const answer = (path) => (path === "data/broken/site.json" && !there ? { status: 404 } : overlay[path]);
  const { page } = await visit(t, "?site=broken", { overlay: answer, expected: [/404/] });
  const alert = page.getByRole("alert");
  await alert.getByRole("heading", { name: "数据未能载入" }).waitFor();
  await alert.getByText("E101").waitFor();
  await accessible(page);
  there = true;
  await alert.getByRole("button", { name: "重试" }).click();
  await count(page).waitFor();
  assert.equal(await found(page), 3);
});

test("a site that nobody publishes gives the same page", async (t) => {
  const { page } = await visit(t, "?site=nowhere", { expected: [/404/] });
  await page.getByRole("alert").getByRole("button", { name: "重试" }).waitFor();
});

test("a manifest that is no JSON is shown to be at fault", async (t) => {
  const overlay = { "data/broken/site.json": { body: "<html>" } };
  const { page } = await visit(t, "?site=broken", { overlay });
  await page.getByRole("alert").getByText(/E10\d/).first().waitFor();
});

test("a name cannot lead out of the data folder", async (t) => {
  const { requests } = await visit(t, "?site=..%2F..%2Felsewhere");
  assert.ok(requests.every((path) => !path.includes("elsewhere") || path.startsWith("?site=")), requests.join("\n"));
});

for (const [name, viewport, dark] of [["phone", SMALL, false], ["desk, dark", DESKTOP, true]]) {
  test(`axe finds nothing on the findings: ${name}`, async (t) => {
    const bad = { body: collection(place("c", [1116.35, 23.12]), place("d", [23.12, 113.28])) };
    const { page } = await visit(t, "?site=broken#/findings", { overlay: site(bad), viewport, dark });
    await page.getByText("E402").waitFor();
    await accessible(page);
  });
}

test("events that did not come are not called none, and come when they are asked for again", async (t) => {
  let there = false;
  const overlay = (path) => (path === "data/guangzhou/events.json" && !there ? { status: 503 } : undefined);
  const { page } = await visit(t, "?site=guangzhou#/calendar/2026-11", { overlay, clock: "2026-11-22T10:00:00+08:00", expected: [/503/] });
  const alert = page.getByRole("alert").filter({ hasText: "部分数据未能载入" });
  await alert.waitFor();
  assert.equal(await page.getByText(/这(个月|一天)没有活动/).count(), 0);
  await page.getByRole("link", { name: "明天", exact: true }).waitFor();
  assert.equal(await page.getByText(/(^|\s)0 场/).count(), 0);
  await accessible(page);
  await alert.getByRole("button", { name: "重试" }).click();
  await alert.getByText("请检查网络后重试").waitFor();
  there = true;
  await alert.getByRole("button", { name: "重试" }).click();
  await page.getByRole("status").filter({ hasText: /2026年11月 · [1-9]\d* 场/ }).waitFor();
  assert.equal(await alert.count(), 0);
});

test("a place that did not come is not called withdrawn", async (t) => {
  const overlay = { "data/guangzhou/places.geojson": { status: 503 } };
  const { page } = await visit(t, "?site=guangzhou#/place/gz-hall", { overlay, expected: [/503/] });
  await page.getByRole("heading", { name: "没有找到" }).waitFor();
  await page.getByRole("alert").filter({ hasText: "部分数据未能载入" }).getByRole("button", { name: "重试" }).waitFor();
  assert.equal(await page.getByText("可能已更名或撤下").count(), 0);
});

test("a place that all data lack may be withdrawn", async (t) => {
  const { page } = await visit(t, "?site=guangzhou#/place/nobody");
  await page.getByText("可能已更名或撤下").waitFor();
  assert.equal(await page.getByRole("alert").count(), 0);
});

test("where nothing is found, that comes first, and there is nothing to print", async (t) => {
  const { page } = await visit(t, "?site=guangzhou#/?q=不存在的词", { viewport: SMALL });
  await page.getByText("没有符合条件的地点").waitFor();
  assert.equal(await page.getByRole("button", { name: /打印/ }).count(), 0);
  await page.getByRole("button", { name: "清除筛选" }).click();
  await page.getByRole("button", { name: /打印/ }).waitFor();
});

test("a picture that does not come is told in words", async (t) => {
  const body = collection(place("c", [113.28, 23.12], { images: [{ url: "gone.jpg", alt: "门楼", credit: "示例" }] }));
  const { page } = await visit(t, "?site=broken#/place/c", { overlay: site({ body }), expected: [/404/] });
  await page.getByRole("heading", { level: 1, name: "示例 c" }).waitFor();
  await page.getByText("门楼", { exact: true }).waitFor();
  assert.equal(await page.getByRole("img", { name: "门楼" }).count(), 0);
  assert.equal(await page.getByRole("button", { name: /门楼/ }).count(), 0);
});
