// Opens the page without a network for those who asked for it: it keeps the page's own files, and the files of a site's data
// that it is told to keep. What has a hash in its name never changes; everything else is asked for first, so that nothing
// kept is shown while something newer can be had.
const CACHE = `xunji ${registration.scope}`;
const LIST = new URL("offline.json", registration.scope).href;
const HASHED = /-[0-9a-f]{8,16}(_bg|-\w+)?\.\w+$/;

// A network that does not answer is as good as none, where there is something kept to show.
const SLOW_MS = 4000;

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));

// Answers with how many files could not be kept.
addEventListener("message", (event) => {
  event.waitUntil(keep(event.data.keep).then((lost) => event.ports[0].postMessage(lost)));
});

addEventListener("fetch", (event) => {
  const { request } = event;
  // Recordings are asked for in parts, and are not kept.
  if (request.method === "GET" && !request.headers.has("range")) event.respondWith(answer(event));
});

async function keep(addresses) {
  const cache = await caches.open(CACHE);
  const stored = addresses.map((address) => store(cache, new URL(address, registration.scope).href));
  const settled = await Promise.allSettled([renew(cache), ...stored]);
  return settled.filter(({ status }) => status === "rejected").length;
}

// Keeps the files of the version that the server has now. The page itself comes last: until then the old one stays whole.
async function renew(cache) {
  const answer = await load(LIST);
  const now = addresses(await answer.clone().json());
  const before = await cache.match(LIST).then((list) => list?.json() ?? []);
  const kept = new Set((await cache.keys()).map(({ url }) => url));
  const missing = now.filter((url) => url !== registration.scope && !(HASHED.test(url) && kept.has(url)));
  await Promise.all(missing.map((url) => store(cache, url)));
  await store(cache, registration.scope);
  await cache.put(LIST, answer);
  const gone = addresses(before).filter((url) => !now.includes(url));
  await Promise.all(gone.map((url) => cache.delete(url)));
}

function addresses(names) {
  return names.map((name) => new URL(name, registration.scope).href);
}

async function store(cache, url) {
  await cache.put(url, await load(url));
}

async function load(url) {
  const response = await fetch(url, { cache: "no-cache" });
  if (!response.ok || response.redirected) throw new Error(`${response.status} ${url}`);
  return response;
}

async function answer(event) {
  const { request } = event;
  const [address] = request.url.split("#");
  const isPage = request.mode === "navigate" && [registration.scope, `${registration.scope}index.html`].includes(address.split("?")[0]);
  const url = isPage ? registration.scope : address;
  const cache = await caches.open(CACHE);
  const kept = await cache.match(url, { ignoreVary: true });
  if (kept === undefined) return fetch(request);
  if (HASHED.test(url)) return kept;

  let copy;
  const asked = fetch(request).then((response) => {
    if (response.ok && !response.redirected) copy = response.clone();
    return response;
  });
  // A page is kept with all that belongs to it, or not at all.
  const keeping = asked.then(() => copy && (isPage ? renew(cache) : cache.put(url, copy)));
  event.waitUntil(keeping.catch(() => {}));
  const late = new Promise((done) => setTimeout(done, SLOW_MS));
  const fresh = await Promise.race([asked.catch(() => undefined), late]);
  return fresh === undefined || fresh.status >= 500 ? kept : fresh;
}
