import assert from "node:assert/strict";
import { test } from "node:test";
import { accessible, DESKTOP, shot, visit } from "./harness.mjs";
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
  // Nobody moved the focus, and neither does the page.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  assert.equal(await page.evaluate(() => document.activeElement.tagName), "BODY");
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
  await page.waitForURL(/[?&]at=/);
  const all = await found(page);
  await page.getByRole("search").getByRole("button", { pressed: false, disabled: false }).filter({ hasText: /\d$/ }).first().click();
  await page.waitForURL(/[?&]t=/);
  await count(page).filter({ hasNotText: new RegExp(`^\\s*${all} `) }).waitFor();
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

const pictured = async (count = 2) => {
  const source = await published("guangzhou/places.geojson");
  const [place] = source.features;
  place.properties.images = ["panel-1", "panel-2", "panel-3"].slice(0, count).map((name) => ({ url: `media/${name}.svg`, alt: `图 ${name}`, caption: name, credit: "摄影示例" }));
  return { address: `?site=guangzhou#/place/${place.id}`, overlay: { "data/guangzhou/places.geojson": { body: source } } };
};

test("pictures open in a viewer, by the keyboard too, and the focus comes back", async (t) => {
  const { address, overlay } = await pictured();
  const { page } = await visit(t, address, { overlay });
  const first = page.getByRole("button", { name: "查看大图 图 panel-1" });
  await first.focus();
  await page.keyboard.press("Enter");
  const viewer = page.getByRole("dialog", { name: "图片" });
  await viewer.getByRole("img", { name: "图 panel-1" }).waitFor();
  await page.keyboard.press("ArrowRight");
  await viewer.getByRole("img", { name: "图 panel-2" }).waitFor();
  await viewer.getByText("摄影示例").waitFor();
  await viewer.getByRole("button", { name: "下一张" }).click();
  await viewer.getByRole("img", { name: "图 panel-1" }).waitFor();
  await page.keyboard.press("ArrowLeft");
  await viewer.getByRole("img", { name: "图 panel-2" }).waitFor();
  await accessible(page);
  await shot(page, "viewer-desk");

  // The focus stays inside however far one goes on.
  for (let presses = 0; presses < 8; presses += 1) {
    await page.keyboard.press("Tab");
    assert.ok(await page.evaluate(() => document.activeElement === document.body || document.activeElement.closest("dialog") !== null));
  }
  await page.keyboard.press("Escape");
  await viewer.waitFor({ state: "hidden" });
  assert.ok(await first.evaluate((element) => element === document.activeElement));
});

test("going back closes the viewer first, and leads nowhere else once it was closed by hand", async (t) => {
  const { address, overlay } = await pictured();
  const { page } = await visit(t, "?site=guangzhou", { overlay, viewport: SMALL, touch: true });
  await count(page).waitFor();
  await page.evaluate((address) => location.assign(address), `#${address.split("#")[1]}`);
  const picture = page.getByRole("button", { name: "查看大图 图 panel-1" });
  const viewer = page.getByRole("dialog", { name: "图片" });
  await picture.tap();
  await viewer.waitFor();
  await page.goBack();
  await viewer.waitFor({ state: "hidden" });
  await picture.waitFor();
  await picture.tap();
  await viewer.getByRole("button", { name: "关闭" }).tap();
  await viewer.waitFor({ state: "hidden" });
  await page.goBack();
  await rows(page).first().waitFor();
});

