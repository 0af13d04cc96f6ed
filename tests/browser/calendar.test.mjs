// The calendar and the pages of events, as a visitor uses them: by role and name.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { accessible, DESKTOP, visit } from "./harness.mjs";

const NOW = "2026-11-22T10:00:00+08:00";
const SMALL = { width: 360, height: 740 };

/** The calendar as it stands on the day the example data was made for. */
const open = (t, hash, options = {}) => visit(t, `?site=guangzhou#/${hash}`, { clock: NOW, ...options });

/** The example site with these events in place of its own. */
const withEvents = (...events) => ({ "data/guangzhou/events.json": { body: { events } } });

const day = (page, name) => page.getByRole("gridcell").getByRole("button", { name });
/** Chooses a day by its number: below it lie the links of its events. */
const choose = (page, name) => day(page, name).click({ position: { x: 14, y: 14 } });
// The address follows a frame after the page.
const hash = (page) => page.evaluate(() => new Promise((done) => {
  requestAnimationFrame(() => setTimeout(() => done(decodeURIComponent(location.hash))));
}));

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

test("an event opens from the calendar, and Back returns to its day", async (t) => {
  const { page } = await open(t, "calendar/2026-11?day=2026-11-25");
  await page.getByRole("region", { name: /^11月25日/ }).getByRole("link", { name: /周三讲堂/ }).click();
  await page.getByRole("heading", { level: 1, name: /周三讲堂/ }).waitFor();
  assert.equal(await hash(page), "#/event/gz-wed-talk/2026-11-25T15:00");
  await page.getByText("场地检修，本次取消（示例）。").waitFor();
  await page.getByText("每周三，至2027年12月31日").waitFor();
  await page.getByRole("link", { name: "北京街新时代文明实践所" }).waitFor();

  // Its further days lead on, each to itself.
  const further = page.getByRole("listitem").filter({ hasText: "12月3日 周四" });
  await further.getByRole("link").click();
  await page.getByRole("heading", { level: 1, name: /改期/ }).waitFor();
  await page.goBack();
  await page.goBack();
  await page.getByRole("region", { name: /^11月25日/ }).waitFor();
  assert.equal(await hash(page), "#/calendar/2026-11?day=2026-11-25");
});

test("an event's link opens it directly; one that is unknown says so", async (t) => {
  const { page } = await open(t, "event/gz-standing");
  await page.getByRole("heading", { level: 1, name: /常设展/ }).waitFor();
  await page.getByText("结束时间未公布").waitFor();
  await page.goto(`${page.url().split("#")[0]}#/event/nothing-like-it`);
  await page.getByRole("heading", { name: "没有找到" }).waitFor();
  await page.goto(`${page.url().split("#")[0]}#/event/gz-2021-04-12-guangta`);
  await page.getByText("已结束").waitFor();
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
  await lands("ArrowLeft", "2026年11月22日 周日");
  assert.match(await focused(), /今天/);
  for (let step = 0; step < 8; step += 1) await page.keyboard.press("ArrowRight");
  await lands("ArrowRight", "2026年12月1日 周二");
  await page.keyboard.press("Enter");
  await page.getByRole("region", { name: /^12月1日 周二/ }).waitFor();
  assert.equal(await page.getByRole("gridcell", { selected: true }).count(), 1);
});

test("the agenda lists the days to come, and what goes on apart", async (t) => {
  const { page } = await open(t, "calendar/2026-11");
  await page.getByRole("button", { name: "日程" }).click();
  await page.getByRole("heading", { level: 2, name: /^11月22日 周日/ }).waitFor();
  const days = await page.getByRole("heading", { level: 2, name: /^11月\d+日/ }).allTextContents();
  const numbers = days.map((text) => Number(text.match(/月(\d+)日/)[1]));
  assert.ok(numbers.every((number, at) => number >= 22 && (at === 0 || number > numbers[at - 1])), String(numbers));
  await page.getByRole("region", { name: "进行中" }).getByRole("link", { name: /常设展/ }).waitFor();
  assert.equal(await hash(page), "#/agenda/2026-11");
});

