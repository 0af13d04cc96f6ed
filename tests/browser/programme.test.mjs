// Programmes with sub-events, events that are not as announced, numbers that add up, and what is said of every turn.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { NOW, SMALL, open, withEvents } from "./calendar.mjs";
import { accessible, DESKTOP, visit } from "./harness.mjs";

test("a programme leads to its sub-events and each of them back", async (t) => {
  const { page } = await open(t, "event/gz-winter-fair", { viewport: SMALL });
  const parts = page.getByRole("region", { name: "分项活动" });
  await parts.getByRole("link").nth(2).waitFor();
  const names = await parts.getByRole("link").allTextContents();
  assert.equal(names.length, 3);
  assert.match(names[0], /12月5日 周六 09:30–11:30.*义诊/s);
  assert.match(names[2], /亲子手作.*已满/s);
  await page.getByRole("heading", { name: "资料" }).waitFor();
  await accessible(page);
  await parts.getByRole("link", { name: /小讲堂/ }).click();
  await page.getByRole("heading", { level: 1, name: /小讲堂/ }).waitFor();
  // It is held here and on the network.
  await page.getByRole("link", { name: "观看／参加" }).waitFor();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "存入日历", exact: true }).click()]);
  const file = (await readFile(await download.path(), "utf8")).replaceAll("\r\n ", "");
  assert.match(file, /\r\nUID:gz-winter-fair-talk@guangzhou\r\n/);
  assert.match(file, /\r\nRELATED-TO:gz-winter-fair@guangzhou\r\n/);
  await page.getByRole("article").getByRole("link", { name: /冬日文明实践集市/ }).click();
  await page.getByRole("heading", { level: 1, name: /冬日文明实践集市/ }).waitFor();
  // Search finds them by their own words.
  await page.goto(`${page.url().split("#")[0]}#/calendar/2026-12?q=亲子手作`);
  await page.getByRole("grid").waitFor();
  await page.getByText("2026年12月 · 1 场").waitFor();
});

test("the chips' numbers are those of the list, whatever else is asked for", async (t) => {
  const places = JSON.parse(await readFile(new URL("../../public/data/guangzhou/places.geojson", import.meta.url), "utf8"));
  const [here, there] = places.features.map((feature) => feature.id ?? feature.properties.id);
  const overlay = withEvents(
    { uid: "a", title: "甲", start: "2026-11-25T09:00:00", fee: "免费", audience: "长者", tags: { platform: "talk" }, place: here },
    { uid: "b", title: "乙", start: "2026-11-25T10:00:00", fee: "10 元", audience: "长者", tags: { platform: "talk" }, place: there },
    { uid: "c", title: "丙", start: "2026-11-26T09:00:00", fee: "免费", audience: "青年", tags: { platform: "show" }, place: here },
    { uid: "d", title: "丁", start: "2026-11-26T10:00:00", fee: "免费", audience: "长者", tags: { platform: "talk" } },
  );
  for (const [filter, talks] of [["", 3], ["@free:free", 2], ["@audience:长者", 3], ["@free:free,@audience:长者", 2], [`@place:${here}`, 1], [`@place:${there},@free:free`, 0]]) {
    const { page } = await open(t, `calendar/2026-11${filter === "" ? "" : `?t=${filter}`}`, { overlay });
    await page.getByRole("grid").waitFor();
    const chip = page.locator("search").getByRole("button", { name: /^大讲台/ });
    if (talks === 0) {
      await page.getByRole("button", { name: "清除筛选" }).waitFor();
      assert.equal(await chip.and(page.locator(":enabled")).count(), 0, filter);
      continue;
    }
    await page.getByRole("button", { name: `大讲台 ${talks}`, exact: true }).click();
    await page.getByText(`2026年11月 · ${talks} 场`).waitFor();
  }
});

