// Going back with something over the page puts that away, and nothing else.
import assert from "node:assert/strict";
import { test } from "node:test";
import { DESKTOP, visit } from "./harness.mjs";
import { SMALL, count, found, markers, rows } from "./visitor.mjs";

const ADDRESS = "?site=guangzhou";

const filters = (page) => page.getByRole("dialog", { name: "筛选条件" });

async function open(t, options) {
  const { page } = await visit(t, ADDRESS, options);
  await page.getByRole("button", { name: "筛选", exact: true }).click();
  await filters(page).waitFor();
  return page;
}

/** Chooses the first district, and gives the number of places it leaves. */
async function choose(page) {
  const district = filters(page).getByRole("group", { name: "区", exact: true }).getByRole("button").first();
  const left = Number((await district.innerText()).match(/(\d+)\s*$/)[1]);
  await district.click();
  await count(page).filter({ hasText: new RegExp(`^\\s*${left} 处`) }).waitFor();
  await page.waitForURL(/[?&]t=/);
  return left;
}

for (const [name, options] of [["a phone", { viewport: SMALL, touch: true }], ["a desk", { viewport: DESKTOP }]]) {
  test(`on ${name} going back closes the filters, and keeps what was chosen`, async (t) => {
    const page = await open(t, options);
    const left = await choose(page);
    const asked = page.url();
    await page.goBack();
    await filters(page).waitFor({ state: "detached" });
    assert.equal(await found(page), left);
    assert.equal(page.url(), asked);
    await page.waitForFunction(() => document.activeElement?.id === "filter-button");
  });
}

test("filters that were closed by their button leave nothing to go back through", async (t) => {
  const page = await open(t, { viewport: DESKTOP });
  const left = await choose(page);
  const asked = page.url();
  await page.getByRole("button", { name: /^查看/ }).click();
  // At once, while the browser is still on its way back.
  await rows(page).first().click();
  await page.waitForURL(/#\/place\//);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.goBack();
  await page.waitForURL(asked);
  await count(page).waitFor();
  assert.equal(await found(page), left);
  assert.equal(await filters(page).count(), 0);
  await page.goForward();
  await page.waitForURL(/#\/place\//);
});

test("a place opened beside the filters takes their entry", async (t) => {
  const page = await open(t, { viewport: DESKTOP });
  const address = page.url();
  await rows(page).first().focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(/#\/place\//);
  await page.goBack();
  await page.waitForURL(address);
  await count(page).waitFor();
  assert.equal(await filters(page).count(), 0);
  assert.ok((await markers(page).count()) > 0);
});

test("what was opened last is closed first, and an address that is typed is followed", async (t) => {
  const page = await open(t, { viewport: DESKTOP });
  const layers = page.getByRole("dialog", { name: "底图" });
  await page.getByRole("button", { name: "底图", exact: true }).click();
  await layers.waitFor();
  await page.goBack();
  await layers.waitFor({ state: "detached" });
  assert.equal(await filters(page).count(), 1);
  await page.goBack();
  await filters(page).waitFor({ state: "detached" });
  await count(page).waitFor();
  await page.getByRole("button", { name: "筛选", exact: true }).click();
  await filters(page).waitFor();
  await page.evaluate(() => (location.hash = "#/routes"));
  await page.getByRole("heading", { level: 1, name: "路线" }).waitFor();
  assert.match(page.url(), /#\/routes/);
});
