import assert from "node:assert/strict";
import { test } from "node:test";
import { accessible, DESKTOP, visit } from "./harness.mjs";
import { SMALL, count, found, map, markers, published, rows, searchBox } from "./visitor.mjs";

test("a cold start ends in markers that can be seen, each with a name", async (t) => {
  const { page } = await visit(t, "?site=guangzhou");
  await markers(page).first().waitFor();
  const { width, height, x, y } = await map(page).boundingBox();
  for (const marker of await markers(page).all()) {
    const box = await marker.boundingBox();
    const [left, top] = [box.x + box.width / 2, box.y + box.height / 2];
    assert.ok(left >= x && left <= x + width && top >= y && top <= y + height, "a marker lies beside the map");
    assert.match(await marker.getAttribute("aria-label"), /\S/);
  }
});

test("the list counts every published place", async (t) => {
  const sources = await Promise.all(["places", "heritage"].map((name) => published(`guangzhou/${name}.geojson`)));
  const { page } = await visit(t, "?site=guangzhou");
  await count(page).waitFor();
  assert.equal(await found(page), sources.flatMap((source) => source.features).length);
});

test("台江 finds 臺江, and the other way round", async (t) => {
  const { page } = await visit(t, "?site=taijiang", { locale: "zh-TW" });
  await count(page).waitFor();
  const all = await found(page);
  await searchBox(page).fill("台江");
  await page.waitForFunction((before) => !document.querySelector("main").innerText.includes(`${before} 處`), all);
  const plain = await found(page);
  assert.ok(plain > 0 && plain < all, `${plain} of ${all}`);
  await rows(page).filter({ hasText: "臺江" }).first().waitFor();
  await searchBox(page).fill("臺江");
  await rows(page).first().waitFor();
  assert.equal(await found(page), plain);
});

test("choosing a chip shows as many places as it says, alone and after another", async (t) => {
  const { page } = await visit(t, "?site=guangzhou");
  await count(page).waitFor();
  const all = await found(page);
  const chips = () => page.getByRole("search").getByRole("button", { pressed: false, disabled: false }).filter({ hasText: /\d$/ });
  await page.getByRole("button", { name: "筛选", exact: true }).click();
  const offered = await chips().allInnerTexts();
  assert.ok(offered.length > 4);
  for (const text of offered) {
    const [, number] = text.match(/(\d+)$/);
    const name = text.replace(/\s+/g, " ");
    await page.getByRole("button", { name, exact: true }).first().click();
    await count(page).filter({ hasText: new RegExp(`^\\s*${number} 处`) }).waitFor();
    await page.getByRole("search").getByRole("button", { name, exact: true, pressed: true }).first().click();
    await count(page).filter({ hasText: new RegExp(`^\\s*${all} 处`) }).waitFor();
  }

  // With one chosen, what the others say is what remains after both.
  await chips().first().click();
  await page.getByRole("search").getByRole("button", { pressed: true }).first().waitFor();
  const group = page.getByRole("group", { name: "区", exact: true });
  const second = group.getByRole("button", { pressed: false, disabled: false }).first();
  const number = Number((await second.innerText()).match(/(\d+)$/)[1]);
  await second.click();
  await count(page).filter({ hasText: new RegExp(`^\\s*${number} 处`) }).waitFor();
  await page.getByRole("button", { name: "清除筛选" }).first().click();
  await count(page).filter({ hasText: new RegExp(`^\\s*${all} 处`) }).waitFor();
});

test("the list keeps in step with the map, and says how much of the whole it shows", async (t) => {
  const { page } = await visit(t, "?site=guangzhou");
  await count(page).waitFor();
  const inView = async () => Number((await count(page).textContent()).match(/视野内 (\d+)/)?.[1] ?? (await found(page)));
  const before = await inView();
  for (let step = 0; step < 3; step += 1) {
    const address = page.url();
    await page.getByRole("button", { name: "放大", exact: true }).click();
    await page.waitForURL((url) => url.href !== address);
  }
  await count(page).filter({ hasNotText: `视野内 ${before}` }).waitFor();
  assert.ok((await inView()) < before);
});

test("looking at the map is not an entry to go back through", async (t) => {
  const { page } = await visit(t, "?site=guangzhou");
  await markers(page).first().waitFor();
  assert.doesNotMatch(page.url(), /at=/, "the first look is nobody's choice");
  const entries = await page.evaluate(() => history.length);
  await page.getByRole("button", { name: "放大", exact: true }).click();
  await page.waitForURL(/[?&]at=/);
  assert.equal(await page.evaluate(() => history.length), entries);
});

test("a word that nothing has says so, and offers the way out", async (t) => {
  const { page } = await visit(t, "?site=guangzhou");
  await searchBox(page).fill("没有这样的地方");
  await page.getByText("没有符合条件的地点").waitFor();
  await page.getByRole("main").getByRole("button", { name: "清除筛选" }).click();
  await rows(page).first().waitFor();
  assert.equal(await searchBox(page).inputValue(), "");
});

test("a word that no place has, but other records, shows these first and counts them", async (t) => {
  const { page } = await visit(t, "?site=guangzhou#/?q=少年", { viewport: SMALL });
  await count(page).filter({ hasText: /^\s*0 处 · 另有 \d+ 条$/ }).waitFor();
  const [, others] = (await count(page).textContent()).match(/(\d+) 条/);
  await rows(page).nth(Number(others) - 1).waitFor({ state: "attached" });
  assert.equal(await rows(page).count(), Number(others));
  assert.equal(await page.getByText("没有符合条件的地点").count(), 0);
  assert.equal(await page.getByRole("button", { name: "清除筛选" }).count(), 1);
  // The first of them is in sight without a touch, above the menu.
  await page.waitForFunction(() => {
    const row = document.querySelector("main li .row").getBoundingClientRect();
    return row.height > 0 && document.elementFromPoint(row.x + row.width / 2, row.bottom - 1)?.closest(".row") !== null;
  });
  await accessible(page);
});

