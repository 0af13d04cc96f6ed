// An hour on the map in a few minutes: a move every two seconds' worth, with zooms, filters and places opened in between.
//   [DIST=target/site] node benches/memory.mjs [SITE] [MOVES]
// Prints what the page holds after the garbage is gone, at the start, on the way and at the end, and fails where it grows.
import { resolve } from "node:path";
import { chromium } from "playwright-core";
import { findChromium } from "../.make/browser.mjs";
import { serve } from "../.make/serve.mjs";

const [site = "scale", moves = "1800"] = process.argv.slice(2);
const ALLOWED = 1.05; // what fragments and caches may add after the first eighth

const server = await serve({ root: resolve(process.env.DIST ?? "dist") });
const browser = await chromium.launch({
  executablePath: findChromium() ?? undefined,
  args: ["--no-sandbox", "--disable-gpu", "--enable-precise-memory-info", "--js-flags=--expose-gc"],
});
const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "zh-CN", reducedMotion: "reduce" })).newPage();
await page.addInitScript(() => {
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const own = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await own.apply(WebAssembly, given);
      const { memory } = (made.instance ?? made).exports;
      globalThis.__memory ??= memory;
      return made;
    };
  }
});
await page.goto(`${server.url}?site=${site}`);
await page.waitForSelector(".leaflet-marker-icon");
await page.waitForTimeout(1000);

const held = () =>
  page.evaluate(async () => {
    for (let run = 0; run < 3; run += 1) {
      globalThis.gc();
      await new Promise((done) => setTimeout(done, 50));
    }
    const listeners = document.getElementsByTagName("*").length;
    return { heap: performance.memory.usedJSHeapSize / 1e6, wasm: (globalThis.__memory?.buffer.byteLength ?? 0) / 1e6, elements: listeners };
  });

const drag = async (x, y) => {
  await page.mouse.move(900, 400);
  await page.mouse.down();
  await page.mouse.move(900 + x / 2, 400 + y / 2);
  await page.mouse.move(900 + x, 400 + y);
  await page.mouse.up();
};

const rows = [];
const note = async (after) => {
  await page.evaluate(() => (location.hash = "#/"));
  await page.waitForTimeout(300);
  const { heap, wasm, elements } = await held();
  rows.push({ moves: after, "JS heap MB": Number(heap.toFixed(2)), "wasm MB": Number(wasm.toFixed(2)), elements });
};
await note(0);
for (let move = 1; move <= Number(moves); move += 1) {
  const angle = move * 2.4;
  await drag(Math.round(160 * Math.cos(angle)), Math.round(120 * Math.sin(angle)));
  if (move % 5 === 0) await page.mouse.wheel(0, move % 20 < 10 ? -120 : 120);
  if (move % 25 === 0) await page.locator("search .chip:not([disabled])").first().click();
  if (move % 40 === 0) {
    const row = page.locator("main .rows a").first();
    if ((await row.count()) > 0) await row.click();
    await page.goBack().catch(() => undefined);
  }
  if (move % Math.round(Number(moves) / 8) === 0) await note(move);
}
await browser.close();
await server.close();
console.table(rows);
const [, early] = rows;
const late = rows.at(-1);
const grown = ["JS heap MB", "wasm MB"].filter((what) => late[what] > early[what] * ALLOWED + 0.5);
if (grown.length > 0) {
  console.error(`✗ grows: ${grown.join(", ")}`);
  process.exit(1);
}
