import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { BenchFigure } from "./bench-figure.ts";
import { allMet, benchTable } from "./bench-table.ts";
import { forgetFigures, readFigures } from "./read-figures.ts";
import { type Benches, runBenches } from "./run-benches.ts";

const start: BenchFigure = { name: "start", measured: 0.42, unit: "s", asked: { atMost: 0.5 } };
const rate: BenchFigure = { name: "calls", measured: 12_000, unit: "a second", asked: { atLeast: 5000 } };
const size: BenchFigure = { name: "size", measured: 3.25, unit: "" };

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "cftokens-bench-"));
  addPackage("fast", { bench: "node bench/main.ts" });
});
afterEach(() => rmSync(root, { recursive: true }));

describe("the table of all benchmarks", () => {
  it("shows each figure beside what is asked of it", async () => {
    expect(await run("fast", { all: () => ({ lines: [], figures: [start, rate, size] }) })).toBe(0);

    expect(benchTable(readFigures(root))).toEqual([
      "package  figure  asked                    measured         met",
      "@x/fast  start   at most 0.50 s           0.42 s           yes",
      "@x/fast  calls   at least 5,000 a second  12,000 a second  yes",
      "@x/fast  size    -                        3.25             -",
    ]);
    expect(allMet(readFigures(root))).toBe(true);
  });

  it.each([
    ["above what is asked", { ...start, measured: 0.51 }],
    ["below what is asked", { ...rate, measured: 4999 }],
  ])("is not met with a figure %s", async (_, figure) => {
    expect(await run("fast", { all: () => ({ lines: [], figures: [size, figure] }) })).toBe(1);

    expect(benchTable(readFigures(root)).at(-1)).toMatch(/NO$/u);
    expect(allMet(readFigures(root))).toBe(false);
  });

  it("goes on after a benchmark that fails, and shows that it did", async () => {
    const said: string[] = [];
    const benches: Benches = {
      broken: () => Promise.reject(new Error("no network")),
      whole: () => ({ lines: ["all is well"], figures: [start] }),
    };

    expect(await run("fast", benches, (line) => said.push(line))).toBe(1);
    expect(said.join("\n")).toMatch(/broken failed: Error: no network[^]*all is well/u);
    expect(benchTable(readFigures(root)).slice(1)).toEqual([
      "@x/fast  broken  -               failed    NO",
      "@x/fast  start   at most 0.50 s  0.42 s    yes",
    ]);
  });

  it("names a package whose benchmarks did not end, and passes over those that have none", async () => {
    addPackage("plain", {});
    await run("fast", { all: () => ({ lines: [], figures: [start] }) });
    forgetFigures(root);

    expect(benchTable(readFigures(root)).slice(1)).toEqual(["@x/fast  all     -      did not end  NO"]);
    expect(allMet(readFigures(root))).toBe(false);
  });
});

function addPackage(name: string, scripts: Readonly<Record<string, string>>): void {
  const folder = join(root, "packages", name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: `@x/${name}`, scripts }));
}

function run(
  name: string,
  benches: Benches,
  print: (line: string) => void = () => undefined,
): Promise<0 | 1> {
  return runBenches(join(root, "packages", name), benches, print);
}
