// The published schemas and the data agree: every example passes, and every fixture that breaks the contract by its form
// alone is refused. What a schema cannot say (references, unique ids, what lies outside an area) is the checker's.
import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import test from "node:test";
import { fileURLToPath } from "node:url";
import addFormats from "ajv-formats";
import Ajv from "ajv/dist/2020.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const json = (path) => JSON.parse(readFileSync(path, "utf8"));

// Members are required by one schema and described by another beside it; strict mode would have them in one place.
const ajv = new Ajv({ allErrors: true, strict: true, strictRequired: false, strictTypes: false, strictTuples: false });
addFormats(ajv);
for (const name of ["source.schema.json", "site.schema.json"]) {
  ajv.addSchema(json(join(root, "public/schema", name)), name);
}

function faults(schema, value) {
  const validate = ajv.getSchema(schema);
  return validate(value) ? [] : validate.errors.map((error) => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);
}

const sites = [
  ...readdirSync(join(root, "public/data"), { withFileTypes: true }).map((entry) => join(root, "public/data", entry.name)),
  join(root, "tests/fixtures/good/full"),
].filter((folder) => existsSync(join(folder, "site.json")));

test("there are sites to check", () => assert.ok(sites.length > 2, sites.join()));

for (const folder of sites) {
  test(`${folder.slice(root.length)} follows the schemas`, () => {
    const site = json(join(folder, "site.json"));
    assert.deepEqual(faults("site.schema.json", site), []);
    // Foreign sources follow their own back end.
    for (const source of site.sources.filter((source) => !source.shape)) {
      assert.deepEqual(faults("source.schema.json", json(join(folder, source.url))), [], source.url);
    }
  });
}

for (const kind of ["site", "source"]) {
  const folder = join(root, "tests/fixtures/bad", kind);
  for (const name of readdirSync(folder).filter((name) => name.endsWith(".json"))) {
    const [, expected] = readFileSync(join(folder, name.replace(/json$/, "txt")), "utf8").split(/\s+/);
    test(`bad ${kind} ${name}: the schema ${expected} it`, () => {
      let value;
      try {
        value = json(join(folder, name));
      } catch (error) {
        assert.equal(expected, "unreadable", error.message);
        return;
      }
      const found = faults(`${kind}.schema.json`, value);
      assert.equal(found.length ? "rejects" : "accepts", expected, found.join("\n"));
    });
  }
}
