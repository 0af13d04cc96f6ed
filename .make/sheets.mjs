// Before Trunk copies them: joins the style sheets that are fetched later from their parts, so that each is one request.
import { readFileSync } from "node:fs";
import { buildSync } from "esbuild";

const late = [...readFileSync("index.html", "utf8").matchAll(/href="\.cache\/(\w+)\.css"/g)].map(([, name]) => `style/${name}.css`);
buildSync({ entryPoints: late, outdir: ".cache", bundle: true, external: ["*.svg"], logLevel: "warning" });
