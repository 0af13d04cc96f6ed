// A small server for a folder of static files, for `make serve` and the browser tests. It sends the headers that
// the documentation recommends to publishers, so that both show what a strict server does to the page.
import { createServer } from "node:http";
import { readFile, stat } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".geojson": "application/geo+json",
  ".gpx": "application/gpx+xml",
  ".html": "text/html; charset=utf-8",
  ".ics": "text/calendar; charset=utf-8",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".md": "text/markdown; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".vtt": "text/vtt; charset=utf-8",
  ".wav": "audio/wav",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".webp": "image/webp",
};
const PACKED_ALREADY = new Set([".jpg", ".png", ".webp"]);

/** What the page needs and nothing more. Other sites may frame it (the embed page), so `frame-ancestors` is open. */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob: https:",
  "media-src 'self' https:",
  "font-src 'self'",
  "connect-src 'self' https:",
  "worker-src 'self'",
  "manifest-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors *",
].join("; ");

/**
 * Serves the folder `root` on 127.0.0.1 and gives `{ url, close }`. Port 0 takes any free one. `base` is the path under
 * which the folder stands, "/" or "/some/where/". `overlay(path, request)` may answer in place of a file, with
 * `{ status, headers, body, delay }` (each optional, delay in milliseconds), or with nothing to let the file through.
 */
export async function serve({ root, port = 0, base = "/", overlay = () => undefined, compress = true }) {
  const pack = remembering();
  const server = createServer((request, response) => {
    answer(request, response).catch((error) => response.writeHead(500).end(String(error)));
  });

  async function answer(request, response) {
    const { pathname } = new URL(request.url, "http://localhost");
    const path = pathname.startsWith(base) ? inside(pathname.slice(base.length)) : null;
    if (path === null) return response.writeHead(404).end("Not found");

    const instead = await overlay(path, request);
    if (instead !== undefined) {
      if (instead.delay) await new Promise((done) => setTimeout(done, instead.delay));
      return response.writeHead(instead.status ?? 200, { ...headers(path), ...instead.headers }).end(instead.body);
    }

    if (request.method !== "GET" && request.method !== "HEAD") return response.writeHead(405).end();
    const file = join(root, path);
    const found = await stat(file).catch(() => null);
    if (!found?.isFile()) return response.writeHead(404, headers(".txt")).end("Not found");
    const accepted = request.headers["accept-encoding"] ?? "";
    const brotli = compress && !PACKED_ALREADY.has(extname(file)) && /\bbr\b/.test(accepted);
    const body = brotli ? await pack(file, found.mtimeMs) : await readFile(file);
    response.writeHead(200, {
      ...headers(path),
      "Content-Length": body.length,
      ...(brotli ? { "Content-Encoding": "br" } : {}),
    });
    response.end(request.method === "HEAD" ? undefined : body);
  }

  await new Promise((ready, fail) => server.once("error", fail).listen(port, "127.0.0.1", ready));
  return {
    url: `http://127.0.0.1:${server.address().port}${base}`,
    close() {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  };
}

// The path of a file below the root, or null for one that would leave it.
function inside(escaped) {
  let path;
  try {
    path = normalize(decodeURIComponent(escaped));
  } catch {
    return null;
  }
  if (path.startsWith("..") || path.includes("\0")) return null;
  return path === "." || path.endsWith("/") ? join(path, "index.html") : path;
}

function headers(path) {
  // Names with Trunk's hash never change their content; the others are asked for again each time.
  const hashed = /-[0-9a-f]{8,16}(_bg|-\w+)?\./.test(path);
  return {
    "Content-Type": TYPES[extname(path)] ?? "application/octet-stream",
    "Cache-Control": hashed ? "public, max-age=31536000, immutable" : "no-cache",
    "Content-Security-Policy": POLICY,
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "X-Content-Type-Options": "nosniff",
    Vary: "Accept-Encoding",
  };
}

// Compresses a file, once for each state of it.
function remembering() {
  const packed = new Map();
  const brotli = promisify(brotliCompress);
  return async (file, mtime) => {
    const known = packed.get(file);
    if (known?.mtime === mtime) return known.body;
    const body = await brotli(await readFile(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
    packed.set(file, { mtime, body });
    return body;
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = process.argv[2] ?? "dist";
  const port = Number(process.env.PORT ?? 8080);
  try {
    const { url, close } = await serve({ root, port });
    console.log(`${url}  (Ctrl-C ends)`);
    for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => close().then(() => process.exit(0)));
  } catch (error) {
    const taken = error.code === "EADDRINUSE";
    console.error(taken ? `Port ${port} is taken. Try: PORT=${port + 1} make serve` : String(error));
    process.exit(1);
  }
}
