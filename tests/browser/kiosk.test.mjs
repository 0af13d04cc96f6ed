import assert from "node:assert/strict";
import { test } from "node:test";
import { accessible, visit } from "./harness.mjs";
import { found, count, markers, published, rows, searchBox } from "./visitor.mjs";

const PORTRAIT = { width: 1080, height: 1920 };
const LANDSCAPE = { width: 1920, height: 1080 };
const TARGET = 60;
const ADDRESS = "?site=guangzhou&profile=kiosk";
const CLOCK = "2026-11-22T10:00:00+08:00";

const ROUNDS = 12;
const OPENED = 6;

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

test("the hall's calendar is shown above and touched below, and what opens moves no button", async (t) => {
  const { page } = await visit(t, `${ADDRESS}#/year/2026-11`, { viewport: PORTRAIT, touch: true, clock: CLOCK });
  const months = page.locator(".year-month");
  await months.first().waitFor();
  for (const month of await months.all()) {
    const [box, days, name] = await Promise.all([month, month.locator(".year-days"), month.locator("strong")].map((part) => part.boundingBox()));
    assert.ok(days.width > 0.7 * box.width, `days ${days.width} of ${box.width}`);
    assert.ok(name.width > name.height, "a month's name is broken");
  }
  for (const look of ["月", "周", "日程", "年"]) {
    await page.getByRole("button", { name: look, exact: true }).click();
    await page.getByRole("button", { name: look, exact: true, pressed: true }).waitFor();
    const filter = page.getByRole("button", { name: "筛选", exact: true });
    const before = await filter.boundingBox();
    if (/月|年/.test(look)) assert.ok(before.y > PORTRAIT.height / 2, `${look}: the filters are opened at ${before.y}`);
    await filter.click();
    await page.getByRole("searchbox").waitFor();
    assert.deepEqual(await filter.boundingBox(), before, look);
    assert.ok((await page.getByRole("searchbox").boundingBox()).y > before.y, look);
    await filter.click();
    await page.getByRole("searchbox").waitFor({ state: "hidden" });
  }
});

test("in landscape what opens moves no button either", async (t) => {
  const { page } = await visit(t, `${ADDRESS}#/calendar/2026-11`, { viewport: LANDSCAPE, touch: true, clock: CLOCK });
  const filter = page.getByRole("button", { name: "筛选", exact: true });
  const before = await filter.boundingBox();
  await filter.click();
  const box = await page.getByRole("searchbox").boundingBox();
  assert.deepEqual(await filter.boundingBox(), before);
  assert.ok(box.x >= before.x + before.width && box.x + box.width <= LANDSCAPE.width, `the filters stand at ${box.x}`);
});

test("what is touched on the hall's map is as large as what is touched below it", async (t) => {
  const { page } = await visit(t, ADDRESS, { viewport: PORTRAIT, touch: true });
  await markers(page).first().waitFor();
  const sizes = (parts) => parts.evaluateAll((parts) => parts.map((part) => [part.textContent, part.getBoundingClientRect()]));
  const small = (await Promise.all([markers(page), page.locator(".chip")].map(sizes))).flat().filter(([, { width, height }]) => width < 80 || height < 80);
  assert.deepEqual(small, []);
});

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

test("visit after visit the screen holds no more than before: elements, listeners, the program's memory", async (t) => {
  const { page } = await visit(t, ADDRESS, { viewport: PORTRAIT, touch: true, init: seeMemory });
  await markers(page).first().waitFor();
  const visitOnce = () => page.evaluate(visitPlaces, OPENED);
  for (let warm = 0; warm < 3; warm += 1) await visitOnce();
  await page.evaluate(fillMemory);

  const inspector = await page.context().newCDPSession(page);
  await inspector.send("Performance.enable");
  const held = async () => {
    // The list follows the map, and the lines out of sight follow those in sight.
    await rows(page).nth(12).waitFor({ state: "attached" });
    await inspector.send("HeapProfiler.collectGarbage");
    const { metrics } = await inspector.send("Performance.getMetrics");
    const { value: listeners } = metrics.find(({ name }) => name === "JSEventListeners");
    return { listeners, elements: await page.locator("*").count() };
  };
  const before = await held();
  const [memory, objects] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    await visitOnce();
    const { bytes, references } = await page.evaluate(() => ({
      bytes: globalThis.program.memory.buffer.byteLength,
      references: globalThis.program.__wbindgen_externrefs.length,
    }));
    memory.push(bytes);
    objects.push(references);
  }
  assert.deepEqual(await held(), before);
  for (const [what, sizes] of Object.entries({ memory, objects })) {
    assert.equal(new Set(sizes.slice(-ROUNDS / 2)).size, 1, `${what}: ${sizes}`);
  }
});

test("a visit that ends in the middle of things breaks nothing", async (t) => {
  const { page } = await visit(t, ADDRESS, { viewport: LANDSCAPE, touch: true, reducedMotion: false });
  await markers(page).first().waitFor();
  for (const begun of ["放大", "缩小"]) {
    // The next visit begins while the map is on its way, and while the rest of the page is fetched.
    await page.evaluate((name) => {
      document.querySelector(`[aria-label="${name}"]`).click();
      document.querySelector(".kiosk-home").click();
    }, begun);
  }
  await rows(page).first().click();
  await page.evaluate(() => document.querySelector(".kiosk-home").click());
  await markers(page).first().waitFor();
  await searchBox(page).fill("中山");
  await count(page).filter({ hasText: /^\s*\d+ 处/ }).waitFor();
  await rows(page).first().click();
  await page.getByRole("heading", { level: 1 }).waitFor();
});

// Run in the page: keeps what the program exports.
function seeMemory() {
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const own = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await own.apply(WebAssembly, given);
      globalThis.program ??= (made.instance ?? made).exports;
      return made;
    };
  }
}

// Run in the page: takes what free memory the program has, in large pieces and then in small ones, so that it has to ask
// for more as soon as it needs any.
function fillMemory() {
  const { memory, __wbindgen_malloc: take } = globalThis.program;
  for (let size = 1 << 20; size >= 1 << 12; size >>= 1) {
    const before = memory.buffer.byteLength;
    while (memory.buffer.byteLength === before) take(size, 4);
  }
}

// Run in the page: looks at places, the calendar and the routes as a visitor would, and goes home.
async function visitPlaces(opened) {
  const until = async (found) => {
    while (!found()) await new Promise((done) => setTimeout(done, 5));
  };
  const one = (selector) => document.querySelector(selector);
  for (let place = 0; place < opened; place += 1) {
    await until(() => one("main .list-count") && one("main .rows a"));
    const links = document.querySelectorAll("main .rows a");
    links[place % links.length].click();
    await until(() => one("article.record"));
    one('.kiosk-bar a[href^="#/"]').click();
  }
  for (const page of ["calendar", "routes", ""]) {
    one(`.kiosk-bar a[href^="#/${page}"]`).click();
    await until(() => one(`.kiosk-bar a[href^="#/${page}"][aria-current]`) && !one("main .panel-scroll > [role=status]"));
  }
  one(".kiosk-home").click();
}
