// Measures the core in Chromium, beside the JavaScript libraries that one would use instead, in one page and in turns:
//   [ONLY=days,suggestions] node benches/web.mjs [FOLDER]      FOLDER has supercluster and rrule in its node_modules; without it ours runs alone
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { buildSync } from "esbuild";
import { chromium } from "playwright-core";
import { findChromium } from "../.make/browser.mjs";
import { serve } from "../.make/serve.mjs";

const target = resolve(process.env.WEB_TARGET_DIR ?? "target/web");
const root = resolve("target/bench-web");
rmSync(root, { recursive: true, force: true });
mkdirSync(root, { recursive: true });

const build = ". .make/env; web release cargo build --locked --release --example web --target wasm32-unknown-unknown && wasm-bindgen";
const module = `${target}/wasm32-unknown-unknown/release/examples/web.wasm`;
execFileSync("bash", ["-c", `${build} --target web --no-typescript --out-dir ${root} ${module}`], { stdio: "inherit" });

const peers = process.argv[2] && resolve(process.argv[2], "node_modules");
const imports = peers
  ? 'import Supercluster from "supercluster"; import * as rrule from "rrule"; export { Supercluster, rrule };'
  : "export const Supercluster = undefined, rrule = undefined;";
buildSync({ stdin: { contents: imports, resolveDir: root }, nodePaths: peers ? [peers] : [], bundle: true, format: "esm", outfile: `${root}/peers.js` });
writeFileSync(`${root}/index.html`, '<!doctype html><meta charset="utf-8"><script type="module" src="page.js"></script>');
writeFileSync(`${root}/page.js`, readFileSync("benches/page.js"));

const server = await serve({ root });
const browser = await chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox"] });
const page = await browser.newPage();
page.on("pageerror", (error) => console.error(String(error)));
await page.goto(server.url);
await page.waitForFunction(() => "measure" in window);
for (const table of await page.evaluate((names) => window.measure(names), process.env.ONLY?.split(",") ?? [])) console.table(table);
await browser.close();
await server.close();
