import { describe, expect, it } from "vitest";
import { type Figure, figureLine, isKept, percentile, toBenchFigure } from "./figures.ts";

const figure: Figure = { name: "start", ours: 150, peer: 100, peerName: "bare", unit: "ms", limit: 1.5 };

describe("a figure", () => {
  it("keeps its limit up to the limit, and not beyond", () => {
    expect(isKept(figure)).toBe(true);
    expect(isKept({ ...figure, ours: 151 })).toBe(false);
  });

  it("shows both sides, the ratio and the limit", () => {
    expect(figureLine(figure)).toMatch(
      /^✓ start +150\.0 ms {2}bare +100\.0 ms {2}ratio 1\.50 \(at most 1\.5\)$/u,
    );
    expect(figureLine({ ...figure, ours: 200 })).toMatch(/^✗ /u);
  });
});

describe("a figure in the workspace's table", () => {
  it("is its ratio to the peer", () => {
    expect(toBenchFigure(figure)).toEqual({
      name: "start, ratio to bare",
      measured: 1.5,
      unit: "",
      asked: { atMost: 1.5 },
    });
  });
});

describe("percentile", () => {
  it.each([
    [0.5, 2],
    [0.95, 4],
    [0.01, 1],
  ])("%d of four samples is %d", (share, value) => {
    expect(percentile([4, 1, 3, 2], share)).toBe(value);
  });
});