test("what is not as announced says so in every look of the calendar and on paper", async (t) => {
  const event = (uid, title, hour, more) => ({ uid, title, start: `2026-11-25T${hour}:00:00`, duration: "PT1H", ...more });
  const overlay = withEvents(
    event("cancelled", "取消者", "09", { status: "cancelled" }),
    event("postponed", "延期者", "11", { status: "postponed" }),
    event("full", "满员者", "13", { status: "full" }),
    event("inner", "内部者", "15", { restricted: true, location: "三楼密室" }),
    event("series", "改期者", "17", { recurrenceRules: [{ frequency: "daily", count: 1 }], recurrenceOverrides: { "2026-11-25T17:00:00": { start: "2026-11-25T18:00:00", status: "moved" } } }),
  );
  const marks = [["取消者", "已取消"], ["延期者", "延期"], ["满员者", "已满"], ["内部者", "内部活动"], ["改期者", "有变动"]];
  for (const viewport of [DESKTOP, SMALL]) {
    const { page } = await open(t, "calendar/2026-11?day=2026-11-25", { overlay, viewport });
    const said = async (scope) => {
      for (const [title, mark] of marks) {
        const link = page.locator(scope).getByRole("link", { name: new RegExp(title) }).first();
        assert.match(await link.innerText(), new RegExp(mark), `${scope} ${title} ${viewport.width}`);
      }
    };
    await page.getByRole("grid").waitFor();
    await page.waitForLoadState("networkidle");
    await said(".calendar-day");
    for (const look of ["week", "day", "agenda"]) {
      await page.evaluate((look) => (location.hash = `#/${look}/2026-11?day=2026-11-25`), look);
      await page.locator(look === "agenda" ? ".agenda-day" : ".hours-day .block").first().waitFor();
      await page.waitForLoadState("networkidle");
      await said(look === "agenda" ? ".agenda" : ".hours");
    }
    assert.equal(await page.getByText("三楼密室").count(), 0);
  }
  const { page } = await open(t, "calendar/2026-11", { overlay });
  await page.getByRole("grid").waitFor();
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await page.locator(".poster-rest li").first().waitFor({ state: "attached" });
  const poster = (await page.locator(".bar:not([hidden])").allTextContents()).join(" ") + (await page.locator(".poster-rest").textContent());
  for (const [title, mark] of marks) assert.ok(poster.includes(title) && poster.includes(mark), `${title} on the poster: ${poster}`);
  await page.evaluate(() => (location.hash = "#/board/2026-11"));
  await page.locator(".board-month").waitFor();
  for (const [title, mark] of marks) assert.match(await page.getByRole("row", { name: new RegExp(title) }).innerText(), new RegExp(mark));
});

test("what is on the network only has a way to watch and no place on any map", async (t) => {
  const overlay = withEvents({ uid: "web", title: "云讲座", start: "2026-11-25T09:00:00", duration: "PT1H", online: { name: "直播间", url: "https://example.org/live" } });
  const { page } = await open(t, "event/web", { overlay });
  const watch = page.getByRole("link", { name: "观看／参加" });
  assert.equal(await watch.getAttribute("href"), "https://example.org/live");
  assert.equal(await page.getByRole("link", { name: "在地图上看各站" }).count(), 0);
  assert.equal(await page.getByRole("button", { name: "加入路线" }).count(), 0);
});

test("a year without holidays says why", async (t) => {
  const { page } = await open(t, "calendar/2027-02");
  await page.getByText("调休安排尚未公布").waitFor();
  for (const look of ["year", "board"]) {
    await page.evaluate((look) => (location.hash = `#/${look}/2027-02`), look);
    await page.locator(look === "year" ? ".year-month" : ".board").first().waitFor();
    await page.getByText("调休安排尚未公布").waitFor();
  }
  await page.evaluate(() => (location.hash = "#/calendar/2015-02"));
  await page.getByText("本站没有这一年的放假调休安排").waitFor();
  const bare = await visit(t, "?site=minimal#/calendar/2026-11", { clock: NOW });
  await bare.page.getByText("本站没有这一年的放假调休安排").waitFor();
  // The facts of 2021 belong to the example.
  await page.evaluate(() => (location.hash = "#/calendar/2021-05"));
  await page.getByRole("gridcell", { name: /2021年5月8日.*上班/ }).waitFor();
  await page.getByRole("gridcell", { name: /2021年5月3日.*放假/ }).waitFor();
});

