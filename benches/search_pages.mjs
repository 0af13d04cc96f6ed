// Looks in the built page for tasks that keep it from answering (50 ms and more, as browsers count them) while the search of
// 5,000 places with full stories is prepared, and holds the way from a key to its answer against a plain `includes` over the
// same text in the same page, in turns:
//   node benches/search_pages.mjs [FOLDER] [RUNS]      FOLDER is a release build, dist unless told
import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";
import { findChromium } from "../.make/browser.mjs";
import { serve } from "../.make/serve.mjs";

const [folder = "dist", runs = "5"] = process.argv.slice(2);
const [PLACES, STORY] = [5000, 1500];
const KEYS = ["山", "广州", "革命纪念", "旧址 广州", "没有这个词", "museum"];

// The same texts as in benches/search.rs: characters of the table of readings, as often as not the first ones.
const table = readFileSync(new URL("../public/pinyin.txt", import.meta.url), "utf8").split("\n").slice(1);
const common = [...table.map((line) => line.replace(/^[\x00-\x7f]*/, "")).join("")];
let state = 3;
const below = (end) => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 4294967296) * end);
};
const text = (length) => Array.from({ length }, () => common[Math.min(below(common.length), below(common.length))]).join("");
const ENDS = ["旧址", "故居", "纪念馆", "陈列馆", "烈士陵园", "古庙"];
const features = Array.from({ length: PLACES }, (_, row) => ({
  type: "Feature",
  id: `p${row}`,
  geometry: { type: "Point", coordinates: [112.9 + below(7000) / 10000, 22.9 + below(7000) / 10000] },
  properties: { name: text(5) + ENDS[row % 6], body: text(STORY), address: text(8), source: { name: "测量" }, tags: { kind: `k${row % 5}` } },
}));
const site = {
  schemaVersion: 1,
  id: "search",
  title: "测量",
  coordinateSystem: "WGS84",
  home: { bounds: [112, 22, 114, 24] },
  mainTaxonomy: { places: "kind" },
  taxonomies: [{ id: "kind", label: "类", appliesTo: ["places"], items: [0, 1, 2, 3, 4].map((hue) => ({ code: `k${hue}`, label: `类${hue}`, hue })) }],
  sources: [{ id: "places", url: "places.geojson" }],
};
const data = { "data/search/site.json": JSON.stringify(site), "data/search/places.geojson": JSON.stringify({ type: "FeatureCollection", source: "s", features }) };
const server = await serve({ root: folder, overlay: (path) => data[path] && { body: data[path] } });
const browser = await chromium.launch({ executablePath: findChromium() ?? undefined, args: ["--no-sandbox", "--disable-gpu"] });

const WATCH = () => {
  const watched = (globalThis.__watched = { tasks: [], first: 0, ready: 0 });
  new PerformanceObserver((list) => watched.tasks.push(...list.getEntries().map(({ startTime, duration }) => [startTime, duration]))).observe({ type: "longtask", buffered: true });
  const tick = () => {
    if (!watched.first && document.querySelector(".leaflet-marker-icon")) watched.first = performance.now();
    // What answers questions draws over the map.
    if (!watched.ready && document.querySelector(".map > p[role='status']")) watched.ready = performance.now();
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
};

// From a key to the number of what was found, and the frame that shows it; then the plain scan.
const READ = async () => {
  const { features } = await (await fetch("data/search/places.geojson")).json();
  globalThis.__texts = features.map(({ properties: { name, address, body } }) => [name, address, body].join("\n").toLowerCase());
};
const ASK = async (key) => {
  const box = document.querySelector("input[type=search]");
  const line = document.querySelector(".list-count");
  const set = (value) => {
    box.value = value;
    box.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const settle = () => new Promise((done) => setTimeout(done, 250));
  set("");
  await settle();
  const before = line.textContent;
  const changed = new Promise((done) => new MutationObserver((_, observer) => {
    observer.disconnect();
    done(performance.now());
  }).observe(line, { subtree: true, childList: true, characterData: true }));
  const begin = performance.now();
  set(key);
  const told = (await changed) - begin;
  const drawn = (await new Promise((done) => requestAnimationFrame(() => setTimeout(done)))) ?? performance.now() - begin;
  const found = Number.parseInt(line.textContent, 10);
  await settle();
  const from = performance.now();
  const words = key.split(" ");
  const hits = globalThis.__texts.filter((text) => words.every((word) => text.includes(word))).length;
  return { told, drawn, plain: performance.now() - from, found, hits, before };
};

const phases = [];
const answers = new Map(KEYS.map((key) => [key, []]));
for (let run = 0; run < Number(runs); run += 1) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "zh-CN" });
  const page = await context.newPage();
  await page.addInitScript(WATCH);
  await page.goto(`${server.url}?site=search`, { waitUntil: "commit" });
  await page.waitForFunction(() => globalThis.__watched?.ready > 0, null, { timeout: 120_000 });
  await page.waitForTimeout(3000);
  // The first keys, after which nothing is left to prepare: Latin ones ask for the readings of characters.
  for (const key of ["d", KEYS[0]]) {
    await page.getByRole("searchbox").fill(key);
    await page.waitForTimeout(700);
  }
  const { tasks, first, ready } = await page.evaluate(() => globalThis.__watched);
  const after = tasks.filter(([start, duration]) => start + duration > first);
  phases.push({ first, ready: ready - first, tasks: after.length, longest: Math.max(0, ...after.map(([, duration]) => duration)), each: after.map(([start, duration]) => `${Math.round(start - first)}+${Math.round(duration)}`).join(" ") });
  await page.evaluate(READ);
  for (const key of KEYS) answers.get(key).push(await page.evaluate(ASK, key));
  await context.close();
}
await browser.close();
await server.close();

const median = (list) => Number(list.sort((a, b) => a - b)[Math.floor(list.length / 2)].toFixed(1));
console.log("after the first clusters, in ms; a task is `start+length`");
console.table(phases.map(({ first, ready, ...rest }) => ({ "first clusters": Math.round(first), "tools after": Math.round(ready), "long tasks": rest.tasks, longest: Math.round(rest.longest), tasks: rest.each })));
console.table([...answers].map(([key, list]) => ({
  key,
  found: list[0].found,
  "includes finds": list[0].hits,
  "key to results ms": median(list.map(({ told }) => told)),
  "to the next frame ms": median(list.map(({ drawn }) => drawn)),
  "plain includes ms": median(list.map(({ plain }) => plain)),
})));
