// Makes the example site `scale`: as many venues as a large city reports, all of them simulated, to show and to measure
// that the page stays quick. The same seed always gives the same bytes.
//
//   node .make/scale.mjs FOLDER     writes FOLDER/data/scale/; Trunk's hook leaves FOLDER out and means the build.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const SEED = 20210402;
const VENUES = 2852;
const DISTRICTS = 11;
const OFFICES = 16; // in each district
const WEST = 113.0;
const SOUTH = 22.6;
const CELL = { lon: 0.8 / 3, lat: 1.0 / 4 }; // three columns, four rows; the last cell stays empty
const NUMERALS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一"];
const NOTICE = "模拟数据：名称、位置与安排均由程序生成，不对应任何真实场所。";
const SOURCE = "模拟数据（程序生成）";
const HOURS = ["Mo-Fr 09:00-12:00,14:00-17:30; PH off", "Tu-Su 09:00-17:00; PH 09:00-17:00", "Mo-Su 08:00-21:00", null];
const PLATFORMS = [
  ["talk", "大讲台", "Talks", "讲"],
  ["service", "大平台", "Services", "平"],
  ["show", "大看台", "Shows and films", "看"],
  ["exhibit", "大展台", "Exhibitions", "展"],
  ["contest", "大擂台", "Contests", "擂"],
];
const TIERS = [
  ["centre", "中心", "Centre", "中"],
  ["hall", "所", "Office", "所"],
  ["station", "站", "Station", "站"],
];

const random = generator(SEED);
const between = (low, high) => low + random() * (high - low);
const one = (list) => list[Math.floor(random() * list.length)];
const padded = (number, width) => String(number).padStart(width, "0");

const folder = join(process.argv[2] ?? process.env.TRUNK_STAGING_DIR ?? "dist", "data", "scale");
mkdirSync(folder, { recursive: true });
const places = venues();
write("places.geojson", { type: "FeatureCollection", features: places });
write("events.json", { "@type": "Group", entries: events(places) });
write("site.json", site());

function site() {
  const text = (zh, en) => ({ "zh-Hans": zh, en });
  const items = (rows) => rows.map(([code, zh, en, short], hue) => ({ code, label: text(zh, en), short, hue }));
  const districts = NUMERALS.map((numeral, index) => [`d${index + 1}`, `模拟${numeral}区`, `District ${index + 1}`, numeral]);
  return {
    schemaVersion: 1,
    id: "scale",
    title: { "zh-Hans": "规模演示（模拟数据）", "zh-Hant": "規模演示（模擬數據）", en: "At scale (simulated data)" },
    publisher: text("示例发布单位", "Example publisher"),
    notice: text(NOTICE, "Simulated data: names, positions and schedules are generated and stand for no real venue."),
    example: true,
    locales: ["zh-Hans", "zh-Hant", "en"],
    timeZone: "Asia/Shanghai",
    coordinateSystem: "WGS84",
    home: { bounds: [WEST, SOUTH, WEST + 3 * CELL.lon, SOUTH + 4 * CELL.lat], minZoom: 9, maxZoom: 18 },
    area: [112.9, 22.5, 113.9, 23.7],
    taxonomies: [
      { id: "tier", label: text("层级", "Tier"), appliesTo: ["places"], items: items(TIERS) },
      { id: "district", label: text("区", "District"), appliesTo: ["places"], items: items(districts).map(unhued) },
      { id: "platform", label: text("五台", "Five platforms"), appliesTo: ["events"], items: items(PLATFORMS) },
    ],
    mainTaxonomy: { places: "tier", events: "platform" },
    sources: [
      { id: "places", url: "places.geojson" },
      { id: "events", url: "events.json" },
      { id: "holidays-2026", url: "../common/holidays/2026.json" },
    ],
    footer: { host: "主办单位名称（示例）" },
    kiosk: { hall: "模拟大厅（示例）", idleSeconds: 90, publicUrl: "https://example.org/xunji/" },
  };
}

