// The calendar on paper.
import assert from "node:assert/strict";
import { test } from "node:test";
import { hash, open, withEvents } from "./calendar.mjs";
import { accessible } from "./harness.mjs";

test("month and agenda are printed without anything cut off", async (t) => {
  for (const [address, format] of [["calendar/2026-11", "A4"], ["calendar/2026-11", "A3"], ["agenda/2026-11", "A4"]]) {
    const { page } = await open(t, address);
    await page.locator(".month, .agenda-day").first().waitFor();
    await page.locator("link#calendar\\.css").waitFor({ state: "attached" });
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
    // A month in hardly more than a page, or somebody carries a stack of paper to the board.
    assert.ok(pages >= 2 && pages <= 14, `${format}: ${pages}`);
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

test("the code of a printed page lies clear of what is printed", async (t) => {
  for (const [address, parts] of [
    ["year/2026-11", ".calendar-head h1, .year-month"], ["calendar/2026-11", ".calendar-head h1, .calendar-theme strong, .month"],
    ["board/2026-11", ".board-head > *, .board-month"], ["event/gz-winter-fair", ".record-head h1, .event-when, .programme, .prose"],
  ]) {
    const { page } = await open(t, address);
    await page.locator(parts.split(",")[0]).first().waitFor({ state: "attached" });
    await page.waitForFunction(() => ["print.css", "calendar.css"].every((name) => [...document.styleSheets].some((sheet) => sheet.href?.endsWith(name))));
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    await page.emulateMedia({ media: "print" });
    await page.setViewportSize({ width: 718, height: 1024 });
    await page.locator(".paper-code .qr").waitFor();
    const found = await page.evaluate((parts) => {
      const area = (element) => {
        const range = document.createRange();
        range.selectNodeContents(element);
        return element.matches("p, h1, h2, strong") ? range.getBoundingClientRect() : element.getBoundingClientRect();
      };
      const code = area(document.querySelector(".paper-code .qr"));
      const over = [...document.querySelectorAll(parts)].map((element) => [element, area(element)]).filter(([, box]) =>
        box.width > 0 && box.left < code.right && box.right > code.left && box.top < code.bottom && box.bottom > code.top);
      const edge = document.documentElement.clientWidth;
      return [code.right <= edge, code.width > 60, ...over.map(([element]) => element.outerHTML.slice(0, 60))];
    }, parts);
    assert.deepEqual(found, [true, true], address);
  }
});