test("the agenda goes on in both directions, each day once", async (t) => {
  const { page } = await open(t, "agenda/2026-11", { viewport: SMALL });
  const headings = page.locator(".agenda-day h2");
  await headings.first().waitFor();
  const shown = async () => (await headings.allTextContents()).map((text) => text.trim());
  const first = await shown();
  await page.getByRole("button", { name: "显示更晚的活动" }).click();
  await page.waitForFunction((count) => document.querySelectorAll(".agenda-day").length > count, first.length);
  const later = await shown();
  assert.deepEqual(later.slice(0, first.length), first);
  await page.getByRole("button", { name: "显示更早的活动" }).click();
  await page.waitForFunction((count) => document.querySelectorAll(".agenda-day").length > count, later.length);
  const all = await shown();
  assert.deepEqual(all.slice(-later.length), later);
  assert.equal(new Set(all).size, all.length);
  assert.match(all[all.length - later.length - 1], /^11月(2[01]|1\d|\d)日/);
});

test("a week and a day stand by the clock, beside each other where they overlap", async (t) => {
  const overlay = withEvents(
    { uid: "a", title: "讲座甲", start: "2026-11-25T09:00:00", duration: "PT2H" },
    { uid: "b", title: "讲座乙", start: "2026-11-25T10:00:00", duration: "PT2H" },
    { uid: "c", title: "三日展", start: "2026-11-24", lastDay: "2026-11-26" },
  );
  const { page } = await open(t, "calendar/2026-11?day=2026-11-25", { overlay });
  await page.getByRole("button", { name: "周", exact: true }).click();
  assert.equal(await hash(page), "#/week/2026-11?day=2026-11-25");
  await page.getByRole("heading", { level: 1, name: "2026年11月23日–11月29日" }).waitFor();
  const day = page.getByRole("region", { name: /^11月25日 周三/ });
  await page.waitForFunction(() => getComputedStyle(document.querySelector(".hours-clock .block")).position === "absolute");
  const box = (name) => day.getByRole("link", { name }).boundingBox();
  const [left, right, span] = [await box(/讲座甲/), await box(/讲座乙/), await page.getByRole("link", { name: /三日展/ }).first().boundingBox()];
  assert.ok(left.x + left.width <= right.x + 1 && right.y > left.y && right.y < left.y + left.height);
  assert.ok(span.width > 2.5 * (await day.boundingBox()).width);
  await page.getByRole("button", { name: "下一周" }).click();
  await page.getByRole("heading", { level: 1, name: "2026年11月30日–12月6日" }).waitFor();
  await page.getByRole("button", { name: "上一周" }).click();
  await day.getByRole("heading").getByRole("link").click();
  await page.getByRole("heading", { level: 1, name: "2026年11月25日 周三" }).waitFor();
  assert.equal(await hash(page), "#/day/2026-11?day=2026-11-25");
  await page.getByRole("link", { name: /讲座甲/ }).focus();
  await page.keyboard.press("ArrowRight");
  await page.getByRole("heading", { level: 1, name: "2026年11月26日 周四" }).waitFor();
  assert.match(await page.locator(".calendar-head").getByRole("status").textContent(), /日 · 2026年11月26日 周四 · 1 场/);
});

