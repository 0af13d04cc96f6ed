// Looks in the built page for tasks that keep it from answering (50 ms and more, as browsers count them) while the planner
// works:
//   node benches/plan_pages.mjs [FOLDER]      FOLDER is a release build, dist unless told
import { chromium } from "playwright-core";
import { findChromium } from "../.make/browser.mjs";
import { serve } from "../.make/serve.mjs";

const server = await serve({ root: process.argv[2] ?? "dist" });
const browser = await chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox"] });
const page = await browser.newPage({ locale: "zh-CN", timezoneId: "Asia/Shanghai", viewport: { width: 1280, height: 800 } });
const rows = [];

async function open(address) {
  await page.goto("about:blank");
  await page.goto(`${server.url}${address}`);
  await page.waitForSelector(":root[data-state='ready']", { state: "attached" });
}

// What is done while `work` goes on: how long it takes until `done` is seen, and the tasks that were too long.
async function watch(what, work, done) {
  await page.waitForTimeout(1000);
  await page.evaluate(() => {
    window.long = [];
    window.watching = new PerformanceObserver((list) => window.long.push(...list.getEntries().map((entry) => entry.duration)));
    window.watching.observe({ type: "longtask" });
  });
  const from = Date.now();
  await work();
  await done();
  const whole = Date.now() - from;
  await page.waitForTimeout(300);
  const long = await page.evaluate(() => window.long);
  rows.push({ what, "until shown": whole, "long tasks": long.length, longest: Math.max(0, ...long) });
}

// Places of the site with thousands of them, in the order of the data.
const places = await (await fetch(`${server.url}data/scale/places.geojson`)).text();
const ids = [...new Set([...places.matchAll(/"id": ?"([^"]+)"/g)].map((found) => found[1]))].slice(10, 2000);

for (const count of [8, 12, 40]) {
  const stops = Array.from({ length: count }, (_, index) => ids[index * 7] + (index % 3 === 1 ? "~o" : ""));
  for (const more of ["", "&lunch=690-780-45&back=18:00"]) {
    await open(`?site=scale#/plan?s=${stops}&date=2026-11-25&start=09:00${more}`);
    await page.locator(".timeline > li").first().waitFor();
    const button = page.getByRole("button", { name: "建议一个顺序" });
    const done = () => page.locator(".propose > [role=status] > :not(.propose-working)").first().waitFor({ timeout: 60_000 });
    await watch(`propose for ${count} stops${more && ", meal and end"}`, () => button.click(), done);
  }
}
await open("?site=scale#/routes");
await page.getByText("推荐路线方案").click();
const suggest = page.getByRole("button", { name: "推荐", exact: true });
await watch("suggest three days", () => suggest.click(), () => page.locator(".suggest-day").nth(2).waitFor({ timeout: 60_000 }));
console.table(rows);
await browser.close();
await server.close();
