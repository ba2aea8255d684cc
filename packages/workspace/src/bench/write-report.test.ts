import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Asked, Figure, FigureResult, MeasuredResult } from "./figure.ts";
import { type BenchReport, withEarlier } from "./report.ts";
import { writeReport } from "./write-report.ts";

const machine = { processor: "A Processor", cores: 2, memory: 24, node: "24.1.0" };
const report: BenchReport = {
  date: "2026-12-01",
  machine,
  figures: [
    figure("start", { atMost: 1.5 }, measured("met", 1.2, 1.1, 1.3)),
    figure("reset", { atMost: 1.5 }, measured("unclear", 1.4, 1.3, 1.6)),
    figure("calls", { atLeast: 2 }, measured("missed", 1.8, 1.7, 1.9)),
    figure("pairs", { atMost: 2 }, { verdict: "skipped", reason: "PAIRS=FOLDER names a | folder" }),
    figure("changes", { atMost: 0 }, { ...measured("met", 0, 0, 0), rounds: 1 }),
  ],
};
let root = "";

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "cftokens-report-"));
  mkdirSync(join(root, "docs/pictures"), { recursive: true });
  writeFileSync(
    join(root, "docs/benchmarks.md"),
    "# Figures\n\n<!-- figures -->\nold\n<!-- end of figures -->\n\nEnd.\n",
  );
});
afterEach(() => rmSync(root, { recursive: true }));

describe("a report", () => {
  it("is the table of its page, with machine and date, and leaves the rest of the page", () => {
    writeReport(root, report);

    expect(read("docs/benchmarks.md").split("\n")).toEqual([
      "# Figures",
      "",
      "<!-- figures -->",
      "",
      "Measured 2026-12-01, A Processor, 2 cores, 24 GB, Node 24.1.0.",
      "",
      "| figure | what is waited for | ours | beside | peer | ratio, 90 % | asked | verdict |",
      "| --- | --- | --- | --- | --- | --- | --- | --- |",
      "| `start` | a thing | 12 ms | a peer | 10 ms | 1.2 (1.1 to 1.3) | at most 1.5 | met |",
      "| `reset` | a thing | 12 ms | a peer | 10 ms | 1.4 (1.3 to 1.6) | at most 1.5 | unclear |",
      "| `calls` | a thing | 12 ms | a peer | 10 ms | 1.8 (1.7 to 1.9) | at least 2 | missed |",
      "| `pairs` | a thing | - | a peer | - | - | at most 2 | skipped: PAIRS=FOLDER names a / folder |",
      "| `changes` | a thing | 12 ms | a peer | 10 ms | 0 | at most 0 | met |",
      "",
      "<!-- end of figures -->",
      "",
      "End.",
      "",
    ]);
  });

  it("is written again in the place of the one before", () => {
    writeReport(root, report);
    const once = read("docs/benchmarks.md");
    writeReport(root, report);

    expect(read("docs/benchmarks.md")).toBe(once);
  });

  it("has the figures before it that are not in it, of the same day and machine alone", () => {
    const [start, reset] = report.figures as readonly [Figure, Figure];
    const again = { ...report, figures: [{ ...reset, result: measured("met", 1, 1, 1) }] };
    const names = ["reset", "start", "gone"];

    expect(withEarlier(again, { ...report, figures: [start, reset] }, names).figures).toEqual([
      ...again.figures,
      start,
    ]);
    expect(withEarlier(again, { ...report, date: "2026-11-30" }, names)).toBe(again);
    expect(withEarlier(again, { ...report, machine: { ...machine, cores: 4 } }, names)).toBe(again);
  });

  it("needs a place on its page", () => {
    writeFileSync(join(root, "docs/benchmarks.md"), "# Figures\n");

    expect(() => writeReport(root, report)).toThrow('the page has no "<!-- figures -->"');
  });

  it("is a picture of each figure: its bar against the limit, its peer, its verdict", () => {
    writeReport(root, report);

    const picture = read("docs/pictures/benchmarks.svg");
    const bars = [...picture.matchAll(/<rect x="360" y="\d+" width="([\d.]+)" [^>]*fill="(#\w+)"/gu)];
    // The limit stands at 198: 1.2 of 1.5 of that, 1.4 of 1.5, nothing, and 1.8 of 2.
    expect(bars.map(([, width, fill]) => [Number(width), fill])).toEqual([
      [158.4, "#7fc77c"],
      [184.8, "#e6c15c"],
      [0, "#7fc77c"],
      [178.2, "#f07178"],
    ]);
    const peers = [...picture.matchAll(/<circle cx="([\d.]+)" cy="[\d.]+" r="4"/gu)].map(([, x]) =>
      Number(x),
    );
    expect(peers).toEqual([492, 492, 690, 459]);
    expect(picture).toMatch(
      />1\.2 ≤ 1\.5<[^]*>met<[^]*>1\.4 ≤ 1\.5<[^]*>unclear<[^]*>skipped<[^]*>1\.8 ≥ 2<[^]*>missed</u,
    );
  });
});

function figure(name: string, asked: Asked, result: FigureResult): Figure {
  return { name, definition: { what: "a thing", peer: "a peer", unit: "ms", asked }, result };
}

function measured(
  verdict: "met" | "missed" | "unclear",
  median: number,
  low: number,
  high: number,
): MeasuredResult {
  return { verdict, rounds: 8, ours: 12, peer: 10, ratio: { median, low, high } };
}

function read(file: string): string {
  return readFileSync(join(root, file), "utf8");
}
