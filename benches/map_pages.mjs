// Holds the map's page against pages of the libraries one would use instead, in one Chromium and in turns:
//   node benches/map_pages.mjs PEERS [RUNS]
// PEERS is a built copy of the peers' pages (`dist/supercluster.html`, `dist/markercluster.html`) with their data
// (`data/sites-N.geojson`); ours is what `make build` left in dist/. 5,149 real sites are read from ../shared/data where they are.
//
// Each page is opened anew for each run, in a tab that has come to rest: what a browser does to open one is not the page's.
// "first" is from navigation to the end of the frame that the first markers or clusters are in, as the page itself sees it;
// "filter" from a press to the end of its frame; "drag" and "wheel" are 95th percentiles of the time between frames.
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { chromium } from "playwright-core";
import { findChromium } from "../.make/browser.mjs";
import { serve } from "../.make/serve.mjs";

const [peers, runs = "5"] = process.argv.slice(2);
if (peers === undefined || !existsSync(join(peers, "dist/supercluster.html"))) {
  console.error("Usage: node benches/map_pages.mjs PEERS [RUNS], with PEERS a built copy of the peers' pages");
  process.exit(2);
}
const REAL = "../shared/data/places/luoyangchan_heritage_sites_geocoded.gcj02.json";
const FIRST = 5149;

/** Sites as the peers read them: GeoJSON with a name and a kind. */
function sites(count) {
  if (count !== FIRST) return JSON.parse(readFileSync(join(peers, `data/sites-${count}.geojson`), "utf8"));
  const made = sites(10_000);
  // The kinds that the peers' pages filter by.
  const kinds = [...new Set(made.features.map(({ properties }) => properties.kind))];
  const list = existsSync(REAL) ? JSON.parse(readFileSync(REAL, "utf8")) : [];
  const positions = list.map((site) => [Number(site.longitude ?? site.lng ?? site.lon), Number(site.latitude ?? site.lat)]);
  const found = positions.map((coordinates, index) => ({ coordinates, name: String(list[index].name ?? index) }));
  const good = found.filter(({ coordinates }) => coordinates.every((number) => Number.isFinite(number) && number !== 0));
  if (good.length < FIRST) return { type: "FeatureCollection", features: made.features.slice(0, FIRST) };
  const feature = ({ coordinates, name }, index) => ({ type: "Feature", geometry: { type: "Point", coordinates }, properties: { name, kind: kinds[index % kinds.length] } });
  return { type: "FeatureCollection", features: good.slice(0, FIRST).map(feature) };
}

/** The same for our page: a manifest and its one source. */
function ours({ features }) {
  const kinds = [...new Set(features.map(({ properties }) => properties.kind))];
  const code = (kind) => `k${kinds.indexOf(kind)}`;
  const items = kinds.map((kind, hue) => ({ code: code(kind), label: String(kind), hue: hue % 8 }));
  const site = {
    schemaVersion: 1,
    id: "bench",
    title: "测量",
    coordinateSystem: "WGS84",
    home: { bounds: [80, 18, 130, 50], minZoom: 3 },
    mainTaxonomy: { places: "kind" },
    taxonomies: [{ id: "kind", label: "类", appliesTo: ["places"], items }],
    sources: [{ id: "places", url: "places.geojson" }],
  };
  const places = features.map(({ geometry, properties }, index) => ({
    type: "Feature",
    id: `p${index}`,
    geometry,
    properties: { name: properties.name, tags: { kind: code(properties.kind) } },
  }));
  return { site: JSON.stringify(site), places: JSON.stringify({ type: "FeatureCollection", source: "s", features: places }) };
}

const counts = [FIRST, 100_000];
const [data, made] = [new Map(), new Map()];
for (const count of counts) {
  const list = sites(count);
  data.set(count, JSON.stringify(list));
  made.set(count, ours(list));
}
const page = await serve({
  root: resolve("dist"),
  overlay: (path) => {
    const [, count, file] = path.match(/^data\/bench-(\d+)\/(site\.json|places\.geojson)$/) ?? [];
    const answer = made.get(Number(count));
    return answer && { body: file === "site.json" ? answer.site : answer.places };
  },
});
const theirs = await serve({
  root: resolve(peers),
  overlay: (path) => {
    const count = Number(path.match(/^data\/sites-(\d+)\.geojson$/)?.[1]);
    if (path.startsWith("tile/")) return { headers: { "content-type": "image/svg+xml" }, body: '<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"/>' };
    return data.has(count) ? { body: data.get(count) } : undefined;
  },
});

