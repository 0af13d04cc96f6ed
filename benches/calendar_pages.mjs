// Measures the turn from month to month, click to painted, beside FullCalendar 6 and TOAST UI, in turns in one Chromium:
//   node benches/calendar_pages.mjs FOLDER [RUNS]
// FOLDER holds the peers' pages (dist/cal-fullcalendar.html, dist/cal-toastui.html) and data/events-2000.json: 2,000
// definitions, half of them with rules, all in UTC. They are laid under the example site; ours is what `make build` left
// in dist/, or in the folder DIST.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { chromium } from "playwright-core";
import { findChromium } from "../.make/browser.mjs";
import { serve } from "../.make/serve.mjs";

const [folder, runs = 5] = process.argv.slice(2);
if (folder === undefined) throw new Error("which folder holds the peers' pages?");
const TURNS = ["next", "previous", "next", "previous", "next"];

const DAYS = { MO: "mo", TU: "tu", WE: "we", TH: "th", FR: "fr", SA: "sa", SU: "su" };
const nth = (text) => ({ day: DAYS[text.slice(-2)], ...(text.length > 2 && { nthOfPeriod: Number(text.slice(0, -2)) }) });

/** A peer's event as JSCalendar (RFC 8984). */
function event({ id, title, start, dur, allDay, rule }) {
  const local = new Date(start).toISOString().slice(0, 19);
  const recurrenceRules = rule && [{
    frequency: rule.freq.toLowerCase(),
    interval: rule.interval,
    ...(rule.byday && { byDay: rule.byday.map(nth) }),
    ...(rule.bymonth && { byMonth: [String(rule.bymonth)] }),
    ...(rule.bymonthday && { byMonthDay: [rule.bymonthday] }),
  }];
  return { uid: `e${id}`, title, start: local, duration: `PT${dur / 60_000}M`, ...(allDay && { showWithoutTime: true }), ...(rule && { recurrenceRules }) };
}

const events = JSON.parse(readFileSync(resolve(folder, "data/events-2000.json"), "utf8")).map(event);
const body = JSON.stringify({ events });
const ours = await serve({
  root: resolve(process.env.DIST ?? "dist"),
  overlay: (path) => (path === "data/guangzhou/events.json" ? { body } : undefined),
});
const theirs = await serve({ root: resolve(folder) });
// Their pages bring scripts inside of themselves, which the strict server does not run.
const context = { viewport: { width: 1280, height: 800 }, bypassCSP: true, locale: "zh-CN", timezoneId: "Asia/Shanghai" };

const PAGES = [
  { name: "ours", url: `${ours.url}?site=guangzhou#/calendar/2026-06`, ready: () => document.querySelector(".month .bar") !== null },
  { name: "TOAST UI, expanded", url: `${theirs.url}dist/cal-toastui.html?set=expanded`, ready: () => window.__M?.painted > 0 },
  { name: "FullCalendar, expanded", url: `${theirs.url}dist/cal-fullcalendar.html?set=expanded`, ready: () => window.__M?.painted > 0 },
  { name: "FullCalendar, by its rules", url: `${theirs.url}dist/cal-fullcalendar.html?set=mixed`, ready: () => window.__M?.painted > 0 },
];

/**
 * Turns the month in the page, and says how long it took until the month was painted, and until the last change of all was;
 * and how large the page is. The peers' pages are a month and nothing else; ours has the chosen day beside it.
 */
async function turn(way) {
  const frame = () => new Promise((done) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = done;
    port2.postMessage(0);
  }));
  let [changed, turned] = [false, false];
  const within = ({ target }) => (target.closest ? target : target.parentElement)?.closest(".month");
  const observer = new MutationObserver((records) => {
    changed = true;
    turned ||= window.__H !== undefined || records.some(within);
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  await frame();
  await frame();
  [changed, turned] = [false, false];
  const begin = performance.now();
  if (window.__H) window.__H[way === "next" ? "next" : "prev"]();
  else document.querySelector(`.calendar-pager [aria-label="${way === "next" ? "下个月" : "上个月"}"]`).click();
  const script = performance.now() - begin;
  let [painted, all] = [0, 0];
  for (let still = 0; still < (all ? 3 : 30); still += 1) {
    await frame();
    const now = performance.now() - begin;
    if (turned) painted = now;
    if (changed) [all, still] = [now, 0];
    [changed, turned] = [false, false];
  }
  observer.disconnect();
  return { painted, all, script, nodes: document.getElementsByTagName("*").length };
}

const browser = await chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox", "--disable-gpu"] });
const found = new Map(PAGES.map(({ name }) => [name, []]));
for (let run = 0; run < Number(runs); run += 1) {
  for (const { name, url, ready } of PAGES) {
    const page = await browser.newPage(context);
    page.on("pageerror", (error) => console.error(name, String(error)));
    await page.goto(url);
    await page.waitForFunction(ready, null, { timeout: 120_000 });
    // Whatever a page does after it stands is not part of a turn.
    await page.waitForTimeout(2000);
    for (const way of TURNS) found.get(name).push(await page.evaluate(turn, way));
    await page.close();
  }
}
await browser.close();
await ours.close();
await theirs.close();

const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
const rows = [...found].map(([name, turns]) => [name, ...["painted", "all", "script", "nodes"].map((key) => median(turns.map((turn) => turn[key])))]);
const [, mine] = rows[0];
console.table(rows.map(([name, painted, all, script, nodes]) => ({
  page: name,
  "painted (ms)": Math.round(painted * 10) / 10,
  "all (ms)": Math.round(all * 10) / 10,
  "script (ms)": Math.round(script * 10) / 10,
  nodes,
  "ours is so many times as fast": Math.round((painted / mine) * 10) / 10,
})));
