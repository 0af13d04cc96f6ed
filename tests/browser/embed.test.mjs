import assert from "node:assert/strict";
import { test } from "node:test";
import { accessible, visit } from "./harness.mjs";
import { blockStorage, count, found, map, markers, published, rows, searchBox } from "./visitor.mjs";

const HOST = { width: 480, height: 800 };

/** A portal's page with the site in a frame of 360 pixels that it makes as high as it is told, and text below. */
async function host(t, parameters, options = {}) {
  const lines = "<p>门户网站的正文。</p>".repeat(40);
  const frame = `<iframe title="寻迹" width="360" height="900" src="index.html?profile=embed&${parameters.replaceAll("&", "&amp;")}"></iframe>`;
  const body = `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>门户</title><main><h1>门户</h1>${frame}${lines}</main>`;
  const init = options.init ?? (() => undefined);
  const listen = `(${init})();
    globalThis.heard = [];
    addEventListener("message", ({ data }) => {
      globalThis.heard.push(data);
      document.querySelector("iframe").height = data.height;
    });`;
  const { page } = await visit(t, "host.html", { ...options, viewport: HOST, wait: false, overlay: { "host.html": { body } }, init: { content: listen } });
  const inside = page.frameLocator("iframe");
  await inside.getByRole("main").waitFor();
  return { page, inside };
}

/** Waits for the list, and until the frame is as high as all of it: before that a turn of the wheel scrolls inside it. */
async function settled(page, inside) {
  await rows(inside).first().waitFor();
  await page.waitForFunction(() => {
    const told = globalThis.heard.findLast(({ type }) => type === "xunji:height");
    const { innerHeight, document } = globalThis.frames[0];
    return told?.height > 900 && document.scrollingElement.scrollHeight === innerHeight;
  });
}

test("the frame tells the page around how high it is, and again when that changes", async (t) => {
  const { page, inside } = await host(t, "site=guangzhou");
  await settled(page, inside);
  const whole = await page.evaluate(() => globalThis.heard.at(-1).height);
  await searchBox(inside).fill("黄花岗");
  await page.waitForFunction((before) => globalThis.heard.at(-1).height < before, whole);
});

test("walking about inside leaves the host's history and address alone", async (t) => {
  const { page, inside } = await host(t, "site=guangzhou");
  await rows(inside).first().waitFor();
  const [entries, address] = [await page.evaluate(() => history.length), page.url()];
  await rows(inside).first().click();
  await inside.getByRole("heading", { level: 1 }).waitFor();
  await inside.getByRole("button", { name: "返回", exact: true }).click();
  await rows(inside).first().waitFor();
  await searchBox(inside).fill("中山");
  await rows(inside).first().click();
  await inside.getByRole("heading", { level: 1 }).waitFor();
  assert.equal(await page.evaluate(() => history.length), entries);
  assert.equal(page.url(), address);
});

test("site, view, filter and language come with the frame's address", async (t) => {
  const { features } = await published("taijiang/heritage.geojson");
  const others = (await published("taijiang/places.geojson")).features;
  const heritage = [...features, ...others].filter(({ properties: { tags } }) => [tags?.kind].flat().includes("heritage")).length;
  const { inside } = await host(t, "site=taijiang&filter=kind:heritage&locale=en");
  await count(inside).filter({ hasText: new RegExp(`^\\s*${heritage} places`) }).waitFor();
  assert.equal(await inside.locator("html").getAttribute("lang"), "en");
  await inside.getByRole("button", { pressed: true, name: /Heritage site/ }).waitFor();

  const findings = await host(t, "site=taijiang&view=findings");
  await findings.inside.getByRole("heading", { name: "数据问题" }).waitFor();
});

