import { countOf, defineBench, roundsOf } from "@cftokens/workspace/bench";
import { createEmulator } from "../src/index.ts";

const rounds = 20;
const callsARound = 10;
const emulators = 1000;

/** What tests wait for: an emulator of the seeded world, its reset, and many at once. */
export const inTests = defineBench({
  figures: {
    "emulator-create-again": {
      what: "createEmulator() in a test, from the second on",
      peer: "a millisecond",
      unit: "ms",
      asked: { atMost: 1 },
    },
    "emulator-reset": {
      what: "reset() between tests",
      peer: "a millisecond",
      unit: "ms",
      asked: { atMost: 0.5 },
    },
    "emulator-thousand-open": {
      what: "the memory of 1,000 open emulators",
      peer: "300 MB",
      unit: "MB",
      asked: { atMost: 1 },
    },
  },
  async *measure(wanted) {
    const { creates, resets } = timesOfUse();
    const millisecond = creates.map(() => 1);
    yield roundsOf("emulator-create-again", creates, millisecond);
    yield roundsOf("emulator-reset", resets, millisecond);
    if (!wanted.has("emulator-thousand-open")) return;
    const before = process.memoryUsage().rss;
    const open = Array.from({ length: emulators }, () => createEmulator());
    const memory = (process.memoryUsage().rss - before) / 2 ** 20;
    for (const emulator of open) emulator.close();
    yield countOf("emulator-thousand-open", memory, 300);
  },
});

// In milliseconds, the mean of the calls of each round; the first emulator does not count.
function timesOfUse(): { readonly creates: readonly number[]; readonly resets: readonly number[] } {
  createEmulator().close();
  const creates: number[] = [];
  const resets: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    let [creating, resetting] = [0, 0];
    for (let call = 0; call < callsARound; call += 1) {
      const start = performance.now();
      const emulator = createEmulator();
      const created = performance.now();
      emulator.reset();
      resetting += performance.now() - created;
      creating += created - start;
      emulator.close();
    }
    creates.push(creating / callsARound);
    resets.push(resetting / callsARound);
  }
  return { creates, resets };
}
