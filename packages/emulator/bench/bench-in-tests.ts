import type { BenchReport } from "@cftokens/workspace";
import { createEmulator } from "../src/index.ts";

const calls = 200;
const emulators = 1000;

/** Measures what tests wait for: an emulator of the seeded world, its reset, and many at once. */
export function benchInTests(): BenchReport {
  createEmulator().close();
  const creates: number[] = [];
  const resets: number[] = [];
  for (let call = 0; call < calls; call += 1) {
    const start = performance.now();
    const emulator = createEmulator();
    const created = performance.now();
    emulator.reset();
    resets.push(performance.now() - created);
    creates.push(created - start);
    emulator.close();
  }
  const before = process.memoryUsage().rss;
  const open = Array.from({ length: emulators }, () => createEmulator());
  const memory = (process.memoryUsage().rss - before) / 2 ** 20;
  for (const emulator of open) emulator.close();
  const [created, reset] = [median(creates), median(resets)];
  return {
    lines: [
      "In tests, from the second emulator on, medians:",
      `  createEmulator() ${created.toFixed(2)} ms, reset() ${reset.toFixed(2)} ms, 1,000 open ones ${memory.toFixed(0)} MB`,
    ],
    figures: [
      { name: "createEmulator() after the first", measured: created, unit: "ms", asked: { atMost: 1 } },
      { name: "reset()", measured: reset, unit: "ms", asked: { atMost: 0.5 } },
      { name: "1,000 open emulators", measured: memory, unit: "MB", asked: { atMost: 300 } },
    ],
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
