// A calendar taken along: saved, subscribed to, and that of one place.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { hash, open, SMALL } from "./calendar.mjs";
import { accessible } from "./harness.mjs";

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

test("a place has its own calendar, and can be followed", async (t) => {
  const overlay = { "feeds/index.json": { body: { feeds: [{ ics: "https://example.org/feeds/places/beijing-street-hall.ics" }] } } };
  const { page } = await open(t, "event/gz-wed-talk/2026-12-09T15:00", { overlay });
  await page.getByRole("link", { name: "这里的日历" }).click();
  await page.getByRole("grid").waitFor();
  assert.match(await hash(page), /^#\/calendar\?t=@place:/);
  await page.getByRole("button", { name: /北京街新时代文明实践所/, pressed: true }).click();
  await page.waitForFunction(() => !location.hash.includes("@place"));
});
