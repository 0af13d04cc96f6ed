// Makes tests/fixtures/hours/peer.tsv: what another evaluator of OSM opening hours, the npm package opening_hours, says of
// generated texts at generated moments. It is installed apart and not kept here (its licence is LGPL-3.0-only; only its
// answers are); the first line of the file tells its version.
//
//   npm install --prefix FOLDER opening_hours && TZ=UTC node .make/hours.mjs FOLDER
//
// Lines: `PH` and the public holidays it knows for China, which the test takes over; then a text, the day at which a
// stretch of ten days begins, and the states from its midnight on: open, closed or unknown (o, c, u) and for how many
// half hours. All times of the texts are half hours.
import { createRequire } from "node:module";
import { join } from "node:path";
import { readFileSync, writeFileSync } from "node:fs";

const SEED = 20261122;
const TEXTS = 240;
const HALF_HOURS = 480;
const YEARS = [2021, 2022];
const CHINA = { address: { country_code: "cn", state: "" } };

const folder = process.argv[2];
const require = createRequire(join(folder, "package.json"));
const OpeningHours = require("opening_hours");
const { version } = JSON.parse(readFileSync(join(folder, "node_modules/opening_hours/package.json"), "utf8"));

const random = generator(SEED);
const one = (list) => list[Math.floor(random() * list.length)];

const DATES = ["", "", "", "", "", "", "", "", "", "Apr-Oct ", "Nov 01-Mar 31 ", "May 01-05 ", "2021 May 03-2021 Jun 15 ", "Dec 25-31 ", "2022 ", "Jul ", "Jan 01,Oct 01 "];
const DAYS = ["Mo-Fr ", "Mo-Fr ", "Mo-Su ", "", "Tu-Su ", "Sa,Su ", "We ", "Mo[1] ", "Fr[-1] ", "Th[1-2] ", "Fr-Mo ", "", "PH ", "PH,Sa "];
const TIMES = ["09:00-17:00", "08:30-12:00,14:00-17:30", "18:00-24:00", "10:00-12:00", "00:00-24:00", "13:00-21:30", "22:00-02:00"];
const ENDS = ["", "", "", "", "", ' open "ring"', " unknown", ' "perhaps"'];

const rows = [];
while (rows.length < TEXTS) {
  const text = rule(true) + Array.from({ length: Math.floor(random() * 4) }, () => one(["; ", "; ", ", "]) + rule(false)).join("");
  let hours;
  try {
    hours = new OpeningHours(text, CHINA);
  } catch {
    continue;
  }
  rows.push({ text, hours });
}
const lines = [`# opening_hours ${version}`];
for (const year of YEARS) {
  const holidays = new OpeningHours("PH", CHINA);
  for (let noon = Date.UTC(year, 0, 1, 12); noon < Date.UTC(year + 1, 0, 1); noon += 86400e3) {
    if (holidays.getState(new Date(noon))) lines.push(`PH\t${day(new Date(noon))}`);
  }
}
for (const { text, hours } of rows) {
  const first = Date.UTC(2021, 0, 1 + Math.floor(random() * 420));
  const runs = [];
  for (let count = 0; count < HALF_HOURS; count++) {
    const now = new Date(first + count * 1800e3);
    const state = hours.getUnknown(now) ? "u" : hours.getState(now) ? "o" : "c";
    if (runs.at(-1)?.state === state) runs.at(-1).length++;
    else runs.push({ state, length: 1 });
  }
  lines.push([text, day(new Date(first)), runs.map(({ state, length }) => `${state}${length}`).join("")].join("\t"));
}
writeFileSync("tests/fixtures/hours/peer.tsv", `${lines.join("\n")}\n`);
console.log(`${lines.length} lines`);

function rule(first) {
  const days = one(DATES) + one(DAYS);
  if (!first && days && random() < 0.25) return `${days}off`;
  if (!first && random() < 0.1) return `${days}${one(["10:00-12:00", "12:00-14:00"])} off`;
  return days + one(TIMES) + one(ENDS);
}

function day(date) {
  return date.toISOString().slice(0, 10);
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
