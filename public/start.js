// Starts the page: asks for the site's files at once, fetches the program while the browser compiles it, shows how far
// that is, and where it fails leaves the readable page standing and says why. `data-state` on the root is loading, slow,
// ready or failed. Neither a module nor async: a browser runs those when the page is painted.
const root = document.documentElement;

const BAR_AFTER_MS = 300;
const SLOW_AFTER_MS = 15000;
const GIVE_UP_AFTER_MS = 20000;
const MANIFEST_FIRST_MS = 100;

// The site's files travel together with the program, which takes the answers from here: what either has asked for first
// the other does not ask for again.
const asked = new Map();
let asking = true;
globalThis.early = (url) => {
  const key = absolute(url);
  const answer = asked.get(key);
  if (asking) asked.set(key, null);
  else asked.delete(key);
  return answer;
};

let sourcesAsked;
const site = findSite();

// Known when the page has been read.
let app, fallback;

const bar = document.createElement("progress");
const loading = document.createElement("label");
loading.id = "loading";
loading.append("正在载入 · Loading", bar);
const showBar = setTimeout(() => app?.before(loading), BAR_AFTER_MS);

// Silence for a while is told the reader, but the program may still arrive.
let silence;
function heard() {
  clearTimeout(silence);
  silence = setTimeout(() => tell("slow", "网络没有响应 · The network does not answer"), SLOW_AFTER_MS);
}

function settle() {
  clearTimeout(silence);
  clearTimeout(showBar);
  loading.remove();
}

function tell(state, why) {
  root.dataset.state = state;
  const reason = fallback.querySelector("#reason");
  reason.textContent = why;
  reason.hidden = false;
}

function fail(error) {
  settle();
  tell("failed", String(error));
  app.replaceChildren(fallback);
}

function absolute(url, from = document.baseURI) {
  return new URL(url, from).href;
}

function get(url) {
  const limit = new AbortController();
  setTimeout(() => limit.abort(), GIVE_UP_AFTER_MS);
  return fetch(url, { signal: limit.signal });
}

function ask(url) {
  if (!asked.has(url)) {
    const answer = get(url).then(readAtOnce);
    asked.set(url, answer);
    answer.catch(() => {});
  }
  return asked.get(url);
}

// Until somebody reads it a browser fetches no more of a body than its buffer holds.
function readAtOnce(response) {
  const body = response.arrayBuffer();
  body.catch(() => {});
  response.arrayBuffer = () => body;
  return response;
}

// `?site=NAME` opens data/NAME/site.json; else config.json beside the page names the folder.
async function findSite() {
  const config = async () => (await get("config.json")).json();
  const name = new URLSearchParams(location.search).get("site") ?? (await config().catch(() => null))?.site ?? "";
  // A name is a folder of this site's own data; anything else could make this page show a stranger's.
  root.dataset.site = `data/${/^[\w.-]+$/.test(name) ? name : "guangzhou"}/site.json`;
  sourcesAsked = askSources(absolute(root.dataset.site)).catch(() => {}).finally(() => (asking = false));
}

// What is wrong here the program finds out again, and says.
async function askSources(manifest) {
  const bytes = await (await ask(manifest)).arrayBuffer();
  const { sources } = JSON.parse(new TextDecoder().decode(bytes));
  for (const { url } of sources) ask(absolute(url, manifest));
}

// Compiling the program and running Leaflet keep the browser busy: first it asks for the sources, which are on their way
// meanwhile. A manifest that takes long is not waited for.
async function load() {
  await site;
  await Promise.race([sourcesAsked, new Promise((done) => setTimeout(done, MANIFEST_FIRST_MS))]);
  const [glue, wasm, leaflet] = ["glue", "wasm", "leaflet"].map((id) => document.getElementById(id));
  const [program, module] = await Promise.all([import(glue.href), compile(wasm), run(leaflet)]);
  await program.default({ module_or_path: module });
}

function run({ href }) {
  const script = document.createElement("script");
  const end = new Promise((done, failed) => {
    script.onload = done;
    script.onerror = () => failed(new Error(href));
  });
  script.src = href;
  document.head.append(script);
  return end;
}

async function compile({ href, dataset }) {
  const response = await fetch(href);
  if (!response.ok) throw new Error(`${response.status} ${href}`);
  watch(response.clone(), dataset.bytes).catch(() => {});
  // A server that calls it by another type must not stop it.
  const named = response.headers.get("content-type")?.startsWith("application/wasm");
  return named ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}

// Counts the bytes of a second copy: the first keeps its address, by which the browser caches what it compiled.
async function watch({ body }, all) {
  const reader = body.getReader();
  for (let bytes = 0, part; !(part = await reader.read()).done; ) {
    heard();
    bytes += part.value.length;
    if (all) bar.value = bytes / all;
  }
}

function start() {
  [app, fallback] = ["app", "fallback"].map((id) => document.getElementById(id));
  load().then(() => {
    settle();
    fallback.remove();
    root.dataset.state = "ready";
  }, fail);
}

root.dataset.state = "loading";
heard();
if (document.readyState === "loading") document.addEventListener("readystatechange", start, { once: true });
else start();

// A program that broke down while running answers nothing any more; say so rather than freeze.
const broken = (error) => error instanceof WebAssembly.RuntimeError && fail(error);
addEventListener("error", (event) => broken(event.error));
addEventListener("unhandledrejection", (event) => broken(event.reason));
