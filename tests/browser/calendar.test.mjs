// The month, as a visitor uses it: by role and name.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { choose, day, hash, open, SMALL, withEvents } from "./calendar.mjs";
import { accessible } from "./harness.mjs";

test("months are paged, chosen and left again", async (t) => {
  const { page } = await open(t, "");
  await page.getByRole("navigation").getByRole("link", { name: "日历" }).click();
  const title = page.getByRole("heading", { level: 1 });
  await page.getByRole("grid", { name: "2026年11月" }).waitFor();

  await page.getByRole("button", { name: "下个月" }).click();
  await page.getByRole("grid", { name: "2026年12月" }).waitFor();
  assert.match(await hash(page), /^#\/calendar\/2026-12/);
  assert.match(await page.locator(".calendar-head").getByRole("status").textContent(), /2026年12月 · \d+ 场/);
  await page.getByRole("button", { name: "下个月" }).click();
  await page.getByRole("grid", { name: "2027年1月" }).waitFor();
  // The notice for 2027 is not out: nothing is made up.
  await page.getByText("调休安排尚未公布").waitFor();
  assert.equal(await page.getByText("休", { exact: true }).count(), 0);
  await page.getByRole("button", { name: "上个月" }).click();
  await page.getByRole("grid", { name: "2026年12月" }).waitFor();

  await page.getByRole("combobox", { name: "年" }).selectOption("2021");
  await page.getByRole("combobox", { name: "月" }).selectOption("4");
  await page.getByRole("grid", { name: "2021年4月" }).waitFor();
  assert.equal(await title.textContent(), "2021年4月");
  await page.getByRole("button", { name: "今天" }).click();
  await page.getByRole("grid", { name: "2026年11月" }).waitFor();

  // Turning pages is not a way to come back along: Back leaves the calendar.
  await page.goBack();
  await page.waitForFunction(() => !location.hash.includes("calendar"));
});

test("a weekly event is on its days, as each of them stands", async (t) => {
  const { page } = await open(t, "calendar/2026-11");
  for (const [date, marks] of [["4日 周三", []], ["11日 周三", []], ["18日 周三", []], ["25日 周三", ["已取消"]]]) {
    await choose(page, `2026年11月${date}`);
    const row = page.getByRole("region", { name: `11月${date}` }).getByRole("link", { name: /周三讲堂/ });
    await row.waitFor();
    for (const mark of marks) assert.match(await row.textContent(), new RegExp(mark));
    assert.match(await row.textContent(), /15:00–16:30/);
  }
  for (const date of ["3日 周二", "5日 周四"]) {
    await choose(page, `2026年11月${date}`);
    const chosen = page.getByRole("region", { name: `11月${date}` });
    await chosen.waitFor();
    assert.equal(await chosen.getByRole("link", { name: /周三讲堂/ }).count(), 0);
  }
  // The one of 2 December is moved to the third.
  await page.getByRole("button", { name: "下个月" }).click();
  await choose(page, "2026年12月3日 周四");
  const moved = page.getByRole("region", { name: /^12月3日/ }).getByRole("link", { name: /周三讲堂·改期/ });
  assert.match(await moved.textContent(), /10:00–11:30.*有变动/s);
  await moved.click();
  await page.getByText("原定 2026年12月2日 周三 15:00").waitFor();
});

test("a hundred lectures on working days from 2021-03-05 end on 2021-07-27", async (t) => {
  const lectures = {
    uid: "lectures", title: "百场宣讲", start: "2021-03-05T19:00:00", duration: "PT1H",
    recurrenceRules: [{ frequency: "daily", count: 100, onWorkdays: "CN" }],
  };
  const { page } = await open(t, "calendar/2021-07?day=2021-07-27", { overlay: withEvents(lectures) });
  const last = page.getByRole("region", { name: /^2021年7月27日/ });
  assert.match(await last.getByRole("link", { name: /百场宣讲/ }).textContent(), /第 100\/100 场/);
  for (const date of ["28日 周三", "29日 周四", "30日 周五"]) {
    await choose(page, `2021年7月${date}`);
    await page.getByRole("region", { name: `2021年7月${date}` }).getByText("这一天没有活动。").waitFor();
  }
  // A make-up Sunday has one, the holiday in May has none.
  await page.getByRole("combobox", { name: "月" }).selectOption("4");
  await choose(page, "2021年4月25日 周日");
  await page.getByRole("region", { name: /^2021年4月25日/ }).getByRole("link", { name: /百场宣讲/ }).waitFor();
  await page.getByRole("combobox", { name: "月" }).selectOption("8");
  await page.getByText("这个月没有活动。").waitFor();
});

test("an empty month says where the next event is", async (t) => {
  const concert = { uid: "c", title: "音乐会", start: "2027-03-06T19:30:00" };
  const { page } = await open(t, "calendar/2026-12", { overlay: withEvents(concert) });
  await page.getByText("这个月没有活动。").waitFor();
  await page.getByRole("link", { name: "下一场在 2027年3月6日" }).click();
  await page.getByRole("region", { name: /^2027年3月6日/ }).getByRole("link", { name: /音乐会/ }).waitFor();
});

test("an empty month of a past year says in which year the next event is", async (t) => {
  const concert = { uid: "c", title: "音乐会", start: "2026-03-06T19:30:00" };
  const { page } = await open(t, "calendar/2025-12", { overlay: withEvents(concert) });
  await page.getByText("这个月没有活动。").waitFor();
  await page.getByRole("link", { name: "下一场在 2026年3月6日" }).waitFor();
});

test("words and filters are shared with the map", async (t) => {
  const { page } = await open(t, "calendar/2026-11");
  await page.getByRole("grid").waitFor();
  const count = async () => Number((await page.locator(".calendar-head").getByRole("status").textContent()).match(/(\d+) 场/)[1]);
  const all = await count();
  await page.getByRole("button", { name: /^大讲台/ }).click();
  await page.waitForFunction((all) => !document.querySelector(".calendar-head [role=status]").textContent.includes(`${all} 场`), all);
  const talks = await count();
  assert.ok(talks > 0 && talks < all);
  assert.match(await hash(page), /t=platform:talk/);

  await page.getByRole("searchbox").fill("周三讲堂");
  await page.waitForFunction((talks) => !document.querySelector(".calendar-head [role=status]").textContent.includes(`${talks} 场`), talks);
  // Four Wednesdays; the grid's own days agree.
  assert.equal(await count(), 4);
  assert.equal(await page.getByRole("gridcell").getByRole("button", { name: /^2026年11月.*，1 场$/ }).count(), 4);

  await page.getByRole("navigation").getByRole("link", { name: "地图" }).click();
  assert.equal(await page.getByRole("searchbox").inputValue(), "周三讲堂");
  await page.goBack();
  await page.getByRole("grid").waitFor();
  await page.getByRole("button", { name: "清除筛选" }).click();
  await page.waitForFunction((all) => document.querySelector(".calendar-head [role=status]").textContent.includes(`${all} 场`), all);
});

test("the keyboard moves through the grid", async (t) => {
  const { page } = await open(t, "calendar/2026-11");
  const focused = () => page.evaluate(() => document.activeElement.querySelector(".quiet")?.textContent ?? "");
  const lands = async (key, date) => {
    await page.keyboard.press(key);
    await page.waitForFunction((date) => document.activeElement.querySelector(".quiet")?.textContent.startsWith(date), date);
  };
  await day(page, /^2026年11月22日/).focus();
  // One day of the grid is a stop of the tab key, and only one.
  assert.equal(await page.locator("[role=grid] [tabindex='0']").count(), 1);
  await lands("ArrowRight", "2026年11月23日 周一");
  await lands("ArrowUp", "2026年11月16日 周一");
  await lands("End", "2026年11月22日 周日");
  await lands("ArrowDown", "2026年11月29日 周日");
  await lands("Home", "2026年11月23日 周一");
  await lands("PageDown", "2026年12月23日 周三");
  await page.getByRole("grid", { name: "2026年12月" }).waitFor();
  await lands("PageUp", "2026年11月23日 周一");
  await lands("Shift+PageDown", "2027年11月23日 周二");
  await lands("Shift+PageUp", "2026年11月23日 周一");
  await lands("ArrowLeft", "2026年11月22日 周日");
  assert.match(await focused(), /今天/);
  for (let step = 0; step < 8; step += 1) await page.keyboard.press("ArrowRight");
  await lands("ArrowRight", "2026年12月1日 周二");
  await page.keyboard.press("Enter");
  await page.getByRole("region", { name: /^12月1日 周二/ }).waitFor();
  assert.equal(await page.getByRole("gridcell", { selected: true }).count(), 1);
});

test("weeks start on the day that the site names, in month and week", async (t) => {
  const site = JSON.parse(await readFile(new URL("../../public/data/guangzhou/site.json", import.meta.url), "utf8"));
  const overlay = { "data/guangzhou/site.json": { body: { ...site, firstDayOfWeek: "su" } } };
  const { page } = await open(t, "calendar/2026-11", { overlay });
  const heads = page.getByRole("grid").getByRole("columnheader");
  await heads.first().waitFor();
  assert.deepEqual(await heads.allInnerTexts(), [..."日一二三四五六"]);
  // November 2026 begins on a Sunday.
  assert.match(await page.getByRole("gridcell").getByRole("button").first().innerText(), /^2026年11月1日 周日/);
  await day(page, /^2026年11月25日/).focus();
  await page.keyboard.press("Home");
  await page.waitForFunction(() => document.activeElement.querySelector(".quiet")?.textContent.startsWith("2026年11月22日"));
  await page.getByRole("button", { name: "周", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "2026年11月22日–11月28日" }).waitFor();
});

test("today, tomorrow and the weekend come first, and any date is a step away", async (t) => {
  const { page } = await open(t, "calendar", { viewport: SMALL });
  const soon = page.getByRole("navigation", { name: "近期" });
  await soon.getByRole("link", { name: /^明天 \d+ 场/ }).click();
  await page.getByRole("heading", { level: 1, name: "2026年11月23日 周一" }).waitFor();
  await page.getByLabel("跳到日期").fill("2027-02-06");
  await page.getByRole("heading", { level: 1, name: "2027年2月6日 周六" }).waitFor();
  await page.getByText("农历 正月初一").first().waitFor();
});

test("a finger turns the pages sideways, and scrolls them up and down", async (t) => {
  const { page } = await open(t, "calendar/2026-11?day=2026-11-25", { viewport: SMALL, touch: true });
  const screen = await page.context().newCDPSession(page);
  const touch = (type, ...touchPoints) => screen.send("Input.dispatchTouchEvent", { type, touchPoints });
  const drag = async (from, to) => {
    await touch("touchStart", { x: from[0], y: from[1] });
    for (let at = 1; at <= 8; at += 1) {
      await touch("touchMove", { x: from[0] + ((to[0] - from[0]) * at) / 8, y: from[1] + ((to[1] - from[1]) * at) / 8 });
    }
    await touch("touchEnd");
  };
  for (const [look, part, here, next] of [
    ["月", ".month", "2026年11月", "2026年12月"],
    ["周", ".hours", "2026年11月16日–11月22日", "2026年11月23日–11月29日"],
    ["日", ".hours", "2026年11月22日 周日", "2026年11月23日 周一"],
    ["年", ".year", "2026年", "2027年"],
  ]) {
    await page.getByRole("button", { name: look, exact: true }).click();
    await page.locator(part).waitFor();
    const { y } = await page.locator(part).boundingBox();
    await drag([300, y + 60], [60, y + 66]);
    await page.getByRole("heading", { level: 1, name: next, exact: true }).waitFor({ state: "attached" });
    await drag([60, y + 60], [300, y + 54]);
    await page.getByRole("heading", { level: 1, name: here, exact: true }).waitFor({ state: "attached" });
  }
  // Up and down is the page's own way, and a finger that hardly moves turns nothing.
  await drag([180, 600], [186, 420]);
  await page.waitForFunction(() => document.querySelector("#content").scrollTop > 50);
  await drag([200, 400], [185, 401]);
  assert.equal(await page.getByRole("heading", { level: 1 }).textContent(), "2026年");
});

test("lunisolar days and solar terms stand in the cells for those who read Chinese", async (t) => {
  const { page } = await open(t, "calendar/2026-11", { viewport: SMALL });
  const cell = page.getByRole("gridcell").filter({ has: page.getByRole("button", { name: /^2026年11月22日/ }) });
  assert.match(await cell.textContent(), /小雪/);
  await page.getByRole("region", { name: /^11月22日/ }).getByText(/农历 十月十四.*小雪/).waitFor();
  const english = await open(t, "calendar/2026-11", { viewport: SMALL, locale: "en-GB" });
  await english.page.getByRole("grid").waitFor();
  assert.equal((await english.page.locator(".day-lunar").allTextContents()).join(""), "");
});

test("today and times are the site's own, and say so abroad", async (t) => {
  // At home it is the 23rd already, where the reader is still the 22nd.
  const options = { clock: "2026-11-23T01:00:00+08:00", timezoneId: "America/New_York" };
  const { page } = await open(t, "event/gz-wed-talk/2026-12-09T15:00", options);
  await page.getByText("北京时间").waitFor();
  await page.goto(`${page.url().split("#")[0]}#/calendar`);
  assert.match(await page.getByRole("grid").getByRole("button", { name: /今天/ }).textContent(), /2026年11月23日/);

  const home = await open(t, "event/gz-wed-talk/2026-12-09T15:00");
  await home.page.getByText("15:00–16:30").first().waitFor();
  assert.equal(await home.page.getByText("北京时间").count(), 0);
});

test("a month page is as light with thousands of events as with a few", async (t) => {
  const nodes = async (count) => {
    const body = {
      events: Array.from({ length: count }, (_, at) => ({
        uid: `e${at}`, title: `活动 ${at}`, start: `2026-11-${String(1 + (at % 30)).padStart(2, "0")}T${String(8 + (at % 12)).padStart(2, "0")}:00:00`, duration: "PT1H",
      })),
    };
    const { page } = await open(t, "calendar/2026-11", { overlay: { "data/guangzhou/events.json": { body } } });
    await page.getByRole("button", { name: /^2026年11月22日.*\d 场$/ }).waitFor();
    return page.evaluate(() => document.querySelector("#content").getElementsByTagName("*").length);
  };
  const few = await nodes(600);
  assert.equal(await nodes(3000), few);
  assert.ok(few < 2000, String(few));
});

test("what does not fit into a day at first is a tap away", async (t) => {
  const events = Array.from({ length: 30 }, (_, at) => ({ uid: `e${at}`, title: `活动 ${at}`, start: "2026-11-22T09:00:00", duration: "PT1H" }));
  const { page } = await open(t, "calendar/2026-11", { overlay: withEvents(...events), viewport: SMALL });
  const region = page.getByRole("region", { name: /^11月22日/ });
  await region.getByRole("link").nth(7).waitFor();
  assert.equal(await region.getByRole("link").count(), 8);
  await region.getByRole("button", { name: "显示更多 · 22 场" }).click();
  assert.equal(await region.getByRole("link").count(), 30);
});

test("events are narrowed by what is told of them, each choice with its number", async (t) => {
  const overlay = withEvents(
    { uid: "a", title: "免费讲座", start: "2026-11-25T09:00:00", duration: "PT1H", fee: "免费", language: "粤语", capacity: { total: 20, remaining: 2 }, registration: { mode: "phone" } },
    { uid: "b", title: "收费演出", start: "2026-11-26T09:00:00", duration: "PT1H", fee: "20 元", language: "粤语" },
  );
  const { page } = await open(t, "calendar/2026-11", { overlay });
  const status = page.locator(".calendar-head").getByRole("status");
  await page.getByText("2026年11月 · 2 场").waitFor();
  await page.getByRole("button", { name: "更多条件" }).click();
  const spoken = page.getByRole("group", { name: "语言／方言" });
  await spoken.getByRole("button", { name: "粤语 2" }).waitFor();
  await page.getByRole("group", { name: "费用" }).getByRole("button", { name: "免费 1" }).click();
  await page.getByText("2026年11月 · 1 场").waitFor();
  assert.match(await hash(page), /t=@free:free/);
  await spoken.getByRole("button", { name: "粤语 1" }).waitFor();
  await page.getByRole("group", { name: "名额" }).getByRole("button", { name: "有余位 1" }).waitFor();
  await accessible(page);
  await page.getByRole("group", { name: "费用" }).getByRole("button", { name: "免费 1", pressed: true }).click();
  await page.getByText("2026年11月 · 2 场").waitFor();
  assert.match(await status.textContent(), /2 场/);
});

test("only what is near is shown after a tap, and the link does not tell", async (t) => {
  const { page } = await open(t, "calendar/2026-11");
  await page.context().grantPermissions(["geolocation"]);
  await page.context().setGeolocation({ longitude: 113.2644, latitude: 23.1291 });
  await page.getByRole("grid").waitFor();
  const count = async () => Number((await page.locator(".calendar-head").getByRole("status").textContent()).match(/(\d+) 场/)[1]);
  const all = await count();
  await page.getByRole("button", { name: "附近 3 公里" }).click();
  await page.waitForFunction((all) => !document.querySelector(".calendar-head [role=status]").textContent.includes(`${all} 场`), all);
  assert.ok((await count()) < all);
  assert.doesNotMatch(await hash(page), /113|23\.1/);
  await page.getByRole("button", { name: "附近 3 公里", pressed: true }).click();
  await page.waitForFunction((all) => document.querySelector(".calendar-head [role=status]").textContent.includes(`${all} 场`), all);
});

test("calls for entries stand in the calendar with their deadlines", async (t) => {
  const records = JSON.parse(await readFile(new URL("../../public/data/guangzhou/records.json", import.meta.url), "utf8"));
  const notices = [
    { id: "c1", title: "征文比赛", call: true, deadline: "2026-11-25" },
    { id: "c2", title: "旧征集", call: true, deadline: "2026-11-01" },
  ];
  const overlay = { "data/guangzhou/records.json": { body: { ...records, notices } } };
  const { page } = await open(t, "calendar/2026-11?day=2026-11-25", { overlay });
  const calls = page.getByRole("region", { name: "正在征集" });
  await calls.getByRole("link", { name: /征集截止 11月25日 · 还有 3 天.*征文比赛/s }).waitFor();
  assert.equal(await calls.getByText("旧征集").count(), 0);
  await page.getByRole("region", { name: /^11月25日/ }).getByRole("link", { name: /征文比赛/ }).click();
  await page.getByRole("heading", { level: 1, name: "征文比赛" }).waitFor();
});

test("choosing a day on a phone leaves the page where it is scrolled", async (t) => {
  const { page } = await open(t, "calendar/2026-11", { viewport: SMALL });
  await page.getByRole("grid").waitFor();
  const scrolled = () => page.evaluate(() => document.querySelector("#content").scrollTop);
  await page.evaluate(() => (document.querySelector("#content").scrollTop = 200));
  await choose(page, "2026年11月25日 周三");
  await page.getByRole("region", { name: /^11月25日/ }).waitFor();
  assert.ok((await scrolled()) >= 150);
});

test("a day with nothing but exhibitions is not called empty, and its card says the same as its page", async (t) => {
  const overlay = withEvents(
    { uid: "a", title: "长展", start: "2026-10-20", lastDay: "2026-12-30" },
    { uid: "b", title: "旧展", start: "2026-10-20", lastDay: "2026-11-21" },
    { uid: "c", title: "讲座", start: "2026-11-23T09:00:00", duration: "PT1H" },
  );
  const { page } = await open(t, "calendar", { overlay });
  const soon = page.getByRole("navigation", { name: "近期" });
  await soon.getByRole("link", { name: "今天 进行中 1", exact: true }).waitFor();
  await soon.getByRole("link", { name: "明天 1 场 进行中 1", exact: true }).waitFor();
  await page.getByRole("heading", { level: 2, name: "11月22日 周日 · 进行中 1" }).waitFor();
  await page.getByText("2026年11月 · 1 场 · 进行中 2").waitFor();
  const ongoing = page.getByRole("region", { name: "进行中" }).getByRole("link");
  assert.equal(await ongoing.count(), 2);
  await soon.getByRole("link", { name: /^今天/ }).click();
  await page.getByText("2026年11月22日 周日 · 进行中 1").waitFor();
  // By the clock only what is open on the day itself is listed beside it.
  await ongoing.filter({ hasText: "旧展" }).waitFor({ state: "detached" });
  assert.match(await ongoing.textContent(), /长展/);
  assert.equal(await page.getByText("没有活动").count(), 0);
});
