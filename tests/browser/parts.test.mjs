// The program comes in parts: what the first view needs, and the rest after it.
import { test } from "node:test";
import { PHONE, accessible, visit } from "./harness.mjs";

const isPart = (path) => path.endsWith(".wasm") && !path.endsWith("_bg.wasm");

test("the first view waits for no other part", async (t) => {
  const never = new Promise(() => {});
  const overlay = (path) => (isPart(path) ? never : undefined);
  const { page } = await visit(t, "", { overlay });
  await page.getByRole("main").getByRole("link", { name: /三元里平英团遗址/ }).waitFor();
  await page.getByRole("navigation").getByRole("link", { name: "日历" }).click();
  await page.getByRole("status").filter({ hasText: "正在载入" }).waitFor();
});

test("the other parts come by themselves, so that a page opens without the network", async (t) => {
  // The icons are asked for as they are needed.
  const { page } = await visit(t, "", { expected: [/DISCONNECTED/] });
  await page.waitForFunction(() =>
    ["calendar", "records", "routes"].every((part) =>
      performance.getEntriesByType("resource").some(({ name, responseEnd }) => name.includes(`split_${part}`) && responseEnd > 0),
    ),
  );
  await page.context().setOffline(true);
  await page.getByRole("navigation").getByRole("link", { name: "日历" }).click();
  await page.getByRole("grid").waitFor();
});

test("a part that does not come says so, leaves the others alone, and can be asked for again", async (t) => {
  let broken = true;
  const overlay = (path) => (broken && path.includes("split_calendar") ? { status: 503 } : undefined);
  const { page } = await visit(t, "#/calendar", { overlay, viewport: PHONE, expected: [/503/] });
  const alert = page.getByRole("alert");
  await alert.getByRole("heading", { name: "这一页未能载入" }).waitFor();
  await accessible(page);
  await page.getByRole("navigation").getByRole("link", { name: "路线" }).click();
  await page.getByRole("heading", { name: "推荐路线", exact: true }).waitFor();
  await page.goBack();
  // All parts are asked for once by themselves after the first view; that is over before the part can be had again.
  await page.waitForFunction(() => performance.getEntriesByType("resource").filter(({ name }) => name.includes("split_calendar")).length > 1);
  broken = false;
  await alert.getByRole("button", { name: "重试" }).click();
  await page.getByRole("grid").waitFor();
});

test("what answers questions can fail to come too, and be asked for again", async (t) => {
  let broken = true;
  const overlay = (path) => (broken && path.includes("split_tools") ? { status: 503 } : undefined);
  const { page } = await visit(t, "#/calendar", { overlay, expected: [/503/] });
  const alert = page.getByRole("alert");
  await alert.getByRole("heading", { name: "这一页未能载入" }).waitFor();
  await page.getByRole("navigation").getByRole("link", { name: "地图" }).click();
  await page.getByRole("main").getByRole("link", { name: /三元里平英团遗址/ }).waitFor();
  await page.goBack();
  broken = false;
  await alert.getByRole("button", { name: "重试" }).click();
  await page.getByRole("grid").waitFor();
});

test("a question asked before its answerer is here is answered when it comes", async (t) => {
  let arrive;
  const late = new Promise((resolve) => (arrive = resolve));
  const overlay = (path) => (path.includes("split_tools") ? late : undefined);
  const { page } = await visit(t, "", { overlay });
  const main = page.getByRole("main");
  await main.getByRole("searchbox").fill("农讲所");
  await main.getByRole("status").filter({ hasText: "正在载入" }).waitFor();
  arrive();
  await main.getByRole("status").filter({ hasText: /^\s*\d+ 处/ }).waitFor();
});

test("readers of another language get its words with the first view", async (t) => {
  const { page } = await visit(t, "?site=taijiang#/?lang=en");
  await page.getByRole("searchbox", { name: "Search" }).waitFor();
  const words = await page.evaluate(() => performance.getEntriesByType("resource").filter(({ name }) => name.includes("split_words")).length);
  if (words === 0) throw new Error("the words did not come apart");
});

test("where its words do not come, the page stays readable and tries again with the next choice", async (t) => {
  let broken = true;
  const overlay = (path) => (broken && path.includes("split_words") ? { status: 503 } : undefined);
  const { page } = await visit(t, "", { overlay, locale: "en", expected: [/503/] });
  await page.getByRole("searchbox", { name: "搜索" }).waitFor();
  broken = false;
  await page.getByRole("combobox", { name: /Language/ }).selectOption("zh-Hant");
  await page.getByRole("searchbox", { name: "搜尋" }).waitFor();
});

test("looks that failed are asked for again at once, and with the next page", async (t) => {
  let failures = 1;
  const overlay = (path) => (path === "calendar.css" && failures-- > 0 ? { status: 503 } : undefined);
  const beside = async (page) => {
    await page.getByRole("grid").waitFor();
    const [first, second] = await page.getByRole("gridcell").evaluateAll((all) => all.slice(0, 2).map((cell) => cell.getBoundingClientRect().toJSON()));
    return first.width > 20 && Math.abs(first.width - second.width) < 2 && Math.abs(first.right - second.left) < 2;
  };
  const once = await visit(t, "#/calendar", { overlay, viewport: PHONE, expected: [/503/] });
  if (!(await beside(once.page))) throw new Error("the days do not stand side by side");

  failures = 2;
  const { page } = await visit(t, "#/calendar", { overlay, viewport: PHONE, expected: [/503/] });
  await page.getByRole("grid").waitFor();
  if (failures > 0) throw new Error("the sheet was not asked for twice");
  const rail = page.getByRole("navigation");
  await rail.getByRole("link", { name: "地图" }).click();
  await rail.getByRole("link", { name: "日历" }).click();
  await page.waitForFunction(() => [...document.styleSheets].some(({ href, cssRules }) => href?.endsWith("/calendar.css") && cssRules.length > 0));
  if (!(await beside(page))) throw new Error("the days do not stand side by side");
});
