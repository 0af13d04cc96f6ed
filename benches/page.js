// The page of benches/web.mjs: generates the data, runs both sides in turns, gives rows of medians in milliseconds.
import init, { Day, Points, Rules, Search, Texts, Town } from "./web.js";
import { Supercluster, rrule } from "./peers.js";

// mulberry32, so that every run sees the same data.
function seeded(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function median(values) {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

// Runs the two in turns; a side that is missing gives nothing.
function compare(what, runs, ours, theirs) {
  const times = [[], []];
  for (let run = -1; run < runs; run++) {
    [ours, theirs].forEach((side, index) => {
      if (side === undefined) return;
      const begin = performance.now();
      side(Math.max(run, 0));
      if (run >= 0) times[index].push(performance.now() - begin);
    });
  }
  const [mine, other] = times.map((list) => (list.length ? median(list) : undefined));
  return { what, ours: round(mine), peer: round(other), "ours / peer": other === undefined ? undefined : round(mine / other) };
}

function round(value) {
  return value === undefined ? undefined : Number(value.toPrecision(3));
}

// Towns of many sizes over China, and a tenth of the points anywhere.
function towns(count) {
  const random = seeded(20261122);
  const middles = Array.from({ length: 340 }, () => [100 + random() * 22, 21 + random() * 22, 0.05 + random() * 0.6]);
  const positions = new Float64Array(2 * count);
  for (let i = 0; i < count; i++) {
    const [x, y, spread] = middles[Math.floor(random() * random() * middles.length)];
    const near = () => (random() + random() + random() - 1.5) * spread;
    const anywhere = random() < 0.1;
    positions[2 * i] = anywhere ? 80 + random() * 50 : x + near();
    positions[2 * i + 1] = anywhere ? 20 + random() * 30 : y + near();
  }
  return positions;
}

function clusters(count) {
  const positions = towns(count);
  const features = Array.from({ length: count }, (_, i) => ({
    type: "Feature",
    geometry: { type: "Point", coordinates: [positions[2 * i], positions[2 * i + 1]] },
    properties: { hue: i % 8 },
  }));
  // Ours counts the points of each hue in every cluster; so does the peer here.
  const map = ({ hue }) => ({ [hue]: 1 });
  const reduce = (sum, more) => {
    for (const hue in more) sum[hue] = (sum[hue] ?? 0) + more[hue];
  };
  const make = Supercluster && (() => new Supercluster({ radius: 80, maxZoom: 16, extent: 256, map, reduce }).load(features));
  const plain = Supercluster && (() => new Supercluster({ radius: 80, maxZoom: 16, extent: 256 }).load(features));
  const rows = [
    compare(`make clusters of ${count} points`, 9, () => new Points(positions).free(), plain),
    compare(`the same, the peer counting by kind too`, 5, () => new Points(positions).free(), make),
  ];
  const ours = new Points(positions);
  const theirs = make?.();
  const random = seeded(11);
  for (let zoom = 3; zoom <= 17; zoom += 1) {
    const [width, height] = [(360 / 2 ** zoom) * 5, (360 / 2 ** zoom) * 2.75];
    const boxes = Array.from({ length: 10_000 }, () => {
      const i = Math.floor(random() * count);
      const [x, y] = [positions[2 * i], positions[2 * i + 1]];
      return [x - width / 2, y - height / 2, x + width / 2, y + height / 2];
    });
    const all = (look) => () => boxes.forEach(look);
    rows.push(compare(`10,000 looks at zoom ${zoom}`, 9, all((box) => ours.look(...box, zoom)), theirs && all((box) => theirs.getClusters(box, zoom))));
  }
  const points = ours.look(-180, -85, 180, 85, 4);
  if (points !== count) throw new Error(`${points} of ${count} points`);
  return rows;
}

function rules(count) {
  const random = seeded(1000);
  const below = (end) => Math.floor(random() * end);
  const day = () => ["MO", "TU", "WE", "TH", "FR", "SA", "SU"][below(7)];
  const list = Array.from({ length: count }, () => {
    const first = 1609459200 + below(1825) * 86400 + below(96) * 900;
    const kind = below(10);
    if (kind < 2) return [first, `FREQ=DAILY;INTERVAL=${1 + below(3)}`];
    if (kind < 7) return [first, `FREQ=WEEKLY;INTERVAL=${1 + below(2)};BYDAY=${[...new Set([day(), day()])]}`];
    if (kind < 9) return [first, `FREQ=MONTHLY;BYDAY=${1 + below(4)}${day()}`];
    return [first, `FREQ=YEARLY;BYMONTH=${1 + below(12)};BYMONTHDAY=${1 + below(28)}`];
  });
  const [from, to] = [1767225600, 1798761600];
  const ours = new Rules(list.map(([first, rule]) => `${first} ${rule}`).join("\n"));
  const theirs = rrule && list.map(([first, rule]) => new rrule.RRule({ ...rrule.RRule.parseString(rule), dtstart: new Date(first * 1000) }, true));
  const between = theirs && (() => theirs.reduce((sum, rule) => sum + rule.between(new Date(from * 1000), new Date(to * 1000 - 1000), true).length, 0));
  if (between && between() !== ours.expand(from, to)) throw new Error(`${ours.expand(from, to)} starts, the peer has ${between()}`);
  return [compare(`expand ${count} rules over a year (${ours.expand(from, to)} starts)`, 15, () => ours.expand(from, to), between)];
}

// Names and stories of common characters, as often as not the first ones; the peer is a scan that folds nothing.
function texts(count, length) {
  const random = seeded(7);
  const below = (end) => Math.floor(random() * end);
  const text = (letters) => Array.from({ length: letters }, () => String.fromCodePoint(0x4e00 + Math.min(below(3500), below(3500)))).join("");
  const ends = ["旧址", "故居", "纪念馆", "陈列馆", "烈士陵园", "古庙"];
  const rows = Array.from({ length: count }, (_, row) => `${text(5)}${ends[row % 6]}\t${text(length)}`);
  const ours = new Texts(rows.join("\n"));
  const twice = rows[17].slice(40, 42);
  return ["丁", "纪念馆", twice, `${twice} 旧址`, rows[99].slice(60, 66), "没有这个词", "museum"].map((query) => {
    const words = query.split(" ");
    const plain = () => rows.filter((row) => words.every((word) => row.includes(word))).length;
    if (ours.find(query) !== plain()) throw new Error(`${query}: ${ours.find(query)} places, the scan finds ${plain()}`);
    return compare(`find ${query} (${plain()}) among ${count} places with ${length} characters each`, 15, () => ours.find(query), plain);
  });
}

// What one would write oneself where there are no windows: the shortest way to each set and last stop (Held and Karp).
function heldKarp(day, count) {
  const [metres, size, sets] = [day.metres(), count + 2, 1 << count];
  const least = new Float64Array(sets * count).fill(Infinity);
  for (let stop = 0; stop < count; stop += 1) least[(1 << stop) * count + stop] = metres[count * size + stop];
  for (let set = 1; set < sets; set += 1) {
    for (let last = 0; last < count; last += 1) {
      const way = least[set * count + last];
      if (way === Infinity) continue;
      for (let next = 0; next < count; next += 1) {
        if (set & (1 << next)) continue;
        const to = (set | (1 << next)) * count + next;
        least[to] = Math.min(least[to], way + metres[last * size + next]);
      }
    }
  }
  let best = Infinity;
  for (let last = 0; last < count; last += 1) best = Math.min(best, least[(sets - 1) * count + last] + metres[last * size + count + 1]);
  return best;
}

// And with windows: all orders by depth first, left where they are too late or longer than the best.
function allOrders(day, count) {
  const [metres, seconds, windows, size] = [day.metres(), day.seconds(), day.windows(), count + 2];
  let best = Infinity;
  const go = (at, now, way, left) => {
    if (way >= best) return;
    if (left === 0) {
      best = Math.min(best, way + metres[at * size + count + 1]);
      return;
    }
    for (let next = 0; next < count; next += 1) {
      if (!(left & (1 << next))) continue;
      const begin = Math.max(now + seconds[at * size + next], windows[3 * next]);
      if (begin > windows[3 * next + 1]) continue;
      go(next, begin + windows[3 * next + 2], way + metres[at * size + next], left & ~(1 << next));
    }
  };
  go(count, day.start(), 0, (1 << count) - 1);
  return best;
}

function days() {
  const rows = [];
  for (const [stops, windows] of [[8, "hours"], [12, "tight"], [12, "hours"], [12, "none"], [20, "loose"], [40, "tight"], [40, "loose"], [40, "hours"], [60, "tight"], [60, "loose"], [60, "hours"], [100, "none"]]) {
    const list = Array.from({ length: 5 }, (_, seed) => new Day(stops, windows, seed));
    const write = { tight: allOrders, none: heldKarp }[windows];
    const peer = stops <= 12 && write ? (run) => write(list[run], stops) : undefined;
    list.forEach((day, run) => {
      const [ours, theirs] = [day.plan(), peer?.(run)];
      if (peer && ours !== theirs) throw new Error(`${ours} metres, the peer has ${theirs}`);
    });
    rows.push(compare(`plan ${stops} stops, windows: ${windows}`, 5, (run) => list[run].plan(), peer));
  }
  return rows;
}

// A city of places, a few kilometres across.
function city(count) {
  const random = seeded(5);
  const positions = new Float64Array(2 * count);
  for (let i = 0; i < count; i += 1) {
    positions[2 * i] = 113.2 + random() * 0.3;
    positions[2 * i + 1] = 23.0 + random() * 0.3;
  }
  return new Town(positions);
}

function suggestions(count) {
  const town = city(count);
  return [240, 480].map((minutes) => compare(`suggest three days of ${minutes} minutes among ${count} places`, 5, () => town.suggest(minutes)));
}

// The longest piece of work that a search does at once, over several days, and what all of it takes: of three runs the
// best, for a machine that is busy with something else makes any of them long.
function slices(what, searches) {
  let [longest, whole] = [0, 0];
  for (const [begin, end] of searches) {
    const runs = [0, 1, 2].map(() => {
      let [spent, most] = [0, 0];
      const timed = (work) => {
        const from = performance.now();
        const more = work();
        spent += performance.now() - from;
        most = Math.max(most, performance.now() - from);
        return more;
      };
      let search;
      timed(() => void (search = begin()));
      while (timed(() => search.advance(SLICE)));
      timed(() => end(search));
      return [most, spent];
    });
    longest = Math.max(longest, Math.min(...runs.map((run) => run[0])));
    whole = Math.max(whole, Math.min(...runs.map((run) => run[1])));
  }
  return { what, "longest slice": round(longest), "longest search": round(whole) };
}

// As many steps as in src/app/panel/proposal.rs.
const SLICE = 150_000;

function pieces() {
  const kinds = [[12, "tight"], [12, "loose"], [12, "hours"], [12, "none"], [12, "choice"], [12, "late"], [40, "tight"], [40, "hours"], [40, "none"], [40, "choice"], [40, "late"], [100, "none"], [200, "none"], [200, "hours"]];
  const rows = kinds.map(([stops, windows]) => {
    const days = Array.from({ length: 10 }, (_, seed) => new Day(stops, windows, seed));
    return slices(`plan ${stops} stops, windows: ${windows}`, days.map((day) => [() => new Search(day), (search) => search.free()]));
  });
  const town = city(5000);
  rows.push(slices("suggest a day among 5000 places", [240, 480, 720].map((minutes) => [() => town.begin(minutes), (search) => search.finish()])));
  return rows;
}

await init();
const parts = { pieces, clusters: () => clusters(100_000), rules: () => rules(1000), texts: () => texts(5000, 1500), days, suggestions: () => suggestions(5000) };
window.measure = (names) => Object.entries(parts).map(([name, part]) => (names.length === 0 || names.includes(name) ? part() : [])).filter((rows) => rows.length > 0);
