// Makes the sprite `icons.svg` in the site from the icons it uses; taxonomies in the data may name any of them. Those of the
// first view stand in the page too, so that it needs no further file.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Our name for each icon, and Lucide's. */
const ICONS = {
  alert: "triangle-alert",
  audio: "volume-2",
  book: "book-open",
  building: "building-2",
  bus: "bus",
  calendar: "calendar-days",
  check: "check",
  "chevron-down": "chevron-down",
  "chevron-left": "chevron-left",
  "chevron-right": "chevron-right",
  "chevron-up": "chevron-up",
  clock: "clock",
  copy: "copy",
  download: "download",
  external: "external-link",
  film: "film",
  filter: "funnel",
  flag: "flag",
  footprints: "footprints",
  grip: "grip-vertical",
  hand: "hand-heart",
  home: "house",
  image: "image",
  info: "info",
  landmark: "landmark",
  language: "languages",
  layers: "layers",
  list: "list",
  lock: "lock",
  locate: "locate-fixed",
  map: "map",
  mic: "mic",
  minus: "minus",
  museum: "landmark",
  more: "ellipsis",
  navigate: "signpost",
  north: "navigation",
  notice: "megaphone",
  phone: "phone",
  pin: "map-pin",
  plus: "plus",
  print: "printer",
  qr: "qr-code",
  redo: "redo-2",
  route: "route",
  school: "school",
  search: "search",
  share: "share-2",
  square: "square",
  star: "star",
  tree: "tree-pine",
  trophy: "trophy",
  undo: "undo-2",
  users: "users",
  x: "x",
};

const FIRST = ["calendar", "chevron-right", "filter", "layers", "locate", "map", "minus", "more", "north", "plus", "route", "search", "x"];

const source = (name) => readFileSync(`node_modules/lucide-static/icons/${name}.svg`, "utf8");
const shapes = (svg) => svg.slice(svg.indexOf(">", svg.indexOf("<svg")) + 1, svg.indexOf("</svg>")).replace(/\s*\n\s*/g, "");
const drawn = (name) => shapes(source(ICONS[name]));
const sprite = Object.keys(ICONS).map((name) => `<symbol id="${name}" viewBox="0 0 24 24">${drawn(name)}</symbol>`).join("");
const licence = "<!-- Icons: Lucide, ISC licence, https://lucide.dev -->";
writeFileSync(join(process.env.TRUNK_STAGING_DIR, "icons.svg"), `${licence}<svg xmlns="http://www.w3.org/2000/svg">${sprite}</svg>\n`);

/** The icons of the first view, to stand in the page; `icon-` goes before their names. */
export const firstIcons = `<svg display="none">${FIRST.map((name) => `<g id="icon-${name}">${drawn(name)}</g>`).join("")}</svg>`;