test("the keyboard alone leads from the search to a place and back", async (t) => {
  const { page } = await visit(t, "?site=guangzhou");
  await rows(page).first().waitFor();
  const tabTo = async (target, key = "Tab") => {
    for (let presses = 0; presses < 60; presses += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press(key);
    }
    assert.fail("the keyboard does not reach it");
  };
  await tabTo(searchBox(page));
  await page.keyboard.type("三元里");
  const result = rows(page).filter({ hasText: "三元里" }).first();
  await result.waitFor();
  await tabTo(result);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: /三元里/ }).waitFor();
  await tabTo(page.getByRole("button", { name: "返回", exact: true }), "Shift+Tab");
  await page.keyboard.press("Enter");
  await result.waitFor();
  assert.equal(await searchBox(page).inputValue(), "三元里");
});

test("markers take the focus and open with Enter", async (t) => {
  const { page } = await visit(t, "?site=guangzhou#/?q=%E4%B8%AD%E5%B1%B1%E7%BA%AA%E5%BF%B5%E5%A0%82");
  const marker = markers(page).filter({ hasNot: page.locator("[hidden]") }).and(page.getByRole("button", { name: "中山纪念堂" }));
  await marker.focus();
  assert.ok(await marker.evaluate((element) => element.tabIndex >= 0 && element === document.activeElement));
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "中山纪念堂" }).waitFor();
});

test("2,852 venues load, and the counts are right", async (t) => {
  const { page } = await visit(t, "?site=scale");
  await count(page).filter({ hasText: /^\s*2852 处/ }).waitFor();
  assert.ok((await rows(page).count()) <= 100, "the list is drawn in parts");
  const numbers = (await page.getByRole("search").getByRole("button", { pressed: false }).allInnerTexts()).map((text) => Number(text.match(/(\d+)$/)?.[1] ?? 0));
  assert.equal(numbers.reduce((sum, number) => sum + number, 0), 2852);
  await markers(page).first().waitFor();
});

for (const [name, viewport, dark] of [["phone", SMALL, false], ["phone, dark", SMALL, true], ["desk", DESKTOP, false], ["desk, dark", DESKTOP, true]]) {
  test(`axe finds nothing on the map: ${name}`, async (t) => {
    const { page } = await visit(t, "?site=guangzhou", { viewport, dark });
    await markers(page).first().waitFor();
    await rows(page).first().waitFor();
    await accessible(page);
  });
}

test("two quick presses zoom twice, though the map is still on its way", async (t) => {
  const { page } = await visit(t, "?site=guangzhou#/?at=23.13,113.26,12", { reducedMotion: false });
  await markers(page).first().waitFor();
  const nearer = page.getByRole("button", { name: "放大", exact: true });
  await nearer.click();
  await nearer.click();
  await page.waitForURL(/at=[\d.]+,[\d.]+,14/);
});

test("a cluster opens onto its places: all of them are in view, or it has parted", async (t) => {
  const { page } = await visit(t, "?site=scale");
  const cluster = markers(page).and(page.getByRole("button", { name: /处，放大/ })).first();
  await cluster.waitFor();
  const many = Number((await cluster.getAttribute("aria-label")).match(/^\d+/)[0]);
  await cluster.click();
  await page.waitForURL(/[?&]at=/);
  const shown = async () => Number((await count(page).textContent()).match(/视野内 (\d+)/)?.[1] ?? 2852);
  await page.waitForFunction(() => document.querySelectorAll(".leaflet-marker-icon").length > 1);
  assert.ok((await shown()) > 0 && (await markers(page).count()) > 1, `${many}`);
});

for (const locale of ["zh-CN", "en-GB"]) {
  test(`on a phone nothing on the map lies under its caption or the sheet, in ${locale}`, async (t) => {
    const { page } = await visit(t, "?site=guangzhou", { viewport: SMALL, locale });
    await markers(page).first().waitFor();
    const [ground, caption, sheet] = await Promise.all([".map-canvas", ".map-credit", "main.panel"].map((name) => page.locator(name).boundingBox()));
    assert.ok(ground.height > 200, `the map is ${ground.height} pixels high`);
    assert.ok(ground.y + ground.height <= caption.y + 0.5, "the map ends where its caption begins");
    assert.ok(caption.y + caption.height <= sheet.y + 0.5, "the caption ends where the sheet begins");
  });
}

test("the map opens with the publisher's middle and zoom, in the part that nothing covers", async (t) => {
  const [manifest, places] = await Promise.all(["minimal/site.json", "minimal/places.geojson"].map(published));
  const [longitude, latitude] = places.features[0].geometry.coordinates;
  const home = { center: [longitude, latitude], zoom: 13 };
  const { page } = await visit(t, "?site=minimal", { viewport: SMALL, overlay: { "data/minimal/site.json": { body: { ...manifest, home } } } });
  const [mark, ground] = await Promise.all([markers(page).first(), page.locator(".map-canvas")].map((locator) => locator.boundingBox()));
  for (const [start, size] of [["x", "width"], ["y", "height"]]) {
    const apart = mark[start] + mark[size] / 2 - ground[start] - ground[size] / 2;
    assert.ok(Math.abs(apart) < 2, `${apart} pixels from the middle`);
  }
  await page.getByRole("button", { name: "放大", exact: true }).click();
  await page.waitForURL(/at=[\d.]+,[\d.]+,14/);
});
