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
