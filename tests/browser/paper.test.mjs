// The map's page on paper: the map as it is seen with its source, scale and north, then what its signs mean and its places.
import assert from "node:assert/strict";
import { test } from "node:test";
import { DESKTOP, PHONE, visit } from "./harness.mjs";
import { count, found, map, markers, rows } from "./visitor.mjs";

// What A4 portrait leaves between the margins, in CSS pixels: 190 mm × 271 mm.
const PAPER = { width: 718, height: 1024 };

/** Opens a page whose looks for paper have come. */
async function open(t, address, options) {
  const { page } = await visit(t, address, options);
  await markers(page).first().waitFor();
  await page.waitForFunction(() => [...document.styleSheets].some((sheet) => sheet.href?.endsWith("print.css")));
  return page;
}

/** The pages of a PDF, each `[width, height]` in points. */
function pages(pdf) {
  const boxes = pdf.toString("latin1").match(/\/MediaBox\s*\[[^\]]*\]/g) ?? [];
  return boxes.map((box) => box.match(/[\d.]+/g).slice(2).map(Number));
}

/** As on the sheet of paper, until the test is over. */
async function onPaper(page) {
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize(PAPER);
}

for (const [device, options, dark] of [["a desktop", { viewport: DESKTOP }, false], ["a phone at night", { viewport: PHONE, touch: true, dark: true }, true]]) {
  test(`from ${device} the map is printed as it is seen, then what it shows`, async (t) => {
    const page = await open(t, "?site=guangzhou#/map", options);
    const shown = await markers(page).count();
    const listed = await rows(page).count();
    const credit = await page.locator(".map-credit").innerText();

    // The browser's own printing, as after Ctrl+P: nothing is prepared by hand.
    const pdf = await page.pdf({ path: `tests/shots/map-${dark ? "phone" : "desktop"}.pdf`, format: "A4", printBackground: true });
    const sheets = pages(pdf);
    assert.ok(sheets.length >= 1 && sheets.length <= 4, String(sheets.length));
    for (const [width, height] of sheets) assert.ok(Math.abs(width - 595) < 2 && Math.abs(height - 842) < 2, `${width} × ${height}`);
    assert.equal(await page.locator(".map-sheet").count(), 0, "the sheet goes when it is printed");
    assert.equal(await markers(page).count(), shown, "the map stays as it was");

    await onPaper(page);
    const box = (locator) => locator.evaluate((element) => element.getBoundingClientRect().toJSON());
    const stage = await box(page.locator(".stage"));
    assert.ok(stage.width > 250 && stage.right <= PAPER.width && stage.bottom < PAPER.height, JSON.stringify(stage));
    // Everything that stands on the map stands on its print, in the same place; nothing of the screen's tools does.
    assert.equal(await markers(page).count(), shown);
    const outside = await markers(page).evaluateAll((marks, edge) => marks.filter((mark) => {
      const { x, y, width, height } = mark.getBoundingClientRect();
      return x + width / 2 > edge.right || y + height / 2 > edge.bottom;
    }).length, stage);
    assert.ok(outside <= shown / 4, `${outside} of ${shown} marks lie beyond the edge`);
    for (const gone of [page.getByRole("navigation"), page.getByRole("searchbox"), map(page).getByRole("button", { name: "放大", exact: true })]) {
      assert.equal(await gone.filter({ visible: true }).count(), 0);
    }
    const source = await box(page.locator(".map-credit"));
    assert.ok(source.bottom <= stage.bottom + 1 && source.left <= stage.left + 1 && source.right <= stage.right + 1, "the source is whole");
    assert.equal(await page.locator(".map-credit").innerText(), credit);
    assert.match(credit, /N/);
    assert.match(credit, /米|公里/);

    // Below the map: the signs, and each place by name.
    const sheet = page.locator(".map-sheet");
    assert.match(await sheet.innerText(), /圈内的数字：这里有几处地点/);
    const kinds = await sheet.locator(".map-kinds .numbers").allInnerTexts();
    const names = await sheet.locator(".map-places strong").allInnerTexts();
    const absent = (await sheet.getByRole("heading", { name: /图上不画/ }).count()) === 0 ? 0 : await sheet.locator(".map-places").last().locator("li").count();
    assert.equal(kinds.reduce((sum, kind) => sum + Number(kind), 0), names.length - absent, "the numbers add up to the places on the map");
    assert.ok(names.length >= listed);
    const first = await box(sheet.getByRole("heading").first());
    assert.ok(first.top >= stage.bottom, "the list begins below the map");

    // Nothing is clipped, and all of it is dark on white.
    const wrong = await sheet.evaluate((sheet, width) => [...sheet.querySelectorAll("*")].filter((element) => {
      const { right, left } = element.getBoundingClientRect();
      return right > width + 1 || left < -1;
    }).length, PAPER.width);
    assert.equal(wrong, 0);
    const look = await page.evaluate(() => [getComputedStyle(document.body).backgroundColor, getComputedStyle(document.querySelector(".map-places strong")).color]);
    assert.deepEqual(look, ["rgb(255, 255, 255)", "rgb(0, 0, 0)"]);
  });
}

test("what was asked for and the groups of a map are named on its sheet", async (t) => {
  const page = await open(t, "?site=guangzhou#/map?by=district", { viewport: DESKTOP });
  await page.getByRole("main").getByRole("button", { pressed: false }).and(page.locator(".chip")).first().click();
  await page.waitForURL(/[?&]t=/);
  const number = await found(page);
  await onPaper(page);
  const text = await page.locator(".map-sheet").innerText();
  assert.match(text, new RegExp(`共? ?${number} 处`));
  assert.match(text, /圈下的名称/);
  const chip = (await page.locator(".chip[aria-pressed='true']").first().textContent()).replace(/\s*\d+\s*$/, "").trim();
  assert.ok((await page.locator(".map-sheet-asked").innerText()).includes(chip), chip);
});

test("other pages print as before: a place has no map's sheet", async (t) => {
  const page = await open(t, "?site=guangzhou#/place/peasant-institute");
  await onPaper(page);
  assert.equal(await page.locator(".map-sheet").count(), 0);
  assert.equal(await page.locator(".stage").evaluate((stage) => getComputedStyle(stage).display), "none");
  assert.equal(await count(page).count(), 0);
});
