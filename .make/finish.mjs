// Trunk's last step: writes the module's size into the page, for the loading bar, and checks what Trunk must not do.
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = process.env.TRUNK_STAGING_DIR;
const file = join(folder, "index.html");
const page = readFileSync(file, "utf8");

const link = page.match(/<link\b[^>]*\bid="?wasm"?[^>]*>/)?.[0];
const href = link?.match(/\bhref="?([^"\s>]+)/)?.[1];
if (href === undefined) throw new Error("index.html names no module");
const bytes = statSync(join(folder, href)).size;
const sized = page.replace(link, link.replace("<link", `<link data-bytes="${bytes}"`));

if (process.env.TRUNK_PROFILE === "release") {
  const inline = /<script(?![^>]*\bsrc=)[^>]*>|<style\b|\son\w+=|\sstyle=/.exec(sized);
  if (inline !== null) throw new Error(`index.html has inline code, which the page's policy forbids: ${inline[0]}`);
  const absolute = /\b(?:href|src)="?\/[^"\s>]*/.exec(sized);
  if (absolute !== null) throw new Error(`index.html has an address that is not relative: ${absolute[0]}`);
}
writeFileSync(file, sized);
