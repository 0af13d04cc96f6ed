import assert from "node:assert/strict";
import { test } from "node:test";
import { visit } from "./harness.mjs";
import { blockStorage, count, rows, searchBox } from "./visitor.mjs";

const language = (page) => page.evaluate(() => document.documentElement.lang);
const choice = (page) => page.getByRole("combobox", { name: /语言|語言|Language/ });

test("the page speaks the browser's language where the site offers it", async (t) => {
  for (const [locale, lang, word] of [["zh-CN", "zh-Hans", "地图"], ["zh-TW", "zh-Hant", "地圖"], ["en-GB", "en", "Map"]]) {
    const { page } = await visit(t, "?site=taijiang", { locale });
    await page.getByRole("navigation").getByRole("link", { name: word, exact: true }).waitFor();
    assert.equal(await language(page), lang);
  }
});

test("choosing a language changes the words and what the page says it is in, and outlasts a reload", async (t) => {
  const { page } = await visit(t, "?site=taijiang");
  await choice(page).selectOption("en");
  await page.getByRole("navigation").getByRole("link", { name: "Map", exact: true }).waitFor();
  await count(page).filter({ hasText: /places/ }).waitFor();
  assert.equal(await language(page), "en");
  await page.reload();
  await count(page).filter({ hasText: /places/ }).waitFor();
  assert.equal(await language(page), "en");
  // The choice is the visitor's, not only the link's.
  await page.goto(page.url().replace(/#.*/, "#/"));
  await page.reload();
  await count(page).filter({ hasText: /places/ }).waitFor();
  await choice(page).selectOption("zh-Hant");
  await count(page).filter({ hasText: /處/ }).waitFor();
  assert.equal(await language(page), "zh-Hant");
});

test("turning to another page says the language no second time, which would lay out every text anew", async (t) => {
  const { page } = await visit(t, "?site=taijiang");
  await page.evaluate(() => {
    globalThis.said = 0;
    new MutationObserver((records) => { globalThis.said += records.length; })
      .observe(document.documentElement, { attributes: true, attributeFilter: ["lang"] });
  });
  await page.getByRole("navigation").getByRole("link", { name: "日历", exact: true }).click();
  await page.getByRole("grid").waitFor();
  assert.equal(await page.evaluate(() => globalThis.said), 0);
  await choice(page).selectOption("en");
  await page.getByRole("navigation").getByRole("link", { name: "Calendar", exact: true }).waitFor();
  assert.equal(await page.evaluate(() => globalThis.said), 1);
});

test("a link may say the language, and so may a host page", async (t) => {
  for (const address of ["?site=taijiang#/?lang=en", "?site=taijiang&locale=en"]) {
    const { page } = await visit(t, address);
    await count(page).filter({ hasText: /places/ }).waitFor();
    assert.equal(await language(page), "en");
  }
});

test("with storage blocked everything works but the memory", async (t) => {
  const { page } = await visit(t, "?site=taijiang", { init: blockStorage });
  await choice(page).selectOption("en");
  await count(page).filter({ hasText: /places/ }).waitFor();
  await searchBox(page).fill("Park");
  await rows(page).first().click();
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.getByRole("button", { name: "Add to my route" }).click();
  await page.getByRole("link", { name: "On my route" }).waitFor();
});
