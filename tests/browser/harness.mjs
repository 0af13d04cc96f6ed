// Opens the built site in a real browser, as a visitor would, and holds every test to two rules: the page logs no error, and
// it asks nothing of any other origin.
import assert from "node:assert/strict";
import { after } from "node:test";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import axe from "axe-core";
import { chromium } from "playwright-core";
import { findChromium } from "../../.make/browser.mjs";
import { serve } from "../../.make/serve.mjs";

const DIST = process.env.DIST ?? fileURLToPath(new URL("../../dist", import.meta.url));
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export const DESKTOP = { width: 1280, height: 800 };
export const PHONE = { width: 390, height: 844 };

let browser;
after(() => browser?.then((running) => running.close()));

function running() {
  browser ??= chromium.launch({ executablePath: findChromium() ?? undefined, args: FLAGS });
  return browser;
}

/**
 * Opens `address` (such as "?site=scale#/places") and gives `{ page, url, requests }`, with `url` the site's own address and
 * `requests` the paths asked for so far. What is opened is closed when the test `t` ends, and the rules are checked.
 *
 * - `viewport` (DESKTOP), `locale` ("zh-CN"), `touch` (false), `dark` (false), `reducedMotion` (true)
 * - `base`: the path under which the site stands, "/" unless told
 * - `overlay`: `{ "data/x.json": { status, headers, body, delay } }` or a function from path to such an answer; a body that is
 *   not a string or bytes is sent as JSON
 * - `clock`: a moment such as "2026-11-22T10:00:00+08:00" from which the page's clock runs; `page.clock` then moves it on
 * - `timezoneId` ("Asia/Shanghai"): the device's own zone
 * - `javaScript` (true), `init`: a function to run in the page before its own scripts
 * - `wait` (true): until the program has started
 * - `expected`: patterns of console errors that belong to the test, such as /404/
 */
export async function visit(t, address = "", options = {}) {
  const { viewport = DESKTOP, locale = "zh-CN", touch = false, dark = false, reducedMotion = true } = options;
  const { timezoneId = "Asia/Shanghai" } = options;
  const { base = "/", overlay = {}, javaScript = true, init, clock, wait = true, expected = [] } = options;

  const server = await serve({ root: DIST, base, overlay: answers(overlay), compress: false });
  const context = await (await running()).newContext({
    viewport,
    locale,
    timezoneId,
    hasTouch: touch,
    javaScriptEnabled: javaScript,
    colorScheme: dark ? "dark" : "light",
    reducedMotion: reducedMotion ? "reduce" : "no-preference",
  });
  context.setDefaultTimeout(15_000);

  const { origin } = new URL(server.url);
  const [errors, requests, foreign] = [[], [], []];
  await context.route((url) => url.origin !== origin && /^https?:$/.test(url.protocol), (route) => {
    foreign.push(route.request().url());
    return route.abort();
  });
  if (init !== undefined) await context.addInitScript(init);
  if (clock !== undefined) await context.clock.install({ time: new Date(clock) });

  const page = await context.newPage();
  page.on("console", (message) => message.type() === "error" && errors.push(`${message.text()} ${message.location().url}`));
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("request", (request) => requests.push(request.url().replace(server.url, "")));

  t.after(async () => {
    await context.close();
    await server.close();
    const unexpected = errors.filter((error) => !expected.some((pattern) => pattern.test(error)));
    assert.deepEqual(foreign, [], "the page asked another origin");
    assert.deepEqual(unexpected, [], "the page logged errors");
  });

  // Not until "load": that waits for pictures and tiles too, and some tests have those never come.
  await page.goto(server.url + address, { waitUntil: "domcontentloaded" });
  if (wait) await page.waitForSelector(":root[data-state='ready']", { state: "attached" });
  return { page, url: server.url, requests };
}

/** Fails when axe finds anything wrong on the page (WCAG 2.2 A and AA, and axe's best practices), with axe's own options. */
export async function accessible(page, options = {}) {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate((options) => globalThis.axe.run(document, { resultTypes: ["violations"], ...options }), options);
  const found = violations.map(({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map((node) => node.target.join(" ")).join("\n  ")}`);
  assert.deepEqual(found, []);
}

/** Saves what the page shows, for people to look at, in tests/shots/. */
export function shot(page, name) {
  return page.screenshot({ path: join(fileURLToPath(new URL("../shots", import.meta.url)), `${name}.png`) });
}

function answers(overlay) {
  const find = typeof overlay === "function" ? overlay : (path) => overlay[path];
  return async (path, request) => {
    const answer = await find(path, request);
    if (answer === undefined) return undefined;
    const { body } = answer;
    const plain = body === undefined || typeof body === "string" || body instanceof Uint8Array;
    return { ...answer, body: plain ? body : JSON.stringify(body) };
  };
}
