// Weighs what a visitor downloads before the first view, compressed as well as a server can (brotli 11), and fails over the
// budget. The data of the site shown is not counted: it is the publisher's.
import { readdirSync, readFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const BUDGET_KB = 230; // 1 kB = 1000 B
const dist = process.argv[2] ?? "dist";

const page = readFileSync(join(dist, "index.html"), "utf8");
const links = [...page.matchAll(/<(?:link|script)\b[^>]*?\b(?:href|src)="?\.?\/?([^"\s>]+)/g)].map((found) => found[1]);
const snippets = existsSync(join(dist, "snippets"))
  ? readdirSync(join(dist, "snippets"), { recursive: true }).filter((name) => name.endsWith(".js")).map((name) => join("snippets", name))
  : [];

const rows = [...new Set(["index.html", ...links, ...snippets])].map((name) => {
  const bytes = readFileSync(join(dist, name));
  const options = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return { name, raw: bytes.length, brotli: brotliCompressSync(bytes, { params: options }).length };
});
rows.sort((a, b) => b.brotli - a.brotli);
const total = rows.reduce((sum, row) => sum + row.brotli, 0);

const kb = (bytes) => (bytes / 1000).toFixed(1).padStart(8);
console.log("      kB   brotli");
for (const { name, raw, brotli } of rows) console.log(`${kb(raw)} ${kb(brotli)}  ${name}`);
console.log(`first load: ${kb(total).trim()} kB of ${BUDGET_KB} kB`);
if (total > BUDGET_KB * 1000) {
  console.error(`✗ over the budget by ${kb(total - BUDGET_KB * 1000).trim()} kB`);
  process.exit(1);
}
