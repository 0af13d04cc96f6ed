// The pages of events.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { hash, open, withEvents } from "./calendar.mjs";
import { accessible } from "./harness.mjs";

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
  assert.match(one, /\r\nURL:http[^\r]*#\/event\/gz-wed-talk\/2026-12-09T15:00\r\n/);
  await page.getByRole("checkbox", { name: "提前 1 小时提醒" }).check();
  assert.match(await saved("存入日历"), /\r\nBEGIN:VALARM\r\n.*\r\nTRIGGER:-PT60M\r\n/s);
  const all = await saved("全部场次存入日历");
  assert.match(all, /\r\nRRULE:FREQ=WEEKLY;.*BYDAY=WE/);
  assert.match(all, /\r\nEXDATE;TZID=Asia\/Shanghai:20261230T150000\r\n/);
  assert.match(all, /\r\nURL:http[^\r]*#\/event\/gz-wed-talk\r\n/);
});

test("the next date of several, opened without naming it, is saved with its own address", async (t) => {
  const { page } = await open(t, "event/gz-wed-talk");
  const save = page.getByRole("button", { name: "存入日历", exact: true });
  const [download] = await Promise.all([page.waitForEvent("download"), save.click()]);
  const text = (await readFile(await download.path(), "utf8")).replaceAll("\r\n ", "");
  assert.match(text, /\r\nURL:http[^\r]*#\/event\/gz-wed-talk\/2026-\d\d-\d\dT15:00\r\n/);
});

test("what does not take place can be saved, but nobody is reminded of it", async (t) => {
  const talk = { uid: "off", title: "讲座", start: "2026-12-09T15:00:00", status: "cancelled" };
  const { page } = await open(t, "event/off", { overlay: withEvents(talk) });
  await page.getByRole("button", { name: "存入日历", exact: true }).waitFor();
  assert.equal(await page.getByRole("checkbox", { name: "提前 1 小时提醒" }).count(), 0);
  assert.equal(await page.getByText("加入其他日历").count(), 0);
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

test("what tours shows its stops by date and on the map", async (t) => {
  const { page } = await open(t, "event/gz-caravan");
  await page.getByRole("link", { name: /12月5日 周六.*盐运西社区/s }).waitFor();
  await page.getByRole("link", { name: "在地图上看各站" }).click();
  await page.waitForFunction(() => decodeURIComponent(location.hash).includes("t=@event:gz-caravan"));
  await page.getByText(/^1\d 处 · 视野内 [1-9]/).waitFor();
});