// One centre in each district, its offices around it, and the stations shared out among the offices in turn.
function venues() {
  const features = [];
  const offices = [];
  for (let district = 0; district < DISTRICTS; district++) {
    const west = WEST + (district % 3) * CELL.lon;
    const south = SOUTH + Math.floor(district / 3) * CELL.lat;
    const middle = [west + CELL.lon / 2, south + CELL.lat / 2];
    features.push(venue({ tier: "centre", number: district + 1, width: 2, district, at: near(middle, 0.02), hours: HOURS[1] }));
    for (let office = 0; office < OFFICES; office++) {
      const at = [
        west + CELL.lon * ((office % 4) + between(0.3, 0.7)) / 4,
        south + CELL.lat * (Math.floor(office / 4) + between(0.3, 0.7)) / 4,
      ];
      const number = offices.length + 1;
      features.push(venue({ tier: "hall", number, width: 3, district, at, partOf: id("centre", district + 1, 2), hours: one(HOURS) }));
      offices.push({ district, at, id: id("hall", number, 3) });
    }
  }
  const stations = VENUES - features.length;
  for (let station = 0; station < stations; station++) {
    const office = offices[station % offices.length];
    const at = near(office.at, CELL.lon / 6);
    features.push(venue({ tier: "station", number: station + 1, width: 4, district: office.district, at, partOf: office.id, hours: one(HOURS) }));
  }
  return features;
}

function venue({ tier, number, width, district, at, partOf, hours }) {
  const [, label] = TIERS.find(([code]) => code === tier);
  return {
    type: "Feature",
    id: id(tier, number, width),
    geometry: { type: "Point", coordinates: at.map((degrees) => Number(degrees.toFixed(5))) },
    properties: {
      name: `模拟实践${label} ${padded(number, width)}`,
      tags: { tier, district: `d${district + 1}` },
      address: { city: "模拟市", district: `模拟${NUMERALS[district]}区` },
      ...(partOf ? { partOf } : {}),
      ...(hours ? { openingHours: hours } : {}),
      example: true,
      source: SOURCE,
    },
  };
}

// Every seventh venue holds something each week, on a day and in a half-hour of its own.
function events(places) {
  const days = ["mo", "tu", "we", "th", "fr", "sa", "su"];
  return places.filter((_, index) => index % 7 === 0).map((place, index) => {
    const [platform, label] = one(PLATFORMS);
    const day = index % 7;
    const minutes = 9 * 60 + 30 * Math.floor(random() * 21);
    const clock = `${padded(Math.floor(minutes / 60), 2)}:${padded(minutes % 60, 2)}:00`;
    return {
      "@type": "Event",
      uid: `weekly-${padded(index + 1, 3)}`,
      title: `模拟活动 ${padded(index + 1, 3)}·${label}（示例）`,
      start: `2026-01-${padded(5 + day, 2)}T${clock}`, // 5 January 2026 is a Monday
      duration: one(["PT45M", "PT1H", "PT1H30M", "PT2H"]),
      recurrenceRules: [{ frequency: "weekly", byDay: [{ day: days[day] }], until: "2027-12-31T23:59:59" }],
      place: place.id,
      tags: { platform },
      example: true,
      source: SOURCE,
    };
  });
}

// A point near another, denser towards the middle; `reach` in degrees.
function near([lon, lat], reach) {
  const angle = between(0, 2 * Math.PI);
  const distance = reach * random();
  return [lon + distance * Math.cos(angle), lat + distance * Math.sin(angle)];
}

function id(tier, number, width) {
  return `${tier}-${padded(number, width)}`;
}

function unhued({ hue, ...item }) {
  return item;
}

function write(name, value) {
  writeFileSync(join(folder, name), `${JSON.stringify(value)}\n`);
}

// Mulberry32: small, and the same on every machine.
function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
