import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { loadOperationPermissions } from "@cftokens/policy/permissions";
import { type Figure, percentile } from "./figures.ts";

/** How long `needs` takes for a hundred calls of all products, beside one of them. */
export async function hundredCallsFigure(program: string): Promise<Figure> {
  const home = mkdtempSync(join(tmpdir(), "cftokens-bench-"));
  try {
    const hundred = spread(await loadOperationPermissions(), 100).map(
      ({ method, path }) => `${method} ${path}`,
    );
    const one = hundred.slice(50, 51);
    const ours: number[] = [];
    const theirs: number[] = [];
    // The first of each keeps the compiled code.
    for (let round = 0; round <= rounds; round += 1) {
      theirs.push(timeNeeds(program, one, home));
      ours.push(timeNeeds(program, hundred, home));
    }
    return {
      name: "needs of 100 calls (median)",
      ours: percentile(ours.slice(1), 0.5),
      peer: percentile(theirs.slice(1), 0.5),
      peerName: "needs of one",
      unit: "ms",
      limit: 1.3,
    };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

// Evenly drawn, so that no product is left out.
function spread<Item>(items: readonly Item[], count: number): readonly Item[] {
  const step = items.length / count;
  return Array.from({ length: count }, (_, at) => items.slice(Math.floor(at * step))).flatMap((rest) =>
    rest.slice(0, 1),
  );
}

function timeNeeds(program: string, calls: readonly string[], home: string): number {
  const start = performance.now();
  const { status } = spawnSync(process.execPath, [program, "needs", ...calls], {
    stdio: "ignore",
    env: { HOME: home },
  });
  if (status !== 0) throw new Error(`needs ended with ${status}`);
  return performance.now() - start;
}

const rounds = 15;
