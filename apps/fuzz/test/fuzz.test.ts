import { describe, expect, it } from "vitest";
import { runSurface } from "../src/run-surface.ts";
import { type SurfaceName, surfaceNames } from "../src/surfaces/surfaces.ts";

// The short form of `pnpm fuzz`: the same inputs each time. The keys have theirs beside the screens
// (`random-keys.test.ts` of apps/tui), which need a build.
const inputs: Readonly<Record<Exclude<SurfaceName, "keys">, number>> = {
  documents: 80,
  recordings: 120,
  answers: 400,
  emulator: 250,
  proxy: 120,
};

describe("hostile inputs", () => {
  it.each(Object.entries(inputs))("%s: %i inputs do no harm", async (surface, count) => {
    const report = await runSurface({ surface, seed: 20_261_130, isEnough: (tried) => tried >= count });
    expect(report.finds).toEqual([]);
    expect(report.tried).toBe(count);
    // Inputs that are all refused at the door try nothing.
    expect(report.taken.size).toBeGreaterThan(1);
  });

  it("are tried on every surface", () => {
    expect([...Object.keys(inputs), "keys"]).toEqual(surfaceNames);
  });
});
