// What a visitor sees and does on every site, by roles and labels, and the blocked storage of a strict browser.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const DIST = process.env.DIST ?? fileURLToPath(new URL("../../dist", import.meta.url));

export const SMALL = { width: 360, height: 740 };

/** A published file of the example data, parsed. */
export async function published(path) {
  return JSON.parse(await readFile(join(DIST, "data", path), "utf8"));
}

/** The line that says how many places were found, and how many of them the map shows. */
export function count(page) {
  return page.getByRole("status").filter({ hasText: /^\s*\d+ (处|處|places?)/ });
}

/** The number of places found. */
export async function found(page) {
  return Number.parseInt(await count(page).textContent(), 10);
}

/** The map with its markers. */
export function map(page) {
  return page.getByRole("region", { name: /^(地图|地圖|Map)$/ });
}

/** The markers on the map, which are its buttons besides zoom and layers. */
export function markers(page) {
  return map(page).getByRole("button").and(page.locator(".leaflet-marker-pane *"));
}

/** The links of the list, one for each place shown. */
export function rows(page) {
  return page.getByRole("main").getByRole("listitem").getByRole("link");
}

export function searchBox(page) {
  return page.getByRole("searchbox");
}

/** Run before the page's own scripts: storage that throws at the first touch, as in a strict browser or a third-party frame. */
export function blockStorage() {
  for (const name of ["localStorage", "sessionStorage", "indexedDB"]) {
    Object.defineProperty(globalThis, name, {
      get() {
        throw new DOMException("denied", "SecurityError");
      },
    });
  }
}