test("on a phone the grid and the chosen day are seen at first sight", async (t) => {
  for (const month of ["2026-11", "2026-08"]) {
    const { page } = await open(t, `calendar/${month}?day=${month}-12`, { viewport: SMALL });
    await page.getByRole("region", { name: /12日/ }).waitFor();
    await page.waitForLoadState("networkidle");
    const heading = await page.locator("#calendar-day").boundingBox();
    const bar = await page.locator(".rail").boundingBox();
    assert.ok(heading.y + heading.height < bar.y - 24, `${month}: the chosen day begins at ${heading.y}, the bar at ${bar.y}`);
    for (const target of await page.locator(".calendar-main").locator("button, a, select, .calendar-date").all()) {
      if (!(await target.isVisible()) || (await target.evaluate((element) => element.matches(".bar")))) continue;
      const { width, height } = await target.boundingBox();
      assert.ok(width >= 40 && height >= 44, `${Math.round(width)}×${Math.round(height)}: ${await target.evaluate((element) => element.outerHTML.slice(0, 80))}`);
    }
    await accessible(page);
  }
});

test("any date is chosen on a phone, by hand and by keyboard", async (t) => {
  const { page } = await open(t, "calendar/2026-11", { viewport: SMALL });
  const field = page.getByLabel("跳到日期");
  await field.focus();
  await field.fill("2027-02-06");
  await page.getByRole("region", { name: /2027年2月6日/ }).waitFor();
  await page.getByRole("button", { name: "筛选" }).click();
  await page.getByRole("searchbox").fill("讲堂");
  await page.waitForFunction(() => document.querySelector(".calendar-filter").dataset.asked === "true");
});

test("every turn of the calendar is announced", async (t) => {
  const { page } = await open(t, "calendar/2026-11");
  const status = page.locator(".calendar-head").getByRole("status");
  await page.getByRole("grid").waitFor();
  const says = (text) => status.filter({ hasText: text }).waitFor({ state: "attached" });
  await says(/月 · 2026年11月 · \d+ 场/);
  await page.getByRole("button", { name: "下个月" }).click();
  await says(/月 · 2026年12月 · \d+ 场/);
  for (const [name, text] of [["周", /周 · 2026年11月30日–12月6日 · \d+ 场/], ["日", /日 · 2026年12月1日 周二 · \d+ 场/], ["年", /年 · 2026年 · /], ["日程", /日程 · 2026年12月/], ["月", /月 · 2026年12月/]]) {
    await page.getByRole("button", { name, exact: true }).click();
    await says(text);
  }
  // The chosen day is announced as well.
  await page.getByRole("gridcell").getByRole("button", { name: "2026年12月9日 周三" }).click({ position: { x: 14, y: 14 } });
  await page.getByRole("status").filter({ hasText: "12月9日 周三" }).waitFor();
});

test("nothing moves for those who asked for less motion", async (t) => {
  for (const reducedMotion of [true, false]) {
    const { page } = await open(t, "calendar/2026-11", { reducedMotion, viewport: SMALL });
    await page.getByRole("grid").waitFor();
    await page.waitForLoadState("networkidle");
    const moving = await page.evaluate(() => {
      const length = (text) => Math.max(...text.split(",").map((part) => parseFloat(part) * (part.includes("ms") ? 1 : 1000)));
      const parts = [...document.querySelectorAll("#app *")];
      return parts.filter((part) => {
        const style = getComputedStyle(part);
        return length(style.transitionDuration) > 0 || (style.animationName !== "none" && length(style.animationDuration) > 0);
      }).length;
    });
    if (reducedMotion) assert.equal(moving, 0);
    assert.equal(await page.evaluate(() => document.getAnimations().filter((one) => one.playState === "running").length), 0);
  }
});

