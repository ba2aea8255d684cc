import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadOperationPermissions } from "@cftokens/policy/permissions";
import { defineBench, measureInTurn, roundsOf, timeOfProcess } from "@cftokens/workspace/bench";
import { program } from "../test/terminal.ts";

/** How long `needs` takes for a hundred calls of all products. */
export const manyNeeds = defineBench({
  figures: {
    "tui-needs-of-100": {
      what: "cftokens needs, of 100 calls",
      peer: "cftokens needs, of one call",
      unit: "ms",
      asked: { atMost: 1.3 },
    },
  },
  async *measure() {
    const home = mkdtempSync(join(tmpdir(), "cftokens-bench-"));
    try {
      const hundred = spread(await loadOperationPermissions(), 100).map(
        ({ method, path }) => `${method} ${path}`,
      );
      const needs = (calls: readonly string[]) => () =>
        timeOfProcess([program, "needs", ...calls], { HOME: home });
      const times = await measureInTurn(13, { hundred: needs(hundred), one: needs(hundred.slice(50, 51)) });
      yield roundsOf("tui-needs-of-100", times.hundred, times.one);
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  },
});

// Evenly drawn, so that no product is left out.
function spread<Item>(items: readonly Item[], count: number): readonly Item[] {
  const step = items.length / count;
  return Array.from({ length: count }, (_, at) => items.slice(Math.floor(at * step))).flatMap((rest) =>
    rest.slice(0, 1),
  );
}
