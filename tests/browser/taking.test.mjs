// What is taken along from a route is opened again by other people's readers, and held against what the page shows.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import ICAL from "ical.js";
import jsQR from "jsqr";
import { PNG } from "pngjs";
import { DESKTOP, PHONE, visit } from "./harness.mjs";

const OWN = "#/plan?s=peasant-institute,kmt-first-congress,assembly~o,sun-yatsen-hall~45&date=2026-11-25&start=09:10";
const WECHAT =
  "Mozilla/5.0 (Linux; Android 14; Pixel) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/116.0.0.0 Mobile Safari/537.36 XWEB/1160083 MMWEBSDK/20231202 MicroMessenger/8.0.47.2560(0x28002F30)";

/** What the page shows of each stop: its name, and when one comes and goes. */
async function shown(page) {
  const lines = page.locator("article.record .timeline > li[data-stop]");
  await lines.first().waitFor();
  return lines.evaluateAll((lines) =>
    lines.map((line) => {
      const [arrive, leave] = [...line.querySelectorAll(".stop-clock span:not(.quiet)")].map((clock) => clock.textContent);
      return { name: line.querySelector("h3 a").textContent, arrive, leave };
    }),
  );
}

async function save(page, name) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name, exact: true }).click()]);
  return { file: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
}

/** Reads XML as the browser does, which is none of this project's code: the elements of some names, with what is in them. */
function elements(page, text, names) {
  return page.evaluate(
    ([text, names]) => {
      const read = new DOMParser().parseFromString(text, "application/xml");
      const fault = read.querySelector("parsererror");
      if (fault) throw new Error(fault.textContent);
      const told = (element) => ({
        lat: Number(element.getAttribute("lat")),
        lon: Number(element.getAttribute("lon")),
        name: element.querySelector("name")?.textContent,
        about: element.querySelector("desc, description")?.textContent,
        at: element.querySelector("coordinates")?.textContent,
      });
      return names.map((name) => [...read.getElementsByTagName(name)].map(told));
    },
    [text, names],
  );
}

function scanned(png) {
  const { data, width, height } = PNG.sync.read(png);
  return jsQR(new Uint8ClampedArray(data), width, height)?.data;
}

test("GPX, KML and GeoJSON say what the page says", async (t) => {
  const { page } = await visit(t, `?site=guangzhou${OWN}`);
  const stops = await shown(page);
  assert.equal(stops.length, 4);
  const names = stops.map((stop) => stop.name);
  const gpx = await save(page, "下载 GPX");
  assert.equal(gpx.file, "route.gpx");
  const [waypoints, route, track] = await elements(page, gpx.text, ["wpt", "rtept", "trkpt"]);
  assert.deepEqual([waypoints, route].map((points) => points.map((point) => point.name)), [names, names]);
  for (const [index, point] of waypoints.entries()) {
    assert.ok(point.about.startsWith(`${stops[index].arrive}–${stops[index].leave}`), point.about);
    assert.ok(Math.abs(point.lat - 23.1) < 1 && Math.abs(point.lon - 113.3) < 1, "in Guangzhou, latitude and longitude in their places");
  }
  assert.equal(track.length, 4);

  const kml = await save(page, "下载 KML");
  const [marks] = await elements(page, kml.text, ["Placemark"]);
  assert.deepEqual(marks.slice(0, 4).map((mark) => mark.name), names);
  const pairs = marks.slice(0, 4).map((mark) => mark.at.split(",").map(Number));
  assert.deepEqual(pairs, waypoints.map((point) => [point.lon, point.lat]));
  assert.deepEqual(marks[4].at.split(" ").map((pair) => pair.split(",").map(Number)), pairs);

  const geojson = JSON.parse((await save(page, "下载 GeoJSON")).text);
  const points = geojson.features.filter((feature) => feature.geometry.type === "Point");
  assert.deepEqual(points.map((point) => [point.properties.number, point.properties.name]), names.map((name, index) => [index + 1, name]));
  assert.deepEqual(points.map((point) => point.geometry.coordinates), pairs);
  assert.deepEqual(geojson.features.at(-1).geometry, { type: "LineString", coordinates: pairs });
});

test("of a GPX file one chooses the parts, and it is read again as the same route", async (t) => {
  const { page } = await visit(t, `?site=guangzhou${OWN}`);
  const names = (await shown(page)).map((stop) => stop.name);
  await page.getByLabel("航点").uncheck();
  await page.getByLabel("轨迹").uncheck();
  const { text } = await save(page, "下载 GPX");
  const counts = (await elements(page, text, ["wpt", "rtept", "trk"])).map((found) => found.length);
  assert.deepEqual(counts, [0, 4, 0]);
  await page.getByLabel("路线", { exact: true }).uncheck();
  assert.ok(await page.getByRole("button", { name: "下载 GPX" }).isDisabled());
  await page.getByRole("button", { name: "清空路线" }).click();
  await page.getByText("还没有站点").waitFor();
  await page.getByLabel("从 GPX 文件导入").setInputFiles({ name: "route.gpx", mimeType: "application/gpx+xml", buffer: Buffer.from(text) });
  assert.deepEqual((await shown(page)).map((stop) => stop.name), names);
});