test("the grid is walked by every key of the pattern", async (t) => {
  const { page } = await open(t, "calendar/2026-12?day=2026-12-31");
  const at = () => page.evaluate(() => document.activeElement.dataset.day);
  const lands = async (key, date) => {
    await page.keyboard.press(key);
    await page.waitForFunction((date) => document.activeElement.dataset.day === date, date);
    assert.equal(await page.locator("[role=grid] tr:not([hidden]) [tabindex='0']").count(), 1, key);
  };
  await page.getByRole("gridcell").getByRole("button", { name: /^2026年12月31日/ }).focus();
  assert.equal(await at(), "2026-12-31");
  // Over the end of a month, of a year, and into shorter months.
  await lands("PageDown", "2027-01-31");
  await lands("PageDown", "2027-02-28");
  await lands("PageUp", "2027-01-28");
  await lands("Home", "2027-01-25");
  await lands("End", "2027-01-31");
  await lands("ArrowDown", "2027-02-07");
  await lands("ArrowLeft", "2027-02-06");
  await lands("ArrowUp", "2027-01-30");
  await lands("ArrowRight", "2027-01-31");
  await page.keyboard.press(" ");
  await page.getByRole("region", { name: /^2027年1月31日/ }).waitFor();
  assert.equal(await page.getByRole("gridcell", { selected: true }).getAttribute("aria-selected"), "true");
  assert.equal(await at(), "2027-01-31");
});

test("paper is black on white even at night, and has the page's code on it", async (t) => {
  for (const [hash, part] of [["calendar/2026-11", ".month"], ["week/2026-11", ".hours-day"], ["agenda/2026-11", ".agenda-day"], ["board/2026-11", ".board-month"]]) {
    // In the elder view as well.
    const { page } = await visit(t, `?site=guangzhou${hash.startsWith("agenda") ? "&view=elder" : ""}#/${hash}`, { clock: NOW, dark: true });
    await page.locator(part).first().waitFor();
    await page.waitForLoadState("networkidle");
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    await page.locator(".paper-code svg").waitFor({ state: "attached" });
    assert.match(await page.locator(".paper-code svg").getAttribute("aria-label"), new RegExp(`#/${hash}`));
    const looks = await page.evaluate(() => {
      const style = getComputedStyle(document.querySelector(".panel"));
      const heading = getComputedStyle(document.querySelector("h2, h1"));
      return [style.backgroundColor, heading.color];
    });
    assert.ok(["rgba(0, 0, 0, 0)", "rgb(255, 255, 255)"].includes(looks[0]), looks[0]);
    assert.equal(looks[1], "rgb(0, 0, 0)", hash);
    assert.equal(await page.getByRole("button", { name: "长辈版" }).count(), 0);
    // Nothing lies outside of the paper, and every event of a week is on it.
    const edge = await page.evaluate(() => document.documentElement.clientWidth + 1);
    const out = await page.evaluate((edge) => [...document.querySelectorAll("#content *")].filter((one) => one.getClientRects().length > 0 && one.getBoundingClientRect().right > edge && !one.closest(".quiet")).map((one) => one.className), edge);
    assert.deepEqual(out, [], hash);
    if (hash.startsWith("week")) assert.equal(await page.locator(".block[data-extra=true]").filter({ visible: false }).count(), 0);
  }
});

test("what is over stays to be read, and offers nothing that is too late", async (t) => {
  const { page } = await open(t, "event/gz-2021-04-12-guangta");
  await page.getByText("已结束").first().waitFor();
  await page.getByText("没有后续场次了。").waitFor();
  assert.equal(await page.getByRole("button", { name: "加入路线" }).count(), 0);
  assert.equal(await page.getByRole("checkbox", { name: "提前 1 小时提醒" }).count(), 0);
  // It is found by its words and in its month.
  await page.evaluate(() => (location.hash = "#/calendar/2021-04?q=双微行动"));
  await page.getByRole("grid").waitFor();
  await page.getByRole("gridcell").getByRole("button", { name: /2021年4月12日.*1 场/ }).waitFor();
});
