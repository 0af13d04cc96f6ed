// The endless list, days by the clock, and the year.
import assert from "node:assert/strict";
import { test } from "node:test";
import { hash, open, SMALL, withEvents } from "./calendar.mjs";

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

test("a day by the clock shows what is not as announced, however little room there is", async (t) => {
  const events = Array.from({ length: 4 }, (_, at) => ({ uid: `e${at}`, title: `社区讲座第${at}场`, start: "2026-11-25T09:00:00", duration: "PT3H", location: "很长很长的社区礼堂名称", status: at % 2 ? "cancelled" : "confirmed" }));
  for (const look of ["day", "week"]) {
    const { page } = await open(t, `${look}/2026-11?day=2026-11-25`, { overlay: withEvents(...events) });
    const wednesday = page.getByRole("region", { name: /^11月25日/ });
    const off = wednesday.getByRole("link", { name: /社区讲座第1场/ });
    await off.waitFor();
    await page.waitForFunction(() => getComputedStyle(document.querySelector(".hours-clock .block")).position === "absolute");
    const seen = await off.evaluate((link) => {
      const box = link.getBoundingClientRect();
      const whole = (part) => {
        const at = part.getBoundingClientRect();
        return at.height > 0 && at.top >= box.top && at.bottom <= box.bottom + 1 && at.left >= box.left && at.right <= box.right + 1;
      };
      return { mark: whole([...link.querySelectorAll(".mark")].find((mark) => mark.textContent.includes("已取消"))), name: whole(link.querySelector(".row-name")) };
    });
    assert.deepEqual(seen, { mark: true, name: true }, look);
  }
});

test("keys turn days, weeks and years, one after another", async (t) => {
  const { page } = await open(t, "week/2026-11?day=2026-11-25");
  const press = async (key, title) => {
    await page.keyboard.press(key);
    const heading = page.getByRole("heading", { level: 1, name: title, exact: true });
    await heading.waitFor({ state: "attached" });
    await page.waitForFunction(() => document.activeElement.id === "calendar-title");
  };
  await page.locator(".hours .block a").first().focus();
  await press("ArrowRight", "2026年11月30日–12月6日");
  await press("ArrowRight", "2026年12月7日–12月13日");
  await press("PageUp", "2026年11月30日–12月6日");
  await page.getByRole("button", { name: "年", exact: true }).click();
  await page.locator(".year a").first().focus();
  await press("ArrowRight", "2027年");
  await press("ArrowRight", "2028年");
  await press("ArrowLeft", "2027年");
});
