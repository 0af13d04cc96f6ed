// Trunk's last step: puts the parts that .make/bin/wasm-bindgen cut off beside the module, minifies, writes the module's size
// into the page for the loading bar, and checks what the page's policy and a site under any path forbid.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { buildSync, transformSync } from "esbuild";
import { COMPILE_ALL } from "./compile_all.mjs";
import { firstIcons } from "./icons.mjs";
import { shorten } from "./shorten.mjs";

const folder = process.env.TRUNK_STAGING_DIR;
const release = process.env.TRUNK_PROFILE === "release";
const file = join(folder, "index.html");
const page = readFileSync(file, "utf8");

const link = page.match(/<link\b[^>]*\bid="wasm"[^>]*>/)?.[0];
const href = hrefOf(link);
const glue = join(folder, hrefOf(page.match(/<link\b[^>]*\bid="glue"[^>]*>/)?.[0]));
addParts(basename(glue, ".js"));

if (release) {
  const module = join(folder, href);
  const short = shorten(readFileSync(module), readFileSync(glue, "utf8"));
  writeFileSync(module, short.wasm);
  writeFileSync(glue, short.glue);
}
const bytes = statSync(join(folder, href)).size;
const sized = page
  .replace(link, link.replace("<link", `<link data-bytes="${bytes}"`))
  // It is fetched with the others, and run by `start.js` when that is the least in the way.
  .replace(/<script[^>]*\bsrc=("[^"]*\bleaflet-\w+\.js")[^>]*><\/script>/, '<link rel="preload" as="script" id="leaflet" href=$1>')
  .replace("</body>", `${firstIcons}</body>`);
if (!sized.includes('id="leaflet"')) throw new Error("index.html has no script of Leaflet");
if (release) {
  const inline = /<script(?![^>]*\bsrc=)[^>]*>|<style\b|\son\w+=|\sstyle=/.exec(sized);
  if (inline !== null) throw new Error(`index.html has inline code, which the page's policy forbids: ${inline[0]}`);
  const absolute = /\b(?:href|src)="\/[^"]*"/.exec(sized);
  if (absolute !== null) throw new Error(`index.html has an address that is not relative: ${absolute[0]}`);
  for (const name of readdirSync(folder)) minify(join(folder, name));
  writeFileSync(file, oneSheet(sized).replace(/<!--.*?-->/gs, "").replace(/\n\s+/g, "\n"));
} else {
  writeFileSync(file, sized);
}
await import("./offline.mjs");

function hrefOf(link) {
  const href = link?.match(/\bhref="([^"]+)"/)?.[1];
  if (href === undefined) throw new Error("index.html names no module");
  return href;
}

// The parts take the module's own name, which changes whenever the program does, so that caches never mix two of them.
function addParts(name) {
  const split = ".cache/split";
  for (const part of readdirSync(split).filter((part) => part.endsWith(".wasm") && part !== "xunji.wasm")) {
    const to = join(folder, `${name}-${part}`);
    if (release) optimize(join(split, part), to);
    else copyFileSync(join(split, part), to);
  }
  const loader = readFileSync(join(split, "__wasm_split.js"), "utf8")
    .replace("./xunji.js", `./${name}.js`)
    .replaceAll('new URL("./', `new URL("./${name}-`)
    // A server that calls a module by another type than application/wasm must not stop it.
    .replaceAll("WebAssembly.instantiateStreaming(src, imports)", "src.then(bodyOf).then((body) => WebAssembly.instantiate(body, imports))")
    .concat(String(bodyOf));
  // The glue imports the loader once for each part.
  const seen = new Set();
  const once = (line, key) => (seen.has(key) || !seen.add(key) ? "" : line);
  const glueCode = readFileSync(glue, "utf8").replace(/^ *("\.\/__wasm_split\.js"): import\d+,?\n/gm, once);
  writeFileSync(glue, glueCode);
  // The two import each other: one file, one request.
  writeFileSync(join(folder, "__wasm_split.js"), loader);
  buildSync({ entryPoints: [glue], outfile: glue, allowOverwrite: true, bundle: true, format: "esm", logLevel: "warning" });
  rmSync(join(folder, "__wasm_split.js"));
}

// Runs in the page.
function bodyOf(response) {
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  return response.arrayBuffer();
}

function optimize(from, to) {
  const [, features] = readFileSync("index.html", "utf8").match(/\bdata-wasm-opt-params="([^"]*)"/);
  const { status } = spawnSync(".make/bin/wasm-opt", ["-O2", ...features.split(" "), from, `--output=${to}`], { stdio: "inherit" });
  if (status !== 0) throw new Error(`wasm-opt failed on ${from}`);
}

// One request for all sheets, in their order, and better compressed than each alone.
function oneSheet(page) {
  const links = [...page.matchAll(/<link rel="stylesheet" href="\.?\/?([^"]+)"[^>]*>\s*/g)];
  const text = links.map(([, href]) => readFileSync(join(folder, href), "utf8")).join("");
  for (const [, href] of links) rmSync(join(folder, href));
  const name = `style-${createHash("sha256").update(text).digest("hex").slice(0, 16)}.css`;
  writeFileSync(join(folder, name), text);
  const [[first], ...others] = links;
  const joined = page.replace(first, `<link rel="stylesheet" href="./${name}">`);
  return others.reduce((page, [link]) => page.replace(link, ""), joined);
}

function minify(path) {
  const loader = extname(path).slice(1);
  // Leaflet's script is minified already, and better.
  if ((loader !== "js" && loader !== "css") || /leaflet-\w+\.js$/.test(path)) return;
  const { code } = transformSync(readFileSync(path, "utf8"), { loader, minify: true, logLevel: "warning" });
  writeFileSync(path, path === glue ? `${COMPILE_ALL}\n${code}` : code);
}
