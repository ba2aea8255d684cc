import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runSurface, showInputs } from "../src/run-surface.ts";
import type { SurfaceReport } from "../src/surface-report.ts";

const module = join(import.meta.dirname, "broken-surface.ts");
const threeFrom = async (first: number): Promise<SurfaceReport> =>
  runSurface({ surface: "says what is wrong", seed: 7, module, first, isEnough: (tried) => tried >= 3 });
const sixInputs = (tried: number): boolean => tried >= 6;

describe("a surface that goes wrong at its third input", () => {
  it.each([
    ["says what is wrong", 60, /^dislikes \d+ characters$/u],
    ["throws", 60, /ended with 1: [^]*TypeError: undefined is not a function/u],
    ["throws later", 60, /ended with 1: [^]*RangeError: later/u],
    ["never ends", 3, /^did not end within 3 s$/u],
    ["never answers", 3, /^did not end within 3 s$/u],
    ["ends the process", 60, /^the process ended with 0/u],
    ["eats memory", 60, /ended with (?:SIGABRT|134)[^]*heap/u],
  ])("%s", async (surface, seconds, what) => {
    const report = await runSurface({
      surface,
      seed: 1,
      module,
      isEnough: sixInputs,
      patience: seconds * 1000,
      // Soon full; a large heap is collected for a minute before it is given up.
      mostMegabytes: 200,
    });
    expect(report).toMatchObject({ surface, tried: 6 });
    // An error that comes late may cost the next input.
    expect(report.finds[0]?.number).toBeOneOf([2, 3]);
    expect(report.finds[0]?.what).toMatch(what);
  });

  it("makes the input of a find again from its number", async () => {
    const { finds } = await threeFrom(0);
    expect((await threeFrom(0)).finds).toEqual(finds);
    expect((await threeFrom(2)).finds).toMatchObject([{ number: 4 }]);
    const inputs = await showInputs({ surface: "says what is wrong", seed: 7, module }, [2, 4]);
    const length = Number(/\d+/u.exec(finds[0]?.what ?? "")?.[0]);
    expect(JSON.parse(inputs.get(2) ?? "")).toHaveLength(length);
    expect(inputs.get(4)).not.toBe(inputs.get(2));
  });

  it("is told when it does not open, instead of being started for ever", async () => {
    const report = await runSurface({ surface: "never opens", seed: 1, module, isEnough: sixInputs });
    expect(report.finds).toEqual([
      { number: 0, what: expect.stringMatching(/does not open: .*[^]*broken at the start/u) },
    ]);
  });

  it("is told when its memory grows with each input", async () => {
    const report = await runSurface({ surface: "grows", seed: 1, module, isEnough: (tried) => tried >= 400 });
    expect(report.finds).toEqual([
      { number: 399, what: expect.stringMatching(/^memory grew from \d+ MB to \d+ MB$/u) },
    ]);
  });
});
