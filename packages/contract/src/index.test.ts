import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, it } from "vitest";

const source = import.meta.dirname;

// The modules that an entry loads, from this folder by their path in it, from elsewhere by their
// name.
function loadedBy(entry: string): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (file: string) => {
    const name = relative(source, file);
    if (found.has(name)) return;
    found.add(name);
    const text = readFileSync(file, "utf8");
    for (const [, specifier = ""] of text.matchAll(/^(?:import|export)(?! type)[^;]*? from "([^"]+)";/gmsu)) {
      const path = join(dirname(file), specifier);
      if (specifier.startsWith(".") && existsSync(path)) visit(path);
      else found.add(specifier);
    }
  };
  visit(join(source, entry));
  return found;
}

it("judging exchanges loads neither the suite nor what generates its cases", () => {
  const loaded = [...loadedBy("index.ts")];

  expect(loaded).toContain("checks/exchange/schema.ts");
  expect(loaded.filter((name) => /^(?:suite|cases)\b|^fast-check$/u.test(name))).toEqual([]);
  expect([...loadedBy("suite.ts")]).toEqual(expect.arrayContaining(["suite/run-suite.ts", "fast-check"]));
});