test("a year shows its months, each leading to itself", async (t) => {
  const { page } = await open(t, "calendar/2026-11");
  await page.getByRole("button", { name: "年", exact: true }).click();
  assert.equal(await hash(page), "#/year/2026-11");
  assert.equal(await page.locator(".year-month").count(), 12);
  assert.equal(await page.locator(".year-days i").count(), 365);
  await page.getByRole("link", { name: /^12月 \d+ 场/ }).click();
  await page.getByRole("grid", { name: "2026年12月" }).waitFor();
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

test("a finger turns the pages", async (t) => {
  const { page } = await open(t, "calendar/2026-11", { viewport: SMALL, touch: true });
  const grid = page.getByRole("grid", { name: "2026年11月" });
  await grid.waitFor();
  await page.evaluate(() => {
    const grid = document.querySelector("[role=grid]");
    const send = (name, x) => grid.dispatchEvent(new PointerEvent(name, { bubbles: true, pointerType: "touch", clientX: x, clientY: 300 }));
    send("pointerdown", 260);
    send("pointerup", 120);
  });
  await page.getByRole("grid", { name: "2026年12月" }).waitFor();
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

test("an event abroad stands on the site's clock, its own beside it", async (t) => {
  const overlay = withEvents({ uid: "london", title: "云讲座", start: "2026-11-25T10:00:00", duration: "PT1H", timeZone: "Europe/London" });
  const { page } = await open(t, "event/london", { overlay });
  await page.getByText("18:00–19:00").waitFor();
  await page.getByText("北京时间").waitFor();
  await page.getByText("当地时间 2026年11月25日 周三 10:00 (Europe/London)").waitFor();
});

test("an event with many dates says how far it has come", async (t) => {
  const overlay = withEvents({
    uid: "talks", title: "宣讲", start: "2026-11-18T19:00:00", duration: "PT1H",
    recurrenceRules: [{ frequency: "daily", count: 10 }],
  });
  const { page } = await open(t, "event/talks", { overlay });
  const section = page.locator("section").filter({ has: page.getByRole("heading", { name: "进度" }) });
  await section.getByText("第 5/10 场").waitFor();
  assert.match(await section.textContent(), /已结束.*4 场.*尚余.*6 场/s);
  await section.getByRole("link", { name: /11月22日 周日 19:00/ }).waitFor();
});

test("everything that is asked for is saved as one calendar", async (t) => {
  const { page } = await open(t, "calendar/2026-11?q=周三讲堂");
  await page.getByRole("grid").waitFor();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "全部存入日历" }).click()]);
  const text = (await readFile(await download.path(), "utf8")).replaceAll("\r\n ", "");
  assert.match(text, /^BEGIN:VCALENDAR\r\n/);
  assert.match(text, /\r\nSUMMARY:周三讲堂/);
  assert.doesNotMatch(text, /常设展/);
});

test("a calendar that the site publishes can be subscribed to", async (t) => {
  const overlay = { "feeds/index.json": { body: { feeds: [{ title: "全部", ics: "https://example.org/feeds/events.ics" }] } } };
  const { page, url } = await open(t, "calendar/2026-11", { overlay, viewport: SMALL });
  await page.getByRole("button", { name: "订阅" }).click();
  const link = page.getByRole("link", { name: "在日历应用中打开" });
  assert.equal(await link.getAttribute("href"), `${url.replace("http:", "webcal:")}feeds/events.ics`);
  await page.getByRole("img", { name: /^webcal:.*events\.ics$/ }).waitFor();
  await accessible(page);

  const none = await open(t, "calendar/2026-11", { expected: [/404/] });
  await none.page.getByRole("button", { name: "订阅" }).click();
  await none.page.getByText("这个站点没有发布可订阅的日历。").waitFor();
});

test("month and agenda are printed without anything cut off", async (t) => {
  for (const [address, format] of [["calendar/2026-11", "A4"], ["calendar/2026-11", "A3"], ["agenda/2026-11", "A4"]]) {
    const { page } = await open(t, address);
    await page.locator(".month, .agenda-day").first().waitFor();
    await page.locator("link#days\\.css").waitFor({ state: "attached" });
    await page.waitForLoadState("networkidle");
    await page.emulateMedia({ media: "print" });
    const cut = await page.evaluate(() => [...document.querySelectorAll(".calendar *")].filter((element) => {
      const style = getComputedStyle(element);
      return style.overflowX !== "visible" && style.display !== "inline" && element.clientWidth > 1 && !element.matches(".quiet") && element.scrollWidth > element.clientWidth + 1;
    }).map((element) => element.className));
    assert.deepEqual(cut, []);
    assert.equal(await page.locator(".site").evaluate((site) => getComputedStyle(site).overflowY), "visible");
    const file = await page.pdf({ format, printBackground: true });
    const pages = file.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    assert.ok(pages >= 1 && pages < 40, `${address} ${format}: ${pages}`);
  }
});