test("a small link opens the same view on a page of its own", async (t) => {
  const { inside } = await host(t, "site=guangzhou");
  await searchBox(inside).fill("中山");
  const link = inside.getByRole("link", { name: "在完整页面打开" });
  await inside.locator("a[href*='q=']").first().waitFor();
  const address = decodeURI(await link.getAttribute("href"));
  assert.match(address, /q=中山/);
  assert.doesNotMatch(address, /profile=/);
  assert.match(address, /\?site=guangzhou#\//);
  assert.equal(await link.getAttribute("target"), "_blank");
  assert.match(await link.getAttribute("rel"), /noopener/);
});

test("one finger on the map scrolls the page around it", async (t) => {
  const { page, inside } = await host(t, "site=guangzhou", { touch: true });
  await settled(page, inside);
  await markers(inside).first().waitFor();
  await map(inside).scrollIntoViewIfNeeded();
  const { x, y, width, height } = await map(inside).boundingBox();
  const labels = () => markers(inside).evaluateAll((all) => all.map((marker) => marker.getAttribute("aria-label")));
  const before = await labels();
  const session = await page.context().newCDPSession(page);
  const touch = (type, ...touchPoints) => session.send("Input.dispatchTouchEvent", { type, touchPoints });
  const [across, down] = [Math.round(x + width / 2), Math.round(y + height - 20)];
  await touch("touchStart", { x: across, y: down });
  for (let moved = 10; moved <= 200; moved += 10) await touch("touchMove", { x: across, y: down - moved });
  await touch("touchEnd");
  await page.waitForFunction(() => scrollY > 50);
  assert.deepEqual(await labels(), before, "the map stayed where it was");
});

test("the wheel scrolls the page around, not the map", async (t) => {
  const { page, inside } = await host(t, "site=guangzhou");
  await settled(page, inside);
  await markers(inside).first().waitFor();
  const { x, y, width, height } = await map(inside).boundingBox();
  await page.mouse.move(x + width / 2, y + height / 2);
  const before = await markers(inside).count();
  await page.mouse.wheel(0, 2400);
  await page.waitForFunction(() => scrollY > 50);
  assert.equal(await markers(inside).count(), before);
});

test("with storage blocked, as in a third party's frame, it works", async (t) => {
  const { inside } = await host(t, "site=guangzhou", { init: blockStorage });
  await count(inside).waitFor();
  assert.ok((await found(inside)) > 0);
  await rows(inside).first().click();
  await inside.getByRole("heading", { level: 1 }).waitFor();
});

test("the frame has no header and no footer of its own, and axe finds nothing", async (t) => {
  const { page } = await visit(t, "?site=guangzhou&profile=embed", { viewport: { width: 360, height: 900 } });
  await rows(page).first().waitFor();
  assert.equal(await page.getByRole("contentinfo").filter({ visible: true }).count(), 0);
  assert.equal(await page.getByRole("banner").filter({ visible: true }).count(), 0);
  assert.ok(await page.evaluate(() => document.scrollingElement.scrollWidth <= innerWidth), "nothing sticks out sideways");
  await accessible(page);
});

test("one finger scrolls the page around, and is told that two move the map; the wheel zooms with Ctrl alone", async (t) => {
  const { page } = await visit(t, "?site=guangzhou&profile=embed", { touch: true, viewport: { width: 390, height: 844 } });
  await markers(page).first().waitFor();
  // What tells of gestures comes after the first view, with what answers questions.
  const search = page.getByRole("searchbox");
  await search.fill("三元里");
  await page.getByRole("status").filter({ hasText: /^\s*[1-9]\d? 处/ }).waitFor();
  await search.fill("");
  await page.evaluate(() => scrollTo(0, 0));
  const { x, y, width, height } = await map(page).boundingBox();
  const device = await page.context().newCDPSession(page);
  const touch = (type, ...points) => device.send("Input.dispatchTouchEvent", { type, touchPoints: points.map(([left, top], id) => ({ x: left, y: top, id })) });
  const [left, top] = [x + width / 2, y + height / 2];
  await touch("touchStart", [left, top]);
  await touch("touchMove", [left, top - 12]);
  await touch("touchMove", [left, top - 24]);
  await touch("touchEnd");
  await page.getByText("用双指移动地图").waitFor();
  await page.getByText("用双指移动地图").waitFor({ state: "hidden" });
  await page.evaluate(() => scrollTo(0, 0));
  const before = page.url();
  await page.mouse.move(left, top);
  await page.mouse.wheel(0, -100);
  await page.getByText("按住 Ctrl 再滚动可缩放地图").waitFor();
  assert.equal(page.url(), before);
  const credit = page.locator(".map-scale");
  const scale = await credit.textContent();
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -100);
  await page.keyboard.up("Control");
  await page.waitForFunction((was) => document.querySelector(".map-scale").textContent !== was, scale);
});
