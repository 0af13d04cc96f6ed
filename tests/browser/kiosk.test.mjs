import assert from "node:assert/strict";
import { test } from "node:test";
import { accessible, visit } from "./harness.mjs";
import { found, count, markers, published, rows, searchBox } from "./visitor.mjs";

const PORTRAIT = { width: 1080, height: 1920 };
const LANDSCAPE = { width: 1920, height: 1080 };
const TARGET = 60;
const ADDRESS = "?site=guangzhou&profile=kiosk";
const CLOCK = "2026-11-22T10:00:00+08:00";

const home = (page) => page.getByRole("button", { name: "返回首页" });
const outward = (page) => page.locator("a[href]").evaluateAll((links) => links.map((a) => a.getAttribute("href")).filter((href) => !href.startsWith("#")));

for (const [name, viewport] of [["portrait", PORTRAIT], ["landscape", LANDSCAPE]]) {
  test(`${name}: all that is touched is large, within the screen, and always there`, async (t) => {
    const { page } = await visit(t, ADDRESS, { viewport, touch: true });
    await markers(page).first().waitFor();
    for (const fragment of ["#/", "#/calendar", "#/routes", "#/more"]) {
      if (fragment !== "#/") await page.getByRole("navigation").locator(`a[href^="${fragment}"]`).click();
      await home(page).waitFor();
      await page.getByText("数据更新 2026-11-22").first().waitFor();
      await page.getByText("实践馆大厅（示例）").first().waitFor();
      const bar = page.getByRole("navigation").getByRole("link");
      const targets = [...(await bar.all()), home(page), ...(await page.getByRole("main").getByRole("button").all())];
      for (const target of targets) {
        if (!(await target.isVisible())) continue;
        const box = await target.boundingBox();
        const words = await target.textContent();
        assert.ok(box.width >= TARGET && box.height >= TARGET, `${words}: ${box.width} × ${box.height} on ${fragment}`);
        assert.ok(box.x >= 0 && box.x + box.width <= viewport.width, `${words} leaves the screen on ${fragment}`);
      }
      for (const target of [...(await bar.all()), home(page)]) {
        const box = await target.boundingBox();
        assert.ok(box.y + box.height <= viewport.height, "the bar leaves the screen");
      }
      assert.ok((await page.getByRole("main").boundingBox()).height > viewport.height * 0.4, `no room for ${fragment}`);
      assert.ok((await home(page).boundingBox()).y > viewport.height * 0.8, `the bar left its place on ${fragment}`);
      assert.equal(await page.evaluate(() => document.scrollingElement.scrollHeight), viewport.height, "the screen scrolls");
    }
  });

  test(`${name}: axe finds nothing`, async (t) => {
    const { page } = await visit(t, ADDRESS, { viewport, touch: true });
    await markers(page).first().waitFor();
    await accessible(page);
    await rows(page).first().click();
    await page.getByRole("heading", { level: 1 }).waitFor();
    await accessible(page);
  });
}

test("nothing leads out of the hall; what would is a code to scan", async (t) => {
  const { features } = await published("guangzhou/heritage.geojson");
  const sourced = features.find(({ properties: { source } }) => JSON.stringify(source ?? "").includes("http")) ?? features[0];
  for (const fragment of ["#/", `#/place/${sourced.id}`, "#/more", "#/routes"]) {
    const { page } = await visit(t, ADDRESS + fragment, { viewport: PORTRAIT, touch: true });
    await home(page).waitFor();
    assert.deepEqual(await outward(page), [], fragment);
    if (fragment.startsWith("#/place")) await page.getByRole("img", { name: /^https:\/\/example\.org\/xunji\/#\/place\// }).waitFor();
  }
});

test("a screen that nobody touches counts down, and then forgets the visitor", async (t) => {
  const { kiosk } = await published("guangzhou/site.json");
  const { page } = await visit(t, ADDRESS, { viewport: PORTRAIT, touch: true, clock: CLOCK });
  await count(page).waitFor();
  const all = await found(page);
  await searchBox(page).fill("黄花岗");
  await rows(page).first().click();
  await page.getByRole("button", { name: "加入路线" }).click();
  await page.getByRole("link", { name: "已在路线中" }).waitFor();

  await page.clock.fastForward((kiosk.idleSeconds - 10) * 1000);
  const dialog = page.getByRole("alertdialog", { name: "还在使用吗？" });
  await dialog.waitFor();
  await dialog.getByRole("button", { name: "继续使用" }).click();
  await dialog.waitFor({ state: "detached" });
  await page.getByRole("link", { name: "已在路线中" }).waitFor();

  await page.clock.fastForward((kiosk.idleSeconds - 10) * 1000);
  await dialog.waitFor();
  await page.clock.fastForward(12_000);
  await dialog.waitFor({ state: "detached" });
  await count(page).waitFor();
  assert.equal(await found(page), all);
  assert.equal(await searchBox(page).inputValue(), "");
  await rows(page).first().click();
  await page.getByRole("button", { name: "加入路线" }).waitFor();
});

test("at the start there is nothing to forget, and no countdown disturbs", async (t) => {
  const { kiosk } = await published("guangzhou/site.json");
  const { page } = await visit(t, ADDRESS, { viewport: PORTRAIT, touch: true, clock: CLOCK });
  await markers(page).first().waitFor();
  await page.clock.fastForward((kiosk.idleSeconds - 5) * 1000);
  await page.getByText("10:01", { exact: true }).waitFor();
  assert.equal(await page.getByRole("alertdialog").count(), 0);
});

test("返回首页 begins anew: search, filter, language, the look of the map, and what Back would lead to", async (t) => {
  const { page } = await visit(t, ADDRESS, { viewport: LANDSCAPE, touch: true });
  await markers(page).first().waitFor();
  const seen = async () => (await markers(page).evaluateAll((all) => all.map((marker) => marker.getAttribute("aria-label")))).sort();
  const first = await seen();
  await page.getByRole("button", { name: "放大", exact: true }).click();
  await searchBox(page).fill("中山");
  await rows(page).first().click();
  await page.getByRole("button", { name: "繁體中文" }).click();
  await page.getByRole("button", { name: "返回首頁" }).click();
  await count(page).filter({ hasText: /处/ }).waitFor();
  assert.equal(await searchBox(page).inputValue(), "");
  await page.waitForFunction((wanted) => {
    const labels = [...document.querySelectorAll("[aria-label]")].map((element) => element.getAttribute("aria-label"));
    return wanted.every((label) => labels.includes(label));
  }, first);
  assert.deepEqual(await seen(), first);
});

test("the screen leaves no trace in the browser: no history, no storage", async (t) => {
  const { page } = await visit(t, ADDRESS, { viewport: PORTRAIT, touch: true });
  const [entries, address] = [await page.evaluate(() => history.length), page.url()];
  await rows(page).first().click();
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.getByRole("button", { name: "返回", exact: true }).click();
  await rows(page).first().waitFor();
  assert.equal(await page.evaluate(() => history.length), entries);
  assert.equal(page.url(), address);
  assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0);
});