test("an event is saved as a calendar file", async (t) => {
  const { page } = await open(t, "event/gz-wed-talk/2026-12-09T15:00");
  const saved = async (name) => {
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name, exact: true }).click()]);
    assert.equal(download.suggestedFilename(), "gz-wed-talk.ics");
    return (await readFile(await download.path(), "utf8")).replaceAll("\r\n ", "");
  };
  const one = await saved("存入日历");
  assert.match(one, /^BEGIN:VCALENDAR\r\n/);
  assert.match(one, /\r\nDTSTART;TZID=Asia\/Shanghai:20261209T150000\r\n/);
  assert.match(one, /\r\nDTEND;TZID=Asia\/Shanghai:20261209T163000\r\n/);
  assert.match(one, /\r\nSUMMARY:周三讲堂（示例）\r\n/);
  assert.match(one, /\r\nDTSTAMP:20261122T02\d{4}Z\r\n/);
  assert.doesNotMatch(one, /RRULE/);
  assert.doesNotMatch(one, /VALARM/);
  await page.getByRole("checkbox", { name: "提前 1 小时提醒" }).check();
  assert.match(await saved("存入日历"), /\r\nBEGIN:VALARM\r\n.*\r\nTRIGGER:-PT60M\r\n/s);
  const all = await saved("全部场次存入日历");
  assert.match(all, /\r\nRRULE:FREQ=WEEKLY;.*BYDAY=WE/);
  assert.match(all, /\r\nEXDATE;TZID=Asia\/Shanghai:20261230T150000\r\n/);
});

test("where nothing can be saved the file's text is shown", async (t) => {
  const init = () => {
    URL.createObjectURL = () => {
      throw new Error("not here");
    };
  };
  const { page } = await open(t, "event/gz-wed-talk", { init });
  await page.getByRole("button", { name: "存入日历", exact: true }).click();
  assert.match(await page.getByRole("textbox", { name: "存入日历" }).inputValue(), /^BEGIN:VCALENDAR/);
  await accessible(page);
});

