import assert from "node:assert/strict";
import { test } from "node:test";
import { accessible, visit } from "./harness.mjs";

test("the page starts", async (t) => {
  const { page } = await visit(t);
  assert.equal(await page.locator("#fallback").count(), 0);
});

test("it works under any path", async (t) => {
  await visit(t, "", { base: "/deep/er/" });
});

test("without JavaScript a readable page links the data", async (t) => {
  const { page, url } = await visit(t, "", { javaScript: false, wait: false });
  await page.locator("noscript").waitFor();
  const link = page.locator("#fallback a");
  assert.equal(await link.evaluate((a) => a.href), `${url}data/guangzhou/site.json`);
  assert.ok(await link.isVisible());
});

test("a missing program leaves the readable page and the reason", async (t) => {
  const overlay = (path) => (path.endsWith(".wasm") ? { status: 404 } : undefined);
  const { page } = await visit(t, "", { overlay, wait: false, expected: [/404/] });
  await page.locator("#reason").waitFor();
  assert.match(await page.locator("#reason").textContent(), /404/);
  assert.ok(await page.locator("#fallback h1").isVisible());
  await accessible(page);
});

test("a missing map library does too", async (t) => {
  const overlay = (path) => (/leaflet-\w+\.js$/.test(path) ? { status: 404 } : undefined);
  const { page } = await visit(t, "", { overlay, wait: false, expected: [/404/] });
  await page.locator("#reason").waitFor();
  assert.match(await page.locator("#reason").textContent(), /leaflet-\w+\.js/);
  assert.ok(await page.locator("#fallback h1").isVisible());
});

test("a damaged program does too", async (t) => {
  const overlay = (path) => (path.endsWith(".wasm") ? { body: "\0asm?", headers: { "Content-Type": "application/wasm" } } : undefined);
  const { page } = await visit(t, "", { overlay, wait: false });
  await page.locator("#reason").waitFor();
  assert.match(await page.locator("#reason").textContent(), /WebAssembly/);
});

test("a slow program shows a loading bar, then starts", async (t) => {
  let release;
  const held = new Promise((done) => (release = done));
  const overlay = (path) => (path.endsWith(".wasm") ? held : undefined);
  const { page } = await visit(t, "", { overlay, wait: false });
  await page.locator("#loading").waitFor();
  release();
  await page.waitForSelector(":root[data-state='ready']", { state: "attached" });
  assert.equal(await page.locator("#loading").count(), 0);
});

test("a program that breaks down later says so", async (t) => {
  const { page } = await visit(t, "", { expected: [/unreachable/] });
  await page.evaluate(() => setTimeout(() => {
    throw new WebAssembly.RuntimeError("unreachable");
  }));
  await page.locator("#reason").waitFor();
  assert.match(await page.locator("#reason").textContent(), /unreachable/);
});

test("the site's files are asked for while the program is on its way, and once", async (t) => {
  let release;
  const held = new Promise((done) => (release = done));
  const overlay = (path) => (path.endsWith("_bg.wasm") ? held : undefined);
  const { page, url, requests } = await visit(t, "?site=guangzhou", { overlay, wait: false });
  const manifest = new URL("data/guangzhou/site.json", url).href;
  const { sources } = await (await page.request.get(manifest)).json();
  const files = [manifest, ...sources.map((source) => new URL(source.url, manifest).href)];
  const times = (file) => requests.filter((path) => new URL(path, url).href === file).length;
  for (const file of files) {
    if (times(file) === 0) await page.waitForRequest((request) => request.url() === file);
  }
  release();
  await page.getByText("44 处").waitFor();
  assert.deepEqual(files.map(times), files.map(() => 1));
});

test("where the program is here before the manifest, the sources are asked for once too", async (t) => {
  let release;
  const held = new Promise((done) => (release = done));
  const overlay = (path) => (path.endsWith("site.json") ? held : undefined);
  const { page, requests } = await visit(t, "?site=guangzhou", { overlay });
  await page.getByRole("status").waitFor();
  release();
  await page.getByText("44 处").waitFor();
  const files = requests.filter((path) => path.startsWith("data/guangzhou/"));
  assert.ok(files.length > 1);
  assert.deepEqual(files, [...new Set(files)]);
});

test("config.json names the site that opens without a name, and may be missing", async (t) => {
  const named = await visit(t, "", { overlay: { "config.json": { body: { site: "scale" } } } });
  const [scale, guangzhou] = await Promise.all(["scale", "guangzhou"].map(async (name) => {
    const { title } = await (await named.page.request.get(`${named.url}data/${name}/site.json`)).json();
    return title["zh-Hans"] ?? title;
  }));
  assert.notEqual(scale, guangzhou);
  await named.page.getByRole("link", { name: scale }).waitFor();
  const missing = await visit(t, "", { overlay: { "config.json": { status: 404 } }, expected: [/404/] });
  await missing.page.getByRole("link", { name: guangzhou }).waitFor();
  const elsewhere = await visit(t, "?site=../../elsewhere");
  await elsewhere.page.getByRole("link", { name: guangzhou }).waitFor();
});
