import assert from "node:assert/strict";
import { test } from "node:test";
import { accessible, DESKTOP, visit } from "./harness.mjs";
import { SMALL, count, found, markers, published, rows, searchBox } from "./visitor.mjs";

const heading = (page, name) => page.getByRole("heading", { level: 1, name });
const sanyuanli = async () => {
  const { features } = await published("guangzhou/heritage.geojson");
  const feature = features.find(({ properties: { name } }) => JSON.stringify(name).includes("三元里"));
  return { id: feature.id, name: /三元里/ };
};

test("a link to a place opens that place, and Back leads to the map", async (t) => {
  const { id, name } = await sanyuanli();
  const { page } = await visit(t, `?site=guangzhou#/place/${id}`);
  await heading(page, name).waitFor();
  assert.match(await page.title(), name);
  await page.getByRole("button", { name, exact: false }).first().waitFor();
  await page.getByRole("button", { name: "返回", exact: true }).click();
  await rows(page).first().waitFor();
  assert.match(page.url(), /#\/(\?|$)/);
});

test("Back returns to the search, the filter and the part of the map one came from", async (t) => {
  const { page } = await visit(t, "?site=guangzhou");
  await count(page).waitFor();
  await page.getByRole("button", { name: "放大", exact: true }).click();
  await page.waitForURL(/at=/);
  await page.getByRole("search").getByRole("button", { pressed: false, disabled: false }).filter({ hasText: /\d$/ }).first().click();
  await page.waitForURL(/t=/);
  const [before, listed] = [page.url(), await found(page)];
  await rows(page).last().click();
  await heading(page, /./).waitFor();
  assert.match(page.url(), /#\/place\//);
  await page.goBack();
  await rows(page).first().waitFor();
  await page.waitForURL(before);
  assert.equal(await found(page), listed);

  // And the page's own button does the same.
  await rows(page).first().click();
  await page.getByRole("button", { name: "返回", exact: true }).click();
  await page.waitForURL(before);
});

test("a marker opens its place, which then stands out on the map by its name", async (t) => {
  const { page } = await visit(t, "?site=guangzhou");
  await searchBox(page).fill("黄花岗");
  const marker = markers(page).and(page.getByRole("button", { name: /黄花岗/ }));
  await marker.click();
  await heading(page, /黄花岗/).waitFor();
  await marker.waitFor();
});

test("a link to what is not there says so, and leads back", async (t) => {
  const { page } = await visit(t, "?site=guangzhou#/place/never-was");
  await heading(page, "没有找到").waitFor();
  await page.getByRole("button", { name: "返回", exact: true }).click();
  await rows(page).first().waitFor();
});

test("a place without a position is listed and has its page", async (t) => {
  const { page } = await visit(t, "?site=guangzhou");
  const row = rows(page).filter({ hasText: "无坐标" }).first();
  const name = (await row.innerText()).split("\n")[1];
  await row.click();
  await heading(page, name.trim()).waitFor();
});

test("a place goes into one's own route by one press, and stays there", async (t) => {
  const { id, name } = await sanyuanli();
  const { page } = await visit(t, `?site=guangzhou#/place/${id}`);
  await page.getByRole("button", { name: "加入路线" }).click();
  await page.getByRole("link", { name: "已在路线中" }).waitFor();
  await page.reload();
  await heading(page, name).waitFor();
  await page.getByRole("link", { name: "已在路线中" }).waitFor();
});

for (const [name, viewport, dark] of [["phone", SMALL, false], ["phone, dark", SMALL, true], ["desk", DESKTOP, false], ["desk, dark", DESKTOP, true]]) {
  test(`axe finds nothing on a place's page: ${name}`, async (t) => {
    const place = await sanyuanli();
    const { page } = await visit(t, `?site=guangzhou#/place/${place.id}`, { viewport, dark });
    await heading(page, place.name).waitFor();
    await accessible(page);
  });
}
