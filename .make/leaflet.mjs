// Trunk's first step: bundles the part of Leaflet that the map uses, a quarter smaller than the whole.
import { readFileSync } from "node:fs";
import { buildSync } from "esbuild";
import { COMPILE_ALL } from "./compile_all.mjs";

const { version } = JSON.parse(readFileSync("node_modules/leaflet/package.json", "utf8"));
buildSync({
  entryPoints: ["src/app/map/leaflet.js"],
  outfile: ".cache/leaflet.js",
  bundle: true,
  minify: true,
  target: "es2019",
  banner: { js: `${COMPILE_ALL}\n/* Leaflet ${version}, https://leafletjs.com. (c) Volodymyr Agafonkin, BSD-2-Clause. */` },
  logLevel: "warning",
});
