// The end of .make/finish.mjs: lists the app's own files in `offline.json`, for visitors who keep the page for a way without a
// network (public/sw.js).
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = process.env.TRUNK_STAGING_DIR;
// Data are kept by site; the others are read by publishers and by the worker itself.
const NOT = new Set(["data", "schema", "sw.js", "offline.json"]);
const files = (at) =>
  readdirSync(join(folder, at), { withFileTypes: true })
    .filter(({ name }) => at !== "" || !NOT.has(name))
    .flatMap((entry) => (entry.isDirectory() ? files(join(at, entry.name)) : [join(at, entry.name)]));
const list = files("").map((path) => (path === "index.html" ? "./" : path.replaceAll("\\", "/")));
// Trunk runs its hooks side by side: the sprite may come after.
const all = new Set([...list, "icons.svg"]);
writeFileSync(join(folder, "offline.json"), `${JSON.stringify([...all].sort())}\n`);