test("WeChat, which drops files, is given the text", async (t) => {
  const init = () => {
    const agent = `${navigator.userAgent} MicroMessenger/8.0.50`;
    Object.defineProperty(Navigator.prototype, "userAgent", { get: () => agent });
  };
  const { page } = await open(t, "event/gz-wed-talk", { init });
  await page.getByRole("button", { name: "存入日历", exact: true }).click();
  await page.getByRole("textbox", { name: "存入日历" }).waitFor();
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

for (const locale of ["zh-CN", "zh-TW", "en-GB"]) {
  test(`nothing is cut off on a small phone, in ${locale}`, async (t) => {
    const long = "一个名字很长很长的活动".repeat(8);
    const overlay = withEvents(
      { uid: "long", title: long, start: "2026-11-22T15:00:00", duration: "PT1H", location: long, audience: long, capacity: { total: 40 } },
      { uid: "span", title: `${long}展`, start: "2026-10-01", lastDay: "2027-02-28" },
    );
    const { page } = await open(t, "calendar/2026-11", { viewport: { width: 320, height: 640 }, locale, overlay });
    const wide = () => page.evaluate(() => {
      const scroller = document.querySelector("#content");
      const cut = [...scroller.querySelectorAll("*")].filter((element) => {
        const style = getComputedStyle(element);
        const hidden = style.overflowX !== "visible" && style.display !== "inline" && !element.matches(".quiet, .chips") && style.opacity !== "0";
        return hidden && element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1;
      });
      return [scroller.scrollWidth - scroller.clientWidth, ...cut.map((element) => element.className)];
    });
    await page.getByRole("grid").waitFor();
    assert.deepEqual(await wide(), [0]);
    for (const [address, part] of [["week/2026-11", ".hours-day"], ["day/2026-11", ".hours-day"], ["year/2026-11", ".year-month"], ["agenda/2026-11", ".agenda-day"]]) {
      await page.goto(`${page.url().split("#")[0]}#/${address}`);
      await page.locator(part).first().waitFor();
      assert.deepEqual(await wide(), [0], address);
    }
    await page.goto(`${page.url().split("#")[0]}#/event/long`);
    await page.locator(".event h1").waitFor();
    assert.deepEqual(await wide(), [0]);
  });
}

for (const viewport of [SMALL, DESKTOP]) {
  for (const [name, address] of [["month", "calendar/2026-11"], ["week", "week/2026-11"], ["day", "day/2026-11?day=2026-11-25"], ["year", "year/2026-11"], ["agenda", "agenda/2026-11"], ["event", "event/gz-open-lesson"]]) {
    test(`axe finds nothing on the ${name} at ${viewport.width}`, async (t) => {
      const { page } = await open(t, address, { viewport });
      await page.getByRole("heading", { level: 1 }).first().waitFor();
      await accessible(page);
    });
  }
}

test("the dark calendar keeps its contrast", async (t) => {
  const { page } = await open(t, "calendar/2026-11", { dark: true });
  await page.getByRole("grid").waitFor();
  await accessible(page);
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

test("a place has its own calendar, and can be followed", async (t) => {
  const overlay = { "feeds/index.json": { body: { feeds: [{ ics: "https://example.org/feeds/places/beijing-street-hall.ics" }] } } };
  const { page } = await open(t, "event/gz-wed-talk/2026-12-09T15:00", { overlay });
  await page.getByRole("link", { name: "这里的日历" }).click();
  await page.getByRole("grid").waitFor();
  assert.match(await hash(page), /^#\/calendar\?t=@place:/);
  await page.getByRole("button", { name: /北京街新时代文明实践所/, pressed: true }).click();
  await page.waitForFunction(() => !location.hash.includes("@place"));
});

test("an event at a closed venue says so", async (t) => {
  const places = JSON.parse(await readFile(new URL("../../public/data/guangzhou/places.geojson", import.meta.url), "utf8"));
  const closing = places.features.find(({ properties }) => /^Tu-Su/.test(properties.openingHours ?? ""));
  assert.ok(closing, "no example place closes on Mondays");
  const id = closing.id ?? closing.properties.id;
  const overlay = withEvents({ uid: "monday", title: "周一讲座", start: "2026-11-23T10:00:00", duration: "PT1H", place: id });
  const { page } = await open(t, "event/monday", { overlay });
  await page.getByText("场所当天闭馆，请先核实").waitFor();
});

test("a day of an event goes to calendars on the web by plain links", async (t) => {
  const { page } = await open(t, "event/gz-wed-talk/2026-12-09T15:00");
  await page.getByText("加入其他日历").click();
  const google = await page.getByRole("link", { name: "Google Calendar" }).getAttribute("href");
  assert.match(google, /^https:\/\/calendar\.google\.com\/.*dates=20261209T070000Z%2F20261209T083000Z/);
  await page.getByRole("link", { name: "Outlook.com" }).waitFor();
  await page.getByRole("link", { name: "Microsoft 365" }).waitFor();
  await accessible(page);
});

test("a series that is over says that nothing more comes", async (t) => {
  const overlay = withEvents({ uid: "old", title: "旧系列", start: "2026-10-01T19:00:00", duration: "PT1H", recurrenceRules: [{ frequency: "daily", count: 5 }] });
  const { page } = await open(t, "event/old", { overlay });
  await page.getByText("没有后续场次了。").waitFor();
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

test("the year's programme is printed on A4 and A3, whole", async (t) => {
  for (const format of ["A4", "A3"]) {
    const { page } = await open(t, "year/2026-11");
    await page.getByRole("link", { name: "打印年度公示" }).click();
    await page.getByRole("heading", { level: 2, name: "2026年活动公示" }).waitFor();
    assert.equal(await hash(page), "#/board/2026-11");
    await page.getByRole("region", { name: /^11月/ }).getByRole("link", { name: /周三讲堂/ }).waitFor();
    await accessible(page);
    await page.emulateMedia({ media: "print" });
    const width = format === "A4" ? 794 : 1123;
    await page.setViewportSize({ width: width - 76, height: 1000 });
    const cut = await page.evaluate(() => {
      const edge = document.documentElement.clientWidth + 1;
      const visible = [...document.querySelectorAll(".board *")].filter((element) => element.getClientRects().length > 0 && !element.matches(".quiet"));
      return visible.filter((element) => element.getBoundingClientRect().right > edge || (element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX !== "visible")).map((element) => element.outerHTML.slice(0, 80));
    });
    assert.deepEqual(cut, []);
    const file = await page.pdf({ format, printBackground: true });
    const pages = file.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    assert.ok(pages >= 2 && pages < 40, `${format}: ${pages}`);
  }
});

test("a week's events stay readable where many are on at once", async (t) => {
  const events = Array.from({ length: 5 }, (_, at) => ({ uid: `e${at}`, title: `社区讲座第${at}场`, start: "2026-11-25T09:00:00", duration: "PT2H" }));
  const { page } = await open(t, "week/2026-11?day=2026-11-25", { overlay: withEvents(...events) });
  const wednesday = page.getByRole("region", { name: /^11月25日/ });
  await wednesday.getByRole("link", { name: "+3 场" }).waitFor();
  const blocks = wednesday.getByRole("link", { name: /社区讲座/ });
  // The looks of the calendar come with its page.
  await page.waitForFunction(() => getComputedStyle(document.querySelector(".block[data-extra='true']")).display === "none");
  assert.equal(await blocks.count(), 2);
  // On a phone all of them stand below each other, at their full width.
  await page.setViewportSize(SMALL);
  assert.equal(await blocks.count(), 5);
  for (const box of await Promise.all((await blocks.all()).map((block) => block.boundingBox()))) assert.ok(box.width > 250, String(box.width));
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


test("text at twice its size is neither cut off nor wider than the screen", async (t) => {
  for (const viewport of [SMALL, DESKTOP]) {
    const { page } = await open(t, "calendar/2026-11", { viewport });
    await page.evaluate(() => (document.documentElement.style.fontSize = "212.5%"));
    const pages = [
      ["calendar/2026-11", ".day-number"], ["week/2026-11", ".hours-day"], ["day/2026-11", ".hours-day"], ["year/2026-11", ".year-month"],
      ["agenda/2026-11", ".agenda-day"], ["board/2026-11", ".board-month"], ["event/gz-wed-talk", ".event-when"],
    ];
    for (const [address, part] of pages) {
      await page.evaluate((address) => (location.hash = `#/${address}`), address);
      await page.locator(part).first().waitFor();
      const found = await page.evaluate(() => {
        const scroller = document.querySelector("#content");
        const cut = [...scroller.querySelectorAll("*")].filter((element) => {
          const style = getComputedStyle(element);
          const hidden = style.overflowX !== "visible" && style.display !== "inline" && !element.matches(".quiet, .chips, .bar, .day-name") && style.opacity !== "0";
          return hidden && element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1;
        });
        return [scroller.scrollWidth - scroller.clientWidth, ...cut.map((element) => element.outerHTML.slice(0, 100))];
      });
      assert.deepEqual(found, [0], `${address} at ${viewport.width}`);
    }
  }
});

test("a printed month leaves no event out", async (t) => {
  const events = Array.from({ length: 7 }, (_, at) => ({ uid: `e${at}`, title: `社区讲座第${at}场`, start: `2026-11-25T1${at}:00:00`, duration: "PT1H", location: "社区礼堂" }));
  const { page } = await open(t, "calendar/2026-11", { overlay: withEvents(...events) });
  await page.getByRole("grid").waitFor();
  const list = page.locator(".poster-rest");
  assert.equal(await list.count(), 0);
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await list.waitFor({ state: "attached" });
  const bars = await page.locator(".bar:not([hidden])").allTextContents();
  const printed = bars.join(" ") + (await list.textContent());
  for (let at = 0; at < 7; at += 1) assert.ok(printed.includes(`社区讲座第${at}场`), String(at));
  assert.match(await list.textContent(), /11月25日 周三.*13:00–14:00 社区讲座第3场 社区礼堂/s);
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await list.waitFor({ state: "detached" });
});

test("what tours shows its stops by date and on the map", async (t) => {
  const { page } = await open(t, "event/gz-caravan");
  await page.getByRole("link", { name: /12月5日 周六.*盐运西社区/s }).waitFor();
  await page.getByRole("link", { name: "在地图上看各站" }).click();
  await page.waitForFunction(() => decodeURIComponent(location.hash).includes("t=@event:gz-caravan"));
  await page.getByText(/^1\d 处 · 视野内 [1-9]/).waitFor();
});
