import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { BenchFigure } from "./bench-figure.ts";
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

describe("the benchmarks of a package", () => {
  it("succeed when each figure is what is asked of it", async () => {
    expect(await run("fast", { all: () => ({ lines: [], figures: [start, rate, size] }) })).toBe(0);
  });

  it.each([
    ["above what is asked", { ...start, measured: 0.51 }],
    ["below what is asked", { ...rate, measured: 4999 }],
  ])("do not with a figure %s", async (_, figure) => {
    expect(await run("fast", { all: () => ({ lines: [], figures: [size, figure] }) })).toBe(1);
  });

  it("go on after one that fails", async () => {
    const said: string[] = [];
    const benches: Benches = {
      broken: () => Promise.reject(new Error("no network")),
      whole: () => ({ lines: ["all is well"], figures: [start] }),
    };

    expect(await run("fast", benches, (line) => said.push(line))).toBe(1);
    expect(said.join("\n")).toMatch(/broken failed: Error: no network[^]*all is well/u);
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