test("the calendar file has each stop at its time", async (t) => {
  const { page } = await visit(t, `?site=guangzhou${OWN}`);
  const stops = await shown(page);
  const { file, text } = await save(page, "下载 ICS");
  assert.equal(file, "route.ics");
  const calendar = new ICAL.Component(ICAL.parse(text));
  assert.equal(calendar.getFirstPropertyValue("version"), "2.0");
  const events = calendar.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
  assert.deepEqual(events.map((event) => event.summary), stops.map((stop) => stop.name));
  const clock = (time) => time.toString().slice(0, 16);
  assert.deepEqual(events.map((event) => clock(event.endDate)), stops.map((stop) => `2026-11-25T${stop.leave}`));
  for (const [index, event] of events.entries()) assert.ok(clock(event.startDate) >= `2026-11-25T${stops[index].arrive}`);
  assert.equal(new Set(events.map((event) => event.uid)).size, 4);
});

test("the code and the picture hold the whole route", async (t) => {
  const { page } = await visit(t, `?site=guangzhou${OWN}`, { viewport: DESKTOP });
  const stops = await shown(page);
  await page.getByRole("button", { name: "二维码" }).click();
  const code = page.getByRole("main").getByRole("img", { name: /^http/ });
  const url = await code.getAttribute("aria-label");
  assert.equal(scanned(await code.screenshot()), url);
  await page.getByRole("button", { name: "图片" }).click();
  const picture = page.getByRole("img", { name: "我的路线" });
  const source = await picture.getAttribute("src");
  assert.match(source, /^data:image\/png;base64,/);
  const png = Buffer.from(source.slice(source.indexOf(",") + 1), "base64");
  assert.equal(PNG.sync.read(png).width, 750);
  assert.equal(scanned(png), url);
  const { page: other } = await visit(t, `?site=guangzhou${url.slice(url.indexOf("#"))}`, { viewport: PHONE });
  assert.deepEqual(await shown(other), stops);
  // What was drawn is gone once the route is another one.
  await page.getByRole("button", { name: `移除 ${stops[0].name}` }).click();
  await picture.waitFor({ state: "detached" });
});

test("in WeChat there is a text to copy, a picture to hold and a code, and no file that is never saved", async (t) => {
  const init = `Object.defineProperty(navigator, "userAgent", { value: ${JSON.stringify(WECHAT)} })`;
  const { page } = await visit(t, `?site=guangzhou${OWN}`, { viewport: PHONE, touch: true, init });
  const stops = await shown(page);
  page.on("download", () => assert.fail("a file that WeChat would drop"));
  await page.getByRole("button", { name: "下载 GPX" }).tap();
  const [route] = await elements(page, await page.getByRole("textbox", { name: "复制文本" }).inputValue(), ["rtept"]);
  assert.deepEqual(route.map((point) => point.name), stops.map((stop) => stop.name));
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("button", { name: "复制行程" }).tap();
  await page.getByText("已复制").first().waitFor();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  for (const [index, stop] of stops.entries()) assert.ok(text.includes(`${index + 1}. ${stop.arrive}–${stop.leave} ${stop.name}`), text);
  assert.match(text, /\nhttps?:\/\/\S+$/);
  await page.getByRole("button", { name: "图片" }).tap();
  await page.getByText("长按（或右键）图片保存。").waitFor();
});

test("a curated route keeps its tasks as one's own: on the page, in the link, in files and on paper", async (t) => {
  const { page } = await visit(t, "?site=guangzhou#/routes");
  await page.getByRole("link", { name: /越秀史迹步行/ }).click();
  await page.getByRole("button", { name: "作为我的路线" }).click();
  await page.getByRole("heading", { level: 1, name: "我的路线" }).waitFor();
  const task = "记录门牌与保护标志上的文字";
  await page.locator("article.record .timeline").getByText(task).waitFor();
  assert.match(page.url(), /[?&]of=/);
  const { text } = await save(page, "下载 GPX");
  assert.ok(text.includes(task));
  await page.reload();
  await page.locator("article.record .timeline").getByText(task).waitFor();
  await page.emulateMedia({ media: "print" });
  assert.ok((await page.locator(".booklet").innerText()).includes(task));
  await page.emulateMedia({ media: "screen" });
  await page.getByRole("link", { name: "按路线走" }).click();
  await page.locator(".follow-task").first().waitFor();
});
