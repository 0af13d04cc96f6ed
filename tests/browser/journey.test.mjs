// A day out from the first look to its end, as one would go about it: on a phone with a finger, and on a desktop.
import assert from "node:assert/strict";
import { test } from "node:test";
import { DESKTOP, PHONE, accessible, visit } from "./harness.mjs";

async function stops(page) {
  const names = page.getByRole("main").locator(".timeline").getByRole("heading");
  await names.first().waitFor();
  return names.allInnerTexts();
}

for (const [device, options] of [["a phone", { viewport: PHONE, touch: true }], ["a desktop", { viewport: DESKTOP }]]) {
  test(`on ${device} a day is put together, put in order, taken along and walked`, async (t) => {
    const { page } = await visit(t, "?site=guangzhou#/place/sun-yatsen-hall", options);
    const press = (locator) => (options.touch ? locator.tap() : locator.click());
    const button = (name) => page.getByRole("button", { name, exact: true });
    // Places from their pages, one after the other.
    for (const place of ["sun-yatsen-hall", "sanyuan-temple", "peasant-institute", "kmt-first-congress"]) {
      await page.evaluate((place) => (location.hash = location.hash.replace(/\/place\/[^?]*/, `/place/${place}`)), place);
      await press(button("加入路线"));
      await page.getByRole("link", { name: "已在路线中" }).waitFor();
    }
    await press(page.getByRole("link", { name: "已在路线中" }));
    await page.getByRole("heading", { level: 1, name: "我的路线" }).waitFor();
    const asked = await stops(page);
    assert.equal(asked.length, 4);

    // A day, an hour, a time to be back, a meal.
    await page.getByLabel("日期").fill("2026-11-25");
    await page.getByLabel("出发时间").fill("09:00");
    await page.getByLabel("最晚返回").fill("17:30");
    await page.getByLabel("用餐").selectOption({ index: 1 });
    await page.getByText("照现在的顺序，最晚出发：").waitFor();
    await accessible(page);

    // The planner proposes; nothing changes before that is accepted.
    await press(button("建议一个顺序"));
    await press(button("采用这个建议"));
    await page.waitForFunction((first) => document.querySelectorAll(".timeline h3")[1]?.innerText !== first, asked[1]);
    const planned = await stops(page);
    assert.deepEqual([...planned].sort(), [...asked].sort());
    assert.equal(planned[0], asked[0], "the first stop stays unless that is unticked");
    await press(page.getByRole("button", { name: /^撤销/ }));
    await page.waitForFunction((name) => document.querySelectorAll(".timeline h3")[1]?.innerText === name, asked[1]);
    await press(page.getByRole("button", { name: /^重做/ }));
    await page.waitForFunction((name) => document.querySelectorAll(".timeline h3")[1]?.innerText === name, planned[1]);

    // It is there again after the page was loaded anew, and followed to its end.
    await page.reload();
    assert.deepEqual(await stops(page), planned);
    await press(page.getByRole("link", { name: "按路线走" }));
    for (const [index, name] of planned.entries()) {
      await page.getByText(`第 ${index + 1}/4 站`).waitFor();
      await page.getByRole("heading", { level: 1, name }).waitFor();
      await press(button(index < 3 ? "下一站" : "结束"));
    }
    await page.getByRole("heading", { level: 1, name: "我的路线" }).waitFor();
  });
}

test("a link that is pasted opens its route, and one without a route says so", async (t) => {
  const { page } = await visit(t, "?site=guangzhou#/plan");
  const field = page.getByLabel("粘贴路线链接");
  await field.fill("https://example.org/#/place/assembly");
  await field.press("Enter");
  await page.getByText("这个链接里没有路线。").waitFor();
  await field.fill("https://example.org/xunji/?site=guangzhou#/plan?s=sanyuan-temple,assembly~o&date=2026-11-25");
  await field.press("Enter");
  assert.equal((await stops(page)).length, 2);
  assert.match(page.url(), /s=sanyuan-temple,assembly~o&date=2026-11-25/);
});

test("one learns when to set out at the latest, and takes that", async (t) => {
  const { page } = await visit(t, "?site=guangzhou#/plan?s=sanyuan-temple,assembly&back=18:00");
  await stops(page);
  const latest = await page.locator(".plan-latest strong").innerText();
  await page.getByRole("button", { name: "用这个时间出发" }).click();
  await page.locator(".plan-latest").waitFor({ state: "detached" });
  assert.equal(await page.getByLabel("出发时间").inputValue(), latest);
  assert.match(await page.locator(".totals").innerText(), /–18:00/);
});

test("a day ends where one is, after a tap", async (t) => {
  const { page } = await visit(t, "?site=guangzhou#/plan?s=sanyuan-temple,assembly");
  await stops(page);
  await page.context().grantPermissions(["geolocation"]);
  await page.context().setGeolocation({ latitude: 23.13, longitude: 113.28 });
  await page.getByLabel("终点").selectOption({ label: "我的位置" });
  await page.getByText("终点会写进这条路线的链接。").waitFor();
  await page.waitForURL(/to=23\.13000,113\.28000/);
  await page.locator(".map").getByRole("button", { name: "终点", exact: true }).waitFor();
});

test("a curated route's timetable begins at any hour, on the way as well", async (t) => {
  const { page } = await visit(t, "?site=guangzhou#/routes");
  await page.getByRole("link", { name: /越秀史迹步行/ }).click();
  const first = page.locator(".timeline .stop-clock").first();
  await first.waitFor();
  await page.getByLabel("出发时间").fill("10:20");
  await page.waitForFunction(() => document.querySelector(".timeline .stop-clock")?.innerText.startsWith("10:20"));
  await page.getByRole("link", { name: "按路线走" }).click();
  await page.getByText("10:20").first().waitFor();
});
