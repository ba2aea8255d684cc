import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import manifest from "../package.json" with { type: "json" };

const mostNames = 25;

// The names that an entry gives away.
function namesIn(source: string): readonly string[] {
  const lists = [...source.matchAll(/^export (?:type )?\{([^}]*)\}/gmu)].map(([, names = ""]) => names);
  return lists.flatMap((names) => names.split(",")).flatMap((name) => (name.trim() === "" ? [] : [name]));
}

describe("the entries of the workbench", () => {
  it.each(Object.entries(manifest.exports))(`%s gives away at most ${mostNames} names`, (_entry, file) => {
    const source = readFileSync(resolve(import.meta.dirname, "..", file), "utf8");
    const names = namesIn(source);
    expect(names.length).toBeGreaterThan(0);
    expect(names.length).toBeLessThanOrEqual(mostNames);
    expect(source).not.toMatch(/^export (?:type )?\*/mu);
  });
});