const WATCH = () => {
  const seen = (globalThis.__seen = { first: 0, frames: undefined, last: 0 });
  // A message that is sent in a frame arrives when it is laid out and painted.
  const after = new MessageChannel();
  after.port1.onmessage = () => (seen.first = performance.now());
  const tick = (time) => {
    if (seen.frames && seen.last) seen.frames.push(time - seen.last);
    seen.last = time;
    if (!seen.first && document.querySelector(".leaflet-marker-icon")) {
      seen.first = -1;
      after.port2.postMessage(0);
    }
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
};

const browser = await chromium.launch({ executablePath: findChromium() ?? undefined, args: ["--no-sandbox", "--disable-gpu", "--enable-precise-memory-info", "--js-flags=--expose-gc"] });

async function visit(url, work) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "zh-CN" });
  try {
    const tab = await context.newPage();
    await tab.addInitScript(WATCH);
    await tab.waitForTimeout(600);
    await tab.goto(url, { waitUntil: "commit" });
    await tab.waitForFunction(() => globalThis.__seen?.first > 0, null, { timeout: 180_000 });
    await tab.waitForTimeout(800);
    const first = await tab.evaluate(() => globalThis.__seen.first);
    return { first, ...(await work(tab)) };
  } finally {
    await context.close();
  }
}

async function frames(tab, gesture) {
  await tab.evaluate(() => (globalThis.__seen.frames = []));
  await gesture();
  const list = await tab.evaluate(() => globalThis.__seen.frames.splice(0).sort((a, b) => a - b));
  return list[Math.min(list.length - 1, Math.floor(list.length * 0.95))];
}

async function move(tab) {
  const [x, y] = [900, 400];
  const drag = await frames(tab, async () => {
    await tab.mouse.move(x + 200, y);
    await tab.mouse.down();
    for (let step = 1; step <= 40; step += 1) {
      await tab.mouse.move(x + 200 - step * 10, y - step * 2);
      await tab.waitForTimeout(8);
    }
    await tab.mouse.up();
    await tab.waitForTimeout(500);
  });
  const wheel = await frames(tab, async () => {
    await tab.mouse.move(x, y);
    for (const turn of [-120, -120, -120, 120, 120, 120]) {
      await tab.mouse.wheel(0, turn);
      await tab.waitForTimeout(650);
    }
  });
  return { drag, wheel };
}

// From a press to the frame after it, as the page itself sees it.
const press = async (tab, chip) =>
  tab.evaluate(async (label) => {
    const drawn = () => new Promise((done) => requestAnimationFrame(() => {
      const after = new MessageChannel();
      after.port1.onmessage = done;
      after.port2.postMessage(0);
    }));
    const button = [...document.querySelectorAll("search .chip")].find((one) => one.textContent.includes(label));
    await drawn();
    // Asked for before the press, so that nothing the press puts off is counted as drawing its answer.
    const answered = drawn();
    const begin = performance.now();
    button.click();
    await answered;
    return performance.now() - begin;
  }, chip);

const MINE = {
  name: "xunji",
  url: (count) => `${page.url}?site=bench-${count}#/?at=34,108,4`,
  async filter(tab) {
    const labels = await tab.locator("search .chip").evaluateAll((list) => list.map((one) => one.firstChild.textContent.trim()));
    const on = await press(tab, labels[1]);
    return { filter: on, unfilter: await press(tab, labels[1]) };
  },
};
const peer = (name) => ({
  name,
  url: (count) => `${theirs.url}dist/${name}.html?n=${count}`,
  async filter(tab) {
    const times = await tab.evaluate(async () => [(await globalThis.__filterOp(2)).paint, (await globalThis.__filterOp(null)).paint]);
    return { filter: times[0], unfilter: times[1] };
  },
});

const rounds = [
  ...[MINE, peer("supercluster"), peer("markercluster")].map((side) => [side, FIRST]),
  [MINE, 100_000],
  [peer("supercluster"), 2852],
];
const results = new Map();
for (let run = 0; run < Number(runs); run += 1) {
  for (const [side, count] of rounds) {
    const found = await visit(side.url(count), async (tab) => ({ ...(await side.filter(tab)), ...(await move(tab)) }));
    const key = `${side.name}, ${count}`;
    results.set(key, [...(results.get(key) ?? []), found]);
  }
}
await browser.close();
await Promise.all([page.close(), theirs.close()]);

const median = (list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)];
const rows = [...results].map(([what, list]) => {
  const of = (name) => Number(median(list.map((one) => one[name])).toFixed(1));
  return { what, "first ms": of("first"), "filter ms": of("filter"), "unfilter ms": of("unfilter"), "drag p95 ms": of("drag"), "wheel p95 ms": of("wheel") };
});
console.table(rows);
