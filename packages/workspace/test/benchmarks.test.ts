import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { drawFigures } from "../src/bench/draw-figures.ts";
import { tableRows } from "../src/bench/figures-table.ts";
import { provenanceOf, readReport } from "../src/bench/report.ts";

const root = new URL("../../../", import.meta.url);
const report = readReport(fileURLToPath(root));

it("the table of docs/benchmarks.md has the figures of the last report", () => {
  const page = read("docs/benchmarks.md");
  const [, part = ""] = /<!-- figures -->\n([^]*)<!-- end of figures -->/u.exec(page) ?? [];
  const cells = [...part.matchAll(/^\|(.*)\|$/gmu)].map(([, row = ""]) =>
    row.split("|").map((cell) => cell.trim()),
  );

  expect(cells.filter((_, row) => row !== 1)).toEqual(tableRows(report).filter((_, row) => row !== 1));
  expect(part).toContain(`Measured ${provenanceOf(report)}.`);
});

it("the picture of the README has the same figures", () => {
  expect(read("README.md")).toContain("(docs/pictures/benchmarks.svg)");
  expect(read("docs/pictures/benchmarks.svg")).toBe(drawFigures(report));
});

it("docs/benchmarks.md says of each figure that is not met what bounds it, and of no other", () => {
  const [, bounds = ""] = read("docs/benchmarks.md").split("## What bounds what is not met\n");
  const named = [...bounds.matchAll(/^- (`.*?):/gmu)].flatMap(([, names = ""]) =>
    [...names.matchAll(/`([\w-]+)`/gu)].map(([, name]) => name),
  );
  const notMet = report.figures.filter(({ result }) => result.verdict !== "met").map(({ name }) => name);

  expect(new Set(named)).toEqual(new Set(notMet));
});

function read(file: string): string {
  return readFileSync(new URL(file, root), "utf8");
}
