// Makes public/pinyin.txt, the readings by which Chinese names are found with Latin letters, from the table that the crate
// `pinyin` carries (pinyin-data, MIT); tests/it/pinyin.rs holds the result against that crate.
//
//   node .make/pinyin.mjs
//
// Kept are the characters of GB 2312, of the first level of Big5, and the rarer ones that stand in the names and
// addresses of the national heritage list; of each the first three readings, without tones. Characters that search folds
// into another one (src/search/variants.txt) need none. ü is written v, as on a keyboard.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { brotliCompressSync } from "node:zlib";

const READINGS = 3;
const HERITAGE = "靑楡祐覚淸覌宬燊僰羑郪龢堌垱浡堉嵕偪玗矴璟珣嵖匼冮毘埇鄡鄫瀍邘辿祋祤屲赟倗頫瑄睺俶祇漈琌璠沘渼浉洑鄠瀼溇漼";

const metadata = JSON.parse(execFileSync("cargo", ["metadata", "--format-version", "1", "--locked"], { maxBuffer: 1 << 28 }));
const source = metadata.packages.find((found) => found.name === "pinyin");
const table = readFileSync(join(dirname(source.manifest_path), "pinyin-data", "pinyin.txt"), "utf8");
const variants = readFileSync("src/search/variants.txt", "utf8").split("\n").filter((_, line) => line % 2 === 0);
const folded = new Set(variants.join(""));
const wanted = new Set([...coded("gbk", 0xb0, 0xf7, 0xa1), ...coded("big5", 0xa4, 0xc6, 0x40), ...HERITAGE, "〇"]);

const syllables = new Map();
for (const [, code, marked] of table.matchAll(/^U\+([0-9A-F]+): (\S+)/gm)) {
  const character = String.fromCodePoint(Number.parseInt(code, 16));
  if (!wanted.has(character) || folded.has(character)) continue;
  for (const syllable of [...new Set(marked.split(",").map(plain))].filter(Boolean).slice(0, READINGS)) {
    syllables.set(syllable, (syllables.get(syllable) ?? "") + character);
  }
}
const lines = [...syllables].sort(([a], [b]) => (a < b ? -1 : 1)).map(([syllable, characters]) => `${syllable} ${characters}\n`);
const text = `# Readings from pinyin-data, https://github.com/mozillazg/pinyin-data, as in the crate pinyin ${source.version}. Copyright (c) 2016 mozillazg, MIT.\n${lines.join("")}`;
writeFileSync("public/pinyin.txt", text);
console.log(`${syllables.size} syllables, ${Buffer.byteLength(text)} bytes, ${brotliCompressSync(text).length} in brotli`);

// A reading without its tone.
function plain(marked) {
  const letters = marked.normalize("NFD").replace(/[\u0300\u0301\u0304\u030c]/g, "").normalize("NFC");
  const syllable = letters.replace("ü", "v").replace("ê", "e");
  return /^[a-z]+$/.test(syllable) ? syllable : "";
}

// The ideographs of a double-byte set whose first bytes lie within two and whose second ones begin at a third.
function coded(encoding, first, last, second) {
  const decoder = new TextDecoder(encoding);
  const found = [];
  for (let high = first; high <= last; high++) {
    for (let low = second; low <= 0xfe; low++) {
      const text = decoder.decode(Uint8Array.of(high, low));
      if (/^[\u4e00-\u9fff]$/.test(text)) found.push(text);
    }
  }
  return found;
}