test("the page's way back never leads out of the page", async (t) => {
  const { id, name } = await sanyuanli();
  const { page } = await visit(t, `?site=guangzhou#/place/${id}`);
  await heading(page, name).waitFor();
  await page.getByRole("navigation").getByRole("link", { name: "日历" }).click();
  await page.waitForURL(/#\/calendar/);
  await page.goBack();
  await heading(page, name).waitFor();
  // What the browser went back is gone back: before this page there is nothing of ours.
  await page.getByRole("button", { name: "返回", exact: true }).click();
  await count(page).waitFor();
});

test("many pictures take one large one's room and a line, and a place's links are offered", async (t) => {
  const { address, overlay } = await pictured(3);
  const [place] = overlay["data/guangzhou/places.geojson"].body.features;
  place.properties.links = [{ rel: "about", url: "https://example.org/hall", label: "官网" }];
  const { page } = await visit(t, address, { overlay, viewport: SMALL });
  const box = (name) => page.getByRole("button", { name: `查看大图 图 ${name}` }).boundingBox();
  const [first, second, third] = [await box("panel-1"), await box("panel-2"), await box("panel-3")];
  assert.equal(second.y, third.y);
  assert.ok(second.y >= first.y + first.height && second.width >= 44 && second.height >= 44);
  assert.ok(second.height < first.height / 2);
  assert.equal(await page.getByRole("link", { name: "官网" }).getAttribute("href"), "https://example.org/hall");
});

test("in the viewer two fingers enlarge, one moves what is enlarged and turns what is whole", async (t) => {
  const { address, overlay } = await pictured(3);
  const { page } = await visit(t, address, { overlay, viewport: SMALL, touch: true });
  await page.getByRole("button", { name: "查看大图 图 panel-1" }).tap();
  const viewer = page.getByRole("dialog", { name: "图片" });
  const picture = (name) => viewer.getByRole("img", { name });
  await picture("图 panel-1").waitFor();
  const device = await page.context().newCDPSession(page);
  const touch = (type, ...points) => device.send("Input.dispatchTouchEvent", { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });
  const width = async (name) => (await picture(name).boundingBox()).width;

  // A swipe to the left turns to the next one, a swipe to the right back.
  const swipe = async (from, to) => {
    await touch("touchStart", [from, 300]);
    for (let step = 1; step <= 4; step += 1) await touch("touchMove", [from + ((to - from) * step) / 4, 300]);
    await touch("touchEnd");
  };
  await swipe(280, 80);
  await picture("图 panel-2").waitFor();
  await swipe(80, 280);
  await picture("图 panel-1").waitFor();

  const whole = await width("图 panel-1");
  await touch("touchStart", [150, 300], [210, 300]);
  await touch("touchMove", [120, 300], [240, 300]);
  await touch("touchMove", [90, 300], [270, 300]);
  await touch("touchEnd");
  const large = await width("图 panel-1");
  assert.ok(Math.abs(large / whole - 3) < 0.2, `${whole} became ${large}`);

  // One finger now moves it, and does not turn.
  const before = (await picture("图 panel-1").boundingBox()).x;
  await swipe(80, 180);
  const left = () => page.evaluate(() => document.querySelector(".viewer-frame img").getBoundingClientRect().x);
  await page.waitForFunction((was) => Math.abs(document.querySelector(".viewer-frame img").getBoundingClientRect().x - was - 100) < 6, before).catch(async () => assert.fail(`${before} became ${await left()}`));
  await viewer.getByRole("button", { name: "缩小图片" }).press("Enter");
  await page.waitForFunction((was) => document.querySelector(".viewer-frame img").getBoundingClientRect().width < was, large);
  await shot(page, "viewer-phone");
  await accessible(page);
  await viewer.getByRole("button", { name: "关闭" }).tap();
  await viewer.waitFor({ state: "hidden" });
});

test("a recording is heard at the first tap on a place's page, with its words as they are said and in full", async (t) => {
  const { page } = await visit(t, "?site=taijiang#/place/audio-park", { viewport: SMALL, touch: true });
  const player = page.locator("audio");
  await player.waitFor();
  const { y, height } = await player.boundingBox();
  assert.ok(y >= 0 && y + height <= SMALL.height, "the player is in view without scrolling");
  await player.evaluate((audio) => audio.play());
  await page.getByText("（示例音，没有讲话）").waitFor();
  await page.getByText("文字稿").click();
  await page.getByText("（示例：一秒鐘的純音，沒有講話。）").waitFor();
  await accessible(page);
});

test("a film has its captions over it, a name, and its words in full", async (t) => {
  const source = await published("guangzhou/places.geojson");
  const [place] = source.features;
  const file = (name) => `../common/media/${name}`;
  const film = { url: file("tone.wav"), captions: file("tone.vtt"), caption: "馆内导览", credit: "某馆", transcript: "片中没有讲话。" };
  place.properties.video = [film, { url: file("tone.wav") }];
  const overlay = { "data/guangzhou/places.geojson": { body: source } };
  const { page } = await visit(t, `?site=guangzhou#/place/${place.id}`, { overlay, viewport: SMALL, touch: true });
  const player = page.locator("video[aria-label='馆内导览']");
  await player.waitFor();
  await page.locator("video[aria-label='视频']").waitFor();
  await player.scrollIntoViewIfNeeded();
  const box = await player.boundingBox();
  assert.ok(box.width >= 280 && box.x >= 0 && box.x + box.width <= SMALL.width, `${box.x} ${box.width}`);
  assert.equal(await page.locator("track").first().evaluate(({ label }) => label), "字幕");
  // Browsers draw captions themselves, once they are told to show them.
  const said = player.evaluate(async (video) => {
    const [track] = video.textTracks;
    const words = new Promise((done) => track.addEventListener("cuechange", () => track.activeCues.length && done(track.activeCues[0].text)));
    await video.play();
    return [track.mode, await words];
  });
  assert.deepEqual(await said, ["showing", "（示例音，没有讲话）"]);
  await page.getByText("馆内导览 某馆").waitFor();
  await page.getByText("文字稿").click();
  await page.getByText("片中没有讲话。").waitFor();
  await accessible(page);
});

test("a place is shared where the device shares, else its address is copied, else it stands there", async (t) => {
  const { id, name } = await sanyuanli();
  const share = (answer) => `globalThis.shared = []; Object.defineProperty(navigator, "share", { value: ${answer} });`;
  const refuse = (error) => `async (data) => { shared.push(data); throw new DOMException("", "${error}"); }`;
  const press = async (init, granted) => {
    const { page, url } = await visit(t, `?site=guangzhou#/place/${id}`, { init });
    if (granted) await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.getByRole("button", { name: "分享" }).click();
    return { page, address: `${url}?site=guangzhou#/place/${id}` };
  };
  const sent = (page) => page.waitForFunction(() => shared.length > 0).then(() => page.evaluate(() => shared));

  const { page: phone, address: given } = await press(share("async (data) => { shared.push(data); }"));
  const [{ title, url }] = await sent(phone);
  assert.match(title, name);
  assert.equal(url.replace(/[?&]at=[^&]*/, ""), given.replace(/^[^?]*/, url.replace(/\?.*/s, "")));
  assert.equal(await phone.getByText("已复制").count(), 0);

  // Who thinks better of it wants nothing copied.
  const { page: changed } = await press(share(refuse("AbortError")), true);
  await sent(changed);
  assert.equal(await changed.getByText("已复制").count(), 0);

  // Where a portal's frame forbids sharing, and where there is none, the address is copied.
  for (const answer of [refuse("NotAllowedError"), "undefined"]) {
    const { page } = await press(share(answer), true);
    await page.getByText("已复制").waitFor();
    assert.match(await page.evaluate(() => navigator.clipboard.readText()), new RegExp(`#/place/${id}`));
  }
  const { page } = await press(`${share("undefined")} Object.defineProperty(navigator, "clipboard", { value: undefined });`);
  await page.getByRole("status").filter({ hasText: `#/place/${id}` }).waitFor();
});

for (const [way, template, expected] of [
  ["a form", "https://example.org/report?name={name}&id={id}&page={url}", ({ name, id, page }) => `https://example.org/report?name=${name}&id=${id}&page=${page}`],
  ["a letter", "mailto:desk@example.org?subject={name}%20{id}&body={url}", ({ name, id, page }) => `mailto:desk@example.org?subject=${name}%20${id}&body=${page}`],
  ["a letter that nobody has prepared", "mailto:desk@example.org", ({ name, id, page }) => `mailto:desk@example.org?subject=${name}%20(${id})&body=${page}`],
]) {
  test(`a mistake is reported by ${way}, with the place, its id and its page`, async (t) => {
    const [site, source] = [await published("guangzhou/site.json"), await published("guangzhou/places.geojson")];
    site.footer = { ...site.footer, correction: template };
    const [place] = source.features;
    Object.assign(place, { id: "a b" });
    Object.assign(place.properties, { name: "甲&乙 100% {id}" });
    const overlay = { "data/guangzhou/site.json": { body: site }, "data/guangzhou/places.geojson": { body: source } };
    const { page, url } = await visit(t, "?site=guangzhou#/place/a%20b?q=三", { overlay });
    const href = await page.getByRole("link", { name: "纠错" }).getAttribute("href");
    const fields = { name: "甲&乙 100% {id}", id: "a b", page: `${url}?site=guangzhou#/place/a%20b` };
    const escaped = Object.fromEntries(Object.entries(fields).map(([field, text]) => [field, encodeURIComponent(text)]));
    assert.equal(href, expected(escaped));
    for (const part of Object.values(fields)) assert.ok(decodeURIComponent(href).includes(part), part);
  });
}

test("a page is not seen before its looks are there, and is seen without those that do not come", async (t) => {
  const { id, name } = await sanyuanli();
  const seen = () => {
    // Whether the page's heading ever stood there without its sheet.
    globalThis.bare = 0;
    const look = () => {
      const late = [...document.styleSheets].some((sheet) => sheet.href?.endsWith("/place.css"));
      if (document.querySelector("article.record") && !late) globalThis.bare += 1;
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  };
  const { page } = await visit(t, `?site=guangzhou#/place/${id}`, { init: seen, overlay: { "place.css": { delay: 1500, body: "article {}" } } });
  await heading(page, name).waitFor();
  assert.equal(await page.evaluate(() => globalThis.bare), 0);

  const { page: broken } = await visit(t, `?site=guangzhou#/place/${id}`, { overlay: { "place.css": { status: 500 } }, expected: [/500/] });
  await heading(broken, name).waitFor();
});

test("a place that moved goes on as the other, one that was taken back leaves its name", async (t) => {
  const source = await published("guangzhou/places.geojson");
  const [old, now, gone] = source.features.filter((feature) => feature.geometry);
  Object.assign(old.properties, { name: "旧址一", movedTo: now.id });
  Object.assign(gone.properties, { name: "撤下的馆甲", status: "withdrawn" });
  const name = typeof now.properties.name === "string" ? now.properties.name : now.properties.name["zh-Hans"];
  const overlay = { "data/guangzhou/places.geojson": { body: source } };
  const { page, url } = await visit(t, `?site=guangzhou#/place/${old.id}`, { overlay });
  await heading(page, name).waitFor();
  await page.getByRole("note").filter({ hasText: "旧址一" }).waitFor();
  await markers(page).and(page.getByRole("button", { name })).first().waitFor();
  await page.goto(`${url}?site=guangzhou#/place/${gone.id}`);
  await heading(page, "撤下的馆甲").waitFor();
  assert.equal(await page.getByRole("button", { name: "加入路线" }).count(), 0);
  await page.getByRole("button", { name: "返回", exact: true }).click();
  await searchBox(page).fill("撤下的馆甲");
  await count(page).filter({ hasText: /^\s*0 处/ }).waitFor();
});

test("opening hours: today first, holidays, make-up days and lunar days by name, what is not understood as given", async (t) => {
  const source = await published("guangzhou/places.geojson");
  const [place, words] = source.features;
  Object.assign(place.properties, {
    openingHours: "Mo-Fr 09:00-12:00,14:00-17:00; PH off",
    lastEntryMinutes: 30,
    specialHours: [
      { makeUpDays: true, hours: "10:00-12:00" },
      { lunarFrom: "12-30", lunarTo: "01-03", hours: "off", note: "春节" },
    ],
  });
  words.properties.openingHours = "工作日开放，请来电";
  delete words.properties.specialHours;
  const options = { overlay: { "data/guangzhou/places.geojson": { body: source } }, clock: "2026-01-02T10:00:00+08:00" };
  const { page, url } = await visit(t, `?site=guangzhou#/place/${place.id}`, options);
  const row = (name) => page.getByRole("row").filter({ has: page.getByRole("rowheader", { name }) });
  await row(/今天/).filter({ hasText: "闭馆" }).filter({ hasText: "元旦 休" }).waitFor();
  await row(/周日/).filter({ hasText: "10:00–12:00" }).filter({ hasText: "元旦 班" }).waitFor();
  await row(/周一/).filter({ hasText: /09:00–12:00、\s*14:00–17:00/ }).waitFor();
  await page.getByText("闭馆，1月4日 10:00 开放").waitFor();
  await page.getByText("闭馆前 30 分钟停止入场").waitFor();
  await page.getByText("农历 腊月三十至正月初三 (2026年2月16日)").waitFor();
  await accessible(page);
  await page.goto(`${url}?site=guangzhou#/place/${words.id}`);
  await page.getByText("工作日开放，请来电").waitFor();
  await page.getByText("原文如下，请以现场为准").waitFor();
});

test("a place's page leads to where a mistake is reported, to places nearby, and gives its own code", async (t) => {
  const site = await published("guangzhou/site.json");
  site.footer = { ...site.footer, correction: "mailto:desk@example.org?subject={name}%20{id}" };
  const { id } = await sanyuanli();
  const { page } = await visit(t, `?site=guangzhou#/place/${id}?q=三`, { overlay: { "data/guangzhou/site.json": { body: site } } });
  const report = page.getByRole("link", { name: "纠错" });
  assert.match(await report.getAttribute("href"), new RegExp(`^mailto:desk@example\\.org\\?subject=%E4%B8%89.*${id}$`));
  await page.getByText("二维码").click();
  const code = page.getByRole("img", { name: new RegExp(`#/place/${id}$`) });
  await code.waitFor();
  await page.getByRole("heading", { name: "大事记" }).waitFor();
});

for (const [what, file, folder] of [["route", "routes", "route"], ["event", "events", "event"]]) {
  test(`a ${what}'s page leads to where a mistake in it is reported`, async (t) => {
    const [site, source] = await Promise.all(["site", file].map((name) => published(`guangzhou/${name}.json`)));
    site.footer = { ...site.footer, correction: "https://example.org/report?name={name}&id={id}" };
    const id = source.routes?.[0].id ?? source.entries[0].uid;
    const { page } = await visit(t, `?site=guangzhou#/${folder}/${id}`, { overlay: { "data/guangzhou/site.json": { body: site } } });
    const title = (await page.getByRole("heading", { level: 1 }).first().innerText()).trim();
    assert.equal(await page.getByRole("link", { name: "纠错" }).getAttribute("href"), `https://example.org/report?name=${encodeURIComponent(title)}&id=${encodeURIComponent(id)}`);
  });
}

test("a place prints as a sheet of its own, with the code that leads back", async (t) => {
  const { address, overlay } = await pictured();
  const { page } = await visit(t, address, { overlay });
  await heading(page, /./).waitFor();
  await page.waitForFunction(() => [...document.styleSheets].some((sheet) => sheet.href?.endsWith("/place.css")));
  await page.emulateMedia({ media: "print" });
  for (const hidden of [page.getByRole("button", { name: "加入路线" }), page.getByRole("navigation"), page.getByRole("region", { name: "地图" })]) {
    assert.equal(await hidden.filter({ visible: true }).count(), 0);
  }
  assert.ok(await page.locator(".printed-code").isVisible());
  // Nothing is cut off.
  await page.waitForFunction(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
  await page.pdf({ path: "tests/shots/place.pdf", format: "A4" });
});

for (const [device, viewport] of [["a phone", SMALL], ["a desktop", DESKTOP]]) {
  test(`on ${device} a place says whether it is open, how to book, and by which number`, async (t) => {
    const source = await published("guangzhou/heritage.geojson");
    const place = source.features.find(({ id }) => id === "sanyuan-temple");
    place.properties.booking = { required: true, leadDays: 3, phone: "020-1234 5678", url: "https://example.org/book" };
    const { page } = await visit(t, "?site=guangzhou#/place/sanyuan-temple", {
      viewport,
      clock: "2026-11-22T10:00:00+08:00",
      overlay: { "data/guangzhou/heritage.geojson": { body: source } },
    });
    await heading(page, "三元里平英团遗址").waitFor();
    // The looks of all other pages have come as well.
    await page.waitForFunction(() => [...document.styleSheets].some((sheet) => sheet.href?.endsWith("/calendar.css")));
    const hours = page.getByRole("heading", { name: "开放时间" });
    const state = page.getByText(/^闭馆，11月24日 09:00 开放$/).and(page.locator("main *"));
    const [above, here, below] = await Promise.all([hours, state, page.getByRole("row", { name: /^今天/ })].map((part) => part.boundingBox()));
    assert.ok(here.height > 10 && here.y >= above.y + above.height - 1 && here.y + here.height <= below.y + 1, JSON.stringify([above, here, below]));
    assert.ok(Math.abs(here.x - above.x) < 2, "it stands in line with its heading");

    assert.equal(await page.getByRole("link", { name: "电话 020-1234 5678" }).getAttribute("href"), "tel:02012345678");
    await page.getByRole("link", { name: "预约", exact: true }).waitFor();
    await page.getByText("提前 3 天预约").waitFor();
  });
}

test("the words on pictures follow the language, and the hours of a day stay whole in each", async (t) => {
  const source = await published("guangzhou/heritage.geojson");
  const place = source.features.find(({ id }) => id === "sanyuan-temple");
  place.properties.images = [{ url: "media/panel-1.svg", alt: { "zh-Hans": "正门", en: "The gate" }, caption: { "zh-Hans": "正门外", en: "Outside the gate" } }];
  const { page } = await visit(t, "?site=guangzhou#/place/sanyuan-temple", { viewport: SMALL, overlay: { "data/guangzhou/heritage.geojson": { body: source } } });
  await page.getByRole("button", { name: "查看大图 正门" }).waitFor();
  await page.getByRole("combobox", { name: /Language/ }).selectOption("en");
  await page.getByRole("button", { name: "See it large The gate" }).waitFor();
  await page.getByText("Outside the gate").waitFor();
  const spans = page.getByRole("row", { name: /^Tuesday/ }).getByRole("cell").locator("span");
  await page.waitForFunction(() => [...document.styleSheets].some((sheet) => sheet.href?.endsWith("/place.css")));
  assert.equal(await spans.count(), 2);
  for (const span of await spans.all()) assert.ok((await span.boundingBox()).height < 34, `${await span.innerText()} is broken`);
});
