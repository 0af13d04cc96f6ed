// The sections: what a site publishes besides places, events and routes.
import assert from "node:assert/strict";
import { test } from "node:test";
import { DESKTOP, PHONE, accessible, visit } from "./harness.mjs";

const SMALL = { width: 360, height: 740 };
const heading = (page, name) => page.getByRole("main").getByRole("heading", { level: 1, name });

test("every section with something in it opens from the list of all", async (t) => {
  const { page } = await visit(t, "?site=guangzhou#/more", { viewport: PHONE });
  const names = ["服务点单", "志愿队伍", "故事", "系列", "通知与征集", "微心愿", "书影音", "数据", "关于"];
  for (const name of names) {
    const entry = page.getByRole("main").getByRole("link", { name: new RegExp(`^${name}`) });
    const [, count] = (await entry.innerText()).match(/(\d+) 项/) ?? [];
    await entry.click();
    await page.getByRole("button", { name: "返回" }).waitFor();
    const main = page.getByRole("main");
    await main.getByRole("heading", { level: 1 }).waitFor();
    if (count !== undefined) assert.equal(await main.locator(".rows > li, .figures > li").count(), Number(count), name);
    await page.getByRole("button", { name: "返回" }).click();
    await heading(page, "更多").waitFor();
  }
});

test("what a site has not, or has switched off, is not offered", async (t) => {
  const { page } = await visit(t, "?site=taijiang#/more");
  await heading(page, "更多").waitFor();
  assert.equal(await page.getByRole("link", { name: /微心願|微心愿/ }).count(), 0);
});

test("a record opens by its link, and Back leads to its section", async (t) => {
  const { page } = await visit(t, "?site=guangzhou#/services/submit-wish");
  await heading(page, "提交微心愿").waitFor();
  const main = page.getByRole("main");
  await main.getByText("W-01").waitFor();
  await main.getByText("仅限现场填写").waitFor();
  await main.getByText(/摘自公开报道/).first().waitFor();
  await page.getByRole("button", { name: "返回" }).click();
  await heading(page, "服务点单").waitFor();
  await page.getByRole("link", { name: /提交微心愿/ }).click();
  await heading(page, "提交微心愿").waitFor();
  await page.goBack();
  await heading(page, "服务点单").waitFor();
});

test("an unknown record says so", async (t) => {
  const { page } = await visit(t, "?site=guangzhou#/teams/none");
  await page.getByRole("heading", { name: "没有找到" }).waitFor();
});

test("a team tells those above and below it, and where it is", async (t) => {
  const { page } = await visit(t, "?site=guangzhou#/teams/yyx-detachment");
  await heading(page, "盐运西社区志愿服务支队").waitFor();
  const main = page.getByRole("main");
  assert.equal(await main.locator("section", { hasText: "下属队伍" }).getByRole("listitem").count(), 7);
  await main.getByRole("link", { name: "北京街志愿服务总队" }).click();
  await heading(page, "北京街志愿服务总队").waitFor();
  await page.goBack();
  await heading(page, "盐运西社区志愿服务支队").waitFor();
});

test("teams stand as a tree", async (t) => {
  const { page } = await visit(t, "?site=guangzhou#/teams");
  await heading(page, "志愿队伍").waitFor();
  const depths = await page.locator(".rows > li").evaluateAll((rows) => rows.map((row) => row.dataset.depth).join(""));
  assert.match(depths, /^01222222211/);
});

test("a series counts what was counted, and lists its events", async (t) => {
  const { page } = await visit(t, "?site=guangzhou#/series/film-nights", { clock: "2026-11-22T10:00:00+08:00" });
  const facts = page.getByRole("main").locator(".facts");
  await facts.waitFor();
  assert.match(await facts.innerText(), /计划\s+70\s+已举办\s+20\s+截至 2026年11月21日\s+尚余\s+49\s+延期\s+1/);
  await page.getByRole("heading", { level: 2, name: "接下来" }).waitFor();
  // A date that is off says so, here as in the calendar.
  const off = page.getByRole("main").getByRole("link", { name: /^11月27日 周五 19:30–21:30 社区露天电影/ });
  assert.match(await off.innerText(), /延期\s+第 22\/70 场/);
});

test("figures stand as printed, each with its day and source", async (t) => {
  const { page } = await visit(t, "?site=guangzhou#/figures");
  const figure = page.locator(".figure", { hasText: "新时代文明实践中心（所、站）" });
  await figure.waitFor();
  assert.match(await figure.innerText(), /2852 个/);
  assert.match(await figure.innerText(), /截至 2021年/);
  assert.match(await figure.innerText(), /公开报道/);
  assert.equal(await page.locator(".figure").count(), await page.locator(".figure", { hasText: "截至" }).count());
});

test("calls come before notices, with their deadline", async (t) => {
  const { page } = await visit(t, "?site=guangzhou#/notices");
  const groups = page.getByRole("main").getByRole("heading", { level: 2 });
  await groups.first().waitFor();
  assert.deepEqual(await groups.allInnerTexts(), ["征集", "通知"]);
});

test("the about page names the publisher and the data's age", async (t) => {
  const { page } = await visit(t, "?site=guangzhou#/about", { locale: "en-GB" });
  const facts = page.getByRole("main").locator(".facts");
  await facts.waitFor();
  assert.match(await facts.innerText(), /Example publisher/);
  assert.match(await facts.innerText(), /22 November 2026/);
});

for (const viewport of [SMALL, DESKTOP]) {
  for (const hash of ["#/more", "#/services", "#/services/submit-wish", "#/teams", "#/series/film-nights", "#/notices", "#/wishes", "#/works", "#/figures", "#/about"]) {
    test(`axe finds nothing on ${hash} at ${viewport.width}`, async (t) => {
      const { page } = await visit(t, `?site=guangzhou${hash}`, { viewport });
      await page.getByRole("main").getByRole("heading", { level: 1 }).waitFor();
      await accessible(page);
    });
  }
}
