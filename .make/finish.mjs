// Trunk's last step: minifies, writes the module's size into the page for the loading bar, and checks what the page's
// policy and a site under any path forbid.
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { transformSync } from "esbuild";

const folder = process.env.TRUNK_STAGING_DIR;
const release = process.env.TRUNK_PROFILE === "release";
const file = join(folder, "index.html");
const page = readFileSync(file, "utf8");

const link = page.match(/<link\b[^>]*\bid="wasm"[^>]*>/)?.[0];
const href = link?.match(/\bhref="([^"]+)"/)?.[1];
if (href === undefined) throw new Error("index.html names no module");
const bytes = statSync(join(folder, href)).size;
const sized = page.replace(link, link.replace("<link", `<link data-bytes="${bytes}"`));

if (release) {
  const inline = /<script(?![^>]*\bsrc=)[^>]*>|<style\b|\son\w+=|\sstyle=/.exec(sized);
  if (inline !== null) throw new Error(`index.html has inline code, which the page's policy forbids: ${inline[0]}`);
  const absolute = /\b(?:href|src)="\/[^"]*"/.exec(sized);
  if (absolute !== null) throw new Error(`index.html has an address that is not relative: ${absolute[0]}`);
  for (const name of readdirSync(folder)) minify(join(folder, name));
}
writeFileSync(file, release ? sized.replace(/<!--.*?-->/gs, "").replace(/\n\s+/g, "\n") : sized);

function minify(path) {
  const loader = extname(path).slice(1);
  // Leaflet's script is minified already, and better.
  if ((loader !== "js" && loader !== "css") || /leaflet-\w+\.js$/.test(path)) return;
  const { code } = transformSync(readFileSync(path, "utf8"), { loader, minify: true, logLevel: "warning" });
  writeFileSync(path, code);
}
