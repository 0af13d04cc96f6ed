// Starts the page: fetches the program while the browser compiles it, shows how far that is, and where it fails
// leaves the readable page standing and says why. `data-state` on the root is loading, slow, ready or failed.
const root = document.documentElement;
const app = document.getElementById("app");
const fallback = document.getElementById("fallback");
const glue = document.getElementById("glue");
const wasm = document.getElementById("wasm");

const BAR_AFTER_MS = 300;
const SLOW_AFTER_MS = 15000;

const bar = document.createElement("progress");
bar.id = "loading";
bar.setAttribute("aria-label", "载入 Loading");
const showBar = setTimeout(() => app.before(bar), BAR_AFTER_MS);

// Silence for a while is told the reader, but the program may still arrive.
let silence;
function heard() {
  clearTimeout(silence);
  silence = setTimeout(() => tell("slow", "网络没有响应 · The network does not answer"), SLOW_AFTER_MS);
}

function settle() {
  clearTimeout(silence);
  clearTimeout(showBar);
  bar.remove();
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

async function load() {
  const [program, response] = await Promise.all([import(glue.href), fetch(wasm.href)]);
  if (!response.ok) throw new Error(`${response.status} ${wasm.href}`);
  watch(response.clone()).catch(() => {});
  await program.default({ module_or_path: response });
}

// Counts the bytes of a second copy: the first keeps its address, by which the browser caches what it compiled.
async function watch({ body }) {
  const reader = body.getReader();
  for (let bytes = 0, part; !(part = await reader.read()).done; ) {
    heard();
    bytes += part.value.length;
    if (wasm.dataset.bytes) bar.value = bytes / wasm.dataset.bytes;
  }
}

root.dataset.state = "loading";
heard();
load().then(() => {
  settle();
  fallback.remove();
  root.dataset.state = "ready";
}, fail);

// A program that broke down while running answers nothing any more; say so rather than freeze.
const broken = (error) => error instanceof WebAssembly.RuntimeError && fail(error);
addEventListener("error", (event) => broken(event.error));
addEventListener("unhandledrejection", (event) => broken(event.reason));
