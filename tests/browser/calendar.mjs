// The calendar as the tests of it open it, and what a visitor does there.
import { visit } from "./harness.mjs";

export { SMALL } from "./visitor.mjs";

/** The day the example data was made for. */
export const NOW = "2026-11-22T10:00:00+08:00";

/** The calendar as it stands on that day. */
export const open = (t, hash, options = {}) => visit(t, `?site=guangzhou#/${hash}`, { clock: NOW, ...options });

/** The example site with these events in place of its own. */
export const withEvents = (...events) => ({ "data/guangzhou/events.json": { body: { events } } });

export const day = (page, name) => page.getByRole("gridcell").getByRole("button", { name });

/** Chooses a day by its number: below it lie the links of its events. */
export const choose = (page, name) => day(page, name).click({ position: { x: 14, y: 14 } });

/** The page's address, which follows a frame after the page. */
export const hash = (page) => page.evaluate(() => new Promise((done) => {
  requestAnimationFrame(() => setTimeout(() => done(decodeURIComponent(location.hash))));
}));
