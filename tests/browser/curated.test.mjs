// The curated routes: their list, their pages, their print.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { DESKTOP, accessible, visit } from "./harness.mjs";

const SMALL = { width: 360, height: 740 };
const OWN = "#/plan?s=peasant-institute,kmt-first-congress,assembly";

/** The names of the timetable's stops, in order, once it stands. */
async function stops(page) {
  const names = page.getByRole("main").locator(".timeline").getByRole("heading");
  await names.first().waitFor();
  return names.allInnerTexts();
}

test("a curated route shows its timetable, and its numbers on the map", async (t) => {
  const { page } = await visit(t, "?site=guangzhou#/routes");
  await page.getByRole("link", { name: /越秀史迹步行/ }).click();
  await page.getByRole("heading", { level: 2, name: "时间表" }).waitFor();
  const names = await stops(page);
  assert.equal(names.length, 7);
  assert.match(names[3], /午餐点.*不在数据中的地点.*用餐/s);
  const first = page.locator(".timeline > li").first();
  assert.match(await first.innerText(), /09:00[\s\S]*09:50/);
  // The fourth stop is no place: it has no number on the map.
  await page.locator(".map .stop-number").first().waitFor();
  assert.deepEqual(await page.locator(".map .stop-number").allInnerTexts(), ["1", "2", "3", "5", "6", "7"]);
  await page.getByRole("button", { name: "返回" }).click();
  await page.getByRole("heading", { level: 1, name: "路线" }).waitFor();
  assert.equal(await page.locator(".map .stop-number").count(), 0);
});

test("a curated route becomes one's own, and does not replace one unasked", async (t) => {
  const { page } = await visit(t, "?site=guangzhou#/route/yuexiu-walk");
  await page.getByRole("button", { name: "作为我的路线" }).click();
  await page.getByRole("heading", { level: 1, name: "我的路线" }).waitFor();
  assert.equal((await stops(page)).length, 6);
  assert.match(page.url(), /start=09%3A00|start=09:00/);
  await page.goBack();
  await page.getByRole("button", { name: "作为我的路线" }).click();
  await page.getByRole("button", { name: "保留现有路线" }).click();
  await page.getByRole("button", { name: "作为我的路线" }).waitFor();
});

test("an unknown route says so", async (t) => {
  const { page } = await visit(t, "?site=guangzhou#/route/none");
  await page.getByRole("heading", { name: "没有找到" }).waitFor();
});

test("routes read in every language", async (t) => {
  const { page } = await visit(t, "?site=guangzhou#/route/yuexiu-walk", { locale: "en-GB" });
  await page.getByRole("heading", { name: "Timetable" }).waitFor();
  assert.match(await page.locator(".timeline").innerText(), /On foot · .+ · \d+ min/);
  await page.getByRole("combobox").first().selectOption("zh-Hant");
  await page.getByRole("heading", { name: "時間表" }).waitFor();
  assert.match(await page.locator(".timeline").innerText(), /步行 · .+ · \d+ 分鐘/);
});

for (const viewport of [SMALL, DESKTOP]) {
  for (const hash of ["#/routes", "#/route/yuexiu-walk", "#/plan", `${OWN}&date=2026-11-23`]) {
    test(`axe finds nothing on ${hash.split("&")[0]} at ${viewport.width}`, async (t) => {
      const { page } = await visit(t, `?site=guangzhou${hash}`, { viewport });
      await page.getByRole("heading", { level: 1 }).waitFor();
      await accessible(page);
    });
  }
}

test("a long list of routes is narrowed, and says how many each choice leaves", async (t) => {
  const file = JSON.parse(await readFile(new URL("../../public/data/guangzhou/routes.json", import.meta.url), "utf8"));
  const [first] = file.routes;
  const more = ["小学生", "长者", "小学生", "初中生", "长者", "长者"].map((audience, index) => ({
    ...first, id: `more-${index}`, name: `增补${index}`, audience, totalMinutes: 60 + 60 * index,
  }));
  const overlay = { "data/guangzhou/routes.json": { body: { ...file, routes: [...file.routes, ...more] } } };
  const { page } = await visit(t, "?site=guangzhou#/routes", { overlay });
  const list = page.locator(".routes .rows > li");
  await list.first().waitFor();
  const all = await list.count();
  await page.getByLabel("对象").selectOption({ label: "长者（3）" });
  await page.waitForFunction(() => document.querySelectorAll(".routes .rows > li").length === 3);
  await page.getByLabel("时长").selectOption({ index: 1 });
  await page.waitForFunction(() => document.querySelectorAll(".routes .rows > li").length === 1);
  const pupils = page.getByLabel("对象").locator("option", { hasText: "初中生（0）" });
  await page.getByLabel("对象").selectOption(await pupils.getAttribute("value"));
  await page.getByText("没有符合条件的路线。").waitFor();
  await page.getByRole("button", { name: "清除筛选" }).click();
  await page.waitForFunction((count) => document.querySelectorAll(".routes .rows > li").length === count, all);
});

test("a curated route is printed with its tasks, its safety and a code", async (t) => {
  const { page } = await visit(t, "?site=guangzhou#/route/yuexiu-walk");
  await page.getByRole("button", { name: "打印" }).waitFor();
  const pdf = await page.pdf({ format: "A5" });
  assert.ok(pdf.length > 10_000);
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: 460, height: 1000 });
  const over = await page.evaluate(() =>
    [...document.querySelectorAll(".booklet *")].filter((element) => element.getBoundingClientRect().right > innerWidth + 1).map((element) => element.className),
  );
  assert.deepEqual(over, []);
  const printed = await page.locator(".booklet").innerText();
  for (const part of ["越秀史迹步行", "任务", "记录门牌与保护标志上的文字", "点名", "扫码带走这条路线"]) assert.ok(printed.includes(part), part);
});

test("a curated route says for whom it is, when one may set out, whom to call, and lets each stop be heard", async (t) => {
  const route = {
    id: "fuzhou-route",
    name: "有声路线（示例）",
    example: true,
    mode: "walk",
    start: "09:00",
    grade: "四至六年级（示例）",
    startWindows: [{ from: "09:00", until: "10:00" }],
    hospital: "就近医院名称（示例）",
    emergencyPhones: ["120"],
    emergencyPlan: "在集合点等候（示例）",
    stops: [{ place: "audio-park", stayMinutes: 30, task: "听讲解，记下一处地名。" }, { place: "lin-house", stayMinutes: 30 }],
    source: { name: "示例数据" },
  };
  const { page } = await visit(t, "?site=taijiang#/route/fuzhou-route?lang=zh-Hans", { overlay: { "data/taijiang/routes.json": { body: { routes: [route] } } } });
  await page.getByRole("heading", { level: 1, name: "有声路线" }).waitFor();
  for (const text of ["四至六年级（示例）", "09:00–10:00", "就近医院名称（示例）", "120", "在集合点等候（示例）"]) {
    await page.getByRole("main").getByText(text).first().waitFor();
  }
  const stops = page.getByRole("main").locator(".timeline").getByRole("listitem").filter({ has: page.getByRole("heading") });
  assert.equal(await stops.count(), 2);
  assert.equal(await stops.first().getByRole("region", { name: "听" }).locator("audio").count(), 1);
  assert.equal(await stops.last().locator("audio").count(), 0);
  // Setting out at another time is told.
  await page.getByLabel("出发时间").fill("11:00");
  await page.getByRole("main").getByText("不在可出发的时段内").first().waitFor();
  await accessible(page);
});
