// Gives the functions that the module imports short names, in the module and in its glue: wasm-bindgen's own are long and
// hashed, and a visitor would download each twice.
const IMPORTS = 2;
const GLUE = /_bg\.js$/;

/** The module's bytes and the glue's text, with the imports from the glue renamed in both. */
export function shorten(wasm, glue) {
  const reader = new Reader(wasm, 8);
  const sections = [wasm.subarray(0, 8)];
  const names = new Map();
  while (reader.at < wasm.length) {
    const start = reader.at;
    const id = reader.byte();
    const end = reader.number() + reader.at;
    if (id === IMPORTS) {
      const body = Buffer.concat(imports(reader, names));
      sections.push(Buffer.from([IMPORTS]), number(body.length), body);
    } else {
      sections.push(wasm.subarray(start, end));
    }
    reader.at = end;
  }
  const text = glue.replace(/\b__wb[\w$]+/g, (name) => names.get(name) ?? name);
  for (const short of names.values()) {
    if (!new RegExp(`\\b${short}\\b`).test(text)) throw new Error(`the glue does not have the import ${short}`);
  }
  return { wasm: Buffer.concat(sections), glue: text };
}

function imports(reader, names) {
  const count = reader.number();
  const parts = [number(count)];
  for (let i = 0; i < count; i++) {
    const from = reader.text();
    const name = reader.text();
    const start = reader.at;
    reader.skipKind();
    if (GLUE.test(from)) names.set(name, `_${i.toString(36)}`);
    const kept = names.get(name) ?? name;
    parts.push(number(Buffer.byteLength(from)), Buffer.from(from), number(kept.length), Buffer.from(kept));
    parts.push(reader.bytes.subarray(start, reader.at));
  }
  return parts;
}

// An unsigned LEB128 number.
function number(value) {
  const bytes = [];
  do {
    bytes.push((value & 127) | (value > 127 ? 128 : 0));
    value >>>= 7;
  } while (value > 0);
  return Buffer.from(bytes);
}

class Reader {
  constructor(bytes, at) {
    this.bytes = bytes;
    this.at = at;
  }

  byte() {
    return this.bytes[this.at++];
  }

  number() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
  }

  text() {
    const length = this.number();
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at).toString();
  }

  // What kind of thing is imported: a function's type, or the limits of a table or a memory, or a global's type.
  skipKind() {
    const kind = this.byte();
    if (kind === 0) return this.number();
    if (kind === 3) return (this.at += 2);
    if (kind === 1) this.byte();
    const limits = this.number();
    this.number();
    return limits & 1 ? this.number() : undefined;
  }
}
